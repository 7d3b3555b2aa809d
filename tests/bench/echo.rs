//! From a key to the frame that shows it.

use std::path::Path;

use super::table::{Samples, Table};
use super::terminal::{Terminal, shows};
use super::{PROGRAM, bare, folder, records, told};

/// Keys of each.
const KEYS: usize = 400;
/// Keys while the disk is slow.
const SLOW_KEYS: usize = 30;
/// Microseconds that a slow disk takes for each line more.
const DELAY: u32 = 200_000;
/// What stands where a note is written before anything is.
const HINT: &str = "打字，";

/// The same key in a note of yishi and in a bare echo.
pub fn key_to_frame(above: &Path, table: &mut Table) {
    told("key to painted frame", &format!("{KEYS} keys of each"));
    let home = folder(above, "echo");
    let mut bare = Terminal::bare(bare::ECHO, &home);
    let mut programs = [10, 10_000].map(|lines| writing(PROGRAM, &[], &home, lines));
    let mut samples = vec![Samples::default(); 1 + programs.len()];
    // The first key finds everything cold, on both sides.
    for (nth, c) in ('a'..='z').cycle().take(KEYS + 1).enumerate() {
        let took = std::iter::once(bare.echo(c)).chain(programs.iter_mut().map(|yishi| yishi.echo(c)));
        for (samples, took) in samples.iter_mut().zip(took) {
            if nth > 0 {
                samples.push(took);
            }
        }
    }
    let names = [
        "raw mode and a bare echo",
        "yishi, a note, record of 10 lines",
        "yishi, a note, record of 10,000 lines",
    ];
    table.group("key to painted frame", names.into_iter().zip(samples).collect());
}

/// The same key while a line is being written to a disk that takes its time.
pub fn while_the_disk_is_slow(above: &Path, table: &mut Table) {
    told("key to painted frame, slow disk", &format!("{SLOW_KEYS} keys of each"));
    let title = format!("key to painted frame while fdatasync takes {} ms", DELAY / 1_000);
    let tried = std::process::Command::new("strace").args(["-qq", "-e", "trace=none", "true"]).output();
    if !tried.is_ok_and(|output| output.status.success()) {
        table.group(&title, Vec::new());
        table.note("left out: strace is not here, or may not trace".to_owned());
        return;
    }
    let home = folder(above, "slow");
    let inject = format!("inject=fdatasync:delay_exit={DELAY}");
    let words = ["-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e", &inject, PROGRAM];
    let mut yishi = writing("strace", &words, &home, 10);
    let mut bare = Terminal::bare(bare::ECHO, &home);
    let (mut floor, mut typed, mut saved) = (Samples::default(), Samples::default(), Samples::default());
    for (nth, c) in ('a'..='z').cycle().take(SLOW_KEYS).enumerate() {
        floor.push(bare.echo(c));
        let (row, column) = yishi.screen().cursor_position();
        yishi.press("abc", |screen| screen.cursor_position() == (row, column + 3));
        let begun = std::time::Instant::now();
        yishi.press("\r", |screen| screen.cursor_position() == (row, column));
        let mark = format!("已存 #{} ", 11 + nth);
        assert!(!shows(&mark)(yishi.screen()), "the disk is not slow");
        typed.push(yishi.echo(c));
        assert!(!shows(&mark)(yishi.screen()), "the disk is not slow enough");
        yishi.until(shows(&mark));
        saved.push(begun.elapsed());
    }
    let rows = vec![
        ("raw mode and a bare echo", floor),
        ("yishi, a line on its way", typed),
        ("yishi, until that line is saved", saved),
    ];
    table.group(&title, rows);
    table.note("strace stands between yishi and the system here, which only makes it slower".to_owned());
}

/// The program with a record of so many lines open, and a note begun.
pub fn writing(program: &str, words: &[&str], home: &Path, lines: usize) -> Terminal {
    let file = records::file(home, lines);
    let words = [words, &["open", file.to_str().unwrap()]].concat();
    let mut yishi = Terminal::start(program, &words, home);
    yishi.started(shows(&format!("已存 #{lines} ")));
    yishi.press("\x1b[15~", |_| true);
    yishi.press("1", shows(HINT));
    yishi
}
