use chrono::NaiveDate;

use super::{field, outline_fault, refusal};
use crate::lang::tests::raw;
use crate::lang::{Lang, Words};
use crate::meeting::{Field, OutlineFault, OutlineWhy, Refusal, What, outline};
use crate::rules::{Amount, Capacity, Contradiction, Figure};

const FIELDS: [Field; 8] = [
    Field::Name,
    Field::Title,
    Field::Motion,
    Field::Text,
    Field::Reason,
    Field::Place,
    Field::Responsible,
    Field::Detail,
];

const WHATS: [What; 7] =
    [What::Person, What::Item, What::Note, What::Vote, What::FollowUp, What::Posting, What::Objection];

fn every_refusal() -> Vec<Refusal> {
    let day = |day| NaiveDate::from_ymd_opt(2026, 11, day).unwrap();
    let too_many = Contradiction::MoreThan {
        figure: Figure::Returned,
        count: Amount::Heads(48),
        than: Figure::Issued,
        limit: Amount::Heads(47),
    };
    let mut all = vec![
        Refusal::Sealed,
        Refusal::MeetingClosed,
        Refusal::NotOpenYet,
        Refusal::AlreadyOpen,
        Refusal::NotClosedYet,
        Refusal::PersonHasActed,
        Refusal::AlreadyPresent,
        Refusal::NotPresent,
        Refusal::MoreThanEntitled { present: 90, entitled: 87 },
        Refusal::NotCounted,
        Refusal::ProxiesNotAllowed,
        Refusal::NotEntitled,
        Refusal::OwnProxy,
        Refusal::TooManyProxies(3),
        Refusal::ProxyPassedOn,
        Refusal::NoProxy,
        Refusal::ItemInUse,
        Refusal::NoRoom,
        Refusal::ItemSettled,
        Refusal::VoteOpen,
        Refusal::VoteNotOpen,
        Refusal::RulesInUse,
        Refusal::NotAVoter,
        Refusal::CountMissing(Vec::new()),
        Refusal::CountMissing(vec![Figure::Against, Figure::Signed]),
        Refusal::Contradicts(vec![too_many]),
        Refusal::CandidatesHoldProxies(vec!["张三".to_owned(), "李䶮".to_owned()]),
        Refusal::NobodyOf(Capacity::Representatives),
        Refusal::OnlyByCorrection,
        Refusal::SameCount,
        Refusal::NobodySpeaking,
        Refusal::EndsBeforeStart { from: day(22), until: day(21) },
        Refusal::AlreadyDone,
        Refusal::NothingToUndo,
        Refusal::NothingToRedo,
    ];
    all.extend(FIELDS.map(Refusal::Empty));
    all.extend(FIELDS.map(|field| Refusal::TooLong(field, 200)));
    all.extend(WHATS.map(Refusal::Unknown));
    all
}

#[test]
fn every_refusal_is_a_sentence_of_its_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut said = Vec::new();
        for one in every_refusal() {
            let text = refusal(&words, &one);
            assert!(text.chars().count() > 5, "{one:?}: {text}");
            assert_eq!(raw(&words, &text), None, "{one:?}: {text}");
            assert!(!text.contains("()") && !text.contains("（）"), "{one:?}: {text}");
            assert!(!said.contains(&text), "{one:?}: {text} is said of another, too");
            said.push(text);
        }
    }
}

#[test]
fn figures_and_keys_stand_in_the_sentence() {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    for (one, in_zh, in_en) in [
        (
            Refusal::OnlyByCorrection,
            "表决已宣布，只能更正（表决页按 4）",
            "The vote is declared and changes only by correction (4 on the vote screen)",
        ),
        (
            Refusal::MoreThanEntitled { present: 90, entitled: 87 },
            "清点90人，多于应到87人；请重新清点，或在会议信息里改应到人数",
            "90 counted, but only 87 entitled; count again, or change the entitled in the particulars",
        ),
        (
            Refusal::TooLong(Field::Motion, 5_000),
            "议案文本太长，最多5000字，请缩短",
            "Too long: at most 5000 characters for the motion; please shorten it",
        ),
        (
            Refusal::CountMissing(vec![Figure::Against, Figure::Abstain]),
            "数字还没填全，缺反对、弃权；请填上再宣布",
            "Figures are missing: against, abstain; fill them in, then declare",
        ),
    ] {
        assert_eq!(refusal(&zh, &one), in_zh);
        assert_eq!(refusal(&en, &one), in_en);
    }
    assert_eq!(field(&zh, Field::Responsible), "责任人");
}

#[test]
fn a_fault_of_an_outline_names_its_line() {
    let whys = [
        OutlineWhy::TooDeep,
        OutlineWhy::NoTitle,
        OutlineWhy::NoItemAbove,
        OutlineWhy::TooLong(Field::Title, 200),
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for why in whys {
            let text = outline_fault(&words, &OutlineFault { line: 12, why });
            assert_eq!(raw(&words, &text), None, "{why:?}: {text}");
            assert!(text.contains("12"), "{why:?}: {text}");
        }
    }
    let fault = outline(" 一、修门\n　　（一）\n").unwrap_err();
    assert_eq!(outline_fault(&Words::new(Lang::Zh), &fault), "第2行：只有编号或时间，没有标题，请补上标题");
}
