//! A form over the screen, and how every field of the program is edited.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::App;
use super::overlay::Answered;
use crate::keys::{Act, Chord, Key, Scope};
use crate::ui::field::Field;
use crate::ui::form::{self, Entry, Form};
use crate::ui::{Look, draw, popup};

type FormThen = Box<dyn Fn(&mut App, &FormBox) -> Answered>;

/// Things to fill in.
pub struct FormBox {
    title: String,
    form: Form,
    labels: Vec<String>,
    choices: Vec<Vec<String>>,
    hints: Vec<String>,
    error: Option<(Option<usize>, String)>,
    touched: bool,
    warned: bool,
    /// It stays until the file it named was read.
    waits: bool,
    /// Under this name what was filled in is kept when the form is left, until it is asked for again.
    kept_as: Option<String>,
    then: FormThen,
}

impl FormBox {
    /// An empty form under this title, and what to do when it is filled in.
    pub fn new(title: String, then: impl Fn(&mut App, &Self) -> Answered + 'static) -> Self {
        let then = Box::new(then);
        let form = Form::new(Vec::new());
        Self {
            title,
            form,
            labels: vec![],
            choices: vec![],
            hints: vec![],
            error: None,
            touched: false,
            warned: false,
            waits: false,
            kept_as: None,
            then,
        }
    }

    /// With a line of at most `limit` characters.
    #[must_use]
    pub fn line(self, label: String, text: &str, limit: usize) -> Self {
        self.entry(label, Entry::line(limit), text, Vec::new(), 0)
    }

    /// With a text of several lines, drawn in `rows`.
    #[must_use]
    pub fn lines(self, label: String, text: &str, limit: usize, rows: u16) -> Self {
        self.entry(label, Entry::lines(limit, rows), text, Vec::new(), 0)
    }

    /// With a choice, this one made.
    #[must_use]
    pub fn choice(self, label: String, choices: Vec<String>, at: usize) -> Self {
        self.entry(label, Entry::choice(choices.len()), "", choices, at)
    }

    /// Filled in as it was left under this name, and kept under it when it is left again: nothing is lost by leaving it.
    #[must_use]
    pub fn kept_as(mut self, app: &App, name: String) -> Self {
        for (at, (text, choice)) in app.left_forms.get(&name).into_iter().flatten().enumerate() {
            self.form.focus_on(at);
            if let Some(field) = self.form.focused_field() {
                field.set(text);
            }
            self.form.choose(*choice);
        }
        self.form.focus_on(0);
        self.kept_as = Some(name);
        self
    }

    /// Keeps what is filled in, where the form has a name for it.
    pub(super) fn keep(&self, app: &mut App) {
        let filled = |at| (self.form.text(at).to_owned(), self.chosen(at));
        if let Some(name) = &self.kept_as {
            app.left_forms.insert(name.clone(), (0..self.labels.len()).map(filled).collect());
        }
    }

    fn entry(mut self, label: String, entry: Entry, text: &str, choices: Vec<String>, at: usize) -> Self {
        let mut entries = self.form.entries().to_vec();
        entries.push(entry);
        let last = entries.len() - 1;
        self.form = Form::new(entries);
        self.form.focus_on(last);
        if let Some(field) = self.form.focused_field() {
            field.set(text);
        }
        self.form.choose(at);
        self.form.focus_on(0);
        self.labels.push(label);
        self.choices.push(choices);
        self.hints.push(String::new());
        self
    }

