//! What the program asks of the system, watched from outside with `strace`: killed at every call it makes to its files,
//! and the second screen making none that writes. Skipped where `strace` does not work.
//!
//! `YISHI_STEPS` says at how many calls it is killed (24 unless told, or `all`), `YISHI_SEED` which.

use std::collections::BTreeMap;
use std::fs;
use std::process::Command;
use std::time::{Duration, Instant};

use portable_pty::CommandBuilder;

use super::kills::{Chance, from_env};
use super::room::{PROGRAM, Room, WINDOW};
use super::screen::Screen;
use super::terminal::{PATIENCE, Terminal, command};

/// Calls at which it is killed: those that change files, or come before one that does.
const CALLS: [&str; 12] = [
    "openat",
    "write",
    "pwrite64",
    "writev",
    "rename",
    "renameat",
    "renameat2",
    "ftruncate",
    "fsync",
    "fdatasync",
    "unlink",
    "unlinkat",
];
/// Calls that could change a file.
const WRITING: &str = "trace=open,openat,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,mkdirat,link,linkat,symlink,\
    symlinkat,truncate,ftruncate,fallocate,write,pwrite64,writev,pwritev,pwritev2,fsync,fdatasync,chmod,fchmod,fchmodat,\
    utimensat,flock";

/// Where the meeting stands.
const FOLDER: &str = "data/meetings";

fn works() -> bool {
    let tried = Command::new("strace").args(["-f", "-o", "/dev/null", "true"]).output();
    let works = tried.is_ok_and(|tried| tried.status.success());
    if !works {
        println!("skipped: no strace");
    }
    works
}

/// The program under `strace`; its log is `data/log`.
fn traced(room: &Room, how: &[&str], args: &[&str]) -> CommandBuilder {
    let mut traced = command("strace", room.path());
    traced.args(["-f", "-o", "data/log"]);
    traced.args(how);
    traced.args(["--", PROGRAM]);
    traced.args(args);
    traced
}

/// What is pressed, what must be seen then, and whether it records a line.
struct Step(&'static str, &'static str, bool);

/// A meeting with a bit of everything: corrections, a document written on demand, one written when a vote is declared.
const STEPS: [Step; 30] = [
    Step("<f4>1<enter>", "", true),
    Step("2<enter>", "", true),
    Step("3<enter>", "", true),
    Step("<ctrl-z>", "", true),
    Step("<ctrl-y>", "", true),
    Step("4<enter>", "", true),
    Step("<ctrl-s>", "已全部存盘", false),
    Step("5<enter>", "", true),
    Step("<f5><enter>甲", "甲", false),
    Step("<enter>", "", true),
    Step("乙<enter>", "", true),
    Step("丙<enter>", "", true),
    Step("<ctrl-z>", "", true),
    Step("丁<enter>", "", true),
    Step("<esc><f4><ctrl-a>", "全部签到", false),
    Step("<enter>", "", true),
    Step("<f3>1绿化改造方案<tab>同意。<f9>", "", true),
    Step("<f2>宣布开会<enter>", "现在宣布开会", false),
    Step("<f9>", "", true),
    Step("<f9>", "", true),
    Step("<f6>1", "F9下一步", false),
    Step("<f9>", "现在开始表决", false),
    Step("<enter>", "", true),
    Step("41<enter>", "", true),
    Step("17<enter>", "", true),
    Step("10<enter>", "", true),
    Step("", "现在宣布？", false),
    Step("<f9>", "", true),
    Step("<f3>1停车位<f9>", "", true),
    Step("<f4><f3><ctrl-q>", "退出程序", false),
];

/// Runs the steps until the program is dead or through. Returns whether it came to its end, and the last saved mark.
fn run(how: CommandBuilder) -> (bool, u64) {
    let mut t = Terminal::start(how, WINDOW);
    let mut last = 0;
    let opened = until(&mut t, |screen| screen.shows("第四次")) && {
        t.keys("<enter>");
        until(&mut t, |screen| screen.saved().is_some())
    };
    let through = opened
        && STEPS.iter().all(|Step(keys, seen, records)| {
            last = t.saved().max(last);
            let wanted = last + u64::from(*records);
            t.keys(keys);
            until(&mut t, |screen| if *records { screen.saved() == Some(wanted) } else { screen.shows(seen) })
        });
    if through {
        last = t.saved();
        t.keys("<enter>");
    }
    let (status, _) = t.wait_end();
    let shown = t.last_screen().saved().unwrap_or_default();
    (status.success(), shown.max(last))
}

