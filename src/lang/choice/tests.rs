use std::collections::BTreeMap;

use super::*;
use crate::ballot::plans::count as counted;
use crate::ballot::projects::{Project, spend};
use crate::ballot::{Lot, Said, Sheet};
use crate::lang::Lang;
use crate::lang::tests::raw;

fn projects(allocation: Allocation) -> (Projects, Sheet) {
    let project = |name: &str, cost| Project { name: name.into(), cost: Fen(cost) };
    let projects = vec![
        project("甲", 50_000),
        project("乙", 50_000),
        project("丙", 40_000),
        project("丁", 30_000),
        project("戊", 5_000),
    ];
    let said = [(vec![0, 1], 5), (vec![0], 1), (vec![2, 3], 4)];
    let said: BTreeMap<_, u32> =
        said.into_iter().map(|(marked, n)| (marked.into_iter().collect(), n)).collect();
    let ballot = Projects { budget: Fen(100_000), projects, up_to: None, allocation };
    (ballot, Sheet { valid: 10, said: Said::Projects(said), ..Sheet::default() })
}

fn told(lang: Lang, allocation: Allocation, lots: &[Lot]) -> Vec<String> {
    let (words, (ballot, sheet)) = (Words::new(lang), projects(allocation));
    let lines = spending(&words, &ballot, &spend(&ballot, &sheet, lots));
    for line in &lines {
        assert_eq!(raw(&words, line), None, "{line}");
    }
    lines
}

#[test]
fn every_project_says_why() {
    let lines = told(Lang::Zh, Allocation::Greedy, &[]);
    assert_eq!(lines[1], "1号甲：6票，需500.00元；列入，余500.00元");
    assert_eq!(lines[3], "3号丙：4票，需400.00元；不列，只余0.00元，差400.00元");
    assert_eq!(lines[5], "5号戊：0票，需50.00元；不列，没有一张票标它");
    assert_eq!(lines[6], "列入2项，共1,000.00元，余0.00元。");

    let lines = told(Lang::Zh, Allocation::EqualShares, &[]);
    assert_eq!(lines[1], "1号甲：6票，需500.00元；列入，由6张票分摊，每张至多83.34元，余500.00元");
    assert!(lines[2].ends_with("待定，要看抽签结果"), "{lines:#?}");
    assert!(lines[3].ends_with("并列，不能都列，待抽签"), "{lines:#?}");
    assert_eq!(lines.last().unwrap(), "并列：3号丙、4号丁。先列哪一个，结果不同，须抽签决定谁在先。");

    let lot = Lot { among: vec![2, 3], drawn: 3 };
    let lines = told(Lang::En, Allocation::EqualShares, &[lot]);
    assert!(lines[2].starts_with("no. 4 丁: 4 votes, costs 300.00 yuan; first by lot, listed, paid by 4"));
    assert!(lines[3].contains("83.33 yuan left together"), "{}", lines[3]);
}

#[test]
fn every_round_is_told() {
    for (rule, zh) in [
        (PlansRule::Approval, "1号甲 6票、2号乙 5票、3号丙 2票。"),
        (PlansRule::Borda, "2号乙 9分、1号甲 8.5分、3号丙 3.5分。"),
        (PlansRule::InstantRunoff, "第1轮：1号甲 3票、2号乙 3票、3号丙 1票。淘汰3号丙。"),
    ] {
        let ballot = Plans { plans: vec!["甲".into(), "乙".into(), "丙".into()], rule };
        let said = match rule {
            PlansRule::Approval => vec![(vec![0, 1], 5), (vec![0, 2], 1), (vec![2], 1)],
            _ => vec![(vec![0], 2), (vec![0, 1], 1), (vec![1, 0], 2), (vec![1], 1), (vec![2, 1, 0], 1)],
        };
        let sheet = Sheet { valid: 7, said: Said::Plans(said.into_iter().collect()), ..Sheet::default() };
        let found = counted(&ballot, &sheet, &[]);
        for words in Lang::ALL.map(Words::new) {
            let lines = count(&words, &ballot, &found);
            for line in &lines {
                assert_eq!(raw(&words, line), None, "{line}");
            }
            if words.lang() == Lang::Zh {
                assert_eq!(lines[1], zh);
            }
        }
    }
}

#[test]
fn level_plans_and_faults_have_words() {
    let ballot = Plans { plans: vec!["甲".into(), "乙".into()], rule: PlansRule::Approval };
    for words in Lang::ALL.map(Words::new) {
        let mut lines = Vec::new();
        for stake in [Stake::Wins, Stake::LeftOut] {
            lines.push(preferred(&words, &ballot, &Preferred::Level { among: vec![0, 1], stake }));
        }
        lines.push(preferred(&words, &ballot, &Preferred::Nobody));
        lines.push(preferred(&words, &ballot, &Preferred::Plan { plan: 1, drawn: true }));
        for fault in [
            ProjectsFault::TooFew,
            ProjectsFault::NoBudget,
            ProjectsFault::NoName(0),
            ProjectsFault::SameName { project: 1, as_: 0 },
            ProjectsFault::NoCost(0),
            ProjectsFault::OverBudget(0),
            ProjectsFault::NoneMayBeMarked,
        ] {
            lines.push(projects_fault(&words, fault));
        }
        for fault in [PlansFault::TooFew, PlansFault::NoName(0), PlansFault::SameName { plan: 1, as_: 0 }] {
            lines.push(plans_fault(&words, fault));
        }
        lines.extend([Allocation::Greedy, Allocation::EqualShares].map(|how| allocation(&words, how)));
        let rules = [PlansRule::Approval, PlansRule::InstantRunoff, PlansRule::Borda];
        lines.extend(rules.map(|rule| plans_rule(&words, rule)));
        for line in lines {
            assert!(raw(&words, &line).is_none() && !line.is_empty(), "{line}");
        }
    }
}
