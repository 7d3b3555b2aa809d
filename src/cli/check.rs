//! `yishi check`: the record checks itself.

use std::path::Path;
use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::json;

use super::Desk;
use super::out::{Trouble, read_quietly, say, say_json, warn_of};
use crate::lang::{self, Lang, Words};
use crate::meeting::{FindingLevel as Level, Meeting, check_beside};
use crate::rules::Catalogue;
use crate::shell::now;
use crate::store::Amiss;
use crate::store::say::amiss as amiss_words;

/// What was found, ready to be told.
struct Found {
    level: Level,
    kind: String,
    zh: String,
    en: String,
}

/// Tells every finding; the exit code is that of the worst.
pub(super) fn check(desk: &Desk, file: &Path, json: bool) -> Result<ExitCode, Trouble> {
    let record = read_quietly(&desk.words, file)?;
    let meeting = record.trail.meeting();
    let (of_files, aside): (Vec<_>, Vec<_>) =
        record.amiss.iter().partition(|amiss| !matches!(amiss, Amiss::OtherVersions(_)));
    for amiss in aside {
        warn_of(&desk.words, file, amiss);
    }
    let mut found: Vec<Found> = of_files.into_iter().map(of_file).collect();
    found.extend(all(&desk.catalogue, meeting, now().date_naive()));
    let (code, word) = match found.iter().map(|found| found.level).max() {
        None => (0, "fine"),
        Some(Level::Doubt) => (1, "doubt"),
        Some(Level::Contradiction) => (2, "contradiction"),
    };
    if json {
        let level = |found: &Found| if found.level == Level::Doubt { "doubt" } else { "contradiction" };
        let row = |f: &Found| json!({ "level": level(f), "kind": f.kind, "zh": f.zh, "en": f.en });
        let rows: Vec<_> = found.iter().map(row).collect();
        say_json(&json!({ "title": meeting.about.title, "worst": word, "findings": rows }))?;
    } else {
        for found in &found {
            let said = if desk.words.lang() == Lang::Zh { &found.zh } else { &found.en };
            say(&format!("{} {said}", lang::check::level(&desk.words, found.level)))?;
        }
        if found.is_empty() {
            say(&desk.words.say("check-fine"))?;
        }
    }
    Ok(ExitCode::from(code))
}

/// What is amiss with the files themselves.
fn of_file(amiss: &Amiss) -> Found {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    Found {
        level: if amiss.is_incomplete() { Level::Contradiction } else { Level::Doubt },
        kind: kind(amiss),
        zh: amiss_words(&zh, amiss),
        en: amiss_words(&en, amiss),
    }
}

/// Contradictions first.
fn all(catalogue: &Catalogue, meeting: &Meeting, today: NaiveDate) -> Vec<Found> {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    let told = check_beside(catalogue, meeting, today).into_iter().map(|finding| Found {
        level: finding.level,
        kind: kind(&finding.what),
        zh: lang::check::finding(&zh, meeting, &finding),
        en: lang::check::finding(&en, meeting, &finding),
    });
    told.collect()
}

/// The stable name of a problem: that of its variant, in small letters.
fn kind(problem: &impl std::fmt::Debug) -> String {
    let debug = format!("{problem:?}");
    let name = debug.split([' ', '(', '{']).next().unwrap_or_default();
    let mut kind = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !kind.is_empty() {
            kind.push('_');
        }
        kind.extend(letter.to_lowercase());
    }
    kind
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::sample::{REPRESENTATIVES, Room, day, rules};
    use crate::rules::Share;

    #[test]
    fn rules_edited_below_the_law_are_a_contradiction() {
        for (share, told) in [
            (Share::at_least(2, 3), None),
            (Share::at_least(1, 10), Some("这里是十分之一以上")),
            (Share::more_than(1, 0), Some("1/0")),
        ] {
            let mut meeting = Room::new(rules(REPRESENTATIVES)).meeting().clone();
            meeting.rules.majority[0].share = share;
            let found = all(&Catalogue::built_in(), &meeting, day("2026-03-20"));
            let faults: Vec<_> = found.iter().filter(|found| found.kind == "rules").collect();
            assert_eq!(faults.len(), usize::from(told.is_some()), "{share:?}");
            for found in faults {
                assert!(found.zh.contains(told.unwrap()) && found.en.is_ascii(), "{}", found.zh);
                assert_eq!(found.level, Level::Contradiction);
            }
        }
    }
}
