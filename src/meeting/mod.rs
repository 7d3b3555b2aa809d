//! The record of one sitting, and everything that may happen in it.
//!
//! Pure: no clock, disk, terminal or prose. [`Meeting::decide`] turns what is asked into what happened, or says in data
//! why not; [`Meeting::apply`] cannot fail. Time and names of things are handed in with a [`Stamp`].
//!
//! One file for each thing a meeting has; each holds its data, what may be asked of it and what may happen to it.

mod about;
mod agenda;
mod attendance;
mod carry;
mod check;
mod count;
mod floor;
mod follow_up;
mod gate;
mod guide;
mod id;
mod outline;
mod people;
mod posting;
mod public;
mod quorum;
mod record;
mod refusal;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
mod tests;
mod trail;
mod vote;

pub use crate::ballot::{Choice, InvalidReason};
pub use about::{About, AboutCommand, AboutEvent};
pub use agenda::{AgendaCommand, AgendaEvent, Carried, CarryReason, Item, ItemState, Level, NewItem, Span};
pub use attendance::{AttendCommand, AttendEvent, Attended, Presence, Roll, Step};
pub use carry::{Carry, carry_over};
pub use check::{Finding, FindingLevel, FoundAt, OfBallot, Problem, Sequence, check, check_beside, worst};
pub use count::{Count, Forms, Hands, Method, Papers, Tally};
pub use floor::{FloorCommand, FloorEvent, Note, NoteKind, Speaker, Turn};
pub use follow_up::{Done, FollowUp, FollowUpCommand, FollowUpEvent, NewFollowUp};
pub use guide::{Missing, Next, NextStep, Phase, PhaseState, guide, phases};
pub use id::{
    Desk, FollowUpId, Id, ItemId, Moment, NotAnId, NoteId, ObjectionId, PersonId, PostingId, Stamp, VoteId,
};
pub use outline::{OutlineFault, OutlineWhy, outline};
pub use people::{Capacity, Gender, NewPerson, PeopleCommand, PeopleEvent, Person, Unit};
pub use posting::{Answer, NewPosting, Objection, Paper, Posting, PostingCommand, PostingEvent};
pub use public::{
    PublicItem, PublicPresence, PublicRound, PublicSpeaker, PublicTurn, PublicView, RoundState,
};
pub use record::{Command, Event, Meeting, Stage};
pub use refusal::{Field, Refusal, What};
pub use trail::{BrokenTrail, Entry, Line, Trail};
pub use vote::{
    Adopted, Correction, Counted, Difference, Frozen, Teller, Vote, VoteCommand, VoteEvent, VoteState,
};
