//! After the sitting: what is asked for until the record is sealed.

use super::{missing, particulars, step};
use crate::meeting::sample::{COUNCIL, HOUSEHOLDS, REPRESENTATIVES, Room, day, rules};
use crate::meeting::tests::obey::obey;
use crate::meeting::{AgendaCommand, Command, FollowUpCommand, ItemState, Missing, NextStep, Paper};
use crate::rules::Asked;

fn closed() -> Room {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    particulars(&mut room);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    room.by_hands(gate, 15, 4, 1);
    room.run(Command::Close);
    room
}

#[test]
fn a_result_hangs_for_fifteen_whole_days() {
    let mut room = closed();
    assert_eq!(step(&room), NextStep::PostResult);
    let posting = room.post(Paper::ResultNotice, "2026-03-21", None);
    let until = day("2026-04-05");
    for (now, next) in [
        ("2026-03-21 10:00", NextStep::WaitPosting { until }),
        ("2026-04-05 23:59", NextStep::WaitPosting { until }),
        ("2026-04-06 00:00", NextStep::TakeDown(posting)),
    ] {
        room.now = crate::meeting::sample::moment(now);
        assert_eq!(step(&room), next, "{now}");
    }
    room.take_down(posting, "2026-04-06");
    assert_eq!(step(&room), NextStep::Seal);
}

#[test]
fn a_result_taken_down_early_is_put_up_again() {
    for (down, days) in [("2026-04-04", Some(14)), ("2026-04-05", None)] {
        let mut room = closed();
        let posting = room.post(Paper::ResultNotice, "2026-03-21", None);
        room.take_down(posting, down);
        let Some(days) = days else {
            assert_eq!(step(&room), NextStep::Seal);
            continue;
        };
        assert_eq!(step(&room), NextStep::PostResult);
        assert_eq!(missing(&room), [Missing::PostingTooShort { days, need: 15 }]);
    }
}

#[test]
fn a_posting_that_is_to_end_too_early_is_put_right() {
    let mut room = closed();
    let posting = room.post(Paper::ResultNotice, "2026-03-21", Some("2026-04-04"));
    assert_eq!(step(&room), NextStep::MendPosting(posting));
    assert_eq!(missing(&room), [Missing::PostingTooShort { days: 14, need: 15 }]);
    obey(&mut room, NextStep::MendPosting(posting));
    assert_eq!((step(&room), missing(&room)), (NextStep::WaitPosting { until: day("2026-04-05") }, vec![]));
}

#[test]
fn what_papers_need_is_asked_for_before_anything_is_put_up_or_sealed() {
    let mut room = closed();
    room.about(|about| "".clone_into(&mut about.place));
    assert_eq!((step(&room), missing(&room)), (NextStep::SetParticulars, vec![Missing::NoPlace]));
    let posting = room.post(Paper::ResultNotice, "2026-03-21", None);
    room.take_down(posting, "2026-04-06");
    assert_eq!(step(&room), NextStep::SetParticulars);
    obey(&mut room, NextStep::SetParticulars);
    assert_eq!(step(&room), NextStep::Seal);
}

#[test]
fn what_a_council_said_is_put_up_too() {
    for (state, said, posted) in [
        (ItemState::Decided, "", true),
        (ItemState::Shelved, "", true),
        (ItemState::Postponed, "下次再议", true),
        (ItemState::Postponed, "", false),
    ] {
        let mut room = Room::sitting(rules(COUNCIL), 12, 1);
        particulars(&mut room);
        let gate = room.add_item("修缮南门", "");
        room.run(Command::Agenda(AgendaCommand::Settle(gate, state, said.to_owned())));
        room.run(Command::Close);
        assert_eq!(
            step(&room),
            if posted { NextStep::PostResult } else { NextStep::Seal },
            "{state:?} {said}"
        );
    }
}

#[test]
fn what_is_unfinished_is_named_before_closing_and_before_sealing() {
    let mut room = Room::sitting(rules(HOUSEHOLDS), 30, 20);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    room.add_item("车棚", "");
    room.by_hands(gate, 15, 4, 1);
    let before = [
        Missing::NoTime,
        Missing::NoPlace,
        Missing::NoChair,
        Missing::ItemsOpen(1),
        Missing::NoNotice { need: 10 },
        Missing::Gate(Asked::PartyDiscussion),
    ];
    assert_eq!(room.meeting().unfinished(), before);
    room.run(Command::Close);
    particulars(&mut room);
    room.about(|about| {
        "台风".clone_into(&mut about.short_notice);
        "3月2日研究".clone_into(&mut about.party_discussion);
    });
    assert_eq!(room.meeting().unfinished(), [Missing::ItemsOpen(1), Missing::NotPosted { need: 15 }]);
    let posting = room.post(Paper::ResultNotice, "2026-03-21", Some("2026-04-04"));
    room.object(posting);
    room.follow_up(None, None);
    let short = Missing::PostingTooShort { days: 14, need: 15 };
    let all =
        [Missing::ItemsOpen(1), Missing::Unanswered(1), short, Missing::StillUp, Missing::FollowUpsOpen(1)];
    assert_eq!(room.meeting().unfinished(), all);
    let objection = room.meeting().postings[0].objections[0].id;
    let follow = room.meeting().follow_ups[0].id;
    obey(&mut room, NextStep::AnswerObjection(objection));
    obey(&mut room, NextStep::FinishFollowUp(follow));
    room.take_down(posting, "2026-04-05");
    assert_eq!(room.meeting().unfinished(), [Missing::ItemsOpen(1)]);
    assert_eq!((step(&room), missing(&room)), (NextStep::Seal, vec![Missing::ItemsOpen(1)]));
}

#[test]
fn an_objection_is_answered_first_and_what_is_due_before_waiting() {
    let mut room = closed();
    let posting = room.post(Paper::ResultNotice, "2026-03-21", None);
    room.follow_up(None, None);
    room.follow_up(None, Some("2026-03-25"));
    room.object(posting);
    room.now = crate::meeting::sample::moment("2026-03-25 10:00");
    let objection = room.meeting().postings[0].objections[0].id;
    assert_eq!(step(&room), NextStep::AnswerObjection(objection));
    obey(&mut room, NextStep::AnswerObjection(objection));
    let due = room.meeting().follow_ups[1].id;
    assert_eq!((step(&room), missing(&room)), (NextStep::FinishFollowUp(due), vec![]), "due today");
    room.tick(24 * 60);
    assert_eq!(missing(&room), [Missing::Overdue(day("2026-03-25"))]);
    room.run(Command::FollowUp(FollowUpCommand::Finish(due, "已修".to_owned())));
    assert!(matches!(step(&room), NextStep::WaitPosting { .. }), "the other is due on no day");
}

#[test]
fn a_meeting_without_a_result_has_nothing_to_post() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    particulars(&mut room);
    room.add_item("修缮南门", "");
    room.run(Command::Close);
    assert_eq!(step(&room), NextStep::Seal);
}
