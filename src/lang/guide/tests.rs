use super::*;
use crate::lang::Lang;
use crate::lang::tests::raw;
use crate::meeting::sample::{REPRESENTATIVES, Room, day as date, filled, rules};
use crate::meeting::{Command, FloorCommand, VoteCommand, guide};
use crate::rules::Capacity;
use crate::rules::{Asked, Contradiction, Figure, Outcome};

fn every_step(room: &Room) -> Vec<NextStep> {
    let meeting = room.meeting();
    let item = meeting.agenda[1].id;
    let named = meeting.votes[1].id;
    let papers = meeting.votes[2].id;
    let posting = &meeting.postings[1];
    vec![
        NextStep::AddItems,
        NextStep::AddPeople,
        NextStep::SetParticulars,
        NextStep::PostMeetingNotice,
        NextStep::SignIn,
        NextStep::CallToOrder,
        NextStep::AwaitQuorum { missing: 3 },
        NextStep::TakeUp(item),
        NextStep::Discuss(item),
        NextStep::WriteMotion(item),
        NextStep::OpenVote(item),
        NextStep::Count(named),
        NextStep::Count(papers),
        NextStep::CompareCounts(papers),
        NextStep::Declare(papers),
        NextStep::VoteAgain(item),
        NextStep::PutAsMotion(item),
        NextStep::SettleItem(item),
        NextStep::AddFollowUps,
        NextStep::CloseMeeting,
        NextStep::PostResult,
        NextStep::AnswerObjection(posting.objections[0].id),
        NextStep::WaitPosting { until: date("2026-04-05") },
        NextStep::MendPosting(posting.id),
        NextStep::TakeDown(posting.id),
        NextStep::FinishFollowUp(meeting.follow_ups[0].id),
        NextStep::Seal,
        NextStep::AllDone,
    ]
}

fn every_lack() -> Vec<Missing> {
    let heads = Amount::Heads;
    let zero = Contradiction::Zero { figure: Figure::Entitled };
    let of = Base::EntitledOf(Capacity::Representatives);
    vec![
        Missing::QuorumMissing { base: Base::Entitled, need: heads(46), have: heads(45) },
        Missing::QuorumMissing { base: of, need: heads(16), have: heads(14) },
        Missing::QuorumMissing {
            base: Base::EntitledArea,
            need: Amount::Area(Area(20_000)),
            have: Amount::Area(Area(15_050)),
        },
        Missing::NobodyHere,
        Missing::CountMissing(vec![Figure::For, Figure::Returned]),
        Missing::Contradicts(vec![zero]),
        Missing::NotAnswered(3),
        Missing::Divided,
        Missing::NoMotion,
        Missing::NoTime,
        Missing::NoPlace,
        Missing::NoChair,
        Missing::Gate(Asked::PartyDiscussion),
        Missing::NoticeTooShort { days: 3, need: 10 },
        Missing::NoticeTooShort { days: -1, need: 10 },
        Missing::DayAhead(date("2026-03-20")),
        Missing::PostingTooShort { days: 4, need: 5 },
        Missing::Overdue(date("2026-04-20")),
        Missing::NoEffect(Outcome::NoQuorum),
        Missing::ItemsOpen(2),
        Missing::NoNotice { need: 10 },
        Missing::NotPosted { need: 15 },
        Missing::StillUp,
        Missing::Unanswered(1),
        Missing::FollowUpsOpen(2),
    ]
}

#[test]
fn every_step_and_every_lack_is_said_in_words_of_its_own() {
    let room = filled();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let steps = every_step(&room).into_iter().map(|step| super::step(&words, room.meeting(), step));
        let lacks = every_lack();
        let lacks = lacks.iter().map(|what| missing(&words, std::slice::from_ref(what)));
        let mut said = Vec::new();
        for text in steps.chain(lacks) {
            assert_eq!(raw(&words, &text), None, "{lang}: {text}");
            assert!(!text.is_empty() && !said.contains(&text), "{lang}: {text:?} twice");
            said.push(text);
        }
    }
}

