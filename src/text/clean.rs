//! The one place where foreign text is cleaned on its way in: keys, pastes, files, names of files.
//!
//! What is left after cleaning is text a terminal, a paper and a reader agree on: nothing that
//! drives a terminal, nothing invisible, nothing that turns the direction of writing, in Unicode
//! normal form C. Characters themselves are kept, however rare: Han of every plane, the middle dot
//! of names, full-width forms.

use super::width::cluster_width;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;
use unicode_segmentation::UnicodeSegmentation;

/// Combining marks kept on one character. Four is what a Tibetan syllable may need.
const MARKS: usize = 4;

/// Cleans text that is to stay on one line: line ends and tabs become a space.
pub fn clean_line(text: &str) -> String {
    clean(text, ' ')
}

/// Cleans text of several lines: every kind of line end becomes `\n`, a tab a space.
pub fn clean_text(text: &str) -> String {
    clean(text, '\n')
}

/// Whether cleaning would leave `text` as it is, line ends allowed.
pub fn is_clean(text: &str) -> bool {
    clean_text(text) == text
}

/// The half-width twin of a full-width character an input method produces, for keys, numbers and
/// search: `１` is `1`, `：` is `:`, the wide space a space, `。` a full stop. Others stay, `、` too.
pub fn fold(c: char) -> char {
    match c {
        '\u{3000}' => ' ',
        '。' => '.',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}

/// [`fold`] for every character of a line.
pub fn fold_line(text: &str) -> String {
    text.chars().map(fold).collect()
}

fn clean(text: &str, line_end: char) -> String {
    let plain = |b: u8| (b' '..=b'~').contains(&b) || char::from(b) == line_end;
    if text.bytes().all(plain) {
        return text.to_owned();
    }
    let visible: String = text
        .replace("\r\n", "\n")
        .chars()
        .filter_map(|c| match c {
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(line_end),
            '\u{3000}' => Some(c),
            _ if c.is_whitespace() => Some(' '),
            _ if is_unwanted(c) => None,
            _ => Some(c),
        })
        .collect();
    // Before composing, so that what is left composes once and for all.
    let drawn = visible.graphemes(true).filter(|cluster| *cluster == "\n" || cluster_width(cluster) > 0);
    limit_marks(drawn.flat_map(str::chars).nfc())
}

/// Keeps a combining mark only on a character, and only [`MARKS`] of them.
fn limit_marks(chars: impl Iterator<Item = char>) -> String {
    let mut room = 0;
    let mut kept = String::new();
    for c in chars {
        if !is_combining_mark(c) {
            room = if c.is_whitespace() { 0 } else { MARKS };
        } else if room == 0 {
            continue;
        } else {
            room -= 1;
        }
        kept.push(c);
    }
    kept
}

/// Controls, what Unicode calls default-ignorable (`DerivedCoreProperties`: joiners, fillers,
/// selectors, tags, bidirectional controls), annotation marks and non-characters.
fn is_unwanted(c: char) -> bool {
    let noncharacter = u32::from(c) & 0xFFFE == 0xFFFE;
    c.is_control()
        || noncharacter
        || matches!(c,
            '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{115F}'..='\u{1160}' | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}' | '\u{3164}' | '\u{FDD0}'..='\u{FDEF}' | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}' | '\u{FFA0}' | '\u{FFF0}'..='\u{FFFC}' | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}' | '\u{E0000}'..='\u{E0FFF}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::width::width;
    use proptest::prelude::*;

    #[test]
    fn keeps_names_as_they_are() {
        for name in [
            "王㛃",
            "李䶮",
            "张𬭊",
            "买买提·阿不都",
            "𠀀𪜀𫝀𫠠𬺰𮯰𰀀",
            "ＡＢ１２：",
            "བསྒྲུབས",
            "o\u{316}\u{317}\u{318}\u{319}",
            "“议事”——……",
            "é\u{e000}",
        ] {
            assert_eq!(clean_line(name), name);
            assert!(is_clean(name));
        }
    }

    #[test]
    fn drops_what_drives_or_deceives() {
        for (foreign, line) in [
            ("a\u{1b}[31mb", "a[31mb"),
            ("a\u{9b}31mb\u{7}\u{7f}\0", "a31mb"),
            ("张\u{200b}三\u{feff}", "张三"),
            ("张\u{202e}三\u{2067}四\u{61c}", "张三四"),
            ("\u{3164}张\u{115f}\u{1160}\u{ffa0}", "张"),
            ("葛\u{e0100}一\u{fe0f}", "葛一"),
            ("旗\u{e0067}\u{e007f}", "旗"),
            ("👨\u{200d}👩", "👨👩"),
            ("a\u{ad}b\u{34f}c", "abc"),
            ("\u{301}a", "a"),
            (" \u{301}a", " a"),
            ("e\u{301}", "é"),
            ("o\u{316}\u{317}\u{318}\u{319}\u{31a}\u{31b}p", "\u{1a1}\u{316}\u{317}\u{318}\u{319}p"),
            ("a\u{a0}b\u{2003}c\u{202f}d", "a b c d"),
            ("\u{1161}a", "a"),
            ("\u{f900}", "豈"),
            ("a\u{fffe}\u{fdd0}\u{fffc}\u{10ffff}b", "ab"),
        ] {
            assert_eq!(clean_line(foreign), line, "{foreign:?}");
            assert!(!is_clean(foreign), "{foreign:?}");
        }
    }

    #[test]
    fn line_ends_are_one_kind() {
        let foreign = "一\r\n二\r三\u{2028}四\u{b}五\t六\n";
        assert_eq!(clean_text(foreign), "一\n二\n三\n四\n五 六\n");
        assert_eq!(clean_line(foreign), "一 二 三 四 五 六 ");
    }

    #[test]
    fn folds_full_width_to_half_width() {
        assert_eq!(fold_line("１２：３０／！～ＹｙＺ\u{3000}。、，·张"), "12:30/!~YyZ .、,·张");
        for (c, folded) in [('\u{FF00}', '\u{FF00}'), ('！', '!'), ('～', '~'), ('\u{FF5F}', '\u{FF5F}')] {
            assert_eq!(fold(c), folded);
        }
    }

    /// Every character beside every kind of neighbour that could join with it.
    #[test]
    fn every_character_is_settled_in_one_cleaning() {
        let scripts = ('\0'..'\u{3400}').chain('\u{A000}'..'\u{AC00}').chain('\u{D7A4}'..'\u{12000}');
        for c in scripts.chain('\u{1D000}'..'\u{1F400}').chain('\u{E0000}'..'\u{E1100}') {
            for foreign in
                [format!("a{c}"), format!(" {c}\u{301}"), format!("ᄀ{c}\u{102b}"), format!("\u{600}{c}ᆨ")]
            {
                let cleaned = clean_line(&foreign);
                assert_eq!(clean_line(&cleaned), cleaned, "{foreign:?}");
                assert!(!cleaned.contains(char::is_control), "{foreign:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(
            foreign in "([\\x00-\\x20a一\u{1100}-\u{1112}\u{1161}\u{11a8}\u{300}-\u{345}\u{d4e}\u{102b}\u{600}\u{200b}-\u{2060}\u{fe0f}\u{1f1e6}-\u{1f1ff}\u{1f468}\u{e0100}]|\\PC|.){0,24}"
        ) {
            let text = clean_text(&foreign);
            prop_assert_eq!(clean_text(&text), text.clone());
            prop_assert!(is_clean(&text));
            prop_assert!(!text.contains(|c: char| c.is_control() && c != '\n'));
            let line = clean_line(&foreign);
            prop_assert_eq!(clean_line(&line), line.clone());
            prop_assert!(!line.contains(char::is_control));
            prop_assert!(line.graphemes(true).all(|cluster| width(cluster) > 0));
        }
    }
}
