//! A list with one selected row, longer than its window.

use super::draw::{cells, fill, put};
use super::look::Look;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use std::ops::Range;

/// What stands before the selected row, and as many spaces before the others.
const MARK: &str = "> ";

/// The rows shown of a list of `len` in a window of `height`: those from `top` on, moved just as
/// far as is needed to show `selected` and to leave no room at the end unused.
pub fn window(len: usize, selected: usize, top: usize, height: usize) -> Range<usize> {
    let selected = selected.min(len.saturating_sub(1));
    let lowest = selected.saturating_add(1).saturating_sub(height);
    let top = top.min(len.saturating_sub(height)).clamp(lowest, selected.max(lowest));
    top.min(len)..top.saturating_add(height).min(len)
}

/// Which row of a list is selected, and where the list was scrolled to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selection {
    /// The selected row, from 0.
    pub at: usize,
    /// The first row shown when the list was last moved in.
    pub top: usize,
}

impl Selection {
    /// One row up; stays on the first.
    pub fn up(&mut self) {
        self.at = self.at.saturating_sub(1);
    }

    /// One row down in a list of `len`; stays on the last.
    pub fn down(&mut self, len: usize) {
        self.select(self.at.saturating_add(1), len);
    }

    /// A window of `height` rows up.
    pub fn page_up(&mut self, height: usize) {
        self.at = self.at.saturating_sub(height.max(1));
    }

    /// A window of `height` rows down in a list of `len`.
    pub fn page_down(&mut self, len: usize, height: usize) {
        self.select(self.at.saturating_add(height.max(1)), len);
    }

    /// To the first row.
    pub fn home(&mut self) {
        self.at = 0;
    }

    /// To the last row of a list of `len`.
    pub fn end(&mut self, len: usize) {
        self.select(usize::MAX, len);
    }

    /// To row `at`, or the last of a list of `len` when there is no such row.
    pub fn select(&mut self, at: usize, len: usize) {
        self.at = at.min(len.saturating_sub(1));
    }

    /// Remembers where a window of `height` rows stands after a move, so that moving back does not
    /// scroll before the selection reaches the other edge. Call it after moves, and after the list
    /// or the window has changed its size.
    pub fn follow(&mut self, len: usize, height: usize) {
        self.select(self.at, len);
        self.top = window(len, self.at, self.top, height).start;
    }
}

/// Draws the rows of a list of `len` that have room in `area`. `row` draws one: it is given the
/// area right of the mark, which row it is, and the style of its text. Returns the cell the cursor
/// parks on: the mark of the selected row.
pub fn rows(
    buf: &mut Buffer,
    area: Rect,
    look: Look,
    selection: Selection,
    len: usize,
    mut row: impl FnMut(&mut Buffer, Rect, usize, Style),
) -> Option<Position> {
    let area = area.intersection(buf.area);
    if area.is_empty() {
        return None;
    }
    let indent = cells(MARK.len()).min(area.width);
    let mut cursor = None;
    for (y, at) in
        (area.top()..area.bottom()).zip(window(len, selection.at, selection.top, usize::from(area.height)))
    {
        let mut style = look.plain();
        if at == selection.at.min(len - 1) {
            style = look.selected();
            fill(buf, Rect { y, height: 1, ..area }, style);
            put(buf, area, area.x, y, MARK, style);
            cursor = Some(Position { x: area.x, y });
        }
        row(buf, Rect { x: area.x + indent, y, width: area.width - indent, height: 1 }, at, style);
    }
    cursor
}

/// [`rows`] for a list of plain texts.
pub fn texts<T: AsRef<str>>(
    buf: &mut Buffer,
    area: Rect,
    look: Look,
    selection: Selection,
    list: &[T],
) -> Option<Position> {
    rows(buf, area, look, selection, list.len(), |buf, area, at, style| {
        if let Some(text) = list.get(at) {
            put(buf, area, area.x, area.y, text.as_ref(), style);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::screen_text::{reversed_text, screen_text};
    use proptest::prelude::*;

    #[test]
    fn the_window_moves_only_when_it_must() {
        for (selected, top, expected) in [
            (0, 0, 0..3),
            (2, 0, 0..3),
            (3, 0, 1..4),
            (9, 0, 7..10),
            (5, 5, 5..8),
            (4, 5, 4..7),
            (9, 99, 7..10),
            (99, 0, 7..10),
        ] {
            assert_eq!(window(10, selected, top, 3), expected, "{selected} {top}");
        }
        assert_eq!(window(2, 1, 1, 3), 0..2);
        assert_eq!(window(0, 0, 0, 3), 0..0);
        assert_eq!(window(3, 1, 0, 0), 2..2);
    }

    #[test]
    fn moves_stay_in_the_list() {
        let mut selection = Selection::default();
        selection.up();
        assert_eq!(selection.at, 0);
        selection.down(2);
        selection.down(2);
        assert_eq!(selection.at, 1);
        selection.page_down(10, 3);
        assert_eq!(selection.at, 4);
        selection.end(10);
        assert_eq!(selection.at, 9);
        selection.page_up(3);
        assert_eq!(selection.at, 6);
        selection.home();
        selection.page_up(0);
        assert_eq!(selection.at, 0);
        selection.down(0);
        assert_eq!(selection.at, 0);
    }

    #[test]
    fn going_back_does_not_scroll_at_once() {
        let mut selection = Selection::default();
        for _ in 0..4 {
            selection.down(10);
            selection.follow(10, 3);
        }
        assert_eq!(selection, Selection { at: 4, top: 2 });
        selection.up();
        selection.follow(10, 3);
        assert_eq!(selection, Selection { at: 3, top: 2 });
        selection.follow(2, 3);
        assert_eq!(selection, Selection { at: 1, top: 0 });
    }

    #[test]
    fn the_selected_row_has_a_mark_and_the_cursor() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 9, 3));
        let area = Rect::new(1, 0, 7, 3);
        let selection = Selection { at: 1, top: 0 };
        let cursor =
            texts(&mut buf, area, Look::from_env(true, true), selection, &["张三", "李䶮四五", "王"]);
        assert_eq!(cursor, Some(Position::new(1, 1)));
        assert_eq!(screen_text(&buf), "   张三\n > 李䶮\n   王");
        assert_eq!(reversed_text(&buf), "\n #######\n");
        assert_eq!(texts(&mut buf, area, Look::from_env(true, true), selection, &[""; 0]), None);
    }

    proptest! {
        #[test]
        fn the_selected_row_is_always_shown(len in 0usize..20, at in 0usize..25, top in 0usize..25, height in 0usize..8) {
            let shown = window(len, at, top, height);
            prop_assert_eq!(shown.len(), len.min(height));
            if len > 0 && height > 0 {
                prop_assert!(shown.contains(&at.min(len - 1)));
            }
            prop_assert_eq!(window(len, at, shown.start, height), shown);
        }
    }
}
