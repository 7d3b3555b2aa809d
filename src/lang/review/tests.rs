use chrono::NaiveDate;

use super::*;
use crate::ballot::review::{ReviewFault, ReviewUnfit, Subject};
use crate::ballot::{Agreement, Ballot, Consultation, Degree, Paper, Said, Sheet};
use crate::lang::Lang;
use crate::lang::tests::raw;
use crate::rules::{Catalogue, Figures, RuleSet};

fn rule(id: &str) -> RuleSet {
    Catalogue::built_in().get(id).unwrap().clone()
}

fn subject(name: &str, scale: Scale, last: Option<u16>) -> Subject {
    Subject { name: name.to_owned(), scale, last }
}

fn asked() -> Review {
    let paper = |about: &str, said: &str, points: Option<&str>, weight| Received {
        by: "和平街道办事处".to_owned(),
        about: about.to_owned(),
        said: said.to_owned(),
        points: points.map(|points| points.parse().unwrap()),
        weight,
        on: NaiveDate::from_ymd_opt(2026, 12, 18),
    };
    Review {
        subjects: vec![
            subject("张三", Scale::Competence, Some(3)),
            subject("和平街道办事处", Scale::Satisfaction, Some(1)),
            subject("社区居委会", Scale::Satisfaction, None),
        ],
        received: vec![
            paper("社区居委会", "良好", Some("92.5"), 40),
            paper("社区协助事项", "全部完成", None, 0),
        ],
    }
}

fn sheet(valid: u32, sums: [&[u32]; 3]) -> Sheet {
    Sheet { valid, said: Said::Review(sums.iter().map(|sums| sums.to_vec()).collect()), ..Sheet::default() }
}

fn room() -> Figures {
    Figures { entitled: Some(60), present: Some(48), issued: Some(48), ..Figures::default() }
}

fn told(rule: &RuleSet, sheet: &Sheet, lang: Lang) -> Vec<String> {
    let result = crate::ballot::review::result(rule, &room(), &asked(), sheet);
    lines(&asked(), &result, &Words::new(lang))
}

#[test]
fn a_review_is_read_to_the_room() {
    let counted = sheet(48, [&[2, 3, 10, 32], &[30, 9, 9], &[20, 16, 12]]);
    let zh = told(&rule("py.review.jm.2025"), &counted, Lang::Zh);
    assert_eq!(
        zh,
        [
            "发出评议表48张，收回48张，有效48张，作废0张",
            "张三：优秀2票，称职3票，基本称职10票，不称职32票，未评1票；优秀、称职合计5票，占有效评议表48张的10.42%，\
             占已评的47张的10.64%；评议结果为不称职；与上次相同",
            "张三：连续两次被评为不称职，依照《城市居民委员会组织法》（2025年修订）第37条，职务终止",
            "和平街道办事处：满意30票，基本满意9票，不满意9票；满意、基本满意合计39票，占有效评议表48张的81.25%；\
             评议结果为满意；上次为基本满意，等次上升",
            "社区居委会：满意20票，基本满意16票，不满意12票；满意、基本满意合计36票，占有效评议表48张的75.00%；评议结果为满意",
            "和平街道办事处对社区居委会的评议：良好，92.50分，2026年12月18日",
            "社区居委会：居民满意度占60%，和平街道办事处评分占40%，合计82.00分（满分100分）",
            "和平街道办事处对社区协助事项的评议：全部完成，2026年12月18日",
        ]
    );
    let en = told(&rule("py.review.jm.2025"), &counted, Lang::En);
    assert_eq!(en[0], "Forms: 48 given out, 48 returned, 48 valid, 0 invalid");
    assert_eq!(
        en[1],
        "张三: 2 excellent, 3 competent, 10 mostly competent, 32 incompetent, 1 blank; \
         excellent, competent together 5, that is 10.42% of the 48 valid forms, 10.64% of the 47 that give a grade; \
         the result is: incompetent; the same as last time"
    );
    assert_eq!(
        en[6],
        "社区居委会: residents' satisfaction 60%, score of 和平街道办事处 40%: together 82.00 points out of 100"
    );
    let whole = crate::ballot::review::result(&rule("py.review.jm.2025"), &room(), &asked(), &counted);
    let read = sentence(&asked(), &whole, &Words::new(Lang::Zh));
    assert!(
        read.starts_with("发出评议表48张，收回48张，有效48张，作废0张。张三：") && read.ends_with("18日。"),
        "{read}"
    );
}

#[test]
fn a_tie_is_named_and_a_result_that_does_not_stand_says_why() {
    let level = told(&rule("jm.dbhy.2025"), &sheet(40, [&[0, 0, 20, 20], &[40, 0, 0], &[0, 0, 0]]), Lang::Zh);
    assert_eq!(level[0], "应到60人，实到48人，须三分之二以上即至少40人，已达到");
    assert!(level[2].ends_with("基本称职、不称职票数相同，等次待定"), "{}", level[2]);
    assert!(level[3].ends_with("等次定下以前，后果不能确定"), "{}", level[3]);
    assert!(level.iter().any(|line| line.contains("没有人评定等次")), "{level:?}");

    let excess =
        told(&rule("jm.dbhy.2025"), &sheet(40, [&[0, 0, 21, 20], &[40, 0, 0], &[0, 0, 0]]), Lang::Zh);
    assert!(excess.contains(&"张三的各等次合计41票，多于有效评议表40张".to_owned()), "{excess:?}");
    assert!(excess.contains(&"暂时不能公布评议结果".to_owned()), "{excess:?}");
    assert!(!excess.iter().any(|line| line.contains("评议结果为") || line.contains('%')), "{excess:?}");

    let many = told(&rule("jm.dbhy.2025"), &sheet(49, [&[0; 4], &[0; 3], &[0; 3]]), Lang::Zh);
    assert!(many.iter().any(|line| line.contains("整次表决无效")), "{many:?}");
    let other = told(&rule("jm.dbhy.2025"), &Sheet::default(), Lang::Zh);
    assert!(other.contains(&"计票单与评议表的对象或者等次不符".to_owned()), "{other:?}");
}

