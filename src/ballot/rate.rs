//! 比例: a share that came out, as a fraction; a percentage is for the eye alone.

use serde::{Deserialize, Serialize};

/// How many out of how many. Nothing is decided by its percentage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rate {
    /// How many.
    pub have: u64,
    /// Out of how many.
    pub of: u64,
}

impl Rate {
    /// In hundredths of one per cent, rounded half up: 5 of 6 is 8333. `None` of nothing, or past `u64`.
    pub fn hundredths(self) -> Option<u64> {
        let (have, of) = (u128::from(self.have), u128::from(self.of));
        // Twice the value and a half more, cut off after halving: no remainder has to be compared.
        let twice = (have * 20_000 + of).checked_div(of * 2)?;
        u64::try_from(twice).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_half_of_a_hundredth_rounds_up() {
        let table = [
            (0, 7, Some(0)),
            (7, 7, Some(10_000)),
            (5, 6, Some(8333)),
            (2, 3, Some(6667)),
            (1, 20_000, Some(1)),
            (1, 20_001, Some(0)),
            (3, 20_000, Some(2)),
            (2_999_999, 20_000_000_000, Some(1)),
            (3, 2, Some(15_000)),
            (0, 0, None),
            (1, 0, None),
            (u64::MAX, u64::MAX, Some(10_000)),
            (u64::MAX, 1, None),
        ];
        for (have, of, want) in table {
            assert_eq!(Rate { have, of }.hundredths(), want, "{have}/{of}");
        }
    }

    proptest! {
        /// What is shown is never further than half a hundredth from what is, and just half only from below.
        #[test]
        fn no_further_than_half(of in 1..=u64::from(u32::MAX), part in 0_u64..=1_000_000) {
            let have = u64::try_from(u128::from(of) * u128::from(part) / 1_000_000).unwrap();
            let shown = i128::from(Rate { have, of }.hundredths().unwrap());
            let off = 2 * (shown * i128::from(of) - i128::from(have) * 10_000);
            prop_assert!(-i128::from(of) < off && off <= i128::from(of));
        }
    }
}
