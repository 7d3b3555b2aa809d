//! `yishi keys`: the table of keys, as the README prints it.

use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, say};
use crate::keys::markdown;

/// Prints the table.
pub(super) fn keys(desk: &Desk) -> Result<ExitCode, Trouble> {
    say(markdown(&desk.words).trim_end())?;
    Ok(ExitCode::SUCCESS)
}
