//! Questions over the screen: a form, a menu, yes or no, a text to read, something to find.
//!
//! Each holds what to do with its answer. Only the topmost gets keys.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::form_box::FormBox;
use super::{App, Effect, Pick};
use crate::keys::{Act, Chord, Key, Scope, resolve};
use crate::lang::{Arg, key_for};
use crate::ui::{draw, list, popup};

/// What became of an answer: taken, or not, for this reason, at this entry if one is to blame.
pub type Answered = Result<(), (Option<usize>, String)>;

type Then<T> = Box<dyn Fn(&mut App, T) -> Answered>;

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

impl Menu {
    /// With this choice selected, by its place.
    #[must_use]
    pub fn begun_at(mut self, at: usize) -> Self {
        self.selection.select(at, self.choices.len());
        self
    }
}

/// Yes or no.
pub struct Confirm {
    title: String,
    text: String,
    scroll: usize,
    then: Then<()>,
    /// Where its keys stand; not known before it is on top.
    scope: Option<Scope>,
}

impl Confirm {
    /// A sentence that can be read aloud, and what to do when it is confirmed.
    pub fn new(title: String, text: String, then: impl Fn(&mut App) -> Answered + 'static) -> Self {
        Self { title, text, scroll: 0, then: Box::new(move |app, ()| then(app)), scope: None }
    }

    /// It is on top now, after this key: neither the same key nor what was typed ahead answers it.
    fn brought_up_by(&mut self, chord: Option<Chord>) {
        let insist = chord.is_some_and(|chord| chord.key == Key::Enter);
        self.scope = Some(if insist { Scope::Insist } else { Scope::Confirm });
    }

    /// A key was pressed that is no answer: what was being typed may go on with Enter.
    fn strayed(&mut self, chord: Chord) {
        if resolve(Scope::Insist, chord) != Some(Act::Accept) {
            self.scope = Some(Scope::Insist);
        }
    }

    fn scope(&self) -> Scope {
        self.scope.unwrap_or(Scope::Insist)
    }

    /// Scrolls a text that has no room beside its keys.
    fn go(&mut self, (width, height): (u16, u16), act: Act) -> bool {
        let lines = crate::text::wrap(&self.text, usize::from(question_width(width))).len();
        let most = lines.saturating_sub(usize::from(height.saturating_sub(BESIDE_TEXT + 2)));
        let scroll = match act {
            Act::Up | Act::PageUp => self.scroll.saturating_sub(1),
            Act::Down | Act::PageDown => (self.scroll + 1).min(most),
            _ => return false,
        };
        std::mem::replace(&mut self.scroll, scroll) != scroll
    }

    fn view(&self, app: &App, buf: &mut Buffer, frame: Rect) -> Position {
        let keys = app.tell("confirm-keys", &self.keys(app));
        let whole = format!("{}\n\n{keys}", self.text);
        let (width, height) = popup::size_for(&whole, question_width(frame.width));
        let area = popup::popup(buf, frame, app.look, &self.title, width, height);
        if height <= frame.height {
            let rows = draw::paragraph(buf, area, &whole, app.look.plain(), 0);
            return Position::new(area.x, area.y + rows.saturating_sub(1));
        }
        // The keys stay in sight, whatever there is to read.
        let below = crate::text::wrap(&keys, usize::from(area.width)).len();
        let foot = draw::cells(below).min(area.height);
        let text = Rect { height: area.height - foot, ..area };
        draw::paragraph(buf, text, &self.text, app.look.plain(), self.scroll);
        let row = Rect { y: text.bottom(), height: foot, ..area };
        draw::paragraph(buf, row, &keys, app.look.plain(), 0);
        let shown = self.scroll + usize::from(text.height);
        let hidden = crate::text::wrap(&self.text, usize::from(area.width)).len().saturating_sub(shown);
        if hidden > 0 {
            let key = key_for(&app.words, Scope::Reader, Act::Down);
            let more = app.tell("reader-more", &[("n", hidden.into()), ("key", key.into())]);
            draw::put(buf, frame, area.x, area.bottom(), &format!(" {more} "), app.look.title());
        }
        row.as_position()
    }

