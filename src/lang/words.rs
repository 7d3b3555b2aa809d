//! The phrases of one language, and what fills their variables.

use std::fmt;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Lang, ROOMS};

/// What fills a variable of a phrase.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// Text, set in as it is.
    Text(String),
    /// A count: plain digits without grouping, and what English plurals go by.
    Count(i64),
}

impl From<&str> for Arg {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Arg {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Arg {
    fn from(count: i64) -> Self {
        Self::Count(count)
    }
}

impl From<u16> for Arg {
    fn from(count: u16) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<u32> for Arg {
    fn from(count: u32) -> Self {
        Self::Count(i64::from(count))
    }
}

impl From<u64> for Arg {
    /// A count past `i64` keeps its digits as text.
    fn from(count: u64) -> Self {
        i64::try_from(count).map_or_else(|_| Self::Text(count.to_string()), Self::Count)
    }
}

impl From<usize> for Arg {
    /// A count past `i64` keeps its digits as text.
    fn from(count: usize) -> Self {
        i64::try_from(count).map_or_else(|_| Self::Text(count.to_string()), Self::Count)
    }
}

/// Fluent counts in `f64`: past this, digits would be lost, so such a count goes in as text.
const MOST_COUNTED: u64 = 1 << 53;

fn value(arg: &Arg) -> FluentValue<'_> {
    match arg {
        Arg::Text(text) => FluentValue::from(text.as_str()),
        Arg::Count(count) if count.unsigned_abs() <= MOST_COUNTED => FluentValue::from(*count),
        Arg::Count(count) => FluentValue::from(count.to_string()),
    }
}

/// All phrases of one language. Switching live means making new `Words`; a screen keeps ids, not text.
///
/// Not `Sync`: each thread that speaks makes its own (parsing takes a few milliseconds at most).
pub struct Words {
    lang: Lang,
    bundle: FluentBundle<FluentResource>,
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.lang).finish()
    }
}

impl Words {
    /// The phrases of `lang`. Cannot fail: they are compiled in, and a faulty one (which the tests of
    /// this module refuse) is left out and shows as its id.
    pub fn new(lang: Lang) -> Self {
        let tag: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![tag]);
        // Isolation marks are invisible characters that would upset width measuring and copying.
        bundle.set_use_isolating(false);
        for room in ROOMS {
            let resource = FluentResource::try_new(room.source(lang).to_owned())
                .unwrap_or_else(|(readable, _)| readable);
            // An id used twice keeps its first text; a test forbids it.
            let _ = bundle.add_resource(resource);
        }
        Self { lang, bundle }
    }

    /// The language spoken.
    pub const fn lang(&self) -> Lang {
        self.lang
    }

    /// A phrase without variables; its id if there is none.
    pub fn say(&self, id: &str) -> String {
        self.tell(id, &[])
    }

    /// A phrase with its variables filled. A phrase that is missing shows as its id, a variable that
    /// is missing as `{$name}`.
    ///
    /// ```
    /// use yishi::lang::{Lang, Words};
    /// let words = Words::new(Lang::En);
    /// assert_eq!(words.tell("people", &[("n", 1_u32.into())]), "1 person");
    /// assert_eq!(words.tell("people", &[("n", 1_200_u32.into())]), "1200 people");
    /// ```
    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        let Some(pattern) = self.bundle.get_message(id).and_then(|m| m.value()) else {
            return id.to_owned();
        };
        let args: FluentArgs = args.iter().map(|(name, arg)| (*name, value(arg))).collect();
        // Faults still give readable text, and there is nobody here to tell them to.
        let mut faults = Vec::new();
        self.bundle.format_pattern(pattern, Some(&args), &mut faults).into_owned()
    }

    /// Whether there is such a phrase.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The ids of all phrases, room by room in the order they are written: for tests that walk them.
    pub fn ids(&self) -> Vec<String> {
        ROOMS.iter().flat_map(|room| ids_of(room.source(self.lang))).map(str::to_owned).collect()
    }
}

/// The ids a source defines: in Fluent only a message starts a line with a letter.
pub(super) fn ids_of(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim_end())
}

#[cfg(test)]
mod tests;
