use super::*;
use crate::ballot::sheet::Said;
use crate::ballot::{Ballot, Choice};
use crate::rules::{Catalogue, Outcome};

mod properties;

pub(super) fn plans(many: u16, rule: PlansRule) -> Plans {
    Plans { plans: (1..=many).map(|at| format!("方案{at}")).collect(), rule }
}

pub(super) fn sheet(papers: &[(u32, &[u16])]) -> Sheet {
    let mut said = BTreeMap::new();
    for (n, order) in papers {
        *said.entry(order.to_vec()).or_insert(0) += n;
    }
    Sheet { valid: papers.iter().map(|(n, _)| n).sum(), said: Said::Plans(said), ..Sheet::default() }
}

/// Votes of each plan still in, the best first.
fn votes(round: &Round) -> Vec<(u16, u64)> {
    round.standings.iter().map(|one| (one.plan, one.votes)).collect()
}

fn wins(plan: u16) -> Preferred {
    Preferred::Plan { plan, drawn: false }
}

fn lot(among: &[u16], drawn: u16) -> Lot {
    Lot { among: among.to_vec(), drawn }
}

/// The capital of Tennessee: Memphis, Nashville, Chattanooga, Knoxville; each city likes the nearest.
const TENNESSEE: &[(u32, &[u16])] =
    &[(42, &[0, 1, 2, 3]), (26, &[1, 2, 3, 0]), (15, &[2, 3, 1, 0]), (17, &[3, 2, 1, 0])];

#[test]
fn tennessee_comes_to_another_capital_by_each_rule() {
    let papers = sheet(TENNESSEE);
    let run_off = count(&plans(4, PlansRule::InstantRunoff), &papers, &[]);
    let rounds: Vec<_> = run_off.rounds.iter().map(|round| (votes(round), round.out.clone())).collect();
    assert_eq!(
        rounds,
        [
            (vec![(0, 42), (1, 26), (3, 17), (2, 15)], vec![2]),
            (vec![(0, 42), (3, 32), (1, 26)], vec![1]),
            (vec![(3, 58), (0, 42)], vec![]),
        ]
    );
    assert_eq!((run_off.preferred, run_off.papers), (wins(3), 100));
    let gained: Vec<u64> = run_off.rounds[2].standings.iter().map(|one| one.gained).collect();
    assert_eq!(gained, [26, 0]);

    let borda = count(&plans(4, PlansRule::Borda), &papers, &[]);
    assert_eq!(votes(&borda.rounds[0]), [(1, 388), (2, 346), (0, 252), (3, 214)]);
    assert_eq!(borda.preferred, wins(1));

    // Each approves of its first two.
    let first_two: Vec<(u32, Vec<u16>)> =
        TENNESSEE.iter().map(|(n, order)| (*n, order[..2].to_vec())).collect();
    let first_two: Vec<(u32, &[u16])> = first_two.iter().map(|(n, order)| (*n, order.as_slice())).collect();
    let approved = count(&plans(4, PlansRule::Approval), &sheet(&first_two), &[]);
    assert_eq!(votes(&approved.rounds[0]), [(1, 68), (2, 58), (0, 42), (3, 32)]);
    assert_eq!(approved.preferred, wins(1));
}

#[test]
fn more_than_half_and_not_half() {
    let run_off = plans(3, PlansRule::InstantRunoff);
    for (papers, rounds, preferred) in [
        (&[(51, &[0][..]), (49, &[1])][..], 1, wins(0)),
        (
            &[(50, &[0]), (30, &[1]), (20, &[2, 1])],
            2,
            Preferred::Level { among: vec![0, 1], stake: Stake::Wins },
        ),
        (&[(50, &[0]), (31, &[1]), (20, &[2, 1])], 2, wins(1)),
        // Half of those who name one still in: five papers have run out.
        (&[(50, &[0]), (46, &[1]), (5, &[2])], 2, wins(0)),
        (&[(5, &[2])], 1, wins(2)),
    ] {
        let found = count(&run_off, &sheet(papers), &[]);
        assert_eq!((found.rounds.len(), found.preferred), (rounds, preferred), "{papers:?}");
    }
    let found = count(&run_off, &sheet(&[(50, &[0]), (46, &[1]), (5, &[2]), (9, &[])]), &[]);
    assert_eq!((found.papers, found.rounds[0].exhausted, found.rounds[1].exhausted), (101, 0, 5));
}

