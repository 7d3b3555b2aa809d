//! The command line: one file for each subcommand. Arguments in, an exit code out.
//!
//! Errors go to standard error and say what, where and what to do; papers and JSON go to standard output.

mod args;
mod check;
mod choose;
mod completions;
mod dump;
mod keys;
mod licenses;
mod new;
mod notice;
mod out;
mod result;
mod roster;
mod rules;
mod sample;
mod seal;
mod terminal;
mod verdict;

use std::process::ExitCode;

use clap::Parser;

pub use args::command;
use args::{Args, Task};
pub use keys::markdown;
use out::Trouble;

use crate::app::Settings;
use crate::lang::{Words, locale};
use crate::rules::Catalogue;
use crate::shell::{self, Folders, Unusable};

/// What every subcommand is given.
struct Desk {
    words: Words,
    folders: Folders,
    settings: Settings,
    catalogue: Catalogue,
    /// Files of rules that were left out.
    left_out: Vec<Unusable>,
}

/// Runs the command that the program was started with.
pub fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(why) => return out::usage(&why),
    };
    if let Task::ReadSheet { file } = &args.task() {
        return ExitCode::from(u8::try_from(crate::exchange::child::serve_child(file)).unwrap_or(1));
    }
    if matches!(args.task(), Task::Typeset) {
        return ExitCode::from(shell::typeset::serve_child());
    }
    match run(&args) {
        Ok(code) => code,
        Err(trouble) => trouble.tell(),
    }
}

fn run(args: &Args) -> Result<ExitCode, Trouble> {
    shell::survive_full_files()?;
    let system = locale::from_system();
    let flag = args.lang.as_deref();
    let first = Words::new(locale::choose(flag, None, system.as_deref()));
    let folders = Folders::find(args.data_dir()).ok_or_else(|| Trouble::new(first.say("cli-no-home")))?;
    let settings = shell::load_settings(&folders).map_err(|why| out::unusable(&first, &why))?;
    let words = Words::new(locale::choose(flag, settings.lang, system.as_deref()));
    let (catalogue, left_out) = shell::load_catalogue(&folders, &words);
    let desk = Desk { words, folders, settings, catalogue, left_out };
    // A shell that fetches completions as it starts is not to be told each time.
    if !matches!(args.task(), Task::Keys | Task::Licenses | Task::Completions { .. }) {
        desk.left_out.iter().for_each(|why| out::warn(&out::left_out(&desk.words, why)));
    }
    match args.task() {
        Task::Shelf => terminal::shelf(&desk),
        Task::Open { file } => terminal::open(&desk, &file),
        Task::Demo => sample::demo(desk),
        Task::Show { file } => terminal::show(&desk, &file),
        Task::New(new) => new::new(&desk, &new),
        Task::Check { file, json } => check::check(&desk, &file, json),
        Task::Result { file, json } => result::result(&desk, &file, json),
        Task::Notice(notice) => notice::notice(&desk, &notice),
        Task::Roster { what } => roster::roster(&desk, &what),
        Task::Choose(asked) => choose::choose(&desk, &asked),
        Task::Rules { example: true, .. } => rules::example(),
        Task::Rules { id, on, json, .. } => rules::rules(&desk, id.as_deref(), on, json),
        Task::Verdict(asked) => verdict::verdict(&desk, &asked),
        Task::Verify { file, code } => seal::verify(&desk, &file, code.as_deref()),
        Task::Seal { file } => seal::seal(&desk, &file),
        Task::Recover { file, set_aside } => seal::recover(&desk, &file, set_aside),
        Task::Dump { file } => dump::dump(&desk, &file),
        Task::Keys => keys::keys(&desk),
        Task::Completions { shell } => Ok(completions::completions(shell)),
        Task::Licenses => licenses::licenses(&desk),
        Task::ReadSheet { .. } | Task::Typeset => Ok(ExitCode::SUCCESS),
    }
}
