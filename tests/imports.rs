//! Files of other programs, read as the program reads them: by its own child process.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};
use std::time::Duration;

use yishi::exchange::child::{Limits, read_in_child};
use yishi::exchange::draft::{Capacity, Draft, Fault, FindingKind, Heads, Level};
use yishi::exchange::roster;
use yishi::exchange::sheet::{MAX_FILE_BYTES, MAX_UNPACKED_BYTES, Sheet, SheetFault};
use zip::write::SimpleFileOptions;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/rosters")
        .join(name)
}

fn sheet(file: &Path) -> Result<Sheet, SheetFault> {
    read_in_child(
        Path::new(env!("CARGO_BIN_EXE_yishi")),
        file,
        Limits::default(),
    )
}

fn draft(name: &str, heads: Heads) -> Draft {
    roster::draft(&sheet(&data(name)).unwrap(), heads).unwrap()
}

/// Reads bytes under a name that says nothing of what they are.
fn sheet_of(bytes: &[u8]) -> Result<Sheet, SheetFault> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("-名册.csv");
    fs::write(&file, bytes).unwrap();
    sheet(&file)
}

/// A workbook of these parts, beside those that every workbook has.
fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut package = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let names: Vec<&str> = parts
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| name.contains("worksheets"))
        .collect();
    let mut sheets = String::new();
    let mut relations = String::new();
    for (number, name) in names.iter().enumerate() {
        sheets += &format!("<sheet name=\"表{number}\" sheetId=\"{number}\" r:id=\"r{number}\"/>");
        relations += &format!(
            "<Relationship Id=\"r{number}\" Target=\"/{name}\" \
             Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
        );
    }
    let book = format!(
        "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>{sheets}</sheets></workbook>"
    );
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{relations}</Relationships>"
    );
    let root = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" \
                Target=\"xl/workbook.xml\" \
                Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/></Relationships>";
    let own = [
        ("[Content_Types].xml", "<Types/>"),
        ("_rels/.rels", root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
    ];
    for (name, text) in own.iter().chain(parts) {
        package
            .start_file(*name, SimpleFileOptions::default())
            .unwrap();
        package.write_all(text.as_bytes()).unwrap();
    }
    package.finish().unwrap().into_inner()
}

const SHEET: &str = "xl/worksheets/sheet1.xml";

fn worksheet(rows: &str, after: &str) -> String {
    format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData>{after}\
         </worksheet>"
    )
}

