use std::path::PathBuf;

use chrono::{NaiveDate, NaiveTime};

use super::{in_days, shelf, today, with};
use crate::app::{Action, Effect, Opened, RosterRead};
use crate::meeting::{
    About, AgendaCommand, CarryReason, Command, Desk, FollowUpCommand, ItemState, Meeting, NewFollowUp,
    NewItem, Stage as Sitting, Stamp,
};
use crate::screens::stage::{Stage, evening, people};

fn created(stage: &Stage) -> &Meeting {
    let made = stage.effects.iter().find_map(|effect| match effect {
        Effect::Create(meeting) => Some(meeting.as_ref()),
        _ => None,
    });
    made.expect("a meeting was made")
}

#[test]
fn a_new_meeting_is_made_of_one_form() {
    let mut stage = with(Vec::new());
    let settings = &mut stage.program.app.settings;
    "社区活动室".clone_into(&mut settings.place);
    "0312-5550100".clone_into(&mut settings.contact);
    stage.keys("1<enter>第四次居民代表会议");
    insta::assert_snapshot!("home_new_80_zh", stage.screen());
    stage.keys("<tab>11月29日<tab>晚上7点半<tab><tab><tab>李䶮<enter>");
    let meeting = created(&stage);
    let about = About {
        time: NaiveTime::from_hms_opt(19, 30, 0),
        place: "社区活动室".to_owned(),
        community: "翠湖社区".to_owned(),
        convener: "李䶮".to_owned(),
        contact: "0312-5550100".to_owned(),
        ..About::new("第四次居民代表会议", in_days(7))
    };
    assert_eq!(meeting.about, about);
    assert_eq!(meeting.rules.body, "jm.dbhy");
    assert!(meeting.agenda.is_empty() && meeting.people.is_empty());
}

#[test]
fn an_empty_date_is_today_and_an_old_one_is_allowed() {
    for (typed, date) in [("", today()), ("2026-01-01", NaiveDate::from_ymd_opt(2026, 1, 1).expect("a day"))]
    {
        let mut stage = with(Vec::new());
        stage.keys(&format!("1<enter>会<tab>{typed}<enter>"));
        assert_eq!(created(&stage).about.date, date);
    }
}

#[test]
fn a_form_says_what_is_wrong_with_it_and_stays() {
    for (keys, said) in [
        ("1<enter><enter>", "请填写会议名称"),
        ("1<enter>会<tab>2026-02-30<enter>", "认不出这个日期"),
        ("1<enter>会<tab><tab>25:00<enter>", "认不出这个时间"),
        ("1<enter>会<tab>2025-12-31<enter>", "居民代表会议的规则2026年1月1日起施行"),
    ] {
        let mut stage = with(Vec::new());
        stage.keys(keys);
        assert!(stage.screen().contains(said), "{keys}:\n{}", stage.screen());
        assert_eq!(stage.effects, []);
    }
}

#[test]
fn a_roster_named_in_the_form_is_read_when_the_meeting_is_open() {
    let mut stage = with(shelf());
    stage.keys("1<enter>会<up>/media/u/名册.xlsx<enter>");
    assert_eq!(stage.effects, [Effect::ReadRoster("/media/u/名册.xlsx".into())], "nothing is made yet");
    stage.hand(Action::Failed("没有这个文件".to_owned()));
    let screen = stage.screen();
    assert!(screen.contains("/media/u/名册.xlsx") && screen.contains("没有这个文件"), "{screen}");
    stage.keys("<ctrl-u>'/media/u/名册 1.xlsx'<enter>");
    stage.hand(Action::Roster(RosterRead { people: people(&["张三"]), told: Vec::new() }));
    assert_eq!(created(&stage).about.title, "会");
    assert!(stage.program.app.overlays.is_empty());
    let wanted = stage.program.app.roster_wanted.clone();
    assert_eq!(wanted, Some(PathBuf::from("/media/u/名册 1.xlsx")));
    let opened = Stage::with_people(&[]).program.app.sitting.expect("a meeting");
    stage.hand(Action::Opened(Opened {
        path: opened.path,
        trail: Box::new(opened.trail),
        reading: None,
        told: None,
    }));
    assert_eq!(stage.effects.last(), wanted.map(Effect::ReadRoster).as_ref());
    assert_eq!(stage.program.app.roster_wanted, None);
}

#[test]
fn another_meeting_opened_instead_gets_no_roster() {
    let mut stage = with(shelf());
    stage.program.app.roster_wanted = Some(PathBuf::from("roster.csv"));
    stage.keys("<enter>");
    assert_eq!(stage.program.app.roster_wanted, None);
}

