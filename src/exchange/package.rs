//! What a packed file (XLSX) unpacks to, measured before anything trusts it.

use std::io::Cursor;

use zip::ZipArchive;

use super::fault::SheetFault;
use super::sheet::MAX_UNPACKED_BYTES;

/// Most parts in a package; a workbook with a sheet and a few pictures has some dozens.
const MAX_PARTS: usize = 4_096;

/// Adds up the sizes that the package states. They bind: reading a part that grows beyond its stated size is an error.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetFault> {
    let mut package = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    if package.len() > MAX_PARTS {
        return Err(SheetFault::TooMuch);
    }
    if package.index_for_name("[Content_Types].xml").is_none() {
        return Err(SheetFault::NotASheet);
    }
    let mut unpacked = 0_u64;
    for part in 0..package.len() {
        unpacked = unpacked.saturating_add(package.by_index_raw(part).map_err(damaged)?.size());
    }
    if unpacked > MAX_UNPACKED_BYTES {
        Err(SheetFault::TooLarge { limit: MAX_UNPACKED_BYTES })
    } else {
        Ok(())
    }
}

/// The fault of a workbook that contradicts itself.
pub(super) fn damaged(error: impl std::fmt::Display) -> SheetFault {
    SheetFault::Damaged(error.to_string())
}
