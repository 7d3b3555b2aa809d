//! Tallies the way they are kept on a blackboard: one stroke of `正` for each vote.

use crate::text::width;

/// Five strokes.
const FIVE: &str = "正";
/// `count` in strokes: `正` for every five, then the begun one.
pub fn strokes(count: u32) -> String {
    FIVE.repeat(fives(count)) + begun(count)
}

/// `count` in strokes within so many cells: `正正下`, or `正x12下` when that is too wide. Empty when
/// neither fits, since strokes cut short would be another count.
pub fn strokes_within(count: u32, cells: usize) -> String {
    // Each character takes two cells, so a longer text need not be made to be measured.
    let in_full = if fives(count) <= cells { strokes(count) } else { String::new() };
    let in_short = || format!("{FIVE}x{}{}", fives(count), begun(count));
    let fits = |shown: &String| width(shown) <= cells && (count == 0 || !shown.is_empty());
    Some(in_full).filter(fits).or_else(|| Some(in_short()).filter(fits)).unwrap_or_default()
}

fn fives(count: u32) -> usize {
    usize::try_from(count / 5).unwrap_or(usize::MAX)
}

/// The begun `正`: a Han character of so many strokes stands for it, as it has no code of its own.
fn begun(count: u32) -> &'static str {
    match count % 5 {
        0 => "",
        1 => "一",
        2 => "丁",
        3 => "下",
        _ => "止",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strokes_count_by_fives() {
        for (count, shown) in [
            (0, ""),
            (1, "一"),
            (2, "丁"),
            (3, "下"),
            (4, "止"),
            (5, "正"),
            (6, "正一"),
            (9, "正止"),
            (10, "正正"),
            (13, "正正下"),
        ] {
            assert_eq!(strokes(count), shown, "{count}");
        }
    }

    #[test]
    fn strokes_are_never_cut_short() {
        for (count, cells, shown) in [
            (0, 0, ""),
            (1, 1, ""),
            (1, 2, "一"),
            (13, 6, "正正下"),
            (13, 5, ""),
            (63, 26, "正正正正正正正正正正正正下"),
            (63, 25, "正x12下"),
            (63, 7, "正x12下"),
            (63, 6, ""),
            (60, 5, "正x12"),
            (u32::MAX, 12, "正x858993459"),
            (u32::MAX, 11, ""),
        ] {
            assert_eq!(strokes_within(count, cells), shown, "{count} in {cells}");
        }
    }
}
