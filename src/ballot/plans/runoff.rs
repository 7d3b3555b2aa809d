//! 逐轮淘汰: the last is left out, its papers go to whom they name next, until one has more than half.

use std::collections::BTreeSet;

use super::Plans;
use super::count::{Preferred, Round, Stake, Standing, drawn, standings, winner};
use crate::ballot::Lot;

/// Every round, and which plan is preferred: the first with more than half of the papers that name a plan still in.
///
/// Plans that are level in the last place are left out together where they have fewer votes together than the next one:
/// then each would be out before it, in whatever order. Otherwise a lot says which of them is left out; of the last two,
/// which wins.
pub(super) fn rounds(ballot: &Plans, orders: &[(Vec<u16>, u64)], lots: &[Lot]) -> (Vec<Round>, Preferred) {
    let all: u64 = orders.iter().map(|(_, n)| n).sum();
    let mut within: BTreeSet<u16> = (0_u16..).zip(&ballot.plans).map(|(at, _)| at).collect();
    let mut rounds: Vec<Round> = Vec::new();
    loop {
        let first = |at: u16, (order, _): &&(Vec<u16>, u64)| {
            order.iter().find(|plan| within.contains(plan)) == Some(&at)
        };
        let before = |at: u16| {
            let last = rounds.last().into_iter().flat_map(|round| &round.standings);
            last.into_iter().find(|one| one.plan == at).map(|one| one.votes)
        };
        let now = standings(within.iter().map(|plan| {
            let votes = orders.iter().filter(|paper| first(*plan, paper)).map(|(_, n)| n).sum();
            Standing { plan: *plan, votes, gained: before(*plan).map_or(0, |before| votes - before) }
        }));
        let naming: u64 = now.iter().map(|one| one.votes).sum();
        let [best, .., last] = now.as_slice() else {
            let preferred = winner(within.iter().copied().collect(), lots);
            rounds.push(round(now, all - naming));
            return (rounds, preferred);
        };
        if best.votes > naming / 2 {
            let preferred = Preferred::Plan { plan: best.plan, drawn: false };
            rounds.push(round(now, all - naming));
            return (rounds, preferred);
        }
        let mut level: Vec<u16> =
            now.iter().filter(|one| one.votes == last.votes).map(|one| one.plan).collect();
        level.sort_unstable();
        if now.len() == 2 {
            rounds.push(round(now, all - naming));
            return (rounds, winner(level, lots));
        }
        let next = now.iter().rev().map(|one| one.votes).find(|votes| *votes > last.votes);
        let together: u64 = now.iter().filter(|one| one.votes == last.votes).map(|one| one.votes).sum();
        let (out, by_lot) = if level.len() == 1 || next.is_some_and(|next| together < next) {
            (level, false)
        } else if let Some(out) = drawn(&level, lots) {
            (vec![out], true)
        } else {
            rounds.push(round(now, all - naming));
            return (rounds, Preferred::Level { among: level, stake: Stake::LeftOut });
        };
        within.retain(|plan| !out.contains(plan));
        rounds.push(Round { out, drawn: by_lot, ..round(now, all - naming) });
    }
}

fn round(standings: Vec<Standing>, exhausted: u64) -> Round {
    Round { standings, exhausted, out: Vec::new(), drawn: false }
}
