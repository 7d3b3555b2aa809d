//! 选用规则: which sets may govern one vote in a meeting, by what is voted on.

use chrono::NaiveDate;

use super::Catalogue;
use crate::rules::{Kind, RuleSet};

/// What is voted on, as far as the law has sets of its own for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Matter {
    /// 选举
    Election,
    /// 另行选举
    SecondBallot,
    /// 补选
    ByElection,
    /// 罢免
    Recall,
    /// 民主评议
    Review,
    /// 协商
    Consultation,
}

impl Matter {
    /// The kind of set it takes.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Election | Self::SecondBallot | Self::ByElection => Kind::Election,
            Self::Recall => Kind::Recall,
            Self::Review => Kind::Review,
            Self::Consultation => Kind::Consultation,
        }
    }

    /// The bodies of the built-in sets for it, the likeliest for this kind of meeting first.
    fn bodies(self, meeting: &str) -> &'static [&'static str] {
        let mut parts = meeting.split('.');
        let family = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or_default();
        let village = matches!(family, "cm" | "cw" | "jt" | "dy") || matches!(last, "cm" | "village");
        let representatives = matches!(last, "dbhy" | "cydbdh" | "reps");
        let households = last == "households";
        match (self, village) {
            (Self::Election, false) if representatives => {
                &["jw.election.reps", "jw.election.voters", "jw.election.households"]
            }
            (Self::Election, false) if households => {
                &["jw.election.households", "jw.election.voters", "jw.election.reps"]
            }
            (Self::Election, false) => &["jw.election.voters", "jw.election.households", "jw.election.reps"],
            (Self::Election, true) => &["cw.election"],
            (Self::SecondBallot, false) => &["jw.runoff"],
            (Self::SecondBallot, true) => &["cw.runoff"],
            (Self::ByElection, false) if representatives => {
                &["jw.byelection.reps", "jw.byelection.residents"]
            }
            (Self::ByElection, false) => &["jw.byelection.residents", "jw.byelection.reps"],
            (Self::ByElection, true) if representatives => &["cw.byelection.reps", "cw.byelection.villagers"],
            (Self::ByElection, true) => &["cw.byelection.villagers", "cw.byelection.reps"],
            (Self::Recall, false) if representatives => &["jw.recall.reps", "jw.recall.voters"],
            (Self::Recall, false) => &["jw.recall.voters", "jw.recall.reps"],
            (Self::Recall, true) => &["cw.recall"],
            (Self::Review, false) => &["py.review.jm"],
            (Self::Review, true) => &["py.review.cm"],
            (Self::Consultation, false) => &["xs.consult"],
            (Self::Consultation, true) => &["xs.consult.village"],
        }
    }
}

