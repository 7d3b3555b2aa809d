//! 会议架: every meeting kept here, what is next with each, and how a new one begins.

mod kinds;
mod new_meeting;
mod search;
mod section;
mod telling;
#[cfg(test)]
mod tests;

pub(super) use kinds::{kinds, name_of};

use std::path::PathBuf;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::search::Search;
use self::section::{Section, rank};
use super::Screen;
use crate::app::{Action, App, Effect, Place, ShelfRead, edit, go, sample};
use crate::keys::{Act, Chord, Scope};
use crate::lang::{Lang, key_for};
use crate::store::Entry;
use crate::text::{clip, width};
use crate::ui::draw::{paragraph, put, put_right, rule};
use crate::ui::list::{self, Selection};

/// Rows a key moves by that turns a page.
const PAGE: usize = 10;
/// Cells of a day and a time.
const WHEN: u16 = 11;

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
    read: bool,
    rows: Vec<Row>,
    /// A row, which is a meeting's whenever there is one.
    selection: Selection,
    search: Option<Search>,
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
        let selected = self.selected_path();
        self.search = None;
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
            Act::NewMeeting => new_meeting::ask(app, None),
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
            Action::Carried(earlier) if app.place == Place::Home && app.overlays.is_empty() => {
                new_meeting::ask(app, Some(&earlier));
            }
            other => return Some(other),
        }
        None
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let typed = self.search.as_ref().and_then(|search| view_search(app, search, buf, area));
        let area = match &self.search {
            Some(_) => Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area },
            None => area,
        };
        if self.rows.is_empty() {
            let cursor = self.view_empty(app, buf, inset(area));
            return typed.or(Some(cursor));
        }
        let beside = if area.width >= 110 { area.width * 2 / 5 } else { 0 };
        let below = if beside == 0 && area.height >= 15 { 5 } else { 0 };
        let list_area = Rect { width: area.width - beside, height: area.height - below, ..area };
        let cursor =
            list::rows(buf, list_area, app.look, self.selection, self.rows.len(), |buf, row, at, style| {
                match self.rows[at] {
                    Row::Heading(section, n) => {
                        let args = [("name", app.say(section.phrase()).into()), ("n", n.into())];
                        let heading = app.tell("home-heading", &args);
                        put(buf, list_area, list_area.x + 1, row.y, &heading, app.look.title());
                    }
                    Row::Meeting(at) => view_row(app, &self.entries[at], buf, row, style),
                }
            });
        if let Some(entry) = self.selected() {
            let lines = telling::details(app, entry);
            if beside > 0 {
                let detail = Rect { x: list_area.right() + 2, width: beside - 3, ..area };
                view_beside(app, buf, detail, &lines);
            } else if below > 0 {
                view_below(app, buf, Rect { y: list_area.bottom(), height: below, ..area }, &lines);
            }
        }
        typed.or(cursor)
    }
}

impl Home {
    /// What is said where no meeting is shown, and how to begin.
    fn view_empty(&self, app: &App, buf: &mut Buffer, area: Rect) -> Position {
        if self.search.is_some() || !self.read {
            let busy = self.search.as_ref().map_or(!self.read, Search::busy);
            let id = if busy { "home-reading" } else { "home-nothing-found" };
            paragraph(buf, area, &app.say(id), app.look.plain(), 0);
            return area.as_position();
        }
        let key = |act| key_for(&app.words, Scope::Home, act);
        let lines = [
            app.say("home-welcome"),
            app.tell("home-welcome-new", &[("key", key(Act::NewMeeting).into())]),
            app.tell("home-welcome-sample", &[("key", key(Act::OpenSample).into())]),
            app.tell("home-welcome-folder", &[("path", app.folder.display().to_string().into())]),
        ];
        let mut left = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        for (line, style) in
            lines.iter().zip([app.look.strong(), app.look.plain(), app.look.plain(), app.look.dim()])
        {
            let taken = (paragraph(buf, left, line, style, 0) + 1).min(left.height);
            left = Rect { y: left.y + taken, height: left.height - taken, ..left };
        }
        area.as_position()
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

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}

/// The field of a search, and what it looks through.
fn view_search(app: &App, search: &Search, buf: &mut Buffer, area: Rect) -> Option<Position> {
    let row = Rect { height: area.height.min(1), ..area };
    let x = put(buf, row, row.x + 2, row.y, &app.say("home-search"), app.look.accent());
    let busy = if search.busy() { app.say("home-searching") } else { String::new() };
    let end =
        put_right(buf, Rect { width: row.width.saturating_sub(1), ..row }, row.y, &busy, app.look.dim());
    let field = Rect { x: x + 1, width: end.saturating_sub(x + 2), ..row };
    search.field.view(buf, field, app.look.field(), &app.say("home-search-hint"))
}

/// One meeting: when, what it is called, whose it is if it is not ours, what is next.
fn view_row(app: &App, entry: &Entry, buf: &mut Buffer, row: Rect, style: ratatui::style::Style) {
    let (mut next, pressing) = telling::next(app, entry);
    let title = telling::title(entry);
    let when = match &entry.summary {
        Ok(summary) => telling::when(app, summary),
        Err(_) => {
            // Why it cannot be read takes a sentence, which stands with the details.
            next = app.say("home-broken");
            String::new()
        }
    };
    let marked = if pressing && style != app.look.selected() { app.look.warn() } else { style };
    let place = Rect { width: row.width.saturating_sub(1), ..row };
    let end = put_right(buf, place, row.y, clip(&next, usize::from(row.width / 2)), marked);
    put(buf, Rect { width: WHEN.min(row.width), ..row }, row.x, row.y, &when, style);
    let from = row.x + WHEN + 2;
    let room = Rect { x: from, width: end.saturating_sub(from + 2), ..row };
    let community = entry.summary.as_ref().map(|summary| summary.community.as_str()).unwrap_or_default();
    let x = put(buf, room, from, row.y, &crate::text::fit(&title, usize::from(room.width)), style);
    let used = width(&title) + 2;
    if community != app.settings.community && used + width(community) <= usize::from(room.width) {
        put_right(buf, Rect { width: x - from, ..room }, row.y, community, style);
    }
}

/// Everything known of a meeting, beside the list.
fn view_beside(app: &App, buf: &mut Buffer, area: Rect, lines: &[String]) {
    let mut left = area;
    for (nth, line) in lines.iter().enumerate() {
        let style = if nth == 0 { app.look.strong() } else { app.look.plain() };
        let taken = paragraph(buf, left, line, style, 0).min(left.height);
        left = Rect { y: left.y + taken, height: left.height - taken, ..left };
    }
}

/// The chief of it below the list, where there is little room: what it is called, its figures, its file.
fn view_below(app: &App, buf: &mut Buffer, area: Rect, lines: &[String]) {
    rule(buf, area, area.y, app.look);
    let [title, middle @ .., path] = lines else { return };
    let inner = inset(area);
    put(buf, inner, inner.x, area.y + 1, title, app.look.strong());
    let said = middle.join(if app.words.lang() == Lang::Zh { "；" } else { "; " });
    let two = Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..inner };
    paragraph(buf, two, &said, app.look.plain(), 0);
    put(buf, inner, inner.x, area.bottom().saturating_sub(1), path, app.look.dim());
}
