//! The room as it was when a round opened: who is asked does not change while answers are counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::meeting::{Meeting, Moment, Person, PersonId, Presence, Roll};
use crate::rules::{self, Area, QuorumBy, RuleSet};

/// The room at the moment a vote opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Frozen {
    /// When it opened.
    pub at: Moment,
    /// 应到
    pub entitled_count: u64,
    /// 实到, the represented among them.
    pub present_count: u64,
    /// The entitled on the roster.
    pub entitled: Vec<PersonId>,
    /// Those of them who were here or represented.
    pub present: Vec<PersonId>,
    /// Who was represented, and by whom.
    #[serde(default)]
    pub proxies: Vec<(PersonId, PersonId)>,
    /// Whether those here may vote, or all who are entitled, wherever they are.
    #[serde(default)]
    pub quorum_by: QuorumBy,
    /// Those here who may vote, where others belong to the meeting without a vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub only: Option<Vec<PersonId>>,
    /// The kinds of members the rules hold apart.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<rules::Capacity, rules::Presence>,
    /// What each of the entitled owned, where the rules count floor area.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub areas: BTreeMap<PersonId, Area>,
}

impl Frozen {
    /// Those on the roster who may vote in this round.
    pub fn voters(&self) -> &[PersonId] {
        match (&self.only, self.quorum_by) {
            (Some(only), _) => only,
            (None, QuorumBy::Presence) => &self.present,
            (None, QuorumBy::Votes) => &self.entitled,
        }
    }

    /// How many may vote in this round, on the roster or not.
    pub fn voters_count(&self) -> u64 {
        match (&self.only, self.quorum_by) {
            (Some(only), _) => only.len() as u64,
            (None, QuorumBy::Presence) => self.present_count,
            (None, QuorumBy::Votes) => self.entitled_count,
        }
    }
}

impl Meeting {
    /// The only members who vote under these rules in this meeting; none: all of them. Where its own rules say so and the
    /// roster does not name as many as were stated, the numbers stated are those of the members who vote.
    pub(in crate::meeting) fn only_voters(&self, rules: &RuleSet) -> Option<rules::Capacity> {
        let listed = self.people.iter().filter(|person| person.is.entitled).count() as u64;
        let in_part = self.about.entitled.map_or(listed == 0, |stated| listed < u64::from(stated));
        rules.voters_apart().filter(|_| *rules != self.rules || !in_part)
    }

    /// The room as a round under these rules begins with it.
    pub(super) fn freeze(&self, at: Moment, rules: &RuleSet) -> Frozen {
        let roll = self.roll();
        let kind = self.only_voters(rules);
        let asked = |person: &&Person| person.is.entitled && kind.is_none_or(|kind| person.counts_as(kind));
        let entitled: Vec<PersonId> = self.people.iter().filter(asked).map(|person| person.id).collect();
        let present: Vec<PersonId> =
            entitled.iter().copied().filter(|id| roll.votes_under(rules, *id)).collect();
        let agent = |id: &PersonId| match roll.of(*id) {
            Presence::ByProxy(agent) => Some((*id, agent)),
            _ => None,
        };
        let proxies = present.iter().filter_map(agent).collect();
        Frozen {
            at,
            entitled_count: self.entitled_under(&roll, rules),
            present_count: self.present_under(&roll, rules),
            proxies,
            quorum_by: rules.quorum_by,
            only: rules.voting_kind().map(|kind| self.those(&present, kind)),
            groups: self.groups(rules, &roll),
            areas: self.areas(rules),
            entitled,
            present,
        }
    }

    /// How many may vote under these rules, wherever they are.
    pub(in crate::meeting) fn entitled_under(&self, roll: &Roll, rules: &RuleSet) -> u64 {
        self.only_voters(rules).map_or(roll.entitled, |kind| {
            self.people.iter().filter(|person| person.counts_as(kind)).count() as u64
        })
    }

    /// How many of those who may vote under these rules are in this room, the represented among them where that is not
    /// ruled out.
    pub(in crate::meeting) fn present_under(&self, roll: &Roll, rules: &RuleSet) -> u64 {
        match self.only_voters(rules) {
            Some(kind) => {
                let here = |person: &&Person| person.counts_as(kind) && roll.votes_under(rules, person.id);
                self.people.iter().filter(here).count() as u64
            }
            None if rules.forbids_proxies() => roll.present.saturating_sub(roll.represented),
            None => roll.present,
        }
    }
}
