//! Signals, turned into actions on a thread of their own; and the watch on a terminal that is gone.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::thread;

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

/// What a signal asks of the loop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// End the program.
    End,
    /// The program was stopped and goes on: the terminal has to be taken over again.
    Continued,
}

/// What is sent when the power is about to go, where a system has a signal for it.
const POWER_FAILS: Option<i32> =
    if cfg!(target_os = "linux") { Some(rustix::process::Signal::POWER.as_raw()) } else { None };

/// Starts listening. A second wish to end, while the first is still being met, ends the process at once: what was
/// acknowledged is on disk.
///
/// # Errors
/// When the system does not let us listen.
pub fn listen<T: Send + 'static>(to: Sender<T>, tell: fn(Told) -> T) -> io::Result<()> {
    let mut signals =
        Signals::new([SIGTERM, SIGINT, SIGHUP, SIGQUIT, SIGCONT].into_iter().chain(POWER_FAILS))?;
    thread::spawn(move || {
        let mut ending = false;
        for signal in signals.forever() {
            if signal == SIGCONT {
                drop(to.send(tell(Told::Continued)));
            } else if ending {
                super::terminal::give_back();
                drop(signal_hook::low_level::emulate_default_handler(signal));
            } else {
                ending = true;
                drop(to.send(tell(Told::End)));
            }
        }
    });
    Ok(())
}

/// A file that may not grow any further is an error like any other to whoever writes it, and no end of the program.
///
/// # Errors
/// When the system does not let us.
pub fn survive_full_files() -> io::Result<()> {
    signal_hook::flag::register(SIGXFSZ, Arc::default()).map(drop)
}

/// Whether the terminal was hung up: then nobody will ever press a key again, and reading would spin.
pub fn terminal_gone() -> bool {
    let stdin = rustix::stdio::stdin();
    let mut watched = [PollFd::new(&stdin, PollFlags::empty())];
    let now = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut watched, Some(&now)).is_ok() && watched[0].revents().intersects(PollFlags::HUP | PollFlags::ERR)
}
