//! A sheet of text cells, as another program wrote it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fault::SheetFault;

/// Most rows a sheet may reach down to. The largest community has some thousands of households.
pub const MAX_ROWS: usize = 20_000;
/// Most columns a sheet may reach across to.
pub const MAX_COLUMNS: usize = 200;
/// Most characters in one cell.
pub const MAX_CELL_CHARS: usize = 1_000;
/// Most cells held, counted row by row up to each row's last cell that has text.
pub const MAX_CELLS: usize = 1_000_000;
/// Most bytes of text in all cells together: one shared string may stand in a million cells.
pub const MAX_TEXT_BYTES: usize = 16 << 20;
/// Most bytes of a file that is opened at all.
pub const MAX_FILE_BYTES: u64 = 32 << 20;
/// Most bytes a packed file may unpack to.
pub const MAX_UNPACKED_BYTES: u64 = 64 << 20;

/// A sheet of text cells. Rows are as long as their last cell with text; cells hold the file's text, not yet cleaned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The rows, from the first to the last that has text.
    pub rows: Vec<Vec<String>>,
    /// The number of `rows[0]` in the file, from 1, as the user's spreadsheet shows it.
    pub first_row: u32,
    /// Cells merged downwards, whose text stands for every row they cover.
    pub merges: Vec<Merge>,
    /// The sheet's name, where the file has sheets.
    pub name: Option<String>,
    /// Names of the file's other visible sheets that hold something and were not read.
    pub others: Vec<String>,
}

/// One column of a region merged over several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The column, from 0.
    pub column: usize,
    /// The file's row that holds the text, from 1.
    pub first_row: u32,
    /// The last of the file's rows that the text stands for, from 1.
    pub last_row: u32,
}

impl Sheet {
    /// The file's number, from 1, of the row at `index` in [`Sheet::rows`].
    pub fn file_row(&self, index: usize) -> u32 {
        self.first_row.saturating_add(u32::try_from(index).unwrap_or(u32::MAX))
    }

    /// The cell's own text; empty where there is none.
    pub fn text(&self, index: usize, column: usize) -> &str {
        self.rows.get(index).and_then(|row| row.get(column)).map_or("", String::as_str)
    }

    /// The index in [`Sheet::rows`] of the row with this number in the file.
    pub fn index_of(&self, file_row: u32) -> Option<usize> {
        usize::try_from(file_row.checked_sub(self.first_row)?).ok().filter(|index| *index < self.rows.len())
    }
}

/// The sheet's merges, found by the cell they cover.
#[derive(Debug)]
pub(super) struct Spread(BTreeMap<(usize, u32), u32>);

impl Spread {
    pub(super) fn of(sheet: &Sheet) -> Self {
        Self(sheet.merges.iter().map(|merge| ((merge.column, merge.first_row), merge.last_row)).collect())
    }

    /// The file's row whose text stands for the cell at `row` (from 1) and `column` (from 0), if it is merged.
    pub(super) fn row_above(&self, row: u32, column: usize) -> Option<u32> {
        let (&(of_column, first), &last) = self.0.range(..=(column, row)).next_back()?;
        (of_column == column && first < row && row <= last).then_some(first)
    }
}

/// Takes cells in any order and holds them within bounds.
#[derive(Debug, Default)]
pub(super) struct Cells {
    rows: Vec<Vec<String>>,
    held: usize,
    bytes: usize,
}

