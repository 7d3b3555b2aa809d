//! What a crash left, brought back into one file without opening the meeting on a screen.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::beside;
use super::disk::{Disk, RealDisk, patiently};
use super::document::Document;
use super::fault::{Doing, Fault};
use super::load::{Beside, Loaded, canonical};
use super::lock::{Holder, Lock};
use super::replace::{Before, replace, sync_folder};
use super::session::{Opened, ReadOnly, Session};
use crate::meeting::{Desk, Moment};

/// What recovering came to.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Lines that stood in the journal only and are in the document now.
    pub lines: u64,
    /// One more had been begun; nobody was told it was recorded, and it was dropped.
    pub torn: bool,
    /// A journal that could not be used, or not to its end, was given this name.
    pub set_aside: Option<PathBuf>,
}

/// Brings what stands in the journal into the document, and leaves one file. With nothing to recover it changes nothing.
///
/// # Errors
/// When somebody has it open, when it cannot be written, or when the journal does not belong to it or is damaged
/// ([`super::FaultKind::JournalMismatch`]): nothing is touched then, and [`set_aside`] is the way on.
pub fn recover(path: &Path, desk: Desk, now: Moment) -> Result<Report, Fault> {
    let session = match Session::open(path, desk, now)? {
        Opened::Writing(session) => session,
        Opened::Reading { why: ReadOnly::Sealed { .. }, .. } => return Ok(Report::default()),
        Opened::Reading { why, .. } => return Err(why.into_fault(path)),
    };
    let recovered = session.recovered().copied();
    let (lines, torn) = recovered.map_or((0, false), |found| (found.lines, found.torn));
    session.close().map_err(|(_, fault)| fault)?;
    Ok(Report { lines, torn, set_aside: None })
}

/// Gives a journal that does not belong to its document a name of its own, so that the document can be opened for
/// writing again. Rows before the first damaged one go into the document. Nothing is deleted.
///
/// # Errors
/// When somebody has it open, or it cannot be written.
pub fn set_aside(path: &Path, desk: Desk, now: Moment) -> Result<Report, Fault> {
    let on = RealDisk;
    let path = canonical(path)?;
    let mut lock = Lock::take(&on, &path, &Holder::myself(desk, now))?;
    let loaded = Loaded::read(&path)?;
    let Beside::Misfit { lines, .. } = &loaded.beside else {
        drop(lock);
        return recover(&path, desk, now);
    };
    let lines = if loaded.document.is_sealed() { 0 } else { lines.len() as u64 };
    let generation = loaded.document.generation + 1;
    if lines > 0 {
        let trail = loaded.shown();
        let text = Document::encode(&trail, generation).map_err(|kind| Fault::new(&path, kind))?;
        replace(&on, &path, text.as_bytes(), Before::Older, |file| {
            let file = file.try_clone().map_err(|error| Fault::io(&path, Doing::Locking, error))?;
            lock.hold(&path, file)
        })?;
    }
    let aside = rename_aside(&on, &path, now)?;
    sync_folder(&on, &path)?;
    Ok(Report { lines, torn: false, set_aside: Some(aside) })
}

fn rename_aside(disk: &dyn Disk, document: &Path, now: Moment) -> Result<PathBuf, Fault> {
    let journal = beside::journal(document);
    let mut nth = 1;
    loop {
        let name = beside::journal(&beside::conflict(document, now, nth));
        match patiently(|| disk.place(&journal, &name)) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => nth += 1,
            placed => {
                return placed.map(|()| name).map_err(|error| Fault::io(&journal, Doing::Placing, error));
            }
        }
    }
}
