//! A column of things to fill in, one of them in focus.
//!
//! The form holds what was typed and chosen; the words around it are handed in when it is drawn.

use super::draw::{cells, fill, put, put_lines};
use super::field::Field;
use super::look::Look;
use crate::text::{self, width};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

/// What stands before the label in focus, and as many spaces before the others.
const MARK: &str = "> ";
/// Blank cells between the labels and what is filled in.
const GAP: usize = 2;

/// One thing to fill in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Entry {
    /// A text, in so many rows (a field of one line takes one).
    Text {
        /// What is typed.
        field: Field,
        /// How many rows it is given, at least one.
        rows: u16,
    },
    /// One of several choices.
    Choice {
        /// How many there are.
        count: usize,
        /// Which is chosen, from 0.
        at: usize,
    },
}

/// The words of one entry.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Words<'a> {
    /// What is asked for.
    pub label: &'a str,
    /// Shown in a text that is still empty.
    pub hint: &'a str,
    /// The names of the choices, in order.
    pub choices: &'a [&'a str],
    /// What is wrong, shown below.
    pub error: Option<&'a str>,
}

/// The entries and which of them is in focus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    entries: Vec<Entry>,
    focus: usize,
}

impl Form {
    /// A form with its first entry in focus.
    pub const fn new(entries: Vec<Entry>) -> Self {
        Self { entries, focus: 0 }
    }

    /// Which entry is in focus, from 0.
    pub const fn focus(&self) -> usize {
        self.focus
    }

    /// The entries in order.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Moves the focus to an entry, or to the last when there is none of that number.
    pub fn focus_on(&mut self, entry: usize) {
        self.focus = entry.min(self.entries.len().saturating_sub(1));
    }

    /// Moves the focus to the next entry; from the last to the first.
    pub fn next(&mut self) {
        self.focus = (self.focus + 1)
            .checked_rem(self.entries.len())
            .unwrap_or(0);
    }

    /// Moves the focus to the entry before; from the first to the last.
    pub fn previous(&mut self) {
        self.focus = self
            .focus
            .checked_sub(1)
            .unwrap_or(self.entries.len().saturating_sub(1));
    }

    /// The text of an entry; empty for a choice.
    pub fn text(&self, entry: usize) -> &str {
        match self.entries.get(entry) {
            Some(Entry::Text { field, .. }) => field.text(),
            _ => "",
        }
    }

    /// Which choice of an entry is chosen, from 0; none for a text.
    pub fn choice(&self, entry: usize) -> Option<usize> {
        match self.entries.get(entry)? {
            Entry::Choice { at, .. } => Some(*at),
            Entry::Text { .. } => None,
        }
    }

    /// The field of an entry, to fill it or to hand keys to; none for a choice.
    pub fn field_mut(&mut self, entry: usize) -> Option<&mut Field> {
        match self.entries.get_mut(entry)? {
            Entry::Text { field, .. } => Some(field),
            Entry::Choice { .. } => None,
        }
    }

    /// The field in focus; none when a choice is.
    pub fn focused_field(&mut self) -> Option<&mut Field> {
        self.field_mut(self.focus)
    }

    /// Chooses by number, from 0, in the entry in focus. False when that is no choice or has none
    /// of that number.
    pub fn choose(&mut self, number: usize) -> bool {
        match self.entries.get_mut(self.focus) {
            Some(Entry::Choice { count, at }) if number < *count => {
                *at = number;
                true
            }
            _ => false,
        }
    }

    /// The next choice in the entry in focus; from the last to the first. False when that is none.
    pub fn next_choice(&mut self) -> bool {
        self.turn(|at, count| (at + 1) % count)
    }

    /// The choice before in the entry in focus; from the first to the last. False when that is none.
    pub fn previous_choice(&mut self) -> bool {
        self.turn(|at, count| at.checked_sub(1).unwrap_or(count - 1))
    }

    fn turn(&mut self, to: impl Fn(usize, usize) -> usize) -> bool {
        match self.entries.get_mut(self.focus) {
            Some(Entry::Choice { count, at }) if *count > 0 => {
                *at = to(*at, *count);
                true
            }
            _ => false,
        }
    }

    /// How wide a text is drawn in an area so wide, for moves by rows within a field.
    pub fn field_width(area_width: u16, words: &[Words]) -> u16 {
        let area = Rect {
            width: area_width,
            height: 1,
            ..Rect::ZERO
        };
        split(area, words).1.width
    }

