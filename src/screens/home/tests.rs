use std::path::{Path, PathBuf};

use chrono::{Days, NaiveDate, NaiveTime};

use super::section::Section;
use crate::app::{Action, Effect, ShelfRead};
use crate::meeting::{Desk, Stage as Sitting};
use crate::screens::stage::{Stage, evening};
use crate::store::{Entry, Session, Summary};

mod new_meeting;

fn today() -> NaiveDate {
    evening().date_naive()
}

/// So many days from today.
fn in_days(days: i64) -> NaiveDate {
    let by = Days::new(days.unsigned_abs());
    let other = if days < 0 { today().checked_sub_days(by) } else { today().checked_add_days(by) };
    other.expect("a day")
}

fn summary(title: &str, days: i64, stage: Sitting) -> Summary {
    Summary {
        title: title.to_owned(),
        community: "翠湖社区".to_owned(),
        date: in_days(days),
        time: NaiveTime::from_hms_opt(19, 30, 0),
        body: "jm.dbhy".to_owned(),
        stage,
        sealed: false,
        entitled: 87,
        present: if stage == Sitting::Planned { 0 } else { 62 },
        items: 5,
        passed: if stage == Sitting::Closed { 3 } else { 0 },
        not_passed: usize::from(stage == Sitting::Closed),
        result_posted: false,
        up_until: None,
        open_follow_ups: 0,
        earliest_due: None,
    }
}

fn entry(summary: Summary) -> Entry {
    let path = PathBuf::from(format!("meetings/{} {}.ron", summary.date, summary.title));
    Entry { path, summary: Ok(summary), open_now: false, needs_recovery: false }
}

fn closed(title: &str, days: i64, with: impl FnOnce(&mut Summary)) -> Entry {
    let mut summary = summary(title, days, Sitting::Closed);
    with(&mut summary);
    entry(summary)
}

/// A file that is not there any more.
fn broken() -> Entry {
    let path = Path::new("no-such-folder/坏了.ron");
    let fault = Session::open(path, Desk::from_bits(7), evening()).expect_err("no such file");
    Entry { path: path.to_owned(), summary: Err(fault), open_now: false, needs_recovery: false }
}

/// One meeting or two of each section.
fn shelf() -> Vec<Entry> {
    let mut cut_off = entry(summary("消防通道整治协商会", -3, Sitting::Sitting));
    cut_off.needs_recovery = true;
    let mut tomorrow = summary("加装电梯意见征求会", 1, Sitting::Planned);
    (tomorrow.items, tomorrow.entitled, tomorrow.body) = (0, 0, "xs.consult".to_owned());
    let mut other = summary("业主大会筹备", 36, Sitting::Planned);
    (other.community, other.body, other.time) = ("锦绣家园".to_owned(), "yz.ordinary".to_owned(), None);
    vec![
        closed("2026年第一次居民代表会议", -260, |s| s.sealed = true),
        entry(other),
        closed("2026年第二次居民代表会议", -150, |s| {
            (s.result_posted, s.open_follow_ups, s.earliest_due) = (true, 1, Some(in_days(-5)));
        }),
        entry(tomorrow),
        entry(summary("2026年第四次居民代表会议", 0, Sitting::Planned)),
        cut_off,
        closed("停车位使用规则专题会", -2, |_| ()),
        closed("2026年第三次居民代表会议", -9, |s| {
            (s.result_posted, s.up_until) = (true, Some(in_days(5)));
        }),
        closed("买买提·阿不都先生倡议的院落会", -30, |s| {
            (s.result_posted, s.open_follow_ups, s.earliest_due) = (true, 3, Some(in_days(8)));
        }),
    ]
}

fn with(entries: Vec<Entry>) -> Stage {
    let mut stage = Stage::new();
    "翠湖社区".clone_into(&mut stage.program.app.settings.community);
    stage.hand(Action::Shelf(ShelfRead { query: String::new(), entries }));
    stage.effects.clear();
    stage
}

/// The row of the screen in which this stands.
fn row_of(screen: &str, text: &str) -> usize {
    screen.lines().position(|line| line.contains(text)).unwrap_or_else(|| panic!("{text} in\n{screen}"))
}

