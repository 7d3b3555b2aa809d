//! Declared rounds on every kind of ballot: looked at, put right, and what the chair says of them.

use super::*;
use crate::ballot::{Found, Said};
use crate::meeting::sample::ballots::{declared, election_count, every};
use crate::meeting::{Forms, Teller, VoteCommand};

fn on_stage(room: Room) -> Stage {
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

fn shown(nth: usize) -> Stage {
    let (rule, title, ballot, count) = every().remove(nth);
    on_stage(declared(rule, title, &ballot, &count).0)
}

#[test]
fn every_result_is_shown() {
    for (nth, name) in ["election", "review", "projects", "plans", "consultation"].into_iter().enumerate() {
        for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
            let mut stage = shown(nth).sized(width, height);
            if english {
                stage = stage.in_english();
            }
            let tongue = if english { "en" } else { "zh" };
            insta::assert_snapshot!(format!("result_{name}_{width}x{height}_{tongue}"), stage.screen());
            stage.keys("<enter>");
            insta::assert_snapshot!(format!("told_{name}_{width}x{height}_{tongue}"), stage.screen());
            assert!(!stage.screen().contains("通过"), "{}", stage.screen());
        }
    }
}

#[test]
fn the_chair_has_words_at_every_stage() {
    let mut stage = shown(0);
    stage.keys("<ctrl-p>");
    insta::assert_snapshot!("script_80x24_zh", stage.screen());
    let mut stage = shown(3).sized(120, 40).in_english();
    stage.keys("<ctrl-p>");
    insta::assert_snapshot!("script_120x40_en", stage.screen());
    let mut stage = opened(REPRESENTATIVES, 60, 45, "1");
    stage.keys("<ctrl-p>");
    says(&stage, "同意的请举手");
    let mut stage = opened(REPRESENTATIVES, 60, 45, "2");
    stage.keys("<ctrl-p>");
    says(&stage, "现在按名册唱名");
}

/// Figures of an election are put right one by one; what cannot be is refused with the reason in the form.
#[test]
fn an_election_is_put_right() {
    let mut stage = shown(0);
    stage.keys("4");
    insta::assert_snapshot!("correct_election_80x24_zh", stage.screen());
    // 王㛃: from 15 for and 10 against to 12 and 13; then the reason, which stands last.
    stage.keys("<tab><tab><tab>12");
    stage.keys("<f9>");
    says(&stage, "请填写理由");
    let before = last(&stage).clone();
    let mut stage = shown(0);
    stage.keys("4").keys("<tab><tab><tab>12").keys("<backtab><backtab><backtab><backtab>").keys("数错了<f9>");
    says(&stage, "计票单上的数字不可能出自这些票");
    says(&stage, "主任的王㛃：同意12票，反对10票，弃权0票，合计22票，与该栏有效的25张不符");
    stage.keys("<tab><tab><tab><tab><tab>13<f9>");
    says(&stage, "更正后：");
    stage.keys("<enter>");
    let vote = last(&stage);
    assert_eq!(vote.corrections.len(), 1, "{}", stage.screen());
    assert_eq!((&vote.corrections[0].old, &before.count), (&election_count(), &election_count()));
    let Some(Found::Election(result)) = stage.meeting().found(vote) else { unreachable!() };
    assert_eq!(result.posts[0].people[0].votes.against, 13);
    assert_eq!(outcome(&stage), Some(Outcome::NotPassed));
    stage.keys("<enter><pgdn>");
    says(&stage, "理由：数错了");
}

/// Projects are put right by their piles.
#[test]
fn piles_are_put_right() {
    let mut stage = shown(2);
    stage.keys("4");
    insta::assert_snapshot!("correct_projects_80x24_zh", stage.screen());
    stage.keys("<tab><tab>").keys("<end>").paste("\n1：9").keys("<f9>");
    says(&stage, "按 张数：号码 号码 写");
    let Count::Forms(Forms { sheet: Some(sheet), .. }) = &last(&stage).count else { unreachable!() };
    let Said::Projects(piles) = &sheet.said else { unreachable!() };
    assert_eq!(piles.len(), 4);
    assert!(last(&stage).corrections.is_empty());
}

#[test]
fn two_tellers_stand_side_by_side_in_the_result() {
    use crate::ballot::{Paper, PlansRule};
    use crate::meeting::sample::ballots::{forms, plans};
    let ballot = plans(PlansRule::Approval);
    let of = |n| forms(&ballot, &[(12, Paper::Plans(vec![0])), (n, Paper::Plans(vec![1, 2]))], 0);
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("充电车棚选址", "选址。");
    let vote = room.open_ballot(item, "选址。", ballot.clone());
    room.tell(vote, Teller::A, "周安宁", of(9));
    room.tell(vote, Teller::B, "吴小雨", of(10));
    room.run(Command::Vote(crate::meeting::VoteCommand::Adopt(vote, 1, "甲漏计一张".to_owned())));
    room.declare(vote);
    let mut stage = on_stage(room).sized(80, 40);
    stage.keys("<enter>");
    insta::assert_snapshot!("tellers_80x40_zh", stage.screen());
}

