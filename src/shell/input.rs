//! Keys and pastes, read on threads of their own: reading may block for good on half a sequence, and nothing else may wait
//! for it.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Duration;

use crossterm::event::{self, Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

use crate::app::Action;
use crate::keys::{Chord, Key};

/// Characters that came in one go, with line ends among them, are a paste where the terminal does not mark pastes:
/// nobody types that fast.
const PASTE: usize = 20;
/// How long a burst may pause: hardly at all behind the first key, since every key would pay for it; a little while it may
/// still be a key or two; longer once so many came at once that it is a paste on its way over a busy machine or a slow
/// line. The rest of a paste must never be taken for keys.
const GLANCE: Duration = Duration::from_micros(200);
const PAUSE: Duration = Duration::from_millis(3);
const LONG_PAUSE: Duration = Duration::from_millis(20);
/// Keys at once that nobody presses.
const MANY: usize = 6;
/// Characters taken from one paste; more is nobody's agenda.
const MOST: usize = 200_000;

/// Starts reading. The threads end with the program, or when the terminal is gone.
///
/// One reads and does nothing else, since it may hang on half a key; the other puts together what came in one go, so
/// that nothing already read waits for the rest of that key.
pub fn listen<T: Send + 'static>(to: Sender<T>, tell: fn(Action) -> T) {
    let (read, came) = channel();
    thread::spawn(move || while event::read().is_ok_and(|event| read.send(event).is_ok()) {});
    thread::spawn(move || {
        while let Ok(first) = came.recv() {
            for action in actions(burst(first, &came)) {
                if to.send(tell(action)).is_err() {
                    return;
                }
            }
        }
        drop(to.send(tell(Action::End)));
    });
}

fn burst(first: Event, came: &Receiver<Event>) -> Vec<Event> {
    let mut burst = vec![first];
    while burst.len() < MOST && burst.last().is_some_and(is_typed) {
        let pause = match burst.len() {
            1 => GLANCE,
            n if n < MANY => PAUSE,
            _ => LONG_PAUSE,
        };
        match came.recv_timeout(pause) {
            Ok(event) => burst.push(event),
            Err(_) => break,
        }
    }
    burst
}

/// A key that can stand in a paste: nothing else begins one, or goes on with it.
fn is_typed(event: &Event) -> bool {
    let Event::Key(key) = event else { return false };
    key.kind == KeyEventKind::Release
        || chord(*key).is_some_and(|chord| chord.typed().is_some() || is_break(chord))
}

fn actions(burst: Vec<Event>) -> Vec<Action> {
    let chords: Option<Vec<Chord>> = burst
        .iter()
        .map(|event| match event {
            Event::Key(key) if key.kind == KeyEventKind::Release => Some(None),
            Event::Key(key) if is_typed(event) => chord(*key).map(Some),
            _ => None,
        })
        .collect::<Option<Vec<_>>>()
        .map(|chords| chords.into_iter().flatten().collect());
    match chords {
        Some(chords) if is_paste(&chords) => {
            vec![Action::Paste(chords.iter().map(|chord| pasted(*chord)).collect())]
        }
        _ => burst.into_iter().filter_map(action).collect(),
    }
}

fn pasted(chord: Chord) -> char {
    let blank = if chord == Chord::plain(Key::Tab) { '\t' } else { '\n' };
    chord.typed().unwrap_or(blank)
}

fn is_break(chord: Chord) -> bool {
    chord == Chord::plain(Key::Enter) || chord == Chord::plain(Key::Tab)
}

fn is_paste(chords: &[Chord]) -> bool {
    let ends = chords.iter().position(|chord| *chord == Chord::plain(Key::Enter));
    chords.len() >= PASTE && ends.is_some_and(|at| at + 1 < chords.len())
}

fn action(event: Event) -> Option<Action> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => chord(key).map(Action::Key),
        Event::Paste(text) => Some(Action::Paste(text.chars().take(MOST).collect())),
        Event::Resize(width, height) => Some(Action::Resized(width, height)),
        _ => None,
    }
}

/// A key as the table knows it; none for keys yishi has no use for.
fn chord(key: KeyEvent) -> Option<Chord> {
    let (ctrl, alt) =
        (key.modifiers.contains(KeyModifiers::CONTROL), key.modifiers.contains(KeyModifiers::ALT));
    let code = match key.code {
        KeyCode::Char(c) if ctrl => Key::Char(c.to_ascii_lowercase()),
        KeyCode::Char(c) => Key::Char(c),
        KeyCode::F(n) => Key::F(n),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab if key.modifiers.contains(KeyModifiers::SHIFT) => Key::BackTab,
        KeyCode::Tab => Key::Tab,
        KeyCode::BackTab => Key::BackTab,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::Home => Key::Home,
        KeyCode::End => Key::End,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        KeyCode::Delete => Key::Delete,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Insert => Key::Insert,
        _ => return None,
    };
    Some(Chord { key: code, ctrl, alt })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(text: &str) -> Vec<Event> {
        let code = |c| match c {
            '\n' => KeyCode::Enter,
            '\t' => KeyCode::Tab,
            c => KeyCode::Char(c),
        };
        text.chars().map(|c| Event::Key(KeyEvent::new(code(c), KeyModifiers::NONE))).collect()
    }

    #[test]
    fn lines_that_come_in_one_go_are_a_paste() {
        let text = "一、绿化改造方案\n\t（一）停车位收费办法\n三、其他事项说明";
        let got = actions(typed(text));
        assert!(matches!(&got[..], [Action::Paste(pasted)] if pasted == text), "{got:?}");
    }

    #[test]
    fn what_an_input_method_hands_over_and_a_scanner_types_stay_keys() {
        for text in ["关于小区绿化改造的意见，请各位居民代表审议并提出修改建议", "6901234567890123456789\n"]
        {
            assert_eq!(actions(typed(text)).len(), text.chars().count(), "{text}");
        }
    }

    #[test]
    fn a_released_key_is_no_key() {
        let mut key = KeyEvent::new(KeyCode::Char('1'), KeyModifiers::NONE);
        key.kind = KeyEventKind::Release;
        assert!(actions(vec![Event::Key(key)]).is_empty());
    }
}
