//! What a line costs does not grow with the record.

use super::*;
use crate::meeting::About;
use crate::store::Document;

/// A record of so many lines.
fn long(lines: usize) -> Room {
    let mut room = Room::new(crate::meeting::sample::rules("jm.dbhy.2025"));
    while room.trail.lines().len() < lines {
        let nth = room.trail.lines().len();
        room.about(|about| *about = About { title: format!("第{nth}次会议"), ..about.clone() });
    }
    room
}

#[test]
fn the_document_is_written_anew_after_300_lines_or_a_quarter_of_the_record() {
    for (in_document, due) in [(1, 300), (900, 300), (1_000, 333)] {
        let (place, room) = (Place::new(), long(in_document + due));
        let lines = room.trail.lines();
        let before = Trail::replay(lines[..in_document].to_vec()).unwrap();
        std::fs::write(&place.path, Document::encode(&before, 1).unwrap()).unwrap();
        let mut session = writing(&place.path);
        for (nth, line) in (1..).zip(&lines[in_document..]) {
            session.append(line.clone()).unwrap();
            assert_eq!(session.checkpoint_due(), nth == due, "{in_document} and {nth}");
        }
        session.checkpoint().unwrap();
        assert!(!session.checkpoint_due());
        session.close().unwrap();
    }
}
