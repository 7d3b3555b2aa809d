//! The names of what stands beside a meeting file: each a function of its own name, and never past 255 bytes.

use std::path::{Path, PathBuf};

use super::disk::folder_of;
use super::row::short_digest;
use crate::meeting::{Moment, Teller};

/// What the name of a version somebody else's change parted from has between its title and its time.
const CONFLICT: &str = "（冲突 ";
/// Bytes in a file name.
const LONGEST: usize = 255;
/// What a meeting file ends with.
pub(super) const ENDING: &str = ".ron";

/// Where the rows go while the meeting is open.
pub(super) fn journal(document: &Path) -> PathBuf {
    beside(document, "", ".journal")
}

/// Where the papers are that a teller has called out and not told to the record yet.
pub(super) fn tray(document: &Path, teller: Teller) -> PathBuf {
    beside(document, "", if teller == Teller::A { ".tray-a" } else { ".tray-b" })
}

/// What a writer holds.
pub(super) fn lock(document: &Path) -> PathBuf {
    beside(document, ".", ".lock")
}

/// The document a lock stands for; none where its name was too long to tell.
pub(super) fn locked(lock: &Path) -> Option<PathBuf> {
    let name = lock.file_name()?.to_str()?.strip_prefix('.')?.strip_suffix(".lock")?;
    Some(lock.with_file_name(name))
}

/// Where the next version of a file is written before it takes its place.
pub(super) fn temporary(file: &Path) -> PathBuf {
    beside(file, ".", ".tmp")
}

/// Where our version goes when somebody else changed theirs; `nth` from 1 where that name is taken.
pub(super) fn conflict(document: &Path, at: Moment, nth: u32) -> PathBuf {
    let name = name_of(document);
    let stem = name.strip_suffix(ENDING).unwrap_or(&name);
    let again = if nth > 1 { format!(" {nth}") } else { String::new() };
    let ending = format!("{CONFLICT}{}{again}）{ENDING}", at.format("%Y-%m-%d %H.%M"));
    // Its own journal's temporary file has to fit too.
    let room = LONGEST - ending.len() - "..journal.tmp".len();
    document.with_file_name(format!("{}{ending}", cut(stem, room)))
}

/// The other versions of a meeting that stand beside it: the one it parted from, and those that parted from it.
pub(super) fn other_versions(document: &Path) -> Vec<PathBuf> {
    let name = name_of(document);
    let Some(ours) = name.strip_suffix(ENDING).map(title_of) else { return Vec::new() };
    let is_other = |path: &PathBuf| {
        let other = name_of(path);
        let Some(stem) = other.strip_suffix(ENDING) else { return false };
        let theirs = title_of(stem);
        // The title of a long name was cut so that the rest fits.
        let cut = theirs.len() < ours.len() && other.len() > LONGEST - 20 && ours.starts_with(theirs);
        other != name && (theirs == ours || cut)
    };
    let entries = std::fs::read_dir(folder_of(document)).into_iter().flatten().flatten();
    let mut others: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_other).collect();
    others.sort();
    others
}

/// The name before the first mark of a conflict in it.
fn title_of(stem: &str) -> &str {
    stem.split_once(CONFLICT).map_or(stem, |(title, _)| title)
}

fn beside(file: &Path, before: &str, after: &str) -> PathBuf {
    let name = name_of(file);
    let plain = format!("{before}{name}{after}");
    if plain.len() <= LONGEST {
        return file.with_file_name(plain);
    }
    // Two long names that begin alike must not share what stands beside them.
    let digest = short_digest(name.as_bytes());
    let room = LONGEST - before.len() - after.len() - digest.len() - 1;
    file.with_file_name(format!("{before}{}~{digest}{after}", cut(&name, room)))
}

/// The name as text; one that is none is told apart by its digest.
fn name_of(file: &Path) -> String {
    let name = file.file_name().unwrap_or_default();
    match name.to_str() {
        Some(text) => text.to_owned(),
        None => format!("{}~{}", name.to_string_lossy(), short_digest(name.as_encoded_bytes())),
    }
}

/// The beginning of `text`, whole characters, at most `room` bytes.
pub(super) fn cut(text: &str, room: usize) -> &str {
    let end = text.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= room).last();
    text.get(..end.unwrap_or(0)).unwrap_or_default()
}
