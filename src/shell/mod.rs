//! The terminal, threads, signals and the clock: carries out the program's effects and feeds back what came of them.

mod desk_work;
mod files;
mod input;
mod run;
mod signals;
mod terminal;

pub use files::{Folders, load_catalogue, load_settings, read_roster};
pub use run::{now, run};
