//! Papers as they are called.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::super::name::clean;
use super::*;
use crate::ballot::Choice::{self, Abstain, Against, For};
use crate::ballot::Marks;

type Called<'a> = (&'a [(u16, Choice)], &'a [&'a str]);

fn marks((candidates, written): &Called) -> Marks {
    Marks {
        candidates: candidates.iter().copied().collect(),
        written_in: written.iter().map(|name| (*name).to_owned()).collect(),
        invalid: false,
    }
}

fn paper(parts: &[Called]) -> Paper {
    Paper::Election(parts.iter().map(marks).collect())
}

fn two_posts(style: Style) -> Election {
    election(style, vec![post("主任", 1, &["甲", "乙"]), post("委员", 2, &["丙", "丁", "戊"])])
}

fn invalid(reason: InvalidReason, posts: &[u16], name: Option<&str>) -> Result<Paper, Unfit> {
    Err(Unfit::Invalid { reason, posts: posts.to_vec(), name: name.map(str::to_owned) })
}

#[test]
fn more_than_the_seats_is_invalid_and_fewer_is_not() {
    let election = two_posts(Style::Each);
    let fine: [[Called; 2]; 5] = [
        [(&[], &[]), (&[], &[])],
        [(&[(0, For)], &[]), (&[(0, For)], &[])],
        [(&[(0, For), (1, Against)], &[]), (&[(0, For), (2, For), (1, Against)], &[])],
        [(&[], &["己"]), (&[(0, For)], &["庚"])],
        [(&[(0, Against), (1, Against)], &["己"]), (&[], &["庚", "辛"])],
    ];
    for parts in fine {
        assert_eq!(election.judge(&paper(&parts)), Ok(paper(&parts)));
    }
    let too_many: [([Called; 2], &[u16]); 4] = [
        ([(&[(0, For), (1, For)], &[]), (&[], &[])], &[0]),
        ([(&[(0, For)], &["己"]), (&[], &[])], &[0]),
        ([(&[], &[]), (&[(0, For), (1, For), (2, For)], &[])], &[1]),
        ([(&[], &["己", "庚"]), (&[(0, For), (1, For)], &["辛"])], &[0, 1]),
    ];
    for (parts, posts) in too_many {
        let found = election.judge(&paper(&parts));
        assert_eq!(found, invalid(InvalidReason::TooMany, posts, None));
        assert_eq!(found.unwrap_err().paper(), Some(Paper::Invalid(InvalidReason::TooMany)));
    }
}

#[test]
fn where_parts_count_only_the_part_is_invalid() {
    let mut election = two_posts(Style::Each);
    election.part_valid = true;
    let void = Marks { invalid: true, ..Marks::default() };
    let first: Called = (&[(0, For), (1, For)], &[]);
    let second: Called = (&[(0, For)], &[]);
    let found = election.judge(&paper(&[first, second])).unwrap();
    assert_eq!(found, Paper::Election(vec![void.clone(), marks(&second)]));
    let mut sheet = Sheet::blank(&Ballot::Election(election.clone()));
    sheet.add(&found, 3);
    let Said::Election(posts) = &sheet.said else { panic!() };
    assert_eq!((sheet.valid, posts[0].invalid, posts[1].invalid), (3, 3, 0));
    assert_eq!((posts[0].candidates[0].for_, posts[1].candidates[0].for_), (0, 3));
    // Nothing is left of a paper that is invalid on every post.
    let none = election.judge(&paper(&[first, (&[(0, For), (1, For), (2, For)], &[])]));
    assert_eq!(none, invalid(InvalidReason::TooMany, &[0, 1], None));
    // A part that is invalid says nothing, so it does not clash either.
    let clash: Called = (&[(0, For)], &["甲"]);
    assert!(election.judge(&paper(&[first, clash])).is_ok());
    assert_eq!(
        election.judge(&paper(&[(&[(0, For)], &[]), clash])),
        invalid(InvalidReason::TwoPosts, &[0, 1], Some("甲"))
    );
    // A teller may call a part invalid, where parts count.
    let called = Paper::Election(vec![void, marks(&second)]);
    assert_eq!(election.judge(&called), Ok(called.clone()));
    election.part_valid = false;
    assert_eq!(election.judge(&called), Err(Unfit::PartsNotCounted { post: 0 }));
    assert_eq!(Unfit::PartsNotCounted { post: 0 }.paper(), None);
}

#[test]
fn one_person_for_two_posts() {
    let election = two_posts(Style::Choose);
    let table: [([Called; 2], Option<&str>); 5] = [
        ([(&[(0, For)], &[]), (&[], &["甲"])], Some("甲")),
        ([(&[], &["丙"]), (&[(0, For)], &[])], Some("丙")),
        ([(&[], &["己"]), (&[], &["庚", " 己　"])], Some("己")),
        ([(&[], &["丙"]), (&[(1, For)], &[])], None),
        ([(&[(1, For)], &[]), (&[], &["甲"])], None),
    ];
    for (parts, name) in table {
        let found = election.judge(&paper(&parts));
        match name {
            Some(_) => assert_eq!(found, invalid(InvalidReason::TwoPosts, &[0, 1], name)),
            None => assert!(found.is_ok()),
        }
    }
    // Voted against on one and for on the other is one post.
    let election = two_posts(Style::Each);
    assert!(election.judge(&paper(&[(&[(0, Against)], &[]), (&[], &["甲"])])).is_ok());
}

