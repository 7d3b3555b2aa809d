//! The only code that touches meeting files.
//!
//! At rest a meeting is exactly one file, [`Document`]. While it is open every line is first one row of the journal
//! beside it, synced, and only then part of the record; a checkpoint writes the document anew and starts the next
//! journal. [`Session`] is the one door for writing, [`Follower`] and [`Shelf`] only read.
//!
//! Beside `NAME.ron` there may stand, while it is open or after a crash: `NAME.ron.journal`, `.NAME.ron.lock`,
//! `.NAME.ron.tmp` and `.NAME.ron.journal.tmp`. After a clean exit none of them is left.
//!
//! While papers are called out there are also `NAME.ron.tray-a` and `-b`, with what each teller has called so far
//! ([`Called`]); they stay until the count is told to the record, over a clean exit too, since the vote is open.

mod amiss;
mod beside;
mod disk;
mod document;
mod elsewhere;
mod fault;
mod files;
mod follow;
mod journal;
mod left_over;
mod load;
mod lock;
mod name;
mod recover;
mod replace;
mod row;
pub mod say;
mod seal;
mod seen;
mod session;
mod shelf;
mod sound;
mod summary;
mod tray;
mod wrong;

pub use amiss::Amiss;
pub use disk::make_folder;
pub use document::{Document, FORMAT};
pub use elsewhere::save_elsewhere;
pub use fault::{Doing, Fault, FaultKind, Outside};
pub use follow::Follower;
pub use left_over::clear_left_overs;
pub use load::Mismatch;
pub use lock::Holder;
pub use name::new_path;
pub use recover::{Report, recover, set_aside};
pub use seal::{Difference, Seal, Verified, code_of, verify};
pub use session::{Opened, ReadOnly, Recovered, Session};
pub use shelf::{Entry, Shelf, search};
pub use sound::Thing;
pub use summary::Summary;
pub use tray::{Called, Head};
pub use wrong::Wrong;

#[cfg(test)]
mod tests;
