//! The second window keeps up, and never shows half a line.

use super::*;
use crate::store::Follower;

#[test]
fn it_sees_every_line_through_checkpoints_and_the_writers_death() {
    let (place, room) = (Place::new(), sealed());
    let (_, lines) = story(&room);
    let mut session = create(&place, &room);
    let mut follower = Follower::open(&place.path).unwrap();
    assert_eq!(follower.trail(), session.trail());
    for (nth, line) in lines.iter().enumerate() {
        session.append(line.clone()).unwrap();
        let seen = follower.poll().unwrap().cloned();
        assert_eq!(seen.as_ref(), Some(session.trail()), "line {nth}");
        assert_eq!(follower.poll().unwrap(), None);
        if nth % 7 == 3 {
            session.checkpoint().unwrap();
            assert_eq!(follower.poll().unwrap(), None, "the same lines in another file");
        }
        if nth == 11 {
            drop(session);
            assert_eq!(follower.poll().unwrap(), None);
            session = writing(&place.path);
        }
    }
    session.close().unwrap();
    assert_eq!(follower.poll().unwrap(), None);
    assert_eq!(follower.trail(), &room.trail);
}

#[test]
fn half_a_line_is_no_line() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 3, 2);
    let bytes = std::fs::read(place.journal()).unwrap();
    let one_row = bytes.len() - bytes.split_inclusive(|byte| *byte == b'\n').next_back().unwrap().len();
    std::fs::write(place.journal(), &bytes[..one_row]).unwrap();
    let mut follower = Follower::open(&place.path).unwrap();
    assert_eq!(follower.trail().lines(), &room.trail.lines()[..5]);
    for length in one_row + 1..bytes.len() {
        std::fs::write(place.journal(), &bytes[..length]).unwrap();
        assert_eq!(follower.poll().unwrap(), None, "{length}");
    }
    std::fs::write(place.journal(), &bytes).unwrap();
    assert_eq!(follower.poll().unwrap().unwrap().lines(), &room.trail.lines()[..6]);
}

#[test]
fn it_goes_back_with_the_writer_and_forward_again() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 3, 3);
    let bytes = std::fs::read(place.journal()).unwrap();
    let mut follower = Follower::open(&place.path).unwrap();
    let rows: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\n').collect();
    std::fs::write(place.journal(), rows[..2].concat()).unwrap();
    assert_eq!(follower.poll().unwrap().unwrap().lines(), &room.trail.lines()[..5]);
    std::fs::write(place.journal(), &bytes).unwrap();
    assert_eq!(follower.poll().unwrap().unwrap().lines(), &room.trail.lines()[..7]);
}

#[test]
fn what_it_cannot_read_it_says_and_keeps_what_it_had() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 3, 3);
    let mut follower = Follower::open(&place.path).unwrap();
    let document = std::fs::read(&place.path).unwrap();
    let before = follower.trail().clone();
    std::fs::remove_file(&place.path).unwrap();
    assert_eq!(follower.poll().unwrap_err().id(), "only-journal");
    std::fs::write(&place.path, "(").unwrap();
    assert_eq!(follower.poll().unwrap_err().id(), "ends-too-soon");
    std::fs::write(&place.path, document).unwrap();
    assert_eq!(follower.poll().unwrap(), None);
    let mut bytes = std::fs::read(place.journal()).unwrap();
    bytes[200] ^= 1;
    std::fs::write(place.journal(), bytes).unwrap();
    assert_eq!(follower.poll().unwrap_err().id(), "journal-mismatch");
    assert_eq!(follower.trail(), &before);
}

#[test]
fn following_writes_nothing() {
    let (place, room) = (Place::new(), filled());
    crash(&place, &room, 3, 3);
    std::fs::write(crate::store::beside::temporary(&place.path), "left").unwrap();
    let names = place.names();
    let bytes = std::fs::read(place.journal()).unwrap();
    let mut follower = Follower::open(&place.path).unwrap();
    follower.poll().unwrap();
    looked_at(&place.path);
    assert_eq!(place.names(), names);
    assert_eq!(std::fs::read(place.journal()).unwrap(), bytes);
}

#[test]
fn document_and_journal_are_of_one_moment_whoever_writes_between() {
    let (place, room) = (Place::new(), filled());
    let mut session = create(&place, &room);
    let mut lines = story(&room).1.into_iter();
    for checkpoint in [true, false, true] {
        session.append(lines.next().unwrap()).unwrap();
        let before = session.trail().last();
        let mut once = Some(());
        let loaded = crate::store::load::Loaded::read_while(&place.path, || {
            if once.take().is_some() {
                session.append(lines.next().unwrap()).unwrap();
                if checkpoint {
                    session.checkpoint().unwrap();
                }
            }
        });
        let seen = loaded.unwrap().shown().last();
        assert_eq!(seen, before + 1, "checkpoint: {checkpoint}");
    }
}