/// However low the second screen is, no figure stands under the outcome.
#[test]
fn the_outcome_never_covers_a_figure() {
    use crate::meeting::PublicView;
    use crate::ui::{Look, screen_text};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    let mut stage = sitting(REPRESENTATIVES, 60, 45);
    stage.keys("1<f9><enter>31<enter>8<enter>6<enter><f9>");
    let view = PublicView::of(stage.meeting(), super::super::super::stage::evening());
    for (width, height) in [(60, 16), (60, 12), (60, 11), (80, 24), (80, 17), (80, 16), (80, 15)] {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        crate::screens::show_view(&view, &Words::new(Lang::Zh), Look::from_env(true, true), &mut buf, area);
        let seen = screen_text(&buf);
        assert!(seen.contains("通过"), "{width}x{height}\n{seen}");
        assert!(!seen.contains("通过 "), "{width}x{height}\n{seen}");
        if (width, height) == (60, 16) {
            insta::assert_snapshot!("show_motion_60x16_zh", seen);
        }
    }
}

/// The second screen: nothing while papers are counted, then the result in lines, and no name that was only written in.
#[test]
fn the_room_sees_what_is_declared_and_nothing_before() {
    use crate::meeting::PublicView;
    use crate::meeting::sample::ballots::counted;
    use crate::ui::{Look, screen_text};
    use ratatui::buffer::Buffer;
    use ratatui::layout::Rect;
    let zh = Words::new(Lang::Zh);
    let seen = |room: &Room| {
        let area = Rect::new(0, 0, 100, 30);
        let mut buf = Buffer::empty(area);
        let view = PublicView::of(room.meeting(), room.now);
        crate::screens::show_view(&view, &zh, Look::from_env(true, true), &mut buf, area);
        screen_text(&buf)
    };
    for (nth, (rule, title, ballot, count)) in every().into_iter().enumerate() {
        let (mut room, vote) = counted(rule, title, &ballot, &count);
        let before = seen(&room);
        assert!(
            before.contains("宣布后公布结果") && !before.contains("票，") && !before.contains("25"),
            "{before}"
        );
        room.declare(vote);
        let after = seen(&room);
        assert!(!after.contains("赵秀兰") && !after.contains("通过"), "{after}");
        insta::assert_snapshot!(format!("show_{nth}"), after);
    }
}

/// Two plans are level: the lot is asked for before the result is declared, recorded as one, and told with it.
#[test]
fn what_is_level_is_drawn_for_before_it_is_declared() {
    let plans = crate::meeting::sample::ballots::plans(crate::ballot::PlansRule::Approval);
    let level = || {
        let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
        let item = room.add_item("选址", "选址。");
        let vote = room.open_ballot(item, "选址。", plans.clone());
        let mut sheet = crate::ballot::Sheet::blank(&plans);
        sheet.add(&crate::ballot::Paper::Plans(vec![0]), 12);
        sheet.add(&crate::ballot::Paper::Plans(vec![1]), 12);
        let forms = Forms { issued: Some(24), signed: None, returned: Some(24), sheet: Some(sheet) };
        room.run(Command::Vote(VoteCommand::Tell(vote, Teller::A, String::new(), Count::Forms(forms))));
        on_stage(room)
    };
    let mut stage = level();
    stage.keys("<f9>");
    says(&stage, "抽中的在先");
    stage.keys("2");
    says(&stage, "现在宣布？");
    assert_eq!(last(&stage).lots, [crate::ballot::Lot { among: vec![0, 1], drawn: 1 }]);
    stage.keys("<enter>");
    assert_eq!(outcome(&stage), Some(Outcome::Consultative), "{}", stage.screen());
    let Some(Found::Plans(result)) = stage.meeting().found(last(&stage)) else { unreachable!() };
    let preferred = result.count.map(|count| count.preferred);
    assert_eq!(preferred, Some(crate::ballot::plans::Preferred::Plan { plan: 1, drawn: true }));
    // It may be left undrawn, and is declared as level.
    let mut stage = level();
    stage.keys("<f9>3");
    says(&stage, "现在宣布？");
    stage.keys("<enter>");
    assert!(last(&stage).lots.is_empty() && outcome(&stage).is_some(), "{}", stage.screen());
}

/// What papers on projects chose binds nobody: the next step drafts the motion that does.
#[test]
fn what_papers_chose_is_put_as_a_motion() {
    let mut stage = shown(2);
    stage.keys("<f9>");
    says(&stage, "同意列支以下项目");
    stage.keys("<f9>");
    says(&stage, "现在开始表决");
    stage.keys("<enter>");
    let vote = last(&stage);
    assert!(vote.ballot.is_motion() && vote.motion.contains("合计"), "{}", vote.motion);
}
