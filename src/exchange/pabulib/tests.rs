use std::collections::BTreeSet;

use encoding_rs::GB18030;
use proptest::prelude::*;

use super::*;
use crate::ballot::projects::{Fen, Project};
use crate::ballot::{InvalidReason, Paper};
use crate::exchange::fault::SheetFault;
use crate::lang::{Lang, Words};

const FILE: &str = include_str!("../../../tests/data/choices/community.pb");

fn marked(read: &Pabulib) -> Vec<(Vec<u16>, u32)> {
    let Said::Projects(said) = &read.sheet.said else { unreachable!() };
    said.iter().map(|(marked, n)| (marked.iter().copied().collect(), *n)).collect()
}

#[test]
fn a_file_is_read_as_it_stands() {
    let read = parse(FILE).unwrap();
    assert_eq!(read.about.description, "2026年党组织服务群众专项经费");
    assert_eq!((read.about.unit.as_str(), read.about.instance.as_str()), ("示例社区", "2026"));
    assert_eq!((read.ballot.budget, read.ballot.up_to), (Fen(250_000), Some(3)));
    assert_eq!(read.ballot.allocation, Allocation::Greedy);
    let first = Project { name: "小区门口的\"爱心\"座椅".into(), cost: Fen(60_000) };
    assert_eq!((read.ballot.projects.len(), &read.ballot.projects[0]), (5, &first));
    assert_eq!(read.sheet.valid, 10);
    assert_eq!(marked(&read)[..2], [(vec![0, 1], 1), (vec![0, 1, 2], 1)]);
    assert!(marked(&read).contains(&(vec![1, 2, 3], 2)));
    let columns = |section, column: &str| Remark::Columns { section, columns: vec![column.into()] };
    let remarks = [columns(Section::Projects, "category"), Remark::Numbered, columns(Section::Votes, "age")];
    assert_eq!(read.remarks, remarks);
}

/// Line ends, byte order mark, comments, spaces, capitals and empty cells at the end of a line say nothing.
#[test]
fn the_same_file_comes_out_of_every_dress() {
    let plain = parse(FILE).unwrap();
    let spaced = FILE.replace(';', " ; ").replace("\"\"爱心\"\"座椅\" ;", "\"\"爱心\"\"座椅\";");
    for text in [
        FILE.replace('\n', "\r\n"),
        format!("\u{feff}# 说明\n\n{FILE}\n\n"),
        spaced,
        FILE.replace("META", "meta;;").replace("VOTES", "Votes").replace("key;value", "Key;Value"),
        FILE.replace("7;49;5\n", "7;49;\"5\" ;;;\n#5\n"),
    ] {
        assert_eq!(parse(&text), Ok(plain.clone()), "{text}");
    }
    let encoded = GB18030.encode(FILE).0.into_owned();
    let decoded = crate::exchange::csv::decode(&encoded).unwrap();
    assert_eq!(parse(&decoded), Ok(plain));
}

#[test]
fn what_cannot_be_is_refused_with_its_line() {
    use PabulibFault as Is;
    let with = |from: &str, to: &str| {
        assert!(FILE.contains(from), "{from}");
        parse(&FILE.replacen(from, to, 1)).unwrap_err()
    };
    for (from, to, fault) in [
        ("META\n", "", Is::BeforeSections(1)),
        ("PROJECTS\n", "VOTES\n", Is::Misplaced(21, Section::Votes)),
        ("VOTES\n", "META\n", Is::Misplaced(21, Section::Meta)),
        ("PROJECTS\n", "#\n", Is::NoSection(Section::Projects)),
        ("vote_type;approval", "vote_type;ordinal", Is::VoteType(12, "ordinal".into())),
        ("vote_type;approval", "vote_type;cumulative", Is::VoteType(12, "cumulative".into())),
        ("vote_type;approval", "vote_type;scoring", Is::VoteType(12, "scoring".into())),
        ("vote_type;approval", "vote_type;", Is::NoKey("vote_type")),
        ("budget;2500", "budget;", Is::NoKey("budget")),
        ("budget;2500", "budget;2500.005", Is::BadAmount(9, "2500.005".into())),
        ("budget;2500", "budget;2,500", Is::BadAmount(9, "2,500".into())),
        ("1;600", "1;-600", Is::BadAmount(16, "-600".into())),
        ("1;600", "1;", Is::BadAmount(16, String::new())),
        ("1;600", ";600", Is::NoId(16)),
        ("2;800", "1;800", Is::IdTwice(17, "1".into())),
        ("project_id;", "number;", Is::NoColumn(15, "project_id")),
        (";cost;", ";price;", Is::NoColumn(15, "cost")),
        ("age;vote\n", "age;marks\n", Is::NoColumn(22, "vote")),
        ("max_length;3", "max_length;three", Is::BadNumber(13, "three".into())),
        ("1;34;1,2,4", "1;34;1,2,3", Is::UnknownProject(23, "3".into())),
        ("1;34;1,2,4", "1;34;1;2;4", Is::TooManyCells(23)),
        ("7;49;5\n", "", Is::CountDiffers { key: "num_votes", said: 10, found: 9 }),
        ("num_projects;5", "num_projects;6", Is::CountDiffers { key: "num_projects", said: 6, found: 5 }),
        ("座椅\"", "座椅", Is::Sheet(SheetFault::OpenQuote { row: 16 })),
    ] {
        assert_eq!(with(from, to), fault, "{from} {to}");
    }
    for text in ["", "\n# nothing\n\n", "\u{feff}"] {
        assert_eq!(parse(text), Err(SheetFault::Empty.into()), "{text:?}");
    }
    let long = "长".repeat(MAX_NAME_CHARS + 1);
    assert_eq!(with("老年食堂餐具", &long), Is::NameTooLong(17));
    assert!(parse(&FILE.replacen("老年食堂餐具", &"长".repeat(MAX_NAME_CHARS), 1)).is_ok());
}

