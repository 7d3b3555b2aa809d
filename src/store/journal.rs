//! The journal: a row for every line since the document was last written, each on the disk before it counts.
//!
//! The first row says to which version of which document the rest belongs. The file appears whole, with its first line,
//! by a rename; later rows are added at its end. A row cut short can only be the last one.

use std::fs::File;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::disk::{Disk, patiently, remove_if_there, write_all};
use super::document::FORMAT;
use super::fault::{Doing, Fault, Outside};
use super::replace::{Before, replace, sync_folder};
use super::row;
use super::seen::{Content, Stat};
use crate::meeting::Line;

/// To what the rows belong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    pub(super) format: u32,
    /// The version of the document.
    pub(super) generation: u64,
    /// The number of its last line.
    pub(super) after: u64,
    /// The digest of its bytes.
    pub(super) document: String,
}

impl Header {
    pub(super) fn new(generation: u64, after: u64, document: &str) -> Self {
        Self { format: FORMAT, generation, after, document: document.to_owned() }
    }

    /// As it stands in the file.
    pub(super) fn row(&self) -> String {
        let text = format!(
            "(format:{},generation:{},after:{},document:\"{}\")",
            self.format, self.generation, self.after, self.document
        );
        format!("{}\n", row::with_digest(&text))
    }
}

/// A journal as it was read.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) header: Header,
    pub(super) lines: Vec<Line>,
    /// Bytes of the header and of the whole rows.
    pub(super) whole: usize,
    /// There is part of one more row, which nobody was told was recorded.
    pub(super) torn: bool,
    /// The row (from 1; 0 is the header) that is damaged; none behind it was read.
    pub(super) damaged: Option<usize>,
}

/// Reads a journal; `None`: its header cannot be read.
pub(super) fn read(bytes: &[u8]) -> Option<Rows> {
    let mut parts = bytes.split_inclusive(|byte| *byte == b'\n');
    let first = parts.next()?;
    let header = ron::from_str(row::checked(ended(first)?)?).ok()?;
    let mut rows = Rows { header, lines: Vec::new(), whole: first.len(), torn: false, damaged: None };
    let mut parts = parts.peekable();
    while let Some(part) = parts.next() {
        if let Some(line) = ended(part).and_then(row::read) {
            rows.lines.push(line);
            rows.whole += part.len();
            continue;
        }
        rows.torn = parts.peek().is_none() && is_torn(part);
        rows.damaged = (!rows.torn).then_some(rows.lines.len() + 1);
        break;
    }
    Some(rows)
}

/// The text of a row that has its end.
fn ended(part: &[u8]) -> Option<&str> {
    std::str::from_utf8(part.strip_suffix(b"\n")?).ok()
}

/// Whether the last part of a journal is a row that was never written to its end, and not a damaged one.
///
/// What a power cut leaves of a row is its beginning, or stretches of zeros. A row with its digest and one wrong byte
/// where its end was is neither.
fn is_torn(part: &[u8]) -> bool {
    if part.windows(2).any(|pair| pair == [0, 0]) || part.iter().all(|byte| *byte == 0) {
        return true;
    }
    let whole = part.split_last().and_then(|(_, before)| std::str::from_utf8(before).ok());
    !part.ends_with(b"\n") && whole.and_then(row::checked).is_none()
}

/// Something is not as it was left, or the system refused.
#[derive(Debug)]
pub(super) enum Trouble {
    Outside(Outside),
    Fault(Fault),
}

impl From<Fault> for Trouble {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// The journal of an open meeting.
#[derive(Debug)]
pub(super) struct Journal {
    path: PathBuf,
    state: State,
}

#[derive(Debug)]
enum State {
    /// There is none.
    Absent,
    /// It stands as written; the file is open.
    Sound { file: File, seen: Option<Stat>, known: Known },
    /// A step failed: behind what is known there may be part of what was tried, and no open file is trusted.
    Doubtful { known: Known, tried: Vec<u8> },
    /// The document holds it all: it only has to go.
    Over { known: Known, tried: Vec<u8> },
}

/// Bytes that are on the disk for sure.
#[derive(Debug, Clone, Default)]
struct Known {
    length: usize,
    digest: Sha256,
}

impl Known {
    fn of(bytes: &[u8]) -> Self {
        Self::default().and(bytes)
    }

    fn and(mut self, bytes: &[u8]) -> Self {
        self.length += bytes.len();
        self.digest.update(bytes);
        self
    }

    /// What stands behind these bytes; `None`: these bytes do not stand there any more.
    fn rest<'a>(&self, bytes: &'a [u8]) -> Option<&'a [u8]> {
        let (known, rest) = bytes.split_at_checked(self.length)?;
        (Sha256::digest(known) == self.digest.clone().finalize()).then_some(rest)
    }
}

impl Journal {
    /// No journal yet.
    pub(super) fn absent(path: PathBuf) -> Self {
        Self { path, state: State::Absent }
    }

