//! 签到: who is here, at the door, with two hundred people queueing.
//!
//! The field always has the focus: what is typed finds the person, Enter signs them in and empties the field, and the
//! next one can be typed. Whoever was dealt with last stays selected, so that a key pressed twice does nobody harm.

use std::borrow::Cow;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{Action, App, Place, Sitting, Tone, edit, go};
use crate::keys::{Act, Chord, Key, Scope};
use crate::meeting::{AttendCommand, Command, Entry, Event, Line, NextStep, PeopleEvent, PersonId, guide};
use crate::ui::Field;
use crate::ui::draw::{paragraph, put, put_right};
use crate::ui::list::Selection;
use filter::Filter;
pub(super) use roster::file as file_meant;

mod figures;
mod filter;
mod heads;
mod names;
mod person;
mod proxy;
mod roster;
mod rows;
mod steps;
#[cfg(test)]
mod tests;
mod told;

/// Rows a page key moves by.
const PAGE: usize = 10;

/// What is typed, who was found, and who of them is selected.
pub(super) struct Roll {
    field: Field,
    filter: Filter,
    found: Vec<PersonId>,
    /// The line of the record up to which `found` holds.
    as_of: u64,
    selection: Selection,
    /// Whether the selected row was chosen: by typing, by an arrow, or as the person just dealt with. Enter on an empty
    /// field signs in nobody else.
    chosen: bool,
    /// Who was asked for last and may still be on the way to the disk.
    writing: Option<PersonId>,
    quorum: figures::Standing,
}

impl Default for Roll {
    fn default() -> Self {
        Self {
            field: Field::single(60),
            filter: Filter::default(),
            found: Vec::new(),
            as_of: 0,
            selection: Selection::default(),
            chosen: false,
            writing: None,
            quorum: figures::Standing::default(),
        }
    }
}

impl Roll {
    fn searching(&self) -> bool {
        !self.field.text().trim().is_empty()
    }

    /// Whom the words typed find among everybody, best first; without words those of the filter, in the roster's order.
    fn look(&self, app: &App) -> Vec<PersonId> {
        let Some(sitting) = &app.sitting else { return Vec::new() };
        if self.searching() {
            return sitting.find(self.field.text());
        }
        let meeting = sitting.trail.meeting();
        let roll = meeting.roll();
        let shown = meeting.people.iter().filter(|person| self.filter.takes(person, roll.of(person.id)));
        shown.map(|person| person.id).collect()
    }

