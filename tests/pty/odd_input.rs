//! Half a key, half a character, four thousand bytes at once, and nothing at all for a while.

use std::fs;
use std::thread;
use std::time::Duration;

use super::room::Room;
use super::terminal::Terminal;

/// A meeting on the floor page, somebody speaking: the clock of the speech runs on the screen.
fn somebody_speaks(room: &Room) -> Terminal {
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f4><ctrl-a>").wait_for("全部签到");
    t.records("<enter>", 1);
    t.keys("<f2>宣布开会<enter>").wait_for("现在宣布开会");
    t.records("<f9>", 1);
    t.keys("<f5>2").wait_for("请人发言");
    t.keys("12").wait_for("> 12 程洋");
    t.records("<enter>", 1);
    t.wait_for("正在发言：程洋");
    t
}

/// The seconds that the one on the floor has spoken.
fn spoken(t: &Terminal) -> String {
    let row = t.screen().text.lines().find(|row| row.contains("正在发言")).unwrap_or_default().to_owned();
    row.split_whitespace().filter(|word| word.contains(':')).take(1).collect()
}

#[test]
fn half_a_key_stops_neither_the_clock_nor_the_saving() {
    let room = Room::new();
    let mut t = somebody_speaks(&room);
    for half in [&b"\x1b["[..], b"\x1bO", b"\xe4", b"\xe5\xbc", b"\x1b[20", b"\x1b[200~\xe5"] {
        // Enter, then half of something: the note is saved while the reading hangs.
        let before = t.saved();
        t.keys("<enter>记一条").wait_for("）：记一条");
        t.push(b"\r");
        t.send(half);
        t.wait_until(&format!("a note saved before {half:?}"), |screen| screen.saved() == Some(before + 1));
        come_back(&mut t, half);
        // The clock of the speech runs, as it does where no field has the focus.
        t.send(half);
        let shown = spoken(&t);
        t.wait_until(&format!("the clock after {half:?}"), |_| spoken(&t) != shown);
        come_back(&mut t, half);
    }
    t.quit();
}

/// Whatever the half swallows of what comes next, the program is there again after a few keys.
fn come_back(t: &mut Terminal, half: &[u8]) {
    if half.starts_with(b"\x1b[200~") {
        t.send(b"\x1b[201~");
    }
    // These two may mean nothing, and draw nothing.
    t.send(b"\x1b[D").send(b"\x1b[D");
    t.keys("<enter><ctrl-u><ctrl-k><esc>").wait_for("回车开始记");
}

#[test]
fn four_thousand_bytes_at_once_arrive_whole() {
    let room = Room::new();
    let mut t = somebody_speaks(&room);
    let text: String =
        "居民代表提出的意见很多一一记下".chars().cycle().take(1330).chain("到此为止".chars()).collect();
    assert_eq!(text.len(), 4002);
    t.keys("<enter>");
    t.send(text.as_bytes());
    t.wait_for("到此为止");
    t.records("<enter>", 1);
    let last = room.dump("m.ron").pop().unwrap();
    assert!(last.contains(&text), "{last}");
    t.quit();
}

#[test]
fn nothing_is_drawn_while_nothing_happens_in_a_field() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f4>张").wait_for("找到");
    thread::sleep(Duration::from_millis(500));
    let before = t.written();
    thread::sleep(Duration::from_secs(5));
    let more = t.raw().split_off(before);
    assert!(more.is_empty(), "{}", String::from_utf8_lossy(&more));
    t.quit();
}

#[test]
fn a_paste_of_ten_million_bytes_is_left_out_and_that_is_said() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    let long = "居民代表意见很多\n".repeat(400_000);
    assert_eq!(long.len(), 10_000_000);
    t.paste(&long).wait_for("内容太长没有放入");
    t.keys("<f5><enter>");
    t.paste(&long).wait_for("内容太长没有放入");
    let status = fs::read_to_string(format!("/proc/{}/status", t.pid().as_raw_nonzero())).unwrap();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().unwrap();
    assert!(peak < 128 << 10, "{peak} KiB");
    t.keys("<esc><f4>");
    t.records("1<enter>", 1);
    t.quit();
}
