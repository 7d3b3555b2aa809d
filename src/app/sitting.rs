//! The open meeting, and what is still on its way to the disk.

use std::collections::VecDeque;
use std::path::PathBuf;

use chrono::Timelike;

use crate::lang::find::SearchKey;
use crate::meeting::{self, Command, Desk, Event, Line, Moment, PersonId, Refusal, Stamp, Trail};
use crate::store::{Entry, Summary};

/// Something asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// Record this.
    Do(Box<Command>),
    /// 撤销
    Undo,
    /// 重做
    Redo,
}

/// The open meeting.
///
/// A wish is decided on what is on disk, never on what is on its way: while a line is being written, wishes wait in order.
pub struct Sitting {
    /// Its file.
    pub path: PathBuf,
    /// The record as it is on disk.
    pub trail: Trail,
    /// Why it can only be read, in words.
    pub reading: Option<String>,
    /// The code of its seal.
    pub code: Option<String>,
    /// Somebody changed the file while it was open: it is written to another one now.
    pub moved: bool,
    /// Why the line in flight could not be written, in words, while that lasts.
    pub trouble: Option<String>,
    in_flight: Option<Line>,
    waiting: VecDeque<Wish>,
    keys: Vec<(PersonId, SearchKey)>,
}

impl Sitting {
    /// A meeting just opened.
    pub fn new(path: PathBuf, trail: Trail, reading: Option<String>) -> Self {
        let keys = keys(&trail);
        Self {
            path,
            trail,
            reading,
            code: None,
            moved: false,
            trouble: None,
            in_flight: None,
            waiting: VecDeque::new(),
            keys,
        }
    }

    /// How the shelf shows it.
    pub fn entry(&self) -> Entry {
        let summary = Ok(Summary::of(self.trail.meeting()));
        Entry { path: self.path.clone(), summary, open_now: false, needs_recovery: false }
    }

    /// The number of the newest line on disk.
    pub fn saved_up_to(&self) -> u64 {
        self.trail.last()
    }

    /// Whether anything asked for is not on disk yet.
    pub fn busy(&self) -> bool {
        self.pending() > 0
    }

    /// How many of the things asked for are not on disk yet.
    pub fn pending(&self) -> usize {
        usize::from(self.in_flight.is_some()) + self.waiting.len()
    }

    /// The line that is being written.
    pub fn in_flight(&self) -> Option<&Line> {
        self.in_flight.as_ref()
    }

    /// People found by number, name or pinyin, best first; all of them, in the roster's order, for an empty query.
    pub fn find(&self, query: &str) -> Vec<PersonId> {
        if query.trim().is_empty() {
            return self.keys.iter().map(|(id, _)| *id).collect();
        }
        let mut found: Vec<(u32, PersonId)> = self
            .keys
            .iter()
            .filter_map(|(id, key)| Some((crate::lang::find::rank(key, query)?, *id)))
            .collect();
        found.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
        found.into_iter().map(|(_, id)| id).collect()
    }

    /// Decides a wish: the line to write, or nothing yet while another is being written.
    pub(super) fn wish(&mut self, wish: Wish, desk: Desk, now: Moment) -> Result<Option<Line>, Refusal> {
        if self.in_flight.is_some() {
            self.waiting.push_back(wish);
            return Ok(None);
        }
        let at = now.with_nanosecond(0).unwrap_or(now);
        let stamp = Stamp { seq: self.trail.last() + 1, at, desk };
        let entry = match wish {
            Wish::Do(command) => self.trail.decide(&command, &stamp)?,
            Wish::Undo => self.trail.undo()?,
            Wish::Redo => self.trail.redo()?,
        };
        let line = Line { stamp, entry };
        self.in_flight = Some(line.clone());
        Ok(Some(line))
    }

    /// Another program has written on; this one reads along.
    pub fn follow(&mut self, trail: Trail) {
        self.keys = keys(&trail);
        self.trail = trail;
    }

    pub(super) fn next_wish(&mut self) -> Option<Wish> {
        self.waiting.pop_front()
    }

    /// The line in flight is on disk.
    pub(super) fn saved(&mut self) -> Option<Line> {
        let line = self.in_flight.take()?;
        self.trouble = None;
        if self.trail.push(line.clone()).is_err() {
            return None;
        }
        if !matches!(&line.entry, meeting::Entry::Did(event) if !matches!(event, Event::People(_))) {
            self.keys = keys(&self.trail);
        }
        Some(line)
    }
}

fn keys(trail: &Trail) -> Vec<(PersonId, SearchKey)> {
    let people = &trail.meeting().people;
    people
        .iter()
        .map(|person| {
            let doors = person.is.units.iter().map(|unit| unit.door.as_str());
            let beside: Vec<&str> = [person.is.building.as_str()].into_iter().chain(doors).collect();
            (person.id, SearchKey::new(person.is.no, &person.is.name, &beside))
        })
        .collect()
}
