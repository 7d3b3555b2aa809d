use super::*;
use crate::text::is_clean;
use crate::ui::screen_text::screen_text;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

fn typed(mut field: Field, text: &str) -> Field {
    assert!(text.chars().all(|c| field.insert(c)));
    field
}

fn shown(field: &Field, width: u16, height: u16) -> (String, Option<(u16, u16)>) {
    let mut buf = Buffer::empty(Rect::new(0, 0, width, height));
    let area = buf.area;
    let cursor = field.view(&mut buf, area, Style::new(), "姓名");
    (screen_text(&buf), cursor.map(|at| (at.x, at.y)))
}

#[test]
fn typing_and_taking_out_go_by_characters() {
    let mut field = typed(Field::single(20), "张𬭊e\u{301}b");
    assert_eq!((field.text(), field.cursor()), ("张𬭊éb", 10));
    field.left();
    field.backspace();
    assert_eq!(field.text(), "张𬭊b");
    field.backspace();
    field.delete();
    assert_eq!((field.text(), field.cursor()), ("张", 3));
    field.delete();
    field.left();
    field.left();
    field.backspace();
    assert_eq!((field.text(), field.cursor()), ("张", 0));
    field.right();
    field.right();
    assert_eq!(field.take(), "张");
    assert_eq!((field.text(), field.cursor()), ("", 0));
}

#[test]
fn what_comes_in_is_cleaned() {
    let mut field = Field::single(40);
    assert!(field.insert_str("一\r\n二\t三\u{1b}[0m\u{202e}"));
    assert_eq!(field.text(), "一 二 三[0m");
    let mut field = Field::multi(40);
    assert!(field.insert_str("一\r\n二\t三"));
    assert!(field.insert('\n'));
    assert_eq!(field.text(), "一\n二 三\n");
    assert!(field.insert('\u{301}'));
    assert_eq!(field.text(), "一\n二 三\n");
}

#[test]
fn a_mark_joins_in_the_middle() {
    let mut field = typed(Field::single(9), "aeb");
    field.left();
    assert!(field.insert('\u{301}'));
    assert_eq!((field.text(), field.cursor()), ("aéb", 3));
}

#[test]
fn too_long_is_refused_whole() {
    let mut field = Field::single(3);
    assert!(field.insert_str("一二"));
    assert!(!field.insert_str("三四"));
    assert_eq!(field.text(), "一二");
    assert!(field.insert('三'));
    assert!(!field.insert('四'));
    assert!(field.insert('\u{200b}'));
    assert_eq!(field.text(), "一二三");
    field.set("一二三四五");
    assert!(!field.insert('六'));
    field.backspace();
    assert!(!field.insert('六'));
    assert_eq!(field.text(), "一二三四");
}

#[test]
fn lines_and_words_are_taken_out() {
    let mut field = Field::multi(99);
    field.set("一\nthe motion  ");
    field.remove_word_before();
    assert_eq!(field.text(), "一\nthe ");
    field.left();
    field.remove_line_before();
    assert_eq!((field.text(), field.cursor()), ("一\n ", 4));
    field.home();
    field.remove_line_after();
    assert_eq!(field.text(), "一\n");
    field.set("居民会议");
    field.remove_word_before();
    assert_eq!(field.text(), "居民会");
    field.set("");
    field.remove_word_before();
    field.remove_line_after();
    field.remove_line_before();
    assert!(field.is_empty());
}

#[test]
fn rows_keep_the_column_aimed_at() {
    let mut field = Field::multi(99);
    field.set("居民会议\na\n居民会议");
    for cursor in [18, 14, 12, 3] {
        assert!(field.up(7));
        assert_eq!(field.cursor(), cursor);
    }
    assert!(!field.up(7));
    field.end();
    assert_eq!(field.cursor(), 12);
    field.home();
    assert_eq!(field.cursor(), 0);
    for _ in 0..4 {
        assert!(field.down(7));
    }
    assert!(!field.down(7));
    assert_eq!(field.cursor(), 24);
    assert!(!Field::single(9).up(7));
}

