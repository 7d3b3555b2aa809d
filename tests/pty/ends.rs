//! However the program has to end, one file is left, and a terminal that is still there is given back.

use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use rustix::process::Signal;

use super::room::{PROGRAM, Room, WINDOW};
use super::terminal::{PATIENCE, Terminal, command};

/// Longer than this nobody waits for a program that was told to end.
const SECONDS: Duration = Duration::from_secs(6);

/// A meeting with something recorded, and something more on its way.
fn busy(room: &Room, t: &mut Terminal) -> usize {
    t.keys("<f4>");
    for number in 1..=3 {
        t.records(&format!("{number}<enter>"), 1);
    }
    let seen = room.dump("m.ron").len();
    t.keys("4<enter>5<enter>");
    seen
}

fn one_file_is_left(room: &Room, seen: usize) {
    assert_eq!(room.names(), ["m.ron"]);
    assert!(room.dump("m.ron").len() >= seen);
}

#[test]
fn a_signal_to_end_leaves_one_file_and_the_terminal_as_it_was() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    for signal in [Signal::TERM, Signal::HUP, Signal::INT, Signal::QUIT, Signal::POWER] {
        let mut t = room.open("m.ron");
        let seen = busy(&room, &mut t);
        t.signal(signal);
        let (status, took) = t.wait_end();
        assert!(status.success() && took < SECONDS, "{signal:?}: {status:?} after {took:?}");
        t.is_given_back();
        one_file_is_left(&room, seen);
        undo_all(&room);
    }
}

/// Takes the sign-ins back, so that the next one finds nobody here.
fn undo_all(room: &Room) {
    let mut t = room.open("m.ron");
    while !t.screen().shows("实到0/应到68") {
        t.records("<ctrl-z>", 1);
    }
    t.quit();
}

#[test]
fn a_window_that_is_closed_ends_it() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    let seen = busy(&room, &mut t);
    t.close();
    let (_, took) = t.wait_end();
    assert!(took < SECONDS, "{took:?}");
    one_file_is_left(&room, seen);
}

#[test]
fn a_window_that_is_closed_ends_it_even_when_nobody_says_so() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    // A wrapper that ignores the hang-up and stays: the program below it never gets a signal.
    let mut wrapped = command("/bin/sh", room.path());
    wrapped.args(["-c", "trap '' HUP; \"$0\" open m.ron; true", PROGRAM]);
    let mut t = Terminal::start(wrapped, WINDOW);
    t.wait_until("an open meeting", |screen| screen.saved().is_some());
    let seen = busy(&room, &mut t);
    t.close();
    let (_, took) = t.wait_end();
    assert!(took < SECONDS, "{took:?}");
    one_file_is_left(&room, seen);
}

#[test]
fn the_screen_for_the_room_ends_with_its_window_too() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    for close in [true, false] {
        let mut t = Terminal::start(room.command(&["show", "m.ron"]), WINDOW);
        t.wait_for("会议议程");
        if close {
            t.close();
        } else {
            t.signal(Signal::TERM);
        }
        assert!(t.wait_end().1 < SECONDS);
        if !close {
            t.is_given_back();
        }
    }
}

#[test]
fn stopped_and_continued_it_draws_everything_again_and_takes_keys() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    t.keys("<f4>");
    for number in 1..=5 {
        t.signal(Signal::STOP);
        is_stopped(&t);
        // The shell takes the terminal, and somebody uses it.
        t.shell_takes_over();
        t.wipe();
        assert!(!t.screen().shows("应到68"));
        t.signal(Signal::CONT);
        t.wait_for(&format!("实到{}/应到68", number - 1));
        let until = Instant::now() + PATIENCE;
        while !t.is_raw() {
            assert!(Instant::now() < until, "keys do not reach it one by one");
            thread::sleep(Duration::from_millis(5));
        }
        t.records(&format!("{number}<enter>"), 1);
    }
    t.quit();
}

fn is_stopped(t: &Terminal) {
    let stat = PathBuf::from(format!("/proc/{}/stat", t.pid().as_raw_nonzero()));
    let until = Instant::now() + PATIENCE;
    while std::fs::read_to_string(&stat).is_ok_and(|stat| !stat.contains(") T ")) {
        assert!(Instant::now() < until, "it does not stop");
        thread::sleep(Duration::from_millis(5));
    }
}
