//! Whether a record somebody edited by hand still makes sense: every thing one name, every name a thing.

use std::collections::HashSet;
use std::fmt::Display;
use std::hash::Hash;

use crate::meeting::{Level, Meeting, PersonId, Speaker, Step};
use crate::rules::{Fault, RuleSet, validate};

/// How a record contradicts itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Thing {
    /// Two things have this name.
    TwiceNamed,
    /// Somebody is named who is not on the roster.
    NoSuchPerson,
    /// An item is named that is not on the agenda.
    NoSuchItem,
    /// An item stands deeper than one below the item above it.
    LevelTooDeep,
    /// A round of voting has somebody present who is not entitled.
    PresentNotEntitled,
    /// A round of voting has an answer of somebody who may not vote in it.
    NotAVoter,
    /// More than one round of voting is open.
    TwoVotesOpen,
    /// A share of the rules that no number out of any whole meets, or every one.
    ImpossibleShare,
}

impl Thing {
    /// A name for it that never changes.
    pub fn id(self) -> &'static str {
        match self {
            Self::TwiceNamed => "twice-named",
            Self::NoSuchPerson => "no-such-person",
            Self::NoSuchItem => "no-such-item",
            Self::LevelTooDeep => "level-too-deep",
            Self::PresentNotEntitled => "present-not-entitled",
            Self::NotAVoter => "not-a-voter",
            Self::TwoVotesOpen => "two-votes-open",
            Self::ImpossibleShare => "impossible-share",
        }
    }
}

/// The first contradiction, with the name of what it is about.
pub(super) fn sound(meeting: &Meeting) -> Result<(), (Thing, String)> {
    unique(meeting.people.iter().map(|person| person.id))?;
    unique(meeting.agenda.iter().map(|item| item.id))?;
    unique(meeting.notes.iter().map(|note| note.id))?;
    unique(meeting.votes.iter().map(|vote| vote.id))?;
    unique(meeting.follow_ups.iter().map(|follow| follow.id))?;
    unique(meeting.postings.iter().map(|posting| posting.id))?;
    unique(meeting.postings.iter().flat_map(|posting| &posting.objections).map(|objection| objection.id))?;
    levels(meeting)?;
    people(meeting)?;
    items(meeting)
}

/// The rules a record carries can be reckoned with.
pub(super) fn possible(rules: &RuleSet) -> Result<(), (Thing, String)> {
    let impossible = validate(rules).into_iter().find_map(|fault| match fault {
        Fault::ImpossibleShare { share, .. } => Some(format!("num: {}, den: {}", share.num, share.den)),
        _ => None,
    });
    impossible.map_or(Ok(()), |share| Err((Thing::ImpossibleShare, share)))
}

fn unique<T: Eq + Hash + Display + Copy>(names: impl Iterator<Item = T>) -> Result<(), (Thing, String)> {
    let mut seen = HashSet::new();
    for name in names {
        if !seen.insert(name) {
            return Err((Thing::TwiceNamed, name.to_string()));
        }
    }
    Ok(())
}

fn levels(meeting: &Meeting) -> Result<(), (Thing, String)> {
    let mut deepest = Level::First;
    for item in &meeting.agenda {
        if item.is.level > deepest {
            return Err((Thing::LevelTooDeep, item.is.title.clone()));
        }
        deepest = item.is.level.deeper();
    }
    Ok(())
}

fn people(meeting: &Meeting) -> Result<(), (Thing, String)> {
    let known: HashSet<PersonId> = meeting.people.iter().map(|person| person.id).collect();
    let person = |id: PersonId| {
        if known.contains(&id) { Ok(()) } else { Err((Thing::NoSuchPerson, id.to_string())) }
    };
    for attended in &meeting.attendance {
        attended.who.iter().try_for_each(|id| person(*id))?;
        if let Step::GaveProxy { to, .. } = attended.step {
            person(to)?;
        }
    }
    let noted = meeting.notes.iter().map(|note| &note.speaker);
    for speaker in noted.chain(meeting.turns.iter().map(|turn| &turn.speaker)) {
        if let Speaker::Person(id) = speaker {
            person(*id)?;
        }
    }
    for vote in &meeting.votes {
        vote.frozen.entitled.iter().try_for_each(|id| person(*id))?;
    }
    Ok(())
}

fn items(meeting: &Meeting) -> Result<(), (Thing, String)> {
    for id in meeting.notes.iter().filter_map(|note| note.item) {
        if meeting.item(id).is_none() {
            return Err((Thing::NoSuchItem, id.to_string()));
        }
    }
    for vote in &meeting.votes {
        if meeting.item(vote.item).is_none() {
            return Err((Thing::NoSuchItem, vote.item.to_string()));
        }
        let frozen = &vote.frozen;
        let entitled: HashSet<PersonId> = frozen.entitled.iter().copied().collect();
        let present: HashSet<PersonId> = frozen.present.iter().copied().collect();
        if !present.is_subset(&entitled) {
            return Err((Thing::PresentNotEntitled, vote.id.to_string()));
        }
        let voters: HashSet<PersonId> = frozen.voters().iter().copied().collect();
        if let Some(id) = vote.count.voters().find(|id| !voters.contains(id)) {
            return Err((Thing::NotAVoter, id.to_string()));
        }
    }
    if let Some(second) = meeting.open_beside().next() {
        return Err((Thing::TwoVotesOpen, second.id.to_string()));
    }
    Ok(())
}
