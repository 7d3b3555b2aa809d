//! What may be asked of a vote, and what may have happened to it.

use serde::{Deserialize, Serialize};

use super::{Teller, Vote};
use crate::ballot::{Ballot, Choice, Lot};
use crate::meeting::{Count, ItemId, Method, PersonId, VoteId};
use crate::rules::{Outcome, RuleSet};

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
        /// What is asked on the paper.
        ballot: Ballot,
        /// The rules it is held under; none: those of the meeting.
        rules: Option<Box<RuleSet>>,
    },
    /// These are the totals now, by hands or by paper.
    Count(VoteId, Count),
    /// This is what a teller counted, who counts apart from the other; and who that was.
    Tell(VoteId, Teller, String, Count),
    /// Of the counts that differ this one stands, by its place from 0, and why.
    Adopt(VoteId, usize, String),
    /// Options were level, and a lot was drawn.
    Draw(VoteId, Lot),
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
    /// A teller counted so.
    Told(VoteId, Teller, String, Count),
    /// This one of the counts stands, for this reason.
    Adopted(VoteId, usize, String),
    /// A lot was drawn.
    Drawn(VoteId, Lot),
    /// So these people answered.
    Marked(VoteId, Vec<(PersonId, Option<Choice>)>),
    /// It was declared so.
    Declared(VoteId, Outcome),
    /// It was voided.
    Voided(VoteId, String),
    /// The declared count was put right, and comes out so.
    Corrected(VoteId, Count, Outcome, String),
}
