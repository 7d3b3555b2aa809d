//! Whatever somebody types comes out letter for letter, and tables stand straight.

use proptest::prelude::*;

use super::meetings::{bare, decided, made, planned, words};
use crate::lang::Lang;
use crate::meeting::sample::{REPRESENTATIVES, Room, item, person, rules};
use crate::meeting::{NewPerson, Paper, Speaker};
use crate::notice::{Audience, Column, Document, Part, Table, to_markdown, to_text};
use crate::text::width;

const HOSTILE: &[&str] = &[
    "# 标题",
    "#set page(1)",
    "$x$ 与 $$",
    "a | b || c",
    "<b>粗</b> &amp; <!-- x -->",
    "`代码` ```",
    "// 注释 /* x */",
    "http://例子.cn/a_b_c",
    "*强* _调_ ~~删~~",
    "[链接](x) ![图](y)",
    "1. 列表",
    "12) 列表",
    "- 列表",
    "+ 列表",
    "---",
    "===",
    "> 引用",
    "\\反斜\\\\",
    "{ $变量 } {{ }} \"引号\" '",
    "邮箱 a@b.cn #标签",
];

/// Takes back what Markdown would: a backslash before a mark of ASCII.
fn read(markdown: &str) -> String {
    let mut text = String::new();
    let mut chars = markdown.chars().peekable();
    while let Some(c) = chars.next() {
        match chars.peek() {
            Some(next) if c == '\\' && next.is_ascii_punctuation() => text.extend(chars.next()),
            _ => text.push(c),
        }
    }
    text
}

/// Whether some mark of Markdown is left in a line of data.
fn bare_mark(line: &str) -> bool {
    let mut escaped = false;
    line.chars().any(|c| {
        let bare = !escaped && "`*_{}[]<>#$|~&".contains(c);
        escaped = c == '\\' && !escaped;
        bare
    })
}

fn with(text: &str) -> Document {
    let mut room = planned();
    room.about(|about| text.clone_into(&mut about.title));
    room.add_items(vec![item(text, text)]);
    room.note(room.meeting().agenda[0].id, Speaker::Role(text.to_owned()), text);
    made(room.meeting(), Paper::Minutes, Audience::Internal, Lang::Zh).unwrap()
}

#[test]
fn marks_of_markup_are_letters() {
    for text in HOSTILE {
        let document = with(text);
        let markdown = to_markdown(&document, words(Lang::Zh));
        let title = markdown.lines().next().unwrap();
        assert_eq!(read(title), format!("# {text}纪要"), "{text}");
        for line in markdown.lines().filter(|line| !line.starts_with("| ")) {
            let data = line.trim_start_matches(['#', '>']).trim_start_matches(" **").trim_end_matches("**");
            assert!(!bare_mark(data), "{text}: {line}");
        }
        assert!(read(&markdown).contains(&format!("{text}（意见）：{text}")), "{text}: {markdown}");
        let plain = to_text(&document, words(Lang::Zh));
        assert!(plain.contains(text), "{text}: {plain}");
    }
}

#[test]
fn a_cell_stays_a_cell() {
    let rows: Vec<Vec<String>> =
        HOSTILE.iter().map(|text| vec![(*text).to_owned(), "甲\n乙".to_owned()]).collect();
    let columns = ["一", "二"].map(|title| Column { title: title.to_owned(), least: 4 }).into();
    let table = Part::Table(Table { columns, rows, roomy: false });
    let document = Document { parts: vec![table], ..with("会") };
    let markdown = to_markdown(&document, words(Lang::Zh));
    let lines: Vec<&str> = markdown.lines().filter(|line| line.starts_with('|')).collect();
    assert_eq!(lines.len(), HOSTILE.len() + 2);
    for (line, text) in lines.iter().skip(2).zip(HOSTILE) {
        assert_eq!(read(line), format!("| {text} | 甲 乙 |"));
        let cells = line.replace("\\\\", "").replace("\\|", "").matches('|').count();
        assert_eq!(cells, 3, "{line}");
    }
}

#[test]
fn a_title_of_several_lines_is_one_line() {
    let document = with("第一行\n# 第二行\r\n第三行");
    assert_eq!(document.title, "第一行 # 第二行 第三行纪要");
    let markdown = to_markdown(&document, words(Lang::Zh));
    assert!(markdown.starts_with("# 第一行 \\# 第二行 第三行纪要\n"), "{markdown}");
}

#[test]
fn nothing_typed_drives_a_terminal() {
    let document = with("\u{1b}[31m红\u{202e}倒\u{200b}");
    let text = to_text(&document, words(Lang::Zh)) + &to_markdown(&document, words(Lang::Zh));
    assert!(!text.contains(['\u{1b}', '\u{202e}', '\u{200b}']));
    assert!(text.contains("红倒"));
}

