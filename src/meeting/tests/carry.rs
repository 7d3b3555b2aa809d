use crate::meeting::sample::{REPRESENTATIVES, Room, day, filled, item, rules};
use crate::meeting::{
    AgendaCommand, Carried, Carry, CarryReason, Command, FollowUpCommand, ItemState, Level, NewItem,
    NextStep, carry_over, guide,
};

fn titles(carry: &Carry) -> Vec<(usize, &str, CarryReason)> {
    let why = |item: &NewItem| item.carried.as_ref().unwrap().why;
    carry.items.iter().map(|item| (item.level.depth(), item.title.as_str(), why(item))).collect()
}

#[test]
fn what_was_not_dealt_with_and_what_is_still_to_be_done_come_again() {
    use CarryReason::{NotDealtWith, OpenFollowUps};
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let new = ["待议", "已决", "已决有事", "搁置", "撤回", "延期", "做完"]
        .map(|title| item(title, "同意。"))
        .to_vec();
    let ids = room.add_items(new);
    for (nth, state) in [
        (1, ItemState::Decided),
        (2, ItemState::Decided),
        (3, ItemState::Shelved),
        (4, ItemState::Withdrawn),
        (5, ItemState::Postponed),
        (6, ItemState::Decided),
    ] {
        room.run(Command::Agenda(AgendaCommand::Settle(ids[nth], state, "说明".to_owned())));
    }
    room.follow_up(Some(ids[2]), Some("2026-04-20"));
    room.follow_up(Some(ids[6]), None);
    let done = room.meeting().follow_ups[1].id;
    room.run(Command::FollowUp(FollowUpCommand::Finish(done, String::new())));
    room.run(Command::Close);
    let carry = carry_over(room.meeting());
    assert_eq!(
        titles(&carry),
        [
            (0, "待议", NotDealtWith),
            (0, "已决有事", OpenFollowUps),
            (0, "搁置", NotDealtWith),
            (0, "延期", NotDealtWith)
        ]
    );
    assert_eq!(carry.items[0].motion, "同意。");
    assert_eq!(carry.items[1].motion, "", "what is decided is not voted on again");
    let [follow] = &carry.follow_ups[..] else { panic!("{:?}", carry.follow_ups) };
    assert_eq!((follow.due, follow.item), (Some(day("2026-04-20")), None));
    let from = Carried { meeting: "第一次会议".to_owned(), date: day("2026-03-20"), why: OpenFollowUps };
    assert_eq!(follow.carried, Some(from));
}

#[test]
fn headings_come_with_what_stands_under_them_and_the_rest_rises() {
    use CarryReason::NotDealtWith;
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let at = |level, title: &str, motion: &str| NewItem { level, ..item(title, motion) };
    let ids = room.add_items(vec![
        at(Level::First, "设施", ""),
        at(Level::Second, "大门", ""),
        at(Level::Second, "车棚", ""),
        at(Level::First, "人事", ""),
        at(Level::Second, "推荐", ""),
        at(Level::First, "预算", "同意。"),
        at(Level::Second, "明细", ""),
        at(Level::Third, "零星", ""),
    ]);
    for nth in [1, 4, 5] {
        room.run(Command::Agenda(AgendaCommand::Settle(ids[nth], ItemState::Decided, "同意".to_owned())));
    }
    let carry = carry_over(room.meeting());
    assert_eq!(
        titles(&carry),
        [
            (0, "设施", NotDealtWith),
            (1, "车棚", NotDealtWith),
            (0, "明细", NotDealtWith),
            (1, "零星", NotDealtWith)
        ]
    );
}

#[test]
fn the_next_meeting_takes_it_all_and_hears_of_what_was_decided() {
    let carry = carry_over(filled().meeting());
    let mut next = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let ids = next.add_items(carry.items.clone());
    next.run(Command::FollowUp(FollowUpCommand::Add(carry.follow_ups)));
    let told = carry
        .items
        .iter()
        .position(|i| i.carried.as_ref().unwrap().why == CarryReason::OpenFollowUps)
        .unwrap();
    next.take_up(ids[told]);
    next.note(ids[told], crate::meeting::Speaker::Role("主任".to_owned()), "正在施工。");
    assert_eq!(guide(next.meeting(), next.now).step, NextStep::SettleItem(ids[told]));
}
