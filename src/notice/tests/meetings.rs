//! Invented sittings, from a bare plan to one with every trouble a vote can have.

use chrono::{NaiveDate, NaiveTime};

use crate::lang::{Lang, Words};
use crate::meeting::sample::{
    COUNCIL, OWNERS, REPRESENTATIVES, Room, day, hands, item, moment, owner, papers, person, rules,
};
use crate::meeting::{
    AgendaCommand, AttendCommand, Capacity, Choice, Command, FloorCommand, FollowUpCommand, ItemId,
    ItemState, Level, Meeting, Method, NewFollowUp, NewItem, NewPerson, NoteKind, Paper, Speaker, Unit,
    VoteCommand, VoteId,
};
use crate::notice::{Audience, Blocked, Document, paper};
use crate::rules::Area;

/// The day papers are made on where nothing is posted.
pub(crate) fn today() -> NaiveDate {
    day("2026-03-21")
}

thread_local! {
    // Phrases take longer to parse than a paper to make.
    static WORDS: [&'static Words; 2] = Lang::ALL.map(|lang| &*Box::leak(Box::new(Words::new(lang))));
}

pub(crate) fn words(lang: Lang) -> &'static Words {
    WORDS.with(|[zh, en]| match lang {
        Lang::Zh => *zh,
        Lang::En => *en,
    })
}

pub(crate) fn made(
    meeting: &Meeting,
    which: Paper,
    audience: Audience,
    lang: Lang,
) -> Result<Document, Blocked> {
    paper(meeting, which, audience, words(lang), today())
}

/// Thirty representatives in five grids, two of them of the committee, with telephones and doors; two guests.
pub(crate) fn roster() -> Vec<NewPerson> {
    let mut people: Vec<NewPerson> = (0..30).map(person).collect();
    for (nth, person) in people.iter_mut().enumerate() {
        let door = format!("{}-{}-{}", nth % 7 + 1, nth % 3 + 1, 501 + nth);
        person.units = vec![Unit { door, area: Area(9_024) }];
    }
    for committee in people.iter_mut().take(2) {
        committee.capacities.insert(Capacity::CommitteeMember);
    }
    "住院中，电话勿扰".clone_into(&mut people[28].note);
    let guest = |nth: usize, capacity| NewPerson {
        no: None,
        capacities: [capacity].into(),
        entitled: false,
        group: String::new(),
        ..person(nth)
    };
    people.extend([guest(60, Capacity::Expert), guest(61, Capacity::Guest)]);
    people
}

fn described(room: &mut Room, title: &str) {
    let title = title.to_owned();
    room.about(|about| {
        about.title = title;
        "春和社区".clone_into(&mut about.community);
        about.time = NaiveTime::from_hms_opt(19, 30, 0);
        "春和社区党群服务中心201室".clone_into(&mut about.place);
        "春和社区居民委员会".clone_into(&mut about.convener);
        "孙安宁".clone_into(&mut about.chair);
        "周安宁".clone_into(&mut about.recorder);
        "居民委员会办公室，0312-5012345".clone_into(&mut about.contact);
        "2026年3月2日社区党委会议研究同意。".clone_into(&mut about.party_discussion);
        "2026年1月10日居民会议授权决定小区公共设施修缮事项。".clone_into(&mut about.authorisation);
    });
}

fn agenda() -> Vec<NewItem> {
    vec![
        NewItem {
            background: "南门门锁坏了两年，夜间无法关闭，居民多次反映。".to_owned(),
            ..item("修缮小区南门", "同意用公共收益修缮小区南门，费用不超过18600元。")
        },
        NewItem { level: Level::Second, ..item("施工时间", "") },
        item("电动自行车充电车棚选址", "同意在西侧空地建设电动自行车充电车棚。"),
        item("推荐居务监督委员会成员人选", "同意推荐名单。"),
        item("通报2025年公共收益收支", ""),
    ]
}

