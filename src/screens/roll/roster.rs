//! A roster from a file: read elsewhere, looked at here, and taken whole or not at all.

use super::names::bare;
use super::told::cut;
use crate::app::{App, Confirm, Effect, FormBox, Reader, RosterRead};
use crate::meeting::{Command, Meeting, NewPerson, PeopleCommand};
use crate::screens::typed_path::typed_path;

/// Asks which file. What was typed stays until the file was read.
pub(super) fn ask_for_file(app: &mut App) {
    let form = FormBox::new(app.say("act-import-roster"), |app, form| {
        let typed = form.text(0);
        if typed.is_empty() {
            return Err((Some(0), app.say("roll-file-missing")));
        }
        app.effects.push(Effect::ReadRoster(typed_path(&typed)));
        Err((Some(0), app.say("roll-file-reading")))
    })
    .line(app.say("roll-file"), "", 1000);
    app.ask(form);
}

/// A roster held against the one there is.
#[derive(Debug, Default)]
struct Held {
    new: Vec<NewPerson>,
    known: Vec<NewPerson>,
    /// New, though somebody of the same name is listed.
    namesakes: Vec<NewPerson>,
    /// New, with a number that somebody has: it is left out.
    renumbered: Vec<NewPerson>,
}

fn hold(meeting: &Meeting, people: Vec<NewPerson>) -> Held {
    let mut held = Held::default();
    for mut person in people {
        let same_name = |listed: &NewPerson| bare(&listed.name) == bare(&person.name);
        let same_place = |listed: &NewPerson| {
            bare(&listed.building) == bare(&person.building) && bare(&listed.group) == bare(&person.group)
        };
        let mut listed = meeting.people.iter().map(|person| &person.is).filter(|listed| same_name(listed));
        if listed.clone().any(same_place) {
            held.known.push(person);
            continue;
        }
        if listed.next().is_some() {
            held.namesakes.push(person.clone());
        }
        if person.no.is_some() && meeting.people.iter().any(|listed| listed.is.no == person.no) {
            held.renumbered.push(person.clone());
            person.no = None;
        }
        held.new.push(person);
    }
    held
}

/// Shows what there is to say of the rows, then asks once, with the figures.
pub(super) fn ask_to_take(app: &mut App, read: RosterRead) {
    app.status = None;
    app.close_waiting();
    let Some(meeting) = app.meeting() else { return };
    let held = hold(meeting, read.people);
    let mut doubts = doubts(app, read.told, &held);
    let entitled = held.new.iter().filter(|person| person.entitled).count();
    let args = [
        ("n", held.new.len().into()),
        ("entitled", entitled.into()),
        ("attending", (held.new.len() - entitled).into()),
        ("known", held.known.len().into()),
    ];
    if held.new.is_empty() {
        doubts.insert(0, app.tell("roll-file-nobody", &args));
    } else {
        let text = app.tell("roll-file-ask", &args);
        let people = held.new;
        app.ask(Confirm::new(app.say("act-import-roster"), text, move |app| {
            let _ = app.record(Command::People(PeopleCommand::Add(people.clone())));
            Ok(())
        }));
    }
    if !doubts.is_empty() {
        app.ask(Reader::new(app.say("roll-file-doubts"), doubts.join("\n")));
    }
}

/// A line for each row that somebody should look at.
fn doubts(app: &App, told: Vec<String>, held: &Held) -> Vec<String> {
    let kinds = [
        ("roll-file-known", &held.known),
        ("roll-file-namesake", &held.namesakes),
        ("roll-file-renumbered", &held.renumbered),
    ];
    let line = |id: &str, person: &NewPerson| {
        let number = person.no.map(|no| no.to_string()).unwrap_or_default();
        app.tell(id, &[("name", cut(&person.name).into()), ("n", number.into())])
    };
    let lines = kinds.iter().flat_map(|(id, people)| people.iter().map(move |person| line(id, person)));
    told.into_iter().chain(lines).collect()
}
