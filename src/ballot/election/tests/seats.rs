//! Who gets a seat: one vote below, at and above every edge.

use super::*;
use crate::rules::{Base, Figure, Reason, Share, Threshold};

#[test]
fn half_of_the_voters_elect_nobody() {
    let rule = rule("jw.election.2025.voters");
    let election = election(Style::Choose, vec![post("主任", 1, &["甲", "乙"])]);
    for (papers, outcome) in [(500, Outcome::NoQuorum), (501, Outcome::Passed), (502, Outcome::Passed)] {
        let sheet = sheet(&[(&[400, 50], &[])], papers, 0);
        let found = result(&rule, &room(1000), &election, &sheet);
        assert_eq!(found.verdict.outcome, outcome, "{papers}");
        let passed = outcome == Outcome::Passed;
        assert_eq!(fate(&found, 0, "甲"), if passed { Fate::Elected } else { Fate::Undecided });
        assert_eq!(found.next(), if passed { NextStep::Elected } else { NextStep::Again });
        assert_eq!(found.posts[0].next, found.next());
        // The votes are told even where they decide nothing.
        assert_eq!(found.posts[0].people[0].counted, 400);
    }
}

#[test]
fn one_vote_more_than_half_of_all_papers() {
    let rule = rule("jw.election.2025.voters");
    for (votes, invalid, elected) in
        [(250, 0, false), (251, 0, true), (250, 1, false), (250, 100, false), (251, 101, true)]
    {
        let election = election(Style::Choose, vec![post("主任", 1, &["甲", "乙"])]);
        let found =
            result(&rule, &room(1000), &election, &sheet(&[(&[votes, 9], &[])], 501 - invalid, invalid));
        let first = &found.posts[0].people[0];
        assert_eq!(first.fate == Fate::Elected, elected, "{votes} of 501, {invalid} invalid");
        assert_eq!((first.majority[0].of.units(), first.majority[0].need.units()), (501, 251));
        let next = if elected { NextStep::Elected } else { NextStep::SecondBallot { seats: 1 } };
        assert_eq!((found.posts[0].next, found.next()), (next, next));
        if !elected {
            assert_eq!(first.fate, Fate::NotElected(Why::Majority));
        }
    }
}

#[test]
fn a_third_of_all_papers_in_a_second_ballot() {
    for (id, votes, elected) in [
        ("jw.runoff.2025", 166, false),
        ("jw.runoff.2025", 167, true),
        ("cw.runoff.2025", 166, false),
        ("cw.runoff.2025", 167, true),
    ] {
        let mut election = election(Style::Choose, vec![post("委员", 1, &["甲", "乙"])]);
        election.round = Round::Second;
        let found =
            result(&rule(id), &Figures::default(), &election, &sheet(&[(&[votes, 20], &[])], 401, 100));
        assert_eq!(fate(&found, 0, "甲") == Fate::Elected, elected, "{votes}");
        let next = if elected { NextStep::Elected } else { NextStep::LeftVacant { seats: 1 } };
        assert_eq!(found.next(), next);
    }
}

#[test]
fn more_papers_back_than_given_out_decide_nothing() {
    let (election, sheet, papers) = votes_of_one(Style::Choose, 1, &[400, 50]);
    let rule = rule("jw.election.2025.voters");
    for (issued, outcome) in [(501, Outcome::Passed), (500, Outcome::Void)] {
        let room = Figures { issued: Some(issued), returned: Some(u64::from(papers)), ..room(1000) };
        let found = result(&rule, &room, &election, &sheet);
        assert_eq!(found.verdict.outcome, outcome);
        assert_eq!(found.is_decided(), outcome == Outcome::Passed);
        let again = if outcome == Outcome::Void { NextStep::Again } else { NextStep::Elected };
        assert_eq!((found.next(), found.posts[0].next), (again, again));
    }
}

#[test]
fn more_than_two_thirds_of_the_representatives_must_vote() {
    let rule = rule("jw.election.2025.reps");
    let election = election(Style::Choose, vec![post("主任", 1, &["甲", "乙"])]);
    for (valid, invalid, outcome) in [
        (20, 0, Outcome::NoQuorum),
        (21, 0, Outcome::Passed),
        (19, 2, Outcome::Passed),
        (19, 1, Outcome::NoQuorum),
    ] {
        let found = result(&rule, &room(30), &election, &sheet(&[(&[15, 2], &[])], valid, invalid));
        assert_eq!(found.verdict.outcome, outcome, "{valid}+{invalid}");
    }
}

