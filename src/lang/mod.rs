//! Words of the two languages, numerals, dates, and finding by pinyin.
//!
//! Every phrase a person reads stands in `zh-CN/ROOM.ftl` and, under the same id, in `en/ROOM.ftl`
//! (Project Fluent); one room is one part of the house, so that two people adding phrases seldom meet.
//! To add a phrase: write it in both files of its room, begin its id with the room's name
//! (`vote-opened`; the vocabulary in `common` has bare ids), use the same variables in both, and call
//! [`Words::say`] or [`Words::tell`]. To add a room: two files and one line in the list of rooms below.
//!
//! What happens in meetings is worded here too, one file for each kind of thing; so this layer reads the data of
//! `meeting`, `rules` and `keys`, and imports nothing else of the house.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

pub mod ballot;
pub mod check;
pub mod choice;
pub mod dates;
pub mod election;
pub mod find;
mod fold;
pub mod found;
pub mod gates;
pub mod guide;
pub mod history;
mod key_name;
pub mod locale;
mod matter;
pub mod numerals;
pub mod pinyin;
mod refusal;
pub mod review;
mod rule;
pub mod script;
pub mod terms;
pub mod verdict;
mod words;

pub use key_name::{key_for, key_name};
pub use matter::matter;
pub use refusal::refusal;
pub use rule::{question, question_name, rule_fault, rule_not_found};
pub use words::{Arg, Words};

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
        match folded.split(['-', '_', '.', '@']).next().unwrap_or_default() {
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
    "common"
    "home"
    "agenda"
    "roll"
    "floor"
    "vote"
    "notices"
    "history"
    "settings"
    "help"
    "keys"
    "guide"
    "check"
    "refusal"
    "verdict"
    "paper"
    "cli"
    "rules"
    "show"
    "roster"
    "store"
    "frame"
    "follow_ups"
    "ballot"
    "papers"
    "review"
    "election"
    "setup"
    "found"
    "script"
    "choice"
};

#[cfg(test)]
mod tests;
