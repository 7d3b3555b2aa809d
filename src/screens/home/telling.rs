//! What the shelf says of one meeting.

use chrono::{Datelike, NaiveDate};

use super::kinds::name_of;
use super::section::Section;
use crate::app::App;
use crate::lang::dates::{clock, short_date, weekday_date};
use crate::lang::{Lang, terms};
use crate::meeting::Stage;
use crate::store::{self, Entry, Summary};

/// The day, and for a meeting to come the time, in eleven cells at most.
pub(super) fn when(app: &App, summary: &Summary) -> String {
    let today = app.now.date_naive();
    let time = summary.time.map(clock).filter(|_| summary.stage == Stage::Planned).unwrap_or_default();
    if summary.date == today {
        format!("{} {time}", app.say("home-today"))
    } else if summary.date > today && summary.date.year() == today.year() {
        format!("{} {time}", short_date(summary.date))
    } else {
        summary.date.to_string()
    }
}

/// What the meeting is called, or its file where that cannot be told.
pub(super) fn title(entry: &Entry) -> String {
    if let Ok(summary) = &entry.summary {
        return summary.title.clone();
    }
    let name = entry.path.file_name().unwrap_or(entry.path.as_os_str());
    crate::text::clean_line(&name.to_string_lossy())
}

/// What is next with it, in a few words; and whether that cannot wait.
pub(super) fn next(app: &App, entry: &Entry) -> (String, bool) {
    let today = app.now.date_naive();
    let summary = match &entry.summary {
        Ok(summary) => summary,
        Err(fault) => return (store::say::fault(&app.words, fault), true),
    };
    if entry.open_now {
        return (app.say("home-next-elsewhere"), true);
    }
    if entry.needs_recovery {
        return (app.say("home-next-recover"), true);
    }
    match Section::of(entry, today) {
        Section::Coming => (coming(app, summary, today), false),
        Section::Unfinished => unfinished(app, summary, today),
        Section::ToPost => (app.say("home-next-post"), false),
        Section::Due | Section::FollowUps => follow_ups(app, summary, today),
        Section::Posted => posted(app, summary, today),
        Section::Done | Section::Broken => (done(app, summary), false),
    }
}

fn coming(app: &App, summary: &Summary, today: NaiveDate) -> String {
    let when = match (summary.date - today).num_days() {
        0 => app.say("home-next-today"),
        1 => app.say("home-next-tomorrow"),
        days => app.tell("home-next-days", &[("n", days.into())]),
    };
    let lacking =
        [(summary.items == 0, "home-lacking-items"), (summary.entitled == 0, "home-lacking-people")];
    let lacking = lacking.iter().filter(|(lacks, _)| *lacks).map(|(_, id)| app.say(id));
    let what = terms::list(&app.words, lacking);
    if what.is_empty() {
        return when;
    }
    app.tell("home-next-lacking", &[("when", when.into()), ("what", what.into())])
}

fn unfinished(app: &App, summary: &Summary, today: NaiveDate) -> (String, bool) {
    let id = match summary.stage {
        Stage::Sitting if summary.date == today => "home-next-sitting",
        Stage::Sitting => "home-next-unclosed",
        _ => "home-next-late",
    };
    (app.say(id), id != "home-next-sitting")
}

fn posted(app: &App, summary: &Summary, today: NaiveDate) -> (String, bool) {
    let Some(until) = summary.up_until else { return (done(app, summary), false) };
    let date = day(until, today);
    match (until - today).num_days() {
        0 => (app.say("home-next-up-today"), false),
        days if days < 0 => (app.say("home-next-up-over"), true),
        days => (app.tell("home-next-up", &[("date", date.into()), ("n", days.into())]), false),
    }
}

fn follow_ups(app: &App, summary: &Summary, today: NaiveDate) -> (String, bool) {
    let n = summary.open_follow_ups;
    let Some(due) = summary.earliest_due else {
        return (app.tell("home-next-some-day", &[("n", n.into())]), false);
    };
    let (date, days) = (day(due, today), (today - due).num_days());
    match days {
        0 => (app.tell("home-next-due-today", &[("n", n.into())]), true),
        days if days > 0 => (
            app.tell("home-next-overdue", &[("n", n.into()), ("date", date.into()), ("days", days.into())]),
            true,
        ),
        _ => (app.tell("home-next-due", &[("n", n.into()), ("date", date.into())]), false),
    }
}

fn decided(app: &App, summary: &Summary) -> String {
    app.tell("home-next-decided", &[("passed", summary.passed.into()), ("failed", summary.not_passed.into())])
}

fn joined(app: &App, parts: &[String]) -> String {
    parts.join(match app.words.lang() {
        Lang::Zh => "，",
        Lang::En => ", ",
    })
}

fn done(app: &App, summary: &Summary) -> String {
    let decided = decided(app, summary);
    match (summary.sealed, summary.passed + summary.not_passed) {
        (true, 0) => app.say("sealed"),
        (true, _) => joined(app, &[app.say("sealed"), decided]),
        (false, 0) => app.say("home-next-nothing"),
        (false, _) => decided,
    }
}

/// Month and day, with the year where it is another.
fn day(date: NaiveDate, today: NaiveDate) -> String {
    if date.year() == today.year() { short_date(date) } else { date.to_string() }
}

/// Everything the shelf knows of a meeting, a line each, what it is called first and its file last.
pub(super) fn details(app: &App, entry: &Entry) -> Vec<String> {
    let path = app.tell("home-path", &[("path", entry.path.display().to_string().into())]);
    let (next, _) = next(app, entry);
    let Ok(summary) = &entry.summary else { return vec![title(entry), next, path] };
    let today = app.now.date_naive();
    let date = std::iter::once(weekday_date(app.words.lang(), summary.date));
    let date = joined(app, &date.chain(summary.time.map(clock)).collect::<Vec<String>>());
    let kind = name_of(app, &summary.body, summary.date);
    let people = match summary.stage {
        Stage::Planned => app.tell("home-entitled", &[("n", summary.entitled.into())]),
        _ => app.tell(
            "home-people",
            &[("entitled", summary.entitled.into()), ("present", summary.present.into())],
        ),
    };
    let items = app.tell("home-items", &[("n", summary.items.into())]);
    let mut figures = vec![people, items];
    if summary.passed + summary.not_passed > 0 {
        figures.push(decided(app, summary));
    }
    let figures = joined(app, &figures);
    let open = (summary.open_follow_ups > 0).then(|| follow_ups(app, summary, today).0);
    let up = summary.up_until.map(|_| posted(app, summary, today).0);
    let besides = up.into_iter().chain(open).filter(|said| *said != next);
    let mut rest: Vec<String> = besides.collect();
    rest.insert(0, next);
    let community = Some(summary.community.clone()).filter(|name| !name.is_empty());
    let head = [summary.title.clone(), kind, date].into_iter().chain(community);
    let mut lines: Vec<String> = head.chain([figures]).collect();
    lines.append(&mut rest);
    lines.push(path);
    lines
}
