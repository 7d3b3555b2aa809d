//! The frame of the terminal program: what every screen shares, what comes in ([`Action`]) and what goes out ([`Effect`]).
//!
//! Nothing here waits, reads or writes: effects are carried out by `shell`, and what comes of them is fed back as
//! actions. The open meeting is a [`Sitting`]; questions to the person at the keyboard are [`Overlay`]s.

mod action;
mod effect;
mod form_box;
mod overlay;
mod pick;
mod sample;
mod settings;
mod sitting;

use std::collections::BTreeMap;
use std::path::PathBuf;

pub use action::{Action, BallotRead, Opened, RosterRead, ShelfRead, TrayNews};
pub use effect::{Effect, TrayWish};
pub use form_box::{FormBox, edit};
pub use overlay::{Answered, Confirm, Menu, Overlay, Reader, go};
pub use pick::{Pick, PickRow, Picked};
pub use sample::{NoSample, sample};
pub use settings::Settings;
pub use sitting::{Sitting, Wish};

use crate::keys::Act;
use crate::lang::{Arg, Lang, Words};
use crate::meeting::{Command, Desk, Item, ItemId, Meeting, Moment, Refusal};
use crate::rules::Catalogue;
use crate::store;
use crate::ui::Look;

/// How a line of status is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As asked.
    Plain,
    /// Not as asked, or to be looked at.
    Warning,
}

/// A screen of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Place {
    /// 会议架
    Home,
    /// 议题
    Agenda,
    /// 签到
    Roll,
    /// 讨论
    Floor,
    /// 表决
    Vote,
    /// 公示
    Notices,
    /// 落实
    FollowUps,
    /// 历史
    History,
    /// 自查
    Check,
    /// 设置
    Settings,
}

impl Place {
    /// The stages of a meeting, from left to right.
    pub const STAGES: [Self; 6] =
        [Self::Agenda, Self::Roll, Self::Floor, Self::Vote, Self::Notices, Self::FollowUps];
}

/// What every screen shares.
pub struct App {
    /// The words of the language in use.
    pub words: Words,
    /// How things look on this terminal.
    pub look: Look,
    /// What the community set once for all meetings.
    pub settings: Settings,
    /// The rule sets known here: built in, and the community's own.
    pub catalogue: Catalogue,
    /// Where meetings are kept.
    pub folder: PathBuf,
    /// This laptop at this sitting.
    pub desk: Desk,
    /// The time on the wall, as of the last action.
    pub now: Moment,
    /// Cells of the terminal: wide, high.
    pub size: (u16, u16),
    /// The screen shown.
    pub place: Place,
    /// The meeting that is open.
    pub sitting: Option<Sitting>,
    /// The stage that was shown before a screen beside the stages.
    pub before: Option<Place>,
    /// Questions over the screen; the last one is on top.
    pub overlays: Vec<Overlay>,
    /// What came of the last key.
    pub status: Option<(Tone, String)>,
    /// What the shell has to do.
    pub effects: Vec<Effect>,
    /// Acts asked for by an answer or by the guide line, still to be done.
    pub acts: Vec<Act>,
    /// Something typed on a screen is not recorded.
    pub unsaved: bool,
    /// The item the screens are about: selected on the agenda, discussed, voted on.
    pub aim: Option<ItemId>,
    /// The meeting that was just left, as the shelf shows it.
    pub left: Option<store::Entry>,
    /// The program is left as soon as the meeting is closed.
    pub quitting: bool,
    /// Forms that were left before they were done, by their names: the text and the choice of each entry.
    pub left_forms: BTreeMap<String, Vec<(String, usize)>>,
    /// A roster to read as soon as the meeting made for it is open.
    pub roster_wanted: Option<PathBuf>,
}

impl App {
    /// A program with no meeting open.
    pub fn new(
        lang: Lang,
        look: Look,
        settings: Settings,
        catalogue: Catalogue,
        folder: PathBuf,
        desk: Desk,
        now: Moment,
    ) -> Self {
        Self {
            words: Words::new(lang),
            look,
            settings,
            catalogue,
            folder,
            desk,
            now,
            size: (80, 24),
            place: Place::Home,
            before: None,
            sitting: None,
            overlays: Vec::new(),
            status: None,
            effects: Vec::new(),
            acts: Vec::new(),
            unsaved: false,
            aim: None,
            left: None,
            quitting: false,
            left_forms: BTreeMap::new(),
            roster_wanted: None,
        }
    }

