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

use super::beside;
use super::disk::{Disk, RealDisk, folder_of, make_folder, patiently, remove_if_there};
use super::document::{Document, FORMAT};
use super::fault::{Doing, Fault, FaultKind, Outside};
use super::journal::{Header, Journal, Trouble};
use super::load::{Beside, Loaded, Mismatch, canonical, canonical_new};
use super::lock::{Holder, Lock};
use super::replace::{Before, replace, sync_folder};
use super::row;
use super::seal::{Verified, verify};
use super::seen::{Content, Stat, digest};
use crate::meeting::{Desk, Entry, Line, Meeting, Moment, Stamp, Trail};

/// So many lines in a journal, and the document is due to be written anew.
const ROWS: usize = 300;
/// Names tried for our version of a file somebody else changed.
const CONFLICTS: u32 = 1_000;

/// A meeting open for writing. Dropping it without [`Session::close`] is what a crash does: the next opening recovers.
pub struct Session(Box<Open>);

struct Open {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    desk: Desk,
    lock: Lock,
    trail: Trail,
    generation: u64,
    document: Known,
    journal: Journal,
    /// Lines that stand in the journal only.
    rows: usize,
    /// A line among them after which the document is written anew.
    due: bool,
    recovered: Option<Recovered>,
    edited_by_hand: bool,
}

/// The document as this session left it.
struct Known {
    stat: Option<Stat>,
    digest: String,
    /// A next version that may or may not have taken its place: its writing failed.
    tried: Option<String>,
}

