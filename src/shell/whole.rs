//! Files written whole or not at all: first beside their place, under a name that shows whose they are, then put there.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use tempfile::NamedTempFile;

/// What the name has while a file is being written.
const BEGIN: &str = ".yishi-";
const END: &str = ".tmp";

/// A file in this folder with these bytes, on the disk, for this user only, still to be put in its place.
pub(super) fn beside(folder: &Path, bytes: &[u8]) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new().prefix(BEGIN).suffix(END).tempfile_in(folder)?;
    // Held while it is being written, so that nobody takes it for one that was left.
    file.as_file().try_lock()?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Takes away what a program that was killed left half written in this folder.
pub(super) fn clear_left_overs(folder: &Path) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(BEGIN) && name.ends_with(END));
        let is_file = entry.file_type().is_ok_and(|of| of.is_file());
        if is_ours
            && is_file
            && let Ok(file) = File::open(entry.path())
            && file.try_lock().is_ok()
        {
            // What cannot be taken away now is at the next start.
            drop(fs::remove_file(entry.path()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_left_half_written_is_taken_away_and_what_is_being_written_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let writing = beside(folder.path(), "会".as_bytes()).unwrap();
        for (name, stays) in [
            (".yishi-aB3xyz.tmp", false),
            (".yishi-notes", true),
            ("yishi-x.tmp", true),
            (".tmpaB3xyz", true),
        ] {
            fs::write(folder.path().join(name), "王").unwrap();
            clear_left_overs(folder.path());
            assert_eq!(folder.path().join(name).exists(), stays, "{name}");
        }
        writing.persist_noclobber(folder.path().join("会.txt")).unwrap();
        assert_eq!(fs::read_to_string(folder.path().join("会.txt")).unwrap(), "会");
        clear_left_overs(&folder.path().join("没有的"));
    }
}
