use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::super::*;
use super::slow;
use crate::ballot::Ballot;

type Voters = Vec<BTreeSet<u16>>;

fn cases() -> impl Strategy<Value = (Projects, Voters)> {
    let allocation = prop::sample::select(vec![Allocation::Greedy, Allocation::EqualShares]);
    (allocation, 0_u64..40, prop::collection::vec(0_u64..20, 1..6)).prop_flat_map(
        |(allocation, budget, costs)| {
            let many = u16::try_from(costs.len()).unwrap();
            let marked = prop::collection::btree_set(0..many, 0..=costs.len());
            let projects = costs
                .into_iter()
                .zip(["甲", "乙", "丙", "丁", "戊"])
                .map(|(cost, name)| Project { name: name.into(), cost: Fen(cost) })
                .collect();
            let ballot = Projects { budget: Fen(budget), projects, up_to: None, allocation };
            (Just(ballot), prop::collection::vec(marked, 0..8))
        },
    )
}

fn sheet(ballot: &Projects, voters: &[BTreeSet<u16>]) -> Sheet {
    let mut sheet = Sheet::blank(&Ballot::Projects(ballot.clone()));
    for marked in voters {
        sheet.add(&Paper::Projects(marked.clone()), 1);
    }
    sheet
}

fn chosen(spending: &Spending) -> BTreeSet<u16> {
    spending.chosen().map(|step| step.project).collect()
}

/// Every list that some way of drawing lots leads to.
fn lists(ballot: &Projects, sheet: &Sheet, lots: &mut Vec<Lot>, found: &mut BTreeSet<BTreeSet<u16>>) {
    let spending = spend(ballot, sheet, lots);
    if spending.level.is_empty() {
        found.insert(chosen(&spending));
        return;
    }
    for drawn in &spending.level {
        lots.push(Lot { among: spending.level.clone(), drawn: *drawn });
        lists(ballot, sheet, lots, found);
        lots.pop();
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(21_000))]

    /// Whatever order among those that are level leads to, lots lead to, and nothing else; what is settled without a lot
    /// is so in every order.
    #[test]
    fn lots_lead_where_every_order_leads((ballot, voters) in cases()) {
        let sheet = sheet(&ballot, &voters);
        let mut found = BTreeSet::new();
        lists(&ballot, &sheet, &mut Vec::new(), &mut found);
        let expected = slow::lists(&ballot, &voters);
        prop_assert_eq!(&found, &expected);
        let spending = spend(&ballot, &sheet, &[]);
        if ballot.allocation == Allocation::Greedy {
            prop_assert_eq!(spending.level.is_empty(), expected.len() == 1);
        }
        for step in &spending.steps {
            let listed = expected.iter().filter(|list| list.contains(&step.project)).count();
            match step.fate {
                Fate::Chosen | Fate::Shared { .. } | Fate::FromRest { .. } => {
                    prop_assert_eq!(listed, expected.len());
                }
                Fate::NoVotes | Fate::TooDear { .. } => prop_assert_eq!(listed, 0),
                Fate::Level | Fate::Waits => {}
            }
        }
    }
}

proptest! {
    #[test]
    fn nothing_is_spent_that_is_not_there((ballot, voters) in cases()) {
        let spending = spend(&ballot, &sheet(&ballot, &voters), &[]);
        let spent: u64 = spending.chosen().map(|step| step.cost.0).sum();
        prop_assert!(spent <= ballot.budget.0);
        prop_assert_eq!((spending.spent().0, spending.left.0), (spent, ballot.budget.0 - spent));
        let every: Vec<u16> = (0_u16..).zip(&ballot.projects).map(|(at, _)| at).collect();
        let mut settled: Vec<u16> = spending.steps.iter().map(|step| step.project).collect();
        settled.sort_unstable();
        prop_assert_eq!(settled, every);
        for step in &spending.steps {
            let votes = voters.iter().filter(|marked| marked.contains(&step.project)).count();
            prop_assert_eq!(step.votes, votes as u64);
            if let Fate::Shared { payers, most } = step.fate {
                prop_assert!(Some(most.0) <= spending.share.map(|share| share.0 + 1));
                prop_assert!(u128::from(payers) * u128::from(most.0) >= u128::from(step.cost.0));
            }
        }
    }

    /// Neither the order of the papers nor that of the projects says who is served.
    #[test]
    fn the_order_of_papers_and_projects_says_nothing(
        (ballot, voters) in cases(),
        turn: prop::sample::Index,
        seed in prop::collection::vec(0_u32.., 5),
    ) {
        let all = ballot.projects.len();
        let mut places: Vec<usize> = (0..all).collect();
        places.sort_by_key(|at| seed[*at]);
        let moved: BTreeMap<u16, u16> =
            (0_u16..).zip(&places).map(|(now, before)| (u16::try_from(*before).unwrap(), now)).collect();
        let other = Projects {
            projects: places.iter().map(|at| ballot.projects[*at].clone()).collect(),
            ..ballot.clone()
        };
        let mut turned: Voters =
            voters.iter().map(|marked| marked.iter().map(|at| moved[at]).collect()).collect();
        if !turned.is_empty() {
            turned.rotate_left(turn.index(voters.len()));
            turned.reverse();
        }
        let here = spend(&ballot, &sheet(&ballot, &voters), &[]);
        let there = spend(&other, &sheet(&other, &turned), &[]);
        let fates = |spending: &Spending, at: &dyn Fn(u16) -> u16| -> BTreeMap<u16, (u64, Fate)> {
            spending.steps.iter().map(|step| (at(step.project), (step.votes, step.fate))).collect()
        };
        prop_assert_eq!(fates(&here, &|at| moved[&at]), fates(&there, &|at| at));
        prop_assert_eq!((here.left, here.share, here.papers), (there.left, there.share, there.papers));
        let level: BTreeSet<u16> = here.level.iter().map(|at| moved[at]).collect();
        prop_assert_eq!(level.into_iter().collect::<Vec<_>>(), there.level);
    }
}
