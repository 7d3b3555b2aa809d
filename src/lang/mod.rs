//! Words of the two languages, numerals, dates, and finding by pinyin.
//!
//! Every phrase a person reads stands in `zh-CN/ROOM.ftl` and, under the same id, in `en/ROOM.ftl`
//! (Project Fluent); one room is one part of the house, so that two people adding phrases seldom meet.
//! To add a phrase: write it in both files of its room, begin its id with the room's name
//! (`vote-opened`; the vocabulary in `common` has bare ids), use the same variables in both, and call
//! [`Words::say`] or [`Words::tell`]. To add a room: two files and one line in the list of rooms below.
//!
//! This layer knows nothing of meetings and imports nothing else of the house.

use std::fmt;
use std::str::FromStr;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

pub mod dates;
pub mod find;
mod fold;
pub mod locale;
pub mod numerals;
pub mod pinyin;
#[cfg(test)]
mod tests;

/// A language of the house. Simplified Chinese unless someone chooses otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Lang {
    /// Simplified Chinese.
    #[default]
    #[serde(rename = "zh-CN")]
    Zh,
    /// English.
    #[serde(rename = "en")]
    En,
}

impl Lang {
    /// Both languages, in the order a person is offered them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The language tag: `zh-CN` or `en`, as in settings files and on the command line.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-CN",
            Self::En => "en",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

/// A language name that is neither Chinese nor English.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?}: zh-CN | en")]
pub struct UnknownLang(pub String);

impl FromStr for Lang {
    type Err = UnknownLang;

    /// Reads tags and locale names alike: `zh`, `zh_CN.UTF-8`, `zh-Hans`, `中文`, `en`, `en_GB`, `English`.
    ///
    /// # Errors
    /// Any other language, and text that is none.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let folded = fold::fold(text.trim());
        match folded
            .split(['-', '_', '.', '@'])
            .next()
            .unwrap_or_default()
        {
            "zh" | "chinese" | "中文" | "汉语" => Ok(Self::Zh),
            "en" | "english" | "英文" | "英语" => Ok(Self::En),
            _ => Err(UnknownLang(text.to_owned())),
        }
    }
}

/// One part of the house with its phrases in both languages.
struct Room {
    /// File name without its ending, for messages of the tests.
    #[cfg(test)]
    name: &'static str,
    zh: &'static str,
    en: &'static str,
}

impl Room {
    const fn source(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}

macro_rules! rooms {
    ($($name:literal)*) => {
        &[$(Room {
            #[cfg(test)]
            name: $name,
            zh: include_str!(concat!("zh-CN/", $name, ".ftl")),
            en: include_str!(concat!("en/", $name, ".ftl")),
        }),*]
    };
}

const ROOMS: &[Room] = rooms! {
    "common" "home" "agenda" "roll" "floor" "vote" "notices" "history" "settings" "help" "keys"
    "guide" "check" "refusal" "verdict" "paper" "cli" "show" "roster" "store"
};

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
        self.bundle
            .format_pattern(pattern, Some(&args), &mut faults)
            .into_owned()
    }

    /// Whether there is such a phrase.
    pub fn has(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The ids of all phrases, room by room in the order they are written: for tests that walk them.
    pub fn ids(&self) -> Vec<String> {
        ROOMS
            .iter()
            .flat_map(|room| ids_of(room.source(self.lang)))
            .map(str::to_owned)
            .collect()
    }
}

/// The ids a source defines: in Fluent only a message starts a line with a letter.
fn ids_of(source: &str) -> impl Iterator<Item = &str> {
    source
        .lines()
        .filter(|line| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        .filter_map(|line| line.split_once('='))
        .map(|(id, _)| id.trim_end())
}
