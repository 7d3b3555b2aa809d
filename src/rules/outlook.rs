//! 还差几票: whether a vote still being counted can change.

use serde::{Deserialize, Serialize};

use super::{
    Area, Base, Figures, OpenQuestion, QuorumBy, RuleSet, Share, Threshold, open, quorum, reconcile,
};

/// How a vote still being counted stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// So many more votes for make it certain, whatever the rest do.
    Needs(u64),
    /// It has passed, whatever the rest do.
    AlreadyPassed,
    /// It cannot pass any more.
    CannotPass,
}

/// How many more votes for are needed while those not yet counted may still vote any way.
///
/// Not yet counted are the papers returned, or else everybody present (where only votes count: everybody entitled),
/// less those counted so far. `None` when the figures do not tell, when square metres still decide, or when nothing
/// can be passed here.
pub fn for_needed(rule: &RuleSet, figures: &Figures) -> Option<Outlook> {
    let (present, _) = open::those_present(rule, figures);
    let figures = present.as_ref();
    // Where silence goes with the larger side, every paper still out turns with it.
    let turns = rule.is_on(OpenQuestion::UnvotedWithMajority);
    if !rule.binding || rule.majority.is_empty() || turns || !reconcile::void(rule, figures).is_empty() {
        return None;
    }
    let count = Count::of(rule, figures)?;
    let mut stands = vec![quorum_stand(rule, figures, &count)];
    stands.extend(rule.majority.iter().map(|threshold| majority_stand(threshold, figures, &count)));
    if stands.contains(&Stand::Never) {
        return Some(Outlook::CannotPass);
    }
    let lacks = stands.into_iter().try_fold(0, |most: u64, stand| match stand {
        Stand::Lacks(votes) => Some(most.max(votes)),
        Stand::Open | Stand::Never => None,
    })?;
    Some(if lacks == 0 { Outlook::AlreadyPassed } else { Outlook::Needs(lacks) })
}

/// Where one threshold stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// So many more votes for make it certain; 0: it is.
    Lacks(u64),
    /// The figures do not tell.
    Open,
    /// Out of reach.
    Never,
}

/// How far the counting has come.
struct Count {
    for_: u64,
    invalid: u64,
    counted: u64,
    outstanding: u64,
    /// No paper can come in any more.
    closed: bool,
}

impl Count {
    fn of(rule: &RuleSet, figures: &Figures) -> Option<Self> {
        let voters = match rule.quorum_by {
            QuorumBy::Votes => figures.entitled,
            QuorumBy::Presence => match reconcile::present_voters(rule) {
                Some(capacity) => figures.whole(Base::PresentOf(capacity)).map(super::Amount::units),
                None => figures.present,
            },
        };
        let (for_, invalid) = (figures.for_?, figures.invalid.unwrap_or(0));
        let counted = for_
            .checked_add(figures.against.unwrap_or(0))?
            .checked_add(figures.abstain.unwrap_or(0))?
            .checked_add(invalid)?;
        let outstanding = figures.returned.or(voters)?.checked_sub(counted)?;
        Some(Self { for_, invalid, counted, outstanding, closed: figures.returned.is_some() })
    }

    /// The largest the base can still become; against it the votes for are safe.
    fn largest(&self, base: Base, figures: &Figures) -> Option<u64> {
        let voted = self.counted + self.outstanding;
        match base {
            Base::Cast => Some(voted),
            Base::Valid => voted.checked_sub(self.invalid),
            _ => figures.whole(base).map(super::Amount::units),
        }
    }
}

fn quorum_stand(rule: &RuleSet, figures: &Figures, count: &Count) -> Stand {
    let measures = quorum(rule, figures);
    if rule.quorum_by == QuorumBy::Votes && !count.closed {
        let lacks = |threshold: &Threshold| match (threshold.base, figures.entitled) {
            (Base::Entitled, Some(entitled)) => {
                lack(threshold.share, entitled, count.counted, Some(count.outstanding))
            }
            (base, _) if measures.iter().any(|measure| measure.base == base && measure.met) => {
                Stand::Lacks(0)
            }
            _ => Stand::Open,
        };
        return rule.quorum_asked().map(lacks).fold(Stand::Lacks(0), worse);
    }
    if measures.iter().any(|measure| !measure.met) {
        Stand::Never
    } else if measures.len() < rule.quorum_asked().count() {
        Stand::Open
    } else {
        Stand::Lacks(0)
    }
}

fn majority_stand(threshold: &Threshold, figures: &Figures, count: &Count) -> Stand {
    if !threshold.base.is_area() {
        return match count.largest(threshold.base, figures) {
            Some(of) => lack(threshold.share, of, count.for_, Some(count.outstanding)),
            None => Stand::Open,
        };
    }
    let (Some(Area(for_)), Some(Area(all)), Some(Area(cast))) =
        (figures.for_area, figures.entitled_area, figures.cast_area)
    else {
        return Stand::Open;
    };
    // Once all papers are in, the area of those not yet counted is not known by itself.
    let (of, outstanding) = match (count.closed, threshold.base) {
        (true, Base::CastArea) => (cast, None),
        (true, _) => (all, None),
        (false, _) => (all, all.checked_sub(cast)),
    };
    match lack(threshold.share, of, for_, outstanding) {
        // Square metres are not votes: how many more people that takes nobody can say.
        Stand::Lacks(metres) if metres > 0 => Stand::Open,
        stand => stand,
    }
}

fn lack(share: Share, of: u64, have: u64, outstanding: Option<u64>) -> Stand {
    let lack = share.need(of).saturating_sub(have);
    if of == 0 || outstanding.is_some_and(|rest| lack > rest) { Stand::Never } else { Stand::Lacks(lack) }
}

fn worse(a: Stand, b: Stand) -> Stand {
    match (a, b) {
        (Stand::Never, _) | (_, Stand::Never) => Stand::Never,
        (Stand::Lacks(a), Stand::Lacks(b)) => Stand::Lacks(a.max(b)),
        _ => Stand::Open,
    }
}

#[cfg(test)]
mod tests;
