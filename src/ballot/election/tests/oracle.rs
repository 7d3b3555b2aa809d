//! Random elections, decided a second time by another method: nobody is sorted, everybody is compared with everybody, shares
//! are compared as fractions cross-wise, and every way a tie may end is tried out.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;
use proptest::test_runner::Config;

use super::*;
use crate::ballot::{Choice, Marks};

use crate::rules::{Base, Bilingual, Share, Threshold};

#[derive(Debug, Clone)]
struct Case {
    election: Election,
    papers: Vec<Paper>,
    share: Share,
}

const PEOPLE: [&str; 6] = ["甲", "乙", "丙", "丁", "戊", "己"];

/// Numbers that look random, from a seed.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) >> 33).unwrap() % most
    }
}

fn cases() -> impl Strategy<Value = Case> {
    any::<u64>().prop_map(|seed| {
        let mut dice = Dice(seed);
        let count = 1 + dice.below(3);
        let posts = ["主任", "副主任", "委员"].into_iter().take(count).map(|name| {
            let (seats, candidates, first) = (1 + dice.below(3), 1 + dice.below(4), dice.below(6));
            let who: Vec<&str> = (0..candidates).map(|at| PEOPLE[(first + at) % 6]).collect();
            post(name, u16::try_from(seats).unwrap(), &who)
        });
        let mut election = election(Style::Each, posts.collect());
        (election.add_down, election.part_valid) = (dice.below(2) == 0, dice.below(2) == 0);
        let papers = (0..dice.below(14)).map(|_| {
            let parts =
                (0..count).map(|_| ((0..dice.below(4)).map(|_| dice.below(9)).collect(), dice.below(2) == 0));
            let parts: Vec<(Vec<usize>, bool)> = parts.collect();
            called(&election, &parts)
        });
        let papers = papers.collect();
        let shares = [(1, 2, true), (1, 3, false), (1, 10, false), (1, 2, false)];
        let (num, den, strict) = shares[dice.below(shares.len())];
        Case { election, papers, share: Share { num, den, strict } }
    })
}

/// A paper naming these people on these posts, whether they stand there or not; 6 and above name nobody.
fn called(election: &Election, votes: &[(Vec<usize>, bool)]) -> Paper {
    let marks = election.posts.iter().zip(votes).map(|(post, (named, against_the_rest))| {
        let mut marks = Marks::default();
        let chosen: BTreeSet<&str> = named.iter().filter_map(|at| PEOPLE.get(*at)).copied().collect();
        for (at, candidate) in (0_u16..).zip(&post.candidates) {
            if chosen.contains(candidate.name.as_str()) {
                marks.candidates.insert(at, Choice::For);
            } else if *against_the_rest {
                marks.candidates.insert(at, Choice::Against);
            }
        }
        let stands = |name: &str| post.candidates.iter().any(|candidate| candidate.name == name);
        marks.written_in =
            chosen.iter().filter(|name| !stands(name)).map(|name| (*name).to_owned()).collect();
        marks
    });
    Paper::Election(marks.collect())
}

fn counted(case: &Case) -> (Sheet, RuleSet) {
    let mut sheet = Sheet::blank(&Ballot::Election(case.election.clone()));
    for paper in &case.papers {
        let judged = case.election.judge(paper).unwrap_or_else(|fault| fault.paper().unwrap());
        sheet.add(&judged, 1);
    }
    let threshold = Threshold {
        base: Base::Cast,
        share: case.share,
        words: Bilingual::default(),
        article: Bilingual::default(),
        unless: None,
    };
    (sheet, RuleSet { quorum: vec![], majority: vec![threshold], ..bare() })
}

fn bare() -> RuleSet {
    RuleSet { notes: vec![], source: crate::rules::Source::default(), ..rule("jw.election.2025.voters") }
}

/// Votes by name and post, straight from the papers that count.
fn votes_from_papers(case: &Case) -> Vec<BTreeMap<String, u64>> {
    let mut posts = vec![BTreeMap::new(); case.election.posts.len()];
    for (post, votes) in case.election.posts.iter().zip(&mut posts) {
        votes.extend(post.candidates.iter().map(|candidate| (candidate.name.clone(), 0)));
    }
    for paper in &case.papers {
        let Ok(Paper::Election(parts)) = case.election.judge(paper) else { continue };
        for ((marks, post), votes) in parts.iter().zip(&case.election.posts).zip(&mut posts) {
            let named = marks.candidates.iter().filter(|(_, choice)| **choice == Choice::For);
            let named = named.map(|(at, _)| post.candidates[usize::from(*at)].name.clone());
            for name in named.chain(marks.written_in.iter().cloned()) {
                *votes.entry(name).or_default() += 1;
            }
        }
    }
    if case.election.add_down {
        let own = posts.clone();
        for (at, votes) in posts.iter_mut().enumerate() {
            for (name, n) in votes.iter_mut() {
                *n += own[..at].iter().filter_map(|earlier| earlier.get(name)).sum::<u64>();
            }
        }
    }
    posts
}

