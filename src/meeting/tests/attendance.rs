use crate::meeting::sample::{COUNCIL, HOUSEHOLDS, REPRESENTATIVES, Room, filled, person, rules};
use crate::meeting::{
    AttendCommand, AttendEvent, Capacity, Command, Event, Method, NewPerson, PeopleCommand, Presence,
    Refusal, Step,
};
use crate::rules::{Bilingual, Proxy, RuleSet};

fn attend(command: AttendCommand) -> Command {
    Command::Attend(command)
}

fn proxied(most: u16) -> RuleSet {
    let proxy = Proxy { allowed: true, max_per_agent: Some(most), ..Proxy::default() };
    RuleSet { proxy, ..rules(HOUSEHOLDS) }
}

fn give(room: &mut Room, from: usize, to: usize) -> Result<Event, Refusal> {
    let (from, to) = (room.id(from), room.id(to));
    room.ask(&attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }))
}

#[test]
fn the_quorum_is_met_at_the_boundary_and_not_below() {
    // Two thirds or more of 60 are 40; more than half of 60 households are 31.
    for (set, entitled, need) in [(REPRESENTATIVES, 60, 40), (HOUSEHOLDS, 60, 31), (HOUSEHOLDS, 61, 31)] {
        for present in [need - 1, need, need + 1] {
            let mut room = Room::with_people(rules(set), entitled);
            room.arrive(0..present);
            let [measure] = &room.meeting().quorum()[..] else { panic!("one threshold") };
            assert_eq!(measure.need.units(), need as u64, "{set}");
            assert_eq!(measure.met, present >= need, "{set} {present}");
        }
    }
    let room = Room::with_people(rules(COUNCIL), 10);
    assert!(room.meeting().quorum().is_empty(), "a council needs no quorum");
}

#[test]
fn whoever_comes_leaves_and_comes_back_is_counted_as_it_stands() {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 10);
    let who = room.id(3);
    let stands = |room: &Room| (room.meeting().roll().of(who), room.meeting().roll().present);
    assert_eq!(stands(&room), (Presence::Expected, 0));
    room.run(attend(AttendCommand::Excuse(vec![who], "出差".to_owned())));
    assert_eq!(stands(&room), (Presence::Excused, 0));
    assert_eq!(room.meeting().roll().excused, 1);
    room.arrive(3..4);
    assert_eq!(stands(&room), (Presence::Present, 1), "excused, and came all the same");
    room.leave(3..4);
    assert_eq!(stands(&room), (Presence::Left, 0));
    let back = room.run(attend(AttendCommand::Arrive(vec![who])));
    assert_eq!(back, Event::Attend(AttendEvent { who: vec![who], step: Step::Back }));
    assert_eq!(stands(&room), (Presence::Present, 1));
    room.run(attend(AttendCommand::Clear(vec![who])));
    assert_eq!(stands(&room), (Presence::Expected, 0));
    assert_eq!(room.meeting().attendance.len(), 5, "every step stays in the record");
}

#[test]
fn guests_are_in_attendance_and_count_for_nothing() {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 10);
    room.add_people(vec![NewPerson { entitled: false, capacities: [Capacity::Guest].into(), ..person(40) }]);
    room.arrive(0..11);
    let roll = room.meeting().roll();
    assert_eq!((roll.entitled, roll.present, roll.attending), (10, 10, 1));
}

#[test]
fn what_is_stated_goes_before_what_is_listed() {
    let mut room = Room::with_people(rules(HOUSEHOLDS), 10);
    assert_eq!(room.meeting().roll().entitled, 10);
    room.about(|about| about.entitled = Some(200));
    room.arrive(0..10);
    let roll = room.meeting().roll();
    assert_eq!((roll.entitled, roll.present), (200, 10));
    for heads in [0, 199, 200] {
        room.run(attend(AttendCommand::Count(heads)));
        assert_eq!(room.meeting().roll().present, u64::from(heads));
    }
    let refused = room.ask(&attend(AttendCommand::Count(201)));
    assert_eq!(refused, Err(Refusal::MoreThanEntitled { present: 201, entitled: 200 }));
}

#[test]
fn a_count_of_heads_can_be_withdrawn_and_names_count_again() {
    let mut room = Room::with_people(rules(HOUSEHOLDS), 10);
    room.arrive(0..3);
    assert_eq!(room.ask(&attend(AttendCommand::UseNames)), Err(Refusal::NotCounted));
    room.run(attend(AttendCommand::Count(9)));
    room.arrive(3..4);
    assert_eq!((room.meeting().roll().present, room.meeting().roll().counted), (9, Some(9)));
    let event = room.run(attend(AttendCommand::UseNames));
    assert_eq!(event, Event::Attend(AttendEvent { who: vec![], step: Step::NamesAgain }));
    assert_eq!((room.meeting().roll().present, room.meeting().roll().counted), (4, None));
    assert_eq!(room.ask(&attend(AttendCommand::UseNames)), Err(Refusal::NotCounted), "once is enough");
    room.undo().unwrap();
    assert_eq!(room.meeting().roll().present, 9);
    room.run(attend(AttendCommand::Count(7)));
    assert_eq!(room.meeting().roll().present, 7, "and heads may be counted anew");
}

