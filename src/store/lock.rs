//! One writer at a time.
//!
//! The lock is held on a file of its own that is never renamed, and, against a second name of the same document (a hard
//! link, a file bound to another place), on the document itself as well. Both are advisory `flock`s, which the system
//! drops when the process ends however it ends; a left-over lock file locks nobody out.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{ErrorKind, Read, Seek, Write};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rustix::fs::OFlags;
use serde::{Deserialize, Serialize};

use super::beside;
use super::disk::{Disk, patiently};
use super::fault::{Doing, Fault, FaultKind};
use crate::meeting::{Desk, Moment};

/// How often a lock is asked for: somebody who only looks whether it is held holds it for an instant.
const TRIES: u32 = 10;
/// How long to wait between two tries.
const PAUSE: Duration = Duration::from_millis(10);

/// Who has a meeting open for writing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Holder {
    /// Process number; 0 where it is not known.
    pub pid: u32,
    /// Name of the machine, as far as it has one.
    pub host: String,
    /// The desk it writes as.
    pub desk: Option<Desk>,
    /// Since when.
    pub since: Option<Moment>,
    /// The name under which it has the document open, if that is another one.
    #[serde(skip)]
    pub document: Option<PathBuf>,
}

impl Holder {
    pub(super) fn myself(desk: Desk, now: Moment) -> Self {
        Self { pid: std::process::id(), host: host(), desk: Some(desk), since: Some(now), document: None }
    }

    /// Somebody.
    pub(super) fn unknown() -> Self {
        Self { pid: 0, host: String::new(), desk: None, since: None, document: None }
    }

    /// What the words for it may name.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![
            ("pid", self.pid.to_string()),
            ("host", self.host.clone()),
            ("desk", self.desk.map_or_else(String::new, |desk| desk.to_string())),
            ("since", self.since.map_or_else(String::new, |since| since.format("%H:%M").to_string())),
        ]
    }
}

/// A held lock. Dropping it lets go and takes the lock file away.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    file: File,
    /// Every version of the document this lock has seen: an older one may live on under another name.
    documents: Vec<File>,
}

impl Lock {
    /// Locks the document at this (canonical) path, which need not exist yet.
    pub(super) fn take(disk: &dyn Disk, document: &Path, holder: &Holder) -> Result<Self, Fault> {
        let path = beside::lock(document);
        let mut file = Self::take_file(disk, &path)?;
        let told = ron::to_string(holder).unwrap_or_default();
        // Who holds it is a help for people; the lock holds without it.
        let _ = file.set_len(0).and_then(|()| file.write_all(told.as_bytes()));
        let mut lock = Self { path, file, documents: Vec::new() };
        match patiently(|| disk.open(document)) {
            Ok(file) => lock.hold(document, file)?,
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(Fault::io(document, Doing::Locking, error)),
        }
        Ok(lock)
    }

    fn take_file(disk: &dyn Disk, path: &Path) -> Result<File, Fault> {
        let fail = |error| Fault::io(path, Doing::Locking, error);
        loop {
            let file = match patiently(|| disk.make(path)) {
                Err(error) if error.kind() == ErrorKind::AlreadyExists => match patiently(|| disk.open(path))
                {
                    // Its holder just took it away.
                    Err(error) if error.kind() == ErrorKind::NotFound => continue,
                    opened => opened,
                },
                made => made,
            };
            let file = file.map_err(fail)?;
            if !try_lock(&file).map_err(fail)? {
                return Err(Fault::new(path, FaultKind::Locked(holder(path))));
            }
            // The one locked may have been taken away by its holder between opening and locking.
            if is_at(&file, path) {
                return Ok(file);
            }
        }
    }

    /// Holds this version of the document too.
    pub(super) fn hold(&mut self, path: &Path, document: File) -> Result<(), Fault> {
        let fail = |error| Fault::io(path, Doing::Locking, error);
        if self.documents.iter().any(|held| same_file(held, &document)) {
            return Ok(());
        }
        if !try_lock(&document).map_err(fail)? {
            return Err(Fault::new(path, FaultKind::Locked(holder_of(&document))));
        }
        // A version without any name left cannot be opened by anybody.
        self.documents.retain(|held| held.metadata().is_ok_and(|held| held.nlink() > 0));
        self.documents.push(document);
        Ok(())
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Only while it is held: nobody else can hold a lock on the file of that name then.
        if is_at(&self.file, &self.path) {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

/// Whether somebody has the document open for writing.
pub(super) fn is_held(document: &Path) -> bool {
    let options = OpenOptions::new().read(true).custom_flags(OFlags::NOFOLLOW.bits().cast_signed()).clone();
    let Ok(file) = options.open(beside::lock(document)) else { return false };
    matches!(file.try_lock_shared(), Err(TryLockError::WouldBlock))
}

fn try_lock(file: &File) -> std::io::Result<bool> {
    for left in (0..TRIES).rev() {
        match patiently(|| match file.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        })? {
            false if left > 0 => std::thread::sleep(PAUSE),
            locked => return Ok(locked),
        }
    }
    Ok(false)
}

fn holder(path: &Path) -> Holder {
    let mut text = String::new();
    let read = File::open(path).and_then(|mut file| {
        file.rewind()?;
        file.read_to_string(&mut text)
    });
    read.ok().and_then(|_| ron::from_str(&text).ok()).unwrap_or_else(Holder::unknown)
}

/// Who holds a document under another name, as far as the system tells.
fn holder_of(document: &File) -> Holder {
    let inode = document.metadata().map(|metadata| metadata.ino()).unwrap_or_default();
    let locks = std::fs::read_to_string("/proc/locks").unwrap_or_default();
    let pid = locks.lines().find_map(|row| {
        // `1: FLOCK  ADVISORY  WRITE 4711 08:01:42 0 EOF`; other kinds of lock are not ours.
        let mut words = row.split_whitespace().skip_while(|word| *word != "FLOCK").skip(3);
        let (pid, file) = (words.next()?, words.next()?);
        (file.rsplit(':').next()?.parse() == Ok(inode)).then(|| pid.parse().ok())?
    });
    let Some(pid) = pid else { return Holder::unknown() };
    // The lock file it holds beside the other name says the rest, where this user may see what it has open.
    let open = std::fs::read_dir(format!("/proc/{pid}/fd")).into_iter().flatten().flatten();
    let told = open
        .filter_map(|entry| std::fs::read_link(entry.path()).ok())
        .filter_map(|lock| Some((beside::locked(&lock)?, holder(&lock))))
        .find(|(path, holder)| holder.pid == pid && is_at(document, path))
        .map(|(path, holder)| Holder { document: Some(path), ..holder });
    told.unwrap_or_else(|| Holder { pid, host: host(), ..Holder::unknown() })
}

/// The name of this machine.
fn host() -> String {
    let host = std::fs::read_to_string("/proc/sys/kernel/hostname")
        .or_else(|_| std::fs::read_to_string("/etc/hostname"))
        .unwrap_or_default();
    host.trim().to_owned()
}

fn is_at(file: &File, path: &Path) -> bool {
    let (Ok(mine), Ok(there)) = (file.metadata(), std::fs::symlink_metadata(path)) else { return false };
    (mine.dev(), mine.ino()) == (there.dev(), there.ino())
}

fn same_file(one: &File, other: &File) -> bool {
    let (Ok(one), Ok(other)) = (one.metadata(), other.metadata()) else { return false };
    (one.dev(), one.ino()) == (other.dev(), other.ino())
}
