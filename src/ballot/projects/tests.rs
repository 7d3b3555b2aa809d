use std::collections::BTreeMap;

use super::*;
use crate::ballot::sheet::Said;
use crate::ballot::{Ballot, Choice};
use crate::rules::{Catalogue, Outcome};

mod properties;
mod slow;

/// Projects that cost so many yuan; named by their places.
pub(super) fn projects(budget: u64, costs: &[u64], allocation: Allocation) -> Projects {
    let project =
        |(at, cost): (usize, &u64)| Project { name: format!("项目{}", at + 1), cost: Fen(*cost * 100) };
    let projects = costs.iter().enumerate().map(project).collect();
    Projects { budget: Fen(budget * 100), projects, up_to: None, allocation }
}

/// So many papers that mark these.
pub(super) fn sheet(papers: &[(u32, &[u16])]) -> Sheet {
    let mut said = BTreeMap::new();
    for (n, marked) in papers {
        *said.entry(marked.iter().copied().collect()).or_insert(0) += n;
    }
    let valid = papers.iter().map(|(n, _)| n).sum();
    Sheet { valid, said: Said::Projects(said), ..Sheet::default() }
}

/// Every project with what became of it and what was left in yuan, in order.
fn told(spending: &Spending) -> Vec<(u16, u64, Fate, u64)> {
    let step = |step: &Step| (step.project, step.votes, step.fate, step.left.0 / 100);
    spending.steps.iter().map(step).collect()
}

fn dear(left: u64) -> Fate {
    Fate::TooDear { left: Fen(left * 100), held: None }
}

