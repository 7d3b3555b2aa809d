//! The one place where widths are measured.
//!
//! A width is a number of terminal cells, counted per grapheme cluster, by the same rule the
//! drawing library lays cells out with; so a text measured here takes just that room on screen.
//! Characters of ambiguous East Asian width (`—`, `…`, `“`) count as one cell.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// What stands for the part that was cut off. Two dots, because `…` is one cell wide in some
/// terminals and two in others.
const CUT: &str = "..";

/// A text narrower than this is cut without [`CUT`], which would leave no room for the text.
const LEAST_WITH_CUT: usize = 4;

/// The cells `text` takes when drawn. Characters that are never drawn (controls, lone combining
/// marks) take none.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(cluster_width).sum()
}

/// The cells of one grapheme cluster.
pub(super) fn cluster_width(cluster: &str) -> usize {
    if cluster.contains(char::is_control) {
        return 0;
    }
    if cluster.len() == 1 {
        return 1;
    }
    // Half-width Japanese sound marks are drawn as characters of their own by terminals.
    let sound_marks = cluster.chars().filter(|c| matches!(c, '\u{FF9E}' | '\u{FF9F}')).count();
    cluster.width() + sound_marks
}

/// The longest prefix of `text` that fits into `cells`. A wide character is kept whole or left out.
pub fn clip(text: &str, cells: usize) -> &str {
    let mut used = 0;
    for (at, cluster) in text.grapheme_indices(true) {
        used += cluster_width(cluster);
        if used > cells {
            return text.get(..at).unwrap_or(text);
        }
    }
    text
}

/// `text` in exactly `cells`, from the left: padded with spaces, or cut with `..` at its end.
/// In fewer than four cells the dots are left out.
pub fn fit(text: &str, cells: usize) -> String {
    let (shown, room) = cut(text, cells);
    shown + &" ".repeat(room)
}

/// `text` in exactly `cells`, pushed to the right; cut as by [`fit`].
pub fn fit_right(text: &str, cells: usize) -> String {
    let (shown, room) = cut(text, cells);
    " ".repeat(room) + &shown
}

/// `text` in the middle of exactly `cells`, one cell to the left when it cannot be in the middle;
/// cut as by [`fit`].
pub fn centre(text: &str, cells: usize) -> String {
    let (shown, room) = cut(text, cells);
    let left = room / 2;
    " ".repeat(left) + &shown + &" ".repeat(room - left)
}

/// What of `text` is shown in `cells`, and the cells left over.
fn cut(text: &str, cells: usize) -> (String, usize) {
    let shown = if clip(text, cells).len() == text.len() {
        text.to_owned()
    } else if cells < LEAST_WITH_CUT {
        clip(text, cells).to_owned()
    } else {
        clip(text, cells - CUT.len()).to_owned() + CUT
    };
    let room = cells.saturating_sub(width(&shown));
    (shown, room)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn measures_chinese_names_and_forms() {
        for (text, cells) in [
            ("", 0),
            ("a", 1),
            ("议", 2),
            ("王㛃", 4),
            ("李䶮", 4),
            ("张𬭊", 4),
            ("买买提·阿不都", 13),
            ("１２", 4),
            ("，", 2),
            ("—", 1),
            ("e\u{301}", 1),
            ("👍", 2),
            ("\u{1b}", 0),
            ("a\r\nb", 2),
            ("\u{301}", 0),
        ] {
            assert_eq!(width(text), cells, "{text:?}");
        }
    }

    #[test]
    fn clips_at_whole_characters() {
        for (cells, expected) in
            [(0, ""), (1, ""), (2, "议"), (3, "议"), (4, "议事"), (5, "议事a"), (9, "议事a")]
        {
            assert_eq!(clip("议事a", cells), expected, "{cells}");
        }
    }

    #[test]
    fn fits_exactly() {
        for (cells, left, right, middle) in [
            (0, "", "", ""),
            (1, " ", " ", " "),
            (2, "居", "居", "居"),
            (3, "居 ", " 居", "居 "),
            (4, "居..", "居..", "居.."),
            (5, "居.. ", " 居..", "居.. "),
            (6, "居民会", "居民会", "居民会"),
            (7, "居民会 ", " 居民会", "居民会 "),
            (8, "居民会  ", "  居民会", " 居民会 "),
        ] {
            assert_eq!(fit("居民会", cells), left, "{cells}");
            assert_eq!(fit_right("居民会", cells), right, "{cells}");
            assert_eq!(centre("居民会", cells), middle, "{cells}");
        }
    }

    proptest! {
        #[test]
        fn fitted_text_takes_exactly_its_cells(text in "[a-z议事，·𬭊１👍e\u{301} ]{0,12}", cells in 0usize..20) {
            prop_assert_eq!(width(&fit(&text, cells)), cells);
            prop_assert_eq!(width(&fit_right(&text, cells)), cells);
            prop_assert_eq!(width(&centre(&text, cells)), cells);
        }

        #[test]
        fn a_clip_is_the_longest_prefix(text in any::<String>(), cells in 0usize..20) {
            let shown = clip(&text, cells);
            prop_assert!(text.starts_with(shown));
            prop_assert!(width(shown) <= cells);
            if let Some(next) = text.graphemes(true).nth(shown.graphemes(true).count()) {
                prop_assert!(width(shown) + width(next) > cells);
            }
        }
    }
}
