//! Votes: the motion, who may vote, and each round side by side. What the figures are worth stands in `tally`.

use serde::{Deserialize, Serialize};

use super::count::{Count, Method};
use super::refusal::{Field, Refusal, TEXT, What, required};
use super::{ItemId, ItemState, Meeting, Moment, PersonId, Stage, Stamp, VoteId};
use crate::ballot::Choice;
use crate::rules::{self, Figure, Figures, Outcome, Verdict};

mod frozen;

pub use frozen::Frozen;

/// One round of voting on one motion.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vote {
    /// The round's name in this record.
    pub id: VoteId,
    /// The item it is about.
    pub item: ItemId,
    /// Which round on that item, from 1.
    pub round: u16,
    /// 议案: the exact text, as it stood when the vote opened.
    pub motion: String,
    /// Who was there when the vote opened.
    pub frozen: Frozen,
    /// What was counted so far.
    pub count: Count,
    /// Where the round stands.
    pub state: VoteState,
    /// Corrections after the declaration, oldest first.
    #[serde(default)]
    pub corrections: Vec<Correction>,
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum VoteState {
    /// Being counted.
    Open,
    /// Declared to the room.
    Declared {
        /// When.
        at: Moment,
        /// How it came out as declared, or as it does after the last correction.
        outcome: Outcome,
    },
    /// 作废: it is as if it had not been held; a new round may follow.
    Voided {
        /// When.
        at: Moment,
        /// Why.
        reason: String,
    },
}

/// A declared count that was put right: the old one stays.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Correction {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: String,
    /// What had been declared.
    pub old: Count,
    /// How that had come out.
    pub old_outcome: Outcome,
    /// What stands now.
    pub new: Count,
    /// How it comes out now.
    pub new_outcome: Outcome,
}

impl Vote {
    /// Still being counted.
    pub fn open(&self) -> bool {
        self.state == VoteState::Open
    }

    /// Declared and not voided.
    pub fn declared(&self) -> Option<Outcome> {
        match &self.state {
            VoteState::Declared { outcome, .. } => Some(*outcome),
            _ => None,
        }
    }

    /// Declared, and the item is decided by it one way or the other.
    pub fn decides(&self) -> bool {
        self.declared().is_some_and(|outcome| !matches!(outcome, Outcome::NoQuorum | Outcome::Void))
    }

    /// How it is voted.
    pub fn method(&self) -> Method {
        self.count.method()
    }

    /// The figures of this round as the rules read them.
    pub fn figures(&self) -> Figures {
        Figures { groups: self.frozen.groups.clone(), ..self.tally().figures() }
    }

    /// Figures without which the round cannot be declared. Where nothing could be decided anyway, none are needed.
    pub fn still_to_count(&self, verdict: &Verdict) -> Vec<Figure> {
        if matches!(verdict.outcome, Outcome::NoQuorum | Outcome::Void) {
            return Vec::new();
        }
        let mut missing = self.uncounted();
        let others = verdict.missing.iter().copied().filter(|figure| !missing.contains(figure));
        let others: Vec<Figure> = others.collect();
        missing.extend(others);
        missing
    }

    /// The figures that were to be counted and have not been.
    pub fn uncounted(&self) -> Vec<Figure> {
        let tally = self.tally();
        let papers = self.method() == Method::Paper;
        let figures = [
            (Figure::Issued, tally.issued.is_none() && papers),
            (Figure::Returned, tally.returned.is_none() && papers),
            (Figure::For, tally.for_.is_none()),
            (Figure::Against, tally.against.is_none()),
            (Figure::Abstain, tally.abstain.is_none()),
            (Figure::Invalid, tally.invalid.is_none()),
        ];
        figures.into_iter().filter(|(_, missing)| *missing).map(|(figure, _)| figure).collect()
    }
}

/// What the recorder asks of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VoteCommand {
    /// Open a round on this text.
    Open {
        /// On which item.
        item: ItemId,
        /// The exact text.
        motion: String,
        /// How it is voted.
        method: Method,
    },
    /// These are the totals now, by hands or by paper.
    Count(VoteId, Count),
    /// So these people answered the roll call; `None` takes an answer back.
    Mark(VoteId, Vec<(PersonId, Option<Choice>)>),
    /// Declare it.
    Declare(VoteId),
    /// It is as if it had not been held.
    Void(VoteId, String),
    /// The declared count was wrong, and why.
    Correct(VoteId, Count, String),
}

/// What happened to a vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum VoteEvent {
    /// A round opened.
    Opened(Box<Vote>),
    /// These are the totals now.
    Counted(VoteId, Count),
    /// So these people answered.
    Marked(VoteId, Vec<(PersonId, Option<Choice>)>),
    /// It was declared so.
    Declared(VoteId, Outcome),
    /// It was voided.
    Voided(VoteId, String),
    /// The declared count was put right, and comes out so.
    Corrected(VoteId, Count, Outcome, String),
}