#[test]
fn by_votes_each_that_still_fits() {
    let ballot = projects(1_000, &[600, 500, 400, 100, 1], Allocation::Greedy);
    let papers = sheet(&[(5, &[0, 1]), (3, &[0, 2]), (1, &[2]), (1, &[3]), (2, &[])]);
    let found = spend(&ballot, &papers, &[]);
    assert_eq!(
        told(&found),
        [
            (0, 8, Fate::Chosen, 400),
            (1, 5, dear(400), 400),
            (2, 4, Fate::Chosen, 0),
            (3, 1, dear(0), 0),
            (4, 0, Fate::NoVotes, 0),
        ]
    );
    assert_eq!((found.papers, found.share, found.level.as_slice()), (10, None, &[][..]));
    assert_eq!((found.spent(), found.left), (Fen(100_000), Fen(0)));
    assert_eq!(found.chosen().map(|step| step.project).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn to_the_fen() {
    for (cost, fate) in [
        (40_000 - 1, Fate::Chosen),
        (40_000, Fate::Chosen),
        (40_000 + 1, Fate::TooDear { left: Fen(40_000), held: None }),
    ] {
        let mut ballot = projects(1_000, &[600, 0], Allocation::Greedy);
        ballot.projects[1].cost = Fen(cost);
        let found = spend(&ballot, &sheet(&[(2, &[0]), (1, &[1])]), &[]);
        assert_eq!(found.steps[1].fate, fate, "{cost}");
    }
    let most = Projects {
        budget: Fen(u64::MAX),
        projects: vec![Project { name: "甲".into(), cost: Fen(u64::MAX) }; 3],
        up_to: None,
        allocation: Allocation::Greedy,
    };
    let papers = sheet(&[(u32::MAX / 2, &[0, 1]), (u32::MAX / 2, &[0, 1, 2])]);
    assert_eq!(spend(&most, &papers, &[]).level, [0, 1]);
    let shared = Projects { allocation: Allocation::EqualShares, ..most };
    let lot = Lot { among: vec![0, 1], drawn: 1 };
    let found = spend(&shared, &papers, &[lot]);
    assert_eq!((found.steps[0].project, found.left), (1, Fen(0)));
    let nothing = spend(&projects(0, &[5, 0], Allocation::EqualShares), &sheet(&[(1, &[0, 1])]), &[]);
    assert_eq!(nothing.chosen().map(|step| step.project).collect::<Vec<_>>(), [1]);
}

#[test]
fn projects_are_level_only_where_the_order_matters() {
    let level = |budget, costs: &[u64], papers: &[(u32, &[u16])]| {
        spend(&projects(budget, costs, Allocation::Greedy), &sheet(papers), &[]).level
    };
    let table: [(u64, &[u64], &[u16]); 6] = [
        (1_000, &[500, 500], &[]),
        (999, &[500, 500], &[0, 1]),
        (500, &[501, 500], &[]),
        (500, &[499, 500], &[0, 1]),
        (499, &[501, 500], &[]),
        // The dear one is out before anybody draws.
        (900, &[901, 500, 500], &[1, 2]),
    ];
    for (budget, costs, expected) in table {
        let marked: Vec<u16> = (0..).zip(costs).map(|(at, _)| at).collect();
        assert_eq!(level(budget, costs, &[(3, &marked)]), expected, "{budget} {costs:?}");
    }
}

#[test]
fn a_lot_is_named_and_never_thrown_silently() {
    let ballot = projects(1_000, &[400, 300, 400, 600, 700, 50, 10], Allocation::Greedy);
    let papers = sheet(&[(4, &[0]), (3, &[1, 2, 3]), (2, &[4, 5])]);
    let found = spend(&ballot, &papers, &[]);
    assert_eq!(found.level, [1, 2, 3]);
    assert_eq!(
        told(&found),
        [
            (0, 4, Fate::Chosen, 600),
            (1, 3, Fate::Level, 600),
            (2, 3, Fate::Level, 600),
            (3, 3, Fate::Level, 600),
            // Sure, whatever is drawn.
            (4, 2, dear(600), 600),
            (5, 2, Fate::Waits, 600),
            (6, 0, Fate::NoVotes, 600),
        ]
    );
    let lot = |among: &[u16], drawn| Lot { among: among.to_vec(), drawn };
    for other in [lot(&[1, 2], 1), lot(&[0, 1, 2, 3], 1), lot(&[1, 2, 3], 0)] {
        assert_eq!(spend(&ballot, &papers, std::slice::from_ref(&other)), found, "{other:?}");
    }
    let found = spend(&ballot, &papers, &[lot(&[1, 2, 3], 2)]);
    assert_eq!((found.steps[1].project, found.steps[1].drawn), (2, true));
    assert_eq!((found.level.as_slice(), found.left), (&[][..], Fen(15_000)));
    assert_eq!(found.steps[2].fate, dear(200));
    let all: Vec<u16> = spend(&ballot, &papers, &[lot(&[1, 2, 3], 3)]).chosen().map(|s| s.project).collect();
    assert_eq!(all, [0, 3]);
    // A second lot where the first does not settle it.
    let papers = sheet(&[(3, &[0, 1, 2, 3])]);
    let found = spend(&ballot, &papers, &[lot(&[0, 1, 2, 3], 1)]);
    assert_eq!(found.level, [0, 2, 3]);
    let found = spend(&ballot, &papers, &[lot(&[0, 1, 2, 3], 1), lot(&[0, 2, 3], 0)]);
    assert_eq!((found.level.as_slice(), found.left), (&[][..], Fen(30_000)));
}

/// Six of ten live in the north, four in the south. By votes the north takes it all.
#[test]
fn equal_shares_leave_something_for_the_smaller_group() {
    let costs = [500, 500, 400];
    let papers = sheet(&[(5, &[0, 1]), (1, &[0]), (4, &[2])]);
    let chosen = |allocation| {
        let found = spend(&projects(1_000, &costs, allocation), &papers, &[]);
        found.chosen().map(|step| step.project).collect::<Vec<_>>()
    };
    assert_eq!(chosen(Allocation::Greedy), [0, 1]);
    assert_eq!(chosen(Allocation::EqualShares), [0, 2]);
    let found = spend(&projects(1_000, &costs, Allocation::EqualShares), &papers, &[]);
    assert_eq!(found.share, Some(Fen(10_000)));
    assert_eq!(
        told(&found),
        [
            (0, 6, Fate::Shared { payers: 6, most: Fen(8_334) }, 500),
            (2, 4, Fate::Shared { payers: 4, most: Fen(10_000) }, 100),
            // Five had a sixth of their hundred left each.
            (1, 5, Fate::TooDear { left: Fen(10_000), held: Some(Fen(8_333)) }, 100),
        ]
    );
}

/// The example of the format's own description: ten voters, five projects.
#[test]
fn what_shares_leave_over_goes_by_votes() {
    let ballot = projects(2_500, &[600, 800, 1_400, 1_000, 1_200], Allocation::EqualShares);
    let papers = sheet(&[
        (1, &[0, 1, 2]),
        (1, &[0, 1]),
        (1, &[1, 2, 3]),
        (1, &[3, 4]),
        (1, &[0, 2, 4]),
        (1, &[0, 4]),
        (1, &[3]),
        (1, &[2]),
        (1, &[1, 2, 3]),
        (1, &[2, 3]),
    ]);
    let found = spend(&ballot, &papers, &[]);
    let short = |held| Fate::TooDear { left: Fen(10_000), held: Some(Fen(held)) };
    assert_eq!(
        told(&found),
        [
            (2, 6, Fate::Shared { payers: 6, most: Fen(23_334) }, 1_100),
            (3, 5, Fate::FromRest { held: Fen(55_000) }, 100),
            (0, 4, short(53_333), 100),
            (1, 4, short(30_000), 100),
            (4, 3, short(51_666), 100),
        ]
    );
}

#[test]
fn shares_are_level_only_where_a_purse_cannot_serve_both() {
    let level = |budget, costs: &[u64], papers: &[(u32, &[u16])]| {
        spend(&projects(budget, costs, Allocation::EqualShares), &sheet(papers), &[]).level
    };
    // Whoever marks both has just enough for both, or a yuan less.
    assert!(level(1_000, &[500, 500], &[(10, &[0, 1])]).is_empty());
    assert_eq!(level(999, &[500, 500], &[(10, &[0, 1])]), [0, 1]);
    // Nobody marks both.
    assert!(level(1_000, &[500, 400], &[(5, &[0]), (5, &[1])]).is_empty());
    // The third shares nobody with the two that are level.
    let papers: &[(u32, &[u16])] = &[(5, &[0, 1]), (5, &[2])];
    assert_eq!(level(1_000, &[300, 300, 500], papers), [0, 1]);
    let ballot = projects(1_000, &[300, 300, 500], Allocation::EqualShares);
    let lot = Lot { among: vec![0, 1], drawn: 1 };
    let found = spend(&ballot, &sheet(papers), &[lot]);
    assert_eq!(
        found.steps.iter().map(|step| (step.project, step.drawn)).collect::<Vec<_>>(),
        [(2, false), (1, true), (0, false)]
    );
    assert_eq!(found.steps[2].fate, Fate::TooDear { left: Fen(20_000), held: Some(Fen(20_000)) });
}

/// Fractions of fractions, far past 128 bits: a hundred projects, each with other supporters.
#[test]
fn fractions_are_never_rounded() {
    let costs: Vec<u64> = (0..100).map(|at| 9_973 + 7 * at).collect();
    let ballot = projects(300_000, &costs, Allocation::EqualShares);
    let marks: Vec<Vec<u16>> =
        (0..311_u32).map(|v| (0..100).filter(|p| (v * 7 + u32::from(*p) * v) % 5 < 2).collect()).collect();
    let papers: Vec<(u32, &[u16])> = marks.iter().map(|marked| (1, marked.as_slice())).collect();
    let (sheet, mut lots) = (sheet(&papers), Vec::new());
    let found = loop {
        let found = spend(&ballot, &sheet, &lots);
        let Some(drawn) = found.level.first().copied() else { break found };
        lots.push(Lot { among: found.level, drawn });
    };
    assert!(found.spent() <= ballot.budget);
    let shared = found.steps.iter().filter(|step| matches!(step.fate, Fate::Shared { .. })).count();
    assert!(shared > 10, "{shared}");
}

#[test]
fn a_called_paper_is_judged() {
    let mut ballot = projects(1_000, &[1, 2, 3], Allocation::Greedy);
    let paper = |marked: &[u16]| Paper::Projects(marked.iter().copied().collect());
    let many = Paper::Invalid(InvalidReason::TooMany);
    for (up_to, called, expected) in [
        (None, paper(&[0, 1, 2]), Ok(paper(&[0, 1, 2]))),
        (Some(2), paper(&[]), Ok(paper(&[]))),
        (Some(2), paper(&[0, 2]), Ok(paper(&[0, 2]))),
        (Some(2), paper(&[0, 1, 2]), Ok(many.clone())),
        (Some(0), paper(&[1]), Ok(many.clone())),
        (None, many.clone(), Ok(many)),
        (None, paper(&[0, 3]), Err(ProjectsUnfit::NoSuchProject(3))),
        (None, Paper::Plans(vec![0]), Err(ProjectsUnfit::OtherBallot)),
        (None, Paper::Invalid(InvalidReason::TwoPosts), Err(ProjectsUnfit::OtherBallot)),
    ] {
        ballot.up_to = up_to;
        assert_eq!(ballot.judge(&called), expected, "{up_to:?} {called:?}");
    }
}

#[test]
fn what_is_wrong_is_said_before_anybody_votes() {
    use ProjectsFault as Is;
    let good = projects(1_000, &[1_000, 1], Allocation::Greedy);
    assert_eq!(good.faults(), []);
    let with = |change: &dyn Fn(&mut Projects)| {
        let mut ballot = good.clone();
        change(&mut ballot);
        ballot.faults()
    };
    assert_eq!(with(&|ballot| ballot.projects.truncate(1)), [Is::TooFew]);
    assert_eq!(with(&|ballot| ballot.projects.clear()), [Is::TooFew]);
    assert_eq!(with(&|ballot| ballot.budget = Fen(0)), [Is::NoBudget]);
    assert_eq!(with(&|ballot| ballot.up_to = Some(0)), [Is::NoneMayBeMarked]);
    assert_eq!(with(&|ballot| ballot.up_to = Some(1)), []);
    assert_eq!(with(&|ballot| ballot.projects[1].name = " ".into()), [Is::NoName(1)]);
    let same = [Is::SameName { project: 1, as_: 0 }];
    assert_eq!(with(&|ballot| ballot.projects[1].name = " 项目1".into()), same);
    assert_eq!(with(&|ballot| ballot.projects[1].cost = Fen(0)), [Is::NoCost(1)]);
    assert_eq!(with(&|ballot| ballot.projects[0].cost.0 += 1), [Is::OverBudget(0)]);
}

#[test]
fn a_list_binds_nobody_by_itself() {
    let catalogue = Catalogue::built_in();
    let ballot = projects(1_000, &[600, 500], Allocation::Greedy);
    let papers = sheet(&[(12, &[0]), (8, &[1])]);
    let room = |present| Figures { entitled: Some(30), present: Some(present), ..Figures::default() };
    let reps = catalogue.get("jm.dbhy.2025").unwrap();
    let council = catalogue.all().iter().find(|rule| !rule.binding && rule.quorum.is_empty()).unwrap();
    for (rule, present, outcome, decide) in [
        (reps, Some(20), Outcome::Consultative, true),
        (reps, Some(19), Outcome::NoQuorum, false),
        (reps, None, Outcome::Undetermined, false),
        (council, Some(20), Outcome::Consultative, false),
    ] {
        let found = result(rule, &room(20), &ballot, &papers, &[]);
        assert!(found.spending.is_some());
        let room = Figures { present, ..room(20) };
        let papers = if present == Some(19) { sheet(&[(12, &[0]), (7, &[1])]) } else { papers.clone() };
        let found = result(rule, &room, &ballot, &papers, &[]);
        assert_eq!((found.verdict.outcome, found.must_be_decided), (outcome, decide), "{}", rule.id);
        assert_eq!(found.spending.is_some(), outcome == Outcome::Consultative);
    }
}

#[test]
fn papers_of_another_ballot_ask_for_nothing() {
    let ballot = projects(1_000, &[600, 500], Allocation::EqualShares);
    let mut other = Sheet::blank(&Ballot::Motion);
    other.add(&Paper::Motion(Choice::For), 5);
    for sheet in [other, sheet(&[]), sheet(&[(4, &[])]), sheet(&[(1, &[7])])] {
        let found = spend(&ballot, &sheet, &[]);
        assert!(found.steps.iter().all(|step| step.fate == Fate::NoVotes), "{found:?}");
        assert_eq!(found.left, ballot.budget);
    }
}
