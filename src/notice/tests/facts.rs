//! What the facts say, before any word is put to them.

use super::meetings::{by_hands, decided, made, open, planned, roster, today, words};
use crate::lang::Lang;
use crate::meeting::sample::{HOUSEHOLDS, REPRESENTATIVES, Room, hands, item, papers, rules};
use crate::meeting::{
    AttendCommand, Capacity, Command, Level, Method, NewItem, NewPerson, Paper, PeopleCommand, Speaker,
    VoteCommand,
};
use crate::notice::facts::{Facts, Minutes, Remark, ResultNotice, SignInSheet, Standing};
use crate::notice::{Audience, Lack, Part, facts, to_text};
use crate::rules::Outcome;

fn of(room: &Room, paper: Paper, audience: Audience) -> Facts {
    facts(room.meeting(), paper, audience, today()).unwrap()
}

fn minutes(room: &Room, audience: Audience) -> Minutes {
    match of(room, Paper::Minutes, audience) {
        Facts::Minutes(minutes) => *minutes,
        other => panic!("{other:?}"),
    }
}

fn result(room: &Room) -> ResultNotice {
    match of(room, Paper::ResultNotice, Audience::Public) {
        Facts::ResultNotice(result) => *result,
        other => panic!("{other:?}"),
    }
}

fn sheet(room: &Room, audience: Audience) -> SignInSheet {
    match of(room, Paper::SignInSheet, audience) {
        Facts::SignInSheet(sheet) => *sheet,
        other => panic!("{other:?}"),
    }
}

#[test]
fn whoever_was_there_for_a_while_was_there() {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 10);
    room.arrive(0..6);
    room.leave(0..2);
    let excused = room.ids(5..9);
    room.run(Command::Attend(AttendCommand::Clear(room.ids(5..6))));
    room.run(Command::Attend(AttendCommand::Excuse(excused, "出差".to_owned())));
    room.arrive(8..9);
    let attendance = minutes(&room, Audience::Internal).attendance;
    assert_eq!((attendance.entitled, attendance.came, attendance.excused), (10, 6, 3));
    let names = |parties: &[crate::notice::facts::Party]| {
        parties.iter().flat_map(|party| &party.names).map(|named| named.with.clone()).collect::<Vec<_>>()
    };
    assert_eq!(names(&attendance.absent_with_leave), ["出差"; 3]);
    let public = minutes(&room, Audience::Public).attendance;
    assert_eq!((public.came, public.excused), (6, 3));
    assert!(names(&public.absent_with_leave).is_empty() && public.present[0].names.is_empty());
}

#[test]
fn heads_counted_are_told_and_added_to_those_represented() {
    let mut room = Room::new(rules(HOUSEHOLDS));
    room.about(|about| about.entitled = Some(1_280));
    room.run(Command::Attend(AttendCommand::Count(655)));
    let attendance = minutes(&room, Audience::Public).attendance;
    assert_eq!((attendance.entitled, attendance.came, attendance.counted), (1_280, 655, true));
}

#[test]
fn a_person_of_two_capacities_counts_once_under_the_first() {
    let room = decided();
    let attendance = minutes(&room, Audience::Public).attendance;
    let parties: Vec<_> =
        attendance.present.iter().map(|party| (party.capacity.clone(), party.count)).collect();
    assert_eq!(parties, [(Some(Capacity::CommitteeMember), 2), (Some(Capacity::Representative), 24)]);
    assert_eq!(attendance.came, 26);
}

#[test]
fn the_sheet_for_the_files_says_more_than_the_one_for_the_board() {
    let room = decided();
    let (internal, public) = (sheet(&room, Audience::Internal), sheet(&room, Audience::Public));
    assert_eq!((internal.entitled.len(), internal.attending.len()), (30, 2));
    assert_eq!((public.entitled.len(), public.attending.len()), (30, 0));
    assert_eq!(internal.entitled[28].remark, Remark::Excused);
    assert!(internal.entitled[0].arrived.is_some());
    assert!(public.entitled.iter().all(|row| row.remark == Remark::None && row.arrived.is_none()));
}

#[test]
fn labels_of_the_roster_that_tell_too_much_are_left_out_for_the_board() {
    let mut room = planned();
    let telling = NewPerson {
        capacities: [Capacity::Other("低保户代表".to_owned())].into(),
        building: "3号楼2单元501".to_owned(),
        group: "第2网格".to_owned(),
        ..roster()[5].clone()
    };
    let id = room.id(5);
    room.run(Command::People(PeopleCommand::Edit(id, telling)));
    let row = |audience| sheet(&room, audience).entitled.swap_remove(5);
    let (public, internal) = (row(Audience::Public), row(Audience::Internal));
    assert_eq!((public.building.as_str(), public.group.as_str()), ("", "第2网格"));
    assert!(public.capacities.is_empty());
    assert_eq!(internal.building, "3号楼2单元501");
    assert!(!internal.capacities.is_empty());
}

