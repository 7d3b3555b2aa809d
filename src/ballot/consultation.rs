//! 协商: how far people agree. No verdict that claims to bind comes out of it (居委会组织法(2025) 第32条).
//!
//! The law speaks of opinions formed in consultation and sets no number for calling one unanimous or nearly so. The numbers
//! here are conventions, stated on the paper: 一致 is everybody in the room saying 赞成; 基本一致 is a share of everybody in
//! the room saying 赞成 or 基本赞成, four fifths unless the community sets another; anything less is 有分歧. Whoever is in
//! the room and says nothing has not agreed, and stays in the whole.

use serde::{Deserialize, Serialize};

use super::rate::Rate;
use super::{Said, Sheet, stands, turnout};
use crate::rules::{Figures, Outcome, QuorumBy, Reason, RuleSet, Share, Verdict};

#[cfg(test)]
mod tests;

/// What is put to a consultation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultation {
    /// 基本一致: how many must agree, fully or in the main. No law sets it.
    #[serde(default = "four_fifths", skip_serializing_if = "is_usual")]
    pub broad: Share,
}

const USUAL: Share = Share::at_least(4, 5);

fn four_fifths() -> Share {
    USUAL
}

fn is_usual(share: &Share) -> bool {
    *share == USUAL
}

impl Default for Consultation {
    fn default() -> Self {
        Self { broad: USUAL }
    }
}

/// How far somebody agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Degree {
    /// 赞成
    Agree,
    /// 基本赞成: agrees in the main.
    Mostly,
    /// 有保留: has doubts and can live with it.
    Reserved,
    /// 不赞成
    Disagree,
}

impl Degree {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Mostly, Self::Reserved, Self::Disagree];
}

/// What a consultation comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsultationResult {
    /// Of the whole: [`Outcome::Consultative`] where there is an opinion, never "passed".
    pub verdict: Verdict,
    /// How far they agree; `None` without an opinion.
    pub agreement: Option<Agreement>,
    /// What may be done with it; `None` without an opinion.
    pub next: Option<Next>,
    /// How many said what, in the order of [`Degree::ALL`].
    pub degrees: Vec<(Degree, u64)>,
    /// Valid papers that say nothing.
    pub blank: u64,
    /// Invalid papers.
    pub invalid: u64,
    /// In the room and handed in nothing; `None` where nobody stated how many were there, or no room was asked for.
    pub silent: Option<u64>,
    /// 赞成 and 基本赞成, out of everybody in the room or, where that is not known, of all papers. By this it is judged.
    pub agreed: Rate,
    /// 赞成 and 基本赞成, out of those who said how far they agree.
    pub among_heard: Rate,
    /// The share that was asked for 基本一致.
    pub broad: Share,
    /// The least number that meets it.
    pub need: u64,
    /// More degrees counted than there are valid papers: how many more.
    pub excess: u64,
    /// Whether the sheet is one of a consultation at all.
    pub suits: bool,
}

impl ConsultationResult {
    /// How many said this.
    pub fn said(&self, degree: Degree) -> u64 {
        self.degrees.iter().find(|(said, _)| *said == degree).map_or(0, |(_, n)| *n)
    }
}

/// How far they agree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Agreement {
    /// 一致
    Unanimous,
    /// 基本一致
    Broad,
    /// 有分歧
    Divided,
}

/// What may be done with an opinion (居委会组织法(2025) 第32条).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Next {
    /// What was agreed is carried out and made public; what needs a decision by law still goes to a meeting.
    CarryOut,
    /// It may be put to the residents' meeting or that of their representatives.
    ToMeeting,
}

impl Consultation {
    /// Whether the share asked for can be met, and is more than half: fewer agreeing than not is no agreement.
    pub fn sound(&self) -> bool {
        self.broad.is_possible() && self.broad.is_as_strict_as(Share::more_than(1, 2))
    }
}

/// What the papers come to.
pub fn result(rule: &RuleSet, room: &Figures, asked: &Consultation, sheet: &Sheet) -> ConsultationResult {
    let mut verdict = turnout(rule, &sheet.figures(room));
    if !verdict.reasons.contains(&Reason::NotBinding) && verdict.outcome != Outcome::Void {
        // Under whatever rule set it is held: a consultation decides nothing.
        verdict.reasons.push(Reason::NotBinding);
    }
    let (suits, said) = match &sheet.said {
        Said::Consultation(said) => (true, Some(said)),
        _ => (false, None),
    };
    let count = |degree| said.and_then(|said| said.get(&degree)).copied().unwrap_or(0).into();
    let degrees: Vec<(Degree, u64)> = Degree::ALL.map(|degree| (degree, count(degree))).to_vec();
    let heard: u64 = degrees.iter().map(|(_, n)| n).sum();
    let valid = u64::from(sheet.valid);
    let excess = heard.saturating_sub(valid);
    if verdict.outcome != Outcome::Void && (excess > 0 || !suits) {
        verdict.outcome = Outcome::Undetermined;
    }
    let here = room.present.filter(|_| rule.quorum_by == QuorumBy::Presence);
    let whole = here.unwrap_or(0).max(sheet.papers());
    let fully = count(Degree::Agree);
    let have = fully + count(Degree::Mostly);
    let agreed = Rate { have, of: whole };
    let agreement = (stands(&verdict) && heard > 0).then(|| {
        if fully == whole {
            Agreement::Unanimous
        } else if asked.broad.met(have, whole) {
            Agreement::Broad
        } else {
            Agreement::Divided
        }
    });
    ConsultationResult {
        verdict,
        agreement,
        next: agreement.map(|agreement| match agreement {
            Agreement::Unanimous | Agreement::Broad => Next::CarryOut,
            Agreement::Divided => Next::ToMeeting,
        }),
        degrees,
        blank: valid.saturating_sub(heard),
        invalid: sheet.invalid_papers(),
        silent: here.map(|here| here.saturating_sub(sheet.papers())),
        agreed,
        among_heard: Rate { have, of: heard },
        broad: asked.broad,
        need: asked.broad.need(whole),
        excess,
        suits,
    }
}
