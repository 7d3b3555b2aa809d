//! 当选: what several rounds of one election come to together.

use super::Vote;
use crate::ballot::election::{ElectionResult, Round};
use crate::ballot::{Ballot, Found};
use crate::meeting::{ItemId, Meeting};

impl Meeting {
    /// What the declared rounds of the election on this item have come to: the last ballot, with every vote held since among
    /// those who were level worked in. `None` where nobody was voted on.
    pub fn elected(&self, item: ItemId) -> Option<ElectionResult> {
        let declared = |vote: &&Vote| vote.declared().is_some();
        let mut came: Option<ElectionResult> = None;
        for vote in self.rounds(item).filter(declared) {
            let (Ballot::Election(asked), Some(Found::Election(result))) = (&vote.ballot, self.found(vote))
            else {
                continue;
            };
            came = match (asked.round, came) {
                (Round::Tied, Some(before)) => before.after_tied(&result).or(Some(before)),
                _ => Some(result),
            };
        }
        came
    }
}
