use super::{line, line_after};
use crate::ballot::{Ballot, Lot, Plans, PlansRule};
use crate::lang::tests::raw;
use crate::lang::{Lang, Words};
use crate::meeting::sample::{self, REPRESENTATIVES, Room, filled, hands, papers, rules};
use crate::meeting::{
    AboutCommand, AgendaCommand, AttendCommand, Choice, Command, Count, Entry, FloorCommand, FollowUpCommand,
    Hands, ItemState, Line, Method, NewFollowUp, NewPosting, NoteKind, Paper, PeopleCommand, PostingCommand,
    Speaker, Teller, VoteCommand,
};

/// A meeting in which everything happens that `filled` leaves out.
fn eventful() -> Room {
    let mut room = filled();
    let posting = room.meeting().postings[0].clone();
    let result = room.meeting().postings[1].clone();
    let follow = room.meeting().follow_ups[0].clone();
    let hands_round = room.meeting().votes[0].id;
    let mut run = |command| {
        room.run(command);
    };
    run(Command::Vote(VoteCommand::Correct(hands_round, hands(19, 5, 2), "数错一人".to_owned())));
    run(Command::FollowUp(FollowUpCommand::Edit(follow.id, follow.is.clone())));
    run(Command::FollowUp(FollowUpCommand::Finish(follow.id, "已换锁".to_owned())));
    run(Command::FollowUp(FollowUpCommand::Reopen(follow.id)));
    run(Command::FollowUp(FollowUpCommand::Finish(follow.id, String::new())));
    run(Command::Posting(PostingCommand::Edit(posting.id, posting.is.clone())));
    run(Command::Posting(PostingCommand::Edit(result.id, result.is.clone())));
    run(Command::Posting(PostingCommand::Answer(result.objections[0].id, "已复核\n无误".to_owned())));
    run(Command::Posting(PostingCommand::TakeDown(result.id, sample::day("2026-04-06"))));
    run(Command::Seal);
    room
}

