//! What is written reads back as it was; what is not known, or makes no sense, is said.

use std::collections::HashSet;

use super::*;
use crate::meeting::sample::{hands, item, person};
use crate::meeting::{
    AgendaCommand, AttendCommand, Carried, CarryReason, FloorCommand, FollowUpCommand, ItemState,
    NewFollowUp, NewItem, NewPerson, NoteKind, PeopleCommand, PostingCommand, Speaker, VoteCommand,
};
use crate::store::{Document, FaultKind, Thing, Wrong};

/// A record with an example of everything that is written with names of fields.
fn rich() -> Room {
    let mut room = filled();
    let carried =
        Carried {
            meeting: "上次会议".to_owned(), date: now().date_naive(), why: CarryReason::OpenFollowUps
        };
    let vote = room.meeting().votes[0].id;
    let objection = room.meeting().postings.last().unwrap().objections[0].id;
    let follow = room.meeting().follow_ups[0].id;
    room.run(Command::Vote(VoteCommand::Correct(vote, hands(19, 5, 2), "重新点数".to_owned())));
    room.run(Command::Posting(PostingCommand::Answer(objection, "已核对".to_owned())));
    room.run(Command::FollowUp(FollowUpCommand::Finish(follow, "已完成".to_owned())));
    let again =
        NewFollowUp { what: "再做".to_owned(), carried: Some(carried.clone()), ..NewFollowUp::default() };
    room.run(Command::FollowUp(FollowUpCommand::Edit(follow, again)));
    // What only a sitting can do, done at another one and begun again from there.
    let mut other = Room::sitting(crate::meeting::sample::rules("jm.dbhy.2025"), 3, 2);
    other.about(|about| about.own_proxies = Some(2));
    let (from, to) = (other.id(2), other.id(0));
    other.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "档案盒".to_owned() }));
    other.run(Command::Agenda(AgendaCommand::Add(
        None,
        vec![NewItem { carried: Some(carried), ..item("旧事", "同意。") }],
    )));
    let old = other.meeting().agenda[0].id;
    other.note(old, Speaker::Person(to), "甲\n乙\"丙\"\\ // 丁");
    let (speaker, kind, text) = (Speaker::Role("专家".to_owned()), NoteKind::Advice, "改".to_owned());
    let amended = other.meeting().notes[0].id;
    other.run(Command::Floor(FloorCommand::Amend { note: amended, speaker, kind, text }));
    let void = other.open_vote(old, crate::meeting::Method::Hands);
    other.run(Command::Vote(VoteCommand::Void(void, "停电".to_owned())));
    other.run(Command::People(PeopleCommand::Edit(from, NewPerson { note: "改名".to_owned(), ..person(2) })));
    other.run(Command::Agenda(AgendaCommand::Settle(old, ItemState::Shelved, "搁置".to_owned())));
    let lines = other.trail.lines()[1..].iter().cloned();
    let began = Line { stamp: room.stamp(), entry: Entry::Began(Box::new(story(&other).0)) };
    let mut trail = room.trail.clone();
    trail.push(began).unwrap();
    for line in lines {
        let stamp = crate::meeting::Stamp { seq: trail.last() + 1, ..line.stamp };
        trail.push(Line { stamp, ..line }).unwrap();
    }
    Room { trail, now: room.now }
}

fn decode(text: &str) -> Result<Document, Fault> {
    Document::decode(Path::new("会议.ron"), text)
}

fn text(room: &Room) -> String {
    Document::encode(&room.trail, 3).unwrap()
}

#[test]
fn what_is_written_reads_back() {
    for room in [filled(), sealed(), rich()] {
        let text = text(&room);
        let document = decode(&text).unwrap();
        assert_eq!((&document.trail, document.generation, document.format), (&room.trail, 3, 1));
        assert_eq!(document.edited, None);
        assert_eq!(document.seal.is_some(), room.meeting().sealed.is_some());
        assert_eq!(text, Document::encode(&document.trail, 3).unwrap());
        assert_eq!(decode(&format!("\u{feff}{text}")).unwrap(), document);
        assert_eq!(decode(&text.replace('\n', "\r\n")).unwrap(), document);
    }
}

#[test]
fn a_person_can_read_it() {
    let text = text(&filled());
    assert!(text.starts_with("// 议事"));
    let one_line_each = [
        "        about: (\n",
        "            title: \"第一次会议\",\n",
        "            (id: \"000007-3\", is: (no: Some(1), name: \"王㛃\",",
        "            (id: \"000007-3.3\", is: (no: Some(4), name: \"买买提·阿不都\",",
        "        stage: Closed,\n",
        "    seal: None,\n)\n",
    ];
    for line in one_line_each {
        assert!(text.contains(line), "{line} in\n{text}");
    }
    let rows = text.lines().filter(|row| row.starts_with("        (stamp:(")).count();
    assert_eq!(rows, filled().trail.lines().len());
}

