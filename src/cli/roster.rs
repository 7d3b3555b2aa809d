//! `yishi roster`: rosters in and out.

use std::path::Path;
use std::process::ExitCode;

use super::Desk;
use super::args::Roster;
use super::out::{Trouble, ends_in, read, say, stored, write_new};
use crate::exchange::draft::Draft;
use crate::exchange::{csv_out, read_roster, say as told};
use crate::meeting::{Command, Desk as DeskName, NewPerson, PeopleCommand, Stamp};
use crate::shell::{new_desk, now};
use crate::store::{Opened, Session};

pub(super) fn roster(desk: &Desk, what: &Roster) -> Result<ExitCode, Trouble> {
    match what {
        Roster::Import { sheet, into, skip_bad_rows } => {
            let draft = read_sheet(desk, sheet, *skip_bad_rows)?;
            match into {
                Some(file) => record(desk, file, draft.people)?,
                None => say(&desk.words.say("roster-not-recorded"))?,
            }
        }
        Roster::Export { file, output } => {
            ends_in(&desk.words, output, &["csv"])?;
            let record = read(&desk.words, file)?;
            let people: Vec<NewPerson> =
                record.trail.meeting().people.iter().map(|person| person.is.clone()).collect();
            let mut text = Vec::new();
            csv_out::write(&people, &mut text)?;
            write_new(&desk.words, output, &text)?;
            if output != Path::new("-") {
                let args = [("path", output.display().to_string().into()), ("n", people.len().into())];
                say(&desk.words.tell("cli-roster-written", &args))?;
            }
            return Ok(record.exit());
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Reads a roster and tells what was noticed. Rows that cannot be taken stop it, unless they may be left out.
pub(super) fn read_sheet(desk: &Desk, sheet: &Path, skip_bad_rows: bool) -> Result<Draft, Trouble> {
    let exe = std::env::current_exe()?;
    let draft =
        read_roster(&exe, sheet).map_err(|why| Trouble::new(told::fault(&desk.words, sheet, &why)))?;
    say(&told::counts(&desk.words, &draft))?;
    for line in told::told(&desk.words, &draft) {
        say(&format!("  {line}"))?;
    }
    if !skip_bad_rows && draft.errors().next().is_some() {
        return Err(Trouble::new(desk.words.say("roster-bad-rows")));
    }
    Ok(draft)
}

fn record(desk: &Desk, file: &Path, people: Vec<NewPerson>) -> Result<(), Trouble> {
    let words = &desk.words;
    let (name, at): (DeskName, _) = (new_desk()?, now());
    let mut session = match Session::open(file, name, at).map_err(|fault| stored(words, &fault))? {
        Opened::Writing(session) => session,
        Opened::Reading { why, .. } => return Err(stored(words, &why.into_fault(file))),
    };
    let stamp = Stamp { seq: session.trail().last() + 1, at, desk: name };
    let command = Command::People(PeopleCommand::Add(people));
    let decided = session.trail().decide(&command, &stamp);
    let recorded = match decided {
        Ok(entry) => {
            session.append(crate::meeting::Line { stamp, entry }).map_err(|fault| stored(words, &fault))
        }
        Err(why) => Err(Trouble::new(crate::lang::refusal(words, &why))),
    };
    session.close().map_err(|(_, fault)| stored(words, &fault))?;
    recorded
}
