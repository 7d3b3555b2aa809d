//! 规则集目录: every rule set at hand, and which one governs a meeting.

use chrono::NaiveDate;

use super::{Fault, RuleSet};

/// Every rule set at hand: those built in, and a community's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Catalogue {
    sets: Vec<RuleSet>,
}

/// Why no rule set was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFound {
    /// Neither a rule set nor a body is called so.
    Unknown {
        /// What was asked for.
        word: String,
        /// Ids and bodies much like it, the likeliest first.
        suggestions: Vec<String>,
    },
    /// There is one, but not on that day.
    NotInForce {
        /// The set asked for, or the one of that body nearest to the day.
        id: String,
        /// Its first day.
        from: Option<NaiveDate>,
        /// Its last day.
        to: Option<NaiveDate>,
        /// The set of the same body that is in force on that day, if one is.
        in_force: Option<String>,
    },
}

impl Catalogue {
    /// Every set built in.
    pub fn built_in() -> Self {
        Self { sets: Vec::new() }
    }

    /// The built-in sets and a community's own.
    pub fn with_own(_own: Vec<RuleSet>) -> Result<Self, Vec<Fault>> {
        Ok(Self::built_in())
    }

    /// All of them: a community's own first, then by family as they stand in the seeds.
    pub fn all(&self) -> &[RuleSet] {
        &self.sets
    }

    /// The set of this id.
    pub fn get(&self, id: &str) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.id == id)
    }

    /// The set that governs this body on this day; a community's own goes before the law it tightens.
    pub fn pick(&self, body: &str, date: NaiveDate) -> Option<&RuleSet> {
        self.sets.iter().find(|set| set.body == body && set.in_force_on(date))
    }

    /// The set called so, by its id or its body, on this day.
    pub fn find(&self, word: &str, date: NaiveDate) -> Result<&RuleSet, NotFound> {
        self.get(word)
            .filter(|set| set.in_force_on(date))
            .or_else(|| self.pick(word, date))
            .ok_or_else(|| NotFound::Unknown { word: word.to_owned(), suggestions: Vec::new() })
    }
}

/// Reads a file of rule sets: a RON list.
pub fn read(text: &str) -> Result<Vec<RuleSet>, ron::error::SpannedError> {
    ron::from_str(text)
}
