//! A text being typed: its characters, its cursor, and how both are drawn.
//!
//! The cursor moves by characters as readers see them. The text is clean at every moment, since
//! whatever goes in is cleaned on the way. Drawing it is in `field/view.rs`.

use crate::text::{self, Line};
use unicode_segmentation::UnicodeSegmentation;

#[cfg(test)]
mod tests;
mod view;

/// Whether a field holds line ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Single,
    Multi,
}

/// The state of one text field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    text: String,
    /// In bytes, always between two characters.
    cursor: usize,
    /// The column moves up and down aim at, so that a short row on the way does not lose it.
    goal: Option<usize>,
    shape: Shape,
    limit: usize,
}

impl Field {
    /// An empty field of one line that takes at most `limit` characters (code points).
    pub const fn single(limit: usize) -> Self {
        Self::new(Shape::Single, limit)
    }

    /// An empty field of several lines that takes at most `limit` characters, line ends included.
    pub const fn multi(limit: usize) -> Self {
        Self::new(Shape::Multi, limit)
    }

    const fn new(shape: Shape, limit: usize) -> Self {
        Self { text: String::new(), cursor: 0, goal: None, shape, limit }
    }

    /// What has been typed.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where the cursor stands, in bytes of [`Field::text`].
    pub const fn cursor(&self) -> usize {
        self.cursor
    }

    /// Whether nothing has been typed.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Whether it takes line ends.
    pub fn is_multi(&self) -> bool {
        self.shape == Shape::Multi
    }

    /// Replaces the text and puts the cursor behind it. The limit is for typing: a longer text that
    /// was there before is kept whole.
    pub fn set(&mut self, text: &str) {
        self.text = self.cleaned(text);
        self.move_to(self.text.len());
    }

    /// Empties the field and returns what was in it.
    pub fn take(&mut self) -> String {
        self.move_to(0);
        std::mem::take(&mut self.text)
    }

    /// Puts a character in at the cursor; a line end becomes a space in a field of one line. False,
    /// and nothing changed, when the text would be too long.
    pub fn insert(&mut self, c: char) -> bool {
        self.insert_str(c.encode_utf8(&mut [0; 4]))
    }

    /// Puts a text in at the cursor, cleaned: a paste or what an input method hands over. False, and
    /// nothing changed, when the text would be too long: half a paste would be a different text.
    pub fn insert_str(&mut self, more: &str) -> bool {
        let (before, after) = self.halves();
        let head = self.cleaned(&[before, more].concat());
        let whole = self.cleaned(&[&head, after].concat());
        if whole.chars().count() > self.limit.max(self.text.chars().count()) {
            return false;
        }
        // A mark or a letter may have joined with its neighbour: count from the side that stayed.
        let cursor =
            if whole.starts_with(&head) { head.len() } else { whole.len().saturating_sub(after.len()) };
        self.text = whole;
        self.move_to(cursor);
        true
    }

    /// Takes out the character before the cursor.
    pub fn backspace(&mut self) {
        self.remove_back_to(self.before_cursor());
    }

    /// Takes out the character after the cursor.
    pub fn delete(&mut self) {
        self.remove_up_to(self.after_cursor());
    }

    /// Takes out the line before the cursor (Ctrl-U).
    pub fn remove_line_before(&mut self) {
        self.remove_back_to(self.line_start());
    }

    /// Takes out the line after the cursor (Ctrl-K).
    pub fn remove_line_after(&mut self) {
        self.remove_up_to(self.line_end());
    }

    /// Takes out the word before the cursor and the spaces behind it (Ctrl-W). Each Han character
    /// is a word.
    pub fn remove_word_before(&mut self) {
        let (before, _) = self.halves();
        let word = before.trim_end().split_word_bound_indices().next_back();
        self.remove_back_to(word.map_or(0, |(at, _)| at));
    }

    /// One character to the left.
    pub fn left(&mut self) {
        self.move_to(self.before_cursor());
    }

    /// One character to the right.
    pub fn right(&mut self) {
        self.move_to(self.after_cursor());
    }

    /// To the beginning of the line.
    pub fn home(&mut self) {
        self.move_to(self.line_start());
    }

    /// To the end of the line.
    pub fn end(&mut self) {
        self.move_to(self.line_end());
    }

    /// One row up, as the rows are wrapped in an area `area_width` cells wide. False on the first
    /// row and in a field of one line.
    pub fn up(&mut self, area_width: u16) -> bool {
        self.move_rows(area_width, |row| row.checked_sub(1))
    }

    /// One row down, as by [`Field::up`]. False on the last row and in a field of one line.
    pub fn down(&mut self, area_width: u16) -> bool {
        self.move_rows(area_width, |row| row.checked_add(1))
    }

    /// The rows in an area so wide. One cell stays free at the right, for the cursor behind a full
    /// row.
    fn lines(&self, area_width: u16) -> Vec<Line> {
        text::wrap(&self.text, usize::from(area_width.saturating_sub(1)).max(1))
    }

    fn move_rows(&mut self, area_width: u16, to: impl Fn(usize) -> Option<usize>) -> bool {
        if self.shape == Shape::Single {
            return false;
        }
        let lines = self.lines(area_width);
        let (row, column) = text::cursor_at(&self.text, &lines, self.cursor);
        let Some(row) = to(row).filter(|row| *row < lines.len()) else {
            return false;
        };
        let goal = self.goal.unwrap_or(column);
        self.move_to(text::byte_at(&self.text, &lines, row, goal));
        self.goal = Some(goal);
        true
    }

    fn cleaned(&self, text: &str) -> String {
        match self.shape {
            Shape::Single => text::clean_line(text),
            Shape::Multi => text::clean_text(text),
        }
    }

    /// The text before and after the cursor.
    fn halves(&self) -> (&str, &str) {
        self.text.split_at_checked(self.cursor).unwrap_or((&self.text, ""))
    }

    /// Puts the cursor before byte `at`, or behind the character `at` lies in.
    fn move_to(&mut self, at: usize) {
        let boundaries = self.text.grapheme_indices(true).map(|(start, _)| start);
        self.cursor =
            boundaries.chain([self.text.len()]).find(|start| *start >= at).unwrap_or(self.text.len());
        self.goal = None;
    }

    fn before_cursor(&self) -> usize {
        self.halves().0.grapheme_indices(true).next_back().map_or(0, |(at, _)| at)
    }

    fn after_cursor(&self) -> usize {
        self.cursor + self.halves().1.graphemes(true).next().map_or(0, str::len)
    }

    fn line_start(&self) -> usize {
        self.halves().0.rfind('\n').map_or(0, |at| at + 1)
    }

    fn line_end(&self) -> usize {
        self.halves().1.find('\n').map_or(self.text.len(), |at| self.cursor + at)
    }

    fn remove_back_to(&mut self, start: usize) {
        let (before, after) = self.halves();
        let kept = before.get(..start).unwrap_or_default();
        self.put_together(&[kept, after].concat(), start);
    }

    fn remove_up_to(&mut self, end: usize) {
        let kept = self.text.get(end..).unwrap_or_default();
        self.put_together(&[self.halves().0, kept].concat(), self.cursor);
    }

    /// What was apart may join, so it is cleaned like anything that comes in.
    fn put_together(&mut self, text: &str, cursor: usize) {
        self.text = self.cleaned(text);
        self.move_to(cursor);
    }
}
