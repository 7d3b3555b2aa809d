//! What holds on every screen: what is told, what is read, and where leaving leads.

use super::stage::{Stage, evening};
use crate::app::{Action, Effect, Opened, ShelfRead};
use crate::meeting::{Desk, Stamp, Trail};
use crate::rules::Share;

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

#[test]
fn rules_made_looser_than_the_law_are_found_on_the_screen() {
    let mut stage = Stage::with_people(&["张三"]);
    let open = stage.program.app.sitting.take().expect("a meeting");
    let mut meeting = open.trail.meeting().clone();
    meeting.rules.majority[0].share = Share::at_least(1, 10);
    let stamp = Stamp { seq: 1, at: evening(), desk: Desk::from_bits(7) };
    let (path, trail) = (open.path, Box::new(Trail::begin(meeting, stamp)));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told: None }));
    stage.keys("<f11>");
    assert!(stage.screen().contains("> 矛盾 会议所带的规则不合法"), "{}", stage.screen());
    stage.keys("<enter>");
    let flat: String = stage.screen().split_whitespace().collect();
    assert!(flat.contains("这里是十分之一以上"), "{}", stage.screen());
}

#[test]
fn a_meeting_left_is_selected_on_the_shelf_wherever_its_file_stands() {
    for (path, stays) in [("meetings/m.ron", false), ("/media/u/m.ron", true)] {
        let mut stage = Stage::with_people(&["张三"]);
        stage.program.app.sitting.as_mut().expect("a meeting").path = path.into();
        stage.hand(Action::Closed);
        let shown = "> 今天         2026年第四次居民代表会议";
        let shelf = |stage: &Stage| stage.screen().contains(shown);
        assert!(shelf(&stage), "{}", stage.screen());
        // One on the shelf is shown as long as its file stands there.
        stage.hand(Action::Shelf(ShelfRead { query: String::new(), entries: Vec::new() }));
        assert_eq!(shelf(&stage), stays, "{}", stage.screen());
        if stays {
            stage.keys("<enter>");
            assert_eq!(stage.effects.last(), Some(&Effect::Open(path.into())));
        }
    }
}
