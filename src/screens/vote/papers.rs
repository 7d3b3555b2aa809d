//! 唱票: papers are called out one by one, or pile by pile, and stand on the screen as soon as they are on the disk.
//!
//! What is called goes to the teller's tray beside the meeting, never to the record: only the whole count does, at the end.
//! While papers are on their way to the disk more may be called; they go together with the next ones.

mod begin;
mod figures;
mod name;
mod rows;
mod slip;
mod view;

pub(in crate::screens::vote) use self::slip::reasons;

use std::cmp::Ordering;

use self::name::Name;
use self::slip::{Said, Slip};
use super::{open_vote, reading_only, turning};
use crate::app::{App, Confirm, Effect, Sitting, TrayNews, TrayWish};
use crate::ballot::{Ballot, Paper, Sheet};
use crate::keys::{Act, Chord, Key};
use crate::lang::{ballot as words, terms};
use crate::meeting::{Command, Line, Method, Teller, VoteCommand, VoteId};
use crate::store::{Called, Head};

/// Digits of the largest pile.
const PILE: usize = 4;
/// How many papers can be taken back one after another.
const LAST: usize = 100;

/// What one teller has called so far, as it is on the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tray {
    teller: Teller,
    head: Head,
    sheet: Sheet,
}

/// Asks a teller to begin anew.
pub(super) fn ask_to_begin(app: &mut App, teller: Teller) {
    begin::ask(app, teller, None);
}

/// Papers being called, for one round.
#[derive(Default)]
pub(super) struct Papers {
    of: Option<VoteId>,
    trays: Vec<Tray>,
    /// Who calls now.
    teller: Option<Teller>,
    slip: Slip,
    /// A name being written in.
    name: Option<Name>,
    /// How many papers the next one stands for, while that is typed, and after.
    pile: Option<String>,
    times: Option<u32>,
    /// On its way to the disk, and called meanwhile.
    in_flight: Vec<Called>,
    waiting: Vec<Called>,
    refused: bool,
    /// The papers called since the screen came up, newest last: gone with the program.
    last: Vec<(Paper, u32)>,
    /// The count is to be finished as soon as everything is on disk.
    asked: bool,
}

impl Papers {
    /// Turns to the open round, if it is another than before.
    pub(super) fn look_up(&mut self, app: &mut App) {
        let open = open_vote(app).filter(|vote| vote.method() == Method::Paper).map(|vote| vote.id);
        if open == self.of {
            return;
        }
        *self = Self { of: open, ..Self::default() };
        let reading = app.sitting.as_ref().is_none_or(|sitting| sitting.reading.is_some());
        if open.is_some() && !reading {
            app.effects.push(Effect::Tray(TrayWish::Look));
        }
    }

    /// Somebody is calling papers out.
    pub(super) fn under_way(&self) -> bool {
        self.teller.is_some()
    }

    /// A name is being written in: a field takes what is typed.
    pub(super) fn writes(&self) -> bool {
        self.name.is_some()
    }

    /// Something called is not on the disk.
    pub(super) fn unsaved(&self) -> bool {
        !self.in_flight.is_empty() || !self.waiting.is_empty()
    }

    fn tray(&self) -> Option<&Tray> {
        self.trays.iter().find(|tray| Some(tray.teller) == self.teller)
    }

    /// Asks who counts and how many papers there are, then lets this teller begin, or go on with other figures.
    pub(super) fn begin(&mut self, app: &mut App, teller: Teller) {
        if reading_only(app) {
            return;
        }
        let head = self.trays.iter().find(|tray| tray.teller == teller).map(|tray| tray.head.clone());
        begin::ask(app, teller, head);
    }

    /// Something came of what the trays were asked. What was asked in a form comes back here too.
    pub(super) fn heard(&mut self, app: &mut App, news: TrayNews) {
        match news {
            TrayNews::Here(trays) => {
                let to_tray = |(teller, head, sheet)| Tray { teller, head, sheet };
                self.trays = trays.into_iter().map(to_tray).collect();
                let there = |teller: &Teller| self.trays.iter().any(|tray| tray.teller == *teller);
                self.teller = self.teller.filter(there).or_else(|| Some(self.trays.first()?.teller));
                self.greet(app);
            }
            TrayNews::Called => {
                self.refused = false;
                let called = std::mem::take(&mut self.in_flight);
                let teller = self.teller;
                if let Some(tray) = self.trays.iter_mut().find(|tray| Some(tray.teller) == teller) {
                    for change in &called {
                        match change {
                            Called::Put(paper, times) => tray.sheet.add(paper, *times),
                            Called::Take(paper, times) => tray.sheet.take_off(paper, *times),
                        }
                    }
                }
                if let Some(sitting) = app.sitting.as_mut().filter(|sitting| !sitting.busy()) {
                    sitting.trouble = None;
                }
                self.send(app);
                if !self.unsaved() && std::mem::take(&mut self.asked) && app.overlays.is_empty() {
                    self.finish(app);
                }
            }
            TrayNews::Refused(why) if self.in_flight.is_empty() => app.warn(why),
            TrayNews::Refused(why) => {
                self.refused = true;
                if let Some(sitting) = &mut app.sitting {
                    sitting.trouble = Some(why);
                }
            }
        }
    }

