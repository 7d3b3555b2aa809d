use proptest::prelude::*;

use super::*;

fn read(text: &str) -> Vec<(usize, String)> {
    outline(text).unwrap().into_iter().map(|item| (item.level.depth(), item.title)).collect()
}

fn shape(text: &str) -> Vec<usize> {
    read(text).into_iter().map(|(depth, _)| depth).collect()
}

#[test]
fn levels_come_from_indentation_of_any_width() {
    for text in [
        "甲\n 乙\n  丙\n 丁\n戊",
        "甲\n    乙\n        丙\n    丁\n戊",
        "甲\n\t乙\n\t\t丙\n\t丁\n戊",
        "甲\n　乙\n　　丙\n　丁\n戊",
        "　　甲\n　　　乙\n　　　　丙\n　　　丁\n　　戊",
        "甲\n       乙\n         丙\n   丁\n戊",
        "\u{feff}甲\r\n  乙\r\n    丙\r\n\r\n  丁\r\n　\r\n戊\r\n",
        "甲\r  乙\r    丙\r  丁\r戊",
    ] {
        assert_eq!(shape(text), [0, 1, 2, 1, 0], "{text:?}");
        assert_eq!(
            read(text).into_iter().map(|(_, title)| title).collect::<String>(),
            "甲乙丙丁戊",
            "{text:?}"
        );
    }
}

#[test]
fn levels_come_from_numbering_where_nothing_is_indented() {
    for text in [
        "一、甲\n（一）乙\n1. 丙\n（二）丁\n二、戊",
        "一、甲\n(一)乙\n①丙\n(二)丁\n二、戊",
        "第一项 甲\n1、乙\n(1) 丙\n2、丁\n第二项：戊",
        "1. 甲\n1.1 乙\n1.1.1 丙\n1.2 丁\n2. 戊",
        "议题一：甲\n1）乙\n- 丙\n2）丁\n议题二：戊",
        "一．甲\n１．乙\n* 丙\n２．丁\n十一．戊",
    ] {
        assert_eq!(shape(text), [0, 1, 2, 1, 0], "{text:?}");
        assert_eq!(
            read(text).into_iter().map(|(_, title)| title).collect::<String>(),
            "甲乙丙丁戊",
            "{text:?}"
        );
    }
}

#[test]
fn numbers_that_belong_to_the_title_stay() {
    for title in [
        "2026年工作计划",
        "1.5公里道路改造",
        "三号楼电梯",
        "一事一议项目",
        "3号楼加装电梯",
        "十五分钟生活圈",
        "第三网格车棚",
        "（暂定）修缮南门",
        "100户入户走访",
        "议题征集办法",
        "第二次全体会议",
    ] {
        assert_eq!(read(title), [(0, title.to_owned())]);
    }
}

#[test]
fn minutes_and_proposer_are_taken_off_the_end() {
    for (line, title, minutes, proposer) in [
        ("修缮南门 10分钟", "修缮南门", Some(10), ""),
        ("修缮南门10分钟", "修缮南门", Some(10), ""),
        ("修缮南门（10分钟）", "修缮南门", Some(10), ""),
        ("修缮南门(１０ 分)", "修缮南门", Some(10), ""),
        ("修缮南门，10 min", "修缮南门", Some(10), ""),
        ("Repair the gate 10 Minutes", "Repair the gate", Some(10), ""),
        ("修缮南门 提出人：王㛃", "修缮南门", None, "王㛃"),
        ("修缮南门（提出人：买买提·阿不都）", "修缮南门", None, "买买提·阿不都"),
        ("修缮南门（提出人：李䶮，15分钟）", "修缮南门", Some(15), "李䶮"),
        ("修缮南门 （15分钟）（提出人:李䶮）", "修缮南门", Some(15), "李䶮"),
        ("修缮南门 提出人：李䶮 15分钟", "修缮南门", Some(15), "李䶮"),
        ("修缮南门（二期）（15分钟）", "修缮南门（二期）", Some(15), ""),
        ("修缮南门（二期）", "修缮南门（二期）", None, ""),
        ("发言不超过10分钟", "发言不超过10分钟", None, ""),
        ("修缮南门 0分钟", "修缮南门 0分钟", None, ""),
        ("修缮南门 1440分钟", "修缮南门", Some(1440), ""),
        ("修缮南门 1441分钟", "修缮南门 1441分钟", None, ""),
        ("修缮南门 99999分钟", "修缮南门 99999分钟", None, ""),
        ("考核得10分", "考核得10分", None, ""),
    ] {
        let items = outline(line).unwrap();
        let [item] = &items[..] else { panic!("{line}: {items:?}") };
        assert_eq!(
            (item.title.as_str(), item.minutes, item.proposer.as_str()),
            (title, minutes, proposer),
            "{line}"
        );
    }
}

#[test]
fn labelled_lines_belong_to_the_item_above() {
    let text = "一、修缮南门\n  议案：同意修缮南门。\n  议案：费用不超过三万元。\n  背景：门锁坏了两年。\n提出人：第三网格\n二、车棚\nMotion: build it.";
    let items = outline(text).unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(items[0].motion, "同意修缮南门。\n费用不超过三万元。");
    assert_eq!(items[0].background, "门锁坏了两年。");
    assert_eq!(items[0].proposer, "第三网格");
    assert_eq!(items[1].motion, "build it.");
    assert_eq!((items[1].level, items[1].minutes), (Level::First, None));
}

#[test]
fn a_fault_names_its_line() {
    let long = format!("甲\n{}", "字".repeat(TITLE + 1));
    let motion = format!("甲\n议案：{}", "字".repeat(TEXT + 1));
    for (text, line, why) in [
        ("甲\n 乙\n  丙\n\n   丁", 5, OutlineWhy::TooDeep),
        ("一、甲\n（一）乙\n1.丙\n(1)丁", 4, OutlineWhy::TooDeep),
        ("甲\n二、", 2, OutlineWhy::NoTitle),
        ("甲\n（10分钟）", 2, OutlineWhy::NoTitle),
        ("议案：同意", 1, OutlineWhy::NoItemAbove),
        (&long, 2, OutlineWhy::TooLong(Field::Title, TITLE)),
        (&motion, 2, OutlineWhy::TooLong(Field::Motion, TEXT)),
    ] {
        assert_eq!(outline(text), Err(OutlineFault { line, why }), "{text:.20}");
    }
    assert!(outline(&"字".repeat(TITLE)).is_ok());
}

#[test]
fn nothing_is_no_agenda() {
    for text in ["", "\u{feff}", "\n\r\n　 \t\n"] {
        assert_eq!(outline(text), Ok(Vec::new()), "{text:?}");
    }
}

proptest! {
    #[test]
    fn no_text_panics_and_no_level_is_skipped(
        lines in prop::collection::vec("[ \t　]{0,5}(一、|（一）|1\\.|1\\.1 |①|- |第一项|议案：|)[甲乙10分钟（）min：提出人 ]{0,9}", 0..12)
    ) {
        if let Ok(items) = outline(&lines.join("\n")) {
            let mut above = None;
            for item in items {
                prop_assert!(item.level <= above.map_or(Level::First, Level::deeper));
                prop_assert!(!item.title.trim().is_empty());
                above = Some(item.level);
            }
        }
    }

    #[test]
    fn any_text_at_all_is_read_or_refused(text in "\\PC*|(?s).{0,60}") {
        if let Err(fault) = outline(&text) {
            prop_assert!(fault.line >= 1 && fault.line <= text.replace("\r\n", "\n").replace('\r', "\n").lines().count());
        }
    }
}
