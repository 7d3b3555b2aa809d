//! The floors: the least that any program of this kind does. This very program, started again with a word.

use std::fs::{File, OpenOptions};
use std::io::{self, Write, stdout};
use std::path::Path;
use std::time::{Duration, Instant};

use crossterm::event::{self, Event, KeyCode};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};

/// The word for [`echo`].
pub const ECHO: &str = "bare-echo";
/// The word for [`hello`].
pub const HELLO: &str = "bare-hello";
/// What [`hello`] says.
pub const SAYS: &str = "hello";

/// Raw mode, and every character as it comes.
pub fn echo() -> io::Result<()> {
    enable_raw_mode()?;
    let mut out = stdout();
    loop {
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Char(c) => write!(out, "{c}")?,
                KeyCode::Backspace => write!(out, "\x08 \x08")?,
                _ => break,
            }
            out.flush()?;
        }
    }
    disable_raw_mode()
}

/// One frame with one word in it, until a key is pressed.
pub fn hello() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    terminal.draw(|frame| frame.render_widget(SAYS, frame.area()))?;
    event::read()?;
    ratatui::try_restore()
}

/// A file that lines are added to, each on the disk before the next.
pub struct Appended {
    file: File,
    line: Vec<u8>,
}

impl Appended {
    /// A new file in this folder, for lines of so many bytes.
    pub fn new(folder: &Path, bytes: usize) -> Self {
        let file = OpenOptions::new().append(true).create_new(true).open(folder.join("bare-append")).unwrap();
        let mut line = vec![b'-'; bytes];
        line[bytes - 1] = b'\n';
        Self { file, line }
    }

    /// Bytes of a line.
    pub fn length(&self) -> usize {
        self.line.len()
    }

    /// One more line, and how long it took.
    pub fn add(&mut self) -> Duration {
        let begun = Instant::now();
        self.file.write_all(&self.line).unwrap();
        self.file.sync_data().unwrap();
        begun.elapsed()
    }
}
