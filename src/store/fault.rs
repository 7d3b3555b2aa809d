//! What can go wrong with a meeting file, as data: the words for it are made elsewhere from [`Fault::id`] and
//! [`Fault::args`].

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::load::Mismatch;
use super::lock::Holder;
use super::sound::Thing;
use super::wrong::Wrong;
use crate::meeting::BrokenTrail;

/// What went wrong, and with which file.
#[derive(Debug, Clone)]
pub struct Fault(Arc<Inner>);

#[derive(Debug, thiserror::Error)]
#[error("{}: {kind}", path.display())]
struct Inner {
    path: PathBuf,
    #[source]
    kind: FaultKind,
}

/// What the system was asked to do when it refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Read a file or a folder.
    Reading,
    /// Make a file or a folder.
    Making,
    /// Write into a file.
    Writing,
    /// Bring what was written to the disk.
    Syncing,
    /// Put a finished file in its place.
    Placing,
    /// Take a file away.
    Removing,
    /// Lock a file against a second writer.
    Locking,
}

impl Doing {
    fn word(self) -> &'static str {
        match self {
            Self::Reading => "reading",
            Self::Making => "making",
            Self::Writing => "writing",
            Self::Syncing => "syncing",
            Self::Placing => "placing",
            Self::Removing => "removing",
            Self::Locking => "locking",
        }
    }
}

/// How a file differs from what this session left there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outside {
    /// The document was changed or replaced.
    DocumentChanged,
    /// The document is gone.
    DocumentGone,
    /// The journal was changed or replaced.
    JournalChanged,
    /// The journal is gone.
    JournalGone,
    /// There is a journal where there was none.
    JournalAppeared,
}

/// The kinds of fault.
#[derive(Debug, thiserror::Error)]
pub enum FaultKind {
    /// The system refused.
    #[error("{} failed: {source}", doing.word())]
    Io {
        /// What was asked of it.
        doing: Doing,
        /// What it said.
        source: io::Error,
    },
    /// There is no such file.
    #[error("no such file")]
    Missing,
    /// There is no such file, but the journal of a meeting stands beside where it was.
    #[error("no such file, but its journal {}", journal.display())]
    OnlyJournal {
        /// What is left of it.
        journal: PathBuf,
    },
    /// There is no such folder to write to.
    #[error("no such folder")]
    NoFolder,
    /// There is such a file already, and nothing is ever overwritten.
    #[error("exists already")]
    Exists,
    /// The path names no file a meeting could be in.
    #[error("not a file name")]
    NotAFile,
    /// Larger than any meeting.
    #[error("too large: {0} bytes")]
    TooLarge(u64),
    /// Not text in UTF-8, from this byte (from 0) on.
    #[error("not UTF-8 at byte {0}")]
    NotText(usize),
    /// Text in another encoding than UTF-8: `GB18030` or `UTF-16`.
    #[error("text in {0}")]
    OtherEncoding(&'static str),
    /// There is nothing in it.
    #[error("empty")]
    Empty,
    /// Some other text.
    #[error("not a meeting")]
    NotAMeeting,
    /// The text of a meeting, with something wrong in it.
    #[error("{line}:{column}: {wrong:?}")]
    Unreadable {
        /// From 1.
        line: usize,
        /// From 1, in characters.
        column: usize,
        /// What is wrong there.
        wrong: Wrong,
    },
    /// Written by a newer version, and not to be understood by this one.
    #[error("format {found}, known is {known}")]
    NewerFormat {
        /// As written.
        found: u32,
        /// The newest this version knows.
        known: u32,
    },
    /// The trail in it is none.
    #[error("{0}")]
    BrokenTrail(BrokenTrail),
    /// A hand-edited record contradicts itself.
    #[error("line {line} not sound: {thing:?} {name}")]
    Unsound {
        /// The line of the text where it shows, from 1.
        line: usize,
        /// What kind of contradiction.
        thing: Thing,
        /// The name of what it is about.
        name: String,
    },
    /// The line does not follow the newest one: read on, decide again.
    #[error("line {found} where {expected} is next")]
    OutOfStep {
        /// The number that is next.
        expected: u64,
        /// The number of the line.
        found: u64,
    },
    /// The line takes back or brings back what it cannot, or cannot be written so that it reads the same.
    #[error("line {0} cannot be recorded")]
    BadLine(u64),
    /// The record is sealed.
    #[error("sealed")]
    Sealed,
    /// Somebody else has it open for writing.
    #[error("locked by process {} on {}", .0.pid, .0.host)]
    Locked(Holder),
    /// Somebody changed the files while they were open here: theirs stay where they are, ours were written to `kept`
    /// and this session goes on there. The line was not recorded yet.
    #[error("changed outside ({what:?}), ours kept in {}", kept.display())]
    ChangedOutside {
        /// What was found.
        what: Outside,
        /// Where ours are now.
        kept: PathBuf,
    },
    /// The journal beside the document does not belong to it.
    #[error("journal does not fit: {0:?}")]
    JournalMismatch(Mismatch),
}

impl Fault {
    /// A fault of this kind with this file.
    pub(super) fn new(path: &Path, kind: FaultKind) -> Self {
        Self(Arc::new(Inner { path: path.to_owned(), kind }))
    }

