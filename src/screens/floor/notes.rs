//! The notes of an item, oldest first, each as long as it is.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Floor;
use crate::app::App;
use crate::lang::dates::clock;
use crate::lang::terms;
use crate::meeting::{Meeting, Moment, Note, NoteKind, Speaker};
use crate::text::{Line, wrap};
use crate::ui::draw::{cells, fill, paragraph, put};

/// Cells before the words of a note: the mark and the time.
const INDENT: u16 = 8;

/// A note as it is shown.
pub(super) struct Shown {
    time: String,
    /// Who, and what kind; the text begins with it.
    head: String,
    text: String,
    on_disk: bool,
}

/// The notes of the item the screens are about, and those of the meeting as a whole.
pub(super) fn of(app: &App) -> Vec<&Note> {
    let aimed = app.aimed().map(|item| item.id);
    let notes = app.meeting().map(|meeting| meeting.notes.iter()).unwrap_or_default();
    notes.filter(|note| note.item.is_none() || note.item == aimed).collect()
}

impl Floor {
    /// What is on disk, then what is on its way there.
    pub(super) fn shown(&self, app: &App, meeting: &Meeting) -> Vec<Shown> {
        let words = |at: Moment, speaker: &Speaker, kind: NoteKind, text: &str, on_disk: bool| {
            let head = head(app, meeting, Some(speaker), kind);
            let text = format!("{head}{text}");
            let text = if on_disk { text } else { app.tell("floor-unsaved", &[("text", text.into())]) };
            Shown { time: clock(at.time()), head, text, on_disk }
        };
        let saved = of(app);
        let saved = saved.iter().map(|note| words(note.at, &note.speaker, note.kind, &note.text, true));
        let aimed = app.aimed().map(|item| item.id);
        let sent = self.sent.iter().filter(|sent| sent.item.is_none() || sent.item == aimed);
        let sent = sent.map(|sent| words(sent.at, &sent.speaker, sent.kind, &sent.text, false));
        saved.chain(sent).collect()
    }
}

/// What stands before the text of a note: who, and what kind.
pub(super) fn head(app: &App, meeting: &Meeting, who: Option<&Speaker>, kind: NoteKind) -> String {
    let kind = ("kind", terms::note_kind(&app.words, kind).into());
    let text = ("text", "".into());
    match who {
        Some(who) => {
            let who = ("who", terms::speaker(&app.words, meeting, who).into());
            app.tell("floor-said", &[who, kind, text])
        }
        None => app.tell("floor-unsaid", &[kind, text]),
    }
}

/// Draws the notes that have room, the newest at the bottom, scrolled back as far as the selected one asks for. Returns
/// the cell of the selected one.
pub(super) fn view(
    app: &App,
    buf: &mut Buffer,
    area: Rect,
    notes: &[Shown],
    selected: usize,
    active: bool,
) -> Option<Position> {
    if notes.is_empty() {
        let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        paragraph(buf, inner, &app.say("floor-start"), app.look.dim(), 0);
        return None;
    }
    let width = usize::from(area.width.saturating_sub(INDENT + 1));
    let lines: Vec<Vec<Line>> = notes.iter().map(|note| wrap(&note.text, width)).collect();
    let before = |at: usize| lines.iter().take(at).map(Vec::len).sum::<usize>();
    let hidden = before(lines.len()).saturating_sub(usize::from(area.height)).min(before(selected));
    let mut cursor = None;
    let mut row = 0;
    for (at, (note, lines)) in notes.iter().zip(&lines).enumerate() {
        let (style, mark) = match (at == selected, note.on_disk) {
            (true, true) if active => (app.look.selected(), "> "),
            (_, true) => (app.look.plain(), ""),
            (_, false) => (app.look.warn(), ""),
        };
        for (nth, line) in lines.iter().enumerate() {
            let y = row + nth;
            if y < hidden || y - hidden >= usize::from(area.height) {
                continue;
            }
            let y = area.y + cells(y - hidden);
            fill(buf, Rect { y, height: 1, ..area }, style);
            let words = line.of(&note.text);
            put(buf, area, area.x + INDENT, y, words, style);
            if nth == 0 {
                put(buf, area, area.x, y, mark, style);
                put(buf, area, area.x + 2, y, &note.time, style.patch(app.look.dim()));
                if words.starts_with(&note.head) {
                    put(buf, area, area.x + INDENT, y, &note.head, style.patch(app.look.strong()));
                }
            }
            if at == selected {
                cursor = cursor.or(Some(Position::new(area.x, y)));
            }
        }
        row += lines.len();
    }
    cursor
}
