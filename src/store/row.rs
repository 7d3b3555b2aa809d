//! One line of the trail as one row of text, with a short digest of it behind, so that a damaged row is recognised.

use sha2::{Digest, Sha256};

use crate::meeting::Line;

/// Stands between a row and its digest. In a row itself it can only stand inside a text, before the last of it.
const BETWEEN: &str = " // ";

/// What a row of the document begins with: its place in the list, and what every line begins with.
pub(super) const IN_DOCUMENT: &str = "        (stamp:(";

/// Eight hexadecimal digits of a digest.
pub(super) fn short_digest(bytes: &[u8]) -> String {
    let [a, b, c, d, ..] = <[u8; 32]>::from(Sha256::digest(bytes));
    format!("{:08x}", u32::from_be_bytes([a, b, c, d]))
}

/// The line as one row without its digest; `None` if it would not read back as it is written.
pub(super) fn text_of(line: &Line) -> Option<String> {
    let text = ron::to_string(line).ok()?;
    let read: Line = ron::from_str(&text).ok()?;
    (!text.contains('\n') && ron::to_string(&read).ok()? == text).then_some(text)
}

/// The row with its digest behind it.
pub(super) fn with_digest(text: &str) -> String {
    format!("{text}{BETWEEN}{}", short_digest(text.as_bytes()))
}

/// What stands before the digest, if the digest is right.
pub(super) fn checked(row: &str) -> Option<&str> {
    let (text, digest) = row.rsplit_once(BETWEEN)?;
    (digest == short_digest(text.as_bytes())).then_some(text)
}

/// The line in a row whose digest is right.
pub(super) fn read(row: &str) -> Option<Line> {
    ron::from_str(checked(row)?).ok()
}

/// The row as it stands in the document.
pub(super) fn in_document(text: &str) -> String {
    format!("        {text},{BETWEEN}{}\n", short_digest(text.as_bytes()))
}

/// Whether a row of the document is that of the line of this number, and as it was written.
pub(super) fn is_right_in_document(row: &str, seq: u64) -> bool {
    let number = row.strip_prefix(IN_DOCUMENT).and_then(|row| row.strip_prefix("seq:")?.split_once(','));
    if number.is_none_or(|(number, _)| number != seq.to_string()) {
        return false;
    }

    let parts = row.trim().rsplit_once(BETWEEN);
    let text = parts.and_then(|(text, digest)| Some((text.strip_suffix(',')?, digest)));
    text.is_some_and(|(text, digest)| digest == short_digest(text.as_bytes()))
}
