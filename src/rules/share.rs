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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Compares `a/b` with `c/d` by continued fractions: whole parts first, then the upside-down rests. Nothing is
    /// multiplied, so it cannot share a mistake with [`Share::met`].
    fn compare(a: u64, b: u64, c: u64, d: u64) -> Ordering {
        match (a / b).cmp(&(c / d)) {
            Ordering::Equal => match (a % b, c % d) {
                (0, 0) => Ordering::Equal,
                (0, _) => Ordering::Less,
                (_, 0) => Ordering::Greater,
                (rest, other) => compare(d, other, b, rest),
            },
            unequal => unequal,
        }
    }

    fn met_by_fractions(share: Share, have: u64, of: u64) -> bool {
        match compare(have, of, share.num.into(), share.den.into()) {
            Ordering::Greater => true,
            Ordering::Equal => !share.strict,
            Ordering::Less => false,
        }
    }

    #[test]
    fn words_of_the_law_at_their_boundaries() {
        // share, whole, least that meets it
        let table = [
            (Share::at_least(2, 3), 60, 40),
            (Share::at_least(2, 3), 30, 20),
            (Share::more_than(2, 3), 30, 21),
            (Share::more_than(1, 2), 30, 16),
            (Share::more_than(1, 2), 87, 44),
            (Share::more_than(1, 2), 100, 51),
            (Share::at_least(2, 3), 100, 67),
            (Share::at_least(1, 2), 7, 4),
            (Share::at_least(1, 2), 8, 4),
            (Share::at_least(1, 10), 1999, 200),
            (Share::at_least(1, 3), 501, 167),
            (Share::more_than(1, 2), 501, 251),
            (Share::more_than(1, 2), 1000, 501),
            (Share::at_least(4, 5), 34, 28),
            (Share::at_least(3, 4), 6_000_000, 4_500_000),
            (Share::at_least(1, 1), 7, 7),
        ];
        for (share, of, need) in table {
            assert_eq!(share.need(of), need, "{share:?} of {of}");
            assert!(!share.met(need - 1, of), "{share:?}: {} of {of}", need - 1);
            assert!(share.met(need, of), "{share:?}: {need} of {of}");
            assert!(share.met(need + 1, of), "{share:?}: {} of {of}", need + 1);
        }
    }

    #[test]
    fn nothing_overflows_or_divides_by_nought() {
        let most = u64::MAX;
        assert!(Share::at_least(1, 1).met(most, most));
        assert!(!Share::at_least(u32::MAX, u32::MAX).met(most - 1, most));
        assert_eq!(Share::more_than(1, 2).need(most), most / 2 + 1);
        for impossible in [Share::more_than(1, 1), Share::at_least(1, 0), Share::at_least(3, 2)] {
            assert!(!impossible.is_possible());
            assert_eq!(impossible.need(most), most);
        }
        assert!(!Share::at_least(0, 2).is_possible());
        assert!(Share::at_least(1, 1).is_possible() && Share::more_than(1, 2).is_possible());
    }

    #[test]
    fn stricter_means_that_whatever_meets_it_meets_the_other() {
        let parts = 1..=4_u32;
        let shares: Vec<Share> = parts
            .clone()
            .flat_map(|den| {
                (1..=den).flat_map(move |num| [Share::more_than(num, den), Share::at_least(num, den)])
            })
            .collect();
        for a in &shares {
            for b in &shares {
                let always = (1..=24).all(|of| (0..=of).all(|have| !a.met(have, of) || b.met(have, of)));
                // "More than all" is met by nobody, so it would count as stricter than anything of its size.
                if a.is_possible() {
                    assert_eq!(a.is_as_strict_as(*b), always, "{a:?} {b:?}");
                }
            }
        }
    }

    fn share() -> impl Strategy<Value = Share> {
        (1..=u32::MAX, any::<bool>())
            .prop_flat_map(|(den, strict)| (1..=den, Just(den), Just(strict)))
            .prop_map(|(num, den, strict)| Share { num, den, strict })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4096))]

        #[test]
        fn another_way_of_comparing_agrees(share in share(), of in 1..=u64::MAX, have in any::<u64>()) {
            prop_assert_eq!(share.met(have, of), met_by_fractions(share, have, of));
        }

        #[test]
        fn need_is_the_least_that_meets(share in share(), of in 1..u64::MAX) {
            prop_assume!(share.is_possible());
            let need = share.need(of);
            prop_assert!(met_by_fractions(share, need, of));
            prop_assert!(need == 0 || !met_by_fractions(share, need - 1, of));
        }
    }

    #[test]
    fn need_of_small_wholes_is_found_by_trying() {
        let shares = (1..=6_u32).flat_map(|den| (1..=den).map(move |num| (num, den)));
        for share in shares.flat_map(|(num, den)| [Share::more_than(num, den), Share::at_least(num, den)]) {
            for of in (1..=60).filter(|_| share.is_possible()) {
                let tried = (0..=of).find(|have| met_by_fractions(share, *have, of));
                assert_eq!(Some(share.need(of)), tried, "{share:?} of {of}");
            }
        }
    }
}
