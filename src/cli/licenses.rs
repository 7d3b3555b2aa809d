//! `yishi licenses`: whose work the faces built in are, and under what licence.

use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, say};
use crate::press::LICENCES;

/// The licences, to standard output.
pub(super) fn licenses(desk: &Desk) -> Result<ExitCode, Trouble> {
    say(&desk.words.say("cli-licenses"))?;
    say("")?;
    say(LICENCES.trim_end())?;
    Ok(ExitCode::SUCCESS)
}
