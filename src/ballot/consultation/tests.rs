use std::sync::LazyLock;

use proptest::prelude::*;

use super::*;
use crate::ballot::{Ballot, InvalidReason, Paper};
use crate::rules::Catalogue;

static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);

fn rule(id: &str) -> &'static RuleSet {
    BUILT_IN.get(id).unwrap()
}

fn council() -> &'static RuleSet {
    rule("xs.consult.2025")
}

fn here(n: u64) -> Figures {
    Figures { entitled: Some(n.max(1)), present: Some(n), ..Figures::default() }
}

fn added(papers: &[(Paper, u32)]) -> Sheet {
    let mut sheet = Sheet::blank(&Ballot::Consultation(Consultation::default()));
    for (paper, times) in papers {
        sheet.add(paper, *times);
    }
    sheet
}

fn said(counts: [u32; 4], invalid: u32) -> Sheet {
    let mut papers: Vec<(Paper, u32)> =
        Degree::ALL.into_iter().zip(counts).map(|(degree, n)| (Paper::Consultation(degree), n)).collect();
    papers.push((Paper::Invalid(InvalidReason::Illegible), invalid));
    added(&papers)
}

#[test]
fn agreement_at_its_boundaries() {
    use Agreement::{Broad, Divided, Unanimous};
    // Who is there, who said what, invalid ones; four fifths or more are broad.
    let table = [
        (40, [40, 0, 0, 0], 0, Some(Unanimous)),
        (41, [40, 0, 0, 0], 0, Some(Broad)),
        (40, [39, 1, 0, 0], 0, Some(Broad)),
        (40, [39, 0, 0, 0], 1, Some(Broad)),
        (40, [30, 2, 8, 0], 0, Some(Broad)),
        (40, [0, 32, 0, 8], 0, Some(Broad)),
        (40, [30, 1, 9, 0], 0, Some(Divided)),
        (40, [31, 0, 0, 0], 0, Some(Divided)),
        (40, [31, 0, 0, 0], 9, Some(Divided)),
        (40, [0, 0, 0, 40], 0, Some(Divided)),
        (41, [32, 0, 8, 0], 0, Some(Divided)),
        (1, [1, 0, 0, 0], 0, Some(Unanimous)),
        (40, [0, 0, 0, 0], 0, None),
        (40, [0, 0, 0, 0], 4, None),
    ];
    for (present, counts, invalid, wanted) in table {
        let told = result(council(), &here(present), &Consultation::default(), &said(counts, invalid));
        assert_eq!(told.agreement, wanted, "{present} {counts:?} {invalid}");
        assert_eq!(told.verdict.outcome, Outcome::Consultative);
        let next = wanted.map(|found| if found == Divided { Next::ToMeeting } else { Next::CarryOut });
        assert_eq!(told.next, next);
        assert_eq!(told.need, (present * 4).div_ceil(5));
        let heard: u64 = counts.iter().map(|n| u64::from(*n)).sum();
        assert_eq!(told.silent, Some(present - heard - u64::from(invalid)));
    }
}

#[test]
fn a_community_sets_its_own_share() {
    let own = |broad| Consultation { broad };
    let table = [
        (Share::at_least(2, 3), 20, Agreement::Broad),
        (Share::at_least(2, 3), 19, Agreement::Divided),
        (Share::more_than(2, 3), 20, Agreement::Divided),
        (Share::more_than(1, 2), 16, Agreement::Broad),
        (Share::more_than(1, 2), 15, Agreement::Divided),
        (Share::at_least(1, 1), 29, Agreement::Divided),
        (Share::at_least(1, 1), 30, Agreement::Unanimous),
    ];
    for (broad, agree, wanted) in table {
        let told = result(council(), &here(30), &own(broad), &said([agree, 0, 30 - agree, 0], 0));
        assert_eq!(told.agreement, Some(wanted), "{broad:?} {agree}");
        assert!(own(broad).sound());
    }
    for broad in
        [Share::at_least(1, 2), Share::more_than(1, 3), Share::more_than(1, 1), Share::at_least(0, 1)]
    {
        assert!(!own(broad).sound(), "{broad:?}");
    }
}

