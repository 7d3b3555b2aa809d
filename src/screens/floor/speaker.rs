//! Finding who speaks: by number, name or pinyin, or as a role where no name belongs.

use chrono::TimeDelta;

use crate::app::{Answered, App, Pick, PickRow, Picked};
use crate::lang::find::{SearchKey, rank, search};
use crate::lang::{Lang, terms};
use crate::meeting::{ItemId, Meeting, Person, PersonId, Presence, Speaker};
use crate::text::{clean_line, fold_line};

use super::around::clock_of;

/// Names told apart in one sentence at most.
const TOLD: usize = 5;

/// A list to find a speaker in.
pub(super) fn pick(
    app: &App,
    title: String,
    source: fn(&App, &str) -> Vec<PickRow>,
    then: impl Fn(&mut App, Speaker) -> Answered + 'static,
) -> Pick {
    Pick::new(app, title, source, move |app, picked| match picked {
        Picked::Person(id) => then(app, Speaker::Person(id)),
        Picked::Text(role) => then(app, Speaker::Role(role)),
        Picked::Act(_) => Ok(()),
    })
}

/// Everybody on the roster, those who are here first; roles that spoke before; and what is typed as a role.
pub(super) fn everybody(app: &App, query: &str) -> Vec<PickRow> {
    let (Some(sitting), Some(meeting)) = (&app.sitting, app.meeting()) else { return Vec::new() };
    let roll = meeting.roll();
    let mut people = sitting.find(query);
    if query.trim().is_empty() {
        people.sort_by_key(|id| roll.of(*id) != Presence::Present);
    }
    let people = people.into_iter().filter_map(|id| meeting.person(id));
    let rows = people.map(|person| {
        let spoken = meeting.spoken(&Speaker::Person(person.id), app.now);
        let beside = match roll.of(person.id) {
            Presence::Present if spoken.is_zero() => String::new(),
            Presence::Present => clock_of(spoken),
            presence => terms::presence(&app.words, presence),
        };
        PickRow { is: Picked::Person(person.id), label: numbered(person), beside }
    });
    rows.chain(roles(app, meeting, query)).collect()
}

/// Those who are here and have not spoken.
pub(super) fn the_silent(app: &App, query: &str) -> Vec<PickRow> {
    let Some(meeting) = app.meeting() else { return Vec::new() };
    let silent = silent(meeting);
    let found = app.sitting.as_ref().map(|sitting| sitting.find(query)).unwrap_or_default();
    found
        .into_iter()
        .filter_map(|id| silent.iter().find(|person| person.id == id))
        .map(|person| {
            let attending = if person.is.entitled { String::new() } else { app.say("in-attendance") };
            PickRow { is: Picked::Person(person.id), label: numbered(person), beside: attending }
        })
        .collect()
}

/// Those who are here and neither had the floor nor were noted, in the roster's order.
pub(super) fn silent(meeting: &Meeting) -> Vec<&Person> {
    let roll = meeting.roll();
    let here = |id: PersonId| roll.of(id) == Presence::Present;
    meeting.people.iter().filter(|person| here(person.id) && !meeting.has_spoken(person.id)).collect()
}

/// Whether it is known by name who is here.
pub(super) fn anybody_signed_in(meeting: &Meeting) -> bool {
    let roll = meeting.roll();
    meeting.people.iter().any(|person| roll.of(person.id) == Presence::Present)
}

/// Who was noted last, if that was on this item and nobody had the floor to the end since.
pub(super) fn noted_last(meeting: &Meeting, item: Option<ItemId>) -> Option<Speaker> {
    let note = meeting.notes.last().filter(|note| note.item == item)?;
    let finished = meeting.turns.last().and_then(|turn| turn.ended);
    finished.is_none_or(|ended| ended < note.at).then(|| note.speaker.clone())
}

