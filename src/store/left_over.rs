//! What a process that was killed left half written: it may hold a whole meeting, and is taken away.

use std::path::Path;

use super::beside::{self, ENDING};
use super::disk::{Disk, RealDisk, remove_if_there};
use super::fault::{Doing, Fault};
use super::lock::{Holder, Lock};
use crate::meeting::Teller;

/// Takes away what was left beside this document. Whoever calls holds its lock, and only who holds that writes there.
pub(super) fn clear(disk: &dyn Disk, document: &Path) -> Result<(), Fault> {
    let trays = Teller::ALL.map(|teller| beside::tray(document, teller));
    for file in [document.to_owned(), beside::journal(document)].into_iter().chain(trays) {
        let left = beside::temporary(&file);
        remove_if_there(disk, &left).map_err(|error| Fault::io(&left, Doing::Removing, error))?;
    }
    Ok(())
}

/// Takes away what was left in a folder, beside meetings that nobody has open. What cannot be taken away now is when its
/// meeting is opened.
pub fn clear_left_overs(folder: &Path) {
    let Ok(folder) = std::fs::canonicalize(folder) else { return };
    for entry in std::fs::read_dir(&folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let stem = name.to_str().and_then(|name| name.strip_prefix('.')?.strip_suffix(".tmp"));
        let others = [".journal", ".tray-a", ".tray-b"];
        let document =
            |stem: &str| others.iter().find_map(|other| stem.strip_suffix(other)).unwrap_or(stem).to_owned();
        let Some(document) = stem.map(document) else { continue };
        let document = folder.join(document);
        if document.as_os_str().as_encoded_bytes().ends_with(ENDING.as_bytes())
            && let Ok(_lock) = Lock::take(&RealDisk, &document, &Holder::unknown())
        {
            let _ = clear(&RealDisk, &document);
        }
    }
}
