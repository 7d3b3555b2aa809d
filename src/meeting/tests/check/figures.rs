//! Rounds: figures, corrections, who voted, what about.

use super::{Case, doubt, edited, sound, vote_at, voted, wrong};
use crate::meeting::sample::{hands, moment, papers};
use crate::meeting::{Choice, Command, Count, FoundAt, ItemState, Method, Problem, VoteCommand, VoteState};
use crate::rules::{Figure, Outcome};

pub(super) fn figures() -> Vec<Case> {
    let room = voted();
    let at = Some(vote_at(&room));
    let item = room.meeting().agenda[0].id;
    let mut open = sound(20);
    open.open_vote(item, Method::Hands);
    let vote = open.meeting().votes[0].id;
    open.count(vote, hands(15, 5, 1));
    let contradiction = open.meeting().verdict(&open.meeting().votes[0]).contradictions.remove(0);
    let mut short = sound(20);
    short.by_hands(item, 15, 3, 0);
    let mut void = sound(20);
    let paper = void.open_vote(item, Method::Paper);
    void.count(paper, papers([18, 19], [11, 5, 2, 1]));
    void.declare(paper);
    let returned = Problem::MoreReturned { figure: Figure::Issued, returned: 19, limit: 18 };
    let as_passed = edited(&void, |meeting| {
        meeting.votes[0].state = VoteState::Declared { at: void.now, outcome: Outcome::Passed };
    });
    let differs = |declared, figures| Problem::OutcomeDiffers { declared, figures };
    let changed = edited(&room, |meeting| meeting.votes[0].count = hands(9, 11, 0));
    let uncounted = edited(&room, |meeting| {
        meeting.votes[0].count = Count::none(Method::Hands, &crate::ballot::Ballot::Motion);
    });
    let mut corrected = voted();
    for against in [6, 7] {
        let count = hands(20 - against, against, 0);
        corrected.run(Command::Vote(VoteCommand::Correct(
            corrected.meeting().votes[0].id,
            count,
            "错".to_owned(),
        )));
    }
    let broken = edited(&corrected, |meeting| meeting.votes[0].corrections[0].new = hands(1, 1, 1));
    let unlike = edited(&corrected, |meeting| meeting.votes[0].corrections[1].new = hands(1, 1, 1));
    vec![
        (
            "an open count too high",
            open.meeting().clone(),
            None,
            vec![wrong(Problem::Figures(contradiction), at)],
        ),
        ("two hands not seen", short.meeting().clone(), None, vec![doubt(Problem::HandsUnaccounted(2), at)]),
        ("void, and declared void", void.meeting().clone(), None, vec![doubt(returned.clone(), at)]),
        (
            "void, and declared passed",
            as_passed,
            None,
            vec![wrong(returned, at), wrong(differs(Outcome::Passed, Outcome::Void), at)],
        ),
        ("other figures", changed, None, vec![wrong(differs(Outcome::Passed, Outcome::NotPassed), at)]),
        ("no figures", uncounted, None, vec![wrong(differs(Outcome::Passed, Outcome::Undetermined), at)]),
        ("corrected twice", corrected.meeting().clone(), None, vec![]),
        ("a correction changed", broken, None, vec![wrong(Problem::CorrectionsDiffer, at)]),
        ("the last correction changed", unlike, None, vec![wrong(Problem::CorrectionsDiffer, at)]),
    ]
}

pub(super) fn voters() -> Vec<Case> {
    let mut named = sound(20);
    let item = named.meeting().agenda[0].id;
    let vote = named.open_vote(item, Method::RollCall);
    named.mark(vote, 0..19, Choice::For);
    let stranger = named.id(25);
    let added = edited(&named, |meeting| {
        let Count::RollCall(answers) = &mut meeting.votes[0].count else { panic!("names") };
        answers.insert(stranger, Choice::For);
    });
    let here = named.id(3);
    let twice = edited(&voted(), |meeting| {
        meeting.votes[0].frozen.entitled.push(here);
    });
    let late = {
        let mut room = sound(20);
        let item = room.add_item("临时动议", "同意。");
        room.by_hands(item, 15, 5, 0);
        room
    };
    let left = edited(&voted(), |meeting| {
        meeting.votes[0].state = VoteState::Open;
        meeting.agenda[0].state = ItemState::Voting;
        meeting.closed = Some(moment("2026-03-20 12:00"));
        meeting.stage = crate::meeting::Stage::Closed;
    });
    let two = edited(&voted(), |meeting| {
        meeting.votes[0].state = VoteState::Open;
        meeting.agenda[0].state = ItemState::Voting;
        let mut second = meeting.votes[0].clone();
        second.round = 2;
        meeting.votes.push(second);
    });
    let at = Some(vote_at(&voted()));
    vec![
        (
            "somebody who was not here",
            added,
            None,
            vec![wrong(Problem::NotAVoter, Some(FoundAt::Person(stranger)))],
        ),
        ("somebody twice", twice, None, vec![wrong(Problem::ListedTwice, Some(FoundAt::Person(here)))]),
        (
            "not announced",
            late.meeting().clone(),
            None,
            vec![doubt(Problem::NotAnnounced, Some(vote_at(&late)))],
        ),
        ("left open", left, None, vec![wrong(Problem::VoteLeftOpen, at)]),
        ("two open", two, None, vec![wrong(Problem::VoteLeftOpen, at)]),
    ]
}
