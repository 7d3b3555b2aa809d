//! The whole record written to another place, above all while its own disk refuses.

use std::path::{Path, PathBuf};

use super::beside::{self, ENDING};
use super::disk::{RealDisk, folder_of};
use super::document::Document;
use super::fault::{Fault, FaultKind};
use super::load::canonical_new;
use super::name::new_path;
use super::replace::{Before, replace};
use super::seen::{Content, Stat};
use crate::meeting::Trail;

/// The first version of a file of its own.
const FIRST: u64 = 1;

/// Writes the record as a document of its own: into this folder under a name that nothing has there, or to this new
/// file, whose name ends in `.ron`. What was written is read back before its place is told. Later it is opened as any
/// other meeting.
///
/// # Errors
/// [`FaultKind::NoFolder`], [`FaultKind::Exists`] since nothing is overwritten, or when the system refuses: then no
/// new file stands there, unless only the very last step failed.
pub fn save_elsewhere(trail: &Trail, to: &Path) -> Result<PathBuf, Fault> {
    let path = place(trail, to)?;
    for taken in [&path, &beside::journal(&path)] {
        if Stat::at(taken)?.is_some() {
            return Err(Fault::new(taken, FaultKind::Exists));
        }
    }
    let text = Document::encode(trail, FIRST).map_err(|kind| Fault::new(&path, kind))?;
    replace(&RealDisk, &path, text.as_bytes(), Before::Nothing, |_| Ok(()))?;
    let there = Content::read(&path)?.ok_or_else(|| Fault::new(&path, FaultKind::Missing))?;
    let document = Document::decode(&path, there.text(&path)?)?;
    if document.trail != *trail || document.edited.is_some() {
        return Err(Fault::new(&path, FaultKind::BadLine(trail.last())));
    }
    Ok(path)
}

fn place(trail: &Trail, to: &Path) -> Result<PathBuf, Fault> {
    let about = &trail.meeting().about;
    let path = if to.is_dir() { new_path(to, &about.title, about.date) } else { to.to_owned() };
    let is_named = path.as_os_str().as_encoded_bytes().ends_with(ENDING.as_bytes());
    let folder = if is_named { folder_of(&path) } else { &path };
    if !folder.is_dir() {
        return Err(Fault::new(folder, FaultKind::NoFolder));
    }
    canonical_new(&path)
}
