//! The few things this layer asks of the disk. Everything that changes a file goes through here, so that a test can
//! let any single step fail.

use std::fs::{DirBuilder, File, OpenOptions, Permissions};
use std::io::{self, ErrorKind, Write};
use std::os::unix::fs::{DirBuilderExt, FileExt, OpenOptionsExt, PermissionsExt};
use std::path::Path;

use rustix::fs::{CWD, OFlags, RenameFlags};

use super::fault::{Doing, Fault};

/// What a file is made with: for its owner only, whatever the umask.
const PRIVATE_FILE: u32 = 0o600;
/// What a folder is made with.
const PRIVATE_FOLDER: u32 = 0o700;
/// How often a call is made again that a signal interrupted.
const PATIENCE: usize = 1_000;

/// What changes files. Each call may fail as the system's own may; [`ErrorKind::Interrupted`] and short writes included.
pub(super) trait Disk: Send + Sync {
    /// A new file of this name, for its owner only; never an existing one, never through a symbolic link.
    fn make(&self, path: &Path) -> io::Result<File>;
    /// An existing file, read and written at its end; never through a symbolic link.
    fn open(&self, path: &Path) -> io::Result<File>;
    /// Writes some of it, and says how much.
    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize>;
    /// An existing file, read and written at any place; never through a symbolic link.
    fn open_within(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).write(true).custom_flags(no_follow()).open(path)
    }
    /// Writes some of it at this place, and says how much.
    fn write_at(&self, file: &File, bytes: &[u8], place: u64) -> io::Result<usize> {
        file.write_at(bytes, place)
    }
    /// Cuts a file to this length.
    fn cut(&self, file: &File, length: u64) -> io::Result<()>;
    /// What was written to the file is on the disk when this returns.
    fn sync(&self, file: &File) -> io::Result<()>;
    /// Gives a file another name, whatever had that name before.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Gives a file another name, if nothing has it.
    fn place(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Takes a file away.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Which names stand in the folder is on the disk when this returns.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
}

/// The disk itself.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct RealDisk;

impl Disk for RealDisk {
    fn make(&self, path: &Path) -> io::Result<File> {
        let flags = no_follow();
        let mut options = OpenOptions::new();
        options.read(true).append(true).create_new(true).mode(PRIVATE_FILE).custom_flags(flags);
        let file = options.open(path)?;
        file.set_permissions(Permissions::from_mode(PRIVATE_FILE))?;
        Ok(file)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        OpenOptions::new().read(true).append(true).custom_flags(no_follow()).open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        file.write(bytes)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        file.set_len(length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        file.sync_data()
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        std::fs::rename(from, to)
    }

    fn place(&self, from: &Path, to: &Path) -> io::Result<()> {
        match rustix::fs::renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE) {
            Ok(()) => Ok(()),
            Err(rustix::io::Errno::EXIST) => Err(ErrorKind::AlreadyExists.into()),
            // File systems that cannot say "if nothing has it" can say "one more name", which has the same guard.
            Err(rustix::io::Errno::INVAL | rustix::io::Errno::NOSYS | rustix::io::Errno::NOTSUP) => {
                std::fs::hard_link(from, to)?;
                std::fs::remove_file(from)
            }
            Err(other) => Err(other.into()),
        }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        std::fs::remove_file(path)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network and FUSE file systems know no such thing for folders.
            Err(error) if error.kind() == ErrorKind::InvalidInput => Ok(()),
            result => result,
        }
    }
}

fn no_follow() -> i32 {
    OFlags::NOFOLLOW.bits().cast_signed()
}

/// Makes the call again while signals interrupt it.
pub(super) fn patiently<T>(mut call: impl FnMut() -> io::Result<T>) -> io::Result<T> {
    for _ in 0..PATIENCE {
        match call() {
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            result => return result,
        }
    }
    Err(ErrorKind::Interrupted.into())
}

/// Writes all of it, in as many pieces as it takes.
pub(super) fn write_all(disk: &dyn Disk, file: &mut File, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match patiently(|| disk.write(file, bytes))? {
            0 => return Err(ErrorKind::WriteZero.into()),
            written => bytes = bytes.get(written..).unwrap_or_default(),
        }
    }
    Ok(())
}

/// Writes all of it at this place, in as many pieces as it takes.
pub(super) fn write_all_at(disk: &dyn Disk, file: &File, mut bytes: &[u8], mut place: u64) -> io::Result<()> {
    while !bytes.is_empty() {
        match patiently(|| disk.write_at(file, bytes, place))? {
            0 => return Err(ErrorKind::WriteZero.into()),
            written => {
                bytes = bytes.get(written..).unwrap_or_default();
                place += written as u64;
            }
        }
    }
    Ok(())
}

/// Takes a file away that may be gone already; says whether there was one.
pub(super) fn remove_if_there(disk: &dyn Disk, path: &Path) -> io::Result<bool> {
    match patiently(|| disk.remove(path)) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// The folder a file stands in.
pub(super) fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    }
}

/// Makes a folder and those above it that are missing, for their owner only, whatever the umask. One that exists is left
/// as it is.
///
/// # Errors
/// When the system refuses, or something else has that name.
pub fn make_folder(folder: &Path) -> Result<(), Fault> {
    if folder.is_dir() {
        return Ok(());
    }
    let above = folder_of(folder);
    if above != folder {
        make_folder(above)?;
    }
    let made = DirBuilder::new().mode(PRIVATE_FOLDER).create(folder);
    let made = match made {
        // Somebody else was quicker.
        Err(error) if error.kind() == ErrorKind::AlreadyExists && folder.is_dir() => return Ok(()),
        Ok(()) => std::fs::set_permissions(folder, Permissions::from_mode(PRIVATE_FOLDER)),
        refused => refused,
    };
    made.map_err(|error| Fault::io(folder, Doing::Making, error))
}