    /// Draws the form, scrolled so that the entry in focus is in view, and returns the cell of its
    /// cursor: where text goes in, or the choice made. `words` are those of the entries, in order.
    pub fn view(
        &self,
        buf: &mut Buffer,
        area: Rect,
        look: Look,
        words: &[Words],
    ) -> Option<Position> {
        let area = area.intersection(buf.area);
        let (labels, inputs) = split(area, words);
        let heights: Vec<usize> = self
            .entries
            .iter()
            .zip(words)
            .map(|(entry, words)| entry.rows() + error_lines(words, inputs.width))
            .collect();
        let mut y = area.y;
        let mut cursor = None;
        for (at, (entry, words)) in self.entries.iter().zip(words).enumerate().skip(first_shown(
            &heights,
            self.focus,
            area.height,
        )) {
            let room = area.bottom().saturating_sub(y);
            if room == 0 {
                break;
            }
            let focused = at == self.focus;
            let input = Rect {
                y,
                height: room.min(cells(entry.rows())),
                ..inputs
            };
            if focused {
                put(buf, area, area.x, y, MARK, look.accent());
            }
            put(
                buf,
                labels,
                labels.x,
                y,
                words.label,
                if focused { look.accent() } else { look.plain() },
            );
            let place = entry.view(buf, input, look, words);
            cursor = if focused { place } else { cursor };
            let below = Rect {
                y: input.bottom(),
                height: room - input.height,
                ..inputs
            };
            if let Some(error) = words.error {
                put_lines(
                    buf,
                    below,
                    error,
                    &text::wrap(error, usize::from(inputs.width)),
                    look.bad(),
                );
            }
            y = y.saturating_add(cells(heights.get(at).copied().unwrap_or_default()));
        }
        cursor
    }
}

impl Entry {
    /// A text of one line, of at most `limit` characters.
    pub const fn line(limit: usize) -> Self {
        Self::Text {
            field: Field::single(limit),
            rows: 1,
        }
    }

    /// A text of several lines in so many rows, of at most `limit` characters.
    pub const fn lines(limit: usize, rows: u16) -> Self {
        Self::Text {
            field: Field::multi(limit),
            rows,
        }
    }

    /// A choice among so many, the first one made.
    pub const fn choice(count: usize) -> Self {
        Self::Choice { count, at: 0 }
    }

    fn rows(&self) -> usize {
        match self {
            Self::Text { rows, .. } => usize::from(*rows).max(1),
            Self::Choice { .. } => 1,
        }
    }

    fn view(&self, buf: &mut Buffer, area: Rect, look: Look, words: &Words) -> Option<Position> {
        match self {
            Self::Text { field, .. } => field.view(buf, area, look.field(), words.hint),
            Self::Choice { at, .. } => view_choice(buf, area, look, words.choices, *at),
        }
    }
}

/// Draws the choices side by side, the one made in brackets; that one alone, with its number among
/// them, when there is no room for all.
fn view_choice(
    buf: &mut Buffer,
    area: Rect,
    look: Look,
    choices: &[&str],
    at: usize,
) -> Option<Position> {
    if area.is_empty() {
        return None;
    }
    fill(buf, area, look.plain());
    let numbered = |number: usize, name: &str| format!("{} {name}", number + 1);
    let all: usize = choices
        .iter()
        .enumerate()
        .map(|(number, name)| width(&numbered(number, name)) + 2)
        .sum();
    let all_fit = all <= usize::from(area.width);
    let mut cursor = area.as_position();
    let mut x = area.x;
    for (number, name) in choices.iter().enumerate() {
        let shown = numbered(number, name);
        if number == at {
            cursor.x = x;
            x = put(buf, area, x, area.y, &format!("[{shown}]"), look.selected());
        } else if all_fit {
            x = put(buf, area, x, area.y, &format!(" {shown} "), look.plain());
        }
    }
    if !all_fit {
        put(
            buf,
            area,
            x,
            area.y,
            &format!(" {}/{}", at + 1, choices.len()),
            look.dim(),
        );
    }
    Some(cursor)
}

/// The areas of the labels and of what is filled in. Labels get at most half the room.
fn split(area: Rect, words: &[Words]) -> (Rect, Rect) {
    let widest = words
        .iter()
        .map(|words| width(words.label))
        .max()
        .unwrap_or_default();
    let taken = cells(MARK.len() + widest + GAP).min(area.width / 2);
    let mark = cells(MARK.len()).min(taken);
    let gap = cells(GAP).min(taken - mark);
    let labels = Rect {
        x: area.x + mark,
        width: taken - mark - gap,
        ..area
    };
    (
        labels,
        Rect {
            x: area.x + taken,
            width: area.width - taken,
            ..area
        },
    )
}

