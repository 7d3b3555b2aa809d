//! What people are called on papers: by capacity, by role, and how many of them came.

use std::collections::BTreeSet;

use crate::lang::{Arg, Lang, Words, terms};
use crate::meeting::Capacity;

use super::super::facts::{Attendance, Named, Party, Role, Said, Sitting, Voice};
use super::draft::Draft;

/// 天干: how several people in one role are told apart.
const STEMS: [&str; 10] = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"];

/// Whether the meeting is a village's: then its committee and representatives are the villagers'.
fn place(sitting: &Sitting) -> &'static str {
    let village = sitting.body.split('.').any(|part| matches!(part, "cm" | "cw" | "jt" | "tz" | "village"));
    if village { "village" } else { "town" }
}

/// Whether the meeting is a village's.
pub(super) fn in_village(sitting: &Sitting) -> bool {
    place(sitting) == "village"
}

/// The key of the salutation for this kind of meeting.
pub(super) fn addressed(sitting: &Sitting) -> &'static str {
    let mut parts = sitting.body.split('.');
    let representatives = parts.clone().nth(1) == Some("dbhy");
    match parts.next() {
        Some("jm") if representatives => "jm-dbhy",
        Some("jm") => "jm",
        Some("cm") if representatives => "cm-dbhy",
        Some("cm") => "cm",
        Some("yz") => "yz",
        Some("jt") => "jt",
        _ if sitting.consultative() => "consult",
        _ => "other",
    }
}

pub(super) fn capacity(capacity: &Capacity, sitting: &Sitting, words: &Words) -> String {
    let here = |id: &str| words.tell(id, &[("where", place(sitting).into())]);
    match capacity {
        Capacity::CommitteeMember => here("paper-capacity-committee"),
        Capacity::Representative => here("paper-capacity-representative"),
        Capacity::Supervisor => here("paper-capacity-supervisor"),
        Capacity::Household => words.say("paper-capacity-household"),
        other => terms::capacity(words, other),
    }
}

/// All capacities of somebody, one below the other and short enough for a column.
pub(super) fn capacities(all: &BTreeSet<Capacity>, sitting: &Sitting, words: &Words) -> String {
    let short = |one: &Capacity| match one {
        Capacity::CommitteeMember => words.tell("paper-short-committee", &[("where", place(sitting).into())]),
        Capacity::Representative if words.lang() == Lang::En => terms::capacity(words, one),
        other => capacity(other, sitting, words),
    };
    all.iter().map(short).collect::<Vec<_>>().join("\n")
}

/// Somebody's capacity, or that they may vote, or may not.
fn called(known: Option<&Capacity>, entitled: bool, sitting: &Sitting, words: &Words) -> String {
    match known {
        Some(known) => capacity(known, sitting, words),
        None if entitled => words.say("paper-capacity-entitled"),
        None => words.say("paper-capacity-attending"),
    }
}

/// Who said it: 居民代表（第3网格）甲.
fn voice(voice: &Voice, sitting: &Sitting, words: &Words) -> String {
    let (Role { capacity, entitled, group }, nth) = match voice {
        Voice::Name(name) | Voice::AsWritten(name) => return name.clone(),
        Voice::Role { role, nth } => (role, nth),
    };
    let role = called(capacity.as_ref(), *entitled, sitting, words);
    let role = match group.as_str() {
        "" => role,
        group => words.tell("paper-role-of-group", &[("role", role.into()), ("group", group.into())]),
    };
    let Some(nth) = nth else { return role };
    let nth = match words.lang() {
        Lang::Zh => stem(*nth),
        Lang::En => nth.to_string(),
    };
    words.tell("paper-role-nth", &[("role", role.into()), ("nth", nth.into())])
}

/// 甲, 乙 … 癸, then in figures.
fn stem(nth: usize) -> String {
    let stem = nth.checked_sub(1).and_then(|place| STEMS.get(place));
    stem.map_or_else(|| nth.to_string(), ToString::to_string)
}

/// What was said, by whom and as what.
pub(super) fn said(said: &Said, sitting: &Sitting, words: &Words) -> String {
    let kind = terms::note_kind(words, said.kind);
    let who = voice(&said.voice, sitting, words);
    let args = [("who", Arg::from(who)), ("kind", kind.into()), ("text", said.text.as_str().into())];
    words.tell("paper-said", &args)
}

/// 应到68人，到会46人（其中书面委托2人），请假3人，列席2人。
pub(super) fn came(attendance: &Attendance, sitting: &Sitting, draft: &Draft) -> String {
    let entitled = match attendance.entitled {
        0 => return stop(draft, draft.pending("paper-entitled")),
        entitled => ("entitled", Arg::from(entitled)),
    };
    let came = ("came", attendance.came.into());
    let mut said = match (attendance.came, attendance.represented) {
        (0, _) if sitting.by_votes => draft.tell("paper-came-none", &[entitled]),
        (0, _) => draft.tell("paper-came-none", &[entitled]) + &draft.pending("paper-pending-came"),
        (_, 0) => draft.tell("paper-came", &[entitled, came]),
        (_, represented) => {
            draft.tell("paper-came-represented", &[entitled, came, ("represented", represented.into())])
        }
    };
    for (id, n) in
        [("paper-with-excused", attendance.excused), ("paper-with-attending", attendance.attending)]
    {
        if n > 0 {
            said = draft.tell(id, &[("said", said.into()), ("n", n.into())]);
        }
    }
    stop(draft, said)
}

fn stop(draft: &Draft, said: String) -> String {
    draft.tell("paper-stop", &[("said", said.into())])
}

/// People by capacity; by name where the paper has names.
pub(super) fn parties(parties: &[Party], entitled: bool, sitting: &Sitting, words: &Words) -> String {
    let one = |party: &Party| {
        let who = called(party.capacity.as_ref(), entitled, sitting, words);
        let mut args = vec![("who", Arg::from(who)), ("n", party.count.into())];
        if party.names.is_empty() {
            return words.tell("paper-party", &args);
        }
        let names = terms::list(words, party.names.iter().map(|named| self::named(named, words)));
        args.push(("names", names.into()));
        words.tell("paper-party-named", &args)
    };
    let all: Vec<String> = parties.iter().map(one).collect();
    all.join(match words.lang() {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

fn named(named: &Named, words: &Words) -> String {
    if named.with.is_empty() {
        return named.name.clone();
    }
    let args = [("name", named.name.as_str().into()), ("with", named.with.as_str().into())];
    words.tell("paper-and-reason", &args)
}
