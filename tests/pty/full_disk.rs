//! A disk that is full: said at once, never called saved, and nothing of what was there is lost.
//!
//! The disk is full for the program alone: a limit on the size of the files it writes, which can be lifted again.

use std::fs;
use std::process::Command;

use rustix::process::{Resource, Rlimit, prlimit};

use super::room::{PROGRAM, Room, said};
use super::terminal::Terminal;

/// Bytes of the journal before its disk is full; the document is longer than that already.
const ROOM: u64 = 4096;

const NOTE: &str = "这一条要记下，这一条要记下，这一条要记下。";

/// Writes notes until the disk is full. Returns how many lines were called saved.
fn until_it_is_full(room: &Room) -> (Terminal, u64) {
    room.meeting_of_68("m.ron");
    let before = fs::read(room.file("m.ron")).unwrap();
    let mut t = room.open("m.ron");
    t.keys("<f5><enter>");
    t.keys(&format!("{NOTE}<enter>")).wait_for("输入名称、拼音首字母或编号");
    t.records("1<enter>", 1);
    limit(&t, Some(ROOM));
    let mut saved = t.saved();
    let refused = loop {
        t.keys(&format!("{NOTE}<enter>"));
        let screen = t.wait_until("saved or refused", |screen| {
            screen.saved() == Some(saved + 1) || screen.row(0).contains("未记录！")
        });
        if screen.saved().is_none() {
            break screen;
        }
        saved += 1;
        assert!(saved < 40, "no limit was met\n{screen}");
    };
    assert!(refused.shows("Ctrl-S 立即再试"), "{refused}");
    // What was typed is kept on the screen, and the program can be used.
    t.wait_for("还没有存上");
    t.keys("<esc><f4>").wait_for("找人");
    assert_eq!(fs::read(room.file("m.ron")).unwrap(), before, "the good file was touched");
    assert_eq!(room.dump("m.ron").len() as u64, saved);
    (t, saved)
}

fn limit(t: &Terminal, bytes: Option<u64>) {
    let now = prlimit(Some(t.pid()), Resource::Fsize, Rlimit { current: bytes, maximum: None }).unwrap();
    assert_eq!(now.maximum, None, "file sizes are limited here already");
}

#[test]
fn what_was_refused_is_recorded_as_soon_as_there_is_room() {
    let room = Room::new();
    let (mut t, saved) = until_it_is_full(&room);
    t.keys("1<enter>");
    assert!(t.screen().saved().is_none(), "{}", t.screen());
    limit(&t, None);
    // By itself, with all that has been asked for meanwhile.
    t.wait_until("everything saved", |screen| screen.saved() == Some(saved + 2));
    t.wait_for("实到1/应到68");
    t.quit();
    assert_eq!(room.names(), ["m.ron"]);
    let record = room.dump("m.ron");
    assert_eq!(record.len() as u64, saved + 2);
    let notes = record.iter().filter(|line| line.contains(NOTE)).count() as u64;
    assert_eq!(notes, saved - 1, "{record:#?}");
}

#[test]
fn it_can_be_left_while_the_disk_is_full_and_opened_when_it_is_not() {
    let room = Room::new();
    let (mut t, saved) = until_it_is_full(&room);
    t.keys("<ctrl-q>").wait_for("没有写到磁盘");
    t.keys("<enter>");
    t.wait_end();
    t.is_given_back();
    // File and journal together hold everything that was called saved.
    assert_eq!(room.dump("m.ron").len() as u64, saved);
    let mut t = room.open("m.ron");
    assert_eq!(t.saved(), saved);
    t.keys("<f4>");
    t.records("1<enter>", 1);
    t.quit();
    assert_eq!(room.names(), ["m.ron"]);
    assert_eq!(room.dump("m.ron").len() as u64, saved + 1);
}

#[test]
fn a_new_meeting_that_finds_no_room_leaves_nothing_behind() {
    let room = Room::new();
    let made = Command::new("/bin/sh")
        .args(["-c", "ulimit -f 1; exec \"$0\" new --body jm.dbhy.2025 --title 会议 -o m.ron", PROGRAM])
        .current_dir(room.path())
        .env("YISHI_DATA", room.file("data"))
        .env("LANG", "zh_CN.UTF-8")
        .output()
        .unwrap();
    assert_eq!(made.status.code(), Some(3), "{}", said(&made));
    assert!(String::from_utf8_lossy(&made.stderr).contains("m.ron"), "{}", said(&made));
    assert!(room.names().is_empty(), "{:?}", room.names());
}
