use crate::meeting::sample::{REPRESENTATIVES, Room, item, rules};
use crate::meeting::{BrokenTrail, Command, Entry, Line, Refusal, Stamp, Trail, VoteCommand};

fn written() -> Room {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let items = room.add_items(vec![item("修缮南门", "同意。"), item("车棚", "")]);
    room.by_hands(items[0], 15, 5, 0);
    room.take_up(items[1]);
    room
}

#[test]
fn undo_goes_back_to_the_declaration_and_no_further() {
    let mut room = written();
    let lines = room.trail.lines().len();
    assert_eq!(room.undo(), Ok(()), "taking the next item up");
    assert_eq!(room.undo(), Err(Refusal::NothingToUndo), "what was said to the room");
    assert_eq!(room.trail.lines().len(), lines + 1, "taking back adds a line");
}

#[test]
fn nothing_final_is_taken_back() {
    type Does = fn(&mut Room);
    let does: [(&str, Does); 4] = [
        ("voided", |room| {
            let vote = room.meeting().votes[0].id;
            room.run(Command::Vote(VoteCommand::Void(vote, "漏数".to_owned())));
        }),
        ("corrected", |room| {
            let vote = room.meeting().votes[0].id;
            let count = crate::meeting::sample::hands(14, 6, 0);
            room.run(Command::Vote(VoteCommand::Correct(vote, count, "漏数".to_owned())));
        }),
        ("closed", |room| {
            room.run(Command::Close);
        }),
        ("sealed", |room| {
            room.run(Command::Close);
            room.run(Command::Seal);
        }),
    ];
    for (what, does) in does {
        let mut room = written();
        does(&mut room);
        assert_eq!(room.undo(), Err(Refusal::NothingToUndo), "{what}");
    }
}

#[test]
fn what_was_taken_back_comes_again_until_something_new_is_done() {
    let mut room = written();
    let now = room.meeting().clone();
    room.undo().unwrap();
    let place = room.trail.lines().len() - 2;
    assert!(room.trail.is_undone(place));
    room.redo().unwrap();
    assert!(!room.trail.is_undone(place));
    assert_eq!(room.meeting(), &now);
    assert_eq!(room.redo(), Err(Refusal::NothingToRedo));
    room.undo().unwrap();
    room.add_item("临时", "");
    assert_eq!(room.redo(), Err(Refusal::NothingToRedo), "a new line has taken its place");
}

#[test]
fn lines_that_do_not_follow_are_no_trail() {
    let room = written();
    let lines = room.trail.lines().to_vec();
    let stamp = room.stamp();
    let declared = lines.iter().rev().nth(1).unwrap().stamp.seq;
    let with = |entry: Entry| {
        let mut lines = lines.clone();
        lines.pop();
        let seq = stamp.seq - 1;
        lines.push(Line { stamp: Stamp { seq, ..stamp }, entry });
        Trail::replay(lines)
    };
    assert_eq!(Trail::replay(vec![]), Err(BrokenTrail::NoBeginning));
    assert_eq!(Trail::replay(lines[1..].to_vec()), Err(BrokenTrail::NoBeginning));
    let mut gap = lines.clone();
    gap.remove(3);
    assert_eq!(Trail::replay(gap), Err(BrokenTrail::OutOfStep { expected: 4, found: 5 }));
    let mut twice = lines.clone();
    twice.insert(3, lines[3].clone());
    assert_eq!(Trail::replay(twice), Err(BrokenTrail::OutOfStep { expected: 5, found: 4 }));
    let bad = Err(BrokenTrail::BadReference(stamp.seq - 1));
    assert_eq!(with(Entry::Undid(2)), bad, "not the newest");
    assert_eq!(with(Entry::Undid(declared)), bad, "a declaration is never taken back, by no hand");
    assert_eq!(with(Entry::Redid(2)), bad, "nothing was taken back");
}

#[test]
fn a_line_that_does_not_follow_leaves_the_trail_alone() {
    let mut room = written();
    let before = room.trail.clone();
    let stamp = room.stamp();
    let far = Line { stamp: Stamp { seq: stamp.seq + 1, ..stamp }, entry: Entry::Undid(2) };
    assert!(room.trail.push(far).is_err());
    assert!(room.trail.push(Line { stamp, entry: Entry::Redid(2) }).is_err());
    assert_eq!(room.trail, before);
}

#[test]
fn a_new_beginning_is_where_the_record_goes_on() {
    let mut room = written();
    let mut changed = room.meeting().clone();
    "改过的会议".clone_into(&mut changed.about.title);
    let stamp = room.stamp();
    room.trail.push(Line { stamp, entry: Entry::Began(Box::new(changed.clone())) }).unwrap();
    assert_eq!(room.meeting(), &changed);
    assert_eq!(room.undo(), Err(Refusal::NothingToUndo), "what stood before it is history");
    room.add_item("临时", "");
    let again = Trail::replay(room.trail.lines().to_vec()).unwrap();
    assert_eq!(again.meeting(), room.meeting());
    room.undo().unwrap();
    assert_eq!(room.meeting(), &changed);
}
