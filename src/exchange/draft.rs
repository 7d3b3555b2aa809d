//! What a file says about people, before anybody has decided to take it.

use std::collections::BTreeSet;

use thiserror::Error;

use super::sheet::SheetFault;

/// In what capacity a person comes to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capacity {
    /// 居民委员会(村民委员会)成员.
    CommitteeMember,
    /// 居民代表, 村民代表, 业主代表.
    Representative,
    /// 居民.
    Resident,
    /// 户代表: one for a household.
    Household,
    /// 村民.
    Villager,
    /// 业主.
    Owner,
    /// 建设单位: the owner of units not yet sold.
    Developer,
    /// 监督委员会成员.
    Supervisor,
    /// 党员.
    PartyMember,
    /// 工作人员.
    Staff,
    /// 专家.
    Expert,
    /// 列席, 旁听, 嘉宾.
    Guest,
    /// In the file's own word.
    Other(String),
}

/// As stated in the file; may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// 女.
    Female,
    /// 男.
    Male,
}

/// A unit of property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// As the file writes it, such as 1-101.
    pub door: String,
    /// Hundredths of a square metre; 0 where the list has no areas.
    pub area: u64,
}

/// A person as a file names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// 序号, from 1.
    pub no: Option<u32>,
    /// Never empty, at most [`super::roster::MAX_NAME_CHARS`] characters.
    pub name: String,
    /// Empty where the file does not say.
    pub capacities: BTreeSet<Capacity>,
    /// 应到; false for those who only attend.
    pub entitled: bool,
    /// 网格, 小组.
    pub group: String,
    /// 楼栋.
    pub building: String,
    /// 性别.
    pub gender: Option<Gender>,
    /// 联系电话.
    pub phone: String,
    /// What the person owns or lives in.
    pub units: Vec<Unit>,
    /// 备注.
    pub note: String,
}

/// How a list of owners tells one head from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Heads {
    /// Rows of the same name and the same telephone are one head.
    #[default]
    NameAndPhone,
    /// Rows of the same name are one head, whatever the telephone.
    Name,
}

/// Everything a file says. Rows that could not be taken are not in it: [`Draft::errors`] names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// In the order of the file.
    pub people: Vec<NewPerson>,
    /// The file's row that each of [`Draft::people`] comes from, the first of several.
    pub rows: Vec<u32>,
    /// What was noticed, in the order of the file; what is about the whole file or a column comes first.
    pub findings: Vec<Finding>,
    /// Units of all people together.
    pub units: usize,
    /// Their area in hundredths of a square metre.
    pub area: u64,
}

impl Draft {
    /// Rows that cannot be taken as they stand. Where there are any, taking the rest is a person's decision.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings
            .iter()
            .filter(|finding| finding.level == Level::Error)
    }
}

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
    /// The same person as in an earlier row; this row was not taken.
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
