//! What is to be typeset, and the data the layouts get of it.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::code;
use super::faces::{Faces, Use};
use super::runs::{Missing, Place, Setter};
use super::title::balanced;
use crate::lang::numerals::agenda_label;
use crate::lang::{Lang, Words};
use crate::meeting::Meeting;
use crate::notice::{Audience, Document, Part, Table};
use crate::text::width;

/// Cells of a title in a line: 20 characters of 22 pt, less what figures are wider than half a character.
const TITLE: usize = 38;
/// The same on a telephone: 16 characters of 20 pt.
const SMALL_TITLE: usize = 30;
/// Cells of 12 pt that fit beside each other on a sheet that stands upright.
const UPRIGHT: usize = 72;
/// A cell with more characters than this may go on over the page.
const LONG_CELL: usize = 400;

/// What a paper is made into.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Form {
    /// Sheets of A4, as PDF.
    Pdf,
    /// One picture as wide as a telephone.
    Picture,
    /// Sheets of A4, a picture each.
    Pages,
}

/// A paper to be typeset: plain data.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Job {
    /// Into what.
    pub form: Form,
    pub(super) lang: Lang,
    pub(super) date: NaiveDate,
    pub(super) title: String,
    pub(super) internal: bool,
    pub(super) lacks: Vec<String>,
    pub(super) parts: Vec<Part>,
    /// Names of people, which are never set in two faces.
    pub(super) names: Vec<String>,
}

impl Job {
    /// The job of this paper of that meeting.
    pub fn new(document: &Document, meeting: &Meeting, form: Form, words: &Words) -> Self {
        let name = |text: &String| !text.is_empty() && !text.is_ascii();
        let names: BTreeSet<String> = meeting.people.iter().map(|person| person.is.name.clone()).collect();
        Self {
            form,
            lang: words.lang(),
            date: document.date,
            title: document.title.clone(),
            internal: document.audience == Audience::Internal,
            lacks: document.lacks.iter().map(|lack| lack.say(words)).collect(),
            parts: document.parts.clone(),
            names: names.into_iter().filter(name).collect(),
        }
    }

    /// What the layouts read as `/data.json`, and the characters that no face has.
    pub(super) fn data(&self, faces: &Faces, words: &Words) -> (Value, Vec<Missing>) {
        let all = self.characters(words);
        let mut setter = Setter::new(faces, &self.names, &all);
        let cells = if self.form == Form::Picture { SMALL_TITLE } else { TITLE };
        let title: Vec<Value> = balanced(&self.title, cells)
            .iter()
            .map(|line| setter.line(line, Use::Title, Place::Title))
            .collect();
        let parts: Vec<Value> = self.parts.iter().map(|part| self.part(part, &mut setter, words)).collect();
        let mut body = |text: &str| setter.line(text, Use::Body, Place::Text);
        let lacks = json!({
            "head": body(&words.say("paper-lacks-head")),
            "all": self.lacks.iter().map(|lack| body(lack)).collect::<Vec<_>>(),
            "why": body(&words.say("paper-lacks-why")),
        });
        let internal = body(&words.say("paper-internal"));
        let data = json!({
            "lang": code(self.lang),
            "form": if self.form == Form::Picture { "picture" } else { "sheets" },
            "across": self.across(),
            "date": [self.date.year(), self.date.month(), self.date.day()],
            "name": self.title,
            "title": title,
            "internal": if self.internal { internal } else { Value::Null },
            "lacks": if self.lacks.is_empty() { Value::Null } else { lacks },
            "faces": setter.families(),
            "parts": parts,
        });
        (data, setter.missing)
    }

    /// Whether a table is too wide for a sheet that stands upright.
    fn across(&self) -> bool {
        self.form != Form::Picture
            && self.parts.iter().any(|part| match part {
                Part::Table(table) => {
                    table
                        .columns
                        .iter()
                        .map(|column| column.least.max(width(&column.title)) + 1)
                        .sum::<usize>()
                        > UPRIGHT
                }
                _ => false,
            })
    }

