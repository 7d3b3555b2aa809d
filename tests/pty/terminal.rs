//! A terminal for the program to run in: keys go in as the bytes of xterm, what comes out is read as a screen.

use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{LocalModes, Termios, tcgetattr};

use super::keyboard;
use super::screen::{Screen, Seen};

/// How long anything may take before a test fails: far longer than it does.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How often is looked.
const LOOK: Duration = Duration::from_millis(5);
/// A program in a terminal of its own.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    master: Option<Box<dyn MasterPty + Send>>,
    writer: Option<Box<dyn Write + Send>>,
    reader: Option<thread::JoinHandle<()>>,
    /// The other end, held open: what was not read yet, and the modes it is left in.
    line: Option<File>,
    before: Termios,
    seen: Arc<Mutex<Seen>>,
    closing: Arc<AtomicBool>,
}

impl Terminal {
    /// Starts the program in a window of so many columns and rows.
    pub fn start(command: CommandBuilder, (columns, rows): (u16, u16)) -> Self {
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        let pair = native_pty_system().openpty(size).unwrap();
        let path = pair.master.tty_name().unwrap();
        let line = OpenOptions::new().read(true).write(true).custom_flags(no_ctty()).open(path).unwrap();
        let before = tcgetattr(&line).unwrap();
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let seen = Arc::new(Mutex::new(Seen::new(columns, rows)));
        let closing = Arc::new(AtomicBool::new(false));
        let mut from = pair.master.try_clone_reader().unwrap();
        let (to, stop) = (Arc::clone(&seen), Arc::clone(&closing));
        let reader = thread::spawn(move || {
            let mut bytes = [0; 8192];
            while !stop.load(Ordering::SeqCst)
                && let Ok(n @ 1..) = from.read(&mut bytes)
            {
                held(&to).take(&bytes[..n]);
            }
            held(&to).closed = true;
        });
        let writer = Some(pair.master.take_writer().unwrap());
        Self {
            child,
            master: Some(pair.master),
            writer,
            reader: Some(reader),
            line: Some(line),
            before,
            seen,
            closing,
        }
    }

    /// Presses keys, as `yishi::keys::script` reads them, one after another as a person does; text that is not ASCII
    /// comes in one burst, as an input method hands it over.
    pub fn keys(&mut self, script: &str) -> &mut Self {
        for press in keyboard::presses(script) {
            self.send(&press);
        }
        self
    }

    /// Pastes text, marked as a paste as terminals do.
    pub fn paste(&mut self, text: &str) -> &mut Self {
        self.send(&[b"\x1b[200~", text.replace('\n', "\r").as_bytes(), b"\x1b[201~"].concat())
    }

    /// Sends bytes in one go, and waits until the program has taken them.
    pub fn send(&mut self, bytes: &[u8]) -> &mut Self {
        self.push(bytes);
        let until = Instant::now() + PATIENCE;
        loop {
            thread::sleep(LOOK);
            if rustix::io::ioctl_fionread(self.line()).unwrap() == 0 || self.ended().is_some() {
                return self;
            }
            assert!(Instant::now() < until, "the program reads no keys\n{}", self.screen());
        }
    }

    fn line(&self) -> &File {
        self.line.as_ref().unwrap()
    }

    /// Sends bytes and waits for nothing.
    pub fn push(&mut self, bytes: &[u8]) {
        let writer = self.writer.as_mut().unwrap();
        // A program that has ended reads no more.
        let _ = writer.write_all(bytes).and_then(|()| writer.flush());
    }

    /// The screen as of now.
    pub fn screen(&self) -> Screen {
        held(&self.seen).screen()
    }

