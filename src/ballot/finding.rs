//! 结果: what a ballot came to, whichever it was.

use serde::Serialize;

use super::consultation::{self, ConsultationResult};
use super::election::{self, ElectionResult, NextStep};
use super::plans::{self, PlansResult, Preferred, Stake};
use super::projects::{self, ProjectsResult};
use super::review::{self, Found as Graded, ReviewResult};
use super::{Ballot, Lot, Sheet};
use crate::rules::{Figures, RuleSet, Verdict};

/// What a ballot other than a motion came to; what a motion comes to is a [`Verdict`] and nothing more.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Found {
    /// Who is elected.
    Election(ElectionResult),
    /// How each subject was graded.
    Review(ReviewResult),
    /// Which projects are paid.
    Projects(ProjectsResult),
    /// Which plan is preferred.
    Plans(PlansResult),
    /// How far people agree.
    Consultation(ConsultationResult),
}

impl Found {
    /// On the vote as a whole.
    pub fn verdict(&self) -> &Verdict {
        match self {
            Self::Election(result) => &result.verdict,
            Self::Review(result) => &result.verdict,
            Self::Projects(result) => &result.verdict,
            Self::Plans(result) => &result.verdict,
            Self::Consultation(result) => &result.verdict,
        }
    }

    /// Whether some are level so that nothing more can be said before a vote among them, a lot, or a settlement.
    pub fn is_level(&self) -> bool {
        match self {
            Self::Election(result) => matches!(result.next(), NextStep::TiedVote { .. }),
            Self::Review(result) => result.subjects.iter().any(|one| matches!(one.found, Graded::Level(_))),
            Self::Projects(result) => result.spending.as_ref().is_some_and(|one| !one.level.is_empty()),
            Self::Plans(result) => {
                result.count.as_ref().is_some_and(|one| matches!(one.preferred, Preferred::Level { .. }))
            }
            Self::Consultation(_) => false,
        }
    }

    /// Among which options a lot is to be drawn, by their places, rising, and what for; `None` where no lot settles it.
    pub fn to_draw(&self) -> Option<(Vec<u16>, Stake)> {
        match self {
            Self::Projects(result) => {
                let level = &result.spending.as_ref()?.level;
                (!level.is_empty()).then(|| (level.clone(), Stake::Wins))
            }
            Self::Plans(result) => match &result.count.as_ref()?.preferred {
                Preferred::Level { among, stake } => Some((among.clone(), *stake)),
                _ => None,
            },
            _ => None,
        }
    }

    /// Whether the sheet says nothing that papers of the ballot cannot have said. Which of them marked what in a vote on
    /// projects or plans, papers can say in any way.
    pub fn agrees(&self) -> bool {
        match self {
            Self::Election(result) => result.mismatches.is_empty(),
            Self::Review(result) => result.suits && result.excess.is_empty(),
            Self::Consultation(result) => result.suits && result.excess == 0,
            Self::Projects(_) | Self::Plans(_) => true,
        }
    }
}

/// What the papers on this sheet come to under the rule set; `None` of a motion. `room` holds the figures of the room.
pub fn found(rule: &RuleSet, room: &Figures, ballot: &Ballot, sheet: &Sheet, lots: &[Lot]) -> Option<Found> {
    Some(match ballot {
        Ballot::Motion => return None,
        Ballot::Election(election) => Found::Election(election::result(rule, room, election, sheet)),
        Ballot::Review(review) => Found::Review(review::result(rule, room, review, sheet)),
        Ballot::Projects(projects) => Found::Projects(projects::result(rule, room, projects, sheet, lots)),
        Ballot::Plans(plans) => Found::Plans(plans::result(rule, room, plans, sheet, lots)),
        Ballot::Consultation(asked) => Found::Consultation(consultation::result(rule, room, asked, sheet)),
    })
}
