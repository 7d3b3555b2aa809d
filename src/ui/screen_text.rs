//! A buffer as the eye sees it, for tests and for reading aloud.

use crate::text::width;
use ratatui::buffer::{Buffer, Cell};
use ratatui::style::Modifier;

/// The rows of the buffer joined by line ends, without the spaces at their ends. The cell a wide
/// character hides behind itself is left out.
pub fn screen_text(buf: &Buffer) -> String {
    rows(buf, |cell| cell.symbol().to_owned())
}

/// The cells in reverse video as `#`, all others as spaces, in rows like [`screen_text`].
pub fn reversed_text(buf: &Buffer) -> String {
    rows(buf, |cell| {
        let mark = if cell.modifier.contains(Modifier::REVERSED) { "#" } else { " " };
        mark.repeat(width(cell.symbol()))
    })
}

fn rows(buf: &Buffer, show: impl Fn(&Cell) -> String) -> String {
    let mut rows = Vec::new();
    for y in buf.area.top()..buf.area.bottom() {
        let mut row = String::new();
        let mut hidden = 0;
        for cell in (buf.area.left()..buf.area.right()).filter_map(|x| buf.cell((x, y))) {
            if hidden > 0 {
                hidden -= 1;
                continue;
            }
            hidden = width(cell.symbol()).saturating_sub(1);
            row.push_str(&show(cell));
        }
        rows.push(row.trim_end().to_owned());
    }
    rows.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::layout::Rect;
    use ratatui::style::Style;

    #[test]
    fn shows_wide_characters_once() {
        let mut buf = Buffer::empty(Rect::new(3, 2, 8, 2));
        buf.set_string(4, 2, "议a事", Style::new().add_modifier(Modifier::REVERSED));
        assert_eq!(screen_text(&buf), " 议a事\n");
        assert_eq!(reversed_text(&buf), " #####\n");
        assert_eq!(screen_text(&Buffer::empty(Rect::ZERO)), "");
    }
}
