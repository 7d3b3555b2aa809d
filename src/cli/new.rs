//! `yishi new`: a new meeting file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Desk;
use super::args::New;
use super::out::{Trouble, disk, folder_is_there, of_file, read, say, stored};
use super::roster::read_sheet;
use crate::lang::{refusal, rule_not_found, terms};
use crate::meeting::{
    About, AgendaCommand, Command, FollowUpCommand, Line, Meeting, NewItem, PeopleCommand, Stamp, carry_over,
    outline,
};
use crate::shell::{new_desk, now};
use crate::store::{Session, new_path};

/// Makes the file. Everything is read and checked before anything is written.
pub(super) fn new(desk: &Desk, asked: &New) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let at = now();
    let date = asked.date.unwrap_or_else(|| at.date_naive());
    let rules =
        desk.catalogue.find(&asked.body, date).map_err(|why| Trouble::new(rule_not_found(words, &why)))?;
    let meeting = Meeting::new(about(desk, asked, date), rules.clone());
    let mut commands = Vec::new();
    if let Some(sheet) = &asked.roster {
        commands
            .push(Command::People(PeopleCommand::Add(read_sheet(desk, sheet, asked.skip_bad_rows)?.people)));
    }
    if let Some(file) = &asked.carry {
        let carried = carry_over(read(words, file)?.trail.meeting());
        if !carried.items.is_empty() {
            commands.push(Command::Agenda(AgendaCommand::Add(None, carried.items)));
        }
        if !carried.follow_ups.is_empty() {
            commands.push(Command::FollowUp(FollowUpCommand::Add(carried.follow_ups)));
        }
    }
    if let Some(file) = &asked.agenda {
        commands.push(Command::Agenda(AgendaCommand::Add(None, items(desk, file)?)));
    }
    if let Some(path) = &asked.output {
        folder_is_there(words, path)?;
    }
    let path = asked.output.clone().unwrap_or_else(|| shelf(desk, &meeting));
    let name = new_desk()?;
    let mut session = Session::create(&path, meeting, name, at).map_err(|fault| stored(words, &fault))?;
    let done = commands.into_iter().try_for_each(|command| {
        let stamp = Stamp { seq: session.trail().last() + 1, at, desk: name };
        let entry =
            session.trail().decide(&command, &stamp).map_err(|why| Trouble::new(refusal(words, &why)))?;
        session.append(Line { stamp, entry }).map_err(|fault| stored(words, &fault))
    });
    let people = session.trail().meeting().people.len();
    session.close().map_err(|(_, fault)| stored(words, &fault))?;
    if let Err(trouble) = done {
        // Nothing half made is left: the file is seconds old and nobody else has seen it.
        drop(std::fs::remove_file(&path));
        return Err(trouble);
    }
    let args = [
        ("path", path.display().to_string().into()),
        ("rule", crate::lang::verdict::law(&rules.name, words).into()),
        ("people", people.into()),
    ];
    say(&words.tell("cli-made", &args))?;
    Ok(ExitCode::SUCCESS)
}

fn about(desk: &Desk, asked: &New, date: chrono::NaiveDate) -> About {
    let clean = |text: &Option<String>, usual: &str| {
        text.as_deref().map_or_else(|| usual.to_owned(), crate::text::clean_line)
    };
    About {
        time: asked.time,
        place: clean(&asked.place, &desk.settings.place),
        community: clean(&asked.community, &desk.settings.community),
        chair: clean(&asked.chair, ""),
        convener: desk.settings.convener.clone(),
        contact: desk.settings.contact.clone(),
        entitled: asked.entitled,
        ..About::new(asked.title.clone(), date)
    }
}

fn items(desk: &Desk, file: &Path) -> Result<Vec<NewItem>, Trouble> {
    let text = std::fs::read_to_string(file).map_err(|why| disk(&desk.words, file, &why))?;
    outline(&crate::text::clean_text(&text))
        .map_err(|fault| of_file(&desk.words, file, terms::outline_fault(&desk.words, &fault)))
}

fn shelf(desk: &Desk, meeting: &Meeting) -> PathBuf {
    let folder = desk.settings.meetings.as_ref().unwrap_or(&desk.folders.meetings);
    new_path(folder, &meeting.about.title, meeting.about.date)
}
