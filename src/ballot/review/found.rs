//! 评议结果: what the forms say of each subject, beside what the other side says.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Review, Scale, Subject};
use crate::ballot::rate::Rate;
use crate::ballot::{Said, Sheet, stands, turnout};
use crate::rules::{Bilingual, Figures, Kind, Outcome, RuleSet, Verdict};

/// What a review comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReviewResult {
    /// Of the whole: [`Outcome::Consultative`] where nothing stands in the way of a result.
    pub verdict: Verdict,
    /// Forms out and back.
    pub forms: Forms,
    /// Subject by subject, in the order of the form.
    pub subjects: Vec<SubjectResult>,
    /// Papers of the other side about somebody who is not on the form, by their places in [`Review::received`].
    pub besides: Vec<u16>,
    /// Subjects of whom more grades were counted than there are valid forms.
    pub excess: Vec<Excess>,
    /// Whether the sheet is one of this form at all; without that there are no figures.
    pub suits: bool,
}

impl ReviewResult {
    /// Whether there is a result to publish.
    pub fn stands(&self) -> bool {
        stands(&self.verdict)
    }
}

/// 发出, 收回, 有效, 作废.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Forms {
    /// Given out, if anybody stated it.
    pub issued: Option<u64>,
    /// Come back; where nobody stated it, those on the sheet.
    pub returned: u64,
    /// Valid, blank ones among them.
    pub valid: u64,
    /// Invalid.
    pub invalid: u64,
}

/// More grades than forms.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Excess {
    /// The subject.
    pub subject: u16,
    /// Grades counted.
    pub given: u64,
    /// Valid forms.
    pub valid: u64,
}

/// What the forms say of one subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SubjectResult {
    /// How often each grade was given, best first.
    pub grades: Vec<u64>,
    /// Valid forms that say nothing of this subject.
    pub blank: u64,
    /// Satisfied, out of all valid forms: blank ones stay in the base, as abstentions do in a vote. This is the figure
    /// that is published; the law names none, and this one is never the larger.
    pub satisfied: Rate,
    /// Satisfied, out of the forms that grade this subject.
    pub among_graded: Rate,
    /// The grade that comes out.
    pub found: Found,
    /// Against the review before; `None` without one, or while the grade is not settled.
    pub change: Option<Change>,
    /// What the worst grade twice running leads to.
    pub consequence: Option<Consequence>,
    /// Papers of the other side about this subject, by their places in [`Review::received`].
    pub beside: Vec<u16>,
    /// How many parts of a hundred of [`Self::combined`] are the residents'.
    pub weight: Option<u16>,
    /// The residents' satisfaction and the scores of the papers, each by its weight, as a fraction of full marks: its
    /// hundredths of a per cent are hundredths of a point. `None` where no paper carries weight, or one that does gives
    /// no score, or the weights make more than the whole.
    pub combined: Option<Rate>,
}

/// The grade that comes out: the one given most often.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Found {
    /// Nobody gave a grade, or there is no result of the whole.
    Nothing,
    /// This one.
    One(u16),
    /// These were given equally often, best first. Whoever holds the review has to settle it; nothing here does.
    Level(Vec<u16>),
}

/// Against the review before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
pub enum Change {
    /// A better grade.
    Better,
    /// The same.
    Same,
    /// A worse one.
    Worse,
}

/// What the worst grade twice running leads to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Consequence {
    /// 连续两次被评议为不称职,职务终止. With its article where the review is held under a rule on reviews; else somebody
    /// has to look whether that law applies.
    OfficeEnds {
        /// Where it says so.
        article: Option<Bilingual>,
    },
    /// The worst of another scale: no law attaches anything to it, a community's own rules may.
    OwnRules,
    /// The worst grade is level with another: what follows hangs on how that is settled.
    Open,
}

