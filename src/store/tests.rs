//! What must never be lost.

mod amiss;
mod anything;
mod document;
mod elsewhere;
mod faults;
mod flaky;
mod follow;
mod growth;
mod journal;
mod locks;
mod names;
mod outside;
mod power;
mod seal;
mod shelf;
mod trays;

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use tempfile::TempDir;

use super::disk::{Disk, RealDisk};
use super::{Fault, Opened, ReadOnly, Session};
use crate::meeting::sample::{Room, filled};
use crate::meeting::{Command, Desk, Entry, Line, Meeting, Moment, Trail};
use crate::rules::RuleSet;

/// A folder of its own, and in it the name of a meeting file.
struct Place {
    folder: TempDir,
    path: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = std::fs::canonicalize(folder.path()).unwrap().join("会议.ron");
        Self { folder, path }
    }

    fn journal(&self) -> PathBuf {
        super::beside::journal(&self.path)
    }

    /// Every name in the folder.
    fn names(&self) -> BTreeSet<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }

    /// Nothing is left but the one file, and that for its owner only.
    fn must_be_one_file(&self) {
        assert_eq!(self.names(), BTreeSet::from(["会议.ron".to_owned()]));
        assert_eq!(std::fs::metadata(&self.path).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

fn now() -> Moment {
    "2026-11-22T19:30:00+08:00".parse().unwrap()
}

fn desk() -> Desk {
    Desk::from_bits(11)
}

/// What a record began with, and the lines after it.
fn story(room: &Room) -> (Meeting, Vec<Line>) {
    let (first, rest) = room.trail.lines().split_first().unwrap();
    let Entry::Began(meeting) = &first.entry else { panic!("no beginning") };
    ((**meeting).clone(), rest.to_vec())
}

/// The least that can be voted under: a small file is read a thousand times sooner than a large one a hundred times.
fn plain_rules() -> RuleSet {
    let text = r#"(id: "x", body: "x", name: (zh: "会"), majority:
        [(base: Present, share: (num: 1, den: 2, strict: true), words: (zh: "到会"))])"#;
    ron::from_str(text).unwrap()
}

/// A meeting with a bit of everything, sealed at its end.
fn sealed() -> Room {
    let mut room = filled();
    room.run(Command::Seal);
    room
}

fn create(place: &Place, room: &Room) -> Session {
    let (meeting, _) = story(room);
    let stamp = room.trail.lines()[0].stamp;
    Session::create(&place.path, meeting, stamp.desk, stamp.at).unwrap()
}

/// Makes a file of the whole record, closed.
fn write(place: &Place, room: &Room) {
    let mut session = create(place, room);
    for line in story(room).1 {
        session.append(line).unwrap();
    }
    session.close().unwrap();
}

/// Makes a file with so many lines in the journal that a crash left there.
fn crash(place: &Place, room: &Room, in_document: usize, in_journal: usize) {
    let mut session = create(place, room);
    let lines = story(room).1;
    for line in &lines[..in_document] {
        session.append(line.clone()).unwrap();
    }
    session.checkpoint().unwrap();
    for line in &lines[in_document..in_document + in_journal] {
        session.append(line.clone()).unwrap();
    }
}

fn open(path: &Path) -> Result<Opened, Fault> {
    Session::open(path, desk(), now())
}

fn writing(path: &Path) -> Session {
    match open(path).unwrap() {
        Opened::Writing(session) => session,
        Opened::Reading { why, .. } => panic!("not writable: {why:?}"),
    }
}

/// The record as a second window shows it.
fn looked_at(path: &Path) -> Trail {
    super::Follower::open(path).unwrap().trail().clone()
}

fn reading(path: &Path) -> (Trail, ReadOnly) {
    match open(path).unwrap() {
        Opened::Writing(_) => panic!("writable"),
        Opened::Reading { trail, why } => (trail, why),
    }
}

/// The trail holds all of `acknowledged`, and at most one line more of `all`, unchanged.
fn must_hold(trail: &Trail, all: &[Line], acknowledged: usize) {
    let found = trail.lines().len();
    assert!(found == acknowledged || found == acknowledged + 1, "{found} lines, {acknowledged} acknowledged");
    assert_eq!(trail.lines(), &all[..found]);
}
