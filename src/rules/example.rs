//! 算例: worked examples beside each rule set.

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use super::{Amount, Figures, Outcome};

/// Figures given, and what comes of them under a rule set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// Id of the rule set.
    pub rule: String,
    /// The threshold looked at; none where the set has none.
    #[serde(default)]
    pub line: Option<Line>,
    /// The least that meets it.
    #[serde(default)]
    pub need: Option<Amount>,
    /// Whether it is met.
    #[serde(default)]
    pub met: Option<bool>,
    /// The figures.
    pub given: Figures,
    /// What comes of them.
    pub outcome: Outcome,
}

/// One threshold of a rule set by its place, from nought.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Line {
    /// Of the quorum.
    Quorum(usize),
    /// Of the majority.
    Majority(usize),
}

macro_rules! examples {
    ($($file:literal),+ $(,)?) => {
        /// The built-in files of worked examples: name and text.
        pub const EXAMPLES: &[(&str, &str)] =
            &[$(($file, include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/rules/", $file)))),+];
    };
}

examples!(
    "residents-meeting.examples.ron",
    "residents-representatives.examples.ron",
    "committee-elections.examples.ron",
    "villagers-meeting.examples.ron",
    "villagers-representatives.examples.ron",
    "villagers-group.examples.ron",
    "village-elections.examples.ron",
    "owners-assembly.examples.ron",
    "collective.examples.ron",
    "consultation.examples.ron",
    "party-members.examples.ron",
    "review.examples.ron",
);

/// Reads a file of worked examples.
pub fn read_examples(text: &str) -> Result<Vec<Example>, ron::error::SpannedError> {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME).from_str(text)
}

/// The worked examples of one rule set, in the order of its thresholds.
pub fn examples(rule: &str) -> Vec<Example> {
    let files = EXAMPLES.iter().filter(|(_, text)| text.contains(rule));
    let all = files.flat_map(|(_, text)| read_examples(text).unwrap_or_default());
    all.filter(|example| example.rule == rule).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{Catalogue, verdict};
    use std::collections::BTreeMap;

    /// For every threshold of every set, one below, at, and one above, and what comes of each.
    #[test]
    fn every_example_comes_out_as_it_says() {
        let catalogue = Catalogue::built_in();
        let mut steps: BTreeMap<String, Vec<i128>> = BTreeMap::new();
        for (file, text) in EXAMPLES {
            for example in read_examples(text).unwrap_or_else(|why| panic!("{file}: {why}")) {
                let rule = catalogue.get(&example.rule).unwrap_or_else(|| panic!("{}", example.rule));
                let judged = verdict(rule, &example.given);
                let told = format!("{file} {example:?} {:?}", judged.contradictions);
                assert_eq!(judged.contradictions, [], "{told}");
                assert_eq!(judged.outcome, example.outcome, "{told}");
                assert!(judged.missing.is_empty(), "{told}");
                let measure = match example.line {
                    Some(Line::Quorum(nth)) => judged.quorum.get(nth),
                    Some(Line::Majority(nth)) => judged.majority.get(nth),
                    None => None,
                };
                assert_eq!(measure.map(|m| (m.need, m.met)), example.need.zip(example.met), "{told}");
                if let (Some(line), Some(measure)) = (example.line, measure) {
                    let step = i128::from(measure.have.units()) - i128::from(measure.need.units());
                    steps.entry(format!("{} {line:?}", rule.id)).or_default().push(step);
                }
            }
        }
        for rule in catalogue.all() {
            assert!(!examples(&rule.id).is_empty(), "{}", rule.id);
            let lines = (0..rule.quorum.len()).map(Line::Quorum);
            for line in lines.chain((0..rule.majority.len()).map(Line::Majority)) {
                let key = format!("{} {line:?}", rule.id);
                assert_eq!(steps.get(&key), Some(&vec![-1, 0, 1]), "{key}");
            }
        }
    }
}
