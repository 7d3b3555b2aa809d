//! The terms of a meeting: one word per thing, the same on screens and papers.

use super::{Lang, Words};

/// Things named one after another: `同意、反对`, `for, against`.
pub fn list(words: &Words, parts: impl IntoIterator<Item = String>) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    parts.join(match words.lang() {
        Lang::Zh => "、",
        Lang::En => ", ",
    })
}
