//! A disk that is full: said at once, never called saved, and nothing of what was there is lost.
//!
//! The disk is full for the program alone: a limit on the size of the files it writes, which can be lifted again.

use std::fs;
use std::process::Command;

use rustix::process::{Resource, Rlimit, prlimit};

use super::room::{PROGRAM, Room, WINDOW, said};
use super::terminal::{Terminal, command};

/// Bytes of the journal before its disk is full; the document is longer than that already.
const ROOM: u64 = 4096;

const NOTE: &str = "这一条要记下，这一条要记下，这一条要记下。";

/// Writes notes until the disk is full. Returns how many lines were called saved.
fn until_it_is_full(room: &Room) -> (Terminal, u64) {
    room.meeting_of_68("m.ron");
    let before = fs::read(room.file("m.ron")).unwrap();
    let mut t = room.open("m.ron");
    t.keys("<f5><enter>");
    t.keys(&format!("{NOTE}<enter>")).wait_for("-- 是谁说的 --");
    t.records("12<enter>", 1);
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
    t.keys("<enter>").wait_for("没有收好尾");
    t.wait_for("写入失败");
    t.keys("3");
    assert_eq!(t.wait_end().0.exit_code(), 4);
    t.is_given_back();
    // What happened, where everything is, what to do.
    let told = t.last_screen();
    for word in ["会议没有收好尾", "m.ron.journal", "yishi open"] {
        assert!(told.shows(word), "{word}\n{told}");
    }
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

/// A disk of 64 KiB with the meeting on it, which only the program in the terminal sees; none where the system does not
/// let us make one.
fn on_a_small_disk(room: &Room) -> Option<Terminal> {
    fs::create_dir_all(room.file("data/disk")).unwrap();
    let mount = "mount -t tmpfs -o size=64k none data/disk";
    let alone = |script: &str| {
        let mut all = command("unshare", room.path());
        all.args(["-rm", "/bin/sh", "-c", script, PROGRAM]);
        all
    };
    let tried =
        Command::new("unshare").args(["-rm", "/bin/sh", "-c", mount]).current_dir(room.path()).output();
    if !tried.is_ok_and(|tried| tried.status.success()) {
        println!("skipped: no disk can be made here");
        return None;
    }
    let script = format!("{mount} && cp m.ron data/disk && exec \"$0\" open data/disk/m.ron");
    let t = Terminal::start(alone(&script), WINDOW);
    t.wait_until("an open meeting", |screen| screen.saved().is_some());
    Some(t)
}

#[test]
fn while_its_disk_is_full_the_whole_meeting_can_be_written_to_another() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let Some(mut t) = on_a_small_disk(&room) else { return };
    t.keys("<f5><enter>");
    t.keys(&format!("{NOTE}<enter>")).wait_for("-- 是谁说的 --");
    t.records("12<enter>", 1);
    let mut saved = t.saved();
    loop {
        t.keys(&format!("{}<enter>", NOTE.repeat(40)));
        let screen = t.wait_until("saved or refused", |screen| {
            screen.saved() == Some(saved + 1) || screen.row(0).contains("未记录！")
        });
        if screen.saved().is_none() {
            break;
        }
        saved += 1;
        assert!(saved < 80, "the disk has no end\n{screen}");
    }
    t.keys("<esc><f3>").wait_for("磁盘已满");
    t.wait_for("Ctrl-X 另存到别处");
    // A slip in the path makes no folder; what is there is not overwritten.
    let stick = room.file("data/stick");
    let copies = || -> Vec<_> { fs::read_dir(&stick).unwrap().map(|entry| entry.unwrap().path()).collect() };
    let stick_typed = stick.display().to_string();
    t.keys("<ctrl-x>").wait_for("文件夹");
    t.paste(&stick_typed).keys("<enter>").wait_for("没有这个文件夹");
    fs::create_dir(&stick).unwrap();
    fs::write(stick.join("x.ron"), "别的").unwrap();
    t.paste("/x.ron").keys("<enter>").wait_for("不会覆盖");
    assert_eq!(fs::read_to_string(stick.join("x.ron")).unwrap(), "别的");
    t.keys("<ctrl-u>").paste(&stick_typed).keys("<enter>").wait_for("已写好");
    t.wait_for(&format!("到第 {saved} 行为止"));
    t.wait_for("还有 1 条没有记录");
    fs::remove_file(stick.join("x.ron")).unwrap();
    t.keys("<esc><ctrl-q>").wait_for("没有写到磁盘");
    t.keys("<enter>").wait_for("没有收好尾");
    // The same when it is left; a second copy gets a name of its own.
    t.keys("1").wait_for("文件夹");
    t.paste(&stick_typed).keys("<enter>").wait_for("已写好");
    t.keys("<esc><ctrl-q>").wait_for("没有写到磁盘");
    t.keys("<enter>").wait_for("没有收好尾");
    t.keys("3");
    assert_eq!(t.wait_end().0.exit_code(), 4);

    assert_eq!(copies().len(), 2);
    for copy in copies() {
        let name = copy.to_str().unwrap();
        assert_eq!(room.dump(name).len() as u64, saved);
        let mut t = room.open(name);
        assert_eq!(t.saved(), saved);
        t.keys("<f4>");
        t.records("1<enter>", 1);
        t.quit();
    }
    assert_eq!(copies().len(), 2, "one file each is left");
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
