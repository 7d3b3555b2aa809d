//! 格: one figure of a sheet, so that it can be typed, shown in 正 strokes, and held against another teller's.

use serde::{Deserialize, Serialize};

use super::sheet::Said;
use super::{Ballot, Choice, Degree, InvalidReason, Sheet};

/// One figure of a sheet. Numbers are places in the ballot's own lists, from 0.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Cell {
    /// 发出
    Issued,
    /// 签领
    Signed,
    /// 收回
    Returned,
    /// An answer to a motion.
    Choice(Choice),
    /// An answer on one candidate.
    Candidate {
        /// The post.
        post: u16,
        /// The candidate.
        candidate: u16,
        /// The answer.
        choice: Choice,
    },
    /// Votes for somebody written in.
    WrittenIn {
        /// The post.
        post: u16,
        /// The name.
        name: String,
    },
    /// Papers of which the part on this post alone is invalid.
    PostInvalid {
        /// The post.
        post: u16,
    },
    /// How often a subject got this grade.
    Grade {
        /// The subject.
        subject: u16,
        /// The grade.
        grade: u16,
    },
    /// Papers that mark this project.
    Project(u16),
    /// Papers that have this plan first, or, where plans are approved, at all.
    Plan(u16),
    /// How many agree this far.
    Degree(Degree),
    /// Papers invalid for this reason.
    Invalid(InvalidReason),
}

impl Sheet {
    /// Every figure of the sheet, in the order of the ballot; invalid papers last, only for reasons that occur.
    pub fn cells(&self, ballot: &Ballot) -> Vec<(Cell, u32)> {
        let mut cells = Vec::new();
        match &self.said {
            Said::Motion(votes) => {
                cells.extend(Choice::ALL.map(|choice| (Cell::Choice(choice), votes.get(choice))));
            }
            Said::Election(posts) => {
                for (post, sums) in (0_u16..).zip(posts) {
                    for (candidate, votes) in (0_u16..).zip(&sums.candidates) {
                        let cell = |choice| (Cell::Candidate { post, candidate, choice }, votes.get(choice));
                        cells.extend(Choice::ALL.map(cell));
                    }
                    let written = sums.written_in.iter();
                    cells.extend(written.map(|(name, n)| (Cell::WrittenIn { post, name: name.clone() }, *n)));
                    if sums.invalid > 0 {
                        cells.push((Cell::PostInvalid { post }, sums.invalid));
                    }
                }
            }
            Said::Review(subjects) => {
                for (subject, sums) in (0_u16..).zip(subjects) {
                    let sums = (0_u16..).zip(sums);
                    cells.extend(sums.map(|(grade, n)| (Cell::Grade { subject, grade }, *n)));
                }
            }
            Said::Projects(papers) => {
                let of =
                    |at: u16| papers.iter().filter(|(marked, _)| marked.contains(&at)).map(|(_, n)| *n).sum();
                let Ballot::Projects(ballot) = ballot else { return cells };
                cells.extend((0_u16..).zip(&ballot.projects).map(|(at, _)| (Cell::Project(at), of(at))));
            }
            Said::Plans(papers) => {
                let Ballot::Plans(ballot) = ballot else { return cells };
                let counts = |order: &[u16], at: u16| match ballot.rule {
                    super::PlansRule::Approval => order.contains(&at),
                    _ => order.first() == Some(&at),
                };
                let of =
                    |at: u16| papers.iter().filter(|(order, _)| counts(order, at)).map(|(_, n)| *n).sum();
                cells.extend((0_u16..).zip(&ballot.plans).map(|(at, _)| (Cell::Plan(at), of(at))));
            }
            Said::Consultation(papers) => {
                let of = |degree| papers.get(&degree).copied().unwrap_or(0);
                cells.extend(Degree::ALL.map(|degree| (Cell::Degree(degree), of(degree))));
            }
        }
        cells.extend(self.invalid.iter().map(|(reason, n)| (Cell::Invalid(*reason), *n)));
        cells
    }
}
