//! What each paper lacks, and what it says in the meantime.

use super::meetings::{bare, by_hands, consulted, decided, made, open, planned, words};
use crate::lang::Lang;
use crate::meeting::sample::{HOUSEHOLDS, Room, day, hands, moment, rules};
use crate::meeting::{
    AgendaCommand, Command, FollowUpCommand, ItemState, Method, NewFollowUp, Paper, VoteCommand, VoteState,
};
use crate::notice::{Audience, Document, Lack, to_text};
use crate::rules::{Asked, Outcome};

fn document(room: &Room, paper: Paper) -> Document {
    made(room.meeting(), paper, Audience::Public, Lang::Zh).unwrap()
}

fn lacks(room: &Room, paper: Paper) -> Vec<Lack> {
    document(room, paper).lacks
}

fn text(room: &Room, paper: Paper) -> String {
    to_text(&document(room, paper), words(Lang::Zh)).replace(['\n', '　', ' '], "")
}

#[test]
fn a_complete_paper_lacks_nothing_and_has_no_such_block() {
    for (room, papers) in [
        (planned(), vec![Paper::MeetingNotice, Paper::SignInSheet]),
        (decided(), Paper::ALL.to_vec()),
        (consulted(), vec![Paper::SignInSheet, Paper::ResultNotice, Paper::Minutes]),
    ] {
        for paper in papers {
            assert_eq!(lacks(&room, paper), [], "{paper:?}");
            let text = text(&room, paper);
            assert!(!text.contains("此稿尚缺") && !text.contains("待定"), "{text}");
        }
    }
}

#[test]
fn a_bare_plan_lacks_everything() {
    let gates = |kind| move |lack: &Lack| matches!(lack, Lack::Gate(state) if state.asked == kind);
    let room = bare();
    assert_eq!(
        lacks(&room, Paper::MeetingNotice),
        [Lack::Agenda, Lack::Time, Lack::Place, Lack::Entitled, Lack::Contact, Lack::Convener]
    );
    assert_eq!(lacks(&room, Paper::SignInSheet), [Lack::Time, Lack::Place, Lack::Entitled]);
    assert_eq!(
        lacks(&room, Paper::Minutes),
        [
            Lack::Opening,
            Lack::Closing,
            Lack::Place,
            Lack::Chair,
            Lack::Recorder,
            Lack::Entitled,
            Lack::Attendance,
            Lack::Agenda
        ]
    );
    let result = lacks(&room, Paper::ResultNotice);
    for lack in [Lack::Place, Lack::Chair, Lack::Vote, Lack::Posting, Lack::Contact, Lack::Convener] {
        assert!(result.contains(&lack), "{lack:?} in {result:?}");
    }
    assert!(result.iter().any(gates(Asked::PartyDiscussion)));
    assert!(result.iter().any(gates(Asked::Authorisation)));
    for paper in Paper::ALL {
        let text = text(&room, paper);
        assert!(text.contains("【此稿尚缺】"), "{text}");
        assert!(!text.contains("0人"), "a nought stands for what is not known: {text}");
    }
    assert!(text(&room, Paper::MeetingNotice).contains("会议地点：（地点待定，须补）"));
}

#[test]
fn a_notice_shorter_than_the_rules_want_needs_a_reason() {
    for (posted, short) in [("2026-03-10", None), ("2026-03-11", Some(9)), ("2026-03-20", Some(0))] {
        let mut room = Room::with_people(rules(HOUSEHOLDS), 30);
        room.post(Paper::MeetingNotice, posted, None);
        let found = lacks(&room, Paper::MeetingNotice).into_iter().find_map(|lack| match lack {
            Lack::ShortNotice { days, least: 10, article } => {
                assert!(article.zh.contains("第26条"), "{article:?}");
                Some(days)
            }
            _ => None,
        });
        assert_eq!(found, short, "{posted}");
        room.about(|about| "连日暴雨，排水泵急需更换".clone_into(&mut about.short_notice));
        assert!(!lacks(&room, Paper::MeetingNotice).iter().any(|l| matches!(l, Lack::ShortNotice { .. })));
        let said = "通知时间不足10日，属于临时通知，理由：连日暴雨，排水泵急需更换";
        assert_eq!(text(&room, Paper::MeetingNotice).contains(said), short.is_some(), "{posted}");
    }
}

#[test]
fn a_notice_not_posted_yet_is_measured_from_the_day_it_is_made() {
    let room = Room::with_people(rules(HOUSEHOLDS), 30);
    let found = lacks(&room, Paper::MeetingNotice);
    assert!(found.iter().any(|lack| matches!(lack, Lack::ShortNotice { days: -1, .. })), "{found:?}");
}