/// What the forms come to under the rule set, subject by subject.
pub fn result(rule: &RuleSet, room: &Figures, review: &Review, sheet: &Sheet) -> ReviewResult {
    let figures = sheet.figures(room);
    let mut verdict = turnout(rule, &figures);
    let none = Vec::new();
    let sums = match &sheet.said {
        Said::Review(sums) => sums,
        _ => &none,
    };
    let suits = sums.len() == review.subjects.len()
        && sums.iter().zip(&review.subjects).all(|(sums, subject)| sums.len() == subject.scale.len());
    let valid = u64::from(sheet.valid);
    let given: Vec<Vec<u64>> = if suits {
        sums.iter().map(|sums| sums.iter().map(|n| u64::from(*n)).collect()).collect()
    } else {
        review.subjects.iter().map(|subject| vec![0; subject.scale.len()]).collect()
    };
    let excess: Vec<Excess> = (0..)
        .zip(&given)
        .map(|(subject, grades)| Excess { subject, given: grades.iter().sum(), valid })
        .filter(|excess| excess.given > excess.valid)
        .collect();
    if verdict.outcome != Outcome::Void && !(suits && excess.is_empty()) {
        verdict.outcome = Outcome::Undetermined;
    }
    let settled = stands(&verdict);
    let subjects = review.subjects.iter().zip(given);
    let subjects =
        subjects.map(|(subject, grades)| graded(rule, review, subject, grades, valid, settled)).collect();
    let invalid = sheet.invalid_papers();
    let forms = Forms {
        issued: room.issued,
        returned: figures.returned.unwrap_or_else(|| sheet.papers()),
        valid,
        invalid,
    };
    ReviewResult { verdict, forms, subjects, besides: review.received_besides(), excess, suits }
}

fn graded(
    rule: &RuleSet,
    review: &Review,
    subject: &Subject,
    grades: Vec<u64>,
    valid: u64,
    settled: bool,
) -> SubjectResult {
    let given: u64 = grades.iter().sum();
    let have: u64 = grades.iter().take(subject.scale.satisfied()).sum();
    let found = if settled { most_often(&grades) } else { Found::Nothing };
    let satisfied = Rate { have, of: valid };
    SubjectResult {
        blank: valid.saturating_sub(given),
        satisfied,
        among_graded: Rate { have, of: given },
        change: change(subject, &found),
        consequence: consequence(rule, subject, &found),
        beside: review.received_about(subject),
        weight: review.residents_weight(subject),
        combined: if settled { combined(review, subject, satisfied) } else { None },
        grades,
        found,
    }
}

fn most_often(grades: &[u64]) -> Found {
    let most = grades.iter().copied().max().unwrap_or(0);
    if most == 0 {
        return Found::Nothing;
    }
    let with_most: Vec<u16> = (0..).zip(grades).filter(|(_, n)| **n == most).map(|(at, _)| at).collect();
    match with_most.as_slice() {
        [one] => Found::One(*one),
        _ => Found::Level(with_most),
    }
}

fn change(subject: &Subject, found: &Found) -> Option<Change> {
    let Found::One(now) = found else { return None };
    let last = subject.last.filter(|last| usize::from(*last) < subject.scale.len())?;
    // The best stands first, so a smaller place is a better grade.
    Some(match now.cmp(&last) {
        Ordering::Less => Change::Better,
        Ordering::Equal => Change::Same,
        Ordering::Greater => Change::Worse,
    })
}

fn consequence(rule: &RuleSet, subject: &Subject, found: &Found) -> Option<Consequence> {
    let worst = subject.scale.worst().filter(|worst| subject.last == Some(*worst))?;
    match found {
        Found::One(now) if *now == worst => Some(match subject.scale {
            Scale::Competence => Consequence::OfficeEnds {
                article: (rule.kind == Kind::Review).then(|| rule.source.article.clone()),
            },
            Scale::Satisfaction | Scale::Own { .. } => Consequence::OwnRules,
        }),
        Found::Level(level) if level.contains(&worst) => Some(Consequence::Open),
        _ => None,
    }
}

/// With residents `s` of `b`, their weight `w`, and papers of `p` hundredths at weights `v`: full marks are `100·10000·b`,
/// of which `w·10000·s + Σ v·p·b` are reached.
fn combined(review: &Review, subject: &Subject, satisfied: Rate) -> Option<Rate> {
    let weight = review.residents_weight(subject).filter(|weight| *weight < 100)?;
    if satisfied.of == 0 {
        return None;
    }
    let mut theirs = 0_u64;
    let about = review.received_about(subject);
    let papers = about.iter().filter_map(|at| review.received.get(usize::from(*at)));
    for paper in papers.filter(|paper| paper.weight > 0) {
        // At most 100 parts of 10 000 hundredths, whatever the number of papers.
        theirs += u64::from(paper.weight) * u64::from(paper.points?.hundredths());
    }
    let full = u64::from(super::Points::FULL.hundredths());
    Some(Rate {
        have: u64::from(weight) * full * satisfied.have + theirs * satisfied.of,
        of: 100 * full * satisfied.of,
    })
}
