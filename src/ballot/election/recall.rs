//! 罢免: whether a recall was asked for by enough people. The vote on it is a motion.

use serde::{Deserialize, Serialize};

use crate::rules::{Amount, Base, DemandMode, Measure, RuleSet};

/// Whether enough people ask for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Demanded {
    /// Whether it has to be put to the vote.
    pub met: bool,
    /// Whether one of the groups is enough.
    pub mode: DemandMode,
    /// Each group of which figures are known; `words` say who they are.
    pub groups: Vec<Measure>,
}

/// Holds those who ask against the rule set: `(asked, of)` for each of its groups, in their order; `None` where nobody has
/// counted. `met` agrees with [`RuleSet::demanded`]. A rule set that names no group is never met.
pub fn demanded(rule: &RuleSet, asked: &[Option<(u64, u64)>]) -> Demanded {
    let article = rule.source.demand_article.clone().unwrap_or_default();
    let groups = (rule.demand.iter().zip(asked))
        .filter_map(|(demand, asked)| {
            let (have, of) = (*asked)?;
            Some(Measure {
                base: Base::Entitled,
                words: demand.who.clone(),
                article: article.clone(),
                share: demand.share,
                have: Amount::Heads(have),
                of: Amount::Heads(of),
                need: Amount::Heads(demand.share.need(of)),
                met: of > 0 && demand.share.met(have, of),
            })
        })
        .collect();
    let counted: Vec<(u64, u64)> = asked.iter().map(|asked| asked.unwrap_or_default()).collect();
    Demanded { met: rule.demanded(&counted), mode: rule.demand_mode, groups }
}
