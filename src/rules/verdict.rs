//! 结论: what follows from the figures of a vote under a rule set, always with its reasons.

use serde::{Deserialize, Serialize};

use super::{
    Amount, Area, Base, Bilingual, Contradiction, Figure, Figures, Kind, OpenQuestion, QuorumBy, RuleSet,
    Share, Threshold, open, reconcile,
};

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
    /// What sort of question was voted on.
    #[serde(default)]
    pub kind: Kind,
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
        /// Entitled and not there, where the base is everybody entitled.
        absent: u64,
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
    /// A question the law leaves open, settled by a switch that is on: always told.
    Switched {
        /// Which.
        question: OpenQuestion,
        /// How many people it brought in, where it brings in people and they are stated.
        counted: Option<u64>,
    },
    /// People who took part in a way this rule does not count.
    NotCounted {
        /// [`Figure::Represented`] or [`Figure::Online`].
        figure: Figure,
        /// How many.
        count: u64,
    },
    /// An election: among those who have the votes it takes, the most votes win.
    MostVotesWin,
    /// A vote among those who were level: the most votes win, as provinces have it.
    MostOfTiedWin,
}

/// Holds the quorum against the figures: everything that can be measured, in the order of the rule set.
pub fn quorum(rule: &RuleSet, figures: &Figures) -> Vec<Measure> {
    let (present, _) = open::those_present(rule, figures);
    let (counted, ..) = open::unvoted(rule, &present);
    measure_quorum(rule, &counted).0
}

/// What the figures come to under the rule set. This is the one function that says so.
pub fn verdict(rule: &RuleSet, figures: &Figures) -> Verdict {
    let (present, settled) = open::those_present(rule, figures);
    let figures = present.as_ref();
    let (counted, lacks, turned) = open::unvoted(rule, figures);
    let (quorum, mut missing) = measure_quorum(rule, &counted);
    let (majority, unknown) = measure_majority(rule, &counted);
    if rule.binding {
        missing.extend(unknown);
        missing.extend(lacks);
    }
    let mut once = Vec::new();
    missing.retain(|figure| {
        !once.contains(figure) && {
            once.push(*figure);
            true
        }
    });
    let mut contradictions = reconcile::contradictions(rule, figures);
    let mut reasons = reconcile::void(rule, figures);
    if !reasons.is_empty() {
        contradictions.retain(|found| !reconcile::too_many_papers(found));
    }
    let outcome = if !reasons.is_empty() {
        Outcome::Void
    } else if !contradictions.is_empty() {
        Outcome::Undetermined
    } else if quorum.iter().any(|measure| !measure.met) {
        // One unmet threshold settles it, whatever else has not been stated.
        Outcome::NoQuorum
    } else if !missing.is_empty() {
        Outcome::Undetermined
    } else if !rule.binding {
        Outcome::Consultative
    } else if majority.is_empty() {
        Outcome::Undetermined
    } else if majority.iter().all(|measure| measure.met) {
        Outcome::Passed
    } else if rule.kind != Kind::Election && figures.for_ == figures.against && figures.for_ > Some(0) {
        // In an election those for and against one candidate are no two sides; equal candidates are the ballot's.
        Outcome::Tie
    } else {
        Outcome::NotPassed
    };
    if outcome != Outcome::Void {
        reasons.extend(why(rule, figures, outcome, &quorum, &majority));
    }
    reasons.extend(settled.into_iter().chain(turned));
    Verdict {
        kind: rule.kind,
        rule: rule.id.clone(),
        article: rule.source.article.clone(),
        outcome,
        quorum,
        majority,
        reasons,
        contradictions,
        missing,
    }
}

