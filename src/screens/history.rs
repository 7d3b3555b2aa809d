//! 历史: every line of the record, the newest first; what was taken back stays, and is marked.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{App, Reader, go};
use crate::keys::{Act, Scope};
use crate::lang::dates::{clock, moment};
use crate::lang::history;
use crate::text::clip;
use crate::ui::draw::put;
use crate::ui::list::{self, Selection};

/// The lines and the one selected, counted from the newest.
#[derive(Default)]
pub(super) struct History {
    selection: Selection,
}

impl Screen for History {
    fn scope(&self, _: &App) -> Scope {
        Scope::History
    }

    fn enter(&mut self, _: &mut App) {
        self.selection = Selection::default();
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let Some(sitting) = &app.sitting else { return false };
        let lines = sitting.trail.lines();
        if go(&mut self.selection, act, lines.len(), 15) {
            return true;
        }
        if act != Act::ReadLine {
            return false;
        }
        if let Some(line) = lines.len().checked_sub(self.selection.at + 1).and_then(|at| lines.get(at)) {
            let at = moment(app.words.lang(), line.stamp.at.naive_local());
            let args = [
                ("n", line.stamp.seq.into()),
                ("at", at.into()),
                ("desk", line.stamp.desk.to_string().into()),
            ];
            let text = history::line_after(&app.words, sitting.trail.meeting(), lines, line);
            let reader = Reader::new(app.tell("frame-line", &args), text);
            app.ask(reader);
        }
        true
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let sitting = app.sitting.as_ref()?;
        let lines = sitting.trail.lines();
        let look = app.look;
        list::rows(buf, area, look, self.selection, lines.len(), |buf, row, at, style| {
            let place = lines.len() - 1 - at;
            let line = &lines[place];
            let undone = sitting.trail.is_undone(place);
            let mark = if undone { app.say("frame-undone") } else { String::new() };
            let head = format!("#{:<5}{} ", line.stamp.seq, clock(line.stamp.at.time()));
            let style = if undone { style.patch(look.dim()) } else { style };
            let text = format!(
                "{mark}{}",
                history::line_after(&app.words, sitting.trail.meeting(), lines, line).replace('\n', " ")
            );
            let x = put(buf, row, row.x, row.y, &head, style);
            put(buf, row, x, row.y, clip(&text, usize::from(row.right().saturating_sub(x))), style);
        })
    }
}
