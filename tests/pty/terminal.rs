//! A terminal for the program to run in: keys go in as the bytes of xterm, what comes out is read as a screen.

use std::fmt;
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::num::NonZeroU16;
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

/// How long anything may take before a test fails: far longer than it does.
pub const PATIENCE: Duration = Duration::from_secs(20);
/// How often is looked.
const LOOK: Duration = Duration::from_millis(5);
/// What encloses a frame: a terminal shows nothing of it before its end.
const FRAME: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

/// The screen as the eye sees it.
#[derive(Clone, PartialEq, Eq)]
pub struct Screen {
    /// The rows, without blanks at their ends.
    pub text: String,
    /// What stands in the question on top, if one is asked, without line ends.
    pub question: String,
    /// Row and column of the cursor.
    pub cursor: (u16, u16),
    /// The program has the second screen.
    pub alternate: bool,
    /// Pastes are marked.
    pub marks_pastes: bool,
    /// The cursor cannot be seen.
    pub hidden: bool,
    /// The character that ends at the cursor.
    pub before_cursor: String,
    /// Blank cells in reverse video: what large figures are made of.
    pub blocks: usize,
    /// Cells in reverse video, blank or not.
    pub reversed: usize,
}

impl Screen {
    /// Whether the text stands on it, however its lines are broken.
    pub fn shows(&self, text: &str) -> bool {
        let text = unbroken(text);
        unbroken(&self.text).contains(&text) || unbroken(&self.question).contains(&text)
    }

    /// One row.
    pub fn row(&self, row: u16) -> &str {
        self.text.lines().nth(usize::from(row)).unwrap_or_default()
    }

    /// The number of the saved mark.
    pub fn saved(&self) -> Option<u64> {
        let (_, after) = self.row(0).rsplit_once("已存 #")?;
        after.chars().take_while(char::is_ascii_digit).collect::<String>().parse().ok()
    }
}

fn unbroken(text: &str) -> String {
    text.split_whitespace().collect()
}

impl fmt::Display for Screen {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{}\ncursor {:?}", self.text, self.cursor)
    }
}

/// What came out so far.
struct Seen {
    parser: vt100::Parser,
    /// Bytes of a frame that is not complete.
    pending: Vec<u8>,
    /// Everything, as it came.
    raw: Vec<u8>,
    /// The program's end of the terminal is closed.
    closed: bool,
}

impl Seen {
    fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.pending.extend_from_slice(bytes);
        loop {
            let frame = find(&self.pending, FRAME.0);
            let whole = match frame {
                Some(begin) => find(&self.pending[begin..], FRAME.1).map(|end| begin + end + FRAME.1.len()),
                None => Some(self.pending.len() - begun(&self.pending, FRAME.0)),
            };
            let Some(whole) = whole else {
                let begin = frame.unwrap_or_default();
                let before: Vec<u8> = self.pending.drain(..begin).collect();
                self.parser.process(&before);
                return;
            };
            let complete: Vec<u8> = self.pending.drain(..whole).collect();
            self.parser.process(&complete);
            if frame.is_none() {
                return;
            }
        }
    }

    fn screen(&self) -> Screen {
        let screen = self.parser.screen();
        Screen {
            question: question(screen),
            text: screen.rows(0, screen.size().1.get()).map(|row| row.trim_end().to_owned() + "\n").collect(),
            cursor: screen.cursor_position(),
            alternate: screen.alternate_screen(),
            marks_pastes: screen.bracketed_paste(),
            hidden: screen.hide_cursor(),
            before_cursor: before_cursor(screen),
            blocks: reversed(screen, |contents| contents.trim().is_empty()),
            reversed: reversed(screen, |_| true),
        }
    }
}

fn before_cursor(screen: &vt100::Screen) -> String {
    let (row, column) = screen.cursor_position();
    let cell = |back: u16| screen.cell(row, column.checked_sub(back)?);
    let before = cell(1).filter(|cell| !cell.is_wide_continuation()).or_else(|| cell(2));
    before.map(|cell| cell.contents().to_owned()).unwrap_or_default()
}

fn reversed(screen: &vt100::Screen, counts: fn(&str) -> bool) -> usize {
    let (rows, columns) = screen.size();
    let cells =
        (0..rows.get()).flat_map(|row| (0..columns.get()).filter_map(move |column| screen.cell(row, column)));
    cells.filter(|cell| cell.inverse() && counts(cell.contents())).count()
}

/// What stands between the two rules of the question on top, left out what shows beside it.
fn question(screen: &vt100::Screen) -> String {
    let (rows, columns) = (screen.size().0.get(), screen.size().1.get());
    let at = |row, column| screen.cell(row, column).map(vt100::Cell::contents).unwrap_or_default();
    let rule = |row: u16| {
        let dashes = |from: u16| (from..columns).take_while(|column| at(row, *column) == "-").count();
        let from = (0..columns).find(|column| dashes(*column) >= 2)?;
        let to = (0..columns).rev().find(|column| at(row, *column) == "-")?;
        (at(row, to - 1) == "-").then_some((from, to))
    };
    let mut told = String::new();
    let ends = (0..rows).rev().find_map(|row| rule(row).map(|ends| (row, ends)));
    let Some((bottom, (left, right))) = ends else { return told };
    let Some(top) = (0..bottom).rev().find(|row| rule(*row).is_some_and(|ends| ends == (left, right))) else {
        return told;
    };
    for row in top..bottom {
        told.extend((left..=right).map(|column| at(row, column)));
    }
    told
}

fn find(bytes: &[u8], what: &[u8]) -> Option<usize> {
    bytes.windows(what.len()).position(|window| window == what)
}

/// How many bytes at the end may be the beginning of it.
fn begun(bytes: &[u8], what: &[u8]) -> usize {
    (1..what.len()).rev().find(|len| bytes.ends_with(&what[..*len])).unwrap_or_default()
}

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
        let of = |n| NonZeroU16::new(n).unwrap();
        let parser = vt100::Parser::new(of(rows), of(columns), 0);
        let seen = Seen { parser, pending: Vec::new(), raw: Vec::new(), closed: false };
        let (seen, closing) = (Arc::new(Mutex::new(seen)), Arc::new(AtomicBool::new(false)));
        let mut from = pair.master.try_clone_reader().unwrap();
        let (to, stop) = (Arc::clone(&seen), Arc::clone(&closing));
        let reader = thread::spawn(move || {
            let mut bytes = [0; 65536];
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
        self.line.as_ref().expect("the program has not ended")
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

    /// Waits until a text is gone from the screen.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) -> Screen {
        self.wait_until(&format!("no {text}"), |screen| !screen.shows(text))
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

    /// Gives up the other end: then only the program holds it.
    pub fn let_go(&mut self) {
        self.line = None;
    }

    /// Forgets what is on the screen, as a terminal does that somebody else has used meanwhile.
    pub fn wipe(&self) {
        held(&self.seen).parser.process(b"\x1b[2J\x1b[H");
    }

    /// Another size of window.
    pub fn resize(&self, (columns, rows): (u16, u16)) {
        let of = |n| NonZeroU16::new(n).unwrap();
        let mut seen = held(&self.seen);
        seen.parser.screen_mut().set_size(of(rows), of(columns));
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
    let zone = std::env::var_os("TZ");
    command.env_clear();
    command.env("PATH", path);
    zone.into_iter().for_each(|zone| command.env("TZ", zone));
    command.env("HOME", home);
    command.env("YISHI_DATA", home.join("data"));
    command.env("LANG", "zh_CN.UTF-8");
    command.env("TERM", "xterm-256color");
    command.cwd(home);
    command
}
