//! A folder of its own for one run, and the commands that are run in it beside the terminal.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Mutex, MutexGuard, PoisonError};

use portable_pty::CommandBuilder;
use tempfile::TempDir;

use super::terminal::{Terminal, command};

/// The program.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_yishi");
/// The window yishi is at home in.
pub const WINDOW: (u16, u16) = (80, 24);

/// One run at a time: each keeps two processors busy enough.
static TURN: Mutex<()> = Mutex::new(());

/// A scratch folder: home, data and meetings of one run.
pub struct Room {
    folder: TempDir,
    _turn: MutexGuard<'static, ()>,
}

impl Room {
    pub fn new() -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        Self { folder: tempfile::tempdir().unwrap(), _turn: turn }
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn file(&self, name: &str) -> PathBuf {
        self.path().join(name)
    }

    /// Makes a meeting of residents' representatives, today.
    pub fn meeting(&self, name: &str, more: &[&str]) -> PathBuf {
        let today = chrono::Local::now().date_naive().to_string();
        let kind = ["new", "--body", "jm.dbhy.2025", "--title", TITLE, "--date", &today, "-o", name];
        let made = self.run([&kind, more].concat());
        assert!(made.status.success(), "{}", said(&made));
        self.file(name)
    }

    /// The same with the 68 people of the roster.
    pub fn meeting_of_68(&self, name: &str) -> PathBuf {
        let roster = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/rosters/representatives.csv");
        self.meeting(name, &["--roster", roster.to_str().unwrap()])
    }

    /// Runs the program without a terminal.
    pub fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I) -> Output {
        let home = self.path();
        let mut command = Command::new(PROGRAM);
        command.args(args).current_dir(home).env("HOME", home).env("YISHI_DATA", home.join("data"));
        command.env("LANG", "zh_CN.UTF-8").env_remove("LC_ALL").env_remove("NO_COLOR").output().unwrap()
    }

    /// The same, and it must come to its end; what it says.
    #[track_caller]
    pub fn told<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, args: I) -> String {
        let output = self.run(args);
        assert!(output.status.success(), "{}", said(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// The rows of the record, one for each line that is on the disk.
    #[track_caller]
    pub fn dump(&self, name: &str) -> Vec<String> {
        self.told(["dump", name]).lines().map(str::to_owned).collect()
    }

    /// The command with arguments, for a terminal.
    pub fn command(&self, args: &[&str]) -> CommandBuilder {
        let mut command = command(PROGRAM, self.path());
        command.args(args);
        command
    }

    /// Opens a meeting in a terminal, and waits until it is shown.
    #[track_caller]
    pub fn open(&self, name: &str) -> Terminal {
        let terminal = Terminal::start(self.command(&["open", name]), WINDOW);
        terminal.wait_until("an open meeting", |screen| screen.saved().is_some());
        terminal
    }

    /// The names in the folder, in order; data and config of the program left out.
    pub fn names(&self) -> Vec<String> {
        let mut names = self.names_in("");
        names.retain(|name| name != "data");
        names
    }

    /// The names in a folder of it, in order.
    pub fn names_in(&self, folder: &str) -> Vec<String> {
        let entries = fs::read_dir(self.file(folder)).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

/// The title of every meeting made here.
pub const TITLE: &str = "2026年第四次居民代表会议";

pub fn said(output: &Output) -> String {
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    format!("{}\n{}{}", output.status, text(&output.stdout), text(&output.stderr))
}

/// Asserts that nobody else can read what the program has made in a folder and below it.
#[track_caller]
pub fn is_private(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap()) {
        let (path, of) = (entry.path(), entry.metadata().unwrap());
        assert_eq!(of.mode() & 0o7777, if of.is_dir() { 0o700 } else { 0o600 }, "{}", path.display());
        if of.is_dir() {
            is_private(&path);
        }
    }
}