fn opinion(counts: [u32; 4], present: Option<u64>, lang: Lang) -> String {
    let asked = Consultation::default();
    let mut sheet = Sheet::blank(&Ballot::Consultation(asked.clone()));
    for (degree, n) in Degree::ALL.into_iter().zip(counts) {
        sheet.add(&Paper::Consultation(degree), n);
    }
    let room = Figures { entitled: Some(60), present, ..Figures::default() };
    let found = crate::ballot::consultation::result(&rule("xs.consult.2025"), &room, &asked, &sheet);
    consultation(&found, &Words::new(lang))
}

#[test]
fn an_opinion_is_read_to_the_room() {
    assert_eq!(
        opinion([20, 10, 3, 2], Some(40), Lang::Zh),
        "赞成20人，基本赞成10人，有保留3人，不赞成2人，未表态5人。\
         赞成和基本赞成合计30人，占到会40人的75.00%。\
         五分之四以上即至少32人赞成或者基本赞成为基本一致，全部赞成为一致；这个标准由本社区约定，法律没有规定。\
         协商意见：有分歧。\
         这是协商意见，不是决定；可以提交居民（村民）会议或者居民（村民）代表会议决定。"
    );
    assert_eq!(
        opinion([20, 10, 3, 2], None, Lang::En),
        "20 agree, 10 mostly agree, 3 with reservations, 2 disagree. \
         30 agree or mostly agree, that is 85.71% of the 35 who gave an opinion. \
         Broadly agreed means that four fifths or more, at least 28, agree or mostly agree; unanimous, that all agree; \
         this measure is the community's own, the law sets none. \
         Opinion of the consultation: broadly agreed. \
         This is an opinion and no decision; what was agreed is to be carried out and made public, and what by law a \
         meeting decides goes to a meeting."
    );
    assert!(opinion([40, 0, 0, 0], Some(40), Lang::Zh).contains("协商意见：一致。"));
    assert!(opinion([0; 4], Some(40), Lang::Zh).contains("没有形成协商意见"));
    for lang in Lang::ALL {
        for counts in [[40, 0, 0, 0], [30, 5, 5, 0], [1, 1, 1, 1], [50, 0, 0, 0], [0; 4]] {
            let text = opinion(counts, Some(40), lang);
            assert_eq!(raw(&Words::new(lang), &text), None, "{text}");
            assert!(!text.contains("通过") && !text.to_lowercase().contains("passed"), "{text}");
        }
    }
}

#[test]
fn every_word_of_a_review_is_there_in_both_languages() {
    let own = Scale::Own { grades: vec!["好".into(), "差".into()], satisfied: 1 };
    let bare = Review { subjects: vec![subject(" ", own.clone(), None)], received: vec![] };
    let faults = [
        ReviewFault::NoSubject,
        ReviewFault::NoName { subject: 0 },
        ReviewFault::SameName { first: 0, second: 2 },
        ReviewFault::FewGrades { subject: 0 },
        ReviewFault::BadGrade { subject: 0, grade: 1 },
        ReviewFault::Satisfied { subject: 0 },
        ReviewFault::Last { subject: 0 },
        ReviewFault::ReceivedBare { received: 0 },
        ReviewFault::WeightsPastWhole { subject: 0 },
        ReviewFault::WeightWithoutPoints { received: 0 },
        ReviewFault::WeightWithoutSubject { received: 0 },
        ReviewFault::ResidentsNotMain { subject: 9 },
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for review in [&bare, &asked()] {
            for one in faults {
                let text = fault(review, one, &words);
                assert_eq!(raw(&words, &text), None, "{one:?}: {text}");
            }
        }
        let mut terms = vec![unsound(&words)];
        let no_grade = ReviewUnfit::NoSuchGrade { subject: 0, grade: 3 };
        terms.extend([ReviewUnfit::OtherBallot, no_grade].map(|one| unfit(&asked(), one, &words)));
        let all = [Agreement::Unanimous, Agreement::Broad, Agreement::Divided];
        terms.extend(all.map(|one| agreement(&words, one)));
        let ends = [Consequence::OfficeEnds { article: None }, Consequence::OwnRules, Consequence::Open];
        terms.extend(ends.iter().map(|one| consequence(one, &words)));
        for term in terms {
            assert_eq!(raw(&words, &term), None, "{lang}: {term}");
        }
    }
    let zh = Words::new(Lang::Zh);
    assert_eq!(fault(&bare, ReviewFault::NoName { subject: 0 }, &zh), "第1个评议对象没有名称");
    assert_eq!(
        fault(&asked(), ReviewFault::SameName { first: 0, second: 2 }, &zh),
        "第1个和第3个评议对象同名：社区居委会"
    );
    assert_eq!(percent(Rate { have: 1, of: 0 }), "-");
    assert_eq!(percent(Rate { have: 1, of: 3 }), "33.33%");
    assert_eq!(percent(Rate { have: 1, of: 2000 }), "0.05%");
}
