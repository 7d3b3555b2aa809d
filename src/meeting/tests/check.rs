//! Every problem the record can find in itself, one below and at its boundary.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::meeting::sample::{COUNCIL, HOUSEHOLDS, OWNERS, REPRESENTATIVES, Room, day, filled, owner, rules};
use crate::meeting::{
    Command, Finding, FindingLevel, FoundAt, Meeting, PostingCommand, Problem, check, check_beside, worst,
};
use crate::rules::{Catalogue, Share};

mod ballots;
mod by_hand;
mod figures;
mod papers;
mod room;

/// The name of a problem. Whoever adds one has to add it to `ALL` and meet it below.
fn name(problem: &Problem) -> &'static str {
    match problem {
        Problem::Figures(_) => "Figures",
        Problem::MoreReturned { .. } => "MoreReturned",
        Problem::OutcomeDiffers { .. } => "OutcomeDiffers",
        Problem::CorrectionsDiffer => "CorrectionsDiffer",
        Problem::HandsUnaccounted(_) => "HandsUnaccounted",
        Problem::NotAnnounced => "NotAnnounced",
        Problem::VoteLeftOpen => "VoteLeftOpen",
        Problem::NotAVoter => "NotAVoter",
        Problem::ListedTwice => "ListedTwice",
        Problem::NoQuorumAtVote { .. } => "NoQuorumAtVote",
        Problem::QuorumLost { .. } => "QuorumLost",
        Problem::HeadsDiffer { .. } => "HeadsDiffer",
        Problem::PresentDiffers { .. } => "PresentDiffers",
        Problem::EntitledDiffers { .. } => "EntitledDiffers",
        Problem::Duplicate { .. } => "Duplicate",
        Problem::TooManyProxies { .. } => "TooManyProxies",
        Problem::ProxyPassedOn => "ProxyPassedOn",
        Problem::ProxyNotWritten => "ProxyNotWritten",
        Problem::Composition { .. } => "Composition",
        Problem::RulesNotInForce { .. } => "RulesNotInForce",
        Problem::Rules(_) => "Rules",
        Problem::GateNotRecorded(_) => "GateNotRecorded",
        Problem::Ballot(_) => "Ballot",
        Problem::OtherSheet => "OtherSheet",
        Problem::SheetDiffers(_) => "SheetDiffers",
        Problem::TellersDiffer(_) => "TellersDiffer",
        Problem::CountAdopted(_) => "CountAdopted",
        Problem::StillLevel => "StillLevel",
        Problem::SecretFew(_) => "SecretFew",
        Problem::SecretUnanimous => "SecretUnanimous",
        Problem::CandidateHoldsProxy => "CandidateHoldsProxy",
        Problem::GateNotMet(_) => "GateNotMet",
        Problem::NoNotice { .. } => "NoNotice",
        Problem::NoticeTooShort { .. } => "NoticeTooShort",
        Problem::NotPosted { .. } => "NotPosted",
        Problem::PostingTooShort { .. } => "PostingTooShort",
        Problem::TakenDownEarly { .. } => "TakenDownEarly",
        Problem::Unanswered(_) => "Unanswered",
        Problem::Overdue { .. } => "Overdue",
        Problem::DecidedWithoutVote => "DecidedWithoutVote",
        Problem::LevelJumps => "LevelJumps",
        Problem::OutOfOrder { .. } => "OutOfOrder",
        Problem::DaysOutOfOrder { .. } => "DaysOutOfOrder",
        Problem::Unknown(_) => "Unknown",
    }
}

const ALL: [&str; 44] = [
    "Figures",
    "MoreReturned",
    "OutcomeDiffers",
    "CorrectionsDiffer",
    "HandsUnaccounted",
    "NotAnnounced",
    "VoteLeftOpen",
    "NotAVoter",
    "ListedTwice",
    "NoQuorumAtVote",
    "QuorumLost",
    "HeadsDiffer",
    "PresentDiffers",
    "EntitledDiffers",
    "Duplicate",
    "TooManyProxies",
    "ProxyPassedOn",
    "ProxyNotWritten",
    "Composition",
    "RulesNotInForce",
    "Rules",
    "GateNotRecorded",
    "Ballot",
    "OtherSheet",
    "SheetDiffers",
    "TellersDiffer",
    "CountAdopted",
    "StillLevel",
    "SecretFew",
    "SecretUnanimous",
    "CandidateHoldsProxy",
    "GateNotMet",
    "NoNotice",
    "NoticeTooShort",
    "NotPosted",
    "PostingTooShort",
    "TakenDownEarly",
    "Unanswered",
    "Overdue",
    "DecidedWithoutVote",
    "LevelJumps",
    "OutOfOrder",
    "DaysOutOfOrder",
    "Unknown",
];