    /// Goes on with one that was found; what is behind the whole rows is cut off before the next one is added.
    pub(super) fn found(path: PathBuf, bytes: &[u8], whole: usize) -> Self {
        let (known, rest) = bytes.split_at_checked(whole).unwrap_or((bytes, &[]));
        let state = State::Doubtful { known: Known::of(known), tried: rest.to_vec() };
        Self { path, state }
    }

    /// One that the document holds all of.
    pub(super) fn over(path: PathBuf, bytes: &[u8]) -> Self {
        Self { path, state: State::Over { known: Known::of(bytes), tried: Vec::new() } }
    }

    /// Makes sure it is as this session left it, and clears up after a step that failed.
    pub(super) fn settle(&mut self, disk: &dyn Disk) -> Result<(), Trouble> {
        let there = Stat::at(&self.path)?;
        if let State::Sound { seen: Some(seen), .. } = &self.state
            && there == Some(*seen)
        {
            return Ok(());
        }
        let content = match there {
            Some(_) => Content::read(&self.path)?,
            None => None,
        };
        let (known, tried) = match &self.state {
            State::Absent if content.is_none() => return Ok(()),
            State::Absent => return Err(Trouble::Outside(Outside::JournalAppeared)),
            State::Sound { known, .. } => (known, &[] as &[u8]),
            State::Doubtful { known, tried } | State::Over { known, tried } => (known, tried.as_slice()),
        };
        let over = matches!(self.state, State::Over { .. }) || known.length == 0;
        let Some(content) = content else {
            if over {
                self.state = State::Absent;
                return Ok(());
            }
            return Err(Trouble::Outside(Outside::JournalGone));
        };
        let rest = known.rest(&content.bytes).filter(|rest| tried.starts_with(rest));
        let rest = rest.ok_or(Trouble::Outside(Outside::JournalChanged))?.len();
        let known = known.clone();
        if over { self.clear(disk) } else { self.open_anew(disk, known, rest) }
    }

    fn clear(&mut self, disk: &dyn Disk) -> Result<(), Trouble> {
        remove_if_there(disk, &self.path).map_err(|error| Fault::io(&self.path, Doing::Removing, error))?;
        sync_folder(disk, &self.path)?;
        self.state = State::Absent;
        Ok(())
    }

    fn open_anew(&mut self, disk: &dyn Disk, known: Known, rest: usize) -> Result<(), Trouble> {
        let fail = |doing| move |error| (doing, error);
        let opened = patiently(|| disk.open(&self.path)).map_err(fail(Doing::Writing)).and_then(|file| {
            if rest > 0 {
                patiently(|| disk.cut(&file, known.length as u64)).map_err(fail(Doing::Writing))?;
                patiently(|| disk.sync(&file)).map_err(fail(Doing::Syncing))?;
            }
            Ok(file)
        });
        let file = opened.map_err(|(doing, error)| Fault::io(&self.path, doing, error))?;
        let seen = file.metadata().ok().map(|metadata| Stat::of(&metadata));
        self.state = State::Sound { file, seen, known };
        Ok(())
    }

    /// Adds a row, and returns when it is on the disk. After an error the row may be there or not; the next call makes
    /// sure of it before it writes.
    pub(super) fn append(&mut self, disk: &dyn Disk, header: &Header, text: &str) -> Result<(), Trouble> {
        self.settle(disk)?;
        let row = format!("{}\n", row::with_digest(text));
        if let State::Sound { mut file, known, .. } = std::mem::replace(&mut self.state, State::Absent) {
            self.state = State::Doubtful { known: known.clone(), tried: row.clone().into_bytes() };
            let fail = |doing, error| Fault::io(&self.path, doing, error);
            write_all(disk, &mut file, row.as_bytes()).map_err(|error| fail(Doing::Writing, error))?;
            patiently(|| disk.sync(&file)).map_err(|error| fail(Doing::Syncing, error))?;
            self.now(file, known.and(row.as_bytes()));
        } else {
            let bytes = (header.row() + &row).into_bytes();
            self.state = State::Doubtful { known: Known::default(), tried: bytes.clone() };
            let file = replace(disk, &self.path, &bytes, Before::Nothing, |_| Ok(()))?;
            self.now(file, Known::of(&bytes));
        }
        Ok(())
    }

    fn now(&mut self, file: File, known: Known) {
        let seen = file.metadata().ok().map(|metadata| Stat::of(&metadata));
        self.state = State::Sound { file, seen, known };
    }

    /// The document on the disk holds all of it: it has to go. Said once, it is true whatever fails now.
    pub(super) fn retire(&mut self, disk: &dyn Disk) -> Result<(), Trouble> {
        self.state = match std::mem::replace(&mut self.state, State::Absent) {
            State::Absent => return Ok(()),
            State::Sound { known, .. } => State::Over { known, tried: Vec::new() },
            State::Doubtful { known, tried } | State::Over { known, tried } => State::Over { known, tried },
        };
        self.settle(disk)
    }
}
