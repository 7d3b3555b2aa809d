//! Real notices worked through, people left out.

use crate::meeting::sample::{OWNERS, Room, item, owner, papers, rules};
use crate::meeting::{
    Choice, Command, FindingLevel, Method, Missing, NextStep, Paper, Problem, check, guide, sample, worst,
};
use crate::rules::{Area, Catalogue, Outcome, RuleSet};

/// A residents' council of 2016: more than two thirds to sit, more than half of those present to agree.
fn council() -> RuleSet {
    rules("xs.council.local.2026")
}

#[test]
fn fourteen_of_sixteen_decide_three_items_by_show_of_hands() {
    let mut room = Room::with_people(council(), 16);
    let items =
        room.add_items(vec![item("路灯", "同意。"), item("健身角", "同意。"), item("雨棚", "同意。")]);
    for (present, need_met) in [(10, false), (11, true), (14, true)] {
        let here = usize::try_from(room.meeting().roll().present).unwrap();
        room.arrive(here..present);
        let [measure] = &room.meeting().quorum()[..] else { panic!("one threshold") };
        assert_eq!((measure.met, measure.need.units()), (need_met, 11), "{present}*3 against 16*2");
    }
    room.run(Command::CallToOrder);
    for (id, counted) in items.into_iter().zip([(14, 0, 0), (12, 1, 1), (8, 6, 0)]) {
        let vote = room.by_hands(id, counted.0, counted.1, counted.2);
        let verdict = room.meeting().verdict(room.meeting().vote(vote).unwrap());
        assert!(verdict.majority.iter().all(|measure| measure.met), "{counted:?}");
    }
    room.run(Command::Close);
    room.about(|about| {
        about.time = chrono::NaiveTime::from_hms_opt(19, 0, 0);
        "议事厅".clone_into(&mut about.place);
        "孙安宁".clone_into(&mut about.chair);
    });
    room.post(Paper::ResultNotice, "2026-03-21", Some("2026-03-26"));
    let held_today = room.meeting().rules.posting.min_days;
    let next = guide(room.meeting(), room.now);
    if held_today > 0 {
        assert_eq!(next.missing, [Missing::PostingTooShort { days: 5, need: 15 }]);
        let found = check(room.meeting(), None);
        assert!(found.iter().any(|f| f.what == Problem::PostingTooShort { days: 5, need: 15 }), "{found:?}");
    } else {
        panic!("what was agreed is to be made public for fifteen days");
    }
}

#[test]
fn sixty_one_of_sixty_five_sit_with_four_excused() {
    let mut room = Room::with_people(council(), 65);
    room.arrive(0..61);
    let away = room.ids(61..65);
    room.run(Command::Attend(crate::meeting::AttendCommand::Excuse(away, "外出".to_owned())));
    let roll = room.meeting().roll();
    assert_eq!((roll.entitled, roll.present, roll.excused), (65, 61, 4));
    let [measure] = &room.meeting().quorum()[..] else { panic!("one threshold") };
    assert_eq!((measure.have.units(), measure.of.units(), measure.met), (61, 65, true));
    assert_eq!(measure.need.units(), 44, "44*3 = 132 > 130");
}

#[test]
fn a_review_with_sixteen_forms_out_and_sixteen_back() {
    let mut room = Room::sitting(council(), 16, 16);
    let id = room.add_item("评议", "满意。");
    let vote = room.open_vote(id, Method::Paper);
    room.count(vote, papers([16, 16], [16, 0, 0, 0]));
    room.declare(vote);
    let tally = room.meeting().vote(vote).unwrap().tally();
    assert_eq!(
        (tally.issued, tally.returned, tally.invalid, tally.not_voted),
        (Some(16), Some(16), Some(0), Some(0))
    );
    assert_ne!(worst(&check(room.meeting(), None)), Some(FindingLevel::Contradiction));
}

#[test]
fn six_hundred_units_come_to_the_same_area_however_they_are_cut() {
    // Owners with several units count once, their areas add up: 56 627.27 square metres in all.
    let total = 5_662_727_u64;
    let mut people: Vec<_> = (0..60).map(|nth| owner(nth, 90_000)).collect();
    let rest = total - 60 * 90_000;
    for (nth, part) in [rest / 3, rest / 3, rest - 2 * (rest / 3)].into_iter().enumerate() {
        people[nth].units.push(crate::meeting::Unit { door: format!("9-{nth}"), area: Area(part) });
    }
    let mut room = Room::new(rules(OWNERS));
    room.add_people(people);
    let id = room.add_item("使用维修资金", "同意使用。");
    room.run(Command::CallToOrder);
    let vote = room.open_vote(id, Method::RollCall);
    room.mark(vote, 0..60, Choice::For);
    let tally = room.meeting().vote(vote).unwrap().tally();
    assert_eq!((tally.entitled_area, tally.cast_area), (Some(Area(total)), Some(Area(total))));
    room.declare(vote);
    assert_eq!(room.meeting().vote(vote).unwrap().declared(), Some(Outcome::Passed));
}

#[test]
fn the_day_of_the_meeting_picks_the_law() {
    for (day, id) in [("2025-12-31", "jm.hy.1989.households"), ("2026-01-01", "jm.hy.2025.households")] {
        let catalogue = Catalogue::built_in();
        let found = catalogue.pick("jm.hy.households", sample::day(day)).unwrap();
        assert_eq!(found.id, id);
        let mut room = Room::new(found.clone());
        room.about(|about| about.date = sample::day(day));
        assert!(check(room.meeting(), None).is_empty());
        room.about(|about| about.date = sample::day(if day < "2026" { "2026-01-01" } else { "2025-12-31" }));
        assert_eq!(worst(&check(room.meeting(), None)), Some(FindingLevel::Contradiction));
        assert_eq!(guide(room.meeting(), room.now).step, NextStep::AddItems);
    }
}
