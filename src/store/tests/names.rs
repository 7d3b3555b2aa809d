//! Names every file system takes, and no two meetings share.

use std::fs;

use super::*;
use crate::meeting::About;
use crate::meeting::sample::day;
use crate::store::{beside, new_path};

fn meeting(title: &str) -> Meeting {
    Meeting::new(About::new(title, day("2026-11-22")), plain_rules())
}

fn titles() -> Vec<String> {
    let mut titles: Vec<String> = [
        "",
        " ",
        ".",
        "..",
        "../../etc/passwd",
        "a/b",
        "a\\b",
        "C:\\x",
        "con",
        "NUL",
        "-rf",
        "会议",
        "王㛃𬭊",
        "a\nb",
        "a\0b",
        "a\u{1b}[2Jb",
        "x\u{202e}y",
        "x\u{200b}y",
        "xy",
        "e\u{301}",
        "é",
        "É",
        "straße",
        "STRASSE",
        "a.",
        "a ",
        "a. .",
        "\"a\"",
        "a*?<>|:b",
        "．．／",
        "ﬁ",
        "fi",
        "σς",
        "ΣΣ",
        "会议.ron",
        "会议.ron.journal",
        "🏠",
        "👨‍👩‍👧",
        "\u{feff}会议",
        "会议 2",
        "会议",
    ]
    .map(str::to_owned)
    .to_vec();
    titles.extend((40..70).flat_map(|n| ["会", "a", "𬭊", "e\u{301}"].map(|piece| piece.repeat(n))));
    titles.extend([200, 255, 1_000].map(|n| "会".repeat(n)));
    titles
}

#[test]
fn every_title_gets_a_file_of_its_own_and_room_for_what_stands_beside_it() {
    let place = Place::new();
    let folder = place.folder.path();
    let mut seen = BTreeSet::new();
    for title in titles() {
        let path = new_path(folder, &title, day("2026-11-22"));
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        assert_eq!(path.parent(), Some(folder), "{title:?}");
        let plain = |c: char| !c.is_control() && !"/\\:*?\"<>|".contains(c);
        assert!(name.chars().all(plain) && !name.contains("\u{202e}"), "{name:?}");
        assert!(name.starts_with("2026-11-22"), "{name:?}");
        let stem = name.strip_suffix(".ron").unwrap();
        assert_eq!(stem, stem.trim_end_matches([' ', '.']), "{name:?}");
        let conflict = beside::conflict(&path, now(), 999);
        for document in [&path, &conflict, &beside::conflict(&conflict, now(), 999)] {
            let journal = beside::journal(document);
            let files = [
                document.clone(),
                beside::lock(document),
                beside::temporary(document),
                beside::temporary(&journal),
                journal,
            ];
            let names: BTreeSet<_> = files.iter().map(|file| file.file_name().unwrap().to_owned()).collect();
            assert_eq!(names.len(), files.len());
            assert!(names.iter().all(|name| name.len() <= 255), "{names:?}");
        }
        assert!(seen.insert(name.to_lowercase()), "{name:?}");
        Session::create(&path, meeting(&title), desk(), now()).unwrap().close().unwrap();
    }
    assert_eq!(place.names().len(), titles().len());
    assert!(place.names().contains("2026-11-22 会议 2.ron"));
}

#[test]
fn a_journal_without_its_document_keeps_its_name() {
    let place = Place::new();
    let path = new_path(place.folder.path(), "会议", day("2026-11-22"));
    fs::write(beside::journal(&path), "x").unwrap();
    let second = new_path(place.folder.path(), "会议", day("2026-11-22"));
    assert_eq!(second.file_name().unwrap().to_str(), Some("2026-11-22 会议 2.ron"));
}

#[test]
fn the_longest_name_there_is_can_be_opened_and_written() {
    for name in [format!("{}.ron", "会".repeat(83)), format!("{}.ron", "a".repeat(251))] {
        let place = Place { path: Place::new().path, ..Place::new() };
        let path = fs::canonicalize(place.folder.path()).unwrap().join(&name);
        let room = filled();
        let mut session = Session::create(&path, story(&room).0, desk(), now()).unwrap();
        for line in &story(&room).1[..2] {
            let line = Line { stamp: crate::meeting::Stamp { desk: desk(), ..line.stamp }, ..line.clone() };
            session.append(line).unwrap();
        }
        drop(session);
        assert_eq!(writing(&path).trail().last(), 3);
        let session = writing(&path);
        session.close().unwrap();
        assert_eq!(place.names(), BTreeSet::from([name]));
    }
}

#[test]
fn two_long_names_that_begin_alike_do_not_share_what_stands_beside_them() {
    let long = "会".repeat(82);
    let one = PathBuf::from(format!("{long}甲.ron"));
    let other = PathBuf::from(format!("{long}乙.ron"));
    assert_ne!(beside::journal(&one), beside::journal(&other));
    assert_ne!(beside::lock(&one), beside::lock(&other));
}
