//! A column of things to fill in, one of them in focus.
//!
//! The form holds what was typed and chosen; the words around it are handed in when it is drawn.

use super::draw::{cells, put, put_lines};
use super::field::Field;
use super::look::Look;
use crate::text::{self, width};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

mod entry;
#[cfg(test)]
mod tests;

pub use entry::{Entry, Words};

/// What stands before the label in focus, and as many spaces before the others.
const MARK: &str = "> ";
/// Blank cells between the labels and what is filled in.
const GAP: usize = 2;

/// The entries and which of them is in focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    entries: Vec<Entry>,
    focus: usize,
}

impl Form {
    /// A form with its first entry in focus.
    pub const fn new(entries: Vec<Entry>) -> Self {
        Self { entries, focus: 0 }
    }

    /// Which entry is in focus, from 0.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Moves the focus to an entry, or to the last when there is none of that number.
    pub fn focus_on(&mut self, entry: usize) {
        self.focus = entry.min(self.entries.len().saturating_sub(1));
    }

    /// Moves the focus to the next entry; from the last to the first.
    pub fn next(&mut self) {
        self.focus = (self.focus + 1).checked_rem(self.entries.len()).unwrap_or(0);
    }

    /// Moves the focus to the entry before; from the first to the last.
    pub fn previous(&mut self) {
        self.focus = self.focus.checked_sub(1).unwrap_or(self.entries.len().saturating_sub(1));
    }

    /// The text of an entry; empty for a choice.
    pub fn text(&self, entry: usize) -> &str {
        match self.entries.get(entry) {
            Some(Entry::Text { field, .. }) => field.text(),
            _ => "",
        }
    }

    /// Which choice of an entry is chosen, from 0; none for a text.
    pub fn choice(&self, entry: usize) -> Option<usize> {
        match self.entries.get(entry)? {
            Entry::Choice { at, .. } => Some(*at),
            Entry::Text { .. } => None,
        }
    }

    /// The field of an entry, to fill it or to hand keys to; none for a choice.
    pub fn field_mut(&mut self, entry: usize) -> Option<&mut Field> {
        match self.entries.get_mut(entry)? {
            Entry::Text { field, .. } => Some(field),
            Entry::Choice { .. } => None,
        }
    }

    /// The field in focus; none when a choice is.
    pub fn focused_field(&mut self) -> Option<&mut Field> {
        self.field_mut(self.focus)
    }

    /// Chooses by number, from 0, in the entry in focus. False when that is no choice or has none
    /// of that number.
    pub fn choose(&mut self, number: usize) -> bool {
        match self.entries.get_mut(self.focus) {
            Some(Entry::Choice { count, at }) if number < *count => {
                *at = number;
                true
            }
            _ => false,
        }
    }

    /// The next choice in the entry in focus; from the last to the first. False when that is none.
    pub fn next_choice(&mut self) -> bool {
        self.turn(|at, count| (at + 1) % count)
    }

    /// The choice before in the entry in focus; from the first to the last. False when that is none.
    pub fn previous_choice(&mut self) -> bool {
        self.turn(|at, count| at.checked_sub(1).unwrap_or(count - 1))
    }

    fn turn(&mut self, to: impl Fn(usize, usize) -> usize) -> bool {
        match self.entries.get_mut(self.focus) {
            Some(Entry::Choice { count, at }) if *count > 0 => {
                *at = to(*at, *count);
                true
            }
            _ => false,
        }
    }

    /// How wide a text is drawn in an area so wide, for moves by rows within a field.
    pub fn field_width(area_width: u16, words: &[Words]) -> u16 {
        let area = Rect { width: area_width, height: 1, ..Rect::ZERO };
        split(area, words).1.width
    }

    /// Draws the form, scrolled so that the entry in focus is in view, and returns the cell of its
    /// cursor: where text goes in, or the choice made. `words` are those of the entries, in order.
    pub fn view(&self, buf: &mut Buffer, area: Rect, look: Look, words: &[Words]) -> Option<Position> {
        let area = area.intersection(buf.area);
        let (labels, inputs) = split(area, words);
        let heights: Vec<usize> = self
            .entries
            .iter()
            .zip(words)
            .map(|(entry, words)| entry.rows() + error_lines(words, inputs.width))
            .collect();
        let mut y = area.y;
        let mut cursor = None;
        for (at, (entry, words)) in
            self.entries.iter().zip(words).enumerate().skip(first_shown(&heights, self.focus, area.height))
        {
            let room = area.bottom().saturating_sub(y);
            if room == 0 {
                break;
            }
            let focused = at == self.focus;
            let input = Rect { y, height: room.min(cells(entry.rows())), ..inputs };
            if focused {
                put(buf, area, area.x, y, MARK, look.accent());
            }
            put(buf, labels, labels.x, y, words.label, if focused { look.accent() } else { look.plain() });
            let place = entry.view(buf, input, look, words);
            cursor = if focused { place } else { cursor };
            let below = Rect { y: input.bottom(), height: room - input.height, ..inputs };
            if let Some(error) = words.error {
                put_lines(buf, below, error, &text::wrap(error, usize::from(inputs.width)), look.bad());
            }
            y = y.saturating_add(cells(heights.get(at).copied().unwrap_or_default()));
        }
        cursor
    }
}

/// The areas of the labels and of what is filled in. Labels get at most half the room.
fn split(area: Rect, words: &[Words]) -> (Rect, Rect) {
    let widest = words.iter().map(|words| width(words.label)).max().unwrap_or_default();
    let taken = cells(MARK.len() + widest + GAP).min(area.width / 2);
    let mark = cells(MARK.len()).min(taken);
    let gap = cells(GAP).min(taken - mark);
    let labels = Rect { x: area.x + mark, width: taken - mark - gap, ..area };
    (labels, Rect { x: area.x + taken, width: area.width - taken, ..area })
}

fn error_lines(words: &Words, inputs: u16) -> usize {
    words.error.map_or(0, |error| text::wrap(error, usize::from(inputs)).len())
}

/// The first entry shown, so that the one in focus ends within `room` rows, or begins the view.
fn first_shown(heights: &[usize], focus: usize, room: u16) -> usize {
    let shown = heights.get(..=focus).unwrap_or(heights);
    let mut used = 0;
    let fitting = shown.iter().rev().take_while(|height| {
        used += **height;
        used <= usize::from(room)
    });
    (shown.len() - fitting.count()).min(focus)
}
