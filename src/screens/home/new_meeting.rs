//! A new meeting: one form, and what an earlier meeting hands on.

use std::cell::RefCell;
use std::path::PathBuf;
use std::rc::Rc;

use chrono::Timelike;

use super::kinds::{Kind, called, pick};
use crate::app::{Answered, App, Effect, FormBox};
use crate::lang::dates::{long_date, read_date, read_time};
use crate::lang::refusal;
use crate::meeting::{
    About, AboutCommand, AgendaCommand, Carry, Command, FollowUpCommand, Meeting, NewPerson, PeopleCommand,
    Refusal, Stamp, carry_over,
};
use crate::rules::{NotFound, RuleSet};
use crate::screens::typed_path::typed_path;

/// Entries of the form, from the top.
const TITLE: usize = 0;
const DATE: usize = 1;
const TIME: usize = 2;
const PLACE: usize = 3;
const COMMUNITY: usize = 4;
const CONVENER: usize = 5;
const ROSTER: usize = 6;
const SAME_PEOPLE: usize = 7;

/// A meeting that is made as soon as its roster was read, and where that is.
pub(super) type Wanted = Rc<RefCell<Option<(Meeting, PathBuf)>>>;

/// What a new meeting takes over from an earlier one.
#[derive(Debug, Clone, Default)]
struct Left {
    carry: Carry,
    people: Vec<NewPerson>,
}

/// Asks what kind of meeting it is, then for what has to be known of it.
pub(super) fn ask(app: &mut App, earlier: Option<&Meeting>, wanted: &Wanted) {
    let about = earlier.map(|earlier| earlier.about.clone());
    let body = earlier.map(|earlier| earlier.rules.body.as_str());
    let left = earlier.map(left_by).unwrap_or_default();
    let told = about.as_ref().map(|about| {
        let (items, follows) = (left.carry.items.len(), left.carry.follow_ups.len());
        let title = about.title.clone().into();
        app.tell("home-carried", &[("title", title), ("items", items.into()), ("follows", follows.into())])
    });
    let (left, wanted) = (Rc::new(left), Rc::clone(wanted));
    let pick = pick(app, app.say("home-kind"), body, move |app, kind| {
        let form = form(app, kind, about.as_ref(), Rc::clone(&left), Rc::clone(&wanted));
        app.ask(form);
        if let Some(told) = &told {
            app.note(told.clone());
        }
        Ok(())
    });
    app.ask(pick);
}

fn form(app: &App, kind: Kind, about: Option<&About>, left: Rc<Left>, wanted: Wanted) -> FormBox {
    let settings = &app.settings;
    let or =
        |known: Option<&String>, usual: &String| known.filter(|k| !k.is_empty()).unwrap_or(usual).clone();
    let place = or(about.map(|about| &about.place), &settings.place);
    let community = or(about.map(|about| &about.community), &settings.community);
    let convener = or(about.map(|about| &about.convener), &settings.convener);
    let act = app.say(if about.is_some() { "act-carry-over" } else { "act-new-meeting" });
    let title = app.tell("home-new-of", &[("act", act.into()), ("kind", kind.name.clone().into())]);
    let people = left.people.len();
    let form = FormBox::new(title, move |app, form| create(app, form, &kind, &left, &wanted))
        .line(app.say("home-title"), "", 200)
        .line(app.say("home-date"), "", 20)
        .line(app.say("home-time"), "", 20)
        .line(app.say("home-place"), &place, 200)
        .line(app.say("home-community"), &community, 200)
        .line(app.say("home-convener"), &convener, 200)
        .line(app.say("home-roster"), "", 1000);
    if people == 0 {
        return form;
    }
    let same = app.tell("home-same-people", &[("n", people.into())]);
    form.choice(app.say("home-roster-from"), vec![same, app.say("home-no-people")], 0)
}

/// The roster was read: the meeting that waits for it is made, and the roster held against it once that is open.
pub(super) fn make_wanted(app: &mut App, wanted: &Wanted) {
    let Some((meeting, roster)) = wanted.take().filter(|_| app.close_waiting()) else { return };
    app.roster_wanted = Some(roster);
    app.effects.push(Effect::Create(Box::new(meeting)));
}

