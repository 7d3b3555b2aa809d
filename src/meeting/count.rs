//! What was counted, by each way of voting, and the one tally made of it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{PersonId, Vote};
use crate::ballot::{Ballot, Cell, Choice, InvalidReason, Sheet};
use crate::rules::{Area, Figures};

/// A way of voting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Method {
    /// 举手
    #[default]
    Hands,
    /// 记名
    RollCall,
    /// 票决: paper ballots, secret.
    Paper,
}

impl Method {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 3] = [Self::Hands, Self::RollCall, Self::Paper];
}

/// Hands counted; `None` is not counted yet, which is not zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Hands {
    /// 同意
    pub for_: Option<u32>,
    /// 反对
    pub against: Option<u32>,
    /// 弃权
    pub abstain: Option<u32>,
}

/// Papers counted; `None` is not counted yet. Only sums: no paper has a number, an order or a time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Papers {
    /// 发出
    pub issued: Option<u32>,
    /// 签领: signed for a paper, where that was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<u32>,
    /// 收回
    pub returned: Option<u32>,
    /// 同意
    pub for_: Option<u32>,
    /// 反对
    pub against: Option<u32>,
    /// 弃权: a blank paper is one.
    pub abstain: Option<u32>,
    /// 无效, by reason; nothing entered is not counted yet.
    pub invalid: BTreeMap<InvalidReason, u32>,
}

/// Papers of any other ballot counted. Only sums, and only of the whole: no paper has a number, an order or a time.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Forms {
    /// 发出
    pub issued: Option<u32>,
    /// 签领: signed for a paper, where that was written down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<u32>,
    /// 收回
    pub returned: Option<u32>,
    /// What all papers say; `None` is not counted yet.
    pub sheet: Option<Sheet>,
}

/// What was counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Count {
    /// By hands, in sums.
    Hands(Hands),
    /// By name.
    RollCall(BTreeMap<PersonId, Choice>),
    /// A motion by paper, in sums.
    Papers(Papers),
    /// Any other ballot by paper, in sums.
    Forms(Forms),
    /// How far people agree, by hands; `None` is not counted yet.
    Raised(Option<Sheet>),
}

impl Count {
    /// Nothing counted yet.
    pub fn none(method: Method, ballot: &Ballot) -> Self {
        match method {
            Method::Hands if ballot.is_motion() => Self::Hands(Hands::default()),
            Method::Hands => Self::Raised(None),
            Method::RollCall => Self::RollCall(BTreeMap::new()),
            Method::Paper if ballot.is_motion() => Self::Papers(Papers::default()),
            Method::Paper => Self::Forms(Forms::default()),
        }
    }

    /// Whether it can be the count of this ballot.
    pub fn suits(&self, ballot: &Ballot) -> bool {
        match self {
            Self::Hands(_) | Self::RollCall(_) | Self::Papers(_) => ballot.is_motion(),
            Self::Forms(Forms { sheet, .. }) | Self::Raised(sheet) => {
                !ballot.is_motion() && sheet.as_ref().is_none_or(|sheet| sheet.suits(ballot))
            }
        }
    }

    /// What all papers of another ballot than a motion say together.
    pub fn sheet(&self) -> Option<&Sheet> {
        match self {
            Self::Forms(Forms { sheet, .. }) | Self::Raised(sheet) => sheet.as_ref(),
            Self::Hands(_) | Self::RollCall(_) | Self::Papers(_) => None,
        }
    }

    /// Every figure that was counted, in the order of the ballot.
    pub fn cells(&self, ballot: &Ballot) -> Vec<(Cell, u32)> {
        let choices = |figures: [Option<u32>; 3]| {
            let cells = Choice::ALL.into_iter().zip(figures);
            cells.filter_map(|(choice, n)| Some((Cell::Choice(choice), n?))).collect::<Vec<_>>()
        };
        let papers = |issued: Option<u32>, signed: Option<u32>, returned: Option<u32>| {
            let cells = [(Cell::Issued, issued), (Cell::Signed, signed), (Cell::Returned, returned)];
            cells.into_iter().filter_map(|(cell, n)| Some((cell, n?))).collect::<Vec<_>>()
        };
        match self {
            Self::Hands(hands) => choices([hands.for_, hands.against, hands.abstain]),
            Self::RollCall(answers) => choices(Choice::ALL.map(|choice| {
                u32::try_from(answers.values().filter(|answer| **answer == choice).count()).ok()
            })),
            Self::Papers(sums) => {
                let mut cells = papers(sums.issued, sums.signed, sums.returned);
                cells.extend(choices([sums.for_, sums.against, sums.abstain]));
                cells.extend(sums.invalid.iter().map(|(why, n)| (Cell::Invalid(*why), *n)));
                cells
            }
            Self::Forms(forms) => {
                let mut cells = papers(forms.issued, forms.signed, forms.returned);
                cells.extend(forms.sheet.iter().flat_map(|sheet| sheet.cells(ballot)));
                cells
            }
            Self::Raised(sheet) => sheet.iter().flat_map(|sheet| sheet.cells(ballot)).collect(),
        }
    }

    /// 签领: how many signed for a paper.
    pub fn signed(&self) -> Option<u32> {
        match self {
            Self::Papers(Papers { signed, .. }) | Self::Forms(Forms { signed, .. }) => *signed,
            Self::Hands(_) | Self::RollCall(_) | Self::Raised(_) => None,
        }
    }

