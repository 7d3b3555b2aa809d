//! Puts a whole new file in the place of an old one, or in an empty place: whoever looks sees the old or the new one,
//! and after a power cut one of them is there.

use std::fs::File;
use std::path::Path;

use super::beside::temporary;
use super::disk::{Disk, folder_of, patiently, remove_if_there, write_all};
use super::fault::{Doing, Fault};

/// What may stand in the place before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// An older version: it is replaced.
    Older,
    /// Nothing: what stands there is never overwritten.
    Nothing,
}

/// Writes `bytes` to `path` through a temporary file in the same folder; `ready` has a last look before the new file
/// takes its place, and holds it. Returns the new file.
///
/// # Errors
/// When a step fails: the old file is untouched then, unless only the very last step, syncing the folder, failed.
pub(super) fn replace(
    disk: &dyn Disk,
    path: &Path,
    bytes: &[u8],
    before: Before,
    ready: impl FnOnce(&File) -> Result<(), Fault>,
) -> Result<File, Fault> {
    let temporary = temporary(path);
    // Only the holder of the lock writes here, so one that stands there was left by a dead process.
    remove_if_there(disk, &temporary).map_err(|error| Fault::io(&temporary, Doing::Removing, error))?;
    let mut file =
        patiently(|| disk.make(&temporary)).map_err(|error| Fault::io(&temporary, Doing::Making, error))?;
    let placed = fill(disk, &mut file, bytes, &temporary).and_then(|()| ready(&file)).and_then(|()| {
        let place = || match before {
            Before::Older => disk.rename(&temporary, path),
            Before::Nothing => disk.place(&temporary, path),
        };
        patiently(place).map_err(|error| Fault::io(path, Doing::Placing, error))
    });
    if let Err(fault) = placed {
        // The fault itself is what matters; a left-over is removed at the next opening.
        let _ = remove_if_there(disk, &temporary);
        return Err(fault);
    }
    sync_folder(disk, path)?;
    Ok(file)
}

fn fill(disk: &dyn Disk, file: &mut File, bytes: &[u8], path: &Path) -> Result<(), Fault> {
    write_all(disk, file, bytes).map_err(|error| Fault::io(path, Doing::Writing, error))?;
    patiently(|| disk.sync(file)).map_err(|error| Fault::io(path, Doing::Syncing, error))
}

/// The names in the folder of `path` are on the disk when this returns.
pub(super) fn sync_folder(disk: &dyn Disk, path: &Path) -> Result<(), Fault> {
    let folder = folder_of(path);
    patiently(|| disk.sync_folder(folder)).map_err(|error| Fault::io(folder, Doing::Syncing, error))
}
