use super::*;
use crate::rules::{Catalogue, Figures, RuleSet, verdict};
use chrono::NaiveDate;

fn rules(body: &str) -> RuleSet {
    let day = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    Catalogue::built_in().pick(body, day).unwrap().clone()
}

fn hands(entitled: u64, present: u64, [for_, against, abstain]: [u64; 3]) -> Tally {
    let voted = for_ + against + abstain;
    Tally {
        entitled,
        present,
        issued: None,
        returned: None,
        for_: Some(for_),
        against: Some(against),
        abstain: Some(abstain),
        invalid: Some(0),
        valid: None,
        not_voted: present.checked_sub(voted),
        entitled_area: None,
        cast_area: None,
        for_area: None,
    }
}

fn told(body: &str, tally: &Tally, lang: Lang) -> String {
    let figures = Figures { not_voted: tally.not_voted, ..tally.figures() };
    sentence(&verdict(&rules(body), &figures), tally, &Words::new(lang))
}

#[test]
fn a_resident_reads_who_came_what_was_needed_and_what_follows() {
    for (tally, zh) in [
        (
            hands(60, 40, [20, 5, 15]),
            "应到60人，实到40人，须三分之二以上即至少40人，已达到。\
             同意20人，反对5人，弃权15人，未表决0人；须超过到会人数的一半即至少21人，未达到，未通过。",
        ),
        (
            hands(60, 40, [21, 5, 12]),
            "应到60人，实到40人，须三分之二以上即至少40人，已达到。\
             同意21人，反对5人，弃权12人，未表决2人；须超过到会人数的一半即至少21人，已达到，通过。",
        ),
        (
            hands(60, 39, [39, 0, 0]),
            "应到60人，实到39人，须三分之二以上即至少40人，未达到。未达到法定人数，本次表决不成立。",
        ),
        (
            hands(60, 40, [20, 20, 0]),
            "应到60人，实到40人，须三分之二以上即至少40人，已达到。\
             同意20人，反对20人，弃权0人，未表决0人；须超过到会人数的一半即至少21人，未达到，票数相同，未通过。",
        ),
    ] {
        assert_eq!(told("jm.dbhy", &tally, Lang::Zh), zh);
    }
    assert_eq!(
        told("jm.dbhy", &hands(60, 40, [20, 5, 15]), Lang::En),
        "60 entitled, 40 present; two thirds or more needed, that is at least 40: reached. \
         20 for, 5 against, 15 abstain, 0 not voted; \
         more than half of those present needed, that is at least 21: not reached, not passed."
    );
}

#[test]
fn papers_are_told_as_votes() {
    let papers = Tally {
        issued: Some(40),
        returned: Some(39),
        invalid: Some(2),
        not_voted: Some(1),
        ..hands(60, 40, [21, 6, 10])
    };
    assert_eq!(
        told("jm.dbhy", &papers, Lang::Zh),
        "应到60人，实到40人，须三分之二以上即至少40人，已达到。发出40张，收回39张，同意21票，反对6票，\
         弃权10票，无效2票，未表决1人；须超过到会人数的一半即至少21人，已达到，通过。"
    );
    let too_many = Tally { returned: Some(41), ..papers };
    assert_eq!(
        told("jm.dbhy", &too_many, Lang::Zh),
        "应到60人，实到40人，须三分之二以上即至少40人，已达到。\
         收回41张，多于发出数40，整次表决无效，应当重新表决。\
         收回41张，多于实到数40，整次表决无效，应当重新表决。"
    );
}

#[test]
fn elections_and_owners_count_those_who_vote() {
    let tally = hands(30, 25, [15, 4, 2]);
    let said = told("jw.election.reps", &Tally { not_voted: Some(9), ..tally }, Lang::Zh);
    assert!(said.starts_with("应参加表决30人，参加表决21人，须超过三分之二即至少21人，已达到。"), "{said}");
    assert!(said.contains("得票15票"), "{said}");
    assert!(said.ends_with("须超过参加表决人数的一半即至少11票，已达到，达到当选所需票数。"), "{said}");

    let area = |square_metres: u64| Some(crate::rules::Area(square_metres * 100));
    let figures = Figures {
        entitled: Some(900),
        entitled_area: area(90_000),
        cast_area: area(60_000),
        for_area: area(44_999),
        for_: Some(450),
        against: Some(150),
        abstain: Some(0),
        ..Figures::default()
    };
    let verdict = verdict(&rules("yz.special"), &figures);
    let zh = sentence(&verdict, &hands(900, 900, [450, 150, 0]), &Words::new(Lang::Zh));
    assert!(
        zh.starts_with("专有部分总面积90000.00平方米，参与表决60000.00平方米，须三分之二以上即至少60000.00平方米，已达到。"),
        "{zh}"
    );
    assert!(
        zh.contains(
            "同意面积44999.00平方米，须达到参与表决的专有部分面积的四分之三以上即至少45000.00平方米，未达到"
        ),
        "{zh}"
    );
    assert!(zh.ends_with("须达到参加表决人数的四分之三以上即至少450人，已达到，未通过。"), "{zh}");
}

