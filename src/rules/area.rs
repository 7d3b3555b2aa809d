//! 面积: floor area in hundredths of a square metre, never a float.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// An area in hundredths of a square metre; written and stored as a decimal text, `"127.21"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Area(pub u64);

/// Why a text is no area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnArea {
    /// Something other than ASCII digits around at most one full stop.
    #[error("not a decimal number of square metres")]
    NotANumber,
    /// More than `u64` hundredths.
    #[error("the area is too large")]
    TooLarge,
}

impl Area {
    /// The sum of all, or `None` when it does not fit.
    pub fn sum(areas: impl IntoIterator<Item = Self>) -> Option<Self> {
        areas.into_iter().try_fold(Self(0), Self::checked_add)
    }

    /// `self + other`, or `None` when it does not fit.
    pub fn checked_add(self, other: Self) -> Option<Self> {
        self.0.checked_add(other.0).map(Self)
    }
}

impl FromStr for Area {
    type Err = NotAnArea;

    /// Reads `127.21`, `127`, `90.23999999999999` (a spreadsheet's 90.24): whatever stands behind the second decimal
    /// rounds half up. Signs, exponents, blanks, thousands separators and full-width digits are refused; whoever reads
    /// a foreign sheet folds them first.
    fn from_str(text: &str) -> Result<Self, NotAnArea> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let all_digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
        if !all_digits(whole) || !all_digits(decimals) {
            return Err(NotAnArea::NotANumber);
        }
        let whole: u64 = whole.parse().map_err(|_| NotAnArea::TooLarge)?;
        let mut digits = decimals.bytes().map(|b| u64::from(b - b'0')).chain(std::iter::repeat(0));
        let mut next = || digits.next().unwrap_or(0);
        let hundredths = next() * 10 + next() + u64::from(next() >= 5);
        whole
            .checked_mul(100)
            .and_then(|cents| cents.checked_add(hundredths))
            .map(Self)
            .ok_or(NotAnArea::TooLarge)
    }
}

impl fmt::Display for Area {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:02}", self.0 / 100, self.0 % 100))
    }
}

impl TryFrom<String> for Area {
    type Error = NotAnArea;

    fn try_from(text: String) -> Result<Self, NotAnArea> {
        text.parse()
    }
}

impl From<Area> for String {
    fn from(area: Area) -> Self {
        area.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_sheets_hold() {
        let table = [
            ("127.21", 12_721),
            ("127.2", 12_720),
            ("127", 12_700),
            ("0.01", 1),
            ("0.004", 0),
            ("0.00499999999", 0),
            ("0.005", 1),
            ("90.23999999999999", 9_024),
            ("99.995", 10_000),
            ("0127.210", 12_721),
            ("184467440737095516.15", u64::MAX),
        ];
        for (text, hundredths) in table {
            assert_eq!(text.parse(), Ok(Area(hundredths)), "{text}");
        }
        for text in
            ["", ".", ".5", "5.", "-1", "+1", "1e3", " 1", "1 ", "1,000", "1.2.3", "１２", "12㎡", "NaN"]
        {
            assert_eq!(text.parse::<Area>(), Err(NotAnArea::NotANumber), "{text}");
        }
        for text in ["184467440737095516.16", "184467440737095516.155", "99999999999999999999"] {
            assert_eq!(text.parse::<Area>(), Err(NotAnArea::TooLarge), "{text}");
        }
    }

    #[test]
    fn sums_or_says_that_it_cannot() {
        assert_eq!(Area::sum([Area(1), Area(2), Area(12_721)]), Some(Area(12_724)));
        assert_eq!(Area::sum([]), Some(Area(0)));
        assert_eq!(Area::sum([Area(u64::MAX), Area(1)]), None);
        assert_eq!(format!("{:>8}|", Area(5)), "    0.05|");
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(hundredths: u64) {
            let area = Area(hundredths);
            prop_assert_eq!(area.to_string().parse(), Ok(area));
            let stored = serde_json::to_string(&area).unwrap();
            prop_assert_eq!(&stored, &format!("\"{area}\""));
            prop_assert_eq!(serde_json::from_str::<Area>(&stored).unwrap(), area);
        }
    }
}
