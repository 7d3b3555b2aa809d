//! What the eye sees.

use super::{RARE, arrive, crowd, door};
use crate::meeting::{AboutCommand, AttendCommand, Capacity, Command, NewPerson, PeopleCommand};
use crate::screens::stage::{Stage, people};
use crate::text::width;

/// A sign-in in full swing: some here, one gone, one excused, one by proxy, a guest.
fn swing(mut stage: Stage) -> Stage {
    let mut about = stage.meeting().about.clone();
    about.own_proxies = Some(1);
    stage.record(Command::About(AboutCommand::Set(about)));
    let guest = NewPerson {
        entitled: false,
        no: Some(90),
        capacities: [Capacity::Expert].into(),
        ..people(&["诸葛明"]).remove(0)
    };
    stage.record(Command::People(PeopleCommand::Add(vec![guest])));
    arrive(&mut stage, 46);
    let at = |stage: &Stage, place: usize| stage.meeting().people[place].id;
    stage.wait(130);
    let (giver, agent) = (at(&stage, 60), at(&stage, 5));
    let paper = "档案柜".to_owned();
    stage.record(Command::Attend(AttendCommand::GiveProxy { from: giver, to: agent, paper }));
    let (gone, more, away, guest) = (at(&stage, 2), at(&stage, 3), at(&stage, 59), at(&stage, 68));
    stage.record(Command::Attend(AttendCommand::Arrive(vec![guest])));
    stage.record(Command::Attend(AttendCommand::Excuse(vec![away], String::new())));
    stage.wait(38 * 60);
    stage.record(Command::Attend(AttendCommand::Leave(vec![gone, more])));
    stage.keys("<f4>");
    stage
}

#[test]
fn screens() {
    insta::assert_snapshot!("queue_80x24_zh", swing(crowd(68)).screen());
    insta::assert_snapshot!("queue_60x16_zh", swing(crowd(68).sized(60, 16)).screen());
    insta::assert_snapshot!("queue_120x40_en", swing(crowd(68).sized(120, 40).in_english()).screen());
    let mut met = crowd(68).sized(80, 30);
    arrive(&mut met, 46);
    met.keys("zs");
    insta::assert_snapshot!("typing_80x30_zh", met.screen());
    let mut menu = swing(crowd(68));
    menu.keys("12<right>");
    insta::assert_snapshot!("menu_80x24_zh", menu.screen());
    let mut form = swing(crowd(68).sized(60, 16));
    form.keys("<ctrl-n>");
    insta::assert_snapshot!("person_60x16_zh", form.screen());
    let mut empty = Stage::with_people(&[]);
    empty.keys("<f4>");
    insta::assert_snapshot!("empty_80x24_zh", empty.screen());
}

#[test]
fn names_of_every_kind_stand_in_columns() {
    for (wide, tall) in [(80, 24), (60, 16), (120, 40), (230, 50)] {
        let mut stage = door(&RARE).sized(wide, tall);
        stage.keys("<f4>");
        let screen = stage.screen();
        let places: Vec<usize> = screen
            .lines()
            .skip(4)
            .filter(|line| line.contains("代表"))
            .filter_map(|line| line.split_once("未到").map(|(before, _)| width(before)))
            .collect();
        assert!(places.len() >= 3, "{screen}");
        assert!(places.iter().all(|place| *place == places[0]), "{places:?}\n{screen}");
        assert!(screen.contains("阿卜杜") && screen.lines().all(|line| width(line) <= usize::from(wide)));
    }
}

#[test]
fn a_list_that_leaves_room_cuts_nothing() {
    let mut stage = Stage::with_people(&[]).sized(120, 40);
    let listed = people(&RARE).into_iter().map(|person| NewPerson {
        capacities: [Capacity::CommitteeMember].into(),
        building: "10号楼".to_owned(),
        group: "第14网格".to_owned(),
        ..person
    });
    stage.record(Command::People(PeopleCommand::Add(listed.collect()))).keys("<f4>");
    let screen = stage.screen();
    assert!(!screen.contains(".."), "{screen}");
    assert!(screen.contains(RARE[4]) && screen.contains("10号楼 第14网格"), "{screen}");
}

#[test]
fn capacities_are_whole_with_two_columns_of_people() {
    for (english, capacity) in [(false, "代表"), (true, "Representative")] {
        let mut stage = crowd(68).sized(120, 40);
        if english {
            stage = stage.in_english();
        }
        stage.keys("<f4>");
        let screen = stage.screen();
        assert!(screen.matches(capacity).count() > 40, "{screen}");
        assert!(screen.lines().all(|line| !line.contains("Representa..")), "{screen}");
    }
}

#[test]
fn the_cursor_stays_where_text_goes_in() {
    let mut stage = door(&RARE);
    let empty = stage.cursor().expect("a cursor");
    stage.keys("张");
    let typed = stage.cursor().expect("a cursor");
    assert_eq!((typed.x, typed.y), (empty.x + 2, empty.y));
    stage.keys("<down><bs>");
    assert_eq!(stage.cursor(), Some(empty));
}
