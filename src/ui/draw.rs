//! Putting text into a buffer, cut to an area at the accuracy of a cell.

use super::look::Look;
use crate::text::{self, Line};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// A number of cells as the drawing library counts them; what is too large counts as the largest.
pub fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// Puts `text` at the cell `x`, `y` of the buffer and returns the cell after it. What lies right of
/// `area` is cut off, never through a wide character; left of it the text begins at its edge.
pub fn put(buf: &mut Buffer, area: Rect, x: u16, y: u16, text: &str, style: Style) -> u16 {
    let seen = area.intersection(buf.area);
    let x = x.max(seen.left());
    if y < seen.top() || y >= seen.bottom() || x >= seen.right() {
        return x;
    }
    free_left_neighbour(buf, x, y);
    let shown = text::clip(text, usize::from(seen.right() - x));
    buf.set_string(x, y, shown, style);
    x + cells(text::width(shown))
}

/// Puts `text` so that it ends at the right edge of `area`, in row `y`, and returns the cell it
/// begins at. A text wider than the area loses its end.
pub fn put_right(buf: &mut Buffer, area: Rect, y: u16, text: &str, style: Style) -> u16 {
    let shown = text::clip(text, usize::from(area.width));
    let x = area.right().saturating_sub(cells(text::width(shown)));
    put(buf, area, x, y, shown, style);
    x
}

/// Draws a rule across `area` in row `y`.
pub fn rule(buf: &mut Buffer, area: Rect, y: u16, look: Look) {
    let line = look.rule_glyph().repeat(usize::from(area.width));
    put(buf, area, area.x, y, &line, look.dim());
}

/// Blanks `area` and gives it `style`.
pub fn fill(buf: &mut Buffer, area: Rect, style: Style) {
    let seen = area.intersection(buf.area);
    for y in seen.top()..seen.bottom() {
        free_left_neighbour(buf, seen.left(), y);
        for x in seen.left()..seen.right() {
            if let Some(cell) = buf.cell_mut((x, y)) {
                cell.reset();
                cell.set_style(style);
            }
        }
    }
}

/// Draws `text` wrapped to `area`, leaving out the first `scroll` rows, and returns the rows drawn.
pub fn paragraph(buf: &mut Buffer, area: Rect, text: &str, style: Style, scroll: usize) -> u16 {
    let lines = text::wrap(text, usize::from(area.width));
    put_lines(buf, area, text, lines.get(scroll..).unwrap_or_default(), style)
}

/// Draws lines of `text` one below the other and returns the rows drawn.
pub(super) fn put_lines(buf: &mut Buffer, area: Rect, text: &str, lines: &[Line], style: Style) -> u16 {
    let rows = cells(lines.len()).min(area.height);
    for (y, line) in (area.top()..area.top().saturating_add(rows)).zip(lines) {
        put(buf, area, area.x, y, line.of(text), style);
    }
    rows
}

/// Blanks a wide character that begins one cell left of `x` and whose right half is about to be
/// drawn over: a terminal would show that half instead of what is drawn.
fn free_left_neighbour(buf: &mut Buffer, x: u16, y: u16) {
    let Some(left) = x.checked_sub(1) else { return };
    if let Some(cell) = buf.cell_mut((left, y))
        && text::width(cell.symbol()) > 1
    {
        cell.set_symbol(" ");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::look::Borders;
    use crate::ui::screen_text::screen_text;
    use proptest::prelude::*;

    fn buffer(width: u16, height: u16) -> Buffer {
        Buffer::empty(Rect::new(0, 0, width, height))
    }

    #[test]
    fn text_is_cut_at_whole_characters() {
        for (width, next, shown) in
            [(0, 1, ""), (1, 1, ""), (2, 1, ""), (3, 3, " 议"), (4, 3, " 议"), (5, 5, " 议事")]
        {
            let mut buf = buffer(8, 1);
            assert_eq!(put(&mut buf, Rect::new(0, 0, width, 1), 1, 0, "议事", Style::new()), next, "{width}");
            assert_eq!(screen_text(&buf), shown, "{width}");
        }
    }

    #[test]
    fn nothing_is_drawn_outside_the_area() {
        let mut buf = buffer(6, 3);
        let area = Rect::new(2, 1, 2, 1);
        for (x, y) in [(2, 0), (2, 2), (4, 1), (9, 9)] {
            assert_eq!(put(&mut buf, area, x, y, "ab", Style::new()), x);
        }
        assert_eq!(put(&mut buf, area, 0, 1, "abc", Style::new()), 4);
        assert_eq!(screen_text(&buf), "\n  ab\n");
    }

    #[test]
    fn a_half_covered_character_gives_way() {
        let mut buf = buffer(6, 1);
        put(&mut buf, Rect::new(0, 0, 6, 1), 0, 0, "议事会", Style::new());
        put(&mut buf, Rect::new(0, 0, 6, 1), 3, 0, "x", Style::new());
        assert_eq!(screen_text(&buf), "议 x会");
        fill(&mut buf, Rect::new(1, 0, 2, 1), Style::new());
        assert_eq!(screen_text(&buf), "   x会");
    }

    #[test]
    fn the_right_edge_and_the_rule() {
        let mut buf = buffer(6, 4);
        assert_eq!(put_right(&mut buf, Rect::new(0, 0, 6, 4), 0, "已存", Style::new()), 2);
        assert_eq!(put_right(&mut buf, Rect::new(0, 0, 3, 4), 1, "已存", Style::new()), 1);
        for (y, borders) in [(2, Borders::Ascii), (3, Borders::Light)] {
            rule(&mut buf, Rect::new(1, 0, 3, 4), y, Look { colour: true, borders });
        }
        assert_eq!(screen_text(&buf), "  已存\n 已\n ---\n ───");
    }

    #[test]
    fn paragraphs_scroll_and_end() {
        for (scroll, rows, shown) in
            [(0, 2, "居民\n会，"), (2, 2, "决定\n了"), (3, 1, "了\n"), (4, 0, "\n"), (9, 0, "\n")]
        {
            let mut buf = buffer(4, 2);
            assert_eq!(
                paragraph(&mut buf, Rect::new(0, 0, 4, 2), "居民会，决定了", Style::new(), scroll),
                rows
            );
            assert_eq!(screen_text(&buf), shown);
        }
    }

    proptest! {
        /// The width measured is the number of cells the drawing library uses, cleaned or not.
        #[test]
        fn measuring_agrees_with_drawing(text in "([ -~议𬭊，·“—１ﾊﾞ👍e\u{301}\u{200d}\u{fe0f}\u{1f1e8}\u{1100}\u{1161}\u{600}\u{17d8}\u{3164}]|\\PC|.){0,30}") {
            for text in [crate::text::clean_line(&text), text] {
                let mut buf = buffer(500, 1);
                let (next, _) = buf.set_stringn(0, 0, &text, usize::MAX, Style::new());
                prop_assert_eq!(usize::from(next), text::width(&text));
                let mut ours = buffer(500, 1);
                prop_assert_eq!(put(&mut ours, Rect::new(0, 0, 500, 1), 0, 0, &text, Style::new()), next);
                prop_assert_eq!(ours, buf);
            }
        }
    }
}
