//! A journal cut short anywhere, or with any bit of it turned.

use super::*;
use crate::meeting::{About, AboutCommand};
use crate::store::journal::read;
use crate::store::{FaultKind, Mismatch, recover, set_aside};

/// A meeting with six short lines, four of them in the journal.
fn crashed(place: &Place) -> Room {
    let mut room = Room::new(plain_rules());
    for nth in 0..6 {
        room.about(|about| about.title = format!("第{nth}次会议 // 王㛃"));
    }
    crash(place, &room, 2, 4);
    room
}

/// How many rows end in these bytes.
fn ends(bytes: &[u8]) -> usize {
    bytes.split(|byte| *byte == b'\n').count() - 1
}

#[test]
fn cut_anywhere_every_whole_row_is_there_and_writing_goes_on() {
    let place = Place::new();
    let room = crashed(&place);
    let all = room.trail.lines();
    let bytes = std::fs::read(place.journal()).unwrap();
    let document = std::fs::read(&place.path).unwrap();
    // Every length near the end of a row, and every third elsewhere.
    let near_an_end =
        |length: usize| bytes[length.saturating_sub(6)..(length + 3).min(bytes.len())].contains(&b'\n');
    for length in (0..=bytes.len()).filter(|length| length % 3 == 0 || near_an_end(*length)) {
        std::fs::write(&place.path, &document).unwrap();
        std::fs::write(place.journal(), &bytes[..length]).unwrap();
        let whole = ends(&bytes[..length]).saturating_sub(1);
        let mut session = writing(&place.path);
        assert_eq!(session.trail().lines(), &all[..3 + whole], "cut to {length}");
        let row_begun = bytes[..length].last().is_some_and(|byte| *byte != b'\n');
        let told = session.recovered().map(|found| (found.lines, found.torn));
        let torn = row_begun || length == 0;
        assert_eq!(told, (torn || whole > 0).then_some((whole as u64, torn)), "cut to {length}");
        if let Some(next) = all.get(3 + whole) {
            session.append(next.clone()).unwrap();
        }
        let trail = session.trail().clone();
        drop(session);
        for _ in 0..2 {
            assert_eq!(writing(&place.path).trail(), &trail, "cut to {length}");
        }
    }
}

#[test]
fn no_bit_turns_unnoticed() {
    let place = Place::new();
    crashed(&place);
    let bytes = std::fs::read(place.journal()).unwrap();
    let rows = read(&bytes).unwrap();
    assert!(!rows.torn && rows.damaged.is_none() && rows.lines.len() == 4);
    for at in 0..bytes.len() {
        for bit in 0..8 {
            let mut turned = bytes.clone();
            turned[at] ^= 1 << bit;
            if let Some(found) = read(&turned) {
                assert!(found.damaged.is_some() && !found.torn, "bit {bit} of byte {at}");
                assert_eq!(found.lines, rows.lines[..found.lines.len()]);
                assert!(found.lines.len() < rows.lines.len());
            }
        }
    }
}

#[test]
fn a_damaged_journal_is_kept_and_nothing_is_written() {
    let place = Place::new();
    let room = crashed(&place);
    let bytes = std::fs::read(place.journal()).unwrap();
    for at in (0..bytes.len()).step_by(41) {
        let mut turned = bytes.clone();
        turned[at] ^= 4;
        std::fs::write(place.journal(), &turned).unwrap();
        let (trail, why) = reading(&place.path);
        let row = ends(&bytes[..at]);
        let ReadOnly::JournalMismatch { why, journal } = why else { panic!("{why:?}") };
        let readable = row.saturating_sub(1);
        assert_eq!((why, journal), (Mismatch::Damaged { row, readable }, place.journal()));
        assert_eq!(trail.lines(), &room.trail.lines()[..3 + readable]);
        assert_eq!(std::fs::read(place.journal()).unwrap(), turned);
        let fault = recover(&place.path, desk(), now()).unwrap_err();
        assert_eq!(fault.id(), "journal-mismatch");
    }
}

#[test]
fn set_aside_keeps_every_row_that_can_be_read_and_the_rest_as_it_is() {
    let place = Place::new();
    let room = crashed(&place);
    let mut bytes = std::fs::read(place.journal()).unwrap();
    let row = bytes.iter().position(|byte| *byte == b'\n').unwrap();
    let third = bytes.len() - (bytes.len() - row) / 3;
    bytes[third] ^= 1;
    std::fs::write(place.journal(), &bytes).unwrap();
    let report = set_aside(&place.path, desk(), now()).unwrap();
    let aside = report.set_aside.unwrap();
    assert!(report.lines > 0);
    assert_eq!(std::fs::read(&aside).unwrap(), bytes);
    let session = writing(&place.path);
    let kept = usize::try_from(report.lines).unwrap();
    assert_eq!(session.trail().lines(), &room.trail.lines()[..3 + kept]);
    session.close().unwrap();
    assert_eq!(place.names().len(), 2);
}

