//! 经费: projects, what they cost, and what there is to spend.

use serde::{Deserialize, Serialize};

/// Projects under a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Projects {
    /// What there is to spend.
    pub budget: Fen,
    /// The projects, in the order they stand on the paper.
    pub projects: Vec<Project>,
    /// How many projects one paper may mark at most; none: any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u16>,
    /// How the money is given out.
    #[serde(default)]
    pub allocation: Allocation,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// What it is.
    pub name: String,
    /// What it costs.
    pub cost: Fen,
}

/// How the money is given out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Allocation {
    /// 得票多的先列: by votes, each that still fits.
    #[default]
    Greedy,
    /// 等额分摊: every voter has an equal share of the budget to give to projects marked.
    EqualShares,
}

/// An amount of money in fen, a hundredth of a yuan.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fen(pub u64);