    /// The open meeting as it is on disk.
    pub fn meeting(&self) -> Option<&Meeting> {
        self.sitting.as_ref().map(|sitting| sitting.trail.meeting())
    }

    /// The item the screens are about: the one aimed at, else the one before the meeting, else the first.
    pub fn aimed(&self) -> Option<&Item> {
        let meeting = self.meeting()?;
        let aimed = self.aim.and_then(|id| meeting.item(id));
        aimed.or_else(|| meeting.current_item()).or_else(|| meeting.agenda.first())
    }

    /// A phrase.
    pub fn say(&self, id: &str) -> String {
        self.words.say(id)
    }

    /// A phrase with figures in it.
    pub fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.tell(id, args)
    }

    /// Says what came of the last key.
    pub fn note(&mut self, text: String) {
        self.status = Some((Tone::Plain, text));
    }

    /// Says why the last key did nothing, or what to look at.
    pub fn warn(&mut self, text: String) {
        self.status = Some((Tone::Warning, text));
    }

    /// Whether anything can be recorded at all: not while reading only, nor in a sealed record. Says why not.
    pub fn may_record(&mut self) -> bool {
        let Some(sitting) = &self.sitting else { return false };
        let why = match &sitting.reading {
            Some(why) => why.clone(),
            None if sitting.trail.meeting().sealed.is_some() => {
                crate::lang::refusal(&self.words, &Refusal::Sealed)
            }
            None => return true,
        };
        self.warn(why);
        false
    }

    /// Asks for something to be recorded; a refusal known at once is said in the status line, and returned.
    pub fn record(&mut self, command: Command) -> Result<(), Refusal> {
        self.wish(Wish::Do(Box::new(command)))
    }

    /// Asks for something to be recorded, taken back or brought back.
    pub fn wish(&mut self, wish: Wish) -> Result<(), Refusal> {
        let (desk, now) = (self.desk, self.now);
        let Some(sitting) = &mut self.sitting else {
            self.warn(self.say("nothing-open"));
            return Ok(());
        };
        if let Some(why) = &sitting.reading {
            let why = why.clone();
            self.warn(why);
            return Ok(());
        }
        match sitting.wish(wish, desk, now) {
            Ok(line) => {
                self.effects.extend(line.map(|line| Effect::Append(Box::new(line))));
                Ok(())
            }
            Err(refusal) => {
                let words = crate::lang::refusal(&self.words, &refusal);
                self.warn(words);
                Err(refusal)
            }
        }
    }

    /// The line in flight is on disk: it holds now, and the next wish is decided.
    pub fn saved(&mut self) -> Option<crate::meeting::Line> {
        let (desk, now) = (self.desk, self.now);
        let sitting = self.sitting.as_mut()?;
        let line = sitting.saved()?;
        while let Some(next) = sitting.next_wish() {
            match sitting.wish(next, desk, now) {
                Ok(Some(line)) => {
                    self.effects.push(Effect::Append(Box::new(line)));
                    break;
                }
                Ok(None) => break,
                Err(refusal) => {
                    self.status = Some((Tone::Warning, crate::lang::refusal(&self.words, &refusal)));
                }
            }
        }
        Some(line)
    }

    /// Puts a question over the screen.
    pub fn ask(&mut self, overlay: impl Into<Overlay>) {
        self.overlays.push(overlay.into());
    }

    /// What a form waited for has come: the form is closed. False when none waits.
    pub fn close_waiting(&mut self) -> bool {
        let waits = |overlay: &mut Overlay| matches!(overlay, Overlay::Form(form) if form.waits());
        self.overlays.pop_if(waits).is_some()
    }

    /// Something could not be done: said in the form that waits for it, else in the status line.
    pub fn failed(&mut self, why: String) {
        match self.overlays.last_mut() {
            Some(Overlay::Form(form)) if form.waits() => form.denied(why),
            _ => self.warn(why),
        }
    }

    /// Changes the language at once.
    pub fn switch_language(&mut self, lang: Lang) {
        self.words = Words::new(lang);
        self.settings.lang = Some(lang);
        self.effects.push(Effect::SaveSettings(Box::new(self.settings.clone())));
    }
}