fn why(
    rule: &RuleSet,
    figures: &Figures,
    outcome: Outcome,
    quorum: &[Measure],
    majority: &[Measure],
) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = quorum.iter().cloned().map(Reason::Quorum).collect();
    if rule.quorum.is_empty() {
        reasons.push(Reason::NoQuorumSet);
    }
    if !rule.binding {
        reasons.push(Reason::NotBinding);
    } else if rule.majority.is_empty() {
        reasons.push(Reason::NoMajoritySet);
    }
    if matches!(outcome, Outcome::NoQuorum | Outcome::Undetermined) {
        return reasons;
    }
    reasons.extend(majority.iter().cloned().map(Reason::Majority));
    match outcome {
        Outcome::Tie => {
            if let (Some(for_), Some(against)) = (figures.for_, figures.against) {
                reasons.push(Reason::Tie { for_, against });
            }
        }
        Outcome::NotPassed => reasons.extend(abstentions_weigh(rule, figures, majority)),
        _ => {}
    }
    if rule.kind == Kind::Election && outcome == Outcome::Passed {
        reasons.push(Reason::MostVotesWin);
    }
    reasons
}

/// More for than against and not passed: tells who makes up the rest of the base.
fn abstentions_weigh(rule: &RuleSet, figures: &Figures, majority: &[Measure]) -> Option<Reason> {
    if figures.for_? <= figures.against? {
        return None;
    }
    let failed = majority.iter().find(|measure| !measure.met && !measure.base.is_area())?;
    let entitled_base = matches!(failed.base, Base::Entitled | Base::EntitledOf(_));
    let by_presence = rule.quorum_by == QuorumBy::Presence;
    let voters = if by_presence { figures.present } else { figures.entitled };
    let silent = figures.not_voted.or_else(|| voters?.checked_sub(figures.cast()?)).unwrap_or(0);
    let absent = figures.entitled.zip(figures.present).map_or(0, |(all, here)| all.saturating_sub(here));
    let reason = Reason::AbstentionsStayInTheBase {
        base: failed.base,
        abstain: figures.abstain.unwrap_or(0),
        invalid: if failed.base == Base::Valid { 0 } else { figures.invalid.unwrap_or(0) },
        not_voted: if matches!(failed.base, Base::Cast | Base::Valid) { 0 } else { silent },
        absent: if entitled_base && by_presence { absent } else { 0 },
    };
    let nobody = matches!(
        reason,
        Reason::AbstentionsStayInTheBase { abstain: 0, invalid: 0, not_voted: 0, absent: 0, .. }
    );
    (!nobody).then_some(reason)
}

fn measure_quorum(rule: &RuleSet, figures: &Figures) -> (Vec<Measure>, Vec<Figure>) {
    measure(rule.quorum_asked(), figures, |base| match base {
        Base::EntitledOf(kind) if rule.by_votes_of(kind) => Figure::Cast,
        Base::EntitledOf(kind) => Figure::PresentOf(kind),
        base if base.is_area() => Figure::CastArea,
        _ if rule.quorum_by == QuorumBy::Votes => Figure::Cast,
        _ => Figure::Present,
    })
}

fn measure_majority(rule: &RuleSet, figures: &Figures) -> (Vec<Measure>, Vec<Figure>) {
    measure(rule.majority.iter(), figures, |base| if base.is_area() { Figure::ForArea } else { Figure::For })
}

/// Holds each threshold against the figures; those that lack a figure are left out and the figure is named.
fn measure<'a>(
    thresholds: impl Iterator<Item = &'a Threshold>,
    figures: &Figures,
    counted: impl Fn(Base) -> Figure,
) -> (Vec<Measure>, Vec<Figure>) {
    let (mut measures, mut missing) = (Vec::new(), Vec::new());
    for threshold in thresholds {
        let names = [threshold.base.figure(), counted(threshold.base)];
        let [Some(of), Some(have)] = names.map(|name| figures.amount(name)) else {
            missing.extend(names.into_iter().filter(|name| figures.amount(*name).is_none()));
            continue;
        };
        let need = threshold.share.need(of.units());
        measures.push(Measure {
            base: threshold.base,
            words: threshold.words.clone(),
            article: threshold.article.clone(),
            share: threshold.share,
            have,
            of,
            need: if threshold.base.is_area() { Amount::Area(Area(need)) } else { Amount::Heads(need) },
            // Nobody at all meets nothing: a third of no votes is no election.
            met: of.units() > 0 && threshold.share.met(have.units(), of.units()),
        });
    }
    (measures, missing)
}

#[cfg(test)]
mod properties;
#[cfg(test)]
pub(super) mod tests;
