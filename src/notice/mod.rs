//! Papers made from the record by one path: facts, already masked for whom they are meant, then layout, then output.
//!
//! * [`facts()`] takes from the record what a paper says, lists what it lacks, and refuses to put anything private on a
//!   public one.
//! * [`layout`] puts the facts into words and order: a [`Document`] of headings, paragraphs and tables.
//! * [`to_text`] and [`to_markdown`] write the document down.
//!
//! Nothing here writes files.

mod blocked;
mod clerk;
pub mod facts;
mod lack;
pub mod layout;
mod privacy;
#[cfg(test)]
pub(crate) mod tests;

use chrono::NaiveDate;

use crate::lang::Words;
use crate::meeting::{Meeting, Paper};

pub use blocked::{Block, Blocked, Spot};
pub use facts::{Facts, facts};
pub use lack::Lack;
pub use layout::{Column, Document, Part, Table, to_markdown, to_text};
pub use privacy::Private;

/// For whom a paper is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Audience {
    /// For the board: nothing private, nobody by name but those who chair, record, or will do something.
    Public,
    /// For the files of the committee: by name.
    Internal,
}

/// One paper of a meeting, in words. `today` is the date it carries where no posting tells another.
///
/// # Errors
/// When a public paper would carry something private: every such place of the record.
pub fn paper(
    meeting: &Meeting,
    paper: Paper,
    audience: Audience,
    words: &Words,
    today: NaiveDate,
) -> Result<Document, Blocked> {
    facts(meeting, paper, audience, today).map(|facts| layout::lay_out(&facts, audience, words))
}
