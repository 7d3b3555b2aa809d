use crate::meeting::sample::filled;
use crate::meeting::{Command, FloorCommand, NoteKind, Refusal, Speaker, Stage};

/// Public papers are made after the meeting is closed: a telephone number in a note must not block them for good.
#[test]
fn a_note_is_put_right_until_the_record_is_sealed() {
    let mut room = filled();
    if room.meeting().stage != Stage::Closed {
        room.run(Command::Close);
    }
    let note = room.meeting().notes[0].id;
    let role = || Speaker::Role("一位居民".to_owned());
    let amend =
        || FloorCommand::Amend { note, speaker: role(), kind: NoteKind::Opinion, text: "改过".to_owned() };
    room.run(Command::Floor(amend()));
    assert_eq!(room.meeting().notes[0].text, "改过");
    let noted =
        FloorCommand::Note {
            item: None, speaker: role(), kind: NoteKind::Opinion, text: "补记".to_owned()
        };
    assert_eq!(room.ask(&Command::Floor(noted)), Err(Refusal::MeetingClosed));
    room.run(Command::Seal);
    assert_eq!(room.ask(&Command::Floor(amend())), Err(Refusal::Sealed));
    assert_eq!(room.ask(&Command::Floor(FloorCommand::Strike(note))), Err(Refusal::Sealed));
}
