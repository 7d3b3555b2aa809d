use clap::Parser;

use super::super::args::{Args, Task};
use super::*;
use crate::rules::{Catalogue, Figure};

fn asked(line: &str) -> Calculator {
    let words = ["yishi", "verdict"].into_iter().chain(line.split_whitespace());
    match Args::try_parse_from(words).map(|args| args.task()) {
        Ok(Task::Verdict(asked)) => *asked,
        other => panic!("{line}: {other:?}"),
    }
}

/// What the line comes to, as JSON.
fn told(line: &str) -> Value {
    let asked = asked(line);
    let catalogue = Catalogue::built_in();
    let on = asked.on.unwrap_or_else(|| "2026-11-22".parse().unwrap());
    let rule = catalogue.find(&asked.rule, on).unwrap().settled(asked.switches.iter().copied()).unwrap();
    let figures = asked.figures(&rule);
    as_json(&rule, &figures, &rules::verdict(&rule, &figures))
}

#[test]
fn a_table_of_cases() {
    for (line, expected) in [
        ("jm.dbhy --entitled 60 --present 39", "no_quorum"),
        ("jm.dbhy --entitled 60 --present 40 --for 20 --against 5 --abstain 15", "not_passed"),
        ("jm.dbhy --entitled 60 --present 40 --for 20 --against 20 --abstain 0", "tie"),
        ("jm.dbhy --entitled 60 --present 40 --for 21 --against 4 --abstain 15 --invalid 0", "passed"),
        ("jm.dbhy --entitled 60 --present 40", "undetermined"),
        ("jm.dbhy --entitled 60 --present 40 --for 21 --against 21 --abstain 0", "undetermined"),
        ("jm.dbhy --entitled ６０ --present 40 --issued 40 --returned 41 --for 41", "void"),
        // Of those who vote: as papers, as people, or as those present.
        ("jw.election.voters --entitled 1000 --issued 501 --returned 501 --for 251", "passed"),
        ("jw.election.voters --entitled 1000 --cast 501 --for 250", "not_passed"),
        ("jw.election.voters --entitled 1000 --present 500 --for 500", "no_quorum"),
        ("jw.election.voters --entitled 1000 --present 501 --for 251 --against 200 --abstain 50", "passed"),
        (
            "jw.election.voters --entitled 1000 --present 501 --for 251 --against 200 --abstain 49",
            "undetermined",
        ),
        ("jw.election.voters --entitled 1000 --issued 501 --returned 502 --for 300", "void"),
        ("jw.election.voters --entitled 1000 --present 501 --returned 502 --for 300", "void"),
        ("jw.election.voters --entitled 1000 --present 501 --cast 502 --for 300", "undetermined"),
        (
            "jw.election.voters --entitled 1000 --present 501 --issued 501 --returned 500 --for 300",
            "no_quorum",
        ),
        ("jw.runoff --cast 501 --for 167", "passed"),
        (
            "yz.special --entitled 900 --present 600 --for 450 --area-entitled 90000 --area-present 60000 \
             --area-for 45000.00",
            "passed",
        ),
        (
            "yz.special --entitled 900 --present 600 --for 450 --area-entitled 90000 --area-cast 60000 \
             --area-for 44999.99",
            "not_passed",
        ),
        ("yz.special --entitled 900 --present 600 --for 450", "undetermined"),
        (
            "jw.byelection.reps --reps-entitled 30 --reps-present 21 --members-entitled 36 \
             --members-present 24 --cast 24 --for 13",
            "passed",
        ),
        (
            "jw.byelection.reps --reps-entitled 30 --reps-present 21 --members-entitled 36 \
             --members-present 23 --cast 23 --for 13",
            "no_quorum",
        ),
        (
            "jw.byelection.reps --reps-entitled 62 --reps-present 62 --members-entitled 68 \
             --members-present 68 --cast 10 --for 6",
            "no_quorum",
        ),
        (
            "jw.byelection.reps --reps-entitled 30 --reps-present 25 --members-entitled 36 \
             --members-present 24 --cast 24 --for 13",
            "undetermined",
        ),
        (
            "jw.byelection.reps --reps-entitled 30 --reps-present 21 --cast 21 --for 13 \
             --switch by-election-representatives-only",
            "passed",
        ),
        (
            "tz.hearing.local --entitled 30 --present 21 --reps-entitled 9 --reps-present 7 --for 4 \
             --against 2 --abstain 1",
            "consultative",
        ),
        ("xs.consult --entitled 30 --present 28 --for 28", "consultative"),
        (
            "jm.hy.residents --on 2025-12-31 --entitled 100 --present 51 --for 26 --against 25 --abstain 0",
            "passed",
        ),
        ("jm.dbhy --entitled 60 --present 38 --online 2 --for 25 --against 15 --abstain 0", "undetermined"),
        (
            "jm.dbhy --entitled 60 --present 38 --online 2 --for 25 --against 15 --abstain 0 \
             --switch online-attendance",
            "passed",
        ),
    ] {
        assert_eq!(told(line)["verdict"], expected, "{line}\n{:#}", told(line));
    }
}

