//! Every single step fails once, or for good: nothing that was acknowledged is lost, nothing is there twice.

use std::io::ErrorKind;
use std::sync::Arc;

use super::flaky::{Flaky, How};
use super::*;
use crate::store::FaultKind;

/// A short sitting with a checkpoint in it: lines with and without being final.
fn short() -> Room {
    let mut room = Room::sitting(plain_rules(), 3, 3);
    let item = room.add_item("大门", "同意修缮大门。");
    room.by_hands(item, 3, 0, 0);
    room.undo().unwrap_err();
    room.follow_up(Some(item), None);
    room.undo().unwrap();
    room.redo().unwrap();
    room
}

/// Everything a facilitator does, each thing tried again until it is done or `tries` are over; how many lines were
/// acknowledged, and whether the end was reached.
fn sit(place: &Place, room: &Room, on: &Arc<Flaky>, tries: usize) -> (usize, bool) {
    let (meeting, lines) = story(room);
    let stamp = room.trail.lines()[0].stamp;
    let make = || match Session::create_on(on.clone(), &place.path, meeting.clone(), stamp.desk, stamp.at) {
        // It could not be made sure of, nor taken away again: it is there.
        Err(fault) if matches!(fault.kind(), FaultKind::Exists) => match open(&place.path) {
            Ok(Opened::Writing(session)) => Ok(session),
            other => panic!("{other:?}"),
        },
        made => made,
    };
    let Some(mut session) = (0..tries).find_map(|_| make().ok()) else { return (0, false) };
    for (nth, line) in lines.iter().enumerate() {
        if !(0..tries).any(|_| session.append(line.clone()).inspect_err(must_be_io).is_ok()) {
            return (nth + 1, false);
        }
        assert_eq!(session.trail().lines(), &room.trail.lines()[..nth + 2]);
        if session.checkpoint_due() {
            let _ = session.checkpoint().inspect_err(must_be_io);
        }
    }
    for _ in 0..tries {
        match session.close() {
            Ok(()) => return (lines.len() + 1, true),
            Err((back, fault)) => {
                must_be_io(&fault);
                session = back;
            }
        }
    }
    (lines.len() + 1, false)
}

fn must_be_io(fault: &Fault) {
    assert!(matches!(fault.kind(), FaultKind::Io { .. }), "{fault}");
}

fn steps(room: &Room) -> usize {
    let (place, on) = (Place::new(), Arc::new(Flaky::sound()));
    assert_eq!(sit(&place, room, &on, 1), (room.trail.lines().len(), true));
    place.must_be_one_file();
    on.steps()
}

#[test]
fn a_step_that_fails_for_a_while_is_told_and_made_good() {
    let room = short();
    let all = room.trail.lines();
    let hows = [
        How::Once(ErrorKind::StorageFull),
        How::DoneAllTheSame,
        How::FourTimes,
        How::Half,
        How::Little,
        How::Once(ErrorKind::Interrupted),
    ];
    for how in hows {
        for at in 0..steps(&room) {
            let (place, on) = (Place::new(), Arc::new(Flaky::new(at, how)));
            let tries = if matches!(how, How::Little | How::Once(ErrorKind::Interrupted)) { 1 } else { 6 };
            assert_eq!(sit(&place, &room, &on, tries), (all.len(), true), "{how:?} at step {at}");
            place.must_be_one_file();
            assert_eq!(writing(&place.path).trail(), &room.trail, "{how:?} at step {at}");
        }
    }
}

#[test]
fn killed_at_any_step_nothing_acknowledged_is_lost() {
    let room = short();
    for at in 0..steps(&room) {
        let (place, on) = (Place::new(), Arc::new(Flaky::new(at, How::ForGood)));
        let (acknowledged, end) = sit(&place, &room, &on, 1);
        assert!(!end || acknowledged == room.trail.lines().len());
        if acknowledged == 0 {
            continue;
        }
        let found = writing(&place.path).trail().clone();
        must_hold(&found, room.trail.lines(), acknowledged);
        let bytes = (std::fs::read(&place.path).unwrap(), std::fs::read(place.journal()).ok());
        let on = Arc::new(Flaky::sound());
        let Ok(Opened::Writing(again)) = Session::open_on(on.clone(), &place.path, desk(), now()) else {
            panic!("not writable at step {at}")
        };
        assert_eq!(again.trail(), &found);
        assert_eq!(bytes, (std::fs::read(&place.path).unwrap(), std::fs::read(place.journal()).ok()));
        again.close().unwrap();
        place.must_be_one_file();
        assert_eq!(writing(&place.path).trail(), &found, "step {at}");
    }
}

#[test]
fn recovery_may_be_killed_too() {
    let room = short();
    let lines = room.trail.lines();
    for at in 0..40 {
        let place = Place::new();
        crash(&place, &room, 2, 5);
        let torn = std::fs::read(place.journal()).unwrap();
        std::fs::write(place.journal(), [torn.as_slice(), b"(stamp:(seq:9"].concat()).unwrap();
        let on = Arc::new(Flaky::new(at, How::ForGood));
        if let Ok(Opened::Writing(session)) = Session::open_on(on, &place.path, desk(), now()) {
            let _ = session.close();
        }
        let session = writing(&place.path);
        assert_eq!(session.trail().lines(), &lines[..8], "step {at}");
        session.close().unwrap();
        place.must_be_one_file();
    }
}

#[test]
fn what_a_dead_process_left_half_written_is_cleared_away() {
    let (place, room) = (Place::new(), short());
    crash(&place, &room, 1, 1);
    for file in [&place.path, &place.journal()] {
        std::fs::write(crate::store::beside::temporary(file), "王").unwrap();
    }
    let session = writing(&place.path);
    assert_eq!(place.names().len(), 3, "the document, its journal, the lock: {:?}", place.names());
    session.close().unwrap();
    place.must_be_one_file();
}

#[test]
fn what_was_left_in_a_folder_is_cleared_away_unless_somebody_writes() {
    let (place, room) = (Place::new(), short());
    let session = create(&place, &room);
    let folder = place.folder.path();
    let left = |document: &Path| {
        [document.to_owned(), crate::store::beside::journal(document)]
            .map(|file| crate::store::beside::temporary(&file))
    };
    let never_made = left(&folder.join("没有建成.ron"));
    let in_use = left(&place.path);
    let theirs = [folder.join(".别人的.tmp"), folder.join("x.ron.tmp")];
    for file in never_made.iter().chain(&in_use).chain(&theirs) {
        std::fs::write(file, "王").unwrap();
    }
    crate::store::clear_left_overs(folder);
    assert!(never_made.iter().all(|file| !file.exists()));
    assert!(in_use.iter().chain(&theirs).all(|file| file.exists()));
    drop(session);
    crate::store::clear_left_overs(folder);
    assert!(in_use.iter().all(|file| !file.exists()) && theirs.iter().all(|file| file.exists()));
    assert_eq!(place.names().len(), 3, "{:?}", place.names());
}