    /// The keys for yes and no.
    fn keys(&self, app: &App) -> [(&'static str, Arg); 2] {
        let key = |act| key_for(&app.words, self.scope(), act).into();
        [("yes", key(Act::Accept)), ("no", key(Act::Back))]
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

impl Reader {
    fn go(&mut self, (width, height): (u16, u16), act: Act) -> bool {
        let lines = crate::text::wrap(&self.text, usize::from(inner_width(width))).len();
        let page = usize::from(height.saturating_sub(BESIDE_TEXT));
        let scroll = match act {
            Act::Up => self.scroll.saturating_sub(1),
            Act::Down => self.scroll + 1,
            Act::PageUp => self.scroll.saturating_sub(page),
            Act::PageDown => self.scroll + page,
            Act::First => 0,
            Act::Last => lines,
            _ => return false,
        };
        self.scroll = scroll.min(lines.saturating_sub(page));
        true
    }
}

/// Rows of the terminal that are not text while a text is read: heading, two rules, status, footer.
const BESIDE_TEXT: u16 = 5;

/// How wide a question is, in a frame so wide.
fn question_width(frame: u16) -> u16 {
    frame.saturating_sub(12).clamp(10, 64)
}

/// How wide a text to read is, in a frame so wide: a paper fits on 80 cells.
fn inner_width(frame: u16) -> u16 {
    frame.min(96).saturating_sub(4)
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
            Self::Form(form) => form.scope(),
            Self::Menu(_) => Scope::Menu,
            Self::Confirm(confirm) => confirm.scope(),
            Self::Reader(_) => Scope::Reader,
            Self::Pick(_) => Scope::Pick,
        }
    }

    /// Takes a key that edits or chooses by number, before it is looked up.
    pub fn edit(&mut self, app: &App, chord: Chord) -> bool {
        match self {
            Self::Form(form) => form.edit(app, chord),
            Self::Pick(pick) => pick.edit(app, chord),
            _ => false,
        }
    }

    /// Takes pasted text, if a field has the focus; false when there is none or it does not fit.
    pub fn paste(&mut self, app: &App, text: &str) -> bool {
        match self {
            Self::Form(form) => form.paste(text),
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

    /// It was brought on top by this key, or uncovered by it.
    pub fn brought_up_by(&mut self, chord: Option<Chord>) {
        if let Self::Confirm(confirm) = self {
            confirm.brought_up_by(chord);
        }
    }

    /// A question that has not been told yet which key brought it up.
    pub fn is_fresh(&self) -> bool {
        matches!(self, Self::Confirm(Confirm { scope: None, .. }))
    }

    /// Takes note of a key that does nothing here, and says so.
    pub fn strayed(&mut self, app: &App, chord: Chord) -> String {
        let Self::Confirm(confirm) = self else { return app.say("key-unknown") };
        confirm.strayed(chord);
        app.tell("confirm-first", &confirm.keys(app))
    }

    /// Whether it is a question to be answered with yes or no.
    pub fn is_question(&self) -> bool {
        matches!(self, Self::Confirm(_))
    }

    /// Moves within it. True when the act was one of moving.
    pub fn go(&mut self, app: &App, act: Act) -> bool {
        match self {
            Self::Form(form) => form.go(act),
            Self::Menu(menu) => go(&mut menu.selection, act, menu.choices.len(), 8),
            Self::Pick(pick) => pick.go(app, act),
            Self::Reader(reader) => reader.go(app.size, act),
            Self::Confirm(confirm) => confirm.go(app.size, act),
        }
    }

    /// Whether leaving it now would lose something typed; asked twice, the answer is no.
    pub fn would_lose(&mut self) -> bool {
        match self {
            Self::Form(form) => form.would_lose(),
            _ => false,
        }
    }

    /// It is left without an answer.
    pub fn leave(&self, app: &mut App) {
        if let Self::Form(form) = self {
            form.keep(app);
        }
    }

    /// Hands the answer over. On a refusal the question stays, with the reason in it.
    pub fn accept(mut self, app: &mut App, numbered: Option<usize>) {
        if let Self::Form(form) = &self
            && form.waits()
        {
            app.overlays.push(self);
            return app.warn(app.say("form-waits"));
        }
        self.leave(app);
        let depth = app.overlays.len();
        let answered = match &self {
            Self::Form(form) => form.answer(app),
            Self::Menu(menu) => (menu.then)(app, numbered.unwrap_or(menu.selection.at)),
            Self::Confirm(confirm) => (confirm.then)(app, ()),
            Self::Pick(pick) => pick.accept(app),
            Self::Reader(_) => Ok(()),
        };
        if let Err((at, why)) = answered {
            match &mut self {
                Self::Form(form) => {
                    form.blame(at, why);
                    form.wait(app.effects.iter().any(Effect::reads_for_a_form));
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
            Self::Confirm(confirm) => Some(confirm.view(app, buf, frame)),
            Self::Reader(reader) => {
                let width = inner_width(frame.width) + 4;
                let area = popup::popup(buf, frame, look, &reader.title, width, frame.height);
                let shown = draw::paragraph(buf, area, &reader.text, look.plain(), reader.scroll);
                let lines = crate::text::wrap(&reader.text, usize::from(area.width)).len();
                let below = lines.saturating_sub(reader.scroll + usize::from(shown));
                if below > 0 {
                    let key = key_for(&app.words, Scope::Reader, Act::PageDown);
                    let more = app.tell("reader-more", &[("n", below.into()), ("key", key.into())]);
                    draw::put(buf, frame, area.x, area.bottom(), &format!(" {more} "), look.title());
                }
                Some(area.as_position())
            }
            Self::Pick(pick) => pick.view(app, buf, frame),
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
