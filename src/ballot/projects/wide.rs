//! Whole numbers without an upper bound, for shares of shares of a budget: as little of them as that takes.

use std::cmp::Ordering;

/// A whole number: its digits to the base 2⁶⁴, the lowest first, and no nought at the top.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Wide(Vec<u64>);

impl From<u64> for Wide {
    fn from(number: u64) -> Self {
        Self(vec![number]).trimmed()
    }
}

impl Ord for Wide {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.len().cmp(&other.0.len()).then_with(|| self.0.iter().rev().cmp(other.0.iter().rev()))
    }
}

impl PartialOrd for Wide {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Wide {
    fn trimmed(mut self) -> Self {
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        self
    }

    pub fn is_zero(&self) -> bool {
        self.0.is_empty()
    }

    pub fn times(&self, by: u64) -> Self {
        let mut carry = 0;
        let mut digits = Vec::with_capacity(self.0.len() + 1);
        for digit in &self.0 {
            let (low, high) = digit.carrying_mul(by, carry);
            digits.push(low);
            carry = high;
        }
        digits.push(carry);
        Self(digits).trimmed()
    }

    pub fn plus(&self, other: &Self) -> Self {
        let (long, short) = if self.0.len() < other.0.len() { (other, self) } else { (self, other) };
        let mut carry = false;
        let mut digits = Vec::with_capacity(long.0.len() + 1);
        let short = short.0.iter().copied().chain(std::iter::repeat(0));
        for (digit, more) in long.0.iter().zip(short) {
            let (sum, over) = digit.carrying_add(more, carry);
            digits.push(sum);
            carry = over;
        }
        digits.push(carry.into());
        Self(digits).trimmed()
    }

    /// What is left after taking `other` off; nothing where that is more than there is.
    pub fn less(&self, other: &Self) -> Self {
        if self < other {
            return Self::default();
        }
        let mut borrow = false;
        let mut digits = Vec::with_capacity(self.0.len());
        let other = other.0.iter().copied().chain(std::iter::repeat(0));
        for (digit, off) in self.0.iter().zip(other) {
            let (left, under) = digit.borrowing_sub(off, borrow);
            digits.push(left);
            borrow = under;
        }
        Self(digits).trimmed()
    }

    /// Divided by a number that is not nought, and what remains.
    pub fn divided(&self, by: u64) -> (Self, u64) {
        let mut remains = 0;
        let mut digits = Vec::with_capacity(self.0.len());
        for digit in self.0.iter().rev() {
            let rest = (u128::from(remains) << 64) | u128::from(*digit);
            let by = u128::from(by);
            // Both fit: what remains is below the divisor, so the quotient is below 2⁶⁴.
            digits.push(u64::try_from(rest / by).unwrap_or(u64::MAX));
            remains = u64::try_from(rest % by).unwrap_or(u64::MAX);
        }
        digits.reverse();
        (Self(digits).trimmed(), remains)
    }

    /// How many times `part` goes into it, up to the largest `u64`.
    pub fn holds(&self, part: &Self) -> u64 {
        (0..64).rev().fold(0, |found, bit| {
            let more = found | (1_u64 << bit);
            if part.times(more) <= *self { more } else { found }
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn wide(number: u128) -> Wide {
        let low = u64::try_from(number & u128::from(u64::MAX)).unwrap();
        Wide(vec![low, u64::try_from(number >> 64).unwrap()]).trimmed()
    }

    proptest! {
        #[test]
        fn reckons_as_the_machine_does(a in 0_u128..1 << 100, b in 0_u128..1 << 100, by in 1_u64..1 << 26) {
            for (a, b) in [(a, b), (a, b >> 60), (a, 0), (a, a), (a >> 40, b)] {
                prop_assert_eq!(wide(a).times(by), wide(a * u128::from(by)));
                prop_assert_eq!(wide(a).times(0), wide(0));
                prop_assert_eq!(wide(a).plus(&wide(b)), wide(a + b));
                prop_assert_eq!(wide(a).less(&wide(b)), wide(a.saturating_sub(b)));
                prop_assert_eq!(wide(a).cmp(&wide(b)), a.cmp(&b));
                let by_wide = u128::from(by);
                prop_assert_eq!(wide(a).divided(by), (wide(a / by_wide), u64::try_from(a % by_wide).unwrap()));
                if b > 0 && let Ok(whole) = u64::try_from(a / b) {
                    prop_assert_eq!(wide(a).holds(&wide(b)), whole);
                }
                prop_assert_eq!(wide(a).is_zero(), a == 0);
            }
        }

        /// Past what the machine has numbers for.
        #[test]
        fn what_is_multiplied_is_divided_again(start: u64, factors in prop::collection::vec(1_u64.., 0..20)) {
            let mut number = Wide::from(start);
            for by in &factors {
                let more = number.times(*by).plus(&Wide::from(by - 1));
                prop_assert_eq!(more.divided(*by), (number.clone(), by - 1));
                prop_assert_eq!(more.less(&Wide::from(by - 1)), number.times(*by));
                prop_assert!(more >= number);
                number = more;
            }
        }
    }
}
