//! Follows a meeting somebody else writes. Never writes anything, takes no lock, shows no half line.

use std::path::{Path, PathBuf};

use super::amiss::Amiss;
use super::beside;
use super::document::Document;
use super::fault::{Fault, FaultKind};
use super::load::{Beside, Loaded, canonical};
use super::seen::{Content, Stat};
use crate::meeting::{Line, Trail};

/// A look at a meeting that keeps up with its writer, through checkpoints and the writer's death.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    journal: PathBuf,
    document: Document,
    digest: String,
    /// What the document and the journal looked like when they were last read.
    seen: (Option<Stat>, Option<Stat>),
    trail: Trail,
    amiss: Vec<Amiss>,
}

impl Follower {
    /// Begins to follow.
    ///
    /// # Errors
    /// When the file cannot be read. A journal that does not belong to it is left out, until it changes;
    /// [`Self::amiss`] tells.
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let path = canonical(path)?;
        let loaded = Loaded::read(&path)?;
        let seen = (Some(loaded.stat), loaded.journal.as_ref().map(|journal| journal.stat));
        let (document, digest) = (loaded.document.clone(), loaded.digest.clone());
        let amiss = Amiss::of(&path, &loaded);
        let journal = beside::journal(&path);
        Ok(Self { journal, path, document, digest, seen, trail: loaded.shown(), amiss })
    }

    /// The record as last read.
    pub fn trail(&self) -> &Trail {
        &self.trail
    }

    /// What was amiss with the files when both were last read, the gravest first.
    pub fn amiss(&self) -> &[Amiss] {
        &self.amiss
    }

    /// Looks again: the record if it has changed. Where nothing has, two questions to the system are all it costs.
    ///
    /// # Errors
    /// When the file cannot be read, or the journal beside it does not belong to it; [`Self::trail`] stays what it was.
    pub fn poll(&mut self) -> Result<Option<&Trail>, Fault> {
        let there = (Stat::at(&self.path)?, Stat::at(&self.journal)?);
        if there == self.seen {
            return Ok(None);
        }
        let changed = if there.0 == self.seen.0 { self.read_journal()? } else { self.read_all()? };
        Ok(changed.then_some(&self.trail))
    }

    fn read_all(&mut self) -> Result<bool, Fault> {
        let loaded = Loaded::read(&self.path)?;
        self.seen = (Some(loaded.stat), loaded.journal.as_ref().map(|journal| journal.stat));
        self.amiss = Amiss::of(&self.path, &loaded);
        (self.document, self.digest) = (loaded.document, loaded.digest);
        self.show(loaded.beside)
    }

    fn read_journal(&mut self) -> Result<bool, Fault> {
        let content = Content::read(&self.journal)?;
        if Stat::at(&self.path)? != self.seen.0 {
            // The writer has just written the document anew.
            return self.read_all();
        }
        self.seen.1 = content.as_ref().map(|content| content.stat);
        let bytes = content.as_ref().map(|content| &*content.bytes);
        self.show(Beside::judge(&self.document, &self.digest, bytes))
    }

    fn show(&mut self, beside: Beside) -> Result<bool, Fault> {
        let lines = match beside {
            Beside::Nothing | Beside::Stale => Vec::new(),
            Beside::Fits { lines, .. } => lines,
            Beside::Misfit { why, .. } => {
                return Err(Fault::new(&self.journal, FaultKind::JournalMismatch(why)));
            }
        };
        if let Some(added) = self.added(&lines) {
            let added = added.to_vec();
            let before = self.trail.last();
            for line in added {
                // Found to follow when it was read.
                let _ = self.trail.push(line);
            }
            return Ok(self.trail.last() > before);
        }
        let trail = self.document.clone().shown_with(lines);
        let changed = trail != self.trail;
        self.trail = trail;
        Ok(changed)
    }

    /// The lines of the journal behind those shown, if what is shown is the document and the beginning of the journal.
    fn added<'a>(&self, lines: &'a [Line]) -> Option<&'a [Line]> {
        let shown = self.trail.lines();
        let (document, journal) = shown.split_at_checked(self.document.trail.lines().len())?;
        let rest = lines.strip_prefix(journal)?;
        (self.document.edited.is_none() && document == self.document.trail.lines()).then_some(rest)
    }
}
