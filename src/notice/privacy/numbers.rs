//! Numbers by which somebody can be found: which kind a row of digits is.

use std::ops::Range;

use super::{Known, Private, Strictness};

/// What these digits are, grouped in `sizes`.
pub(super) fn number(
    digits: &str,
    sizes: &[usize],
    ends_in_x: bool,
    known: &Known,
    strictness: Strictness,
) -> Option<Private> {
    let listed = known.phones.iter().any(|phone| phone == digits);
    let mobile = is_mobile(digits, sizes);
    match strictness {
        // A landline is an office's even where somebody of the office stands on the roster with it.
        Strictness::Contact if mobile && !listed => return None,
        Strictness::Contact if listed && !mobile => return None,
        _ => {}
    }
    let evenly = sizes.len() == 1 || sizes.iter().all(|size| *size >= 3);
    match digits.len() {
        _ if mobile => Some(Private::Mobile),
        _ if listed => Some(Private::Phone),
        _ if strictness != Strictness::Contact && is_landline(digits, sizes) => Some(Private::Landline),
        17 if ends_in_x && evenly => Some(Private::IdNumber),
        18 if evenly && holds_birth_date(digits) => Some(Private::IdNumber),
        16..=19 if evenly => Some(Private::CardNumber),
        _ => None,
    }
}

/// 138 0013 8000, 138-0013-8000, 8613800138000.
fn is_mobile(digits: &str, sizes: &[usize]) -> bool {
    let grouped = matches!(sizes, [_] | [3, 4, 4] | [3, 8] | [7, 4] | [2, 11] | [2, 3, 4, 4]);
    let own = match digits.len() {
        13 => digits.strip_prefix("86"),
        15 => digits.strip_prefix("0086"),
        _ => Some(digits),
    };
    grouped
        && own.is_some_and(|own| {
            let mut front = own.bytes();
            own.len() == 11 && front.next() == Some(b'1') && front.next().is_some_and(|b| b >= b'3')
        })
}

/// 0311-86012345, (010)86012345, 0312 501 2345, +86-311-86012345.
fn is_landline(digits: &str, sizes: &[usize]) -> bool {
    let from_abroad = digits.strip_prefix("86").filter(|_| sizes.first() == Some(&2));
    let national = from_abroad.or_else(|| digits.strip_prefix('0')).unwrap_or_default();
    // 10 and 2x are areas of two figures, all others of three.
    let area = if national.starts_with("10") || national.starts_with('2') { 2 } else { 3 };
    let Some((area, own)) = national.split_at_checked(area) else { return false };
    let front = usize::from(from_abroad.is_none()) + area.len();
    let grouped = match sizes {
        [_] => true,
        [2, front_2, ..] if from_abroad.is_some() => *front_2 == front,
        [front_1, ..] => *front_1 == front,
        [] => false,
    };
    grouped && sizes.len() <= 4 && !area.starts_with('0') && is_local(own, &[own.len()])
}

/// 86012345, 8601-2345, 501 2345: seven or eight figures, none of which begins with 0 or 1.
pub(super) fn is_local(digits: &str, sizes: &[usize]) -> bool {
    matches!(digits.len(), 7 | 8)
        && matches!(sizes, [_] | [3 | 4, 4])
        && digits.bytes().next().is_some_and(|first| (b'2'..=b'8').contains(&first))
}

/// Whether a word for telephones stands before or behind these places, in the same part of the sentence.
pub(super) fn called_beside(chars: &[char], start: usize, end: usize) -> bool {
    const NEAR: usize = 6;
    const WORDS: &[&str] = &["电话", "座机", "固话", "来电", "致电", "tel", "phone"];
    let ends = |c: &&char| !matches!(**c, ',' | '.' | ';' | '、' | '!' | '?');
    let before = chars.get(..start).unwrap_or_default().iter().rev().take(NEAR).take_while(ends);
    let mut near: Vec<char> = before.copied().collect();
    near.reverse();
    near.push(' ');
    near.extend(chars.get(end..).unwrap_or_default().iter().take(NEAR).take_while(ends));
    let near = near.into_iter().collect::<String>().to_lowercase();
    WORDS.iter().any(|word| near.contains(word))
}

/// Whether the 7th to 14th digits are a day, as in an 18-digit identity number.
fn holds_birth_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(6..10), part(10..12), part(12..14)) else {
        return false;
    };
    (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}
