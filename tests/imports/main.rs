//! Files of other programs, read as the program reads them: by its own child process.

// Helpers outside of test functions may unwrap as tests do.
#![allow(clippy::unwrap_used)]

mod bounds;
mod workbook;

use std::fs;
use std::path::{Path, PathBuf};

use workbook::{SHEET, text_cell, workbook, worksheet};
use yishi::exchange::child::{Limits, read_in_child};
use yishi::exchange::draft::{Draft, Heads};
use yishi::exchange::fault::SheetFault;
use yishi::exchange::finding::{FindingKind, Level};
use yishi::exchange::roster;
use yishi::exchange::sheet::Sheet;
use yishi::meeting::Capacity;

fn data(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/rosters").join(name)
}

fn sheet(file: &Path) -> Result<Sheet, SheetFault> {
    read_in_child(Path::new(env!("CARGO_BIN_EXE_yishi")), file, Limits::default())
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

#[test]
fn the_representatives_are_68_and_one_of_them_stands_there_twice() {
    for name in ["representatives.csv", "representatives-gb18030.csv"] {
        let draft = draft(name, Heads::default());
        assert_eq!((draft.people.len(), draft.units, draft.area.0), (68, 0, 0), "{name}");
        let members =
            |capacity| draft.people.iter().filter(|person| person.capacities.contains(&capacity)).count();
        assert_eq!((members(Capacity::CommitteeMember), members(Capacity::Representative)), (7, 62));
        assert!(draft.people.iter().all(|person| person.entitled && person.gender.is_some()));
        for rare in ["王㛃", "李䶮", "张𬭊", "买买提·阿不都"] {
            assert!(draft.people.iter().any(|person| person.name == rare), "{rare}");
        }
        let of_rows: Vec<_> = draft.findings.iter().filter(|finding| finding.row.is_some()).collect();
        assert_eq!(of_rows.len(), 1);
        assert_eq!((of_rows[0].row, of_rows[0].no, of_rows[0].level), (Some(70), Some(69), Level::Doubt));
        let twice = FindingKind::Duplicate { of_row: 22, of_no: Some(21), name: "邵娟".into() };
        assert_eq!(of_rows[0].what, twice);
        assert_eq!((draft.rows[20], draft.people[20].no), (22, Some(21)));
        assert!(!format!("{draft:?}").contains("群众"));
    }
}

#[test]
fn the_owners_have_600_units_and_every_square_metre() {
    let by_phone = draft("owners.xlsx", Heads::NameAndPhone);
    assert_eq!((by_phone.units, by_phone.area.0), (600, 5_662_727));
    // 591 sold units, each with a telephone of its own, and the developer.
    assert_eq!((by_phone.people.len(), by_phone.rows[0]), (592, 3));
    let developer =
        by_phone.people.iter().find(|person| person.capacities.contains(&Capacity::Developer)).unwrap();
    assert_eq!(
        (developer.units.len(), developer.name.as_str(), developer.note.as_str()),
        (9, "开发商", "开发商未售")
    );
    let count = |draft: &Draft, is: fn(&FindingKind) -> bool| {
        draft.findings.iter().filter(|finding| is(&finding.what)).count()
    };
    assert_eq!(count(&by_phone, |what| matches!(what, FindingKind::SameName { .. })), 87);
    assert_eq!(count(&by_phone, |what| matches!(what, FindingKind::DeveloperUnit { .. })), 9);
    assert_eq!(by_phone.findings.len(), 96);

    let by_name = draft("owners.xlsx", Heads::Name);
    assert_eq!((by_name.units, by_name.area.0, by_name.people.len()), (600, 5_662_727, 505));
}

#[test]
fn a_list_of_guests_says_who_merely_attends_and_what_was_left_out() {
    let draft = draft("guests.csv", Heads::default());
    let people: Vec<_> = draft.people.iter().map(|person| (person.name.as_str(), person.entitled)).collect();
    assert_eq!(people, [("王㛃", true), ("买买提·阿不都", true), ("李䶮", false), ("张𬭊", false)]);
    assert_eq!(draft.rows, [4, 5, 6, 8]);
    let errors: Vec<_> = draft.errors().map(|finding| (finding.row, finding.no, &finding.what)).collect();
    assert_eq!(errors, [(Some(7), Some(4), &FindingKind::NoName)]);
}

#[test]
fn a_workbook_is_known_by_its_content_and_the_sheet_of_people_is_found_in_it() {
    let notes = worksheet(&format!("<row r=\"1\">{}</row>", text_cell("A1", "填表说明")), "");
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
    let other = worksheet(&format!("<row r=\"1\">{}</row>", text_cell("A1", "姓名")), "");
    let parts = [("xl/worksheets/a.xml", notes.as_str()), (SHEET, &people), ("xl/worksheets/c.xml", &other)];
    let sheet = sheet_of(&workbook(&parts)).unwrap();
    assert_eq!(
        (sheet.first_row, sheet.name.as_deref(), sheet.others.as_slice()),
        (3, Some("表1"), &["表0".into(), "表2".into()][..])
    );
    let draft = roster::draft(&sheet, Heads::default()).unwrap();
    let buildings: Vec<&str> = draft.people.iter().map(|person| person.building.as_str()).collect();
    assert_eq!((buildings, draft.rows.as_slice()), (vec!["8号楼", "8号楼"], &[5, 6][..]));
    assert_eq!(draft.findings[0].what, FindingKind::OtherSheet { name: "表0".into() });
}

#[test]
fn numbers_and_errors_are_read_as_the_spreadsheet_shows_them() {
    let row = "<row r=\"1\"><c r=\"A1\"><v>19900000283</v></c><c r=\"B1\"><v>0.30000000000000004</v></c>\
               <c r=\"C1\" t=\"e\"><v>#REF!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c><c r=\"E1\"><f>1+1</f><v>2</v></c></row>";
    let sheet = sheet_of(&workbook(&[(SHEET, &worksheet(row, ""))])).unwrap();
    assert_eq!(sheet.rows, [["19900000283", "0.30000000000000004", "#REF!", "true", "2"]]);
}