#[test]
fn recovering_leaves_one_file_and_says_what_it_found() {
    let place = Place::new();
    let room = crashed(&place);
    let report = recover(&place.path, desk(), now()).unwrap();
    assert_eq!((report.lines, report.torn, report.set_aside), (4, false, None));
    place.must_be_one_file();
    let before = std::fs::read(&place.path).unwrap();
    assert_eq!(recover(&place.path, desk(), now()).unwrap().lines, 0);
    assert_eq!(std::fs::read(&place.path).unwrap(), before);
    assert_eq!(writing(&place.path).trail(), &room.trail);
}

#[test]
fn an_older_or_newer_or_edited_document_is_not_mixed_with_the_journal() {
    let place = Place::new();
    let room = filled();
    let lines = story(&room).1;
    let mut session = create(&place, &room);
    let first = std::fs::read(&place.path).unwrap();
    session.append(lines[0].clone()).unwrap();
    let first_journal = std::fs::read(place.journal()).unwrap();
    session.checkpoint().unwrap();
    let second = std::fs::read(&place.path).unwrap();
    session.append(lines[1].clone()).unwrap();
    let second_journal = std::fs::read(place.journal()).unwrap();
    drop(session);
    let edited = String::from_utf8(second.clone()).unwrap().replace("第一次会议", "第二次会议").into_bytes();
    let mut other = read(&first_journal).unwrap().lines[0].clone();
    other.stamp.desk = desk();
    let foreign = [
        first_journal.split_inclusive(|byte| *byte == b'\n').next().unwrap().to_vec(),
        format!("{}\n", crate::store::row::with_digest(&ron::to_string(&other).unwrap())).into_bytes(),
    ]
    .concat();
    let older = Mismatch::OlderDocument { document: 1, journal: 2 };
    let newer = Mismatch::OlderJournal { document: 2, journal: 1 };
    let cases = [
        (&first, &second_journal, older),
        (&second, &foreign, newer),
        (&edited, &second_journal, Mismatch::DocumentChanged),
    ];
    for (document, journal, expected) in cases {
        std::fs::write(&place.path, document).unwrap();
        std::fs::write(place.journal(), journal).unwrap();
        let (_, why) = reading(&place.path);
        assert!(matches!(why, ReadOnly::JournalMismatch { why, .. } if why == expected));
        assert_eq!(&std::fs::read(&place.path).unwrap(), document);
        assert_eq!(&std::fs::read(place.journal()).unwrap(), journal);
        let report = set_aside(&place.path, desk(), now()).unwrap();
        assert_eq!(&std::fs::read(report.set_aside.unwrap()).unwrap(), journal);
        writing(&place.path).close().unwrap();
    }
    std::fs::write(&place.path, &second).unwrap();
    std::fs::write(place.journal(), &first_journal).unwrap();
    let session = writing(&place.path);
    assert_eq!((session.trail().last(), session.recovered()), (2, None), "all of it is in the document");
    assert!(!place.journal().exists());
}

#[test]
fn lines_out_of_step_are_refused_and_leave_no_trace() {
    let place = Place::new();
    let room = crashed(&place);
    let mut session = writing(&place.path);
    let before = std::fs::read(place.journal()).unwrap();
    let last = session.trail().last();
    let about = Command::About(AboutCommand::Set(About::new("x", now().date_naive())));
    for seq in [0, 1, last, last + 2, u64::MAX] {
        let mut line = room.trail.lines()[1].clone();
        line.stamp.seq = seq;
        let fault = session.append(line).unwrap_err();
        let FaultKind::OutOfStep { expected, found } = fault.kind() else { panic!("{fault}") };
        assert_eq!((*expected, *found), (last + 1, seq));
    }
    let stamp = crate::meeting::Stamp { seq: last + 1, at: now(), desk: desk() };
    for entry in [Entry::Undid(last - 1), Entry::Redid(last), Entry::Undid(last + 1)] {
        let fault = session.append(Line { stamp, entry }).unwrap_err();
        assert_eq!(fault.id(), "bad-line");
    }
    assert_eq!(std::fs::read(place.journal()).unwrap(), before);
    let entry = session.trail().decide(&about, &stamp).unwrap();
    session.append(Line { stamp, entry }).unwrap();
    assert_eq!(session.trail().last(), last + 1);
}