/// Places in the text behind every `(` that opens something with named fields, one for each kind of thing: things with
/// other fields, or in another place.
fn things(text: &str) -> Vec<usize> {
    let (mut kinds, mut places) = (HashSet::new(), Vec::new());
    // For each open bracket: where it stands, the word before it, and the fields in it.
    let mut open: Vec<(usize, String, Vec<String>)> = Vec::new();
    let mut word = String::new();
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '"' => {
                while chars
                    .next()
                    .is_some_and(|(_, c)| if c == '\\' { chars.next().is_some() } else { c != '"' })
                {
                }
            }
            '/' => while chars.next().is_some_and(|(_, c)| c != '\n') {},
            '(' | '[' | '{' => open.push((at + 1, std::mem::take(&mut word), Vec::new())),
            ')' | ']' | '}' => {
                let (place, before, fields) = open.pop().unwrap();
                if c == ')' && !fields.is_empty() && kinds.insert((before, fields)) {
                    places.push(place);
                }
                word.clear();
            }
            ':' => open.last_mut().unwrap().2.push(word.clone()),
            ',' | ' ' => word.clear(),
            c if c.is_ascii_alphanumeric() || c == '_' => {
                word.push(c);
            }
            _ => {}
        }
    }
    places
}

#[test]
fn an_unknown_field_is_refused_wherever_it_stands() {
    let text = text(&rich());
    let places = things(&text);
    assert!(places.len() > 40, "{}", places.len());
    for at in places {
        let (before, behind) = text.split_at(at);
        let strange = format!("{before}zz: 1, {behind}");
        let around: String = behind.chars().take(60).collect();
        let fault = decode(&strange).map(|_| ()).expect_err(&around);
        let FaultKind::Unreadable { line, column, wrong } = fault.kind() else { panic!("{around}: {fault}") };
        assert!(matches!(wrong, Wrong::UnknownField { found, .. } if found == "zz"), "{around}: {fault}");
        let expected =
            (before.matches('\n').count() + 1, before.rsplit('\n').next().unwrap().chars().count() + 1);
        assert_eq!((*line, *column), expected, "{around}");
    }
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let good = text(&filled());
    let cases = [
        ("2026-03-20\"", "2026-02-30\"", "not-a-date"),
        ("09:00:00\"", "25:00:00\"", "not-a-date"),
        ("time: Some(\"", "time: Some(\"\u{202e}", "not-a-date"),
        ("id: \"000007-3\"", "id: \"000007\"", "not-an-id"),
        ("generation: 3", "generation: NaN", "not-a-number"),
        ("generation: 3", "generation: -3", "not-a-number"),
        ("generation: 3", "generation: 99999999999999999999", "not-a-number"),
        ("stage: Closed,\n        opened", "stage: Shut,\n        opened", "unknown-word"),
        ("        place: ", "        pl: ", "unknown-field"),
        ("        stage: Closed,\n", "", "missing-field"),
        ("            place: ", "            place: \"\", place: ", "twice-field"),
        ("            title: \"第一次会议\",", "            title: 第一次会议,", "not-quoted"),
        ("            title: \"第一次会议\",", "            title: \"第一次会议\"", "expected"),
        ("    seal: None,\n)\n", "    seal: None,\n", "ends-too-soon"),
        ("    seal: None,\n)\n", "    seal: None,\n))\n", "unreadable"),
        ("entitled: 30", "entitled: 3.5", "expected"),
        ("    trail: [\n", "    trail: [],\n    other: [\n", "unknown-field"),
        ("seq:2,", "seq:3,", "trail-out-of-step"),
    ];
    for (from, to, id) in cases {
        assert!(good.contains(from), "{from}");
        let fault = decode(&good.replacen(from, to, 1)).map(|_| ()).expect_err(to);
        assert_eq!(fault.id(), id, "{to}: {fault}");
        assert!(fault.args().iter().all(|(_, value)| !value.is_empty()), "{fault:?}");
    }
    for text in ["", "()", "(", "[]", "议事", "\0", "(format: 1)", "nonsense: 1"] {
        assert!(decode(text).is_err(), "{text}");
    }
}