#[test]
fn the_line_names_the_step_first_then_what_is_missing() {
    let room = filled();
    let item = room.meeting().agenda[1].id;
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    let quorum =
        Missing::QuorumMissing { base: Base::Entitled, need: Amount::Heads(46), have: Amount::Heads(45) };
    for (step, missing, in_zh, in_en) in [
        (
            NextStep::SignIn,
            vec![quorum.clone()],
            "签到：还差1人到法定人数（须46人，已到45人）",
            "Sign people in: 1 person short of the quorum (46 people needed, 45 people here)",
        ),
        (
            NextStep::SetParticulars,
            vec![Missing::NoTime, Missing::NoChair, Missing::NoticeTooShort { days: 3, need: 10 }],
            "补全会议信息：缺时间、主持人；只提前3天通知，规定10天，请在会议信息里写明原因",
            "Complete the particulars: missing: time, chair; only 3 days of notice, the rules want 10; say why in the particulars",
        ),
        (
            NextStep::Declare(room.meeting().votes[1].id),
            vec![Missing::NoEffect(Outcome::NoQuorum)],
            "宣布议题二《充电车棚选址》的表决结果：将宣布为未达法定人数，这次表决不起作用",
            "Declare the result of item 2 \"充电车棚选址\": it will be declared as \"No quorum\", and has no effect",
        ),
        (
            NextStep::MendPosting(room.meeting().postings[1].id),
            vec![Missing::PostingTooShort { days: 14, need: 15 }],
            "把结果公示延长到2026年4月5日：公示14天，少于规定的15天",
            "Let the result hang until 5 April 2026: 14 days of posting, the rules want 15",
        ),
        (
            NextStep::OpenVote(item),
            Vec::new(),
            "对议题二《充电车棚选址》发起表决",
            "Open the vote on item 2 \"充电车棚选址\"",
        ),
        (
            NextStep::Count(room.meeting().votes[1].id),
            vec![Missing::NotAnswered(2)],
            "逐个点名表决议题二《充电车棚选址》：还有2人未表态",
            "Call the names on item 2 \"充电车棚选址\": 2 have not answered",
        ),
    ] {
        let next = Next { phase: step.phase(), step, missing };
        assert_eq!(next_step(&zh, room.meeting(), &next), in_zh);
        assert_eq!(next_step(&en, room.meeting(), &next), in_en);
    }
}

#[test]
fn stages_are_called_as_on_the_bar() {
    let words = Words::new(Lang::Zh);
    let names = Phase::ALL.map(|is| phase(&words, is));
    assert_eq!(names, ["议题", "签到", "讨论", "表决", "公示", "落实"]);
}

/// The line of a meeting from its first moment to its vote, as a facilitator reads it.
#[test]
fn a_facilitator_reads_the_line_through_a_meeting() {
    let words = Words::new(Lang::Zh);
    let line = |room: &Room| next_step(&words, room.meeting(), &guide(room.meeting(), room.now));
    let mut room = Room::new(rules(REPRESENTATIVES));
    assert_eq!(line(&room), "添加议题，议程还是空的");
    let item = room.add_item("修缮南门", "同意修缮南门。");
    assert_eq!(line(&room), "导入名册，或在会议信息里填应到人数");
    room.add_people((0..9).map(crate::meeting::sample::person).collect());
    assert!(line(&room).starts_with("补全会议信息：缺时间、地点、主持人"), "{}", line(&room));
    room.now = crate::meeting::sample::moment("2026-03-20 08:50");
    room.arrive(0..4);
    assert!(line(&room).starts_with("签到：还差"), "{}", line(&room));
    room.arrive(4..9);
    assert!(line(&room).starts_with("宣布开会"), "{}", line(&room));
    room.run(Command::CallToOrder);
    assert_eq!(line(&room), "开始议题一《修缮南门》");
    room.take_up(item);
    assert_eq!(line(&room), "请大家讨论议题一《修缮南门》，记下发言");
    let speaker = crate::meeting::Speaker::Person(room.id(0));
    room.run(Command::Floor(FloorCommand::Speak(Some(item), speaker)));
    room.run(Command::Floor(FloorCommand::Finish));
    assert!(line(&room).starts_with("对议题一《修缮南门》发起表决"), "{}", line(&room));
    let vote = room.open_vote(item, Method::Hands);
    assert!(line(&room).starts_with("填写议题一《修缮南门》的票数：还没填"), "{}", line(&room));
    room.run(Command::Vote(VoteCommand::Count(vote, crate::meeting::sample::hands(9, 0, 0))));
    assert_eq!(line(&room), "宣布议题一《修缮南门》的表决结果");
}
