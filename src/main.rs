//! The `yishi` command.

use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let mut arguments = std::env::args_os().skip(1);
    match (arguments.next(), arguments.next()) {
        (Some(verb), Some(path)) if verb == "read-sheet" => {
            let code = yishi::exchange::child::serve_child(Path::new(&path));
            u8::try_from(code).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        _ => ExitCode::FAILURE,
    }
}
