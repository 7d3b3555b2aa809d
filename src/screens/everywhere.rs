//! Acts that mean the same on every screen: going about, undo, and what is said of the sitting as a whole.

use crate::app::{App, Confirm, Effect, FormBox, Place, Wish};
use crate::keys::{Act, Scope, TABLE};
use crate::lang::Lang;
use crate::lang::dates::{clock, read_date, read_time};
use crate::meeting::{About, AboutCommand, Command, Meeting};

use super::{elsewhere, help, palette, step};

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
        Act::EditAbout => edit_about(app),
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

/// The particulars of the sitting: one form, one line in the record.
fn edit_about(app: &mut App) {
    let Some(about) = app.meeting().map(|meeting| meeting.about.clone()) else { return };
    let time = about.time.map(clock).unwrap_or_default();
    let entitled = about.entitled.map(|n| n.to_string()).unwrap_or_default();
    let proxies = about.own_proxies.map(|n| n.to_string()).unwrap_or_default();
    let form = FormBox::new(app.say("act-edit-about"), move |app, form| save_about(app, &about, form));
    let Some(about) = app.meeting().map(|meeting| &meeting.about) else { return };
    let form = form
        .line(app.say("about-title"), &about.title, 200)
        .line(app.say("about-date"), &about.date.to_string(), 20)
        .line(app.say("about-time"), &time, 20)
        .line(app.say("about-place"), &about.place, 200)
        .line(app.say("about-community"), &about.community, 200)
        .line(app.say("about-convener"), &about.convener, 200)
        .line(app.say("about-chair"), &about.chair, 200)
        .line(app.say("about-recorder"), &about.recorder, 200)
        .line(app.say("about-contact"), &about.contact, 200)
        .line(app.say("about-party"), &about.party_discussion, 500)
        .line(app.say("about-authorisation"), &about.authorisation, 500)
        .line(app.say("about-short-notice"), &about.short_notice, 500)
        .line(app.say("about-entitled"), &entitled, 8)
        .line(app.say("about-proxies"), &proxies, 3)
        .begun_at(&[0, 2, 3, 6, 9, 10]);
    app.ask(form);
}

fn save_about(app: &mut App, old: &About, form: &FormBox) -> crate::app::Answered {
    let bad = |app: &App, at: usize, id: &str| (Some(at), app.say(id));
    let date = read_date(&form.text(1), app.now.date_naive()).ok_or_else(|| bad(app, 1, "bad-date"))?;
    let time = match form.text(2).as_str() {
        "" => None,
        text => Some(read_time(text).ok_or_else(|| bad(app, 2, "bad-time"))?),
    };
    let number = |app: &App, at: usize| match crate::text::fold_line(&form.text(at)).as_str() {
        "" => Ok(None),
        text => text.parse::<u32>().map(Some).map_err(|_| bad(app, at, "bad-number")),
    };
    let entitled = number(app, 12)?;
    let own_proxies = number(app, 13)?.map(|n| u16::try_from(n).unwrap_or(u16::MAX));
    let about = About {
        title: form.text(0),
        date,
        time,
        place: form.text(3),
        community: form.text(4),
        convener: form.text(5),
        chair: form.text(6),
        recorder: form.text(7),
        contact: form.text(8),
        party_discussion: form.text(9),
        authorisation: form.text(10),
        short_notice: form.text(11),
        entitled,
        own_proxies,
    };
    if about == *old {
        return Ok(());
    }
    let rules = app.meeting().and_then(|meeting| other_version(app, meeting, date));
    app.record(Command::About(AboutCommand::Set(about)))
        .map_err(|why| (None, crate::lang::refusal(&app.words, &why)))?;
    if let Some(rules) = rules {
        let name = crate::lang::verdict::law(&rules.name, &app.words).to_owned();
        app.note(app.tell("rules-changed", &[("rule", name.into())]));
        let _ = app.record(Command::About(AboutCommand::Rules(rules)));
    }
    Ok(())
}

/// The version of the law in force on another day, if it is another.
fn other_version(
    app: &App,
    meeting: &Meeting,
    date: chrono::NaiveDate,
) -> Option<Box<crate::rules::RuleSet>> {
    let rules = app.catalogue.find(&meeting.rules.body, date).ok()?;
    (rules.id != meeting.rules.id).then(|| Box::new(rules.clone()))
}
