//! 选举: posts, seats and candidates; whether a paper is valid, and who is elected.
//!
//! Before the vote [`Election::faults`] and [`agents`] say what is not in order; each paper called goes through
//! [`Election::judge`]; [`result()`] says who is elected, [`ElectionResult::after_tied`] the same once those who were level
//! have been voted on again, and [`tied_ballot`] and [`second_ballot`] make the ballot that comes next. A recall is a motion;
//! whether it was validly asked for is said by [`demanded`].
//!
//! A person is known by the name on the paper: what tells two of one name apart belongs to the name.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Choice;

mod agents;
mod faults;
mod judge;
mod mismatch;
mod name;
mod next;
mod recall;
mod result;
mod seats;
mod standing;

pub use agents::{AgentFault, Entrusted, agents};
pub use faults::ElectionFault;
pub use judge::Unfit;
pub use mismatch::Mismatch;
pub use next::{second_ballot, tied_ballot};
pub use recall::{Demanded, demanded};
pub use result::{ElectionResult, NextStep, PostResult, result};
pub use standing::{Fate, Standing, Why};

/// An election: several posts may stand on one paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Election {
    /// Which ballot it is.
    #[serde(default)]
    pub round: Round,
    /// How a paper is marked.
    #[serde(default)]
    pub style: Style,
    /// The posts, in the order they stand on the paper.
    pub posts: Vec<Post>,
    /// 另选他人: whether other names may be written in.
    #[serde(default = "yes")]
    pub write_ins: bool,
    /// 分栏计票: whether only the post is void on which a paper names too many, and not the whole paper. Some local rules
    /// say so; off by default.
    #[serde(default)]
    pub part_valid: bool,
    /// 下加: whether votes for somebody on an earlier post also count on a later one. Some provinces do; off by default.
    #[serde(default)]
    pub add_down: bool,
}

fn yes() -> bool {
    true
}

/// Which ballot of an election it is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Round {
    /// The first.
    #[default]
    First,
    /// 另行选举: for the seats left; the most votes win, with at least a third of all papers cast.
    Second,
    /// 补选
    ByElection,
    /// 再次投票 among those who were level at the edge; the most votes win.
    Tied,
}

/// How a paper is marked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Style {
    /// For, against or abstain on each candidate.
    #[default]
    Each,
    /// As many names chosen as there are seats, or fewer.
    Choose,
}

/// One post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// 职位: 主任, 委员 …
    pub name: String,
    /// 应选名额
    pub seats: u16,
    /// 候选人, in the order they stand on the paper.
    pub candidates: Vec<Candidate>,
}

/// One candidate, as named on the paper; what tells two of one name apart belongs to the name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    /// 姓名
    pub name: String,
}

/// The sums of one post.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PostSheet {
    /// Valid papers of which the part on this post alone is invalid; only where [`Election::part_valid`].
    pub invalid: u32,
    /// The candidates in their order.
    pub candidates: Vec<Votes>,
    /// Votes for those written in.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub written_in: BTreeMap<String, u32>,
}

/// For, against and abstaining.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Votes {
    /// 同意
    #[serde(rename = "for")]
    pub for_: u32,
    /// 反对
    pub against: u32,
    /// 弃权
    pub abstain: u32,
}

impl Votes {
    /// How many gave this answer.
    pub fn get(&self, choice: Choice) -> u32 {
        match choice {
            Choice::For => self.for_,
            Choice::Against => self.against,
            Choice::Abstain => self.abstain,
        }
    }

    /// The same, to be changed.
    pub fn of(&mut self, choice: Choice) -> &mut u32 {
        match choice {
            Choice::For => &mut self.for_,
            Choice::Against => &mut self.against,
            Choice::Abstain => &mut self.abstain,
        }
    }
}

#[cfg(test)]
mod tests;