impl Cells {
    /// Puts `text` at `row` and `column`, both from 0. Cells of nothing but spaces take no place, so a sheet formatted
    /// to its last row is as small as what is written in it.
    pub(super) fn put(&mut self, row: usize, column: usize, text: String) -> Result<(), SheetFault> {
        if text.trim().is_empty() {
            return Ok(());
        }
        if row >= MAX_ROWS {
            return Err(SheetFault::TooManyRows { limit: MAX_ROWS });
        }
        if column >= MAX_COLUMNS {
            return Err(SheetFault::TooManyColumns { limit: MAX_COLUMNS });
        }
        if text.chars().nth(MAX_CELL_CHARS).is_some() {
            return Err(SheetFault::CellTooLong {
                row: one_based(row),
                column: one_based(column),
                limit: MAX_CELL_CHARS,
            });
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else {
            return Err(SheetFault::TooMuch);
        };
        if cells.len() <= column {
            self.held += column + 1 - cells.len();
            cells.resize_with(column + 1, String::new);
        }
        self.bytes += text.len();
        if self.held > MAX_CELLS || self.bytes > MAX_TEXT_BYTES {
            return Err(SheetFault::TooMuch);
        }
        if let Some(cell) = cells.get_mut(column) {
            *cell = text;
        }
        Ok(())
    }

    /// The sheet of what was put, without the empty rows above it; nothing if nothing was put.
    pub(super) fn into_sheet(mut self) -> Option<Sheet> {
        let empty = self.rows.iter().position(|row| !row.is_empty())?;
        let rows = self.rows.split_off(empty);
        Some(Sheet { rows, first_row: one_based(empty), merges: Vec::new(), name: None, others: Vec::new() })
    }
}

/// Counted from 1, as spreadsheets do.
pub(super) fn one_based(index: usize) -> u32 {
    u32::try_from(index).map_or(u32::MAX, |number| number.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put_one(row: usize, column: usize, chars: usize) -> Result<Option<Sheet>, SheetFault> {
        let mut cells = Cells::default();
        cells.put(row, column, "字".repeat(chars))?;
        Ok(cells.into_sheet())
    }

    #[test]
    fn bounds_hold_at_the_last_row_column_and_character() {
        let sheet = put_one(MAX_ROWS - 1, MAX_COLUMNS - 1, MAX_CELL_CHARS).unwrap().unwrap();
        assert_eq!((sheet.first_row, sheet.rows.len()), (20_000, 1));
        assert_eq!(put_one(MAX_ROWS, 0, 1), Err(SheetFault::TooManyRows { limit: MAX_ROWS }));
        assert_eq!(put_one(0, MAX_COLUMNS, 1), Err(SheetFault::TooManyColumns { limit: MAX_COLUMNS }));
        assert_eq!(
            put_one(6, 1, MAX_CELL_CHARS + 1),
            Err(SheetFault::CellTooLong { row: 7, column: 2, limit: MAX_CELL_CHARS })
        );
    }

    #[test]
    fn all_cells_together_are_bounded() {
        let mut cells = Cells::default();
        let full = MAX_CELLS / MAX_COLUMNS;
        for row in 0..full {
            cells.put(row, MAX_COLUMNS - 1, "x".into()).unwrap();
        }
        assert_eq!(cells.put(full, 0, "x".into()), Err(SheetFault::TooMuch));

        let mut cells = Cells::default();
        let long = "x".repeat(MAX_CELL_CHARS);
        let fit = MAX_TEXT_BYTES / MAX_CELL_CHARS;
        for row in 0..fit {
            cells.put(row, 0, long.clone()).unwrap();
        }
        assert_eq!(cells.put(0, 1, long), Err(SheetFault::TooMuch));
    }

    #[test]
    fn a_merged_cell_stands_for_the_rows_it_covers() {
        let merges = vec![
            Merge { column: 1, first_row: 3, last_row: 5 },
            Merge { column: 1, first_row: 8, last_row: 9 },
            Merge { column: 2, first_row: 4, last_row: 4 },
        ];
        let sheet = Sheet { rows: Vec::new(), first_row: 1, merges, name: None, others: Vec::new() };
        let spread = Spread::of(&sheet);
        let above = |column| {
            (2..=10).filter_map(|row| Some((row, spread.row_above(row, column)?))).collect::<Vec<_>>()
        };
        assert_eq!(above(1), [(4, 3), (5, 3), (9, 8)]);
        assert_eq!((above(0), above(2)), (vec![], vec![]));
    }

    #[test]
    fn blank_cells_take_no_place_and_rows_keep_their_numbers() {
        let mut cells = Cells::default();
        cells.put(1_048_575, 16_383, " \u{3000}".into()).unwrap();
        assert_eq!(Cells::default().into_sheet(), None);
        cells.put(4, 2, "丁".into()).unwrap();
        cells.put(2, 0, "甲".into()).unwrap();
        let sheet = cells.into_sheet().unwrap();
        assert_eq!(sheet.first_row, 3);
        assert_eq!(
            (sheet.text(0, 0), sheet.text(2, 2), sheet.text(1, 0), sheet.text(9, 9)),
            ("甲", "丁", "", "")
        );
        assert_eq!(
            (sheet.file_row(2), sheet.index_of(5), sheet.index_of(2), sheet.index_of(6)),
            (5, Some(2), None, None)
        );
    }
}
