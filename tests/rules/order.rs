//! Counting in another order, people in another order, rounds in another order: never another verdict.

use yishi::rules::{Area, Figures, Outcome, RuleSet, verdict};

use crate::chance::Chance;
use crate::oracle::rule;

#[derive(Clone, Copy)]
enum Choice {
    For,
    Against,
    Abstain,
    Invalid,
}

/// Counts papers one by one as they come.
fn count(entitled: u64, all: u64, papers: &[(Choice, u64)]) -> Figures {
    let mut figures = Figures {
        entitled: Some(entitled),
        entitled_area: Some(Area(all)),
        cast_area: Some(Area(0)),
        for_area: Some(Area(0)),
        ..Figures::default()
    };
    let add = |to: &mut Option<u64>, n: u64| *to = Some(to.unwrap_or(0) + n);
    let metres = |to: &mut Option<Area>, n: u64| *to = to.map(|area| Area(area.0 + n));
    for figure in [&mut figures.for_, &mut figures.against, &mut figures.abstain, &mut figures.invalid] {
        add(figure, 0);
    }
    for (choice, area) in papers {
        add(&mut figures.returned, 1);
        metres(&mut figures.cast_area, *area);
        match choice {
            Choice::For => {
                add(&mut figures.for_, 1);
                metres(&mut figures.for_area, *area);
            }
            Choice::Against => add(&mut figures.against, 1),
            Choice::Abstain => add(&mut figures.abstain, 1),
            Choice::Invalid => add(&mut figures.invalid, 1),
        }
    }
    figures
}

fn papers(chance: &mut Chance) -> Vec<(Choice, u64)> {
    (0..=chance.upto(60))
        .map(|_| {
            let choice = match chance.upto(9) {
                0..=5 => Choice::For,
                6..=7 => Choice::Against,
                8 => Choice::Abstain,
                _ => Choice::Invalid,
            };
            (choice, 3_000 + chance.upto(15_000))
        })
        .collect()
}

fn outcomes(rules: &[RuleSet], rounds: &[Figures]) -> Vec<Outcome> {
    rules.iter().flat_map(|rule| rounds.iter().map(|round| verdict(rule, round).outcome)).collect()
}

#[test]
fn papers_people_and_rounds_in_any_order() {
    let rules = ["yz.ordinary", "yz.special", "jw.election.voters", "jw.runoff", "cw.recall"]
        .map(|body| rule(body, "2026-06-01"));
    let mut chance = Chance::new(15);
    for _ in 0..600 {
        let mut rounds: Vec<Vec<(Choice, u64)>> = (0..3).map(|_| papers(&mut chance)).collect();
        let all: u64 = rounds.iter().flatten().map(|(_, area)| area).sum();
        let counted = |rounds: &[Vec<(Choice, u64)>]| -> Vec<Figures> {
            rounds.iter().map(|papers| count(70, all, papers)).collect()
        };
        let first = outcomes(&rules, &counted(&rounds));
        for papers in &mut rounds {
            chance.shuffle(papers);
        }
        assert_eq!(outcomes(&rules, &counted(&rounds)), first);
        // The same round after others have been held is the same round.
        rounds.reverse();
        let mut turned = outcomes(&rules, &counted(&rounds));
        turned.chunks_mut(3).for_each(<[Outcome]>::reverse);
        assert_eq!(turned, first);
    }
}

/// More people for, all else equal, never turn what passed into what did not.
#[test]
fn one_more_for_never_harms() {
    let rules = [rule("jm.dbhy", "2026-01-01"), rule("jt.cydh", "2026-01-01")];
    let mut chance = Chance::new(16);
    for _ in 0..20_000 {
        let present = 1 + chance.upto(80);
        let for_ = chance.upto(present - 1);
        let vote = |for_: u64| Figures {
            entitled: Some(present + 5),
            present: Some(present),
            for_: Some(for_),
            against: Some(present - for_),
            abstain: Some(0),
            ..Figures::default()
        };
        for rule in &rules {
            if verdict(rule, &vote(for_)).outcome == Outcome::Passed {
                assert_eq!(verdict(rule, &vote(for_ + 1)).outcome, Outcome::Passed);
            }
        }
    }
}
