//! 认可 and 名次计分: sums over all papers.

use super::Plans;

/// How many papers name each plan.
pub(super) fn approvals(ballot: &Plans, orders: &[(Vec<u16>, u64)]) -> Vec<u64> {
    let of = |at: u16| orders.iter().filter(|(order, _)| order.contains(&at)).map(|(_, n)| n).sum();
    (0_u16..).zip(&ballot.plans).map(|(at, _)| of(at)).collect()
}

/// Points of each plan, doubled: plans that are not ranked may get half points.
pub(super) fn half_points(ballot: &Plans, orders: &[(Vec<u16>, u64)]) -> Vec<u64> {
    // The points above the last place are as many as there are plans behind.
    let behind = |order: &[u16], at: u16| {
        let place = (0_u64..).zip(order).find(|(_, plan)| **plan == at).map(|(place, _)| place);
        let ranked = (0_u64..).zip(order).last().map_or(0, |(last, _)| last + 1);
        let all = (1_u64..).zip(&ballot.plans).last().map_or(0, |(all, _)| all);
        match place {
            Some(place) => 2 * (all - 1 - place),
            // Those left share 0, 1, … points: on average half of the most among them.
            None => all - ranked - 1,
        }
    };
    let of = |at: u16| orders.iter().map(|(order, n)| n * behind(order, at)).sum();
    (0_u16..).zip(&ballot.plans).map(|(at, _)| of(at)).collect()
}