/// A closed meeting that left one item of two, and one follow-up of two.
fn earlier() -> Meeting {
    let mut stage = Stage::with_people(&["张三", "李䶮", "张𬭊"]);
    let item = |title: &str| NewItem { title: title.to_owned(), ..NewItem::default() };
    let follow = |what: &str| NewFollowUp { what: what.to_owned(), ..NewFollowUp::default() };
    stage.record(Command::Agenda(AgendaCommand::Add(None, vec![item("绿化改造"), item("停车收费")])));
    stage.record(Command::FollowUp(FollowUpCommand::Add(vec![follow("清点树木"), follow("画线")])));
    let (done, settled) = (stage.meeting().follow_ups[0].id, stage.meeting().agenda[0].id);
    stage.record(Command::FollowUp(FollowUpCommand::Finish(done, String::new())));
    stage.record(Command::Agenda(AgendaCommand::Settle(settled, ItemState::Withdrawn, String::new())));
    let mut meeting = stage.meeting().clone();
    "物业会议室".clone_into(&mut meeting.about.place);
    meeting
}

#[test]
fn a_meeting_carries_over_what_an_earlier_one_left_open() {
    let mut stage = with(shelf());
    stage.keys("2");
    assert!(
        matches!(&stage.effects[..], [Effect::CarryFrom(path)] if path.to_string_lossy().contains("第四次"))
    );
    stage.hand(Action::Carried(Box::new(earlier()), Some("曾被手工改动".to_owned())));
    assert!(stage.screen().contains("曾被手工改动"), "{}", stage.screen());
    stage.keys("<enter>");
    insta::assert_snapshot!("home_carry_80_zh", stage.screen());
    stage.keys("第五次居民代表会议<enter>");
    let meeting = created(&stage);
    assert_eq!(meeting.about.place, "物业会议室");
    let [item] = &meeting.agenda[..] else { panic!("{:?}", meeting.agenda) };
    assert_eq!(item.is.title, "停车收费");
    let from = item.is.carried.as_ref().expect("where it comes from");
    assert_eq!((from.meeting.as_str(), from.why), ("2026年第四次居民代表会议", CarryReason::NotDealtWith));
    let [follow] = &meeting.follow_ups[..] else { panic!("{:?}", meeting.follow_ups) };
    assert_eq!(follow.is.what, "画线");
    assert_eq!(meeting.people.len(), 3);
    assert_eq!(meeting.stage, Sitting::Planned);
    let stamp = Stamp { seq: 1, at: evening(), desk: Desk::from_bits(7) };
    assert_eq!(item.id, stamp.id(0), "named after the first line of the new record");
}

#[test]
fn the_people_of_an_earlier_meeting_can_be_left_out() {
    let mut stage = with(shelf());
    stage.hand(Action::Carried(Box::new(earlier()), None));
    stage.keys("<enter>");
    stage.keys("会<up>2<enter>");
    assert_eq!((created(&stage).people.len(), created(&stage).agenda.len()), (0, 1));
}

#[test]
fn a_sample_is_a_meeting_of_its_own() {
    let mut stage = with(Vec::new());
    stage.keys("4");
    assert_eq!(created(&stage).about.date, today());
    assert!(!created(&stage).agenda.is_empty());
}

#[test]
fn there_is_nothing_to_carry_over_from_an_empty_shelf() {
    let mut stage = with(Vec::new());
    stage.keys("2");
    assert!(stage.screen().contains("没有选中的会议可接续"), "{}", stage.screen());
    assert_eq!(stage.effects, []);
}

#[test]
fn what_cannot_be_recorded_is_not_made() {
    let mut stage = with(shelf());
    let mut before = earlier();
    before.people.truncate(1);
    before.people[0].is = people(&[""]).remove(0);
    stage.hand(Action::Carried(Box::new(before), None));
    stage.keys("<enter>");
    stage.keys("会<enter>");
    assert_eq!(stage.effects, [], "a person without a name");
}

#[test]
fn a_roster_that_comes_when_the_form_was_left_makes_nothing() {
    let mut stage = with(Vec::new());
    stage.keys("1<enter>会<up>/u/名册.csv<enter><esc><esc>");
    stage.effects.clear();
    stage.hand(Action::Roster(RosterRead { people: people(&["张三"]), told: Vec::new() }));
    assert_eq!(stage.effects, []);
}

#[test]
fn the_kind_of_meeting_is_found_by_typing() {
    let mut stage = with(Vec::new());
    stage.keys("1cmdb<enter>会<enter>");
    assert_eq!(created(&stage).rules.body, "cm.dbhy");
}
