//! Whatever is done, in whatever order: closing and opening changes nothing.

use proptest::prelude::*;

use super::*;
use crate::meeting::sample::{hands, item, person};
use crate::meeting::{
    AgendaCommand, AttendCommand, Choice, Entry, FloorCommand, FollowUpCommand, Method, NoteKind, Speaker,
    Stamp, VoteCommand,
};
use crate::store::{Document, Follower};

/// One thing somebody tries; what cannot be done just then is not.
fn attempt(trail: &Trail, what: u8, which: usize, text: &str, stamp: &Stamp) -> Option<Entry> {
    let meeting = trail.meeting();
    let somebody = |nth: usize| meeting.people.get(nth % meeting.people.len().max(1)).map(|person| person.id);
    let thing = meeting.agenda.get(which % meeting.agenda.len().max(1)).map(|item| item.id);
    let open = meeting.open_vote().map(|vote| vote.id);
    let command = match what {
        0 => return trail.undo().ok(),
        1 => return trail.redo().ok(),
        2 => Command::People(crate::meeting::PeopleCommand::Add(vec![crate::meeting::NewPerson {
            note: text.to_owned(),
            ..person(which)
        }])),
        3 => Command::Agenda(AgendaCommand::Add(thing, vec![item(text, text)])),
        4 => Command::Attend(AttendCommand::Arrive(vec![somebody(which)?])),
        5 => Command::Attend(AttendCommand::Leave(vec![somebody(which)?])),
        6 => Command::CallToOrder,
        7 => Command::Agenda(AgendaCommand::TakeUp(thing?)),
        8 => Command::Floor(FloorCommand::Note {
            item: thing,
            speaker: somebody(which).map_or(Speaker::Role(text.to_owned()), Speaker::Person),
            kind: NoteKind::ALL[which % 7],
            text: text.to_owned(),
        }),
        9 => Command::Vote(VoteCommand::Open {
            item: thing?,
            motion: text.to_owned(),
            method: Method::ALL[which % 3],
            ballot: crate::ballot::Ballot::Motion,
            rules: None,
        }),
        10 => Command::Vote(VoteCommand::Count(open?, hands(u32::try_from(which % 4).unwrap(), 0, 0))),
        11 => Command::Vote(VoteCommand::Mark(open?, vec![(somebody(which)?, Some(Choice::Against))])),
        12 => Command::Vote(VoteCommand::Declare(open?)),
        13 => Command::Vote(VoteCommand::Void(open?, text.to_owned())),
        14 => Command::FollowUp(FollowUpCommand::Add(vec![crate::meeting::NewFollowUp {
            what: text.to_owned(),
            item: thing,
            ..Default::default()
        }])),
        15 => Command::Agenda(AgendaCommand::Deeper(thing?)),
        16 => Command::Agenda(AgendaCommand::Up(thing?)),
        17 => Command::Agenda(AgendaCommand::Remove(thing?)),
        18 => Command::People(crate::meeting::PeopleCommand::Remove(somebody(which)?)),
        19 => Command::Floor(FloorCommand::Speak(thing, Speaker::Person(somebody(which)?))),
        20 => Command::Close,
        _ => Command::Seal,
    };
    trail.decide(&command, stamp).ok()
}

/// Any text, and above all what could break a row, a comment or a string.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => any::<String>(),
        2 => "[ -~\n\t\"\\\\/]{0,30}",
        2 => "[王㛃李䶮张𬭊买提·阿不都，。“”]{1,12}",
        1 => Just(" // deadbeef".to_owned()),
        1 => Just("\"), // 00000000\n    seal: None,\n)\n".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_record_survives_whatever_is_done_to_it(
        tries in prop::collection::vec((0_u8..21, 0_usize..7, words(), 0_u8..12), 1..60),
        seal in any::<bool>(),
    ) {
        let place = Place::new();
        let mut room = Room::new(plain_rules());
        room.add_people((0..3).map(person).collect());
        let mut session = create(&place, &room);
        session.append(room.trail.lines()[1].clone()).unwrap();
        let mut follower = Follower::open(&place.path).unwrap();
        let end = [(20, 0, String::new(), 9), (21, 0, String::new(), 9)];
        for (what, which, text, then) in tries.into_iter().chain(end.into_iter().filter(|_| seal)) {
            let stamp = Stamp { seq: room.trail.last() + 1, at: now(), desk: desk() };
            if let Some(entry) = attempt(&room.trail, what, which, &text, &stamp) {
                let line = Line { stamp, entry };
                session.append(line.clone()).unwrap();
                room.trail.push(line).unwrap();
            }
            prop_assert_eq!(session.trail(), &room.trail);
            crate::store::sound::sound(room.meeting()).unwrap();
            match then {
                0 => {
                    drop(session);
                    session = writing(&place.path);
                }
                1 => session.checkpoint().unwrap(),
                2 => {
                    follower.poll().unwrap();
                    prop_assert_eq!(follower.trail(), &room.trail);
                }
                3 => {
                    session.close().unwrap();
                    session = writing(&place.path);
                }
                _ => {}
            }
        }
        session.close().unwrap();
        place.must_be_one_file();
        let text = std::fs::read_to_string(&place.path).unwrap();
        let document = Document::decode(&place.path, &text).unwrap();
        prop_assert_eq!(&document.trail, &room.trail);
        prop_assert_eq!(document.edited, None);
        prop_assert_eq!(looked_at(&place.path), room.trail.clone());
        follower.poll().unwrap();
        prop_assert_eq!(follower.trail(), &room.trail);
    }
}
