//! 票数: the numbers of one vote as they were counted, and whether they agree with each other.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use super::{Area, Capacity};

/// The numbers of one vote. A figure nobody has stated is `None`, which is not the same as nought.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Figures {
    /// 应到: entitled to vote.
    pub entitled: Option<u64>,
    /// 实到: entitled to vote and present when the vote opened, in person or by a proxy the rule allows.
    pub present: Option<u64>,
    /// 同意.
    #[serde(rename = "for")]
    pub for_: Option<u64>,
    /// 反对.
    pub against: Option<u64>,
    /// 弃权.
    pub abstain: Option<u64>,
    /// 无效: spoiled papers; where no papers are used, unstated means none.
    pub invalid: Option<u64>,
    /// 未表决: present (or, where only votes count, entitled) and did not vote.
    pub not_voted: Option<u64>,
    /// 签领: signed for a paper.
    pub signed: Option<u64>,
    /// 发出: papers given out.
    pub issued: Option<u64>,
    /// 收回: papers that came back.
    pub returned: Option<u64>,
    /// 有效: valid papers.
    pub valid: Option<u64>,
    /// 参加表决: who voted, where that is stated by itself and not by papers.
    pub voted: Option<u64>,
    /// 委托: away and represented, not among `present`; counted there where the rule or its switch allows proxies.
    pub represented: Option<u64>,
    /// 线上: taking part online, not among `present`; counted there where the rule or its switch allows it.
    pub online: Option<u64>,
    /// Floor area of everybody given a paper; follows from `issued` where all the entitled were given one.
    pub issued_area: Option<Area>,
    /// Floor area of everybody entitled.
    pub entitled_area: Option<Area>,
    /// Floor area of everybody who voted.
    pub cast_area: Option<Area>,
    /// Floor area of those for.
    pub for_area: Option<Area>,
    /// People counted apart because the rule asks something of one kind of member.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub groups: BTreeMap<Capacity, Presence>,
}

/// How many of one kind of member are entitled, and how many take part.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Presence {
    /// 应到.
    pub entitled: Option<u64>,
    /// 实到, or who voted where only votes count.
    pub present: Option<u64>,
}

/// The name of a figure, so that one can be pointed at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// 应到.
    Entitled,
    /// 实到.
    Present,
    /// 同意.
    For,
    /// 反对.
    Against,
    /// 弃权.
    Abstain,
    /// 无效.
    Invalid,
    /// 未表决.
    NotVoted,
    /// 签领.
    Signed,
    /// 发出.
    Issued,
    /// 收回.
    Returned,
    /// 有效.
    Valid,
    /// Who voted: the papers returned, or the sum of all choices.
    Cast,
    /// 委托: represented by somebody present.
    Represented,
    /// 线上: taking part online.
    Online,
    /// Area of everybody entitled.
    EntitledArea,
    /// Area of everybody given a paper.
    IssuedArea,
    /// Area of everybody who voted.
    CastArea,
    /// Area of those for.
    ForArea,
    /// Entitled in this capacity.
    EntitledOf(Capacity),
    /// Present in this capacity.
    PresentOf(Capacity),
}

/// A number of people or of square metres.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Amount {
    /// People, or papers.
    Heads(u64),
    /// Floor area.
    Area(Area),
}

impl Amount {
    /// The bare number: people, or hundredths of a square metre.
    pub const fn units(self) -> u64 {
        match self {
            Self::Heads(n) | Self::Area(Area(n)) => n,
        }
    }
}

impl fmt::Display for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Heads(n) => n.fmt(f),
            Self::Area(area) => area.fmt(f),
        }
    }
}

/// Figures that cannot all be true.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Contradiction {
    /// A whole of nought, of which no share can be taken.
    Zero {
        /// Which.
        figure: Figure,
    },
    /// More of something than there can be.
    MoreThan {
        /// What there is too much of.
        figure: Figure,
        /// How much is stated.
        count: Amount,
        /// What limits it.
        than: Figure,
        /// How much that is.
        limit: Amount,
    },
    /// Parts that do not add up to their whole.
    SumDiffers {
        /// The parts as stated.
        parts: Vec<Part>,
        /// What they add up to.
        sum: u64,
        /// The whole they should make.
        whole: Figure,
        /// How large that is stated to be.
        stated: u64,
    },
}

/// One part of a sum.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which figure.
    pub figure: Figure,
    /// Its number.
    pub count: u64,
}
