//! Totals of other ballots, from 正 drawn on paper.

use super::*;

#[test]
fn totals_of_an_election_are_typed_candidate_by_candidate() {
    let mut stage = opened_on(election(Style::Choose));
    stage.keys("<ctrl-g>40<enter>38<enter>20<enter>15<enter>30<enter>20<enter>10<enter>");
    stage.keys("<ctrl-n>周八<enter>");
    says(&stage, "周八（另选）");
    stage.keys("2<enter><ctrl-e><enter>");
    assert_eq!(stage.program.app.overlays.len(), 1, "{}", stage.screen());
    stage.keys("<esc>");
    let sheet = last(&stage).count.sheet().expect("counted").clone();
    assert_eq!(sheet.valid, 38);
    assert_eq!(votes(&sheet), ["20018 15023 周八2", "3008 20018 10028"]);
}

#[test]
fn figures_that_do_not_add_up_are_not_recorded() {
    let mut stage = opened_on(consultation());
    stage.keys("<ctrl-g>40<enter>40<enter>20<enter>10<enter>5<enter>4<enter><ctrl-e><enter>");
    says(&stage, "票数加不起来");
    assert_eq!(last(&stage).count.sheet(), None);
    stage.keys("<home>").keys("<up><up><up><up><up>");
    for _ in 0..12 {
        if stage.screen().lines().any(|line| line.contains("> 不赞成")) {
            break;
        }
        stage.keys("<down>");
    }
    stage.keys("5<enter>");
    stage.keys("<f9>");
    assert_eq!(last(&stage).count.sheet().map(|sheet| sheet.valid), Some(40), "{}", stage.screen());
}

#[test]
fn hands_tell_how_far_people_agree() {
    let mut stage = sitting(COUNCIL, 30, 28);
    let item = stage.meeting().agenda[0].id;
    let opening = VoteCommand::Open {
        item,
        motion: "同意".to_owned(),
        method: Method::Hands,
        ballot: consultation(),
        rules: None,
    };
    stage.record(Command::Vote(opening));
    stage.keys("20<enter>5<enter>2<enter>1<enter>");
    assert_eq!(last(&stage).count.sheet().map(|sheet| sheet.valid), Some(28), "{}", stage.screen());
}
