//! What a file looked like when this process last read or wrote it: enough to notice that somebody else was there.

use std::fs::{File, Metadata, OpenOptions};
use std::io::{ErrorKind, Read};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt};
use std::path::Path;

use rustix::fs::OFlags;
use sha2::{Digest, Sha256};

use super::fault::{Doing, Fault, FaultKind};

/// Bytes in the largest file that is read at all; a meeting of a whole day has a few million.
const LARGEST: u64 = 256 << 20;
/// How often a file that changes while it is read is read again.
const TRIES: usize = 8;

/// What the system says of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Stat {
    device: u64,
    inode: u64,
    size: u64,
    modified: (i64, i64),
    /// Cannot be set back by anybody, as `modified` can.
    changed: (i64, i64),
}

impl Stat {
    pub(super) fn of(metadata: &Metadata) -> Self {
        Self {
            device: metadata.dev(),
            inode: metadata.ino(),
            size: metadata.size(),
            modified: (metadata.mtime(), metadata.mtime_nsec()),
            changed: (metadata.ctime(), metadata.ctime_nsec()),
        }
    }

    /// Of the file that has this name now; `None`: nothing has it.
    pub(super) fn at(path: &Path) -> Result<Option<Self>, Fault> {
        match std::fs::symlink_metadata(path) {
            Ok(metadata) => Ok(Some(Self::of(&metadata))),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Fault::io(path, Doing::Reading, error)),
        }
    }
}

/// A whole file as it was read in one piece.
#[derive(Debug)]
pub(super) struct Content {
    pub(super) bytes: Vec<u8>,
    pub(super) stat: Stat,
}

impl Content {
    /// Reads a regular file, not through a symbolic link; `None`: nothing has that name.
    pub(super) fn read(path: &Path) -> Result<Option<Self>, Fault> {
        let fail = |error| Fault::io(path, Doing::Reading, error);
        for _ in 0..TRIES {
            let mut file = match open_to_read(path) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
                opened => opened.map_err(fail)?,
            };
            let before = file.metadata().map_err(fail)?;
            if !before.is_file() {
                return Err(Fault::new(path, FaultKind::NotAFile));
            }
            if before.size() > LARGEST {
                return Err(Fault::new(path, FaultKind::TooLarge(before.size())));
            }
            let mut bytes = Vec::new();
            file.by_ref().take(LARGEST).read_to_end(&mut bytes).map_err(fail)?;
            let stat = Stat::of(&file.metadata().map_err(fail)?);
            if stat == Stat::of(&before) && stat.size == bytes.len() as u64 {
                return Ok(Some(Self { bytes, stat }));
            }
        }
        Err(Fault::io(path, Doing::Reading, ErrorKind::ResourceBusy.into()))
    }

    /// The text, and with it the place of the first byte that is none.
    pub(super) fn text(&self, path: &Path) -> Result<&str, Fault> {
        std::str::from_utf8(&self.bytes).map_err(|error| {
            let other = other_encoding(&self.bytes).map(FaultKind::OtherEncoding);
            Fault::new(path, other.unwrap_or(FaultKind::NotText(error.valid_up_to())))
        })
    }
}

/// The encoding in which an editor saved these bytes that are not UTF-8, where it can be told.
fn other_encoding(bytes: &[u8]) -> Option<&'static str> {
    let decodes = |encoding: &'static encoding_rs::Encoding| {
        encoding.decode_without_bom_handling_and_without_replacement(bytes).is_some()
    };
    if bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]) {
        Some("UTF-16")
    } else {
        // A record in GB18030 has no zeros; damaged UTF-8 is hardly ever valid GB18030 to its end.
        (!bytes.contains(&0) && decodes(encoding_rs::GB18030)).then_some("GB18030")
    }
}

/// Opens without waiting (a pipe of that name would) and without following a link.
pub(super) fn open_to_read(path: &Path) -> std::io::Result<File> {
    let flags = OFlags::NOFOLLOW | OFlags::NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits().cast_signed()).open(path)
}

/// The digest of some bytes, in hexadecimal digits.
pub(super) fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Bytes in hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |value: u8| DIGITS.get(usize::from(value)).copied().map_or('0', char::from);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
}
