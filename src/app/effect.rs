//! What the program asks of the world.

use std::path::PathBuf;

use super::Settings;
use crate::meeting::{Line, Meeting, Teller};
use crate::press::Job;
use crate::store::{Called, Head};

/// One thing for the shell to do. What comes of it comes back as an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write this line to the open meeting's journal, and sync it.
    Append(Box<Line>),
    /// Papers are called out.
    Tray(TrayWish),
    /// Write the open meeting's document anew.
    Checkpoint,
    /// Open the meeting in this file, closing the one that is open.
    Open(PathBuf),
    /// Make a new file for this meeting and open it.
    Create(Box<Meeting>),
    /// Close the open meeting: one file is left.
    CloseMeeting,
    /// Read the shelf again; with words, only meetings in which they stand.
    ReadShelf(String),
    /// Read an earlier meeting for what it hands on.
    CarryFrom(PathBuf),
    /// Read a roster.
    ReadRoster(PathBuf),
    /// Read projects or plans to vote on from a file of another program.
    ReadBallot(PathBuf),
    /// Write this text to a new file: folder (none: beside the meeting), name, content.
    Write(Option<PathBuf>, String, String),
    /// Typeset this and write it to a new file: folder (none: beside the meeting), name, what.
    Typeset(Option<PathBuf>, String, Box<Job>),
    /// Write the open meeting as it stands to another place: a folder, or a new file.
    SaveElsewhere(PathBuf),
    /// Keep the settings.
    SaveSettings(Box<Settings>),
    /// Leave the program.
    Quit,
}

impl Effect {
    /// Whether it reads a file for the form that named it: the form waits.
    pub fn reads_for_a_form(&self) -> bool {
        matches!(self, Self::ReadRoster(_) | Self::ReadBallot(_))
    }
}

/// What is asked of the trays on which called papers stand until the whole count is told.
#[derive(Debug, Clone, PartialEq)]
pub enum TrayWish {
    /// See what is on them.
    Look,
    /// A teller begins, or tells other figures than before.
    Begin(Teller, Head),
    /// Papers were called, or are taken back.
    Call(Teller, Vec<Called>),
    /// Throw away what a teller has called.
    Clear(Teller),
}
