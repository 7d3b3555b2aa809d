//! The roll call.

use super::*;

fn answers(stage: &Stage) -> Vec<Option<Choice>> {
    let Count::RollCall(answers) = &last(stage).count else { return Vec::new() };
    last(stage).frozen.voters().iter().map(|who| answers.get(who).copied()).collect()
}

/// The row with the cursor.
fn at_cursor(stage: &Stage) -> String {
    let y = usize::from(stage.cursor().expect("a cursor").y);
    stage.screen().lines().nth(y).unwrap_or_default().to_owned()
}

#[test]
fn keys_come_faster_than_the_disk() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.slow = true;
    stage.keys("1129");
    assert!(answers(&stage).iter().all(Option::is_none), "nothing holds before it is on disk");
    assert!(!stage.screen().contains("> 1 "), "{}", stage.screen());
    says(&stage, "存盘中");
    stage.let_through();
    let wanted = (0..40).map(|at| Some(if at == 2 { Choice::Against } else { Choice::For }));
    assert_eq!(answers(&stage), wanted.collect::<Vec<_>>());
    assert!(!flat(&stage).contains("存盘中"));
}

#[test]
fn the_cursor_goes_on_to_the_next_who_has_not_answered() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    assert!(at_cursor(&stage).contains("王㛃"), "{}", stage.screen());
    stage.keys("<down>3");
    assert!(at_cursor(&stage).contains("张𬭊"), "{}", stage.screen());
    stage.keys("<up><up>1");
    assert!(at_cursor(&stage).contains("张𬭊"), "{}", stage.screen());
    stage.keys("<end>2");
    assert!(at_cursor(&stage).contains("张𬭊"), "around the end: {}", stage.screen());
    assert_eq!(answers(&stage)[39], Some(Choice::Against));
}

#[test]
fn full_width_digits_answer_too() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("１２３");
    assert_eq!(answers(&stage)[..3], [Some(Choice::For), Some(Choice::Against), Some(Choice::Abstain)]);
}

#[test]
fn what_begins_a_name_looks_for_it_and_never_votes() {
    for typed in ["mmt", "买买提", "ｍｍｔ", "MMT"] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
        stage.keys(typed);
        says(&stage, "买买提·阿不都");
        assert!(answers(&stage).iter().all(Option::is_none), "{typed}");
        stage.keys("<enter>2");
        let at = stage.meeting().people.iter().position(|person| person.is.name.starts_with("买买提"));
        let wanted = (0..40).map(|row| (Some(row) == at).then_some(Choice::Against));
        assert_eq!(answers(&stage), wanted.collect::<Vec<_>>(), "{typed}");
    }
    // Letters that mean something elsewhere too.
    for typed in ["y", "n", "j", "k", "cy"] {
        let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
        stage.keys(typed);
        assert_eq!(stage.program.app.overlays.len(), 1, "{typed}");
        stage.keys("<esc>");
        assert!(answers(&stage).iter().all(Option::is_none), "{typed}");
    }
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.paste("买买提\n");
    says(&stage, "买买提·阿不都");
}

#[test]
fn an_answer_is_taken_back_by_digit_and_by_undo() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("12<up>0");
    assert_eq!(answers(&stage)[..2], [Some(Choice::For), None]);
    stage.keys("0");
    says(&stage, "此人还没有表态");
    stage.keys("<up><bs>");
    assert_eq!(answers(&stage)[0], None);
    stage.keys("3<end>1<ctrl-z>");
    assert_eq!(answers(&stage)[39], None);
    assert!(at_cursor(&stage).contains("40"), "undo goes to whom it is about: {}", stage.screen());
}

#[test]
fn all_the_rest_are_for_it_in_one_line_of_the_record() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("229");
    let lines = stage.program.app.sitting.as_ref().expect("open").trail.lines().len();
    assert_eq!(answers(&stage).iter().filter(|answer| **answer == Some(Choice::For)).count(), 38);
    stage.keys("9");
    says(&stage, "全部已表态");
    stage.keys("<ctrl-z>");
    assert_eq!(answers(&stage).iter().flatten().count(), 2);
    assert_eq!(stage.program.app.sitting.as_ref().expect("open").trail.lines().len(), lines + 1);
}

#[test]
fn somebody_is_found_by_number_or_pinyin() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("<ctrl-f>37<enter>2");
    assert_eq!(answers(&stage)[36], Some(Choice::Against));
    stage.keys("<ctrl-f>mmt<enter>");
    assert!(at_cursor(&stage).contains("买买提·阿不都"), "{}", stage.screen());
    stage.keys("<ctrl-f>41<enter>");
    says(&stage, "没有找到");
}

#[test]
fn who_says_nothing_has_not_voted() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("111<enter>");
    says(&stage, "同意3人，反对0人，弃权0人，未表决37");
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::NotPassed));
}

#[test]
fn declaring_waits_for_the_disk() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.slow = true;
    stage.keys("9<enter>");
    asks_nothing(&stage);
    stage.let_through();
    says(&stage, "同意40人");
    stage.keys("<f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed));
}

#[test]
fn answers_are_corrected_by_name() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "2");
    stage.keys("<end>222<home>9");
    stage.keys("<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed), "{}", stage.screen());
    let before = answers(&stage);
    stage.keys("45<enter>2");
    says(&stage, "同意，改为反对");
    stage.keys("<enter>听错了<enter>");
    says(&stage, "更正后：");
    stage.keys("<f9>");
    let mut wanted = before;
    wanted[4] = Some(Choice::Against);
    assert_eq!(answers(&stage), wanted);
    assert_eq!(last(&stage).corrections.len(), 1);
}

#[test]
fn the_represented_are_called_with_who_votes_for_them() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 60, 40);
    room.about(|about| about.own_proxies = Some(1));
    let (from, to) = (room.id(50), room.id(0));
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书一".to_owned() }));
    room.add_item("修缮南门", "同意修缮南门。");
    let mut stage = Stage::new();
    stage.now = room.now;
    let (path, trail) = ("meetings/m.ron".into(), Box::new(room.trail));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told: None }));
    stage.keys("<f6>2<f9><enter><end>");
    assert!(at_cursor(&stage).contains("由王㛃代"), "{}", stage.screen());
}
