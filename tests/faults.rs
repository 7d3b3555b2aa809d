//! Real processes: killed while they write, and two of them at one file.
//!
//! The processes are this very test program, started again to run one test only, with the file to work on in its
//! environment.

// Helpers outside of test functions may unwrap as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command as Process, Stdio};

use tempfile::TempDir;
use yishi::meeting::{About, AboutCommand, Command, Desk, Line, Meeting, Moment, Stamp};
use yishi::rules::Catalogue;
use yishi::store::{Opened, ReadOnly, Session};

/// Where a writing process finds the name of its file.
const FILE: &str = "YISHI_TEST_FILE";

fn now() -> Moment {
    "2026-11-22T19:30:00+08:00".parse().unwrap()
}

fn open(path: &Path) -> Opened {
    Session::open(path, Desk::from_bits(5), now()).unwrap()
}

fn writing(path: &Path) -> Session {
    match open(path) {
        Opened::Writing(session) => session,
        Opened::Reading { why, .. } => panic!("not writable: {why:?}"),
    }
}

/// What the nth line of the test meeting says.
fn title(nth: u64) -> String {
    format!("第{nth}行 王㛃、李䶮、张𬭊、买买提·阿不都")
}

fn meeting_file() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("会议.ron");
    let rules = Catalogue::built_in().get("jm.dbhy.2025").unwrap().clone();
    let meeting = Meeting::new(About::new(title(1), now().date_naive()), rules);
    Session::create(&path, meeting, Desk::from_bits(5), now()).unwrap().close().unwrap();
    (folder, path)
}

fn add(session: &mut Session) -> u64 {
    let seq = session.trail().last() + 1;
    let stamp = Stamp { seq, at: now(), desk: session.desk() };
    let about = About { title: title(seq), ..session.trail().meeting().about.clone() };
    let entry = session.trail().decide(&Command::About(AboutCommand::Set(about)), &stamp).unwrap();
    session.append(Line { stamp, entry }).unwrap();
    seq
}

/// Writes line after line, and says after each that it is recorded, until it is killed. Does nothing in a plain test run.
#[test]
fn the_writing_process() {
    let Ok(path) = std::env::var(FILE) else { return };
    let mut session = writing(Path::new(&path));
    loop {
        let seq = add(&mut session);
        println!("recorded {seq}");
        if seq.is_multiple_of(13) {
            session.checkpoint().unwrap();
        }
    }
}

