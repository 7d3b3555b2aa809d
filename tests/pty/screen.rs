//! What comes out of the program, read as a screen, frame by frame.

use std::fmt;
use std::num::NonZeroU16;

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
pub struct Seen {
    parser: vt100::Parser,
    /// Bytes of a frame that is not complete.
    pending: Vec<u8>,
    /// Everything, as it came.
    pub raw: Vec<u8>,
    /// The program's end of the terminal is closed.
    pub closed: bool,
}

impl Seen {
    /// An empty window of so many columns and rows.
    pub fn new(columns: u16, rows: u16) -> Self {
        let parser = vt100::Parser::new(cells(rows), cells(columns), 0);
        Self { parser, pending: Vec::new(), raw: Vec::new(), closed: false }
    }

    /// Another size of window.
    pub fn resize(&mut self, columns: u16, rows: u16) {
        self.parser.screen_mut().set_size(cells(rows), cells(columns));
    }

    /// Forgets what is shown, as a terminal does that somebody else has used meanwhile.
    pub fn wipe(&mut self) {
        self.parser.process(b"\x1b[2J\x1b[H");
    }

    /// Takes in what came.
    pub fn take(&mut self, bytes: &[u8]) {
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

    /// The screen as of the last frame that is complete.
    pub fn screen(&self) -> Screen {
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

fn cells(n: u16) -> NonZeroU16 {
    NonZeroU16::new(n).unwrap()
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
    let plain = |row: u16, (from, to): (u16, u16)| (from..=to).all(|column| at(row, column) == "-");
    // Its upper rule has a title in it, its lower rule has not.
    let title = |row: &u16| rule(*row).filter(|ends| !plain(*row, *ends)).map(|ends| (*row, ends));
    let Some((top, (left, right))) = (0..rows).rev().find_map(|row| title(&row)) else {
        return String::new();
    };
    let mut told = String::new();
    for row in (top..rows).take_while(|row| !plain(*row, (left, right))) {
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
