//! What the papers on plans come to, round by round.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{Plans, PlansRule, points, runoff};
use crate::ballot::sheet::Said;
use crate::ballot::{Lot, Sheet};

/// What the papers come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// How the papers were read.
    pub rule: PlansRule,
    /// Valid papers that name at least one plan.
    pub papers: u64,
    /// Every round; approvals and points take one.
    pub rounds: Vec<Round>,
    /// Which plan is preferred.
    pub preferred: Preferred,
}

/// One round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    /// The plans still in, the best first, those that are level in the order of the paper.
    pub standings: Vec<Standing>,
    /// Papers that name no plan still in.
    pub exhausted: u64,
    /// Plans left out after this round, by their places, rising.
    pub out: Vec<u16>,
    /// Whether a lot said so.
    pub drawn: bool,
}

/// Where a plan stands in a round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    /// The plan, by its place in the ballot.
    pub plan: u16,
    /// Approvals, papers that now name it first, or *half* points ([`PlansRule::Borda`]).
    pub votes: u64,
    /// How many of them came to it from plans left out in the round before.
    pub gained: u64,
}

/// Which plan is preferred.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Preferred {
    /// This one.
    Plan {
        /// The plan, by its place in the ballot.
        plan: u16,
        /// Whether a lot put it before others that were level with it.
        drawn: bool,
    },
    /// 并列: it cannot be said before lots are drawn.
    Level {
        /// Among which plans, by their places, rising.
        among: Vec<u16>,
        /// What is drawn for.
        stake: Stake,
    },
    /// No paper names any plan.
    Nobody,
}

/// What a lot is drawn for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stake {
    /// Whoever is drawn is preferred.
    Wins,
    /// Whoever is drawn is left out.
    LeftOut,
}

/// Counts the papers as the ballot says, whether or not enough took part: that is for [`super::result`] to say. A sheet of
/// another ballot names nothing.
pub fn count(ballot: &Plans, sheet: &Sheet, lots: &[Lot]) -> Count {
    let orders = orders(ballot, sheet);
    let papers: u64 = orders.iter().map(|(_, n)| n).sum();
    let (rounds, preferred) = match ballot.rule {
        _ if papers == 0 => (Vec::new(), Preferred::Nobody),
        PlansRule::Approval => most(points::approvals(ballot, &orders), lots),
        PlansRule::Borda => most(points::half_points(ballot, &orders), lots),
        PlansRule::InstantRunoff => runoff::rounds(ballot, &orders, lots),
    };
    Count { rule: ballot.rule, papers, rounds, preferred }
}

/// What papers say and how many say it; blank ones left out, and of a plan named twice the second time.
fn orders(ballot: &Plans, sheet: &Sheet) -> Vec<(Vec<u16>, u64)> {
    let Said::Plans(said) = &sheet.said else { return Vec::new() };
    let read = |order: &[u16]| {
        let mut seen = BTreeSet::new();
        let known = order.iter().filter(|at| usize::from(**at) < ballot.plans.len());
        known.copied().filter(|at| seen.insert(*at)).collect::<Vec<u16>>()
    };
    let papers = said.iter().map(|(order, n)| (read(order), u64::from(*n)));
    papers.filter(|(order, n)| !order.is_empty() && *n > 0).collect()
}

/// One round in which the most wins.
fn most(votes: Vec<u64>, lots: &[Lot]) -> (Vec<Round>, Preferred) {
    let standings = standings((0_u16..).zip(votes).map(|(plan, votes)| Standing { plan, votes, gained: 0 }));
    let best = standings.first().map_or(0, |best| best.votes);
    let first = standings.iter().filter(|one| one.votes == best).map(|one| one.plan).collect();
    let round = Round { standings, exhausted: 0, out: Vec::new(), drawn: false };
    (vec![round], winner(first, lots))
}

/// The best first, those that are level in the order of the paper.
pub(super) fn standings(all: impl Iterator<Item = Standing>) -> Vec<Standing> {
    let mut standings: Vec<Standing> = all.collect();
    standings.sort_by_key(|one| (std::cmp::Reverse(one.votes), one.plan));
    standings
}

/// The one plan that is first, or the one a lot put first.
pub(super) fn winner(first: Vec<u16>, lots: &[Lot]) -> Preferred {
    match (first.as_slice(), drawn(&first, lots)) {
        ([plan], _) => Preferred::Plan { plan: *plan, drawn: false },
        (_, Some(plan)) => Preferred::Plan { plan, drawn: true },
        (_, None) => Preferred::Level { among: first, stake: Stake::Wins },
    }
}

/// What a lot among exactly these said.
pub(super) fn drawn(among: &[u16], lots: &[Lot]) -> Option<u16> {
    lots.iter().find(|lot| lot.among == among && among.contains(&lot.drawn)).map(|lot| lot.drawn)
}
