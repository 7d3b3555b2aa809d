//! Other people's files, in and out: rosters as CSV and XLSX; papers on projects ([`pabulib`]) and on plans ([`blt`]).
//!
//! A file goes [`child::read_in_child`] → [`sheet::Sheet`] → [`roster::draft`] → [`draft::Draft`]: people as the file
//! names them, with every doubt as data. Nothing is taken into a meeting here; that is the caller's decision, over the
//! whole draft. The way out is [`csv_out::write`], whose file comes back as the same people.

pub mod blt;
pub mod capacity;
mod cells;
pub mod child;
mod csv;
pub mod csv_out;
pub mod draft;
mod entry;
pub mod fault;
pub mod finding;
pub mod guard;
mod headings;
mod owners;
pub mod pabulib;
mod package;
mod people;
mod plain;
pub mod roster;
pub mod say;
pub mod sheet;
mod xlsx;

/// Reads a roster: in a child process, with limits, and then row by row.
///
/// # Errors
/// When there is no draft; nothing was taken then.
pub fn read_roster(exe: &std::path::Path, file: &std::path::Path) -> Result<draft::Draft, fault::Fault> {
    let sheet = child::read_in_child(exe, file, child::Limits::default())?;
    roster::draft(&sheet, draft::Heads::default())
}