/// A record, the day it is looked at, and all that has to be found in it.
type Case = (&'static str, Meeting, Option<NaiveDate>, Vec<Finding>);

fn wrong(what: Problem, at: Option<FoundAt>) -> Finding {
    Finding { level: FindingLevel::Contradiction, what, at }
}

fn doubt(what: Problem, at: Option<FoundAt>) -> Finding {
    Finding { level: FindingLevel::Doubt, what, at }
}

/// Nothing to be found: gates recorded, the body well made up, the item announced.
fn sound(present: usize) -> Room {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 30);
    record_gates(&mut room);
    room.add_item("修缮南门", "同意。");
    room.arrive(0..present);
    room.run(Command::CallToOrder);
    room.tick(10);
    room
}

fn record_gates(room: &mut Room) {
    room.about(|about| {
        "3月2日研究".clone_into(&mut about.party_discussion);
        "1月授权".clone_into(&mut about.authorisation);
    });
}

fn voted() -> Room {
    let mut room = sound(20);
    let item = room.meeting().agenda[0].id;
    room.by_hands(item, 15, 5, 0);
    room
}

/// The record of a room, changed by hand.
fn edited(room: &Room, change: impl FnOnce(&mut Meeting)) -> Meeting {
    let mut meeting = room.meeting().clone();
    change(&mut meeting);
    meeting
}

fn vote_at(room: &Room) -> FoundAt {
    FoundAt::Vote(room.meeting().votes[0].id)
}

fn nothing() -> Vec<Case> {
    let mut answered = filled();
    let objection = answered.meeting().postings[1].objections[0].id;
    answered.run(Command::Posting(PostingCommand::Answer(objection, "已核对".to_owned())));
    vec![
        ("planned", Room::new(rules(HOUSEHOLDS)).meeting().clone(), None, vec![]),
        ("voted", voted().meeting().clone(), None, vec![]),
        ("filled", answered.meeting().clone(), Some(day("2026-04-20")), vec![]),
        ("council", Room::sitting(rules(COUNCIL), 9, 1).meeting().clone(), None, vec![]),
    ]
}

#[test]
fn every_problem_is_found_and_nothing_else() {
    let (mut met, mut unlike) = (BTreeSet::new(), Vec::new());
    let groups = [
        nothing(),
        figures::figures(),
        figures::voters(),
        room::quorum(),
        room::room(),
        room::proxies(),
        room::composition(),
        papers::beforehand(),
        papers::afterwards(),
        by_hand::by_hand(),
        ballots::ballots(),
    ];
    for (what, meeting, today, expected) in groups.into_iter().flatten() {
        let found = check(&meeting, today);
        if found != expected {
            unlike.push(format!("{what}:\n  found    {found:?}\n  expected {expected:?}"));
        }
        met.extend(found.iter().map(|finding| name(&finding.what)));
    }
    let looser = edited(&voted(), |meeting| meeting.rules.majority[0].share = Share::at_least(1, 10));
    for (meeting, faults) in [(voted().meeting(), 0), (&looser, 1)] {
        let found = check_beside(&Catalogue::built_in(), meeting, day("2026-03-20"));
        let beside: Vec<_> = found.iter().take(faults).map(|finding| name(&finding.what)).collect();
        assert_eq!(beside, ["Rules"; 1][..faults]);
        assert_eq!(found[faults..], check(meeting, Some(day("2026-03-20"))));
        met.extend(beside);
    }
    assert!(unlike.is_empty(), "{}", unlike.join("\n"));
    assert_eq!(met, BTreeSet::from(ALL));
}

#[test]
fn the_worst_is_told_and_stands_first() {
    let finding = |level| Finding { level, what: Problem::NotAnnounced, at: None };
    let (doubt, wrong) = (finding(FindingLevel::Doubt), finding(FindingLevel::Contradiction));
    assert_eq!(worst(&[]), None);
    assert_eq!(worst(&[doubt.clone(), doubt.clone()]), Some(FindingLevel::Doubt));
    assert_eq!(worst(&[doubt, wrong]), Some(FindingLevel::Contradiction));
    let mut room = Room::new(rules(OWNERS));
    room.add_people(vec![owner(0, 1), owner(0, 1)]);
    room.about(|about| about.date = day("2020-12-31"));
    let found = check(room.meeting(), None);
    let levels: Vec<FindingLevel> = found.iter().map(|finding| finding.level).collect();
    assert_eq!(levels, [FindingLevel::Contradiction, FindingLevel::Doubt]);
}
