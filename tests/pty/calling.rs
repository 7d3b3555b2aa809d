//! The program is killed while papers are called out, again and again: what stood on the screen is counted still, and
//! nothing is counted that was not called.

use std::thread;
use std::time::Duration;

use rustix::process::{Signal, kill_process};
use yishi::ballot::Ballot;
use yishi::meeting::{Command, Desk, Line, Method, Stamp, VoteCommand};
use yishi::rules::Catalogue;
use yishi::store::Session;

use super::room::{Room, WINDOW};
use super::screen::Screen;
use super::terminal::Terminal;

/// A teller's speed at its best: twenty papers a second.
const PACE: Duration = Duration::from_millis(50);
const LIVES: u64 = 12;
const ANSWERS: [(&str, &str); 3] = [("1", "1 同意"), ("2", "2 反对"), ("3", "3 弃权")];

/// A sitting with a secret vote open.
fn voting(room: &Room) {
    let (now, desk) = (yishi::shell::now(), Desk::from_bits(7));
    let meeting = yishi::app::sample(&Catalogue::built_in(), now).unwrap();
    let mut session = Session::create(&room.file("m.ron"), meeting, desk, now).unwrap();
    let item = session.trail().meeting().agenda[0].id;
    let stamp = Stamp { seq: session.trail().last() + 1, at: now, desk };
    let opening = VoteCommand::Open {
        item,
        motion: "同意改造绿地。".to_owned(),
        method: Method::Paper,
        ballot: Ballot::Motion,
        rules: None,
    };
    let entry = session.trail().decide(&Command::Vote(opening), &stamp).unwrap();
    session.append(Line { stamp, entry }).unwrap();
    session.close().unwrap();
}

/// The figure beside an answer.
fn figure(screen: &Screen, answer: &str) -> Option<u64> {
    let row = screen.text.lines().find(|line| line.trim_start().starts_with(answer))?;
    row.split_whitespace().nth(2)?.parse().ok()
}

fn figures(screen: &Screen) -> Option<[u64; 3]> {
    let [a, b, c] = ANSWERS.map(|(_, answer)| figure(screen, answer));
    Some([a?, b?, c?])
}

#[test]
fn papers_on_the_screen_are_counted_after_every_kill() {
    let room = Room::new();
    voting(&room);
    let mut t = room.open("m.ron");
    t.keys("<f6>").wait_for("票决");
    t.keys("<ctrl-g>").wait_for("开始唱票");
    t.keys("<enter>").wait_for("计票人姓名");
    t.keys("张三<tab>24<tab>24<tab>24<enter>").wait_for("还剩24张");
    t.kill();
    let mut known = [0, 0, 0];
    for life in 0..LIVES {
        let mut t = Terminal::start(room.command(&["open", "m.ron"]), WINDOW);
        t.wait_until("an open meeting", |screen| screen.saved().is_some());
        t.keys("<f6>");
        let screen = t.wait_until("the papers called before", |screen| figures(screen).is_some());
        let there = figures(&screen).unwrap();
        assert!(there.iter().zip(&known).all(|(there, shown)| there >= shown), "{life}: {there:?} {known:?}");
        let digit = usize::try_from(life % 3).unwrap();
        let pid = t.pid();
        let killer = thread::spawn(move || {
            thread::sleep(Duration::from_millis(90 + 61 * life));
            kill_process(pid, Signal::KILL).unwrap();
        });
        let mut called = 0;
        while t.ended().is_none() {
            t.keys(ANSWERS[digit].0);
            called += 1;
            thread::sleep(PACE);
        }
        killer.join().unwrap();
        t.wait_end();
        let shown = figures(&t.last_screen()).unwrap_or(there);
        for at in 0..3 {
            let most = if at == digit { there[at] + called } else { there[at] };
            assert!((there[at]..=most).contains(&shown[at]), "{life}: {there:?} {shown:?} {called}");
        }
        known = shown;
        // Of single papers the record knows nothing.
        assert!(room.dump("m.ron").iter().all(|line| !line.contains("Told(") && !line.contains("Counted(")));
    }
    assert!(known.iter().sum::<u64>() > LIVES, "too few were called to lose any: {known:?}");
    let mut t = room.open("m.ron");
    t.keys("<f6>");
    let screen = t.wait_until("the papers", |screen| figures(screen).is_some());
    let all: u64 = figures(&screen).unwrap().iter().sum();
    t.keys("<f9>").wait_for(&format!("唱了{all}张"));
    t.records("<enter>", 1);
    t.quit();
    assert_eq!(room.names(), ["m.ron"]);
}
