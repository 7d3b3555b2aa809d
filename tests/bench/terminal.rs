//! A terminal in which a program runs, and that knows to the moment when its bytes arrived.

use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

/// How long anything may take.
const PATIENCE: Duration = Duration::from_mins(1);
/// The window yishi is at home in.
const WINDOW: PtySize = PtySize { rows: 24, cols: 80, pixel_width: 0, pixel_height: 0 };
/// What a frame ends with, where the program says so; a terminal shows nothing of it before.
const FRAME_ENDS: &[u8] = b"\x1b[?2026l";
/// What a frame begins with there.
const FRAME_BEGINS: &[u8] = b"\x1b[?2026h";
/// How long a program is left alone between two keys: nobody types into a frame that is being drawn.
const REST: Duration = Duration::from_millis(3);

/// A program in a terminal of its own. Dropping it kills the program.
pub struct Terminal {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    output: Receiver<(Instant, Vec<u8>)>,
    parser: vt100::Parser,
    /// The last bytes, in case a mark comes in two pieces.
    tail: Vec<u8>,
    in_frame: bool,
    begun: Instant,
    /// When the last bytes arrived.
    last: Instant,
    /// Held, or the program would find its terminal gone.
    _master: Box<dyn MasterPty + Send>,
}

impl Terminal {
    /// Starts this program with these words. `home` is where it finds settings and meetings.
    pub fn start(program: &str, words: &[&str], home: &Path) -> Self {
        let pty = native_pty_system().openpty(WINDOW).unwrap();
        let mut command = CommandBuilder::new(program);
        command.args(words);
        command.cwd(home);
        for (name, value) in
            [("HOME", home.as_os_str()), ("YISHI_DATA", home.as_os_str()), ("LANG", "zh_CN.UTF-8".as_ref())]
        {
            command.env(name, value);
        }
        command.env("TERM", "xterm-256color");
        for name in ["LC_ALL", "LC_MESSAGES", "NO_COLOR", "LANGUAGE"] {
            command.env_remove(name);
        }
        let mut reader = pty.master.try_clone_reader().unwrap();
        let keys = pty.master.take_writer().unwrap();
        let (to, output) = channel();
        thread::spawn(move || {
            let mut room = vec![0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut room) {
                if to.send((Instant::now(), room[..read].to_vec())).is_err() {
                    break;
                }
            }
        });
        let begun = Instant::now();
        let child = pty.slave.spawn_command(command).unwrap();
        let parser = vt100::Parser::new(cells(WINDOW.rows), cells(WINDOW.cols), 0);
        let (tail, in_frame, last) = (Vec::new(), false, begun);
        Self { child, keys, output, parser, tail, in_frame, begun, last, _master: pty.master }
    }

    /// This program again, as a floor.
    pub fn bare(word: &str, home: &Path) -> Self {
        let myself = std::env::current_exe().unwrap();
        Self::start(myself.to_str().unwrap(), &[word], home)
    }

    /// From its start until this is on the screen.
    pub fn started(&mut self, seen: impl Fn(&vt100::Screen) -> bool) -> Duration {
        let begun = self.begun;
        self.wait(seen) - begun
    }

    /// Until this is on the screen.
    pub fn until(&mut self, seen: impl Fn(&vt100::Screen) -> bool) {
        self.wait(seen);
    }

    /// From this key until this is on the screen.
    pub fn press(&mut self, key: &str, seen: impl Fn(&vt100::Screen) -> bool) -> Duration {
        thread::sleep(REST);
        self.press_at_once(key, seen)
    }

    /// The same without leaving the program alone before.
    pub fn press_at_once(&mut self, key: &str, seen: impl Fn(&vt100::Screen) -> bool) -> Duration {
        self.take_in();
        let begun = Instant::now();
        self.keys.write_all(key.as_bytes()).unwrap();
        self.wait(seen) - begun
    }

    /// Types a character where the cursor is, and takes it away again: until the first was on the screen.
    pub fn echo(&mut self, c: char) -> Duration {
        thread::sleep(REST);
        self.take_in();
        let before @ (row, column) = self.parser.screen().cursor_position();
        let typed = c.to_string();
        let took = self.press_at_once(&typed, |screen| {
            screen.cell(row, column).is_some_and(|cell| cell.contents() == typed)
        });
        self.press("\x7f", |screen| screen.cursor_position() == before);
        took
    }

    /// What is on the screen.
    pub fn screen(&self) -> &vt100::Screen {
        self.parser.screen()
    }

    /// Everything that has arrived by now, and the rest of a frame that has begun.
    fn take_in(&mut self) {
        while let Ok((at, bytes)) = self.output.try_recv() {
            self.feed(at, &bytes);
        }
        if self.in_frame {
            self.wait(|_| true);
        }
    }

    /// Until this is on the screen, and the frame it is part of is whole: when its last byte arrived.
    fn wait(&mut self, seen: impl Fn(&vt100::Screen) -> bool) -> Instant {
        while self.in_frame || !seen(self.parser.screen()) {
            let Ok((at, bytes)) = self.output.recv_timeout(PATIENCE) else {
                panic!("not seen:\n{}", self.parser.screen().contents());
            };
            self.feed(at, &bytes);
        }
        self.last
    }

    fn feed(&mut self, at: Instant, bytes: &[u8]) {
        self.last = at;
        self.parser.process(bytes);
        self.tail.extend_from_slice(bytes);
        let last = |mark: &[u8]| self.tail.windows(mark.len()).rposition(|part| part == mark);
        let (begins, ends) = (last(FRAME_BEGINS), last(FRAME_ENDS));
        if begins.is_some() || ends.is_some() {
            self.in_frame = begins > ends;
        }
        let rest = self.tail.len().saturating_sub(FRAME_ENDS.len() - 1);
        self.tail.drain(..rest);
    }
}

impl Drop for Terminal {
    fn drop(&mut self) {
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

fn cells(number: u16) -> NonZeroU16 {
    NonZeroU16::new(number).unwrap()
}

/// Whether the text stands on the screen.
pub fn shows(text: &str) -> impl Fn(&vt100::Screen) -> bool {
    move |screen| screen.contents().contains(text)
}
