//! What is not there, and what cannot move.

use super::{Case, agenda, attend, first, floor, note, posting, resident, room_of, sitting, strangers, vote};
use crate::meeting::sample::{Room, day, filled, hands, item, person};
use crate::meeting::{
    AgendaCommand, AttendCommand, Command, FloorCommand, FollowUpCommand, ItemId, ItemState, Level, Method,
    NewFollowUp, NewItem, PeopleCommand, PostingCommand, Refusal, Speaker, VoteCommand, What,
};

pub(super) fn unknown() -> Vec<Case> {
    let (_, item, who) = strangers();
    let mut elsewhere = filled();
    elsewhere.follow_up(None, None);
    let elsewhere = elsewhere.meeting().clone();
    let vote_id = elsewhere.votes[0].id;
    let note_id = elsewhere.notes[0].id;
    let posting_id = elsewhere.postings[0].id;
    let follow_id = elsewhere.follow_ups[0].id;
    let objection = elsewhere.postings[1].objections[0].id;
    let follow = NewFollowUp { what: "找人".to_owned(), item: Some(item), ..NewFollowUp::default() };
    let (by, text) = ("某人".to_owned(), "不同意".to_owned());
    let known = sitting().id(25);
    let moves = [AgendaCommand::Up, AgendaCommand::Down, AgendaCommand::Deeper, AgendaCommand::Shallower]
        .map(|command| (agenda(command(item)), What::Item));
    let mut asks = vec![
        (agenda(AgendaCommand::Add(Some(item), vec![NewItem::default()])), What::Item),
        (agenda(AgendaCommand::Edit(item, NewItem::default())), What::Item),
        (agenda(AgendaCommand::Remove(item)), What::Item),
        (agenda(AgendaCommand::TakeUp(item)), What::Item),
        (agenda(AgendaCommand::Settle(item, ItemState::Decided, String::new())), What::Item),
        (
            vote(VoteCommand::Open {
                item,
                motion: "同意。".to_owned(),
                method: Method::Hands,
                ballot: crate::ballot::Ballot::Motion,
                rules: None,
            }),
            What::Item,
        ),
        (note(Some(item), resident(), "好"), What::Item),
        (floor(FloorCommand::Speak(Some(item), resident())), What::Item),
        (Command::FollowUp(FollowUpCommand::Add(vec![follow.clone()])), What::Item),
        (note(None, Speaker::Person(who), "好"), What::Person),
        (floor(FloorCommand::Speak(None, Speaker::Person(who))), What::Person),
        (attend(AttendCommand::Arrive(vec![known, who])), What::Person),
        (attend(AttendCommand::EndProxy(who)), What::Person),
        (Command::People(PeopleCommand::Edit(who, person(0))), What::Person),
        (Command::People(PeopleCommand::Remove(who)), What::Person),
        (floor(FloorCommand::Strike(note_id)), What::Note),
        (Command::FollowUp(FollowUpCommand::Finish(follow_id, String::new())), What::FollowUp),
        (Command::FollowUp(FollowUpCommand::Edit(follow_id, follow)), What::FollowUp),
        (Command::Posting(PostingCommand::TakeDown(posting_id, day("2026-03-30"))), What::Posting),
        (
            Command::Posting(PostingCommand::Object { posting: posting_id, by, text: text.clone() }),
            What::Posting,
        ),
        (Command::Posting(PostingCommand::Answer(objection, text)), What::Objection),
        (vote(VoteCommand::Declare(vote_id)), What::Vote),
        (vote(VoteCommand::Count(vote_id, hands(1, 0, 0))), What::Vote),
    ];
    asks.extend(moves);
    asks.into_iter().map(|(command, what)| (sitting(), command, Refusal::Unknown(what))).collect()
}

pub(super) fn items() -> Vec<Case> {
    let with = |does: fn(&mut Room, ItemId)| {
        let mut room = sitting();
        let item = first(&room);
        does(&mut room, item);
        (room, item)
    };
    let used = [
        with(|room, item| room.note(item, resident(), "好")),
        with(|room, item| {
            room.run(floor(FloorCommand::Speak(Some(item), resident())));
        }),
        with(Room::take_up),
        with(|room, item| room.follow_up(Some(item), None)),
        with(|room, item| {
            room.run(agenda(AgendaCommand::Settle(item, ItemState::Postponed, String::new())));
        }),
    ];
    let mut cases: Vec<Case> = used
        .into_iter()
        .map(|(room, item)| (room, agenda(AgendaCommand::Remove(item)), Refusal::ItemInUse))
        .collect();
    let room = sitting();
    let [one, two] = [room.meeting().agenda[0].id, room.meeting().agenda[1].id];
    let settle = |state| agenda(AgendaCommand::Settle(one, state, String::new()));
    for command in [
        agenda(AgendaCommand::Up(one)),
        agenda(AgendaCommand::Down(two)),
        agenda(AgendaCommand::Deeper(one)),
        agenda(AgendaCommand::Shallower(one)),
        settle(ItemState::Active),
        settle(ItemState::Voting),
    ] {
        cases.push((sitting(), command, Refusal::NoRoom));
    }
    let mut deep = sitting();
    deep.add_items(vec![
        item("甲", ""),
        NewItem { level: Level::Second, ..item("乙", "") },
        NewItem { level: Level::Third, ..item("丙", "") },
    ]);
    let ids: Vec<ItemId> = deep.meeting().agenda.iter().skip(2).map(|item| item.id).collect();
    for id in ids {
        // The first would take its third level to a fourth, the others would skip one.
        cases.push((room_of(&deep), agenda(AgendaCommand::Deeper(id)), Refusal::NoRoom));
    }
    cases.push((sitting(), floor(FloorCommand::Finish), Refusal::NobodySpeaking));
    cases
}

pub(super) fn papers_and_deeds() -> Vec<Case> {
    let before = Refusal::EndsBeforeStart { from: day("2026-03-21"), until: day("2026-03-20") };
    let mut room = filled();
    let notice = room.meeting().postings[0].id;
    let result = room.meeting().postings[1].id;
    let objection = room.meeting().postings[1].objections[0].id;
    let follow = room.meeting().follow_ups[0].id;
    let early = Command::Posting(PostingCommand::TakeDown(result, day("2026-03-20")));
    let mut cases = vec![
        (filled(), posting(day("2026-03-21"), Some(day("2026-03-20")), "南门"), before.clone()),
        (filled(), early, before),
        (filled(), Command::FollowUp(FollowUpCommand::Reopen(follow)), Refusal::AlreadyDone),
    ];
    room.take_down(notice, "2026-03-20");
    room.run(Command::Posting(PostingCommand::Answer(objection, "已核对".to_owned())));
    room.run(Command::FollowUp(FollowUpCommand::Finish(follow, String::new())));
    let again = [
        Command::Posting(PostingCommand::TakeDown(notice, day("2026-03-21"))),
        Command::Posting(PostingCommand::Answer(objection, "已核对".to_owned())),
        Command::FollowUp(FollowUpCommand::Finish(follow, String::new())),
    ];
    cases.extend(again.map(|command| (room_of(&room), command, Refusal::AlreadyDone)));
    cases
}
