use super::*;
use crate::ui::screen_text::screen_text;

const WORDS: [Words; 3] = [
    Words { label: "名称", hint: "如：春季议事会", choices: &[], error: None },
    Words {
        label: "类别", hint: "", choices: &["居民会议", "居民代表会议", "协商会"], error: None
    },
    Words { label: "说明文字", hint: "", choices: &[], error: Some("还缺说明") },
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
    let rest = "  类别      [1 居民会议] 2 居民代表会议  3 协商会\n  说明文字\n\n            还缺说明";
    assert_eq!(shown(&form, 60, 5), (format!("> 名称      如：春季议事会\n{rest}"), Some((12, 0))));
    form.focused_field().unwrap().set("春");
    form.next();
    assert!(form.choose(1));
    assert!(!form.choose(3));
    let (screen, cursor) = shown(&form, 60, 5);
    assert!(
        screen.starts_with("  名称      春\n> 类别       1 居民会议 [2 居民代表会议] 3 协商会\n"),
        "{screen}"
    );
    assert_eq!(cursor, Some((24, 1)));
    assert_eq!((form.text(0), form.choice(1), form.choice(0), form.text(1)), ("春", Some(1), None, ""));
}

#[test]
fn a_small_form_scrolls_to_its_focus() {
    let mut form = form();
    assert_eq!(shown(&form, 28, 2).0, "> 名称      如：春季议事会\n  类别      [1 居民会议] 1/3");
    form.focus_on(9);
    assert_eq!(shown(&form, 28, 3), ("> 说明文字\n\n            还缺说明".into(), Some((12, 0))));
    assert_eq!(shown(&form, 28, 1), ("> 说明文字".into(), Some((12, 0))));
    assert_eq!(shown(&form, 28, 4).0, "  类别      [1 居民会议] 1/3\n> 说明文字\n\n            还缺说明");
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
