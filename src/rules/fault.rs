//! 规则集的毛病: what is wrong with a rule set, said with figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Base, GateKind, OpenQuestion, QuorumBy, Reading, RuleSet, Share, Threshold};

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
    /// A switch for what the source does not leave open.
    NotOpen {
        /// The set.
        id: String,
        /// The question.
        question: OpenQuestion,
    },
    /// Two switches that rule each other out.
    SwitchesClash {
        /// The set.
        id: String,
        /// One.
        question: OpenQuestion,
        /// The other.
        other: OpenQuestion,
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
    /// Something announced fewer days beforehand.
    GateDays {
        /// What.
        kind: GateKind,
        /// The law's.
        lawful: u16,
        /// Its own.
        own: u16,
    },
    /// It settles what the law does not leave open, or without saying so by a switch.
    Open(OpenQuestion),
    /// A decision where the law allows an opinion only.
    Binding,
}

/// What is wrong with a rule set taken by itself; empty when nothing is.
pub fn validate(rule: &RuleSet) -> Vec<Fault> {
    let id = || rule.id.clone();
    let mut faults: Vec<Fault> = [&rule.id, &rule.body]
        .into_iter()
        .filter(|word| !is_id(word))
        .map(|word| Fault::BadId { id: word.clone() })
        .collect();
    if rule.name.is_empty() {
        faults.push(Fault::NoName { id: id() });
    }
    if let (Some(from), Some(to)) = (rule.from, rule.to)
        && to < from
    {
        faults.push(Fault::EndsBeforeItBegins { id: id(), from, to });
    }
    let thresholds = || rule.quorum.iter().chain(&rule.majority);
    let shares = thresholds()
        .map(|threshold| threshold.share)
        .chain(rule.demand.iter().map(|demand| demand.share))
        .chain(rule.composition.iter().map(|composition| composition.share));
    faults.extend(
        shares.filter(|share| !share.is_possible()).map(|share| Fault::ImpossibleShare { id: id(), share }),
    );
    let bases = rule.quorum.iter().map(|threshold| threshold.base);
    faults.extend(bases.filter(|base| !base.suits_quorum()).map(|base| Fault::QuorumBase { id: id(), base }));
    if rule.binding && rule.majority.is_empty() {
        faults.push(Fault::NoMajority { id: id() });
    }
    let cites_all = !rule.source.article.is_empty()
        && thresholds().all(|threshold| !threshold.article.is_empty())
        && rule.composition.iter().all(|composition| !composition.article.is_empty())
        && (rule.posting.min_days == 0 || !rule.posting.article.is_empty());
    if rule.source.reading != Reading::OwnRule && !cites_all {
        faults.push(Fault::NoArticle { id: id() });
    }
    faults.extend(rule.misplaced_switches());
    faults
}

fn is_id(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| matches!(b, b'a'..=b'z' | b'0'..=b'9' | b'.' | b'-'))
}

/// In what `own` falls short of a `lawful` set of the same body.
pub(super) fn looser(own: &RuleSet, lawful: &RuleSet) -> Vec<Looser> {
    let mut found = Vec::new();
    if own.binding && !lawful.binding {
        found.push(Looser::Binding);
    }
    if !lawful.binding {
        // What only gives opinions may be held as a community likes.
        return found;
    }
    if own.quorum_by != lawful.quorum_by {
        found.push(Looser::QuorumBy { lawful: lawful.quorum_by, own: own.quorum_by });
    }
    let settled = lawful.open.iter().filter(|question| own.is_on(**question)).copied();
    let lawful = &RuleSet { switches: settled.collect(), ..lawful.clone() };
    let (asked, ours): (Vec<_>, Vec<_>) = (lawful.quorum_asked().collect(), own.quorum_asked().collect());
    found.extend(unmet(&ours, &asked).map(|(base, lawful, own)| Looser::Quorum { base, lawful, own }));
    let (asked, ours): (Vec<_>, Vec<_>) = (lawful.majority.iter().collect(), own.majority.iter().collect());
    found.extend(unmet(&ours, &asked).map(|(base, lawful, own)| Looser::Majority { base, lawful, own }));
    let unasked = own.switches.iter().chain(&own.open).filter(|question| !lawful.open.contains(question));
    let online = (own.online && !lawful.online).then_some(OpenQuestion::OnlineAttendance);
    let mut unasked: Vec<OpenQuestion> = unasked.copied().chain(online).collect();
    unasked.sort_unstable();
    unasked.dedup();
    found.extend(unasked.into_iter().map(Looser::Open));
    let (lawful_days, own_days) = (lawful.notice_days.unwrap_or(0), own.notice_days.unwrap_or(0));
    if own_days < lawful_days {
        found.push(Looser::NoticeDays { lawful: lawful_days, own: own_days });
    }
    if own.posting.min_days < lawful.posting.min_days {
        found.push(Looser::PostingDays { lawful: lawful.posting.min_days, own: own.posting.min_days });
    }
    if own.proxy.allowed && lawful.proxy.article.is_some() {
        match (lawful.proxy.allowed, lawful.proxy.max_per_agent) {
            (false, _) => found.push(Looser::Proxy),
            (true, Some(max)) if own.proxy.max_per_agent.is_none_or(|own| own > max) => {
                found.push(Looser::ProxyMax { lawful: max, own: own.proxy.max_per_agent });
            }
            (true, _) => {}
        }
    }
    found.extend(lawful.gates.iter().filter_map(|gate| {
        let Some(mine) = own.gates.iter().find(|mine| mine.kind == gate.kind) else {
            return Some(Looser::Gate(gate.kind));
        };
        let (lawful, own) = (gate.days.unwrap_or(0), mine.days.unwrap_or(0));
        (own < lawful).then_some(Looser::GateDays { kind: gate.kind, lawful, own })
    }));
    found
}

/// The lawful thresholds that none of one's own takes care of: of the same base or of one that holds all of it, and
/// with as strict a share.
fn unmet<'a>(
    own: &'a [&'a Threshold],
    lawful: &'a [&'a Threshold],
) -> impl Iterator<Item = (Base, Share, Option<Share>)> + 'a {
    lawful.iter().filter_map(|law| {
        let covers = |mine: &&&Threshold| mine.base.holds_all_of(law.base);
        let enough = own.iter().filter(covers).any(|mine| mine.share.is_as_strict_as(law.share));
        (!enough).then(|| (law.base, law.share, own.iter().find(covers).map(|mine| mine.share)))
    })
}

#[cfg(test)]
mod tests;
