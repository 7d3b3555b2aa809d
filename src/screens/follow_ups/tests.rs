use chrono::NaiveDate;

use super::super::stage::{Stage, evening};
use crate::meeting::{
    AgendaCommand, AttendCommand, Carried, CarryReason, Command, Count, FollowUpCommand, Hands, ItemId,
    Method, NewFollowUp, NewItem, Refusal, VoteCommand,
};

/// A meeting with two items, and follow-ups on the screen.
fn stage() -> Stage {
    let mut stage = Stage::with_people(&["张三", "李四"]);
    let item = |title: &str| NewItem { title: title.to_owned(), ..NewItem::default() };
    stage.record(Command::Agenda(AgendaCommand::Add(None, vec![item("增设充电棚"), item("停车收费")])));
    stage.keys("<f8>");
    stage
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).expect("a day")
}

fn due(what: &str, who: &str, due: Option<NaiveDate>) -> NewFollowUp {
    NewFollowUp { what: what.to_owned(), who: who.to_owned(), due, ..NewFollowUp::default() }
}

#[test]
fn what_is_to_be_done_is_added_and_put_right_with_digits_and_chinese_alone() {
    let mut stage = stage();
    stage.keys("1联系施工队<tab>物业公司<tab>+10<tab>2<f9>");
    let follow = stage.meeting().follow_ups[0].clone();
    assert_eq!(follow.is.what, "联系施工队");
    assert_eq!(follow.is.who, "物业公司");
    assert_eq!(follow.is.due, Some(day(12, 2)));
    assert_eq!(follow.is.item, Some(stage.meeting().agenda[1].id));
    assert!(stage.screen().contains("还有10天") && stage.screen().contains("议题二《停车收费》"));
    stage.keys("<enter><tab><tab><ctrl-u>明天<enter>");
    assert_eq!(stage.meeting().follow_ups[0].is.due, Some(day(11, 23)));
    assert_eq!(stage.meeting().follow_ups[0].is.item, follow.is.item);
}

#[test]
fn a_form_that_cannot_be_taken_says_why_and_stays() {
    let mut stage = stage();
    stage.keys("1<enter>");
    assert!(stage.screen().contains("请写明要办的事项"));
    stage.keys("修灯<tab><tab>过年前<enter>");
    assert!(stage.screen().contains("看不懂这个日期") && stage.screen().contains("修灯"));
    stage.keys("<ctrl-u><enter>");
    assert_eq!(stage.meeting().follow_ups[0].is, due("修灯", "", None));
}

#[test]
fn what_was_done_is_done_once_and_can_be_taken_up_again() {
    let mut stage = stage();
    stage.record(Command::FollowUp(FollowUpCommand::Add(vec![due("修灯", "李四", None)])));
    stage.keys("3");
    assert!(stage.screen().contains("还没有办结"));
    stage.keys("2换了两盏灯<enter>");
    let done = stage.meeting().follow_ups[0].done.clone().expect("done");
    assert_eq!((done.note.as_str(), done.at), ("换了两盏灯", evening()));
    assert!(stage.screen().contains("已办结") && stage.screen().contains("换了两盏灯"));
    stage.keys("2");
    assert!(stage.screen().contains("已经办结") && stage.program.app.overlays.is_empty());
    stage.keys("3");
    assert_eq!(stage.meeting().follow_ups[0].done, None);
}

#[test]
fn days_are_counted_in_words_on_both_sides_of_today() {
    for (month, date, words) in [
        (11, 12, "已过期10天"),
        (11, 21, "已过期1天"),
        (11, 22, "今天到期"),
        (11, 23, "还有1天"),
        (12, 22, "还有30天"),
    ] {
        let mut stage = stage();
        stage.record(Command::FollowUp(FollowUpCommand::Add(vec![due(
            "修灯",
            "李四",
            Some(day(month, date)),
        )])));
        assert!(stage.screen().contains(words), "{words}: {}", stage.screen());
    }
}