/// A plan: agenda, roster, notice posted in time, nothing held yet.
pub(crate) fn planned() -> Room {
    let mut room = Room::new(rules(REPRESENTATIVES));
    described(&mut room, "春和社区2026年第一次居民代表会议");
    room.add_people(roster());
    room.add_items(agenda());
    room.post(Paper::MeetingNotice, "2026-03-05", None);
    room
}

/// A sitting with a correction, a voided round and a second one, papers, and things to do; closed and posted.
pub(crate) fn decided() -> Room {
    let mut room = planned();
    let items: Vec<ItemId> = room.meeting().agenda.iter().map(|item| item.id).collect();
    room.now = moment("2026-03-20 19:10");
    room.arrive(0..26);
    let guests = room.ids(30..32);
    room.run(Command::Attend(AttendCommand::Arrive(guests)));
    let away = room.ids(28..30);
    room.run(Command::Attend(AttendCommand::Excuse(away, "外出".to_owned())));
    room.now = moment("2026-03-20 19:31");
    room.run(Command::CallToOrder);
    gate(&mut room, items[0]);
    shed(&mut room, items[2]);
    room.take_up(items[3]);
    let vote = open(&mut room, items[3], Method::Paper);
    room.count(vote, papers([26, 25], [17, 5, 2, 1]));
    room.declare(vote);
    room.run(Command::Agenda(AgendaCommand::Settle(items[4], ItemState::Postponed, String::new())));
    let task = |what: &str, who: &str, due: &str| NewFollowUp {
        what: what.to_owned(),
        who: who.to_owned(),
        due: Some(day(due)),
        ..NewFollowUp::default()
    };
    room.run(Command::FollowUp(FollowUpCommand::Add(vec![
        task("比选施工单位并公布比选结果", "居民委员会、居务监督委员会", "2026-04-20"),
        task("南门修缮完工验收", "物业服务企业", "2026-06-30"),
    ])));
    room.now = moment("2026-03-20 21:05");
    room.run(Command::Close);
    room.post(Paper::ResultNotice, "2026-03-21", Some("2026-04-05"));
    let corrected = room.meeting().votes[0].id;
    room.now = moment("2026-03-22 09:00");
    let why = "复核时发现第二排漏数1人".to_owned();
    room.run(Command::Vote(VoteCommand::Correct(corrected, hands(21, 3, 2), why)));
    room
}

fn gate(room: &mut Room, item: ItemId) {
    room.take_up(item);
    for (place, kind, text) in [
        (4, NoteKind::Opinion, "门锁坏了两年，应当先修。"),
        (9, NoteKind::Question, "费用从哪里出？"),
        (0, NoteKind::Answer, "从小区公共收益中列支，账目已经公布。"),
        (4, NoteKind::Proposal, "建议保留步行通道，施工期间不影响老人和孩子出入。"),
        (30, NoteKind::Advice, "门柱基础完好，只需更换门扇和门锁。"),
    ] {
        let speaker = Speaker::Person(room.id(place));
        note(room, item, speaker, kind, text);
    }
    note(room, item, Speaker::Role("一位居民".to_owned()), NoteKind::Opinion, "希望尽快动工。");
    by_hands(room, item, [20, 4, 2]);
}

/// Opens a round on the item's own motion.
pub(crate) fn open(room: &mut Room, item: ItemId, method: Method) -> VoteId {
    let motion = room.item(item).is.motion.clone();
    room.run(Command::Vote(VoteCommand::Open {
        item,
        motion,
        method,
        ballot: crate::ballot::Ballot::Motion,
        rules: None,
    }));
    room.meeting().open_vote().unwrap().id
}

pub(crate) fn by_hands(room: &mut Room, item: ItemId, [for_, against, abstain]: [u32; 3]) -> VoteId {
    let vote = open(room, item, Method::Hands);
    room.count(vote, hands(for_, against, abstain));
    room.declare(vote);
    vote
}

fn note(room: &mut Room, item: ItemId, speaker: Speaker, kind: NoteKind, text: &str) {
    let (item, text) = (Some(item), text.to_owned());
    room.run(Command::Floor(FloorCommand::Note { item, speaker, kind, text }));
}

