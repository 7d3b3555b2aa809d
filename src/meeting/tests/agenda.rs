use crate::meeting::sample::{REPRESENTATIVES, Room, item, rules};
use crate::meeting::{AgendaCommand, Command, ItemId, ItemState, Level, NewItem};

const LEVELS: [Level; 3] = [Level::First, Level::Second, Level::Third];

/// An agenda written as `A b c B`: the case tells nothing, the digit the level.
fn agenda(shape: &str) -> (Room, Vec<ItemId>) {
    let mut room = Room::new(rules(REPRESENTATIVES));
    let items = shape.split(' ').map(read).collect();
    let ids = room.add_items(items);
    (room, ids)
}

fn read(word: &str) -> NewItem {
    let (title, depth) = word.split_at(1);
    NewItem { level: LEVELS[depth.parse::<usize>().unwrap()], ..item(title, "") }
}

fn shape(room: &Room) -> String {
    let words =
        room.meeting().agenda.iter().map(|item| format!("{}{}", item.is.title, item.is.level.depth()));
    words.collect::<Vec<_>>().join(" ")
}

#[test]
fn parts_move_with_what_hangs_on_them() {
    type Move = fn(ItemId) -> AgendaCommand;
    let up: Move = AgendaCommand::Up;
    let down: Move = AgendaCommand::Down;
    let deeper: Move = AgendaCommand::Deeper;
    let shallower: Move = AgendaCommand::Shallower;
    let remove: Move = AgendaCommand::Remove;
    for (before, command, at, after) in [
        ("a0 b1 c2 d0 e1", down, 0, "d0 e1 a0 b1 c2"),
        ("a0 b1 c2 d0 e1", up, 3, "d0 e1 a0 b1 c2"),
        ("a0 b1 c2 d1 e2", down, 1, "a0 d1 e2 b1 c2"),
        ("a0 b0 c1 d0", deeper, 1, "a0 b1 c2 d0"),
        ("a0 b1 c1 d0", deeper, 2, "a0 b1 c2 d0"),
        ("a0 b1 c2 d0", shallower, 1, "a0 b0 c1 d0"),
        ("a0 b1 c1 d0", shallower, 1, "a0 b0 c1 d0"),
        ("a0 b1 c2 d0", remove, 1, "a0 d0"),
        ("a0 b1 c2 d0", remove, 0, "d0"),
    ] {
        let (mut room, ids) = agenda(before);
        room.run(Command::Agenda(command(ids[at])));
        assert_eq!(shape(&room), after, "{before}");
    }
}

#[test]
fn what_is_put_in_takes_nothing_from_its_neighbours() {
    for (before, at, new, after) in [
        ("a0 b1 c2", None, "x0", "a0 b1 c2 x0"),
        ("a0 b1 c2", None, "x2", "a0 b1 c2 x2"),
        ("a0 b1 c2 d0", Some(0), "x1", "a0 b1 c2 x1 d0"),
        ("a0 b0", Some(0), "x2 y2", "a0 x1 y2 b0"),
        // Higher than the one it is put behind: behind all that hangs on the one above.
        ("a0 b1 c2 d2", Some(2), "x0", "a0 b1 c2 d2 x0"),
        ("a0 b1 c2 d2 e1", Some(2), "x1", "a0 b1 c2 d2 x1 e1"),
        ("a0 b1 c2 d2 e1 f0", Some(2), "x1 y0", "a0 b1 c2 d2 e1 x1 y0 f0"),
    ] {
        let (mut room, ids) = agenda(before);
        let items = new.split(' ').map(read).collect();
        room.run(Command::Agenda(AgendaCommand::Add(at.map(|at: usize| ids[at]), items)));
        assert_eq!(shape(&room), after, "{before} + {new}");
    }
}

#[test]
fn numbers_follow_the_levels() {
    let (room, _) = agenda("a0 b1 c2 d2 e1 f2 g0 h1");
    let expected: [&[u16]; 8] = [&[1], &[1, 1], &[1, 1, 1], &[1, 1, 2], &[1, 2], &[1, 2, 1], &[2], &[2, 1]];
    assert_eq!(room.meeting().numbering(), expected);
}

#[test]
fn one_item_is_before_the_meeting_at_a_time() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let ids = room.add_items(vec![item("一", ""), item("二", "")]);
    room.take_up(ids[0]);
    room.tick(7);
    room.take_up(ids[1]);
    assert_eq!(room.item(ids[0]).state, ItemState::Waiting);
    room.tick(3);
    room.take_up(ids[0]);
    room.tick(2);
    let spent = |id| room.item(id).spent(room.now).num_minutes();
    assert_eq!((spent(ids[0]), spent(ids[1])), (9, 3), "it adds up over both stretches");
    let earlier = room.now - chrono::TimeDelta::minutes(60);
    assert_eq!(room.item(ids[0]).spent(earlier).num_minutes(), 7, "a clock put back takes nothing away");
}

#[test]
fn what_comes_up_in_the_meeting_was_not_announced() {
    let (mut room, ids) = agenda("a0");
    room.run(Command::CallToOrder);
    let late = room.add_item("临时", "");
    assert!(room.item(ids[0]).announced);
    assert!(!room.item(late).announced);
}
