//! Votes driven through the whole program, key by key.

use crate::app::{Action, Opened};
use crate::lang::{Lang, Words, verdict};
use crate::meeting::sample::{COUNCIL, REPRESENTATIVES, Room, rules};
use crate::meeting::{AttendCommand, Choice, Command, Count, Hands, Method, Vote, VoteState};
use crate::rules::Outcome;
use crate::screens::stage::Stage;

mod ballots;
mod by_name;
mod in_sums;
mod looks;
mod papers;
mod results;
mod several;

/// A sitting with one item on the vote screen: so many entitled, the first so many of them here.
fn sitting(body: &str, entitled: usize, present: usize) -> Stage {
    let mut room = Room::sitting(rules(body), entitled, present);
    room.add_item("修缮南门", "同意用公共收益修缮南门，费用不超过三万元。");
    room.add_item("充电车棚选址", "");
    let mut stage = Stage::new();
    stage.now = room.now;
    stage.hand(Action::Opened(Opened {
        path: "meetings/m.ron".into(),
        trail: Box::new(room.trail),
        reading: None,
        told: None,
    }));
    stage.keys("<f6>");
    stage
}

/// The same with a round open: `1` by hands, `2` by name, `3` by paper.
fn opened(body: &str, entitled: usize, present: usize, key: &str) -> Stage {
    let mut stage = sitting(body, entitled, present);
    stage.keys(key).keys("<f9><enter>");
    assert!(stage.meeting().open_vote().is_some(), "{}", stage.screen());
    stage
}

fn last(stage: &Stage) -> &Vote {
    stage.meeting().votes.last().expect("a round")
}

fn outcome(stage: &Stage) -> Option<Outcome> {
    last(stage).declared()
}

/// The screen without the blanks and line ends that wrapping puts in.
fn flat(stage: &Stage) -> String {
    stage.screen().split_whitespace().collect()
}

fn says(stage: &Stage, text: &str) {
    let wanted: String = text.split_whitespace().collect();
    assert!(flat(stage).contains(&wanted), "no {text} in\n{}", stage.screen());
}

fn asks_nothing(stage: &Stage) {
    assert!(stage.program.app.overlays.is_empty(), "{}", stage.screen());
}

#[test]
fn the_motion_is_read_out_with_the_room_before_the_vote_opens() {
    let mut stage = sitting(REPRESENTATIVES, 60, 40);
    stage.keys("1");
    says(&stage, "同意用公共收益修缮南门，费用不超过三万元。");
    stage.keys("附图纸。<f9>");
    says(&stage, "第1轮表决（举手）。议案：同意用公共收益修缮南门，费用不超过三万元。附图纸。");
    says(&stage, "应到60人，实到40人，须三分之二以上即至少40人，已达到");
    assert!(!flat(&stage).contains("不产生效力"));
    assert_eq!(stage.meeting().votes.len(), 0);
    stage.keys("<enter>");
    assert_eq!(last(&stage).motion, "同意用公共收益修缮南门，费用不超过三万元。附图纸。");
    assert_eq!(last(&stage).frozen.present_count, 40);
}

#[test]
fn a_motion_is_made_of_the_title_or_taken_from_the_round_before() {
    let mut stage = sitting(REPRESENTATIVES, 60, 40);
    stage.keys("<down>1");
    says(&stage, "同意充电车棚选址。");
    stage.keys("建在西侧。<f9><enter>1<enter>1<enter>1<enter><f9>2");
    says(&stage, "同意充电车棚选址。建在西侧。");
    for (english, motion) in [(false, "同意停车收费办法。"), (true, "That we agree to: 停车收费办法.")]
    {
        let mut stage = sitting(REPRESENTATIVES, 60, 40);
        stage.keys("<f3>1审议停车收费办法<enter>");
        stage.keys(if english { "<f12><f6>1" } else { "<f6>1" });
        says(&stage, motion);
    }
}

#[test]
fn a_room_without_quorum_is_told_so_and_the_vote_decides_nothing() {
    let mut stage = sitting(REPRESENTATIVES, 60, 39);
    stage.keys("1<f9>");
    says(&stage, "到会不足法定人数，表决不产生效力");
    stage.keys("<enter>");
    says(&stage, "到会不足法定人数，表决不产生效力");
    stage.keys("39<enter>0<enter>0<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::NoQuorum));
    says(&stage, "第1轮未达法定人数");
    says(&stage, "可以另开一轮表决");
}

#[test]
fn keys_that_can_do_nothing_say_why() {
    let mut stage = Stage::with_people(&["张三"]);
    stage.keys("<f6>1");
    says(&stage, "还没有议题");
    let mut stage = sitting(REPRESENTATIVES, 60, 40);
    for (key, why) in [("<enter>", "还没有表决过"), ("4", "没有已宣布的表决"), ("<del>", "没有可作废的表决")]
    {
        stage.keys(key);
        says(&stage, why);
    }
    let mut stage = Stage::with_people(&["张三"]);
    stage.keys("<f3>1绿化<enter><f6>1");
    says(&stage, "还没有宣布开会");
}

#[test]
fn until_the_opening_is_on_disk_no_key_counts_or_opens() {
    let mut stage = sitting(REPRESENTATIVES, 60, 40);
    stage.keys("1<f9>");
    stage.slow = true;
    stage.keys("<enter>31");
    asks_nothing(&stage);
    says(&stage, "正在存盘");
    stage.let_through().keys("31<enter>");
    assert_eq!(last(&stage).count, Count::Hands(Hands { for_: Some(31), against: None, abstain: None }));
}

#[test]
fn a_round_is_voided_with_a_reason_and_another_follows() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("<del><enter>");
    says(&stage, "请填写理由");
    stage.keys("有人重复举手<enter>");
    assert!(matches!(&last(&stage).state, VoteState::Voided { reason, .. } if reason == "有人重复举手"));
    says(&stage, "有人重复举手");
    says(&stage, "可以重新开一轮表决");
    stage.keys("1<f9><enter>");
    assert_eq!(last(&stage).round, 2);
}

