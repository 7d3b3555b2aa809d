//! 规则集目录: every rule set at hand, and which one governs a meeting.

use std::cmp::Reverse;

use chrono::NaiveDate;
use ron::extensions::Extensions;

use super::fault::looser;
use super::{Fault, RuleSet, validate};

mod fitting;

pub use fitting::Matter;

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
        /// What is in force on that day instead: the set of the same body, or else all of its family (`jm`, `cm`, …).
        in_force: Vec<String>,
    },
}

/// Every seed, by its file name: what stands in `seeds/rules` and is not here would never be read.
macro_rules! seeds {
    ($($file:literal),+ $(,)?) => {
        /// The built-in files of rule sets: name and text.
        pub const SEEDS: &[(&str, &str)] =
            &[$(($file, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/rules/", $file)))),+];
    };
}

seeds!(
    "residents-meeting.ron",
    "residents-representatives.ron",
    "committee-elections.ron",
    "villagers-meeting.ron",
    "villagers-representatives.ron",
    "villagers-group.ron",
    "village-elections.ron",
    "owners-assembly.ron",
    "collective.ron",
    "consultation.ron",
    "party-members.ron",
    "review.ron",
);

impl Catalogue {
    /// Every set built in.
    pub fn built_in() -> Self {
        // A seed that does not parse is a broken build, which a test catches; it is not a user's trouble.
        Self { sets: SEEDS.iter().flat_map(|(_, text)| read(text).unwrap_or_default()).collect() }
    }

    /// The built-in sets and a community's own. Its own may add bodies, or make a lawful set stricter; one that is
    /// looser than the law on any day it is in force, or wrong in itself, is refused with the figures.
    pub fn with_own(own: Vec<RuleSet>) -> Result<Self, Vec<Fault>> {
        let built_in = Self::built_in();
        let mut faults = Vec::new();
        let mut sets: Vec<RuleSet> = Vec::new();
        for set in own {
            let set = match built_in.completed(set) {
                Ok(set) => set,
                Err(fault) => {
                    faults.push(fault);
                    continue;
                }
            };
            faults.extend(validate(&set));
            faults.extend(sets.iter().filter_map(|other| clash(&set, other)));
            if built_in.get(&set.id).is_some() {
                faults.push(Fault::IdTaken { id: set.id.clone() });
            }
            for lawful in
                built_in.sets.iter().filter(|lawful| lawful.body == set.body && lawful.overlaps(&set))
            {
                faults.extend(falls_short(&set, lawful));
            }
            sets.push(set);
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        sets.extend(built_in.sets);
        Ok(Self { sets })
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
        self.of_body(body).find(|set| set.in_force_on(date))
    }

    /// The set called so, by its id or its body, on this day.
    pub fn find(&self, word: &str, date: NaiveDate) -> Result<&RuleSet, NotFound> {
        let by_id = self.get(word);
        if let Some(set) = by_id.filter(|set| set.in_force_on(date)).or_else(|| self.pick(word, date)) {
            return Ok(set);
        }
        let nearest = by_id.or_else(|| self.of_body(word).min_by_key(|set| days_away(set, date)));
        Err(match nearest {
            Some(set) => NotFound::NotInForce {
                id: set.id.clone(),
                from: set.from,
                to: set.to,
                in_force: self.instead_of(set, date),
            },
            None => NotFound::Unknown { word: word.to_owned(), suggestions: self.suggestions(word) },
        })
    }

    /// In what the copy of a rule set that a meeting carries cannot be, or falls short of the set it is a copy of; of
    /// the set in force on the meeting's day where nothing here is called so.
    pub fn faults_of_copy(&self, copy: &RuleSet, date: NaiveDate) -> Vec<Fault> {
        let mut faults: Vec<Fault> = validate(copy)
            .into_iter()
            .filter(|fault| {
                use Fault::{ImpossibleShare, NotOpen, SwitchesClash};
                matches!(fault, ImpossibleShare { .. } | NotOpen { .. } | SwitchesClash { .. })
            })
            .collect();
        if let Some(known) = self.get(&copy.id).or_else(|| self.pick(&copy.body, date)) {
            faults.extend(falls_short(copy, known));
        }
        faults
    }

    fn instead_of(&self, set: &RuleSet, date: NaiveDate) -> Vec<String> {
        let family = |body: &str| body.split('.').next().unwrap_or_default().to_owned();
        let same = self.pick(&set.body, date).map(|other| vec![other.id.clone()]);
        same.unwrap_or_else(|| {
            let kin = self.sets.iter().filter(|other| family(&other.body) == family(&set.body));
            kin.filter(|other| other.in_force_on(date)).map(|other| other.id.clone()).collect()
        })
    }

    fn of_body(&self, body: &str) -> impl Iterator<Item = &RuleSet> {
        self.sets.iter().filter(move |set| set.body == body)
    }

    /// What a set leaves out, taken from the one it says it tightens.
    fn completed(&self, own: RuleSet) -> Result<RuleSet, Fault> {
        let Some(tightens) = own.tightens.clone() else {
            return Ok(own);
        };
        match self.get(&tightens).filter(|lawful| lawful.body == own.body) {
            Some(lawful) => Ok(own.completed_by(lawful)),
            None => Err(Fault::NothingToTighten { id: own.id, tightens }),
        }
    }

    /// At most five names for a word that is none: of meetings whose Chinese name holds it, else those that begin
    /// most like it.
    fn suggestions(&self, word: &str) -> Vec<String> {
        let called = self.sets.iter().filter(|set| !word.is_empty() && set.name.zh.contains(word));
        let mut names: Vec<&str> = called.map(|set| set.body.as_str()).collect();
        if names.is_empty() {
            let alike = |name: &str| name.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
            names = self.sets.iter().flat_map(|set| [set.body.as_str(), set.id.as_str()]).collect();
            names.retain(|name| alike(name) > 0);
            names.sort_by_key(|name| (Reverse(alike(name)), name.len(), *name));
        }
        let mut once: Vec<String> = Vec::new();
        for name in names {
            if once.len() < 5 && once.iter().all(|known| known != name) {
                once.push(name.to_owned());
            }
        }
        once
    }
}

fn falls_short(own: &RuleSet, lawful: &RuleSet) -> impl Iterator<Item = Fault> {
    let (id, lawful_id) = (own.id.clone(), lawful.id.clone());
    let fault = move |in_what| Fault::Looser { id: id.clone(), lawful: lawful_id.clone(), in_what };
    looser(own, lawful).into_iter().map(fault)
}

/// How many days a set that is not in force is away from the day.
fn days_away(set: &RuleSet, date: NaiveDate) -> i64 {
    let to_start = set.from.map_or(0, |from| (from - date).num_days());
    let since_end = set.to.map_or(0, |to| (date - to).num_days());
    to_start.max(since_end)
}

fn clash(set: &RuleSet, other: &RuleSet) -> Option<Fault> {
    if set.id == other.id {
        Some(Fault::IdTaken { id: set.id.clone() })
    } else if set.body == other.body && set.overlaps(other) {
        Some(Fault::Overlap { id: set.id.clone(), other: other.id.clone() })
    } else {
        None
    }
}

/// Reads a file of rule sets: a RON list, where an optional field may be written without `Some`.
pub fn read(text: &str) -> Result<Vec<RuleSet>, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

#[cfg(test)]
mod tests;
