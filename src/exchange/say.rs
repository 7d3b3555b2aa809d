//! What there is to say of a roster, in words: the file's own row numbers, and the 序号 where there is one.

use std::path::Path;

use super::draft::Draft;
use super::fault::{Fault, SheetFault};
use super::finding::{Finding, FindingKind};
use crate::lang::{Arg, Words};
use crate::rules::Area;

/// Why a roster could not be read, and what to do.
pub fn fault(words: &Words, path: &Path, fault: &Fault) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("path", path.display().to_string().into())];
    let id = match fault {
        Fault::NoHeader => "no-header",
        Fault::NoNameColumn { row } => {
            args.push(("row", (*row).into()));
            "no-name-column"
        }
        Fault::Nobody => "nobody",
        Fault::Sheet(sheet) => sheet_fault(sheet, &mut args),
    };
    words.tell(&format!("roster-{id}"), &args)
}

fn sheet_fault(fault: &SheetFault, args: &mut Vec<(&str, Arg)>) -> &'static str {
    match fault {
        SheetFault::NotFound => "not-found",
        SheetFault::NotAFile => "not-a-file",
        SheetFault::CannotOpen(why) | SheetFault::NoReader(why) => {
            args.push(("why", why.clone().into()));
            "cannot-open"
        }
        SheetFault::TooLarge { .. } | SheetFault::TooMuch => "too-large",
        SheetFault::TooManyRows { limit } => {
            args.push(("limit", (*limit).into()));
            "too-many-rows"
        }
        SheetFault::TooManyColumns { limit } => {
            args.push(("limit", (*limit).into()));
            "too-many-columns"
        }
        SheetFault::CellTooLong { row, column, limit } => {
            args.extend([("row", (*row).into()), ("column", (*column).into()), ("limit", (*limit).into())]);
            "cell-too-long"
        }
        SheetFault::OldWorkbook => "old-workbook",
        SheetFault::Locked => "locked",
        SheetFault::NotASheet => "not-a-sheet",
        SheetFault::NotText => "not-text",
        SheetFault::OpenQuote { row } => {
            args.push(("row", (*row).into()));
            "open-quote"
        }
        SheetFault::Damaged(_) | SheetFault::Unreadable => "unreadable",
        SheetFault::TooSlow { seconds } => {
            args.push(("seconds", (*seconds).into()));
            "too-slow"
        }
        SheetFault::Empty => "empty",
    }
}

/// Why a file of papers on projects or plans could not be read, and what to do.
pub(super) fn of_papers(words: &Words, path: &Path, why: &SheetFault) -> String {
    let mut args: Vec<(&str, Arg)> = vec![("path", path.display().to_string().into())];
    let id = match why {
        SheetFault::TooLarge { .. } | SheetFault::TooMuch => "too-large",
        SheetFault::TooManyRows { limit } => {
            args.push(("limit", (*limit).into()));
            "too-many-lines"
        }
        SheetFault::NotText => "not-text",
        SheetFault::Empty => "empty",
        other => return fault(words, path, &Fault::Sheet(other.clone())),
    };
    words.tell(&format!("choice-{id}"), &args)
}

/// How many people, and for owners how many units of what area.
pub fn counts(words: &Words, draft: &Draft) -> String {
    let people = ("people", draft.people.len().into());
    match draft.area {
        Area(0) => words.tell("roster-counts", &[people]),
        area => words.tell(
            "roster-counts-units",
            &[people, ("units", draft.units.into()), ("area", area.to_string().into())],
        ),
    }
}

/// What was noticed in a roster, a line each.
pub fn told(words: &Words, draft: &Draft) -> Vec<String> {
    draft.findings.iter().map(|finding| line(words, finding)).collect()
}

fn line(words: &Words, finding: &Finding) -> String {
    let mut args: Vec<(&str, Arg)> = Vec::new();
    let id = kind(&finding.what, &mut args);
    if let Some(column) = &finding.column {
        args.push(("column", column.clone().into()));
    }
    let text = words.tell(&format!("roster-{id}"), &args);
    match (finding.row, finding.no) {
        (Some(row), Some(no)) => {
            words.tell("roster-at-no", &[("no", no.into()), ("row", row.into()), ("text", text.into())])
        }
        (Some(row), None) => words.tell("roster-at-row", &[("row", row.into()), ("text", text.into())]),
        _ => text,
    }
}

/// Which of an earlier row's numbers is told: its 序号 if it has one.
fn earlier(words_row: u32, no: Option<u32>) -> Arg {
    no.unwrap_or(words_row).into()
}

fn kind(what: &FindingKind, args: &mut Vec<(&str, Arg)>) -> &'static str {
    let mut cell = |text: &String| args.push(("cell", text.clone().into()));
    match what {
        FindingKind::UnknownColumn => "unknown-column",
        FindingKind::ColumnNotKept => "column-not-kept",
        FindingKind::IdNumberColumn => "id-number-column",
        FindingKind::IdNumberRemoved => "id-number-removed",
        FindingKind::ColumnTwice => "column-twice",
        FindingKind::NoName => "no-name",
        FindingKind::NoUnit => "no-unit",
        FindingKind::OtherSheet { name } => {
            cell(name);
            "other-sheet"
        }
        FindingKind::Remark { text } => {
            cell(text);
            "remark"
        }
        FindingKind::BadName { text } => {
            cell(text);
            "bad-name"
        }
        FindingKind::TooLong { limit } => {
            args.push(("limit", (*limit).into()));
            "too-long"
        }
        FindingKind::BadNumber { text } => {
            cell(text);
            "bad-number"
        }
        FindingKind::NumberTwice { of_row, number } => {
            args.extend([("of", (*of_row).into()), ("number", (*number).into())]);
            "number-twice"
        }
        FindingKind::BadGender { text } => {
            cell(text);
            "bad-gender"
        }
        FindingKind::BadEntitled { text } => {
            cell(text);
            "bad-entitled"
        }
        FindingKind::BadArea { text } => {
            cell(text);
            "bad-area"
        }
        FindingKind::SharesNotOne { text } => {
            cell(text);
            "shares-not-one"
        }
        FindingKind::DoorIsDate { text } => {
            cell(text);
            "door-is-date"
        }
        FindingKind::Duplicate { of_row, of_no, name } => {
            args.extend([("of", earlier(*of_row, *of_no)), ("name", name.clone().into())]);
            if of_no.is_some() { "duplicate-no" } else { "duplicate-row" }
        }
        FindingKind::SameName { other_row, other_no, name } => {
            args.extend([("of", earlier(*other_row, *other_no)), ("name", name.clone().into())]);
            if other_no.is_some() { "same-name-no" } else { "same-name-row" }
        }
        FindingKind::JoinedByName { of_row, name } => {
            args.extend([("of", (*of_row).into()), ("name", name.clone().into())]);
            "joined-by-name"
        }
        FindingKind::UnitTwice { of_row, door } => {
            args.extend([("of", (*of_row).into()), ("cell", door.clone().into())]);
            "unit-twice"
        }
        FindingKind::DeveloperUnit { name } => {
            args.push(("name", name.clone().into()));
            "developer-unit"
        }
        FindingKind::Company { name } => {
            args.push(("name", name.clone().into()));
            "company"
        }
        FindingKind::TotalDiffers { stated, counted } => {
            let area = |hundredths: &u64| Area(*hundredths).to_string().into();
            args.extend([("stated", area(stated)), ("counted", area(counted))]);
            "total-differs"
        }
    }
}