#[test]
fn every_correction_keeps_what_was_before_it() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    let vote = by_hands(&mut room, item, [14, 8, 4]);
    for counted in [hands(13, 9, 4), hands(15, 7, 4)] {
        room.run(Command::Vote(VoteCommand::Correct(vote, counted, "重数".to_owned())));
    }
    let result = result(&room);
    let round = &result.matters[0].rounds[0];
    let told: Vec<_> = round
        .corrections
        .iter()
        .map(|change| (change.old.for_, change.old_verdict.outcome, change.new_verdict.outcome))
        .collect();
    assert_eq!(
        told,
        [(Some(14), Outcome::Passed, Outcome::NotPassed), (Some(13), Outcome::NotPassed, Outcome::Passed)]
    );
    assert_eq!((round.tally.for_, round.verdict.outcome), (Some(15), Outcome::Passed));
}

#[test]
fn the_last_declared_round_is_the_one_that_counts() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    by_hands(&mut room, item, [10, 10, 6]);
    let second = open(&mut room, item, Method::Paper);
    room.count(second, papers([26, 26], [20, 4, 2, 0]));
    room.declare(second);
    let third = open(&mut room, item, Method::Hands);
    room.run(Command::Vote(VoteCommand::Void(third, "重复表决".to_owned())));
    let result = result(&room);
    let matter = &result.matters[0];
    assert_eq!(matter.rounds.len(), 3);
    assert_eq!(matter.rounds[2].standing, Standing::Voided("重复表决".to_owned()));
    let counts = matter.declared().unwrap();
    assert_eq!((counts.round, counts.verdict.outcome), (2, Outcome::Passed));
}

#[test]
fn items_without_a_vote_are_no_result() {
    let titles: Vec<String> = result(&decided()).matters.into_iter().map(|matter| matter.title).collect();
    assert_eq!(titles, ["修缮小区南门", "电动自行车充电车棚选址", "推荐居务监督委员会成员人选"]);
}

fn told(room: &Room, which: Paper, audience: Audience) -> String {
    to_text(&made(room.meeting(), which, audience, Lang::Zh).unwrap(), words(Lang::Zh))
}

#[test]
fn a_paper_that_came_down_the_day_it_went_up_hung_for_no_day() {
    let mut room = decided();
    let posting = room.meeting().postings.iter().find(|one| one.is.paper == Paper::ResultNotice).unwrap();
    let (first, until) = (posting.id, posting.is.until);
    room.take_down(first, "2026-03-21");
    let board = result(&room).board;
    assert_eq!((board.hangs.len(), board.first_day()), (0, None));
    assert!(result(&room).lacks.contains(&Lack::Posting));
    room.post(Paper::ResultNotice, "2026-03-21", until.map(|day| day.to_string()).as_deref());
    let text = told(&room, Paper::ResultNotice, Audience::Public);
    assert_eq!(text.matches("张贴于").count(), 1, "{text}");
    room.take_down(room.meeting().postings[2].id, "2026-03-22");
    assert_eq!(result(&room).board.hangs.len(), 1, "a day it hung is told");
}

#[test]
fn an_empty_sheet_has_a_row_for_each_of_those_entitled() {
    for (entitled, rows) in [(None, 20), (Some(1), 1), (Some(16), 16), (Some(300), 300), (Some(301), 300)] {
        let mut room = Room::new(rules(HOUSEHOLDS));
        room.about(|about| about.entitled = entitled);
        let sheet = made(room.meeting(), Paper::SignInSheet, Audience::Public, Lang::Zh).unwrap();
        let drawn = sheet.parts.iter().find_map(|part| match part {
            Part::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        assert_eq!(drawn, Some(rows), "{entitled:?}");
    }
}

#[test]
fn what_hangs_under_another_item_stands_as_deep_in_every_part_of_the_minutes() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let under = NewItem { level: Level::Second, ..item("换门锁", "同意换门锁。") };
    let items = room.add_items(vec![item("修缮南门", ""), under, item("车棚", "")]);
    room.note(items[1], Speaker::Role("一位居民".to_owned()), "先换锁。");
    room.note(items[2], Speaker::Role("一位居民".to_owned()), "另选一处。");
    room.by_hands(items[1], 20, 4, 2);
    let text = told(&room, Paper::Minutes, Audience::Public);
    assert_eq!(text.matches("（一）修缮南门").count(), 3, "{text}");
    assert_eq!(text.matches("1.换门锁").count() + text.matches("1. 换门锁").count(), 3, "{text}");
    assert_eq!(text.matches("（二）车棚").count(), 2, "{text}");
}

#[test]
fn a_village_council_has_villagers_and_their_law() {
    for (set, who, law) in [
        ("xs.consult.2025", "居民代表", "《城市居民委员会组织法》"),
        ("xs.consult.village.2025", "村民代表", "《村民委员会组织法》"),
        ("tz.hearing.local.2026", "村民代表", "《村民委员会组织法》"),
    ] {
        let mut room = Room::with_people(rules(set), 12);
        room.arrive(0..12);
        let text = told(&room, Paper::Minutes, Audience::Internal)
            + &told(&room, Paper::ResultNotice, Audience::Public).replace('\n', "");
        for other in ["居民代表", "村民代表", "《城市居民委员会组织法》", "《村民委员会组织法》"]
        {
            assert_eq!(text.contains(other), other == who || other == law, "{set}: {other}\n{text}");
        }
    }
}
