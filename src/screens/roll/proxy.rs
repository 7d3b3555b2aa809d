//! 书面委托: who votes for somebody who stays away, where the rules or this meeting's own rules allow it.

use super::{rows, told};
use crate::app::{App, FormBox, Pick, PickRow, Picked, Reader};
use crate::lang::{refusal, terms, verdict};
use crate::meeting::{AttendCommand, Command, PersonId, Refusal, Stamp};

/// Finds the agent, then asks where the paper is kept; or says why there can be none.
pub(super) fn give(app: &mut App, from: PersonId) {
    let Some(meeting) = app.meeting() else { return };
    if meeting.proxies_allowed().is_none() {
        return say_why_not(app);
    }
    if meeting.roll().proxies_of(from) > 0 {
        return app.warn(refusal(&app.words, &Refusal::ProxyPassedOn));
    }
    let title = app.tell("roll-proxy-title", &[("name", told::name(app, from).into())]);
    let pick = Pick::new(
        app,
        title,
        move |app, query| agents(app, from, query),
        move |app, picked| {
            let Picked::Person(to) = picked else { return Ok(()) };
            may_hold(app, from, to).map_err(|why| (None, refusal(&app.words, &why)))?;
            paper(app, from, to);
            Ok(())
        },
    );
    app.ask(pick.asking(app.say("roll-proxy-who")));
}

/// Whether this proxy would be recorded: said while another agent can still be chosen.
fn may_hold(app: &App, from: PersonId, to: PersonId) -> Result<(), Refusal> {
    let Some(sitting) = &app.sitting else { return Ok(()) };
    let stamp = Stamp { seq: sitting.trail.last() + 1, at: app.now, desk: app.desk };
    let give = Command::Attend(AttendCommand::GiveProxy { from, to, paper: String::new() });
    sitting.trail.meeting().decide(&give, &stamp).map(drop)
}

fn say_why_not(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let note = meeting.rules.proxy.note.as_ref().map(|note| verdict::law(note, &app.words).to_owned());
    let why = refusal(&app.words, &Refusal::ProxiesNotAllowed);
    let text = std::iter::once(why).chain(note).collect::<Vec<_>>().join("\n\n");
    app.ask(Reader::new(app.say("roll-menu-no-proxy"), text));
}

/// Everybody else who is entitled, and what they hold already; whoever may hold no more is told so when chosen.
fn agents(app: &App, from: PersonId, query: &str) -> Vec<PickRow> {
    let Some(sitting) = &app.sitting else { return Vec::new() };
    let meeting = sitting.trail.meeting();
    let roll = meeting.roll();
    let found = sitting.find(query).into_iter().filter_map(|id| meeting.person(id));
    let others = found.filter(|person| person.is.entitled && person.id != from);
    others
        .map(|person| {
            let held = roll.proxies_of(person.id);
            let state = terms::presence(&app.words, roll.of(person.id));
            let held = (held > 0).then(|| app.tell("roll-proxies-held", &[("n", held.into())]));
            let beside = std::iter::once(state).chain(held).collect::<Vec<_>>().join(" ");
            let label = format!("{}  {}", told::name(app, person.id), rows::place(person));
            PickRow { is: Picked::Person(person.id), label, beside }
        })
        .collect()
}

/// Asks where the paper is kept, and records the proxy.
fn paper(app: &mut App, from: PersonId, to: PersonId) {
    let names = [("name", told::name(app, from).into()), ("agent", told::name(app, to).into())];
    let form = FormBox::new(app.tell("roll-proxy-paper-title", &names), move |app, form| {
        let paper = form.text(0);
        app.record(Command::Attend(AttendCommand::GiveProxy { from, to, paper }))
            .map_err(|why| (Some(0), refusal(&app.words, &why)))
    })
    .line(app.say("roll-proxy-paper"), "", 200);
    app.ask(form);
}