#[test]
fn a_newer_format_is_looked_at_if_it_is_understood() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    let good = std::fs::read_to_string(&place.path).unwrap();
    let newer = good.replacen("format: 1", "format: 2", 1);
    std::fs::write(&place.path, &newer).unwrap();
    let (trail, why) = reading(&place.path);
    assert!(matches!(why, ReadOnly::NewerFormat(2)));
    assert_eq!(trail, room.trail);
    assert_eq!(std::fs::read_to_string(&place.path).unwrap(), newer);
    for (format, found) in [("2", 2), ("77", 77), ("99999999999", u32::MAX)] {
        let head = format!("/* x */ (  // y\n format /*z*/ : {format}, colour: Red, ");
        let fault = decode(&good.replacen("(\n    format: 1,", &head, 1)).unwrap_err();
        assert!(
            matches!(fault.kind(), FaultKind::NewerFormat { found: n, known: 1 } if *n == found),
            "{fault}"
        );
    }
    assert_eq!(decode(&good.replacen("format: 1", "format: 0", 1)).unwrap_err().id(), "not-a-number");
}

#[test]
fn what_was_edited_by_hand_counts_and_the_trail_says_so() {
    let (place, room) = (Place::new(), filled());
    write(&place, &room);
    let text = std::fs::read_to_string(&place.path).unwrap();
    std::fs::write(&place.path, text.replacen("place: \"春和社区二楼会议室\"", "place: \"居委会\"", 1))
        .unwrap();
    let looked = looked_at(&place.path);
    assert_eq!(looked.meeting().about.place, "居委会");
    let session = writing(&place.path);
    assert!(session.edited_by_hand());
    assert_eq!(session.trail().meeting().about.place, "居委会");
    let last = session.trail().lines().last().unwrap();
    assert!(matches!(last.entry, Entry::Began(_)) && last.stamp.desk == desk());
    assert_eq!(session.trail().lines().len(), room.trail.lines().len() + 1);
    drop(session);
    let again = writing(&place.path);
    assert_eq!(again.trail().lines().len(), room.trail.lines().len() + 1, "said once");
    again.close().unwrap();
    let after = writing(&place.path);
    assert!(!after.edited_by_hand());
    assert_eq!(after.trail().meeting(), looked.meeting());
}

#[test]
fn what_is_edited_into_a_contradiction_is_refused_by_name() {
    let room = filled();
    let good = text(&room);
    let (meeting, rest) = good.split_once("    trail: [").unwrap();
    let person = room.id(1).to_string();
    let cases = [
        (
            format!("(id: \"{person}\", is: (no: Some(2)"),
            format!("(id: \"{}\", is: (no: Some(2)", room.id(0)),
            Thing::TwiceNamed,
        ),
        (
            format!("(id: \"{person}\", is: (no: Some(2)"),
            "(id: \"000007-99\", is: (no: Some(2)".to_owned(),
            Thing::NoSuchPerson,
        ),
        (
            "title: \"充电车棚选址\", level: First".to_owned(),
            "title: \"充电车棚选址\", level: Third".to_owned(),
            Thing::LevelTooDeep,
        ),
        (
            format!("speaker: Person(\"{}\")", room.id(4)),
            "speaker: Person(\"000007-99\")".to_owned(),
            Thing::NoSuchPerson,
        ),
        (
            format!(", item: \"{}\", round: 1", room.meeting().agenda[0].id),
            ", item: \"000007-99\", round: 1".to_owned(),
            Thing::NoSuchItem,
        ),
        ("den: 2, strict: true".to_owned(), "den: 0, strict: true".to_owned(), Thing::ImpossibleShare),
        (
            format!("RollCall({{\"{}\": For", room.id(0)),
            format!("RollCall({{\"{}\": For", room.id(28)),
            Thing::NotAVoter,
        ),
    ];
    for (from, to, expected) in cases {
        assert!(meeting.contains(&from), "{from}");
        let edited = format!("{}    trail: [{rest}", meeting.replacen(&from, &to, 1));
        let fault = decode(&edited).map(|_| ()).expect_err(&to);
        assert!(
            matches!(fault.kind(), FaultKind::Unsound { thing, .. } if *thing == expected),
            "{to}: {fault}"
        );
        if !matches!(expected, Thing::TwiceNamed | Thing::LevelTooDeep | Thing::ImpossibleShare) {
            continue;
        }
        let line = fault.args().into_iter().find(|(name, _)| *name == "line").unwrap().1;
        let at = edited.lines().zip(good.lines()).position(|(is, was)| is != was).unwrap() + 1;
        assert_eq!(line, at.to_string(), "{to}: {fault}");
    }
}