fn error_lines(words: &Words, inputs: u16) -> usize {
    words
        .error
        .map_or(0, |error| text::wrap(error, usize::from(inputs)).len())
}

/// The first entry shown, so that the one in focus ends within `room` rows, or begins the view.
fn first_shown(heights: &[usize], focus: usize, room: u16) -> usize {
    let shown = heights.get(..=focus).unwrap_or(heights);
    let mut used = 0;
    let fitting = shown.iter().rev().take_while(|height| {
        used += **height;
        used <= usize::from(room)
    });
    (shown.len() - fitting.count()).min(focus)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::screen_text::screen_text;

    const WORDS: [Words; 3] = [
        Words {
            label: "名称",
            hint: "如：春季议事会",
            choices: &[],
            error: None,
        },
        Words {
            label: "类别",
            hint: "",
            choices: &["居民会议", "居民代表会议", "协商会"],
            error: None,
        },
        Words {
            label: "说明文字",
            hint: "",
            choices: &[],
            error: Some("还缺说明"),
        },
    ];

    fn form() -> Form {
        Form::new(vec![Entry::line(20), Entry::choice(3), Entry::lines(99, 2)])
    }

    fn shown(form: &Form, width: u16, height: u16) -> (String, Option<(u16, u16)>) {
        let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
        let area = buf.area;
        let cursor = form.view(&mut buf, area, Look::from_env(true, true), &WORDS);
        (screen_text(&buf), cursor.map(|at| (at.x, at.y)))
    }

    #[test]
    fn labels_line_up_and_the_cursor_follows_the_focus() {
        let mut form = form();
        let rest =
            "  类别      [1 居民会议] 2 居民代表会议  3 协商会\n  说明文字\n\n            还缺说明";
        assert_eq!(
            shown(&form, 60, 5),
            (format!("> 名称      如：春季议事会\n{rest}"), Some((12, 0)))
        );
        form.focused_field().unwrap().set("春");
        form.next();
        assert!(form.choose(1));
        assert!(!form.choose(3));
        let (screen, cursor) = shown(&form, 60, 5);
        assert!(
            screen
                .starts_with("  名称      春\n> 类别       1 居民会议 [2 居民代表会议] 3 协商会\n"),
            "{screen}"
        );
        assert_eq!(cursor, Some((24, 1)));
        assert_eq!(
            (form.text(0), form.choice(1), form.choice(0), form.text(1)),
            ("春", Some(1), None, "")
        );
    }

    #[test]
    fn a_small_form_scrolls_to_its_focus() {
        let mut form = form();
        assert_eq!(
            shown(&form, 28, 2).0,
            "> 名称      如：春季议事会\n  类别      [1 居民会议] 1/3"
        );
        form.focus_on(9);
        assert_eq!(
            shown(&form, 28, 3),
            ("> 说明文字\n\n            还缺说明".into(), Some((12, 0)))
        );
        assert_eq!(shown(&form, 28, 1), ("> 说明文字".into(), Some((12, 0))));
        assert_eq!(
            shown(&form, 28, 4).0,
            "  类别      [1 居民会议] 1/3\n> 说明文字\n\n            还缺说明"
        );
    }

    #[test]
    fn focus_and_choices_go_round() {
        let mut form = form();
        form.previous();
        assert_eq!(form.focus(), 2);
        assert!(!form.next_choice());
        form.next();
        form.next();
        assert_eq!(form.focus(), 1);
        assert!(form.focused_field().is_none());
        for at in [2, 1, 0] {
            assert!(form.previous_choice());
            assert_eq!(form.choice(1), Some(at));
        }
        form.choose(2);
        assert!(form.next_choice());
        assert_eq!(form.choice(1), Some(0));
        let mut empty = Form::new(Vec::new());
        empty.next();
        empty.previous();
        empty.focus_on(3);
        assert!(!empty.next_choice());
        assert_eq!(empty.focus(), 0);
        assert_eq!(shown(&empty, 9, 1).1, None);
    }

    #[test]
    fn the_width_of_a_field_is_the_one_drawn() {
        assert_eq!(Form::field_width(60, &WORDS), 48);
        assert_eq!(Form::field_width(10, &WORDS), 5);
        assert_eq!(Form::field_width(0, &WORDS), 0);
    }
}
