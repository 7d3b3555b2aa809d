//! 一张票: what one voter said, as it is called out.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::consultation::Degree;

/// An answer. Not having answered is none of these.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Choice {
    /// 同意
    For,
    /// 反对
    Against,
    /// 弃权
    Abstain,
}

impl Choice {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 3] = [Self::For, Self::Against, Self::Abstain];
}

/// Why a paper is invalid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum InvalidReason {
    /// More marked than may be chosen.
    TooMany,
    /// Cannot be read for sure.
    Illegible,
    /// Other signs than those laid down.
    OtherMarks,
    /// Not one of the papers given out.
    NotOurs,
    /// One person chosen for two posts.
    TwoPosts,
}

impl InvalidReason {
    /// Those that any paper may have, in the order they are asked for; [`Self::TwoPosts`] is for elections alone.
    pub const ALL: [Self; 4] = [Self::TooMany, Self::Illegible, Self::OtherMarks, Self::NotOurs];
    /// Those a paper of an election may have.
    pub const ELECTION: [Self; 5] =
        [Self::TooMany, Self::Illegible, Self::OtherMarks, Self::NotOurs, Self::TwoPosts];
}

/// What one voter said. Numbers are places in the ballot's own lists, from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Paper {
    /// 无效: the whole paper.
    Invalid(InvalidReason),
    /// An answer to a motion.
    Motion(Choice),
    /// What it says on each post of an election.
    Election(Vec<Marks>),
    /// A grade for each subject; `None`: left blank.
    Review(Vec<Option<u16>>),
    /// The projects marked.
    Projects(BTreeSet<u16>),
    /// The plans in the order liked, best first; where they are approved and not ranked, in rising order.
    Plans(Vec<u16>),
    /// How far the voter agrees.
    Consultation(Degree),
}

/// What one paper says on one post.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// Said on candidates, by their place; a candidate not named here was passed over, which is to abstain.
    #[serde(default)]
    pub candidates: BTreeMap<u16, Choice>,
    /// 另选他人: names written in.
    #[serde(default)]
    pub written_in: BTreeSet<String>,
    /// 分栏计票: the part on this post alone is invalid, and whatever it says is not counted.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub invalid: bool,
}

impl Marks {
    /// How many it chooses.
    pub fn chosen(&self) -> usize {
        self.candidates.values().filter(|choice| **choice == Choice::For).count() + self.written_in.len()
    }
}
