//! 方案: choosing one plan out of several.

use serde::{Deserialize, Serialize};

/// Plans to choose between.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plans {
    /// The plans, in the order they stand on the paper.
    pub plans: Vec<String>,
    /// How the papers are read.
    #[serde(default)]
    pub rule: PlansRule,
}

/// How papers on plans are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlansRule {
    /// 认可投票: each paper may approve of several; the most approvals win.
    #[default]
    Approval,
    /// 逐轮淘汰: ranked; the last is left out until one has more than half.
    InstantRunoff,
    /// 名次计分: ranked; points by place.
    Borda,
}
