//! Workbooks (XLSX).
//!
//! Only ever called in a child process ([`super::child`]): the reading library may end the process over a crafted file.

use std::io::Cursor;

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::fault::SheetFault;
use super::headings;
use super::package::{self, damaged};
use super::sheet::{Cells, MAX_ROWS, Merge, Sheet, one_based};

/// Most sheets of a workbook that are looked into.
const MAX_SHEETS: usize = 32;

/// Reads the first visible sheet that has a header of people, or else the first that has anything.
pub(super) fn read(bytes: Vec<u8>) -> Result<Sheet, SheetFault> {
    package::check(&bytes)?;
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsxError::Password => SheetFault::Locked,
        XlsxError::FileNotFound(_) | XlsxError::RelationshipNotFound => SheetFault::NotASheet,
        error => damaged(error),
    })?;
    let names: Vec<String> = book
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet)
        .map(|sheet| sheet.name.clone())
        .take(MAX_SHEETS)
        .collect();
    let mut found: Option<Sheet> = None;
    let mut others = Vec::new();
    for name in names {
        let Some(sheet) = read_sheet(&mut book, &name)? else {
            continue;
        };
        let better = found
            .as_ref()
            .is_none_or(|found| headings::find(found).is_err() && headings::find(&sheet).is_ok());
        let other = if better { found.replace(sheet).and_then(|sheet| sheet.name) } else { Some(name) };
        others.extend(other);
    }
    let mut sheet = found.ok_or(SheetFault::Empty)?;
    sheet.others = others;
    Ok(sheet)
}

/// Reads cell by cell: asking for the whole range would make room for every cell between the first and the last, and one
/// cell at XFD1048576 is enough to ask for more than any machine has.
fn read_sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str) -> Result<Option<Sheet>, SheetFault> {
    let mut cells = Cells::default();
    let mut reader = book.worksheet_cells_reader(name).map_err(damaged)?;
    while let Some(cell) = reader.next_cell().map_err(damaged)? {
        let (row, column) = cell.get_position();
        if let Some(text) = text(cell.get_value()) {
            cells.put(row as usize, column as usize, text)?;
        }
    }
    drop(reader);
    let Some(mut sheet) = cells.into_sheet() else {
        return Ok(None);
    };
    sheet.name = Some(name.to_owned());
    sheet.merges = merges(book, name, &sheet)?;
    Ok(Some(sheet))
}

/// Regions merged downwards, column by column, as far as the sheet has text.
fn merges(book: &mut Xlsx<Cursor<Vec<u8>>>, name: &str, sheet: &Sheet) -> Result<Vec<Merge>, SheetFault> {
    let last = sheet.file_row(sheet.rows.len().saturating_sub(1));
    let regions = book.merge_cells_by_sheet_name(name).map_err(damaged)?;
    Ok(regions
        .iter()
        .filter(|region| region.end.0 > region.start.0)
        .take(MAX_ROWS)
        .map(|region| Merge {
            column: region.start.1 as usize,
            first_row: one_based(region.start.0 as usize),
            last_row: one_based(region.end.0 as usize).min(last),
        })
        .collect())
}

/// The cell as text; numbers as the shortest digits that mean the same number.
fn text(value: &DataRef<'_>) -> Option<String> {
    Some(match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(flag) => flag.to_string(),
        DataRef::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        DataRef::Error(error) => error.to_string(),
        DataRef::Empty => return None,
    })
}
