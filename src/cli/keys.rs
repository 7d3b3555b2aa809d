//! `yishi keys`: the table of keys, as the README prints it.

use std::fmt::Write;
use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, say};
use crate::keys::{Scope, rows};
use crate::lang::{Words, key_name};

/// Prints the table.
pub(super) fn keys(desk: &Desk) -> Result<ExitCode, Trouble> {
    say(markdown(&desk.words).trim_end())?;
    Ok(ExitCode::SUCCESS)
}

/// Every place with its keys, in Markdown.
pub fn markdown(words: &Words) -> String {
    let mut text = String::new();
    for scope in Scope::ALL {
        let mut lines = rows(scope).peekable();
        if lines.peek().is_none() {
            continue;
        }
        let (place, key, act) = (words.say(scope.phrase()), words.say("keys-key"), words.say("keys-act"));
        let _ = write!(text, "**{place}**\n\n| {key} | {act} |\n|---|---|\n");
        for row in lines {
            let reachable = row.chords.iter().filter(|chord| !scope.types() || chord.typed().is_none());
            let chords: Vec<String> =
                reachable.map(|chord| format!("`{}`", key_name(words, *chord))).collect();
            let _ = writeln!(text, "| {} | {} |", chords.join(" "), words.say(row.act.phrase()));
        }
        text.push('\n');
    }
    text
}
