//! 另一方的评议: what a paper of the other side says, copied in by hand.

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Review, Subject};

/// One line of a paper of the other side, as it stands there.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Received {
    /// By whom: the street office, a department.
    pub by: String,
    /// About whom. One who stands on the residents' form under the same name is shown, and may be reckoned, together
    /// with what the residents say.
    pub about: String,
    /// The grade or the finding, in the words of the paper.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
    /// The score of the paper, out of a hundred, if it gives one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<Points>,
    /// 权重: how many parts of a hundred this paper makes of the published figure; the residents have the rest, which
    /// is to be the main part (保发〔2018〕13号 三(一), 五(二)). No number is laid down anywhere; 0: stands beside, and
    /// weighs nothing.
    #[serde(default, skip_serializing_if = "nought")]
    pub weight: u16,
    /// The date of the paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on: Option<NaiveDate>,
}

#[allow(clippy::trivially_copy_pass_by_ref)] // serde hands in a reference
fn nought(n: &u16) -> bool {
    *n == 0
}

impl Review {
    /// The papers about this subject, by their places in [`Review::received`].
    pub fn received_about(&self, subject: &Subject) -> Vec<u16> {
        let about =
            |(at, received): (u16, &Received)| (received.about.trim() == subject.name.trim()).then_some(at);
        (0..).zip(&self.received).filter_map(about).collect()
    }

    /// The papers about somebody who is not on the form, as a community graded by the street office alone.
    pub fn received_besides(&self) -> Vec<u16> {
        let on_form = |received: &Received| {
            self.subjects.iter().any(|subject| subject.name.trim() == received.about.trim())
        };
        (0..).zip(&self.received).filter(|(_, received)| !on_form(received)).map(|(at, _)| at).collect()
    }

    /// How many parts of a hundred the residents have in the figure of this subject; `None` where the papers of the
    /// other side would make more than a hundred by themselves.
    pub fn residents_weight(&self, subject: &Subject) -> Option<u16> {
        let theirs = self.received_about(subject);
        let theirs: u64 = theirs
            .iter()
            .filter_map(|at| self.received.get(usize::from(*at)))
            .map(|received| u64::from(received.weight))
            .sum();
        100_u64.checked_sub(theirs).and_then(|rest| u16::try_from(rest).ok())
    }
}

/// A score out of a hundred, in hundredths of a point; written and stored as a decimal text, `"92.50"`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Points(u16);

/// A text that is no score: anything but ASCII digits around at most one full stop, more than two decimals (a score is
/// never rounded on its way in), or more than 100.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a score from 0 to 100 with at most two decimals")]
pub struct NoPoints;

impl Points {
    /// The most there can be.
    pub const FULL: Self = Self(10_000);

    /// From hundredths of a point, at most 10 000.
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        (hundredths <= Self::FULL.0).then_some(Self(hundredths))
    }

    /// In hundredths of a point.
    pub const fn hundredths(self) -> u16 {
        self.0
    }
}

impl FromStr for Points {
    type Err = NoPoints;

    fn from_str(text: &str) -> Result<Self, NoPoints> {
        let (whole, decimals) = text.split_once('.').unwrap_or((text, "0"));
        let digits = |part: &str, most: usize| {
            (1..=most).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit())
        };
        if !digits(whole, 3) || !digits(decimals, 2) {
            return Err(NoPoints);
        }
        let number = |text: &str| text.parse::<u32>().map_err(|_| NoPoints);
        let parts = number(decimals)? * if decimals.len() == 1 { 10 } else { 1 };
        let hundredths = u16::try_from(number(whole)? * 100 + parts).map_err(|_| NoPoints)?;
        Self::from_hundredths(hundredths).ok_or(NoPoints)
    }
}

impl fmt::Display for Points {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}.{:02}", self.0 / 100, self.0 % 100))
    }
}

impl TryFrom<String> for Points {
    type Error = NoPoints;

    fn try_from(text: String) -> Result<Self, NoPoints> {
        text.parse()
    }
}

impl From<Points> for String {
    fn from(points: Points) -> Self {
        points.to_string()
    }
}
