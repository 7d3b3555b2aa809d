//! The `yishi` command: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    yishi::cli::main()
}
