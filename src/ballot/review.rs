//! 民主评议: subjects, the grades they are given, and what the other side's paper says of them.
//!
//! Grades are no vote of yes and no: what comes out is [`crate::rules::Outcome::Consultative`] at best, subject by subject
//! a grade, and how many were satisfied. The law leaves to each place how a grade is found; here it is the one given most
//! often, as local schemes have it, and grades given equally often are named together, never the better one alone.
//!
//! Assessment goes both ways (双向评价): residents grade offices and their own committee on the form, and the street office
//! grades the community on a paper of its own, which is copied into [`Review::received`]. Both stand side by side in one
//! published result; where a paper carries weight, both are brought into one figure.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::{InvalidReason, Paper};

mod fault;
mod found;
mod received;
#[cfg(test)]
mod tests;

pub use fault::ReviewFault;
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

    /// The places of its grades, best first: what a sheet counts by.
    pub fn grades(&self) -> Range<u16> {
        0..u16::try_from(self.len()).unwrap_or(u16::MAX)
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
        self.grades().next_back()
    }
}

/// Why a form cannot be added as it was called: it has to be called again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReviewUnfit {
    /// Not as many subjects, or a paper of another ballot.
    OtherBallot,
    /// A grade the subject does not have.
    NoSuchGrade {
        /// The subject.
        subject: u16,
        /// The place that was called.
        grade: u16,
    },
}

impl Review {
    /// The form as it is counted: invalid as a whole, or a grade, or nothing, for each subject. Two grades for one subject
    /// make none, and the line is called as blank; a form with nothing on it at all is valid and blank.
    ///
    /// # Errors
    /// See [`ReviewUnfit`].
    pub fn judge(&self, paper: &Paper) -> Result<Paper, ReviewUnfit> {
        let grades = match paper {
            Paper::Invalid(reason) if InvalidReason::ALL.contains(reason) => return Ok(paper.clone()),
            Paper::Review(grades) if grades.len() == self.subjects.len() => grades,
            _ => return Err(ReviewUnfit::OtherBallot),
        };
        for ((at, subject), grade) in (0..).zip(&self.subjects).zip(grades) {
            if let Some(grade) = grade.filter(|grade| !subject.scale.grades().contains(grade)) {
                return Err(ReviewUnfit::NoSuchGrade { subject: at, grade });
            }
        }
        Ok(paper.clone())
    }
}