/// Every line of every table in `text` with its cells.
fn straight(text: &str) {
    let mut rule: Option<Vec<usize>> = None;
    for line in text.lines() {
        let bars = |mark: char| {
            let mut at = 0;
            let mut places = Vec::new();
            for c in line.chars() {
                if c == mark {
                    places.push(at);
                }
                at += width(&c.to_string());
            }
            places
        };
        if line.starts_with('+') {
            rule = Some(bars('+'));
        } else if line.starts_with('|') {
            assert_eq!(Some(bars('|')), rule, "{line}");
        } else {
            rule = None;
        }
        assert!(width(line) <= 76, "{} cells: {line}", width(line));
    }
}

#[test]
fn three_hundred_people_stand_in_line() {
    let long = [
        "阿卜杜热合曼·麦麦提敏·吐尔逊江",
        "买买提·阿不都",
        "王㛃",
        "李䶮",
        "张𬭊",
        "Konstantin Alexandrowitsch",
    ];
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.add_people(
        (0..300)
            .map(|nth| {
                let name = long.get(nth).map_or_else(|| person(nth).name, ToString::to_string);
                NewPerson {
                    name, group: format!("第{}网格（滨河路东段）", nth % 12 + 1), ..person(nth)
                }
            })
            .collect(),
    );
    for lang in Lang::ALL {
        let sheet = made(room.meeting(), Paper::SignInSheet, Audience::Internal, lang).unwrap();
        let rows = sheet.parts.iter().filter_map(|part| match part {
            Part::Table(table) => Some(table.rows.len()),
            _ => None,
        });
        assert_eq!(rows.sum::<usize>(), 300);
        let text = to_text(&sheet, words(lang));
        straight(&text);
        for number in 1..=300 {
            assert!(text.contains(&format!("\n| {number} ")) || text.contains(&format!("\n|{number} ")));
        }
        let joined: String = text.chars().filter(|c| !"|+- \n".contains(*c)).collect();
        assert!(joined.contains("张𬭊") && text.contains("买买提·阿不都"));
        assert!(to_markdown(&sheet, words(lang)).contains("阿卜杜热合曼·麦麦提敏·吐尔逊江"));
    }
}

#[test]
fn no_line_is_too_long_and_none_begins_with_a_mark() {
    for room in [planned(), decided(), bare()] {
        for paper in Paper::ALL {
            for lang in Lang::ALL {
                let document = made(room.meeting(), paper, Audience::Internal, lang).unwrap();
                let text = to_text(&document, words(lang));
                straight(&text);
                for line in text.lines() {
                    let first = line.trim_start_matches(['　', ' ']).chars().next();
                    assert!(!first.is_some_and(|c| "，。；：、）》”".contains(c)), "{line}");
                    assert_eq!(line, line.trim_end(), "room at the end");
                }
                assert!(text.ends_with('\n') && !text.ends_with("\n\n"));
            }
        }
    }
}

#[test]
fn a_long_title_is_broken_evenly() {
    let title = "春和社区关于提升老旧小区公共设施安全水平和改善居住环境有关事项的2026年第一次居民代表会议";
    let mut room = planned();
    room.about(|about| title.clone_into(&mut about.title));
    let document = made(room.meeting(), Paper::ResultNotice, Audience::Public, Lang::Zh).unwrap();
    let text = to_text(&document, words(Lang::Zh));
    let lines: Vec<&str> = text.lines().take_while(|line| !line.is_empty()).map(str::trim).collect();
    assert_eq!(lines.concat(), format!("{title}表决结果公示"));
    let widths: Vec<usize> = lines.iter().map(|line| width(line)).collect();
    assert!(lines.len() == 2 && widths[0].abs_diff(widths[1]) <= 8, "{widths:?}");
}

proptest! {
    #[test]
    fn any_line_reads_back_from_markdown(text in "[!-~一，。·𬭊]([ -~一，。·𬭊]{0,30}[!-~一，。·𬭊])?") {
        let parts = vec![Part::Paragraph(text.clone()), Part::Entry(text.clone(), text.clone())];
        let lacks = Vec::new();
        let (paper, audience) = (Paper::Minutes, Audience::Public);
        let date = chrono::NaiveDate::default();
        let document = Document { paper, audience, date, title: text.clone(), lacks, parts };
        let markdown = to_markdown(&document, words(Lang::Zh));
        let lines: Vec<String> = markdown.lines().map(read).collect();
        let entry = format!("{text}：{text}");
        let title = format!("# {text}");
        prop_assert_eq!(lines, [title.as_str(), "", text.as_str(), "", entry.as_str()]);
        prop_assert!(!bare_mark(markdown.trim_start_matches('#')));
    }
}
