//! Where lines end: one answer for drawing, for papers and for the cursor.
//!
//! Lines break by the Unicode line breaking algorithm (UAX #14), tightened by the Chinese rules on
//! punctuation (GB/T 15834-2011, 5.1): no line begins with `，。！？）》` or `·`, none ends with `（《`,
//! no `——` or `……` is torn apart. What cannot be broken and is wider than a line is broken
//! anywhere between characters. Trailing spaces count and stay on their line.

use super::width::cluster_width;
use unicode_linebreak::linebreaks;
use unicode_segmentation::UnicodeSegmentation;

/// Marks that never begin a line, and that the Unicode algorithm alone would let begin one.
const NEVER_FIRST: &str = "·‧•～／";
/// Marks that never end a line, and that the Unicode algorithm alone would let end one.
const NEVER_LAST: &str = "／";

/// One line of a wrapped text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Line {
    /// Where it begins in the source, in bytes.
    pub start: usize,
    /// Where it ends in the source, in bytes; a line end of the source itself is outside.
    pub end: usize,
    /// The cells it takes.
    pub width: usize,
}

impl Line {
    /// The characters of this line in the text it was made from.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.start..self.end).unwrap_or_default()
    }
}

/// Breaks `text` into lines of at most `cells`. There is always one line, empty lines are kept,
/// and every byte but the line ends lies in just one line. A line is wider than `cells` only when
/// it holds a single character that is.
pub fn wrap(text: &str, cells: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for paragraph in text.split('\n') {
        wrap_paragraph(paragraph, start, cells, &mut lines);
        start += paragraph.len() + 1;
    }
    lines
}

/// The lines of `text` as strings without the spaces around a break, for papers.
pub fn wrap_to_strings(text: &str, cells: usize) -> Vec<String> {
    let mut above = None;
    let mut strings = Vec::new();
    for line in wrap(text, cells) {
        let continues = above == Some(line.start);
        above = Some(line.end);
        let mut shown = line.of(text).trim_end();
        if continues {
            shown = shown.trim_start_matches(' ');
            if shown.is_empty() {
                continue;
            }
        }
        strings.push(shown.to_owned());
    }
    strings
}

fn wrap_paragraph(paragraph: &str, offset: usize, cells: usize, lines: &mut Vec<Line>) {
    let breaks = breaks(paragraph);
    let (mut start, mut used) = (0, 0);
    let mut last_break: Option<(usize, usize)> = None;
    for (at, cluster) in paragraph.grapheme_indices(true) {
        let more = cluster_width(cluster);
        while used + more > cells && at > start {
            let (end, taken) = last_break.take().unwrap_or((at, used));
            lines.push(Line { start: offset + start, end: offset + end, width: taken });
            start = end;
            used -= taken;
        }
        used += more;
        let end = at + cluster.len();
        if breaks.binary_search(&end).is_ok() {
            last_break = Some((end, used));
        }
    }
    lines.push(Line { start: offset + start, end: offset + paragraph.len(), width: used });
}

/// The places, in bytes, where a line of `paragraph` may end, in order.
fn breaks(paragraph: &str) -> Vec<usize> {
    let allowed = |at: &usize| {
        let (before, after) = paragraph.split_at_checked(*at).unwrap_or_default();
        !before.ends_with(|c| NEVER_LAST.contains(c)) && !after.starts_with(|c| NEVER_FIRST.contains(c))
    };
    linebreaks(&with_corner_quotes(paragraph)).map(|(at, _)| at).filter(allowed).collect()
}

/// `paragraph` with its curly quotes turned into corner brackets, which take as many bytes. The
/// Unicode algorithm cannot tell an opening curly quote from a closing one and forbids a break on
/// either side; Chinese text knows which is which. A single quote between letters is an apostrophe.
fn with_corner_quotes(paragraph: &str) -> String {
    let mut before = ' ';
    let mut chars = paragraph.chars().peekable();
    let mut quoted = String::with_capacity(paragraph.len());
    while let Some(c) = chars.next() {
        let letters_around =
            before.is_ascii_alphanumeric() || chars.peek().is_some_and(char::is_ascii_alphanumeric);
        quoted.push(match c {
            '“' => '「',
            '”' => '」',
            '‘' if !letters_around => '『',
            '’' if !letters_around => '』',
            _ => c,
        });
        before = c;
    }
    quoted
}

