//! What comes in from the world.

use std::path::PathBuf;

use crate::ballot::{Ballot, Sheet};
use crate::keys::Chord;
use crate::meeting::{Meeting, NewPerson, Teller, Trail};
use crate::store::{self, Head};

/// A meeting that was opened.
#[derive(Debug)]
pub struct Opened {
    /// Its file.
    pub path: PathBuf,
    /// Its record.
    pub trail: Box<Trail>,
    /// Why it can only be read, in words.
    pub reading: Option<String>,
    /// What else there is to say of it (recovered, edited by hand), in words.
    pub told: Option<String>,
}

/// The shelf as it was read.
#[derive(Debug)]
pub struct ShelfRead {
    /// What was looked for.
    pub query: String,
    /// What stands on the shelf.
    pub entries: Vec<store::Entry>,
}

/// A roster that was read.
#[derive(Debug)]
pub struct RosterRead {
    /// The people in it.
    pub people: Vec<NewPerson>,
    /// What there is to say of its rows, in words.
    pub told: Vec<String>,
}

/// A ballot that was read from a file of another program.
#[derive(Debug)]
pub struct BallotRead {
    /// What is put to the vote.
    pub ballot: Ballot,
    /// What of the file was left out, in words.
    pub told: Vec<String>,
}

/// What came of what was asked of the trays.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TrayNews {
    /// This is on them now: who counts, and what the papers called so far say together.
    Here(Vec<(Teller, Head, Sheet)>),
    /// What was called is on the disk, all of it.
    Called,
    /// None of it is, for this reason.
    Refused(String),
}

/// One thing that happened outside.
#[derive(Debug)]
pub enum Action {
    /// A key was pressed.
    Key(Chord),
    /// Text was pasted.
    Paste(String),
    /// A second went by.
    Tick,
    /// The terminal is so many cells wide and high.
    Resized(u16, u16),
    /// The terminal or the system wants the program to end.
    End,
    /// The line in flight is on disk.
    Saved,
    /// It is not, for this reason.
    NotSaved(String),
    /// It is not: somebody changed the file, and from now on the meeting is written here, for this reason.
    Moved(PathBuf, String),
    /// Something came of what was asked of the trays.
    Tray(TrayNews),
    /// The open record is sealed, with this code.
    Sealed(String),
    /// The document was written anew.
    Checkpointed,
    /// A meeting is open.
    Opened(Opened),
    /// The meeting is closed.
    Closed,
    /// It could not be opened, for this reason.
    NotOpened(String),
    /// It could not be closed, for this reason, and is still open; everything recorded is on disk.
    NotClosed(String),
    /// The record up to this line stands in another place too, here.
    SavedElsewhere(PathBuf, u64),
    /// It could not be written to this place, for this reason.
    NotElsewhere(PathBuf, String),
    /// The record was followed to a newer state (reading only).
    Followed(Box<Trail>),
    /// The shelf was read.
    Shelf(ShelfRead),
    /// An earlier meeting was read; what is amiss with its file, in words.
    Carried(Box<Meeting>, Option<String>),
    /// A roster was read.
    Roster(RosterRead),
    /// Projects or plans were read.
    Ballot(Box<BallotRead>),
    /// A paper was written here.
    Written(PathBuf),
    /// A paper was typeset and written here; the characters missing in it, in words.
    Typeset(PathBuf, Vec<String>),
    /// The settings are kept, here.
    Kept(PathBuf),
    /// Something else could not be done, in words.
    Failed(String),
}
