//! The line a note is written in.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Floor, notes};
use crate::app::App;
use crate::lang::terms;
use crate::meeting::NoteKind;
use crate::text::{clip, fit, width, wrap};
use crate::ui::draw::{cells, put, rule};

/// Rows a long note is shown in while it is written; fewer where there is little room.
const MOST: usize = 4;

impl Floor {
    /// Draws the line at the bottom of `area`; returns the rows it takes and where the cursor is.
    pub(super) fn view_line(&self, app: &App, buf: &mut Buffer, area: Rect) -> (u16, Option<Position>) {
        let Some(meeting) = app.meeting() else { return (0, None) };
        let prompt = notes::head(app, meeting, self.speaker(app, meeting).as_ref(), self.kind);
        let prompt = clip(&prompt, usize::from(area.width / 2));
        let from = cells(width(prompt)) + 2;
        let room = Rect { x: area.x + from, width: area.width.saturating_sub(from + 1), ..area };
        // One cell is kept for the cursor, as the field itself does. A draft left alone takes one row.
        let rows = wrap(self.field.text(), usize::from(room.width.saturating_sub(1)).max(1)).len();
        let most = if self.writing { cells(MOST).min(area.height / 3).max(1) } else { 1 };
        let rows = cells(rows).min(most);
        let top = area.bottom().saturating_sub(rows);
        let above = Rect { y: top.saturating_sub(1), height: 1, ..area };
        let style = if self.writing { app.look.accent() } else { app.look.dim() };
        put(buf, area, area.x, top, if self.writing { "> " } else { "  " }, style);
        put(buf, area, area.x + 2, top, prompt, style);
        let input = Rect { y: top, height: rows, ..room };
        let cursor = if self.writing {
            self.field.view(buf, input, app.look.field(), &app.say("floor-hint-writing"))
        } else {
            let hint = app.say("floor-hint");
            let shown = if self.field.is_empty() { hint } else { self.field.text().replace('\n', " ") };
            put(buf, input, input.x, top, &fit(&shown, usize::from(input.width)), app.look.dim());
            Some(input.as_position())
        };
        if self.writing {
            kinds(app, buf, above, self.kind);
        } else {
            rule(buf, above, above.y, app.look);
        }
        (rows + 1, cursor)
    }
}

/// The kinds side by side, the one chosen marked; that one alone where there is no room for all.
fn kinds(app: &App, buf: &mut Buffer, row: Rect, chosen: NoteKind) {
    let names = NoteKind::ALL.map(|kind| terms::note_kind(&app.words, kind));
    let room = usize::from(row.width.saturating_sub(4));
    let all = names.iter().map(|name| width(name) + 2).sum::<usize>() <= room;
    let mut x = row.x + 2;
    for (at, (kind, name)) in NoteKind::ALL.iter().zip(&names).enumerate() {
        if *kind == chosen {
            x = put(buf, row, x, row.y, &format!("[{name}]"), app.look.selected());
            if !all {
                put(buf, row, x, row.y, &format!(" {}/{}", at + 1, names.len()), app.look.dim());
            }
        } else if all {
            x = put(buf, row, x, row.y, &format!(" {name} "), app.look.dim());
        }
    }
}