#[test]
fn no_file_is_larger_than_is_read() {
    let lines = |n: usize| format!("{FILE}{}", "#\n".repeat(n - FILE.lines().count()));
    assert!(parse(&lines(MAX_LINES)).is_ok());
    assert_eq!(parse(&lines(MAX_LINES + 1)), Err(SheetFault::TooManyRows { limit: MAX_LINES }.into()));
    let projects = |n: usize| {
        let rows = (0..n).map(|at| format!("p{at};1")).collect::<Vec<_>>().join("\n");
        format!(
            "META\nkey;value\nbudget;1\nvote_type;approval\nPROJECTS\nproject_id;cost\n{rows}\nVOTES\nvote\np0\n"
        )
    };
    assert_eq!(parse(&projects(MAX_PROJECTS)).unwrap().ballot.projects.len(), MAX_PROJECTS);
    assert_eq!(parse(&projects(MAX_PROJECTS + 1)), Err(PabulibFault::TooManyProjects));
}

#[test]
fn what_is_in_doubt_is_told() {
    let remarks = |from: &str, to: &str| {
        let read = parse(&FILE.replacen(from, to, 1)).unwrap();
        read.remarks
            .into_iter()
            .filter(|remark| !matches!(remark, Remark::Columns { .. } | Remark::Numbered))
            .collect::<Vec<_>>()
    };
    let not_heeded =
        |key: &str, value: &str| vec![Remark::NotHeeded { key: key.into(), value: value.into() }];
    assert_eq!(remarks("rule;greedy", "rule;equalshares/add1"), []);
    assert_eq!(remarks("rule;greedy", "rule;lottery"), [Remark::OtherRule("lottery".into())]);
    assert_eq!(remarks("currency;CNY", "currency;PLN"), [Remark::Currency("PLN".into())]);
    assert_eq!(remarks("max_length;3", "min_length;1"), []);
    assert_eq!(remarks("max_length;3", "min_length;2"), not_heeded("min_length", "2"));
    assert_eq!(remarks("max_length;3", "max_sum_cost;100"), not_heeded("max_sum_cost", "100"));
    assert_eq!(remarks("2;51;", "1;51;"), [Remark::VoterTwice { line: 24 }]);
    assert_eq!(remarks("1;34;1,2,4", "1;34;1,2,4,5"), [Remark::TooMany(1)]);
    let read = parse(&FILE.replacen("1;34;1,2,4", "1;34;1,2,4,5", 1)).unwrap();
    assert_eq!((read.sheet.valid, read.sheet.invalid[&InvalidReason::TooMany]), (9, 1));
    // A project marked twice on a paper is marked once, and four marks of three projects are not too many.
    let read = parse(&FILE.replacen("1;34;1,2,4", "1;34;1,2,4,4", 1)).unwrap();
    assert_eq!(read.sheet.valid, 10);
}

