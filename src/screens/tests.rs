//! What holds on every screen: what is told, what is read, and where leaving leads.

use super::stage::Stage;
use crate::app::{Action, Opened};

/// A meeting opened anew, with this to be said of it.
fn told(said: &str) -> Stage {
    let mut stage = Stage::with_people(&["张三"]);
    let open = stage.program.app.sitting.take().expect("a meeting");
    let (path, trail, told) = (open.path, Box::new(open.trail), Some(said.to_owned()));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told }));
    stage
}

#[test]
fn what_is_said_at_the_opening_is_said_whole() {
    for (cells, read) in [(10, false), (78, false), (80, true), (300, true)] {
        let said = "找".repeat(cells / 2 - 1) + "完";
        let stage = told(&said);
        assert_eq!(!stage.program.app.overlays.is_empty(), read, "{cells}");
        assert!(stage.screen().contains("完"), "{cells}: {}", stage.screen());
        assert_eq!(stage.screen().contains("打开时发现"), read);
    }
}

#[test]
fn a_text_to_read_says_how_much_is_below() {
    let mut stage = Stage::with_people(&["张三"]);
    stage.keys("<f3><f1>");
    let below = |stage: &Stage| {
        let screen = stage.screen();
        let from = screen.split_once("下面还有")?.1;
        from.split_once('行').and_then(|(number, _)| number.parse::<u32>().ok())
    };
    let first = below(&stage).expect("the help page is longer than the screen");
    assert!(stage.screen().contains(&format!("下面还有{first}行，下页 往下翻")), "{}", stage.screen());
    stage.keys("<down>");
    assert_eq!(below(&stage), Some(first - 1), "{}", stage.screen());
    stage.keys("<end>");
    assert_eq!(below(&stage), None, "{}", stage.screen());
    stage.keys("<up>");
    assert_eq!(below(&stage), Some(1), "{}", stage.screen());
}