#[test]
fn the_last_are_left_out_together_only_where_no_order_could_matter() {
    let run_off = plans(5, PlansRule::InstantRunoff);
    // 3 + 3 are fewer than 7, and not fewer than 6.
    let papers = |third| sheet(&[(12, &[0]), (third, &[1]), (3, &[2, 1]), (3, &[3, 1])]);
    let found = count(&run_off, &papers(7), &[]);
    let out: Vec<_> = found.rounds.iter().map(|round| round.out.clone()).collect();
    assert_eq!((out, found.preferred), (vec![vec![4], vec![2, 3], vec![]], wins(1)));
    let found = count(&run_off, &papers(6), &[]);
    assert_eq!(found.preferred, Preferred::Level { among: vec![2, 3], stake: Stake::LeftOut });
    let found = count(&run_off, &papers(6), &[lot(&[2, 3], 3)]);
    let round = &found.rounds[1];
    assert_eq!((round.out.as_slice(), round.drawn), (&[3][..], true));
    assert_eq!(votes(&found.rounds[2]), [(0, 12), (1, 9), (2, 3)]);
    assert_eq!(found.preferred, Preferred::Level { among: vec![0, 1], stake: Stake::Wins });
    let found = count(&run_off, &papers(6), &[lot(&[2, 3], 3), lot(&[0, 1], 1)]);
    assert_eq!(found.preferred, Preferred::Plan { plan: 1, drawn: true });
    for other in [lot(&[2, 3], 1), lot(&[3, 2], 3), lot(&[2, 3, 4], 3)] {
        let found = count(&run_off, &papers(6), &[other]);
        assert_eq!(found.preferred, Preferred::Level { among: vec![2, 3], stake: Stake::LeftOut });
    }
}

#[test]
fn plans_that_are_level_draw_lots() {
    for rule in [PlansRule::Approval, PlansRule::Borda] {
        let ballot = plans(3, rule);
        let papers = sheet(&[(4, &[0]), (4, &[2]), (3, &[1])]);
        let level = Preferred::Level { among: vec![0, 2], stake: Stake::Wins };
        assert_eq!(count(&ballot, &papers, &[]).preferred, level, "{rule:?}");
        assert_eq!(count(&ballot, &papers, &[lot(&[0, 1, 2], 2)]).preferred, level);
        let drawn = count(&ballot, &papers, &[lot(&[0, 2], 2)]).preferred;
        assert_eq!(drawn, Preferred::Plan { plan: 2, drawn: true });
    }
}

#[test]
fn what_is_not_ranked_shares_the_points_left() {
    let points = |papers| votes(&count(&plans(4, PlansRule::Borda), &sheet(papers), &[]).rounds[0]);
    // Half points: three for the first, the others share 2 + 1 + 0.
    assert_eq!(points(&[(1, &[2])]), [(2, 6), (0, 2), (1, 2), (3, 2)]);
    assert_eq!(points(&[(1, &[2, 0])]), [(2, 6), (0, 4), (1, 1), (3, 1)]);
    assert_eq!(points(&[(1, &[2, 0, 3])]), points(&[(1, &[2, 0, 3, 1])]));
    // What is named twice counts where it stands first.
    assert_eq!(points(&[(1, &[2, 2, 0])]), points(&[(1, &[2, 0])]));
}