/// What opening found.
#[derive(Debug)]
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
        let lock = Lock::take(&*on, &path, desk, now)?;
        let trail = Trail::begin(meeting, Stamp { seq: 1, at: now, desk });
        let mut open = Open {
            disk: on,
            desk,
            lock,
            trail,
            generation: 0,
            document: Known { stat: None, digest: String::new(), tried: None },
            journal: Journal::absent(journal),
            rows: 0,
            due: false,
            recovered: None,
            edited_by_hand: false,
            path,
        };
        if let Err(fault) = open.write_document(Before::Nothing) {
            open.unmake();
            return Err(fault);
        }
        Ok(Self(Box::new(open)))
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
        let lock = match may_write(&path).and_then(|()| Lock::take(&*on, &path, desk, now)) {
            Ok(lock) => lock,
            Err(fault) => return look(&path, |_| why_not(fault)),
        };
        let loaded = Loaded::read(&path)?;
        if let Some(format) = loaded.newer() {
            return Ok(Opened::Reading { trail: loaded.shown(), why: ReadOnly::NewerFormat(format) });
        }
        clear_temporaries(&*on, &path)?;
        if loaded.document.is_sealed() {
            return sealed(&*on, &path, loaded);
        }
        Open::resume(on, path, lock, loaded, desk, now)
    }

    /// The file it is written to: the one that was opened, unless somebody changed that meanwhile.
    pub fn path(&self) -> &Path {
        &self.0.path
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
        self.0.due || self.0.rows >= ROWS
    }

    /// Writes the document anew, with all that stood in the journal. Nothing is written if nothing did.
    ///
    /// # Errors
    /// When a step fails; every line stays recorded, and trying again is safe.
    pub fn checkpoint(&mut self) -> Result<(), Fault> {
        self.0.checkpoint()
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

impl Open {
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
        let edited = loaded.document.edited.clone();
        let (generation, stat, digest) = (loaded.document.generation, loaded.stat, loaded.digest.clone());
        let trail = if lines > 0 { loaded.shown() } else { loaded.document.trail };
        let up_to = trail.lines().last().map_or(now, |line| line.stamp.at);
        let mut open = Self {
            disk: on,
            path,
            desk,
            lock,
            due: trail.lines().iter().rev().take(lines).any(is_checkpoint),
            trail,
            generation,
            document: Known { stat: Some(stat), digest, tried: None },
            journal,
            rows: lines,
            recovered: (lines > 0 || torn).then_some(Recovered { lines: lines as u64, up_to, torn }),
            edited_by_hand: edited.is_some(),
        };
        open.settle()?;
        if open.trail.meeting().sealed.is_some() {
            // It was sealed, and the power went before the document could say so.
            open.checkpoint()?;
            return Ok(Opened::Reading { trail: open.trail, why: ReadOnly::Sealed { intact: true } });
        }
        if let Some(meeting) = edited.filter(|_| lines == 0) {
            let stamp = Stamp { seq: open.trail.last() + 1, at: now, desk };
            open.append(Line { stamp, entry: Entry::Began(meeting) })?;
        }
        Ok(Opened::Writing(Session(Box::new(open))))
    }

    fn append(&mut self, line: Line) -> Result<(), Fault> {
        let seq = line.stamp.seq;
        let fault = |kind| Fault::new(&self.path, kind);
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
        let text = row::text_of(&line).filter(|_| follows);
        let text = text.ok_or_else(|| fault(FaultKind::BadLine(seq)))?;
        self.settle()?;
        let header = Header::new(self.generation, self.trail.last(), &self.document.digest);
        let appended = self.journal.append(&*self.disk, &header, &text);
        self.or_divert(appended)?;
        self.due |= is_checkpoint(&line);
        self.rows += 1;
        self.trail.push(line).map_err(|_| Fault::new(&self.path, FaultKind::BadLine(seq)))
    }

    fn checkpoint(&mut self) -> Result<(), Fault> {
        self.settle()?;
        if self.rows > 0 {
            self.write_document(Before::Older)?;
        }
        let retired = self.journal.retire(&*self.disk);
        self.or_divert(retired)
    }

    /// Makes sure both files are as this session left them, and clears up after a step that failed.
    fn settle(&mut self) -> Result<(), Fault> {
        let settled = self.settle_document().and_then(|()| self.journal.settle(&*self.disk));
        self.or_divert(settled)
    }

    fn settle_document(&mut self) -> Result<(), Trouble> {
        let there = Stat::at(&self.path)?;
        if there.is_some() && there == self.document.stat {
            return Ok(());
        }
        let Some(content) = Content::read(&self.path)? else {
            return Err(Trouble::Outside(Outside::DocumentGone));
        };
        let found = digest(&content.bytes);
        if self.document.tried.as_ref() == Some(&found) {
            // Ours after all: only the last step of writing it had failed.
            sync_folder(&*self.disk, &self.path)?;
            self.wrote(found, Some(content.stat));
            return self.journal.retire(&*self.disk);
        }
        if found != self.document.digest {
            return Err(Trouble::Outside(Outside::DocumentChanged));
        }
        let file = patiently(|| self.disk.open(&self.path))
            .map_err(|error| Fault::io(&self.path, Doing::Locking, error))?;
        self.lock.hold(&self.path, file)?;
        self.document.stat = Some(content.stat);
        Ok(())
    }

    /// Writes the next version of the document.
    fn write_document(&mut self, before: Before) -> Result<(), Fault> {
        let text = Document::encode(&self.trail, self.generation + 1)
            .map_err(|kind| Fault::new(&self.path, kind))?;
        // A version that could not be read back never takes the place of one that can.
        if Document::decode(&self.path, &text)?.edited.is_some() {
            return Err(Fault::new(&self.path, FaultKind::BadLine(self.trail.last())));
        }
        let found = digest(text.as_bytes());
        self.document.tried = Some(found.clone());
        let (path, lock, known) = (&self.path, &mut self.lock, &self.document);
        let mut changed = false;
        let written = replace(&*self.disk, path, text.as_bytes(), before, |file| {
            changed = before == Before::Older && Stat::at(path)? != known.stat;
            if changed {
                return Err(Fault::new(path, FaultKind::Exists));
            }
            let file = file.try_clone().map_err(|error| Fault::io(path, Doing::Locking, error))?;
            lock.hold(path, file)
        });
        if changed {
            return Err(self.divert(Outside::DocumentChanged));
        }
        let stat = written?.metadata().ok().map(|metadata| Stat::of(&metadata));
        self.wrote(found, stat);
        Ok(())
    }

    /// Takes a new file away again whose making failed at the last step.
    fn unmake(&self) {
        let ours = |content: &Content| self.document.tried.as_ref() == Some(&digest(&content.bytes));
        if matches!(Content::read(&self.path), Ok(Some(content)) if ours(&content)) {
            // That it could not be made is what is told; that it stands there harms nothing.
            let _ = remove_if_there(&*self.disk, &self.path);
        }
    }

    fn wrote(&mut self, digest: String, stat: Option<Stat>) {
        self.generation += 1;
        self.document = Known { stat, digest, tried: None };
        self.rows = 0;
        self.due = false;
    }

    fn or_divert<T>(&mut self, result: Result<T, Trouble>) -> Result<T, Fault> {
        result.map_err(|trouble| match trouble {
            Trouble::Fault(fault) => fault,
            Trouble::Outside(what) => self.divert(what),
        })
    }

    /// Somebody was there: writes the record as it stands here beside theirs, and goes on there.
    fn divert(&mut self, what: Outside) -> Fault {
        match self.write_beside() {
            Ok(()) => {
                let kept = self.path.clone();
                Fault::new(&kept, FaultKind::ChangedOutside { what, kept: kept.clone() })
            }
            Err(fault) => fault,
        }
    }

    fn write_beside(&mut self) -> Result<(), Fault> {
        let at = self.trail.lines().last().map(|line| line.stamp.at).unwrap_or_default();
        let text = Document::encode(&self.trail, self.generation + 1)
            .map_err(|kind| Fault::new(&self.path, kind))?;
        for nth in 1..=CONFLICTS {
            let path = beside::conflict(&self.path, at, nth);
            if Stat::at(&path)?.is_some() || Stat::at(&beside::journal(&path))?.is_some() {
                continue;
            }
            let mut lock = Lock::take(&*self.disk, &path, self.desk, at)?;
            let written = replace(&*self.disk, &path, text.as_bytes(), Before::Nothing, |file| {
                let file = file.try_clone().map_err(|error| Fault::io(&path, Doing::Locking, error))?;
                lock.hold(&path, file)
            });
            let file = match written {
                Err(fault) if matches!(fault.kind(), FaultKind::Exists) => continue,
                written => written?,
            };
            // What stood in our own journal is in the new file; one that is not ours stays.
            let _ = self.journal.retire(&*self.disk);
            self.journal = Journal::absent(beside::journal(&path));
            self.lock = lock;
            self.path = path;
            self.wrote(digest(text.as_bytes()), file.metadata().ok().map(|metadata| Stat::of(&metadata)));
            return Ok(());
        }
        Err(Fault::new(&self.path, FaultKind::Exists))
    }
}

fn is_checkpoint(line: &Line) -> bool {
    matches!(&line.entry, Entry::Did(event) if event.is_checkpoint())
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

/// Opens for looking at only.
fn look(path: &Path, why: impl FnOnce(&Loaded) -> ReadOnly) -> Result<Opened, Fault> {
    let loaded = Loaded::read(path)?;
    let why = why(&loaded);
    Ok(Opened::Reading { trail: loaded.shown(), why })
}

/// Takes away what a dead process left half written: whoever holds the lock is the only one who writes these.
fn clear_temporaries(disk: &dyn Disk, path: &Path) -> Result<(), Fault> {
    for file in [path.to_owned(), beside::journal(path)] {
        let left = beside::temporary(&file);
        remove_if_there(disk, &left).map_err(|error| Fault::io(&left, Doing::Removing, error))?;
    }
    Ok(())
}

impl fmt::Debug for Session {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_struct("Session").field("path", &self.0.path).field("last", &self.0.trail.last()).finish()
    }
}
