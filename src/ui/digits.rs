//! Large figures for the far end of a room.
//!
//! They are made of spaces in reverse video, so they look alike in every font and on every ground.
//! A screen reader cannot read them: the same figures always stand beside them as text.

use super::draw::{cells, fill};
use crate::text::width;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};

/// How many rows a large figure takes.
pub const LARGE_ROWS: u16 = 5;

/// The rows of a figure, `#` for a cell that is set. Figures are of one width, signs narrower.
fn shape(c: char) -> [&'static str; 5] {
    match c {
        '0' => ["####", "#  #", "#  #", "#  #", "####"],
        '1' => [" ## ", "  # ", "  # ", "  # ", " ###"],
        '2' => ["####", "   #", "####", "#   ", "####"],
        '3' => ["####", "   #", " ###", "   #", "####"],
        '4' => ["#  #", "#  #", "####", "   #", "   #"],
        '5' => ["####", "#   ", "####", "   #", "####"],
        '6' => ["####", "#   ", "####", "#  #", "####"],
        '7' => ["####", "   #", "  # ", "  # ", "  # "],
        '8' => ["####", "#  #", "####", "#  #", "####"],
        '9' => ["####", "#  #", "####", "   #", "####"],
        ':' => [" ", "#", " ", "#", " "],
        '.' => [" ", " ", " ", " ", "#"],
        '/' => ["  #", "  #", " # ", "#  ", "#  "],
        '-' => ["   ", "   ", "###", "   ", "   "],
        _ => ["  "; 5],
    }
}

/// The cells [`large`] takes for `figures`.
pub fn large_width(figures: &str) -> u16 {
    figures.chars().map(advance).fold(0, u16::saturating_add).saturating_sub(1)
}

/// Draws `figures`, five rows high, with its upper left corner at `x`, `y`, and returns the cells
/// they take. Known are the digits and `: . / -`; anything else is a gap. What lies outside `area`
/// is cut off: compare [`large_width`] first, since a figure cut short reads as another.
pub fn large(buf: &mut Buffer, area: Rect, x: u16, y: u16, figures: &str, style: Style) -> u16 {
    let set = style.add_modifier(Modifier::REVERSED);
    let mut left = x;
    for figure in figures.chars() {
        for (row, line) in (y..=u16::MAX).zip(shape(figure)) {
            for (col, _) in (left..=u16::MAX).zip(line.chars()).filter(|(_, cell)| *cell == '#') {
                fill(buf, area.intersection(Rect::new(col, row, 1, 1)), set);
            }
        }
        left = left.saturating_add(advance(figure));
    }
    large_width(figures)
}

/// From the left edge of a figure to that of the next one.
fn advance(figure: char) -> u16 {
    let [top, ..] = shape(figure);
    cells(width(top)) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::screen_text::{reversed_text, screen_text};

    #[test]
    fn figures_are_drawn_without_any_glyph() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 20, 6));
        assert_eq!(large(&mut buf, Rect::new(0, 0, 20, 6), 1, 1, "45/7", Style::new()), 18);
        assert_eq!(screen_text(&buf).trim(), "");
        assert_eq!(
            reversed_text(&buf),
            "\n #  # ####   # ####\n #  # #      #    #\n #### ####  #    #\n    #    # #     #\n    # #### #     #"
        );
    }

    #[test]
    fn every_figure_is_even_and_unlike_the_others() {
        let known = "0123456789:./- ";
        for figure in known.chars() {
            let rows = shape(figure);
            assert!(rows.iter().all(|row| row.len() == rows[0].len()), "{figure}");
            assert!(known.chars().all(|other| other == figure || shape(other) != rows), "{figure}");
        }
        for (figures, expected) in [("", 0), ("7", 4), ("19:30", 21), ("120", 14)] {
            assert_eq!(large_width(figures), expected, "{figures}");
        }
    }

    #[test]
    fn figures_are_cut_at_the_area() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 8, 5));
        large(&mut buf, Rect::new(1, 1, 3, 2), 0, 0, "8", Style::new());
        assert_eq!(reversed_text(&buf), "\n   #\n ###\n\n");
    }
}