    /// The system refused; that a file is missing or exists is a kind of its own.
    pub(super) fn io(path: &Path, doing: Doing, source: io::Error) -> Self {
        let kind = match (source.kind(), doing) {
            (io::ErrorKind::NotFound, Doing::Reading) => FaultKind::Missing,
            (io::ErrorKind::AlreadyExists, Doing::Placing) => FaultKind::Exists,
            _ => FaultKind::Io { doing, source },
        };
        Self::new(path, kind)
    }

    /// The file it is about.
    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// What went wrong.
    pub fn kind(&self) -> &FaultKind {
        &self.0.kind
    }

    /// A name for the kind of fault that never changes, for the words layer.
    pub fn id(&self) -> &'static str {
        match self.kind() {
            FaultKind::Io { source, .. } => match source.kind() {
                io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => "disk-full",
                io::ErrorKind::PermissionDenied => "not-allowed",
                io::ErrorKind::ReadOnlyFilesystem => "read-only-disk",
                _ => "io",
            },
            FaultKind::Missing => "missing",
            FaultKind::OnlyJournal { .. } => "only-journal",
            FaultKind::NoFolder => "no-folder",
            FaultKind::Exists => "exists",
            FaultKind::NotAFile => "not-a-file",
            FaultKind::TooLarge(_) => "too-large",
            FaultKind::NotText(_) => "not-text",
            FaultKind::OtherEncoding(_) => "other-encoding",
            FaultKind::Empty => "empty",
            FaultKind::NotAMeeting => "not-a-meeting",
            FaultKind::Unreadable { wrong, .. } => match wrong {
                Wrong::UnknownField { .. } => "unknown-field",
                Wrong::UnknownWord { .. } => "unknown-word",
                Wrong::MissingField(_) => "missing-field",
                Wrong::TwiceField(_) => "twice-field",
                Wrong::NotADate => "not-a-date",
                Wrong::NotAnId => "not-an-id",
                Wrong::NotANumber => "not-a-number",
                Wrong::NotQuoted => "not-quoted",
                Wrong::NotYesOrNo => "not-yes-or-no",
                Wrong::Expected(_) => "expected",
                Wrong::EndsTooSoon => "ends-too-soon",
                Wrong::Other(_) => "unreadable",
            },
            FaultKind::NewerFormat { .. } => "newer-format",
            FaultKind::BrokenTrail(broken) => match broken {
                BrokenTrail::NoBeginning => "trail-no-beginning",
                BrokenTrail::OutOfStep { .. } => "trail-out-of-step",
                BrokenTrail::BadReference(_) => "trail-bad-reference",
            },
            FaultKind::Unsound { .. } => "unsound",
            FaultKind::OutOfStep { .. } => "out-of-step",
            FaultKind::BadLine(_) => "bad-line",
            FaultKind::Sealed => "sealed",
            FaultKind::Locked(_) => "locked",
            FaultKind::ChangedOutside { .. } => "changed-outside",
            FaultKind::JournalMismatch(_) => "journal-mismatch",
        }
    }

    /// What the words for it may name; `path` is always among them.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![("path", self.path().display().to_string())];
        match self.kind() {
            FaultKind::Io { doing, source } => {
                args.push(("doing", doing.word().to_owned()));
                args.push(("error", source.to_string()));
            }
            FaultKind::TooLarge(bytes) => args.push(("bytes", bytes.to_string())),
            FaultKind::OnlyJournal { journal } => args.push(("journal", journal.display().to_string())),
            FaultKind::OtherEncoding(encoding) => args.push(("encoding", (*encoding).to_owned())),
            FaultKind::NotText(byte) => args.push(("byte", byte.to_string())),
            FaultKind::Unreadable { line, column, wrong } => {
                args.push(("line", line.to_string()));
                args.push(("column", column.to_string()));
                wrong.args(&mut args);
            }
            FaultKind::NewerFormat { found, known } => {
                args.push(("found", found.to_string()));
                args.push(("known", known.to_string()));
            }
            FaultKind::BrokenTrail(BrokenTrail::OutOfStep { expected, found })
            | FaultKind::OutOfStep { expected, found } => {
                args.push(("expected", expected.to_string()));
                args.push(("found", found.to_string()));
            }
            FaultKind::BrokenTrail(BrokenTrail::BadReference(seq)) | FaultKind::BadLine(seq) => {
                args.push(("seq", seq.to_string()));
            }
            FaultKind::Unsound { line, thing, name } => {
                args.push(("line", line.to_string()));
                args.push(("thing", thing.id().to_owned()));
                args.push(("name", name.clone()));
            }
            FaultKind::Locked(holder) => args.extend(holder.args()),
            FaultKind::ChangedOutside { what, kept } => {
                args.push(("what", what.id().to_owned()));
                args.push(("kept", kept.display().to_string()));
            }
            FaultKind::JournalMismatch(mismatch) => args.extend(mismatch.args()),
            FaultKind::BrokenTrail(BrokenTrail::NoBeginning)
            | FaultKind::Missing
            | FaultKind::NoFolder
            | FaultKind::Exists
            | FaultKind::NotAFile
            | FaultKind::Empty
            | FaultKind::NotAMeeting
            | FaultKind::Sealed => {}
        }
        args
    }
}

impl Outside {
    /// A name for it that never changes.
    pub fn id(self) -> &'static str {
        match self {
            Self::DocumentChanged => "document-changed",
            Self::DocumentGone => "document-gone",
            Self::JournalChanged => "journal-changed",
            Self::JournalGone => "journal-gone",
            Self::JournalAppeared => "journal-appeared",
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

impl std::error::Error for Fault {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source()
    }
}
