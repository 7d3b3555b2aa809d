//! The terminal, threads, signals and the clock: carries out the program's effects and feeds back what came of them.

mod desk_work;
mod files;
mod input;
mod run;
mod show;
mod signals;
mod terminal;
pub mod typeset;
mod whole;

pub use desk_work::Unclosed;
pub use files::{Folders, Unusable, load_catalogue, load_settings};
pub use run::{Ended, new_desk, now, run};
pub use show::show;
pub use signals::survive_full_files;
