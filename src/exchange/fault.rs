//! Why a file gives nothing at all. The words for people are made elsewhere; these are for logs.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Why there is no sheet. Nothing of the file was taken.
#[derive(Debug, Clone, PartialEq, Eq, Error, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SheetFault {
    /// No file of this name.
    #[error("there is no such file")]
    NotFound,
    /// A folder, a pipe, or a device.
    #[error("this is not a plain file")]
    NotAFile,
    /// The system refused to open or read it; its own words.
    #[error("the file could not be opened: {0}")]
    CannotOpen(String),
    /// The reading program could not be started; the system's own words.
    #[error("the reader could not be started: {0}")]
    NoReader(String),
    /// Larger than this many bytes, packed or unpacked.
    #[error("the file is larger than {limit} bytes")]
    TooLarge {
        /// The most that is read.
        limit: u64,
    },
    /// Text below this many rows.
    #[error("the sheet has more than {limit} rows")]
    TooManyRows {
        /// The most that is read.
        limit: usize,
    },
    /// Text beyond this many columns.
    #[error("the sheet has more than {limit} columns")]
    TooManyColumns {
        /// The most that is read.
        limit: usize,
    },
    /// One cell holds more than this many characters.
    #[error("the cell in row {row}, column {column} holds more than {limit} characters")]
    CellTooLong {
        /// The file's row, from 1.
        row: u32,
        /// The column, from 1.
        column: u32,
        /// The most that is read.
        limit: usize,
    },
    /// More cells or more text than any roster has.
    #[error("the sheet holds more than a roster can")]
    TooMuch,
    /// A workbook of the old kind (.xls, .et): to be saved as .xlsx or .csv.
    #[error("an old workbook: save it as .xlsx or .csv")]
    OldWorkbook,
    /// A workbook under a password: to be saved without one.
    #[error("the workbook has a password: save it without one")]
    Locked,
    /// A file of another kind: a letter, a picture, an archive.
    #[error("this is not a sheet")]
    NotASheet,
    /// Neither UTF-8, UTF-16 nor GB18030 text.
    #[error("this is not text in UTF-8, UTF-16 or GB18030")]
    NotText,
    /// A quotation mark opens in this row and never closes.
    #[error("the quotation mark opened in row {row} never closes")]
    OpenQuote {
        /// The file's row, from 1.
        row: u32,
    },
    /// A workbook whose insides contradict each other.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// No cell holds any text.
    #[error("the sheet is empty")]
    Empty,
    /// The reader died or said nothing readable.
    #[error("the file could not be read (damaged or made to exhaust the machine)")]
    Unreadable,
    /// The reader did not finish in time.
    #[error("the file could not be read in {seconds} seconds (damaged or made to exhaust the machine)")]
    TooSlow {
        /// How long was waited.
        seconds: u64,
    },
}

/// Why there is no draft. Nothing was taken.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Fault {
    /// There is no sheet to look into.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// No row looks like a header.
    #[error("no header row was found")]
    NoHeader,
    /// The header names no column for names.
    #[error("the header in row {row} has no column of names")]
    NoNameColumn {
        /// The header's row in the file, from 1.
        row: u32,
    },
    /// There is nobody under the header.
    #[error("nobody is in the list")]
    Nobody,
}
