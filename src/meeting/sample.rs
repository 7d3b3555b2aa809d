//! Meetings to test with: invented people in an invented community.

use chrono::{NaiveDate, TimeDelta};

use super::{
    About, AboutCommand, AgendaCommand, AttendCommand, Capacity, Choice, Command, Count, Desk, Entry, Event,
    FloorCommand, FollowUpCommand, Gender, Hands, InvalidReason, Item, ItemId, Line, Meeting, Method, Moment,
    NewFollowUp, NewItem, NewPerson, NewPosting, NoteKind, Paper, Papers, PeopleCommand, PersonId,
    PostingCommand, PostingId, Refusal, Speaker, Stamp, Trail, Unit, VoteCommand, VoteId,
};
use crate::rules::{Area, Catalogue, RuleSet};

pub(crate) mod ballots;

/// A residents' representatives' meeting.
pub(crate) const REPRESENTATIVES: &str = "jm.dbhy.2025";
/// A residents' meeting by households: ten days of notice.
pub(crate) const HOUSEHOLDS: &str = "jm.hy.2025.households";
/// A council that only deliberates.
pub(crate) const COUNCIL: &str = "xs.consult.2025";
/// An owners' assembly: votes by head and by floor area.
pub(crate) const OWNERS: &str = "yz.ordinary.2021";

/// A built-in rule set.
pub(crate) fn rules(id: &str) -> RuleSet {
    Catalogue::built_in().get(id).cloned().unwrap_or_else(|| panic!("no rules {id}"))
}

/// A day: `2026-03-20`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A moment in Chinese time: `2026-03-20 09:00`.
pub(crate) fn moment(text: &str) -> Moment {
    Moment::parse_from_str(&format!("{text} +0800"), "%Y-%m-%d %H:%M %z").unwrap()
}

