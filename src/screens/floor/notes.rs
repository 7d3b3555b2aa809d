//! The notes of an item, oldest first, each as long as it is.

use std::collections::VecDeque;

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

/// A note in the list: on disk, or on its way there.
struct Listed<'a> {
    at: Moment,
    speaker: &'a Speaker,
    kind: NoteKind,
    text: &'a str,
    on_disk: bool,
}

/// A note as it is shown, broken into lines.
struct Shown {
    time: String,
    /// Who, and what kind; the text begins with it.
    head: String,
    text: String,
    lines: Vec<Line>,
    on_disk: bool,
}

impl Shown {
    fn of(app: &App, meeting: &Meeting, note: &Listed, width: usize) -> Self {
        let head = head(app, meeting, Some(note.speaker), note.kind);
        let text = format!("{head}{}", note.text);
        let text = if note.on_disk { text } else { app.tell("floor-unsaved", &[("text", text.into())]) };
        Self { time: clock(note.at.time()), head, lines: wrap(&text, width), text, on_disk: note.on_disk }
    }
}

/// The notes of the item the screens are about, and those of the meeting as a whole.
pub(super) fn of(app: &App) -> Vec<&Note> {
    let aimed = app.aimed().map(|item| item.id);
    let notes = app.meeting().map(|meeting| meeting.notes.iter()).unwrap_or_default();
    notes.filter(|note| note.item.is_none() || note.item == aimed).collect()
}

impl Floor {
    /// What is on disk, then what is on its way there.
    fn listed<'a>(&'a self, app: &'a App) -> Vec<Listed<'a>> {
        let saved = of(app).into_iter().map(|note| Listed {
            at: note.at,
            speaker: &note.speaker,
            kind: note.kind,
            text: &note.text,
            on_disk: true,
        });
        let aimed = app.aimed().map(|item| item.id);
        let sent = self.sent.iter().filter(|sent| sent.item.is_none() || sent.item == aimed);
        let sent = sent.map(|sent| Listed {
            at: sent.at,
            speaker: &sent.speaker,
            kind: sent.kind,
            text: &sent.text,
            on_disk: false,
        });
        saved.chain(sent).collect()
    }

    /// Draws the notes that have room, the newest at the bottom, scrolled back as far as the selected one asks for.
    /// Returns the cell of the selected one.
    pub(super) fn view_notes(
        &self,
        app: &App,
        meeting: &Meeting,
        buf: &mut Buffer,
        area: Rect,
    ) -> Option<Position> {
        let notes = self.listed(app);
        if notes.is_empty() {
            let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
            paragraph(buf, inner, &app.say("floor-start"), app.look.dim(), 0);
            return None;
        }
        let selected = self.place(app);
        let width = usize::from(area.width.saturating_sub(INDENT + 1));
        let shown = |at: usize| Shown::of(app, meeting, &notes[at], width);
        let (first, hidden, notes) = window(notes.len(), selected, usize::from(area.height), shown);
        let mut cursor = None;
        let mut row = 0;
        for (at, note) in (first..).zip(&notes) {
            let (style, mark) = match (at == selected, note.on_disk) {
                (true, true) if !self.writing => (app.look.selected(), "> "),
                (_, true) => (app.look.plain(), ""),
                (_, false) => (app.look.warn(), ""),
            };
            for (nth, line) in note.lines.iter().enumerate() {
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
            row += note.lines.len();
        }
        cursor
    }
}

/// The notes of which something is seen in so many rows, the place of the first of them, and how many of its rows are
/// hidden. Only these are put into words: a meeting of a whole day has thousands.
fn window(
    notes: usize,
    selected: usize,
    height: usize,
    shown: impl Fn(usize) -> Shown,
) -> (usize, usize, VecDeque<Shown>) {
    let rows = |notes: &VecDeque<Shown>| notes.iter().map(|note| note.lines.len()).sum::<usize>();
    let mut seen = VecDeque::new();
    let mut first = notes;
    while first > 0 && rows(&seen) < height {
        first -= 1;
        seen.push_front(shown(first));
    }
    if selected > first {
        let hidden = rows(&seen).saturating_sub(height);
        return (first, hidden, seen);
    }
    if selected < first {
        seen.clear();
        while selected + seen.len() < notes && rows(&seen) < height {
            seen.push_back(shown(selected + seen.len()));
        }
    }
    (selected.min(first), 0, seen)
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

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    fn note(lines: usize) -> Shown {
        let text = vec!["。"; lines].join("\n");
        Shown { time: String::new(), head: String::new(), lines: wrap(&text, 10), text, on_disk: true }
    }

    proptest! {
        #[test]
        fn the_window_shows_what_all_notes_under_one_another_would(
            lines in vec(1..6_usize, 1..30),
            selected in any::<prop::sample::Index>(),
            height in 0..12_usize,
        ) {
            let selected = selected.index(lines.len());
            let all: Vec<(usize, usize)> =
                lines.iter().enumerate().flat_map(|(at, n)| (0..*n).map(move |row| (at, row))).collect();
            let above = lines[..selected].iter().sum();
            let scrolled = all.len().saturating_sub(height).min(above);
            let (first, hidden, seen) = window(lines.len(), selected, height, |at| note(lines[at]));
            let rows = (first..).zip(&seen).flat_map(|(at, note)| (0..note.lines.len()).map(move |row| (at, row)));
            let shown: Vec<_> = rows.skip(hidden).take(height).collect();
            prop_assert_eq!(&shown, &all[scrolled..(scrolled + height).min(all.len())]);
            prop_assert!(seen.len() <= height, "{} notes for {} rows", seen.len(), height);
        }
    }
}
