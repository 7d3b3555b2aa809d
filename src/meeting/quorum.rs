//! The room held against the rules: how many are needed, and how many are here.

use std::collections::BTreeMap;

use super::{Capacity, Gender, Meeting, Person, PersonId, Roll};
use crate::rules::{self, Area, Base, Figures, Measure, Presence, QuorumBy, RuleSet};

impl Person {
    /// Whether the rules count this person under that heading. The entitled of a meeting are its members.
    pub fn counts_as(&self, kind: rules::Capacity) -> bool {
        let representative = self.is.capacities.contains(&Capacity::Representative);
        self.is.entitled
            && match kind {
                rules::Capacity::Members => true,
                rules::Capacity::Representatives => representative,
                rules::Capacity::WomenRepresentatives => {
                    representative && self.is.gender == Some(Gender::Female)
                }
            }
    }

    /// The floor area this person owns; `None` when it is too large to add up.
    pub fn area(&self) -> Option<Area> {
        Area::sum(self.is.units.iter().map(|unit| unit.area))
    }
}

impl Meeting {
    /// How the room stands to the quorum now.
    pub fn quorum(&self) -> Vec<Measure> {
        self.quorum_of(&self.roll())
    }

    /// How this room stands to the quorum; nothing where the rules count votes and not heads.
    pub fn quorum_of(&self, roll: &Roll) -> Vec<Measure> {
        match self.rules.quorum_by {
            QuorumBy::Presence => rules::quorum(&self.rules, &self.room(roll)),
            QuorumBy::Votes => Vec::new(),
        }
    }

    /// 应到 and 实到 of those who vote by the rules of the meeting, in this room.
    pub fn voters_in(&self, roll: &Roll) -> (u64, u64) {
        (self.entitled_under(roll, &self.rules), self.present_under(roll, &self.rules))
    }

    /// This room as the rules read it.
    fn room(&self, roll: &Roll) -> Figures {
        let (entitled, present) = self.voters_in(roll);
        Figures {
            entitled: Some(entitled),
            present: Some(present),
            groups: self.groups(&self.rules, roll),
            ..Figures::default()
        }
    }

    /// The kinds of members that the rules hold apart.
    pub(super) fn groups(&self, rules: &RuleSet, roll: &Roll) -> BTreeMap<rules::Capacity, Presence> {
        let thresholds = rules.quorum.iter().chain(&rules.majority);
        let kinds = thresholds.filter_map(|threshold| match threshold.base {
            Base::EntitledOf(kind) | Base::PresentOf(kind) => Some(kind),
            _ => None,
        });
        let group = |kind| {
            let members = || self.people.iter().filter(move |person| person.counts_as(kind));
            let present = members().filter(|person| roll.votes_under(rules, person.id));
            Presence { entitled: Some(members().count() as u64), present: Some(present.count() as u64) }
        };
        kinds.map(|kind| (kind, group(kind))).collect()
    }

    /// Those of these people who count as that kind of member.
    pub(super) fn those(&self, people: &[PersonId], kind: rules::Capacity) -> Vec<PersonId> {
        let counts = |id: &PersonId| self.person(*id).is_some_and(|person| person.counts_as(kind));
        people.iter().copied().filter(counts).collect()
    }

    /// Whether the rules of the meeting count floor area. Then only a vote by name can come to anything.
    pub fn counts_area(&self) -> bool {
        self.rules.counts_area()
    }

    /// What each of the entitled owns, where these rules count floor area.
    pub(super) fn areas(&self, rules: &RuleSet) -> BTreeMap<PersonId, Area> {
        if !rules.counts_area() {
            return BTreeMap::new();
        }
        let entitled = self.people.iter().filter(|person| person.is.entitled);
        entitled.filter_map(|person| Some((person.id, person.area()?))).collect()
    }
}