#[test]
fn ties_count_only_at_the_edge_of_the_seats() {
    use Outcome::{NotPassed, Passed, Tie};
    // Seats, votes out of 501 in order of candidates; who is elected, who is level, the outcome, seats still open.
    type Row = (u16, &'static [u32], &'static [&'static str], &'static [&'static str], Outcome, u16);
    let table: [Row; 13] = [
        (1, &[250, 251], &["乙"], &[], Passed, 0),
        (1, &[250, 250], &[], &[], NotPassed, 1),
        (2, &[300, 300], &["甲", "乙"], &[], Passed, 0),
        (2, &[300, 300, 260], &["甲", "乙"], &[], Passed, 0),
        (2, &[300, 260, 260], &["甲"], &["乙", "丙"], Tie, 1),
        (2, &[300, 261, 260], &["甲", "乙"], &[], Passed, 0),
        (2, &[260, 300, 260, 100], &["乙"], &["甲", "丙"], Tie, 1),
        (3, &[260, 300, 260, 260], &["乙"], &["甲", "丙", "丁"], Tie, 2),
        (3, &[300, 300, 260, 251], &["甲", "乙", "丙"], &[], Passed, 0),
        (3, &[300, 250, 250, 250], &["甲"], &[], NotPassed, 2),
        (2, &[251, 250, 250], &["甲"], &[], NotPassed, 1),
        (2, &[251, 251, 251], &[], &["甲", "乙", "丙"], Tie, 2),
        (3, &[0, 0, 0, 0], &[], &[], NotPassed, 3),
    ];
    let rule = rule("jw.election.2025.voters");
    for (seats, votes, elected, level, outcome, open) in table {
        for style in [Style::Each, Style::Choose] {
            let (election, sheet, _) = votes_of_one(style, seats, votes);
            let found = result(&rule, &room(1000), &election, &sheet);
            assert_eq!(found.mismatches, [], "{votes:?}");
            assert_eq!(names(&found, 0, Fate::Elected).len(), elected.len(), "{votes:?}");
            for name in elected {
                assert_eq!(fate(&found, 0, name), Fate::Elected, "{name} {votes:?}");
            }
            assert_eq!(names(&found, 0, Fate::Level), level, "{votes:?}");
            assert_eq!((found.verdict.outcome, found.posts[0].vacant), (outcome, open), "{votes:?}");
            let next = match outcome {
                Tie => NextStep::TiedVote { seats: open },
                NotPassed => NextStep::SecondBallot { seats: open },
                _ => NextStep::Elected,
            };
            assert_eq!((found.next(), found.posts[0].next), (next, next));
            let most_win = found.verdict.reasons.contains(&Reason::MostVotesWin);
            let reached = votes.iter().filter(|votes| **votes > 250).count();
            assert_eq!(most_win, reached > usize::from(seats), "{votes:?}");
        }
    }
}

#[test]
fn somebody_written_in_is_elected_like_anybody_else() {
    let rule = rule("jw.election.2025.voters");
    let election = election(Style::Choose, vec![post("委员", 2, &["甲", "乙", "丙"])]);
    let written: &[(&str, u32)] = &[("己 ", 200), ("己", 100), ("庚", 3)];
    let found = result(&rule, &room(1000), &election, &sheet(&[(&[251, 150, 280], written)], 501, 0));
    assert_eq!(names(&found, 0, Fate::Elected), ["己", "丙"]);
    assert_eq!(fate(&found, 0, "甲"), Fate::NotElected(Why::Outvoted));
    assert_eq!(fate(&found, 0, "庚"), Fate::NotElected(Why::Majority));
    let listed: Vec<_> = found.posts[0].people.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(listed, ["己", "丙", "甲", "乙", "庚"]);
    assert_eq!(found.posts[0].people[0].candidate, None);
}

#[test]
fn the_earlier_post_stands_and_the_next_moves_up() {
    let rule = rule("jw.election.2025.voters");
    let posts = vec![post("主任", 1, &["甲", "乙"]), post("委员", 2, &["丙", "丁", "戊"])];
    let mut election = election(Style::Choose, posts);
    let papers = sheet(&[(&[260, 100], &[]), (&[300, 251, 260], &[("甲", 241), ("乙", 10)])], 531, 0);
    // 甲: 260 + 241 is no more than the papers. With more than half of 531 (266) nobody but 丙 gets through.
    let found = result(&rule, &room(1000), &election, &papers);
    assert_eq!(fate(&found, 0, "甲"), Fate::NotElected(Why::Majority));
    assert_eq!(fate(&found, 1, "甲"), Fate::NotElected(Why::Majority));

    for add_down in [false, true] {
        // With the votes of both posts 甲 would be first on the second.
        election.add_down = add_down;
        let papers = sheet(&[(&[260, 100], &[]), (&[300, 251, 252], &[("甲", 100)])], 501, 0);
        let found = result(&rule, &room(1000), &election, &papers);
        assert_eq!(fate(&found, 0, "甲"), Fate::Elected);
        assert_eq!(fate(&found, 1, "甲"), Fate::NotElected(Why::ElectedTo { post: 0 }));
        assert_eq!(names(&found, 1, Fate::Elected), ["丙", "戊"]);
        assert_eq!(found.verdict.outcome, Outcome::Passed);
        let elected: Vec<_> = found.elected().map(|(at, person)| (at, person.name.as_str())).collect();
        assert_eq!(elected, [(0, "甲"), (1, "丙"), (1, "戊")]);
    }

    // 下加: who lost the higher post brings the votes for it along, if the paper names them there at all.
    election.add_down = true;
    let papers = sheet(&[(&[260, 200], &[]), (&[300, 251, 252], &[("乙", 55)])], 501, 0);
    let found = result(&rule, &room(1000), &election, &papers);
    let down = found.posts[1].people.iter().find(|person| person.name == "乙").unwrap();
    assert_eq!((down.votes.for_, down.added, down.counted), (55, 200, 255));
    assert_eq!(names(&found, 1, Fate::Elected), ["丙", "乙"]);
    let papers = sheet(&[(&[260, 200], &[]), (&[300, 251, 252], &[])], 501, 0);
    let found = result(&rule, &room(1000), &election, &papers);
    assert!(!found.posts[1].people.iter().any(|person| person.name == "乙"));
    election.add_down = false;
    let papers = sheet(&[(&[260, 200], &[]), (&[300, 251, 252], &[("乙", 55)])], 501, 0);
    let found = result(&rule, &room(1000), &election, &papers);
    assert_eq!(fate(&found, 1, "乙"), Fate::NotElected(Why::Majority));
}

/// Only where less than half of the votes is enough can somebody be chosen for two posts.
#[test]
fn what_waits_for_a_tie_on_an_earlier_post() {
    let rule = RuleSet {
        majority: vec![Threshold {
            base: Base::Cast,
            share: Share::at_least(1, 10),
            words: crate::rules::Bilingual::default(),
            article: crate::rules::Bilingual::default(),
            unless: None,
        }],
        ..rule("jw.election.2025.voters")
    };
    let posts = vec![post("主任", 1, &["甲", "乙"]), post("委员", 2, &["丙", "丁", "戊", "己"])];
    let election = election(Style::Choose, posts);
    let papers = |on_second: &[u32], written: &[(&str, u32)]| {
        result(&rule, &room(1000), &election, &sheet(&[(&[200, 200], &[]), (on_second, written)], 600, 0))
    };
    // 甲 is level for the first post and would have a seat on the second: only 丙 has one in any case.
    let first = papers(&[300, 150, 140, 20], &[("甲", 160)]);
    assert_eq!(names(&first, 0, Fate::Level), ["甲", "乙"]);
    assert_eq!(fate(&first, 1, "丙"), Fate::Elected);
    assert_eq!(fate(&first, 1, "甲"), Fate::Waits { post: 0 });
    assert_eq!(fate(&first, 1, "丁"), Fate::Waits { post: 0 });
    assert_eq!(fate(&first, 1, "戊"), Fate::NotElected(Why::Outvoted));
    assert_eq!(fate(&first, 1, "己"), Fate::NotElected(Why::Majority));
    assert_eq!(first.posts[1].next, NextStep::Waits { post: 0 });
    assert_eq!((first.verdict.outcome, first.next()), (Outcome::Tie, NextStep::TiedVote { seats: 1 }));
    assert_eq!(second_ballot(&election, &first, 1), None);

    let again = tied_ballot(&election, &first).unwrap();
    assert_eq!((again.round, again.write_ins), (Round::Tied, false));
    assert_eq!(again.posts, [post("主任", 1, &["甲", "乙"])]);
    for (votes, winner, moved_up) in [([300, 200], "甲", "丁"), ([200, 300], "乙", "甲")] {
        let tied = result(&rule, &room(1000), &again, &sheet(&[(&votes, &[])], 600, 0));
        assert_eq!(tied.verdict.outcome, Outcome::Passed);
        let after = first.after_tied(&tied).unwrap();
        assert_eq!(names(&after, 0, Fate::Elected), [winner]);
        assert_eq!(names(&after, 1, Fate::Elected), ["丙", moved_up]);
        assert_eq!((after.verdict.outcome, after.next()), (Outcome::Passed, NextStep::Elected));
    }
    // Level again: everything stays as it was, and they are voted on once more.
    let tied = result(&rule, &room(1000), &again, &sheet(&[(&[250, 250], &[])], 600, 0));
    assert_eq!((tied.verdict.outcome, tied.next()), (Outcome::Tie, NextStep::TiedVote { seats: 1 }));
    let after = first.after_tied(&tied).unwrap();
    assert_eq!(names(&after, 0, Fate::Level), ["甲", "乙"]);
    assert_eq!(after.posts[1].next, NextStep::Waits { post: 0 });
    assert_eq!(after.posts[0].people[0].again, [250]);
    // Whoever has too few votes on the second post to be chosen there keeps nobody waiting.
    let first = papers(&[300, 150, 140, 20], &[("甲", 149)]);
    assert_eq!(names(&first, 1, Fate::Elected), ["丙", "丁"]);
    assert_eq!(fate(&first, 1, "甲"), Fate::NotElected(Why::Outvoted));
    // Level at the edge of the second post with somebody who may be gone by then.
    let first = papers(&[300, 150, 140, 20], &[("甲", 150)]);
    assert_eq!(fate(&first, 1, "丁"), Fate::Waits { post: 0 });
    assert_eq!(first.posts[1].next, NextStep::Waits { post: 0 });
}

#[test]
fn voted_on_again_the_most_votes_win_with_no_majority() {
    let rule = rule("jw.election.2025.voters");
    let mut election = election(Style::Choose, vec![post("委员", 2, &["甲", "乙", "丙"])]);
    election.round = Round::Tied;
    let again = |votes: &[u32], written: &[(&str, u32)]| {
        result(&rule, &room(1000), &election, &sheet(&[(votes, written)], 501, 0))
    };
    let found = again(&[100, 40, 30], &[]);
    assert_eq!(names(&found, 0, Fate::Elected), ["甲", "乙"]);
    assert!(found.posts[0].people.iter().all(|person| person.majority.is_empty()));
    // Nobody voted for two of them: no reason to take one.
    let found = again(&[100, 0, 0], &[]);
    assert_eq!(names(&found, 0, Fate::Level), ["乙", "丙"]);
    assert_eq!(found.next(), NextStep::TiedVote { seats: 1 });
    let found = again(&[100, 40, 30], &[("己", 400)]);
    assert_eq!(fate(&found, 0, "己"), Fate::NotElected(Why::NotAmongThem));
    // Who took part is still asked.
    let few = result(&rule, &room(1002), &election, &sheet(&[(&[100, 40, 30], &[])], 501, 0));
    assert_eq!(few.verdict.outcome, Outcome::NoQuorum);
}

#[test]
fn what_keeps_an_election_from_a_result() {
    let lawful = rule("jw.election.2025.voters");
    let (election, papers, _) = votes_of_one(Style::Choose, 1, &[400, 50]);
    let outcome = |rule: &RuleSet| {
        let found = result(rule, &room(1000), &election, &papers);
        assert!(found.posts[0].people.iter().all(|person| person.fate == Fate::Undecided));
        assert_eq!((found.next(), found.posts[0].vacant), (NextStep::None, 1));
        (found.verdict.outcome, found.verdict.missing, found.verdict.reasons.contains(&Reason::NoMajoritySet))
    };
    let opinion = RuleSet { binding: false, ..lawful.clone() };
    assert_eq!(outcome(&opinion), (Outcome::Consultative, vec![], false));
    let silent = RuleSet { majority: vec![], ..lawful.clone() };
    assert_eq!(outcome(&silent), (Outcome::Undetermined, vec![], true));
    let mut of_those_present = lawful.clone();
    of_those_present.majority[0].base = Base::Present;
    assert_eq!(outcome(&of_those_present), (Outcome::Undetermined, vec![Figure::Present], false));
    // Floor areas behind a candidate are on no sheet, whatever area the room has for something else.
    let owners = rule("yz.ordinary.2021");
    let area = |n: u64| Some(crate::rules::Area(n));
    let room = Figures { entitled_area: area(100), cast_area: area(90), for_area: area(80), ..room(600) };
    let found = result(&owners, &room, &election, &papers);
    assert_eq!(
        (found.verdict.outcome, found.verdict.missing),
        (Outcome::Undetermined, vec![Figure::ForArea])
    );
}
