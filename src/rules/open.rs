//! 法律没有规定的问题: what the law leaves open, as switches that are off until a community has settled them.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Area, Fault, Figure, Figures, QuorumBy, Reason, RuleSet, Threshold};

/// A question the law does not answer. A rule set names those it leaves open; a community that has settled one switches
/// it on in its own set or in the copy a meeting carries, and every result held under it says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OpenQuestion {
    /// 会议表决委托: whether somebody present may vote for somebody away. On: those represented count as present.
    ProxiesAtMeetings,
    /// 线上参会: whether taking part online is being present. On: those online count as present.
    OnlineAttendance,
    /// 补选只看居民代表: of the two two-thirds of a by-election, only that of the representatives is asked for.
    ByElectionRepresentativesOnly,
    /// 补选只看组成人员: of the two two-thirds of a by-election, only that of all members is asked for.
    ByElectionMembersOnly,
    /// 未表决计入多数: papers given out that never came back are counted with the larger side.
    UnvotedWithMajority,
}

/// A word that names no open question.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?}")]
pub struct NoSuchQuestion(pub String);

impl OpenQuestion {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::ProxiesAtMeetings,
        Self::OnlineAttendance,
        Self::ByElectionRepresentativesOnly,
        Self::ByElectionMembersOnly,
        Self::UnvotedWithMajority,
    ];

    /// Its name on the command line and in JSON.
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProxiesAtMeetings => "proxies-at-meetings",
            Self::OnlineAttendance => "online-attendance",
            Self::ByElectionRepresentativesOnly => "by-election-representatives-only",
            Self::ByElectionMembersOnly => "by-election-members-only",
            Self::UnvotedWithMajority => "unvoted-with-majority",
        }
    }

    /// The answer that cannot stand beside this one.
    pub const fn rules_out(self) -> Option<Self> {
        match self {
            Self::ByElectionRepresentativesOnly => Some(Self::ByElectionMembersOnly),
            Self::ByElectionMembersOnly => Some(Self::ByElectionRepresentativesOnly),
            _ => None,
        }
    }
}

impl fmt::Display for OpenQuestion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for OpenQuestion {
    type Err = NoSuchQuestion;

    fn from_str(text: &str) -> Result<Self, NoSuchQuestion> {
        let called = Self::ALL.into_iter().find(|question| question.name() == text);
        called.ok_or_else(|| NoSuchQuestion(text.to_owned()))
    }
}

impl RuleSet {
    /// This set with these switches on and all others off; refused where the law leaves no such question open, or two
    /// answers rule each other out.
    pub fn settled(&self, on: impl IntoIterator<Item = OpenQuestion>) -> Result<Self, Fault> {
        let settled = Self { switches: on.into_iter().collect(), ..self.clone() };
        let fault = settled.misplaced_switches().next();
        fault.map_or(Ok(settled), Err)
    }

    /// Whether this switch is on.
    pub fn is_on(&self, question: OpenQuestion) -> bool {
        self.switches.contains(&question)
    }

    /// For how many people one person may vote here at most: by the law, or by the switch where the law is silent.
    /// `None`: no proxies. `u16::MAX`: no limit.
    pub fn proxies_per_agent(&self) -> Option<u16> {
        let may = self.proxy.allowed || self.is_on(OpenQuestion::ProxiesAtMeetings);
        may.then(|| self.proxy.max_per_agent.unwrap_or(u16::MAX))
    }

    /// The thresholds of the quorum that stand, given the switches.
    pub fn quorum_asked(&self) -> impl Iterator<Item = &Threshold> {
        self.quorum.iter().filter(|threshold| self.asks(threshold))
    }

    /// Whether a threshold stands, given the switches.
    pub(super) fn asks(&self, threshold: &Threshold) -> bool {
        threshold.unless.is_none_or(|question| !self.is_on(question))
    }

    pub(super) fn misplaced_switches(&self) -> impl Iterator<Item = Fault> {
        self.switches.iter().filter_map(|question| {
            let (id, question) = (self.id.clone(), *question);
            if !self.open.contains(&question) {
                return Some(Fault::NotOpen { id, question });
            }
            let other = question.rules_out().filter(|other| *other > question && self.is_on(*other))?;
            Some(Fault::SwitchesClash { id, question, other })
        })
    }
}

