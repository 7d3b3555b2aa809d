//! A line that opens or ends a round, on its way to the disk.

use crate::app::{App, Sitting};
use crate::meeting::{Entry, Event, VoteEvent};

/// Whether a line is on its way to the disk that opens or ends a round: until it holds, no key means what it will.
pub(super) fn turning(app: &App) -> bool {
    let line = app.sitting.as_ref().and_then(Sitting::in_flight);
    let event = line
        .and_then(|line| if let Entry::Did(Event::Vote(event)) = &line.entry { Some(event) } else { None });
    event.is_some_and(|event| {
        matches!(
            event,
            VoteEvent::Opened(_) | VoteEvent::Declared(..) | VoteEvent::Voided(..) | VoteEvent::Corrected(..)
        )
    })
}
