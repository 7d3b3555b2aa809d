//! Foreign text made plain: safe to show, and fit to compare.

use unicode_normalization::UnicodeNormalization;

use super::guard::unguard;

/// An ID number of the mainland: so many digits, the last may be X.
const ID_DIGITS: usize = 18;

/// Foreign text made safe to show and to compare: composed, without control, direction or zero-width characters, trimmed.
fn clean(text: &str) -> String {
    let spaced = text.chars().map(|char| if char.is_whitespace() { ' ' } else { char });
    // Taken out before composing: what it kept apart composes now.
    spaced.filter(|char| !is_unseen(*char)).nfc().collect::<String>().trim().to_owned()
}

/// Characters that are not seen, or that change how others are.
fn is_unseen(char: char) -> bool {
    char.is_control()
        || matches!(
            char,
            '\u{ad}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{180e}'
                | '\u{3164}'
                | '\u{feff}'
                | '\u{ffa0}'
        )
        || matches!(char, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(char, '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// A cell's text: without the guard against formulas, or else without the `="…"` that some systems wrap digits in, and
/// cleaned.
pub(super) fn plain(cell: &str) -> String {
    let bare = unguard(cell);
    let text = clean(bare);
    let wrapped = text.strip_prefix("=\"").and_then(|text| text.strip_suffix('"'));
    wrapped.filter(|_| bare == cell).map(clean).unwrap_or(text)
}

/// Full-width letters, digits and signs as their half-width twins.
pub(super) fn narrow(text: &str) -> String {
    text.chars()
        .map(|char| match char {
            '\u{ff01}'..='\u{ff5e}' => {
                u32::from(char).checked_sub(0xfee0).and_then(char::from_u32).unwrap_or(char)
            }
            _ => char,
        })
        .collect()
}

/// A heading or a label, bared for comparing: no spaces, nothing in brackets, no colon or asterisk after it, half-width,
/// lower case.
pub(super) fn label(text: &str) -> String {
    let mut depth = 0_usize;
    let mut bare = String::new();
    for char in narrow(&clean(text)).to_lowercase().chars() {
        match char {
            '(' | '[' | '【' | '〔' => depth += 1,
            ')' | ']' | '】' | '〕' => depth = depth.saturating_sub(1),
            _ if depth > 0 || char.is_whitespace() => {}
            _ => bare.push(char),
        }
    }
    bare.trim_matches([':', '*', '.']).to_owned()
}

/// The text without any ID number of 18 digits in it, if there was one. ID numbers are never stored.
pub(super) fn without_id_number(text: &str) -> Option<String> {
    let narrowed = narrow(text);
    let mut kept = String::new();
    let mut run = String::new();
    let mut found = false;
    for char in narrowed.chars().map(Some).chain([None]) {
        match char {
            Some(digit) if digit.is_ascii_digit() => run.push(digit),
            Some(x @ ('x' | 'X')) if run.len() == ID_DIGITS - 1 => run.push(x),
            other => {
                if run.len() == ID_DIGITS {
                    found = true;
                } else {
                    kept.push_str(&run);
                }
                run.clear();
                kept.extend(other);
            }
        }
    }
    found.then(|| kept.trim().to_owned())
}

/// The first `most` characters, if there are more.
pub(super) fn cut(text: &str, most: usize) -> Option<String> {
    text.chars().nth(most).map(|_| text.chars().take(most).collect())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn foreign_text_is_made_plain() {
        for (cell, expected) in [
            ("\u{feff} 顾\u{202e}娟\u{200b}\t", "顾娟"),
            ("甲\r\n乙", "甲  乙"),
            ("\u{1b}[31m红", "[31m红"),
            ("e\u{301}", "é"),
            ("'=1+1", "=1+1"),
            ("=\"0086\"", "0086"),
            ("'=\"0086\"", "=\"0086\""),
            ("'\t甲", "甲"),
            ("'甲'", "'甲'"),
            ("19900000283\t", "19900000283"),
        ] {
            assert_eq!(plain(cell), expected, "{cell:?}");
        }
    }

    #[test]
    fn labels_lose_spaces_brackets_and_marks() {
        for (text, expected) in [
            ("姓 名", "姓名"),
            ("姓\u{3000}名：", "姓名"),
            ("姓\n名", "姓名"),
            ("专有部分建筑面积(㎡)", "专有部分建筑面积"),
            ("面积（平方米）*", "面积"),
            ("Ｎｏ．", "no"),
            ("(甲", ""),
        ] {
            assert_eq!(label(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_id_number_is_taken_out_of_any_text() {
        for (text, expected) in [
            ("11010119900307123x", Some("")),
            ("身份证：１１０１０１１９９００３０７１２３４,已核", Some("身份证:,已核")),
            ("a110101199003071234b", Some("ab")),
            ("1101011990030712345", None),
            ("11010119900307123", None),
            ("19900000283", None),
            ("x", None),
        ] {
            assert_eq!(without_id_number(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn only_what_is_too_long_is_cut() {
        assert_eq!((cut("甲乙", 2), cut("甲乙丙", 2)), (None, Some("甲乙".into())));
    }

    proptest! {
        #[test]
        fn plain_text_is_plain_already(text in any::<String>()) {
            let once = clean(&text);
            prop_assert_eq!(&clean(&once), &once);
            prop_assert!(!once.chars().any(char::is_control));
        }
    }
}
