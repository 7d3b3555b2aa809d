//! Columns: how wide each is, and a row of texts set into them.

use super::draw::{cells, put};
use crate::text;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

/// Blank cells between two columns, where nothing else is said.
pub const GAP: u16 = 2;

/// How wide a column is, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Size {
    /// Always so wide.
    Fixed(u16),
    /// At least so wide, and wider when there is room: a column of share 2 gets twice what one of
    /// share 1 gets.
    Flex {
        /// The least width.
        least: u16,
        /// Its share of the room left over.
        share: u16,
    },
}

/// On which side of its column a text stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// At the left edge.
    Left,
    /// At the right edge, for figures.
    Right,
    /// In the middle.
    Centre,
}

/// One column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column<'a> {
    /// The words above it.
    pub head: &'a str,
    /// How wide it is.
    pub size: Size,
    /// Where its texts stand.
    pub align: Align,
}

/// Columns side by side. Those that have no room are left out, the last first; so the columns that
/// matter most come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table<'a> {
    /// The columns from left to right.
    pub columns: &'a [Column<'a>],
    /// Blank cells between two of them.
    pub gap: u16,
}

impl Table<'_> {
    /// Draws the heads into the first row of `area`.
    pub fn header(&self, buf: &mut Buffer, area: Rect, style: Style) {
        let heads: Vec<&str> = self.columns.iter().map(|column| column.head).collect();
        self.row(buf, area, &heads, style);
    }

    /// Draws one text per column into the first row of `area`; each begins at a cell of its own,
    /// whatever stands before it. What is too wide for its column ends in `..`.
    pub fn row<T: AsRef<str>>(&self, buf: &mut Buffer, area: Rect, texts: &[T], style: Style) {
        for ((column, (from, width)), shown) in self.columns.iter().zip(self.places(area.width)).zip(texts) {
            let fitted = match column.align {
                Align::Left => text::fit(shown.as_ref(), usize::from(width)),
                Align::Right => text::fit_right(shown.as_ref(), usize::from(width)),
                Align::Centre => text::centre(shown.as_ref(), usize::from(width)),
            };
            put(buf, area, area.x.saturating_add(from), area.y, &fitted, style);
        }
    }

    /// Where each column that has room begins, counted from the left edge, and how wide it is.
    pub fn places(&self, width: u16) -> Vec<(u16, u16)> {
        let mut used = 0_u16;
        let mut shown: Vec<(u16, u16)> = Vec::new();
        for column in self.columns {
            let (Size::Fixed(least) | Size::Flex { least, .. }) = column.size;
            let gap = if shown.is_empty() { 0 } else { self.gap };
            let least = if shown.is_empty() { least.min(width) } else { least };
            let needed = used.saturating_add(gap).saturating_add(least);
            if needed > width {
                break;
            }
            shown.push((used + gap, least));
            used = needed;
        }
        self.share_out(&mut shown, width - used);
        shown
    }

    fn share_out(&self, shown: &mut [(u16, u16)], mut room: u16) {
        let share = |column: &Column| {
            if let Size::Flex { share, .. } = column.size { usize::from(share) } else { 0 }
        };
        let mut shares: usize = self.columns.iter().take(shown.len()).map(share).sum();
        let mut moved = 0;
        for (column, (from, width)) in self.columns.iter().zip(shown) {
            *from += moved;
            let own = share(column);
            if own > 0 {
                let more = cells(usize::from(room) * own / shares);
                *width += more;
                moved += more;
                room -= more;
                shares -= own;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::screen_text::screen_text;
    use proptest::prelude::*;

    const COLUMNS: [Column; 4] = [
        Column { head: "号", size: Size::Fixed(3), align: Align::Right },
        Column { head: "姓名", size: Size::Flex { least: 6, share: 2 }, align: Align::Left },
        Column { head: "单元", size: Size::Flex { least: 4, share: 1 }, align: Align::Centre },
        Column { head: "票", size: Size::Fixed(2), align: Align::Right },
    ];

    #[test]
    fn columns_share_the_room_and_drop_out_from_the_right() {
        let table = Table { columns: &COLUMNS, gap: GAP };
        for (width, places) in [
            (0, vec![(0, 0)]),
            (2, vec![(0, 2)]),
            (10, vec![(0, 3)]),
            (11, vec![(0, 3), (5, 6)]),
            (16, vec![(0, 3), (5, 11)]),
            (17, vec![(0, 3), (5, 6), (13, 4)]),
            (20, vec![(0, 3), (5, 8), (15, 5)]),
            (21, vec![(0, 3), (5, 6), (13, 4), (19, 2)]),
            (25, vec![(0, 3), (5, 8), (15, 6), (23, 2)]),
        ] {
            assert_eq!(table.places(width), places, "{width}");
        }
    }

    #[test]
    fn rows_stand_under_their_heads() {
        let table = Table { columns: &COLUMNS, gap: GAP };
        let mut buf = Buffer::empty(Rect::new(0, 0, 22, 3));
        table.header(&mut buf, Rect::new(1, 0, 21, 1), Style::new());
        table.row(&mut buf, Rect::new(1, 1, 21, 1), &["7", "张𬭊", "3", "1"], Style::new());
        table.row(&mut buf, Rect::new(1, 2, 21, 1), &["107", "买买提·阿不都", "1-2-3", "12"], Style::new());
        assert_eq!(
            screen_text(&buf),
            "  号  姓名    单元  票\n   7  张𬭊     3     1\n 107  买买..  1-..  12"
        );
    }

    proptest! {
        #[test]
        fn columns_never_overlap_or_overrun(
            sizes in prop::collection::vec(prop_oneof![
                any::<u16>().prop_map(Size::Fixed),
                (0u16..9).prop_map(Size::Fixed),
                (0u16..9, 0u16..4).prop_map(|(least, share)| Size::Flex { least, share }),
                (0u16..9, any::<u16>()).prop_map(|(least, share)| Size::Flex { least, share }),
            ], 0..6),
            width in prop_oneof![0u16..60, any::<u16>()],
        ) {
            let columns: Vec<Column> = sizes.iter().map(|size| Column { head: "", size: *size, align: Align::Left }).collect();
            let places = Table { columns: &columns, gap: GAP }.places(width);
            for pair in places.windows(2) {
                prop_assert_eq!(pair[0].0 + pair[0].1 + GAP, pair[1].0);
            }
            let end = places.last().map_or(0, |(from, width)| from + width);
            prop_assert!(end <= width);
            let flexible = sizes.iter().take(places.len()).any(|size| matches!(size, Size::Flex { share: 1.., .. }));
            prop_assert!(!flexible || end == width);
        }
    }
}
