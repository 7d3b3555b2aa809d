//! What only a hand in the file can bring about.

use chrono::TimeDelta;

use super::{Case, doubt, edited, wrong};
use crate::meeting::sample::{REPRESENTATIVES, Room, day, filled, moment, rules};
use crate::meeting::{FoundAt, Level, Meeting, Problem, Sequence, Speaker, VoteState, What};
use crate::rules::Outcome;

pub(super) fn by_hand() -> Vec<Case> {
    let room = filled();
    let quiet = |change: &dyn Fn(&mut Meeting)| {
        edited(&room, |meeting| {
            meeting.postings[1].objections.clear();
            change(meeting);
        })
    };
    let early = moment("2026-03-20 07:00");
    let order = |what, first, then, at| vec![wrong(Problem::OutOfOrder { what, first, then }, at)];
    let opened = moment("2026-03-20 09:00");
    let meeting = room.meeting();
    let item = Some(FoundAt::Item(meeting.agenda[0].id));
    let vote = Some(FoundAt::Vote(meeting.votes[0].id));
    let posting = Some(FoundAt::Posting(meeting.postings[1].id));
    let began = meeting.agenda[0].spans[0].began;
    let frozen = meeting.votes[0].frozen.at;
    let closed = meeting.closed.unwrap();
    let later = closed + TimeDelta::hours(1);
    let jumps = edited(&room, |meeting| {
        meeting.postings[1].objections.clear();
        meeting.agenda[1].is.level = Level::Third;
    });
    let next = Some(FoundAt::Item(meeting.agenda[1].id));
    let (_, strange_item, stranger) = {
        let mut other = Room::with_people(rules(REPRESENTATIVES), 80);
        (other.add_item("别处", ""), other.meeting().agenda[0].id, other.id(70))
    };
    let follow = Some(FoundAt::FollowUp(meeting.follow_ups[0].id));
    let objection = meeting.postings[1].objections[0].at;
    let answered = edited(&room, |meeting| {
        let answer = crate::meeting::Answer { at: early, text: "已核对".to_owned() };
        meeting.postings[1].objections[0].answer = Some(answer);
    });
    let (from, until) = (day("2026-03-21"), day("2026-03-20"));
    vec![
        (
            "turn",
            quiet(&|m| m.turns[0].ended = Some(early)),
            None,
            order(Sequence::Turn, opened, early, None),
        ),
        (
            "item",
            quiet(&|m| m.agenda[0].spans[0].ended = Some(early)),
            None,
            order(Sequence::Item, began, early, item),
        ),
        (
            "declared",
            quiet(&|m| m.votes[0].state = VoteState::Declared { at: early, outcome: Outcome::Passed }),
            None,
            order(Sequence::Vote, frozen, early, vote),
        ),
        (
            "voted before the sitting",
            quiet(&|m| m.opened = Some(frozen + TimeDelta::seconds(1))),
            None,
            order(Sequence::VoteBeforeSitting, frozen + TimeDelta::seconds(1), frozen, vote),
        ),
        (
            "voted after the sitting",
            quiet(&|m| {
                m.votes[0].frozen.at = later;
                m.votes[0].state = VoteState::Declared { at: later, outcome: Outcome::Passed };
            }),
            None,
            order(Sequence::VoteAfterSitting, later, closed, vote),
        ),
        (
            "closed before opened",
            quiet(&|m| {
                m.closed = Some(early);
                m.votes.clear();
                m.agenda.clear();
                m.notes.clear();
                m.turns.clear();
                m.follow_ups.clear();
            }),
            None,
            order(Sequence::Sitting, opened, early, None),
        ),
        (
            "attendance",
            quiet(&|m| m.attendance[1].at = early),
            None,
            order(Sequence::Attendance, moment("2026-03-20 08:40"), early, None),
        ),
        ("answered before", answered, None, order(Sequence::Objection, objection, early, posting)),
        (
            "down before up",
            quiet(&|m| m.postings[1].is.until = Some(until)),
            None,
            vec![
                wrong(Problem::DaysOutOfOrder { from, until }, posting),
                doubt(Problem::PostingTooShort { days: -1, need: 15 }, posting),
            ],
        ),
        ("a level is skipped", jumps, None, vec![wrong(Problem::LevelJumps, next)]),
        (
            "a note on nothing",
            quiet(&|m| m.notes[0].item = Some(strange_item)),
            None,
            vec![wrong(Problem::Unknown(What::Item), None)],
        ),
        (
            "a follow-up of nothing",
            quiet(&|m| m.follow_ups[0].is.item = Some(strange_item)),
            None,
            vec![wrong(Problem::Unknown(What::Item), follow)],
        ),
        (
            "a vote on nothing",
            quiet(&|m| {
                m.votes[1].item = strange_item;
                "已议".clone_into(&mut m.agenda[1].outcome);
            }),
            None,
            vec![wrong(Problem::Unknown(What::Item), Some(FoundAt::Vote(meeting.votes[1].id)))],
        ),
        (
            "nobody speaks",
            quiet(&|m| m.notes[0].speaker = Speaker::Person(stranger)),
            None,
            vec![wrong(Problem::Unknown(What::Person), None)],
        ),
    ]
}