/// The figures with those counted as present who are so by the rule or its switches, and what is to be told of it.
pub(super) fn those_present<'a>(rule: &RuleSet, figures: &'a Figures) -> (Cow<'a, Figures>, Vec<Reason>) {
    let proxies = rule.proxy.allowed || rule.is_on(OpenQuestion::ProxiesAtMeetings);
    let online = rule.online || rule.is_on(OpenQuestion::OnlineAttendance);
    let ways =
        [(Figure::Represented, figures.represented, proxies), (Figure::Online, figures.online, online)];
    let stated =
        ways.into_iter().filter_map(|(figure, count, may)| Some((figure, count.filter(|n| *n > 0)?, may)));
    let (mut more, mut told) = (0_u64, Vec::new());
    for (figure, count, may) in stated {
        if !may {
            told.push(Reason::NotCounted { figure, count });
        } else if rule.quorum_by == QuorumBy::Presence {
            more = more.saturating_add(count);
        }
    }
    for question in &rule.switches {
        let counted = match question {
            OpenQuestion::ProxiesAtMeetings => figures.represented,
            OpenQuestion::OnlineAttendance => figures.online,
            // Told with its figures when they are known.
            OpenQuestion::UnvotedWithMajority => continue,
            _ => None,
        };
        told.push(Reason::Switched { question: *question, counted });
    }
    if more == 0 {
        return (Cow::Borrowed(figures), told);
    }
    let present = figures.present.map(|present| present.saturating_add(more));
    (Cow::Owned(Figures { present, ..figures.clone() }), told)
}

/// Counts the papers that never came back with the larger side, where the switch for it is on.
///
/// The larger side is `for` when it has more people than any other choice and, where floor area counts, more than half
/// of the area that voted; it is another one when neither is so. When people and area do not agree, or the largest are
/// even, there is no majority to go with, and nobody is added. The second result names figures it takes and lacks.
pub(super) fn unvoted<'a>(
    rule: &RuleSet,
    figures: &'a Figures,
) -> (Cow<'a, Figures>, Vec<Figure>, Option<Reason>) {
    let question = OpenQuestion::UnvotedWithMajority;
    if !rule.is_on(question) {
        return (Cow::Borrowed(figures), Vec::new(), None);
    }
    let by_area = rule.quorum.iter().chain(&rule.majority).any(|threshold| threshold.base.is_area());
    let mut lacks = Vec::new();
    let mut need = |figure: Figure| {
        let amount = figures.amount(figure).map(super::Amount::units);
        if amount.is_none() {
            lacks.push(figure);
        }
        amount
    };
    let heads = [Figure::Issued, Figure::Cast, Figure::For, Figure::Against, Figure::Abstain].map(&mut need);
    let areas = if by_area {
        [Figure::IssuedArea, Figure::CastArea, Figure::ForArea].map(&mut need)
    } else {
        [Some(0); 3]
    };
    let told = |counted| Some(Reason::Switched { question, counted });
    let (
        [Some(issued), Some(cast), Some(for_), Some(against), Some(abstain)],
        [Some(all), Some(back), Some(ours)],
    ) = (heads, areas)
    else {
        return (Cow::Borrowed(figures), lacks, told(None));
    };
    let others = against.max(abstain);
    let for_by_area = u128::from(ours) * 2 > u128::from(back);
    let with_for = for_ > others && (!by_area || for_by_area);
    let with_others = for_ < others && against != abstain && (!by_area || !for_by_area);
    let (late, late_area) = (issued.saturating_sub(cast), all.saturating_sub(back));
    if !(with_for || with_others) || late == 0 {
        return (Cow::Borrowed(figures), lacks, told(Some(0)));
    }
    let joins = |n: u64, more: u64| n.saturating_add(if with_for { more } else { 0 });
    let area = |metres: u64| by_area.then_some(Area(metres));
    let settled = Figures {
        returned: None,
        voted: Some(cast.saturating_add(late)),
        for_: Some(joins(for_, late)),
        cast_area: area(back.saturating_add(late_area)),
        for_area: area(joins(ours, late_area)),
        ..figures.clone()
    };
    (Cow::Owned(settled), lacks, told(Some(late)))
}

#[cfg(test)]
mod tests;
