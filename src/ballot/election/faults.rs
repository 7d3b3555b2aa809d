//! 选举前核对: what is not in order before a paper is given out.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::name::clean;
use super::{Election, Post, Round};
use crate::rules::{Kind, RuleSet, Share};

/// What is not in order with an election.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ElectionFault {
    /// There is no post.
    NoPost,
    /// A post without a name, by its place.
    UnnamedPost {
        /// The post.
        post: u16,
    },
    /// Two posts of one name.
    PostTwice {
        /// The name.
        post: String,
    },
    /// A post without a seat.
    NoSeat {
        /// The post.
        post: String,
    },
    /// A post without a candidate.
    NoCandidate {
        /// The post.
        post: String,
    },
    /// A candidate without a name, by the place on the paper.
    UnnamedCandidate {
        /// The post.
        post: String,
        /// The candidate.
        candidate: u16,
    },
    /// One name twice on a post.
    CandidateTwice {
        /// The post.
        post: String,
        /// The candidate.
        name: String,
    },
    /// 差额: not more candidates than seats, where the law asks for more (居委会组织法(2025) 第18条, 村委会组织法(2025) 第18条).
    NotMoreThanSeats {
        /// The post.
        post: String,
        /// How many candidates.
        candidates: u64,
        /// How many seats.
        seats: u16,
    },
    /// Fewer candidates than seats, where there may be as many.
    FewerThanSeats {
        /// The post.
        post: String,
        /// How many candidates.
        candidates: u64,
        /// How many seats.
        seats: u16,
    },
    /// One person stands for several posts of one paper. No law built in forbids it; papers that choose them for two are
    /// invalid, so the person is better asked which.
    TwoPosts {
        /// The person.
        name: String,
        /// The posts.
        posts: Vec<String>,
    },
    /// The rule set is not one for elections.
    OtherKind {
        /// What it is for.
        kind: Kind,
    },
    /// A share under which somebody would be elected with half of the votes or less, in a ballot that asks for more than half.
    LowShare {
        /// The share.
        share: Share,
    },
    /// A share above the third that the law asks for in a second ballot: the rule set may be that of the first.
    HighShare {
        /// The share.
        share: Share,
    },
    /// Names may be written in though only those who were level are voted on again.
    WriteInsAmongTied,
}

impl ElectionFault {
    /// Whether the ballot cannot be opened so; the others are doubts to be told.
    pub const fn blocks(&self) -> bool {
        !matches!(
            self,
            Self::TwoPosts { .. } | Self::OtherKind { .. } | Self::HighShare { .. } | Self::WriteInsAmongTied
        )
    }
}

/// Whether there must be more candidates than seats. Before 2026 only the law on residents' committees let there be as many.
fn asks_for_a_choice(rule: &RuleSet) -> bool {
    let before = NaiveDate::from_ymd_opt(2026, 1, 1).is_some_and(|day| rule.to.is_some_and(|to| to < day));
    rule.kind == Kind::Election && !(before && rule.body.starts_with("jw."))
}

impl Election {
    /// Everything that is not in order before the ballot is opened under this rule set, post by post.
    pub fn faults(&self, rule: &RuleSet) -> Vec<ElectionFault> {
        let mut found = Vec::new();
        if self.posts.is_empty() {
            found.push(ElectionFault::NoPost);
        }
        let mut seen = BTreeSet::new();
        for (at, post) in (0_u16..).zip(&self.posts) {
            let name = clean(&post.name);
            if name.is_empty() {
                found.push(ElectionFault::UnnamedPost { post: at });
            } else if !seen.insert(name) {
                found.push(ElectionFault::PostTwice { post: post.name.clone() });
            }
            found.extend(on_post(post, asks_for_a_choice(rule)));
        }
        found.extend(self.on_two_posts());
        found.extend(self.under(rule));
        found
    }

    fn on_two_posts(&self) -> Vec<ElectionFault> {
        let mut stands: BTreeMap<String, Vec<String>> = BTreeMap::new();
        for post in &self.posts {
            let names: BTreeSet<String> =
                post.candidates.iter().map(|candidate| clean(&candidate.name)).collect();
            for name in names.into_iter().filter(|name| !name.is_empty()) {
                stands.entry(name).or_default().push(post.name.clone());
            }
        }
        let several = stands.into_iter().filter(|(_, posts)| posts.len() > 1);
        several.map(|(name, posts)| ElectionFault::TwoPosts { name, posts }).collect()
    }

    fn under(&self, rule: &RuleSet) -> Vec<ElectionFault> {
        let mut found = Vec::new();
        if rule.kind != Kind::Election {
            found.push(ElectionFault::OtherKind { kind: rule.kind });
        }
        let half = Share::more_than(1, 2);
        let shares = rule.majority.iter().map(|threshold| threshold.share);
        match self.round {
            Round::First | Round::ByElection if rule.kind == Kind::Election => {
                let low = shares.filter(|share| !share.is_as_strict_as(half));
                found.extend(low.map(|share| ElectionFault::LowShare { share }));
            }
            Round::Second => {
                let third = Share::at_least(1, 3);
                let high = shares.filter(|share| !third.is_as_strict_as(*share));
                found.extend(high.map(|share| ElectionFault::HighShare { share }));
            }
            Round::Tied if self.write_ins => found.push(ElectionFault::WriteInsAmongTied),
            _ => {}
        }
        found
    }
}

fn on_post(post: &Post, choice: bool) -> Vec<ElectionFault> {
    let name = || post.name.clone();
    let mut found = Vec::new();
    if post.seats == 0 {
        found.push(ElectionFault::NoSeat { post: name() });
    }
    let mut seen = BTreeSet::new();
    for (at, candidate) in (0_u16..).zip(&post.candidates) {
        let person = clean(&candidate.name);
        if person.is_empty() {
            found.push(ElectionFault::UnnamedCandidate { post: name(), candidate: at });
        } else if !seen.insert(person) {
            found.push(ElectionFault::CandidateTwice { post: name(), name: candidate.name.clone() });
        }
    }
    // Who is named twice is one candidate.
    let (candidates, seats) = (seen.len() as u64, post.seats);
    if post.candidates.is_empty() {
        found.push(ElectionFault::NoCandidate { post: name() });
    } else if choice && candidates <= u64::from(seats) {
        found.push(ElectionFault::NotMoreThanSeats { post: name(), candidates, seats });
    } else if candidates < u64::from(seats) {
        found.push(ElectionFault::FewerThanSeats { post: name(), candidates, seats });
    }
    found
}
