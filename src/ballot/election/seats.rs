//! 名额: who gets the seats, post by post.
//!
//! Among those who have the votes it takes, the most votes win; only where equal votes stand at the edge of the seats is
//! anything left open (浙江省村民委员会选举办法 第28条, 上海 第20条, 北京 第29条). The posts are gone through in the order of the
//! paper, the highest first: who is elected to one is left out of those after it. While somebody is level on one post, it
//! may depend on them who is elected to another: whatever comes out the same way however they fare is decided, and the rest
//! waits.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Fate, NextStep, PostResult, Round, Standing, Why};

/// Gives everybody their fate, and each post its vacant seats and what comes next.
pub(super) fn allot(posts: &mut [PostResult], round: Round) {
    let mut elected: BTreeMap<String, u16> = BTreeMap::new();
    let mut open: BTreeMap<String, u16> = BTreeMap::new();
    for (at, post) in (0_u16..).zip(posts) {
        let fates = fates(post, &elected, &open);
        for (person, fate) in post.people.iter_mut().zip(fates) {
            person.fate = fate;
            match fate {
                Fate::Elected => {
                    elected.insert(person.name.clone(), at);
                }
                Fate::Level | Fate::Waits { .. } => {
                    open.entry(person.name.clone()).or_insert(at);
                }
                Fate::NotElected(_) | Fate::Undecided => {}
            }
        }
        let filled = post.people.iter().filter(|person| person.fate == Fate::Elected).count();
        post.vacant = post.seats.saturating_sub(u16::try_from(filled).unwrap_or(u16::MAX));
        post.next = next(post, round);
    }
}

fn next(post: &PostResult, round: Round) -> NextStep {
    let waits = waits_for(post.people.iter().map(|person| person.fate));
    let seats = post.vacant;
    match waits {
        Some(post) => NextStep::Waits { post },
        None if post.people.iter().any(|person| person.fate == Fate::Level) => NextStep::TiedVote { seats },
        None if seats == 0 => NextStep::Elected,
        None if round == Round::Second => NextStep::LeftVacant { seats },
        None => NextStep::SecondBallot { seats },
    }
}

fn fates(post: &PostResult, elected: &BTreeMap<String, u16>, open: &BTreeMap<String, u16>) -> Vec<Fate> {
    let gone = |person: &Standing| elected.contains_key(&person.name);
    let may_go = |person: &Standing| open.contains_key(&person.name);
    let all_stay = compete(post, gone);
    let all_go = compete(post, |person| gone(person) || may_go(person));
    let mut fates: Vec<Fate> = Vec::new();
    for (person, (stay, go)) in post.people.iter().zip(all_stay.into_iter().zip(all_go)) {
        fates.push(match (elected.get(&person.name), open.get(&person.name)) {
            (Some(at), _) => Fate::NotElected(Why::ElectedTo { post: *at }),
            (None, Some(at)) => {
                let others_go =
                    compete(post, |other| gone(other) || (may_go(other) && other.name != person.name));
                let best = post.people.iter().zip(others_go).find(|(other, _)| other.name == person.name);
                match best {
                    Some((_, lost @ Fate::NotElected(_))) => lost,
                    _ => Fate::Waits { post: *at },
                }
            }
            // More competitors never help: who wins against all of them has won, who loses to the rest has lost.
            (None, None) if stay == Fate::Elected => Fate::Elected,
            (None, None) if matches!(go, Fate::NotElected(_)) => go,
            (None, None) => Fate::Level,
        });
    }
    // Those in question who might be elected here too: until that is known, nobody knows who is level for how many seats.
    if let Some(post) = waits_for(fates.iter().copied()) {
        fates.iter_mut().filter(|fate| **fate == Fate::Level).for_each(|fate| *fate = Fate::Waits { post });
    }
    fates
}

/// The first post that anybody waits for.
fn waits_for(fates: impl Iterator<Item = Fate>) -> Option<u16> {
    fates
        .filter_map(|fate| match fate {
            Fate::Waits { post } => Some(post),
            _ => None,
        })
        .min()
}

/// Who would be elected on one post if those who are `out` did not stand.
fn compete(post: &PostResult, out: impl Fn(&Standing) -> bool) -> Vec<Fate> {
    let runs = |person: &Standing| person.reaches && !out(person);
    let mut votes: Vec<_> = post.people.iter().filter(|person| runs(person)).map(strength).collect();
    votes.sort_by_key(|votes| Reverse(*votes));
    let seats = usize::from(post.seats);
    // The first who gets no seat for want of seats, and the last who gets one.
    let (first_out, last_in) = (votes.get(seats), seats.checked_sub(1).and_then(|at| votes.get(at)));
    let fate = |person: &Standing| {
        if !person.reaches {
            // Only where no majority is asked for has nobody any measure of one.
            return Fate::NotElected(if person.majority.is_empty() {
                Why::NotAmongThem
            } else {
                Why::Majority
            });
        }
        let mine = strength(person);
        match (first_out, last_in) {
            (None, _) => Fate::Elected,
            (Some(first_out), _) if mine > *first_out => Fate::Elected,
            (Some(_), Some(last_in)) if mine == *last_in => Fate::Level,
            _ => Fate::NotElected(Why::Outvoted),
        }
    };
    post.people.iter().map(fate).collect()
}

/// What is compared: the votes, and where they are equal those of each vote held again.
fn strength(person: &Standing) -> (u64, &[u64]) {
    (person.counted, &person.again)
}
