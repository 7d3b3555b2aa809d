//! The whole record, and the two doors to it: decide, then apply.

use serde::{Deserialize, Serialize};

use super::{
    About, AboutCommand, AboutEvent, AgendaCommand, AgendaEvent, AttendCommand, AttendEvent, Attended,
    FloorCommand, FloorEvent, FollowUp, FollowUpCommand, FollowUpEvent, Item, ItemState, Moment, Note,
    PeopleCommand, PeopleEvent, Person, Posting, PostingCommand, PostingEvent, Refusal, Stamp, Turn, Vote,
    VoteCommand, VoteEvent,
};
use crate::rules::RuleSet;

/// How far the sitting has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Stage {
    /// Being prepared.
    #[default]
    Planned,
    /// Called to order.
    Sitting,
    /// Over; papers, objections, follow-ups and corrections go on.
    Closed,
}

/// One sitting. It stands by itself: the rules it was held under are in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// What kind of sitting, when and where.
    pub about: About,
    /// The rules it is held under, copied in with their articles.
    pub rules: RuleSet,
    /// How far it has come.
    pub stage: Stage,
    /// When it was called to order.
    pub opened: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// When it was sealed: nothing changes after that.
    pub sealed: Option<Moment>,
    /// The roster.
    pub people: Vec<Person>,
    /// Who came and went.
    pub attendance: Vec<Attended>,
    /// The agenda, in reading order.
    pub agenda: Vec<Item>,
    /// What was said.
    pub notes: Vec<Note>,
    /// Who had the floor.
    pub turns: Vec<Turn>,
    /// Each round of each vote, in the order they opened.
    pub votes: Vec<Vote>,
    /// What somebody will do.
    pub follow_ups: Vec<FollowUp>,
    /// Papers that were put up.
    pub postings: Vec<Posting>,
}

/// What may be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Of the sitting itself.
    About(AboutCommand),
    /// Of the roster.
    People(PeopleCommand),
    /// Of attendance.
    Attend(AttendCommand),
    /// Of the agenda.
    Agenda(AgendaCommand),
    /// Of the floor.
    Floor(FloorCommand),
    /// Of votes.
    Vote(VoteCommand),
    /// Of follow-ups.
    FollowUp(FollowUpCommand),
    /// Of postings.
    Posting(PostingCommand),
    /// Call the meeting to order.
    CallToOrder,
    /// Close it.
    Close,
    /// Seal the record.
    Seal,
}

/// What may have happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Event {
    /// To the sitting itself.
    About(AboutEvent),
    /// To the roster.
    People(PeopleEvent),
    /// To attendance.
    Attend(AttendEvent),
    /// To the agenda.
    Agenda(AgendaEvent),
    /// On the floor.
    Floor(FloorEvent),
    /// To a vote.
    Vote(VoteEvent),
    /// To follow-ups.
    FollowUp(FollowUpEvent),
    /// To postings.
    Posting(PostingEvent),
    /// It was called to order.
    CalledToOrder,
    /// It was closed.
    Closed,
    /// It was sealed.
    Sealed,
}

impl Event {
    /// What was said to the room, or closes the record, is never taken back: it is corrected.
    pub fn is_final(&self) -> bool {
        matches!(
            self,
            Self::Closed
                | Self::Sealed
                | Self::Vote(VoteEvent::Declared(..) | VoteEvent::Corrected(..) | VoteEvent::Voided(..))
        )
    }

    /// After such an event the document is written anew.
    pub fn is_checkpoint(&self) -> bool {
        self.is_final()
    }
}

impl Meeting {
    /// A sitting in preparation under these rules.
    pub fn new(about: About, rules: RuleSet) -> Self {
        Self {
            about,
            rules,
            stage: Stage::Planned,
            opened: None,
            closed: None,
            sealed: None,
            people: Vec::new(),
            attendance: Vec::new(),
            agenda: Vec::new(),
            notes: Vec::new(),
            turns: Vec::new(),
            votes: Vec::new(),
            follow_ups: Vec::new(),
            postings: Vec::new(),
        }
    }

    /// Turns what is asked into what happened, or says why not. Changes nothing.
    pub fn decide(&self, command: &Command, stamp: &Stamp) -> Result<Event, Refusal> {
        if self.sealed.is_some() {
            return Err(Refusal::Sealed);
        }
        match command {
            Command::About(command) => self.decide_about(command).map(Event::About),
            Command::People(command) => self.decide_people(command, stamp).map(Event::People),
            Command::Attend(command) => self.decide_attend(command).map(Event::Attend),
            Command::Agenda(command) => self.decide_agenda(command, stamp).map(Event::Agenda),
            Command::Floor(command) => self.decide_floor(command, stamp).map(Event::Floor),
            Command::Vote(command) => self.decide_vote(command, stamp).map(Event::Vote),
            Command::FollowUp(command) => self.decide_follow_up(command, stamp).map(Event::FollowUp),
            Command::Posting(command) => self.decide_posting(command, stamp).map(Event::Posting),
            Command::CallToOrder => match self.stage {
                Stage::Planned => Ok(Event::CalledToOrder),
                Stage::Sitting => Err(Refusal::AlreadyOpen),
                Stage::Closed => Err(Refusal::MeetingClosed),
            },
            Command::Close => {
                self.must_sit()?;
                self.no_vote_open()?;
                Ok(Event::Closed)
            }
            Command::Seal if self.stage != Stage::Closed => Err(Refusal::NotClosedYet),
            Command::Seal => Ok(Event::Sealed),
        }
    }

    /// Records what happened. What it does not know any more it leaves alone, so that it cannot fail.
    pub fn apply(&mut self, event: &Event, stamp: &Stamp) {
        match event {
            Event::About(event) => self.apply_about(event),
            Event::People(event) => self.apply_people(event),
            Event::Attend(event) => self.apply_attend(event, stamp),
            Event::Agenda(event) => self.apply_agenda(event, stamp),
            Event::Floor(event) => self.apply_floor(event, stamp),
            Event::Vote(event) => self.apply_vote(event, stamp),
            Event::FollowUp(event) => self.apply_follow_up(event, stamp),
            Event::Posting(event) => self.apply_posting(event, stamp),
            Event::CalledToOrder => {
                self.stage = Stage::Sitting;
                self.opened = Some(stamp.at);
            }
            Event::Closed => {
                self.finish_turn(stamp.at);
                if let Some(item) = self.current_item().map(|item| item.id) {
                    self.set_state(item, ItemState::Waiting, stamp.at);
                }
                self.stage = Stage::Closed;
                self.closed = Some(stamp.at);
            }
            Event::Sealed => self.sealed = Some(stamp.at),
        }
    }

    /// The meeting is sitting, neither before nor after.
    pub(super) fn must_sit(&self) -> Result<(), Refusal> {
        match self.stage {
            Stage::Planned => Err(Refusal::NotOpenYet),
            Stage::Sitting => Ok(()),
            Stage::Closed => Err(Refusal::MeetingClosed),
        }
    }
}
