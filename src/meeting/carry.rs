//! What an earlier meeting hands on to the next.

use super::{Carried, CarryReason, Item, ItemState, Level, Meeting, NewFollowUp, NewItem};

/// What a meeting hands on: to be put on the agenda and among the follow-ups of the next.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Carry {
    /// Items not dealt with, and those with something still to be done, in their order.
    pub items: Vec<NewItem>,
    /// What is still to be done, with its days; to no item of the next meeting yet.
    pub follow_ups: Vec<NewFollowUp>,
}

/// What this meeting hands on.
pub fn carry_over(meeting: &Meeting) -> Carry {
    let carried = |why| Carried { meeting: meeting.about.title.clone(), date: meeting.about.date, why };
    let mut items = Vec::new();
    // How deep each item above stands that is handed on, so that what hangs on none of them rises.
    let mut above: Vec<Level> = Vec::new();
    for (place, item) in meeting.agenda.iter().enumerate() {
        above.retain(|level| *level < item.is.level);
        let Some(why) = reason(meeting, place, item) else { continue };
        let level = above.iter().fold(Level::First, |level, _| level.deeper());
        above.push(item.is.level);
        // What is decided is not put to the vote again.
        let motion = match why {
            CarryReason::NotDealtWith => item.is.motion.clone(),
            CarryReason::OpenFollowUps => String::new(),
        };
        items.push(NewItem { level, motion, carried: Some(carried(why)), ..item.is.clone() });
    }
    let open = meeting.follow_ups.iter().filter(|follow| follow.done.is_none());
    let follow_ups = open
        .map(|follow| NewFollowUp {
            item: None,
            carried: Some(carried(CarryReason::OpenFollowUps)),
            ..follow.is.clone()
        })
        .collect();
    Carry { items, follow_ups }
}

/// Why this item comes again, if it does. A heading comes with what stands under it.
fn reason(meeting: &Meeting, place: usize, item: &Item) -> Option<CarryReason> {
    if meeting.is_heading(item) {
        let below = meeting.agenda.iter().enumerate().skip(place + 1);
        let mut below = below.take_while(|(_, below)| below.is.level > item.is.level);
        return below
            .any(|(place, below)| reason(meeting, place, below).is_some())
            .then_some(CarryReason::NotDealtWith);
    }
    match item.state {
        ItemState::Waiting
        | ItemState::Active
        | ItemState::Voting
        | ItemState::Postponed
        | ItemState::Shelved => Some(CarryReason::NotDealtWith),
        ItemState::Decided | ItemState::Withdrawn => meeting
            .follow_ups
            .iter()
            .any(|follow| follow.is.item == Some(item.id) && follow.done.is_none())
            .then_some(CarryReason::OpenFollowUps),
    }
}
