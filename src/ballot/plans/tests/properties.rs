use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::*;
use crate::ballot::Ballot;

type Voters = Vec<Vec<u16>>;

fn cases() -> impl Strategy<Value = (Plans, Voters)> {
    let rule = prop::sample::select(vec![PlansRule::Approval, PlansRule::InstantRunoff, PlansRule::Borda]);
    (rule, 1_u16..6).prop_flat_map(|(rule, many)| {
        let order = Just((0..many).collect::<Vec<u16>>()).prop_shuffle();
        let paper = (order, 0..=usize::from(many)).prop_map(|(mut order, ranked)| {
            order.truncate(ranked);
            order
        });
        (Just(super::plans(many, rule)), prop::collection::vec(paper, 0..9))
    })
}

fn sheet(ballot: &Plans, voters: &Voters) -> Sheet {
    let mut sheet = Sheet::blank(&Ballot::Plans(ballot.clone()));
    for order in voters {
        sheet.add(&ballot.judge(&Paper::Plans(order.clone())).unwrap(), 1);
    }
    sheet
}

/// Every plan that some way of drawing lots leads to.
fn reached(ballot: &Plans, sheet: &Sheet, lots: &mut Vec<Lot>, found: &mut BTreeSet<u16>) {
    match count(ballot, sheet, lots).preferred {
        Preferred::Plan { plan, .. } => {
            found.insert(plan);
        }
        Preferred::Nobody => {}
        Preferred::Level { among, .. } => {
            for drawn in &among {
                lots.push(Lot { among: among.clone(), drawn: *drawn });
                reached(ballot, sheet, lots, found);
                lots.pop();
            }
        }
    }
}

/// Every plan that can be preferred, by taking papers one by one. A runoff is one plan at a time, any of the last, until one
/// is left: a majority is never lost on the way.
fn slowly(ballot: &Plans, voters: &Voters) -> BTreeSet<u16> {
    let many = u16::try_from(ballot.plans.len()).unwrap();
    let voters: Voters = voters.iter().filter(|order| !order.is_empty()).cloned().collect();
    if voters.is_empty() {
        return BTreeSet::new();
    }
    let best = |score: &dyn Fn(u16) -> usize| -> BTreeSet<u16> {
        let most = (0..many).map(score).max().unwrap();
        (0..many).filter(|at| score(*at) == most).collect()
    };
    match ballot.rule {
        PlansRule::Approval => best(&|at| voters.iter().filter(|order| order.contains(&at)).count()),
        // A plan beats each one behind it by a full point, and is even with itself and what is ranked as little as it.
        PlansRule::Borda => best(&|at| {
            let place = |order: &Vec<u16>, at: u16| order.iter().position(|p| *p == at).unwrap_or(99);
            let beaten = |order, other| match place(order, at).cmp(&place(order, other)) {
                std::cmp::Ordering::Less => 2,
                std::cmp::Ordering::Equal => 1,
                std::cmp::Ordering::Greater => 0,
            };
            voters.iter().flat_map(|order| (0..many).map(move |other| beaten(order, other))).sum()
        }),
        PlansRule::InstantRunoff => {
            let mut found = BTreeSet::new();
            let mut open = vec![(0..many).collect::<BTreeSet<u16>>()];
            let mut seen = BTreeSet::new();
            while let Some(within) = open.pop() {
                if within.len() == 1 {
                    found.extend(&within);
                    continue;
                }
                let first = |order: &Vec<u16>| order.iter().copied().find(|at| within.contains(at));
                let have = |at: u16| voters.iter().filter(|order| first(order) == Some(at)).count();
                let least = within.iter().map(|at| have(*at)).min().unwrap();
                for out in within.iter().filter(|at| have(**at) == least) {
                    let mut fewer = within.clone();
                    fewer.remove(out);
                    if seen.insert(fewer.clone()) {
                        open.push(fewer);
                    }
                }
            }
            found
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(15_000))]

    #[test]
    fn lots_lead_where_every_order_leads((ballot, voters) in cases()) {
        let sheet = sheet(&ballot, &voters);
        let mut found = BTreeSet::new();
        reached(&ballot, &sheet, &mut Vec::new(), &mut found);
        prop_assert_eq!(found, slowly(&ballot, &voters));
    }
}

proptest! {
    #[test]
    fn every_paper_stands_somewhere((ballot, voters) in cases()) {
        let found = count(&ballot, &sheet(&ballot, &voters), &[]);
        let naming = voters.iter().filter(|order| !order.is_empty()).count() as u64;
        prop_assert_eq!(found.papers, naming);
        let plans = ballot.plans.len() as u64;
        for round in &found.rounds {
            let sum: u64 = round.standings.iter().map(|one| one.votes).sum();
            match ballot.rule {
                PlansRule::InstantRunoff => prop_assert_eq!(sum + round.exhausted, naming),
                PlansRule::Borda => prop_assert_eq!(sum, naming * plans * (plans - 1)),
                PlansRule::Approval => {
                    prop_assert_eq!(sum, voters.iter().map(Vec::len).sum::<usize>() as u64);
                }
            }
        }
        for (round, next) in found.rounds.iter().zip(found.rounds.iter().skip(1)) {
            prop_assert_eq!(round.standings.len(), next.standings.len() + round.out.len());
            let moved: u64 = round.standings.iter().filter(|one| round.out.contains(&one.plan)).map(|one| one.votes).sum();
            let gained: u64 = next.standings.iter().map(|one| one.gained).sum();
            prop_assert_eq!(moved, gained + next.exhausted - round.exhausted);
        }
    }

    #[test]
    fn the_order_of_papers_and_plans_says_nothing(
        (ballot, voters) in cases(),
        turn: prop::sample::Index,
        seed in prop::collection::vec(0_u32.., 6),
    ) {
        let mut places: Vec<usize> = (0..ballot.plans.len()).collect();
        places.sort_by_key(|at| seed[*at]);
        let moved: BTreeMap<u16, u16> =
            (0_u16..).zip(&places).map(|(now, before)| (u16::try_from(*before).unwrap(), now)).collect();
        let other =
            Plans { plans: places.iter().map(|at| ballot.plans[*at].clone()).collect(), ..ballot.clone() };
        let mut turned: Voters =
            voters.iter().map(|order| order.iter().map(|at| moved[at]).collect()).collect();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(voters.len()));
            turned.reverse();
        }
        let here = count(&ballot, &sheet(&ballot, &voters), &[]);
        let there = count(&other, &sheet(&other, &turned), &[]);
        let preferred = match here.preferred {
            Preferred::Plan { plan, drawn } => Preferred::Plan { plan: moved[&plan], drawn },
            Preferred::Level { among, stake } => {
                let among: BTreeSet<u16> = among.iter().map(|at| moved[at]).collect();
                Preferred::Level { among: among.into_iter().collect(), stake }
            }
            Preferred::Nobody => Preferred::Nobody,
        };
        prop_assert_eq!(preferred, there.preferred);
        prop_assert_eq!(here.rounds.len(), there.rounds.len());
        for (one, two) in here.rounds.iter().zip(&there.rounds) {
            let votes = |round: &Round, at: &dyn Fn(u16) -> u16| -> BTreeMap<u16, (u64, u64)> {
                round.standings.iter().map(|s| (at(s.plan), (s.votes, s.gained))).collect()
            };
            prop_assert_eq!(votes(one, &|at| moved[&at]), votes(two, &|at| at));
        }
    }
}
