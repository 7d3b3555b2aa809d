//! The command line: one file for each subcommand.

use std::path::PathBuf;
use std::process::ExitCode;

use crate::app::{App, Effect};
use crate::lang::Lang;
use crate::meeting::{About, Desk, Meeting};
use crate::shell::{self, Folders};
use crate::ui::Look;

/// Runs the command.
pub fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().collect();
    if args.get(1).map(String::as_str) == Some("read-sheet") {
        return ExitCode::from(crate::exchange::child::serve_child(std::path::Path::new(&args[2])) as u8);
    }
    let Some(folders) = Folders::find(std::env::var_os("YISHI_DATA").map(PathBuf::from)) else {
        return ExitCode::FAILURE;
    };
    let Ok(settings) = shell::load_settings(&folders) else { return ExitCode::FAILURE };
    let Ok(catalogue) = shell::load_catalogue(&folders) else { return ExitCode::FAILURE };
    let look = Look::from_env(std::env::var_os("NO_COLOR").is_some(), true);
    let now = shell::now();
    let rules = catalogue.find("jm.dbhy", now.date_naive()).ok().cloned();
    let app =
        App::new(Lang::Zh, look, settings, catalogue, folders.meetings.clone(), Desk::from_bits(1), now);
    let first = rules
        .map(|rules| Effect::Create(Box::new(Meeting::new(About::new("试用", now.date_naive()), rules))));
    match shell::run(app, folders, first.into_iter().collect()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}
