//! Many at once: everybody is here, or heads were counted instead of names.

use crate::app::{App, Confirm, FormBox, Menu};
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

/// Asks for the number of entitled heads in the room; where they were counted already, whether to count again or to go
/// by the names signed in.
pub(super) fn count(app: &mut App) {
    let Some(heads) = app.meeting().and_then(|meeting| meeting.roll().counted) else { return ask(app) };
    let choices = ["roll-count-again", "roll-use-names"].map(|id| app.say(id)).into();
    let title = app.tell("roll-counted", &[("n", heads.into())]);
    app.ask(Menu::new(title, choices, |app, at| {
        if at == 0 {
            ask(app);
        } else {
            let _ = app.record(Command::Attend(AttendCommand::UseNames));
        }
        Ok(())
    }));
}

fn ask(app: &mut App) {
    let form = FormBox::new(app.say("act-count-heads"), |app, form| {
        let Ok(heads) = fold_line(&form.text(0)).parse() else {
            return Err((Some(0), app.say("roll-bad-number")));
        };
        let command = Command::Attend(AttendCommand::Count(heads));
        if heads == 0 {
            app.ask(Confirm::new(app.say("act-count-heads"), app.say("roll-no-heads-ask"), move |app| {
                let _ = app.record(command.clone());
                Ok(())
            }));
            return Ok(());
        }
        app.record(command).map_err(|why| (Some(0), refusal(&app.words, &why)))
    })
    .line(app.say("roll-heads"), "", 6);
    app.ask(form);
}
