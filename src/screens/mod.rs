//! The screens, one file each: its state, what it does with an act, how it is drawn.
//!
//! [`Program`] is the whole of what runs in the terminal: [`App`], which all share, and the screens. It is handed one
//! [`Action`] at a time and answers with effects; [`Program::view`] draws and changes nothing.

mod agenda;
mod check;
mod elsewhere;
mod everywhere;
mod floor;
mod follow_ups;
mod frame;
mod help;
mod history;
mod home;
mod notices;
mod palette;
mod particulars;
mod pressed;
mod roll;
mod settings;
mod show;
#[cfg(test)]
pub(crate) mod stage;
mod step;
#[cfg(test)]
mod tests;
mod typed_path;
mod vote;

pub use show::{incomplete as show_incomplete, view as show_view};

use std::collections::VecDeque;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::app::{Action, App, Effect, Overlay, Place, Reader, Sitting};
use crate::keys::{Act, Chord, Scope};
use crate::lang;
use crate::meeting::{Entry, Line, Moment, Trail};
use crate::text::width;

/// What every screen does.
pub trait Screen {
    /// Where keys are pressed on it now.
    fn scope(&self, app: &App) -> Scope;

    /// The screen is about to be shown.
    fn enter(&mut self, _app: &mut App) {}

    /// Does what is asked. False when the act is none of this screen's.
    fn act(&mut self, app: &mut App, act: Act) -> bool;

    /// Takes a key that edits a field of the screen, before it is looked up.
    fn edit(&mut self, _app: &mut App, _chord: Chord) -> bool {
        false
    }

    /// Takes pasted text. False when there is no field for it, or no room.
    fn paste(&mut self, _app: &mut App, _text: &str) -> bool {
        false
    }

    /// A line is on disk and holds.
    fn recorded(&mut self, _app: &mut App, _line: &Line) {}

    /// Something typed on it is not recorded, and would be lost by leaving the meeting.
    fn unsaved(&self) -> bool {
        false
    }

    /// What could not be brought to the disk is to be tried again.
    fn retry(&mut self, _app: &mut App) {}

    /// Something came back from the world that only this screen asked for. Gives it back if not.
    fn heard(&mut self, _app: &mut App, action: Action) -> Option<Action> {
        Some(action)
    }

    /// Draws it; returns the cell of the cursor.
    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position>;
}

/// The whole of what runs in the terminal.
pub struct Program {
    /// What every screen shares.
    pub app: App,
    screens: Vec<(Place, Box<dyn Screen>)>,
    minute: i64,
    /// The last key pressed.
    last: Option<Chord>,
    over: bool,
    /// A meeting is being opened or closed: keys are meant for what comes then.
    changing: bool,
    /// What was typed meanwhile.
    ahead: VecDeque<Action>,
}

impl Program {
    /// The program with the shelf on the screen.
    pub fn new(app: App) -> Self {
        let screens: Vec<(Place, Box<dyn Screen>)> = vec![
            (Place::Home, Box::<home::Home>::default()),
            (Place::Agenda, Box::<agenda::Agenda>::default()),
            (Place::Roll, Box::<roll::Roll>::default()),
            (Place::Floor, Box::<floor::Floor>::default()),
            (Place::Vote, Box::<vote::Vote>::default()),
            (Place::Notices, Box::<notices::Notices>::default()),
            (Place::FollowUps, Box::<follow_ups::FollowUps>::default()),
            (Place::History, Box::<history::History>::default()),
            (Place::Check, Box::<check::Check>::default()),
            (Place::Settings, Box::<settings::Settings>::default()),
        ];
        let (last, changing, ahead) = (None, false, VecDeque::new());
        let mut program = Self { app, screens, minute: 0, last, over: false, changing, ahead };
        program.go(Place::Home);
        program
    }

    /// Whether it has come to its end.
    pub fn over(&self) -> bool {
        self.over
    }

