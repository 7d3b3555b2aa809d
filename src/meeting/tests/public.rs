use crate::meeting::sample::{REPRESENTATIVES, Room, filled, hands, papers, rules};
use crate::meeting::{
    Choice, Command, FloorCommand, Method, PublicSpeaker, PublicView, RoundState, Speaker, VoteCommand,
};

fn seen(room: &Room) -> String {
    format!("{:?}", PublicView::of(room.meeting(), room.now))
}

#[test]
fn no_telephone_no_door_no_name_is_shown() {
    let room = filled();
    let text = seen(&room);
    for person in &room.meeting().people {
        assert!(!text.contains(&person.is.name), "{}", person.is.name);
        assert!(!text.contains(&person.is.phone), "{}", person.is.phone);
        assert!(!text.contains(&person.id.to_string()));
        for unit in &person.is.units {
            assert!(!text.contains(&unit.door), "{}", unit.door);
        }
    }
    assert!(text.contains("修缮南门"));
}

/// A figure that stands nowhere else in the view, so that finding it means the count is shown.
const FIGURES: (u32, u32, u32) = (8_311, 7_207, 6_101);

#[test]
fn a_count_is_shown_only_once_it_is_declared() {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.about(|about| about.entitled = Some(30_000));
    let item = room.add_item("修缮南门", "同意修缮南门。");
    room.run(Command::Attend(crate::meeting::AttendCommand::Count(21_619)));
    room.run(Command::CallToOrder);
    let vote = room.open_vote(item, Method::Hands);
    room.count(vote, hands(FIGURES.0, FIGURES.1, FIGURES.2));
    let open = seen(&room);
    assert!(open.contains("同意修缮大门"), "the text that is voted on");
    assert!(open.contains("Open"));
    for figure in [FIGURES.0, FIGURES.1, FIGURES.2] {
        assert!(!open.contains(&figure.to_string()), "{figure} in {open}");
    }
    room.run(Command::Vote(VoteCommand::Void(vote, "漏数一排".to_owned())));
    let voided = seen(&room);
    assert!(!voided.contains(&FIGURES.0.to_string()) && !voided.contains("漏数"));
    let second = room.open_vote(item, Method::Hands);
    room.count(second, hands(FIGURES.0, FIGURES.1, FIGURES.2));
    room.declare(second);
    room.take_up(item);
    let declared = seen(&room);
    for figure in [FIGURES.0, FIGURES.1, FIGURES.2] {
        assert!(declared.contains(&figure.to_string()), "{figure}");
    }
}

#[test]
fn how_somebody_answered_is_never_shown() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("修缮南门", "");
    let vote = room.open_vote(item, Method::RollCall);
    let before = PublicView::of(room.meeting(), room.now);
    room.mark(vote, 0..9, Choice::Against);
    assert_eq!(PublicView::of(room.meeting(), room.now), before, "an answer changes nothing that is shown");
    room.mark(vote, 9..26, Choice::For);
    room.declare(vote);
    room.take_up(item);
    let text = seen(&room);
    assert!(!text.contains("For") && !text.contains("Against") && !text.contains("Abstain"), "{text}");
    let rounds = PublicView::of(room.meeting(), room.now).rounds;
    let RoundState::Declared { tally, .. } = &rounds[0].state else { panic!("{rounds:?}") };
    assert_eq!((tally.for_, tally.against), (Some(17), Some(9)));
}

#[test]
fn papers_are_not_shown_while_they_are_counted() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("推荐", "");
    let vote = room.open_vote(item, Method::Paper);
    let before = PublicView::of(room.meeting(), room.now);
    room.count(vote, papers([26, 25], [17, 5, 2, 1]));
    assert_eq!(PublicView::of(room.meeting(), room.now), before);
}

#[test]
fn a_speaker_is_shown_by_capacity_and_group_only() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let item = room.add_item("修缮南门", "");
    let name = room.meeting().people[3].is.name.clone();
    let who = room.id(3);
    for (speaker, shown) in [
        (
            Speaker::Person(who),
            PublicSpeaker::Member {
                capacity: Some(crate::meeting::Capacity::Representative),
                group: "第4网格".to_owned(),
            },
        ),
        (Speaker::Role("一位居民".to_owned()), PublicSpeaker::Role("一位居民".to_owned())),
        (Speaker::Role(format!("居民{name}")), PublicSpeaker::Role(String::new())),
    ] {
        room.run(Command::Floor(FloorCommand::Speak(Some(item), speaker)));
        let view = PublicView::of(room.meeting(), room.now);
        assert_eq!(view.speaking.unwrap().speaker, shown);
        assert!(!seen(&room).contains(&name));
    }
}

#[test]
fn the_time_left_comes_from_the_planned_minutes() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 26);
    let planned = |title: &str| crate::meeting::NewItem {
        minutes: Some(20),
        ..crate::meeting::sample::item(title, "")
    };
    let items = room.add_items(vec![planned("一"), planned("二")]);
    assert_eq!(
        PublicView::of(room.meeting(), room.now).ends,
        Some(room.now + chrono::TimeDelta::minutes(40))
    );
    room.take_up(items[0]);
    room.tick(15);
    let view = PublicView::of(room.meeting(), room.now);
    assert_eq!(view.spent, chrono::TimeDelta::minutes(15));
    assert_eq!(view.current, Some(0));
    assert_eq!(view.ends, Some(room.now + chrono::TimeDelta::minutes(25)));
    room.tick(15);
    let over = PublicView::of(room.meeting(), room.now).ends;
    assert_eq!(
        over,
        Some(room.now + chrono::TimeDelta::minutes(20)),
        "an item that overruns costs the rest nothing"
    );
}
