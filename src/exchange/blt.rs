//! Plans and the papers that rank them as `.blt` files hold them (Hill, Wichmann and Woodall 1987; `OpenSTV`'s comments and
//! places left out): how many plans and seats; `-n` for each plan withdrawn; a line `weight first second … 0` for papers
//! that say the same; `0`; the names; the title.

use std::collections::BTreeSet;
use std::path::Path;

use thiserror::Error;

use super::fault::SheetFault;
use crate::ballot::plans::{Plans, PlansRule};
use crate::ballot::{Ballot, Paper, Sheet};
use crate::lang::Words;
use crate::text::clean_line;

/// Most lines of a file.
pub const MAX_LINES: usize = 200_000;
/// Most plans.
pub const MAX_PLANS: usize = 1_000;
/// Most characters in a name.
pub const MAX_NAME_CHARS: usize = super::sheet::MAX_CELL_CHARS;

/// What such a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blt {
    /// What was voted on; empty where the file does not say.
    pub title: String,
    /// For how many seats it was meant; one plan is chosen here.
    pub seats: u32,
    /// The plans that were not withdrawn.
    pub ballot: Plans,
    /// Names of those that were; papers are read as if they did not stand there.
    pub withdrawn: Vec<String>,
    /// The papers. One that names a plan twice is on it as invalid, unless plans are approved of.
    pub sheet: Sheet,
}

/// Why a file gives nothing. Words for people are made by [`fault`]; these are for logs. Lines are the file's, from 1.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum BltFault {
    /// There is no text to look into.
    #[error(transparent)]
    Sheet(#[from] SheetFault),
    /// The file does not begin with two numbers.
    #[error("line {0}: no number of plans and of seats")]
    NoHead(usize),
    /// More than [`MAX_PLANS`].
    #[error("more than {MAX_PLANS} plans")]
    TooManyPlans,
    /// No whole number from nought.
    #[error("line {0}: {1} is no whole number from nought")]
    BadNumber(usize, String),
    /// No plan has this number.
    #[error("line {0}: there is no plan {1}")]
    UnknownPlan(usize, String),
    /// Plans in the same place.
    #[error("line {0}: {1} puts plans in the same place")]
    EqualPlaces(usize, String),
    /// Papers whose line does not end in `0`.
    #[error("line {0}: the papers do not end in 0")]
    NoEnd(usize),
    /// No `0` ends the papers.
    #[error("no 0 ends the papers")]
    NoLastEnd,
    /// Fewer names than plans.
    #[error("{plans} plans, and {names} names")]
    TooFewNames {
        /// How many plans there are.
        plans: usize,
        /// How many names.
        names: usize,
    },
    /// A name longer than [`MAX_NAME_CHARS`].
    #[error("line {0}: a name of more than {MAX_NAME_CHARS} characters")]
    NameTooLong(usize),
}

/// Reads a file; `rule` says how its papers are to be read.
///
/// # Errors
/// When it cannot be read, is no such file, or says something that cannot be; nothing was taken then.
pub fn read(path: &Path, rule: PlansRule) -> Result<Blt, BltFault> {
    parse(&super::csv::decode(&super::child::load(path)?)?, rule)
}

