//! The shelf: every meeting of a folder, read from the head of its file only.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};

use unicode_normalization::UnicodeNormalization;

use super::beside::{self, ENDING};
use super::document::{Document, SUMMARY_LINE};
use super::fault::{Doing, Fault, FaultKind};
use super::lock;
use super::seen::{Content, open_to_read};
use super::summary::Summary;

/// Bytes of the head of a file in which the summary stands.
const HEAD: u64 = 4 << 10;

/// All meetings of a folder.
#[derive(Debug, Clone, Copy)]
pub struct Shelf;

/// One meeting on the shelf.
#[derive(Debug, Clone)]
pub struct Entry {
    /// Its file.
    pub path: PathBuf,
    /// What it is, as its file last said; or why that cannot be told.
    pub summary: Result<Summary, Fault>,
    /// Somebody has it open for writing now.
    pub open_now: bool,
    /// A journal stands beside it and nobody has it open: opening it recovers what is in there.
    pub needs_recovery: bool,
}

impl Shelf {
    /// Every meeting of a folder, the newest first, those that cannot be read last. A folder that does not exist is
    /// empty; one that cannot be read is the one entry, with its fault.
    pub fn read(folder: &Path) -> Vec<Entry> {
        let names = match names(folder) {
            Ok(names) => names,
            Err(fault) => return vec![Entry::broken(folder, fault)],
        };
        let meetings = names.iter().filter(|name| is_meeting(name));
        let mut entries: Vec<Entry> = meetings.map(|name| Entry::read(folder.join(name), &names)).collect();
        entries.sort_by_cached_key(|entry| {
            let when = entry.summary.as_ref().ok().map(|summary| (summary.date, summary.time));
            (Reverse(when), entry.path.clone())
        });
        entries
    }
}

impl Entry {
    fn read(path: PathBuf, names: &HashSet<OsString>) -> Self {
        let stands = |file: &Path| file.file_name().is_some_and(|name| names.contains(name));
        let open_now = stands(&beside::lock(&path)) && lock::is_held(&path);
        let needs_recovery = !open_now && stands(&beside::journal(&path));
        Self { summary: summary(&path), path, open_now, needs_recovery }
    }

    fn broken(path: &Path, fault: Fault) -> Self {
        Self { path: path.to_owned(), summary: Err(fault), open_now: false, needs_recovery: false }
    }
}

/// The meetings of a folder whose files hold every word of the query, in whatever case, the newest first. A query without
/// a word finds them all, as [`Shelf::read`] does.
pub fn search(folder: &Path, query: &str) -> Vec<Entry> {
    let words: Vec<[String; 2]> = query.split_whitespace().map(forms).collect();
    let mut entries = Shelf::read(folder);
    if !words.is_empty() {
        entries.retain(|entry| {
            let text = folded(&(whole_text(&entry.path) + &whole_text(&beside::journal(&entry.path))));
            words.iter().all(|forms| forms.iter().any(|form| text.contains(form)))
        });
    }
    entries
}

/// A word as it is typed, and as it stands in a file where some of its characters are written as escapes.
fn forms(word: &str) -> [String; 2] {
    let escaped: String = word.chars().flat_map(char::escape_debug).collect();
    [folded(word), folded(&escaped)]
}

fn folded(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

fn whole_text(path: &Path) -> String {
    let content = Content::read(path).ok().flatten();
    content.map(|content| String::from_utf8_lossy(&content.bytes).into_owned()).unwrap_or_default()
}

fn names(folder: &Path) -> Result<HashSet<OsString>, Fault> {
    let fail = |error| Fault::io(folder, Doing::Reading, error);
    match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(HashSet::new()),
        Err(error) => Err(fail(error)),
        Ok(entries) => entries.map(|entry| Ok(entry.map_err(fail)?.file_name())).collect(),
    }
}

fn is_meeting(name: &OsStr) -> bool {
    let bytes = name.as_encoded_bytes();
    bytes.ends_with(ENDING.as_bytes()) && !bytes.starts_with(b".")
}

fn summary(path: &Path) -> Result<Summary, Fault> {
    let fail = |error| Fault::io(path, Doing::Reading, error);
    // A link stands for the file it leads to, as it does when it is opened.
    let file = match open_to_read(path) {
        Err(_) if path.is_symlink() => open_to_read(&super::load::canonical(path)?),
        opened => opened,
    };
    let file = file.map_err(fail)?;
    if !file.metadata().map_err(fail)?.is_file() {
        return Err(Fault::new(path, FaultKind::NotAFile));
    }
    let mut head = Vec::new();
    file.take(HEAD).read_to_end(&mut head).map_err(fail)?;
    match in_head(&head) {
        Some(summary) => Ok(summary),
        // Edited by hand, or from another version: the whole file says it.
        None => whole(&super::load::canonical(path)?),
    }
}

/// The summary, if its line stands whole in these bytes.
fn in_head(head: &[u8]) -> Option<Summary> {
    let mut lines = head.split_inclusive(|byte| *byte == b'\n');
    let line = lines.find_map(|line| line.strip_prefix(SUMMARY_LINE.as_bytes()))?;
    let text = std::str::from_utf8(line.strip_suffix(b",\n")?).ok()?;
    ron::from_str(text).ok()
}

fn whole(path: &Path) -> Result<Summary, Fault> {
    let content = Content::read(path)?.ok_or_else(|| Fault::new(path, FaultKind::Missing))?;
    let document = Document::decode(path, content.text(path)?)?;
    Ok(Summary::of(document.shown_with(Vec::new()).meeting()))
}