    /// The last entry shows this while it is empty.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Self {
        if let Some(last) = self.hints.last_mut() {
            *last = hint;
        }
        self
    }

    /// With the first of these entries in focus that is still empty.
    #[must_use]
    pub fn begun_at(mut self, entries: &[usize]) -> Self {
        let empty = entries.iter().find(|entry| self.form.text(**entry).is_empty());
        self.form.focus_on(empty.copied().unwrap_or_default());
        self
    }

    /// The text of an entry, without blanks around it.
    pub fn text(&self, entry: usize) -> String {
        self.form.text(entry).trim().to_owned()
    }

    /// The text of an entry as it was typed, blanks around it included.
    pub fn typed(&self, entry: usize) -> &str {
        self.form.text(entry)
    }

    /// Which choice was made.
    pub fn chosen(&self, entry: usize) -> usize {
        self.form.choice(entry).unwrap_or_default()
    }

    pub(super) fn view(&self, buf: &mut Buffer, frame: Rect, look: Look) -> Option<Position> {
        let rows: usize = self
            .form
            .entries()
            .iter()
            .map(|entry| match entry {
                Entry::Text { rows, .. } => usize::from(*rows).max(1),
                Entry::Choice { .. } => 1,
            })
            .sum();
        let height = draw::cells(rows + 2 + 2 * usize::from(self.error.is_some()));
        let area = popup::popup(buf, frame, look, &self.title, outer_width(frame.width), height);
        let choices: Vec<Vec<&str>> =
            self.choices.iter().map(|c| c.iter().map(String::as_str).collect()).collect();
        self.form.view(buf, area, look, &self.words(&choices))
    }

    fn words<'a>(&'a self, choices: &'a [Vec<&'a str>]) -> Vec<form::Words<'a>> {
        let entries = self.labels.iter().zip(&self.hints).zip(choices).enumerate();
        entries
            .map(|(at, ((label, hint), choices))| form::Words {
                label,
                hint,
                choices,
                error: self.error_at(at),
            })
            .collect()
    }

    fn error_at(&self, entry: usize) -> Option<&str> {
        let (at, text) = self.error.as_ref()?;
        (at.unwrap_or(self.form.focus()) == entry).then_some(text)
    }

    /// Takes a key that edits rather than asks.
    pub(super) fn edit(&mut self, app: &App, chord: Chord) -> bool {
        let body = outer_width(app.size.0).saturating_sub(4);
        let width = Form::field_width(body, &self.words(&vec![Vec::new(); self.labels.len()]));
        let multi = self.form.focused_field().is_some_and(|field| field.is_multi());
        if let Some(field) = self.form.focused_field() {
            let taken = match chord {
                Chord { key: Key::Enter, .. } if multi => field.insert('\n'),
                Chord { key: Key::Up, ctrl: false, .. } => field.up(width),
                Chord { key: Key::Down, ctrl: false, .. } => field.down(width),
                _ => edit(field, chord),
            };
            if taken {
                self.error = None;
                self.touched = true;
            }
            return taken;
        }
        match chord.folded().key {
            Key::Left => self.form.previous_choice(),
            Key::Right | Key::Char(' ') => self.form.next_choice(),
            Key::Char(digit) => digit
                .to_digit(10)
                .and_then(|digit| usize::try_from(digit).ok()?.checked_sub(1))
                .is_some_and(|at| self.form.choose(at)),
            _ => false,
        }
    }
}

impl FormBox {
    pub(super) fn scope(&self) -> Scope {
        let focused = self.form.entries().get(self.form.focus());
        match focused {
            Some(Entry::Text { field, .. }) if field.is_multi() => Scope::Lines,
            _ => Scope::Form,
        }
    }

    pub(super) fn paste(&mut self, text: &str) -> bool {
        self.touched = true;
        self.form.focused_field().is_some_and(|field| field.insert_str(text))
    }

    /// Moves the focus. True when the act was one of moving.
    pub(super) fn go(&mut self, act: Act) -> bool {
        match act {
            Act::NextField | Act::Down => self.form.next(),
            Act::PreviousField | Act::Up => self.form.previous(),
            _ => return false,
        }
        true
    }

    /// Whether leaving it now would lose something typed; asked twice, the answer is no.
    pub(super) fn would_lose(&mut self) -> bool {
        self.kept_as.is_none() && self.touched && !std::mem::replace(&mut self.warned, true)
    }

    pub(super) fn answer(&self, app: &mut App) -> Answered {
        (self.then)(app, self)
    }

    /// Whether it stays open because the file it named is read first.
    pub(super) fn wait(&mut self, waits: bool) {
        self.waits = waits;
    }

    /// Whether it stays open until the file it named was read.
    pub(super) fn waits(&self) -> bool {
        self.waits
    }

    /// The file cannot be read: the form says why, with what was typed.
    pub(super) fn denied(&mut self, why: String) {
        self.waits = false;
        let at = self.error.take().and_then(|(at, _)| at);
        self.error = Some((at, why));
    }

    /// Shows why the answer was not taken, at the entry to blame.
    pub(super) fn blame(&mut self, at: Option<usize>, why: String) {
        if let Some(at) = at {
            self.form.focus_on(at);
        }
        self.error = Some((at, why));
    }
}

/// How wide the box is drawn in a frame so wide.
fn outer_width(frame: u16) -> u16 {
    frame.min(84).saturating_sub(4)
}

/// Takes a key that edits a field, the way every field of the program is edited.
pub fn edit(field: &mut Field, chord: Chord) -> bool {
    match chord {
        Chord { key: Key::Backspace, .. } => field.backspace(),
        Chord { key: Key::Delete, .. } => field.delete(),
        Chord { key: Key::Left, .. } => field.left(),
        Chord { key: Key::Right, .. } => field.right(),
        Chord { key: Key::Home, .. } => field.home(),
        Chord { key: Key::End, .. } => field.end(),
        Chord { key: Key::Char('u'), ctrl: true, .. } => field.remove_line_before(),
        Chord { key: Key::Char('k'), ctrl: true, .. } => field.remove_line_after(),
        Chord { key: Key::Char('w'), ctrl: true, .. } => field.remove_word_before(),
        _ => return chord.typed().is_some_and(|c| field.insert(c)),
    }
    true
}
