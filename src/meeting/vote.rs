//! Votes: the motion, who may vote, and each round side by side. What the figures are worth stands in `tally`.

use serde::{Deserialize, Serialize};

use super::count::{Count, Method};
use super::refusal::{Refusal, What};
use super::{ItemId, Meeting, Moment, VoteId};
use crate::ballot::{self, Ballot, Found, Lot};
use crate::rules::{self, Figure, Figures, Outcome, RuleSet, Verdict};

mod apply;
mod command;
mod decide;
mod elected;
mod frozen;
mod opening;
mod tellers;

pub use command::{VoteCommand, VoteEvent};
pub use frozen::Frozen;
pub use tellers::{Adopted, Counted, Difference, Teller};

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
    /// What is asked on the paper, where it is more than yes or no to the motion.
    #[serde(default, skip_serializing_if = "Ballot::is_motion")]
    pub ballot: Ballot,
    /// The rules it is held under, with their articles, where they are not those of the meeting: an election, a recall
    /// or a review among other items, a second ballot.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Box<RuleSet>>,
    /// Who was there when the vote opened.
    pub frozen: Frozen,
    /// What was counted so far: what both tellers say, where two count apart.
    pub count: Count,
    /// What each teller counted, oldest first, where counts were told apart.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<Counted>,
    /// Which of these counts stands, where the tellers differ.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub adopted: Option<Adopted>,
    /// Lots drawn where options were level, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lots: Vec<Lot>,
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
        let signed = self.count.signed().map(u64::from);
        let mut figures = Figures { groups: self.frozen.groups.clone(), signed, ..self.tally().figures() };
        if let Count::Raised(Some(sheet)) = &self.count {
            // Every hand is somebody who took part; how far each agrees is no matter of for and against.
            (figures.for_, figures.against, figures.abstain) = (Some(sheet.valid.into()), Some(0), Some(0));
        }
        figures
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
        let out_and_back = [
            (Figure::Issued, tally.issued.is_none() && papers),
            (Figure::Returned, tally.returned.is_none() && papers),
        ];
        let answers = [
            (Figure::For, tally.for_.is_none()),
            (Figure::Against, tally.against.is_none()),
            (Figure::Abstain, tally.abstain.is_none()),
            (Figure::Invalid, tally.invalid.is_none()),
        ];
        let whole = [(Figure::Valid, tally.valid.is_none())];
        let said = if self.ballot.is_motion() { &answers[..] } else { &whole };
        out_and_back.iter().chain(said).filter(|(_, missing)| *missing).map(|(figure, _)| *figure).collect()
    }
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

    /// Rounds that are open beside another and may not be: several are open at once only while names are called for all
    /// of them in one pass.
    pub fn open_beside(&self) -> impl Iterator<Item = &Vote> {
        let open = self.votes.iter().filter(|vote| vote.open());
        let one_pass = open.clone().all(|vote| vote.method() == Method::RollCall);
        open.skip(if one_pass { usize::MAX } else { 1 })
    }

    /// The rounds on an item, oldest first.
    pub fn rounds(&self, item: ItemId) -> impl Iterator<Item = &Vote> {
        self.votes.iter().filter(move |vote| vote.item == item)
    }

    /// The rules a round is held under: its own, or those of the meeting.
    pub fn rules_of<'a>(&'a self, vote: &'a Vote) -> &'a RuleSet {
        vote.rules.as_deref().unwrap_or(&self.rules)
    }

    /// The verdict on a round as its figures stand, under its rules; of another ballot than a motion, on the round as a
    /// whole.
    pub fn verdict(&self, vote: &Vote) -> Verdict {
        if vote.ballot.is_motion() {
            return rules::verdict(self.rules_of(vote), &vote.figures());
        }
        match self.found(vote) {
            Some(found) => found.verdict().clone(),
            None => ballot::turnout(self.rules_of(vote), &vote.figures()),
        }
    }

    /// What a round on another ballot than a motion comes to; `None` while its papers are not counted, or where more
    /// hands were counted than there are people.
    pub fn found(&self, vote: &Vote) -> Option<Found> {
        let (sheet, figures, rules) = (vote.count.sheet()?, vote.figures(), self.rules_of(vote));
        // No paper makes a show of hands void; that there are too many is a contradiction.
        let raised = matches!(vote.count, Count::Raised(_));
        if raised && !ballot::turnout(rules, &figures).contradictions.is_empty() {
            return None;
        }
        ballot::found(rules, &figures, &vote.ballot, sheet, &vote.lots)
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
}
