//! The floor: who speaks, for how long, and what is kept of it.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, TEXT, TITLE, What, required};
use super::{ItemId, Meeting, Moment, NoteId, PersonId, Stage, Stamp};

/// Who said it: somebody of the roster, or a role where no name belongs (a resident in attendance).
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Speaker {
    /// Somebody of the roster.
    Person(PersonId),
    /// 一位居民、街道代表
    Role(String),
}

impl Speaker {
    /// Whether it is this person.
    pub fn is(&self, id: PersonId) -> bool {
        *self == Self::Person(id)
    }
}

/// What kind of speech a note keeps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum NoteKind {
    /// 意见
    #[default]
    Opinion,
    /// 提问
    Question,
    /// 答复
    Answer,
    /// 建议
    Proposal,
    /// 专家意见
    Advice,
    /// 听证陈述
    Hearing,
    /// 共识
    Consensus,
}

impl NoteKind {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 7] = [
        Self::Opinion,
        Self::Question,
        Self::Answer,
        Self::Proposal,
        Self::Advice,
        Self::Hearing,
        Self::Consensus,
    ];
}

/// What is kept of a speech.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The note's name in this record.
    pub id: NoteId,
    /// The item it belongs to; none for the meeting as a whole.
    pub item: Option<ItemId>,
    /// When it was written down.
    pub at: Moment,
    /// Who said it.
    pub speaker: Speaker,
    /// What kind of speech.
    pub kind: NoteKind,
    /// What was said.
    pub text: String,
}

/// One turn on the floor; open while it lasts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// On which item.
    pub item: Option<ItemId>,
    /// Who had the floor.
    pub speaker: Speaker,
    /// From when.
    pub began: Moment,
    /// Until when.
    pub ended: Option<Moment>,
}

impl Turn {
    /// How long it lasted by `now`.
    pub fn lasted(&self, now: Moment) -> TimeDelta {
        (self.ended.unwrap_or(now) - self.began).max(TimeDelta::zero())
    }
}

/// What the recorder asks of the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FloorCommand {
    /// Keep what was said.
    Note {
        /// On which item.
        item: Option<ItemId>,
        /// By whom.
        speaker: Speaker,
        /// What kind.
        kind: NoteKind,
        /// The words.
        text: String,
    },
    /// Put a note right.
    Amend {
        /// Which.
        note: NoteId,
        /// By whom it was.
        speaker: Speaker,
        /// What kind it was.
        kind: NoteKind,
        /// The words as they should stand.
        text: String,
    },
    /// Strike a note.
    Strike(NoteId),
    /// Give somebody the floor; whoever had it is finished.
    Speak(Option<ItemId>, Speaker),
    /// The one on the floor is finished.
    Finish,
}

/// What happened on the floor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum FloorEvent {
    /// A note was kept.
    Noted(Note),
    /// A note was put right.
    Amended {
        /// Which.
        note: NoteId,
        /// By whom it was.
        speaker: Speaker,
        /// What kind it was.
        kind: NoteKind,
        /// The words as they stand now.
        text: String,
    },
    /// A note was struck; the trail keeps it.
    Struck(NoteId),
    /// Somebody got the floor.
    Spoke(Option<ItemId>, Speaker),
    /// The one on the floor finished.
    Finished,
}

impl Meeting {
    /// The turn that is running.
    pub fn turn(&self) -> Option<&Turn> {
        self.turns.last().filter(|turn| turn.ended.is_none())
    }

    /// How long this speaker has had the floor in all, by `now`.
    pub fn spoken(&self, speaker: &Speaker, now: Moment) -> TimeDelta {
        self.turns.iter().filter(|turn| turn.speaker == *speaker).map(|turn| turn.lasted(now)).sum()
    }

    /// Whether this person had the floor or was noted.
    pub fn has_spoken(&self, id: PersonId) -> bool {
        self.turns.iter().any(|turn| turn.speaker.is(id)) || self.notes.iter().any(|note| note.speaker.is(id))
    }

    fn fit_note(&self, item: Option<ItemId>, speaker: &Speaker, text: &str) -> Result<(), Refusal> {
        self.fit_item(item)?;
        self.fit_speaker(speaker)?;
        required(text, Field::Text, TEXT)
    }

    fn fit_speaker(&self, speaker: &Speaker) -> Result<(), Refusal> {
        match speaker {
            Speaker::Person(id) => self.known(*id).map(|_| ()),
            Speaker::Role(role) => required(role, Field::Name, TITLE),
        }
    }

    fn known_note(&self, id: NoteId) -> Result<&Note, Refusal> {
        self.notes.iter().find(|note| note.id == id).ok_or(Refusal::Unknown(What::Note))
    }

    pub(super) fn decide_floor(&self, command: &FloorCommand, stamp: &Stamp) -> Result<FloorEvent, Refusal> {
        // A note can be put right while the papers are made of it, until the record is sealed; the trail keeps the old words.
        let rights = matches!(command, FloorCommand::Amend { .. } | FloorCommand::Strike(_));
        if self.stage == Stage::Closed && !rights {
            return Err(Refusal::MeetingClosed);
        }
        match command {
            FloorCommand::Note { item, speaker, kind, text } => {
                self.fit_note(*item, speaker, text)?;
                let (speaker, text) = (speaker.clone(), text.clone());
                Ok(FloorEvent::Noted(Note {
                    id: stamp.id(0),
                    item: *item,
                    at: stamp.at,
                    speaker,
                    kind: *kind,
                    text,
                }))
            }
            FloorCommand::Amend { note, speaker, kind, text } => {
                let known = self.known_note(*note)?;
                self.fit_note(known.item, speaker, text)?;
                Ok(FloorEvent::Amended {
                    note: *note,
                    speaker: speaker.clone(),
                    kind: *kind,
                    text: text.clone(),
                })
            }
            FloorCommand::Strike(id) => self.known_note(*id).map(|note| FloorEvent::Struck(note.id)),
            FloorCommand::Speak(item, speaker) => {
                self.must_sit()?;
                self.fit_item(*item)?;
                self.fit_speaker(speaker)?;
                Ok(FloorEvent::Spoke(*item, speaker.clone()))
            }
            FloorCommand::Finish => self.turn().map(|_| FloorEvent::Finished).ok_or(Refusal::NobodySpeaking),
        }
    }

    pub(super) fn apply_floor(&mut self, event: &FloorEvent, stamp: &Stamp) {
        match event {
            FloorEvent::Noted(note) => self.notes.push(note.clone()),
            FloorEvent::Amended { note, speaker, kind, text } => {
                if let Some(known) = self.notes.iter_mut().find(|known| known.id == *note) {
                    known.speaker.clone_from(speaker);
                    known.kind = *kind;
                    known.text.clone_from(text);
                }
            }
            FloorEvent::Struck(id) => self.notes.retain(|note| note.id != *id),
            FloorEvent::Spoke(item, speaker) => {
                self.finish_turn(stamp.at);
                let speaker = speaker.clone();
                self.turns.push(Turn { item: *item, speaker, began: stamp.at, ended: None });
            }
            FloorEvent::Finished => self.finish_turn(stamp.at),
        }
    }

    pub(super) fn finish_turn(&mut self, at: Moment) {
        if let Some(turn) = self.turns.last_mut() {
            turn.ended.get_or_insert(at);
        }
    }
}