    /// By which way of voting.
    pub fn method(&self) -> Method {
        match self {
            Self::Hands(_) | Self::Raised(_) => Method::Hands,
            Self::RollCall(_) => Method::RollCall,
            Self::Papers(_) | Self::Forms(_) => Method::Paper,
        }
    }

    /// Those who answered by name.
    pub fn voters(&self) -> impl Iterator<Item = PersonId> {
        let named = match self {
            Self::RollCall(answers) => Some(answers.keys().copied()),
            _ => None,
        };
        named.into_iter().flatten()
    }

    pub(super) fn mark(&mut self, marks: &[(PersonId, Option<Choice>)]) {
        let Self::RollCall(answers) = self else { return };
        for (who, choice) in marks {
            match choice {
                Some(choice) => answers.insert(*who, *choice),
                None => answers.remove(who),
            };
        }
    }
}

/// The figures of one round. `None` is not known (yet); it is never a zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// 应到
    pub entitled: u64,
    /// 实到
    pub present: u64,
    /// 发出
    pub issued: Option<u64>,
    /// 收回
    pub returned: Option<u64>,
    /// 同意
    pub for_: Option<u64>,
    /// 反对
    pub against: Option<u64>,
    /// 弃权
    pub abstain: Option<u64>,
    /// 无效; hands and names know no invalid votes.
    pub invalid: Option<u64>,
    /// 有效, where papers of another ballot than a motion were counted.
    pub valid: Option<u64>,
    /// 未表决: might have voted, and is in none of the other figures.
    pub not_voted: Option<u64>,
    /// Floor area of all who may vote, where the rules count it.
    pub entitled_area: Option<Area>,
    /// Floor area of those who voted; known only by name.
    pub cast_area: Option<Area>,
    /// Floor area of those for; known only by name.
    pub for_area: Option<Area>,
}

impl Vote {
    /// The figures of this round as they stand.
    pub fn tally(&self) -> Tally {
        let wide = |figure: Option<u32>| figure.map(u64::from);
        let mut tally = Tally {
            entitled: self.frozen.entitled_count,
            present: self.frozen.present_count,
            issued: None,
            returned: None,
            for_: None,
            against: None,
            abstain: None,
            invalid: Some(0),
            valid: None,
            not_voted: None,
            entitled_area: self.area_of(|_| true),
            cast_area: None,
            for_area: None,
        };
        match &self.count {
            Count::Hands(hands) => {
                (tally.for_, tally.against, tally.abstain) =
                    (wide(hands.for_), wide(hands.against), wide(hands.abstain));
            }
            Count::RollCall(answers) => {
                let of = |choice| Some(answers.values().filter(|answer| **answer == choice).count() as u64);
                (tally.for_, tally.against, tally.abstain) =
                    (of(Choice::For), of(Choice::Against), of(Choice::Abstain));
                tally.cast_area = self.area_of(|who| answers.contains_key(&who));
                tally.for_area = self.area_of(|who| answers.get(&who) == Some(&Choice::For));
            }
            Count::Papers(papers) => {
                (tally.issued, tally.returned) = (wide(papers.issued), wide(papers.returned));
                (tally.for_, tally.against, tally.abstain) =
                    (wide(papers.for_), wide(papers.against), wide(papers.abstain));
                let counted = !papers.invalid.is_empty();
                tally.invalid = counted.then(|| papers.invalid.values().map(|n| u64::from(*n)).sum());
            }
            Count::Forms(forms) => {
                (tally.issued, tally.returned) = (wide(forms.issued), wide(forms.returned));
                tally.valid = forms.sheet.as_ref().map(|sheet| sheet.valid.into());
                tally.invalid = forms.sheet.as_ref().map(Sheet::invalid_papers);
            }
            Count::Raised(sheet) => tally.valid = sheet.as_ref().map(|sheet| sheet.valid.into()),
        }
        let answers = [tally.for_, tally.against, tally.abstain, tally.invalid];
        let voted = match self.count {
            Count::Papers(_) | Count::Forms(_) => tally.returned,
            Count::Raised(_) => tally.valid,
            _ => answers.into_iter().try_fold(0_u64, |sum, figure| Some(sum + figure?)),
        };
        tally.not_voted = voted.and_then(|voted| self.frozen.voters_count().checked_sub(voted));
        tally
    }

    /// What these people own together; `None` where the rules count no floor area.
    fn area_of(&self, counts: impl Fn(PersonId) -> bool) -> Option<Area> {
        let areas = &self.frozen.areas;
        let these = areas.iter().filter(|(who, _)| counts(**who)).map(|(_, area)| *area);
        (!areas.is_empty()).then(|| Area::sum(these)).flatten()
    }
}

impl Tally {
    /// The same figures as the rules read them.
    pub fn figures(&self) -> Figures {
        Figures {
            entitled: Some(self.entitled),
            present: Some(self.present),
            issued: self.issued,
            returned: self.returned,
            for_: self.for_,
            against: self.against,
            abstain: self.abstain,
            invalid: self.invalid,
            not_voted: self.not_voted,
            valid: self.valid,
            entitled_area: self.entitled_area,
            cast_area: self.cast_area,
            for_area: self.for_area,
            ..Figures::default()
        }
    }
}
