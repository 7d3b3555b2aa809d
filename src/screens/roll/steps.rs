//! What can be done for one person, by where they stand.

use super::{rows, told};
use crate::app::{App, FormBox, Menu};
use crate::keys::Act;
use crate::lang::refusal;
use crate::meeting::{AttendCommand, Command, Person, PersonId, Presence};

/// What makes sense for somebody who stands there, in the order of its digits.
fn acts(person: &Person, presence: Presence, noted: bool) -> Vec<Act> {
    let mut acts = match presence {
        Presence::Present => vec![Act::Leave],
        Presence::Expected => vec![Act::Arrive, Act::Excuse],
        Presence::Left | Presence::Excused => vec![Act::Arrive],
        Presence::ByProxy(_) => vec![Act::Arrive, Act::EndProxy],
    };
    if person.is.entitled && !matches!(presence, Presence::Present | Presence::ByProxy(_)) {
        acts.push(Act::GiveProxy);
    }
    if presence != Presence::Expected {
        acts.push(Act::ClearAttendance);
    }
    acts.push(Act::EditPerson);
    if !noted {
        acts.push(Act::RemovePerson);
    }
    acts
}

/// The numbered menu of one person.
pub(super) fn menu(app: &mut App, id: PersonId) {
    let Some(meeting) = app.meeting() else { return };
    let Some(person) = meeting.person(id) else { return };
    let roll = meeting.roll();
    let presence = roll.of(id);
    let noted = meeting.attendance.iter().any(|attended| attended.concerns(id));
    let acts = acts(person, presence, noted);
    let phrase = |act: &Act| match act {
        Act::Arrive if presence == Presence::Left => "roll-menu-back",
        Act::GiveProxy if meeting.proxies_allowed().is_none() => "roll-menu-no-proxy",
        Act::GiveProxy => "roll-menu-proxy",
        Act::EndProxy => "roll-menu-end-proxy",
        Act::ClearAttendance => "roll-menu-clear",
        other => other.phrase(),
    };
    let choices = acts.iter().map(|act| app.say(phrase(act))).collect();
    let state = rows::state(app, meeting, &roll, rows::last_steps(meeting).get(&id).copied(), person);
    let title = format!("{}  {state}", told::name(app, id));
    app.ask(Menu::new(title, choices, move |app, at| {
        app.acts.extend(acts.get(at));
        Ok(())
    }));
}

/// Asks for the reason, which may be left out, and records that somebody is excused.
pub(super) fn excuse(app: &mut App, id: PersonId) {
    let title = app.tell("roll-excuse-title", &[("name", told::name(app, id).into())]);
    let form = FormBox::new(title, move |app, form| {
        app.record(Command::Attend(AttendCommand::Excuse(vec![id], form.text(0))))
            .map_err(|why| (Some(0), refusal(&app.words, &why)))
    })
    .line(app.say("roll-excuse-reason"), "", 200);
    app.ask(form);
}
