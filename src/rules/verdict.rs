//! 结论: what follows from the figures of a vote under a rule set, always with its reasons.

use serde::{Deserialize, Serialize};

use super::{Amount, Base, Bilingual, Contradiction, Figure, Figures, RuleSet, Share};

/// One threshold held against the figures.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Measure {
    /// What the share is taken of.
    pub base: Base,
    /// What the source calls it.
    pub words: Bilingual,
    /// Where it says so.
    pub article: Bilingual,
    /// The share asked for.
    pub share: Share,
    /// How many there are: taking part, or for.
    pub have: Amount,
    /// Out of how many.
    pub of: Amount,
    /// The least that would do.
    pub need: Amount,
    /// Whether it is met.
    pub met: bool,
}

/// What a vote comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// Id of the rule set.
    pub rule: String,
    /// Its articles as a paper cites them.
    pub article: Bilingual,
    /// The result in one word.
    pub outcome: Outcome,
    /// Every threshold of the quorum whose figures are known.
    pub quorum: Vec<Measure>,
    /// Every threshold of the majority whose figures are known.
    pub majority: Vec<Measure>,
    /// Why it comes to that, in the order in which one would say it.
    pub reasons: Vec<Reason>,
    /// Figures that cannot all be true; any of them keeps the outcome from being "passed".
    pub contradictions: Vec<Contradiction>,
    /// Figures that are needed and nobody has stated.
    pub missing: Vec<Figure>,
}

/// The result of a vote in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// 通过. In an election: this candidate has the votes it takes.
    Passed,
    /// 未通过.
    NotPassed,
    /// 未达法定人数: nothing could be decided.
    NoQuorum,
    /// 同意与反对相等: as many for as against, and the majority not reached.
    Tie,
    /// 整次无效: more papers came back than can have been cast; the vote is to be held again.
    Void,
    /// 无法判定: figures are missing or contradict each other.
    Undetermined,
    /// 协商意见: nothing is passed here.
    Consultative,
}

/// One reason for a verdict, with its figures; the words are made elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// The quorum, met or not.
    Quorum(Measure),
    /// No quorum is set for this body.
    NoQuorumSet,
    /// The majority, reached or not.
    Majority(Measure),
    /// More were for than against and still it did not pass: everybody counted in the base who did not vote for
    /// weighs against it.
    AbstentionsStayInTheBase {
        /// The base they stay in.
        base: Base,
        /// 弃权.
        abstain: u64,
        /// 无效.
        invalid: u64,
        /// 未表决.
        not_voted: u64,
    },
    /// As many for as against.
    Tie {
        /// 同意.
        #[serde(rename = "for")]
        for_: u64,
        /// 反对.
        against: u64,
    },
    /// The whole vote is void: more papers came back than this limit allows, and nothing may be subtracted.
    MoreReturnedThan {
        /// 发出, 签领 or 实到.
        figure: Figure,
        /// 收回.
        returned: u64,
        /// How many the limit is.
        limit: u64,
    },
    /// The body gives opinions or grades and decides nothing.
    NotBinding,
    /// The rule set says nothing of how many must agree.
    NoMajoritySet,
    /// An election: among those who have the votes it takes, the most votes win.
    MostVotesWin,
}

/// Holds the quorum against the figures: everything that can be measured, in the order of the rule set.
pub fn quorum(_rule: &RuleSet, _figures: &Figures) -> Vec<Measure> {
    Vec::new()
}

/// What the figures come to under the rule set. This is the one function that says so.
pub fn verdict(rule: &RuleSet, _figures: &Figures) -> Verdict {
    Verdict {
        rule: rule.id.clone(),
        article: rule.source.article.clone(),
        outcome: Outcome::Undetermined,
        quorum: Vec::new(),
        majority: Vec::new(),
        reasons: Vec::new(),
        contradictions: Vec::new(),
        missing: Vec::new(),
    }
}