/// Waits until the screen is as wanted. False when the program is dead.
fn until(t: &mut Terminal, wanted: impl Fn(&Screen) -> bool) -> bool {
    let from = Instant::now();
    while !wanted(&t.screen()) {
        if t.ended().is_some() {
            return false;
        }
        assert!(from.elapsed() < PATIENCE, "{}", t.screen());
        std::thread::sleep(Duration::from_millis(2));
    }
    true
}

/// A line without its moments, its desk and the names it gave.
fn said(row: &str) -> String {
    let entry = row.splitn(4, ' ').last().unwrap_or_default();
    let is_moment = |text: &str| chrono::DateTime::parse_from_rfc3339(text).is_ok();
    let is_id = |text: &str| {
        let parts = text.split_once('-');
        parts.is_some_and(|(desk, nth)| desk.len() == 6 && nth.parse::<f64>().is_ok())
    };
    let own = |part: &str| is_id(part) || is_moment(part);
    let parts: Vec<&str> = entry.split('"').map(|part| if own(part) { "" } else { part }).collect();
    parts.join("\"")
}

#[test]
fn killed_at_any_call_it_loses_nothing_that_was_called_saved() {
    if !works() {
        return;
    }
    let room = Room::new();
    fs::create_dir_all(room.file(FOLDER)).unwrap();
    let name = format!("{FOLDER}/m.ron");
    room.meeting_of_68(&name);
    let mut t = room.open(&name);
    t.keys("<f5><enter>");
    t.keys("开始<enter>").wait_for("-- 是谁说的 --");
    t.records("12<enter>", 1);
    t.quit();
    let begun = fs::read(room.file(&name)).unwrap();
    let before = room.dump(&name).len() as u64;
    // Those names and no others: the same calls are made for libraries and the terminal.
    let files = ["", "/m.ron", "/m.ron.journal", "/.m.ron.lock", "/.m.ron.tmp", "/.m.ron.journal.tmp"];
    let files = files.map(|file| format!("{}{file}", room.file(FOLDER).display()));
    let watch: Vec<&str> = files.iter().flat_map(|file| ["-P", file]).collect();

    let trace = format!("trace={}", CALLS.join(","));
    let (through, saved) = run(traced(&room, &[&watch[..], &["-e", &trace]].concat(), &[]));
    assert!(through, "it does not come to its end");
    let whole: Vec<String> = room.dump(&name).iter().map(|row| said(row)).collect();
    assert_eq!((whole.len() as u64, room.names_in(FOLDER)), (saved, vec!["m.ron".to_owned()]));
    let points = points(&fs::read_to_string(room.file("data/log")).unwrap());
    let (all, mut runs, mut killed) = (points.len(), 0, 0);
    for (call, nth) in chosen(points) {
        for left in room.names_in(FOLDER) {
            fs::remove_file(room.file(&format!("{FOLDER}/{left}"))).unwrap();
        }
        fs::write(room.file(&name), &begun).unwrap();
        let told = format!("killed at {call} {nth} of {all} points");
        let (trace, inject) = (format!("trace={call}"), format!("inject={call}:signal=KILL:when={nth}"));
        let (through, shown) =
            run(traced(&room, &[&watch[..], &["-e", &trace, "-e", &inject]].concat(), &[]));
        (runs, killed) = (runs + 1, killed + usize::from(!through));
        let rows: Vec<String> = room.dump(&name).iter().map(|row| said(row)).collect();
        let found = rows.len() as u64;
        let shown = shown.max(before);
        assert!(found == shown || !through && found == shown + 1, "{told}: #{shown} shown, {found} found");
        for (row, expected) in rows.iter().zip(&whole) {
            assert_eq!(row, expected, "{told}");
        }
        room.told(["recover", &name]);
        assert_eq!(room.names_in(FOLDER), ["m.ron"], "{told}");
        let recovered: Vec<String> = room.dump(&name).iter().map(|row| said(row)).collect();
        assert!(recovered == rows, "{told}");
    }
    println!("killed {killed} times in {runs} runs, of {all} points");
    assert!(runs > 0 && killed * 10 >= runs * 9, "killed {killed} times in {runs} runs");
}

