//! `yishi demo`: a sample meeting in a scratch folder, ready to vote.

use std::fs::Permissions;
use std::os::unix::fs::PermissionsExt;
use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, stored};
use super::terminal::run;
use crate::app::sample;
use crate::shell::{Folders, new_desk, now};
use crate::store::{Session, new_path};

/// Makes the sample in a folder of its own and opens it. The folder stays, so that the file can be looked at.
pub(super) fn demo(desk: Desk) -> Result<ExitCode, Trouble> {
    let mine = Permissions::from_mode(0o700);
    let scratch = tempfile::Builder::new().prefix("yishi-demo-").permissions(mine).tempdir()?.keep();
    let folders = Folders { meetings: scratch.join("meetings"), config: scratch.join("config") };
    let (name, at) = (new_desk()?, now());
    let meeting = sample(&desk.catalogue, at).map_err(|why| Trouble::new(why.to_string()))?;
    let path = new_path(&folders.meetings, &meeting.about.title, meeting.about.date);
    let session = Session::create(&path, meeting, name, at).map_err(|fault| stored(&desk.words, &fault))?;
    session.close().map_err(|(_, fault)| stored(&desk.words, &fault))?;
    run(&Desk { folders, ..desk }, Some(&path))
}