#[test]
fn a_meeting_stands_where_it_has_to_be_looked_at() {
    let posted = |until: Option<i64>, due: Option<i64>| {
        move |s: &mut Summary| {
            (s.result_posted, s.up_until) = (true, until.map(in_days));
            (s.open_follow_ups, s.earliest_due) = (usize::from(due.is_some()), due.map(in_days));
        }
    };
    for (entry, section) in [
        (entry(summary("一", -1, Sitting::Planned)), Section::Unfinished),
        (entry(summary("一", 0, Sitting::Planned)), Section::Coming),
        (entry(summary("一", 1, Sitting::Planned)), Section::Coming),
        (entry(summary("一", 0, Sitting::Sitting)), Section::Unfinished),
        (closed("一", -1, |_| ()), Section::ToPost),
        (closed("一", -1, posted(Some(0), None)), Section::Posted),
        (closed("一", -1, posted(Some(-1), None)), Section::Posted),
        (closed("一", -1, posted(Some(3), Some(1))), Section::Posted),
        (closed("一", -1, posted(Some(3), Some(0))), Section::Due),
        (closed("一", -1, posted(None, Some(-1))), Section::Due),
        (closed("一", -1, posted(None, Some(0))), Section::Due),
        (closed("一", -1, posted(None, Some(1))), Section::FollowUps),
        (closed("一", -1, |s| (s.result_posted, s.open_follow_ups) = (true, 1)), Section::FollowUps),
        (closed("一", -1, |s| s.result_posted = true), Section::Done),
        (closed("一", -1, |s| s.sealed = true), Section::Done),
        (broken(), Section::Broken),
    ] {
        assert_eq!(Section::of(&entry, today()), section, "{entry:?}");
    }
    let mut cut_off = closed("一", -1, |s| s.sealed = true);
    cut_off.needs_recovery = true;
    assert_eq!(Section::of(&cut_off, today()), Section::Unfinished);
}

#[test]
fn the_nearest_to_come_and_the_latest_past_stand_first() {
    let shelf = vec![
        entry(summary("后天的会", 2, Sitting::Planned)),
        entry(summary("今天的会", 0, Sitting::Planned)),
        closed("去年的会", -300, |s| s.sealed = true),
        closed("上周的会", -7, |s| s.sealed = true),
        closed("迟到期的会", -40, |s| (s.result_posted, s.up_until) = (true, Some(in_days(4)))),
        closed("先到期的会", -30, |s| (s.result_posted, s.up_until) = (true, Some(in_days(3)))),
        broken(),
    ];
    let screen = with(shelf).screen();
    let titles = ["今天的会", "后天的会", "先到期的会", "迟到期的会", "上周的会", "去年的会", "坏了.ron"];
    let rows = titles.map(|title| row_of(&screen, &format!("  {title} ")));
    assert!(rows.is_sorted(), "{rows:?}\n{screen}");
}

#[test]
fn the_shelf_is_drawn_before_it_is_read() {
    let mut stage = Stage::new();
    assert!(stage.screen().contains("正在读会议架"), "{}", stage.screen());
    stage.wait(1).wait(1);
    assert_eq!(stage.effects, [Effect::ReadShelf(String::new())], "read once, when it was shown");
    let stage = with(shelf());
    insta::assert_snapshot!("home_80_zh", stage.screen());
    insta::assert_snapshot!("home_60_zh", with(shelf()).sized(60, 16).screen());
    insta::assert_snapshot!("home_120_en", with(shelf()).in_english().sized(120, 40).screen());
}

#[test]
fn an_empty_shelf_says_how_to_begin() {
    insta::assert_snapshot!("home_empty_80_zh", with(Vec::new()).screen());
    insta::assert_snapshot!("home_empty_60_zh", with(Vec::new()).sized(60, 16).screen());
    insta::assert_snapshot!("home_empty_120_en", with(Vec::new()).in_english().sized(120, 40).screen());
}

#[test]
fn headings_are_never_selected() {
    let mut stage = with(shelf());
    let marked = |stage: &Stage| {
        let row = usize::from(stage.cursor().expect("a cursor").y);
        stage.screen().lines().nth(row).expect("a row").to_owned()
    };
    let first = marked(&stage);
    assert!(first.starts_with("> 今天"), "{first}");
    stage.keys("<up>");
    assert_eq!(marked(&stage), first);
    assert!(stage.screen().contains("今天和即将召开（3）"), "the heading above the first stays in view");
    for keys in ["<down>", "<pgdn>", "<pgup>", "<end>", "<home>"] {
        for _ in 0..12 {
            stage.keys(keys);
            assert!(marked(&stage).starts_with("> "), "{keys}: {}", marked(&stage));
        }
    }
    assert_eq!(marked(&stage), first);
    stage.keys("<end><enter>");
    assert!(matches!(&stage.effects[..], [Effect::Open(path)] if path.to_string_lossy().contains("第一次")));
}

