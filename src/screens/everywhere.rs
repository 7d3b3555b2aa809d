//! Acts that mean the same on every screen: going about, undo, and what is said of the sitting as a whole.

use crate::app::{App, Confirm, Effect, Place, Wish};
use crate::keys::{Act, Scope, TABLE};
use crate::lang::Lang;
use crate::meeting::Command;

use super::{elsewhere, help, palette, particulars, step};

/// The screen an act leads to, if that is all it does.
pub(super) fn destination(app: &App, act: Act) -> Option<Place> {
    let beside = |by: usize| {
        let stages = Place::STAGES;
        let at = stages.iter().position(|stage| *stage == app.place).unwrap_or(stages.len() - by);
        Some(stages[(at + by) % stages.len()])
    };
    let place = match act {
        Act::GoAgenda => Some(Place::Agenda),
        Act::GoRoll => Some(Place::Roll),
        Act::GoFloor => Some(Place::Floor),
        Act::GoVote => Some(Place::Vote),
        Act::GoNotices => Some(Place::Notices),
        Act::GoFollowUps => Some(Place::FollowUps),
        Act::GoHistory => Some(Place::History),
        Act::GoCheck => Some(Place::Check),
        Act::GoSettings => Some(Place::Settings),
        Act::GoHome if app.sitting.is_none() => Some(Place::Home),
        Act::NextStage => beside(1),
        Act::PreviousStage => beside(Place::STAGES.len() - 1),
        _ => None,
    };
    place.filter(|place| app.may_show(*place))
}

/// The screen an act belongs to, by the table of keys; acts without a key of their own are named here.
pub(super) fn home_of(act: Act) -> Option<Place> {
    let place = |scope| match scope {
        Scope::Home => Some(Place::Home),
        Scope::Agenda => Some(Place::Agenda),
        Scope::Roll => Some(Place::Roll),
        Scope::Floor | Scope::Writing => Some(Place::Floor),
        Scope::Vote | Scope::Counting | Scope::Papers | Scope::Tellers | Scope::RollCall => Some(Place::Vote),
        Scope::Notices => Some(Place::Notices),
        Scope::FollowUps => Some(Place::FollowUps),
        _ => None,
    };
    let keyless = match act {
        Act::Excuse
        | Act::GiveProxy
        | Act::EndProxy
        | Act::ClearAttendance
        | Act::EditPerson
        | Act::RemovePerson => Some(Place::Roll),
        _ => None,
    };
    keyless.or_else(|| TABLE.iter().filter(|row| row.act == act).find_map(|row| place(row.scope)))
}

impl App {
    /// Whether the screen can be shown: most want a meeting open.
    pub(super) fn may_show(&self, place: Place) -> bool {
        matches!(place, Place::Home | Place::Settings) || self.sitting.is_some()
    }
}

/// Does an act that means the same everywhere. False when it is not one.
pub(super) fn act(app: &mut App, act: Act, scope: Scope) -> bool {
    match act {
        Act::Help => app.ask(help::page(app, scope)),
        Act::Palette => {
            let palette = palette::palette(app, scope);
            app.ask(palette);
        }
        Act::SwitchLanguage => {
            let other = if app.words.lang() == Lang::Zh { Lang::En } else { Lang::Zh };
            app.switch_language(other);
        }
        Act::Quit => leave(app, "quit-ask", true),
        Act::GoHome => leave(app, "leave-meeting", false),
        Act::Back
            if app.place == Place::Settings || app.place == Place::History || app.place == Place::Check =>
        {
            app.acts.push(match (&app.sitting, app.before) {
                (Some(_), Some(place)) => step::to(place),
                (Some(_), None) => Act::GoAgenda,
                (None, _) => Act::GoHome,
            });
        }
        Act::Back if app.sitting.is_some() => leave(app, "leave-meeting", false),
        _ if app.sitting.is_none() => return false,
        Act::NextStep => step::go(app),
        Act::Undo => drop(app.wish(Wish::Undo)),
        Act::Redo => drop(app.wish(Wish::Redo)),
        Act::Save => {
            app.effects.push(Effect::Checkpoint);
        }
        Act::SaveElsewhere => elsewhere::ask(app, ""),
        Act::EditAbout => particulars::edit(app),
        Act::CallToOrder => sure(app, "call-to-order", Command::CallToOrder),
        Act::CloseMeeting => sure(app, "close-meeting", Command::Close),
        Act::Seal => sure(app, "seal", Command::Seal),
        _ => return false,
    }
    true
}

/// Leaves the meeting or the program, after asking; what is not on disk yet is named.
fn leave(app: &mut App, question: &'static str, quitting: bool) {
    let busy = app.sitting.as_ref().is_some_and(crate::app::Sitting::busy);
    let id = match (busy, app.unsaved) {
        (true, _) => "leave-unsaved",
        (_, true) => "leave-draft",
        _ => question,
    };
    let (title, text) = (app.say("leave-title"), app.say(id));
    app.ask(Confirm::new(title, text, move |app| {
        if app.sitting.is_some() {
            elsewhere::close(app, quitting);
        } else {
            app.effects.push(Effect::Quit);
        }
        Ok(())
    }));
}

/// Asks once, in a sentence that can be read aloud, then records it.
fn sure(app: &mut App, what: &str, command: Command) {
    let Some(meeting) = app.meeting() else { return };
    let roll = meeting.roll();
    let args = [
        ("title", meeting.about.title.clone().into()),
        ("entitled", roll.entitled.into()),
        ("present", roll.present.into()),
    ];
    let mut text = app.tell(&format!("{what}-ask"), &args);
    let unfinished = crate::lang::guide::missing(&app.words, &meeting.unfinished());
    if command != Command::CallToOrder && !unfinished.is_empty() {
        text = app.tell("unfinished-first", &[("missing", unfinished.into()), ("question", text.into())]);
    }
    if app.unsaved {
        text = format!("{}\n{text}", app.say("draft-first"));
    }
    let title = app.say(&format!("act-{what}"));
    app.ask(Confirm::new(title, text, move |app| {
        let _ = app.record(command.clone());
        Ok(())
    }));
}