#[test]
fn every_fault_and_remark_has_words() {
    use PabulibFault as Is;
    let text = || "x".to_owned();
    let faults = [
        Is::Sheet(SheetFault::Empty),
        Is::Sheet(SheetFault::NotFound),
        Is::BeforeSections(1),
        Is::NoSection(Section::Votes),
        Is::Misplaced(1, Section::Meta),
        Is::NoColumn(1, "cost"),
        Is::NoKey("budget"),
        Is::VoteType(1, text()),
        Is::BadAmount(1, text()),
        Is::BadNumber(1, text()),
        Is::TooManyCells(1),
        Is::NoId(1),
        Is::IdTwice(1, text()),
        Is::UnknownProject(1, text()),
        Is::NameTooLong(1),
        Is::TooManyProjects,
        Is::CountDiffers { key: "num_votes", said: 1, found: 2 },
    ];
    let remarks = [
        Remark::Columns { section: Section::Votes, columns: vec![text()] },
        Remark::NotHeeded { key: text(), value: text() },
        Remark::Numbered,
        Remark::OtherRule(text()),
        Remark::Currency(text()),
        Remark::VoterTwice { line: 1 },
        Remark::TooMany(1),
    ];
    for words in Lang::ALL.map(Words::new) {
        let said = faults.iter().map(|why| fault(&words, Path::new("甲.pb"), why));
        for said in said.chain(remarks.iter().map(|found| remark(&words, found))) {
            assert!(!said.contains(['{', '}', '$']) && !said.starts_with("choice-"), "{said}");
        }
    }
}

fn sheets() -> impl Strategy<Value = (About, Projects, Sheet)> {
    let name = || "[甲乙丙丁a;\"'#, |=·]{1,6}".prop_map(|name| name.trim().to_owned());
    let project = (name(), any::<u32>()).prop_map(|(name, cost)| Project { name, cost: Fen(cost.into()) });
    let projects = prop::collection::vec(project, 1..6);
    let allocation = prop::sample::select(vec![Allocation::Greedy, Allocation::EqualShares]);
    let about = (name(), name(), name()).prop_map(|(description, unit, instance)| About {
        description,
        country: "China".into(),
        unit,
        instance,
    });
    (about, any::<u32>(), projects, prop::option::of(3_u16..9), allocation).prop_flat_map(
        |(about, budget, mut projects, up_to, allocation)| {
            for (at, project) in
                projects.iter_mut().enumerate().filter(|(_, project)| project.name.is_empty())
            {
                project.name = format!("项目{at}");
            }
            let many = u16::try_from(projects.len()).unwrap();
            let budget = Fen(budget.into());
            let ballot = Projects { budget, projects, up_to, allocation };
            let paper = prop::collection::btree_set(0..many, 0..=3.min(usize::from(many)));
            let papers = prop::collection::vec((paper, 1_u32..4), 0..8);
            (Just(about), Just(ballot), papers).prop_map(|(about, ballot, papers)| {
                let mut sheet = Sheet::blank(&Ballot::Projects(ballot.clone()));
                for (paper, n) in papers {
                    sheet.add(&Paper::Projects(paper), n);
                }
                (about, ballot, sheet)
            })
        },
    )
}

proptest! {
    #[test]
    fn what_is_written_is_read_back((about, ballot, sheet) in sheets()) {
        let mut text = Vec::new();
        write(&about, &ballot, &sheet, &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        let read = parse(&text).unwrap();
        prop_assert_eq!(read.remarks, []);
        prop_assert_eq!((read.about, read.ballot, read.sheet), (about, ballot, sheet));
    }

    /// Nothing of who voted, or when, comes through: papers are sorted by what they say.
    #[test]
    fn nothing_of_the_order_is_written(turn in 0_usize..10) {
        let (head, votes) = FILE.split_once("age;vote\n").unwrap();
        let mut votes: Vec<&str> = votes.lines().collect();
        votes.rotate_left(turn);
        let write = |text: &str| {
            let read = parse(text).unwrap();
            let mut out = Vec::new();
            super::write(&read.about, &read.ballot, &read.sheet, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        prop_assert_eq!(write(&format!("{head}age;vote\n{}\n", votes.join("\n"))), write(FILE));
    }

    #[test]
    fn no_text_is_too_strange(lines in prop::collection::vec("(META|PROJECTS|VOTES|[a-z_0-9;,\"# ]{0,12}|vote_type;approval|budget;5|project_id;cost|vote)", 0..14)) {
        let _ = parse(&lines.join("\n"));
    }
}

#[test]
fn a_name_keeps_to_its_line() {
    let ballot = Projects {
        budget: Fen(100),
        projects: vec![Project { name: "甲\n乙\u{202e};丙\r\nVOTES".into(), cost: Fen(1) }],
        up_to: None,
        allocation: Allocation::Greedy,
    };
    let mut sheet = Sheet::blank(&Ballot::Projects(ballot.clone()));
    sheet.add(&Paper::Projects(BTreeSet::from([0])), 2);
    sheet.add(&Paper::Invalid(InvalidReason::TooMany), 1);
    let mut text = Vec::new();
    write(&About::default(), &ballot, &sheet, &mut text).unwrap();
    let read = parse(&String::from_utf8(text).unwrap()).unwrap();
    assert_eq!(read.ballot.projects[0].name, "甲 乙;丙 VOTES");
    assert_eq!((read.sheet.valid, read.sheet.papers()), (2, 2));
}
