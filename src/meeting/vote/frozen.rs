//! The room as it was when a round opened: who is asked does not change while answers are counted.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::meeting::{Meeting, Moment, PersonId, Presence};
use crate::rules::{self, Area, QuorumBy};

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
    pub(super) fn freeze(&self, at: Moment) -> Frozen {
        let roll = self.roll();
        let entitled: Vec<PersonId> = self.people.iter().filter(|p| p.is.entitled).map(|p| p.id).collect();
        let present: Vec<PersonId> = entitled.iter().copied().filter(|id| roll.votes(*id)).collect();
        let agent = |id: &PersonId| match roll.of(*id) {
            Presence::ByProxy(agent) => Some((*id, agent)),
            _ => None,
        };
        let proxies = present.iter().filter_map(agent).collect();
        Frozen {
            at,
            entitled_count: roll.entitled,
            present_count: roll.present,
            proxies,
            quorum_by: self.rules.quorum_by,
            only: self.voting_kind().map(|kind| self.those(&present, kind)),
            groups: self.groups(&roll),
            areas: self.areas(),
            entitled,
            present,
        }
    }
}
