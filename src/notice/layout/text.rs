//! A document as plain text, for any printer and any chat: 76 cells wide, tables drawn in ASCII.

use crate::lang::numerals::agenda_label;
use crate::lang::{Lang, Words};
use crate::text::{centre, fit, width, wrap_to_strings};

use super::super::Audience;
use super::{Column, Document, Part, Table};

/// Cells in a line.
const LINE: usize = 76;
/// Cells in a line of a title.
const TITLE: usize = 56;
/// Cells the date keeps free on its right: four characters (GB/T 9704-2012, 7.3.5.1).
const AFTER_DATE: usize = 8;
/// A word in a table that is longer is broken after all.
const LONG_WORD: usize = 14;
/// Lines to write in by hand.
const ROOMY: usize = 2;

/// Writes the document as plain text.
pub fn to_text(document: &Document, words: &Words) -> String {
    let mut page = Page { lines: Vec::new(), words };
    page.title(&document.title);
    if document.audience == Audience::Internal {
        page.centred(&words.say("paper-internal"));
    }
    page.lacks(document);
    let mut in_list = true;
    for part in &document.parts {
        let entry = matches!(part, Part::Entry(..));
        if entry && !in_list {
            page.gap();
        }
        in_list = entry;
        page.part(part);
    }
    page.finish()
}

struct Page<'w> {
    lines: Vec<String>,
    words: &'w Words,
}

impl Page<'_> {
    fn chinese(&self) -> bool {
        self.words.lang() == Lang::Zh
    }

    fn push(&mut self, line: impl Into<String>) {
        self.lines.push(line.into().trim_end().to_owned());
    }

    fn wrapped(&mut self, text: &str) {
        for line in wrap_to_strings(text, LINE) {
            self.push(line);
        }
    }

    /// One empty line, never two.
    fn gap(&mut self) {
        if self.lines.last().is_some_and(|last| !last.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn finish(mut self) -> String {
        while self.lines.last().is_some_and(String::is_empty) {
            self.lines.pop();
        }
        self.lines.join("\n") + "\n"
    }

    /// In lines of about the same length, so that no lone word stands on the last.
    fn title(&mut self, title: &str) {
        let lines = wrap_to_strings(title, TITLE).len();
        let even = width(title).div_ceil(lines);
        // Words are not cut, so that even lines may need a few cells more than their share.
        let balanced = (even..=TITLE).map(|cells| wrap_to_strings(title, cells));
        let balanced = balanced.into_iter().find(|broken| broken.len() <= lines);
        for line in balanced.unwrap_or_else(|| wrap_to_strings(title, TITLE)) {
            self.centred(&line);
        }
        self.gap();
    }

    fn centred(&mut self, line: &str) {
        self.push(centre(line, LINE));
    }

    fn lacks(&mut self, document: &Document) {
        if document.lacks.is_empty() {
            return self.gap();
        }
        self.gap();
        self.push("=".repeat(LINE));
        let head = self.words.say("paper-lacks-head");
        self.push(if self.chinese() { format!("【{head}】") } else { format!("[{head}]") });
        for (lack, number) in document.lacks.iter().zip(1..) {
            self.hanging(&format!("{number:>3}. "), &lack.say(self.words));
        }
        self.push(self.words.say("paper-lacks-why"));
        self.push("=".repeat(LINE));
        self.gap();
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Salutation(text) => {
                self.wrapped(text);
            }
            Part::Heading { path, head, rest } => {
                let label = agenda_label(self.words.lang(), path);
                let head = if self.chinese() { label + head } else { format!("{label}  {head}") };
                if path.len() == 1 {
                    self.gap();
                }
                if rest.is_empty() {
                    self.running(&head);
                } else {
                    let args = [("head", head.into()), ("rest", rest.as_str().into())];
                    let run_in = self.words.tell("paper-run-in", &args);
                    self.running(&run_in);
                }
            }
            Part::Paragraph(text) => self.running(text),
            Part::Entry(label, text) => self.entry(label, text),
            Part::Table(table) => self.table(table),
            Part::Signers(all) => {
                for signer in all {
                    self.gap();
                    self.running(signer);
                }
            }
            Part::Signature { names, date } => self.signature(names, date),
        }
    }

    /// Running text: Chinese with two characters left free, English with a line between.
    fn running(&mut self, text: &str) {
        for paragraph in text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()) {
            if self.chinese() {
                let indented = format!("　　{}", paragraph.trim());
                self.wrapped(&indented);
            } else {
                self.gap();
                self.wrapped(paragraph.trim());
            }
        }
    }

    fn entry(&mut self, label: &str, text: &str) {
        let label = if self.chinese() { format!("　　{label}：") } else { format!("{label}: ") };
        if !self.chinese() {
            self.gap();
        }
        self.hanging(&label, text);
    }

    /// A label, and text whose lines stand flush behind it.
    fn hanging(&mut self, label: &str, text: &str) {
        let room = width(label);
        for (place, line) in wrap_to_strings(text, LINE.saturating_sub(room)).into_iter().enumerate() {
            let before = if place == 0 { label.to_owned() } else { " ".repeat(room) };
            self.push(before + &line);
        }
    }

    /// The date four characters from the right; each name with its middle above that of the date, as far as there is room.
    fn signature(&mut self, names: &[String], date: &str) {
        self.gap();
        self.lines.push(String::new());
        let date_from = LINE.saturating_sub(AFTER_DATE + width(date));
        for name in names {
            for line in wrap_to_strings(name, LINE) {
                let middle = (date_from * 2 + width(date)).saturating_sub(width(&line)) / 2;
                let from = middle.min(LINE.saturating_sub(width(&line)));
                self.push(" ".repeat(from) + &line);
            }
        }
        self.push(" ".repeat(date_from) + date);
        self.gap();
    }

    fn table(&mut self, table: &Table) {
        let grid = Grid::of(table);
        let rule = grid.rule();
        self.gap();
        self.push(rule.clone());
        let heads: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
        self.row(&heads, &grid, 1);
        self.push(rule.clone());
        for row in &table.rows {
            self.row(row, &grid, if table.roomy { ROOMY } else { 1 });
            if table.roomy {
                self.push(rule.clone());
            }
        }
        if !table.roomy {
            self.push(rule);
        }
        self.gap();
    }

    fn row(&mut self, cells: &[String], grid: &Grid, least_lines: usize) {
        let wrapped: Vec<Vec<String>> =
            cells.iter().zip(&grid.widths).map(|(cell, width)| wrap_to_strings(cell, *width)).collect();
        let lines = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(least_lines);
        for at in 0..lines {
            let pad = grid.pad;
            let shown = wrapped.iter().zip(&grid.widths).map(|(lines, width)| {
                let line = lines.get(at).map_or("", String::as_str);
                format!("|{pad}{}{pad}", fit(line, *width))
            });
            let row: String = shown.collect();
            self.push(row + "|");
        }
    }
}