/// More for than against, and still not enough; the first round was voided.
fn shed(room: &mut Room, item: ItemId) {
    room.take_up(item);
    let first = open(room, item, Method::RollCall);
    room.mark(first, 0..16, Choice::For);
    let reason = "点名时漏点一排，应重新点名".to_owned();
    room.run(Command::Vote(VoteCommand::Void(first, reason)));
    let second = open(room, item, Method::RollCall);
    room.mark(second, 0..13, Choice::For);
    room.mark(second, 13..18, Choice::Against);
    room.mark(second, 18..25, Choice::Abstain);
    room.declare(second);
}

/// A council that agreed on one thing and left another open.
pub(crate) fn consulted() -> Room {
    let mut room = Room::new(rules(COUNCIL));
    described(&mut room, "春和社区西门停车议事协商会");
    room.about(|about| about.authorisation.clear());
    room.add_people(roster());
    let items = room.add_items(vec![
        item("西门停车位重新划线", "按“一户一位、先到先停”试行三个月。"),
        item("外来车辆收费", ""),
    ]);
    room.now = moment("2026-03-20 19:10");
    room.arrive(0..12);
    room.now = moment("2026-03-20 19:30");
    room.run(Command::CallToOrder);
    room.take_up(items[0]);
    for (place, text) in [(3, "车位太窄，开门碰擦多。"), (8, "应当先保证消防通道。"), (13, "同意试行。")]
    {
        let speaker = Speaker::Person(room.id(place));
        note(&mut room, items[0], speaker, NoteKind::Opinion, text);
    }
    let speaker = Speaker::Person(room.id(0));
    note(&mut room, items[0], speaker, NoteKind::Consensus, "先划消防通道，再划车位。");
    by_hands(&mut room, items[0], [9, 2, 1]);
    let outcome = "参加协商的人员基本一致同意试行三个月，期满再议。".to_owned();
    room.run(Command::Agenda(AgendaCommand::Settle(items[0], ItemState::Decided, outcome)));
    room.run(Command::FollowUp(FollowUpCommand::Add(vec![NewFollowUp {
        what: "划线".to_owned(),
        who: "物业服务企业".to_owned(),
        due: Some(day("2026-04-10")),
        ..NewFollowUp::default()
    }])));
    room.now = moment("2026-03-20 20:40");
    room.run(Command::Close);
    room.post(Paper::ResultNotice, "2026-03-21", Some("2026-04-05"));
    room
}

/// An owners' assembly voting by name, heads and floor area apart.
pub(crate) fn owned() -> Room {
    let mut room = Room::new(rules(OWNERS));
    described(&mut room, "春和花园2026年第一次业主大会");
    room.about(|about| "业主委员会".clone_into(&mut about.convener));
    room.add_people((0..12).map(|nth| owner(nth, 9_024 + 100 * nth as u64)).collect());
    let items = room.add_items(vec![item("使用维修资金更换电梯", "同意使用维修资金更换1号楼电梯。")]);
    room.now = moment("2026-03-20 09:00");
    room.run(Command::CallToOrder);
    let vote = open(&mut room, items[0], Method::RollCall);
    room.mark(vote, 0..6, Choice::For);
    room.mark(vote, 6..9, Choice::Against);
    room.declare(vote);
    room.run(Command::Close);
    room
}

/// A meeting whose own rules let one person vote for two others.
pub(crate) fn by_proxy() -> Room {
    let mut room = planned();
    room.about(|about| about.own_proxies = Some(2));
    room.now = moment("2026-03-20 19:10");
    room.arrive(0..20);
    let (from, to) = (room.id(25), room.id(3));
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书第1号".to_owned() }));
    room.run(Command::CallToOrder);
    let item = room.meeting().agenda[0].id;
    by_hands(&mut room, item, [15, 4, 2]);
    room
}

/// Nothing but a title and a day.
pub(crate) fn bare() -> Room {
    Room::new(rules(REPRESENTATIVES))
}