    /// Waits for a text on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) -> Screen {
        self.wait_until(text, |screen| screen.shows(text))
    }

    /// Waits until the screen is as wanted.
    #[track_caller]
    pub fn wait_until(&self, what: &str, wanted: impl Fn(&Screen) -> bool) -> Screen {
        let until = Instant::now() + PATIENCE;
        loop {
            let (screen, closed) = {
                let seen = held(&self.seen);
                (seen.screen(), seen.closed)
            };
            if wanted(&screen) {
                return screen;
            }
            assert!(!closed && Instant::now() < until, "waited for {what}\n{screen}");
            thread::sleep(LOOK);
        }
    }

    /// The number of the saved mark; 0 when there is none.
    pub fn saved(&self) -> u64 {
        self.screen().saved().unwrap_or_default()
    }

    /// Presses keys that record so many lines, and waits until they are saved.
    #[track_caller]
    pub fn records(&mut self, script: &str, lines: u64) -> Screen {
        let before = self.saved();
        self.keys(script);
        let after = before + lines;
        self.wait_until(&format!("已存 #{after} after {script}"), |screen| screen.saved() == Some(after))
    }

    /// How many bytes came out so far.
    pub fn written(&self) -> usize {
        held(&self.seen).raw.len()
    }

    /// Every byte that came out so far.
    pub fn raw(&self) -> Vec<u8> {
        held(&self.seen).raw.clone()
    }

    /// Forgets what is on the screen, as a terminal does that somebody else has used meanwhile.
    pub fn wipe(&self) {
        held(&self.seen).wipe();
    }

    /// Another size of window.
    pub fn resize(&self, (columns, rows): (u16, u16)) {
        held(&self.seen).resize(columns, rows);
        let size = PtySize { rows, cols: columns, pixel_width: 0, pixel_height: 0 };
        self.master.as_ref().unwrap().resize(size).unwrap();
    }

    /// The process.
    pub fn pid(&self) -> Pid {
        Pid::from_raw(self.child.process_id().unwrap().cast_signed()).unwrap()
    }

    /// Sends a signal.
    pub fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    /// Whether it has ended: its exit code, or 0 and the signal's name.
    pub fn ended(&mut self) -> Option<portable_pty::ExitStatus> {
        self.child.try_wait().unwrap()
    }

    /// Waits for its end. Returns how it ended, and how long that took.
    #[track_caller]
    pub fn wait_end(&mut self) -> (portable_pty::ExitStatus, Duration) {
        let from = Instant::now();
        loop {
            if let Some(status) = self.ended() {
                return (status, from.elapsed());
            }
            assert!(from.elapsed() < PATIENCE, "it does not end\n{}", self.screen());
            thread::sleep(LOOK);
        }
    }

    /// Kills it on the spot.
    pub fn kill(mut self) {
        self.signal(Signal::KILL);
        self.wait_end();
    }

    /// The last screen of a program that has ended, with all that it had written.
    #[track_caller]
    pub fn last_screen(&mut self) -> Screen {
        assert!(self.ended().is_some(), "it has not ended\n{}", self.screen());
        // With nobody left at the other end, the reader is told when it has everything.
        self.line = None;
        let until = Instant::now() + PATIENCE;
        while !held(&self.seen).closed {
            assert!(Instant::now() < until, "something holds the terminal open");
            thread::sleep(LOOK);
        }
        self.screen()
    }

    /// Leaves the program, and waits for its end.
    #[track_caller]
    pub fn quit(mut self) -> Screen {
        self.keys("<ctrl-q>").wait_for("退出程序");
        self.keys("<enter>");
        let (status, _) = self.wait_end();
        assert!(status.success(), "{status:?}\n{}", self.screen());
        self.last_screen()
    }

    /// Asserts that the terminal was given back as it was found.
    #[track_caller]
    pub fn is_given_back(&mut self) {
        let after = tcgetattr(self.line()).unwrap();
        let screen = self.last_screen();
        assert!(!screen.alternate && !screen.marks_pastes && !screen.hidden, "{screen}");
        let modes = |termios: &Termios| {
            (termios.input_modes, termios.output_modes, termios.control_modes, termios.local_modes)
        };
        assert!(modes(&self.before) == modes(&after), "{after:?}");
        assert!(after.local_modes.contains(LocalModes::ICANON | LocalModes::ECHO));
    }

    /// Puts the modes back that a shell gives a terminal when it takes it from a stopped program.
    pub fn shell_takes_over(&self) {
        rustix::termios::tcsetattr(self.line(), rustix::termios::OptionalActions::Now, &self.before).unwrap();
    }

    /// Whether keys reach the program one by one.
    pub fn is_raw(&self) -> bool {
        !tcgetattr(self.line()).unwrap().local_modes.contains(LocalModes::ICANON)
    }

    /// Closes the window: whoever reads or writes there is told that it is gone.
    pub fn close(&mut self) {
        self.closing.store(true, Ordering::SeqCst);
        // The reader only notices when something comes.
        self.push(b"\x1bOP");
        let until = Instant::now() + PATIENCE;
        while self.reader.as_ref().is_some_and(|reader| !reader.is_finished()) && Instant::now() < until {
            thread::sleep(LOOK);
        }
        drop((self.reader.take(), self.writer.take(), self.master.take()));
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            let _ = kill_process(self.pid(), Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

fn held(seen: &Mutex<Seen>) -> MutexGuard<'_, Seen> {
    seen.lock().unwrap_or_else(PoisonError::into_inner)
}

fn no_ctty() -> i32 {
    rustix::fs::OFlags::NOCTTY.bits().cast_signed()
}

/// The program with arguments, in a world of its own: nothing of this machine's settings reaches it.
pub fn command(program: &str, home: &Path) -> CommandBuilder {
    let mut command = CommandBuilder::new(program);
    let path = std::env::var_os("PATH").unwrap_or_default();
    command.env_clear();
    command.env("PATH", path);
    if let Some(zone) = std::env::var_os("TZ") {
        command.env("TZ", zone);
    }
    command.env("HOME", home);
    command.env("YISHI_DATA", home.join("data"));
    command.env("LANG", "zh_CN.UTF-8");
    command.env("TERM", "xterm-256color");
    command.cwd(home);
    // Whatever is private is so by itself.
    command.umask(Some(0));
    command
}
