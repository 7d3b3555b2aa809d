//! One round of voting: its figures, what they come to, and what was put right.

use crate::ballot::{Ballot, Found};
use crate::meeting::{Choice, Correction, Count, Meeting, Method, Moment, PersonId, Tally, Vote, VoteState};
use crate::rules::Verdict;

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::super::lack::Lack;

/// One round of voting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Round {
    /// Which, from 1.
    pub round: u16,
    /// 议案: the text voted on.
    pub motion: String,
    /// How it was voted.
    pub method: Method,
    /// The round in sums, without the people in it: what was asked, who counted what, which count stands. None of a roll
    /// call.
    pub sums: Option<Box<Vote>>,
    /// A public paper leaves single counts of a teller to the files; where they differ, it says so.
    pub public: bool,
    /// What another ballot than a motion came to.
    pub found: Option<Found>,
    /// Its figures as they stand.
    pub tally: Tally,
    /// What they come to.
    pub verdict: Verdict,
    /// Where the round stands.
    pub standing: Standing,
    /// Of those present, represented by a proxy.
    pub represented: usize,
    /// What was declared before, oldest first.
    pub corrections: Vec<Change>,
    /// Who answered what, for the files; empty on a public paper and where it was not voted by name.
    pub by_name: Vec<Answered>,
}

/// Where a round stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Standing {
    /// Neither declared nor voided.
    Open,
    /// Declared.
    Declared,
    /// 作废, and why.
    Voided(String),
}

/// A declared count that was put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When.
    pub at: Moment,
    /// Why.
    pub reason: String,
    /// The figures before.
    pub old: Tally,
    /// What they came to.
    pub old_verdict: Verdict,
    /// The figures after.
    pub new: Tally,
    /// What they come to.
    pub new_verdict: Verdict,
}

/// Those who gave one answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// Which; `None` for those who gave none.
    pub choice: Option<Choice>,
    /// Who.
    pub names: Vec<String>,
}

impl Round {
    /// What was asked.
    pub fn ballot(&self) -> &Ballot {
        self.sums.as_ref().map_or(&Ballot::Motion, |vote| &vote.ballot)
    }

    pub(super) fn of(clerk: &mut Clerk, vote: &Vote, path: &[u16], title: &str) -> Self {
        let meeting = clerk.meeting;
        let why = || Spot::Vote(path.to_vec(), vote.round);
        let motion = clerk.some_text(&vote.motion, || Spot::Motion(path.to_vec())).unwrap_or_default();
        let verdict = meeting.verdict(vote);
        let standing = match &vote.state {
            VoteState::Open => Standing::Open,
            VoteState::Declared { .. } => Standing::Declared,
            VoteState::Voided { reason, .. } => {
                Standing::Voided(clerk.some_text(reason, why).unwrap_or_default())
            }
        };
        let (item, round) = (title.to_owned(), vote.round);
        clerk.want(!level(meeting, vote), || Lack::Level { item: item.clone(), round });
        clerk.want(standing != Standing::Open, || Lack::Declaration { item: item.clone(), round });
        if let Some(declared) = vote.declared() {
            let computed = verdict.outcome;
            clerk.want(declared == computed, || {
                let ballot = Box::new(vote.ballot.clone());
                Lack::Otherwise { item, round, ballot, declared, computed }
            });
        }
        let ballot = || Spot::Ballot(path.to_vec(), vote.round);
        let (sums, found) = super::ballot::sums(clerk, vote, ballot);
        let corrections = vote
            .corrections
            .iter()
            .map(|correction| Change {
                at: correction.at,
                reason: clerk.some_text(&correction.reason, why).unwrap_or_default(),
                ..Change::of(clerk, vote, correction)
            })
            .collect();
        Self {
            round,
            motion,
            method: vote.method(),
            sums,
            public: clerk.public(),
            found,
            tally: vote.tally(),
            verdict,
            standing,
            represented: vote.frozen.proxies.len(),
            corrections,
            by_name: if clerk.public() { Vec::new() } else { by_name(clerk, vote) },
        }
    }
}

/// Some are level in a declared round, and no later round has settled it.
fn level(meeting: &Meeting, vote: &Vote) -> bool {
    let after = |other: &Vote| other.round > vote.round && other.declared().is_some();
    let level = || meeting.found(vote).is_some_and(|found| found.is_level());
    vote.declared().is_some() && level() && !meeting.rounds(vote.item).any(after)
}

impl Change {
    fn of(clerk: &Clerk, vote: &Vote, correction: &Correction) -> Self {
        let with = |count: &Count| Vote { count: count.clone(), ..vote.clone() };
        let (old, new) = (with(&correction.old), with(&correction.new));
        Self {
            at: correction.at,
            reason: String::new(),
            old_verdict: clerk.meeting.verdict(&old),
            old: old.tally(),
            new_verdict: clerk.meeting.verdict(&new),
            new: new.tally(),
        }
    }
}

fn by_name(clerk: &Clerk, vote: &Vote) -> Vec<Answered> {
    let Count::RollCall(answers) = &vote.count else { return Vec::new() };
    let name = |id: &PersonId| clerk.meeting.person(*id).map(|person| clerk.label(&person.is.name));
    [Some(Choice::For), Some(Choice::Against), Some(Choice::Abstain), None]
        .into_iter()
        .map(|choice| Answered {
            choice,
            names: vote
                .frozen
                .present
                .iter()
                .filter(|id| answers.get(id).copied() == choice)
                .filter_map(name)
                .collect(),
        })
        .filter(|answered| !answered.names.is_empty())
        .collect()
}