fn text_cell(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

#[test]
fn the_representatives_are_68_and_one_of_them_stands_there_twice() {
    for name in ["representatives.csv", "representatives-gb18030.csv"] {
        let draft = draft(name, Heads::default());
        assert_eq!(
            (draft.people.len(), draft.units, draft.area),
            (68, 0, 0),
            "{name}"
        );
        let members = |capacity| {
            draft
                .people
                .iter()
                .filter(|person| person.capacities.contains(&capacity))
                .count()
        };
        assert_eq!(
            (
                members(Capacity::CommitteeMember),
                members(Capacity::Representative)
            ),
            (7, 62)
        );
        assert!(
            draft
                .people
                .iter()
                .all(|person| person.entitled && person.gender.is_some())
        );
        for rare in ["王㛃", "李䶮", "张𬭊", "买买提·阿不都"] {
            assert!(
                draft.people.iter().any(|person| person.name == rare),
                "{rare}"
            );
        }
        let of_rows: Vec<_> = draft
            .findings
            .iter()
            .filter(|finding| finding.row.is_some())
            .collect();
        assert_eq!(of_rows.len(), 1);
        assert_eq!(
            (of_rows[0].row, of_rows[0].no, of_rows[0].level),
            (Some(70), Some(69), Level::Doubt)
        );
        let twice = FindingKind::Duplicate {
            of_row: 22,
            of_no: Some(21),
            name: "邵娟".into(),
        };
        assert_eq!(of_rows[0].what, twice);
        assert_eq!((draft.rows[20], draft.people[20].no), (22, Some(21)));
        assert!(!format!("{draft:?}").contains("群众"));
    }
}

#[test]
fn the_owners_have_600_units_and_every_square_metre() {
    let by_phone = draft("owners.xlsx", Heads::NameAndPhone);
    assert_eq!((by_phone.units, by_phone.area), (600, 5_662_727));
    // 591 sold units, each with a telephone of its own, and the developer.
    assert_eq!((by_phone.people.len(), by_phone.rows[0]), (592, 3));
    let developer = by_phone
        .people
        .iter()
        .find(|person| person.capacities.contains(&Capacity::Developer))
        .unwrap();
    assert_eq!(
        (
            developer.units.len(),
            developer.name.as_str(),
            developer.note.as_str()
        ),
        (9, "开发商", "开发商未售")
    );
    let count = |draft: &Draft, is: fn(&FindingKind) -> bool| {
        draft
            .findings
            .iter()
            .filter(|finding| is(&finding.what))
            .count()
    };
    assert_eq!(
        count(&by_phone, |what| matches!(
            what,
            FindingKind::SameName { .. }
        )),
        87
    );
    assert_eq!(
        count(&by_phone, |what| matches!(
            what,
            FindingKind::DeveloperUnit { .. }
        )),
        9
    );
    assert_eq!(by_phone.findings.len(), 96);

    let by_name = draft("owners.xlsx", Heads::Name);
    assert_eq!(
        (by_name.units, by_name.area, by_name.people.len()),
        (600, 5_662_727, 505)
    );
}

#[test]
fn a_list_of_guests_says_who_merely_attends_and_what_was_left_out() {
    let draft = draft("guests.csv", Heads::default());
    let people: Vec<_> = draft
        .people
        .iter()
        .map(|person| (person.name.as_str(), person.entitled))
        .collect();
    assert_eq!(
        people,
        [
            ("王㛃", true),
            ("买买提·阿不都", true),
            ("李䶮", false),
            ("张𬭊", false)
        ]
    );
    assert_eq!(draft.rows, [4, 5, 6, 8]);
    let errors: Vec<_> = draft
        .errors()
        .map(|finding| (finding.row, finding.no, &finding.what))
        .collect();
    assert_eq!(errors, [(Some(7), Some(4), &FindingKind::NoName)]);
}

#[test]
fn a_workbook_is_known_by_its_content_and_the_sheet_of_people_is_found_in_it() {
    let notes = worksheet(
        &format!("<row r=\"1\">{}</row>", text_cell("A1", "填表说明")),
        "",
    );
    let people = worksheet(
        &format!(
            "<row r=\"3\">{}{}</row><row r=\"5\">{}{}</row><row r=\"6\">{}<c r=\"C6\"><v>19900000283</v></c></row>",
            text_cell("B3", "楼栋"),
            text_cell("C3", "姓名"),
            text_cell("B5", "8号楼"),
            text_cell("C5", "甲"),
            text_cell("C6", "乙"),
        ),
        "<mergeCells count=\"1\"><mergeCell ref=\"B5:B1048576\"/></mergeCells>",
    )
    .replace("<c r=\"C6\"><v>19900000283</v></c>", "");
    let other = worksheet(
        &format!("<row r=\"1\">{}</row>", text_cell("A1", "姓名")),
        "",
    );
    let parts = [
        ("xl/worksheets/a.xml", notes.as_str()),
        (SHEET, &people),
        ("xl/worksheets/c.xml", &other),
    ];
    let sheet = sheet_of(&workbook(&parts)).unwrap();
    assert_eq!(
        (
            sheet.first_row,
            sheet.name.as_deref(),
            sheet.others.as_slice()
        ),
        (3, Some("表1"), &["表0".into(), "表2".into()][..])
    );
    let draft = roster::draft(&sheet, Heads::default()).unwrap();
    let buildings: Vec<&str> = draft
        .people
        .iter()
        .map(|person| person.building.as_str())
        .collect();
    assert_eq!(
        (buildings, draft.rows.as_slice()),
        (vec!["8号楼", "8号楼"], &[5, 6][..])
    );
    assert_eq!(
        draft.findings[0].what,
        FindingKind::OtherSheet {
            name: "表0".into()
        }
    );
}

#[test]
fn numbers_and_errors_are_read_as_the_spreadsheet_shows_them() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>19900000283</v></c><c r=\"B1\"><v>0.30000000000000004</v></c>\
               <c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\"><f>1+1</f><v>2</v></c></row>";
    let sheet = sheet_of(&workbook(&[(SHEET, &worksheet(row, ""))])).unwrap();
    assert_eq!(
        sheet.rows,
        [["19900000283", "0.30000000000000004", "#REF!", "true", "2"]]
    );
}