/// Every call of every kind, counted as `when` counts: for each thread by itself.
fn points(log: &str) -> Vec<(&'static str, usize)> {
    let mut counts: BTreeMap<(&str, &'static str), usize> = BTreeMap::new();
    for line in log.lines() {
        let Some((thread, rest)) = line.split_once(' ') else { continue };
        let made = rest.trim_start().split('(').next().unwrap_or_default();
        if let Some(call) = CALLS.iter().find(|call| **call == made) {
            *counts.entry((thread, call)).or_default() += 1;
        }
    }
    let most =
        |call| counts.iter().filter(|((_, of), _)| *of == call).map(|(_, n)| *n).max().unwrap_or_default();
    CALLS.iter().flat_map(|call| (1..=most(*call)).map(|nth| (*call, nth))).collect()
}

/// As many of them as were asked for, the same ones for the same seed.
fn chosen(mut points: Vec<(&'static str, usize)>) -> Vec<(&'static str, usize)> {
    let all = std::env::var("YISHI_STEPS").is_ok_and(|steps| steps == "all");
    if all {
        return points;
    }
    let (steps, mut chance) = (from_env("YISHI_STEPS", 24), Chance(from_env("YISHI_SEED", 20_261_122)));
    let mut chosen = Vec::new();
    for _ in 0..steps {
        if points.is_empty() {
            break;
        }
        let at = chance.below(points.len() as u64);
        chosen.push(points.swap_remove(usize::try_from(at).unwrap()));
    }
    chosen
}

#[test]
fn the_screen_for_the_room_makes_no_call_that_writes() {
    if !works() {
        return;
    }
    let room = Room::new();
    room.meeting_of_68("m.ron");
    fs::create_dir(room.file("data")).unwrap();
    let mut desk = room.open("m.ron");
    let mut wall = Terminal::start(traced(&room, &["-e", WRITING], &["show", "m.ron"]), WINDOW);
    wall.wait_for("会议议程");
    desk.keys("<f4>");
    for number in 1..=60 {
        desk.records(&format!("{number}<enter>"), 1);
        if number % 2 == 0 {
            desk.records("<ctrl-z>", 1);
        }
        if number == 30 {
            desk.keys("<ctrl-s>").wait_for("已全部存盘");
        }
    }
    let records = room.dump("m.ron").len();
    assert!(records > 90, "{records}");
    wall.wait_for("实到30/应到68");
    desk.kill();
    // The next writer finds what was left, and writes the document anew.
    let mut desk = room.open("m.ron");
    desk.keys("<f4>");
    desk.records("2<enter>", 1);
    wall.wait_for("实到31/应到68");
    desk.quit();
    wall.keys("<esc>");
    assert!(wall.wait_end().0.success());
    let log = fs::read_to_string(room.file("data/log")).unwrap();
    assert!(log.lines().count() > 50, "{log}");
    let writing: Vec<&str> = log.lines().filter(|line| writes(line)).collect();
    assert!(writing.is_empty(), "{writing:#?}");
}

/// Whether a logged call changes a file, or opens one so that it could. What is written goes to the terminal alone: no
/// file was opened for writing.
fn writes(line: &str) -> bool {
    let call = line.split_whitespace().nth(1).unwrap_or_default();
    let aside = ["+++", "---", "/dev/", "/proc/"].iter().any(|word| line.contains(word));
    if aside || call.starts_with("<...") || call.starts_with("write") {
        return false;
    }
    if call.starts_with("open") {
        return ["O_WRONLY", "O_RDWR", "O_CREAT", "O_TRUNC"].iter().any(|flag| line.contains(flag));
    }
    true
}