#[test]
fn heads_in_the_room_do_not_hold_those_represented() {
    let mut room = Room::with_people(proxied(3), 10);
    room.arrive(0..1);
    give(&mut room, 5, 0).unwrap();
    room.run(attend(AttendCommand::Count(6)));
    let roll = room.meeting().roll();
    assert_eq!((roll.present, roll.represented), (7, 1));
    let refused = room.ask(&attend(AttendCommand::Count(10)));
    assert_eq!(refused, Err(Refusal::MoreThanEntitled { present: 11, entitled: 10 }));
}

#[test]
fn one_holds_as_many_proxies_as_allowed_and_none_is_passed_on() {
    for most in [1, 3] {
        let mut room = Room::with_people(proxied(most), 20);
        for nth in 0..usize::from(most) {
            give(&mut room, 10 + nth, 0).unwrap();
        }
        assert_eq!(give(&mut room, 19, 0), Err(Refusal::TooManyProxies(most)));
        give(&mut room, 10, 0)
            .unwrap_or_else(|refusal| panic!("the same again takes no more room: {refusal:?}"));
        assert_eq!(
            give(&mut room, 0, 5),
            Err(Refusal::ProxyPassedOn),
            "who holds some cannot give his own away"
        );
        assert_eq!(
            give(&mut room, 5, 10),
            Err(Refusal::ProxyPassedOn),
            "who gave his own away can hold none"
        );
        let over = room.id(10);
        room.run(attend(AttendCommand::EndProxy(over)));
        give(&mut room, 19, 0).unwrap();
    }
}

#[test]
fn a_proxy_counts_while_the_agent_is_here_and_ends_when_the_giver_comes() {
    let mut room = Room::with_people(proxied(3), 10);
    give(&mut room, 5, 0).unwrap();
    let present = |room: &Room| (room.meeting().roll().present, room.meeting().roll().represented);
    assert_eq!(present(&room), (0, 0), "the agent is not here yet");
    room.arrive(0..1);
    assert_eq!(present(&room), (2, 1));
    room.leave(0..1);
    assert_eq!(present(&room), (0, 0));
    room.arrive(0..1);
    room.arrive(5..6);
    assert_eq!(present(&room), (2, 0));
    assert_eq!(room.meeting().roll().proxies_of(room.id(0)), 0);
}

#[test]
fn proxies_are_frozen_with_the_vote() {
    let mut room = Room::with_people(proxied(3), 10);
    room.arrive(0..6);
    give(&mut room, 9, 0).unwrap();
    let item = room.add_item("修缮南门", "");
    room.run(Command::CallToOrder);
    let vote = room.open_vote(item, Method::RollCall);
    let pair = (room.id(9), room.id(0));
    let frozen = &room.meeting().vote(vote).unwrap().frozen;
    assert_eq!((frozen.present_count, frozen.present.len()), (7, 7));
    assert_eq!(frozen.proxies, [pair]);
    room.leave(0..1);
    let frozen = &room.meeting().vote(vote).unwrap().frozen;
    assert_eq!(frozen.proxies, [pair], "what was, when it opened, stays");
}

#[test]
fn own_rules_settle_what_the_law_leaves_open_and_may_only_be_stricter_where_it_speaks() {
    let article = Some(Bilingual::new("第19条", ""));
    let law = |allowed, max_per_agent, article| Proxy { allowed, max_per_agent, article, ..Proxy::default() };
    for (law, own, expected) in [
        (law(false, None, None), None, None),
        (law(false, None, None), Some(2), Some(2)),
        (law(false, None, article.clone()), Some(2), None),
        (law(true, None, article.clone()), None, Some(u16::MAX)),
        (law(true, Some(3), article.clone()), None, Some(3)),
        (law(true, Some(3), article.clone()), Some(2), Some(2)),
        (law(true, Some(3), article.clone()), Some(4), Some(3)),
        (law(true, Some(3), article), Some(0), None),
    ] {
        let mut room = Room::new(RuleSet { proxy: law.clone(), ..rules(HOUSEHOLDS) });
        room.about(|about| about.own_proxies = own);
        assert_eq!(room.meeting().proxies_allowed(), expected, "{law:?} {own:?}");
    }
}

#[test]
fn somebody_who_did_nothing_can_be_taken_off() {
    let mut room = filled();
    assert!(room.meeting().people.len() > 1);
    let mut fresh = Room::with_people(rules(REPRESENTATIVES), 3);
    let who = fresh.id(1);
    fresh.run(Command::People(PeopleCommand::Remove(who)));
    assert_eq!(fresh.meeting().people.len(), 2);
    let voted = room.id(3);
    assert!(room.ask(&Command::People(PeopleCommand::Remove(voted))).is_err());
}