#[test]
fn one_far_cell_asks_for_nothing() {
    let dimension = "<dimension ref=\"A1:XFD1048576\"/><sheetData>";
    let header = format!("<row r=\"1\">{}</row>", text_cell("A1", "姓名"));
    let blank = format!("{header}<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
    let sheet = worksheet(&blank, "").replace("<sheetData>", dimension);
    assert_eq!(
        sheet_of(&workbook(&[(SHEET, &sheet)])).unwrap().rows,
        [["姓名"]]
    );
    for (at, fault) in [
        ("XFD1048576", SheetFault::TooManyRows { limit: 20_000 }),
        ("A20001", SheetFault::TooManyRows { limit: 20_000 }),
        ("GS2", SheetFault::TooManyColumns { limit: 200 }),
    ] {
        let row = format!("{header}<row>{}</row>", text_cell(at, "甲"));
        let sheet = worksheet(&row, "").replace("<sheetData>", dimension);
        assert_eq!(sheet_of(&workbook(&[(SHEET, &sheet)])), Err(fault), "{at}");
    }
}

#[test]
fn a_false_count_of_strings_ends_only_the_child() {
    // The second would fit into this machine: it is the child's own limit that holds.
    for count in ["4000000000", "20000000"] {
        let strings = format!("<sst uniqueCount=\"{count}\"><si><t>甲</t></si></sst>");
        let bytes = workbook(&[
            (SHEET, &worksheet("", "")),
            ("xl/sharedStrings.xml", &strings),
        ]);
        assert_eq!(sheet_of(&bytes), Err(SheetFault::Unreadable), "{count}");
    }
}

#[test]
fn a_file_that_unpacks_to_more_than_the_machine_has_is_refused() {
    let too_much = usize::try_from(MAX_UNPACKED_BYTES).unwrap() + 1;
    let rows = worksheet(&" ".repeat(too_much), "");
    let bytes = workbook(&[(SHEET, &rows)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(
        sheet_of(&bytes),
        Err(SheetFault::TooLarge {
            limit: MAX_UNPACKED_BYTES
        })
    );

    // A package that lies about the size is stopped where it grows beyond it.
    let stated = u32::try_from(rows.len()).unwrap().to_le_bytes();
    let at: Vec<usize> = bytes
        .windows(4)
        .enumerate()
        .filter(|(_, four)| *four == stated)
        .map(|(at, _)| at)
        .collect();
    assert!(!at.is_empty());
    let mut lying = bytes;
    for at in at {
        lying[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    assert!(matches!(sheet_of(&lying), Err(SheetFault::Damaged(_))));
}

#[test]
fn one_string_in_very_many_cells_is_refused() {
    let strings = format!("<sst><si><t>{}</t></si></sst>", "x".repeat(1_000));
    let mut rows = String::new();
    for _ in 0..200 {
        rows += "<row>";
        rows += &"<c t=\"s\"><v>0</v></c>".repeat(200);
        rows += "</row>";
    }
    let bytes = workbook(&[
        (SHEET, &worksheet(&rows, "")),
        ("xl/sharedStrings.xml", &strings),
    ]);
    assert_eq!(sheet_of(&bytes), Err(SheetFault::TooMuch));
}

#[test]
fn other_files_are_told_by_what_they_are() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let mut locked = old.to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let whole = fs::read(data("owners.xlsx")).unwrap();
    let mut letter = zip::ZipWriter::new(Cursor::new(Vec::new()));
    letter
        .start_file("content.xml", SimpleFileOptions::default())
        .unwrap();
    let letter = letter.finish().unwrap().into_inner();
    assert_eq!(sheet_of(old), Err(SheetFault::OldWorkbook));
    assert_eq!(sheet_of(&locked), Err(SheetFault::Locked));
    assert_eq!(sheet_of(&letter), Err(SheetFault::NotASheet));
    assert_eq!(sheet_of(b"%PDF-1.7"), Err(SheetFault::NotASheet));
    assert_eq!(sheet_of(b"\x89PNG\r\n\x1a\n\0\0"), Err(SheetFault::NotText));
    assert_eq!(sheet_of(b""), Err(SheetFault::Empty));
    assert_eq!(
        sheet_of(&workbook(&[(SHEET, &worksheet("", ""))])),
        Err(SheetFault::Empty)
    );
    for cut in [5, 100, whole.len() / 2, whole.len() - 1] {
        assert!(
            matches!(sheet_of(&whole[..cut]), Err(SheetFault::Damaged(_))),
            "{cut}"
        );
    }
    let large = vec![b'\n'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    assert_eq!(
        sheet_of(&large),
        Err(SheetFault::TooLarge {
            limit: MAX_FILE_BYTES
        })
    );
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(sheet(folder.path()), Err(SheetFault::NotAFile));
    assert_eq!(
        sheet(&folder.path().join("none.csv")),
        Err(SheetFault::NotFound)
    );
    assert_eq!(
        roster::draft(&sheet_of("甲\n".as_bytes()).unwrap(), Heads::default()),
        Err(Fault::NoHeader)
    );
}

#[test]
fn a_child_that_is_silent_talkative_or_missing_is_no_harm() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let run = |script: &str, limits| {
        let exe = folder.path().join("reader");
        fs::write(&exe, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&exe, fs::Permissions::from_mode(0o700)).unwrap();
        read_in_child(&exe, &data("guests.csv"), limits)
    };
    let hasty = Limits {
        wait: Duration::from_millis(300),
        ..Limits::default()
    };
    assert_eq!(
        run("exec sleep 60", hasty),
        Err(SheetFault::TooSlow { seconds: 0 })
    );
    let deaf = Limits {
        answer: 99,
        ..Limits::default()
    };
    assert_eq!(run("exec yes", deaf), Err(SheetFault::TooMuch));
    for script in [
        "exit 0",
        "kill -9 $$",
        "echo '{\"sheet\":'",
        "echo '{\"sheet\":{}}'",
    ] {
        assert_eq!(
            run(script, Limits::default()),
            Err(SheetFault::Unreadable),
            "{script}"
        );
    }
    let none = read_in_child(
        &folder.path().join("none"),
        &data("guests.csv"),
        Limits::default(),
    );
    assert!(matches!(none, Err(SheetFault::NoReader(_))));
}