/// How a person fares on a post in one way that all ties may end: in, out, or one of the tie that ended so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Ends {
    In,
    Out,
}

/// Every way the election may end; ties on a post are tried out in every way before the next post is looked at.
fn endings(case: &Case, votes: &[BTreeMap<String, u64>], papers: u64) -> Vec<Vec<BTreeMap<String, Ends>>> {
    let reaches = |n: u64| {
        let (have, asked) = (u64::from(case.share.den) * n, u64::from(case.share.num) * papers);
        papers > 0 && (have > asked || have == asked && !case.share.strict)
    };
    let mut open: Vec<Vec<BTreeMap<String, Ends>>> = vec![vec![]];
    for (post, votes) in case.election.posts.iter().zip(votes) {
        let seats = usize::from(post.seats);
        let mut further = Vec::new();
        for before in open {
            let gone = |name: &str| before.iter().any(|post| post.get(name) == Some(&Ends::In));
            let runs: Vec<(&str, u64)> = votes
                .iter()
                .filter(|(name, n)| reaches(**n) && !gone(name))
                .map(|(name, n)| (name.as_str(), *n))
                .collect();
            let better = |n: u64| runs.iter().filter(|(_, other)| *other > n).count();
            let as_good = |n: u64| runs.iter().filter(|(_, other)| *other >= n).count();
            let sure: Vec<&str> =
                runs.iter().filter(|(_, n)| as_good(*n) <= seats).map(|(name, _)| *name).collect();
            let level: Vec<&str> = runs
                .iter()
                .filter(|(_, n)| as_good(*n) > seats && better(*n) < seats)
                .map(|(name, _)| *name)
                .collect();
            let left = (seats - sure.len()).min(level.len());
            for pick in 0_u32..1 << level.len() {
                if pick.count_ones() as usize != left {
                    continue;
                }
                let wins = |name: &str| {
                    let drawn = level.iter().position(|other| *other == name);
                    sure.contains(&name) || drawn.is_some_and(|at| pick >> at & 1 == 1)
                };
                let post =
                    votes.keys().map(|name| (name.clone(), if wins(name) { Ends::In } else { Ends::Out }));
                let mut ending = before.clone();
                ending.push(post.collect());
                further.push(ending);
            }
        }
        open = further;
    }
    open
}

proptest! {
    #![proptest_config(Config { cases: 24_000, max_shrink_iters: 2000, ..Config::default() })]

    #[test]
    fn another_method_elects_the_same(case in cases()) {
        let (sheet, rule) = counted(&case);
        let found = result(&rule, &Figures::default(), &case.election, &sheet);
        prop_assert_eq!(&found.mismatches, &vec![]);
        let votes = votes_from_papers(&case);
        let papers = case.papers.len() as u64;
        let endings = endings(&case, &votes, papers);
        let mut tied_before = false;
        for (at, post) in found.posts.iter().enumerate() {
            prop_assert_eq!(post.people.len(), votes[at].len());
            let mut tied = false;
            for person in &post.people {
                prop_assert_eq!(person.counted, votes[at][&person.name]);
                let ends: BTreeSet<Ends> = endings.iter().map(|ending| ending[at][&person.name]).collect();
                let (sure_in, sure_out) = (!ends.contains(&Ends::Out), !ends.contains(&Ends::In));
                match person.fate {
                    Fate::Elected => prop_assert!(sure_in, "{:?}", person),
                    Fate::NotElected(_) => prop_assert!(sure_out, "{:?}", person),
                    // Level without anything open before: each of them may win or lose.
                    Fate::Level => prop_assert!(!sure_in && !sure_out, "{:?}", person),
                    Fate::Waits { post } => {
                        prop_assert!(tied_before && usize::from(post) < at);
                        // With only two posts nothing waits that could be told.
                        let one_before = at == 1;
                        prop_assert!(!one_before || !sure_in || !sure_out);
                    }
                    Fate::Undecided => prop_assert!(false, "{:?}", found.verdict),
                }
                tied |= matches!(person.fate, Fate::Level | Fate::Waits { .. });
                if !tied_before {
                    // Nothing open before: it is known exactly who is in, out and level.
                    let exact = match (sure_in, sure_out) {
                        (true, _) => person.fate == Fate::Elected,
                        (_, true) => matches!(person.fate, Fate::NotElected(_)),
                        _ => person.fate == Fate::Level,
                    };
                    prop_assert!(exact, "{:?}", person);
                }
            }
            let elected = post.people.iter().filter(|person| person.fate == Fate::Elected).count();
            prop_assert!(elected <= usize::from(post.seats));
            prop_assert_eq!(usize::from(post.vacant), usize::from(post.seats) - elected);
            prop_assert_eq!(tied, matches!(post.next, NextStep::TiedVote { .. } | NextStep::Waits { .. }));
            tied_before |= tied;
        }
        let outcome = if tied_before {
            Outcome::Tie
        } else if found.posts.iter().all(|post| post.vacant == 0) {
            Outcome::Passed
        } else {
            Outcome::NotPassed
        };
        prop_assert_eq!(found.verdict.outcome, outcome);
        let people: Vec<&str> = found.elected().map(|(_, person)| person.name.as_str()).collect();
        let once: BTreeSet<&str> = people.iter().copied().collect();
        prop_assert_eq!(once.len(), people.len());
    }
}