fn left_by(earlier: &Meeting) -> Left {
    Left { carry: carry_over(earlier), people: earlier.people.iter().map(|p| p.is.clone()).collect() }
}

fn create(app: &mut App, form: &FormBox, kind: &Kind, left: &Left, wanted: &Wanted) -> Answered {
    if form.text(TITLE).is_empty() {
        return Err((Some(TITLE), app.say("home-needs-title")));
    }
    let today = app.now.date_naive();
    let date = match form.text(DATE).as_str() {
        "" => today,
        text => read_date(text, today).ok_or_else(|| (Some(DATE), app.say("home-bad-date")))?,
    };
    let time = match form.text(TIME).as_str() {
        "" => None,
        text => Some(read_time(text).ok_or_else(|| (Some(TIME), app.say("home-bad-time")))?),
    };
    let found = app.catalogue.find(&kind.body, date).cloned();
    let rules = found.map_err(|why| (Some(DATE), not_found(app, kind, date, &why)))?;
    let about = About {
        time,
        place: form.text(PLACE),
        community: form.text(COMMUNITY),
        convener: form.text(CONVENER),
        contact: app.settings.contact.clone(),
        ..About::new(form.text(TITLE), date)
    };
    let same_people = !left.people.is_empty() && form.chosen(SAME_PEOPLE) == 0;
    let people = if same_people { left.people.clone() } else { Vec::new() };
    let meeting =
        prepared(app, about, rules, people, &left.carry).map_err(|why| (None, refusal(&app.words, &why)))?;
    let roster = form.text(ROSTER);
    if !roster.is_empty() {
        // Nothing is made of a slip in the path: the form stays with what was typed until the roster was read.
        let path = typed_path(&roster);
        app.effects.push(Effect::ReadRoster(path.clone()));
        wanted.replace(Some((meeting, path)));
        return Err((Some(ROSTER), app.say("home-roster-first")));
    }
    app.roster_wanted = None;
    app.effects.push(Effect::Create(Box::new(meeting)));
    Ok(())
}

/// A meeting in preparation with what it takes over, checked as if it were recorded line by line.
fn prepared(
    app: &App,
    about: About,
    rules: RuleSet,
    people: Vec<NewPerson>,
    carry: &Carry,
) -> Result<Meeting, Refusal> {
    let at = app.now.with_nanosecond(0).unwrap_or(app.now);
    // Everything in it is made by the first line of the record, and named after that.
    let stamp = Stamp { seq: 1, at, desk: app.desk };
    let mut meeting = Meeting::new(About::new("", about.date), rules);
    let mut commands = vec![Command::About(AboutCommand::Set(about))];
    if !people.is_empty() {
        commands.push(Command::People(PeopleCommand::Add(people)));
    }
    if !carry.items.is_empty() {
        commands.push(Command::Agenda(AgendaCommand::Add(None, carry.items.clone())));
    }
    if !carry.follow_ups.is_empty() {
        commands.push(Command::FollowUp(FollowUpCommand::Add(carry.follow_ups.clone())));
    }
    for command in commands {
        let event = meeting.decide(&command, &stamp)?;
        meeting.apply(&event, &stamp);
    }
    Ok(meeting)
}

/// Why no rules were found for a kind of meeting on this day, and what can be done.
fn not_found(app: &App, kind: &Kind, date: chrono::NaiveDate, why: &NotFound) -> String {
    let lang = app.words.lang();
    let name = match why {
        NotFound::NotInForce { id, .. } => app.catalogue.get(id).map(|set| called(app, set)),
        NotFound::Unknown { .. } => None,
    };
    let name = ("name", name.unwrap_or(&kind.name).to_owned().into());
    let date_said = ("date", long_date(lang, date).into());
    match why {
        NotFound::NotInForce { from: Some(from), .. } if date < *from => {
            app.tell("home-not-yet", &[name, date_said, ("from", long_date(lang, *from).into())])
        }
        NotFound::NotInForce { to: Some(to), .. } => {
            app.tell("home-no-longer", &[name, date_said, ("to", long_date(lang, *to).into())])
        }
        _ => app.tell("home-no-rules", &[name]),
    }
}