    /// Says where it goes on, if papers were called before.
    fn greet(&self, app: &mut App) {
        let Some(tray) = self.tray().filter(|tray| tray.sheet.papers() > 0) else { return };
        let args =
            [("teller", words::teller(&app.words, tray.teller).into()), ("n", tray.sheet.papers().into())];
        app.note(app.tell("papers-go-on", &args));
    }

    /// What could not be brought to the disk is tried again.
    pub(super) fn retry(&mut self, app: &mut App) {
        if let Some(teller) = self.teller.filter(|_| self.refused) {
            self.refused = false;
            app.effects.push(Effect::Tray(TrayWish::Call(teller, self.in_flight.clone())));
        }
    }

    fn send(&mut self, app: &mut App) {
        let Some(teller) = self.teller else { return };
        if self.in_flight.is_empty() && !self.waiting.is_empty() {
            self.in_flight = std::mem::take(&mut self.waiting);
            app.effects.push(Effect::Tray(TrayWish::Call(teller, self.in_flight.clone())));
        }
    }

    /// A line is on disk: counts that were told have left their tray.
    pub(super) fn recorded(&mut self, app: &mut App, line: &Line) {
        self.look_up(app);
        let told = super::told(line).filter(|(id, _)| Some(*id) == self.of).map(|(_, teller)| teller);
        let Some(teller) = told else { return };
        self.trays.retain(|tray| tray.teller != teller);
        if self.teller == Some(teller) {
            let of = self.of;
            *self = Self { of, trays: std::mem::take(&mut self.trays), ..Self::default() };
        }
    }

    /// Leaves papers being called for totals being typed; what was called stays on its tray.
    pub(super) fn rest(&mut self) {
        self.slip = Slip::default();
        (self.name, self.pile, self.times) = (None, None, None);
    }

