//! Many at once: everybody is here, or heads were counted instead of names.

use crate::app::{App, Confirm, FormBox};
use crate::lang::refusal;
use crate::meeting::{AttendCommand, Command, PersonId, Presence};
use crate::text::fold_line;

/// Asks once, with the number, and signs in everybody entitled of whom nothing is known. Who is excused, has left or
/// gave a proxy stays so.
pub(super) fn everybody(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let roll = meeting.roll();
    let entitled = meeting.people.iter().filter(|person| person.is.entitled);
    let expected = entitled.filter(|person| roll.of(person.id) == Presence::Expected);
    let who: Vec<PersonId> = expected.map(|person| person.id).collect();
    if who.is_empty() {
        return app.warn(app.say("roll-everybody-nobody"));
    }
    let text = app.tell("roll-everybody-ask", &[("n", who.len().into()), ("entitled", roll.entitled.into())]);
    app.ask(Confirm::new(app.say("act-arrive-all"), text, move |app| {
        let _ = app.record(Command::Attend(AttendCommand::Arrive(who.clone())));
        Ok(())
    }));
}

/// Asks for the number of entitled heads in the room.
pub(super) fn count(app: &mut App) {
    let form = FormBox::new(app.say("act-count-heads"), |app, form| {
        let Ok(heads) = fold_line(&form.text(0)).parse() else {
            return Err((Some(0), app.say("roll-bad-number")));
        };
        app.record(Command::Attend(AttendCommand::Count(heads)))
            .map_err(|why| (Some(0), refusal(&app.words, &why)))
    })
    .line(app.say("roll-heads"), "", 6);
    app.ask(form);
}
