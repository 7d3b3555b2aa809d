//! 方案: choosing one plan out of several.
//!
//! No rule set lets such a vote bind by itself: [`result`] says which plan the papers prefer, and for a body that decides,
//! that plan is then put as a motion.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::{InvalidReason, Lot, Paper, Sheet, stands, turnout};
use crate::rules::{Figures, RuleSet, Verdict};

mod count;
mod points;
mod runoff;
#[cfg(test)]
mod tests;

pub use count::{Count, Preferred, Round, Stake, Standing, count};

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
    /// 逐轮淘汰: ranked; the last is left out until one has more than half of the papers that still name a plan.
    InstantRunoff,
    /// 名次计分: ranked; of `n` plans the first on a paper gets `n - 1` points, the next `n - 2`, the last none. Plans that a
    /// paper does not rank share the points left over: it says nothing of which of them it likes better, and so every
    /// paper gives out as many points, however many plans it ranks.
    Borda,
}

/// What comes of a vote on plans.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlansResult {
    /// On the vote as a whole: consultative where enough took part, and never passed.
    pub verdict: Verdict,
    /// Whether the body decides: then the plan preferred is to be put as a motion before it counts for anything.
    pub must_be_decided: bool,
    /// What the papers come to, round by round; none where the turnout does not stand.
    pub count: Option<Count>,
}

/// What the papers come to under a rule set. `room` holds the figures of the room; those of papers come from the sheet.
///
/// A [`Lot`] among exactly those named as level says which of them is left out, or which wins: see [`Stake`].
pub fn result(rule: &RuleSet, room: &Figures, ballot: &Plans, sheet: &Sheet, lots: &[Lot]) -> PlansResult {
    let verdict = turnout(rule, &sheet.figures(room));
    let counts = stands(&verdict);
    PlansResult {
        must_be_decided: counts && rule.binding,
        count: counts.then(|| count(ballot, sheet, lots)),
        verdict,
    }
}

/// Something that is wrong with plans before anybody votes on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PlansFault {
    /// Fewer than two: nothing to choose between.
    TooFew,
    /// A plan without a name.
    NoName(u16),
    /// A plan of the same name as an earlier one.
    SameName {
        /// The later one.
        plan: u16,
        /// The earlier one.
        as_: u16,
    },
}

impl Plans {
    /// What is wrong with it, in the order of the paper; nothing where it can be voted on.
    pub fn faults(&self) -> Vec<PlansFault> {
        let mut faults = Vec::new();
        if self.plans.len() < 2 {
            faults.push(PlansFault::TooFew);
        }
        for (plan, name) in (0_u16..).zip(&self.plans) {
            let name = name.trim();
            let earlier = (0..plan).zip(&self.plans).find(|(_, other)| other.trim() == name);
            match earlier {
                _ if name.is_empty() => faults.push(PlansFault::NoName(plan)),
                Some((as_, _)) => faults.push(PlansFault::SameName { plan, as_ }),
                None => {}
            }
        }
        faults
    }

    /// The paper as it is counted. Approvals are put in the order of the paper, each once; a plan ranked twice leaves its
    /// place in doubt, and the paper is invalid. None at all is a blank paper, which is valid; a paper already called
    /// invalid stays so.
    ///
    /// # Errors
    /// See [`PlansUnfit`].
    pub fn judge(&self, paper: &Paper) -> Result<Paper, PlansUnfit> {
        let order = match paper {
            Paper::Invalid(reason) if InvalidReason::ALL.contains(reason) => return Ok(paper.clone()),
            Paper::Plans(order) => order,
            _ => return Err(PlansUnfit::OtherBallot),
        };
        if let Some(at) = order.iter().find(|at| usize::from(**at) >= self.plans.len()) {
            return Err(PlansUnfit::NoSuchPlan(*at));
        }
        let once: BTreeSet<u16> = order.iter().copied().collect();
        Ok(match self.rule {
            PlansRule::Approval => Paper::Plans(once.into_iter().collect()),
            _ if once.len() < order.len() => Paper::Invalid(InvalidReason::Illegible),
            _ => paper.clone(),
        })
    }

    /// A paper on which places are written beside the plans: `places` holds each plan that has one. Two plans in the same
    /// place cannot be read for sure. A place left out closes up: first and third are first and second.
    ///
    /// # Errors
    /// See [`PlansUnfit`].
    pub fn judge_places(&self, places: &BTreeMap<u16, u16>) -> Result<Paper, PlansUnfit> {
        let mut order: Vec<(u16, u16)> = places.iter().map(|(plan, place)| (*place, *plan)).collect();
        order.sort_unstable();
        let taken: BTreeSet<u16> = places.values().copied().collect();
        let clear = self.rule == PlansRule::Approval || taken.len() == order.len();
        let judged = self.judge(&Paper::Plans(order.into_iter().map(|(_, plan)| plan).collect()))?;
        Ok(if clear { judged } else { Paper::Invalid(InvalidReason::Illegible) })
    }
}

/// Why a paper cannot be added as it was called: it has to be called again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PlansUnfit {
    /// A paper of another ballot.
    OtherBallot,
    /// There is no such plan on the paper.
    NoSuchPlan(u16),
}
