//! 还差几票: whether a vote still being counted can change.

use serde::{Deserialize, Serialize};

use super::{Figures, RuleSet};

/// How a vote still being counted stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// So many more votes for make it certain, whatever the rest do.
    Needs(u64),
    /// It has passed, whatever the rest do.
    AlreadyPassed,
    /// It cannot pass any more.
    CannotPass,
}

/// How many more votes for are needed while those not yet counted may still vote any way; `None` when the figures do
/// not tell, or nothing can be passed here.
pub fn for_needed(_rule: &RuleSet, _figures: &Figures) -> Option<Outlook> {
    None
}
