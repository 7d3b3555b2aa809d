//! The second screen: follows the open meeting, writes nothing, knows two keys.

use std::io;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use super::run::now;
use super::signals::{self, Told};
use super::{input, terminal};
use crate::app::Action;
use crate::keys::{Act, Chord, Key, Scope, resolve};
use crate::lang::{Lang, Words};
use crate::meeting::PublicView;
use crate::screens::{show_incomplete, show_view};
use crate::store::{Amiss, Follower};
use crate::ui::Look;

/// How often the record is looked at.
const FOLLOW: Duration = Duration::from_millis(200);

enum Message {
    Action(Action),
    Signal(Told),
}

/// Shows the meeting until somebody presses Esc or `q`. A record that cannot be read for a moment stays as it was shown.
///
/// # Errors
/// When there is no terminal, or it is gone.
pub fn show(lang: Lang, look: Look, mut follower: Follower) -> io::Result<()> {
    terminal::give_back_on_panic();
    let (to, inbox) = channel();
    signals::listen(to.clone(), Message::Signal)?;
    let mut screen = terminal::Screen::enter()?;
    input::listen(to, Message::Action);
    let mut words = Words::new(lang);
    let mut shown = None;
    loop {
        let grown = follower.poll().is_ok_and(|trail| trail.is_some());
        let at = now();
        if grown || shown != Some(at.timestamp()) {
            shown = Some(at.timestamp());
            let view = PublicView::of(follower.trail().meeting(), at);
            screen.draw(|buf, area| {
                show_view(&view, &words, look, buf, area);
                if follower.amiss().iter().any(Amiss::is_incomplete) {
                    show_incomplete(&words, look, buf, area);
                }
                None
            })?;
        }
        let deadline = Instant::now() + FOLLOW;
        loop {
            match inbox.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(Message::Action(Action::Key(chord))) => {
                    if leaves(chord) {
                        return Ok(());
                    }
                    if resolve(Scope::Everywhere, chord) == Some(Act::SwitchLanguage) {
                        words = Words::new(if words.lang() == Lang::Zh { Lang::En } else { Lang::Zh });
                        shown = None;
                    }
                }
                Ok(Message::Signal(Told::Continued)) => {
                    screen.enter_again()?;
                    shown = None;
                }
                Ok(Message::Action(Action::Resized(..))) => {
                    screen.draw_anew();
                    shown = None;
                }
                Err(RecvTimeoutError::Timeout) => break,
                Ok(Message::Action(Action::End) | Message::Signal(Told::End))
                | Err(RecvTimeoutError::Disconnected) => return Ok(()),
                Ok(Message::Action(_)) => {}
            }
        }
        if signals::terminal_gone() {
            return Ok(());
        }
    }
}

fn leaves(chord: Chord) -> bool {
    let chord = chord.folded();
    chord == Chord::plain(Key::Esc)
        || chord == Chord::char('q')
        || resolve(Scope::Everywhere, chord) == Some(Act::Quit)
}
