//! 核对: which figures cannot all be true, and which make the whole vote void.

use super::{Amount, Area, Base, Capacity, Contradiction, Figure, Figures, Part, QuorumBy, Reason, RuleSet};

/// More papers back than were given out, signed for or could be handed in: the vote is void as a whole and nothing is
/// subtracted. Provinces measure against papers issued (河南) or against people voting (浙江, 北京); the stricter of
/// both holds here.
pub(super) fn void(rule: &RuleSet, figures: &Figures) -> Vec<Reason> {
    let Some(returned) = figures.returned else {
        return Vec::new();
    };
    // Where only votes count, people in some room say nothing about how many papers there can be.
    let in_the_room = figures.present.filter(|_| rule.quorum_by == QuorumBy::Presence);
    [(Figure::Issued, figures.issued), (Figure::Signed, figures.signed), (Figure::Present, in_the_room)]
        .into_iter()
        .filter_map(|(figure, limit)| {
            let limit = limit.filter(|limit| returned > *limit)?;
            Some(Reason::MoreReturnedThan { figure, returned, limit })
        })
        .collect()
}

/// Whether this is the excess that makes a vote void, told once more: more votes than people or papers given out.
pub(super) fn too_many_papers(found: &Contradiction) -> bool {
    use Figure::{Cast, Entitled, EntitledOf, For, Issued, Present, PresentOf, Returned, Signed};
    let of_room =
        |whole: Figure| matches!(whole, Entitled | EntitledOf(_) | Present | PresentOf(_) | Issued | Signed);
    let votes = |figure: Figure| matches!(figure, For | Cast | Returned);
    match found {
        Contradiction::Zero { .. } => false,
        Contradiction::MoreThan { figure, than, .. } => votes(*figure) && of_room(*than),
        Contradiction::SumDiffers { parts, whole, sum, stated } => {
            sum > stated && of_room(*whole) && parts.iter().any(|part| votes(part.figure))
        }
    }
}

/// Every contradiction but those that make the vote void.
pub(super) fn contradictions(rule: &RuleSet, figures: &Figures) -> Vec<Contradiction> {
    let mut found = zeroes(rule, figures);
    found.extend(excesses(rule, figures));
    found.extend(sums(rule, figures));
    found
}

fn zeroes(rule: &RuleSet, figures: &Figures) -> Vec<Contradiction> {
    let mut wholes = vec![Base::Entitled, Base::EntitledArea];
    wholes.extend(rule.quorum_asked().map(|t| t.base).filter(|base| matches!(base, Base::EntitledOf(_))));
    wholes
        .into_iter()
        .filter(|base| figures.whole(*base).is_some_and(|amount| amount.units() == 0))
        .map(|base| Contradiction::Zero { figure: base.figure() })
        .collect()
}

fn excesses(rule: &RuleSet, figures: &Figures) -> Vec<Contradiction> {
    use Capacity::{Members, Representatives, WomenRepresentatives};
    use Figure::{
        Cast, CastArea, Entitled, EntitledArea, For, ForArea, Issued, IssuedArea, Present, Returned, Signed,
    };
    let mut pairs = vec![
        (Present, Entitled),
        (Issued, Entitled),
        (Signed, Entitled),
        (IssuedArea, EntitledArea),
        (CastArea, EntitledArea),
        (CastArea, IssuedArea),
        (ForArea, CastArea),
    ];
    if figures.returned.is_none() && figures.voted.is_some() {
        let room = if rule.quorum_by == QuorumBy::Presence { Present } else { Entitled };
        pairs.extend([(Cast, room), (Cast, Signed), (For, Cast)]);
    }
    match rule.quorum_by {
        QuorumBy::Presence => pairs.push((Issued, Present)),
        QuorumBy::Votes => pairs.push((Returned, Entitled)),
    }
    for kind in figures.groups.keys() {
        pairs.push((Figure::PresentOf(*kind), Figure::EntitledOf(*kind)));
        pairs.extend(rule.by_votes_of(*kind).then_some((Cast, Figure::EntitledOf(*kind))));
    }
    // Women representatives are representatives, and all of those are members.
    for (some, all) in
        [(WomenRepresentatives, Representatives), (Representatives, Members), (WomenRepresentatives, Members)]
    {
        pairs.push((Figure::EntitledOf(some), Figure::EntitledOf(all)));
        pairs.push((Figure::PresentOf(some), Figure::PresentOf(all)));
    }
    for threshold in &rule.majority {
        let voted_for = if threshold.base.is_area() { Figure::ForArea } else { Figure::For };
        pairs.push((voted_for, threshold.base.figure()));
    }
    let mut once: Vec<(Figure, Figure)> = Vec::new();
    pairs.retain(|pair| {
        !once.contains(pair) && {
            once.push(*pair);
            true
        }
    });
    pairs
        .into_iter()
        .filter_map(|(figure, than)| {
            let (count, limit) = (figures.amount(figure)?, figures.amount(than)?);
            (count > limit).then_some(Contradiction::MoreThan { figure, count, than, limit })
        })
        .collect()
}

