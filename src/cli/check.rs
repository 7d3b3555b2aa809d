//! `yishi check`: the record checks itself.

use std::path::Path;
use std::process::ExitCode;

use serde_json::json;

use super::Desk;
use super::out::{Trouble, read, say, say_json};
use crate::lang::{self, Lang, Words};
use crate::meeting::{FindingLevel as Level, Problem, check as findings, worst};
use crate::shell::now;

/// Tells every finding; the exit code is that of the worst.
pub(super) fn check(desk: &Desk, file: &Path, json: bool) -> Result<ExitCode, Trouble> {
    let trail = read(&desk.words, file)?;
    let meeting = trail.meeting();
    let found = findings(meeting, Some(now().date_naive()));
    let (code, word) = match worst(&found) {
        None => (0, "fine"),
        Some(Level::Doubt) => (1, "doubt"),
        Some(Level::Contradiction) => (2, "contradiction"),
    };
    if json {
        let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
        let rows: Vec<_> = found
            .iter()
            .map(|finding| {
                json!({
                    "level": if finding.level == Level::Doubt { "doubt" } else { "contradiction" },
                    "kind": kind(&finding.what),
                    "zh": lang::check::finding(&zh, meeting, finding),
                    "en": lang::check::finding(&en, meeting, finding),
                })
            })
            .collect();
        say_json(&json!({ "title": meeting.about.title, "worst": word, "findings": rows }))?;
    } else {
        for finding in &found {
            let id = if finding.level == Level::Doubt { "check-doubt" } else { "check-contradiction" };
            say(&format!("{} {}", desk.words.say(id), lang::check::finding(&desk.words, meeting, finding)))?;
        }
        if found.is_empty() {
            say(&desk.words.say("check-fine"))?;
        }
    }
    Ok(ExitCode::from(code))
}

/// The stable name of a problem: that of its variant, in small letters.
fn kind(problem: &Problem) -> String {
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