#[test]
fn they_go_on_after_the_close_but_not_after_the_seal() {
    let mut stage = stage();
    stage.keys("2");
    assert!(stage.screen().contains("还没有落实事项"));
    stage.record(Command::CallToOrder);
    stage.record(Command::Close);
    stage.keys("1修灯<enter>");
    assert_eq!(stage.meeting().follow_ups.len(), 1);
    stage.record(Command::Seal);
    let sealed = crate::lang::refusal(&stage.program.app.words, &Refusal::Sealed);
    for key in ["1", "2", "<enter>"] {
        stage.keys(key);
        assert!(stage.screen().contains(&sealed), "{key}: {}", stage.screen());
        assert!(stage.program.app.overlays.is_empty());
    }
}

#[test]
fn the_next_step_selects_what_is_open() {
    let mut stage = stage();
    let three = vec![due("一", "", None), due("二", "", None), due("三", "", None)];
    stage.record(Command::FollowUp(FollowUpCommand::Add(three)));
    let first = stage.meeting().follow_ups[0].id;
    stage.record(Command::FollowUp(FollowUpCommand::Finish(first, String::new())));
    stage.keys("<f3><f8>2<enter>");
    let done: Vec<bool> = stage.meeting().follow_ups.iter().map(|follow| follow.done.is_some()).collect();
    assert_eq!(done, [true, true, false]);
}

fn several(stage: &mut Stage) {
    let carried = Carried {
        meeting: "2026年第三次居民代表会议".to_owned(),
        date: day(8, 16),
        why: CarryReason::OpenFollowUps,
    };
    let item = Some(stage.meeting().agenda[0].id);
    stage.record(Command::FollowUp(FollowUpCommand::Add(vec![
        NewFollowUp {
            item,
            ..due(
                "请三家单位报价，把报价单和图纸贴在公示栏，让居民看清楚再定",
                "物业公司、业委会",
                Some(day(12, 2)),
            )
        },
        NewFollowUp {
            carried: Some(carried), ..due("更换2号楼楼道灯", "买买提·阿不都", Some(day(11, 15)))
        },
        due("给消防部门回函", "居委会", Some(day(11, 22))),
        due("清理楼道杂物", "", None),
    ])));
    let last = stage.meeting().follow_ups[3].id;
    stage.record(Command::FollowUp(FollowUpCommand::Finish(last, "十月底已清理完".to_owned())));
    stage.keys("<home><down>");
}

#[test]
fn snapshots() {
    let mut empty = stage();
    insta::assert_snapshot!("follow_ups_empty_80x24_zh", empty.screen());
    several(&mut empty);
    insta::assert_snapshot!("follow_ups_80x24_zh", empty.screen());
    empty.keys("1");
    insta::assert_snapshot!("follow_ups_add_80x24_zh", empty.screen());
    let mut small = stage().sized(60, 16);
    several(&mut small);
    insta::assert_snapshot!("follow_ups_60x16_zh", small.screen());
    let mut wide = stage().sized(120, 40).in_english();
    several(&mut wide);
    insta::assert_snapshot!("follow_ups_120x40_en", wide.screen());
}

#[test]
fn it_hangs_on_an_item_only_if_something_can_come_of_that() {
    let mut stage = stage();
    let item = stage.meeting().agenda[0].id;
    let add = |stage: &mut Stage, on: Option<ItemId>| {
        stage.keys("<f8>1修灯<enter>");
        assert_eq!(stage.meeting().follow_ups.last().and_then(|follow| follow.is.item), on);
    };
    add(&mut stage, None);
    let here = stage.meeting().people.iter().map(|person| person.id).collect();
    stage.record(Command::Attend(AttendCommand::Arrive(here)));
    stage.record(Command::CallToOrder).record(Command::Agenda(AgendaCommand::TakeUp(item)));
    add(&mut stage, Some(item));
    for (for_, against, on) in [(0, 2, None), (2, 0, Some(item))] {
        let (motion, method) = ("同意。".to_owned(), Method::Hands);
        stage.record(Command::Vote(VoteCommand::Open {
            item,
            motion,
            method,
            ballot: crate::ballot::Ballot::Motion,
            rules: None,
        }));
        let vote = stage.meeting().votes.last().expect("a round").id;
        let hands = Hands { for_: Some(for_), against: Some(against), abstain: Some(0) };
        stage.record(Command::Vote(VoteCommand::Count(vote, Count::Hands(hands))));
        stage.record(Command::Vote(VoteCommand::Declare(vote)));
        add(&mut stage, on);
    }
}
