//! One meeting open for writing: THE door to its files.
//!
//! [`Session::append`] takes one line if it is the next one, and returns when it is on the disk; only then it is part of
//! [`Session::trail`]. Nothing else changes the record.
//!
//! When somebody else changed, replaced or took away the document or the journal meanwhile, nothing of theirs is touched:
//! the whole record as it stands here is written beside it under a name of its own, the session goes on there, and the
//! caller is told ([`FaultKind::ChangedOutside`]); the line that was to be appended is not recorded yet and may be tried
//! again.

use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::amiss::Amiss;
use super::beside;
use super::disk::{Disk, RealDisk, folder_of, make_folder, remove_if_there};
use super::document::FORMAT;
use super::fault::{Doing, Fault, FaultKind};
use super::files::Files;
use super::journal::Journal;
use super::left_over;
use super::load::{Beside, Loaded, Mismatch, canonical, canonical_new};
use super::lock::{Holder, Lock};
use super::row;
use super::seal::{Verified, verify};
use super::seen::Stat;
use super::tray::Trays;
use crate::meeting::{Desk, Entry, Event, Line, Meeting, Moment, Stamp, Trail};

/// So many lines in a journal, and the document is due to be written anew.
const ROWS: usize = 300;
/// In a long record it takes a journal of this part of it, so that what is written for a line does not grow with it.
const PART: usize = 4;

/// A meeting open for writing. Dropping it without [`Session::close`] is what a crash does: the next opening recovers.
pub struct Session(Box<Open>);

struct Open {
    files: Files,
    trail: Trail,
    desk: Desk,
    recovered: Option<Recovered>,
    edited_by_hand: bool,
    amiss: Vec<Amiss>,
    trays: Trays,
}

/// What opening found.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "made once for each opening")]
pub enum Opened {
    /// It is open for writing, here and nowhere else.
    Writing(Session),
    /// It can only be looked at.
    Reading {
        /// The record as far as it can be read.
        trail: Trail,
        /// Why it cannot be written.
        why: ReadOnly,
    },
}

/// Why a meeting can only be looked at.
#[derive(Debug, Clone)]
pub enum ReadOnly {
    /// Somebody else has it open for writing.
    LockedBy(Holder),
    /// A newer version made it, in this format.
    NewerFormat(u32),
    /// The journal beside it does not belong to it, or is damaged. Neither was touched.
    JournalMismatch {
        /// The journal.
        journal: PathBuf,
        /// What is wrong with it.
        why: Mismatch,
    },
    /// It is sealed; a correction is a new record.
    Sealed {
        /// Nothing was changed since.
        intact: bool,
    },
    /// The file or its folder cannot be written.
    NotWritable(Fault),
}

impl ReadOnly {
    /// The same as a fault, for whoever had to write.
    pub fn into_fault(self, path: &Path) -> Fault {
        let kind = match self {
            Self::LockedBy(holder) => FaultKind::Locked(holder),
            Self::NewerFormat(found) => FaultKind::NewerFormat { found, known: FORMAT },
            Self::JournalMismatch { why, .. } => FaultKind::JournalMismatch(why),
            Self::Sealed { .. } => FaultKind::Sealed,
            Self::NotWritable(fault) => return fault,
        };
        Fault::new(path, kind)
    }
}

/// What a journal left by a crash gave back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recovered {
    /// Lines that stood in the journal only.
    pub lines: u64,
    /// When the last of them was written.
    pub up_to: Moment,
    /// One more line had been begun; nobody was told it was recorded, and it was dropped.
    pub torn: bool,
}

impl Session {
    /// A new meeting file. Folders above it are made if they are missing; an existing file is never overwritten.
    ///
    /// # Errors
    /// [`FaultKind::Exists`], or when the system refuses.
    pub fn create(path: &Path, meeting: Meeting, desk: Desk, now: Moment) -> Result<Self, Fault> {
        Self::create_on(Arc::new(RealDisk), path, meeting, desk, now)
    }

    /// The same on another disk.
    pub(super) fn create_on(
        on: Arc<dyn Disk>,
        path: &Path,
        meeting: Meeting,
        desk: Desk,
        now: Moment,
    ) -> Result<Self, Fault> {
        make_folder(folder_of(path))?;
        let path = canonical_new(path)?;
        let journal = beside::journal(&path);
        for taken in [&path, &journal] {
            if Stat::at(taken)?.is_some() {
                return Err(Fault::new(taken, FaultKind::Exists));
            }
        }
        let holder = Holder::myself(desk, now);
        let lock = Lock::take(&*on, &path, &holder)?;
        let trail = Trail::begin(meeting, Stamp { seq: 1, at: now, desk });
        let trays = Trays::new(on.clone(), &path);
        let files = Files::make(on, path, lock, holder, &trail)?;
        Ok(Self(Box::new(Open {
            files,
            trail,
            desk,
            recovered: None,
            edited_by_hand: false,
            amiss: Vec::new(),
            trays,
        })))
    }

