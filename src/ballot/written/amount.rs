//! 金额 as people write it: 12,000元, 1.2万, ￥3000.

use crate::ballot::Fen;

use super::narrow;

/// An amount in yuan, or in ten thousands of them; `None` where it cannot be read exactly.
pub fn amount(text: &str) -> Option<Fen> {
    let plain: String = text.trim().chars().map(narrow).collect();
    let plain = plain.trim_start_matches(['¥', '￥']).trim();
    let plain = plain.strip_suffix("人民币").unwrap_or(plain);
    let plain = plain.strip_suffix('元').unwrap_or(plain).trim();
    let Some(tens) = plain.strip_suffix(['万', '萬']) else { return plain.parse().ok() };
    let (whole, decimals) = tens.trim().split_once('.').unwrap_or((tens.trim(), "0"));
    let decimals = decimals.trim_end_matches('0');
    if decimals.len() > 6 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    // A hundredth of a yuan is the millionth part of ten thousand.
    let Fen(whole) = whole.parse().ok()?;
    let part: u64 = format!("{decimals:0<6}").parse().ok()?;
    whole.checked_mul(10_000)?.checked_add(part).map(Fen)
}
