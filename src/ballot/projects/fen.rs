//! 金额: money in fen, exact; read and shown in yuan.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An amount of money in fen, a hundredth of a yuan. Shown in yuan: `12,345.67`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Fen(pub u64);

/// Text that is no amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("no amount in yuan with at most two decimals")]
pub struct NoAmount;

impl Fen {
    /// In yuan without grouping, and without decimals where there are none: `12345.67`, `600`. For files.
    pub fn plain(self) -> String {
        match (self.0 / 100, self.0 % 100) {
            (yuan, 0) => yuan.to_string(),
            (yuan, fen) => format!("{yuan}.{fen:02}"),
        }
    }
}

impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (self.0 / 100).to_string();
        let mut yuan = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                yuan.push(',');
            }
            yuan.push(digit);
        }
        f.pad(&format!("{yuan}.{:02}", self.0 % 100))
    }
}

impl FromStr for Fen {
    type Err = NoAmount;

    /// Reads yuan: `600`, `12345.6`, `12,345.67`. Decimals past the second must be noughts.
    fn from_str(text: &str) -> Result<Self, NoAmount> {
        let (yuan, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let number = |digits: &str| match digits {
            "" => Err(NoAmount),
            _ if digits.bytes().all(|b| b.is_ascii_digit()) => digits.parse::<u64>().map_err(|_| NoAmount),
            _ => Err(NoAmount),
        };
        let mut groups = yuan.split(',');
        let first = groups.next().unwrap_or_default();
        let rest: Vec<&str> = groups.collect();
        let whole_groups = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || first.len() <= 3);
        if !whole_groups || decimals.is_empty() || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return Err(NoAmount);
        }
        let mut places = decimals.chars();
        let cents: String = (0..2).map(|_| places.next().unwrap_or('0')).collect();
        if places.any(|digit| digit != '0') || first.is_empty() {
            return Err(NoAmount);
        }
        let yuan = number(&format!("{first}{}", rest.concat()))?;
        yuan.checked_mul(100).and_then(|fen| fen.checked_add(number(&cents).ok()?)).map(Self).ok_or(NoAmount)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn money_is_shown_and_read_in_yuan() {
        for (fen, shown, plain) in [
            (0, "0.00", "0"),
            (5, "0.05", "0.05"),
            (99_900, "999.00", "999"),
            (100_000, "1,000.00", "1000"),
            (1_234_567, "12,345.67", "12345.67"),
            (100_000_010, "1,000,000.10", "1000000.10"),
            (u64::MAX, "184,467,440,737,095,516.15", "184467440737095516.15"),
        ] {
            assert_eq!((Fen(fen).to_string().as_str(), Fen(fen).plain().as_str()), (shown, plain));
            assert_eq!((shown.parse(), plain.parse()), (Ok(Fen(fen)), Ok(Fen(fen))));
        }
        for (text, fen) in [("600", 60_000), ("0.5", 50), ("007", 700), ("2500.500", 250_050)] {
            assert_eq!(text.parse(), Ok(Fen(fen)), "{text}");
        }
        for text in [
            "",
            ".",
            ".5",
            "5.",
            "-5",
            "+5",
            "1e3",
            "1,00",
            "1,0000",
            "1000,000",
            ",100",
            "1.005",
            "五",
            " 5",
            "1.2.3",
            "0x1",
            "184467440737095516.16",
            "99999999999999999999",
        ] {
            assert_eq!(text.parse::<Fen>(), Err(NoAmount), "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_is_shown_is_read_back(fen: u64) {
            prop_assert_eq!(Fen(fen).to_string().parse(), Ok(Fen(fen)));
            prop_assert_eq!(Fen(fen).plain().parse(), Ok(Fen(fen)));
        }

        #[test]
        fn no_text_is_too_strange(text in any::<String>()) {
            let _ = text.parse::<Fen>();
        }
    }
}
