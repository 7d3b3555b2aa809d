//! What the shelf shows, from the heads of the files.

use std::fs;

use super::*;
use crate::meeting::sample::day;
use crate::meeting::{About, Stage};
use crate::store::{Shelf, Summary, search};

fn put(folder: &Path, name: &str, room: &Room) -> PathBuf {
    let path = folder.join(name);
    let stamp = room.trail.lines()[0].stamp;
    let mut session = Session::create(&path, story(room).0, stamp.desk, stamp.at).unwrap();
    for line in story(room).1 {
        session.append(line).unwrap();
    }
    session.close().unwrap();
    path
}

fn on_day(date: &str) -> Room {
    let mut room = Room::new(plain_rules());
    room.about(|about| *about = About::new(format!("{date} 的会"), day(date)));
    room
}

#[test]
fn a_summary_says_what_the_record_says() {
    let summary = Summary::of(sealed().meeting());
    assert_eq!((summary.title.as_str(), summary.community.as_str()), ("第一次会议", "春和社区"));
    assert_eq!((summary.body.as_str(), summary.stage, summary.sealed), ("jm.dbhy", Stage::Closed, true));
    assert_eq!((summary.entitled, summary.present, summary.items), (30, 26, 4));
    assert_eq!((summary.passed, summary.not_passed), (3, 0));
    assert_eq!((summary.result_posted, summary.up_until), (true, Some(day("2026-04-05"))));
    assert_eq!((summary.open_follow_ups, summary.earliest_due), (1, Some(day("2026-04-20"))));
}

#[test]
fn the_newest_first_and_what_cannot_be_read_is_there_too() {
    let place = Place::new();
    let folder = place.path.parent().unwrap();
    for date in ["2026-03-01", "2026-12-31", "2025-06-01"] {
        put(folder, &format!("{date}.ron"), &on_day(date));
    }
    fs::write(folder.join("broken.ron"), "(format: 1, generation: x").unwrap();
    fs::write(folder.join("empty.ron"), "").unwrap();
    fs::write(folder.join("binary.ron"), [0xff, 0xfe, 0]).unwrap();
    fs::write(folder.join(".hidden.ron"), "").unwrap();
    fs::write(folder.join("other.txt"), "").unwrap();
    fs::create_dir(folder.join("folder.ron")).unwrap();
    let entries = Shelf::read(folder);
    let names: Vec<_> =
        entries.iter().map(|entry| entry.path.file_name().unwrap().to_str().unwrap()).collect();
    let expected =
        ["2026-12-31.ron", "2026-03-01.ron", "2025-06-01.ron", "binary.ron", "broken.ron", "empty.ron"];
    assert_eq!(names, [expected.as_slice(), &["folder.ron"]].concat());
    assert!(
        entries[..3].iter().all(|entry| entry.summary.is_ok() && !entry.open_now && !entry.needs_recovery)
    );
    let faults: Vec<_> = entries[3..].iter().map(|entry| entry.summary.as_ref().unwrap_err().id()).collect();
    assert_eq!(faults, ["other-encoding", "not-a-number", "empty", "not-a-file"]);
    assert!(Shelf::read(&folder.join("nowhere")).is_empty());
    assert_eq!(Shelf::read(&folder.join("other.txt")).len(), 1);
}

#[test]
fn it_says_which_are_open_and_which_were_left_by_a_crash() {
    let (place, room) = (Place::new(), filled());
    let state = || {
        let entries = Shelf::read(place.path.parent().unwrap());
        assert_eq!(entries.len(), 1);
        (entries[0].open_now, entries[0].needs_recovery)
    };
    let mut session = create(&place, &room);
    session.append(story(&room).1[0].clone()).unwrap();
    assert_eq!(state(), (true, false));
    drop(session);
    assert_eq!(state(), (false, true));
    fs::write(crate::store::beside::lock(&place.path), "left").unwrap();
    assert_eq!(state(), (false, true));
    writing(&place.path).close().unwrap();
    assert_eq!(state(), (false, false));
}

#[test]
fn only_the_head_is_read_and_the_longest_title_fits_in_it() {
    let place = Place::new();
    let folder = place.path.parent().unwrap();
    let mut room = on_day("2026-03-01");
    room.about(|about| {
        about.title = "㛃".repeat(200);
        about.community = "𬭊".repeat(200);
    });
    let path = put(folder, "long.ron", &room);
    let bytes = fs::read(&path).unwrap();
    fs::write(&path, &bytes[..4_096]).unwrap();
    let summary = Shelf::read(folder).remove(0).summary.unwrap();
    assert_eq!(summary, Summary::of(room.meeting()));
    // Characters that are written as escapes can be too long for the head: then the whole file is read.
    let mut room = on_day("2026-03-01");
    room.about(|about| {
        about.title = "\u{10fffd}".repeat(200);
        about.community = "\u{10fffd}".repeat(200);
    });
    fs::remove_file(path).unwrap();
    put(folder, "longer.ron", &room);
    assert_eq!(Shelf::read(folder).remove(0).summary.unwrap(), Summary::of(room.meeting()));
}

#[test]
fn every_word_must_stand_in_the_file_or_its_journal() {
    let place = Place::new();
    let folder = place.path.parent().unwrap();
    let filled = put(folder, "filled.ron", &filled());
    let mut room = on_day("2026-12-31");
    room.about(|about| about.place = "it's a \"Hall\"\u{e000}".to_owned());
    let other = put(folder, "other.ron", &room);
    let cases: [(&str, Vec<&PathBuf>); 12] = [
        ("", vec![&other, &filled]),
        ("　", vec![&other, &filled]),
        ("春和", vec![&filled]),
        ("买买提·阿不都 门锁", vec![&filled]),
        ("买买提·阿不都　门锁", vec![&filled]),
        ("𬭊", vec![&filled]),
        ("春和 没有这个词", vec![]),
        ("HALL", vec![&other]),
        ("it's", vec![&other]),
        ("\"hall\"\u{e000}", vec![&other]),
        ("2026-12-31", vec![&other]),
        ("ＨＡＬＬ", vec![&other]),
    ];
    for (query, expected) in cases {
        let found = search(folder, query);
        assert_eq!(found.iter().map(|entry| &entry.path).collect::<Vec<_>>(), expected, "{query}");
    }
}
