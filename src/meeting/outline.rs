//! An agenda as people paste it: indented or numbered text, one item a line.
//!
//! An item stands under the nearest line above that is indented less, or, at the same indentation, numbered in a higher
//! way (一、 above （一） above 1. above (1) above ① above -). What stands at the end of a line in brackets or behind a
//! gap may be minutes or a proposer; lines that begin with 议案：, 背景：, 提出人： belong to the item above.

use super::refusal::{Field, TEXT, TITLE};
use super::{Level, NewItem};

mod ending;
mod marker;

use ending::Ending;
use marker::Marker;

/// What is wrong with an outline, and where.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {why:?}")]
pub struct OutlineFault {
    /// The line, from 1.
    pub line: usize,
    /// What is wrong with it.
    pub why: OutlineWhy,
}

/// What is wrong with a line of an outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutlineWhy {
    /// It would stand on a fourth level.
    TooDeep,
    /// There is a number, or there are minutes, and no title.
    NoTitle,
    /// A motion, a background or a proposer, and no item above it.
    NoItemAbove,
    /// More characters than the field takes.
    TooLong(Field, usize),
}

/// Items out of a pasted or typed text; blank lines count for nothing.
///
/// # Errors
/// The first line that cannot be an item, with the reason.
pub fn outline(text: &str) -> Result<Vec<NewItem>, OutlineFault> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n");
    let mut items: Vec<NewItem> = Vec::new();
    let mut above: Vec<Standing> = Vec::new();
    for (nth, raw) in text.lines().enumerate() {
        let fault = |why| OutlineFault { line: nth + 1, why };
        let indent = indentation(raw);
        let (marker, rest) = marker::strip(raw.trim());
        if rest.is_empty() && marker.is_none() {
            continue;
        }
        if let Some((part, words)) = part_of_item(rest) {
            let item = items.last_mut().ok_or_else(|| fault(OutlineWhy::NoItemAbove))?;
            part.put(item, words).map_err(fault)?;
            continue;
        }
        let Ending { title, minutes, proposer } = ending::strip(rest);
        if title.is_empty() {
            return Err(fault(OutlineWhy::NoTitle));
        }
        fits(title, Field::Title, TITLE).map_err(fault)?;
        fits(proposer.unwrap_or_default(), Field::Detail, TITLE).map_err(fault)?;
        let here = Standing { indent, marker };
        while above.last().is_some_and(|other| !here.is_under(other)) {
            above.pop();
        }
        let level = [Level::First, Level::Second, Level::Third].get(above.len()).copied();
        let level = level.ok_or_else(|| fault(OutlineWhy::TooDeep))?;
        above.push(here);
        items.push(NewItem {
            title: title.to_owned(),
            level,
            proposer: proposer.unwrap_or_default().to_owned(),
            minutes,
            ..NewItem::default()
        });
    }
    Ok(items)
}

/// What tells how deep a line stands.
struct Standing {
    indent: usize,
    marker: Option<Marker>,
}

impl Standing {
    fn is_under(&self, other: &Self) -> bool {
        match self.indent.cmp(&other.indent) {
            std::cmp::Ordering::Greater => true,
            std::cmp::Ordering::Less => false,
            std::cmp::Ordering::Equal => {
                self.marker.zip(other.marker).is_some_and(|(mine, other)| mine > other)
            }
        }
    }
}

/// How far a line is set in: a tab counts as four, a full-width space as two.
fn indentation(line: &str) -> usize {
    line.chars()
        .take_while(|c| c.is_whitespace())
        .map(|c| match c {
            '\t' => 4,
            '\u{3000}' => 2,
            _ => 1,
        })
        .sum()
}

fn fits(text: &str, field: Field, most: usize) -> Result<(), OutlineWhy> {
    if text.chars().count() > most { Err(OutlineWhy::TooLong(field, most)) } else { Ok(()) }
}

/// What a labelled line says of the item above it.
#[derive(Clone, Copy)]
enum Part {
    Motion,
    Background,
    Proposer,
}

impl Part {
    fn put(self, item: &mut NewItem, words: &str) -> Result<(), OutlineWhy> {
        let (text, field, most) = match self {
            Self::Motion => (&mut item.motion, Field::Motion, TEXT),
            Self::Background => (&mut item.background, Field::Text, TEXT),
            Self::Proposer => (&mut item.proposer, Field::Detail, TITLE),
        };
        if !text.is_empty() && !words.is_empty() {
            text.push('\n');
        }
        text.push_str(words);
        fits(text, field, most)
    }
}

fn part_of_item(line: &str) -> Option<(Part, &str)> {
    const LABELS: [(&str, Part); 6] = [
        ("议案", Part::Motion),
        ("背景", Part::Background),
        ("提出人", Part::Proposer),
        ("motion", Part::Motion),
        ("background", Part::Background),
        ("proposer", Part::Proposer),
    ];
    let (label, words) = line.split_once(['：', ':'])?;
    let label = label.trim().to_lowercase();
    let (_, part) = LABELS.into_iter().find(|(known, _)| *known == label)?;
    Some((part, words.trim()))
}

#[cfg(test)]
mod tests;
