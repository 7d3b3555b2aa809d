//! 会议架: every meeting kept here, what is next with each, and how a new one begins.

mod kinds;
mod new_meeting;
mod search;
mod section;
mod telling;
#[cfg(test)]
mod tests;
mod view;

pub(super) use kinds::{kinds, name_of, pick as pick_kind};

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::search::Search;
use self::section::{Section, rank};
use super::Screen;
use crate::app::{Action, App, Effect, Place, ShelfRead, edit, go, sample};
use crate::keys::{Act, Chord, Scope};
use crate::store::Entry;
use crate::ui::list::Selection;

/// Rows a key moves by that turns a page.
const PAGE: usize = 10;

/// One row of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Row {
    /// The words above a section, and how many stand under them.
    Heading(Section, usize),
    /// A meeting, by its place among the entries.
    Meeting(usize),
}

/// The shelf as it was last read, and what of it is shown.
#[derive(Default)]
pub(super) struct Home {
    entries: Vec<Entry>,
    /// A meeting that was opened by its path and left: its file stands elsewhere.
    elsewhere: Option<Entry>,
    read: bool,
    rows: Vec<Row>,
    /// A row, which is a meeting's whenever there is one.
    selection: Selection,
    search: Option<Search>,
    /// A new meeting that waits for its roster.
    wanted: new_meeting::Wanted,
}

impl Home {
    fn entry(&self, row: usize) -> Option<&Entry> {
        match self.rows.get(row)? {
            Row::Meeting(at) => self.entries.get(*at),
            Row::Heading(..) => None,
        }
    }

    fn selected(&self) -> Option<&Entry> {
        self.entry(self.selection.at)
    }

    fn selected_path(&self) -> Option<PathBuf> {
        self.selected().map(|entry| entry.path.clone())
    }

    /// Puts the shelf in order and selects this one on it, or the first.
    fn arrange(&mut self, app: &App, selected: Option<PathBuf>) {
        let today = app.now.date_naive();
        let search = self.search.as_ref();
        let mut shown: Vec<(Section, usize)> = self
            .entries
            .iter()
            .enumerate()
            .filter(|(at, entry)| search.is_none_or(|search| search.finds(*at, entry)))
            .map(|(at, entry)| (Section::of(entry, today), at))
            .collect();
        shown.sort_by_cached_key(|(_, at)| (rank(&self.entries[*at], today), &self.entries[*at].path));
        self.rows.clear();
        for of_section in shown.chunk_by(|one, next| one.0 == next.0) {
            let heading = of_section.first().map(|(section, _)| Row::Heading(*section, of_section.len()));
            self.rows.extend(heading);
            self.rows.extend(of_section.iter().map(|(_, at)| Row::Meeting(*at)));
        }
        let again = selected.and_then(|path| {
            (0..self.rows.len()).find(|row| self.entry(*row).is_some_and(|entry| entry.path == path))
        });
        self.select(again.unwrap_or_default(), true);
    }

    /// Selects a row, or the meeting next to it on this side.
    fn select(&mut self, row: usize, down: bool) {
        self.selection.select(row, self.rows.len());
        let at = self.selection.at;
        if matches!(self.rows.get(at), Some(Row::Heading(..))) {
            self.selection.at = if down || at == 0 { at + 1 } else { at - 1 };
        }
        self.selection.follow(self.rows.len(), PAGE);
        let above = self.selection.at.saturating_sub(1);
        if matches!(self.rows.get(above), Some(Row::Heading(..))) {
            self.selection.top = self.selection.top.min(above);
        }
    }

    fn open(&mut self, app: &mut App) {
        match self.selected_path() {
            Some(path) => {
                app.roster_wanted = None;
                app.effects.push(Effect::Open(path));
            }
            None => app.warn(app.say("home-nothing-selected")),
        }
    }

    fn carry(&self, app: &mut App) {
        match self.selected() {
            Some(entry) if entry.summary.is_ok() => app.effects.push(Effect::CarryFrom(entry.path.clone())),
            Some(_) => app.warn(app.say("home-carry-broken")),
            None => app.warn(app.say("home-carry-nothing")),
        }
    }

