//! What is still on its way when somebody is quick: keys typed ahead, papers being written, files that are damaged.

use std::fs;

use super::room::{Room, WINDOW, said};
use super::terminal::Terminal;

#[test]
fn keys_typed_while_a_meeting_closes_are_meant_for_the_shelf() {
    let room = Room::new();
    fs::create_dir_all(room.file("data/meetings")).unwrap();
    room.meeting_of_68("data/meetings/m.ron");
    let mut t = room.open("data/meetings/m.ron");
    t.keys("<f4>");
    t.records("1<enter>", 1);
    t.keys("<f3><esc>").wait_for("离开这次会议");
    // Enter closes the meeting; in the same breath, before that can be done: a new one, of the first kind.
    t.send(b"\r1");
    t.wait_until("the question of the shelf", |screen| {
        !screen.shows("F3 议题") && screen.question.contains("居民代表会议")
    });
    t.keys("<esc>");
    t.quit();
}

#[test]
fn a_paper_that_is_being_written_when_one_quits_is_whole() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    for nth in 1..=5 {
        let mut t = room.open("m.ron");
        t.keys("<f7><ctrl-q>").wait_for("退出程序");
        t.keys("<esc>");
        // The key that writes it, and those that quit, in one go.
        t.send(b"1\x11\r");
        let (status, _) = t.wait_end();
        assert!(status.success(), "{}", t.last_screen());
        let papers: Vec<String> = room.names().into_iter().filter(|name| name != "m.ron").collect();
        assert_eq!(papers.len(), nth, "{papers:?}");
        for paper in papers {
            let text = fs::read_to_string(room.file(&paper)).unwrap();
            assert!(text.ends_with('\n') && text.len() > 200, "{paper}: {text}");
        }
    }
}

#[test]
fn what_was_left_half_written_is_gone_after_the_next_start() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    fs::create_dir_all(room.file("data/meetings")).unwrap();
    fs::create_dir_all(room.file("data/config")).unwrap();
    let left = [".yishi-aB3xyz.tmp", "data/meetings/.x.ron.tmp", "data/config/.yishi-aB3xyz.tmp"];
    for name in left {
        fs::write(room.file(name), "王").unwrap();
    }
    room.open("m.ron").quit();
    for name in left {
        assert!(!room.file(name).exists(), "{name}");
    }
}

#[test]
fn the_screen_for_the_room_says_that_the_record_is_incomplete() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f4>");
    t.records("1<enter>", 1);
    t.records("2<enter>", 1);
    t.kill();
    let journal = fs::read_to_string(room.file("m.ron.journal")).unwrap();
    let damaged = journal.replacen("Arrived", "Arr1ved", 1);
    assert_ne!(journal, damaged);
    fs::write(room.file("m.ron.journal"), damaged).unwrap();
    let mut wall = Terminal::start(room.command(&["show", "m.ron"]), WINDOW);
    wall.wait_for("以下内容不全");
    wall.keys("<esc>");
    let (status, _) = wall.wait_end();
    assert_eq!(status.exit_code(), 3);
    assert!(wall.last_screen().shows("结果不全"), "{}", wall.last_screen());
    // Nothing of it is hidden elsewhere.
    let told = room.run(["dump", "m.ron"]);
    assert_eq!(told.status.code(), Some(3), "{}", said(&told));
}
