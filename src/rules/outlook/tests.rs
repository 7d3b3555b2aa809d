use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::rules::{Area, Catalogue, Outcome, verdict};

fn rule(id: &str) -> &'static RuleSet {
    static LAWFUL: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);
    LAWFUL.get(id).unwrap_or_else(|| panic!("{id}"))
}

fn so_far(entitled: u64, present: u64, for_: u64, against: u64, abstain: u64) -> Figures {
    Figures {
        entitled: Some(entitled),
        present: Some(present),
        for_: Some(for_),
        against: Some(against),
        abstain: Some(abstain),
        ..Figures::default()
    }
}

#[test]
fn how_many_more() {
    use Outlook::{AlreadyPassed, CannotPass, Needs};
    let table = [
        (so_far(60, 40, 0, 0, 0), Some(Needs(21))),
        (so_far(60, 40, 20, 0, 0), Some(Needs(1))),
        (so_far(60, 40, 21, 0, 0), Some(AlreadyPassed)),
        (so_far(60, 40, 10, 10, 9), Some(Needs(11))),
        (so_far(60, 40, 10, 10, 10), Some(CannotPass)),
        (so_far(60, 39, 0, 0, 0), Some(CannotPass)),
        (so_far(60, 40, 30, 10, 1), None),
        (Figures { for_: None, ..so_far(60, 40, 0, 0, 0) }, None),
        (Figures { present: None, ..so_far(60, 40, 0, 0, 0) }, None),
        (Figures { entitled: None, ..so_far(60, 40, 0, 0, 0) }, None),
        // 38 papers came back: 20 of them counted, none of the rest lost.
        (Figures { returned: Some(38), ..so_far(60, 40, 12, 8, 0) }, Some(Needs(9))),
        (Figures { returned: Some(38), ..so_far(60, 40, 12, 18, 0) }, Some(CannotPass)),
        (Figures { returned: Some(38), issued: Some(37), ..so_far(60, 40, 12, 8, 0) }, None),
    ];
    for (figures, expected) in table {
        assert_eq!(for_needed(rule("jm.dbhy.2025"), &figures), expected, "{figures:?}");
    }
    assert_eq!(for_needed(rule("xs.council.local.2026"), &so_far(30, 30, 0, 0, 0)), None);
    // 1000 voters, 501 papers in the box.
    let election = Figures { returned: Some(501), ..so_far(1000, 0, 250, 0, 0) };
    assert_eq!(for_needed(rule("jw.election.2025.voters"), &election), Some(Needs(1)));
    let election = Figures { returned: Some(500), ..election };
    assert_eq!(for_needed(rule("jw.election.2025.voters"), &election), Some(CannotPass));
}

#[test]
fn owners_still_voting() {
    let voted = |people, area, for_, for_area| Figures {
        entitled: Some(900),
        entitled_area: Some(Area(9_000_000)),
        cast_area: Some(Area(area)),
        for_area: Some(Area(for_area)),
        for_: Some(for_),
        against: Some(people - for_),
        ..Figures::default()
    };
    let ordinary = rule("yz.ordinary.2021");
    assert_eq!(for_needed(ordinary, &voted(800, 8_000_000, 451, 4_500_001)), Some(Outlook::AlreadyPassed));
    assert_eq!(for_needed(ordinary, &voted(800, 8_000_000, 450, 4_500_001)), Some(Outlook::Needs(1)));
    assert_eq!(for_needed(ordinary, &voted(800, 8_000_000, 451, 4_500_000)), None);
    assert_eq!(for_needed(ordinary, &voted(800, 8_000_000, 451, 3_500_000)), Some(Outlook::CannotPass));
    assert_eq!(for_needed(ordinary, &voted(500, 5_999_999, 500, 5_999_999)), None);
    assert_eq!(for_needed(ordinary, &voted(500, 6_000_000, 500, 6_000_000)), Some(Outlook::Needs(100)));
}

