//! Finding something in a list by typing: a person, an act of the palette, a role.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::App;
use super::form_box::edit;
use super::overlay::{Answered, go};
use crate::keys::{Act, Chord};
use crate::meeting::PersonId;
use crate::text::clip;
use crate::ui::field::Field;
use crate::ui::{draw, list, popup};

/// What a row stands for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// Somebody of the roster.
    Person(PersonId),
    /// An act.
    Act(Act),
    /// Words as they stand.
    Text(String),
}

/// A row that can be picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickRow {
    /// What it stands for.
    pub is: Picked,
    /// What is shown.
    pub label: String,
    /// What is shown at the right: a key, a state.
    pub beside: String,
}

type Source = Box<dyn Fn(&App, &str) -> Vec<PickRow>>;
type Then = Box<dyn Fn(&mut App, Picked) -> Answered>;

/// A list to find something in.
pub struct Pick {
    title: String,
    field: Field,
    selection: list::Selection,
    rows: Vec<PickRow>,
    /// What to type, where no row is taken before something was typed or a row gone to.
    asking: Option<String>,
    /// Something was typed, or a row gone to.
    touched: bool,
    source: Source,
    then: Then,
}

/// Rows of the list that are shown at a time.
const ROWS: usize = 10;

impl Pick {
    /// A list under a title: what stands in it for the words typed, and what to do with the row taken.
    pub fn new(
        app: &App,
        title: String,
        source: impl Fn(&App, &str) -> Vec<PickRow> + 'static,
        then: impl Fn(&mut App, Picked) -> Answered + 'static,
    ) -> Self {
        let rows = source(app, "");
        let (source, then) = (Box::new(source), Box::new(then));
        Self {
            title,
            field: Field::single(60),
            selection: list::Selection::default(),
            rows,
            asking: None,
            touched: false,
            source,
            then,
        }
    }

    /// With no row selected by itself: what Enter takes must be typed or gone to. `what` says so.
    #[must_use]
    pub fn asking(self, what: String) -> Self {
        Self { asking: Some(what), ..self }
    }

    fn waiting(&self) -> bool {
        self.asking.is_some() && !self.touched
    }

    pub(super) fn edit(&mut self, app: &App, chord: Chord) -> bool {
        let taken = edit(&mut self.field, chord);
        if taken {
            self.look_up(app);
        }
        taken
    }

    pub(super) fn paste(&mut self, app: &App, text: &str) -> bool {
        let taken = self.field.insert_str(text);
        self.look_up(app);
        taken
    }

    fn look_up(&mut self, app: &App) {
        self.rows = (self.source)(app, self.field.text());
        self.touched = !self.field.is_empty();
        self.selection = list::Selection::default();
    }

    pub(super) fn go(&mut self, _app: &App, act: Act) -> bool {
        let before = self.selection;
        let moved = go(&mut self.selection, act, self.rows.len(), ROWS);
        if moved && self.waiting() {
            self.touched = true;
            if act == Act::Down {
                self.selection = before;
            }
        }
        moved
    }

    pub(super) fn accept(&self, app: &mut App) -> Answered {
        if let Some(what) = self.asking.as_ref().filter(|_| self.waiting()) {
            return Err((None, what.clone()));
        }
        match self.rows.get(self.selection.at) {
            Some(row) => (self.then)(app, row.is.clone()),
            None => Err((None, app.say("pick-nothing"))),
        }
    }

    pub(super) fn view(&self, app: &App, buf: &mut Buffer, frame: Rect) -> Option<Position> {
        let look = app.look;
        let width = frame.width.min(72).saturating_sub(4);
        let area =
            popup::popup(buf, frame, look, &self.title, width, draw::cells(ROWS + 3).min(frame.height));
        let line = Rect { height: area.height.min(1), ..area };
        let hint = self.asking.clone().unwrap_or_else(|| app.say("pick-hint"));
        let cursor = self.field.view(buf, line, look.field(), &hint);
        let below = Rect { y: area.y + line.height, height: area.height - line.height, ..area };
        if self.waiting() {
            for (y, row) in (below.top()..below.bottom()).zip(&self.rows) {
                let area = Rect { x: below.x + 2, y, width: below.width.saturating_sub(2), height: 1 };
                row.view(buf, area, look.plain());
            }
        } else {
            list::rows(buf, below, look, self.selection, self.rows.len(), |buf, area, at, style| {
                self.rows[at].view(buf, area, style);
            });
        }
        cursor
    }
}

impl PickRow {
    fn view(&self, buf: &mut Buffer, area: Rect, style: Style) {
        let beside = draw::put_right(buf, area, area.y, &self.beside, style);
        let room = usize::from(beside.saturating_sub(area.x + 1));
        draw::put(buf, area, area.x, area.y, clip(&self.label, room), style);
    }
}