    /// Opens a meeting for writing if that can be done, else for looking at. Lines a crash left in the journal are
    /// recovered; an edit by hand becomes a line of the trail.
    ///
    /// # Errors
    /// When it cannot even be looked at.
    pub fn open(path: &Path, desk: Desk, now: Moment) -> Result<Opened, Fault> {
        Self::open_on(Arc::new(RealDisk), path, desk, now)
    }

    /// The same on another disk.
    pub(super) fn open_on(on: Arc<dyn Disk>, path: &Path, desk: Desk, now: Moment) -> Result<Opened, Fault> {
        let path = canonical(path)?;
        let holder = Holder::myself(desk, now);
        let lock = match may_write(&path).and_then(|()| Lock::take(&*on, &path, &holder)) {
            Ok(lock) => lock,
            Err(fault) => {
                let trail = Loaded::read(&path)?.shown();
                return Ok(Opened::Reading { trail, why: why_not(fault) });
            }
        };
        let loaded = Loaded::read(&path)?;
        if let Some(format) = loaded.newer() {
            return Ok(Opened::Reading { trail: loaded.shown(), why: ReadOnly::NewerFormat(format) });
        }
        left_over::clear(&*on, &path)?;
        if loaded.document.is_sealed() {
            return sealed(&*on, &path, loaded);
        }
        Open::resume(on, path, lock, loaded, desk, now)
    }

    /// The file it is written to: the one that was opened, unless somebody changed that meanwhile.
    pub fn path(&self) -> &Path {
        self.0.files.path()
    }

    /// The journal beside that.
    pub fn journal(&self) -> PathBuf {
        beside::journal(self.path())
    }

    /// The desk it writes as.
    pub fn desk(&self) -> Desk {
        self.0.desk
    }

    /// The record as it is on the disk.
    pub fn trail(&self) -> &Trail {
        &self.0.trail
    }

    /// What a journal left by a crash gave back when it was opened.
    pub fn recovered(&self) -> Option<&Recovered> {
        self.0.recovered.as_ref()
    }

    /// Somebody had edited the file by hand before it was opened.
    pub fn edited_by_hand(&self) -> bool {
        self.0.edited_by_hand
    }

    /// What was amiss with the files when it was opened, the gravest first.
    pub fn amiss(&self) -> &[Amiss] {
        &self.0.amiss
    }

    /// Adds the next line. When this returns it is on the disk.
    ///
    /// # Errors
    /// When it is not the next line, or cannot be recorded, or is not surely on the disk: then nothing is claimed, and
    /// trying again makes sure that it stands there once.
    pub fn append(&mut self, line: Line) -> Result<(), Fault> {
        self.0.append(line)
    }

    /// The document should be written anew: a vote was declared, the meeting closed, or the journal has grown long.
    pub fn checkpoint_due(&self) -> bool {
        self.0.is_due()
    }

    /// Writes the document anew, with all that stood in the journal. Nothing is written if nothing did.
    ///
    /// # Errors
    /// When a step fails; every line stays recorded, and trying again is safe.
    pub fn checkpoint(&mut self) -> Result<(), Fault> {
        let written = self.0.files.checkpoint(&self.0.trail);
        self.0.follow(written)
    }

    /// Writes the document, and leaves that one file behind.
    ///
    /// # Errors
    /// When a step fails; the session is given back, and every line stays recorded whatever becomes of it.
    pub fn close(mut self) -> Result<(), (Self, Fault)> {
        match self.checkpoint() {
            Ok(()) => Ok(()),
            Err(fault) => Err((self, fault)),
        }
    }
}

impl Session {
    /// The record, and the trays beside it.
    pub(super) fn trays_of(&mut self) -> (&Trail, &mut Trays) {
        (&self.0.trail, &mut self.0.trays)
    }
}

