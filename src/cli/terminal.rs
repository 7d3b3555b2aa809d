//! The subcommands that run in the terminal: the shelf, a meeting, the second screen.

use std::path::Path;
use std::process::ExitCode;

use super::Desk;
use super::out::{FAILED, Trouble, stored, warn, warn_of};
use crate::app::App;
use crate::shell::{self, Unclosed, new_desk, now};
use crate::store::{self, Amiss, Follower};
use crate::ui::Look;

/// The exit code when a meeting could not be closed: its file and its journal together hold everything recorded.
const NOT_CLOSED: u8 = 4;

/// The shelf.
pub(super) fn shelf(desk: &Desk) -> Result<ExitCode, Trouble> {
    run(desk, None)
}

/// A meeting.
pub(super) fn open(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    run(desk, Some(&std::path::absolute(file)?))
}

/// The second screen of a meeting.
pub(super) fn show(desk: &Desk, file: &Path) -> Result<ExitCode, Trouble> {
    let follower = Follower::open(file).map_err(|fault| stored(&desk.words, &fault))?;
    follower.amiss().iter().for_each(|found| warn_of(&desk.words, file, found));
    let incomplete = follower.amiss().iter().any(Amiss::is_incomplete);
    shell::show(desk.words.lang(), look(desk), follower)
        .map_err(|why| Trouble::new(no_terminal(desk, &why)))?;
    Ok(if incomplete { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

pub(super) fn run(desk: &Desk, open: Option<&Path>) -> Result<ExitCode, Trouble> {
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
    let ended = shell::run(app, folders, open).map_err(|fault| stored(&desk.words, &fault))?;
    ended.untold.iter().for_each(|why| warn(why));
    let unclosed = ended.unclosed.as_ref();
    if let Some(left) = unclosed {
        warn(&not_closed(desk, left));
    }
    ended.terminal.map_err(|why| Trouble::new(no_terminal(desk, &why)))?;
    Ok(match (unclosed, ended.untold.is_empty()) {
        (Some(_), _) => ExitCode::from(NOT_CLOSED),
        (None, false) => ExitCode::from(FAILED),
        (None, true) => ExitCode::SUCCESS,
    })
}

/// What happened, where everything is, and what to do.
fn not_closed(desk: &Desk, left: &Unclosed) -> String {
    let shown = |path: &Path| path.display().to_string().into();
    let args = [
        ("why", store::say::fault(&desk.words, &left.fault).into()),
        ("path", shown(&left.path)),
        ("journal", shown(&left.journal)),
        ("last", left.last.into()),
    ];
    desk.words.tell("cli-not-closed", &args)
}

fn look(desk: &Desk) -> Look {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|set| !set.is_empty());
    Look::from_env(plain, !desk.settings.lines)
}

fn no_terminal(desk: &Desk, why: &std::io::Error) -> String {
    desk.words.tell("cli-no-terminal", &[("why", why.to_string().into())])
}
