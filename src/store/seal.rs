//! The seal: a digest over the whole file, and the short code of it that is printed on the signed paper.
//!
//! The digest is SHA-256 over every byte of the file before the line that begins with `    seal: `; the code is its
//! first 80 bits, five for each letter. Whoever can write the file can also seal it again: only the code on the paper
//! people signed stands outside.

use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::document::{self, Document, SEAL_LINE};
use super::fault::{Fault, FaultKind};
use super::load::{self, Beside};
use super::seen::{Content, hexadecimal};
use super::summary::Summary;

/// Letters of the code: none that are misread on paper (no I, L, O, U).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters of the code, in groups of four.
const CODE: usize = 16;

/// What closes a record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Seal {
    /// 64 hexadecimal digits.
    pub digest: String,
    /// Four times four letters, for paper.
    pub code: String,
}

impl Seal {
    /// The seal on this text: all that stands before it in the file.
    pub(super) fn on(text: &str) -> Self {
        let digest = Sha256::digest(text.as_bytes());
        Self { digest: hexadecimal(&digest), code: code(&digest) }
    }
}

fn code(digest: &[u8]) -> String {
    let mut code = String::new();
    for nth in 0..CODE {
        if nth > 0 && nth % 4 == 0 {
            code.push('-');
        }
        let bit = |at: usize| digest.get(at / 8).map_or(0, |byte| byte >> (7 - at % 8) & 1);
        let value = (nth * 5..nth * 5 + 5).fold(0, |value, at| value << 1 | usize::from(bit(at)));
        code.push(LETTERS.get(value).copied().map_or('0', char::from));
    }
    code
}

/// What became of a seal.
#[derive(Debug)]
pub enum Verified {
    /// Nothing was changed since it was sealed, unless somebody sealed it again: compare the code on the paper.
    Intact(Seal),
    /// Something was changed since.
    Changed {
        /// The seal it still carries, if it can be read.
        seal: Option<Seal>,
        /// The first difference that can be named.
        first: Difference,
    },
    /// It was never sealed.
    NotSealed,
}

/// Where a sealed file differs from what was sealed.
#[derive(Debug)]
pub enum Difference {
    /// It cannot be read any more; the fault says where.
    Unreadable(Fault),
    /// The line of the trail with this number.
    Line(u64),
    /// This part of the record is not what the trail comes to.
    Part(&'static str),
    /// The line for the shelf.
    Summary,
    /// The seal itself was taken off, or written differently.
    Seal,
    /// Rows were put beside it in a journal.
    Journal,
    /// Only the way it is written: blanks, line ends, comments, the number of the version.
    Layout,
}

impl Difference {
    /// A name for it that never changes.
    pub fn id(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::Line(_) => "line",
            Self::Part(_) => "part",
            Self::Summary => "summary",
            Self::Seal => "seal",
            Self::Journal => "journal",
            Self::Layout => "layout",
        }
    }
}

/// The code of an intact seal, for the papers made of the record.
pub fn code_of(path: &Path) -> Option<String> {
    match verify(path) {
        Ok(Verified::Intact(seal)) => Some(seal.code),
        _ => None,
    }
}

/// Whether the record at `path` is as it was sealed. Changes nothing.
///
/// # Errors
/// When the file cannot be read, or is no meeting and carries no seal either.
pub fn verify(path: &Path) -> Result<Verified, Fault> {
    let path = &load::canonical(path)?;
    let content = Content::read(path)?.ok_or_else(|| Fault::new(path, FaultKind::Missing))?;
    let journal = Content::read(&super::beside::journal(path))?;
    let decoded = content.text(path).and_then(|text| Ok((text, Document::decode(path, text)?)));
    let (text, document) = match decoded {
        Ok(decoded) => decoded,
        Err(fault) if carries_a_seal(&content.bytes) => {
            return Ok(Verified::Changed { seal: None, first: Difference::Unreadable(fault) });
        }
        Err(fault) => return Err(fault),
    };
    let Some(seal) = document.seal.clone() else {
        let was_sealed = document.is_sealed();
        let changed = Verified::Changed { seal: None, first: Difference::Seal };
        return Ok(if was_sealed { changed } else { Verified::NotSealed });
    };
    let changed = |first| Ok(Verified::Changed { seal: Some(seal.clone()), first });
    let before = text.rfind(SEAL_LINE).and_then(|at| text.get(..at)).unwrap_or_default();
    let whole = format!("{before}{}", document::ending(Some(&seal)));
    if Seal::on(before) != seal || whole != text || !document.is_sealed() || document.edited.is_some() {
        return changed(first_difference(before, &document, &seal));
    }
    let content_digest = super::seen::digest(&content.bytes);
    match Beside::judge(&document, &content_digest, journal.as_ref().map(|journal| &*journal.bytes)) {
        Beside::Nothing | Beside::Stale => Ok(Verified::Intact(seal)),
        Beside::Fits { .. } | Beside::Misfit { .. } => changed(Difference::Journal),
    }
}

fn carries_a_seal(bytes: &[u8]) -> bool {
    bytes
        .windows(SEAL_LINE.len() + 4)
        .any(|part| part.strip_prefix(SEAL_LINE.as_bytes()).is_some_and(|rest| rest == b"Some"))
}

fn first_difference(before: &str, document: &Document, seal: &Seal) -> Difference {
    if let Some(seq) = document.row_changed {
        return Difference::Line(seq);
    }
    if let Some(written) = &document.edited {
        return Difference::Part(first_part(written, document.trail.meeting()));
    }
    if document.summary != Summary::of(document.trail.meeting()) {
        return Difference::Summary;
    }
    let now = Seal::on(before);
    let only_the_seal = now.digest == seal.digest || now.code == seal.code;
    if only_the_seal { Difference::Seal } else { Difference::Layout }
}

/// The first part in which two records differ.
pub(super) fn first_part(one: &crate::meeting::Meeting, other: &crate::meeting::Meeting) -> &'static str {
    let parts = [
        ("about", one.about == other.about),
        ("rules", one.rules == other.rules),
        ("stage", one.stage == other.stage),
        ("opened", one.opened == other.opened),
        ("closed", one.closed == other.closed),
        ("sealed", one.sealed == other.sealed),
        ("people", one.people == other.people),
        ("attendance", one.attendance == other.attendance),
        ("agenda", one.agenda == other.agenda),
        ("notes", one.notes == other.notes),
        ("turns", one.turns == other.turns),
        ("votes", one.votes == other.votes),
        ("follow_ups", one.follow_ups == other.follow_ups),
        ("postings", one.postings == other.postings),
    ];
    parts.into_iter().find(|(_, same)| !same).map_or("meeting", |(part, _)| part)
}
