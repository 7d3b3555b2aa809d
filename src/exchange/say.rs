//! What there is to say of a roster, in words.

use std::path::Path;

use super::draft::Draft;
use super::fault::Fault;
use crate::lang::Words;

/// Why a roster could not be read.
pub fn fault(words: &Words, path: &Path, fault: &Fault) -> String {
    let _ = (words, path);
    fault.to_string()
}

/// What was noticed in a roster, a line each.
pub fn told(words: &Words, draft: &Draft) -> Vec<String> {
    let _ = (words, draft);
    Vec::new()
}
