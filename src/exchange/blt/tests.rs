use proptest::prelude::*;

use super::*;
use crate::ballot::Said;
use crate::lang::Lang;

const FILE: &str = include_str!("../../../tests/data/choices/withdrawn.blt");

fn papers(read: &Blt) -> Vec<(Vec<u16>, u32)> {
    let Said::Plans(said) = &read.sheet.said else { unreachable!() };
    said.iter().map(|(order, n)| (order.clone(), *n)).collect()
}

#[test]
fn a_file_is_read_as_it_stands() {
    let read = parse(FILE, PlansRule::InstantRunoff).unwrap();
    assert_eq!((read.title.as_str(), read.seats), ("改造方案", 2));
    assert_eq!(read.ballot.plans, ["加装电梯", "地下车库", "围墙"]);
    assert_eq!(read.withdrawn, ["外墙粉刷"]);
    // The second plan of the file was withdrawn: the third is now the second. A place left out closes up; who named the
    // one withdrawn alone names none now.
    let expected = [
        (vec![], 2),
        (vec![0, 1], 4),
        (vec![0, 1, 2], 3),
        (vec![1, 2], 1),
        (vec![2, 0, 1], 2),
        (vec![2, 1, 0], 2),
    ];
    assert_eq!(papers(&read), expected);
    assert_eq!((read.sheet.valid, read.sheet.invalid_papers()), (14, 1));
    // Approved of twice is approved of.
    let read = parse(FILE, PlansRule::Approval).unwrap();
    assert_eq!((read.sheet.valid, read.sheet.invalid_papers()), (15, 0));
}

#[test]
fn line_ends_and_marks_say_nothing() {
    let plain = parse(FILE, PlansRule::Borda).unwrap();
    let text = FILE.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    assert_eq!(parse(&text, PlansRule::Borda), Ok(plain.clone()));
    let text = text.replace('\n', " # more\n\n").replace("3 1 3 4 0", "2 1 3 4 0 1 1 3 4 0");
    assert_eq!(parse(&text, PlansRule::Borda), Ok(plain));
    let quoted = parse("2 1\n1 1 0\n0\n\"a \"\"b\"\" # c\"\n乙", PlansRule::Borda).unwrap();
    assert_eq!((quoted.ballot.plans[0].as_str(), quoted.title.as_str()), ("a \"b\" # c", ""));
}

#[test]
fn what_cannot_be_is_refused_with_its_line() {
    use BltFault as Is;
    for (text, fault) in [
        ("", Is::Sheet(SheetFault::Empty)),
        ("# nothing", Is::Sheet(SheetFault::Empty)),
        ("\n甲 乙", Is::NoHead(2)),
        ("2 x", Is::NoHead(1)),
        ("2", Is::NoHead(1)),
        ("\"2\" 1", Is::NoHead(1)),
        ("1001 1", Is::TooManyPlans),
        ("2 1\n-3\n", Is::UnknownPlan(2, "3".into())),
        ("2 1\n1 1 3 0\n", Is::UnknownPlan(2, "3".into())),
        ("2 1\n1 1=2 0\n", Is::EqualPlaces(2, "1=2".into())),
        ("2 1\n1.5 1 0\n", Is::BadNumber(2, "1.5".into())),
        ("2 1\n1 (1 2) 0\n", Is::BadNumber(2, "(1".into())),
        ("2 1\n1 -1 0\n", Is::BadNumber(2, "-1".into())),
        ("2 1\n1 1 2\n1 2 0\n0\n", Is::NoEnd(2)),
        ("2 1\n1 1 0\n", Is::NoLastEnd),
        ("2 1\n1 1 0\n\"甲\"", Is::NoLastEnd),
        ("2 1\n1 1 0\n0\n\"甲\"", Is::TooFewNames { plans: 2, names: 1 }),
        ("2 1\n1 1 0\n0\n\"甲\n\"乙\"", Is::Sheet(SheetFault::OpenQuote { row: 4 })),
        ("2 1\n4294967295 1 0\n1 2 0\n0\n甲 乙", Is::Sheet(SheetFault::TooMuch)),
        ("2 1\n4294967296 1 0\n0\n甲 乙", Is::BadNumber(2, "4294967296".into())),
    ] {
        assert_eq!(parse(text, PlansRule::InstantRunoff), Err(fault.clone()), "{text:?}");
        for words in Lang::ALL.map(Words::new) {
            let said = super::fault(&words, Path::new("甲.blt"), &fault);
            assert!(!said.contains(['{', '}', '$']) && !said.starts_with("choice-"), "{said}");
        }
    }
    let named = |chars| format!("1 1\n0\n{}", "长".repeat(chars));
    assert!(parse(&named(MAX_NAME_CHARS), PlansRule::Borda).is_ok());
    assert_eq!(parse(&named(MAX_NAME_CHARS + 1), PlansRule::Borda), Err(Is::NameTooLong(3)));
    let lines = |n| format!("1 1\n0\n甲{}", "\n".repeat(n - 2));
    assert!(parse(&lines(MAX_LINES), PlansRule::Borda).is_ok());
    let long = format!("{}\n#", lines(MAX_LINES + 1));
    let fault = SheetFault::TooManyRows { limit: MAX_LINES };
    assert_eq!(parse(&long, PlansRule::Borda), Err(fault.into()));
}

proptest! {
    #[test]
    fn no_text_is_too_strange(text in "[0-4 \n\"#=甲-]{0,40}") {
        let _ = parse(&text, PlansRule::Approval);
    }
}
