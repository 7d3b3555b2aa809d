//! Somebody else was at the files: nothing of theirs is touched, nothing of ours is lost.

use std::fs;
use std::time::{Duration, SystemTime};

use super::*;
use crate::store::FaultKind;

/// What somebody else does to the files of an open meeting.
type Meddle = (&'static str, fn(&Place, &[u8]));

const MEDDLING: [Meddle; 9] = [
    ("document-changed", |place, _| {
        let text = fs::read_to_string(&place.path).unwrap().replace("春和社区", "春风社区");
        fs::write(&place.path, text).unwrap();
    }),
    ("document-changed", |place, older| {
        // An older copy put back by a rename, with its old time.
        let copy = place.folder.path().join("copy");
        fs::write(&copy, older).unwrap();
        let file = fs::File::options().write(true).open(&copy).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_hours(24)).unwrap();
        fs::rename(copy, &place.path).unwrap();
    }),
    ("document-changed", |place, _| {
        // The same size and the same time.
        let time = fs::metadata(&place.path).unwrap().modified().unwrap();
        let text = fs::read_to_string(&place.path).unwrap().replace("孙安宁", "孙宁安");
        fs::write(&place.path, text).unwrap();
        fs::File::options().write(true).open(&place.path).unwrap().set_modified(time).unwrap();
    }),
    ("document-gone", |place, _| fs::remove_file(&place.path).unwrap()),
    ("document-changed", |place, _| fs::write(&place.path, "").unwrap()),
    ("journal-gone", |place, _| fs::remove_file(place.journal()).unwrap()),
    ("journal-changed", |place, _| {
        let bytes = fs::read(place.journal()).unwrap();
        fs::write(place.journal(), &bytes[..bytes.len() - 20]).unwrap();
    }),
    ("journal-changed", |place, _| {
        let mut bytes = fs::read(place.journal()).unwrap();
        bytes.extend_from_slice(b"(stamp)\n");
        fs::write(place.journal(), bytes).unwrap();
    }),
    ("journal-changed", |place, _| {
        fs::remove_file(place.journal()).unwrap();
        fs::write(place.journal(), "x").unwrap();
    }),
];

fn started(place: &Place) -> (Session, Vec<Line>, Room, Vec<u8>) {
    let room = filled();
    let lines = story(&room).1;
    let mut session = create(place, &room);
    let older = fs::read(&place.path).unwrap();
    for line in &lines[..3] {
        session.append(line.clone()).unwrap();
    }
    session.checkpoint().unwrap();
    for line in &lines[3..6] {
        session.append(line.clone()).unwrap();
    }
    (session, lines, room, older)
}

fn kept(place: &Place, fault: &Fault, what: &str) -> PathBuf {
    let FaultKind::ChangedOutside { what: found, kept } = fault.kind() else { panic!("{fault}") };
    assert_eq!(found.id(), what);
    assert_eq!(kept.parent(), place.path.parent());
    assert_ne!(kept, &place.path);
    kept.clone()
}

#[test]
fn before_a_line_is_added() {
    for (nth, (what, meddle)) in MEDDLING.iter().enumerate() {
        let place = Place::new();
        let (mut session, lines, room, older) = started(&place);
        meddle(&place, &older);
        let theirs = (fs::read(&place.path).ok(), fs::read(place.journal()).ok());
        let fault = session.append(lines[6].clone()).unwrap_err();
        let kept = kept(&place, &fault, what);
        assert_eq!(session.trail().lines(), &room.trail.lines()[..7], "case {nth}");
        assert_eq!(session.path(), kept);
        session.append(lines[6].clone()).unwrap();
        assert_eq!(fs::read(&place.path).ok(), theirs.0, "case {nth}");
        if what.starts_with("journal") {
            assert_eq!(fs::read(place.journal()).ok(), theirs.1, "case {nth}");
        }
        session.close().unwrap();
        assert_eq!(writing(&kept).trail().lines(), &room.trail.lines()[..8], "case {nth}");
        let hidden = |name: &String| name.starts_with('.');
        assert!(!place.names().iter().any(hidden), "{:?}", place.names());
    }
}

#[test]
fn before_the_document_is_written() {
    for (what, meddle) in MEDDLING {
        let place = Place::new();
        let (session, _, room, older) = started(&place);
        meddle(&place, &older);
        let theirs = fs::read(&place.path).ok();
        let (session, fault) = session.close().unwrap_err();
        let kept = kept(&place, &fault, what);
        assert_eq!(fs::read(&place.path).ok(), theirs);
        session.close().unwrap();
        assert_eq!(writing(&kept).trail().lines(), &room.trail.lines()[..7]);
    }
}

#[test]
fn a_journal_that_appears_is_not_ours() {
    let place = Place::new();
    let room = filled();
    let lines = story(&room).1;
    let mut session = create(&place, &room);
    fs::write(place.journal(), "x").unwrap();
    let fault = session.append(lines[0].clone()).unwrap_err();
    kept(&place, &fault, "journal-appeared");
    assert_eq!(fs::read(place.journal()).unwrap(), b"x");
}

#[test]
fn the_same_bytes_are_the_same_file() {
    let place = Place::new();
    let (mut session, lines, room, _) = started(&place);
    for file in [place.path.clone(), place.journal()] {
        let bytes = fs::read(&file).unwrap();
        let copy = place.folder.path().join("copy");
        fs::write(&copy, bytes).unwrap();
        fs::rename(copy, &file).unwrap();
    }
    session.append(lines[6].clone()).unwrap();
    let touched = fs::File::options().write(true).open(&place.path).unwrap();
    touched.set_modified(SystemTime::now() + Duration::from_secs(7)).unwrap();
    session.append(lines[7].clone()).unwrap();
    session.close().unwrap();
    place.must_be_one_file();
    assert_eq!(writing(&place.path).trail().lines(), &room.trail.lines()[..9]);
}

#[test]
fn a_second_conflict_gets_a_name_of_its_own() {
    let place = Place::new();
    let (mut session, lines, ..) = started(&place);
    let mut names = BTreeSet::new();
    for line in &lines[6..9] {
        fs::write(session.path(), "x").unwrap();
        let fault = session.append(line.clone()).unwrap_err();
        names.insert(kept(&place, &fault, "document-changed"));
        session.append(line.clone()).unwrap();
    }
    assert_eq!(names.len(), 3);
    assert!(names.iter().all(|name| name.file_name().unwrap().len() <= 255));
}

#[test]
fn at_the_very_moment_the_document_is_written() {
    let place = Place::new();
    let room = filled();
    let disk = std::sync::Arc::new(super::flaky::Shared::default());
    let stamp = room.trail.lines()[0].stamp;
    let mut session =
        Session::create_on(disk.clone(), &place.path, story(&room).0, stamp.desk, stamp.at).unwrap();
    session.append(story(&room).1[0].clone()).unwrap();
    let path = place.path.clone();
    *disk.after_sync.lock().unwrap() = Some(Box::new(move || fs::write(path, "theirs").unwrap()));
    let fault = session.checkpoint().unwrap_err();
    let kept = kept(&place, &fault, "document-changed");
    assert_eq!(fs::read(&place.path).unwrap(), b"theirs");
    session.close().unwrap();
    assert_eq!(writing(&kept).trail().lines(), &room.trail.lines()[..2]);
    let kept = kept.file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(place.names(), BTreeSet::from(["会议.ron".to_owned(), kept]));
}