/// The `nth` invented person (from 0): names differ for the first 80, and some are rare or long.
pub(crate) fn person(nth: usize) -> NewPerson {
    const RARE: [&str; 4] = ["王㛃", "李䶮", "张𬭊", "买买提·阿不都"];
    const FAMILY: [&str; 10] = ["赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "褚", "卫"];
    const GIVEN: [&str; 8] = ["安宁", "秀兰", "建国", "小雨", "文博", "海燕", "志强", "桂芳"];
    let plain = || format!("{}{}", FAMILY[nth % 10], GIVEN[nth / 10 % 8]);
    let name = RARE.get(nth).map_or_else(plain, |rare| (*rare).to_owned());
    NewPerson {
        no: Some(u32::try_from(nth + 1).unwrap()),
        name,
        capacities: [Capacity::Representative].into(),
        entitled: true,
        group: format!("第{}网格", nth % 5 + 1),
        building: format!("{}号楼", nth % 7 + 1),
        gender: Some(if nth.is_multiple_of(2) { Gender::Female } else { Gender::Male }),
        phone: format!("1380000{:04}", nth + 1),
        units: Vec::new(),
        note: String::new(),
    }
}

/// The `nth` invented owner: `hundredths` of a square metre.
pub(crate) fn owner(nth: usize, hundredths: u64) -> NewPerson {
    let unit = Unit { door: format!("{}-{:02}01", nth % 9 + 1, nth + 1), area: Area(hundredths) };
    NewPerson { capacities: [Capacity::Owner].into(), units: vec![unit], ..person(nth) }
}

/// An item of the first level; with a motion, or with none if it is empty.
pub(crate) fn item(title: &str, motion: &str) -> NewItem {
    NewItem { title: title.to_owned(), motion: motion.to_owned(), ..NewItem::default() }
}

/// A record, its trail, and a clock that moves when told.
pub(crate) struct Room {
    pub(crate) trail: Trail,
    pub(crate) now: Moment,
}

impl Room {
    /// A meeting on 20 March 2026 at nine under these rules; it is nine o'clock on 1 March.
    pub(crate) fn new(rules: RuleSet) -> Self {
        let now = moment("2026-03-01 09:00");
        let meeting = Meeting::new(About::new("第一次会议", day("2026-03-20")), rules);
        let stamp = Stamp { seq: 1, at: now, desk: Desk::from_bits(7) };
        Self { trail: Trail::begin(meeting, stamp), now }
    }

    /// The same with so many entitled, and the clock at nine on the day of the meeting.
    pub(crate) fn with_people(rules: RuleSet, entitled: usize) -> Self {
        let mut room = Self::new(rules);
        room.add_people((0..entitled).map(person).collect());
        room.now = moment("2026-03-20 09:00");
        room
    }

    /// A sitting at which the first `present` of so many entitled are here.
    pub(crate) fn sitting(rules: RuleSet, entitled: usize, present: usize) -> Self {
        let mut room = Self::with_people(rules, entitled);
        room.arrive(0..present);
        room.run(Command::CallToOrder);
        room
    }

    pub(crate) fn meeting(&self) -> &Meeting {
        self.trail.meeting()
    }

    pub(crate) fn stamp(&self) -> Stamp {
        Stamp { seq: self.trail.last() + 1, at: self.now, desk: Desk::from_bits(7) }
    }

    pub(crate) fn tick(&mut self, minutes: i64) {
        self.now += TimeDelta::minutes(minutes);
    }

    fn write(&mut self, entry: Entry) {
        let line = Line { stamp: self.stamp(), entry };
        self.trail.push(line).unwrap();
    }

    /// Does it, or says why not.
    pub(crate) fn ask(&mut self, command: &Command) -> Result<Event, Refusal> {
        let event = self.meeting().decide(command, &self.stamp())?;
        self.write(Entry::Did(event.clone()));
        Ok(event)
    }

    /// Does it; the test is wrong if it cannot be done.
    #[expect(clippy::needless_pass_by_value, reason = "commands are made where they are run")]
    pub(crate) fn run(&mut self, command: Command) -> Event {
        self.ask(&command).unwrap_or_else(|refusal| panic!("{command:?}: {refusal:?}"))
    }

    pub(crate) fn undo(&mut self) -> Result<(), Refusal> {
        let entry = self.trail.undo()?;
        self.write(entry);
        Ok(())
    }

    pub(crate) fn redo(&mut self) -> Result<(), Refusal> {
        let entry = self.trail.redo()?;
        self.write(entry);
        Ok(())
    }

    pub(crate) fn about(&mut self, change: impl FnOnce(&mut About)) {
        let mut about = self.meeting().about.clone();
        change(&mut about);
        self.run(Command::About(AboutCommand::Set(about)));
    }

    pub(crate) fn add_people(&mut self, people: Vec<NewPerson>) {
        self.run(Command::People(PeopleCommand::Add(people)));
    }

    /// The person at this place of the roster (from 0).
    pub(crate) fn id(&self, place: usize) -> PersonId {
        self.meeting().people[place].id
    }

    pub(crate) fn ids(&self, places: std::ops::Range<usize>) -> Vec<PersonId> {
        places.map(|place| self.id(place)).collect()
    }

    pub(crate) fn arrive(&mut self, places: std::ops::Range<usize>) {
        let who = self.ids(places);
        if !who.is_empty() {
            self.run(Command::Attend(AttendCommand::Arrive(who)));
        }
    }

    pub(crate) fn leave(&mut self, places: std::ops::Range<usize>) {
        let who = self.ids(places);
        self.run(Command::Attend(AttendCommand::Leave(who)));
    }

    pub(crate) fn add_items(&mut self, items: Vec<NewItem>) -> Vec<ItemId> {
        let known: Vec<ItemId> = self.meeting().agenda.iter().map(|item| item.id).collect();
        self.run(Command::Agenda(AgendaCommand::Add(None, items)));
        let ids = self.meeting().agenda.iter().map(|item| item.id);
        ids.filter(|id| !known.contains(id)).collect()
    }

    pub(crate) fn add_item(&mut self, title: &str, motion: &str) -> ItemId {
        self.add_items(vec![item(title, motion)])[0]
    }

    pub(crate) fn item(&self, id: ItemId) -> &Item {
        self.meeting().item(id).unwrap()
    }

    pub(crate) fn take_up(&mut self, item: ItemId) {
        self.run(Command::Agenda(AgendaCommand::TakeUp(item)));
    }

    pub(crate) fn note(&mut self, item: ItemId, speaker: Speaker, text: &str) {
        let (item, kind, text) = (Some(item), NoteKind::Opinion, text.to_owned());
        self.run(Command::Floor(FloorCommand::Note { item, speaker, kind, text }));
    }

    pub(crate) fn open_vote(&mut self, item: ItemId, method: Method) -> VoteId {
        self.run(Command::Vote(VoteCommand::Open {
            item,
            motion: "同意修缮大门".to_owned(),
            method,
            ballot: crate::ballot::Ballot::Motion,
            rules: None,
        }));
        self.meeting().open_vote().unwrap().id
    }

    pub(crate) fn count(&mut self, vote: VoteId, count: Count) {
        self.run(Command::Vote(VoteCommand::Count(vote, count)));
    }

    pub(crate) fn mark(&mut self, vote: VoteId, places: std::ops::Range<usize>, choice: Choice) {
        let marks = self.ids(places).into_iter().map(|id| (id, Some(choice))).collect();
        self.run(Command::Vote(VoteCommand::Mark(vote, marks)));
    }

    pub(crate) fn declare(&mut self, vote: VoteId) {
        self.run(Command::Vote(VoteCommand::Declare(vote)));
    }

    /// A whole round by show of hands.
    pub(crate) fn by_hands(&mut self, item: ItemId, for_: u32, against: u32, abstain: u32) -> VoteId {
        let vote = self.open_vote(item, Method::Hands);
        self.count(vote, hands(for_, against, abstain));
        self.declare(vote);
        vote
    }

    pub(crate) fn post(&mut self, paper: Paper, from: &str, until: Option<&str>) -> PostingId {
        let posting =
            NewPosting { paper, place: "南门公告栏".to_owned(), from: day(from), until: until.map(day) };
        self.run(Command::Posting(PostingCommand::Post(posting)));
        self.meeting().postings.last().unwrap().id
    }

    pub(crate) fn take_down(&mut self, posting: PostingId, on: &str) {
        self.run(Command::Posting(PostingCommand::TakeDown(posting, day(on))));
    }

    pub(crate) fn object(&mut self, posting: PostingId) {
        let (by, text) = ("一位居民".to_owned(), "票数有疑问".to_owned());
        self.run(Command::Posting(PostingCommand::Object { posting, by, text }));
    }

    pub(crate) fn follow_up(&mut self, item: Option<ItemId>, due: Option<&str>) {
        let follow = NewFollowUp {
            what: "找施工队".to_owned(),
            who: "居委会".to_owned(),
            due: due.map(day),
            item,
            carried: None,
        };
        self.run(Command::FollowUp(FollowUpCommand::Add(vec![follow])));
    }
}

/// Hands counted.
pub(crate) fn hands(for_: u32, against: u32, abstain: u32) -> Count {
    Count::Hands(Hands { for_: Some(for_), against: Some(against), abstain: Some(abstain) })
}

/// Papers counted: issued, returned; for, against, abstaining, illegible.
pub(crate) fn papers(out_back: [u32; 2], counted: [u32; 4]) -> Count {
    Count::Papers(Papers {
        issued: Some(out_back[0]),
        signed: None,
        returned: Some(out_back[1]),
        for_: Some(counted[0]),
        against: Some(counted[1]),
        abstain: Some(counted[2]),
        invalid: [(InvalidReason::Illegible, counted[3])].into(),
    })
}

/// A meeting of thirty with a bit of everything: guests, proxies not, notes, a round of each kind, papers, follow-ups;
/// closed, not sealed.
pub(crate) fn filled() -> Room {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.about(|about| {
        "春和社区".clone_into(&mut about.community);
        about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
        "春和社区二楼会议室".clone_into(&mut about.place);
        "居民委员会".clone_into(&mut about.convener);
        "孙安宁".clone_into(&mut about.chair);
        "周安宁".clone_into(&mut about.recorder);
        "85001234".clone_into(&mut about.contact);
        "3月2日社区党委会议研究".clone_into(&mut about.party_discussion);
        "2026年1月居民会议授权".clone_into(&mut about.authorisation);
    });
    let guest = NewPerson { entitled: false, capacities: [Capacity::Guest].into(), ..person(60) };
    let unit = Unit { door: "7-1902".to_owned(), area: Area(9_024) };
    let housed = NewPerson { units: vec![unit], ..person(29) };
    room.add_people((0..29).map(person).chain([housed, guest]).collect());
    let gate =
        NewItem {
            minutes: Some(20), proposer: "第三网格".to_owned(), ..item("修缮南门", "同意修缮南门。")
        };
    let items = room.add_items(vec![
        gate,
        item("充电车棚选址", "同意在西侧空地建充电车棚。"),
        item("推荐监督委员会成员", "同意推荐。"),
        item("通报物业费收支", ""),
    ]);
    room.post(Paper::MeetingNotice, "2026-03-05", None);
    room.now = moment("2026-03-20 08:40");
    room.arrive(0..26);
    let guest = room.id(30);
    room.run(Command::Attend(AttendCommand::Arrive(vec![guest])));
    let excused = room.ids(28..29);
    room.run(Command::Attend(AttendCommand::Excuse(excused, "出差".to_owned())));
    room.now = moment("2026-03-20 09:00");
    room.run(Command::CallToOrder);
    room.take_up(items[0]);
    let speaker = Speaker::Person(room.id(4));
    room.run(Command::Floor(FloorCommand::Speak(Some(items[0]), speaker.clone())));
    room.tick(3);
    room.run(Command::Floor(FloorCommand::Finish));
    room.note(items[0], speaker, "门锁坏了两年，应当先修。");
    room.tick(2);
    room.by_hands(items[0], 20, 4, 2);
    room.tick(5);
    room.take_up(items[1]);
    room.note(items[1], Speaker::Role("一位居民".to_owned()), "离窗太近。");
    let names = room.open_vote(items[1], Method::RollCall);
    room.mark(names, 0..15, Choice::For);
    room.mark(names, 15..24, Choice::Against);
    room.mark(names, 24..25, Choice::Abstain);
    room.declare(names);
    room.tick(10);
    room.take_up(items[2]);
    let paper = room.open_vote(items[2], Method::Paper);
    room.count(paper, papers([26, 25], [17, 5, 2, 1]));
    room.declare(paper);
    room.tick(10);
    room.follow_up(Some(items[0]), Some("2026-04-20"));
    room.run(Command::Close);
    room.now = moment("2026-03-21 10:00");
    let result = room.post(Paper::ResultNotice, "2026-03-21", Some("2026-04-05"));
    room.object(result);
    room
}
