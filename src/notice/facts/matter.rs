//! An item of the agenda with all that came of it.

use chrono::NaiveDate;

use crate::ballot::Found;
use crate::ballot::election::Round as Ballot;
use crate::meeting::{Item, ItemState, NoteKind};

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::round::{Round, Standing};
use super::voice::{Said, Voices};

/// An item with all that came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Its place on the agenda, from the first level down.
    pub path: Vec<u16>,
    /// 议题
    pub title: String,
    /// 背景
    pub background: Option<String>,
    /// 议案, as drafted.
    pub motion: Option<String>,
    /// The earlier meeting it comes from, and its date.
    pub carried: Option<(String, NaiveDate)>,
    /// It was on the agenda before the meeting was called to order.
    pub announced: bool,
    /// Where it stands.
    pub state: ItemState,
    /// What came of it, in the recorder's words.
    pub outcome: Option<String>,
    /// What was said.
    pub said: Vec<Said>,
    /// Each round of voting on it, oldest first.
    pub rounds: Vec<Round>,
}

/// A post of an election over all its rounds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// 职位
    pub name: String,
    /// 应选名额
    pub seats: u16,
    /// 当选, in the order of the rounds.
    pub elected: Vec<String>,
}

impl Matter {
    /// Who was elected over all declared rounds, post by post; a first round begins anew.
    pub fn elected(&self) -> Vec<Filled> {
        let mut posts: Vec<Filled> = Vec::new();
        for round in self.rounds.iter().filter(|round| round.standing == Standing::Declared) {
            let Some(Found::Election(result)) = &round.found else { continue };
            if matches!(result.round, Ballot::First | Ballot::ByElection) {
                posts.clear();
            }
            for (at, post) in (0_u16..).zip(&result.posts) {
                let names = result.elected().filter(|(to, _)| *to == at).map(|(_, one)| one.name.clone());
                match posts.iter_mut().find(|known| known.name == post.name) {
                    Some(known) => known.elected.extend(names),
                    None => posts.push(Filled {
                        name: post.name.clone(),
                        seats: post.seats,
                        elected: names.collect(),
                    }),
                }
            }
        }
        posts
    }

    /// The round that counts: the last one declared.
    pub fn declared(&self) -> Option<&Round> {
        self.rounds.iter().rev().find(|round| round.standing == Standing::Declared)
    }

    /// What was agreed on the floor.
    pub fn agreed(&self) -> impl Iterator<Item = &Said> {
        self.said.iter().filter(|said| said.kind == NoteKind::Consensus)
    }

    /// Nothing was said, voted or written of it.
    pub fn untouched(&self) -> bool {
        self.said.is_empty() && self.rounds.is_empty() && self.outcome.is_none()
    }

    /// As it is announced: nothing of what came of it.
    pub(super) fn announced(clerk: &mut Clerk, item: &Item, path: Vec<u16>) -> Self {
        let at = |spot: fn(Vec<u16>) -> Spot| {
            let path = path.clone();
            move || spot(path.clone())
        };
        Self {
            title: clerk.line(&item.is.title, at(Spot::Item)),
            background: clerk.some_text(&item.is.background, at(Spot::Background)),
            motion: clerk.some_text(&item.is.motion, at(Spot::Motion)),
            carried: item
                .is
                .carried
                .as_ref()
                .map(|carried| (clerk.line(&carried.meeting, at(Spot::Carried)), carried.date)),
            announced: item.announced,
            state: item.state,
            outcome: None,
            said: Vec::new(),
            rounds: Vec::new(),
            path,
        }
    }

    /// With its votes.
    pub(super) fn voted(clerk: &mut Clerk, item: &Item, path: Vec<u16>) -> Self {
        let meeting = clerk.meeting;
        let title = clerk.line(&item.is.title, || Spot::Item(path.clone()));
        let rounds = meeting.rounds(item.id).map(|vote| Round::of(clerk, vote, &path, &title)).collect();
        let outcome = clerk.some_text(&item.outcome, || Spot::Outcome(path.clone()));
        Self {
            title,
            background: None,
            motion: None,
            carried: None,
            announced: item.announced,
            state: item.state,
            outcome,
            said: Vec::new(),
            rounds,
            path,
        }
    }

    /// With its votes and what was said.
    pub(super) fn whole(clerk: &mut Clerk, voices: &Voices, item: &Item, path: Vec<u16>) -> Self {
        let notes: Vec<_> = clerk.meeting.notes.iter().filter(|note| note.item == Some(item.id)).collect();
        let said = voices.said(clerk, &notes, &path);
        Self { said, ..Self::voted(clerk, item, path) }
    }
}

/// Every item with its place on the agenda.
pub(super) fn items<'m>(clerk: &Clerk<'m>) -> Vec<(&'m Item, Vec<u16>)> {
    clerk.meeting.agenda.iter().zip(clerk.meeting.numbering()).collect()
}
