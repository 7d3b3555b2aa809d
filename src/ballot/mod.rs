//! 选票: what is asked of each voter on a paper, what one paper may say, and the sheet on which papers are added up.
//!
//! A [`Ballot`] is what is voted on: a motion, an election, a review by grades, projects under a budget, plans to choose
//! between, or how far people agree. A [`Paper`] is what one voter said, a [`Sheet`] what all papers said together: adding a
//! paper to a sheet forgets who gave it and when. What a sheet comes to is said in the file named after the ballot
//! ([`election`], [`review`], [`projects`], [`plans`], [`consultation`]) and, wherever the law asks for a quorum or a
//! majority, by [`crate::rules::verdict()`] alone.
//!
//! Pure: whole numbers only, no clock, no file, no words of a language. Imports `rules` and nothing else of ours.

pub mod consultation;
pub mod election;
pub mod plans;
pub mod projects;
pub mod review;
pub mod written;

mod cell;
mod finding;
mod paper;
mod rate;
mod sheet;
mod turnout;
mod unnamed;

pub use cell::Cell;
pub use consultation::{Agreement, Consultation, ConsultationResult, Degree, Next};
pub use election::{Candidate, Election, Post, PostSheet, Votes};
pub use finding::{Found, found};
pub use paper::{Choice, InvalidReason, Marks, Paper};
pub use plans::{Plans, PlansRule};
pub use projects::{Allocation, Fen, Project, Projects};
pub use rate::Rate;
pub use review::{Points, Received, Review, ReviewResult, Scale, Subject, SubjectResult};
pub use sheet::{Said, Sheet};
pub use turnout::{stands, turnout};

use serde::{Deserialize, Serialize};

/// What is asked of each voter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ballot {
    /// 议案: for, against or abstain on one text.
    #[default]
    Motion,
    /// 选举: persons for seats.
    Election(Election),
    /// 民主评议: grades for persons or offices.
    Review(Review),
    /// 经费: which projects are to be paid out of a budget.
    Projects(Projects),
    /// 方案: one plan out of several.
    Plans(Plans),
    /// 协商: how far people agree; binds nobody.
    Consultation(Consultation),
}

/// 抽签: a lot that was drawn because options were level. Ties are named and never broken silently.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lot {
    /// Among which options, by their places in the ballot, rising.
    pub among: Vec<u16>,
    /// Which was drawn.
    pub drawn: u16,
}

impl Ballot {
    /// For, against or abstain on one text.
    pub fn is_motion(&self) -> bool {
        *self == Self::Motion
    }
}
