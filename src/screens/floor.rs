//! 讨论: who has the floor, and what is kept of what is said, while it is being said.
//!
//! The line at the bottom is always there: typing Chinese opens it, Enter keeps the note and leaves it open for the next
//! one. What was typed stays in it until it is kept; what was kept stays on the screen, marked, until it is on disk.

mod around;
mod line;
mod mend;
mod notes;
mod speaker;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::VecDeque;
use std::path::PathBuf;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{Answered, App, edit, go};
use crate::keys::{Act, Chord, Key, Scope};
use crate::lang::refusal;
use crate::meeting::{
    Command, Entry, Event, FloorCommand, FloorEvent, ItemId, Line, Meeting, Moment, Note, NoteId, NoteKind,
    Refusal, Speaker, Stage,
};
use crate::text::fold;
use crate::ui::field::Field;
use crate::ui::list::Selection;

/// Characters in a note: as many as a record takes.
const LONGEST: usize = 5_000;
/// Notes passed by the page keys.
const PAGE: usize = 5;
/// From this width on, who spoke and who did not stands beside the notes.
const WIDE: u16 = 110;

/// A note on its way to the disk.
struct Sent {
    at: Moment,
    item: Option<ItemId>,
    speaker: Speaker,
    kind: NoteKind,
    text: String,
}

impl Sent {
    fn is(&self, note: &Note) -> bool {
        self.item == note.item
            && self.speaker == note.speaker
            && self.kind == note.kind
            && self.text == note.text
    }
}

/// The floor, and the note being written.
pub(super) struct Floor {
    /// The meeting and the item that what is set below is meant for.
    meant_for: Option<(PathBuf, Option<ItemId>)>,
    /// The selected note; the newest while there is none.
    selected: Option<NoteId>,
    writing: bool,
    field: Field,
    kind: NoteKind,
    /// Who says the note being written, where that is not the one on the floor; the list to find somebody in answers here.
    chosen: Rc<RefCell<Option<Speaker>>>,
    sent: VecDeque<Sent>,
    /// It was said once that leaving would lose what is typed.
    warned: bool,
}

impl Default for Floor {
    fn default() -> Self {
        Self {
            meant_for: None,
            selected: None,
            writing: false,
            field: Field::multi(LONGEST),
            kind: NoteKind::default(),
            chosen: Rc::default(),
            sent: VecDeque::new(),
            warned: false,
        }
    }
}

impl Screen for Floor {
    fn scope(&self, _: &App) -> Scope {
        if self.writing { Scope::Writing } else { Scope::Floor }
    }

    fn enter(&mut self, app: &mut App) {
        self.turn_to(app);
        self.selected = None;
        self.writing &= !self.field.is_empty();
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        self.turn_to(app);
        if self.go(app, act) {
            return true;
        }
        match act {
            Act::WriteNote if self.writing => app.note(app.say("floor-writing")),
            Act::WriteNote => self.write(app),
            Act::KeepNote => self.keep(app),
            Act::NextKind => self.kind = turn(self.kind, 1),
            Act::PreviousKind => self.kind = turn(self.kind, NoteKind::ALL.len() - 1),
            Act::SayWho => self.ask_who(app, false),
            Act::GiveFloor => give_floor(app),
            Act::FinishTurn => drop(app.record(Command::Floor(FloorCommand::Finish))),
            Act::WhoIsSilent => who_is_silent(app),
            Act::EditNote => self.change(app, mend::edit_note),
            Act::StrikeNote => self.change(app, mend::strike),
            Act::PreviousItem => self.other_item(app, |at| at.checked_sub(1), "floor-first-item"),
            Act::NextItem => self.other_item(app, |at| at.checked_add(1), "floor-last-item"),
            _ => return false,
        }
        true
    }

    fn unsaved(&self) -> bool {
        !self.field.is_empty()
    }

    fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        let warned = std::mem::take(&mut self.warned);
        match (self.writing, chord.key) {
            (true, Key::Esc) => {
                self.writing = false;
                if !self.field.is_empty() {
                    app.note(app.say("floor-draft-stays"));
                }
            }
            // A note never begins with a space: with nothing written yet it means what it means in the list.
            (true, Key::Char(_)) if self.field.is_empty() && chord.folded() == Chord::char(' ') => {
                app.acts.push(Act::GiveFloor);
            }
            (true, _) if edit(&mut self.field, chord) => {}
            (true, _) if chord.typed().is_some() => app.warn(app.say("floor-too-long")),
            (false, Key::Esc) if !self.field.is_empty() && !warned => {
                self.warned = true;
                app.warn(app.say("floor-draft-lose"));
            }
            (false, Key::Char(c))
                if chord.typed().is_some() && c.is_alphanumeric() && !fold(c).is_ascii() =>
            {
                self.write(app);
                return self.writing && self.field.insert(c);
            }
            _ => return false,
        }
        true
    }

    fn paste(&mut self, app: &mut App, text: &str) -> bool {
        if !self.writing {
            self.write(app);
        }
        self.writing && self.field.insert_str(text)
    }

    fn recorded(&mut self, app: &mut App, line: &Line) {
        self.turn_to(app);
        match &line.entry {
            Entry::Did(Event::Floor(FloorEvent::Noted(note))) => {
                self.selected = None;
                if self.sent.front().is_some_and(|sent| sent.is(note)) {
                    self.sent.pop_front();
                }
            }
            Entry::Did(Event::Floor(FloorEvent::Spoke(..))) => drop(self.chosen.take()),
            _ => {}
        }
        if app.sitting.as_ref().is_some_and(|sitting| !sitting.busy()) {
            self.take_back();
        }
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let beside = if area.width >= WIDE { area.width / 3 } else { 0 };
        let main = Rect { width: area.width - beside, ..area };
        let top = around::above(app, self.scope(app), buf, main, beside == 0);
        if beside > 0 {
            around::beside(app, buf, Rect { x: main.right() + 2, width: beside - 3, ..area });
        }
        let rest = Rect { y: main.y + top, height: main.height - top, ..main };
        let (below, cursor) = self.view_line(app, buf, rest);
        let list = Rect { height: rest.height - below, ..rest };
        let selected = self.view_notes(app, meeting, buf, list);
        let reading = !self.writing && self.selected.is_some();
        selected.filter(|_| reading).or(cursor)
    }
}

impl Floor {
    /// Moves among the notes. True when the act was one of moving.
    fn go(&mut self, app: &mut App, act: Act) -> bool {
        let notes: Vec<NoteId> = notes::of(app).iter().map(|note| note.id).collect();
        let at = self.place(app);
        let mut selection = Selection { at, top: 0 };
        let moved = go(&mut selection, act, notes.len(), PAGE);
        if moved && notes.is_empty() {
            app.warn(app.say("floor-no-notes"));
        }
        if moved {
            self.selected = notes.get(selection.at).copied().filter(|_| selection.at + 1 < notes.len());
        }
        moved
    }

    /// Which of the notes shown is selected.
    fn place(&self, app: &App) -> usize {
        let notes = notes::of(app);
        let at = self.selected.and_then(|id| notes.iter().position(|note| note.id == id));
        at.unwrap_or(notes.len().saturating_sub(1))
    }

    /// Kind and speaker are those of one item: on another they begin anew, and in another meeting the note as well.
    fn turn_to(&mut self, app: &App) {
        let Some(sitting) = &app.sitting else { return };
        let now = Some((sitting.path.clone(), app.aimed().map(|item| item.id)));
        if self.meant_for == now {
            return;
        }
        let here =
            |meant: &Option<(PathBuf, _)>| meant.as_ref().is_some_and(|(path, _)| *path == sitting.path);
        if !here(&self.meant_for) {
            *self = Self::default();
        }
        self.meant_for = now;
        self.selected = None;
        self.kind = NoteKind::default();
        self.chosen.take();
    }

    fn write(&mut self, app: &mut App) {
        self.writing = self.writing || may_write(app);
    }

    /// Who says what is being written: as chosen, else the one on the floor, else who was noted last on this item.
    fn speaker(&self, app: &App, meeting: &Meeting) -> Option<Speaker> {
        let item = app.aimed().map(|item| item.id);
        let known = |speaker: &Speaker| match speaker {
            Speaker::Person(id) => meeting.person(*id).is_some(),
            Speaker::Role(_) => true,
        };
        let chosen = self.chosen.borrow().clone().filter(known);
        let on_the_floor = || meeting.turn().map(|turn| turn.speaker.clone());
        let sent = || self.sent.back().filter(|sent| sent.item == item).map(|sent| sent.speaker.clone());
        chosen.or_else(on_the_floor).or_else(sent).or_else(|| speaker::noted_last(meeting, item))
    }

