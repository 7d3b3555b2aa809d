//! The line a note is written in.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{Floor, notes};
use crate::app::App;
use crate::lang::terms;
use crate::meeting::NoteKind;
use crate::text::{clip, width, wrap};
use crate::ui::draw::{cells, put, rule};

/// Rows a long note is shown in while it is written; fewer where there is little room.
const MOST: usize = 4;

impl Floor {
    /// Draws the line at the bottom of `area`; returns the rows it takes and where the cursor is.
    pub(super) fn view_line(&self, app: &App, buf: &mut Buffer, area: Rect) -> (u16, Option<Position>) {
        let Some(meeting) = app.meeting() else { return (0, None) };
        let prompt = notes::head(app, meeting, self.speaker(meeting).as_ref(), self.kind);
        let prompt = clip(&prompt, usize::from(area.width / 2));
        let from = cells(width(prompt)) + 2;
        let room = Rect { x: area.x + from, width: area.width.saturating_sub(from + 1), ..area };
        // One cell is kept for the cursor, as the field itself does.
        let rows = wrap(self.field.text(), usize::from(room.width.saturating_sub(1)).max(1)).len();
        let rows = cells(rows.min(MOST)).min(area.height / 3).max(1);
        let top = area.bottom().saturating_sub(rows);
        let above = Rect { y: top.saturating_sub(1), height: 1, ..area };
        let style = if self.writing { app.look.accent() } else { app.look.dim() };
        put(buf, area, area.x, top, if self.writing { "> " } else { "  " }, style);
        put(buf, area, area.x + 2, top, prompt, style);
        let hint = app.say(if self.writing { "floor-hint-writing" } else { "floor-hint" });
        let field = if self.writing { app.look.field() } else { app.look.dim() };
        let cursor = self.field.view(buf, Rect { y: top, height: rows, ..room }, field, &hint);
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
