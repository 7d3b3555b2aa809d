//! Single cells: names, numbers, areas, genders and telephones read from their plain text.

use super::plain::{label, narrow};
use crate::meeting::Gender;

/// Most hundredths of a square metre one unit may have: 1,000,000 ㎡.
pub(super) const MAX_UNIT_AREA: u64 = 100_000_000;
/// Most digits before the decimal point of any area; keeps sums far from overflow.
const MAX_AREA_DIGITS: usize = 12;
/// A name as it is written, without the spaces that set two characters as wide as three.
pub(super) fn name(text: &str) -> String {
    let bare: String = text.split_whitespace().collect();
    let short =
        bare.chars().count() <= 4 && bare.chars().all(|char| char.is_alphabetic() && !char.is_ascii());
    if short { bare } else { text.to_owned() }
}

/// A name for comparing: no spaces, one kind of middle dot, one case.
pub(super) fn name_key(name: &str) -> String {
    let dot = |char| {
        if matches!(char, '•' | '‧' | '∙' | '・' | '･' | '.') { '·' } else { char }
    };
    narrow(name).to_lowercase().chars().filter(|char| !char.is_whitespace()).map(dot).collect()
}

/// Whether this can be a name at all: some letter in it, no colon, and no error value of a spreadsheet.
pub(super) fn is_name(text: &str) -> bool {
    text.chars().any(char::is_alphabetic) && !text.contains([':', '：']) && !text.starts_with('#')
}

/// A telephone number for comparing: its digits, without the country's 86.
pub(super) fn phone_key(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    digits.strip_prefix("86").filter(|rest| rest.len() == 11).map_or(digits.clone(), str::to_owned)
}

/// A number in a list, from 1.
pub(super) fn number(text: &str) -> Option<u32> {
    let text = narrow(text);
    text.strip_suffix(".0").unwrap_or(&text).parse().ok().filter(|number| *number > 0)
}

/// An area in hundredths of a square metre, rounded half up. Spreadsheets write 90.24 as 90.23999999999999.
pub(super) fn hundredths(text: &str) -> Option<u64> {
    let text = narrow(text).to_lowercase();
    let text = ["㎡", "m²", "m2", "平方米", "平米"]
        .iter()
        .find_map(|unit| text.strip_suffix(unit))
        .unwrap_or(&text)
        .trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let whole = ungrouped(whole)?;
    if whole.is_empty()
        || whole.len() > MAX_AREA_DIGITS
        || !fraction.bytes().all(|byte| byte.is_ascii_digit())
    {
        return None;
    }
    let mut digits = fraction.bytes().map(|byte| u64::from(byte - b'0'));
    let mut digit = || digits.next().unwrap_or(0);
    let (tenths, hundredths, up) = (digit(), digit(), u64::from(digit() >= 5));
    Some(whole.parse::<u64>().ok()? * 100 + tenths * 10 + hundredths + up)
}

/// Digits without the commas between thousands; a comma anywhere else makes it no number.
fn ungrouped(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let grouped = whole.contains(',');
    let right = groups.all(|group| group.len() == 3) && (!grouped || (1..=3).contains(&first.len()));
    let digits = whole.replace(',', "");
    (right && digits.bytes().all(|byte| byte.is_ascii_digit())).then_some(digits)
}

/// 男 or 女, or their English words.
pub(super) fn gender(text: &str) -> Option<Gender> {
    match label(text).as_str() {
        "男" | "男性" | "m" | "male" => Some(Gender::Male),
        "女" | "女性" | "f" | "female" => Some(Gender::Female),
        _ => None,
    }
}

/// Whether the text came from a cell that a spreadsheet had taken for a date: 1-10 becomes 2026-01-10.
pub(super) fn is_date(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    lengths == [4, 2, 2] && parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_lose_only_the_spaces_that_pad() {
        for (text, expected) in [
            ("王\u{3000}㛃", "王㛃"),
            ("欧阳 玉梅", "欧阳玉梅"),
            ("买买提 阿不都拉", "买买提 阿不都拉"),
            ("Li Lei", "Li Lei"),
            ("买买提·阿不都", "买买提·阿不都"),
        ] {
            assert_eq!(name(text), expected);
        }
        assert_eq!(name_key("买买提•阿不都"), name_key("买买提·阿不都"));
        assert_ne!(name_key("王㛃"), name_key("王洁"));
        assert!(is_name("李䶮") && is_name("Li") && is_name("张𬭊"));
        for text in ["", "—", "123", "#N/A", "制表人:李某", "填表人：李某"] {
            assert!(!is_name(text), "{text:?}");
        }
    }

    #[test]
    fn areas_round_half_up_to_hundredths() {
        for (text, expected) in [
            ("90.23999999999999", Some(9024)),
            ("72.84999999999999", Some(7285)),
            ("88.68000000000001", Some(8868)),
            ("127.21", Some(12721)),
            ("1.004", Some(100)),
            ("1.005", Some(101)),
            ("0.995", Some(100)),
            ("99.999", Some(10000)),
            ("103.5", Some(10350)),
            ("103", Some(10300)),
            ("103.", Some(10300)),
            ("１２７．２１㎡", Some(12721)),
            ("127.2平方米", Some(12720)),
            ("1,234.5", Some(123_450)),
            ("56,627.27 m2", Some(5_662_727)),
            ("999999999999", Some(99_999_999_999_900)),
            ("1000000000000", None),
            ("127,21", None),
            ("1234,567", None),
            (",123", None),
            ("-1", None),
            ("", None),
            (".5", None),
            ("1.2.3", None),
            ("1e3", None),
            ("约90", None),
        ] {
            assert_eq!(hundredths(text), expected, "{text:?}");
        }
    }

    #[test]
    fn numbers_count_from_one() {
        for (text, expected) in [
            ("69", Some(69)),
            ("０6９", Some(69)),
            ("1.0", Some(1)),
            ("0", None),
            ("-1", None),
            ("1.5", None),
            ("甲", None),
        ] {
            assert_eq!(number(text), expected, "{text:?}");
        }
    }

    #[test]
    fn small_things_are_told_apart() {
        assert_eq!(
            (gender("男"), gender("女性"), gender("？")),
            (Some(Gender::Male), Some(Gender::Female), None)
        );
        assert!(is_date("2026-01-10") && !is_date("1-10") && !is_date("2026-01-1a"));
        assert_eq!(phone_key("+86 199-0000-0283"), phone_key("19900000283"));
    }

    proptest! {
        #[test]
        fn an_area_written_with_two_decimals_is_read_exactly(area in 0_u64..=99_999_999_999_999) {
            prop_assert_eq!(hundredths(&format!("{}.{:02}", area / 100, area % 100)), Some(area));
        }

        #[test]
        fn a_spreadsheets_number_is_read_as_it_was_typed(area in 1_u32..=100_000_000) {
            let stored = (f64::from(area) / 100.0).to_string();
            prop_assert_eq!(hundredths(&stored), Some(u64::from(area)));
        }
    }
}
