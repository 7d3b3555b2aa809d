//! Whatever somebody typed comes out letter for letter, and in a face that has it.

use std::collections::BTreeSet;

use super::{of, pieces, poppler, pressed};
use crate::notice::{Column, Part, Table};
use crate::press::{Faces, Job, Missing, Place, press};

/// What would do something, were it read as markup or as code.
const HOSTILE: &[&str] = &[
    "#panic(\"坏\")",
    "#read(\"/etc/passwd\")",
    "#import \"@preview/x:1.0.0\"",
    "#include \"/base.typ\"",
    "#set page(width: 1pt)",
    "#eval(\"1+1\")",
    "#json(\"/data.json\")",
    "#let x = 1",
    "$x^2$与$ sum $",
    "*粗*_斜_",
    "= 标题",
    "- 列表",
    "+ 列表",
    "/ 词: 义",
    "`raw` ```typ #x```",
    "// 注释 /* x */",
    "] #evil [",
    "\"); panic(\"",
    "}}{{",
    "<label>@ref",
    "http://例子.cn/a_b?c=1#d",
    "\\u{41}\\#",
    "~连--字---符...",
    "'单'与\"双\"",
    "a@b.cn；x|y||z",
    "\\ 反斜 \\\\",
];

fn table(rows: Vec<Vec<String>>) -> Part {
    let columns = ["序号", "姓名"].map(|title| Column { title: title.to_owned(), least: 30 }).into();
    Part::Table(Table { columns, rows, roomy: false })
}

/// All text of a paper as it stands there, without blanks and breaks of lines.
fn all(job: &Job) -> String {
    pieces(job).into_iter().map(|piece| piece.text).collect::<String>().replace([' ', '\u{ad}'], "")
}

fn bare(text: &str) -> String {
    text.replace(' ', "")
}

#[test]
fn nothing_typed_is_read_as_markup() {
    let mut parts: Vec<Part> = Vec::new();
    for text in HOSTILE {
        let text = || (*text).to_owned();
        parts.push(Part::Salutation(text()));
        parts.push(Part::Heading { path: vec![1], head: text(), rest: String::new() });
        parts.push(Part::Heading { path: vec![1, 1], head: text(), rest: text() });
        parts.push(Part::Paragraph(text()));
        parts.push(Part::Entry(text(), text()));
        parts.push(Part::Signers(vec![text()]));
        parts.push(Part::Signature { names: vec![text()], date: text() });
    }
    parts.push(table(HOSTILE.iter().map(|text| vec![(*text).to_owned(), (*text).to_owned()]).collect()));
    let mut job = of(HOSTILE[0], parts);
    job.lacks = HOSTILE.iter().map(ToString::to_string).collect();
    let printed = all(&job);
    for text in HOSTILE {
        let times = printed.matches(&bare(text)).count();
        // In each part once, twice in an entry, a heading that runs on and a row, and among what is lacking.
        assert!(times >= 11, "{text}: {times}");
    }
    let pdf = pressed(&job);
    assert!(!pdf.files[0].windows(6).any(|bytes| bytes == b"/Annot"), "a link");
    if let Some(read) = poppler("pdftotext", &["-raw"], &pdf) {
        let read: String = read.chars().filter(|c| !c.is_whitespace()).collect();
        for text in HOSTILE {
            assert!(read.contains(&bare(text)), "{text}");
        }
    }
}

#[test]
fn only_faces_of_the_house_stand_in_a_paper_and_its_text_can_be_read() {
    let parts = vec![
        Part::Heading { path: vec![1], head: "时间".to_owned(), rest: "2026年3月21日 19:30".to_owned() },
        Part::Heading { path: vec![1, 1], head: "加装电梯".to_owned(), rest: String::new() },
        Part::Paragraph("王㛃、李䶮、张𬭊、买买提·阿不都到会。".to_owned()),
    ];
    let pdf = pressed(&of("会议纪要", parts));
    let Some(told) = poppler("pdffonts", &[], &pdf) else { return };
    let fonts: Vec<&str> = told.lines().skip(2).collect();
    let names: BTreeSet<&str> = fonts
        .iter()
        .filter_map(|line| line.split_whitespace().next()?.split_once('+'))
        .map(|found| found.1)
        .collect();
    let wanted = ["YishiHei", "YishiKai", "YishiSerif", "YishiSerifBold"];
    assert!(names.iter().all(|name| wanted.iter().any(|wanted| name.starts_with(wanted))), "{told}");
    assert_eq!(names.len(), wanted.len(), "{told}");
    for line in fonts {
        // emb sub uni
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words.get(words.len() - 5..words.len() - 2), Some(&["yes", "yes", "yes"][..]), "{line}");
    }
    let read = poppler("pdftotext", &[], &pdf).unwrap_or_default();
    assert!(read.contains("王㛃、李䶮、张𬭊、买买提·阿不都到会。"), "{read}");
}

/// 楷体 has no 丂: a name with it is set whole in the serif, and nothing else is.
#[test]
fn a_name_is_set_in_one_face() {
    let mut job = of(
        "会议纪要",
        vec![Part::Heading {
            path: vec![1, 1], head: "推荐丂小明为候选人".to_owned(), rest: String::new()
        }],
    );
    job.names = vec!["小明".to_owned(), "丂小明".to_owned()];
    let pieces = pieces(&job);
    let found = |text: &str| pieces.iter().find(|piece| piece.text.contains(text)).unwrap();
    assert_eq!((found("丂小明").text.as_str(), found("丂小明").family.as_str()), ("丂小明", "Yishi Serif"));
    assert_eq!((found("推荐").family.as_str(), found("候选人").family.as_str()), ("Yishi Kai", "Yishi Kai"));
    assert!(pieces.iter().all(|piece| piece.whole));
}

#[test]
fn what_no_face_has_is_found_before_it_is_printed() {
    let rows =
        vec![vec!["1".to_owned(), "王小明".to_owned()], vec!["2".to_owned(), "李𪚥\u{e863}".to_owned()]];
    let parts = vec![
        Part::Paragraph("由居民代表李𪚥\u{e863}在全体到会人员面前宣读并说明有关情况。".to_owned()),
        table(rows),
    ];
    let mut job = of("会议纪要", parts);
    job.names = vec!["李𪚥\u{e863}".to_owned()];
    let pressed = press(&job, &Faces::built_in()).unwrap();
    let missing = |c: char, place: Place| Missing { c, text: "李𪚥\u{e863}".to_owned(), place };
    assert_eq!(
        pressed.missing,
        [
            missing('𪚥', Place::Text),
            missing('\u{e863}', Place::Text),
            missing('𪚥', Place::Row(2)),
            missing('\u{e863}', Place::Row(2)),
        ]
    );
    let lost: Vec<String> =
        pieces(&job).into_iter().filter(|piece| !piece.whole).map(|piece| piece.text).collect();
    assert!(!lost.is_empty() && lost.iter().all(|text| text.contains(['𪚥', '\u{e863}'])), "{lost:?}");
    job.internal = true;
    assert_eq!(press(&job, &Faces::built_in()).unwrap().missing.len(), 4, "it is printed all the same");
}