#[test]
fn names_written_in_are_cleaned_and_candidates_recognised() {
    let election = two_posts(Style::Each);
    let table: [(Called, Result<Called, InvalidReason>); 7] = [
        ((&[], &[" 己 ", "　"]), Ok((&[], &["己"]))),
        ((&[], &["甲"]), Ok((&[(0, For)], &[]))),
        ((&[(0, For)], &[" 甲"]), Ok((&[(0, For)], &[]))),
        ((&[(0, Abstain)], &["甲"]), Ok((&[(0, For)], &[]))),
        ((&[(0, Against)], &["甲"]), Err(InvalidReason::Illegible)),
        ((&[(1, For)], &["甲"]), Err(InvalidReason::TooMany)),
        ((&[], &["己", " 己", "己　"]), Ok((&[], &["己"]))),
    ];
    for (called, counted) in table {
        let found = election.judge(&paper(&[called, (&[], &[])]));
        match counted {
            Ok(counted) => assert_eq!(found, Ok(paper(&[counted, (&[], &[])]))),
            Err(reason) => assert_eq!(found, invalid(reason, &[0], None)),
        }
    }
    let mut closed = election;
    closed.write_ins = false;
    assert_eq!(
        closed.judge(&paper(&[(&[], &["己"]), (&[], &[])])),
        invalid(InvalidReason::OtherMarks, &[0], None)
    );
    assert!(closed.judge(&paper(&[(&[], &["甲", " "]), (&[], &[])])).is_ok());
}

#[test]
fn what_was_called_wrongly_is_called_again() {
    let election = two_posts(Style::Choose);
    let none: Called = (&[], &[]);
    let table = [
        (paper(&[none]), Unfit::OtherBallot),
        (paper(&[none, none, none]), Unfit::OtherBallot),
        (Paper::Motion(For), Unfit::OtherBallot),
        (paper(&[(&[(2, For)], &[]), none]), Unfit::NoSuchCandidate { post: 0, candidate: 2 }),
        (paper(&[none, (&[(1, Against)], &[])]), Unfit::AgainstWhereChosen { post: 1, candidate: 1 }),
    ];
    for (called, fault) in table {
        assert_eq!(fault.paper(), None);
        assert_eq!(election.judge(&called), Err(fault));
    }
    for reason in InvalidReason::ELECTION {
        assert_eq!(election.judge(&Paper::Invalid(reason)), Ok(Paper::Invalid(reason)));
    }
}

pub(super) fn called() -> impl Strategy<Value = Vec<Marks>> {
    let choice = prop::sample::select(vec![For, For, Against, Abstain]);
    let names = prop::sample::select(vec!["甲", " 乙", "丙", "己", "己 ", "庚", " "]).prop_map(str::to_owned);
    let marks = (
        prop::collection::btree_map(0_u16..2, choice, 0..3),
        prop::collection::btree_set(names, 0..2),
        prop::bool::weighted(0.05),
    )
        .prop_map(|(candidates, written_in, invalid)| Marks { candidates, written_in, invalid });
    prop::collection::vec(marks, 2)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4096))]

    /// What is counted is counted the same when it is judged again, keeps to the seats and to one post each, and a pile of
    /// it never contradicts itself.
    #[test]
    fn judged_papers_make_a_sheet_without_mismatch(
        piles in prop::collection::vec((called(), 1_u32..4), 0..8), parts: bool, write_ins: bool,
    ) {
        let mut election = two_posts(Style::Each);
        (election.part_valid, election.write_ins) = (parts, write_ins);
        let mut sheet = Sheet::blank(&Ballot::Election(election.clone()));
        for (marks, times) in &piles {
            match election.judge(&Paper::Election(marks.clone())) {
                Err(fault) => if let Some(paper) = fault.paper() {
                    sheet.add(&paper, *times);
                } else {
                    let first = u16::from(!marks[0].invalid);
                    prop_assert_eq!(fault, Unfit::PartsNotCounted { post: first });
                },
                Ok(paper) => {
                    prop_assert_eq!(election.judge(&paper), Ok(paper.clone()));
                    let Paper::Election(marks) = &paper else { unreachable!() };
                    let mut chosen = BTreeSet::new();
                    for (marks, post) in marks.iter().zip(&election.posts) {
                        prop_assert!(marks.chosen() <= usize::from(post.seats));
                        prop_assert!(marks.candidates.values().all(|choice| *choice != Abstain));
                        prop_assert!(marks.written_in.iter().all(|name| clean(name) == *name && !name.is_empty()));
                        let void = Marks { invalid: true, ..Marks::default() };
                        prop_assert!(!marks.invalid || (election.part_valid && *marks == void));
                        let named = marks.candidates.iter().filter(|(_, choice)| **choice == For);
                        let named = named.map(|(at, _)| post.candidates[usize::from(*at)].name.clone());
                        for name in named.chain(marks.written_in.iter().cloned()) {
                            prop_assert!(chosen.insert(name));
                        }
                    }
                    sheet.add(&paper, *times);
                }
            }
        }
        prop_assert!(sheet.suits(&Ballot::Election(election.clone())));
        let room = room(1000);
        let found = result(&rule("jw.runoff.2025"), &room, &election, &sheet);
        prop_assert_eq!(found.mismatches, vec![]);
        prop_assert!(found.verdict.outcome != Outcome::Undetermined);
    }
}