/// A meeting that is still sitting, with what can be done only then.
fn busy() -> Room {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.about(|about| about.own_proxies = Some(1));
    room.about(|about| {
        about.announced = chrono::NaiveDate::from_ymd_opt(2026, 3, 5);
        about.demanded = vec![(7, 30)];
        about.overrides.insert(crate::rules::Asked::PartyDiscussion, "正在换届".to_owned());
    });
    room.about(|about| "居委会".clone_into(&mut about.place));
    room.about(|about| {
        about.place.clear();
        about.time = chrono::NaiveTime::from_hms_opt(19, 30, 0);
    });
    room.undo().unwrap();
    room.about(|about| "活动室".clone_into(&mut about.place));
    room.about(|about| about.place.clear());
    room.about(|_| {});
    room.run(Command::About(AboutCommand::Rules(Box::new(rules(REPRESENTATIVES)))));
    room.add_people((0..9).map(sample::person).collect());
    let (first, ids) = (room.id(0), room.ids(0..9));
    room.run(Command::People(PeopleCommand::Edit(first, sample::person(0))));
    let gone = room.id(8);
    room.run(Command::People(PeopleCommand::Remove(gone)));
    let items =
        room.add_items(["修缮南门", "充电车棚", "绿化", "宣传栏"].map(|t| sample::item(t, "同意。")).into());
    room.run(Command::Agenda(AgendaCommand::Edit(items[1], sample::item("充电车棚选址", "同意。"))));
    room.run(Command::Agenda(AgendaCommand::Up(items[1])));
    room.run(Command::Agenda(AgendaCommand::Remove(items[3])));
    room.arrive(0..5);
    room.leave(0..1);
    room.arrive(0..1);
    let mut run = |command| {
        room.run(command);
    };
    run(Command::Attend(AttendCommand::Excuse(vec![ids[5]], String::new())));
    run(Command::Attend(AttendCommand::Excuse(vec![ids[5]], "出差".to_owned())));
    run(Command::Attend(AttendCommand::GiveProxy {
        from: ids[6],
        to: ids[1],
        paper: "第3号委托书".to_owned(),
    }));
    run(Command::Attend(AttendCommand::EndProxy(ids[6])));
    run(Command::Attend(AttendCommand::Clear(vec![ids[5]])));
    run(Command::Attend(AttendCommand::Count(6)));
    run(Command::Attend(AttendCommand::UseNames));
    run(Command::Attend(AttendCommand::Count(6)));
    run(Command::CallToOrder);
    run(Command::Agenda(AgendaCommand::TakeUp(items[0])));
    let (guest, member) = (Speaker::Role("一位居民".to_owned()), Speaker::Person(ids[2]));
    run(Command::Floor(FloorCommand::Speak(None, guest.clone())));
    run(Command::Floor(FloorCommand::Speak(Some(items[0]), member.clone())));
    run(Command::Floor(FloorCommand::Finish));
    run(Command::Floor(FloorCommand::Note {
        item: Some(items[0]),
        speaker: guest,
        kind: NoteKind::Question,
        text: "谁来\n维修？".to_owned(),
    }));
    let note = room.meeting().notes[0].id;
    let amended =
        FloorCommand::Amend { note, speaker: member, kind: NoteKind::Answer, text: "物业。".to_owned() };
    room.run(Command::Floor(amended));
    room.run(Command::Floor(FloorCommand::Strike(note)));
    let vote = room.open_vote(items[0], Method::RollCall);
    room.run(Command::Vote(VoteCommand::Mark(
        vote,
        vec![
            (ids[0], Some(Choice::For)),
            (ids[1], Some(Choice::For)),
            (ids[2], Some(Choice::For)),
            (ids[3], Some(Choice::For)),
            (ids[4], Some(Choice::Against)),
        ],
    )));
    room.run(Command::Vote(VoteCommand::Mark(vote, vec![(ids[4], None)])));
    room.run(Command::Vote(VoteCommand::Void(vote, "有人中途进场".to_owned())));
    let paper = room.open_vote(items[0], Method::Paper);
    room.count(paper, papers([6, 5], [3, 1, 0, 1]));
    room.run(Command::Vote(VoteCommand::Void(paper, "票箱未封".to_owned())));
    let raised = room.open_vote(items[0], Method::Hands);
    let some = Hands { for_: Some(4), ..Hands::default() };
    room.count(raised, Count::Hands(some));
    room.count(raised, Count::none(Method::Hands, &crate::ballot::Ballot::Motion));
    room.undo().unwrap();
    room.redo().unwrap();
    room.run(Command::Vote(VoteCommand::Tell(raised, Teller::A, String::new(), Count::Hands(some))));
    room.run(Command::Vote(VoteCommand::Tell(raised, Teller::B, "王敏、李强".to_owned(), hands(3, 1, 0))));
    room.run(Command::Vote(VoteCommand::Adopt(raised, 1, "复核无误".to_owned())));
    room.run(Command::Vote(VoteCommand::Void(raised, "重新清点".to_owned())));
    let plans = Ballot::Plans(Plans {
        plans: vec!["先修南门".to_owned(), "先修北门".to_owned()],
        rule: PlansRule::Approval,
    });
    let chosen = VoteCommand::Open {
        item: items[0],
        motion: "先修哪个门".to_owned(),
        method: Method::Paper,
        ballot: plans,
        rules: Some(Box::new(sample::rules("xs.consult.2025"))),
    };
    room.run(Command::Vote(chosen));
    let chosen = room.meeting().open_vote().unwrap().id;
    room.run(Command::Vote(VoteCommand::Draw(chosen, Lot { among: vec![0, 1], drawn: 1 })));
    room.run(Command::Vote(VoteCommand::Void(chosen, "方案有改动".to_owned())));
    room.run(Command::Agenda(AgendaCommand::Settle(items[0], ItemState::Shelved, "下次再议".to_owned())));
    let many = (1..=4).map(|n| NewFollowUp { what: format!("第{n}件事"), ..NewFollowUp::default() });
    room.run(Command::FollowUp(FollowUpCommand::Add(many.collect())));
    room.run(Command::Posting(PostingCommand::Post(NewPosting {
        paper: Paper::Minutes,
        place: "公告栏".to_owned(),
        from: sample::day("2026-03-21"),
        until: None,
    })));
    room
}

fn told(room: &Room, lang: Lang) -> Vec<String> {
    let words = Words::new(lang);
    let lines = room.trail.lines();
    lines.iter().map(|one| line_after(&words, room.meeting(), lines, one)).collect()
}