impl Catalogue {
    /// The sets in force on this day that may govern such a vote in a meeting under `meeting`, the likeliest first: the
    /// meeting's own where it is one for the matter, then those of the law, then a community's own bodies of the kind.
    /// Empty where nobody has written any: then the meeting's own rules are all there is.
    pub fn fitting<'a>(&'a self, matter: Matter, meeting: &'a RuleSet, date: NaiveDate) -> Vec<&'a RuleSet> {
        let bodies = matter.bodies(&meeting.body);
        let of_the_kind: Vec<String> = Self::built_in()
            .sets
            .into_iter()
            .filter(|set| set.kind == matter.kind())
            .map(|set| set.body)
            .collect();
        let built_in = |set: &RuleSet| of_the_kind.contains(&set.body);
        // The sets of the law tell one ballot of an election from another; a council's own consultation, or another body of
        // a community's own, is as good as they are.
        let suits = matter.kind() == meeting.kind
            && (!built_in(meeting)
                || meeting.kind != Kind::Election
                || bodies.contains(&meeting.body.as_str()));
        let mut found: Vec<&RuleSet> = suits.then_some(meeting).into_iter().collect();
        let lawful = bodies.iter().filter_map(|body| self.pick(body, date));
        let own = self
            .sets
            .iter()
            .filter(|set| set.kind == matter.kind() && set.in_force_on(date) && !built_in(set));
        for set in lawful.chain(own) {
            if found.iter().all(|other| other.body != set.body) {
                found.push(set);
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_body_and_the_day_propose_the_rules() {
        let catalogue = Catalogue::built_in();
        for (meeting, matter, date, wanted) in [
            ("jm.dbhy.2025", Matter::Election, "2026-11-22", "jw.election.2025.reps"),
            ("jm.hy.2025.households", Matter::Election, "2026-11-22", "jw.election.2025.households"),
            ("jm.hy.2025.residents", Matter::Election, "2026-11-22", "jw.election.2025.voters"),
            ("jw.election.2025.voters", Matter::Election, "2026-11-22", "jw.election.2025.voters"),
            ("jm.dbhy.2025", Matter::SecondBallot, "2026-11-22", "jw.runoff.2025"),
            ("jw.election.2025.households", Matter::SecondBallot, "2026-11-22", "jw.runoff.2025"),
            ("jm.dbhy.2025", Matter::ByElection, "2026-11-22", "jw.byelection.2025.reps"),
            ("jm.hy.2025.residents", Matter::ByElection, "2026-11-22", "jw.byelection.2025.residents"),
            ("jm.dbhy.2025", Matter::Recall, "2026-11-22", "jw.recall.2025.reps"),
            ("jm.hy.2025.residents", Matter::Recall, "2026-11-22", "jw.recall.2025.voters"),
            ("jm.dbhy.2025", Matter::Review, "2026-11-22", "py.review.jm.2025"),
            ("jm.dbhy.2025", Matter::Consultation, "2026-11-22", "xs.consult.2025"),
            ("xs.council.local.2026", Matter::Consultation, "2026-11-22", "xs.council.local.2026"),
            ("cm.dbhy.2025", Matter::Election, "2026-11-22", "cw.election.2025"),
            ("cm.dbhy.2010", Matter::Election, "2020-11-22", "cw.election.2010"),
            ("cw.election.2010", Matter::SecondBallot, "2020-11-22", "cw.runoff.2010"),
            ("cm.dbhy.2025", Matter::ByElection, "2026-11-22", "cw.byelection.2025.reps"),
            ("cm.hy.2025.villagers", Matter::ByElection, "2026-11-22", "cw.byelection.2025.villagers"),
            ("cm.dbhy.2025", Matter::Recall, "2026-11-22", "cw.recall.2025"),
            ("cm.xz.2025.villagers", Matter::Review, "2026-11-22", "py.review.cm.2025"),
            ("xs.consult.village.2025", Matter::Consultation, "2026-11-22", "xs.consult.village.2025"),
        ] {
            let set = catalogue.get(meeting).unwrap();
            let found = catalogue.fitting(matter, set, day(date));
            assert_eq!(found.first().map(|set| set.id.as_str()), Some(wanted), "{meeting} {matter:?}");
            assert!(found.iter().all(|set| set.in_force_on(day(date)) && set.kind == matter.kind()));
        }
        // The law on residents' committees had no such rules before 2026: the meeting's own are all there is.
        let old = catalogue.get("jm.hy.1989.residents").unwrap();
        assert_eq!(catalogue.fitting(Matter::Election, old, day("2020-11-22")), Vec::<&RuleSet>::new());
    }

    #[test]
    fn a_communitys_own_sets_are_offered_too() {
        let own = RuleSet {
            id: "own.yiyuan".to_owned(),
            body: "own.yiyuan".to_owned(),
            ..Catalogue::built_in().get("jw.election.2025.voters").unwrap().clone()
        };
        let catalogue = Catalogue::with_own(vec![own]).unwrap();
        let meeting = catalogue.get("jm.dbhy.2025").unwrap();
        let found = catalogue.fitting(Matter::Election, meeting, day("2026-11-22"));
        assert_eq!(found.last().map(|set| set.id.as_str()), Some("own.yiyuan"));
        assert_eq!(found.len(), 4);
    }
}