    /// The list as it stands; looked up anew only where the record has grown without this screen being told.
    fn list(&self, app: &App) -> Cow<'_, [PersonId]> {
        if self.as_of == saved_up_to(app) { Cow::Borrowed(&self.found) } else { Cow::Owned(self.look(app)) }
    }

    /// Looks again and keeps this person selected, if the list still has them.
    fn look_again(&mut self, app: &App, keep: Option<PersonId>) {
        self.found = self.look(app);
        self.as_of = saved_up_to(app);
        let at = keep.and_then(|id| self.found.iter().position(|found| *found == id));
        self.chosen = self.searching() || at.is_some();
        self.selection.select(at.unwrap_or(self.selection.at), self.found.len());
        self.selection.follow(self.found.len(), PAGE);
    }

    /// Other words were typed: the best match is selected.
    fn typed(&mut self, app: &App) {
        self.selection = Selection::default();
        self.look_again(app, None);
    }

    /// Done with this person: the field is free for the next.
    fn done_with(&mut self, app: &App, id: PersonId) {
        self.field.take();
        self.look_again(app, Some(id));
    }

    fn selected(&self) -> Option<PersonId> {
        self.found.get(self.selection.at).copied().filter(|_| self.chosen)
    }

    /// The selected person, or a word on how to select one.
    fn picked(&self, app: &mut App) -> Option<PersonId> {
        let id = self.selected();
        if id.is_none() {
            let searched = self.searching();
            app.warn(app.say(if searched { "roll-nobody-found" } else { "roll-nobody-chosen" }));
        }
        id
    }

    fn arrive(&mut self, app: &mut App) {
        let Some(id) = self.picked(app) else { return };
        let Some(meeting) = app.meeting() else { return };
        if meeting.roll().here(id) {
            let others = self.may_be_another(app, id);
            app.warn(told::here_already(app, id, others));
            if !others {
                self.done_with(app, id);
            }
        } else if self.writing == Some(id) && app.sitting.as_ref().is_some_and(Sitting::busy) {
            app.note(app.tell("roll-being-recorded", &[("name", told::name(app, id).into())]));
            self.done_with(app, id);
        } else if self.attend(app, id, AttendCommand::Arrive(vec![id])) {
            self.writing = Some(id);
        }
    }

    /// Whether the words typed may have meant somebody who is not here yet: a number means one person, a whole name its
    /// bearers, anything less whoever it finds.
    fn may_be_another(&self, app: &App, id: PersonId) -> bool {
        let Some(meeting) = app.meeting() else { return false };
        let Some(person) = meeting.person(id).filter(|_| self.searching()) else { return false };
        let (typed, name) = (names::bare(self.field.text()), names::bare(&person.is.name));
        if typed.chars().all(|c| c.is_ascii_digit()) {
            return false;
        }
        let roll = meeting.roll();
        let mut missing =
            self.found.iter().filter(|id| !roll.here(**id)).filter_map(|id| meeting.person(*id));
        missing.any(|other| typed != name || names::bare(&other.is.name) == name)
    }

    /// Records a step of one person; the field keeps its words when it is refused.
    fn attend(&mut self, app: &mut App, id: PersonId, command: AttendCommand) -> bool {
        let asked = app.record(Command::Attend(command)).is_ok();
        if asked {
            self.done_with(app, id);
        }
        asked
    }

    /// Does something for the selected person.
    fn for_selected(&mut self, app: &mut App, act: Act) {
        let Some(id) = self.picked(app) else { return };
        let step = match act {
            Act::PersonMenu => return steps::menu(app, id),
            Act::Leave => Some(AttendCommand::Leave(vec![id])),
            Act::EndProxy => Some(AttendCommand::EndProxy(id)),
            Act::ClearAttendance => Some(AttendCommand::Clear(vec![id])),
            _ => None,
        };
        if let Some(step) = step {
            self.attend(app, id, step);
            return;
        }
        match act {
            Act::Excuse => steps::excuse(app, id),
            Act::GiveProxy => proxy::give(app, id),
            Act::EditPerson => person::edit(app, id),
            _ => person::remove(app, id),
        }
        self.done_with(app, id);
    }
}

fn saved_up_to(app: &App) -> u64 {
    app.sitting.as_ref().map_or(0, Sitting::saved_up_to)
}

impl Screen for Roll {
    fn scope(&self, _: &App) -> Scope {
        Scope::Roll
    }

    fn enter(&mut self, app: &mut App) {
        self.field.take();
        self.typed(app);
        self.quorum = figures::standing(app);
        let step = app.meeting().map(|meeting| guide(meeting, app.now).step);
        if matches!(step, Some(NextStep::SignIn | NextStep::AwaitQuorum { .. })) {
            app.note(app.say("roll-how"));
        }
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        if act == Act::Down && !self.chosen && !self.found.is_empty() {
            self.chosen = true;
            return true;
        }
        if go(&mut self.selection, act, self.found.len(), PAGE) {
            self.chosen = !self.found.is_empty();
            return true;
        }
        match act {
            Act::Arrive => self.arrive(app),
            Act::PersonMenu
            | Act::Leave
            | Act::Excuse
            | Act::GiveProxy
            | Act::EndProxy
            | Act::ClearAttendance
            | Act::EditPerson
            | Act::RemovePerson => self.for_selected(app, act),
            Act::ArriveAll => heads::everybody(app),
            Act::CountHeads => heads::count(app),
            Act::AddPerson => person::add(app, self.field.text()),
            Act::ImportRoster => roster::ask_for_file(app),
            Act::FilterRoll => {
                self.filter = self.filter.next();
                self.field.take();
                self.typed(app);
            }
            _ => return false,
        }
        true
    }

    fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        let empty = self.field.is_empty();
        let at_end = self.field.cursor() == self.field.text().len();
        match chord {
            // The list's, the menu's and the frame's own keys, as far as there is nothing to edit.
            Chord { key: Key::Right, .. } if at_end => return false,
            Chord { key: Key::Char('k'), ctrl: true, .. } => return false,
            Chord { key: Key::Esc, .. } if !empty => drop(self.field.take()),
            Chord { key: Key::Esc, .. } if self.filter != Filter::default() => {
                self.filter = Filter::default();
            }
            // Elsewhere Esc asks whether to leave, and the next number typed at the door would answer.
            Chord { key: Key::Esc, .. } => {
                app.warn(app.say("roll-nothing-to-clear"));
                return true;
            }
            _ if empty && chord.typed().is_none() => return false,
            Chord { key: Key::Delete, .. } if at_end => {
                app.warn(app.say("roll-delete-edits"));
                return true;
            }
            _ if !edit(&mut self.field, chord) => return false,
            Chord { key: Key::Left | Key::Right | Key::Home | Key::End, .. } => return true,
            _ => {}
        }
        self.typed(app);
        true
    }

    fn paste(&mut self, app: &mut App, text: &str) -> bool {
        if names::are_many(text) {
            names::ask(app, text);
            return true;
        }
        let taken = self.field.insert_str(text.trim());
        self.typed(app);
        taken
    }

    fn recorded(&mut self, app: &mut App, line: &Line) {
        if app.place != Place::Roll {
            return;
        }
        let added = match &line.entry {
            Entry::Did(Event::People(PeopleEvent::Added(people))) if people.len() == 1 => people.first(),
            _ => None,
        };
        self.writing = self.writing.filter(|_| app.sitting.as_ref().is_some_and(Sitting::busy));
        match added.map(|person| person.id) {
            Some(id) => {
                self.filter = Filter::default();
                self.done_with(app, id);
            }
            None => self.look_again(app, self.selected()),
        }
        let before = std::mem::replace(&mut self.quorum, figures::standing(app));
        // What the last key was refused for matters more than what came of the key before.
        if !matches!(app.status, Some((Tone::Warning, _))) {
            told::tell(app, line, before, self.quorum);
        }
    }

    fn heard(&mut self, app: &mut App, action: Action) -> Option<Action> {
        match action {
            Action::Roster(read) => roster::ask_to_take(app, read),
            other => return Some(other),
        }
        None
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let list = self.list(app);
        let cursor = self.view_field(app, buf, Rect { height: 1, ..area }, list.len());
        let figures = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        let used = figures::view(app, self.quorum, buf, figures) + 1;
        let below = Rect { y: area.y + used, height: area.height.saturating_sub(used), ..area };
        if meeting.people.is_empty() {
            let below = Rect { y: below.y + 1, height: below.height.saturating_sub(1), ..below };
            paragraph(buf, rows::inset(below), &app.say("roll-start"), app.look.plain(), 0);
        } else if list.is_empty() {
            let id = if self.searching() { "roll-nobody-found" } else { "roll-nobody-here" };
            paragraph(buf, rows::inset(below), &app.say(id), app.look.plain(), 0);
        } else {
            rows::view(app, buf, below, &list, self.selection, self.chosen);
        }
        cursor
    }
}

impl Roll {
    /// The field, and at its right how many the list shows, and of whom.
    fn view_field(&self, app: &App, buf: &mut Buffer, row: Rect, shown: usize) -> Option<Position> {
        let row = rows::inset(row);
        let shown = [("n", shown.into())];
        let beside = if self.searching() {
            app.tell("roll-found", &shown)
        } else {
            format!("{} {}", app.say(self.filter.phrase()), app.tell("people", &shown))
        };
        let end = put_right(buf, row, row.y, &beside, app.look.dim());
        let x = put(buf, row, row.x, row.y, &app.say("roll-find"), app.look.strong()) + 1;
        let field = Rect { x, width: end.saturating_sub(x + 2), ..row };
        self.field.view(buf, field, app.look.field(), &app.say("roll-hint"))
    }
}