#[test]
fn every_line_is_said_in_one_line_of_words() {
    for room in [eventful(), busy()] {
        for lang in Lang::ALL {
            let words = Words::new(lang);
            for (text, one) in told(&room, lang).iter().zip(room.trail.lines()) {
                assert_eq!(raw(&words, text), None, "{lang}: {:?}: {text}", one.entry);
                assert!(text.chars().count() > 3, "{lang}: {:?}: {text}", one.entry);
                assert!(!text.contains('\n'), "{lang}: {text}");
                assert_eq!(text.trim(), text, "{lang}: {text}");
            }
        }
    }
}

/// Each phrase of the room is met: no event is left without its words, and no words without an event.
#[test]
fn every_phrase_of_the_history_is_used() {
    let words = Words::new(Lang::Zh);
    let said: String = [eventful(), busy()].iter().flat_map(|room| told(room, Lang::Zh)).collect();
    let elsewhere = words.say("history-changed-elsewhere");
    for id in words.ids().iter().filter(|id| id.starts_with("history-")) {
        let phrase = words.say(id);
        // What stands between two variables of the phrase.
        let mut parts = phrase.split(['{', '}']).filter(|part| !part.starts_with('$'));
        let found = parts.all(|part| said.contains(part));
        assert!(found || phrase == elsewhere, "{id}: {phrase} is never said");
    }
}

#[test]
fn who_and_what_stand_in_the_line() {
    let (busy, eventful) = (busy(), eventful());
    let zh = [told(&busy, Lang::Zh), told(&eventful, Lang::Zh)].concat();
    for wanted in [
        "建立会议记录《第一次会议》",
        "会议信息：地点改为居委会",
        "会议信息：开始时间改为19:30、地点清空",
        "会议信息：地点改为活动室",
        "会议信息：地点清空",
        "会议信息：没有改动",
        "名册添加王㛃、李䶮、张𬭊等9人",
        "名册移出某人",
        "王㛃、李䶮、张𬭊等5人签到",
        "王㛃返回",
        "郑安宁请假：出差",
        "冯安宁委托李䶮：第3号委托书",
        "清点到会6人",
        "添加议题《修缮南门》、《充电车棚》、《绿化》等4项",
        "开始议题《修缮南门》",
        "张𬭊就《修缮南门》开始发言",
        "记录一位居民（提问）：谁来 维修？",
        "《修缮南门》发起第1轮表决（记名），应到8人，实到6人",
        "《修缮南门》点名：王㛃、李䶮、张𬭊等4人同意；吴安宁反对",
        "《修缮南门》点名：吴安宁收回表态",
        "《修缮南门》的表决作废：有人中途进场",
        "《修缮南门》计票：发出6、收回5、同意3、反对1、弃权0、无效1",
        "《修缮南门》计票：同意4",
        "《修缮南门》计票：清空已填数字",
        "议题《修缮南门》改为搁置：下次再议",
        "添加落实事项《第1件事》、《第2件事》、《第3件事》等4项",
        "会议纪要张贴于公告栏，2026年3月21日起",
        "宣布《修缮南门》表决结果：通过",
        "更正《修缮南门》的表决：同意19、反对5、弃权2，通过：数错一人",
        "办结《找施工队》：已换锁",
        "答复一位居民的异议：已复核 无误",
        "表决结果公示于2026年4月6日撤下",
    ] {
        assert!(zh.iter().any(|said| said == wanted), "{wanted}\n{}", zh.join("\n"));
    }
}

/// A secret vote leaves sums behind, and nobody's name.
#[test]
fn papers_are_told_in_sums_only() {
    let room = filled();
    let names: Vec<&str> = room.meeting().people.iter().map(|person| person.is.name.as_str()).collect();
    let paper = room.meeting().votes[2].id;
    let words = Words::new(Lang::Zh);
    for one in room.trail.lines() {
        let Entry::Did(crate::meeting::Event::Vote(event)) = &one.entry else { continue };
        let of_paper = format!("{event:?}").contains(&format!("{paper:?}"));
        let text = line(&words, room.meeting(), one);
        assert!(!of_paper || !names.iter().any(|name| text.contains(name)), "{text}");
    }
}

#[test]
fn a_record_changed_elsewhere_says_so() {
    let room = filled();
    let stamp = room.stamp();
    let began = Line { stamp, entry: Entry::Began(Box::new(room.meeting().clone())) };
    let text = line(&Words::new(Lang::Zh), room.meeting(), &began);
    assert_eq!(text, "文件在别处改动过，从这里起以改动后的内容为准");
}
