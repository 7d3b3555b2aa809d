//! Meetings and records to measure with, made through the library: 68 people each, and what happens in a meeting.

use std::path::{Path, PathBuf};

use chrono::{Days, TimeDelta, Timelike};
use yishi::meeting::{
    About, AgendaCommand, AttendCommand, Capacity, Command, Desk, Entry, FloorCommand, Line, Meeting, Moment,
    NewItem, NewPerson, NoteKind, PeopleCommand, PersonId, Speaker, Stamp, Trail,
};
use yishi::rules::Catalogue;
use yishi::store::{Document, Opened, Session};

/// People on a roster.
const PEOPLE: usize = 68;
/// Items on an agenda.
const ITEMS: usize = 8;
/// Letters of names: enough for people to differ.
const FAMILY: [&str; 17] =
    ["王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "欧阳"];
const GIVEN: [&str; 4] = ["秀英", "建国", "㛃", "志强"];

fn desk() -> Desk {
    Desk::from_bits(7)
}

fn now() -> Moment {
    yishi::shell::now().with_nanosecond(0).unwrap()
}

/// A meeting in preparation: 68 people and an agenda. Each `nth` has a title and a day of its own.
pub fn planned(catalogue: &Catalogue, nth: usize) -> Meeting {
    let date = now().date_naive() + Days::new(nth as u64 % 300 + 1);
    let rules = catalogue.get("jm.dbhy.2025").unwrap().clone();
    let about = About {
        community: format!("春和社区{}", nth % 9 + 1),
        place: "社区活动室二楼".to_owned(),
        ..About::new(format!("第{}次居民代表会议", nth + 1), date)
    };
    let mut meeting = Meeting::new(about, rules);
    let people = (0..PEOPLE).map(|at| person(at, nth)).collect();
    let items = (0..ITEMS).map(|at| item(at, nth)).collect();
    for (seq, command) in
        [Command::People(PeopleCommand::Add(people)), Command::Agenda(AgendaCommand::Add(None, items))]
            .into_iter()
            .enumerate()
    {
        let stamp = Stamp { seq: seq as u64 + 1, at: now(), desk: Desk::from_bits(0) };
        let event = meeting.decide(&command, &stamp).unwrap();
        meeting.apply(&event, &stamp);
    }
    meeting
}

fn person(at: usize, nth: usize) -> NewPerson {
    let given = GIVEN[(at / FAMILY.len() + nth) % GIVEN.len()];
    NewPerson {
        no: u32::try_from(at + 1).ok(),
        name: format!("{}{given}", FAMILY[(at + nth) % FAMILY.len()]),
        capacities: [Capacity::Representative].into(),
        entitled: true,
        group: format!("第{}网格", at % 6 + 1),
        building: format!("{}号楼", at % 12 + 1),
        gender: None,
        phone: String::new(),
        units: Vec::new(),
        note: String::new(),
    }
}

fn item(at: usize, nth: usize) -> NewItem {
    NewItem {
        title: format!("关于{}号楼前绿地改造的第{}号事项", at + 1, nth + 1),
        motion: format!("同意在{}号楼前修建无障碍坡道，费用从社区保障资金列支。", at + 1),
        ..NewItem::default()
    }
}

/// Puts so many meetings on a shelf in this folder.
pub fn shelf(folder: &Path, many: usize) {
    let catalogue = Catalogue::built_in();
    for nth in 0..many {
        let meeting = planned(&catalogue, nth);
        let path = folder.join(format!("{} {}.ron", meeting.about.date, meeting.about.title));
        Session::create(&path, meeting, desk(), now()).unwrap().close().unwrap();
    }
}

/// A file in this folder with a record of so many lines: a meeting that sits, in which people come and go, have the floor,
/// and are noted.
pub fn file(folder: &Path, lines: usize) -> PathBuf {
    let path = folder.join(format!("{lines}.ron"));
    let text = Document::encode(&record(lines), 1).unwrap();
    std::fs::write(&path, text).unwrap();
    path
}

/// The line that would come next in this record: somebody is noted.
pub fn next(trail: &Trail) -> Line {
    let meeting = trail.meeting();
    let (who, item) = (meeting.people[0].id, meeting.current_item().map(|item| item.id));
    let stamp = Stamp { seq: trail.last() + 1, at: now(), desk: desk() };
    let text = words(usize::try_from(stamp.seq).unwrap());
    let note = FloorCommand::Note { item, speaker: Speaker::Person(who), kind: NoteKind::default(), text };
    Line { stamp, entry: trail.decide(&Command::Floor(note), &stamp).unwrap() }
}

/// Opens a record to add to it.
pub fn open(path: &Path) -> Session {
    match Session::open(path, desk(), now()).unwrap() {
        Opened::Writing(session) => session,
        Opened::Reading { why, .. } => panic!("not writable: {why:?}"),
    }
}

fn record(lines: usize) -> Trail {
    let begun = now() - TimeDelta::minutes(90);
    let stamp = Stamp { seq: 1, at: begun, desk: desk() };
    let mut trail = Trail::begin(planned(&Catalogue::built_in(), 0), stamp);
    let people: Vec<PersonId> = trail.meeting().people.iter().map(|person| person.id).collect();
    let items: Vec<_> = trail.meeting().agenda.iter().map(|item| item.id).collect();
    // One stays at home; of the others, one at a time goes out for a moment.
    let coming = people[..PEOPLE - 1].to_vec();
    let opening = [
        Command::Attend(AttendCommand::Arrive(coming)),
        Command::CallToOrder,
        Command::Agenda(AgendaCommand::TakeUp(items[0])),
    ];
    let going_on = (0..).map(|nth: usize| {
        let (who, item) = (people[nth / 4 % 40], Some(items[nth / 4 % items.len()]));
        let speaker = Speaker::Person(who);
        match nth % 4 {
            0 => Command::Attend(AttendCommand::Leave(vec![who])),
            1 => Command::Attend(AttendCommand::Arrive(vec![who])),
            2 => Command::Floor(FloorCommand::Speak(item, speaker)),
            _ => Command::Floor(FloorCommand::Note {
                item,
                speaker,
                kind: NoteKind::default(),
                text: words(nth),
            }),
        }
    });
    for command in opening.into_iter().chain(going_on).take(lines - 1) {
        let seq = trail.last() + 1;
        let at =
            begun + TimeDelta::seconds(i64::try_from(seq).unwrap() * 5_000 / i64::try_from(lines).unwrap());
        let stamp = Stamp { seq, at, desk: desk() };
        let entry: Entry = trail.decide(&command, &stamp).unwrap();
        trail.push(Line { stamp, entry }).unwrap();
    }
    trail
}

fn words(nth: usize) -> String {
    format!("第{nth}条：坡道的宽度要能过轮椅和婴儿车，雨天不能打滑，施工期间请留出消防通道。")
}
