//! Power cuts of the mildest kind: the program is killed while a meeting is typed into it, again and again.
//!
//! `YISHI_KILLS` says how often (30 unless told), `YISHI_SEED` with which moments.

use std::thread;
use std::time::Duration;

use rustix::process::{Signal, kill_process};

use super::room::{Room, WINDOW};
use super::terminal::Terminal;

/// Between one act and the next: nobody is faster than that, and what comes faster is a paste.
const PACE: Duration = Duration::from_millis(25);

/// What a key asked for, by what its line in the record holds.
struct Asked(String);

/// Numbers that look random and are the same each time.
pub struct Chance(pub u64);

impl Chance {
    pub fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

pub fn from_env(name: &str, usual: u64) -> u64 {
    std::env::var(name).map_or(usual, |text| text.parse().unwrap())
}

#[test]
fn whatever_was_shown_as_saved_is_there_after_every_kill() {
    let (kills, seed) = (from_env("YISHI_KILLS", 30), from_env("YISHI_SEED", 20_261_122));
    let mut chance = Chance(seed);
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut t = room.open("m.ron");
    // Who speaks is asked once; from then on the one heard last is meant.
    t.keys("<f5><enter>开始<enter>").wait_for("-- 是谁说的 --");
    t.records("12<enter>", 1);
    t.quit();
    let mut record = room.dump("m.ron");
    let mut arrived = 0;
    for nth in 0..kills {
        let told = format!("kill {nth} of seed {seed}");
        let mut t = Terminal::start(room.command(&["open", "m.ron"]), WINDOW);
        let (pid, moment) = (t.pid(), Duration::from_micros(chance.below(1_000_000)));
        let killer = thread::spawn(move || {
            thread::sleep(moment);
            kill_process(pid, Signal::KILL).unwrap();
        });
        let asked =
            if nth % 2 == 0 || arrived == 68 { notes(&mut t, nth) } else { arrivals(&mut t, &mut arrived) };
        killer.join().unwrap();
        t.wait_end();
        let shown = t.last_screen().saved().unwrap_or_default();

        let now = room.dump("m.ron");
        assert!(now.starts_with(&record), "{told}: what stood there before has changed");
        assert!(
            now.len() as u64 >= shown,
            "{told}: #{shown} was shown as saved, {} lines are there",
            now.len()
        );
        let new = &now[record.len()..];
        assert!(new.len() <= asked.len(), "{told}: {new:#?}");
        for (line, Asked(what)) in new.iter().zip(&asked) {
            assert!(line.contains(what), "{told}: {line} is not {what}");
        }
        arrived = now.iter().filter(|line| line.contains("step:Arrived")).count();
        record = now;
    }
    assert!(record.len() as u64 > 2 * kills, "too little was written to lose any: {} lines", record.len());
    // Nothing to delete by hand, nothing to repair: it opens for writing, and leaves one file.
    let mut t = room.open("m.ron");
    t.keys("<f5><enter>");
    t.records("最后一条<enter>", 1);
    t.quit();
    assert_eq!(room.names(), ["m.ron"]);
    assert_eq!(room.dump("m.ron").len(), record.len() + 1);
}

/// Writes numbered notes as fast as they are taken, some of them taken back, until the program is dead.
fn notes(t: &mut Terminal, life: u64) -> Vec<Asked> {
    let mut asked = Vec::new();
    if !alive(t) {
        return asked;
    }
    t.keys("<f5><enter>");
    for nth in 0.. {
        if t.ended().is_some() {
            break;
        }
        let text = wide(1_000 * life + nth);
        asked.push(Asked(format!("text:\"{text}\"")));
        t.keys(&format!("{text}<enter>"));
        thread::sleep(PACE);
        if nth % 5 == 4 {
            asked.push(Asked("Undid(".to_owned()));
            t.keys("<ctrl-z>");
            thread::sleep(PACE);
        }
        if nth % 7 == 6 {
            t.keys("<ctrl-s>");
        }
    }
    asked
}

/// Signs people in one after another, until the program is dead.
fn arrivals(t: &mut Terminal, arrived: &mut usize) -> Vec<Asked> {
    let mut asked = Vec::new();
    if !alive(t) {
        return asked;
    }
    t.keys("<f4>");
    while t.ended().is_none() && *arrived < 68 {
        *arrived += 1;
        asked.push(Asked("step:Arrived".to_owned()));
        t.keys(&format!("{arrived}<enter>"));
        thread::sleep(PACE);
    }
    asked
}

/// Waits until the meeting is shown, or the program is dead.
fn alive(t: &mut Terminal) -> bool {
    while t.ended().is_none() {
        if t.screen().saved().is_some() {
            return true;
        }
        thread::sleep(Duration::from_millis(2));
    }
    false
}

/// The digits that an input method hands over with the text around them.
fn wide(number: u64) -> String {
    number.to_string().chars().map(|c| char::from_u32(u32::from(c) + 0xFEE0).unwrap()).collect()
}