    /// Every character that may come onto the paper.
    fn characters(&self, words: &Words) -> BTreeSet<char> {
        let fixed = ["paper-lacks-head", "paper-lacks-why", "paper-internal"].map(|id| words.say(id));
        let mut texts: Vec<&str> = fixed.iter().map(String::as_str).collect();
        texts.push(&self.title);
        texts.push("（）、：.一二三四五六七八九十百");
        texts.extend(self.lacks.iter().map(String::as_str));
        for part in &self.parts {
            match part {
                Part::Salutation(text) | Part::Paragraph(text) => texts.push(text),
                Part::Heading { head, rest, .. } => texts.extend([head.as_str(), rest.as_str()]),
                Part::Entry(label, text) => texts.extend([label.as_str(), text.as_str()]),
                Part::Table(table) => {
                    texts.extend(table.columns.iter().map(|column| column.title.as_str()));
                    texts.extend(table.rows.iter().flatten().map(String::as_str));
                }
                Part::Signers(all) => texts.extend(all.iter().map(String::as_str)),
                Part::Signature { names, date } => {
                    texts.extend(names.iter().map(String::as_str));
                    texts.push(date);
                }
            }
        }
        texts.into_iter().flat_map(str::chars).collect()
    }

    fn part(&self, part: &Part, setter: &mut Setter, words: &Words) -> Value {
        let mut body = |text: &str| setter.line(text, Use::Body, Place::Text);
        match part {
            Part::Salutation(text) => json!({ "kind": "salutation", "text": body(text) }),
            Part::Paragraph(text) => json!({ "kind": "paragraph", "text": paragraphs(text, setter) }),
            Part::Signers(all) => {
                json!({ "kind": "signers", "all": all.iter().map(|one| body(one)).collect::<Vec<_>>() })
            }
            Part::Signature { names, date } => json!({
                "kind": "signature",
                "names": names.iter().map(|name| body(name)).collect::<Vec<_>>(),
                "date": body(date),
            }),
            Part::Entry(label, text) => json!({
                "kind": "entry",
                "label": setter.line(&before(words, label), Use::Hei, Place::Text),
                "text": setter.lines(text.trim(), Use::Body, Place::Text),
            }),
            Part::Heading { path, head, rest } => {
                let what = match path.len() {
                    1 => Use::Hei,
                    2 => Use::Kai,
                    _ => Use::Body,
                };
                let gap = if self.lang == Lang::En { " " } else { "" };
                let head = format!("{}{gap}{head}", agenda_label(self.lang, path));
                let head = if rest.is_empty() { head } else { before(words, &head) };
                let rest = if rest.is_empty() { json!([]) } else { paragraphs(rest, setter) };
                let head = setter.line(&head, what, Place::Text);
                json!({ "kind": "heading", "level": path.len(), "head": head, "rest": rest })
            }
            Part::Table(table) => grid(table, setter),
        }
    }
}

/// A word before what runs on behind it: `出席：`.
fn before(words: &Words, head: &str) -> String {
    let run_in = words.tell("paper-run-in", &[("head", head.into()), ("rest", "".into())]);
    run_in.trim_end_matches('\n').to_owned()
}

fn paragraphs(text: &str, setter: &mut Setter) -> Value {
    let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.map(|line| setter.line(line, Use::Body, Place::Text)).collect()
}

fn grid(table: &Table, setter: &mut Setter) -> Value {
    let shares = shares(table);
    let column = |(at, share): (usize, &usize)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let narrow = cells.map(|cell| width(cell)).max().unwrap_or(0) <= 20;
        let title = table.columns.get(at).map(|column| column.title.as_str()).unwrap_or_default();
        json!({ "title": setter.line(title, Use::Hei, Place::Text), "share": share, "centred": narrow })
    };
    let columns: Vec<Value> = shares.iter().enumerate().map(column).collect();
    let long = table.rows.iter().flatten().any(|cell| cell.chars().count() > LONG_CELL);
    let rows = table.rows.iter().zip(1..).map(|(row, number)| -> Value {
        row.iter().map(|cell| setter.lines(cell, Use::Body, Place::Row(number))).collect()
    });
    let rows: Vec<Value> = rows.collect();
    json!({ "kind": "table", "columns": columns, "rows": rows, "roomy": table.roomy, "long": long })
}

/// How wide each column is beside the others: as wide as what stands in it, and a long text takes several lines.
fn shares(table: &Table) -> Vec<usize> {
    const EDGES: usize = 2;
    const LINE: usize = 28;
    let of = |(at, column): (usize, &crate::notice::Column)| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).flat_map(|cell| cell.split('\n'));
        let widest = cells.map(width).max().unwrap_or(0);
        // A text three times as long takes more of the room, but not three times as much.
        let widest = widest.min(LINE) + widest.saturating_sub(LINE).min(3 * LINE) / 4;
        widest.max(width(&column.title)).max(column.least) + EDGES
    };
    table.columns.iter().enumerate().map(of).collect()
}
