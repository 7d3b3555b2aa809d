//! Files that are damaged, of another kind, or made to exhaust the machine.

use std::fs;
use std::io::Cursor;
use std::time::Duration;

use yishi::exchange::child::{Limits, read_in_child};
use yishi::exchange::draft::Heads;
use yishi::exchange::fault::{Fault, SheetFault};
use yishi::exchange::roster;
use yishi::exchange::sheet::{MAX_FILE_BYTES, MAX_UNPACKED_BYTES};
use zip::write::SimpleFileOptions;

use crate::workbook::{SHEET, text_cell, workbook, worksheet};
use crate::{data, sheet, sheet_of};

#[test]
fn one_far_cell_asks_for_nothing() {
    let dimension = "<dimension ref=\"A1:XFD1048576\"/><sheetData>";
    let header = format!("<row r=\"1\">{}</row>", text_cell("A1", "姓名"));
    let blank = format!("{header}<row r=\"1048576\"><c r=\"XFD1048576\" s=\"1\"/></row>");
    let sheet = worksheet(&blank, "").replace("<sheetData>", dimension);
    assert_eq!(sheet_of(&workbook(&[(SHEET, &sheet)])).unwrap().rows, [["姓名"]]);
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
        let bytes = workbook(&[(SHEET, &worksheet("", "")), ("xl/sharedStrings.xml", &strings)]);
        assert_eq!(sheet_of(&bytes), Err(SheetFault::Unreadable), "{count}");
    }
}

#[test]
fn a_file_that_unpacks_to_more_than_the_machine_has_is_refused() {
    let too_much = usize::try_from(MAX_UNPACKED_BYTES).unwrap() + 1;
    let rows = worksheet(&" ".repeat(too_much), "");
    let bytes = workbook(&[(SHEET, &rows)]);
    assert!(bytes.len() < 1 << 20);
    assert_eq!(sheet_of(&bytes), Err(SheetFault::TooLarge { limit: MAX_UNPACKED_BYTES }));

    // A package that lies about the size is stopped where it grows beyond it.
    let stated = u32::try_from(rows.len()).unwrap().to_le_bytes();
    let at: Vec<usize> =
        bytes.windows(4).enumerate().filter(|(_, four)| *four == stated).map(|(at, _)| at).collect();
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
    let bytes = workbook(&[(SHEET, &worksheet(&rows, "")), ("xl/sharedStrings.xml", &strings)]);
    assert_eq!(sheet_of(&bytes), Err(SheetFault::TooMuch));
}

#[test]
fn other_files_are_told_by_what_they_are() {
    let old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
    let mut locked = old.to_vec();
    locked.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    let whole = fs::read(data("owners.xlsx")).unwrap();
    let mut letter = zip::ZipWriter::new(Cursor::new(Vec::new()));
    letter.start_file("content.xml", SimpleFileOptions::default()).unwrap();
    let letter = letter.finish().unwrap().into_inner();
    assert_eq!(sheet_of(old), Err(SheetFault::OldWorkbook));
    assert_eq!(sheet_of(&locked), Err(SheetFault::Locked));
    assert_eq!(sheet_of(&letter), Err(SheetFault::NotASheet));
    assert_eq!(sheet_of(b"%PDF-1.7"), Err(SheetFault::NotASheet));
    assert_eq!(sheet_of(b"\x89PNG\r\n\x1a\n\0\0"), Err(SheetFault::NotText));
    assert_eq!(sheet_of(b""), Err(SheetFault::Empty));
    assert_eq!(sheet_of(&workbook(&[(SHEET, &worksheet("", ""))])), Err(SheetFault::Empty));
    for cut in [5, 100, whole.len() / 2, whole.len() - 1] {
        assert!(matches!(sheet_of(&whole[..cut]), Err(SheetFault::Damaged(_))), "{cut}");
    }
    let large = vec![b'\n'; usize::try_from(MAX_FILE_BYTES).unwrap() + 1];
    assert_eq!(sheet_of(&large), Err(SheetFault::TooLarge { limit: MAX_FILE_BYTES }));
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(sheet(folder.path()), Err(SheetFault::NotAFile));
    assert_eq!(sheet(&folder.path().join("none.csv")), Err(SheetFault::NotFound));
    assert_eq!(roster::draft(&sheet_of("甲\n".as_bytes()).unwrap(), Heads::default()), Err(Fault::NoHeader));
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
    let hasty = Limits { wait: Duration::from_millis(300), ..Limits::default() };
    assert_eq!(run("exec sleep 60", hasty), Err(SheetFault::TooSlow { seconds: 0 }));
    let deaf = Limits { answer: 99, ..Limits::default() };
    assert_eq!(run("exec yes", deaf), Err(SheetFault::TooMuch));
    for script in ["exit 0", "kill -9 $$", "echo '{\"sheet\":'", "echo '{\"sheet\":{}}'"] {
        assert_eq!(run(script, Limits::default()), Err(SheetFault::Unreadable), "{script}");
    }
    let none = read_in_child(&folder.path().join("none"), &data("guests.csv"), Limits::default());
    assert!(matches!(none, Err(SheetFault::NoReader(_))));
}
