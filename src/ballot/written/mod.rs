//! 填写选票: a ballot out of lines as people type or paste them, and the same lines out of a ballot, to be changed.
//!
//! One thing a line; blank lines count for nothing. Full-width signs are as good as half-width ones. What is wrong is said
//! with the number of the line, and nothing is guessed.

mod amount;
mod names;
mod plans;
mod posts;
mod projects;
mod subjects;

pub use amount::amount;
pub use names::names;
pub use plans::{plans, plans_lines};
pub use posts::{posts, posts_lines};
pub use projects::{projects, projects_lines};
pub use subjects::{grades, received, subjects};

/// What is wrong with a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrittenFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: WrittenWhy,
}

/// Why a line cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WrittenWhy {
    /// Names, and no post above them.
    NoPost,
    /// A post without a name.
    NoPostName,
    /// A post without how many seats.
    NoSeats,
    /// A project without what it costs.
    NoCost,
    /// An amount that cannot be read.
    BadAmount,
    /// No name.
    NoName,
    /// A grade that is none of the scale.
    BadGrade,
    /// Not by whom, about whom and what is said, between colons.
    NotReceived,
    /// A score that is none from 0 to 100.
    BadPoints,
}

/// The lines that say something, with their numbers from 1.
fn said(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let lines = text
        .lines()
        .enumerate()
        .map(|(nth, line)| (nth + 1, line.trim().trim_start_matches('\u{feff}').trim()));
    lines.filter(|(_, line)| !line.is_empty())
}

/// Half-width twins of the figures and signs that an input method makes wide.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '．' | '，' | '：' | '（' | '）' | '％' => {
            char::from_u32(u32::from(c).wrapping_sub(0xfee0)).unwrap_or(c)
        }
        other => other,
    }
}

/// Without a number before it, as lists are pasted: `1. `, `2、`, `（3）`.
fn unnumbered(line: &str) -> &str {
    let inner = line.strip_prefix(['（', '(']).unwrap_or(line);
    let rest = inner.trim_start_matches(|c: char| narrow(c).is_ascii_digit());
    if rest.len() == inner.len() {
        return line;
    }
    let ends: &[char] =
        if inner.len() < line.len() { &['）', ')'] } else { &['.', '．', '、', ')', '）'] };
    let Some(after) = rest.strip_prefix(ends) else { return line };
    // 1.5吨水箱 is no number of a list.
    let decimal = rest.starts_with(['.', '．']) && after.starts_with(|c: char| narrow(c).is_ascii_digit());
    if decimal { line } else { after.trim_start() }
}

#[cfg(test)]
mod tests;
