//! Names for new meeting files, made of the day and the title.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::beside::{ENDING, cut};

/// Bytes of a name before its ending: what stands beside the file, and a copy of it, still fit into 255.
const LONGEST: usize = 190;

/// A path in `folder` that no file has yet, not even by a name that only differs in case or in how its characters are
/// composed. Somebody else may still be quicker: [`super::Session::create`] overwrites nothing, and then ask again.
pub fn new_path(folder: &Path, title: &str, date: NaiveDate) -> PathBuf {
    let stem = stem(title, date);
    let taken = taken(folder);
    let mut name = format!("{stem}{ENDING}");
    let mut nth = 1_u64;
    // A journal without its document is somebody's last trace of a meeting: its name is taken too.
    while [&name, &format!("{name}.journal")].into_iter().any(|name| taken.contains(&folded(name))) {
        nth += 1;
        name = format!("{stem} {nth}{ENDING}");
    }
    folder.join(name)
}

/// The day and the title, without whatever some file system would not take, or a reader not see.
///
/// It begins with a digit, so that it is neither hidden, nor an option, nor a name Windows keeps for itself.
fn stem(title: &str, date: NaiveDate) -> String {
    let day = date.format("%Y-%m-%d").to_string();
    let title: String =
        title.nfc().filter(|c| !is_unseen(*c)).map(|c| if fits(c) { c } else { ' ' }).collect();
    let words: Vec<&str> =
        std::iter::once(day.trim_start_matches(['-', '+'])).chain(title.split_whitespace()).collect();
    cut(&words.join(" "), LONGEST).trim_end_matches(['.', ' ']).to_owned()
}

fn fits(c: char) -> bool {
    !c.is_control() && !r#"/\:*?"<>|"#.contains(c)
}

/// Marks that change how a name is shown and are not seen themselves.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

fn taken(folder: &Path) -> HashSet<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| folded(&entry.file_name().to_string_lossy())).collect()
}

/// Two names are one to a file system that looks at neither case nor composition if this is the same.
fn folded(name: &str) -> String {
    name.nfkc().flat_map(char::to_uppercase).flat_map(char::to_lowercase).nfkc().collect()
}
