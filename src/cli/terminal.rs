//! The subcommands that run in the terminal: the shelf, a meeting, the second screen.

use std::path::Path;
use std::process::ExitCode;

use super::Desk;
use super::out::{Trouble, stored};
use crate::app::{App, Effect};
use crate::shell::{self, new_desk, now};
use crate::store::Follower;
use crate::ui::Look;

/// The shelf.
pub(super) fn shelf(desk: &Desk) -> Result<ExitCode, Trouble> {
    run(desk, Vec::new())
}

/// A meeting.
pub(super) fn open(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    if let Err(fault) = Follower::open(file) {
        return Err(stored(&desk.words, &fault));
    }
    run(desk, vec![Effect::Open(std::path::absolute(file)?)])
}

/// The second screen of a meeting.
pub(super) fn show(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    let follower = Follower::open(file).map_err(|fault| stored(&desk.words, &fault))?;
    shell::show(desk.words.lang(), look(desk), follower)
        .map_err(|why| Trouble::new(no_terminal(desk, &why)))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) fn run(desk: &Desk, first: Vec<Effect>) -> Result<ExitCode, Trouble> {
    let look = look(desk);
    let folder = desk.settings.meetings.clone().unwrap_or_else(|| desk.folders.meetings.clone());
    let lang = desk.words.lang();
    let mut app =
        App::new(lang, look, desk.settings.clone(), desk.catalogue.clone(), folder, new_desk()?, now());
    if let Some(first) = desk.left_out.first() {
        // One line of 80 cells: the name of the file and the reason; its folder was told on standard error.
        let name = first.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let args = [("name", name.into()), ("why", first.why.clone().into())];
        app.warn(desk.words.tell("cli-rules-left-out-short", &args));
    }
    let folders = desk.folders.clone();
    shell::run(app, folders, first).map_err(|why| Trouble::new(no_terminal(desk, &why)))?;
    Ok(ExitCode::SUCCESS)
}

fn look(desk: &Desk) -> Look {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    Look::from_env(plain, !desk.settings.lines)
}

fn no_terminal(desk: &Desk, why: &std::io::Error) -> String {
    desk.words.tell("cli-no-terminal", &[("why", why.to_string().into())])
}