fn sums(rule: &RuleSet, figures: &Figures) -> Vec<Contradiction> {
    use Figure::{Abstain, Against, Cast, For, Invalid, NotVoted, Returned, Valid};
    let voters = match rule.quorum_by {
        QuorumBy::Presence => present_voters(rule).map_or(Figure::Present, Figure::PresentOf),
        QuorumBy::Votes => Figure::Entitled,
    };
    let cast = match (figures.returned, figures.voted) {
        (Some(_), _) => Returned,
        (None, Some(_)) => Cast,
        (None, None) => {
            // Without papers nobody can spoil one, and whoever is not counted has to be counted as not having voted.
            let exact = rule.quorum_by == QuorumBy::Presence || figures.not_voted.is_some();
            let choices = [For, Against, Abstain, Invalid, NotVoted];
            return sum(figures, &choices, &[Invalid, NotVoted], voters, exact).into_iter().collect();
        }
    };
    let by_papers = cast == Returned;
    let choices = if figures.valid.is_some() {
        sum(figures, &[For, Against, Abstain], &[], Valid, true)
    } else {
        let free: &[Figure] = if by_papers { &[] } else { &[Invalid] };
        sum(figures, &[For, Against, Abstain, Invalid], free, cast, true)
    };
    let papers = sum(figures, &[Valid, Invalid], &[], cast, by_papers || figures.valid.is_some());
    // Too many papers returned is told as such; here it is about those who kept theirs.
    let people = figures.not_voted.and_then(|_| sum(figures, &[cast, NotVoted], &[], voters, true));
    [choices, papers, people, two_ways(figures)].into_iter().flatten().collect()
}

/// Who voted, stated once by papers and once by itself.
fn two_ways(figures: &Figures) -> Option<Contradiction> {
    let (returned, voted) = (figures.returned?, figures.voted?);
    let part = Part { figure: Figure::Returned, count: returned };
    let differs =
        Contradiction::SumDiffers { parts: vec![part], sum: returned, whole: Figure::Cast, stated: voted };
    (returned != voted).then_some(differs)
}

/// The kind of member who votes, where others sit in the same meeting without a vote.
pub(super) fn present_voters(rule: &RuleSet) -> Option<Capacity> {
    rule.majority.iter().find_map(|t| match t.base {
        Base::PresentOf(capacity) => Some(capacity),
        _ => None,
    })
}

/// Parts that are stated must never exceed the whole; once all but the `free` ones are stated, an `exact` sum must
/// equal it.
fn sum(
    figures: &Figures,
    parts: &[Figure],
    free: &[Figure],
    whole: Figure,
    exact: bool,
) -> Option<Contradiction> {
    let stated = figures.amount(whole)?.units();
    let known: Vec<Part> = parts
        .iter()
        .filter_map(|figure| Some(Part { figure: *figure, count: figures.amount(*figure)?.units() }))
        .collect();
    let complete = parts.iter().all(|part| free.contains(part) || known.iter().any(|k| k.figure == *part));
    let sum = known.iter().fold(0_u64, |total, part| total.saturating_add(part.count));
    let differs = if exact && complete { sum != stated } else { sum > stated };
    differs.then_some(Contradiction::SumDiffers { parts: known, sum, whole, stated })
}

impl Base {
    /// The figure that states this whole.
    pub const fn figure(self) -> Figure {
        match self {
            Self::Entitled => Figure::Entitled,
            Self::EntitledOf(capacity) => Figure::EntitledOf(capacity),
            Self::Present => Figure::Present,
            Self::PresentOf(capacity) => Figure::PresentOf(capacity),
            Self::Cast => Figure::Cast,
            Self::Valid => Figure::Valid,
            Self::EntitledArea => Figure::EntitledArea,
            Self::CastArea => Figure::CastArea,
        }
    }
}

impl Figures {
    /// One figure by its name; `None` when it is neither stated nor follows from others.
    pub fn amount(&self, figure: Figure) -> Option<Amount> {
        let area = match figure {
            Figure::EntitledArea => self.entitled_area,
            Figure::IssuedArea => self.issued_area.or_else(|| self.area_of_all_issued()),
            Figure::CastArea => self.cast_area,
            Figure::ForArea => self.for_area,
            _ => None,
        };
        let heads = match figure {
            Figure::Entitled => self.entitled,
            Figure::Present => self.present,
            Figure::For => self.for_,
            Figure::Against => self.against,
            Figure::Abstain => self.abstain,
            Figure::Invalid => self.invalid,
            Figure::NotVoted => self.not_voted,
            Figure::Signed => self.signed,
            Figure::Issued => self.issued,
            Figure::Returned => self.returned,
            Figure::Represented => self.represented,
            Figure::Online => self.online,
            Figure::Valid => self.valid.or_else(|| self.valid_papers()),
            Figure::Cast => self.cast(),
            Figure::EntitledOf(capacity) => self.groups.get(&capacity).and_then(|group| group.entitled),
            Figure::PresentOf(capacity) => self.groups.get(&capacity).and_then(|group| group.present),
            Figure::EntitledArea | Figure::IssuedArea | Figure::CastArea | Figure::ForArea => None,
        };
        heads.map(Amount::Heads).or(area.map(Amount::Area))
    }

    /// The whole a share is taken of.
    pub fn whole(&self, base: Base) -> Option<Amount> {
        self.amount(base.figure())
    }

    /// Who voted: the papers returned, or as stated, or else everybody counted for, against, abstaining and invalid.
    pub fn cast(&self) -> Option<u64> {
        self.returned.or(self.voted).or_else(|| self.choices()?.checked_add(self.invalid.unwrap_or(0)))
    }

    /// Everybody entitled was given a paper, so the area is that of all.
    fn area_of_all_issued(&self) -> Option<Area> {
        self.entitled_area.filter(|_| self.issued.is_some() && self.issued == self.entitled)
    }

    fn valid_papers(&self) -> Option<u64> {
        match self.returned.or(self.voted) {
            Some(cast) => cast.checked_sub(self.invalid?),
            None => self.choices(),
        }
    }

    fn choices(&self) -> Option<u64> {
        self.for_?.checked_add(self.against?)?.checked_add(self.abstain?)
    }
}

#[cfg(test)]
mod tests;
