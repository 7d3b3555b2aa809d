//! What is wrong with a file, and what of it is in doubt.

use thiserror::Error;

use super::{MAX_NAME_CHARS, MAX_PROJECTS};
use crate::exchange::fault::SheetFault;

/// Why a file gives nothing. Words for people are made elsewhere; these are for logs. Lines are the file's, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PabulibFault {
    /// There is no text to look into.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// Text before the first section, on this line: another kind of file.
    #[error("line {0}: text before the first section")]
    BeforeSections(usize),
    /// A section is missing.
    #[error("there is no section {0}")]
    NoSection(Section),
    /// A section in the wrong place, or for the second time.
    #[error("line {0}: section {1} in the wrong place or for the second time")]
    Misplaced(usize, Section),
    /// The header on this line lacks a column.
    #[error("line {0}: no column {1}")]
    NoColumn(usize, &'static str),
    /// The first section does not say something.
    #[error("META does not say {0}")]
    NoKey(&'static str),
    /// Another type of votes than approval.
    #[error("line {0}: votes of type {1} are not read, only approval")]
    VoteType(usize, String),
    /// No amount of money.
    #[error("line {0}: {1} is no amount")]
    BadAmount(usize, String),
    /// No whole number from nought.
    #[error("line {0}: {1} is no whole number from nought")]
    BadNumber(usize, String),
    /// More cells than the header has columns: a semicolon that should stand in quotation marks.
    #[error("line {0}: more cells than the header has columns")]
    TooManyCells(usize),
    /// A project without an id.
    #[error("line {0}: a project without an id")]
    NoId(usize),
    /// A project for the second time.
    #[error("line {0}: project {1} stands there twice")]
    IdTwice(usize, String),
    /// A paper marks a project that is not there.
    #[error("line {0}: there is no project {1}")]
    UnknownProject(usize, String),
    /// A name longer than [`MAX_NAME_CHARS`].
    #[error("line {0}: a name of more than {MAX_NAME_CHARS} characters")]
    NameTooLong(usize),
    /// More than [`MAX_PROJECTS`].
    #[error("more than {MAX_PROJECTS} projects")]
    TooManyProjects,
    /// The file holds another number of projects or papers than it says.
    #[error("{key} says {said}, the file holds {found}")]
    CountDiffers {
        /// `num_projects` or `num_votes`.
        key: &'static str,
        /// How many it says.
        said: usize,
        /// How many there are.
        found: usize,
    },
}

/// What of a file was left out, or is in doubt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Columns that are not kept.
    Columns {
        /// Where.
        section: Section,
        /// Their headings.
        columns: Vec<String>,
    },
    /// A rule of the vote that is not heeded here: the key and what it says.
    NotHeeded {
        /// The key.
        key: String,
        /// What it says.
        value: String,
    },
    /// The ids of the file are not 1, 2, 3, …; here projects go by their places.
    Numbered,
    /// Another way to give out the money; the papers are counted by votes.
    OtherRule(String),
    /// Amounts of another currency are taken for yuan.
    Currency(String),
    /// A voter stands there twice, on this line for the second time; both papers count.
    VoterTwice {
        /// The line, from 1.
        line: usize,
    },
    /// So many papers mark more than they may.
    TooMany(u64),
}

/// A section of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Section {
    /// What the vote is about.
    Meta,
    /// The projects.
    Projects,
    /// The papers.
    Votes,
}

impl std::fmt::Display for Section {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(match self {
            Self::Meta => "META",
            Self::Projects => "PROJECTS",
            Self::Votes => "VOTES",
        })
    }
}
