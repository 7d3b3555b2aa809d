//! The same methods, slowly: every voter apart, every order of those that are level, fractions in 128 bits. It shares no
//! step with the code it is held against: shares are found by taking the poor away until all who are left can pay.

use std::collections::BTreeSet;

use super::super::{Allocation, Projects};

/// A fraction in lowest terms; the bottom is above nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Part(i128, i128);

impl Part {
    fn new(top: i128, bottom: i128) -> Self {
        let (mut a, mut b) = (top.abs(), bottom);
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self(top / a.max(1), bottom / a.max(1))
    }

    fn less(self, other: Self) -> Self {
        Self::new(self.0 * other.1 - other.0 * self.1, self.1 * other.1)
    }

    fn below(self, other: Self) -> bool {
        self.0 * other.1 < other.0 * self.1
    }

    fn by(self, n: i128) -> Self {
        Self::new(self.0, self.1 * n)
    }
}

/// Every list of projects that some order among those that are level leads to.
pub(super) fn lists(ballot: &Projects, voters: &[BTreeSet<u16>]) -> BTreeSet<BTreeSet<u16>> {
    let voters: Vec<&BTreeSet<u16>> = voters.iter().filter(|marked| !marked.is_empty()).collect();
    let mut found = BTreeSet::new();
    if voters.is_empty() {
        return [BTreeSet::new()].into();
    }
    match ballot.allocation {
        Allocation::Greedy => by_votes(ballot, &voters, &BTreeSet::new(), &mut found),
        Allocation::EqualShares => {
            let share = Part::new(ballot.budget.0.into(), voters.len() as i128);
            by_shares(ballot, &voters, &BTreeSet::new(), &vec![share; voters.len()], &mut found);
        }
    }
    found
}

fn every(ballot: &Projects) -> impl Iterator<Item = u16> {
    (0_u16..).zip(&ballot.projects).map(|(at, _)| at)
}

fn cost(ballot: &Projects, at: u16) -> i128 {
    ballot.projects[usize::from(at)].cost.0.into()
}

fn by_votes(
    ballot: &Projects,
    voters: &[&BTreeSet<u16>],
    served: &BTreeSet<u16>,
    found: &mut BTreeSet<BTreeSet<u16>>,
) {
    // Whoever fits and has the most votes may be next: that is all a list by votes is.
    let left = i128::from(ballot.budget.0) - served.iter().map(|at| cost(ballot, *at)).sum::<i128>();
    let have = |at: u16| voters.iter().filter(|marked| marked.contains(&at)).count();
    let fits: Vec<u16> = every(ballot)
        .filter(|at| !served.contains(at) && have(*at) > 0 && cost(ballot, *at) <= left)
        .collect();
    let Some(most) = fits.iter().map(|at| have(*at)).max() else {
        found.insert(served.clone());
        return;
    };
    for at in fits.into_iter().filter(|at| have(*at) == most) {
        let mut more = served.clone();
        more.insert(at);
        by_votes(ballot, voters, &more, found);
    }
}

/// What each gives at most, if those who marked it can pay at all.
fn asked(purses: &[Part], voters: &[&BTreeSet<u16>], at: u16, cost: i128) -> Option<Part> {
    let mut rich: Vec<usize> = (0..voters.len()).filter(|v| voters[*v].contains(&at)).collect();
    let mut due = Part::new(cost, 1);
    while !rich.is_empty() {
        let each = due.by(rich.len() as i128);
        let Some(poor) = rich.iter().position(|v| purses[*v].below(each)) else { return Some(each) };
        due = due.less(purses[rich.remove(poor)]);
    }
    None
}

fn by_shares(
    ballot: &Projects,
    voters: &[&BTreeSet<u16>],
    served: &BTreeSet<u16>,
    purses: &[Part],
    found: &mut BTreeSet<BTreeSet<u16>>,
) {
    let asks: Vec<(u16, Part, Part)> = every(ballot)
        .filter(|at| !served.contains(at) && cost(ballot, *at) > 0)
        .filter_map(|at| asked(purses, voters, at, cost(ballot, at)).map(|each| (at, each)))
        .map(|(at, each)| (at, each, each.by(cost(ballot, at))))
        .collect();
    if asks.is_empty() {
        return by_votes(ballot, voters, served, found);
    }
    for (at, each, part) in &asks {
        if asks.iter().any(|(_, _, other)| other.below(*part)) {
            continue;
        }
        let pays = |(purse, marked): (&Part, &&BTreeSet<u16>)| match marked.contains(at) {
            true if purse.below(*each) => Part(0, 1),
            true => purse.less(*each),
            false => *purse,
        };
        let purses: Vec<Part> = purses.iter().zip(voters).map(pays).collect();
        let mut more = served.clone();
        more.insert(*at);
        by_shares(ballot, voters, &more, &purses, found);
    }
}
