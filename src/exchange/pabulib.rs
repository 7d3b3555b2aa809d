//! Projects and the papers on them as Pabulib's `.pb` files hold them (<https://pabulib.org/format>): three sections of
//! cells parted by semicolons. Only approval votes are read: each paper marks projects.
//!
//! Nothing that is said of a voter is kept, and papers are written sorted by what they say: no file shows their order.

use std::io::{self, Write};
use std::path::Path;

use crate::ballot::projects::{Allocation, Projects};
use crate::ballot::{Ballot, Said, Sheet};
use crate::text::clean_line;

mod fault;
mod parse;
mod say;
#[cfg(test)]
mod tests;

pub use fault::{PabulibFault, Remark, Section};
pub use parse::parse;
pub use say::{fault, remark};

/// Most lines of a file: a large town's vote.
pub const MAX_LINES: usize = 200_000;
/// Most projects.
pub const MAX_PROJECTS: usize = 1_000;
/// Most characters in a name.
pub const MAX_NAME_CHARS: usize = super::sheet::MAX_CELL_CHARS;

/// What such a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pabulib {
    /// What it is about.
    pub about: About,
    /// The projects.
    pub ballot: Projects,
    /// The papers. One that marks more projects than the file allows is on it as invalid.
    pub sheet: Sheet,
    /// What of the file was left out, or is in doubt.
    pub remarks: Vec<Remark>,
}

/// What a file says of itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct About {
    /// What was voted on.
    pub description: String,
    /// The country.
    pub country: String,
    /// The town, community or body.
    pub unit: String,
    /// Which vote of several it is: mostly the year.
    pub instance: String,
}

/// Reads a file.
///
/// # Errors
/// When it cannot be read, is no such file, or says something that cannot be; nothing was taken then.
pub fn read(path: &Path) -> Result<Pabulib, PabulibFault> {
    parse(&super::csv::decode(&super::child::load(path)?)?)
}

/// Writes projects and the valid papers on them. Invalid ones have no place in such a file.
///
/// # Errors
/// When `out` fails.
pub fn write(about: &About, ballot: &Projects, sheet: &Sheet, mut out: impl Write) -> io::Result<()> {
    let mut papers = Vec::new();
    if let (true, Said::Projects(said)) = (sheet.suits(&Ballot::Projects(ballot.clone())), &sheet.said) {
        papers.extend(said);
    }
    let votes: u64 = papers.iter().map(|(_, n)| u64::from(**n)).sum();
    let rule = match ballot.allocation {
        Allocation::Greedy => "greedy",
        Allocation::EqualShares => "equalshares",
    };
    writeln!(out, "META\nkey;value")?;
    let said = [
        ("description", &about.description),
        ("country", &about.country),
        ("unit", &about.unit),
        ("instance", &about.instance),
    ];
    for (key, value) in said {
        writeln!(out, "{key};{}", cell(value))?;
    }
    writeln!(out, "num_projects;{}\nnum_votes;{votes}", ballot.projects.len())?;
    writeln!(out, "budget;{}\ncurrency;CNY\nrule;{rule}\nvote_type;approval", ballot.budget.plain())?;
    if let Some(most) = ballot.up_to {
        writeln!(out, "max_length;{most}")?;
    }
    writeln!(out, "PROJECTS\nproject_id;cost;name")?;
    for (id, project) in (1..).zip(&ballot.projects) {
        writeln!(out, "{id};{};{}", project.cost.plain(), cell(&project.name))?;
    }
    writeln!(out, "VOTES\nvoter_id;vote")?;
    let mut number = 0_u64;
    for (marked, n) in papers {
        let ids: Vec<String> = marked.iter().map(|at| (u32::from(*at) + 1).to_string()).collect();
        for _ in 0..*n {
            number += 1;
            writeln!(out, "{number};{}", ids.join(","))?;
        }
    }
    out.flush()
}

/// A text as one cell on one line.
fn cell(text: &str) -> String {
    let text = clean_line(text).trim().to_owned();
    if text.contains([';', '"']) || text.starts_with('#') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text
    }
}
