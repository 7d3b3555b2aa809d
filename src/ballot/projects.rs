//! 经费: projects, what they cost, what there is to spend, and which of them the papers ask for.
//!
//! No rule set lets a vote on money bind by itself: [`result`] says which projects the papers bring to the list, and for a
//! body that decides, the list is then put as a motion.

use serde::{Deserialize, Serialize};

use super::{InvalidReason, Lot, Paper, Sheet, stands, turnout};
use crate::rules::{Figures, RuleSet, Verdict};

mod by_votes;
mod fault;
mod fen;
mod shares;
mod spending;
#[cfg(test)]
mod tests;

pub use fault::ProjectsFault;
pub use fen::{Fen, NoAmount};
pub use spending::{Fate, Spending, Step, spend};

/// Projects under a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Projects {
    /// What there is to spend.
    pub budget: Fen,
    /// The projects, in the order they stand on the paper.
    pub projects: Vec<Project>,
    /// How many projects one paper may mark at most; none: any number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub up_to: Option<u16>,
    /// How the money is given out.
    #[serde(default)]
    pub allocation: Allocation,
}

/// One project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Project {
    /// What it is.
    pub name: String,
    /// What it costs.
    pub cost: Fen,
}

/// How the money is given out.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Allocation {
    /// 得票多的先列: by votes, each that still fits. What nobody marked is never listed.
    #[default]
    Greedy,
    /// 等额分摊: every paper that marks something has an equal share of the budget to give to the projects it marks
    /// (the method of equal shares, Peters, Pierczyński, Skowron 2021).
    ///
    /// Which comes first is reckoned with *cost utilities*, as towns that use the method do (Wieliczka and Aarau, 2023):
    /// the project whose supporters each give the smallest part of its cost. As long as all of them can pay, that is the
    /// one with the most votes, which can be told to a room; counting projects instead would favour many small ones.
    /// What is left over in the end is given out by votes, as [`Self::Greedy`] does: one reckoning that can be followed
    /// by hand, where raising the shares again and again cannot.
    EqualShares,
}

/// What comes of a vote on projects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProjectsResult {
    /// On the vote as a whole: consultative where enough took part, and never passed.
    pub verdict: Verdict,
    /// Whether the body decides: then the list is to be put as a motion before it counts for anything.
    pub must_be_decided: bool,
    /// What the papers come to, project by project; none where the turnout does not stand.
    pub spending: Option<Spending>,
}

/// What the papers come to under a rule set. `room` holds the figures of the room; those of papers come from the sheet.
///
/// A [`Lot`] among exactly those named as [`Spending::level`] says which of them is served first.
pub fn result(
    rule: &RuleSet,
    room: &Figures,
    ballot: &Projects,
    sheet: &Sheet,
    lots: &[Lot],
) -> ProjectsResult {
    let verdict = turnout(rule, &sheet.figures(room));
    let counts = stands(&verdict);
    ProjectsResult {
        must_be_decided: counts && rule.binding,
        spending: counts.then(|| spend(ballot, sheet, lots)),
        verdict,
    }
}

/// Why a paper cannot be added as it was called: it has to be called again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ProjectsUnfit {
    /// A paper of another ballot.
    OtherBallot,
    /// There is no such project on the paper.
    NoSuchProject(u16),
}

impl Projects {
    /// The paper as it is counted: more marked than may be makes it invalid. None at all is a blank paper, which is valid; a
    /// paper already called invalid stays so.
    ///
    /// # Errors
    /// See [`ProjectsUnfit`].
    pub fn judge(&self, paper: &Paper) -> Result<Paper, ProjectsUnfit> {
        let marked = match paper {
            Paper::Invalid(reason) if InvalidReason::ALL.contains(reason) => return Ok(paper.clone()),
            Paper::Projects(marked) => marked,
            _ => return Err(ProjectsUnfit::OtherBallot),
        };
        if let Some(at) = marked.iter().find(|at| usize::from(**at) >= self.projects.len()) {
            return Err(ProjectsUnfit::NoSuchProject(*at));
        }
        if self.up_to.is_some_and(|most| marked.len() > usize::from(most)) {
            return Ok(Paper::Invalid(InvalidReason::TooMany));
        }
        Ok(paper.clone())
    }
}