#[test]
fn a_posting_shorter_than_the_rules_want_is_told_on_the_paper() {
    for (until, short) in [
        (Some("2026-03-26"), Some(5)),
        (Some("2026-04-04"), Some(14)),
        (Some("2026-04-05"), None),
        (Some("2026-04-06"), None),
    ] {
        let mut room = decided();
        let posting = room.meeting().postings.last().unwrap();
        let (id, mut changed) = (posting.id, posting.is.clone());
        changed.until = until.map(day);
        room.run(Command::Posting(crate::meeting::PostingCommand::Edit(id, changed)));
        let wanted: Vec<Lack> = short
            .map(|days| Lack::ShortPosting { days, least: 15, until: day("2026-04-05") })
            .into_iter()
            .collect();
        assert_eq!(lacks(&room, Paper::ResultNotice), wanted, "{until:?}");
        let text = text(&room, Paper::ResultNotice);
        assert!(text.contains("公布期限不得少于15日"), "{text}");
        let extended = text.contains("上述期限不足15日，应当张贴至2026年4月5日终了。");
        assert_eq!(extended, short.is_some(), "{text}");
        let last = until.filter(|_| short.is_none()).map_or(day("2026-04-05"), day);
        let by = format!("请在{}以前", crate::lang::dates::long_date(Lang::Zh, last));
        assert!(text.contains(&by), "{text}");
    }
}

#[test]
fn a_posting_without_an_end_or_taken_down_early_is_no_full_posting() {
    let mut room = decided();
    let id = room.meeting().postings.last().unwrap().id;
    room.take_down(id, "2026-03-24");
    assert_eq!(
        lacks(&room, Paper::ResultNotice),
        [Lack::ShortPosting { days: 3, least: 15, until: day("2026-04-05") }]
    );
    let mut room = consulted();
    let posting = room.meeting().postings.last().unwrap();
    let (id, mut changed) = (posting.id, posting.is.clone());
    changed.until = None;
    room.run(Command::Posting(crate::meeting::PostingCommand::Edit(id, changed)));
    assert_eq!(lacks(&room, Paper::ResultNotice), [Lack::PostingEnd]);
    assert!(text(&room, Paper::ResultNotice).contains("（结束日期待定，须补）"));
}

#[test]
fn a_vote_is_told_only_once_it_is_declared() {
    let mut room = planned();
    let item = room.meeting().agenda[0].id;
    room.now = moment("2026-03-20 19:30");
    room.arrive(0..26);
    room.run(Command::CallToOrder);
    let vote = open(&mut room, item, Method::Hands);
    room.count(vote, hands(19, 5, 2));
    let title = || "修缮小区南门".to_owned();
    assert!(lacks(&room, Paper::ResultNotice).contains(&Lack::Declaration { item: title(), round: 1 }));
    let open = text(&room, Paper::ResultNotice);
    assert!(open.contains("第1轮（举手表决）尚未宣布结果。") && !open.contains("同意19人"), "{open}");
    room.run(Command::Vote(VoteCommand::Void(vote, "重数".to_owned())));
    assert!(!lacks(&room, Paper::ResultNotice).contains(&Lack::Declaration { item: title(), round: 1 }));
}

#[test]
fn a_declared_result_that_is_not_what_the_figures_say_is_told() {
    let room = decided();
    let mut meeting = room.meeting().clone();
    meeting.votes[2].state = VoteState::Declared { at: room.now, outcome: Outcome::Passed };
    let document = made(&meeting, Paper::ResultNotice, Audience::Public, Lang::Zh).unwrap();
    assert_eq!(
        document.lacks,
        [Lack::Otherwise {
            item: "电动自行车充电车棚选址".to_owned(),
            round: 2,
            ballot: Box::default(),
            declared: Outcome::Passed,
            computed: Outcome::NotPassed,
        }]
    );
}

#[test]
fn who_and_when_and_what_came_of_it_are_wanted() {
    let mut room = consulted();
    let what = "清运建筑垃圾".to_owned();
    let task = NewFollowUp { what: what.clone(), ..NewFollowUp::default() };
    room.run(Command::FollowUp(FollowUpCommand::Add(vec![task])));
    let wanted = [Lack::Responsible(what.clone()), Lack::Due(what)];
    assert_eq!(lacks(&room, Paper::ResultNotice), wanted);
    assert_eq!(lacks(&room, Paper::Minutes), wanted);

    let mut room = planned();
    room.now = moment("2026-03-20 19:30");
    room.arrive(0..26);
    room.run(Command::CallToOrder);
    let items: Vec<_> = room.meeting().agenda.iter().map(|item| item.id).collect();
    by_hands(&mut room, items[0], [20, 4, 2]);
    let decided = AgendaCommand::Settle(items[4], ItemState::Decided, String::new());
    room.run(Command::Agenda(decided));
    assert_eq!(
        lacks(&room, Paper::Minutes),
        [Lack::Closing, Lack::ItemOutcome("通报2025年公共收益收支".to_owned())]
    );
}

#[test]
fn every_lack_is_said_in_both_languages() {
    for lang in Lang::ALL {
        for paper in Paper::ALL {
            let document = made(bare().meeting(), paper, Audience::Public, lang).unwrap();
            for lack in &document.lacks {
                let said = lack.say(words(lang));
                assert!(!said.contains("paper-") && !said.contains("{$"), "{lack:?}: {said}");
            }
        }
    }
}

#[test]
fn a_consultation_passes_nothing_on_any_paper() {
    let room = consulted();
    for paper in Paper::ALL {
        for lang in Lang::ALL {
            let document = made(room.meeting(), paper, Audience::Internal, lang).unwrap();
            let said = to_text(&document, words(lang));
            assert!(!said.contains("通过") && !said.contains("assed"), "{said}");
        }
    }
    assert!(text(&room, Paper::ResultNotice).contains("协商意见：参加协商的人员基本一致同意"));
}
