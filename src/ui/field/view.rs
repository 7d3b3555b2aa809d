//! Drawing a field. How far it is scrolled follows from the text, the cursor and the area alone, so
//! drawing changes nothing.

use super::{Field, Shape};
use crate::text::{self, width};
use crate::ui::draw::{cells, fill, put, put_lines};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};
use unicode_segmentation::UnicodeSegmentation;

impl Field {
    /// Draws the field over the whole of `area`, scrolled so that the cursor is in view, and returns
    /// the cursor's cell; none when the area has no room at all. An empty field shows `placeholder`,
    /// dimmed.
    pub fn view(&self, buf: &mut Buffer, area: Rect, style: Style, placeholder: &str) -> Option<Position> {
        let area = area.intersection(buf.area);
        if area.is_empty() {
            return None;
        }
        fill(buf, area, style);
        if self.is_empty() {
            put(buf, area, area.x, area.y, placeholder, style.add_modifier(Modifier::DIM));
            return Some(area.as_position());
        }
        Some(match self.shape {
            Shape::Single => self.view_single(buf, area, style),
            Shape::Multi => self.view_multi(buf, area, style),
        })
    }

    fn view_single(&self, buf: &mut Buffer, area: Rect, style: Style) -> Position {
        let (before, after) = self.halves();
        let offset = scroll(width(before), width(after), usize::from(area.width));
        let mut column = 0;
        for (at, cluster) in self.text.grapheme_indices(true) {
            if column >= offset {
                // A wide character cut by the left edge leaves its right half blank.
                let x = area.x + cells(column - offset);
                put(buf, area, x, area.y, self.text.get(at..).unwrap_or_default(), style);
                break;
            }
            column += width(cluster);
        }
        Position { x: area.x + cells(width(before) - offset), y: area.y }
    }

    fn view_multi(&self, buf: &mut Buffer, area: Rect, style: Style) -> Position {
        let lines = self.lines(area.width);
        let (row, column) = text::cursor_at(&self.text, &lines, self.cursor);
        let top = scroll(row, lines.len() - 1 - row, usize::from(area.height));
        put_lines(buf, area, &self.text, lines.get(top..).unwrap_or_default(), style);
        Position { x: area.x + cells(column).min(area.width - 1), y: area.y + cells(row - top) }
    }
}

/// How many cells or rows to leave out, with so many before and after the cursor's own, so that the
/// cursor is in view with some of what follows it.
fn scroll(before: usize, after: usize, room: usize) -> usize {
    (before + after.min(room / 4) + 1).saturating_sub(room)
}
