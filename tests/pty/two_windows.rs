//! A second window at the same meeting reads, and only reads; so does the screen for the room.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::Path;
use std::thread;
use std::time::Duration;

use super::room::{Room, WINDOW};
use super::terminal::Terminal;

const SHORT: Duration = Duration::from_millis(400);

#[test]
fn the_second_window_reads_says_by_whom_it_is_open_and_follows() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut first = room.open("m.ron");
    first.keys("<f4>");
    first.records("1<enter>", 1);
    let by = format!("进程 {}", first.pid().as_raw_nonzero());
    std::os::unix::fs::symlink("m.ron", room.file("s.ron")).unwrap();
    fs::hard_link(room.file("m.ron"), room.file("h.ron")).unwrap();
    for name in ["s.ron", "h.ron"] {
        let other = Terminal::start(room.command(&["open", name]), WINDOW);
        other.wait_for("只能查看：另一个程序正在使用");
        other.wait_for(&by);
        // By whatever name it is open, it follows the one that writes.
        let here = first.records("<ctrl-z>", 1).shows("实到1/应到68");
        assert!(!here, "{}", first.screen());
        other.wait_for("实到0/应到68");
        first.records("<ctrl-y>", 1);
        other.wait_for("实到1/应到68");
        other.quit();
    }
    fs::remove_file(room.file("h.ron")).unwrap();

    let mut second = Terminal::start(room.command(&["open", "m.ron"]), WINDOW);
    second.wait_for("只能查看：另一个程序正在使用");
    second.wait_for(&by);
    second.wait_for("实到1/应到68");
    assert!(second.screen().row(0).contains("只读"), "{}", second.screen());
    first.records("2<enter>", 1);
    second.wait_for("实到2/应到68");
    let before = room.dump("m.ron");
    second
        .keys("<f4>3<enter>")
        .wait_until("a refusal with its reason", |screen| screen.row(22).contains("只能查看"));
    second.keys("<f5><enter><f3>1<f2>宣布开会<enter><f9><f7>3");
    assert_eq!(room.dump("m.ron"), before);
    first.wait_for("实到2/应到68");

    // Its writer is gone without a word: the next to open it writes, and nothing has to be deleted for that.
    first.kill();
    let mut third = room.open("m.ron");
    third.keys("<f4>");
    third.records("3<enter>", 1);
    second.keys("<esc><esc><f4>").wait_for("实到3/应到68");
    third.quit();
    second.quit();
    assert_eq!(room.names(), ["m.ron", "s.ron"]);
}

#[test]
fn the_screen_for_the_room_follows_shows_no_running_count_and_writes_nothing() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut desk = room.open("m.ron");
    desk.keys("<f4><ctrl-a>").wait_for("全部签到");
    desk.records("<enter>", 1);
    let before = listing(room.path());
    let mut wall = Terminal::start(room.command(&["show", "m.ron"]), WINDOW);
    wall.wait_for("会议议程");
    assert_eq!(listing(room.path()), before, "opening it wrote something");

    desk.keys("<f3>1绿化改造方案<tab>同意实施绿化改造方案。<f9>").wait_for("一、绿化改造方案");
    wall.wait_for("一、 绿化改造方案");
    desk.keys("<f2>宣布开会<enter>").wait_for("现在宣布开会");
    desk.records("<f9>", 1);
    desk.records("<f9>", 1);
    wall.wait_for("议案：同意实施绿化改造方案。");
    desk.keys("<f6>1").wait_for("F9下一步");
    desk.keys("<f9>").wait_for("现在开始表决");
    desk.records("<enter>", 1);
    wall.wait_for("正在表决（举手），宣布后公布结果");
    for number in ["41", "17", "10"] {
        desk.records(&format!("{number}<enter>"), 1);
    }
    desk.wait_for("现在宣布？");
    // It has had time to look at the record; what it may not show it must not show at any time.
    thread::sleep(SHORT);
    let screen = wall.wait_for("正在表决（举手），宣布后公布结果");
    let told: String = screen.text.lines().skip(1).collect();
    assert!(!told.contains("41") && !told.contains("17") && screen.blocks < 20, "{screen}");
    desk.records("<f9>", 1);
    let screen = wall.wait_for("41");
    assert!(screen.shows("17") && screen.shows("通过") && screen.blocks > 40, "{} {screen}", screen.blocks);
    desk.records("<f3>1停车位<f9>", 1);
    desk.quit();
    let after = listing(room.path());
    wall.keys("<esc>");
    assert!(wall.wait_end().0.success());
    assert_eq!(listing(room.path()), after, "leaving it wrote something");
}

/// Names, sizes, times and places of everything in the folder.
fn listing(folder: &Path) -> Vec<(String, u64, i64, i64, u64)> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    let mut all: Vec<_> = entries
        .map(|entry| (entry.file_name().into_string().unwrap(), entry.metadata().unwrap()))
        .map(|(name, of)| (name, of.len(), of.mtime(), of.mtime_nsec(), of.ino()))
        .collect();
    all.sort();
    all
}
