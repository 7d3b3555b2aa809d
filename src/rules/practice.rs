//! 计票和公布的做法: rules beside those of a meeting, on papers and on what is published.

use ron::extensions::Extensions;
use serde::{Deserialize, Serialize};

use super::{Bilingual, Source};

/// One rule on how papers are counted or something is published, with the days it names.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// Its own name, e.g. `publish.voters`; the part before the full stop is its family.
    pub id: String,
    /// What it is about.
    pub what: Bilingual,
    /// What it says.
    pub says: Bilingual,
    /// At least so many whole days on the board, the day of posting not counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_days: Option<u16>,
    /// So many days before the day it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days_before: Option<u16>,
    /// Within so many days of being made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within_days: Option<u16>,
    /// Objections within so many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub objection_days: Option<u16>,
    /// Objections settled within so many days.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ruling_days: Option<u16>,
    /// Where it stands, and how it was read.
    pub source: Source,
}

const FILES: [&str; 2] = [
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/practice/ballot.ron")),
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/practice/publish.ron")),
];

/// All of them, by family.
pub fn practices() -> Vec<Practice> {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    // A seed that does not parse is a broken build, which a test catches.
    FILES.iter().flat_map(|text| options.from_str::<Vec<Practice>>(text).unwrap_or_default()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The days as the sources have them, once more: on the board, before, within, objections, rulings.
    const DAYS: [(&str, [Option<u16>; 5]); 6] = [
        ("publish.residents-affairs", [Some(15), None, None, None, None]),
        ("publish.village-affairs", [Some(15), None, None, None, None]),
        ("publish.voters", [None, Some(20), None, Some(5), Some(3)]),
        ("publish.candidates", [None, Some(5), None, None, None]),
        ("publish.agents", [None, Some(2), None, None, None]),
        ("publish.owners-decision", [None, None, Some(3), None, None]),
    ];

    #[test]
    fn every_practice_says_what_and_where() {
        let all = practices();
        assert_eq!(all.iter().filter(|one| one.id.starts_with("ballot.")).count(), 9);
        assert_eq!(all.iter().filter(|one| one.id.starts_with("publish.")).count(), 9);
        for one in &all {
            for text in [&one.what, &one.says, &one.source.article] {
                assert!(!text.zh.is_empty() && text.en.is_ascii() && !text.en.is_empty(), "{}", one.id);
            }
            let days = [one.min_days, one.days_before, one.within_days, one.objection_days, one.ruling_days];
            let known = DAYS.iter().find(|(id, _)| *id == one.id).map_or([None; 5], |(_, days)| *days);
            assert_eq!(days, known, "{}", one.id);
        }
    }
}
