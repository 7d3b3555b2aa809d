use crate::meeting::{AttendCommand, Command, Count, Hands, ItemState, Method, VoteCommand};
use crate::screens::stage::Stage;

#[test]
fn an_item_is_added_and_moved_with_digits_alone() {
    let mut stage = Stage::with_people(&["张三", "李四"]);
    stage.keys("<f3>1绿化改造<enter>1停车收费<enter>");
    assert_eq!(stage.meeting().agenda.len(), 2);
    stage.keys("6");
    assert_eq!(stage.meeting().agenda[0].is.title, "停车收费");
    let screen = stage.screen();
    assert!(screen.contains("一、停车收费") && screen.contains("二、绿化改造"), "{screen}");
}

#[test]
fn a_pasted_agenda_is_read_as_an_outline() {
    let mut stage = Stage::with_people(&["张三", "李四"]);
    stage.keys("<f3>").paste("  一、绿化改造（20分钟）\n  1. 树种\n  二、停车收费").keys("<f9>");
    let items = &stage.meeting().agenda;
    let told: Vec<_> =
        items.iter().map(|i| (i.is.title.as_str(), i.is.level.depth(), i.is.minutes)).collect();
    assert_eq!(told, [("绿化改造", 0, Some(20)), ("树种", 1, None), ("停车收费", 0, None)]);
    stage.keys("3<f9>");
    assert!(stage.screen().contains("请写议题的标题"), "{}", stage.screen());
}

/// One item, decided by a show of hands of the two there are.
fn decided(figures: [u32; 3]) -> Stage {
    let mut stage = Stage::with_people(&["张三", "李四"]);
    stage.keys("<f3>1停车收费<tab>同意收费。<f9>");
    let here = stage.meeting().people.iter().map(|person| person.id).collect();
    stage.record(Command::Attend(AttendCommand::Arrive(here)));
    stage.record(Command::CallToOrder);
    let item = stage.meeting().agenda[0].id;
    let (motion, method) = ("同意收费。".to_owned(), Method::Hands);
    stage.record(Command::Vote(VoteCommand::Open {
        item,
        motion,
        method,
        ballot: crate::ballot::Ballot::Motion,
        rules: None,
    }));
    let vote = stage.meeting().votes[0].id;
    let [for_, against, abstain] = figures.map(Some);
    let hands = Count::Hands(Hands { for_, against, abstain });
    stage.record(Command::Vote(VoteCommand::Count(vote, hands)));
    stage.record(Command::Vote(VoteCommand::Declare(vote)));
    stage
}

#[test]
fn what_came_of_an_item_is_typed_at_once_and_its_state_chosen_after() {
    let mut stage = Stage::with_people(&["张三", "李四"]);
    stage.keys("<f3>1停车收费<f9>").record(Command::CallToOrder);
    for (keys, outcome, state) in [
        ("5同意临停收费每小时2元<f9>", "同意临停收费每小时2元", ItemState::Decided),
        ("5，3年后再议<tab>2<f9>", "同意临停收费每小时2元，3年后再议", ItemState::Shelved),
    ] {
        stage.keys(keys);
        let item = &stage.meeting().agenda[0];
        assert_eq!((item.outcome.as_str(), item.state), (outcome, state), "{}", stage.screen());
    }
    stage.keys("5");
    assert!(stage.screen().contains("处理为（按1至5）"), "{}", stage.screen());
}

#[test]
fn a_decided_item_tells_how_and_is_taken_up_again_only_when_asked_twice() {
    for (figures, told) in [([2, 0, 0], "已决 通过"), ([0, 2, 0], "已决 未通过")] {
        let mut stage = decided(figures);
        assert!(stage.screen().contains(told), "{}", stage.screen());
        stage.keys("4");
        assert_eq!(stage.meeting().agenda[0].state, ItemState::Decided);
        assert!(stage.screen().contains("已有结果"), "{}", stage.screen());
        stage.keys("<esc>4<enter>");
        assert_eq!(stage.meeting().agenda[0].state, ItemState::Active);
        assert!(!stage.screen().contains("通过 "), "{}", stage.screen());
    }
}

#[test]
fn a_closed_meeting_says_so_before_anything_is_typed() {
    let mut stage = decided([2, 0, 0]);
    stage.record(Command::Close);
    for key in ["<enter>", "1", "2", "3", "4", "5", "<del>"] {
        stage.keys(key);
        assert!(stage.program.app.overlays.is_empty(), "{key}: {}", stage.screen());
        assert!(stage.screen().contains("已闭会"), "{key}: {}", stage.screen());
    }
    stage.paste("一、绿化");
    assert!(stage.program.app.overlays.is_empty());
}
