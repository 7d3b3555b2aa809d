//! Hands and papers.

use super::*;
use crate::meeting::{Entry, Event, Line, VoteEvent};

#[test]
fn the_last_one_needed_decides() {
    for (for_, against, abstain, came) in [
        (20, 5, 15, Outcome::NotPassed),
        (20, 20, 0, Outcome::Tie),
        (21, 5, 14, Outcome::Passed),
        (21, 0, 0, Outcome::Passed),
        (20, 0, 0, Outcome::NotPassed),
    ] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
        stage.keys(&format!("{for_}<enter>{against}<enter>{abstain}<enter><f9>"));
        assert_eq!(outcome(&stage), Some(came), "{for_} {against} {abstain}");
    }
}

#[test]
fn how_many_are_still_needed_is_told_while_counting() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    for (keys, told) in [
        ("", "再有21人同意即可通过"),
        ("20<enter>", "再有1人同意即可通过"),
        ("<up>21<enter>", "其余怎样表决都能通过"),
        ("<up>0<enter>20<enter>", "其余怎样表决都不能通过"),
    ] {
        stage.keys(keys);
        says(&stage, told);
    }
}

#[test]
fn a_number_is_on_disk_as_soon_as_it_is_left() {
    for leave in ["<enter>", "<down>", "<up>", "<tab>", "<f1>", "<f3>", "<esc>", "<f9>"] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
        stage.keys("31");
        assert_eq!(last(&stage).tally().for_, None);
        says(&stage, "未存");
        stage.keys(leave);
        assert_eq!(last(&stage).tally().for_, Some(31), "{leave}");
    }
}

#[test]
fn the_first_digit_takes_the_place_of_the_old_number() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("31<enter><up>28<enter>");
    assert_eq!(last(&stage).tally().for_, Some(28));
    stage.keys("<up><bs>9<enter>");
    assert_eq!(last(&stage).tally().for_, Some(29));
    stage.keys("<up><bs><bs><enter>");
    assert_eq!(last(&stage).tally().for_, None);
}

#[test]
fn digits_of_any_width_and_nothing_else() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("２０张");
    says(&stage, "这里只填数字");
    stage.keys("<enter>");
    assert_eq!(last(&stage).tally().for_, Some(20));
    stage.paste("１５\n");
    stage.keys("<enter>");
    assert_eq!(last(&stage).tally().against, Some(15));
    stage.paste("三");
    says(&stage, "这里只填数字");
    stage.keys("1234567");
    says(&stage, "最多六位");
}

#[test]
fn undo_takes_back_what_was_typed_then_what_was_recorded() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("31<enter>8<ctrl-z>");
    says(&stage, "已恢复为记录的数字");
    assert_eq!((last(&stage).tally().for_, last(&stage).tally().against), (Some(31), None));
    stage.keys("<ctrl-z>");
    assert_eq!(last(&stage).tally().for_, None);
    assert!(!stage.screen().lines().take(20).any(|row| row.contains("31")), "{}", stage.screen());
    stage.keys("<ctrl-z>");
    assert!(stage.meeting().open_vote().is_none());
}

#[test]
fn what_cannot_be_true_is_told_at_once_and_never_declared() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("30<enter>5<enter>15");
    says(&stage, "数字不符：同意30、反对5、弃权15、无效0，合计50，与实到40不等");
    assert!(stage.screen().lines().any(|line| line.contains("同意") && line.contains("不符")));
    stage.keys("<enter>");
    asks_nothing(&stage);
    says(&stage, "请核对改正再宣布");
    assert_eq!(last(&stage).tally().abstain, Some(15), "it is recorded all the same");
    stage.keys("<f9>");
    asks_nothing(&stage);
    assert!(last(&stage).open());
    stage.keys("<down><down><down>5<enter>");
    assert_eq!(stage.program.app.overlays.len(), 1, "{}", stage.screen());
}

#[test]
fn more_papers_than_were_given_out_and_than_people_are_here_are_declared_void() {
    let mut stage = opened(REPRESENTATIVES, 68, 67, "3");
    stage.keys("67<enter>70<enter>70<enter>0<enter>0<enter><ctrl-e><enter>");
    says(&stage, "现在宣布");
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Void));
}

#[test]
fn more_papers_back_than_out_make_the_whole_vote_void() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "3");
    stage.keys("38<enter>39");
    says(&stage, "收回39张，多于发出数38，整次表决无效，应当重新表决");
    assert!(stage.screen().lines().any(|line| line.contains("收回") && line.contains("不符")));
    stage.keys("<enter>30<enter>5<enter>4<enter><ctrl-e><enter>");
    says(&stage, "现在宣布");
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Void));
    says(&stage, "可以重新开一轮表决");
}