fn writer(path: &Path) -> Child {
    Process::new(std::env::current_exe().unwrap())
        .args(["--exact", "the_writing_process", "--nocapture", "--test-threads=1"])
        .env(FILE, path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Reads what a writer says until it has said so many lines more, kills it, and reads the rest: the last line recorded.
fn kill_after(mut child: Child, lines: usize) -> u64 {
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    let recorded = |line: String| -> Option<u64> { line.rsplit_once("recorded ")?.1.parse().ok() };
    let mut last = 0;
    for _ in 0..lines {
        last = said.by_ref().find_map(|line| recorded(line.unwrap())).unwrap();
    }
    child.kill().unwrap();
    for line in said {
        last = recorded(line.unwrap()).unwrap_or(last);
    }
    child.wait().unwrap();
    last
}

#[test]
fn killed_while_it_writes_and_nothing_recorded_is_lost() {
    let (folder, path) = meeting_file();
    for round in 0..12 {
        let last = kill_after(writer(&path), 1 + round * 5 % 31);
        let session = writing(&path);
        let found = session.trail().last();
        assert!(found == last || found == last + 1, "{found} found, {last} recorded");
        for (line, seq) in session.trail().lines().iter().zip(1..) {
            assert_eq!(line.stamp.seq, seq);
        }
        assert_eq!(session.trail().meeting().about.title, title(found));
        if round % 3 == 2 {
            session.close().unwrap();
            assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        }
    }
}

#[test]
fn a_second_process_only_looks_until_the_first_is_killed() {
    let (_folder, path) = meeting_file();
    let mut child = writer(&path);
    let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
    said.find(|line| line.as_ref().unwrap().contains("recorded")).unwrap().unwrap();
    let Opened::Reading { why: ReadOnly::LockedBy(holder), .. } = open(&path) else { panic!("two writers") };
    assert_eq!(holder.pid, child.id());
    let mut follower = yishi::store::Follower::open(&path).unwrap();
    let before = follower.trail().last();
    while follower.trail().last() < before + 30 {
        // Whatever moment it is, what is seen is whole.
        if let Some(trail) = follower.poll().unwrap() {
            assert_eq!(trail.meeting().about.title, title(trail.last()));
        }
        said.next().unwrap().unwrap();
    }
    child.kill().unwrap();
    child.wait().unwrap();
    let mut session = writing(&path);
    add(&mut session);
    session.close().unwrap();
}

#[test]
fn files_are_for_their_owner_whatever_the_umask() {
    let (folder, path) = meeting_file();
    for umask in ["000", "777"] {
        let script = format!("umask {umask}; exec \"$0\" --exact the_writing_process --nocapture");
        let child = Process::new("sh")
            .args(["-c", &script])
            .arg(std::env::current_exe().unwrap())
            .env(FILE, &path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        kill_after(child, 15);
        let entries = std::fs::read_dir(folder.path()).unwrap();
        let modes: Vec<_> = entries
            .map(|entry| entry.unwrap())
            .map(|entry| (entry.file_name(), entry.metadata().unwrap().permissions().mode() & 0o777))
            .collect();
        assert!(modes.len() > 1, "{modes:?}");
        assert!(modes.iter().all(|(_, mode)| *mode == 0o600), "{modes:?}");
        writing(&path).close().unwrap();
    }
}

/// What the program says and how it ends: exit code, standard output, standard error.
fn yishi(folder: &Path, args: &[&str], file: &Path) -> (i32, String, String) {
    let out = Process::new(env!("CARGO_BIN_EXE_yishi"))
        .args(["--lang", "zh-CN", "--data-dir"])
        .arg(folder.join("data"))
        .args(args)
        .arg(file)
        .output()
        .unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (out.status.code().unwrap(), text(out.stdout), text(out.stderr))
}

#[test]
fn no_command_passes_over_what_it_had_to_leave_out() {
    let (folder, path) = meeting_file();
    let mut session = writing(&path);
    add(&mut session);
    add(&mut session);
    drop(session);
    let journal = path.with_file_name("会议.ron.journal");
    assert!(journal.exists());
    let document = std::fs::read(&path).unwrap();
    let whole = std::fs::read(&journal).unwrap();
    for args in [["dump"], ["result"], ["check"], ["verify"]] {
        let (code, _, told) = yishi(folder.path(), &args, &path);
        assert!(code < 3 && told.is_empty(), "{args:?}: {code} {told}");
    }
    let mut damaged = whole.clone();
    let middle = damaged.len() - 30;
    damaged[middle] ^= 1;
    std::fs::write(&journal, damaged).unwrap();
    for args in [vec!["dump"], vec!["result"], vec!["result", "--json"], vec!["verify"]] {
        let (code, said, told) = yishi(folder.path(), &args, &path);
        assert_eq!(code, 3, "{args:?}: {told}");
        assert!(
            !said.is_empty() && told.contains("从第 3 行") && told.contains("recover"),
            "{args:?}: {told}"
        );
    }
    for args in [vec!["check"], vec!["check", "--json"]] {
        let (code, said, _) = yishi(folder.path(), &args, &path);
        assert_eq!(code, 2, "{said}");
        assert!(said.contains("从第 3 行"), "{said}");
    }
    std::fs::write(&journal, whole).unwrap();
    std::fs::remove_file(&path).unwrap();
    let (code, _, told) = yishi(folder.path(), &["dump"], &path);
    assert!(code == 3 && told.contains("日志还在"), "{told}");
    std::fs::write(&path, document).unwrap();
    writing(&path).close().unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    let forged = text.replacen("(stamp:(seq:2,at:\"2026", "(stamp:(seq:2,at:\"2025", 1);
    assert_ne!(text, forged);
    std::fs::write(&path, forged).unwrap();
    let (code, said, _) = yishi(folder.path(), &["check"], &path);
    assert!(code >= 1 && said.contains("第 2 行记录与它的校验值不符"), "{said}");
}
