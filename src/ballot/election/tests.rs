//! Elections that decide themselves by a figure, and thousands that somebody else's method decides too.

#![allow(clippy::unwrap_used, clippy::panic)]

mod around;
mod judging;
mod oracle;
mod seats;

use std::sync::LazyLock;

use super::*;
use crate::ballot::{Ballot, InvalidReason, Paper, PostSheet, Said, Sheet};
use crate::rules::{Catalogue, Figures, Outcome, RuleSet};

pub(super) fn rule(id: &str) -> RuleSet {
    static BUILT_IN: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);
    BUILT_IN.get(id).unwrap().clone()
}

pub(super) fn post(name: &str, seats: u16, candidates: &[&str]) -> Post {
    let candidates = candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect();
    Post { name: name.to_owned(), seats, candidates }
}

pub(super) fn election(style: Style, posts: Vec<Post>) -> Election {
    Election { round: Round::First, style, posts, write_ins: true, part_valid: false, add_down: false }
}

/// The votes of a post's candidates, and of those written in.
type OnPost<'a> = (&'a [u32], &'a [(&'a str, u32)]);

/// A sheet on which nobody is voted against: the votes of each post's candidates, those written in, the valid papers and
/// those that are not.
pub(super) fn sheet(posts: &[OnPost], valid: u32, invalid: u32) -> Sheet {
    let one = |(votes, written): &OnPost| PostSheet {
        invalid: 0,
        candidates: votes
            .iter()
            .map(|for_| Votes { for_: *for_, against: 0, abstain: valid.saturating_sub(*for_) })
            .collect(),
        written_in: written.iter().map(|(name, votes)| ((*name).to_owned(), *votes)).collect(),
    };
    let mut sheet =
        Sheet { valid, said: Said::Election(posts.iter().map(one).collect()), ..Sheet::default() };
    if invalid > 0 {
        sheet.add(&Paper::Invalid(InvalidReason::TooMany), invalid);
    }
    sheet
}

pub(super) fn room(entitled: u64) -> Figures {
    Figures { entitled: Some(entitled), ..Figures::default() }
}

/// The fate of somebody on a post.
pub(super) fn fate(result: &ElectionResult, post: usize, name: &str) -> Fate {
    result.posts[post].people.iter().find(|person| person.name == name).unwrap().fate
}

pub(super) fn names(result: &ElectionResult, post: usize, fate: Fate) -> Vec<&str> {
    let people = result.posts[post].people.iter().filter(|person| person.fate == fate);
    people.map(|person| person.name.as_str()).collect()
}

/// One post, so many votes each, nobody else asked.
pub(super) fn votes_of_one(style: Style, seats: u16, votes: &[u32]) -> (Election, Sheet, u32) {
    const NAMES: [&str; 6] = ["甲", "乙", "丙", "丁", "戊", "己"];
    let election = election(style, vec![post("委员", seats, &NAMES[..votes.len()])]);
    (election, sheet(&[(votes, &[])], 501, 0), 501)
}

#[test]
fn a_sheet_of_the_papers_is_a_sheet_of_the_election() {
    let (election, sheet, _) = votes_of_one(Style::Each, 2, &[251, 250, 100]);
    assert!(sheet.suits(&Ballot::Election(election.clone())));
    let found = result(&rule("jw.election.2025.voters"), &room(1000), &election, &sheet);
    assert_eq!(found.verdict.outcome, Outcome::NotPassed);
}