#[test]
fn one_line_scrolls_with_the_cursor() {
    let mut field = Field::single(99);
    assert_eq!(shown(&field, 6, 1), ("姓名".into(), Some((0, 0))));
    for (text, view, x) in [
        ("居民", "居民", 4),
        ("居民a", "居民a", 5),
        ("居民会", " 民会", 5),
        ("居民会a", "民会a", 5),
        ("abcdefg", "cdefg", 5),
    ] {
        field.set(text);
        assert_eq!(shown(&field, 6, 1), (view.into(), Some((x, 0))), "{text}");
    }
    for (view, x) in [("cdefg", 4), ("bcdefg", 4), ("abcdef", 4), ("abcdef", 3)] {
        field.left();
        assert_eq!(shown(&field, 6, 1), (view.into(), Some((x, 0))));
    }
}

#[test]
fn several_lines_scroll_with_the_cursor() {
    let mut field = Field::multi(99);
    field.set("居民会议，决定\n\n散会");
    assert_eq!(shown(&field, 7, 9).0, "居民会\n议，决\n定\n\n散会\n\n\n\n");
    assert_eq!(shown(&field, 7, 2), ("\n散会".into(), Some((4, 1))));
    for (view, place) in
        [("定\n", (0, 1)), ("议，决\n定", (2, 1)), ("居民会\n议，决", (4, 1)), ("居民会\n议，决", (4, 0))]
    {
        assert!(field.up(7));
        assert_eq!(shown(&field, 7, 2), (view.into(), Some(place)));
    }
}

#[derive(Debug, Clone)]
enum Key {
    Type(char),
    Paste(String),
    Press(fn(&mut Field)),
}

fn key() -> impl Strategy<Value = Key> {
    let presses: Vec<fn(&mut Field)> = vec![
        Field::left,
        Field::right,
        Field::home,
        Field::end,
        Field::backspace,
        Field::delete,
        Field::remove_word_before,
        Field::remove_line_before,
        Field::remove_line_after,
        |field| _ = field.up(9),
        |field| _ = field.down(9),
    ];
    prop_oneof![
        prop::char::any().prop_map(Key::Type),
        prop::sample::select("议张a \n，\u{301}\u{1161}\u{11a8}ᄀ\u{1f1e8}👍".chars().collect::<Vec<_>>())
            .prop_map(Key::Type),
        ".{0,6}".prop_map(Key::Paste),
        prop::sample::select(presses).prop_map(Key::Press),
    ]
}

proptest! {
    #[test]
    fn any_keys_leave_a_clean_text_and_a_cursor_in_view(
        keys in prop::collection::vec(key(), 0..60), multi: bool, width in 1u16..14, height in 1u16..5
    ) {
        let mut field = if multi { Field::multi(20) } else { Field::single(20) };
        for key in keys {
            match key {
                Key::Type(c) => _ = field.insert(c),
                Key::Paste(text) => _ = field.insert_str(&text),
                Key::Press(press) => press(&mut field),
            }
            prop_assert!(is_clean(field.text()), "{:?}", field.text());
            prop_assert!(multi || !field.text().contains('\n'));
            prop_assert!(field.text().chars().count() <= 20);
            let mut boundaries = field.text().grapheme_indices(true).map(|(at, _)| at).chain([field.text().len()]);
            prop_assert!(boundaries.any(|at| at == field.cursor()));
            let area = Rect::new(1, 1, width, height);
            let mut buf = Buffer::empty(Rect::new(0, 0, width + 2, height + 2));
            let cursor = field.view(&mut buf, area, Style::new(), "");
            prop_assert!(area.contains(cursor.unwrap()));
            // The character after the cursor is drawn at the cursor, unless the edge cuts it.
            let next = field.text().get(field.cursor()..).unwrap().graphemes(true).next().unwrap_or("\n");
            let room = usize::from(area.right() - cursor.unwrap().x);
            if next != "\n" && crate::text::width(next) <= room.min(usize::from(width) - 1) {
                prop_assert_eq!(buf[cursor.unwrap()].symbol(), next);
            }
        }
    }
}
