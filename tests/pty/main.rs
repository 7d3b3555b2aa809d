//! The real program in a terminal: whole meetings by keys, kills, lost terminals, odd input, windows of every size.
//!
//! Nothing here waits for a fixed time to prove something: what is expected is waited for, generously.

// Helpers outside of test functions may unwrap as tests do.
#![allow(clippy::unwrap_used, clippy::panic, clippy::print_stdout)]

mod calling;
mod desk;
mod ends;
mod full_disk;
mod keyboard;
mod kills;
mod not_passed;
mod odd_input;
mod room;
mod screen;
mod shelf;
mod strace;
mod terminal;
mod two_windows;
mod whole_meeting;
mod window;
