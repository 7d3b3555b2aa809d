//! What the program asks of the world.

use std::path::PathBuf;

use super::Settings;
use crate::meeting::{Line, Meeting};
use crate::press::Job;

/// One thing for the shell to do. What comes of it comes back as an action.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Write this line to the open meeting's journal, and sync it.
    Append(Box<Line>),
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
