//! `yishi seal`, `verify`, `recover`: closing a record for good, proving that nobody touched it, and mending after a crash.

use std::path::Path;
use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, read, say, stored};
use crate::meeting::{Command, Line, Stamp};
use crate::shell::{new_desk, now};
use crate::store::{self, Amiss, Opened, Session, Verified};

/// Seals a closed meeting and prints its code.
pub(super) fn seal(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let (name, at) = (new_desk()?, now());
    let mut session = match Session::open(file, name, at).map_err(|fault| stored(words, &fault))? {
        Opened::Writing(session) => session,
        Opened::Reading { why, .. } => return Err(stored(words, &why.into_fault(file))),
    };
    let stamp = Stamp { seq: session.trail().last() + 1, at, desk: name };
    let done = match session.trail().decide(&Command::Seal, &stamp) {
        Ok(entry) => session.append(Line { stamp, entry }).map_err(|fault| stored(words, &fault)),
        Err(why) => Err(Trouble::new(crate::lang::refusal(words, &why))),
    };
    session.close().map_err(|(_, fault)| stored(words, &fault))?;
    done?;
    verify(desk, file, None)
}

/// Tells whether a sealed record is as it was sealed.
pub(super) fn verify(desk: &Desk, file: &Path, code: Option<&str>) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let verified = store::verify(file).map_err(|fault| stored(words, &fault))?;
    let (exit, text) = match &verified {
        Verified::Intact(seal) => match code.filter(|code| !same_code(code, &seal.code)) {
            None => (
                0,
                words.tell(
                    "seal-intact",
                    &[("code", seal.code.clone().into()), ("digest", seal.digest.clone().into())],
                ),
            ),
            Some(code) => (
                2,
                words.tell("seal-other-code", &[("code", seal.code.clone().into()), ("asked", code.into())]),
            ),
        },
        Verified::NotSealed => (1, words.say("seal-none")),
        Verified::Changed { first, .. } => (2, store::say::difference(words, first)),
    };
    say(&text)?;
    if matches!(verified, Verified::NotSealed) {
        // Lines that are left out might have sealed it.
        let record = read(words, file)?;
        if record.amiss.iter().any(Amiss::is_incomplete) {
            return Ok(record.exit());
        }
    }
    Ok(ExitCode::from(exit))
}

/// Brings what a journal holds into its file.
pub(super) fn recover(desk: &Desk, file: &Path, set_aside: bool) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let act = if set_aside { store::set_aside } else { store::recover };
    let report = act(file, new_desk()?, now()).map_err(|fault| stored(words, &fault))?;
    say(&store::say::report(words, &report))?;
    Ok(ExitCode::SUCCESS)
}

/// Whether two codes are the same, however they were typed: small letters, blanks, no strokes.
fn same_code(typed: &str, printed: &str) -> bool {
    let bare = |code: &str| -> String {
        crate::text::fold_line(code)
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|c| c.to_ascii_uppercase())
            .collect()
    };
    bare(typed) == bare(printed)
}
