//! How the shelf is drawn.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::search::Search;
use super::{Home, Row, telling};
use crate::app::App;
use crate::keys::{Act, Scope};
use crate::lang::{Lang, key_for};
use crate::store::Entry;
use crate::text::{clip, fit, width, wrap};
use crate::ui::draw::{cells, paragraph, put, put_right, rule};
use crate::ui::list;

/// Cells of a day and a time.
const WHEN: u16 = 11;

impl Home {
    /// The list, and what is known of the selected meeting beside or below it.
    pub(super) fn draw(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
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
        let lines = self.selected().map(|entry| telling::details(app, entry)).unwrap_or_default();
        let roomy = beside == 0 && area.height >= 15;
        let below = if roomy { below_rows(app, &lines, inset(area).width) } else { 0 };
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
        if !lines.is_empty() {
            if beside > 0 {
                let detail = Rect { x: list_area.right() + 2, width: beside - 3, ..area };
                view_beside(app, buf, detail, &lines);
            } else if below > 0 {
                view_below(app, buf, Rect { y: list_area.bottom(), height: below, ..area }, &lines);
            }
        }
        typed.or(cursor)
    }

    /// What is said where no meeting is shown, and how to begin.
    fn view_empty(&self, app: &App, buf: &mut Buffer, area: Rect) -> Position {
        if self.search.is_some() || !self.read {
            let id = match &self.search {
                None => "home-reading",
                Some(search) if search.busy() => "home-looking-inside",
                Some(_) => "home-nothing-found",
            };
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
fn view_row(app: &App, entry: &Entry, buf: &mut Buffer, row: Rect, style: Style) {
    let (mut next, pressing) = telling::next(app, entry);
    let title = telling::title(entry);
    let mut when = String::new();
    if let Ok(summary) = &entry.summary {
        when = telling::when(app, summary);
    } else {
        // Why it cannot be read takes a sentence, which stands with the details.
        next = app.say("home-broken");
    }
    let marked = if pressing && style != app.look.selected() { app.look.warn() } else { style };
    let place = Rect { width: row.width.saturating_sub(1), ..row };
    let end = put_right(buf, place, row.y, clip(&next, usize::from(row.width / 2)), marked);
    put(buf, Rect { width: WHEN.min(row.width), ..row }, row.x, row.y, &when, style);
    let from = row.x + WHEN + 2;
    let room = Rect { x: from, width: end.saturating_sub(from + 2), ..row };
    let community = entry.summary.as_ref().map(|summary| summary.community.as_str()).unwrap_or_default();
    let x = put(buf, room, from, row.y, &fit(&title, usize::from(room.width)), style);
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

fn joined(app: &App, lines: &[String]) -> String {
    lines.join(if app.words.lang() == Lang::Zh { "；" } else { "; " })
}

/// Rows wanted below the list: a rule, the title, the figures as long as they are, the file.
fn below_rows(app: &App, lines: &[String], width: u16) -> u16 {
    let [_, middle @ .., _] = lines else { return 0 };
    let rows = wrap(&joined(app, middle), usize::from(width)).len();
    cells(rows.clamp(2, 4)) + 3
}

/// The chief of it below the list, where there is little room: what it is called, its figures, its file.
fn view_below(app: &App, buf: &mut Buffer, area: Rect, lines: &[String]) {
    rule(buf, area, area.y, app.look);
    let [title, middle @ .., path] = lines else { return };
    let inner = inset(area);
    put(buf, inner, inner.x, area.y + 1, title, app.look.strong());
    let rest = Rect { y: area.y + 2, height: area.height.saturating_sub(3), ..inner };
    paragraph(buf, rest, &joined(app, middle), app.look.plain(), 0);
    put(buf, inner, inner.x, area.bottom().saturating_sub(1), path, app.look.dim());
}
