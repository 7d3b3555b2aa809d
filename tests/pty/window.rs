//! Windows of every size, without colour, and the cursor where text goes in.

use super::room::{Room, WINDOW};
use super::terminal::Terminal;

#[test]
fn below_its_least_size_it_asks_for_room_and_loses_nothing() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f4>顾").wait_for("找到");
    let before = t.screen().text;
    t.resize((60, 16));
    let least = t.wait_until("the whole frame in 60x16", |screen| {
        screen.row(0).contains("已存 #2")
            && screen.row(15).contains("Enter")
            && screen.row(3).contains("找人 顾")
    });
    assert!(least.text.lines().count() == 16, "{least}");
    for size in [(59, 16), (60, 15), (20, 5), (2, 1), (1, 1)] {
        t.resize(size);
        let screen = t.wait_until(&format!("{size:?}"), |screen| !screen.shows("找人"));
        let told: Vec<&str> = screen.text.lines().filter(|row| !row.trim().is_empty()).collect();
        assert!(told.len() <= 1, "{size:?}: {screen}");
        if size.0 >= 28 {
            assert_eq!(told, ["请把窗口放大到至少60x16"], "{size:?}");
        }
    }
    // Keys still mean what they mean; nothing is lost meanwhile.
    t.resize((59, 16));
    t.wait_for("请把窗口放大");
    t.keys("<enter>");
    t.resize(WINDOW);
    t.wait_for("已存 #3");
    t.keys("<ctrl-z>");
    t.wait_for("已存 #4");
    t.keys("顾");
    let after = t.wait_for("找到");
    assert_eq!(rows(&after.text, 3..20), rows(&before, 3..20));
    t.resize((200, 60));
    t.wait_until("a wide window", |screen| {
        screen.row(59).contains("Enter") && screen.row(3).contains("找人 顾")
    });
    t.quit();
}

fn rows(text: &str, of: std::ops::Range<usize>) -> Vec<&str> {
    text.lines().skip(of.start).take(of.len()).collect()
}

#[test]
fn without_colour_there_is_none() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut coloured = false;
    for no_colour in ["1", ""] {
        let mut command = room.command(&["open", "m.ron"]);
        command.env("NO_COLOR", no_colour);
        let mut t = Terminal::start(command, WINDOW);
        t.wait_until("an open meeting", |screen| screen.saved().is_some());
        t.keys("<f4>1").wait_for("找到");
        t.keys("<esc><f5><f6><f7><f8><f10><f11><f1>").wait_for("这里列出记录里的矛盾和疑点");
        let screen = t.keys("<esc><f3>").wait_for("还没有议题");
        let raw = t.raw();
        coloured = colours(&raw);
        assert!(no_colour.is_empty() || !coloured, "{}", String::from_utf8_lossy(&raw));
        // Reverse video is left: what is selected can be told.
        assert!(screen.reversed > 0, "{no_colour:?} {screen}");
        t.quit();
    }
    assert!(coloured, "with colour allowed there is some, so that looking for it means something");
}

/// The parameters of every sequence that sets how characters look.
fn sgr(raw: &[u8]) -> impl Iterator<Item = Vec<u16>> + '_ {
    let text = std::str::from_utf8(raw).unwrap();
    text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        let (codes, rest) = rest.split_at(end);
        rest.starts_with('m').then(|| codes.split(';').map(|code| code.parse().unwrap_or_default()).collect())
    })
}

fn colours(raw: &[u8]) -> bool {
    // 39 and 49 give up a colour and are no colour themselves.
    let is_colour = |code: &u16| matches!(code, 30..=38 | 40..=48 | 90..=97 | 100..=107);
    sgr(raw).any(|codes| codes.iter().any(is_colour))
}

#[test]
fn the_cursor_stands_where_text_goes_in() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f3>1").wait_for("添加议题");
    let empty = t
        .wait_until("a cursor in the form", |screen| !screen.hidden && screen.question.contains("标题"))
        .cursor;
    for (typed, cells) in [("绿化", 4), ("李䶮", 8), ("张𬭊王㛃", 16), ("买·1", 20)] {
        t.keys(typed);
        let last = typed.chars().last().unwrap().to_string();
        let screen = t.wait_until(typed, |screen| screen.before_cursor == last);
        assert_eq!(screen.cursor, (empty.0, empty.1 + cells), "{typed}: {screen}");
        assert!(!screen.hidden);
    }
    t.keys("<left><left>");
    let screen = t.wait_until("the cursor two back", |screen| screen.before_cursor == "买");
    assert_eq!(screen.cursor.0, empty.0);
    t.keys("<tab>同意");
    let screen = t.wait_until("the next field", |screen| screen.before_cursor == "意");
    assert!(screen.cursor.0 > empty.0, "{screen}");
    t.keys("<esc><esc>");
    t.keys("<f4>顾");
    let screen = t.wait_until("the cursor in the search", |screen| screen.before_cursor == "顾");
    assert_eq!(screen.cursor.0, 3, "{screen}");
    t.quit();
}