    /// Takes a key that belongs to the paper being called.
    pub(super) fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        let folded = chord.folded();
        if self.teller.is_none() {
            return false;
        }
        if self.name.is_some() {
            return self.write_name(app, chord);
        }
        if let Some(pile) = &mut self.pile {
            match folded.key {
                Key::Char(digit) if digit.is_ascii_digit() && !folded.ctrl => {
                    if pile.len() < PILE {
                        pile.push(digit);
                    } else {
                        app.warn(app.say("papers-pile-large"));
                    }
                }
                Key::Enter | Key::Char(' ' | '*') => self.close_pile(app),
                Key::Backspace => drop(pile.pop()),
                Key::Esc => self.pile = None,
                _ => app.warn(app.say("papers-pile-how")),
            }
            return true;
        }
        if folded.key == Key::Esc && (!self.slip.is_blank() || self.times.is_some()) {
            self.slip = Slip::default();
            self.times = None;
            app.note(app.say("papers-dropped"));
            return true;
        }
        if let Some(by) = [(Key::Up, -1), (Key::Down, 1)].iter().find(|(key, _)| *key == folded.key) {
            self.mark(app, |slip, ballot| slip.step(ballot, by.1));
            return true;
        }
        let Some(digit) = folded.typed().and_then(|c| c.to_digit(10)) else {
            let other = folded.typed().filter(|c| !" *-+/?:".contains(*c));
            if other.is_some() {
                app.warn(app.say("papers-digits-only"));
            }
            return other.is_some();
        };
        self.mark(app, |slip, ballot| slip.digit(ballot, digit));
        true
    }

    fn close_pile(&mut self, app: &mut App) {
        let typed = self.pile.take().unwrap_or_default();
        match typed.parse::<u32>() {
            Ok(times) if times > 1 && u64::from(times) > self.left() => {
                app.warn(app.tell("papers-pile-left", &[("n", self.left().into())]));
            }
            Ok(times) if times > 0 => self.times = Some(times).filter(|times| *times > 1),
            _ => app.warn(app.say("papers-pile-how")),
        }
    }

    /// A mark, and what follows from it.
    fn mark(&mut self, app: &mut App, mark: impl FnOnce(&mut Slip, &Ballot) -> Said) {
        if self.stopped(app) {
            return;
        }
        let Some(ballot) = open_vote(app).map(|vote| vote.ballot.clone()) else { return };
        let called = self.slip.so_far(&ballot);
        match mark(&mut self.slip, &ballot) {
            Said::Taken => {}
            Said::Done(paper) => {
                let voided = called.and_then(|called| rows::voided(app, &ballot, &called, &paper));
                self.call(app, paper);
                if let Some(told) = voided {
                    app.warn(told);
                }
            }
            Said::Spoiled(why) => {
                self.call(app, Paper::Invalid(why));
                let why = terms::invalid_reason(&app.words, why);
                app.warn(app.tell("papers-spoiled", &[("why", why.into())]));
            }
            Said::Wrong(id) => app.warn(app.say(id)),
        }
    }

    /// Whether nothing can be called now; says why.
    fn stopped(&self, app: &mut App) -> bool {
        if turning(app) {
            app.warn(app.say("vote-wait"));
            return true;
        }
        if self.is_void(app) {
            app.warn(app.say("papers-void-on"));
            return true;
        }
        reading_only(app)
    }

    fn call(&mut self, app: &mut App, paper: Paper) {
        let times = self.times.take().unwrap_or(1);
        self.waiting.push(Called::Put(paper.clone(), times));
        self.last.push((paper, times));
        if self.last.len() > LAST {
            self.last.remove(0);
        }
        self.send(app);
    }

    /// Takes back the last mark, or the last paper called.
    fn take_back(&mut self, app: &mut App) {
        if self.times.take().is_some() || self.slip.back() {
            return;
        }
        let Some((paper, times)) = self.last.pop() else {
            return app.warn(app.say("papers-none-to-take-back"));
        };
        let said = rows::said(app, &paper);
        if matches!(self.waiting.last(), Some(Called::Put(last, n)) if *last == paper && *n == times) {
            self.waiting.pop();
        } else {
            self.waiting.push(Called::Take(paper, times));
            self.send(app);
        }
        app.note(app.tell("papers-taken-back", &[("paper", said.into()), ("n", times.into())]));
    }

    /// Every paper was called: asks once more, then tells the whole count to the record.
    fn finish(&mut self, app: &mut App) {
        if self.teller.is_none() {
            return app.warn(app.say("papers-begin-first"));
        }
        if !self.slip.says_nothing() || self.name.is_some() || self.pile.is_some() {
            return app.warn(app.say("papers-slip-open"));
        }
        self.slip = Slip::default();
        if self.unsaved() || app.sitting.as_ref().is_some_and(Sitting::busy) {
            self.asked = true;
            return app.note(app.say("vote-wait"));
        }
        let Some((id, teller, names, count)) = self.whole(app) else { return };
        let Some(tray) = self.tray() else { return };
        let (counted, returned) = (tray.sheet.papers(), u64::from(tray.head.returned.unwrap_or_default()));
        let phrase = match counted.cmp(&returned) {
            _ if self.is_void(app) => "papers-finish-void",
            Ordering::Less => "papers-finish-less",
            Ordering::Equal => "papers-finish",
            Ordering::Greater => "papers-finish-more",
        };
        let args = [
            ("teller", words::teller(&app.words, teller).into()),
            ("n", counted.into()),
            ("returned", returned.into()),
            ("by", counted.abs_diff(returned).into()),
        ];
        let text = app.tell(phrase, &args);
        app.ask(Confirm::new(app.say("act-finish-count"), text, move |app| {
            let _ = app.record(Command::Vote(VoteCommand::Tell(id, teller, names.clone(), count.clone())));
            Ok(())
        }));
    }

    /// Does what is asked. False when the act is none of calling papers.
    pub(super) fn act(&mut self, app: &mut App, act: Act) -> bool {
        let begun = self.teller.is_some();
        match act {
            Act::Accept | Act::WhoCounts if !begun => self.begin(app, Teller::A),
            Act::FinishCount => self.finish(app),
            Act::WhoCounts => {
                if let Some(teller) = self.teller {
                    self.begin(app, teller);
                }
            }
            Act::TakeBack | Act::Undo if begun => self.take_back(app),
            Act::Accept => self.mark(app, Slip::done),
            Act::SpoiledPaper if begun => self.mark(app, |slip, _| slip.spoil()),
            Act::NextField if begun => self.mark(app, |slip, ballot| slip.turn_to(ballot, 1)),
            Act::PreviousField if begun => self.mark(app, |slip, ballot| slip.turn_to(ballot, -1)),
            Act::Pile if begun => {
                if !self.stopped(app) {
                    self.pile = Some(String::new());
                }
            }
            Act::WriteIn if begun => self.begin_name(app),
            Act::TakeBack
            | Act::Undo
            | Act::SpoiledPaper
            | Act::NextField
            | Act::PreviousField
            | Act::Pile
            | Act::WriteIn => app.warn(app.say("papers-begin-first")),
            _ => return false,
        }
        true
    }
}
