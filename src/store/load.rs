//! Reads a document and the journal beside it, and says whether they belong together. Writes nothing.

use std::path::{Path, PathBuf};

use super::beside;
use super::disk::folder_of;
use super::document::{Document, FORMAT};
use super::fault::{Doing, Fault, FaultKind};
use super::journal::{self, Header, Rows};
use super::seen::{Content, Stat, digest};
use crate::meeting::{Line, Trail};

/// How often two files that change while they are read are read again.
const TRIES: usize = 8;

/// Why a journal does not belong to the document beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mismatch {
    /// The journal goes on from a newer version of the document than stands there: an old copy was put back.
    OlderDocument {
        /// The version that stands there.
        document: u64,
        /// The version the journal goes on from.
        journal: u64,
    },
    /// The journal goes on from an older version, and the document does not hold all of it.
    OlderJournal {
        /// The version that stands there.
        document: u64,
        /// The version the journal goes on from.
        journal: u64,
    },
    /// The document was changed after the journal was begun.
    DocumentChanged,
    /// A row of the journal (from 1; 0 is what stands at its head) is damaged.
    Damaged {
        /// Which.
        row: usize,
        /// Rows before it that can be read.
        readable: usize,
    },
}

impl Mismatch {
    /// A name for it that never changes.
    pub fn id(&self) -> &'static str {
        match self {
            Self::OlderDocument { .. } => "older-document",
            Self::OlderJournal { .. } => "older-journal",
            Self::DocumentChanged => "document-changed",
            Self::Damaged { row: 0, .. } => "damaged-head",
            Self::Damaged { .. } => "damaged",
        }
    }

    /// What the words for it may name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("mismatch", self.id().to_owned())];
        match self {
            Self::OlderDocument { document, journal } | Self::OlderJournal { document, journal } => {
                args.push(("document", document.to_string()));
                args.push(("journal", journal.to_string()));
            }
            Self::Damaged { row, readable } => {
                args.push(("row", row.to_string()));
                args.push(("readable", readable.to_string()));
            }
            Self::DocumentChanged => {}
        }
        args
    }
}

/// What stands in the journal beside a document.
#[derive(Debug)]
pub(super) enum Beside {
    /// There is none.
    Nothing,
    /// It is all in the document already.
    Stale,
    /// It goes on from the document.
    Fits { lines: Vec<Line>, whole: usize, torn: bool },
    /// It does not belong to the document, or not all of it can be read; `lines` before the damage can.
    Misfit { why: Mismatch, lines: Vec<Line> },
}

impl Beside {
    /// Holds a journal against a document of this digest.
    pub(super) fn judge(document: &Document, digest: &str, journal: Option<&[u8]>) -> Self {
        let Some(bytes) = journal else { return Self::Nothing };
        let misfit = |why| Self::Misfit { why, lines: Vec::new() };
        let Some(rows) = journal::read(bytes) else {
            let header = Header::new(document.generation, document.trail.last(), digest).row();
            return if header.as_bytes().starts_with(bytes) {
                Self::Fits { lines: Vec::new(), whole: 0, torn: true }
            } else {
                misfit(Mismatch::Damaged { row: 0, readable: 0 })
            };
        };
        let (ours, theirs) = (document.generation, rows.header.generation);
        if theirs > ours {
            return misfit(Mismatch::OlderDocument { document: ours, journal: theirs });
        }
        if theirs < ours {
            let all_held =
                rows.damaged.is_none() && rows.lines.iter().all(|line| holds(&document.trail, line));
            return if all_held {
                Self::Stale
            } else {
                misfit(Mismatch::OlderJournal { document: ours, journal: theirs })
            };
        }
        if rows.header != Header::new(ours, document.trail.last(), digest) {
            return misfit(Mismatch::DocumentChanged);
        }
        Self::follow(&document.trail, rows)
    }

    /// Rows whose header fits; they must also follow one another.
    fn follow(trail: &Trail, rows: Rows) -> Self {
        let Rows { mut lines, whole, torn, mut damaged, .. } = rows;
        let mut trail = trail.clone();
        let following = lines.iter().take_while(|line| trail.push((*line).clone()).is_ok()).count();
        if following < lines.len() {
            lines.truncate(following);
            damaged = Some(following + 1);
        }
        match damaged {
            Some(row) => Self::Misfit { why: Mismatch::Damaged { row, readable: lines.len() }, lines },
            None => Self::Fits { lines, whole, torn },
        }
    }
}

fn holds(trail: &Trail, line: &Line) -> bool {
    trail.line(line.stamp.seq) == Some(line)
}

/// A document and what stands beside it, read at one moment.
#[derive(Debug)]
pub(super) struct Loaded {
    pub(super) document: Document,
    pub(super) digest: String,
    pub(super) stat: Stat,
    /// The bytes of the journal, if there is one.
    pub(super) journal: Option<Content>,
    pub(super) beside: Beside,
}

impl Loaded {
    /// Reads both so that they belong to one moment, whoever writes meanwhile.
    pub(super) fn read(path: &Path) -> Result<Self, Fault> {
        Self::read_while(path, || {})
    }

    /// The same, with something happening after the document was read and before the journal is.
    pub(super) fn read_while(path: &Path, mut meanwhile: impl FnMut()) -> Result<Self, Fault> {
        let journal_path = beside::journal(path);
        for _ in 0..TRIES {
            let content = Content::read(path)?.ok_or_else(|| missing(path))?;
            meanwhile();
            let journal = Content::read(&journal_path)?;
            // A journal goes only after its document was replaced; the same document means the same moment.
            if Stat::at(path)? != Some(content.stat) {
                continue;
            }
            let document = Document::decode(path, content.text(path)?)?;
            let digest = digest(&content.bytes);
            let bytes = journal.as_ref().map(|journal| &*journal.bytes);
            let beside = Beside::judge(&document, &digest, bytes);
            return Ok(Self { document, digest, stat: content.stat, journal, beside });
        }
        Err(Fault::io(path, Doing::Reading, std::io::ErrorKind::ResourceBusy.into()))
    }

    /// Whether it was made by a newer version.
    pub(super) fn newer(&self) -> Option<u32> {
        Some(self.document.format).filter(|format| *format > FORMAT)
    }

    /// The record as it is to be shown: the document, with whatever of the journal goes on from it.
    pub(super) fn shown(self) -> Trail {
        match self.beside {
            Beside::Fits { lines, .. } | Beside::Misfit { lines, .. } => self.document.shown_with(lines),
            Beside::Nothing | Beside::Stale => self.document.shown_with(Vec::new()),
        }
    }
}

/// The path every name of a file leads to: no links, no `..`.
pub(super) fn canonical(path: &Path) -> Result<PathBuf, Fault> {
    std::fs::canonicalize(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => missing(path),
        _ => Fault::io(path, Doing::Reading, error),
    })
}

/// Nothing has this name; a journal that stands there all the same is the last trace of a meeting.
fn missing(path: &Path) -> Fault {
    let journal = beside::journal(path);
    let kind = if matches!(Stat::at(&journal), Ok(Some(_))) {
        FaultKind::OnlyJournal { journal }
    } else {
        FaultKind::Missing
    };
    Fault::new(path, kind)
}

/// The same for a file that may not exist yet.
pub(super) fn canonical_new(path: &Path) -> Result<PathBuf, Fault> {
    let name = path.file_name().ok_or_else(|| Fault::new(path, FaultKind::NotAFile))?;
    Ok(canonical(folder_of(path))?.join(name))
}