    /// Keeps the note. What cannot be kept stays in the line.
    fn keep(&mut self, app: &mut App) {
        let text = self.field.text().trim().to_owned();
        if text.is_empty() {
            return app.warn(app.say("floor-nothing-written"));
        }
        if !may_write(app) {
            return;
        }
        let Some(speaker) = app.meeting().and_then(|meeting| self.speaker(app, meeting)) else {
            return self.ask_who(app, true);
        };
        let (item, kind) = (app.aimed().map(|item| item.id), self.kind);
        let note = FloorCommand::Note { item, speaker: speaker.clone(), kind, text: text.clone() };
        if app.record(Command::Floor(note)).is_ok() {
            self.field.take();
            self.chosen.take();
            self.selected = None;
            self.sent.push_back(Sent { at: app.now, item, speaker, kind, text });
        }
    }

    /// Finds who says what is being written, and keeps it at once if that was all it waited for.
    fn ask_who(&self, app: &mut App, then_keep: bool) {
        let chosen = Rc::clone(&self.chosen);
        let pick = speaker::pick(app, app.say("act-say-who"), speaker::everybody, move |app, speaker| {
            chosen.replace(Some(speaker));
            if then_keep {
                app.acts.push(Act::KeepNote);
            }
            Ok(())
        });
        app.ask(pick.asking(app.say("floor-type-speaker")));
    }

    /// Notes that were refused on their way (the meeting was closed before them) come back into the line.
    fn take_back(&mut self) {
        for sent in self.sent.drain(..).rev() {
            let text =
                if self.field.is_empty() { sent.text } else { [&sent.text, self.field.text()].join("\n") };
            self.field.set(&text);
        }
    }

    fn change(&self, app: &mut App, with: fn(&mut App, &Note)) {
        match notes::of(app).get(self.place(app)).map(|note| (*note).clone()) {
            Some(note) if app.may_record() => with(app, &note),
            Some(_) => {}
            None => app.warn(app.say("floor-no-notes")),
        }
    }

    fn other_item(&mut self, app: &mut App, to: fn(usize) -> Option<usize>, end: &str) {
        let Some(meeting) = app.meeting() else { return };
        let now = app.aimed().and_then(|aimed| meeting.agenda.iter().position(|item| item.id == aimed.id));
        match now.and_then(to).and_then(|at| meeting.agenda.get(at)).map(|item| item.id) {
            Some(id) => {
                app.aim = Some(id);
                self.turn_to(app);
            }
            None => app.warn(app.say(if now.is_some() { end } else { "floor-no-item" })),
        }
    }
}

/// The kind so many steps on.
fn turn(kind: NoteKind, by: usize) -> NoteKind {
    let kinds = NoteKind::ALL;
    let at = kinds.iter().position(|known| *known == kind).unwrap_or_default();
    kinds[(at + by) % kinds.len()]
}

/// Whether the meeting is not over, and can be recorded at all; says why not.
pub(super) fn may_write(app: &mut App) -> bool {
    if app.meeting().is_some_and(|meeting| meeting.stage == Stage::Closed && meeting.sealed.is_none()) {
        app.warn(refusal(&app.words, &Refusal::MeetingClosed));
        return false;
    }
    app.may_record()
}

fn recorded(app: &mut App, command: FloorCommand) -> Answered {
    app.record(Command::Floor(command)).map_err(|why| (None, refusal(&app.words, &why)))
}

fn give_floor(app: &mut App) {
    if !may_write(app) {
        return;
    }
    if app.meeting().is_some_and(|meeting| meeting.stage == Stage::Planned) {
        return app.warn(refusal(&app.words, &Refusal::NotOpenYet));
    }
    let pick = speaker::pick(app, app.say("act-give-floor"), speaker::everybody, give);
    app.ask(pick.asking(app.say("floor-type-speaker")));
}

fn give(app: &mut App, speaker: Speaker) -> Answered {
    let turn = app.meeting().and_then(Meeting::turn);
    if turn.is_some_and(|turn| turn.speaker == speaker) {
        return Err((None, app.say("floor-has-it")));
    }
    let item = app.aimed().map(|item| item.id);
    recorded(app, FloorCommand::Speak(item, speaker))
}

fn who_is_silent(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let (silent, named) = (speaker::silent(meeting).len(), speaker::anybody_signed_in(meeting));
    if silent == 0 {
        return app.note(app.say(if named { "floor-all-spoke" } else { "floor-nobody-signed-in" }));
    }
    let title = app.tell("floor-silent", &[("n", silent.into())]);
    let pick = speaker::pick(app, title, speaker::the_silent, give);
    app.ask(pick);
}