    /// Takes in one thing that happened, at this moment. Returns what is to be done in the world, and whether anything
    /// on the screen may have changed.
    pub fn update(&mut self, action: Action, now: Moment) -> (Vec<Effect>, bool) {
        self.app.now = now;
        let asked = self.asked();
        let seen = match action {
            Action::Tick => self.tick(),
            Action::Key(_) | Action::Paste(_) if self.changing => {
                self.ahead.push_back(action);
                self.app.note(self.app.say("changing"));
                true
            }
            action => {
                self.take(action);
                while !self.is_changing()
                    && let Some(typed) = self.ahead.pop_front()
                {
                    self.take(typed);
                }
                true
            }
        };
        if let Some(overlay) = self.app.overlays.last_mut().filter(|overlay| !asked || overlay.is_fresh()) {
            overlay.brought_up_by(self.last);
        }
        let effects = std::mem::take(&mut self.app.effects);
        self.over |= effects.contains(&Effect::Quit);
        (effects, seen)
    }

    /// Whether a question is on top.
    fn asked(&self) -> bool {
        self.app.overlays.last().is_some_and(Overlay::is_question)
    }

    /// Whether a meeting is being opened or closed, or is about to be.
    fn is_changing(&mut self) -> bool {
        let changes =
            |effect: &Effect| matches!(effect, Effect::Open(_) | Effect::Create(_) | Effect::CloseMeeting);
        self.changing |= self.app.effects.iter().any(changes);
        self.changing
    }

    fn take(&mut self, action: Action) {
        use Action as A;
        if matches!(action, A::Opened(_) | A::Closed) {
            self.changing = false;
        }
        // Keys meant for what did not come are not for what is there instead.
        if matches!(action, A::NotOpened(_) | A::NotClosed(_) | A::Moved(..)) {
            self.changing = false;
            self.ahead.clear();
        }
        match action {
            Action::Key(chord) => self.key(chord),
            Action::Paste(text) => self.paste(&text),
            Action::Resized(width, height) => self.app.size = (width, height),
            Action::End => self.app.effects.push(Effect::Quit),
            Action::Saved => {
                if let Some(line) = self.app.saved() {
                    self.tell_taken_back(&line);
                    for (_, screen) in &mut self.screens {
                        screen.recorded(&mut self.app, &line);
                    }
                }
            }
            Action::NotSaved(why) => {
                if let Some(sitting) = &mut self.app.sitting {
                    sitting.trouble = Some(why);
                }
            }
            Action::Moved(path, why) => {
                if let Some(sitting) = &mut self.app.sitting {
                    self.app.quitting = false;
                    sitting.path = path;
                    sitting.moved = true;
                    sitting.trouble = sitting.in_flight().map(|_| why.clone());
                }
                self.app.ask(Reader::new(self.app.say("moved-title"), why));
                self.retry();
            }
            Action::Sealed(code) => {
                self.app.note(self.app.tell("sealed-code", &[("code", code.clone().into())]));
                if let Some(sitting) = &mut self.app.sitting {
                    sitting.code = Some(code);
                }
            }
            Action::Checkpointed => self.app.note(self.app.say("saved-now")),
            Action::Opened(opened) => {
                self.app.left_forms.clear();
                self.app.sitting = Some(Sitting::new(opened.path, *opened.trail, opened.reading));
                let roster = self.app.roster_wanted.take();
                self.app.effects.extend(roster.map(Effect::ReadRoster));
                self.go(step::place(&self.app));
                if let Some(told) = opened.told {
                    self.tell_whole(told);
                }
            }
            Action::Closed => {
                self.app.left = self.app.sitting.take().map(|sitting| sitting.entry());
                if self.app.quitting {
                    self.app.effects.push(Effect::Quit);
                } else {
                    self.go(Place::Home);
                }
            }
            Action::NotClosed(why) => elsewhere::not_closed(&mut self.app, why),
            Action::SavedElsewhere(path, lines) => elsewhere::tell(&mut self.app, &path, lines),
            Action::NotElsewhere(place, why) => elsewhere::ask_again(&mut self.app, &place, why),
            Action::Followed(trail) => {
                if let Some(sitting) = &mut self.app.sitting {
                    sitting.follow(*trail);
                }
            }
            Action::NotOpened(why) => self.app.warn(why),
            Action::Failed(why) => self.app.failed(why),
            other => {
                let mut left = Some(other);
                for (_, screen) in &mut self.screens {
                    left = left.and_then(|action| screen.heard(&mut self.app, action));
                }
            }
        }
    }

