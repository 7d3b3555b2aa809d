//! What a subcommand says: to standard output what was asked for, to standard error what went wrong.

use std::fs::OpenOptions;
use std::io::{self, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::process::ExitCode;

use crate::lang::Words;
use crate::meeting::Trail;
use crate::shell::Unusable;
use crate::store::{self, Amiss, Fault, Follower};

/// The exit code of a command that could not do what was asked.
const FAILED: u8 = 3;

/// Why a command could not do what was asked, in words.
#[derive(Debug)]
pub(super) struct Trouble(String);

impl Trouble {
    pub(super) fn new(words: String) -> Self {
        Self(words)
    }

    pub(super) fn tell(&self) -> ExitCode {
        drop(writeln!(io::stderr(), "yishi: {}", self.0));
        ExitCode::from(FAILED)
    }
}

impl From<io::Error> for Trouble {
    fn from(fault: io::Error) -> Self {
        Self(fault.to_string())
    }
}

pub(super) fn stored(words: &Words, fault: &Fault) -> Trouble {
    Trouble(store::say::fault(words, fault))
}

pub(super) fn unusable(words: &Words, why: &Unusable) -> Trouble {
    let args = [("path", why.path.display().to_string().into()), ("why", why.why.clone().into())];
    Trouble(words.tell("cli-config-fault", &args))
}

/// A record as it was read.
pub(super) struct Record {
    /// What could be read of it.
    pub trail: Trail,
    /// What is amiss with its files, the gravest first.
    pub amiss: Vec<Amiss>,
}

impl Record {
    /// The exit code of a command that did what it was asked with this record: not that of success if lines are missing.
    pub(super) fn exit(&self) -> ExitCode {
        if self.amiss.iter().any(Amiss::is_incomplete) { ExitCode::from(FAILED) } else { ExitCode::SUCCESS }
    }
}

/// The record in a file, a journal beside it included, whoever has it open. What is amiss is told on standard error.
pub(super) fn read(words: &Words, file: &Path) -> Result<Record, Trouble> {
    let record = read_quietly(words, file)?;
    for found in &record.amiss {
        warn(words, file, found);
    }
    Ok(record)
}

/// The same for a command that tells itself what is amiss.
pub(super) fn read_quietly(words: &Words, file: &Path) -> Result<Record, Trouble> {
    let follower = Follower::open(file).map_err(|fault| stored(words, &fault))?;
    Ok(Record { trail: follower.trail().clone(), amiss: follower.amiss().to_vec() })
}

/// Says on standard error what is amiss with a file.
pub(super) fn warn(words: &Words, file: &Path, found: &Amiss) {
    drop(writeln!(io::stderr(), "yishi: {}: {}", file.display(), store::say::amiss(words, found)));
}

/// Says a line on standard output. A reader that has gone away ends the command quietly.
pub(super) fn say(line: &str) -> Result<(), Trouble> {
    match writeln!(io::stdout().lock(), "{line}") {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Says a value as JSON on standard output.
pub(super) fn say_json(value: &serde_json::Value) -> Result<(), Trouble> {
    say(&format!("{value:#}"))
}

/// Writes a new file that only this user reads; `-` is standard output. A file that is there is never overwritten.
pub(super) fn write_new(words: &Words, path: &Path, text: &[u8]) -> Result<(), Trouble> {
    if path == Path::new("-") {
        return Ok(io::stdout().lock().write_all(text)?);
    }
    let told = |fault: io::Error| {
        let id = if fault.kind() == io::ErrorKind::AlreadyExists { "cli-exists" } else { "file-fault" };
        Trouble(
            words.tell(id, &[("path", path.display().to_string().into()), ("why", fault.to_string().into())]),
        )
    };
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(told)?;
    file.write_all(text).and_then(|()| file.sync_all()).map_err(told)
}
