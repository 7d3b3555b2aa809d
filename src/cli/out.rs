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
use crate::text::{clean_text, is_clean};

/// The exit code of a command that could not do what was asked.
pub(super) const FAILED: u8 = 3;

/// Why a command could not do what was asked, in words.
#[derive(Debug)]
pub(super) struct Trouble(String);

impl Trouble {
    pub(super) fn new(words: String) -> Self {
        Self(words)
    }

    pub(super) fn tell(&self) -> ExitCode {
        warn(&self.0);
        ExitCode::from(FAILED)
    }
}

/// Says something on standard error. What of it comes from files and arguments is cleaned like everything foreign.
pub(super) fn warn(text: &str) {
    drop(writeln!(io::stderr(), "yishi: {}", clean_text(text)));
}

/// What is wrong with the arguments, to standard error; or the help or version asked for, to standard output.
pub(super) fn usage(why: &clap::Error) -> ExitCode {
    let told = if why.use_stderr() {
        write!(io::stderr(), "{}", clean_text(&why.render().to_string()))
    } else {
        why.print()
    };
    drop(told);
    u8::try_from(why.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
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

/// That a file of rules was left out, and why.
pub(super) fn left_out(words: &Words, why: &Unusable) -> String {
    let args = [("path", why.path.display().to_string().into()), ("why", why.why.clone().into())];
    words.tell("cli-rules-left-out", &args)
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
        warn_of(words, file, found);
    }
    Ok(record)
}

/// The same for a command that tells itself what is amiss.
pub(super) fn read_quietly(words: &Words, file: &Path) -> Result<Record, Trouble> {
    let follower = Follower::open(file).map_err(|fault| stored(words, &fault))?;
    Ok(Record { trail: follower.trail().clone(), amiss: follower.amiss().to_vec() })
}

/// Says on standard error what is amiss with a file.
pub(super) fn warn_of(words: &Words, file: &Path, found: &Amiss) {
    warn(&format!("{}: {}", file.display(), store::say::amiss(words, found)));
}

/// Says a line, or several, on standard output, cleaned like everything foreign. A reader that has gone away ends the command quietly.
pub(super) fn say(line: &str) -> Result<(), Trouble> {
    put(&clean_text(line))
}

fn put(text: &str) -> Result<(), Trouble> {
    match writeln!(io::stdout().lock(), "{text}") {
        Err(fault) if fault.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        other => Ok(other?),
    }
}

/// Says a value as JSON on standard output.
pub(super) fn say_json(value: &serde_json::Value) -> Result<(), Trouble> {
    put(&escaped(value))
}

/// JSON in which whatever drives a terminal, is invisible or turns the direction of writing stands as `\\u….`: a reader
/// gets back what the record holds.
fn escaped(value: &serde_json::Value) -> String {
    use std::fmt::Write as _;
    let mut json = String::new();
    for c in format!("{value:#}").chars() {
        // A letter before it, so that a mark which belongs on a letter is left as it is.
        if is_clean(&format!("a{c}")) {
            json.push(c);
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(json, "\\u{unit:04x}");
            }
        }
    }
    json
}

/// What the system said of a file, in words.
pub(super) fn disk(words: &Words, path: &Path, fault: &io::Error) -> Trouble {
    use io::ErrorKind as Kind;
    let why = match fault.kind() {
        Kind::AlreadyExists => {
            return Trouble(words.tell("cli-exists", &[("path", path.display().to_string().into())]));
        }
        Kind::NotFound => words.say("cli-not-there"),
        Kind::PermissionDenied => words.say("cli-not-allowed"),
        Kind::ReadOnlyFilesystem => words.say("cli-read-only-disk"),
        Kind::StorageFull => words.say("cli-disk-full"),
        Kind::IsADirectory => words.say("cli-is-a-folder"),
        Kind::InvalidData => words.say("cli-not-utf8"),
        _ => fault.to_string(),
    };
    of_file(words, path, why)
}

/// Something is wrong with this file.
pub(super) fn of_file(words: &Words, path: &Path, why: String) -> Trouble {
    Trouble(words.tell("file-fault", &[("path", path.display().to_string().into()), ("why", why.into())]))
}

/// That the folder a file is to be written to exists: none is made unasked, a slip of the pen might be meant.
pub(super) fn folder_is_there(words: &Words, path: &Path) -> Result<(), Trouble> {
    match path.parent().filter(|folder| !folder.as_os_str().is_empty() && !folder.is_dir()) {
        Some(folder) => {
            Err(Trouble(words.tell("cli-no-folder", &[("path", folder.display().to_string().into())])))
        }
        None => Ok(()),
    }
}

/// That a name has one of these endings, or is `-`.
pub(super) fn ends_in(words: &Words, path: &Path, endings: &[&str]) -> Result<(), Trouble> {
    let ends = |ending: &&str| path.extension().is_some_and(|found| found.eq_ignore_ascii_case(ending));
    if path == Path::new("-") || endings.iter().any(ends) {
        return Ok(());
    }
    let could: Vec<String> = endings.iter().map(|ending| format!(".{ending}")).collect();
    let args = [("path", path.display().to_string().into()), ("endings", could.join(" ").into())];
    Err(Trouble(words.tell("cli-bad-ending", &args)))
}

/// Writes a new file that only this user reads; `-` is standard output. A file that is there is never overwritten.
pub(super) fn write_new(words: &Words, path: &Path, text: &[u8]) -> Result<(), Trouble> {
    if path == Path::new("-") {
        return Ok(io::stdout().lock().write_all(text)?);
    }
    folder_is_there(words, path)?;
    let told = |fault: io::Error| disk(words, path, &fault);
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map_err(told)?;
    file.write_all(text).and_then(|()| file.sync_all()).map_err(told)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_holds_nothing_raw_that_drives_or_deceives() {
        for (held, written) in [
            ("张三·王㛃", "张三·王㛃"),
            ("བསྒྲུབས", "བསྒྲུབས"),
            ("a\u{1b}[31m", "a\\u001b[31m"),
            ("\u{9b}31m", "\\u009b31m"),
            ("张\u{202e}三\u{2067}", "张\\u202e三\\u2067"),
            ("\u{e0041}", "\\udb40\\udc41"),
            ("\u{2028}\u{7f}", "\\u2028\\u007f"),
        ] {
            let value = serde_json::json!({ "a": held, "b": [held] });
            let json = escaped(&value);
            assert_eq!(json, format!("{{\n  \"a\": \"{written}\",\n  \"b\": [\n    \"{written}\"\n  ]\n}}"));
            assert_eq!(serde_json::from_str::<serde_json::Value>(&json).unwrap(), value);
        }
    }
}
