use super::*;
use crate::rules::verdict::tests::rule;
use crate::rules::{Gate, RuleSet};

fn day(text: &str) -> Option<NaiveDate> {
    text.parse().ok()
}

fn stands(rule: &RuleSet, facts: &Facts) -> Vec<(Asked, Stands)> {
    gates(rule, facts).into_iter().map(|state| (state.asked, state.stands)).collect()
}

#[test]
fn days_of_notice_below_at_and_above() {
    let meeting = day("2026-03-11");
    for (notified, days, expected) in [
        ("2026-03-02", 9, Stands::NotMet),
        ("2026-03-01", 10, Stands::Met),
        ("2026-02-28", 11, Stands::Met),
        ("2026-03-12", -1, Stands::NotMet),
    ] {
        let facts = Facts { meeting, notified: day(notified), ..Facts::default() };
        let first = gates(rule("jm.hy.2025.residents"), &facts).remove(0);
        assert_eq!((first.asked, first.stands), (Asked::Notice, expected), "{notified}");
        assert_eq!(first.shown, Some(Shown::Days { have: Some(days), need: 10 }));
        assert!(!first.article.is_empty());
    }
    let unstated = stands(rule("jm.hy.2025.residents"), &Facts { meeting, ..Facts::default() });
    assert_eq!(unstated, [(Asked::Notice, Stands::Unknown), (Asked::PartyDiscussion, Stands::Unknown)]);
}

#[test]
fn what_was_said_or_done_and_what_was_not() {
    let rule = rule("jm.dbhy.2025");
    let facts = Facts {
        meeting: day("2026-03-11"),
        authorisation: "居民会议2026年1月授权".to_owned(),
        party_discussion: "  ".to_owned(),
        ..Facts::default()
    };
    let found = [(Asked::Authorisation, Stands::Met), (Asked::PartyDiscussion, Stands::Unknown)];
    assert_eq!(stands(rule, &facts), found);
    let on = |date| Facts { party_discussed: day(date), ..facts.clone() };
    assert_eq!(stands(rule, &on("2026-03-11"))[1].1, Stands::Met);
    assert_eq!(stands(rule, &on("2026-03-12"))[1].1, Stands::NotMet, "after the meeting");
    let in_words = Facts { party_discussion: "3月5日支部会".to_owned(), ..facts };
    assert_eq!(stands(rule, &in_words)[1].1, Stands::Met);
}

#[test]
fn an_agenda_announced_so_many_days_before() {
    let mut rule = rule("cm.dbhy.2025").clone();
    rule.gates = vec![Gate {
        kind: GateKind::Announcement,
        matters: Bilingual::default(),
        article: Bilingual::new("北京", "Beijing"),
        days: Some(3),
    }];
    let on = |date| Facts { meeting: day("2026-03-11"), announced: day(date), ..Facts::default() };
    for (date, expected) in
        [("2026-03-09", Stands::NotMet), ("2026-03-08", Stands::Met), ("2026-03-07", Stands::Met)]
    {
        assert_eq!(stands(&rule, &on(date)), [(Asked::Announcement, expected)]);
    }
}

#[test]
fn a_demand_by_a_share() {
    let recall = rule("jw.recall.2025.voters");
    let asked = |demanded: Vec<(u64, u64)>| Facts { demanded, ..Facts::default() };
    assert_eq!(stands(recall, &asked(vec![])), [(Asked::Demand, Stands::Unknown)]);
    for (first, second, expected) in [
        ((99, 1000), (0, 30), Stands::NotMet),
        ((100, 1000), (0, 30), Stands::Met),
        ((0, 1000), (9, 30), Stands::NotMet),
        ((0, 1000), (10, 30), Stands::Met),
        ((0, 0), (0, 0), Stands::NotMet),
        // More names than people.
        ((31, 30), (0, 30), Stands::NotMet),
    ] {
        assert_eq!(stands(recall, &asked(vec![first, second])), [(Asked::Demand, expected)]);
    }
    // Any meeting may have been demanded; none has to be.
    let meeting = rule("jm.dbhy.2025");
    assert!(stands(meeting, &asked(vec![])).iter().all(|(asked, _)| *asked != Asked::Demand));
    assert_eq!(stands(meeting, &asked(vec![(6, 30)]))[0], (Asked::Demand, Stands::Met));
    let Some(Shown::Demand(heard)) = gates(meeting, &asked(vec![(5, 30)])).remove(0).shown else { panic!() };
    assert_eq!((heard[0].need, heard[0].met), (6, false));
}

#[test]
fn an_override_says_why_and_never_hides_what_is_met() {
    let rule = rule("jm.hy.2025.residents");
    let overrides =
        BTreeMap::from([(Asked::Notice, "汛情紧急".to_owned()), (Asked::PartyDiscussion, " ".to_owned())]);
    let facts =
        Facts { meeting: day("2026-03-11"), notified: day("2026-03-10"), overrides, ..Facts::default() };
    let found = [
        (Asked::Notice, Stands::Overridden("汛情紧急".to_owned())),
        (Asked::PartyDiscussion, Stands::Unknown),
    ];
    assert_eq!(stands(rule, &facts), found);
    let in_time = Facts { notified: day("2026-03-01"), ..facts };
    assert_eq!(stands(rule, &in_time)[0].1, Stands::Met);
}
