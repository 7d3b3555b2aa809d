//! What yishi costs above what nobody can go below: a bare echo, a bare append, a bare frame, on this machine, in one run.
//!
//! `cargo bench` measures and prints one table. Each thing and its floor are measured in turn, A B A B, so that whatever
//! else the machine does meanwhile hits both. Nothing here passes or fails: times belong to a machine.

// Nobody waits for this program in a meeting: it may stop where it stands, and what it says is a table.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

mod bare;
mod calling;
mod echo;
mod records;
mod saving;
mod starting;
mod table;
mod terminal;

use std::path::Path;

use table::Table;

/// The program.
const PROGRAM: &str = env!("CARGO_BIN_EXE_yishi");

fn main() {
    let asked: Vec<String> = std::env::args().skip(1).collect();
    match asked.first().map(String::as_str) {
        Some(bare::ECHO) => bare::echo().unwrap(),
        Some(bare::HELLO) => bare::hello().unwrap(),
        _ if asked.iter().any(|word| word == "--bench") => measure(),
        // Compiled along with the tests, it has nothing to say there.
        _ => {}
    }
}

fn measure() {
    // A real disk: the folder for temporary files may well be memory.
    let scratch = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
    let folder = scratch.path();
    let mut table = Table::default();
    let before = machine();
    told("the machine", &before);
    echo::key_to_frame(folder, &mut table);
    saving::key_to_saved(folder, &mut table);
    saving::bytes_written(folder, &mut table);
    calling::paper_to_disk(folder, &mut table);
    starting::opening(folder, &mut table);
    starting::first_frame(folder, &mut table);
    starting::searching(folder, &mut table);
    echo::while_the_disk_is_slow(folder, &mut table);
    println!("before: {before}\nafter:  {}\n{table}", machine());
}

/// Processors, and how much they have to do besides.
fn machine() -> String {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let processors = std::thread::available_parallelism().map_or(0, usize::from);
    format!("processors: {processors}, load: {}", load.trim())
}

/// Says what is being done: the whole takes a few minutes.
fn told(what: &str, more: &str) {
    eprintln!("{what}: {more}");
}

/// A folder of this name, for one part of the run.
fn folder(above: &Path, name: &str) -> std::path::PathBuf {
    let folder = above.join(name);
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
