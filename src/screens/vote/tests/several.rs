//! Several motions called in one pass, and owners called by door.

use super::*;
use crate::meeting::sample::{OWNERS, owner};

/// A sitting with three motions, all of them called at once.
fn called(width: u16, height: u16) -> Stage {
    let mut stage = sitting(REPRESENTATIVES, 12, 9).sized(width, height);
    stage.record(Command::Agenda(crate::meeting::AgendaCommand::Add(
        None,
        vec![crate::meeting::sample::item("监督委员会成员", "同意推荐。")],
    )));
    stage.keys("73");
    stage.keys("1");
    says(&stage, "3项议案一起点名");
    says(&stage, "2 同意充电车棚选址。");
    stage.keys("<f9><enter>");
    stage
}

fn of(stage: &Stage, round: usize) -> Vec<Option<Choice>> {
    let vote = &stage.meeting().votes[round];
    let Count::RollCall(answers) = &vote.count else { return Vec::new() };
    vote.frozen.voters().iter().map(|who| answers.get(who).copied()).collect()
}

fn open(stage: &Stage) -> usize {
    stage.meeting().votes.iter().filter(|vote| vote.open()).count()
}

const F: Option<Choice> = Some(Choice::For);
const A: Option<Choice> = Some(Choice::Against);
const B: Option<Choice> = Some(Choice::Abstain);

#[test]
fn each_answers_all_motions_before_the_next_is_called() {
    let mut stage = called(80, 24);
    assert_eq!(open(&stage), 3);
    stage.keys("1231");
    assert_eq!([0, 1, 2].map(|round| of(&stage, round)[0]), [F, A, B]);
    assert_eq!([0, 1, 2].map(|round| of(&stage, round)[1]), [F, None, None]);
    says(&stage, "第2项，共3项");
    // Passing a motion over leaves it not voted, which is not abstaining.
    stage.keys("<right>1<down><left><left>");
    assert_eq!([0, 1, 2].map(|round| of(&stage, round)[1]), [F, None, F]);
    stage.keys("<ctrl-z>");
    assert_eq!(of(&stage, 2)[1], None);
    says(&stage, "第3项，共3项");
}

#[test]
fn all_the_rest_are_for_one_motion_or_for_all_of_them() {
    let mut stage = called(80, 24);
    stage.keys("12<down>91");
    assert_eq!(of(&stage, 2)[0], F, "{}", stage.screen());
    assert_eq!(of(&stage, 2).iter().flatten().count(), 9);
    assert_eq!(of(&stage, 0).iter().flatten().count(), 1);
    stage.keys("92");
    assert_eq!(of(&stage, 0), vec![F; 9]);
    assert_eq!(of(&stage, 1)[0], A);
    assert_eq!(of(&stage, 1)[1..], vec![F; 8]);
    stage.keys("9<enter>");
    says(&stage, "全部已表态");
}

#[test]
fn each_motion_is_declared_by_itself() {
    let mut stage = called(80, 24);
    stage.keys("92<left>");
    stage.keys("<enter>");
    says(&stage, "同意推荐");
    stage.keys("<esc><right><enter><f9>");
    assert_eq!((open(&stage), stage.meeting().votes[0].declared()), (2, Some(Outcome::Passed)));
    says(&stage, "第1项，共2项");
    stage.keys("<enter><f9><enter><f9>");
    assert_eq!(open(&stage), 0);
    assert!(stage.meeting().votes.iter().all(|vote| vote.declared() == Some(Outcome::Passed)));
}

#[test]
fn one_of_several_is_voided_and_the_others_go_on() {
    let mut stage = called(80, 24);
    stage.keys("1<del>撤回<enter>");
    assert_eq!(open(&stage), 2);
    assert!(matches!(stage.meeting().votes[1].state, VoteState::Voided { .. }), "{}", stage.screen());
    assert_eq!(of(&stage, 0)[0], F);
    stage.keys("2");
    assert_eq!(of(&stage, 2)[0], A, "the motion after the one that went: {}", stage.screen());
}

#[test]
fn it_takes_two_to_call_several() {
    let mut stage = sitting(REPRESENTATIVES, 12, 9);
    stage.keys("71");
    says(&stage, "至少要选两项");
    assert_eq!(stage.meeting().votes.len(), 0);
}

fn owners(width: u16, height: u16, n: usize) -> Stage {
    let mut room = Room::new(rules(OWNERS));
    room.add_people((0..n).map(|nth| owner(nth, 8_000 + 100 * nth as u64)).collect());
    room.run(Command::CallToOrder);
    room.add_item("使用维修资金", "同意使用。");
    let mut stage = Stage::new().sized(width, height);
    stage.now = room.now;
    let (path, trail) = ("meetings/m.ron".into(), Box::new(room.trail));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told: None }));
    stage.keys("<f6>2<f9><enter>");
    stage
}

#[test]
fn slips_come_in_by_door_in_whatever_order_they_lie() {
    let mut stage = owners(80, 24, 12);
    assert!(stage.meeting().open_vote().is_some(), "{}", stage.screen());
    stage.keys("8");
    says(&stage, "输入门牌、编号或姓名");
    stage.keys("5-0501<enter>2").keys("3-0301<enter>1").keys("3-1201<enter>1<esc>");
    assert_eq!(
        (answers(&stage)[4], answers(&stage)[2], answers(&stage)[11]),
        (A, F, F),
        "{}",
        stage.screen()
    );
    assert_eq!(answers(&stage).iter().flatten().count(), 3);
}

#[test]
fn owners_who_never_voted_are_not_made_to_agree() {
    let mut stage = owners(80, 24, 12);
    stage.keys("19");
    assert_eq!(answers(&stage).iter().flatten().count(), 1, "{}", stage.screen());
    says(&stage, "不能一并记为同意");
}

#[test]
fn owners_vote_by_name_and_the_other_keys_say_so() {
    for key in ["1", "3"] {
        let mut stage = owners(80, 24, 12);
        stage.keys("<del>票有误<enter>").keys(key);
        says(&stage, "须记名表决：按2");
    }
}

fn answers(stage: &Stage) -> Vec<Option<Choice>> {
    of(stage, 0)
}

#[test]
fn both_bases_are_told_while_owners_answer() {
    let mut stage = owners(80, 24, 9);
    stage.keys("11111");
    says(&stage, "参加人数 5 还差1");
    says(&stage, "同意人数 5 已够");
    stage.keys("1");
    says(&stage, "参加人数 6 已够");
    // The six first own 495 of 756 square metres, two thirds are 504.
    says(&stage, "参加面积 495.00 还差9.00");
}

#[test]
fn it_looks_like_this() {
    for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
        let tongue = if english { "en" } else { "zh" };
        let mut stage = called(width, height);
        if english {
            stage.keys("<f12>");
        }
        stage.keys("1231121<right>1");
        insta::assert_snapshot!(format!("several_{width}x{height}_{tongue}"), stage.screen());
        let mut stage = owners(width, height, 20);
        if english {
            stage.keys("<f12>");
        }
        stage.keys("11213");
        insta::assert_snapshot!(format!("owners_{width}x{height}_{tongue}"), stage.screen());
        stage.keys("83-03");
        insta::assert_snapshot!(format!("owners_slip_{width}x{height}_{tongue}"), stage.screen());
    }
}
