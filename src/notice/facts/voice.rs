//! Who said something: by name in the files, by role on the board.

use std::collections::HashMap;

use crate::meeting::{Capacity, Note, NoteKind, Person, PersonId, Speaker};

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::attendance::leading;

/// Who said something.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Voice {
    /// By name: never on a public paper.
    Name(String),
    /// In a role, numbered 甲乙丙 where several speak in the same.
    Role {
        /// In which.
        role: Role,
        /// Which of them, from 1.
        nth: Option<usize>,
    },
    /// As the recorder wrote it: 一位居民.
    AsWritten(String),
}

/// The role somebody speaks in.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Role {
    /// In what capacity; none: only that they may vote, or may not.
    pub capacity: Option<Capacity>,
    /// May vote.
    pub entitled: bool,
    /// 网格、小组; empty where it would tell who it is.
    pub group: String,
}

/// What was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who.
    pub voice: Voice,
    /// What kind of speech.
    pub kind: NoteKind,
    /// The words.
    pub text: String,
}

/// How each speaker of the meeting is called on this paper.
pub(in super::super) struct Voices {
    called: HashMap<PersonId, Voice>,
}

impl Voices {
    pub fn of(clerk: &Clerk) -> Self {
        let meeting = clerk.meeting;
        let spoke = |note: &Note| match note.speaker {
            Speaker::Person(id) => meeting.person(id),
            Speaker::Role(_) => None,
        };
        let mut speakers: Vec<&Person> = Vec::new();
        for person in meeting.notes.iter().filter_map(spoke) {
            if !speakers.iter().any(|known| known.id == person.id) {
                speakers.push(person);
            }
        }
        let mut in_role: HashMap<Role, usize> = HashMap::new();
        for person in &speakers {
            *in_role.entry(role(clerk, person)).or_default() += 1;
        }
        let mut so_far: HashMap<Role, usize> = HashMap::new();
        let mut voice = |person: &Person| {
            if !clerk.public() {
                return Voice::Name(clerk.label(&person.is.name));
            }
            let role = role(clerk, person);
            let nth = so_far.entry(role.clone()).or_default();
            *nth += 1;
            let several = in_role.get(&role).is_some_and(|count| *count > 1);
            Voice::Role { nth: several.then_some(*nth), role }
        };
        Self { called: speakers.into_iter().map(|person| (person.id, voice(person))).collect() }
    }

    /// What was said, in the order it was.
    pub fn said(&self, clerk: &mut Clerk, notes: &[&Note], path: &[u16]) -> Vec<Said> {
        let mut said = Vec::new();
        for (place, note) in notes.iter().enumerate() {
            let spot = || Spot::Note(path.to_vec(), place + 1);
            let voice = match &note.speaker {
                Speaker::Person(id) => self.called.get(id).cloned(),
                Speaker::Role(role) => Some(Voice::AsWritten(clerk.line(role, spot))),
            };
            let text = clerk.some_text(&note.text, spot);
            if let (Some(voice), Some(text)) = (voice, text) {
                said.push(Said { voice, kind: note.kind, text });
            }
        }
        said
    }
}

fn role(clerk: &Clerk, person: &Person) -> Role {
    let capacity = leading(clerk, person);
    // A group with one such member would say who it is.
    let alike = clerk.meeting.people.iter().filter(|other| {
        other.is.group == person.is.group
            && other.is.entitled == person.is.entitled
            && leading(clerk, other) == capacity
    });
    let group = if alike.count() > 1 { clerk.label(&person.is.group) } else { String::new() };
    Role { capacity, entitled: person.is.entitled, group }
}
