//! What was to happen before and after the sitting.

use super::{Case, doubt, sound, voted, wrong};
use crate::meeting::sample::{HOUSEHOLDS, REPRESENTATIVES, Room, day, filled, rules};
use crate::meeting::{
    AgendaCommand, Command, Finding, FindingLevel, FoundAt, ItemState, Paper, Problem, VoteCommand,
};
use crate::rules::Asked;

pub(super) fn beforehand() -> Vec<Case> {
    let gated = || {
        let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
        let item = room.add_item("修缮南门", "同意。");
        (room.by_hands(item, 15, 5, 0), room)
    };
    let (vote, room) = gated();
    let unmet = [Asked::Authorisation, Asked::PartyDiscussion]
        .map(|kind| doubt(Problem::GateNotRecorded(kind), None));
    let mut expected = vec![doubt(Problem::NotAnnounced, Some(FoundAt::Vote(vote)))];
    expected.extend(unmet);
    let (_, mut voided) = gated();
    voided.run(Command::Vote(VoteCommand::Void(vote, "漏数".to_owned())));
    let noticed = |posted: Option<&str>, reason: &str| {
        let mut room = Room::with_people(rules(HOUSEHOLDS), 30);
        room.about(|about| reason.clone_into(&mut about.short_notice));
        room.arrive(0..20);
        let posting = posted.map(|day| FoundAt::Posting(room.post(Paper::MeetingNotice, day, None)));
        room.run(Command::CallToOrder);
        (room.meeting().clone(), posting)
    };
    let mut cases = vec![
        ("gates not recorded", room.meeting().clone(), None, expected),
        ("no round that stands", voided.meeting().clone(), None, vec![]),
        ("no notice", noticed(None, "").0, None, vec![doubt(Problem::NoNotice { need: 10 }, None)]),
    ];
    for (what, posted, reason, level) in [
        ("ten days", "2026-03-10", "", None),
        ("nine days", "2026-03-11", "", Some(FindingLevel::Contradiction)),
        ("nine days with a reason", "2026-03-11", "台风", Some(FindingLevel::Doubt)),
        ("after the meeting", "2026-03-21", "", Some(FindingLevel::Contradiction)),
    ] {
        let (meeting, at) = noticed(Some(posted), reason);
        let days = (day("2026-03-20") - day(posted)).num_days();
        let short =
            level.map(|level| Finding { level, what: Problem::NoticeTooShort { days, need: 10 }, at });
        cases.push((what, meeting, None, short.into_iter().collect()));
    }
    for (what, on, in_force) in [("first day", "2026-01-01", true), ("the day before", "2025-12-31", false)] {
        let mut room = Room::new(rules(REPRESENTATIVES));
        room.about(|about| about.date = day(on));
        let (from, to) = (room.meeting().rules.from, room.meeting().rules.to);
        let found = if in_force { vec![] } else { vec![wrong(Problem::RulesNotInForce { from, to }, None)] };
        cases.push((what, room.meeting().clone(), None, found));
    }
    cases
}

pub(super) fn afterwards() -> Vec<Case> {
    let closed = |until: Option<&str>, down: Option<&str>| {
        let mut room = voted();
        room.run(Command::Close);
        let posting = room.post(Paper::ResultNotice, "2026-03-21", until);
        if let Some(down) = down {
            room.take_down(posting, down);
        }
        (room.meeting().clone(), Some(FoundAt::Posting(posting)))
    };
    let mut cases = Vec::new();
    for (what, until, down, found) in [
        ("hanging", None, None, None),
        ("to hang fifteen days", Some("2026-04-05"), None, None),
        (
            "to hang fourteen days",
            Some("2026-04-04"),
            None,
            Some(Problem::PostingTooShort { days: 14, need: 15 }),
        ),
        ("hung fifteen days", None, Some("2026-04-05"), None),
        (
            "hung fourteen days",
            None,
            Some("2026-04-04"),
            Some(Problem::TakenDownEarly { days: 14, need: 15 }),
        ),
        ("hung as stated", Some("2026-04-10"), Some("2026-04-10"), None),
        (
            "less than stated",
            Some("2026-04-10"),
            Some("2026-04-09"),
            Some(Problem::TakenDownEarly { days: 19, need: 20 }),
        ),
    ] {
        let (meeting, at) = closed(until, down);
        cases.push((what, meeting, None, found.map(|what| doubt(what, at)).into_iter().collect()));
    }
    let mut sealed = voted();
    sealed.run(Command::Close);
    let unsealed = sealed.meeting().clone();
    sealed.run(Command::Seal);
    let room = filled();
    let posting = &room.meeting().postings[1];
    let open = doubt(Problem::Unanswered(posting.objections[0].id), Some(FoundAt::Posting(posting.id)));
    let follow = Some(FoundAt::FollowUp(room.meeting().follow_ups[0].id));
    let overdue = doubt(Problem::Overdue { due: day("2026-04-20"), days: 1 }, follow);
    let mut decided = sound(20);
    let item = decided.meeting().agenda[0].id;
    let settle =
        |outcome: &str| Command::Agenda(AgendaCommand::Settle(item, ItemState::Decided, outcome.to_owned()));
    decided.run(settle(" "));
    let silent = decided.meeting().clone();
    decided.run(settle("听取"));
    cases.extend([
        ("closed and not posted yet", unsealed, None, vec![]),
        (
            "sealed and never posted",
            sealed.meeting().clone(),
            None,
            vec![doubt(Problem::NotPosted { need: 15 }, None)],
        ),
        ("due today", room.meeting().clone(), Some(day("2026-04-20")), vec![open.clone()]),
        ("due yesterday", room.meeting().clone(), Some(day("2026-04-21")), vec![open.clone(), overdue]),
        ("on no day", room.meeting().clone(), None, vec![open]),
        (
            "decided, nobody knows how",
            silent,
            None,
            vec![doubt(Problem::DecidedWithoutVote, Some(FoundAt::Item(item)))],
        ),
        ("decided, and it says how", decided.meeting().clone(), None, vec![]),
    ]);
    cases
}
