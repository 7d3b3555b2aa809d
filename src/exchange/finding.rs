//! What was noticed in a file, row by row and column by column.

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Worth knowing.
    Note,
    /// To be looked at by somebody.
    Doubt,
    /// The row, or the column, cannot be taken.
    Error,
}

/// Something noticed in a file, as data: the words are made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The file's row, from 1; none where it is about a column or the file.
    pub row: Option<u32>,
    /// The row's own 序号, where it has one.
    pub no: Option<u32>,
    /// The column's heading as it stands in the file.
    pub column: Option<String>,
    /// Its weight.
    pub level: Level,
    /// What it is.
    pub what: FindingKind,
}

/// What was noticed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// The column is not known and was not read.
    UnknownColumn,
    /// The column is known and on purpose not kept (政治面貌).
    ColumnNotKept,
    /// The column holds ID numbers, which are never stored.
    IdNumberColumn,
    /// An ID number stood in this cell and was taken out.
    IdNumberRemoved,
    /// A second column of the same meaning; it was not read. An error where it holds names: people would be missed.
    ColumnTwice,
    /// Another sheet of the workbook, not read.
    OtherSheet {
        /// Its name.
        name: String,
    },
    /// A line that names nobody, such as who drew the list up.
    Remark {
        /// Its text.
        text: String,
    },
    /// The row has no name.
    NoName,
    /// This cannot be a name.
    BadName {
        /// The cell.
        text: String,
    },
    /// The name, or another cell, is longer than any; other cells were cut.
    TooLong {
        /// Most characters.
        limit: usize,
    },
    /// The 序号 is not a whole number from 1; the row was taken without it.
    BadNumber {
        /// The cell.
        text: String,
    },
    /// Another row has the same 序号.
    NumberTwice {
        /// The earlier row.
        of_row: u32,
        /// The number.
        number: u32,
    },
    /// Neither 男 nor 女; taken as not stated.
    BadGender {
        /// The cell.
        text: String,
    },
    /// Neither yes nor no; taken as if empty.
    BadEntitled {
        /// The cell.
        text: String,
    },
    /// The area is missing, zero, too large or not a number.
    BadArea {
        /// The cell.
        text: String,
    },
    /// An owner without a door and an area; taken with no unit.
    NoUnit,
    /// Other than one share of title; shares are not kept.
    SharesNotOne {
        /// The cell.
        text: String,
    },
    /// The door looks like a date: a spreadsheet may have made 2026-01-10 of 1-10.
    DoorIsDate {
        /// The cell.
        text: String,
    },
    /// The same person as in an earlier row; of this row only the capacities were taken.
    Duplicate {
        /// The earlier row.
        of_row: u32,
        /// The earlier row's 序号.
        of_no: Option<u32>,
        /// The name.
        name: String,
    },
    /// The same name as in an earlier row, otherwise different; both were taken.
    SameName {
        /// The earlier row.
        other_row: u32,
        /// The earlier row's 序号.
        other_no: Option<u32>,
        /// The name.
        name: String,
    },
    /// Owned together with an earlier row as one head, told by the name alone.
    JoinedByName {
        /// The earlier row.
        of_row: u32,
        /// The name.
        name: String,
    },
    /// The same unit under another name; both were taken, and its area counts twice.
    UnitTwice {
        /// The earlier row.
        of_row: u32,
        /// The door.
        door: String,
    },
    /// Counted to the developer's single head because of its note, though it names somebody.
    DeveloperUnit {
        /// The name in the row.
        name: String,
    },
    /// A company owns this unit and was taken as a head of its own: it may be the developer.
    Company {
        /// Its name.
        name: String,
    },
    /// The area stated in a total row is not the sum of the rows it is about.
    TotalDiffers {
        /// In the total row, hundredths of a square metre.
        stated: u64,
        /// The sum of the rows, hundredths of a square metre.
        counted: u64,
    },
}
