use crate::app::{Action, Opened};
use crate::meeting::sample::{OWNERS, REPRESENTATIVES, Room, rules};
use crate::rules::{Asked, OpenQuestion, Stands};
use crate::screens::stage::Stage;

fn planned(rule: &str) -> Stage {
    let mut stage = Stage::new();
    let room = Room::with_people(rules(rule), 30);
    stage.now = room.now;
    stage.hand(Action::Opened(Opened {
        path: "meetings/m.ron".into(),
        trail: Box::new(room.trail),
        reading: None,
        told: None,
    }));
    stage.keys("<f3>0");
    stage
}

fn tabs(n: usize) -> String {
    "<tab>".repeat(n)
}

/// To the entry at this place, from wherever the form began.
fn at(stage: &mut Stage, place: usize) {
    let began = 2;
    stage.keys(&tabs(place - began));
}

#[test]
fn a_reason_for_going_on_is_recorded_for_each_thing_asked_for() {
    let mut stage = planned(REPRESENTATIVES);
    at(&mut stage, 15);
    stage.keys("授权在办<tab>换届<f9>");
    let meeting = stage.meeting();
    assert_eq!(meeting.about.overrides.len(), 2, "{}", stage.screen());
    assert!(meeting.gates_unmet().is_empty());
    let told: Vec<_> =
        meeting.gates_overridden().into_iter().map(|state| (state.asked, state.stands)).collect();
    assert!(told.contains(&(Asked::PartyDiscussion, Stands::Overridden("换届".to_owned()))), "{told:?}");
}

#[test]
fn open_questions_are_off_until_the_community_settles_them() {
    let mut stage = planned(REPRESENTATIVES);
    assert!(stage.meeting().rules.switches.is_empty());
    assert_eq!(stage.meeting().proxies_allowed(), None);
    at(&mut stage, 13);
    stage.keys("2<f9>");
    assert!(stage.meeting().rules.is_on(OpenQuestion::ProxiesAtMeetings), "{}", stage.screen());
    assert_eq!(stage.meeting().proxies_allowed(), Some(2));
    // Nought settles that there are none, and the question is not switched on.
    stage.keys("0");
    at(&mut stage, 13);
    stage.keys("<bs>0<f9>");
    assert!(!stage.meeting().rules.is_on(OpenQuestion::ProxiesAtMeetings), "{}", stage.screen());
    assert_eq!(stage.meeting().proxies_allowed(), None);
    assert!(OpenQuestion::ALL.iter().all(|question| !stage.meeting().rules.is_on(*question)));
}

#[test]
fn a_switch_is_shown_and_turned() {
    let mut stage = planned(OWNERS);
    let open = stage.meeting().rules.open.clone();
    assert!(open.contains(&OpenQuestion::UnvotedWithMajority), "{open:?}");
    let before = super::extras(&stage.meeting().rules);
    let place = before
        .iter()
        .position(|extra| matches!(extra, super::Extra::Switch(OpenQuestion::UnvotedWithMajority)));
    at(&mut stage, 14 + place.unwrap());
    insta::assert_snapshot!("switches_80x24_zh", stage.screen());
    stage.keys("<right><f9>");
    assert!(stage.meeting().rules.is_on(OpenQuestion::UnvotedWithMajority), "{}", stage.screen());
    assert_eq!(stage.meeting().rules.id, OWNERS);
}
