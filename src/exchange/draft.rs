//! What a file says about people, before anybody has decided to take it.

use super::finding::{Finding, Level};
use crate::meeting::NewPerson;
use crate::rules::Area;

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
    /// Their area.
    pub area: Area,
}

impl Draft {
    /// Rows that cannot be taken as they stand. Where there are any, taking the rest is a person's decision.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level == Level::Error)
    }
}