    fn look_up(&mut self, app: &mut App) {
        if let Some(search) = &mut self.search {
            search.changed(app);
        }
        self.arrange(app, None);
    }
}

impl Screen for Home {
    fn scope(&self, _: &App) -> Scope {
        if self.search.is_some() { Scope::Pick } else { Scope::Home }
    }

    fn enter(&mut self, app: &mut App) {
        let left = app.left.take();
        let selected = left.as_ref().map(|left| left.path.clone()).or_else(|| self.selected_path());
        self.search = None;
        self.wanted.take();
        if let Some(left) = left {
            self.entries.retain(|entry| entry.path != left.path);
            self.entries.push(left.clone());
            if left.path.parent() != Some(app.folder.as_path()) {
                self.elsewhere = Some(left);
            }
        }
        self.arrange(app, selected);
        app.effects.push(Effect::ReadShelf(String::new()));
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let before = self.selection.at;
        if go(&mut self.selection, act, self.rows.len(), PAGE) {
            let to = self.selection.at;
            self.select(to, to > before || act == Act::Last);
            return true;
        }
        match act {
            Act::OpenMeeting => self.open(app),
            Act::Accept if self.search.is_some() => self.open(app),
            Act::NewMeeting => new_meeting::ask(app, None, &self.wanted),
            Act::CarryOver => self.carry(app),
            Act::OpenSample => open_sample(app),
            Act::SearchMeetings => {
                self.search = Some(Search::new(app, &self.entries));
                self.look_up(app);
            }
            Act::Back if self.search.is_some() => {
                let selected = self.selected_path();
                self.search = None;
                self.arrange(app, selected);
            }
            Act::Back => app.acts.push(Act::Quit),
            _ => return false,
        }
        true
    }

    fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        let Some(search) = &mut self.search else { return false };
        let before = search.field.text().to_owned();
        let taken = edit(&mut search.field, chord);
        if search.field.text() != before {
            self.look_up(app);
        }
        taken
    }

    fn paste(&mut self, app: &mut App, text: &str) -> bool {
        let taken = self.search.as_mut().is_some_and(|search| search.field.insert_str(text));
        if taken {
            self.look_up(app);
        }
        taken
    }

    fn heard(&mut self, app: &mut App, action: Action) -> Option<Action> {
        match action {
            Action::Shelf(ShelfRead { query, entries }) if query.is_empty() => {
                let selected = self.selected_path();
                self.entries = entries;
                let known = |path: &PathBuf| self.entries.iter().any(|entry| entry.path == *path);
                let elsewhere = self.elsewhere.clone().filter(|entry| !known(&entry.path));
                self.entries.extend(elsewhere);
                self.read = true;
                if let Some(search) = &mut self.search {
                    search.among(app, &self.entries);
                }
                self.arrange(app, selected);
            }
            Action::Shelf(ShelfRead { query, entries }) => {
                let selected = self.selected_path();
                if let Some(search) = &mut self.search {
                    search.heard(app, &query, &entries);
                    self.arrange(app, selected);
                }
            }
            Action::Carried(earlier, told) if app.place == Place::Home && app.overlays.is_empty() => {
                new_meeting::ask(app, Some(&earlier), &self.wanted);
                if let Some(told) = told {
                    app.warn(told);
                }
            }
            Action::Roster(_) if app.place == Place::Home => new_meeting::make_wanted(app, &self.wanted),
            other => return Some(other),
        }
        None
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        self.draw(app, buf, area)
    }
}

/// Puts a sample meeting on the shelf and opens it.
fn open_sample(app: &mut App) {
    match sample(&app.catalogue, app.now) {
        Ok(meeting) => {
            app.roster_wanted = None;
            app.effects.push(Effect::Create(Box::new(meeting)));
        }
        Err(why) => app.warn(app.tell("home-no-sample", &[("why", why.to_string().into())])),
    }
}
