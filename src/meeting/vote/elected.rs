//! 当选: what several rounds of one election come to together, and which ballot is due next.

use super::Vote;
use crate::ballot::election::{Election, ElectionResult, NextStep, Round, second_ballot, tied_ballot};
use crate::ballot::{Ballot, Found};
use crate::meeting::{ItemId, Meeting};

impl Meeting {
    /// The last election on an item that was declared, a vote among those who were level being part of the one it settles:
    /// its round, what was on the paper, and what it has come to.
    pub fn election_on(&self, item: ItemId) -> Option<(&Vote, &Election, ElectionResult)> {
        let mut last: Option<(&Vote, &Election, ElectionResult)> = None;
        for vote in self.rounds(item).filter(|vote| vote.declared().is_some()) {
            let (Ballot::Election(ballot), Some(Found::Election(result))) = (&vote.ballot, self.found(vote))
            else {
                continue;
            };
            last = Some(match last {
                Some((before, asked, earlier)) if ballot.round == Round::Tied => {
                    let after = earlier.after_tied(&result).unwrap_or(earlier);
                    (before, asked, after)
                }
                _ => (vote, ballot, result),
            });
        }
        last
    }

    /// What the declared rounds of the election on this item have come to. `None` where nobody was voted on.
    pub fn elected(&self, item: ItemId) -> Option<ElectionResult> {
        Some(self.election_on(item)?.2)
    }

    /// Whether an election on the item has left somebody level, or seats for a second ballot.
    pub fn election_goes_on(&self, item: ItemId) -> bool {
        let next = self.election_on(item).map(|(_, _, result)| result.next());
        matches!(next, Some(NextStep::TiedVote { .. } | NextStep::SecondBallot { .. }))
    }

    /// Whether the rounds on an item have decided it, one way or the other.
    pub(super) fn decided_by_votes(&self, item: ItemId) -> bool {
        self.rounds(item).any(Vote::decides) && !self.election_goes_on(item)
    }

    /// The ballot that follows from it, where one is due, and the round it follows.
    pub fn ballot_due(&self, item: ItemId) -> Option<(Election, &Vote)> {
        let (vote, election, result) = self.election_on(item)?;
        let next = match result.next() {
            NextStep::TiedVote { .. } => tied_ballot(election, &result),
            NextStep::SecondBallot { .. } | NextStep::LeftVacant { .. } => {
                second_ballot(election, &result, 1)
            }
            _ => None,
        };
        Some((next?, vote))
    }
}
