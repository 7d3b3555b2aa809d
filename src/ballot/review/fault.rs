//! 开始表决前的核对: what is wrong with a review before a form is given out.

use super::{Review, Scale, Subject};

/// Something wrong with a review. Numbers are places in its lists, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ReviewFault {
    /// Nobody is to be graded.
    NoSubject,
    /// A subject without a name.
    NoName {
        /// Which.
        subject: u16,
    },
    /// Two subjects of one name.
    SameName {
        /// The one.
        first: u16,
        /// The other, further down.
        second: u16,
    },
    /// Fewer than two grades: there is nothing to choose.
    FewGrades {
        /// The subject.
        subject: u16,
    },
    /// A grade without a name, or with that of one before it.
    BadGrade {
        /// The subject.
        subject: u16,
        /// The grade.
        grade: u16,
    },
    /// No grade counts as satisfied, or every one does, so that the number of satisfied says nothing.
    Satisfied {
        /// The subject.
        subject: u16,
    },
    /// The last grade is none of the scale.
    Last {
        /// The subject.
        subject: u16,
    },
    /// A paper of the other side lacks by whom or about whom, or says nothing.
    ReceivedBare {
        /// Which.
        received: u16,
    },
    /// The papers of the other side would make more than the whole figure.
    WeightsPastWhole {
        /// The subject.
        subject: u16,
    },
    /// A paper that carries weight gives no score, so there will be no figure.
    WeightWithoutPoints {
        /// Which.
        received: u16,
    },
    /// A paper carries weight and nobody on the form has the name it is about.
    WeightWithoutSubject {
        /// Which.
        received: u16,
    },
    /// 居民满意度不占主要权重: half of the figure or less is the residents' (保发〔2018〕13号 三(一), 五(二)).
    ResidentsNotMain {
        /// The subject.
        subject: u16,
    },
}

impl ReviewFault {
    /// Whether no form may be given out before it is mended. What is about papers of the other side alone is a warning:
    /// those may come in later.
    pub fn stops(self) -> bool {
        !matches!(
            self,
            Self::ReceivedBare { .. }
                | Self::WeightsPastWhole { .. }
                | Self::WeightWithoutPoints { .. }
                | Self::WeightWithoutSubject { .. }
                | Self::ResidentsNotMain { .. }
        )
    }
}

impl Review {
    /// Everything wrong with it, in the order of the form; then of the papers of the other side.
    pub fn faults(&self) -> Vec<ReviewFault> {
        let mut found = Vec::new();
        if self.subjects.is_empty() {
            found.push(ReviewFault::NoSubject);
        }
        for (at, subject) in (0..).zip(&self.subjects) {
            let name = subject.name.trim();
            let before = (0..at).zip(&self.subjects).find(|(_, other)| other.name.trim() == name);
            if name.is_empty() {
                found.push(ReviewFault::NoName { subject: at });
            } else if let Some((first, _)) = before {
                found.push(ReviewFault::SameName { first, second: at });
            }
            found.extend(of_scale(at, subject));
            match self.residents_weight(subject) {
                None => found.push(ReviewFault::WeightsPastWhole { subject: at }),
                Some(0..=50) => found.push(ReviewFault::ResidentsNotMain { subject: at }),
                Some(_) => {}
            }
        }
        let besides = self.received_besides();
        for (at, received) in (0..).zip(&self.received) {
            let silent = received.said.trim().is_empty() && received.points.is_none();
            if received.by.trim().is_empty() || received.about.trim().is_empty() || silent {
                found.push(ReviewFault::ReceivedBare { received: at });
            }
            if received.weight > 0 && received.points.is_none() {
                found.push(ReviewFault::WeightWithoutPoints { received: at });
            }
            if received.weight > 0 && besides.contains(&at) {
                found.push(ReviewFault::WeightWithoutSubject { received: at });
            }
        }
        found
    }
}

fn of_scale(at: u16, subject: &Subject) -> Vec<ReviewFault> {
    let mut found = Vec::new();
    if let Scale::Own { grades, satisfied } = &subject.scale {
        if grades.len() < 2 {
            found.push(ReviewFault::FewGrades { subject: at });
        }
        for (grade, name) in (0_u16..).zip(grades) {
            let earlier = grades.iter().take(usize::from(grade));
            if name.trim().is_empty() || earlier.into_iter().any(|other| other.trim() == name.trim()) {
                found.push(ReviewFault::BadGrade { subject: at, grade });
            }
        }
        if grades.len() >= 2 && !(1..grades.len()).contains(&usize::from(*satisfied)) {
            found.push(ReviewFault::Satisfied { subject: at });
        }
    }
    if subject.last.is_some_and(|last| usize::from(last) >= subject.scale.len()) {
        found.push(ReviewFault::Last { subject: at });
    }
    found
}
