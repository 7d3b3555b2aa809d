//! Finding people, and titles of acts, by what is quickest to type: number, characters, pinyin initials
//! (`zs` 张三), pinyin in full (`zhangsan`) or in part (`zhsan`), or English words.
//!
//! Plain and exact on purpose: every letter typed must belong to what is found, in order, so that a
//! facilitator sees why a name is in the list.

use std::cmp::Reverse;

use super::fold::fold;
use super::pinyin::readings;
use spelled::Unit;

mod spelled;

/// What one person, or one act of the palette, is found by. Built once, asked at every key.
#[derive(Debug, Clone)]
pub struct SearchKey {
    number: Option<u32>,
    name: Text,
    extra: Vec<Text>,
}

#[derive(Debug, Clone)]
struct Text {
    /// Letters, digits and characters only, folded.
    plain: String,
    units: Vec<Unit>,
}

impl Text {
    fn new(text: &str) -> Self {
        let folded = typed(text);
        Self { plain: strip(&folded), units: spelled::units(&folded, readings(&folded)) }
    }
}

impl SearchKey {
    /// A person by number on the roll and name, or an act by title (without a number); `extra` is
    /// anything else they go by: a household, the English title, another name. Each is read as beginning
    /// with a surname, then otherwise; a match in `extra` counts half.
    pub fn new(number: Option<u32>, name: &str, extra: &[&str]) -> Self {
        Self { number, name: Text::new(name), extra: extra.iter().map(|text| Text::new(text)).collect() }
    }
}

const NUMBER: u32 = 1_000;
const NAME: u32 = 900;
const NAME_START: u32 = 800;
const NUMBER_START: u32 = 600;
const CHARACTERS_INSIDE: u32 = 550;
const LETTERS_INSIDE: u32 = 200;

/// How well `query` fits, higher is better; `None` if it does not. A query of several words needs them
/// all. An empty query fits everyone alike, with 0.
///
/// Best first: the exact number, the whole name, its beginning in characters, its initials, its
/// spelling in full, in part, the number's beginning, and then the same from further inside the name.
/// Capitals, full-width forms, dots, hyphens and apostrophes make no difference; ü is typed `v`, `ü` or `yu`.
pub fn rank(key: &SearchKey, query: &str) -> Option<u32> {
    Query::new(query).rank(key)
}

/// The places in `keys` of all that fit `query`, best first; equals keep their order.
pub fn search(keys: &[SearchKey], query: &str) -> Vec<usize> {
    let query = Query::new(query);
    let mut found: Vec<(usize, u32)> =
        keys.iter().enumerate().filter_map(|(at, key)| query.rank(key).map(|rank| (at, rank))).collect();
    found.sort_by_key(|(_, rank)| Reverse(*rank));
    found.into_iter().map(|(at, _)| at).collect()
}

struct Query {
    words: Vec<String>,
    /// All words as one, for a name spelled with spaces.
    joined: String,
}

impl Query {
    fn new(query: &str) -> Self {
        let words: Vec<String> =
            typed(query).split_whitespace().map(strip).filter(|word| !word.is_empty()).collect();
        Self { joined: words.concat(), words }
    }

    fn rank(&self, key: &SearchKey) -> Option<u32> {
        if self.words.is_empty() {
            return Some(0);
        }
        let each = self
            .words
            .iter()
            .map(|word| rank_number(key.number, word).max(rank_texts(key, word)))
            .min()
            .flatten();
        each.max(rank_texts(key, &self.joined))
    }
}

fn rank_number(number: Option<u32>, word: &str) -> Option<u32> {
    let number = number?;
    if word.bytes().all(|b| b.is_ascii_digit()) && word.parse() == Ok(number) {
        Some(NUMBER)
    } else {
        let begins = number.to_string().starts_with(word);
        begins.then_some(NUMBER_START)
    }
}

fn rank_texts(key: &SearchKey, word: &str) -> Option<u32> {
    let extra = key.extra.iter().filter_map(|text| rank_text(text, word));
    rank_text(&key.name, word).max(extra.max().map(|rank| rank / 2))
}

fn rank_text(text: &Text, word: &str) -> Option<u32> {
    if text.plain == word {
        return Some(NAME);
    }
    if text.plain.starts_with(word) {
        return Some(NAME_START);
    }
    let inside = text
        .plain
        .contains(word)
        .then(|| if word.chars().any(spelled::is_character) { CHARACTERS_INSIDE } else { LETTERS_INSIDE });
    spelled::rank(&text.units, word).max(inside)
}

/// Folded, and ü as the `v` that input methods make of it.
fn typed(text: &str) -> String {
    fold(text.trim()).replace('ü', "v")
}

/// Without spaces, dots, hyphens and apostrophes, which people type as they please.
fn strip(text: &str) -> String {
    text.chars().filter(|c| spelled::counts(*c)).collect()
}

#[cfg(test)]
mod tests;
