//! What holds for every widget.

use super::*;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

const NAMES: [&str; 4] = ["张𬭊", "买买提·阿不都", "", "a议b事c，。（"];
const WORDS: [Words; 3] = [
    Words { label: "名称", hint: "议", choices: &[], error: Some("还缺名称，请填") },
    Words { label: "类别", hint: "", choices: &["居民会议", "协商会"], error: None },
    Words { label: "说明", hint: "", choices: &[], error: None },
];

/// Draws every widget, each into a fresh buffer, and hands over the buffer and the cursor.
fn every_widget(
    size: Rect,
    area: Rect,
    look: Look,
    names: &[&str],
    mut seen: impl FnMut(&Buffer, Option<Position>),
) {
    let mut each = |draw: &dyn Fn(&mut Buffer) -> Option<Position>| {
        let mut buf = Buffer::empty(size);
        let cursor = draw(&mut buf);
        seen(&buf, cursor);
    };
    let text = names.concat();
    let columns = [
        Column { head: "号", size: Size::Fixed(3), align: Align::Right },
        Column { head: "姓名", size: Size::Flex { least: 4, share: 1 }, align: Align::Left },
        Column { head: "票", size: Size::Flex { least: 2, share: 2 }, align: Align::Centre },
    ];
    let none = |_: u16| None;
    each(&|buf| none(paragraph(buf, area, &text, look.plain(), 1)));
    each(&|buf| none(put(buf, area, area.x + 1, area.y, &text, look.accent())));
    each(&|buf| none(put_right(buf, area, area.y, &text, look.warn())));
    each(&|buf| none(large(buf, area, area.x, area.y, "12:0", look.good())));
    each(&|buf| {
        rule(buf, area, area.y, look);
        fill(buf, Rect { x: area.x + 1, ..area }, look.selected());
        put(buf, area, area.x, area.y, &strokes_within(13, area.width.into()), look.bad());
        None
    });
    each(&|buf| {
        popup(buf, area, look, names.first().unwrap_or(&""), 8, 4);
        None
    });
    each(&|buf| {
        let table = Table { columns: &columns, gap: super::table::GAP };
        table.header(buf, area, look.title());
        let rows = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        list::rows(buf, rows, look, Selection { at: 2, top: 9 }, names.len(), |buf, area, _, style| {
            table.row(buf, area, names, style);
        })
    });
    for at in 0..5 {
        each(&|buf| list::texts(buf, area, look, Selection { at, top: 1 }, names));
    }
    for mut field in [Field::single(99), Field::multi(99)] {
        each(&|buf| field.view(buf, area, look.field(), names.first().unwrap_or(&"")));
        field.set(&names.join("\n"));
        for _ in 0..14 {
            each(&|buf| field.view(buf, area, look.field(), ""));
            field.left();
            field.up(area.width);
        }
    }
    let plain = WORDS.map(|words| if names == NAMES { words } else { Words::default() });
    let mut form = Form::new(vec![Entry::line(9), Entry::choice(2), Entry::lines(99, 3)]);
    for _ in 0..3 {
        each(&|buf| form.view(buf, area, look, &plain));
        form.next();
    }
}

#[test]
fn no_size_is_too_small_and_no_cursor_outside() {
    for look in [
        Look::from_env(true, true),
        Look::from_env(false, false),
        Look { colour: true, borders: Borders::None },
    ] {
        for (width, height) in (0..=12).flat_map(|width| (0..=6).map(move |height| (width, height))) {
            let screen = Rect::new(0, 0, width, height);
            for area in [
                screen,
                Rect::new(2, 1, width, height),
                Rect::new(1, 0, width / 2, height / 2),
                Rect::new(30, 30, 9, 9),
            ] {
                every_widget(screen, area, look, &NAMES, |buf, cursor| {
                    let seen = area.intersection(buf.area);
                    assert!(
                        cursor.is_none_or(|at| seen.contains(at)),
                        "{cursor:?} outside {area:?} on {screen:?}"
                    );
                    for (x, y) in buf.area.rows().flat_map(Rect::positions).map(|at| (at.x, at.y)) {
                        let inside = seen.contains(Position { x, y });
                        assert!(
                            inside || buf[(x, y)].symbol() == " ",
                            "drew at {x},{y} outside {area:?} on {screen:?}"
                        );
                        let hidden = usize::from(x) + crate::text::width(buf[(x, y)].symbol());
                        assert!(
                            hidden <= usize::from(seen.right().max(x + 1)),
                            "half a character at {x},{y}"
                        );
                    }
                });
            }
        }
    }
}

#[test]
fn our_own_glyphs_are_of_certain_width() {
    for borders in [Borders::None, Borders::Ascii, Borders::Light] {
        let look = Look { colour: true, borders };
        let area = Rect::new(0, 0, 40, 12);
        every_widget(area, area, look, &["张三李四王五赵六", "a"], |buf, _| {
            for cell in buf.content().iter().map(ratatui::buffer::Cell::symbol) {
                let is_rule = borders == Borders::Light && cell == "─";
                assert!(is_rule || cell.width() == cell.width_cjk(), "{cell:?}");
            }
        });
    }
    for count in 0..30 {
        let shown = strokes(count) + &strokes_within(count, 8);
        assert_eq!(shown.width(), shown.width_cjk(), "{shown}");
    }
}

#[test]
fn a_selected_row_of_a_table() {
    let columns = [
        Column { head: "号", size: Size::Fixed(3), align: Align::Right },
        Column { head: "姓名", size: Size::Flex { least: 6, share: 1 }, align: Align::Left },
    ];
    let table = Table { columns: &columns, gap: super::table::GAP };
    let people = [["1", "张𬭊"], ["2", "买买提·阿不都"]];
    let mut buf = Buffer::empty(Rect::new(0, 0, 20, 3));
    table.header(&mut buf, Rect::new(2, 0, 18, 1), Style::new());
    let look = Look::from_env(true, true);
    let cursor = list::rows(
        &mut buf,
        Rect::new(0, 1, 20, 2),
        look,
        Selection { at: 1, top: 0 },
        2,
        |buf, area, at, style| {
            table.row(buf, area, &people[at], style);
        },
    );
    assert_eq!(cursor, Some(Position::new(0, 2)));
    assert_eq!(screen_text(&buf), "   号  姓名\n    1  张𬭊\n>   2  买买提·阿不都");
}
