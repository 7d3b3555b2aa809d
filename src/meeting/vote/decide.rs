//! Whether what is asked of a vote may be.

use super::{Vote, VoteCommand, VoteEvent, VoteState};
use crate::meeting::count::{Count, Method};
use crate::meeting::refusal::{Field, Refusal, TEXT, TITLE, What, bounded, required};
use crate::meeting::{Meeting, Stage, Stamp};
use crate::rules::Outcome;

impl Meeting {
    pub(in crate::meeting) fn decide_vote(
        &self,
        command: &VoteCommand,
        stamp: &Stamp,
    ) -> Result<VoteEvent, Refusal> {
        if self.stage == Stage::Closed && !matches!(command, VoteCommand::Correct(..)) {
            return Err(Refusal::MeetingClosed);
        }
        match command {
            VoteCommand::Open { item, motion, method, ballot, rules } => {
                self.may_open(*item, motion, *method, ballot)?;
                let rules = self.rules_for(*item, ballot, rules.as_deref());
                let frozen = self.may_vote(*method, ballot, rules.as_ref(), stamp.at)?;
                let rounds = self.rounds(*item).count();
                Ok(VoteEvent::Opened(Box::new(Vote {
                    id: stamp.id(0),
                    item: *item,
                    round: u16::try_from(rounds + 1).unwrap_or(u16::MAX),
                    motion: motion.clone(),
                    ballot: ballot.clone(),
                    rules: rules.map(Box::new),
                    frozen,
                    count: Count::none(*method, ballot),
                    counts: Vec::new(),
                    adopted: None,
                    lots: Vec::new(),
                    state: VoteState::Open,
                    corrections: Vec::new(),
                })))
            }
            VoteCommand::Count(id, count) => {
                let vote = self.still_open(*id)?;
                counted_so(vote, count)?;
                if !vote.counts.is_empty() {
                    return Err(Refusal::CountedApart);
                }
                Ok(VoteEvent::Counted(*id, count.clone()))
            }
            VoteCommand::Tell(id, by, names, count) => {
                let vote = self.still_open(*id)?;
                counted_so(vote, count)?;
                bounded(names, Field::Name, TITLE)?;
                Ok(VoteEvent::Told(*id, *by, names.clone(), count.clone()))
            }
            VoteCommand::Adopt(id, place, reason) => {
                let vote = self.still_open(*id)?;
                if vote.counts.get(*place).is_none() {
                    return Err(Refusal::Unknown(What::Count));
                }
                required(reason, Field::Reason, TEXT)?;
                Ok(VoteEvent::Adopted(*id, *place, reason.clone()))
            }
            VoteCommand::Draw(id, lot) => {
                self.still_open(*id)?;
                let rising = lot.among.is_sorted_by(|a, b| a < b);
                if lot.among.len() < 2 || !rising || !lot.among.contains(&lot.drawn) {
                    return Err(Refusal::NotThisBallot);
                }
                Ok(VoteEvent::Drawn(*id, lot.clone()))
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
                if !count.suits(&vote.ballot) {
                    return Err(Refusal::NotThisBallot);
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

    /// Whether nothing keeps the round from being declared as it was counted.
    pub fn can_be_declared(&self, vote: &Vote) -> bool {
        vote.open() && self.certain(vote).is_ok()
    }

    /// How it comes out, unless figures are missing or contradict each other: such a round is never declared. Where the
    /// outcome is certain before all is counted, what is left is counted all the same: the result tells every figure.
    fn certain(&self, vote: &Vote) -> Result<Outcome, Refusal> {
        if vote.tellers_differ() {
            return Err(Refusal::TellersDiffer);
        }
        let verdict = self.verdict(vote);
        let missing = vote.still_to_count(&verdict);
        let differs = self.found(vote).filter(|found| !found.agrees());
        match verdict.outcome {
            Outcome::NoQuorum | Outcome::Void => Ok(verdict.outcome),
            _ if !verdict.contradictions.is_empty() => Err(Refusal::Contradicts(verdict.contradictions)),
            Outcome::Undetermined if let Some(found) = differs => {
                Err(Refusal::SheetDiffers(Box::new((vote.ballot.clone(), found))))
            }
            Outcome::Undetermined => Err(Refusal::CountMissing(missing)),
            _ if !missing.is_empty() => Err(Refusal::CountMissing(missing)),
            outcome => Ok(outcome),
        }
    }
}

/// Whether the round can be counted like that, in sums.
fn counted_so(vote: &Vote, count: &Count) -> Result<(), Refusal> {
    if count.method() != vote.method() || vote.method() == Method::RollCall {
        return Err(Refusal::VoteNotOpen);
    }
    if !count.suits(&vote.ballot) {
        return Err(Refusal::NotThisBallot);
    }
    Ok(())
}
