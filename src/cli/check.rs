//! `yishi check`: the record checks itself.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::Desk;
use super::out::{self, Trouble, read_quietly, say_json, warn};
use crate::lang::{self, Lang, Words};
use crate::meeting::{FindingLevel as Level, check as findings, worst};
use crate::shell::now;
use crate::store::{Amiss, say};

/// Tells every finding; the exit code is that of the worst.
pub(super) fn check(desk: &Desk, file: &Path, json: bool) -> Result<ExitCode, Trouble> {
    let record = read_quietly(&desk.words, file)?;
    let meeting = record.trail.meeting();
    let found = findings(meeting, Some(now().date_naive()));
    let (of_files, aside): (Vec<_>, Vec<_>) =
        record.amiss.iter().partition(|amiss| !matches!(amiss, Amiss::OtherVersions(_)));
    for amiss in aside {
        warn(&desk.words, file, amiss);
    }
    let gravest = of_files.iter().map(|amiss| level(amiss)).chain(worst(&found)).max();
    let (code, word) = match gravest {
        None => (0, "fine"),
        Some(Level::Doubt) => (1, "doubt"),
        Some(Level::Contradiction) => (2, "contradiction"),
    };
    if json {
        let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
        let name = |level| if level == Level::Doubt { "doubt" } else { "contradiction" };
        let files = of_files.iter().map(|amiss| {
            json!({
                "level": name(level(amiss)),
                "kind": kind(amiss),
                "zh": say::amiss(&zh, amiss),
                "en": say::amiss(&en, amiss),
            })
        });
        let rows: Vec<_> = files
            .chain(found.iter().map(|finding| {
                json!({
                    "level": name(finding.level),
                    "kind": kind(&finding.what),
                    "zh": lang::check::finding(&zh, meeting, finding),
                    "en": lang::check::finding(&en, meeting, finding),
                })
            }))
            .collect();
        say_json(&json!({ "title": meeting.about.title, "worst": word, "findings": rows }))?;
    } else {
        let words = &desk.words;
        let files = of_files.iter().map(|amiss| (level(amiss), say::amiss(words, amiss)));
        let findings =
            found.iter().map(|finding| (finding.level, lang::check::finding(words, meeting, finding)));
        for (level, text) in files.chain(findings) {
            let id = if level == Level::Doubt { "check-doubt" } else { "check-contradiction" };
            out::say(&format!("{} {text}", words.say(id)))?;
        }
        if gravest.is_none() {
            out::say(&words.say("check-fine"))?;
        }
    }
    Ok(ExitCode::from(code))
}

/// How much what is amiss with the files weighs.
fn level(amiss: &Amiss) -> Level {
    if amiss.is_incomplete() { Level::Contradiction } else { Level::Doubt }
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