#[test]
fn owners_whose_papers_are_all_in() {
    let counted = |for_, for_area| Figures {
        entitled: Some(900),
        returned: Some(600),
        entitled_area: Some(Area(9_000_000)),
        cast_area: Some(Area(6_000_000)),
        for_area: Some(Area(for_area)),
        for_: Some(for_),
        ..Figures::default()
    };
    let ordinary = rule("yz.ordinary.2021");
    assert_eq!(for_needed(ordinary, &counted(301, 3_000_001)), Some(Outlook::AlreadyPassed));
    assert_eq!(for_needed(ordinary, &counted(300, 3_000_001)), Some(Outlook::Needs(1)));
    assert_eq!(for_needed(ordinary, &counted(301, 3_000_000)), None);
    let before = rule("yz.ordinary.2007");
    assert_eq!(for_needed(before, &counted(451, 4_500_000)), None);
    assert_eq!(for_needed(before, &counted(451, 4_500_001)), Some(Outlook::AlreadyPassed));
}

#[test]
fn spoiled_papers_leave_a_base_of_valid_ones() {
    let mut rule = rule("jm.dbhy.2025").clone();
    rule.majority[0].base = Base::Valid;
    let figures = Figures { invalid: Some(5), returned: Some(40), ..so_far(60, 40, 18, 10, 0) };
    assert_eq!(for_needed(&rule, &figures), Some(Outlook::AlreadyPassed));
    let figures = Figures { invalid: Some(4), ..figures };
    assert_eq!(for_needed(&rule, &figures), Some(Outlook::Needs(1)));
}

/// Everything the people not yet counted may still do, each of them for, against or (where only votes count) nothing.
fn endings(rule: &RuleSet, f: &Figures) -> Vec<(u64, bool)> {
    let counted = f.for_.unwrap() + f.against.unwrap() + f.abstain.unwrap();
    let by_votes = rule.quorum_by == QuorumBy::Votes;
    let rest = if by_votes { f.entitled } else { f.present }.unwrap() - counted;
    let mut found = Vec::new();
    for more in 0..=rest {
        for against in 0..=(rest - more) {
            let silent = rest - more - against;
            if silent > 0 && !by_votes {
                continue;
            }
            let end = Figures {
                for_: f.for_.map(|n| n + more),
                against: f.against.map(|n| n + against),
                not_voted: Some(silent),
                ..f.clone()
            };
            let judged = verdict(rule, &end);
            assert_ne!(judged.outcome, Outcome::Undetermined, "{end:?}");
            found.push((more, judged.outcome == Outcome::Passed));
        }
    }
    found
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    /// What is foretold is what every possible ending comes to.
    #[test]
    fn foretells_every_ending(
        id in prop_oneof![
            Just("jm.dbhy.2025"), Just("jt.lsh.2024"), Just("jm.hy.2025.residents"), Just("jw.election.2025.voters"),
            Just("jw.election.2025.reps"), Just("jw.runoff.2025"),
        ],
        for_ in 0..7_u64, against in 0..5_u64, abstain in 0..3_u64, rest in 0..7_u64, absent in 0..7_u64,
    ) {
        let rule = rule(id);
        let present = for_ + against + abstain + rest;
        prop_assume!(present > 0);
        let entitled = if rule.quorum_by == QuorumBy::Votes { present } else { present + absent };
        let figures = so_far(entitled, present, for_, against, abstain);
        let endings = endings(rule, &figures);
        let passes_with = |votes: u64| endings.iter().filter(|(more, _)| *more >= votes).all(|(_, passed)| *passed);
        match for_needed(rule, &figures) {
            Some(Outlook::AlreadyPassed) => prop_assert!(passes_with(0)),
            Some(Outlook::CannotPass) => prop_assert!(endings.iter().all(|(_, passed)| !passed)),
            Some(Outlook::Needs(votes)) => {
                prop_assert!(votes > 0 && endings.iter().any(|(more, _)| *more == votes));
                prop_assert!(passes_with(votes));
                prop_assert!(!passes_with(votes - 1));
            }
            None => prop_assert!(false, "nothing foretold of {:?}", figures),
        }
    }
}
