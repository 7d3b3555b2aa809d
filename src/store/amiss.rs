//! What is amiss with files that can be read nevertheless: it is told, and never passed over.

use std::path::{Path, PathBuf};

use super::beside;
use super::document::Document;
use super::load::{Beside, Loaded, Mismatch};
use super::seal::first_part;

/// One thing that is amiss with a meeting that could be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amiss {
    /// What the journal holds is not in the record shown, or not all of it.
    LeftOut {
        /// The number of the first line that is missing.
        from: u64,
        /// Why.
        why: Mismatch,
    },
    /// The row of the line of this number, the first of them, is not as it was written.
    RowChanged(u64),
    /// The record is not what its lines come to: this part was edited by hand, and counts.
    Edited(&'static str),
    /// Other versions of the meeting stand beside it: somebody changed one while it was open.
    OtherVersions(Vec<PathBuf>),
}

impl Amiss {
    /// The record shown lacks lines that were recorded.
    pub fn is_incomplete(&self) -> bool {
        matches!(self, Self::LeftOut { .. })
    }

    /// Everything that is amiss with these files, the gravest first.
    pub(super) fn of(path: &Path, loaded: &Loaded) -> Vec<Self> {
        let Loaded { document, beside, .. } = loaded;
        let left_out = match beside {
            Beside::Misfit { why, lines } => {
                let from = document.trail.last() + lines.len() as u64 + 1;
                Some(Self::LeftOut { from, why: why.clone() })
            }
            Beside::Nothing | Beside::Stale | Beside::Fits { .. } => None,
        };
        let others = beside::other_versions(path);
        let others = (!others.is_empty()).then_some(Self::OtherVersions(others));
        left_out.into_iter().chain(Self::by_hand(document)).chain(others).collect()
    }

    /// What somebody changed in the document itself.
    fn by_hand(document: &Document) -> impl Iterator<Item = Self> {
        let edited = document.edited.as_ref().map(|edited| first_part(edited, document.trail.meeting()));
        document.row_changed.map(Self::RowChanged).into_iter().chain(edited.map(Self::Edited))
    }
}
