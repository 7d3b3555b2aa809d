//! Chinese numerals and the numbering of agendas.

use super::Lang;

const DIGITS: [char; 10] = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const UNITS: [(u32, char); 4] = [(10_000, '万'), (1_000, '千'), (100, '百'), (10, '十')];
/// The greatest number written in characters.
const GREATEST: u32 = 99_999;

/// A number in Chinese characters: 十, 十一, 二十, 一百零一, 一千零一十, 二万.
/// Numbers past 99,999 come out in digits.
pub fn chinese(number: u32) -> String {
    if number > GREATEST {
        return number.to_string();
    }
    let digit = |n: u32| DIGITS.get(n as usize).copied().unwrap_or('零');
    let mut text = String::new();
    let mut rest = number;
    let mut skipped = false;
    for (size, unit) in UNITS {
        let n = rest / size;
        rest %= size;
        if n == 0 {
            skipped = !text.is_empty();
            continue;
        }
        if std::mem::take(&mut skipped) {
            text.push('零');
        }
        // 十一, not 一十一; but 一百一十一.
        if n > 1 || size > 10 || !text.is_empty() {
            text.push(digit(n));
        }
        text.push(unit);
    }
    if rest > 0 {
        if skipped {
            text.push('零');
        }
        text.push(digit(rest));
    }
    if text.is_empty() {
        text.push('零');
    }
    text
}

/// Reads a number in digits or in Chinese characters with their units: `12`, 十二, 两, 一百零一.
/// Bounds: 0 to 99,999 in characters, `u32` in digits. `None` if it is neither.
pub fn read_number(text: &str) -> Option<u32> {
    if text.bytes().all(|b| b.is_ascii_digit()) {
        return text.parse().ok();
    }
    let (mut sum, mut digit) = (0, None);
    let mut least = u32::MAX;
    for c in text.chars() {
        if let Some(&(size, _)) = UNITS.iter().find(|(_, unit)| *unit == c) {
            // Only 十 may stand without a digit; units only get smaller.
            let n = digit.take().or((size == 10).then_some(1))?;
            if size >= least || n == 0 {
                return None;
            }
            least = size;
            sum += n * size;
        } else {
            if digit.is_some_and(|d| d != 0) {
                return None;
            }
            digit = Some(match c {
                '〇' => 0,
                '两' => 2,
                _ => u32::try_from(DIGITS.iter().position(|d| *d == c)?).ok()?,
            });
        }
    }
    let number = sum + digit.unwrap_or(0);
    (digit != Some(0) || text == "零" || text == "〇").then_some(number)
}

/// The number before an agenda entry, given its ordinals from the top (each from 1, one to three).
///
/// Chinese numbers by level as GB/T 9704-2012 does: `一、` `（一）` `1.`, and below that `（1）`.
/// English writes the whole path: `1`, `1.2`, `1.2.3`. An empty path gives empty text.
pub fn agenda_label(lang: Lang, path: &[u16]) -> String {
    let Some(&last) = path.last() else {
        return String::new();
    };
    match (lang, path.len()) {
        (Lang::En, _) => {
            let numbers: Vec<String> = path.iter().map(u16::to_string).collect();
            numbers.join(".")
        }
        (Lang::Zh, 1) => format!("{}、", chinese(last.into())),
        (Lang::Zh, 2) => format!("（{}）", chinese(last.into())),
        (Lang::Zh, 3) => format!("{last}."),
        (Lang::Zh, _) => format!("（{last}）"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn numbers_in_characters() {
        for (number, want) in [
            (0, "零"),
            (1, "一"),
            (9, "九"),
            (10, "十"),
            (11, "十一"),
            (19, "十九"),
            (20, "二十"),
            (21, "二十一"),
            (99, "九十九"),
            (100, "一百"),
            (101, "一百零一"),
            (110, "一百一十"),
            (111, "一百一十一"),
            (1_000, "一千"),
            (1_001, "一千零一"),
            (1_010, "一千零一十"),
            (1_100, "一千一百"),
            (1_101, "一千一百零一"),
            (9_999, "九千九百九十九"),
            (10_000, "一万"),
            (10_001, "一万零一"),
            (10_010, "一万零一十"),
            (10_100, "一万零一百"),
            (10_101, "一万零一百零一"),
            (11_000, "一万一千"),
            (20_020, "二万零二十"),
            (99_999, "九万九千九百九十九"),
            (100_000, "100000"),
        ] {
            assert_eq!(chinese(number), want);
        }
    }

    #[test]
    fn numbers_read_or_refused() {
        for (text, want) in [
            ("七", Some(7)),
            ("两", Some(2)),
            ("〇", Some(0)),
            ("十", Some(10)),
            ("三十", Some(30)),
            ("一百零一", Some(101)),
            ("007", Some(7)),
            ("4294967296", None),
            ("", None),
            ("一二", None),
            ("百", None),
            ("十百", None),
            ("零十", None),
            ("十零", None),
            ("一x", None),
            ("-1", None),
        ] {
            assert_eq!(read_number(text), want, "{text}");
        }
    }

    #[test]
    fn agenda_levels() {
        for (path, zh, en) in [
            (&[][..], "", ""),
            (&[1], "一、", "1"),
            (&[12], "十二、", "12"),
            (&[1, 2], "（二）", "1.2"),
            (&[1, 2, 3], "3.", "1.2.3"),
            (&[1, 2, 3, 4], "（4）", "1.2.3.4"),
        ] {
            assert_eq!(agenda_label(Lang::Zh, path), zh);
            assert_eq!(agenda_label(Lang::En, path), en);
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(number in 0..=GREATEST) {
            prop_assert_eq!(read_number(&chinese(number)), Some(number));
        }

        #[test]
        fn any_text_can_be_refused(text in "[零〇一二两九十百千万1x]{0,8}") {
            let _ = read_number(&text);
        }
    }
}
