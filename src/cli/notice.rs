//! `yishi notice`: a paper of the meeting, written to a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Desk;
use super::args::{Kind, Notice};
use super::out::{Trouble, ends_in, read, say, write_new};
use crate::lang::terms;
use crate::meeting::Paper;
use crate::notice::{Audience, Blocked, paper, to_markdown, to_text};
use crate::shell::now;

/// Writes the paper, and says what it still lacks.
pub(super) fn notice(desk: &Desk, asked: &Notice) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    if let Some(path) = &asked.output {
        ends_in(words, path, &["txt", "md"])?;
    }
    let record = read(words, &asked.file)?;
    let kind = match asked.kind {
        Kind::Notice => Paper::MeetingNotice,
        Kind::SignIn => Paper::SignInSheet,
        Kind::Result => Paper::ResultNotice,
        Kind::Minutes => Paper::Minutes,
    };
    let audience = if asked.internal { Audience::Internal } else { Audience::Public };
    let document = paper(record.trail.meeting(), kind, audience, words, now().date_naive())
        .map_err(|blocked| Trouble::new(blocked_words(desk, &blocked)))?;
    let document = match crate::store::code_of(&asked.file) {
        Some(code) => document.with_code(&code, words),
        None => document,
    };
    let path = asked.output.clone().unwrap_or_else(|| beside(&asked.file, &terms::paper(words, kind)));
    let markdown = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("md"));
    let text = if markdown { to_markdown(&document, words) } else { to_text(&document, words) };
    write_new(words, &path, text.as_bytes())?;
    if path != Path::new("-") {
        let args = [("path", path.display().to_string().into()), ("n", document.lacks.len().into())];
        say(&words.tell("cli-paper-written", &args))?;
    }
    Ok(record.exit())
}

/// Beside the meeting, under the paper's own name.
fn beside(file: &Path, name: &str) -> PathBuf {
    let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    file.with_file_name(format!("{stem}-{name}.txt"))
}

/// Each thing that is not for the public, a line each.
fn blocked_words(desk: &Desk, blocked: &Blocked) -> String {
    let places = blocked.0.iter().map(|block| format!("\n  {}", block.say(&desk.words)));
    places.fold(desk.words.say("cli-blocked"), |text, place| text + &place)
}
