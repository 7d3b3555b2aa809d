//! Text in runs of one face: a name with a character that its face lacks is set whole in a face that has it.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::faces::{Faces, Use};
use crate::lang::Words;

/// A longer text without a break is no name.
const LONGEST_NAME: usize = 16;

/// A character that no face has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Missing {
    /// The character.
    pub c: char,
    /// The name or the words it stands in.
    pub text: String,
    /// Where on the paper.
    pub place: Place,
}

/// A place on a paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Place {
    /// In its title.
    Title,
    /// In its text.
    Text,
    /// In this row of a table, from 1.
    Row(usize),
}

impl Missing {
    /// Which character, in what, where.
    pub fn say(&self, words: &Words) -> String {
        let place = match self.place {
            Place::Title => words.say("press-in-title"),
            Place::Text => words.say("press-in-text"),
            Place::Row(n) => words.tell("press-in-row", &[("n", n.into())]),
        };
        let code = format!("{:04X}", u32::from(self.c));
        words.tell(
            "press-missing",
            &[("place", place.into()), ("text", self.text.as_str().into()), ("code", code.into())],
        )
    }
}

/// Puts text into runs, and notes what no face has.
pub(super) struct Setter<'f> {
    faces: &'f Faces,
    /// Names of people with a character that not every face has, the longest first.
    names: Vec<String>,
    /// For each use, its families and what the first of them lacks.
    uses: Vec<(Use, Vec<String>, BTreeSet<char>)>,
    nowhere: BTreeSet<char>,
    pub missing: Vec<Missing>,
}

impl<'f> Setter<'f> {
    /// For a paper with these characters in it.
    pub fn new(faces: &'f Faces, names: &[String], all: &BTreeSet<char>) -> Self {
        // Those of the keyboard come from the serif built in.
        let all = all.iter().copied().filter(|c| !c.is_ascii() && !c.is_whitespace()).collect();
        let uses: Vec<(Use, Vec<String>, BTreeSet<char>)> = Use::ALL
            .into_iter()
            .map(|what| {
                let families = faces.families(what);
                let lacking = faces.lacking(families.first().map(String::as_str), &all);
                (what, families, lacking)
            })
            .collect();
        let rare = |name: &&String| uses.iter().any(|(.., lacking)| name.contains(|c| lacking.contains(&c)));
        let mut names: Vec<String> = names.iter().filter(rare).cloned().collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Self { faces, names, nowhere: faces.lacking(None, &all), uses, missing: Vec::new() }
    }

    /// The families of each use, for the layouts.
    pub fn families(&self) -> Value {
        self.uses.iter().map(|(what, families, _)| (what.key().to_owned(), json!(families))).collect()
    }

    /// Text of one line in runs.
    pub fn line(&mut self, text: &str, what: Use, place: Place) -> Value {
        let found = self.uses.iter().find(|(of, ..)| *of == what);
        let lacks = |c: char| found.is_some_and(|(.., lacking)| lacking.contains(&c));
        let mut runs: Vec<Value> = Vec::new();
        let mut plain = String::new();
        let mut rest = text;
        // A name that nobody told us of: somebody written in on a ballot.
        let named = self.names.iter().any(|name| text.contains(name.as_str()));
        let short = text.chars().count() <= LONGEST_NAME && !text.contains(char::is_whitespace);
        let whole = short && !named;
        while let Some(next) = rest.chars().next() {
            let name = self.names.iter().find(|name| rest.starts_with(name.as_str()) && name.contains(lacks));
            let piece = match name {
                Some(name) => name.clone(),
                None if whole && text.contains(lacks) => rest.to_owned(),
                None => next.to_string(),
            };
            rest = rest.strip_prefix(piece.as_str()).unwrap_or_default();
            if piece.contains(lacks) {
                if !plain.is_empty() {
                    runs.push(run(&std::mem::take(&mut plain), None));
                }
                let face = self.faces.having(&characters(&piece));
                runs.push(run(&piece, face.as_deref()));
                for c in piece.chars().filter(|c| self.nowhere.contains(c)) {
                    let missing = Missing { c, text: around(text, &piece), place };
                    if !self.missing.contains(&missing) {
                        self.missing.push(missing);
                    }
                }
            } else {
                plain.push_str(&piece);
            }
        }
        if !plain.is_empty() || runs.is_empty() {
            runs.push(run(&plain, None));
        }
        Value::Array(runs)
    }

    /// Text of several lines, each in runs.
    pub fn lines(&mut self, text: &str, what: Use, place: Place) -> Value {
        text.split('\n').map(|line| self.line(line, what, place)).collect()
    }
}

fn run(text: &str, face: Option<&str>) -> Value {
    json!({ "text": text, "face": face })
}

fn characters(text: &str) -> BTreeSet<char> {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Enough of a text to find the piece in it.
fn around(text: &str, piece: &str) -> String {
    if piece.chars().count() > 1 || text.chars().count() <= LONGEST_NAME {
        return if piece.chars().count() > 1 { piece.to_owned() } else { text.to_owned() };
    }
    let (before, after) = text.split_once(piece).unwrap_or(("", ""));
    let skipped = before.chars().count().saturating_sub(LONGEST_NAME / 2);
    let before = before.chars().skip(skipped);
    before.chain(piece.chars()).chain(after.chars().take(LONGEST_NAME / 2)).collect()
}