#[test]
fn what_was_selected_stays_selected() {
    let mut stage = with(shelf());
    stage.keys("<down><down><down>");
    let before = stage.screen();
    let mut more = shelf();
    more.insert(0, entry(summary("刚建的会", 0, Sitting::Planned)));
    stage.hand(Action::Shelf(ShelfRead { query: String::new(), entries: more }));
    stage.keys("<enter>");
    assert!(before.contains("> 2026-11-19   消防通道整治协商会"), "{before}");
    assert!(matches!(&stage.effects[..], [Effect::Open(path)] if path.to_string_lossy().contains("消防")));
}

#[test]
fn a_broken_file_is_shown_and_can_be_tried() {
    let mut stage = with(vec![broken()]);
    let screen = stage.screen();
    assert!(screen.contains("打不开的文件（1）") && screen.contains("坏了.ron"), "{screen}");
    stage.keys("2");
    assert!(stage.screen().contains("没法接续"));
    stage.keys("<enter>");
    assert_eq!(stage.effects, [Effect::Open(PathBuf::from("no-such-folder/坏了.ron"))]);
}

#[test]
fn leaving_asks() {
    for keys in ["<esc>", "<ctrl-q>"] {
        let mut stage = with(shelf());
        stage.keys(keys);
        assert_eq!(stage.effects, []);
        stage.keys("<enter>");
        assert_eq!(stage.effects, [Effect::Quit]);
    }
}

#[test]
fn a_search_finds_titles_days_and_pinyin_at_once() {
    for (typed, found) in [
        ("tcw", "停车位使用规则专题会"),
        ("停车", "停车位使用规则专题会"),
        ("12-28", "业主大会筹备"),
        ("12月28日", "业主大会筹备"),
        ("锦绣", "业主大会筹备"),
        ("消防 协商", "消防通道整治协商会"),
    ] {
        let mut stage = with(shelf());
        stage.keys(&format!("3{typed}"));
        let screen = stage.screen();
        assert!(screen.contains(found), "{typed}:\n{screen}");
        assert_eq!(screen.matches("（1）").count(), 1, "{typed}:\n{screen}");
        stage.keys("<esc>");
        let screen = stage.screen();
        assert!(screen.contains("今天和即将召开（3）") && !screen.contains("  查找 "), "{screen}");
        assert!(screen.lines().any(|line| line.starts_with("> ") && line.contains(found)), "{screen}");
    }
}

#[test]
fn a_search_finds_words_in_the_files_when_they_are_read() {
    let mut stage = with(shelf());
    stage.keys("3王㛃");
    let asked = |query: &str| Effect::ReadShelf(query.to_owned());
    assert_eq!(stage.effects, [asked("王")], "one search of the files at a time");
    assert!(stage.screen().contains("正在翻文件"), "{}", stage.screen());
    assert!(stage.screen().contains("正在看文件里写了什么"), "{}", stage.screen());
    let found = || vec![closed("停车位使用规则专题会", -2, |_| ())];
    stage.hand(Action::Shelf(ShelfRead { query: "王".to_owned(), entries: shelf() }));
    assert_eq!(stage.effects, [asked("王"), asked("王㛃")]);
    assert!(!stage.screen().contains("停车位"), "an answer to another question");
    stage.hand(Action::Shelf(ShelfRead { query: "王㛃".to_owned(), entries: found() }));
    assert!(stage.screen().contains("停车位"), "{}", stage.screen());
    insta::assert_snapshot!("home_search_80_zh", stage.screen());
    stage.keys("<enter>");
    assert_eq!(stage.effects.last(), Some(&Effect::Open(found().remove(0).path)));
}

#[test]
fn a_search_says_when_nothing_is_found() {
    let mut stage = with(shelf());
    stage.keys("3").paste("李䶮");
    stage.hand(Action::Shelf(ShelfRead { query: "李䶮".to_owned(), entries: Vec::new() }));
    assert!(stage.screen().contains("没有找到这样的会议"), "{}", stage.screen());
    stage.keys("<enter>");
    assert!(stage.screen().contains("没有选中的会议"), "{}", stage.screen());
    stage.keys("<esc>");
    assert_eq!(stage.screen(), with(shelf()).screen());
}
