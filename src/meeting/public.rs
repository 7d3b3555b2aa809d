//! What everybody may see: the second screen, and public papers.
//!
//! Never a name beside a choice, never a count while a vote is open, never who is speaking by name, no telephone, no
//! door.

use chrono::{NaiveDate, TimeDelta};

use super::{
    Capacity, Item, ItemState, Level, Meeting, Method, Moment, Speaker, Stage, Tally, Turn, Vote, VoteState,
};
use crate::ballot::{Ballot, Found};
use crate::rules::{Measure, Outcome};

/// A meeting as everybody may see it at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicView {
    /// When this was.
    pub now: Moment,
    /// 会议名称
    pub title: String,
    /// 社区
    pub community: String,
    /// 日期
    pub date: NaiveDate,
    /// How far the sitting has come.
    pub stage: Stage,
    /// The agenda, in reading order.
    pub agenda: Vec<PublicItem>,
    /// The place (from 0) in `agenda` of the item before the meeting.
    pub current: Option<usize>,
    /// How long that item has been before the meeting.
    pub spent: TimeDelta,
    /// 议案: of the open vote, else the draft of the current item.
    pub motion: Option<String>,
    /// How it is being voted, while a vote is open.
    pub voting: Option<Method>,
    /// Who is here, in numbers.
    pub presence: PublicPresence,
    /// How the room stands to the quorum.
    pub quorum: Vec<Measure>,
    /// Who has the floor.
    pub speaking: Option<PublicTurn>,
    /// When the agenda will be through, from the planned minutes.
    pub ends: Option<Moment>,
    /// The rounds on the current item, oldest first.
    pub rounds: Vec<PublicRound>,
}

/// An item as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicItem {
    /// Its ordinal numbers from the first level down.
    pub number: Vec<u16>,
    /// How deep it stands.
    pub level: Level,
    /// 议题
    pub title: String,
    /// Where it stands.
    pub state: ItemState,
    /// Planned minutes.
    pub minutes: Option<u16>,
}

/// Who is here, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublicPresence {
    /// 应到
    pub entitled: u64,
    /// 实到
    pub present: u64,
    /// Of these, represented by a proxy.
    pub represented: u64,
    /// 请假
    pub excused: u64,
    /// 列席
    pub attending: u64,
}

/// A turn on the floor as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicTurn {
    /// As what the speaker speaks.
    pub speaker: PublicSpeaker,
    /// For how long.
    pub lasted: TimeDelta,
}

/// A speaker without a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublicSpeaker {
    /// Somebody of the roster.
    Member {
        /// The first of the capacities on the roster.
        capacity: Option<Capacity>,
        /// 网格、小组
        group: String,
    },
    /// A role; empty if it holds a name of the roster.
    Role(String),
}

/// A round as everybody may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicRound {
    /// Which round, from 1.
    pub round: u16,
    /// 议案
    pub motion: String,
    /// What was asked.
    pub ballot: Ballot,
    /// How it was voted.
    pub method: Method,
    /// What came of it.
    pub state: RoundState,
}

/// What came of a round, as far as everybody may know.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "a handful of rounds, made anew for each frame")]
pub enum RoundState {
    /// Being counted: no figures.
    Open,
    /// Declared.
    Declared {
        /// When.
        at: Moment,
        /// How it came out.
        outcome: Outcome,
        /// The figures.
        tally: Tally,
        /// What another ballot than a motion came to. Who was written in is named only where elected, or still voted on.
        found: Option<Box<Found>>,
        /// They were put right after the declaration.
        corrected: bool,
    },
    /// 作废
    Voided,
}

impl PublicView {
    /// What everybody may see of the meeting at this moment.
    pub fn of(meeting: &Meeting, now: Moment) -> Self {
        // What was just declared stays before the room until something else is taken up.
        let last = meeting.votes.last().filter(|_| meeting.stage == Stage::Sitting);
        let current = meeting.current_item().or_else(|| meeting.item(last?.item));
        let open = meeting.open_vote();
        let draft = current.map(|item| &item.is.motion).filter(|motion| !motion.trim().is_empty());
        let roll = meeting.roll();
        Self {
            now,
            title: meeting.about.title.clone(),
            community: meeting.about.community.clone(),
            date: meeting.about.date,
            stage: meeting.stage,
            agenda: meeting.numbering().into_iter().zip(&meeting.agenda).map(PublicItem::of).collect(),
            current: current.and_then(|item| meeting.agenda.iter().position(|other| other.id == item.id)),
            spent: current.map_or_else(TimeDelta::zero, |item| item.spent(now)),
            motion: open.map(|vote| &vote.motion).or(draft).cloned(),
            voting: open.map(Vote::method),
            presence: PublicPresence {
                entitled: roll.entitled,
                present: roll.present,
                represented: roll.represented,
                excused: roll.excused,
                attending: roll.attending,
            },
            quorum: meeting.quorum_of(&roll),
            speaking: meeting.turn().map(|turn| PublicTurn::of(meeting, turn, now)),
            ends: meeting.predicted_end(now),
            rounds: current
                .map(|item| meeting.rounds(item.id).map(|vote| PublicRound::of(meeting, vote)).collect())
                .unwrap_or_default(),
        }
    }
}

impl PublicItem {
    fn of((number, item): (Vec<u16>, &Item)) -> Self {
        Self {
            number,
            level: item.is.level,
            title: item.is.title.clone(),
            state: item.state,
            minutes: item.is.minutes,
        }
    }
}

impl PublicTurn {
    fn of(meeting: &Meeting, turn: &Turn, now: Moment) -> Self {
        let speaker = match &turn.speaker {
            Speaker::Person(id) => {
                let is = meeting.person(*id).map(|person| &person.is);
                PublicSpeaker::Member {
                    capacity: is.and_then(|is| is.capacities.first().cloned()),
                    group: is.map(|is| is.group.clone()).unwrap_or_default(),
                }
            }
            Speaker::Role(role) => {
                let named = meeting.people.iter().any(|person| role.contains(person.is.name.trim()));
                PublicSpeaker::Role(if named { String::new() } else { role.clone() })
            }
        };
        Self { speaker, lasted: turn.lasted(now) }
    }
}

impl PublicRound {
    fn of(meeting: &Meeting, vote: &Vote) -> Self {
        let state = match &vote.state {
            VoteState::Open => RoundState::Open,
            VoteState::Declared { at, outcome } => RoundState::Declared {
                at: *at,
                outcome: *outcome,
                tally: vote.tally(),
                found: meeting.found(vote).map(|found| Box::new(found.unnamed())),
                corrected: !vote.corrections.is_empty(),
            },
            VoteState::Voided { .. } => RoundState::Voided,
        };
        Self {
            round: vote.round,
            motion: vote.motion.clone(),
            ballot: vote.ballot.clone(),
            method: vote.method(),
            state,
        }
    }
}
