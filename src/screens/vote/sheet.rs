//! 计票单: the numbers of a count as they are filled in, one below the other.

use crate::lang::{Words, terms, verdict};
use crate::meeting::{Count, Hands, InvalidReason, Method, Papers};
use crate::rules::Figure;

/// One number to fill in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Row {
    /// 发出
    Issued,
    /// 收回
    Returned,
    /// 同意
    For,
    /// 反对
    Against,
    /// 弃权
    Abstain,
    /// 无效, for one reason.
    Invalid(InvalidReason),
}

const HANDS: [Row; 3] = [Row::For, Row::Against, Row::Abstain];
const PAPERS: [Row; 9] = [
    Row::Issued,
    Row::Returned,
    Row::For,
    Row::Against,
    Row::Abstain,
    Row::Invalid(InvalidReason::ALL[0]),
    Row::Invalid(InvalidReason::ALL[1]),
    Row::Invalid(InvalidReason::ALL[2]),
    Row::Invalid(InvalidReason::ALL[3]),
];

impl Row {
    /// What is filled in, in order; nothing where names are called.
    pub(super) fn of(method: Method) -> &'static [Self] {
        match method {
            Method::Hands => &HANDS,
            Method::Paper => &PAPERS,
            Method::RollCall => &[],
        }
    }

    /// What it is called.
    pub(super) fn name(self, words: &Words) -> String {
        match self {
            Self::Invalid(why) => {
                words.tell("vote-invalid-for", &[("why", terms::invalid_reason(words, why).into())])
            }
            row => verdict::figure(row.figure(), words),
        }
    }

    /// The figure it belongs to.
    pub(super) fn figure(self) -> Figure {
        match self {
            Self::Issued => Figure::Issued,
            Self::Returned => Figure::Returned,
            Self::For => Figure::For,
            Self::Against => Figure::Against,
            Self::Abstain => Figure::Abstain,
            Self::Invalid(_) => Figure::Invalid,
        }
    }

    /// What a count says of it; none when it was not counted yet.
    pub(super) fn read(self, count: &Count) -> Option<u32> {
        match (count, self) {
            (Count::Hands(hands), Self::For) => hands.for_,
            (Count::Hands(hands), Self::Against) => hands.against,
            (Count::Hands(hands), Self::Abstain) => hands.abstain,
            (Count::Papers(papers), Self::Issued) => papers.issued,
            (Count::Papers(papers), Self::Returned) => papers.returned,
            (Count::Papers(papers), Self::For) => papers.for_,
            (Count::Papers(papers), Self::Against) => papers.against,
            (Count::Papers(papers), Self::Abstain) => papers.abstain,
            (Count::Papers(papers), Self::Invalid(why)) => papers.invalid.get(&why).copied(),
            _ => None,
        }
    }
}

/// The count these numbers make, in the order of [`Row::of`].
pub(super) fn count(method: Method, numbers: &[Option<u32>]) -> Count {
    let rows = Row::of(method);
    let number = |row: Row| {
        let at = rows.iter().position(|known| *known == row)?;
        numbers.get(at).copied().flatten()
    };
    match method {
        Method::Hands => Count::Hands(Hands {
            for_: number(Row::For),
            against: number(Row::Against),
            abstain: number(Row::Abstain),
        }),
        Method::Paper => Count::Papers(Papers {
            issued: number(Row::Issued),
            returned: number(Row::Returned),
            for_: number(Row::For),
            against: number(Row::Against),
            abstain: number(Row::Abstain),
            invalid: InvalidReason::ALL
                .into_iter()
                .filter_map(|why| Some((why, number(Row::Invalid(why))?)))
                .collect(),
        }),
        Method::RollCall => Count::none(Method::RollCall, &crate::ballot::Ballot::Motion),
    }
}
