//! 开始表决: whether a round may be opened, under which rules, and who votes in it.

use std::collections::BTreeMap;

use super::{Frozen, Vote};
use crate::ballot::Ballot;
use crate::ballot::election::Round;
use crate::meeting::refusal::{Field, Refusal, TEXT, What, required};
use crate::meeting::{Count, ItemId, ItemState, Meeting, Method, Moment, PersonId};
use crate::rules::{Figure, RuleSet};

impl Meeting {
    /// Whether a round on this text can be opened now.
    pub(super) fn may_open(
        &self,
        item: ItemId,
        motion: &str,
        method: Method,
        ballot: &Ballot,
    ) -> Result<(), Refusal> {
        self.must_sit()?;
        self.free_for(method, ballot)?;
        if !suits(method, ballot) {
            return Err(Refusal::NotThisBallot);
        }
        required(motion, Field::Motion, TEXT)?;
        let known = self.item(item).ok_or(Refusal::Unknown(What::Item))?;
        if matches!(known.state, ItemState::Withdrawn | ItemState::Postponed) {
            return Err(Refusal::ItemSettled);
        }
        Ok(())
    }

    /// The rules of its own a round is held under; none where they are those of the meeting. A ballot that follows another
    /// is held as that one was.
    pub(super) fn rules_for(
        &self,
        item: ItemId,
        ballot: &Ballot,
        asked: Option<&RuleSet>,
    ) -> Option<RuleSet> {
        let follows =
            matches!(ballot, Ballot::Election(next) if matches!(next.round, Round::Second | Round::Tied));
        let elected = |vote: &&Vote| vote.declared().is_some() && matches!(vote.ballot, Ballot::Election(_));
        let before = self.rounds(item).filter(elected).last().filter(|_| follows);
        let asked = asked.unwrap_or(&self.rules);
        let rules = before.map_or_else(|| asked.clone(), |before| asked.held_as(self.rules_of(before)));
        (rules != self.rules).then_some(rules)
    }

    /// Who votes in a round under these rules, or why it cannot be held.
    pub(super) fn may_vote(
        &self,
        method: Method,
        ballot: &Ballot,
        own: Option<&RuleSet>,
        at: Moment,
    ) -> Result<Frozen, Refusal> {
        let rules = own.unwrap_or(&self.rules);
        // Who owns how much is known of people, not of hands or papers: such a round could never be declared.
        if method != Method::RollCall && rules.counts_area() {
            return Err(Refusal::CountMissing(vec![Figure::CastArea, Figure::ForArea]));
        }
        let frozen = self.freeze(at, rules);
        if let Some(kind) = self.only_voters(rules).filter(|_| frozen.entitled.is_empty()) {
            return Err(Refusal::NobodyOf(kind));
        }
        if let Ballot::Election(election) = ballot {
            let candidates = election.posts.iter().flat_map(|post| &post.candidates);
            let named: Vec<PersonId> =
                candidates.flat_map(|candidate| self.people_named(&candidate.name)).collect();
            let mut agents: BTreeMap<PersonId, u16> = BTreeMap::new();
            for (_, agent) in &frozen.proxies {
                *agents.entry(*agent).or_default() += 1;
            }
            let mut standing: Vec<String> = Vec::new();
            for who in agents.keys().filter(|who| named.contains(who)) {
                standing.extend(self.person(*who).map(|person| person.is.name.clone()));
            }
            if !standing.is_empty() {
                return Err(Refusal::CandidatesHoldProxies(standing));
            }
            let most = rules.proxy.max_per_agent.filter(|_| rules.proxy.allowed);
            if let Some(most) = most.filter(|most| agents.values().any(|held| held > most)) {
                return Err(Refusal::TooManyProxies(most));
            }
        }
        Ok(frozen)
    }

    /// Nothing is being counted; or only names are about to be called on other motions, and this one joins them, so
    /// that everybody answers all of them in one pass.
    fn free_for(&self, method: Method, ballot: &Ballot) -> Result<(), Refusal> {
        let unanswered = |vote: &Vote| {
            vote.method() == Method::RollCall && vote.count == Count::none(Method::RollCall, ballot)
        };
        let joins = method == Method::RollCall && ballot.is_motion();
        if self.votes.iter().filter(|vote| vote.open()).all(|vote| joins && unanswered(vote)) {
            return Ok(());
        }
        Err(Refusal::VoteOpen)
    }
}

/// Whether such a ballot can be voted that way: only a motion by name; people are elected, graded and chosen between on
/// paper alone; how far people agree may be shown by hands.
fn suits(method: Method, ballot: &Ballot) -> bool {
    match ballot {
        Ballot::Motion => true,
        Ballot::Consultation(_) => method != Method::RollCall,
        _ => method == Method::Paper,
    }
}
