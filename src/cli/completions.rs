//! `yishi completions`: what a shell needs to complete the command.

use std::process::ExitCode;

use clap_complete::{Shell, generate};

/// Writes the completions to standard output.
pub(super) fn completions(shell: Shell) -> ExitCode {
    generate(shell, &mut super::command(), "yishi", &mut std::io::stdout());
    ExitCode::SUCCESS
}
