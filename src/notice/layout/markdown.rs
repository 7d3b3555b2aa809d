//! A document as Markdown. Whatever somebody typed comes out letter for letter: nothing in it is taken for markup.

use crate::lang::numerals::agenda_label;
use crate::lang::{Lang, Words};

use super::super::Audience;
use super::{Document, Part, Table};

/// Writes the document as Markdown (`CommonMark` with tables).
pub fn to_markdown(document: &Document, words: &Words) -> String {
    let mut blocks = vec![format!("# {}", line(&document.title))];
    if document.audience == Audience::Internal {
        blocks.push(line(&words.say("paper-internal")));
    }
    if !document.lacks.is_empty() {
        blocks.push(lacks(document, words));
    }
    for part in &document.parts {
        blocks.extend(self::part(part, words));
    }
    blocks.join("\n\n") + "\n"
}

fn part(part: &Part, words: &Words) -> Vec<String> {
    match part {
        Part::Salutation(text) => vec![line(text)],
        Part::Heading { path, head, rest } => heading(path, head, rest, words),
        Part::Paragraph(text) => paragraphs(text),
        Part::Entry(label, text) => {
            let args = [("head", label.as_str().into()), ("rest", text.as_str().into())];
            paragraphs(&words.tell("paper-run-in", &args))
        }
        Part::Table(table) => vec![self::table(table)],
        Part::Signers(all) => all.iter().map(|signer| line(signer)).collect(),
        Part::Signature { names, date } => {
            let lines: Vec<String> = names.iter().chain([date]).map(|text| line(text)).collect();
            vec![lines.join("\\\n")]
        }
    }
}

fn lacks(document: &Document, words: &Words) -> String {
    let mut lines = vec![format!("> **{}**", line(&words.say("paper-lacks-head"))), ">".to_owned()];
    let each = document.lacks.iter().zip(1..);
    lines.extend(each.map(|(lack, number)| format!("> {number}. {}", line(&lack.say(words)))));
    lines.extend([">".to_owned(), format!("> {}", line(&words.say("paper-lacks-why")))]);
    lines.join("\n")
}

/// The title is a heading of the first level, so that headings of the paper begin with the second.
fn heading(path: &[u16], head: &str, rest: &str, words: &Words) -> Vec<String> {
    let label = agenda_label(words.lang(), path);
    let gap = match words.lang() {
        Lang::Zh => "",
        Lang::En => " ",
    };
    let marks = "#".repeat((path.len() + 1).min(6));
    let mut blocks = vec![format!("{marks} {}", line(&format!("{label}{gap}{head}")))];
    blocks.extend(paragraphs(rest));
    blocks
}

fn paragraphs(text: &str) -> Vec<String> {
    text.split('\n').filter(|paragraph| !paragraph.trim().is_empty()).map(line).collect()
}

fn table(table: &Table) -> String {
    let row = |cells: Vec<String>| format!("| {} |", cells.join(" | "));
    let heads = table.columns.iter().map(|column| line(&column.title)).collect();
    let rule = table.columns.iter().map(|_| "---".to_owned()).collect();
    let mut rows = vec![row(heads), row(rule)];
    rows.extend(table.rows.iter().map(|cells| row(cells.iter().map(|cell| line(cell)).collect())));
    rows.join("\n")
}

/// One line of text, escaped: a line end becomes a space, and no mark means anything.
fn line(text: &str) -> String {
    let flat: Vec<&str> = text.split('\n').map(str::trim).filter(|part| !part.is_empty()).collect();
    escape(&flat.join(" "))
}

fn escape(text: &str) -> String {
    const ALWAYS: &str = "\\`*_{}[]<>#$|~&^=@";
    let mut escaped = String::with_capacity(text.len());
    let (mut first, mut numbered, mut before) = (true, true, None);
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let alone = chars.peek().is_none_or(|next| next.is_whitespace());
        // `- a` and `1. a` begin a list; `http://a` is made a link of.
        let lists = first && matches!(c, '-' | '+') || !first && numbered && alone && matches!(c, '.' | ')');
        let links = c == '/' && before == Some('/');
        if ALWAYS.contains(c) || lists || links {
            escaped.push('\\');
        }
        escaped.push(c);
        numbered &= c.is_ascii_digit();
        first = false;
        before = Some(c);
    }
    escaped
}
