//! No round is open: the items, their rounds side by side, and what the last one came to.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::account;
use crate::app::{App, Reader, go};
use crate::keys::Act;
use crate::lang::{found, script, terms};
use crate::meeting::{Item, Meeting, Vote};
use crate::rules::Outcome;
use crate::text::clip;
use crate::ui::draw::{cells, paragraph, put, put_right};
use crate::ui::list::{self, Selection};

/// Where the list of items was scrolled to; the item selected is the one the screens are about.
#[derive(Default)]
pub(super) struct Rounds {
    top: usize,
}

fn place(app: &App) -> usize {
    let aimed = app.aimed().map(|item| item.id);
    let place =
        app.meeting().and_then(|meeting| meeting.agenda.iter().position(|item| Some(item.id) == aimed));
    place.unwrap_or_default()
}

impl Rounds {
    /// Moves the selection. False when the act was none of moving.
    pub(super) fn go(&mut self, app: &mut App, act: Act) -> bool {
        let len = app.meeting().map_or(0, |meeting| meeting.agenda.len());
        let mut selection = Selection { at: place(app), top: self.top };
        if !go(&mut selection, act, len, 5) {
            return false;
        }
        if len == 0 {
            app.warn(app.say("vote-no-items"));
        }
        self.top = selection.top;
        app.aim = app.meeting().and_then(|meeting| meeting.agenda.get(selection.at)).map(|item| item.id);
        true
    }

    pub(super) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        if meeting.agenda.is_empty() {
            paragraph(buf, area, &app.say("vote-no-items"), app.look.plain(), 0);
            return Some(area.as_position());
        }
        let len = cells(meeting.agenda.len());
        let (items, told) = if area.width >= 108 {
            let items = Rect { width: area.width * 2 / 5, ..area };
            (items, Rect { x: items.right() + 2, width: area.width - items.width - 2, ..area })
        } else {
            let items = Rect { height: len.min(area.height / 3), ..area };
            let used = items.height + u16::from(area.height > 14);
            (items, Rect { y: area.y + used, height: area.height - used, ..area })
        };
        let selection = Selection { at: place(app), top: self.top };
        let cursor =
            list::rows(buf, items, app.look, selection, meeting.agenda.len(), |buf, row, at, style| {
                let item = &meeting.agenda[at];
                let x = put_right(buf, row, row.y, &format!(" {}", stands(app, meeting, item)), style);
                let label = format!("{}{}", "  ".repeat(item.is.level.depth()), account::item(app, item.id));
                put(buf, row, row.x, row.y, clip(&label, usize::from(x - row.x)), style);
            });
        if let Some(item) = app.aimed() {
            let low = told.height < 12;
            let mut y = told.y;
            for (text, style) in told_of(app, meeting, item) {
                if text.is_empty() {
                    y += u16::from(!low);
                    continue;
                }
                let row = Rect { y, height: told.bottom().saturating_sub(y), ..told };
                y += paragraph(buf, row, &text, style, 0);
            }
        }
        cursor
    }
}

/// How the last round came out, or where the item stands while there is none.
fn stands(app: &App, meeting: &Meeting, item: &Item) -> String {
    match meeting.rounds(item.id).last() {
        Some(vote) => {
            let came = found::item_outcome(meeting, vote, &app.words);
            let came = came.unwrap_or_else(|| account::outcome(app, vote));
            format!("{} {came}", account::round(app, vote))
        }
        None => terms::item_state(&app.words, item.state),
    }
}

fn told_of(app: &App, meeting: &Meeting, item: &Item) -> Vec<(String, Style)> {
    let look = app.look;
    let rounds: Vec<&Vote> = meeting.rounds(item.id).collect();
    let Some(last) = rounds.last() else {
        let motion = Some(&item.is.motion).filter(|motion| !motion.trim().is_empty());
        let motion = motion.map(|motion| app.tell("vote-motion-is", &[("motion", motion.clone().into())]));
        let none = (app.say("vote-no-rounds"), look.plain());
        return motion.into_iter().map(|motion| (motion, look.plain())).chain([none]).collect();
    };
    let mut lines: Vec<(String, Style)> =
        rounds.iter().map(|vote| (account::summary(app, vote), look.strong())).collect();
    let style = match last.declared() {
        Some(Outcome::Passed) => look.good(),
        Some(Outcome::Consultative) => look.strong(),
        Some(_) => look.bad(),
        None => look.warn(),
    };
    lines.push((String::new(), look.plain()));
    let came = format!("{} {}", account::round(app, last), account::outcome(app, last));
    lines.push((came, style));
    lines.extend(account::reasons(app, meeting, last).into_iter().map(|why| (why, look.plain())));
    lines.extend(account::what_follows(app, last).map(|next| (next, look.warn())));
    lines
}

/// What the chair says now, then at the steps that follow.
pub(super) fn script(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    // Of a round being counted, whichever item the screens are about.
    let open = meeting.open_vote().and_then(|vote| meeting.item(vote.item));
    let Some(item) = open.or_else(|| app.aimed()) else { return app.warn(app.say("vote-no-items")) };
    let told = script::script(meeting, item, &app.words);
    let told = told.into_iter().map(|(step, text)| format!("{}\n{text}", script::step(step, &app.words)));
    let reader = Reader::new(app.say("act-read-script"), told.collect::<Vec<_>>().join("\n\n"));
    app.ask(reader);
}

/// Every round of the item with all there is to tell.
pub(super) fn show(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let told: Vec<String> = meeting.rounds(item.id).map(|vote| account::whole(app, meeting, vote)).collect();
    if told.is_empty() {
        return app.warn(app.say("vote-no-rounds"));
    }
    let reader = Reader::new(account::item(app, item.id), told.join("\n\n"));
    app.ask(reader);
}