/// The columns of a table on the page.
struct Grid {
    /// Cells of each column.
    widths: Vec<usize>,
    /// What stands on either side of a cell's text.
    pad: &'static str,
}

impl Grid {
    /// Each column as wide as what stands in it; where that is too much, the widest gives way first, and what is left
    /// free beside the texts before any word is broken.
    fn of(table: &Table) -> Self {
        let words = |at: usize| table.rows.iter().filter_map(move |row| row.get(at));
        let least = |(at, column): (usize, &Column)| {
            let longest = words(at).map(|cell| longest_word(cell)).max().unwrap_or(0).min(LONG_WORD);
            column.least.max(longest_word(&column.title)).max(longest)
        };
        let least: Vec<usize> = table.columns.iter().enumerate().map(least).collect();
        let room = |pad: &str| LINE.saturating_sub(table.columns.len() * (1 + 2 * pad.len()) + 1);
        let pad = if least.iter().sum::<usize>() <= room(" ") { " " } else { "" };
        let mut widths: Vec<usize> =
            least.iter().enumerate().map(|(at, least)| widest(table, at).max(*least)).collect();
        while widths.iter().sum::<usize>() > room(pad) {
            let spare = widths.iter_mut().zip(&least).filter(|(width, least)| **width > **least);
            let Some((widest, _)) = spare.max_by_key(|(width, _)| **width) else { break };
            *widest -= 1;
        }
        Self { widths, pad }
    }

    fn rule(&self) -> String {
        let lines = self.widths.iter().map(|cells| format!("+{}", "-".repeat(cells + 2 * self.pad.len())));
        lines.collect::<String>() + "+"
    }
}

/// Cells of the widest line in this column.
fn widest(table: &Table, at: usize) -> usize {
    let cells = table.rows.iter().filter_map(|row| row.get(at)).flat_map(|cell| cell.split('\n'));
    let head = table.columns.get(at).map_or(0, |column| width(&column.title));
    cells.map(width).max().unwrap_or(0).max(head)
}

/// Words of letters are not broken; characters may be parted anywhere.
fn longest_word(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.is_ascii()).map(width).max().unwrap_or(0)
}
