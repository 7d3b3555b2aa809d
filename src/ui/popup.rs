//! A box over the middle of the screen.

use super::draw::{cells, fill, put, rule};
use super::look::Look;
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Blank cells left and right of the body.
const MARGIN: u16 = 2;

/// Draws an empty box of `width` by `height` cells, its rules included, over the middle of `frame`,
/// and returns the area inside. The box shrinks to the frame. It has a rule above, holding the
/// title, and one below; blank cells on its sides part it from what it covers.
pub fn popup(buf: &mut Buffer, frame: Rect, look: Look, title: &str, width: u16, height: u16) -> Rect {
    let frame = frame.intersection(buf.area);
    let width = width.min(frame.width);
    let height = height.min(frame.height);
    let outer = Rect {
        x: frame.x + (frame.width - width) / 2,
        y: frame.y + (frame.height - height) / 2,
        width,
        height,
    };
    fill(buf, outer, look.plain());
    let inset = MARGIN.min(width / 2);
    let body = Rect {
        x: outer.x + inset,
        y: outer.y + height.min(1),
        width: width - 2 * inset,
        height: height.saturating_sub(2),
    };
    rule(buf, outer, outer.bottom().saturating_sub(1), look);
    rule(buf, outer, outer.y, look);
    let named = text::clip(title, usize::from(body.width.saturating_sub(2)));
    if !named.is_empty() {
        put(buf, outer, body.x, outer.y, &format!(" {named} "), look.title());
    }
    body
}

/// The size of a box, as [`popup`] takes it, whose body shows `text` in lines of at most `widest`.
pub fn size_for(text: &str, widest: u16) -> (u16, u16) {
    let lines = text::wrap(text, usize::from(widest));
    let width = lines.iter().map(|line| line.width).max().unwrap_or_default();
    (cells(width).min(widest).saturating_add(2 * MARGIN), cells(lines.len()).saturating_add(2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::draw::paragraph;
    use crate::ui::look::Borders;
    use crate::ui::screen_text::screen_text;

    fn screen(width: u16, height: u16, text_width: u16, borders: Borders) -> (String, Rect) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        for y in 0..height {
            put(
                &mut buf,
                Rect::new(0, 0, width, height),
                y % 2,
                y,
                "居民会议居民会议居民会议居民会议",
                ratatui::style::Style::new(),
            );
        }
        let look = Look { colour: false, borders };
        let body = popup(&mut buf, Rect::new(0, 0, width, height), look, "退出", text_width + 4, 4);
        paragraph(&mut buf, body, "已存，可以退出", look.plain(), 0);
        (screen_text(&buf), body)
    }

    #[test]
    fn a_box_over_chinese_text_leaves_no_half_characters() {
        let (text, body) = screen(24, 6, 9, Borders::Ascii);
        assert_eq!(body, Rect::new(7, 2, 9, 2));
        let rows = [
            "居民会议居民会议居民会议",
            " 居民-- 退出 ----- 民会",
            "居民   已存，可   民会议",
            " 居民  以退出      民会",
            "居民 -------------民会议",
            " 居民会议居民会议居民会",
        ];
        assert_eq!(text, rows.join("\n"));
    }

    #[test]
    fn the_box_fits_its_text() {
        assert_eq!(size_for("已存，可以退出", 9), (12, 4));
        assert_eq!(size_for("", 9), (4, 3));
        assert_eq!(size_for("议", 0), (4, 3));
    }

    #[test]
    fn the_box_shrinks_to_the_frame() {
        for width in 0..12 {
            for height in 0..6 {
                let (_, body) = screen(width, height, 30, Borders::Light);
                assert!(body.right() <= width && body.bottom() <= height, "{width}x{height} {body:?}");
            }
        }
    }
}
