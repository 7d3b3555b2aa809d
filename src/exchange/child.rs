//! Reading in a child process, so that no file can take the meeting down with it.
//!
//! The parent runs this same program as `read-sheet FILE`. The child binds itself first, reads, and writes one line of
//! JSON. Whatever happens to it, the parent goes on.

use std::fs::File;
use std::io::{ErrorKind, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use serde::{Deserialize, Serialize};

use super::fault::SheetFault;
use super::sheet::{MAX_FILE_BYTES, Sheet};
use super::{csv, xlsx};

/// Bytes of address space a child may ask for.
const MAX_ADDRESS_SPACE: u64 = 512 << 20;
/// Bytes of memory a child may fill.
const MAX_MEMORY: u64 = 224 << 20;
/// Seconds a child may compute.
const MAX_CPU_SECONDS: u64 = 10;

/// How long the parent waits and how much it listens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The child is killed when this has passed.
    pub wait: Duration,
    /// Most bytes of the child's answer.
    pub answer: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { wait: Duration::from_secs(10), answer: 32 << 20 }
    }
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Answer {
    Sheet(Sheet),
    Fault(SheetFault),
}

/// Reads `file` in a child process of `exe`, which must be this program (it is run as `exe read-sheet FILE`).
pub fn read_in_child(exe: &Path, file: &Path, limits: Limits) -> Result<Sheet, SheetFault> {
    let no_reader = |error: std::io::Error| SheetFault::NoReader(error.to_string());
    // An absolute path cannot be taken for an option.
    let file = std::path::absolute(file).map_err(|error| SheetFault::CannotOpen(error.to_string()))?;
    let mut child = Command::new(exe)
        .arg("read-sheet")
        .arg(file)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(no_reader)?;
    let (said, heard) = mpsc::channel();
    let listener = child.stdout.take().map(|stdout| {
        thread::spawn(move || {
            let mut answer = Vec::new();
            let end = stdout.take(limits.answer.saturating_add(1)).read_to_end(&mut answer);
            // The parent may have stopped waiting.
            let _ = said.send(end.map(|_| answer));
        })
    });
    let answer = heard.recv_timeout(limits.wait);
    // Whether it is done, stuck or still talking: it has nothing more to say.
    let _ = child.kill();
    let _ = child.wait();
    if let Some(listener) = listener {
        let _ = listener.join();
    }
    match answer {
        Err(mpsc::RecvTimeoutError::Timeout) => Err(SheetFault::TooSlow { seconds: limits.wait.as_secs() }),
        Ok(Ok(answer)) if u64::try_from(answer.len()).is_ok_and(|length| length > limits.answer) => {
            Err(SheetFault::TooMuch)
        }
        Ok(Ok(answer)) => match serde_json::from_slice(&answer) {
            Ok(Answer::Sheet(sheet)) => Ok(sheet),
            Ok(Answer::Fault(fault)) => Err(fault),
            Err(_) => Err(SheetFault::Unreadable),
        },
        Ok(Err(_)) | Err(mpsc::RecvTimeoutError::Disconnected) => Err(SheetFault::Unreadable),
    }
}

/// The child's whole life: binds itself, reads the file at `path`, writes its answer to stdout. Returns the exit code:
/// 0 for a sheet, 1 for a fault, 2 when nothing could be written.
pub fn serve_child(path: &Path) -> i32 {
    bind();
    let answer = read(path).map_or_else(Answer::Fault, Answer::Sheet);
    let mut out = std::io::stdout().lock();
    let written =
        serde_json::to_writer(&mut out, &answer).is_ok() && writeln!(out).is_ok() && out.flush().is_ok();
    match (written, answer) {
        (true, Answer::Sheet(_)) => 0,
        (true, Answer::Fault(_)) => 1,
        (false, _) => 2,
    }
}

/// Sets limits that this process cannot lift again. No core: it would hold the roster.
fn bind() {
    let limits = [
        (Resource::As, MAX_ADDRESS_SPACE),
        (Resource::Data, MAX_MEMORY),
        (Resource::Cpu, MAX_CPU_SECONDS),
        (Resource::Core, 0),
    ];
    for (resource, most) in limits {
        let most = getrlimit(resource).maximum.map_or(most, |maximum| maximum.min(most));
        // Where the system does not know a limit, the parent's clock still stands.
        let _ = setrlimit(resource, Rlimit { current: Some(most), maximum: Some(most) });
    }
}

/// Reads a file of any kind that is known, told by its first bytes and not by its name.
fn read(path: &Path) -> Result<Sheet, SheetFault> {
    let bytes = load(path)?;
    if bytes.starts_with(b"PK\x03\x04") {
        xlsx::read(bytes)
    } else if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        Err(old_or_locked(&bytes))
    } else if bytes.starts_with(b"%PDF") || bytes.starts_with(b"{\\rtf") {
        Err(SheetFault::NotASheet)
    } else {
        csv::read(&bytes)
    }
}

pub(super) fn load(path: &Path) -> Result<Vec<u8>, SheetFault> {
    let cannot = |error: std::io::Error| match error.kind() {
        ErrorKind::NotFound => SheetFault::NotFound,
        _ => SheetFault::CannotOpen(error.to_string()),
    };
    // Asked before opening: opening a pipe would wait for its writer.
    let metadata = std::fs::metadata(path).map_err(cannot)?;
    if !metadata.is_file() {
        return Err(SheetFault::NotAFile);
    }
    let mut bytes = Vec::new();
    let read =
        File::open(path).map_err(cannot)?.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if u64::try_from(read).is_ok_and(|read| read > MAX_FILE_BYTES) {
        return Err(SheetFault::TooLarge { limit: MAX_FILE_BYTES });
    }
    Ok(bytes)
}

/// A workbook under a password is packed into a file of the old kind, as a stream of this name in UTF-16.
fn old_or_locked(bytes: &[u8]) -> SheetFault {
    let stream: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    if bytes.windows(stream.len()).any(|window| window == stream) {
        SheetFault::Locked
    } else {
        SheetFault::OldWorkbook
    }
}
