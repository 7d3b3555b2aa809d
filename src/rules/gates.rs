//! 事前程序: what must have happened before a vote, held against what did happen.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Bilingual, GateKind, Kind, RuleSet, Share};

/// What is asked for beforehand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Asked {
    /// 提前通知: so many days of notice.
    Notice,
    /// 议题公示: the agenda has been made known.
    Announcement,
    /// 党组织研究讨论: the party organisation has discussed the matter.
    PartyDiscussion,
    /// 授权: the full meeting has left the matter to its representatives.
    Authorisation,
    /// 提议召集、联名罢免: enough people have asked for it.
    Demand,
}

/// What happened before the meeting, as far as anybody has stated it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Facts {
    /// The day of the meeting.
    pub meeting: Option<NaiveDate>,
    /// The day notice went out.
    pub notified: Option<NaiveDate>,
    /// The day the agenda was made known.
    pub announced: Option<NaiveDate>,
    /// The day the party organisation discussed the matter.
    pub party_discussed: Option<NaiveDate>,
    /// The same in words, where no day is stated; empty: nothing is.
    pub party_discussion: String,
    /// What the full meeting authorised; empty: nothing is stated.
    pub authorisation: String,
    /// Who asked for the meeting: `(asked, of)` for each entry of the rule's `demand`, in its order; empty: nobody, or
    /// nothing is stated.
    pub demanded: Vec<(u64, u64)>,
    /// Why it was held all the same, for what is not met; a blank reason is none.
    pub overrides: BTreeMap<Asked, String>,
}

/// How one requirement stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct GateState {
    /// What is asked for.
    pub asked: Asked,
    /// For which matters, in the words of the source; empty: for all.
    pub matters: Bilingual,
    /// Where it is asked for.
    pub article: Bilingual,
    /// Whether it is met.
    pub stands: Stands,
    /// The figures behind it, where there are any.
    pub shown: Option<Shown>,
}

/// Whether a requirement is met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stands {
    /// 已满足.
    Met,
    /// 未满足: what is stated falls short. It warns, and stops nobody.
    NotMet,
    /// 没有记录: nothing is stated.
    Unknown,
    /// 说明理由后照常进行: not met or not stated, and held all the same for this reason.
    Overridden(String),
}

/// The figures behind a requirement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shown {
    /// Whole days before the meeting.
    Days {
        /// As it was; below nought: after the meeting; none: the day is not stated.
        have: Option<i64>,
        /// As it must be.
        need: u16,
    },
    /// Who asked for it.
    Demand(Vec<Heard>),
}

/// How many of one group asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Heard {
    /// Among whom.
    pub who: Bilingual,
    /// How much of them it takes.
    pub share: Share,
    /// How many asked.
    pub asked: u64,
    /// Out of how many.
    pub of: u64,
    /// The least that would do.
    pub need: u64,
    /// Whether they are enough.
    pub met: bool,
}

/// Everything the rule asks for before a vote, in the order in which it comes about, each held against the facts.
///
/// A demand is asked for where somebody is to be recalled, and held against the rule wherever one is stated.
pub fn gates(rule: &RuleSet, facts: &Facts) -> Vec<GateState> {
    let mut states = Vec::new();
    if !rule.demand.is_empty() && (rule.kind == Kind::Recall || !facts.demanded.is_empty()) {
        states.push(demand(rule, facts));
    }
    if let Some(need) = rule.notice_days.filter(|days| *days > 0) {
        let (stands, shown) = by_day(facts, facts.notified, need);
        let article = rule.source.notice_article.clone().unwrap_or_default();
        states.push(GateState {
            asked: Asked::Notice,
            matters: Bilingual::default(),
            article,
            stands,
            shown: Some(shown),
        });
    }
    for gate in &rule.gates {
        let (asked, (stands, shown)) = match gate.kind {
            GateKind::Announcement => {
                let (stands, shown) = by_day(facts, facts.announced, gate.days.unwrap_or(0));
                (Asked::Announcement, (stands, Some(shown)))
            }
            GateKind::PartyDiscussion => (Asked::PartyDiscussion, party(facts)),
            GateKind::Authorisation => (Asked::Authorisation, (said(&facts.authorisation), None)),
        };
        states.push(GateState {
            asked,
            matters: gate.matters.clone(),
            article: gate.article.clone(),
            stands,
            shown,
        });
    }
    for state in &mut states {
        let reason = facts.overrides.get(&state.asked).map(|reason| reason.trim()).unwrap_or_default();
        if state.stands != Stands::Met && !reason.is_empty() {
            state.stands = Stands::Overridden(reason.to_owned());
        }
    }
    states
}

fn by_day(facts: &Facts, day: Option<NaiveDate>, need: u16) -> (Stands, Shown) {
    let have = facts.meeting.zip(day).map(|(meeting, day)| (meeting - day).num_days());
    let stands = match have {
        None => Stands::Unknown,
        Some(days) if days >= i64::from(need) => Stands::Met,
        Some(_) => Stands::NotMet,
    };
    (stands, Shown::Days { have, need })
}

fn said(words: &str) -> Stands {
    if words.trim().is_empty() { Stands::Unknown } else { Stands::Met }
}

fn party(facts: &Facts) -> (Stands, Option<Shown>) {
    match facts.party_discussed {
        Some(day) => {
            let (stands, shown) = by_day(facts, Some(day), 0);
            (stands, Some(shown))
        }
        None => (said(&facts.party_discussion), None),
    }
}

fn demand(rule: &RuleSet, facts: &Facts) -> GateState {
    let heard = rule.demand.iter().zip(&facts.demanded).map(|(demand, (asked, of))| Heard {
        who: demand.who.clone(),
        share: demand.share,
        asked: *asked,
        of: *of,
        need: demand.share.need(*of),
        // More names than people is no demand but a mistake.
        met: *of > 0 && asked <= of && demand.share.met(*asked, *of),
    });
    let sound = facts.demanded.iter().all(|(asked, of)| asked <= of);
    let stands = match facts.demanded.is_empty() {
        true => Stands::Unknown,
        false if sound && rule.demanded(&facts.demanded) => Stands::Met,
        false => Stands::NotMet,
    };
    GateState {
        asked: Asked::Demand,
        matters: Bilingual::default(),
        article: rule.source.demand_article.clone().unwrap_or_default(),
        stands,
        shown: Some(Shown::Demand(heard.collect())),
    }
}

#[cfg(test)]
mod tests;
