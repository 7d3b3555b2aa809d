//! The document, the journal and the lock of a meeting open for writing.
//!
//! Each step first makes sure that both files are as the last one left them. Whatever fails, the record in memory is a
//! beginning of the record on the disk or the same, and the next step clears up.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::beside;
use super::disk::{Disk, patiently, remove_if_there};
use super::document::Document;
use super::fault::{Doing, Fault, FaultKind, Outside};
use super::journal::{Header, Journal, Trouble};
use super::load::Loaded;
use super::lock::{Holder, Lock};
use super::replace::{Before, replace, sync_folder};
use super::seen::{Content, Stat, digest};
use crate::meeting::Trail;

/// Names tried for our version of a file somebody else changed.
const CONFLICTS: u32 = 1_000;

/// Files of one meeting, held by this process alone.
pub(super) struct Files {
    disk: Arc<dyn Disk>,
    path: PathBuf,
    lock: Lock,
    /// Who holds them, for others to read.
    holder: Holder,
    generation: u64,
    document: Known,
    journal: Journal,
    /// Rows that stand in the journal only.
    rows: usize,
}

/// The document as it was left.
struct Known {
    stat: Option<Stat>,
    digest: String,
    /// A next version that may or may not have taken its place: its writing failed.
    tried: Option<String>,
}

impl Files {
    /// A file that does not exist yet, with the first version of the record in it.
    pub(super) fn make(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        lock: Lock,
        holder: Holder,
        trail: &Trail,
    ) -> Result<Self, Fault> {
        let document = Known { stat: None, digest: String::new(), tried: None };
        let journal = Journal::absent(beside::journal(&path));
        let mut files = Self { disk, path, lock, holder, generation: 0, document, journal, rows: 0 };
        match files.write_document(trail, Before::Nothing) {
            Ok(()) => Ok(files),
            Err(fault) => {
                files.unmake();
                Err(fault)
            }
        }
    }

    /// Files that were found, with so many rows in the journal.
    pub(super) fn found(
        disk: Arc<dyn Disk>,
        path: PathBuf,
        lock: Lock,
        holder: Holder,
        loaded: &Loaded,
        journal: Journal,
        rows: usize,
    ) -> Self {
        let document = Known { stat: Some(loaded.stat), digest: loaded.digest.clone(), tried: None };
        let generation = loaded.document.generation;
        Self { disk, path, lock, holder, generation, document, journal, rows }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Rows that stand in the journal only.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Adds a row behind the record, and returns when it is on the disk.
    pub(super) fn append(&mut self, trail: &Trail, row: &str) -> Result<(), Fault> {
        let appended = self.settle_document().and_then(|()| {
            let header = Header::new(self.generation, trail.last(), &self.document.digest);
            self.journal.append(&*self.disk, &header, row)
        });
        self.or_divert(trail, appended)?;
        self.rows += 1;
        Ok(())
    }

    /// Brings what stands in the journal into the document.
    pub(super) fn checkpoint(&mut self, trail: &Trail) -> Result<(), Fault> {
        self.settle(trail)?;
        if self.rows > 0 {
            self.write_document(trail, Before::Older)?;
        }
        let retired = self.journal.retire(&*self.disk);
        self.or_divert(trail, retired)
    }

    /// Makes sure both files are as they were left, and clears up after a step that failed.
    pub(super) fn settle(&mut self, trail: &Trail) -> Result<(), Fault> {
        let settled = self.settle_document().and_then(|()| self.journal.settle(&*self.disk));
        self.or_divert(trail, settled)
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
    fn write_document(&mut self, trail: &Trail, before: Before) -> Result<(), Fault> {
        let text =
            Document::encode(trail, self.generation + 1).map_err(|kind| Fault::new(&self.path, kind))?;
        // A version that could not be read back never takes the place of one that can.
        if Document::decode(&self.path, &text)?.edited.is_some() {
            return Err(Fault::new(&self.path, FaultKind::BadLine(trail.last())));
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
            return Err(self.divert(trail, Outside::DocumentChanged));
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
    }

    fn or_divert<T>(&mut self, trail: &Trail, result: Result<T, Trouble>) -> Result<T, Fault> {
        result.map_err(|trouble| match trouble {
            Trouble::Fault(fault) => fault,
            Trouble::Outside(what) => self.divert(trail, what),
        })
    }

    /// Somebody was there: writes the record as it stands here beside theirs, and goes on there.
    fn divert(&mut self, trail: &Trail, what: Outside) -> Fault {
        match self.write_beside(trail) {
            Ok(()) => {
                let kept = self.path.clone();
                Fault::new(&kept, FaultKind::ChangedOutside { what, kept: kept.clone() })
            }
            Err(fault) => fault,
        }
    }

    fn write_beside(&mut self, trail: &Trail) -> Result<(), Fault> {
        let at = trail.lines().last().map(|line| line.stamp.at).unwrap_or_default();
        let text =
            Document::encode(trail, self.generation + 1).map_err(|kind| Fault::new(&self.path, kind))?;
        for nth in 1..=CONFLICTS {
            let path = beside::conflict(&self.path, at, nth);
            if Stat::at(&path)?.is_some() || Stat::at(&beside::journal(&path))?.is_some() {
                continue;
            }
            let mut lock = Lock::take(&*self.disk, &path, &self.holder)?;
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