impl Open {
    /// Goes on from what was found.
    fn resume(
        on: Arc<dyn Disk>,
        path: PathBuf,
        lock: Lock,
        loaded: Loaded,
        desk: Desk,
        now: Moment,
    ) -> Result<Opened, Fault> {
        let journal_path = beside::journal(&path);
        let bytes = loaded.journal.as_ref().map_or(&[] as &[u8], |journal| &journal.bytes);
        let (journal, lines, torn) = match &loaded.beside {
            Beside::Misfit { why, .. } => {
                let why = ReadOnly::JournalMismatch { journal: journal_path, why: why.clone() };
                return Ok(Opened::Reading { trail: loaded.shown(), why });
            }
            Beside::Nothing => (Journal::absent(journal_path), 0, false),
            Beside::Stale => (Journal::over(journal_path, bytes), 0, false),
            Beside::Fits { lines, whole, torn } => {
                (Journal::found(journal_path, bytes, *whole), lines.len(), *torn)
            }
        };
        let amiss = Amiss::of(&path, &loaded);
        let trays = Trays::new(on.clone(), &path);
        let files = Files::found(on, path, lock, Holder::myself(desk, now), &loaded, journal, lines);
        let edited = loaded.document.by_hand();
        let trail = if lines > 0 { loaded.shown() } else { loaded.document.trail };
        let up_to = trail.lines().last().map_or(now, |line| line.stamp.at);
        let found = Recovered { lines: lines as u64, up_to, torn };
        let recovered = (lines > 0 || torn).then_some(found);
        let mut open = Self { files, trail, desk, recovered, edited_by_hand: edited.is_some(), amiss, trays };
        open.files.settle(&open.trail)?;
        if open.trail.meeting().sealed.is_some() {
            // It was sealed, and the power went before the document could say so.
            open.files.checkpoint(&open.trail)?;
            return Ok(Opened::Reading { trail: open.trail, why: ReadOnly::Sealed { intact: true } });
        }
        if let Some(meeting) = edited.filter(|_| lines == 0) {
            let stamp = Stamp { seq: open.trail.last() + 1, at: now, desk };
            open.append(Line { stamp, entry: Entry::Began(meeting) })?;
        }
        open.trays.find(&open.trail);
        Ok(Opened::Writing(Session(Box::new(open))))
    }

    fn append(&mut self, line: Line) -> Result<(), Fault> {
        let seq = line.stamp.seq;
        let fault = |kind| Fault::new(self.files.path(), kind);
        if self.trail.meeting().sealed.is_some() {
            return Err(fault(FaultKind::Sealed));
        }
        let expected = self.trail.last() + 1;
        if seq != expected {
            return Err(fault(FaultKind::OutOfStep { expected, found: seq }));
        }
        let follows = match &line.entry {
            Entry::Undid(_) => self.trail.undo().is_ok_and(|entry| entry == line.entry),
            Entry::Redid(_) => self.trail.redo().is_ok_and(|entry| entry == line.entry),
            Entry::Began(_) | Entry::Did(_) => true,
        };
        let row = row::text_of(&line).filter(|_| follows).ok_or_else(|| fault(FaultKind::BadLine(seq)))?;
        let appended = self.files.append(&self.trail, &row);
        self.follow(appended)?;
        let of_votes = !matches!(&line.entry, Entry::Did(event) if !matches!(event, Event::Vote(_)));
        let pushed = self.trail.push(line);
        if of_votes {
            self.trays.settle(&self.trail);
        }
        pushed.map_err(|_| Fault::new(self.files.path(), FaultKind::BadLine(seq)))
    }

    /// The trays go where the meeting goes, if it has to go on in another file.
    fn follow(&mut self, done: Result<(), Fault>) -> Result<(), Fault> {
        let moved = self.trays.move_to(self.files.path());
        done.and(moved)
    }

    /// Among the lines that stand in the journal only is one after which the document is written anew.
    fn is_due(&self) -> bool {
        let rows = self.files.rows();
        let is_checkpoint = |line: &Line| matches!(&line.entry, Entry::Did(event) if event.is_checkpoint());
        rows >= ROWS.max(self.trail.lines().len() / PART)
            || self.trail.lines().iter().rev().take(rows).any(is_checkpoint)
    }
}

fn may_write(path: &Path) -> Result<(), Fault> {
    let metadata = std::fs::metadata(path).map_err(|error| Fault::io(path, Doing::Reading, error))?;
    if metadata.is_file() && metadata.permissions().readonly() {
        return Err(Fault::io(path, Doing::Locking, std::io::ErrorKind::PermissionDenied.into()));
    }
    Ok(())
}

fn why_not(fault: Fault) -> ReadOnly {
    match fault.kind() {
        FaultKind::Locked(holder) => ReadOnly::LockedBy(holder.clone()),
        _ => ReadOnly::NotWritable(fault),
    }
}

/// A sealed record is only looked at. A journal it holds all of may still have to go.
fn sealed(disk: &dyn Disk, path: &Path, loaded: Loaded) -> Result<Opened, Fault> {
    if matches!(loaded.beside, Beside::Stale) {
        let journal = beside::journal(path);
        remove_if_there(disk, &journal).map_err(|error| Fault::io(&journal, Doing::Removing, error))?;
    }
    let intact = matches!(verify(path), Ok(Verified::Intact(_)));
    Ok(Opened::Reading { trail: loaded.shown(), why: ReadOnly::Sealed { intact } })
}

impl fmt::Debug for Session {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Session").field("path", &self.path()).field("last", &self.0.trail.last()).finish()
    }
}
