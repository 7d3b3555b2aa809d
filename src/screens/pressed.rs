//! A key was pressed, or something pasted: what is on top takes it, then the screen, then what means the same everywhere.

use super::{Program, everywhere};
use crate::app::{Overlay, Place};
use crate::keys::{Act, Chord, resolve};

impl Program {
    pub(super) fn key(&mut self, chord: Chord) {
        self.app.status = None;
        self.last = Some(chord);
        if let Some(overlay) = self.app.overlays.pop() {
            self.key_on(overlay, chord);
        } else if !self.on_screen(|screen, app| screen.edit(app, chord)).unwrap_or_default() {
            match resolve(self.scope(), chord) {
                Some(act) => self.act(act),
                None => self.unknown(),
            }
        }
        for act in std::mem::take(&mut self.app.acts) {
            self.act(act);
        }
    }

    fn key_on(&mut self, mut overlay: Overlay, chord: Chord) {
        if let Some(at) = overlay.numbered(chord) {
            return overlay.accept(&mut self.app, Some(at));
        }
        if overlay.edit(&self.app, chord) {
            return self.app.overlays.push(overlay);
        }
        match resolve(overlay.scope(), chord) {
            Some(Act::Accept) => overlay.accept(&mut self.app, None),
            Some(Act::Back) => {
                if overlay.would_lose() {
                    self.app.warn(self.app.say("form-lose"));
                    self.app.overlays.push(overlay);
                } else {
                    overlay.leave(&mut self.app);
                }
            }
            act => {
                let moved = act.is_some_and(|act| overlay.go(&self.app, act));
                match act {
                    Some(act @ (Act::Help | Act::Quit)) => {
                        self.app.overlays.push(overlay);
                        return self.act(act);
                    }
                    // What is asked was worded when it was asked.
                    Some(Act::SwitchLanguage) => self.app.warn(self.app.say("answer-first")),
                    _ if moved => {}
                    _ => self.app.warn(overlay.strayed(&self.app, chord)),
                }
                self.app.overlays.push(overlay);
            }
        }
    }

    fn unknown(&mut self) {
        self.app.warn(self.app.say("key-unknown"));
    }

    pub(super) fn paste(&mut self, text: &str) {
        let taken = match self.app.overlays.pop() {
            Some(mut overlay) => {
                let taken = overlay.paste(&self.app, text);
                self.app.overlays.push(overlay);
                taken
            }
            None => self.on_screen(|screen, app| screen.paste(app, text)).unwrap_or_default(),
        };
        if !taken {
            self.app.warn(self.app.say("paste-no-room"));
        }
    }

    /// Does what is meant: what means the same everywhere first, then on the screen shown, then on the one it belongs to.
    pub(super) fn act(&mut self, act: Act) {
        if act == Act::Save {
            self.retry();
        }
        if let Some(place) = everywhere::destination(&self.app, act) {
            return self.go(place);
        }
        let scope = self.scope();
        self.app.unsaved = self.screens.iter().any(|(_, screen)| screen.unsaved());
        if everywhere::act(&mut self.app, act, scope) {
            return;
        }
        if self.on_screen(|screen, app| screen.act(app, act)).unwrap_or_default() {
            return;
        }
        let wanted =
            everywhere::home_of(act).filter(|place| *place != Place::Home || self.app.sitting.is_none());
        match wanted.filter(|place| *place != self.app.place && self.app.may_show(*place)) {
            Some(place) => {
                self.go(place);
                if !self.on_screen(|screen, app| screen.act(app, act)).unwrap_or_default() {
                    self.unknown();
                }
            }
            None => self.unknown(),
        }
    }
}