#[test]
fn the_key_that_brings_a_question_up_does_not_answer_it() {
    for (last_field, again, yes) in [
        ("15<enter>", "<enter>", "<f9>"),
        ("15<f9>", "<f9>", "<enter>"),
        ("15<enter>", "<enter>", "<ctrl-s>"),
    ] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
        stage.keys("20<enter>5<enter>").keys(last_field).keys(again).keys(again).keys(again);
        says(&stage, "现在宣布");
        assert!(last(&stage).open(), "{last_field}");
        stage.keys(yes);
        assert_eq!(outcome(&stage), Some(Outcome::NotPassed), "{last_field} {yes}");
    }
}

#[test]
fn help_over_a_question_leaves_it_to_be_answered() {
    for (close, yes) in [("<enter>", "<f9>"), ("<esc>", "<enter>")] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
        stage.keys("20<enter>5<enter>15<f9><f1>").keys(close);
        says(&stage, "现在宣布");
        stage.keys(yes);
        assert_eq!(outcome(&stage), Some(Outcome::NotPassed), "{close}");
    }
}

#[test]
fn a_consultation_passes_nothing() {
    let mut stage = opened(COUNCIL, 30, 28, "1");
    stage.keys("28<enter>0<enter>0<enter>");
    says(&stage, "同意28人，反对0人，弃权0人");
    assert!(!flat(&stage).contains("通过"), "{}", stage.screen());
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Consultative));
    says(&stage, "协商意见");
    assert!(!flat(&stage).contains("通过"), "{}", stage.screen());
}

#[test]
fn the_result_stands_in_the_words_of_the_papers() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("20<enter>5<enter>15<enter>");
    let words = Words::new(Lang::Zh);
    let vote = last(&stage).clone();
    let verdict = stage.meeting().verdict(&vote);
    says(&stage, &verdict::sentence(&verdict, &vote.tally(), &words));
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::NotPassed));
    for reason in verdict::reasons(&verdict, &words) {
        says(&stage, &reason);
    }
    says(&stage, "第1轮举手同意20反对5弃权15未表决0未通过");
    says(&stage, "第29条");
    stage.keys("<enter>");
    says(&stage, &verdict::sentence(&verdict, &vote.tally(), &words));
}

#[test]
fn two_rounds_stand_side_by_side() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("20<enter>5<enter>15<enter><f9>");
    stage.keys("3<f9><enter>40<enter>39<enter>26<enter>9<enter>3<enter><ctrl-e><enter>");
    asks_nothing(&stage);
    says(&stage, "合计38，与收回39不等");
    stage.keys("1<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed), "{}", stage.screen());
    says(&stage, "第1轮举手同意20反对5弃权15未表决0未通过");
    says(&stage, "第2轮票决发出40收回39同意26反对9弃权3无效1未表决1通过");
}

#[test]
fn a_correction_keeps_the_old_figures() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("20<enter>5<enter>15<enter><f9>4");
    stage.keys("<enter>");
    says(&stage, "请填写理由");
    stage.keys("漏数一人");
    stage.keys("<enter>");
    says(&stage, "与已宣布的数字相同");
    stage.keys("<up><up><up>21<down><down>14<enter>");
    says(&stage, "第1轮表决（举手）原宣布：未通过。更正后：");
    assert_eq!(outcome(&stage), Some(Outcome::NotPassed));
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed));
    let kept = &last(&stage).corrections[0];
    assert_eq!((kept.reason.as_str(), kept.old_outcome), ("漏数一人", Outcome::NotPassed));
    says(&stage, "（已更正）");
    stage.keys("<enter>");
    says(&stage, "理由：漏数一人。原为同意20反对5弃权15未表决0，未通过；改为同意21反对5弃权14未表决0，通过");
}

#[test]
fn a_wrong_correction_is_refused_in_the_form() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("20<enter>5<enter>15<enter><f9>4<up>数错<down>41<enter>");
    says(&stage, "数字不符");
    assert!(below(&stage, "同意（原20）").contains("数字不符"), "{}", stage.screen());
    assert_eq!(last(&stage).corrections.len(), 0);
    // The number at the cursor is the one blamed: typed anew it replaces the old one.
    stage.keys("<bs><bs><down>15<enter>");
    assert!(below(&stage, "反对（原5）").contains("数字不符"), "{}", stage.screen());
    stage.keys("<bs><bs>4<down>16<enter>");
    says(&stage, "更正后：");
    says(&stage, "弃权16人");
}

/// The line below the one with these words.
fn below(stage: &Stage, words: &str) -> String {
    let screen = stage.screen();
    screen.lines().skip_while(|line| !line.contains(words)).nth(1).unwrap_or_default().to_owned()
}