/// Reads the text of a file.
///
/// # Errors
/// When it is no such file, or says something that cannot be.
pub fn parse(text: &str, rule: PlansRule) -> Result<Blt, BltFault> {
    let all = words(text)?;
    let mut words = all.iter().peekable();
    let mut head = || {
        let number = |word: &Word| if word.quoted { None } else { word.text.parse::<u32>().ok() };
        words.next_if(|word| number(word).is_some()).and_then(number)
    };
    let (Some(plans), Some(seats)) = (head(), head()) else {
        let word = words.peek().copied().or(all.last());
        return Err(word.map_or(SheetFault::Empty.into(), |word| BltFault::NoHead(word.line)));
    };
    let plans = usize::try_from(plans).unwrap_or(usize::MAX);
    if plans > MAX_PLANS {
        return Err(BltFault::TooManyPlans);
    }
    let place = |word: &Word, text: &str| match text.parse::<usize>() {
        Ok(at) if (1..=plans).contains(&at) => Ok(at - 1),
        Ok(_) => Err(BltFault::UnknownPlan(word.line, text.to_owned())),
        Err(_) => Err(BltFault::BadNumber(word.line, word.text.clone())),
    };
    let mut withdrawn = BTreeSet::new();
    while let Some(word) = words.next_if(|word| !word.quoted && word.text.starts_with('-')) {
        withdrawn.insert(place(word, word.text.trim_start_matches('-'))?);
    }
    // Withdrawn plans keep no place: the others close up.
    let mut places: Vec<Option<u16>> = Vec::new();
    let mut next = 0_u16;
    for at in 0..plans {
        places.push((!withdrawn.contains(&at)).then_some(next));
        next += u16::from(!withdrawn.contains(&at));
    }
    let mut papers: Vec<(u32, Vec<u16>)> = Vec::new();
    loop {
        let Some(first) = words.next_if(|word| !word.quoted) else { return Err(BltFault::NoLastEnd) };
        if first.text == "0" {
            break;
        }
        let bad = || BltFault::BadNumber(first.line, first.text.clone());
        let weight = first.text.parse::<u32>().map_err(|_| bad())?;
        let mut order = Vec::new();
        loop {
            let word = words.next_if(|word| !word.quoted && word.line == first.line);
            let word = word.ok_or(BltFault::NoEnd(first.line))?;
            match word.text.as_str() {
                "0" => break,
                // A place that was left out.
                "-" => {}
                text if text.contains('=') => {
                    return Err(BltFault::EqualPlaces(word.line, word.text.clone()));
                }
                text => order.extend(places.get(place(word, text)?).copied().flatten()),
            }
        }
        papers.push((weight, order));
    }
    let mut names = Vec::new();
    for word in words {
        let name = clean_line(&word.text).trim().to_owned();
        if name.chars().nth(MAX_NAME_CHARS).is_some() {
            return Err(BltFault::NameTooLong(word.line));
        }
        names.push(name);
    }
    if names.len() < plans {
        return Err(BltFault::TooFewNames { plans, names: names.len() });
    }
    let title = names.get(plans).cloned().unwrap_or_default();
    let (mut left, mut gone) = (Vec::new(), Vec::new());
    for (name, place) in names.into_iter().zip(&places) {
        if place.is_some() { left.push(name) } else { gone.push(name) }
    }
    let ballot = Plans { plans: left, rule };
    let mut sheet = Sheet::blank(&Ballot::Plans(ballot.clone()));
    let all: u64 = papers.iter().map(|(weight, _)| u64::from(*weight)).sum();
    if u32::try_from(all).is_err() {
        return Err(SheetFault::TooMuch.into());
    }
    for (weight, order) in papers {
        let paper = Paper::Plans(order);
        // Every plan was found above, so that no paper was called wrongly.
        sheet.add(&ballot.judge(&paper).unwrap_or(paper), weight);
    }
    Ok(Blt { title, seats, ballot, withdrawn: gone, sheet })
}

/// What stands between spaces, or between quotation marks.
struct Word {
    line: usize,
    text: String,
    quoted: bool,
}

/// The words of a file. `#` begins a comment that runs to the end of its line; `""` within quotation marks is one.
fn words(text: &str) -> Result<Vec<Word>, BltFault> {
    let mut words = Vec::new();
    for (line, text) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
        if line > MAX_LINES {
            return Err(SheetFault::TooManyRows { limit: MAX_LINES }.into());
        }
        let mut chars = text.chars().peekable();
        while let Some(char) = chars.next() {
            match char {
                '#' => break,
                '"' => {
                    let mut text = String::new();
                    loop {
                        let open = || SheetFault::OpenQuote { row: u32::try_from(line).unwrap_or(u32::MAX) };
                        match chars.next().ok_or_else(open)? {
                            '"' if chars.next_if_eq(&'"').is_some() => text.push('"'),
                            '"' => break,
                            char => text.push(char),
                        }
                    }
                    words.push(Word { line, text, quoted: true });
                }
                _ if char.is_whitespace() => {}
                _ => {
                    let mut text = String::from(char);
                    while let Some(char) = chars.next_if(|char| !char.is_whitespace() && *char != '#') {
                        text.push(char);
                    }
                    words.push(Word { line, text, quoted: false });
                }
            }
        }
    }
    Ok(words)
}

/// Why a file could not be read, and what to do, in words.
pub fn fault(words: &Words, path: &Path, fault: &BltFault) -> String {
    let file = ("path", path.display().to_string().into());
    let at = |line: &usize| ("line", (*line).into());
    let told = |id: &str, line: &usize, text: &str| {
        words.tell(id, &[("path", path.display().to_string().into()), at(line), ("text", text.into())])
    };
    match fault {
        BltFault::Sheet(fault) => super::say::of_papers(words, path, fault),
        BltFault::NoHead(line) => words.tell("choice-blt-no-head", &[file, at(line)]),
        BltFault::TooManyPlans => words.tell("choice-too-many", &[file, ("limit", MAX_PLANS.into())]),
        BltFault::BadNumber(line, text) => told("choice-bad-number", line, text),
        BltFault::UnknownPlan(line, text) => told("choice-blt-unknown-plan", line, text),
        BltFault::EqualPlaces(line, text) => told("choice-blt-equal-places", line, text),
        BltFault::NoEnd(line) => words.tell("choice-blt-no-end", &[file, at(line)]),
        BltFault::NoLastEnd => words.tell("choice-blt-no-last-end", &[file]),
        BltFault::TooFewNames { plans, names } => {
            let figures = [("plans", (*plans).into()), ("names", (*names).into())];
            let [plans, names] = figures;
            words.tell("choice-blt-too-few-names", &[file, plans, names])
        }
        BltFault::NameTooLong(line) => {
            words.tell("choice-name-too-long", &[file, at(line), ("limit", MAX_NAME_CHARS.into())])
        }
    }
}

#[cfg(test)]
mod tests;
