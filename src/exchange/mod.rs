//! Other people's files, in and out: rosters as CSV and XLSX.
//!
//! A file goes [`child::read_in_child`] → [`sheet::Sheet`] → [`roster::draft`] → [`draft::Draft`]: people as the file
//! names them, with every doubt as data. Nothing is taken into a meeting here; that is the caller's decision, over the
//! whole draft. The way out is [`csv_out::write`], whose file comes back as the same people.

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
mod package;
mod people;
mod plain;
pub mod roster;
pub mod sheet;
mod xlsx;