#[test]
fn papers_that_name_nothing_prefer_nobody() {
    let mut motion = Sheet::blank(&Ballot::Motion);
    motion.add(&Paper::Motion(Choice::For), 5);
    for rule in [PlansRule::Approval, PlansRule::InstantRunoff, PlansRule::Borda] {
        for sheet in [&sheet(&[]), &sheet(&[(7, &[])]), &sheet(&[(7, &[9])]), &motion] {
            let found = count(&plans(3, rule), sheet, &[]);
            assert_eq!((found.preferred, found.papers, found.rounds.len()), (Preferred::Nobody, 0, 0));
        }
        let alone = count(&plans(1, rule), &sheet(&[(2, &[0])]), &[]);
        assert_eq!(alone.preferred, wins(0), "{rule:?}");
    }
}

#[test]
fn a_called_paper_is_judged() {
    let paper = |order: &[u16]| Paper::Plans(order.to_vec());
    let doubt = Paper::Invalid(InvalidReason::Illegible);
    for (rule, called, expected) in [
        (PlansRule::Approval, paper(&[2, 0, 2]), Ok(paper(&[0, 2]))),
        (PlansRule::Approval, paper(&[]), Ok(paper(&[]))),
        (PlansRule::InstantRunoff, paper(&[2, 0]), Ok(paper(&[2, 0]))),
        (PlansRule::Borda, paper(&[2, 0, 2]), Ok(doubt.clone())),
        (PlansRule::Borda, doubt.clone(), Ok(doubt.clone())),
        (PlansRule::Borda, paper(&[0, 3]), Err(PlansUnfit::NoSuchPlan(3))),
        (PlansRule::Approval, Paper::Motion(Choice::For), Err(PlansUnfit::OtherBallot)),
        (PlansRule::Borda, Paper::Invalid(InvalidReason::TwoPosts), Err(PlansUnfit::OtherBallot)),
    ] {
        assert_eq!(plans(3, rule).judge(&called), expected, "{rule:?} {called:?}");
    }
    for (rule, places, expected) in [
        (PlansRule::Borda, &[(0, 3), (2, 1)][..], Ok(paper(&[2, 0]))),
        (PlansRule::Borda, &[(0, 1), (2, 1)], Ok(doubt)),
        (PlansRule::Approval, &[(2, 1), (0, 1)], Ok(paper(&[0, 2]))),
        (PlansRule::InstantRunoff, &[], Ok(paper(&[]))),
        (PlansRule::InstantRunoff, &[(3, 1), (0, 1)], Err(PlansUnfit::NoSuchPlan(3))),
    ] {
        let places = places.iter().copied().collect();
        assert_eq!(plans(3, rule).judge_places(&places), expected, "{rule:?} {places:?}");
    }
}

#[test]
fn what_is_wrong_is_said_before_anybody_votes() {
    use PlansFault as Is;
    for (names, faults) in [
        (&["甲", "乙"][..], &[][..]),
        (&["甲"], &[Is::TooFew]),
        (&[], &[Is::TooFew]),
        (&["甲", " "], &[Is::NoName(1)]),
        (&["甲", "乙", "甲 "], &[Is::SameName { plan: 2, as_: 0 }]),
        (&[""], &[Is::TooFew, Is::NoName(0)]),
    ] {
        let plans = names.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(Plans { plans, rule: PlansRule::Borda }.faults(), faults, "{names:?}");
    }
}

#[test]
fn a_plan_binds_nobody_by_itself() {
    let catalogue = Catalogue::built_in();
    let rule = catalogue.get("jm.dbhy.2025").unwrap();
    let ballot = plans(2, PlansRule::Approval);
    for (valid, present, outcome) in
        [(20, 20, Outcome::Consultative), (19, 19, Outcome::NoQuorum), (21, 20, Outcome::Void)]
    {
        let room = Figures { entitled: Some(30), present: Some(present), ..Figures::default() };
        let room = Figures { issued: Some(present), ..room };
        let found = result(rule, &room, &ballot, &sheet(&[(valid, &[1])]), &[]);
        assert_eq!(found.verdict.outcome, outcome);
        let stands = outcome == Outcome::Consultative;
        assert_eq!((found.count.is_some(), found.must_be_decided), (stands, stands));
    }
}
