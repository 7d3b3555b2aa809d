//! What keeps projects from being put to the vote.

use serde::{Deserialize, Serialize};

use super::{Fen, Projects};

/// Something that is wrong with projects before anybody votes on them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProjectsFault {
    /// Fewer than two: nothing to choose between.
    TooFew,
    /// There is nothing to spend.
    NoBudget,
    /// A project without a name.
    NoName(u16),
    /// A project of the same name as an earlier one.
    SameName {
        /// The later one.
        project: u16,
        /// The earlier one.
        as_: u16,
    },
    /// A project that costs nothing.
    NoCost(u16),
    /// A project that costs more than there is to spend at all.
    OverBudget(u16),
    /// No project may be marked.
    NoneMayBeMarked,
}

impl Projects {
    /// What is wrong with it, in the order of the paper; nothing where it can be voted on.
    pub fn faults(&self) -> Vec<ProjectsFault> {
        let mut faults = Vec::new();
        if self.projects.len() < 2 {
            faults.push(ProjectsFault::TooFew);
        }
        if self.budget == Fen(0) {
            faults.push(ProjectsFault::NoBudget);
        }
        if self.up_to == Some(0) {
            faults.push(ProjectsFault::NoneMayBeMarked);
        }
        let names: Vec<&str> = self.projects.iter().map(|project| project.name.trim()).collect();
        for ((at, project), name) in (0_u16..).zip(&self.projects).zip(&names) {
            let earlier = (0..at).zip(&names).find(|(_, other)| *other == name);
            match earlier {
                _ if name.is_empty() => faults.push(ProjectsFault::NoName(at)),
                Some((as_, _)) => faults.push(ProjectsFault::SameName { project: at, as_ }),
                None => {}
            }
            if project.cost == Fen(0) {
                faults.push(ProjectsFault::NoCost(at));
            } else if project.cost > self.budget && self.budget > Fen(0) {
                faults.push(ProjectsFault::OverBudget(at));
            }
        }
        faults
    }
}
