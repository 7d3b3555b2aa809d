//! Disks that are not as they should be: any one step fails, or every step from one on; somebody else is in between.

use std::fs::File;
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use crate::store::disk::{Disk, RealDisk};

/// How the step fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// Once, having done nothing.
    Once(ErrorKind),
    /// Once, having done it all the same.
    DoneAllTheSame,
    /// It and the next three.
    FourTimes,
    /// It and every one after it: the process is dead, or the disk.
    ForGood,
    /// A write that writes three bytes; any other step is interrupted by a signal.
    Little,
    /// A write that writes half of it and then fails.
    Half,
}

pub(super) struct Flaky {
    steps: AtomicUsize,
    at: usize,
    how: How,
}

impl Flaky {
    /// Fails at this step, counted from 0.
    pub(super) fn new(at: usize, how: How) -> Self {
        Self { steps: AtomicUsize::new(0), at, how }
    }

    /// Never fails, and counts the steps.
    pub(super) fn sound() -> Self {
        Self::new(usize::MAX, How::ForGood)
    }

    pub(super) fn steps(&self) -> usize {
        self.steps.load(Ordering::SeqCst)
    }

    fn step<T>(&self, mut real: impl FnMut() -> io::Result<T>) -> io::Result<T> {
        let step = self.steps.fetch_add(1, Ordering::SeqCst);
        let since = step.checked_sub(self.at);
        match (since, self.how) {
            (Some(0), How::Once(kind)) => Err(kind.into()),
            (Some(0), How::Half) => Err(ErrorKind::StorageFull.into()),
            (Some(0), How::DoneAllTheSame) => real().and_then(|_| Err(io::Error::other("injected"))),
            (Some(0), How::Little) => Err(ErrorKind::Interrupted.into()),
            (Some(0..=3), How::FourTimes) | (Some(_), How::ForGood) => Err(io::Error::other("injected")),
            _ => real(),
        }
    }
}

impl Disk for Flaky {
    fn make(&self, path: &Path) -> io::Result<File> {
        self.step(|| RealDisk.make(path))
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        self.step(|| RealDisk.open(path))
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        let now = self.steps() == self.at;
        if now && self.how == How::Half {
            file.write_all(&bytes[..bytes.len() / 2])?;
        }
        if now && self.how == How::Little {
            self.steps.fetch_add(1, Ordering::SeqCst);
            return file.write(&bytes[..bytes.len().min(3)]);
        }
        self.step(|| RealDisk.write(file, bytes))
    }

    fn open_within(&self, path: &Path) -> io::Result<File> {
        self.step(|| RealDisk.open_within(path))
    }

    fn write_at(&self, file: &File, bytes: &[u8], place: u64) -> io::Result<usize> {
        let now = self.steps() == self.at;
        if now && self.how == How::Half {
            RealDisk.write_at(file, &bytes[..bytes.len() / 2], place)?;
        }
        if now && self.how == How::Little {
            self.steps.fetch_add(1, Ordering::SeqCst);
            return RealDisk.write_at(file, &bytes[..bytes.len().min(3)], place);
        }
        self.step(|| RealDisk.write_at(file, bytes, place))
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        self.step(|| RealDisk.cut(file, length))
    }

    // The power never goes in these tests, and thousands of true syncs would take minutes.
    fn sync(&self, _: &File) -> io::Result<()> {
        self.step(|| Ok(()))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| RealDisk.rename(from, to))
    }

    fn place(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.step(|| RealDisk.place(from, to))
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.step(|| RealDisk.remove(path))
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        self.step(|| Ok(()))
    }
}

/// What happens once, right after a file was opened or synced.
type Meanwhile = Box<dyn FnOnce() + Send>;

/// A disk on which somebody else does something in the middle of a step.
#[derive(Default)]
pub(super) struct Shared {
    pub(super) after_open: Mutex<Option<Meanwhile>>,
    pub(super) after_sync: Mutex<Option<Meanwhile>>,
}

impl Shared {
    fn then<T>(meanwhile: &Mutex<Option<Meanwhile>>, done: T) -> T {
        let meanwhile = meanwhile.lock().unwrap().take();
        if let Some(meanwhile) = meanwhile {
            meanwhile();
        }
        done
    }
}

impl Disk for Shared {
    fn make(&self, path: &Path) -> io::Result<File> {
        RealDisk.make(path)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        Self::then(&self.after_open, RealDisk.open(path))
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        RealDisk.write(file, bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        RealDisk.cut(file, length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        Self::then(&self.after_sync, RealDisk.sync(file))
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.rename(from, to)
    }

    fn place(&self, from: &Path, to: &Path) -> io::Result<()> {
        RealDisk.place(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        RealDisk.sync_folder(folder)
    }
}
