//! What came of a key, in one line: who came or went, and when.

use super::figures::Standing;
use super::names::bare;
use super::rows;
use crate::app::App;
use crate::lang::dates::clock;
use crate::meeting::{AttendEvent, Entry, Event, Line, Meeting, PeopleEvent, Person, PersonId, Step};
use crate::text::{fit, width};

/// Cells of a name within a sentence.
const NAME: usize = 20;

/// A name short enough to stand within a sentence.
pub(super) fn cut(name: &str) -> String {
    if width(name) > NAME { fit(name, NAME) } else { name.to_owned() }
}

/// Number and name; where two people have the name, where this one lives too.
pub(super) fn name(app: &App, id: PersonId) -> String {
    let Some(person) = app.meeting().and_then(|meeting| meeting.person(id)) else {
        return app.say("somebody");
    };
    let number = person.is.no.map(|no| format!("{no} ")).unwrap_or_default();
    let place = rows::place(person);
    let name = format!("{number}{}", cut(&person.is.name));
    if place.is_empty() || namesakes(app, person).next().is_none() {
        return name;
    }
    app.tell("roll-of-place", &[("name", name.into()), ("place", cut(&place).into())])
}

/// Others of the same name.
fn namesakes<'a>(app: &'a App, person: &'a Person) -> impl Iterator<Item = &'a Person> {
    let name = bare(&person.is.name);
    let people = app.meeting().into_iter().flat_map(|meeting| &meeting.people);
    people.filter(move |other| other.id != person.id && bare(&other.is.name) == name)
}

/// That somebody is here already, since when; and whether others were found who are not.
pub(super) fn here_already(app: &App, id: PersonId, others: bool) -> String {
    let Some(meeting) = app.meeting() else { return String::new() };
    let since = rows::last_steps(meeting).get(&id).map(|step| clock(step.at.time())).unwrap_or_default();
    let args = [("name", name(app, id).into()), ("time", since.into())];
    app.tell(if others { "roll-already-others" } else { "roll-already" }, &args)
}

/// Says what a line came to, and that it met the quorum or lost it.
pub(super) fn tell(app: &mut App, line: &Line, before: Standing, now: Standing) {
    let Entry::Did(event) = &line.entry else { return };
    let words = match event {
        Event::Attend(event) => attended(app, line, event),
        Event::People(event) => listed(app, event),
        _ => return,
    };
    match (before.met, now.met) {
        (true, false) => app.warn(app.tell("roll-now-lost", &[("what", words.into())])),
        (false, true) => app.note(app.tell("roll-now-met", &[("what", words.into())])),
        _ => app.note(words),
    }
}

fn attended(app: &App, line: &Line, event: &AttendEvent) -> String {
    let present = app.meeting().map_or(0, |meeting| meeting.roll().present);
    let who = match event.who.as_slice() {
        [id] => name(app, *id),
        many => app.tell("people", &[("n", many.len().into())]),
    };
    let mut args =
        vec![("name", who.into()), ("time", clock(line.stamp.at.time()).into()), ("present", present.into())];
    let id = match &event.step {
        Step::Arrived => "roll-came",
        Step::Back => "roll-came-back",
        Step::Left => {
            let roll = app.meeting().map(Meeting::roll).unwrap_or_default();
            let held: usize = event.who.iter().map(|id| roll.proxies_of(*id)).sum();
            args.push(("n", held.into()));
            if held > 0 { "roll-went-with-proxies" } else { "roll-went" }
        }
        Step::Excused(_) => "roll-excused",
        Step::GaveProxy { to, .. } => {
            args.push(("agent", name(app, *to).into()));
            "roll-gave-proxy"
        }
        Step::EndedProxy => "roll-ended-proxy",
        Step::Cleared => "roll-cleared",
        Step::Counted(heads) => {
            args.push(("n", (*heads).into()));
            "roll-counted"
        }
        Step::NamesAgain => "roll-names-again",
    };
    app.tell(id, &args)
}

fn listed(app: &App, event: &PeopleEvent) -> String {
    match event {
        PeopleEvent::Added(people) => match people.as_slice() {
            [person] => app.tell("roll-added", &[("name", name(app, person.id).into())]),
            many => app.tell("roll-added-many", &[("n", many.len().into())]),
        },
        PeopleEvent::Edited(person) => app.tell("roll-edited", &[("name", name(app, person.id).into())]),
        PeopleEvent::Removed(_) => app.say("roll-removed"),
    }
}