impl Meeting {
    /// The round of this name in the record.
    pub fn vote(&self, id: VoteId) -> Option<&Vote> {
        self.votes.iter().find(|vote| vote.id == id)
    }

    /// The round being counted.
    pub fn open_vote(&self) -> Option<&Vote> {
        self.votes.iter().find(|vote| vote.open())
    }

    /// The rounds on an item, oldest first.
    pub fn rounds(&self, item: ItemId) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(move |vote| vote.item == item)
    }

    /// The verdict on a round as its figures stand.
    pub fn verdict(&self, vote: &Vote) -> Verdict {
        rules::verdict(&self.rules, &vote.figures())
    }

    pub(super) fn no_vote_open(&self) -> Result<(), Refusal> {
        match self.open_vote() {
            Some(_) => Err(Refusal::VoteOpen),
            None => Ok(()),
        }
    }

    fn known_vote(&self, id: VoteId) -> Result<&Vote, Refusal> {
        self.vote(id).ok_or(Refusal::Unknown(What::Vote))
    }

    fn still_open(&self, id: VoteId) -> Result<&Vote, Refusal> {
        let vote = self.known_vote(id)?;
        match vote.state {
            VoteState::Open => Ok(vote),
            VoteState::Declared { .. } => Err(Refusal::OnlyByCorrection),
            VoteState::Voided { .. } => Err(Refusal::VoteNotOpen),
        }
    }

    pub(super) fn decide_vote(&self, command: &VoteCommand, stamp: &Stamp) -> Result<VoteEvent, Refusal> {
        if self.stage == Stage::Closed && !matches!(command, VoteCommand::Correct(..)) {
            return Err(Refusal::MeetingClosed);
        }
        match command {
            VoteCommand::Open { item, motion, method } => {
                self.must_sit()?;
                self.no_vote_open()?;
                required(motion, Field::Motion, TEXT)?;
                let known = self.item(*item).ok_or(Refusal::Unknown(What::Item))?;
                if matches!(known.state, ItemState::Withdrawn | ItemState::Postponed) {
                    return Err(Refusal::ItemSettled);
                }
                // Who owns how much is known of people, not of hands or papers: such a round could never be declared.
                if *method != Method::RollCall && self.counts_area() {
                    return Err(Refusal::CountMissing(vec![Figure::CastArea, Figure::ForArea]));
                }
                let rounds = self.rounds(*item).count();
                Ok(VoteEvent::Opened(Box::new(Vote {
                    id: stamp.id(0),
                    item: *item,
                    round: u16::try_from(rounds + 1).unwrap_or(u16::MAX),
                    motion: motion.clone(),
                    frozen: self.freeze(stamp.at),
                    count: Count::none(*method),
                    state: VoteState::Open,
                    corrections: Vec::new(),
                })))
            }
            VoteCommand::Count(id, count) => {
                let vote = self.still_open(*id)?;
                if count.method() != vote.method() || vote.method() == Method::RollCall {
                    return Err(Refusal::VoteNotOpen);
                }
                Ok(VoteEvent::Counted(*id, count.clone()))
            }
            VoteCommand::Mark(id, marks) => {
                let vote = self.still_open(*id)?;
                if vote.method() != Method::RollCall {
                    return Err(Refusal::VoteNotOpen);
                }
                if marks.is_empty() {
                    return Err(Refusal::Empty(Field::Name));
                }
                if marks.iter().any(|(who, _)| !vote.frozen.voters().contains(who)) {
                    return Err(Refusal::NotAVoter);
                }
                Ok(VoteEvent::Marked(*id, marks.clone()))
            }
            VoteCommand::Declare(id) => {
                let vote = self.still_open(*id)?;
                Ok(VoteEvent::Declared(*id, self.certain(vote)?))
            }
            VoteCommand::Void(id, reason) => {
                let vote = self.known_vote(*id)?;
                if matches!(vote.state, VoteState::Voided { .. }) {
                    return Err(Refusal::AlreadyDone);
                }
                required(reason, Field::Reason, TEXT)?;
                Ok(VoteEvent::Voided(*id, reason.clone()))
            }
            VoteCommand::Correct(id, count, reason) => {
                let vote = self.known_vote(*id)?;
                if vote.declared().is_none() || count.method() != vote.method() {
                    return Err(Refusal::VoteNotOpen);
                }
                if *count == vote.count {
                    return Err(Refusal::SameCount);
                }
                if count.voters().any(|who| !vote.frozen.voters().contains(&who)) {
                    return Err(Refusal::NotAVoter);
                }
                required(reason, Field::Reason, TEXT)?;
                let corrected = Vote { count: count.clone(), ..vote.clone() };
                Ok(VoteEvent::Corrected(*id, count.clone(), self.certain(&corrected)?, reason.clone()))
            }
        }
    }

    /// How it comes out, unless figures are missing or contradict each other: such a round is never declared. Where the
    /// outcome is certain before all is counted, what is left is counted all the same: the result tells every figure.
    fn certain(&self, vote: &Vote) -> Result<Outcome, Refusal> {
        let verdict = self.verdict(vote);
        let missing = vote.still_to_count(&verdict);
        match verdict.outcome {
            Outcome::NoQuorum | Outcome::Void => Ok(verdict.outcome),
            _ if !verdict.contradictions.is_empty() => Err(Refusal::Contradicts(verdict.contradictions)),
            Outcome::Undetermined => Err(Refusal::CountMissing(missing)),
            _ if !missing.is_empty() => Err(Refusal::CountMissing(missing)),
            outcome => Ok(outcome),
        }
    }

    pub(super) fn apply_vote(&mut self, event: &VoteEvent, stamp: &Stamp) {
        match event {
            VoteEvent::Opened(vote) => {
                if let Some(before) =
                    self.current_item().map(|item| item.id).filter(|before| *before != vote.item)
                {
                    self.set_state(before, ItemState::Waiting, stamp.at);
                }
                self.set_state(vote.item, ItemState::Voting, stamp.at);
                self.votes.push((**vote).clone());
            }
            VoteEvent::Counted(id, count) => {
                self.on_vote(*id, |vote| vote.count.clone_from(count));
            }
            VoteEvent::Marked(id, marks) => {
                self.on_vote(*id, |vote| vote.count.mark(marks));
            }
            VoteEvent::Declared(id, outcome) => {
                let declared = VoteState::Declared { at: stamp.at, outcome: *outcome };
                self.conclude(*id, declared, stamp.at);
            }
            VoteEvent::Voided(id, reason) => {
                let voided = VoteState::Voided { at: stamp.at, reason: reason.clone() };
                if self.vote(*id).is_some_and(Vote::open) {
                    self.conclude(*id, voided, stamp.at);
                } else {
                    self.rethink(*id, stamp.at, |vote| vote.state = voided);
                }
            }
            VoteEvent::Corrected(id, count, new_outcome, reason) => self.rethink(*id, stamp.at, |vote| {
                let Some(old_outcome) = vote.declared() else { return };
                vote.corrections.push(Correction {
                    at: stamp.at,
                    reason: reason.clone(),
                    old: std::mem::replace(&mut vote.count, count.clone()),
                    old_outcome,
                    new: count.clone(),
                    new_outcome: *new_outcome,
                });
                if let VoteState::Declared { outcome, .. } = &mut vote.state {
                    *outcome = *new_outcome;
                }
            }),
        }
    }

    /// Changes a declared round, and the item with it where the round alone had decided it, or now does.
    fn rethink(&mut self, id: VoteId, at: Moment, change: impl FnOnce(&mut Vote)) {
        let Some((item, before)) = self.vote(id).map(|vote| (vote.item, vote.decides())) else { return };
        self.on_vote(id, change);
        let after = self.vote(id).is_some_and(Vote::decides);
        let by_others = self.rounds(item).any(Vote::decides);
        let state = match self.item(item).map(|item| item.state) {
            Some(ItemState::Decided) if before && !by_others => {
                let free = self.stage == Stage::Sitting && self.current_item().is_none();
                if free { ItemState::Active } else { ItemState::Waiting }
            }
            Some(ItemState::Waiting | ItemState::Active) if after && !before => ItemState::Decided,
            _ => return,
        };
        self.set_state(item, state, at);
    }

    fn on_vote(&mut self, id: VoteId, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.votes.iter_mut().find(|vote| vote.id == id) {
            change(vote);
        }
    }

    /// Ends a round. One that came to nothing leaves the item as an earlier round decided it.
    fn conclude(&mut self, id: VoteId, state: VoteState, at: Moment) {
        let Some(item) = self.vote(id).map(|vote| vote.item) else { return };
        self.on_vote(id, |vote| vote.state = state);
        let decided = self.rounds(item).any(Vote::decides);
        let elsewhere = self.current_item().is_some_and(|current| current.id != item);
        let after = match (decided, elsewhere) {
            (true, _) => ItemState::Decided,
            (false, true) => ItemState::Waiting,
            (false, false) => ItemState::Active,
        };
        self.set_state(item, after, at);
    }
}
