//! The document a paper becomes: its facts in words and in order, with nothing said of how it looks on a page.
//! One file puts each paper into words, and one writes a document in each form.

mod draft;
mod markdown;
mod meeting_notice;
mod minutes;
mod people;
mod result_notice;
mod rounds;
mod sign_in_sheet;
mod text;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::lang::Words;
use crate::meeting::Paper;

use super::{Audience, Facts, Lack};

pub use markdown::to_markdown;
pub use text::to_text;

/// A paper in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// Which paper.
    pub paper: Paper,
    /// For whom.
    pub audience: Audience,
    /// The date it carries.
    pub date: NaiveDate,
    /// 标题
    pub title: String,
    /// What it lacks before it can be put up; it stands at the head of the draft.
    pub lacks: Vec<Lack>,
    /// What it says, from top to bottom.
    pub parts: Vec<Part>,
}

impl Document {
    /// With the code of the record's seal at its end: a later change of the file does not match the paper.
    #[must_use]
    pub fn with_code(mut self, code: &str, words: &Words) -> Self {
        self.parts.push(Part::Entry(
            words.say("paper-code"),
            words.tell("paper-code-means", &[("code", code.into())]),
        ));
        self
    }
}

/// One part of a paper. All text in it is plain, and of one line unless said otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Part {
    /// 称谓, flush left.
    Salutation(String),
    /// A numbered heading, with what runs on behind it (empty: nothing does).
    Heading {
        /// Its ordinals from the first level down: `[2, 1]` is （一） under 二、.
        path: Vec<u16>,
        /// The heading.
        head: String,
        /// What runs on behind it; may have several lines.
        rest: String,
    },
    /// Running text; may have several lines.
    Paragraph(String),
    /// A word and what belongs to it, its lines flush with each other: 出席：…
    Entry(String, String),
    /// A table.
    Table(Table),
    /// Places to sign by hand, one below the other.
    Signers(Vec<String>),
    /// 落款: who stands for the paper, from the larger to the smaller body, and its date.
    Signature {
        /// Who; the last line has the place of the seal in words.
        names: Vec<String>,
        /// When.
        date: String,
    },
}

/// A table with one head row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; each has as many cells as there are columns.
    pub rows: Vec<Vec<String>>,
    /// Whether each row needs room to write in by hand.
    pub roomy: bool,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its head.
    pub title: String,
    /// The narrowest it may be, in terminal cells.
    pub least: usize,
}

/// Puts the facts of a paper into words.
pub fn lay_out(facts: &Facts, audience: Audience, words: &Words) -> Document {
    let (paper, title, lacks, parts) = match facts {
        Facts::MeetingNotice(facts) => (
            Paper::MeetingNotice,
            meeting_notice::title(facts, words),
            &facts.lacks,
            meeting_notice::parts(facts, words),
        ),
        Facts::SignInSheet(facts) => (
            Paper::SignInSheet,
            sign_in_sheet::title(facts, words),
            &facts.lacks,
            sign_in_sheet::parts(facts, words),
        ),
        Facts::ResultNotice(facts) => (
            Paper::ResultNotice,
            result_notice::title(facts, words),
            &facts.lacks,
            result_notice::parts(facts, words),
        ),
        Facts::Minutes(facts) => {
            (Paper::Minutes, minutes::title(facts, words), &facts.lacks, minutes::parts(facts, words))
        }
    };
    let date = match facts {
        Facts::MeetingNotice(facts) => facts.date,
        Facts::SignInSheet(facts) => facts.sitting.date,
        Facts::ResultNotice(facts) => facts.date,
        Facts::Minutes(facts) => facts.date,
    };
    Document { paper, audience, date, title, lacks: lacks.clone(), parts }
}
