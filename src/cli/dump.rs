//! `yishi dump`: the whole record, line by line, as it was written.

use std::path::Path;
use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, read, say};

/// One row for each line of the trail: its number, its moment, its desk, and what it says, in RON.
pub(super) fn dump(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    let record = read(&desk.words, file)?;
    for line in record.trail.lines() {
        let entry = ron::to_string(&line.entry).map_err(|why| Trouble::new(why.to_string()))?;
        say(&format!("{} {} {} {entry}", line.stamp.seq, line.stamp.at.to_rfc3339(), line.stamp.desk))?;
    }
    Ok(record.exit())
}
