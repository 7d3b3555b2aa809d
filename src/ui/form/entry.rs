//! One thing to fill in: a text or a choice.

use crate::text::{clip, width};
use crate::ui::draw::{fill, put};
use crate::ui::field::Field;
use crate::ui::look::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// One thing to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A text, in so many rows (a field of one line takes one).
    Text {
        /// What is typed.
        field: Field,
        /// How many rows it is given, at least one.
        rows: u16,
    },
    /// One of several choices.
    Choice {
        /// How many there are.
        count: usize,
        /// Which is chosen, from 0.
        at: usize,
    },
}

/// The words of one entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// What is asked for.
    pub label: &'a str,
    /// Shown in a text that is still empty.
    pub hint: &'a str,
    /// The names of the choices, in order.
    pub choices: &'a [&'a str],
    /// What is wrong, shown below.
    pub error: Option<&'a str>,
}

impl Entry {
    /// A text of one line, of at most `limit` characters.
    pub const fn line(limit: usize) -> Self {
        Self::Text { field: Field::single(limit), rows: 1 }
    }

    /// A text of several lines in so many rows, of at most `limit` characters.
    pub const fn lines(limit: usize, rows: u16) -> Self {
        Self::Text { field: Field::multi(limit), rows }
    }

    /// A choice among so many, the first one made.
    pub const fn choice(count: usize) -> Self {
        Self::Choice { count, at: 0 }
    }

    pub(super) fn rows(&self) -> usize {
        match self {
            Self::Text { rows, .. } => usize::from(*rows).max(1),
            Self::Choice { .. } => 1,
        }
    }

    pub(super) fn view(&self, buf: &mut Buffer, area: Rect, look: Look, words: &Words) -> Option<Position> {
        match self {
            Self::Text { field, .. } => field.view(buf, area, look.field(), words.hint),
            Self::Choice { at, .. } => view_choice(buf, area, look, words.choices, *at),
        }
    }
}

/// Draws the choices side by side, the one made in brackets; that one alone, with its number among
/// them, when there is no room for all.
fn view_choice(buf: &mut Buffer, area: Rect, look: Look, choices: &[&str], at: usize) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    fill(buf, area, look.plain());
    let numbered = |number: usize, name: &str| format!("{} {name}", number + 1);
    let all: usize =
        choices.iter().enumerate().map(|(number, name)| width(&numbered(number, name)) + 2).sum();
    let all_fit = all <= usize::from(area.width);
    let mut cursor = area.as_position();
    let mut x = area.x;
    // Beside a name too long for the field there is still room for how many there are.
    let beside = if all_fit { 0 } else { width(&format!(" {0}/{0}", choices.len())) + 2 };
    for (number, name) in choices.iter().enumerate() {
        let shown = numbered(number, name);
        if number == at {
            cursor.x = x;
            let shown = clip(&shown, usize::from(area.width).saturating_sub(beside));
            x = put(buf, area, x, area.y, &format!("[{shown}]"), look.selected());
        } else if all_fit {
            x = put(buf, area, x, area.y, &format!(" {shown} "), look.plain());
        }
    }
    if !all_fit {
        put(buf, area, x, area.y, &format!(" {}/{}", at + 1, choices.len()), look.dim());
    }
    Some(cursor)
}