/// Everybody who had the floor or was noted, and the time of it in all, the longest first; none where only notes were
/// kept.
pub(super) fn heard(app: &App, meeting: &Meeting) -> Vec<(String, Option<TimeDelta>)> {
    let mut speakers: Vec<&Speaker> = Vec::new();
    let turns = meeting.turns.iter().map(|turn| &turn.speaker);
    for speaker in turns.chain(meeting.notes.iter().map(|note| &note.speaker)) {
        if !speakers.contains(&speaker) {
            speakers.push(speaker);
        }
    }
    let timed = |who: &Speaker| meeting.turns.iter().any(|turn| turn.speaker == *who);
    let mut heard: Vec<_> = speakers
        .into_iter()
        .map(|who| {
            let total = timed(who).then(|| meeting.spoken(who, app.now));
            (terms::speaker(&app.words, meeting, who), total)
        })
        .collect();
    heard.sort_by_key(|(_, total)| std::cmp::Reverse(*total));
    heard
}

/// The time on the floor in all, or that there was none to take.
pub(super) fn time_of(app: &App, total: Option<TimeDelta>) -> String {
    total.map_or_else(|| app.say("floor-untimed"), clock_of)
}

/// Who is meant by what was typed: the only person it fits, else a role in these words.
///
/// # Errors
/// When nothing was typed, or several people are meant; in words.
pub(super) fn read(app: &App, typed: &str) -> Result<Speaker, String> {
    let role = clean_line(typed).trim().to_owned();
    let Some(meeting) = app.meeting().filter(|_| !role.is_empty()) else {
        return Err(app.say("floor-needs-speaker"));
    };
    let exact = |person: &&Person| {
        person.is.name == role || person.is.no.is_some_and(|no| fold_line(&role).parse() == Ok(no))
    };
    let fits = |person: &&Person| rank(&SearchKey::new(person.is.no, &person.is.name, &[]), &role).is_some();
    let mut meant: Vec<&Person> = meeting.people.iter().filter(exact).collect();
    if meant.is_empty() {
        meant = meeting.people.iter().filter(fits).collect();
    }
    match meant.as_slice() {
        [] => Ok(Speaker::Role(role)),
        [person] => Ok(Speaker::Person(person.id)),
        several => {
            let names = several.iter().take(TOLD).map(|person| numbered(person));
            Err(app.tell("floor-several", &[("who", terms::list(&app.words, names).into())]))
        }
    }
}

/// `12 张三`
fn numbered(person: &Person) -> String {
    let no = person.is.no.map(|no| format!("{no:>3} ")).unwrap_or_default();
    format!("{no}{}", person.is.name)
}

/// Roles that spoke before, and what is typed as a new one. Letters alone are pinyin to a Chinese reader and no role: a
/// slip of a finger would make one.
fn roles(app: &App, meeting: &Meeting, query: &str) -> Vec<PickRow> {
    let mut known: Vec<String> = Vec::new();
    let speakers = meeting.turns.iter().map(|turn| &turn.speaker);
    for speaker in speakers.chain(meeting.notes.iter().map(|note| &note.speaker)) {
        if let Speaker::Role(role) = speaker
            && !known.contains(role)
        {
            known.push(role.clone());
        }
    }
    let keys: Vec<SearchKey> = known.iter().map(|role| SearchKey::new(None, role, &[])).collect();
    let row = |role: &str, label: String| PickRow {
        is: Picked::Text(role.to_owned()),
        label,
        beside: app.say("floor-role"),
    };
    let found = search(&keys, query).into_iter().filter_map(|at| known.get(at));
    let mut rows: Vec<PickRow> = found.map(|role| row(role, role.clone())).collect();
    let typed = clean_line(query).trim().to_owned();
    let words = if app.words.lang() == Lang::Zh && !meeting.people.is_empty() {
        !typed.is_ascii()
    } else {
        typed.chars().any(|c| !c.is_ascii_digit())
    };
    let taken = known.contains(&typed) || meeting.people.iter().any(|person| person.is.name == typed);
    if words && !fold_line(&typed).bytes().all(|b| b.is_ascii_digit()) && !taken {
        rows.push(row(&typed, app.tell("floor-as-role", &[("who", typed.clone().into())])));
    }
    rows
}
