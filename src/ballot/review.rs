//! 民主评议: subjects and the grades they are given.

use serde::{Deserialize, Serialize};

/// A review by grades.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Who or what is graded, in the order of the form.
    pub subjects: Vec<Subject>,
}

/// Who or what is graded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The person, office or body.
    pub name: String,
    /// The grades to choose from.
    pub scale: Scale,
    /// The grade of the last review, by its place in the scale, if there was one: two years of the worst have
    /// consequences (居委会组织法(2025) 第37条).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last: Option<u16>,
}

/// The grades of a review, best first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Scale {
    /// 满意, 基本满意, 不满意: of offices and of a committee as a whole.
    Satisfaction,
    /// 优秀, 称职, 基本称职, 不称职: of persons.
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
}