    /// Says something that nobody asked for: in the status line, or to be read where that is too short.
    fn tell_whole(&mut self, told: String) {
        if width(&told) < usize::from(self.app.size.0) {
            return self.app.warn(told);
        }
        self.app.ask(Reader::new(self.app.say("opened-told"), told));
    }

    /// Says which line was taken back, or brought back.
    fn tell_taken_back(&mut self, line: &Line) {
        let (Entry::Undid(seq) | Entry::Redid(seq)) = line.entry else { return };
        let id = if matches!(line.entry, Entry::Undid(_)) { "undone" } else { "redone" };
        let trail = self.app.sitting.as_ref().map(|sitting| &sitting.trail);
        let told = |trail: &Trail| {
            let line = trail.line(seq)?;
            Some(lang::history::line(&self.app.words, trail.meeting(), line))
        };
        let what = trail.and_then(told);
        let text = self.app.tell(id, &[("what", what.unwrap_or_default().into())]);
        self.app.note(text);
    }

    /// A second went by. A waiting line is tried again; the clock is drawn anew only where no field has the focus, so
    /// that the window of an input method stays where it is.
    fn tick(&mut self) -> bool {
        let now = self.app.now;
        if now.timestamp() % 2 == 0 {
            self.retry();
        }
        let minute = now.timestamp().div_euclid(60);
        let running = self.app.meeting().is_some_and(|meeting| meeting.turn().is_some());
        let turned = std::mem::replace(&mut self.minute, minute) != minute;
        (turned || running) && !self.scope().types()
    }

    fn retry(&mut self) {
        let trouble = self.app.sitting.as_ref().filter(|sitting| sitting.trouble.is_some());
        if let Some(line) = trouble.and_then(Sitting::in_flight) {
            let line = Box::new(line.clone());
            self.app.effects.push(Effect::Append(line));
        }
        for (_, screen) in &mut self.screens {
            screen.retry(&mut self.app);
        }
    }

    fn scope(&self) -> Scope {
        match self.app.overlays.last() {
            Some(overlay) => overlay.scope(),
            None => self.screen().map_or(Scope::Everywhere, |screen| screen.scope(&self.app)),
        }
    }

    fn screen(&self) -> Option<&dyn Screen> {
        self.screens.iter().find(|(place, _)| *place == self.app.place).map(|(_, screen)| screen.as_ref())
    }

    /// The screen shown, and what it shares, to be changed side by side.
    fn on_screen<T>(&mut self, what: impl FnOnce(&mut dyn Screen, &mut App) -> T) -> Option<T> {
        let place = self.app.place;
        let (_, screen) = self.screens.iter_mut().find(|(known, _)| *known == place)?;
        Some(what(screen.as_mut(), &mut self.app))
    }

    /// Shows a screen.
    fn go(&mut self, place: Place) {
        if Place::STAGES.contains(&self.app.place) {
            self.app.before = Some(self.app.place);
        }
        self.app.place = place;
        self.app.overlays.clear();
        self.on_screen(|screen, app| screen.enter(app));
    }

    /// Draws the whole frame; returns the cell of the cursor.
    pub fn view(&self, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let Some(body) = frame::view(&self.app, self.scope(), buf, area) else {
            return Some(area.as_position());
        };
        let mut cursor = self.screen().and_then(|screen| screen.view(&self.app, buf, body));
        // Heading, status and keys stay in sight.
        let over = Rect { y: area.y + 1, height: area.height.saturating_sub(3), ..area };
        for overlay in &self.app.overlays {
            cursor = overlay.view(&self.app, buf, over).or(cursor);
        }
        cursor
    }
}