#[test]
fn the_fields_of_the_json() {
    let found = told("jm.dbhy --entitled 60 --present 40 --for 20 --against 5 --abstain 15");
    assert_eq!(found["rule"], "jm.dbhy.2025");
    assert_eq!(found["article"]["zh"], "《城市居民委员会组织法》（2025年修订）第28、29、30条");
    for (place, expected) in [("have", 40), ("of", 60), ("need", 40)] {
        assert_eq!(found["quorum"][place], expected);
    }
    assert_eq!((&found["quorum"]["met"], &found["quorum"]["base"]["zh"]), (&true.into(), &"组成人员".into()));
    assert_eq!((&found["majority"][0]["need"], &found["majority"][0]["met"]), (&21.into(), &false.into()));
    assert_eq!(found["contradictions"]["zh"], json!([]));
    let why = found["reasons"]["en"].as_array().unwrap();
    assert!(why[0].as_str().unwrap().starts_with("60 entitled, 40 present; two thirds or more needed"));
    let figures: Figures = serde_json::from_value(found["figures"].clone()).unwrap();
    assert_eq!(figures.abstain, Some(15));

    let lacking = told("yz.special --entitled 900 --present 600 --for 450");
    let options: Vec<&str> =
        lacking["missing"].as_array().unwrap().iter().map(|one| one["option"].as_str().unwrap()).collect();
    assert_eq!(options, ["--area-entitled", "--area-present", "--area-for"]);
    assert_eq!(lacking["left_open"], json!(["unvoted-with-majority"]));
    // The first threshold that is not met stands for the quorum.
    let few = told("yz.special --entitled 900 --present 599 --area-entitled 90000 --area-present 60000");
    assert_eq!((&few["quorum"]["have"], &few["quorum"]["met"]), (&599.into(), &false.into()));
    assert_eq!(few["quorum"]["all"][0]["have"], "60000.00");
    assert_eq!(told("jw.runoff --cast 9 --for 9")["quorum"], Value::Null);

    let wrong = told("jm.dbhy --entitled 60 --present 61");
    assert_eq!(wrong["contradictions"]["zh"][0], "数字不符：实到61，多于应到60");
    let on = told(
        "jm.dbhy --entitled 60 --present 40 --for 21 --against 19 --abstain 0 --switch proxies-at-meetings",
    );
    assert_eq!(on["switches"], json!(["proxies-at-meetings"]));
    assert!(on["reasons"]["zh"].to_string().contains("已打开开关：会议表决可以委托"));
}

#[test]
fn spoiled_votes_are_told_and_of_nobody_nothing_is_asked() {
    let said = |line: &str| told(line)["sentence"]["zh"].to_string();
    let hands = "jm.dbhy --entitled 60 --present 40 --for 30 --against 5 --abstain 4";
    assert!(said(&format!("{hands} --invalid 1")).contains("无效1"), "{}", said(hands));
    let nobody = told("jm.dbhy --entitled 0 --present 0 --for 0 --against 0 --abstain 0");
    assert_eq!(nobody["verdict"], "undetermined");
    assert!(!nobody["sentence"]["zh"].to_string().contains("至少0人"), "{nobody:#}");
    assert!(!nobody["reasons"]["zh"].to_string().contains("至少0人"), "{nobody:#}");
}

#[test]
fn each_figure_has_an_option_of_its_own_that_the_command_knows() {
    use crate::rules::Capacity::{Members, Representatives, WomenRepresentatives};
    let figures = [
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
        Figure::Represented,
        Figure::Online,
        Figure::EntitledArea,
        Figure::IssuedArea,
        Figure::CastArea,
        Figure::ForArea,
    ];
    let groups = [Members, Representatives, WomenRepresentatives]
        .map(|kind| [Figure::EntitledOf(kind), Figure::PresentOf(kind)]);
    for (nth, figure) in (7_u64..).zip(figures.into_iter().chain(groups.concat())) {
        let asked = asked(&format!("jm.dbhy {} {nth}", option(figure)));
        let units = asked.figures(Catalogue::built_in().get("jm.dbhy.2025").unwrap()).amount(figure);
        let units = units.map(crate::rules::Amount::units);
        assert!(units == Some(nth) || units == Some(nth * 100), "{figure:?} {units:?}");
    }
}

#[test]
fn what_is_no_figure_is_refused_with_its_form() {
    for (line, zh, en) in [
        ("--entitled -1", "0 以上的整数", "whole number from 0"),
        ("--entitled 六十", "0 以上的整数", "whole number from 0"),
        ("--present 4.5", "0 以上的整数", "whole number from 0"),
        ("--area-for 1,000", "127.21", "127.21"),
        ("--area-for 44999.995", "至多两位小数", "at most two decimals"),
        ("--area-for ４４９９９．９９５", "至多两位小数", "at most two decimals"),
        ("--switch everything", "unvoted-with-majority", "There is no such switch"),
    ] {
        let words = ["yishi", "verdict", "jm.dbhy"].into_iter().chain(line.split_whitespace());
        let told = Args::try_parse_from(words).map(|_| ()).unwrap_err().render().to_string();
        assert!(told.contains(zh) && told.contains(en) && !told.contains("{$"), "{line}: {told}");
    }
}