#[test]
fn a_consultation_never_passes_anything() {
    for body in ["xs.consult", "xs.council.local"] {
        for tally in [hands(30, 30, [30, 0, 0]), hands(30, 30, [1, 29, 0]), hands(30, 2, [2, 0, 0])] {
            let verdict = verdict(&rules(body), &tally.figures());
            for lang in Lang::ALL {
                let words = Words::new(lang);
                let mut said = reasons(&verdict, &words);
                said.push(sentence(&verdict, &tally, &words));
                said.push(outcome(verdict.outcome, &words));
                let all = said.concat();
                assert!(!all.contains("通过") && !all.to_lowercase().contains("pass"), "{body}: {all}");
            }
        }
    }
    assert_eq!(outcome(Outcome::Consultative, &Words::new(Lang::Zh)), "协商意见");
    assert_eq!(
        told("xs.consult", &hands(30, 28, [20, 5, 3]), Lang::Zh),
        "应到30人，实到28人。同意20人，反对5人，弃权3人，未表决0人。以上为协商意见，不是决定。"
    );
}

#[test]
fn reasons_carry_their_articles() {
    let figures = hands(60, 40, [20, 5, 15]).figures();
    let verdict = verdict(&rules("jm.dbhy"), &figures);
    assert_eq!(
        reasons(&verdict, &Words::new(Lang::Zh)),
        [
            "应到60人，实到40人，须三分之二以上即至少40人，已达到；\
             依据《城市居民委员会组织法》（2025年修订）第29条",
            "同意20人，到会人数为40，须超过到会人数的一半即至少21人，未达到；\
             依据《城市居民委员会组织法》（2025年修订）第29条",
            "同意多于反对，但弃权15人也要计入到会人数，同意仍未达到所需数",
        ]
    );
}

#[test]
fn what_is_missing_or_does_not_agree_is_told() {
    let zh = Words::new(Lang::Zh);
    let none = Tally { for_: None, against: None, abstain: None, not_voted: None, ..hands(60, 40, [0; 3]) };
    assert_eq!(
        told("jm.dbhy", &none, Lang::Zh),
        "应到60人，实到40人，须三分之二以上即至少40人，已达到。还缺：同意，暂时无法判定。"
    );
    let verdict = verdict(&rules("jm.dbhy"), &hands(60, 40, [30, 5, 15]).figures());
    assert_eq!(verdict.outcome, Outcome::Undetermined);
    let said = reasons(&verdict, &zh);
    assert!(
        said.iter().any(|line| line == "数字不符：同意30、反对5、弃权15、无效0，合计50，与实到40不等"),
        "{said:?}"
    );
    let zero = Contradiction::Zero { figure: Figure::Entitled };
    assert_eq!(contradiction(&zero, &zh), "数字不符：应到为0，无从计算份额");
}

#[test]
fn shares_by_name() {
    for (given, zh, en) in [
        (Share::more_than(1, 2), "过半数", "more than half"),
        (Share::at_least(2, 3), "三分之二以上", "two thirds or more"),
        (Share::more_than(2, 3), "超过三分之二", "more than two thirds"),
        (Share::at_least(1, 2), "二分之一以上", "one half or more"),
        (Share::at_least(4, 5), "五分之四以上", "four fifths or more"),
        (Share::at_least(1, 1), "全部", "all"),
        (Share::at_least(7, 20), "二十分之七以上", "7 in 20 or more"),
    ] {
        assert_eq!(share(given, &Words::new(Lang::Zh)), zh);
        assert_eq!(share(given, &Words::new(Lang::En)), en);
    }
}

#[test]
fn every_figure_has_a_name_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let capacity = crate::rules::Capacity::WomenRepresentatives;
        let all = [
            Figure::Entitled,
            Figure::Present,
            Figure::For,
            Figure::Against,
            Figure::Abstain,
            Figure::Invalid,
            Figure::NotVoted,
            Figure::Signed,
            Figure::Issued,
            Figure::Returned,
            Figure::Valid,
            Figure::Cast,
            Figure::EntitledArea,
            Figure::CastArea,
            Figure::ForArea,
            Figure::EntitledOf(capacity),
            Figure::PresentOf(capacity),
        ];
        let names: std::collections::BTreeSet<String> =
            all.into_iter().map(|which| figure(which, &words)).collect();
        assert_eq!(names.len(), all.len(), "{names:?}");
        assert!(names.iter().all(|name| !name.starts_with("verdict-")), "{names:?}");
    }
}
