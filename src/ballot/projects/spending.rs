//! What becomes of each project, one after the other, and of the money.

use serde::{Deserialize, Serialize};

use super::{Allocation, Fen, Projects, by_votes, shares};
use crate::ballot::sheet::Said;
use crate::ballot::{Lot, Sheet};

/// What the papers come to, project by project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spending {
    /// How the money was given out.
    pub allocation: Allocation,
    /// What there was to spend.
    pub budget: Fen,
    /// Valid papers that mark at least one project.
    pub papers: u64,
    /// 等额分摊: the share of each of them, any part of a fen left off for telling; it is reckoned exactly.
    pub share: Option<Fen>,
    /// Every project, in the order in which it was settled.
    pub steps: Vec<Step>,
    /// 并列: the projects that are level where it makes a difference which is served first, by their places, rising. They
    /// are to draw lots. Empty: everything is settled.
    pub level: Vec<u16>,
    /// What is left in the end.
    pub left: Fen,
}

/// What became of one project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The project, by its place in the ballot.
    pub project: u16,
    /// Papers that mark it.
    pub votes: u64,
    /// What it costs.
    pub cost: Fen,
    /// Whether it is on the list, and why or why not.
    pub fate: Fate,
    /// Whether a lot put it before others that were level with it.
    pub drawn: bool,
    /// What is left of the budget after it.
    pub left: Fen,
}

/// What became of a project, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// On the list, by its votes.
    Chosen,
    /// 等额分摊: on the list, paid by the shares of those who marked it.
    Shared {
        /// How many of them still had money.
        payers: u64,
        /// The most any of them gives, a part of a fen rounded up for telling.
        most: Fen,
    },
    /// 等额分摊: on the list by its votes, out of what the shares left over.
    FromRest {
        /// What those who marked it had left together, any part of a fen left off.
        held: Fen,
    },
    /// Nobody marked it.
    NoVotes,
    /// It costs more than was left when its turn came.
    TooDear {
        /// What was left.
        left: Fen,
        /// 等额分摊: what those who marked it had left together, any part of a fen left off.
        held: Option<Fen>,
    },
    /// Level with others, and not all of them can be served: lots are to be drawn.
    Level,
    /// It depends on that lot.
    Waits,
}

impl Fate {
    /// Whether the project is on the list.
    pub fn is_chosen(self) -> bool {
        matches!(self, Self::Chosen | Self::Shared { .. } | Self::FromRest { .. })
    }
}

impl Spending {
    /// The projects on the list, in the order in which they came to it.
    pub fn chosen(&self) -> impl Iterator<Item = &Step> {
        self.steps.iter().filter(|step| step.fate.is_chosen())
    }

    /// What they cost together: never more than the budget.
    pub fn spent(&self) -> Fen {
        Fen(self.budget.0.saturating_sub(self.left.0))
    }
}

/// Gives the budget out as the ballot says, whether or not enough took part: that is for [`super::result`] to say.
/// A sheet of another ballot marks nothing.
pub fn spend(ballot: &Projects, sheet: &Sheet, lots: &[Lot]) -> Spending {
    let mut papers = Vec::new();
    if let Said::Projects(said) = &sheet.said {
        papers.extend(said.iter().filter(|(marked, n)| !marked.is_empty() && **n > 0));
    }
    let all: u64 = papers.iter().map(|(_, n)| u64::from(**n)).sum();
    let mut course = Course::new(ballot, lots);
    for (marked, n) in &papers {
        for at in *marked {
            if let Some(votes) = course.votes.get_mut(usize::from(*at)) {
                *votes += u64::from(**n);
            }
        }
    }
    let by_shares = ballot.allocation == Allocation::EqualShares;
    if by_shares {
        shares::give(&mut course, &papers);
    }
    if course.level.is_empty() {
        by_votes::give(&mut course);
    }
    course.close();
    Spending {
        allocation: ballot.allocation,
        budget: ballot.budget,
        papers: all,
        share: by_shares.then(|| Fen(ballot.budget.0.checked_div(all).unwrap_or(0))),
        steps: course.steps,
        level: course.level,
        left: course.left,
    }
}

/// How far the giving out has come.
pub(super) struct Course<'a> {
    pub ballot: &'a Projects,
    /// Of each project.
    pub votes: Vec<u64>,
    /// 等额分摊: what those who marked it have left together, of each project not served by shares.
    pub held: Vec<Option<Fen>>,
    /// Projects not yet settled, by their places, rising.
    pub open: Vec<u16>,
    pub left: Fen,
    pub level: Vec<u16>,
    lots: &'a [Lot],
    steps: Vec<Step>,
}

impl<'a> Course<'a> {
    fn new(ballot: &'a Projects, lots: &'a [Lot]) -> Self {
        Self {
            ballot,
            votes: vec![0; ballot.projects.len()],
            held: vec![None; ballot.projects.len()],
            open: (0_u16..).zip(&ballot.projects).map(|(at, _)| at).collect(),
            left: ballot.budget,
            level: Vec::new(),
            lots,
            steps: Vec::new(),
        }
    }

    pub fn votes(&self, at: u16) -> u64 {
        self.votes.get(usize::from(at)).copied().unwrap_or(0)
    }

    pub fn cost(&self, at: u16) -> Fen {
        self.ballot.projects.get(usize::from(at)).map_or(Fen(0), |project| project.cost)
    }

    pub fn held(&self, at: u16) -> Option<Fen> {
        self.held.get(usize::from(at)).copied().flatten()
    }

    /// Settles one project.
    pub fn settle(&mut self, project: u16, fate: Fate, drawn: bool) {
        let cost = self.cost(project);
        if fate.is_chosen() {
            self.left = Fen(self.left.0.saturating_sub(cost.0));
        }
        self.open.retain(|at| *at != project);
        self.steps.push(Step { project, votes: self.votes(project), cost, fate, drawn, left: self.left });
    }

    /// Which of them a lot puts first; where none was drawn, they stay level.
    pub fn first_of(&mut self, among: Vec<u16>) -> Option<u16> {
        let lot = self.lots.iter().find(|lot| lot.among == among && among.contains(&lot.drawn));
        if lot.is_none() {
            self.level = among;
        }
        lot.map(|lot| lot.drawn)
    }

    /// Says of whatever is open what is sure whichever way a lot falls: money only gets less.
    fn close(&mut self) {
        let mut open = std::mem::take(&mut self.open);
        open.sort_by_key(|at| std::cmp::Reverse(self.votes(*at)));
        for at in open {
            let fate = if self.votes(at) == 0 {
                Fate::NoVotes
            } else if self.level.contains(&at) {
                Fate::Level
            } else if self.cost(at) > self.left {
                Fate::TooDear { left: self.left, held: self.held(at) }
            } else {
                Fate::Waits
            };
            self.settle(at, fate, false);
        }
    }
}
