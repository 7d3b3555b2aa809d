//! The form of one person.

use std::collections::BTreeSet;

use super::told;
use crate::app::{Answered, App, Confirm, FormBox};
use crate::exchange::capacity::recognise;
use crate::lang::{Words, refusal, terms};
use crate::meeting::{Capacity, Command, NewPerson, PeopleCommand, PersonId};
use crate::text::fold_line;

/// Asks for somebody new. What was typed on the screen and found nobody is the name, or the number.
pub(super) fn add(app: &mut App, typed: &str) {
    let Some(meeting) = app.meeting() else { return };
    let next = meeting.people.iter().filter_map(|person| person.is.no).max().unwrap_or(0).saturating_add(1);
    let typed_number = fold_line(typed.trim()).parse().ok();
    let person = NewPerson {
        no: typed_number.or(Some(next)),
        name: if typed_number.is_some() { String::new() } else { typed.trim().to_owned() },
        // Late comers are mostly what the last one listed is.
        capacities: meeting.people.last().map(|person| person.is.capacities.clone()).unwrap_or_default(),
        entitled: true,
        group: String::new(),
        building: String::new(),
        gender: None,
        phone: String::new(),
        units: Vec::new(),
        note: String::new(),
    };
    let title = app.say("act-add-person");
    ask(app, title, None, &person, |person| PeopleCommand::Add(vec![person]));
}

/// Asks for what is to be put right.
pub(super) fn edit(app: &mut App, id: PersonId) {
    let Some(person) = app.meeting().and_then(|meeting| meeting.person(id)).map(|person| person.is.clone())
    else {
        return;
    };
    let title = app.tell("roll-edit-title", &[("name", told::name(app, id).into())]);
    ask(app, title, Some(id), &person, move |person| PeopleCommand::Edit(id, person));
}

fn ask(
    app: &mut App,
    title: String,
    id: Option<PersonId>,
    person: &NewPerson,
    command: impl Fn(NewPerson) -> PeopleCommand + 'static,
) {
    let number = person.no.map(|no| no.to_string()).unwrap_or_default();
    let named = person.capacities.iter().map(|capacity| terms::capacity(&app.words, capacity));
    let capacities = terms::list(&app.words, named);
    let rights = vec![app.say("roll-entitled"), app.say("roll-attending")];
    let old = person.clone();
    let form = FormBox::new(title, move |app, form| {
        let person = read(app, form, id, &old)?;
        take(app, command(person))
    })
    .line(app.say("number"), &number, 6)
    .line(app.say("name"), &person.name, 60)
    .line(app.say("roll-capacities"), &capacities, 100)
    .choice(app.say("roll-right"), rights, usize::from(!person.entitled))
    .line(app.say("roll-group"), &person.group, 60)
    .line(app.say("roll-building"), &person.building, 60)
    .line(app.say("roll-phone"), &person.phone, 60)
    .line(app.say("roll-note"), &person.note, 500);
    app.ask(form);
}

fn take(app: &mut App, command: PeopleCommand) -> Answered {
    app.record(Command::People(command)).map_err(|why| (Some(1), refusal(&app.words, &why)))
}

fn read(
    app: &App,
    form: &FormBox,
    id: Option<PersonId>,
    old: &NewPerson,
) -> Result<NewPerson, (Option<usize>, String)> {
    let no = match fold_line(&form.text(0)).as_str() {
        "" => None,
        text => match text.parse() {
            Ok(no) if no > 0 => Some(no),
            _ => return Err((Some(0), app.say("roll-bad-number"))),
        },
    };
    let others = app.meeting().into_iter().flat_map(|meeting| &meeting.people);
    let holder =
        others.filter(|person| Some(person.id) != id).find(|person| no.is_some() && person.is.no == no);
    if let Some(holder) = holder {
        let args = [("n", no.unwrap_or_default().into()), ("name", holder.is.name.clone().into())];
        return Err((Some(0), app.tell("roll-number-taken", &args)));
    }
    Ok(NewPerson {
        no,
        name: form.text(1),
        capacities: capacities(&app.words, &form.text(2)),
        entitled: form.chosen(3) == 0,
        group: form.text(4),
        building: form.text(5),
        phone: form.text(6),
        note: form.text(7),
        ..old.clone()
    })
}

/// Capacities by the words of the screen, or by any word rosters use for them.
fn capacities(words: &Words, text: &str) -> BTreeSet<Capacity> {
    let parts = text.split(['、', '，', ',', ';', '；', '/', '／']).map(str::trim);
    let of = |part: &str| {
        let known = Capacity::NAMED
            .iter()
            .find(|capacity| terms::capacity(words, capacity).eq_ignore_ascii_case(part));
        known.map_or_else(|| recognise(part), |capacity| [capacity.clone()].into())
    };
    parts.filter(|part| !part.is_empty()).flat_map(of).collect()
}

/// Takes somebody off the roster, after asking.
pub(super) fn remove(app: &mut App, id: PersonId) {
    let text = app.tell("roll-remove-ask", &[("name", told::name(app, id).into())]);
    app.ask(Confirm::new(app.say("act-remove-person"), text, move |app| {
        let _ = app.record(Command::People(PeopleCommand::Remove(id)));
        Ok(())
    }));
}