#[test]
fn papers_want_their_spoiled_ones_counted_even_if_there_are_none() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "3");
    stage.keys("40<enter>39<enter>21<enter>10<enter>8<enter><enter><enter><enter><enter>");
    says(&stage, "数字还没填全，缺无效；请填上再宣布");
    asks_nothing(&stage);
    stage.keys("<ctrl-e>");
    says(&stage, "空着的4栏已填0");
    stage.keys("<ctrl-e>");
    says(&stage, "没有空着的票数");
    stage.keys("<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed), "{}", stage.screen());
    assert_eq!(last(&stage).tally().not_voted, Some(1));
}

#[test]
fn a_part_of_the_count_is_never_declared() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("21<enter><f9>");
    asks_nothing(&stage);
    says(&stage, "还缺：反对、弃权");
}

#[test]
fn how_many_papers_there_were_is_never_filled_in() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "3");
    stage.keys("<ctrl-e>");
    says(&stage, "空着的7栏已填0");
    stage.keys("<enter>");
    asks_nothing(&stage);
    assert_eq!((last(&stage).tally().issued, last(&stage).tally().for_), (None, None));
}

#[test]
fn the_guide_line_declares_what_was_just_typed() {
    for slow in [false, true] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
        stage.slow = slow;
        stage.keys("21<enter>5<enter>14<f9>");
        if slow {
            asks_nothing(&stage);
            stage.let_through();
        }
        says(&stage, "现在宣布");
        stage.keys("<enter>");
        assert_eq!(outcome(&stage), Some(Outcome::Passed));
    }
}

#[test]
fn a_slow_disk_loses_no_number_and_the_question_waits_for_it() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.slow = true;
    stage.keys("21<enter>5<enter>14<enter>");
    asks_nothing(&stage);
    assert_eq!(last(&stage).tally().for_, None, "nothing is shown as recorded before it is");
    stage.let_through();
    says(&stage, "同意21人，反对5人，弃权14人，未表决0人");
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed));
}

#[test]
fn a_disk_that_refuses_keeps_what_was_typed() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.broken = Some("磁盘已满".to_owned());
    stage.keys("21<enter>5<enter>");
    assert_eq!(last(&stage).tally().for_, None);
    says(&stage, "磁盘已满");
    says(&stage, "同意21未存");
    stage.broken = None;
    stage.keys("<ctrl-s>");
    assert_eq!((last(&stage).tally().for_, last(&stage).tally().against), (Some(21), Some(5)));
}

#[test]
fn who_leaves_after_the_opening_changes_nothing() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    let gone: Vec<_> = stage.meeting().people.iter().take(2).map(|person| person.id).collect();
    stage.record(Command::Attend(AttendCommand::Leave(gone)));
    says(&stage, "开始表决后离席2人，不影响本轮应计人数");
    says(&stage, "应到60人，实到40人");
    stage.keys("40<enter>0<enter>0<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed));
}

#[test]
fn a_secret_count_is_sums_alone() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "3");
    stage.keys("40<enter>39<enter>21<enter>10<enter>8<enter><ctrl-e><enter><f9>");
    assert_eq!(last(&stage).method(), Method::Paper);
    assert_eq!(last(&stage).count.voters().count(), 0);
    // Numbers that grow as papers are called out would keep their order and their time.
    let counted = |line: &&Line| matches!(line.entry, Entry::Did(Event::Vote(VoteEvent::Counted(..))));
    let trail = &stage.program.app.sitting.as_ref().expect("open").trail;
    assert_eq!(trail.lines().iter().filter(counted).count(), 1);
}

#[test]
fn a_paper_neither_valid_nor_spoiled_is_not_a_vote_for() {
    let mut stage = opened(REPRESENTATIVES, 30, 20, "3");
    stage.keys("20<enter>20<enter>10<enter>4<enter>");
    says(&stage, "再有1人同意即可通过");
    stage.keys("5<enter>");
    says(&stage, "还缺：无效");
    assert!(!flat(&stage).contains("即可通过"), "{}", stage.screen());
}

#[test]
fn strokes_stand_right_below_their_number() {
    for (wide, tall) in [(80, 24), (120, 40)] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1").sized(wide, tall);
        stage.keys("7<enter>3<enter>");
        let screen = stage.screen();
        let number = screen.lines().position(|line| line.contains("同意 7")).expect("a number");
        let strokes = screen.lines().position(|line| line.contains('正')).expect("strokes");
        assert!(strokes == number || strokes == number + 1, "{screen}");
    }
}
