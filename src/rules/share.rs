//! 份额: "more than one half", "two thirds or more", as a pair of whole numbers.

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

/// A share of a whole, tested without division: 以上 includes the number itself, 超过 and 过半数 do not
/// (民法典 第1259条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Share {
    /// Numerator, at least 1.
    pub num: u32,
    /// Denominator, at least `num`.
    pub den: u32,
    /// `true`: more than the share (超过, 过半数); `false`: the share or more (以上).
    pub strict: bool,
}

impl Share {
    /// More than `num/den`.
    pub const fn more_than(num: u32, den: u32) -> Self {
        Self { num, den, strict: true }
    }

    /// `num/den` or more.
    pub const fn at_least(num: u32, den: u32) -> Self {
        Self { num, den, strict: false }
    }

    /// Whether `have` out of `of` meets the share: strict `den*have > num*of`, inclusive `den*have >= num*of`.
    pub fn met(self, have: u64, of: u64) -> bool {
        let left = u128::from(self.den) * u128::from(have);
        let right = u128::from(self.num) * u128::from(of);
        if self.strict { left > right } else { left >= right }
    }

    /// The least whole number that meets the share of `of`; `u64::MAX` when none does.
    pub fn need(self, of: u64) -> u64 {
        let product = u128::from(self.num) * u128::from(of);
        let den = u128::from(self.den);
        let least = if self.strict {
            product.checked_div(den).map(|whole| whole + 1)
        } else {
            // Adding den - 1 rounds up; a denominator of nought never reaches the division.
            (product + den.saturating_sub(1)).checked_div(den)
        };
        least.and_then(|n| u64::try_from(n).ok()).unwrap_or(u64::MAX)
    }

    /// Whether whatever meets `self` also meets `other`, of the same whole.
    pub fn is_as_strict_as(self, other: Self) -> bool {
        let mine = u64::from(self.num) * u64::from(other.den);
        let theirs = u64::from(other.num) * u64::from(self.den);
        match mine.cmp(&theirs) {
            Ordering::Greater => true,
            Ordering::Equal => self.strict || !other.strict,
            Ordering::Less => false,
        }
    }

    /// Whether some number out of a whole can meet it: `0 < num <= den`, and not "more than all".
    pub const fn is_possible(self) -> bool {
        self.num > 0 && (self.num < self.den || (self.num == self.den && !self.strict))
    }
}
