//! A meeting made on the shelf, and what it leaves on the disk.

use std::fs;
use std::path::Path;

use super::room::{Room, WINDOW, is_private};
use super::terminal::Terminal;

#[test]
fn a_meeting_made_on_the_shelf_stands_there_as_one_private_file() {
    let room = Room::new();
    let mut t = Terminal::start(room.command(&[]), WINDOW);
    t.wait_for("按 1 新建会议");
    t.keys("1").wait_for("居民代表会议");
    t.keys("<enter>").wait_for("会议名称");
    t.keys("第四次居民代表会议").wait_for("第四次");
    t.keys("<enter>").wait_for("已存 #1");
    t.records("<f3>1绿化改造方案<f9>", 1);
    is_private(room.path());
    t.keys("<esc>").wait_for("离开这次会议");
    t.keys("<enter>").wait_for("今天和即将召开（1）");
    // A new one of the same name is another file.
    t.keys("1").wait_for("居民代表会议");
    t.keys("<enter>").wait_for("会议名称");
    t.keys("第四次居民代表会议").wait_until("the title typed", |s| s.question.contains("第四次"));
    t.keys("<enter>").wait_for("已存 #");
    t.quit();
    let meetings = room.file("data/meetings");
    is_private(room.path());
    let names: Vec<String> = fs::read_dir(&meetings)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    assert!(
        names.iter().all(|name| Path::new(name).extension().is_some_and(|ending| ending == "ron")),
        "{names:?}"
    );
    // On the shelf again, both can be opened.
    let mut t = Terminal::start(room.command(&["shelf"]), WINDOW);
    t.wait_for("第四次居民代表会议");
    t.keys("<enter>").wait_for("已存 #");
    t.quit();
}
