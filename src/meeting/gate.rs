//! 事前程序: what the rules ask for before a vote, held against what the record says of it.

use super::{Meeting, Paper};
use crate::rules::{self, Asked, Facts, GateState, RuleSet, Stands};

impl Meeting {
    /// Everything the rules of the meeting, and those a round has of its own, ask for before a vote, and how it stands. What
    /// is not met warns and holds nobody up; a recorded reason for going on all the same stands with it.
    pub fn gates(&self) -> Vec<GateState> {
        let mut states = self.gates_of(&self.rules);
        for rules in self.votes.iter().filter_map(|vote| vote.rules.as_deref()) {
            let others = self.gates_of(rules);
            let more = |state: &GateState| state.asked != Asked::Notice && !states.contains(state);
            let more: Vec<GateState> = others.into_iter().filter(more).collect();
            states.extend(more);
        }
        states
    }

    /// What these rules ask for before a vote, and how it stands.
    pub fn gates_of(&self, rules: &RuleSet) -> Vec<GateState> {
        let about = &self.about;
        let notified = self.first_posting(Paper::MeetingNotice).map(|posting| posting.is.from);
        let mut overrides = about.overrides.clone();
        overrides.insert(Asked::Notice, about.short_notice.clone());
        let facts = Facts {
            meeting: Some(about.date),
            notified,
            // A notice of the meeting names its agenda.
            announced: about.announced.or(notified),
            party_discussed: None,
            party_discussion: about.party_discussion.clone(),
            authorisation: about.authorisation.clone(),
            demanded: about.demanded.iter().map(|(asked, of)| (u64::from(*asked), u64::from(*of))).collect(),
            overrides,
        };
        rules::gates(rules, &facts)
    }

    /// Those that are neither met nor overridden, the notice left out: its days are told by themselves.
    pub fn gates_unmet(&self) -> Vec<GateState> {
        let unmet = |state: &GateState| matches!(state.stands, Stands::NotMet | Stands::Unknown);
        self.gates().into_iter().filter(|state| state.asked != Asked::Notice && unmet(state)).collect()
    }

    /// Those that are not met and were overridden, with their reasons, the notice left out.
    pub fn gates_overridden(&self) -> Vec<GateState> {
        let gone_on = |state: &GateState| matches!(state.stands, Stands::Overridden(_));
        self.gates().into_iter().filter(|state| state.asked != Asked::Notice && gone_on(state)).collect()
    }
}