proptest! {
    #![proptest_config(Config { cases: 3_000, max_shrink_iters: 2000, ..Config::default() })]

    /// Papers in another order, and candidates in another order on the paper: the same people, for the same reasons.
    #[test]
    fn the_order_elects_nobody(case in cases(), turn: prop::sample::Index) {
        let (sheet, rule) = counted(&case);
        let found = result(&rule, &Figures::default(), &case.election, &sheet);
        let mut other = case.clone();
        other.papers.reverse();
        for (at, post) in other.election.posts.iter_mut().enumerate() {
            let count = post.candidates.len();
            let place = |place: u16| (usize::from(place) + count - turn.index(count)) % count;
            for paper in &mut other.papers {
                let Paper::Election(parts) = paper else { continue };
                let marks = std::mem::take(&mut parts[at].candidates);
                parts[at].candidates = marks.into_iter().map(|(at, choice)| (u16::try_from(place(at)).unwrap(), choice)).collect();
            }
            post.candidates.rotate_left(turn.index(count));
        }
        let (sheet, rule) = counted(&other);
        let turned = result(&rule, &Figures::default(), &other.election, &sheet);
        prop_assert_eq!(&turned.verdict, &found.verdict);
        for (post, other) in found.posts.iter().zip(&turned.posts) {
            prop_assert_eq!((post.vacant, post.next), (other.vacant, other.next));
            let fates = |post: &PostResult| -> BTreeMap<String, (u64, Fate)> {
                let people = post.people.iter();
                people.map(|person| (person.name.clone(), (person.counted, person.fate))).collect()
            };
            prop_assert_eq!(fates(post), fates(other));
        }
        // Votes are never few enough to matter where the rule binds nobody.
        let opinion = RuleSet { binding: false, ..rule };
        let open = result(&opinion, &Figures::default(), &other.election, &sheet);
        prop_assert!(open.elected().next().is_none());
    }

    /// Whoever is level is voted on again until nobody is; nobody elected loses the seat, and every ending is a lawful one.
    #[test]
    fn ties_are_settled_by_votes_held_again(case in cases(), again in prop::collection::vec(0_u32..4, 24)) {
        let (sheet, rule) = counted(&case);
        let first = result(&rule, &Figures::default(), &case.election, &sheet);
        let endings = endings(&case, &votes_from_papers(&case), case.papers.len() as u64);
        let mut now = first.clone();
        for votes in again.chunks(4) {
            let elected: Vec<(u16, String)> = now.elected().map(|(at, person)| (at, person.name.clone())).collect();
            let Some(ballot) = tied_ballot(&case.election, &now) else { break };
            prop_assert!(ballot.posts.iter().all(|post| post.candidates.len() > usize::from(post.seats)));
            let mut tied = Sheet::blank(&Ballot::Election(ballot.clone()));
            tied.valid = 9;
            let Said::Election(posts) = &mut tied.said else { unreachable!() };
            for post in posts {
                for (votes, n) in post.candidates.iter_mut().zip(votes.iter().cycle()) {
                    *votes = Votes { for_: *n, against: 0, abstain: 9 - n };
                }
            }
            let tied = result(&rule, &Figures::default(), &ballot, &tied);
            let Some(after) = now.after_tied(&tied) else { break };
            for (at, name) in elected {
                prop_assert!(after.elected().any(|(post, person)| (post, &person.name) == (at, &name)));
            }
            now = after;
        }
        if now.verdict.outcome != Outcome::Tie {
            let lawful = endings.iter().any(|ending| {
                now.posts.iter().zip(ending).all(|(post, ending)| {
                    post.people.iter().all(|person| (ending[&person.name] == Ends::In) == (person.fate == Fate::Elected))
                })
            });
            prop_assert!(lawful);
            if let Some(second) = second_ballot(&case.election, &now, 1) {
                prop_assert_eq!(second.round, Round::Second);
                for post in &second.posts {
                    prop_assert!(post.seats > 0);
                    let held = |name: &str| now.elected().any(|(_, person)| person.name == name);
                    prop_assert!(post.candidates.iter().all(|candidate| !held(&candidate.name)));
                }
            }
        }
    }
}
