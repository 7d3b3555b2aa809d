//! 民主评议: subjects, the grades they are given, and what the other side's paper says of them.
//!
//! Grades are no vote of yes and no: what comes out is [`crate::rules::Outcome::Consultative`] at best, subject by subject
//! a grade, and how many were satisfied. The law leaves to each place how a grade is found; here it is the one given most
//! often, as local schemes have it, and grades given equally often are named together, never the better one alone.
//!
//! Assessment goes both ways (双向评价): residents grade offices and their own committee on the form, and the street office
//! grades the community on a paper of its own, which is copied into [`Review::received`]. Both stand side by side in one
//! published result; where a paper carries weight, both are brought into one figure.

use serde::{Deserialize, Serialize};

use super::Paper;

mod flaw;
mod found;
mod received;
#[cfg(test)]
mod tests;

pub use flaw::Flaw;
pub use found::{Change, Consequence, Excess, Forms, Found, ReviewResult, SubjectResult, result};
pub use received::{NoPoints, Points, Received};

/// A review by grades.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who or what is graded, in the order of the form.
    pub subjects: Vec<Subject>,
    /// 双向评价: what papers of the other side say, in the order they are printed. Nobody in the room votes on these, so
    /// they may be filled in after the count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub received: Vec<Received>,
}

/// Who or what is graded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The person, office or body.
    pub name: String,
    /// The grades to choose from.
    pub scale: Scale,
    /// The grade of the last review, by its place in the scale, if there was one: the worst twice running has
    /// consequences (居委会组织法(2025) 第37条).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<u16>,
}

/// The grades of a review, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// 满意, 基本满意, 不满意: of offices and of a committee as a whole. The first two count as satisfied.
    Satisfaction,
    /// 优秀, 称职, 基本称职, 不称职: of persons. The first two count as satisfied.
    Competence,
    /// A community's own grades; how many of them, from the best, count as satisfied.
    Own {
        /// The grades.
        grades: Vec<String>,
        /// How many of them count as satisfied.
        satisfied: u16,
    },
}

/// One grade of a scale; the words for those of the house are made elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Grade<'a> {
    /// 满意
    Satisfied,
    /// 基本满意
    MostlySatisfied,
    /// 不满意
    Dissatisfied,
    /// 优秀
    Excellent,
    /// 称职
    Fit,
    /// 基本称职
    MostlyFit,
    /// 不称职
    Unfit,
    /// A community's own, as it calls it.
    Own(&'a str),
}

impl Scale {
    /// How many grades it has.
    pub fn len(&self) -> usize {
        match self {
            Self::Satisfaction => 3,
            Self::Competence => 4,
            Self::Own { grades, .. } => grades.len(),
        }
    }

    /// Whether it has no grade at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Its grades, best first.
    pub fn grades(&self) -> Vec<Grade<'_>> {
        match self {
            Self::Satisfaction => vec![Grade::Satisfied, Grade::MostlySatisfied, Grade::Dissatisfied],
            Self::Competence => vec![Grade::Excellent, Grade::Fit, Grade::MostlyFit, Grade::Unfit],
            Self::Own { grades, .. } => grades.iter().map(|grade| Grade::Own(grade)).collect(),
        }
    }

    /// The grade at this place, if there is one.
    pub fn grade(&self, at: u16) -> Option<Grade<'_>> {
        self.grades().get(usize::from(at)).copied()
    }

    /// How many grades, from the best, count as satisfied; never more than there are.
    pub fn satisfied(&self) -> usize {
        match self {
            Self::Satisfaction | Self::Competence => 2,
            Self::Own { grades, satisfied } => usize::from(*satisfied).min(grades.len()),
        }
    }

    /// The place of the worst grade.
    pub fn worst(&self) -> Option<u16> {
        self.len().checked_sub(1).and_then(|at| u16::try_from(at).ok())
    }
}

impl Review {
    /// Whether a paper can be one of this review: invalid as a whole, or a grade of its scale, or nothing, for each
    /// subject. Two grades for one subject make no grade: such a line is counted as left blank. A form with nothing on
    /// it at all is valid and blank.
    pub fn judge(&self, paper: &Paper) -> bool {
        match paper {
            Paper::Invalid(reason) => super::InvalidReason::ALL.contains(reason),
            Paper::Review(grades) => {
                grades.len() == self.subjects.len()
                    && grades.iter().zip(&self.subjects).all(|(grade, subject)| {
                        grade.is_none_or(|grade| usize::from(grade) < subject.scale.len())
                    })
            }
            _ => false,
        }
    }
}
