//! Questions over the screen: a form, a menu, yes or no, a text to read, something to find.
//!
//! Each holds what to do with its answer. Only the topmost gets keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{App, Pick};
use crate::keys::{Act, Chord, Key, Scope};
use crate::lang::Words;
use crate::ui::field::Field;
use crate::ui::form::{self, Entry, Form};
use crate::ui::{Look, draw, list, popup};

/// What became of an answer: taken, or not, for this reason, at this entry if one is to blame.
pub type Answered = Result<(), (Option<usize>, String)>;

type Then<T> = Box<dyn Fn(&mut App, T) -> Answered>;
type FormThen = Box<dyn Fn(&mut App, &FormBox) -> Answered>;

/// A question over the screen.
pub enum Overlay {
    /// Things to fill in.
    Form(FormBox),
    /// Numbered choices.
    Menu(Menu),
    /// Yes or no.
    Confirm(Confirm),
    /// A text to read.
    Reader(Reader),
    /// Something to find by typing.
    Pick(Pick),
}

/// Things to fill in.
pub struct FormBox {
    title: String,
    form: Form,
    labels: Vec<String>,
    choices: Vec<Vec<String>>,
    error: Option<(Option<usize>, String)>,
    touched: bool,
    warned: bool,
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
            error: None,
            touched: false,
            warned: false,
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
        self
    }

    /// The text of an entry, without blanks around it.
    pub fn text(&self, entry: usize) -> String {
        self.form.text(entry).trim().to_owned()
    }

    /// Which choice was made.
    pub fn chosen(&self, entry: usize) -> usize {
        self.form.choice(entry).unwrap_or_default()
    }

    fn view(&self, buf: &mut Buffer, frame: Rect, look: Look) -> Option<Position> {
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
        let area = popup::popup(buf, frame, look, &self.title, frame.width.min(84).saturating_sub(4), height);
        let choices: Vec<Vec<&str>> =
            self.choices.iter().map(|c| c.iter().map(String::as_str).collect()).collect();
        let words: Vec<form::Words> = self
            .labels
            .iter()
            .zip(&choices)
            .enumerate()
            .map(|(at, (label, choices))| form::Words { label, hint: "", choices, error: self.error_at(at) })
            .collect();
        self.form.view(buf, area, look, &words)
    }

    fn error_at(&self, entry: usize) -> Option<&str> {
        let (at, text) = self.error.as_ref()?;
        (at.unwrap_or(self.form.focus()) == entry).then_some(text)
    }

    /// Takes a key that edits rather than asks.
    fn edit(&mut self, chord: Chord) -> bool {
        let multi = self.form.focused_field().is_some_and(|field| field.is_multi());
        if let Some(field) = self.form.focused_field() {
            let width = 40;
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

/// Numbered choices.
pub struct Menu {
    title: String,
    choices: Vec<String>,
    selection: list::Selection,
    then: Then<usize>,
}

impl Menu {
    /// Choices under a title, and what to do with the one taken (from 0).
    pub fn new(
        title: String,
        choices: Vec<String>,
        then: impl Fn(&mut App, usize) -> Answered + 'static,
    ) -> Self {
        Self { title, choices, selection: list::Selection::default(), then: Box::new(then) }
    }
}

/// Yes or no.
pub struct Confirm {
    title: String,
    text: String,
    then: Then<()>,
}

impl Confirm {
    /// A sentence that can be read aloud, and what to do when it is confirmed.
    pub fn new(title: String, text: String, then: impl Fn(&mut App) -> Answered + 'static) -> Self {
        Self { title, text, then: Box::new(move |app, ()| then(app)) }
    }
}

/// A text to read.
pub struct Reader {
    title: String,
    text: String,
    scroll: usize,
}

impl Reader {
    /// A text under a title.
    pub fn new(title: String, text: String) -> Self {
        Self { title, text, scroll: 0 }
    }
}

impl From<FormBox> for Overlay {
    fn from(form: FormBox) -> Self {
        Self::Form(form)
    }
}
impl From<Menu> for Overlay {
    fn from(menu: Menu) -> Self {
        Self::Menu(menu)
    }
}
impl From<Confirm> for Overlay {
    fn from(confirm: Confirm) -> Self {
        Self::Confirm(confirm)
    }
}
impl From<Reader> for Overlay {
    fn from(reader: Reader) -> Self {
        Self::Reader(reader)
    }
}
impl From<Pick> for Overlay {
    fn from(pick: Pick) -> Self {
        Self::Pick(pick)
    }
}

impl Overlay {
    /// Where keys are pressed while it is on top.
    pub fn scope(&self) -> Scope {
        match self {
            Self::Form(_) => Scope::Form,
            Self::Menu(_) => Scope::Menu,
            Self::Confirm(_) => Scope::Confirm,
            Self::Reader(_) => Scope::Reader,
            Self::Pick(_) => Scope::Pick,
        }
    }

    /// Takes a key that edits or chooses by number, before it is looked up.
    pub fn edit(&mut self, app: &App, chord: Chord) -> bool {
        match self {
            Self::Form(form) => form.edit(chord),
            Self::Pick(pick) => pick.edit(app, chord),
            _ => false,
        }
    }

    /// Takes pasted text, if a field has the focus; false when there is none or it does not fit.
    pub fn paste(&mut self, app: &App, text: &str) -> bool {
        match self {
            Self::Form(form) => form.form.focused_field().is_some_and(|field| field.insert_str(text)),
            Self::Pick(pick) => pick.paste(app, text),
            _ => false,
        }
    }

    /// Which choice of a menu this key takes by its number.
    pub fn numbered(&self, chord: Chord) -> Option<usize> {
        let Self::Menu(menu) = self else { return None };
        let digit = chord.folded().typed()?.to_digit(10)?;
        let at = usize::try_from(digit).ok()?.checked_sub(1)?;
        (at < menu.choices.len()).then_some(at)
    }

    /// Moves within it. True when the act was one of moving.
    pub fn go(&mut self, app: &App, act: Act) -> bool {
        match self {
            Self::Form(form) => match act {
                Act::NextField | Act::Down => form.form.next(),
                Act::PreviousField | Act::Up => form.form.previous(),
                _ => return false,
            },
            Self::Menu(menu) => return go(&mut menu.selection, act, menu.choices.len(), 8),
            Self::Pick(pick) => return pick.go(app, act),
            Self::Reader(reader) => match act {
                Act::Up => reader.scroll = reader.scroll.saturating_sub(1),
                Act::Down => reader.scroll += 1,
                Act::PageUp => reader.scroll = reader.scroll.saturating_sub(15),
                Act::PageDown => reader.scroll += 15,
                Act::First => reader.scroll = 0,
                Act::Last => reader.scroll = usize::MAX / 2,
                _ => return false,
            },
            Self::Confirm(_) => return false,
        }
        true
    }

    /// Whether leaving it now would lose something typed; asked twice, the answer is no.
    pub fn would_lose(&mut self) -> bool {
        match self {
            Self::Form(form) => form.touched && !std::mem::replace(&mut form.warned, true),
            _ => false,
        }
    }

    /// Hands the answer over. On a refusal the question stays, with the reason in it.
    pub fn accept(mut self, app: &mut App, numbered: Option<usize>) {
        let depth = app.overlays.len();
        let answered = match &self {
            Self::Form(form) => (form.then)(app, form),
            Self::Menu(menu) => (menu.then)(app, numbered.unwrap_or(menu.selection.at)),
            Self::Confirm(confirm) => (confirm.then)(app, ()),
            Self::Pick(pick) => pick.accept(app),
            Self::Reader(_) => Ok(()),
        };
        if let Err((at, why)) = answered {
            match &mut self {
                Self::Form(form) => {
                    if let Some(at) = at {
                        form.form.focus_on(at);
                    }
                    form.error = Some((at, why));
                }
                _ => app.warn(why),
            }
            app.overlays.insert(depth.min(app.overlays.len()), self);
        }
    }

    /// Draws it over the frame; returns the cell of the cursor.
    pub fn view(&self, app: &App, buf: &mut Buffer, frame: Rect) -> Option<Position> {
        let look = app.look;
        match self {
            Self::Form(form) => form.view(buf, frame, look),
            Self::Menu(menu) => {
                let height = draw::cells(menu.choices.len() + 2);
                let area = popup::popup(
                    buf,
                    frame,
                    look,
                    &menu.title,
                    frame.width.min(64).saturating_sub(4),
                    height,
                );
                list::rows(
                    buf,
                    area,
                    look,
                    menu.selection,
                    menu.choices.len(),
                    |buf, area, at, style: Style| {
                        draw::put(
                            buf,
                            area,
                            area.x,
                            area.y,
                            &format!("{} {}", at + 1, menu.choices[at]),
                            style,
                        );
                    },
                )
            }
            Self::Confirm(confirm) => {
                let words: &Words = &app.words;
                let text = format!("{}\n\n{}", confirm.text, words.say("confirm-keys"));
                let (width, height) = popup::size_for(&text, frame.width.saturating_sub(12).clamp(10, 64));
                let area = popup::popup(buf, frame, look, &confirm.title, width, height);
                let rows = draw::paragraph(buf, area, &text, look.plain(), 0);
                Some(Position::new(area.x, area.y + rows.saturating_sub(1)))
            }
            Self::Reader(reader) => {
                let width = frame.width.min(96).saturating_sub(4);
                let area =
                    popup::popup(buf, frame, look, &reader.title, width, frame.height.saturating_sub(2));
                let lines = crate::text::wrap(&reader.text, usize::from(area.width)).len();
                let scroll = reader.scroll.min(lines.saturating_sub(usize::from(area.height)));
                draw::paragraph(buf, area, &reader.text, look.plain(), scroll);
                Some(area.as_position())
            }
            Self::Pick(pick) => pick.view(app, buf, frame),
        }
    }

    /// Keeps what scrolls within what there is, after a move.
    pub fn settle(&mut self, size: Rect) {
        if let Self::Reader(reader) = self {
            let width = usize::from(size.width.min(96).saturating_sub(8));
            let lines = crate::text::wrap(&reader.text, width).len();
            reader.scroll =
                reader.scroll.min(lines.saturating_sub(usize::from(size.height.saturating_sub(4))));
        }
    }
}

/// Moves a selection in a list of `len`, by pages of `page`. True when the act was one of moving.
pub fn go(selection: &mut list::Selection, act: Act, len: usize, page: usize) -> bool {
    match act {
        Act::Up => selection.up(),
        Act::Down => selection.down(len),
        Act::PageUp => selection.page_up(page),
        Act::PageDown => selection.page_down(len, page),
        Act::First => selection.home(),
        Act::Last => selection.end(len),
        _ => return false,
    }
    selection.follow(len, page);
    true
}
