//! `yishi notice`: a paper of the meeting, written to a file.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::Desk;
use super::args::{Kind, Notice};
use super::out::{Trouble, ends_in, read, say, warn, write_new};
use crate::lang::terms;
use crate::meeting::Paper;
use crate::notice::{Audience, Blocked, Document, paper, to_markdown, to_text};
use crate::press::{Faces, Form, Job, press};
use crate::shell::now;

/// Writes the paper, and says what it still lacks.
pub(super) fn notice(desk: &Desk, asked: &Notice) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    if let Some(path) = &asked.output {
        ends_in(words, path, &["txt", "md", "pdf", "png"])?;
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
    let ends = |wanted: &str| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(wanted));
    let form = match () {
        () if ends("pdf") => Some(Form::Pdf),
        () if ends("png") => Some(if asked.pages { Form::Pages } else { Form::Picture }),
        () => None,
    };
    let written = if let Some(form) = form {
        let job = Job::new(&document, record.trail.meeting(), form, words);
        typeset(desk, &job, &path)?
    } else {
        let text = if ends("md") { to_markdown(&document, words) } else { to_text(&document, words) };
        write_new(words, &path, text.as_bytes())?;
        vec![path]
    };
    for path in written.iter().filter(|path| *path != Path::new("-")) {
        tell(desk, path, &document)?;
    }
    Ok(record.exit())
}

fn tell(desk: &Desk, path: &Path, document: &Document) -> Result<(), Trouble> {
    let args = [("path", path.display().to_string().into()), ("n", document.lacks.len().into())];
    say(&desk.words.tell("cli-paper-written", &args))
}

/// Writes what is typeset, several pages with their numbers, and says which characters are missing in it.
fn typeset(desk: &Desk, job: &Job, path: &Path) -> Result<Vec<PathBuf>, Trouble> {
    let words = &desk.words;
    let pressed = press(job, &Faces::with_installed()).map_err(|fault| Trouble::new(fault.say(words)))?;
    pressed.missing.iter().for_each(|missing| warn(&missing.say(words)));
    let several = pressed.files.len() > 1;
    let paths =
        (1..=pressed.files.len()).map(|number| if several { numbered(path, number) } else { path.into() });
    let paths: Vec<PathBuf> = paths.collect();
    for (path, file) in paths.iter().zip(&pressed.files) {
        write_new(words, path, file)?;
    }
    Ok(paths)
}

/// `签到表.png` and its second page: `签到表-2.png`.
fn numbered(path: &Path, number: usize) -> PathBuf {
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
    path.with_file_name(format!("{stem}-{number}.{ending}"))
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
