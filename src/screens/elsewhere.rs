//! The meeting written to another place: offered while its own disk refuses, and when it cannot be closed.

use std::path::Path;

use super::typed_path::typed_path;
use crate::app::{App, Effect, FormBox, Menu, Reader};

/// Asks where to, with what was typed before.
pub(super) fn ask(app: &mut App, typed: &str) {
    let form = FormBox::new(app.say("act-save-elsewhere"), |app, form| {
        let typed = form.text(0);
        if typed.is_empty() {
            return Err((Some(0), app.say("elsewhere-missing")));
        }
        let place = typed_path(&typed);
        app.note(app.tell("elsewhere-writing", &[("path", place.display().to_string().into())]));
        app.effects.push(Effect::SaveElsewhere(place));
        Ok(())
    })
    .line(app.say("elsewhere-to"), typed, 1000);
    app.ask(form);
}

/// It could not be written there: asks again.
pub(super) fn ask_again(app: &mut App, place: &Path, why: String) {
    ask(app, &place.display().to_string());
    app.warn(why);
}

/// Says where it stands, up to which line, and what is not in it.
pub(super) fn tell(app: &mut App, path: &Path, lines: u64) {
    let pending = app.sitting.as_ref().map_or(0, crate::app::Sitting::pending);
    let waiting = (pending > 0).then(|| app.tell("elsewhere-waiting", &[("waiting", pending.into())]));
    let args = [("path", path.display().to_string().into()), ("lines", lines.into())];
    let told = [Some(app.tell("elsewhere-done", &args)), waiting, Some(app.say("elsewhere-separate"))];
    let text: Vec<String> = told.into_iter().flatten().collect();
    app.status = None;
    app.ask(Reader::new(app.say("act-save-elsewhere"), text.join("\n\n")));
}

/// The meeting could not be closed: offers what can be done.
pub(super) fn not_closed(app: &mut App, why: String) {
    let quitting = std::mem::take(&mut app.quitting);
    let choices = ["not-closed-elsewhere", "not-closed-again", "not-closed-quit"];
    let choices = choices.map(|id| app.say(id)).to_vec();
    app.ask(Menu::new(app.say("not-closed-title"), choices, move |app, at| {
        match at {
            0 => ask(app, ""),
            1 => close(app, quitting),
            _ => app.effects.push(Effect::Quit),
        }
        Ok(())
    }));
    app.warn(why);
}

/// Closes the meeting, and then leaves the program if that was meant.
pub(super) fn close(app: &mut App, quitting: bool) {
    app.quitting = quitting;
    app.effects.push(Effect::CloseMeeting);
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use crate::app::{Action, Effect, Place};
    use crate::screens::stage::Stage;

    /// A meeting with a line that cannot be written, and another that waits for it.
    fn refused() -> Stage {
        let mut stage = Stage::with_people(&["张三", "李四"]);
        stage.broken = Some("磁盘已满，写入失败：m.ron。".to_owned());
        stage.keys("<f4>1<enter>2<enter>");
        stage
    }

    #[test]
    fn the_bar_offers_it_and_the_reason_stands_below() {
        for (mut stage, offer) in
            [(refused(), "Ctrl-X 另存到别处"), (refused().in_english(), "Ctrl-X: save elsewhere")]
        {
            let screen = stage.screen();
            assert!(screen.lines().nth(2).unwrap_or_default().contains(offer), "{screen}");
            stage.keys("<f3>");
            assert!(stage.screen().contains("磁盘已满，写入失败"), "{}", stage.screen());
        }
    }

    #[test]
    fn what_is_in_it_and_what_is_not_is_said() {
        let mut stage = refused();
        stage.keys("<ctrl-x><enter>");
        assert!(stage.screen().contains("请写出文件夹"), "{}", stage.screen());
        stage.keys("'/media/usb'<enter>");
        assert_eq!(stage.effects.last(), Some(&Effect::SaveElsewhere(PathBuf::from("/media/usb"))));
        let path = PathBuf::from("/media/usb/2026-11-22 会.ron");
        stage.hand(Action::SavedElsewhere(path, 2));
        let screen = stage.screen();
        for told in ["/media/usb/2026-11-22 会.ron", "到第 2 行为止", "还有 2 条没有记录"] {
            assert!(screen.contains(told), "{told}\n{screen}");
        }
        // With nothing waiting, nothing is said of it.
        let mut stage = Stage::with_people(&["张三"]);
        stage.keys("<ctrl-x>");
        stage.hand(Action::SavedElsewhere(PathBuf::from("/u/a.ron"), 2));
        assert!(!stage.screen().contains("没有记录"), "{}", stage.screen());
    }

    #[test]
    fn refused_it_asks_again_with_what_was_typed() {
        let mut stage = refused();
        stage.keys("<ctrl-x>/media/x<enter>");
        stage.hand(Action::NotElsewhere(PathBuf::from("/media/x"), "没有这个文件夹".to_owned()));
        let screen = stage.screen();
        assert!(screen.contains("没有这个文件夹") && screen.contains("/media/x"), "{screen}");
        stage.keys("2<enter>");
        assert_eq!(stage.effects.last(), Some(&Effect::SaveElsewhere(PathBuf::from("/media/x2"))));
    }

    #[test]
    fn a_meeting_that_cannot_be_closed_is_offered_another_place() {
        for (leave, quits) in [("<ctrl-q><enter>", true), ("<f3><esc><enter>", false)] {
            let mut stage = Stage::with_people(&["张三"]);
            stage.keys(leave);
            assert_eq!(stage.effects.last(), Some(&Effect::CloseMeeting));
            stage.hand(Action::NotClosed("磁盘已满".to_owned()));
            assert!(stage.screen().contains("磁盘已满"), "{}", stage.screen());
            stage.keys("1");
            assert!(stage.screen().contains("另存到别处"), "{}", stage.screen());
            stage.keys("/u<enter>");
            assert_eq!(stage.effects.last(), Some(&Effect::SaveElsewhere(PathBuf::from("/u"))));
            stage.hand(Action::NotClosed("磁盘已满".to_owned()));
            stage.keys("3");
            assert_eq!(stage.effects.last(), Some(&Effect::Quit));

            let mut stage = Stage::with_people(&["张三"]);
            stage.keys(leave).hand(Action::NotClosed("磁盘已满".to_owned()));
            stage.keys("2");
            assert_eq!(stage.effects.last(), Some(&Effect::CloseMeeting));
            stage.hand(Action::Closed);
            assert_eq!(stage.effects.last() == Some(&Effect::Quit), quits, "{leave}");
        }
    }

    #[test]
    fn what_is_typed_while_a_meeting_closes_or_opens_is_done_after_it() {
        let mut stage = Stage::with_people(&["张三"]);
        stage.keys("<f3><esc><enter>1");
        assert!(stage.program.app.overlays.is_empty() && stage.screen().contains("稍后照办"));
        stage.hand(Action::Closed);
        assert_eq!((stage.program.app.place, stage.program.app.overlays.len()), (Place::Home, 1));
        // A key that opens a meeting keeps those behind it for that one; where that does not come, they are dropped.
        stage.keys("<esc>4<f4>");
        stage.paste("张");
        assert!(matches!(stage.effects.last(), Some(Effect::Create(_))));
        stage.hand(Action::NotOpened("磁盘已满".to_owned()));
        assert_eq!(stage.program.app.place, Place::Home);
        assert!(stage.screen().contains("磁盘已满"), "{}", stage.screen());
    }
}