/// Where the cursor before byte `byte` of `text` stands: its row and its cell in the row. A byte
/// past the end counts as the end. Between two lines of one paragraph it stands on the lower one.
pub fn cursor_at(text: &str, lines: &[Line], byte: usize) -> (usize, usize) {
    let row = lines.partition_point(|line| line.start <= byte).saturating_sub(1);
    let Some(line) = lines.get(row) else {
        return (0, 0);
    };
    let before = line
        .of(text)
        .grapheme_indices(true)
        .take_while(|(at, cluster)| line.start + at + cluster.len() <= byte);
    (row, before.map(|(_, cluster)| cluster_width(cluster)).sum())
}

/// The byte of `text` the cursor stands before in cell `col` of row `row`; the reverse of
/// [`cursor_at`]. A place outside counts as the nearest one inside, on the same row.
pub fn byte_at(text: &str, lines: &[Line], row: usize, col: usize) -> usize {
    let row = row.min(lines.len().saturating_sub(1));
    let Some(line) = lines.get(row) else { return 0 };
    let continued = lines.get(row + 1).is_some_and(|below| below.start == line.end);
    let mut used = 0;
    let mut last = line.start;
    for (at, cluster) in line.of(text).grapheme_indices(true) {
        last = line.start + at;
        used += cluster_width(cluster);
        if used > col {
            return last;
        }
    }
    if continued { last } else { line.end }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::clean::clean_text;
    use crate::text::width::width;
    use proptest::prelude::*;

    fn shown(text: &str, cells: usize) -> Vec<&str> {
        wrap(text, cells).iter().map(|line| line.of(text)).collect()
    }

    #[test]
    fn breaks_between_han_and_keeps_punctuation_off_the_margins() {
        for (text, cells, expected) in [
            ("", 8, vec![""]),
            ("\n", 8, vec!["", ""]),
            ("一\n\n二\n", 8, vec!["一", "", "二", ""]),
            ("居民会议", 8, vec!["居民会议"]),
            ("居民会议", 7, vec!["居民会", "议"]),
            ("居民会议，决定", 8, vec!["居民会", "议，决定"]),
            ("居民会议。", 9, vec!["居民会", "议。"]),
            ("居民会《公约》", 8, vec!["居民会", "《公约》"]),
            ("同意（全体）。", 10, vec!["同意（全", "体）。"]),
            ("他说：“好的”。于是", 8, vec!["他说：", "“好的”。", "于是"]),
            ("共同决定——散会", 9, vec!["共同决定", "——散会"]),
            ("共同决定……散会", 9, vec!["共同决", "定……散会"]),
            ("买买提·阿不都", 6, vec!["买买", "提·阿", "不都"]),
            ("the motion passed", 10, vec!["the ", "motion ", "passed"]),
            ("don’t go", 6, vec!["don’t ", "go"]),
            ("abcdefg", 3, vec!["abc", "def", "g"]),
            ("见 abcdefg", 4, vec!["见 ", "abcd", "efg"]),
            ("好。", 2, vec!["好", "。"]),
            ("议事", 1, vec!["议", "事"]),
            ("议a", 0, vec!["议", "a"]),
        ] {
            assert_eq!(shown(text, cells), expected, "{text:?} in {cells}");
        }
    }

    #[test]
    fn papers_lose_the_spaces_at_breaks_only() {
        assert_eq!(wrap_to_strings("the motion passed", 10), ["the", "motion", "passed"]);
        assert_eq!(wrap_to_strings("hello world", 5), ["hello", "world"]);
        assert_eq!(wrap_to_strings("　　居民\n  a", 6), ["　　居", "民", "  a"]);
    }

    #[test]
    fn the_cursor_follows_the_lines() {
        let text = "居民会议\nab";
        let lines = wrap(text, 6);
        for (byte, place) in [
            (0, (0, 0)),
            (3, (0, 2)),
            (4, (0, 2)),
            (6, (0, 4)),
            (9, (1, 0)),
            (12, (1, 2)),
            (13, (2, 0)),
            (15, (2, 2)),
            (99, (2, 2)),
        ] {
            assert_eq!(cursor_at(text, &lines, byte), place, "{byte}");
        }
        for (row, col, byte) in [(0, 0, 0), (0, 1, 0), (0, 2, 3), (0, 4, 6), (0, 5, 6), (0, 6, 6), (0, 99, 6)]
        {
            assert_eq!(byte_at(text, &lines, row, col), byte, "{row} {col}");
        }
        for (row, col, byte) in
            [(1, 0, 9), (1, 1, 9), (1, 2, 12), (1, 99, 12), (2, 1, 14), (2, 2, 15), (9, 9, 15)]
        {
            assert_eq!(byte_at(text, &lines, row, col), byte, "{row} {col}");
        }
        assert_eq!(cursor_at("", &[], 3), (0, 0));
        assert_eq!(byte_at("", &[], 3, 3), 0);
    }

    const FIRST_FORBIDDEN: &str = "，。、；：？！）》〉」』】〕”·…～";
    const LAST_FORBIDDEN: &str = "（《〈「『【〔“";

    proptest! {
        #[test]
        fn lines_cover_the_text_and_keep_to_the_width(foreign in "([居民会议张𬭊ab .1，。！？：（）《》“”‘’·—…～／\n👍]|\\PC){0,40}", cells in 0usize..24) {
            let text = clean_text(&foreign);
            let lines = wrap(&text, cells);
            let whole: Vec<&str> = lines.iter().map(|line| line.of(&text)).collect();
            let mut joined = String::new();
            for (row, line) in lines.iter().enumerate() {
                prop_assert_eq!(width(whole[row]), line.width);
                prop_assert!(line.width <= cells || whole[row].graphemes(true).count() == 1);
                if row > 0 {
                    let between = text.get(lines[row - 1].end..line.start).unwrap();
                    prop_assert!(between.is_empty() || between == "\n");
                    joined.push_str(between);
                }
                joined.push_str(whole[row]);
            }
            prop_assert_eq!(joined, text);
        }

        #[test]
        fn the_cursor_and_its_place_agree(foreign in "([居民𬭊ab ，。（）“”·\n👍]|\\PC){0,40}", cells in 0usize..24) {
            let text = clean_text(&foreign);
            let lines = wrap(&text, cells);
            for byte in text.grapheme_indices(true).map(|(at, _)| at).chain([text.len()]) {
                let (row, col) = cursor_at(&text, &lines, byte);
                prop_assert!(col <= lines[row].width);
                prop_assert_eq!(byte_at(&text, &lines, row, col), byte);
            }
            for row in 0..lines.len() {
                for col in 0..cells + 2 {
                    prop_assert_eq!(cursor_at(&text, &lines, byte_at(&text, &lines, row, col)).0, row);
                }
            }
        }

        /// Prose whose longest unbreakable run (here at most six cells) always fits.
        #[test]
        fn no_line_begins_or_ends_with_the_wrong_mark(text in "([居民会议a1](，|。|！|？|）|》|”|·|：)?|[居民](（|《|“)[会议]){1,40}", cells in 12usize..24) {
            for line in wrap(&text, cells).iter().skip(1) {
                prop_assert!(!FIRST_FORBIDDEN.contains(line.of(&text).chars().next().unwrap()));
            }
            for line in wrap(&text, cells).iter().rev().skip(1) {
                prop_assert!(!LAST_FORBIDDEN.contains(line.of(&text).chars().next_back().unwrap()));
            }
        }
    }
}