#[test]
fn nothing_is_ever_passed_and_an_opinion_needs_a_room_that_adds_up() {
    let room = |present, issued| Figures {
        entitled: Some(60),
        present: Some(present),
        issued,
        ..Figures::default()
    };
    let table = [
        ("xs.consult.2025", room(30, None), Outcome::Consultative),
        ("jm.dbhy.2025", room(40, None), Outcome::Consultative),
        ("jm.dbhy.2025", room(39, None), Outcome::NoQuorum),
        ("xs.council.local.2026", room(40, None), Outcome::NoQuorum),
        ("xs.council.local.2026", room(41, None), Outcome::Consultative),
        ("xs.consult.2025", room(29, None), Outcome::Void),
        ("xs.consult.2025", room(30, Some(29)), Outcome::Void),
        ("xs.consult.2025", room(61, None), Outcome::Undetermined),
    ];
    for (id, room, outcome) in table {
        let told = result(rule(id), &room, &Consultation::default(), &said([30, 0, 0, 0], 0));
        assert_eq!(told.verdict.outcome, outcome, "{id} {room:?}");
        assert_eq!(told.agreement.is_some(), outcome == Outcome::Consultative);
        let states = told.verdict.reasons.iter().filter(|reason| **reason == Reason::NotBinding).count();
        assert_eq!(states, usize::from(outcome != Outcome::Void), "{id}");
    }
}

#[test]
fn where_no_room_is_known_the_papers_are_the_whole() {
    let nowhere = Figures::default();
    let told = result(council(), &nowhere, &Consultation::default(), &said([8, 0, 1, 0], 1));
    assert_eq!((told.agreement, told.silent), (Some(Agreement::Broad), None));
    assert_eq!((told.agreed, told.among_heard), (Rate { have: 8, of: 10 }, Rate { have: 8, of: 9 }));
}

#[test]
fn more_degrees_than_papers_and_foreign_sheets_are_no_opinion() {
    let mut many = said([8, 0, 0, 0], 0);
    many.valid = 7;
    let told = result(council(), &here(9), &Consultation::default(), &many);
    assert_eq!((told.excess, told.agreement, told.verdict.outcome), (1, None, Outcome::Undetermined));
    many.valid = 9;
    let told = result(council(), &here(9), &Consultation::default(), &many);
    assert_eq!((told.excess, told.blank, told.agreement), (0, 1, Some(Agreement::Broad)));
    let told = result(council(), &here(9), &Consultation::default(), &Sheet::default());
    assert!(!told.suits && told.verdict.outcome == Outcome::Undetermined);
}

#[test]
fn a_file_that_names_no_share_means_four_fifths() {
    let read: Consultation = ron::from_str("()").unwrap();
    assert_eq!(read, Consultation { broad: Share::at_least(4, 5) });
    assert_eq!(ron::to_string(&read).unwrap(), "()");
    let own = Consultation { broad: Share::more_than(2, 3) };
    assert_eq!(ron::from_str::<Consultation>(&ron::to_string(&own).unwrap()).unwrap(), own);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Told person by person: each in the room is put down with what they said, and nobody is left over.
    #[test]
    fn people_told_one_by_one_say_the_same(
        people in prop::collection::vec(prop::option::weighted(0.9, 0_usize..6), 1..60),
        (num, den, strict) in (1_u32..=9, any::<bool>()).prop_flat_map(|(den, strict)| (1..=den, Just(den), Just(strict))),
        turn: prop::sample::Index,
    ) {
        let asked = Consultation { broad: Share { num, den, strict } };
        // A fifth answer is as frequent as the others together, so that agreement comes up often enough.
        let paper = |said: usize| match said {
            0 | 5 => Paper::Consultation(Degree::Agree),
            4 => Paper::Invalid(InvalidReason::OtherMarks),
            at => Paper::Consultation(Degree::ALL[at]),
        };
        let mut papers: Vec<(Paper, u32)> = people.iter().flatten().map(|said| (paper(*said), 1)).collect();
        let told = result(council(), &here(people.len() as u64), &asked, &added(&papers));

        let agree = people.iter().filter(|said| matches!(said, Some(0 | 5))).count();
        let mostly = people.iter().filter(|said| **said == Some(1)).count();
        let spoke = people.iter().flatten().filter(|said| **said != 4).count();
        // So many times the part each in the room stands for.
        let (mine, all) = ((agree + mostly) * den as usize, people.len() * num as usize);
        let wanted = match spoke {
            0 => None,
            _ if agree == people.len() => Some(Agreement::Unanimous),
            _ if mine > all || (mine == all && !strict) => Some(Agreement::Broad),
            _ => Some(Agreement::Divided),
        };
        prop_assert_eq!(told.agreement, wanted);
        let degrees: u64 = Degree::ALL.iter().map(|degree| told.said(*degree)).sum();
        prop_assert_eq!(degrees + told.blank + told.invalid + told.silent.unwrap(), people.len() as u64);
        prop_assert_ne!(told.verdict.outcome, Outcome::Passed);
        if wanted != Some(Agreement::Unanimous) && asked.sound() {
            prop_assert_eq!(wanted == Some(Agreement::Broad), spoke > 0 && told.agreed.have >= told.need);
        }

        if !papers.is_empty() {
            let by = turn.index(papers.len());
            papers.rotate_left(by);
        }
        papers.reverse();
        prop_assert_eq!(told, result(council(), &here(people.len() as u64), &asked, &added(&papers)));
    }
}
