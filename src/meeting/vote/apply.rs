//! What happened to a vote, laid into the record.

use super::{Adopted, Correction, Counted, Vote, VoteEvent, VoteState};
use crate::meeting::{ItemState, Meeting, Moment, Stage, Stamp, VoteId};

impl Meeting {
    pub(in crate::meeting) fn apply_vote(&mut self, event: &VoteEvent, stamp: &Stamp) {
        match event {
            VoteEvent::Opened(vote) => {
                let joins = self.open_vote().is_some();
                if let Some(before) =
                    self.current_item().map(|item| item.id).filter(|before| *before != vote.item && !joins)
                {
                    self.set_state(before, ItemState::Waiting, stamp.at);
                }
                self.set_state(vote.item, ItemState::Voting, stamp.at);
                self.votes.push((**vote).clone());
            }
            VoteEvent::Counted(id, count) => {
                self.on_vote(*id, |vote| vote.count.clone_from(count));
            }
            VoteEvent::Told(id, by, names, count) => {
                let counted = Counted { by: *by, names: names.clone(), at: stamp.at, count: count.clone() };
                self.on_vote(*id, |vote| vote.told(counted));
            }
            VoteEvent::Adopted(id, place, reason) => {
                let adopted = Adopted { place: *place, reason: reason.clone() };
                self.on_vote(*id, |vote| vote.adopt(adopted));
            }
            VoteEvent::Drawn(id, lot) => self.on_vote(*id, |vote| vote.lots.push(lot.clone())),
            VoteEvent::Marked(id, marks) => {
                self.on_vote(*id, |vote| vote.count.mark(marks));
            }
            VoteEvent::Declared(id, outcome) => {
                let declared = VoteState::Declared { at: stamp.at, outcome: *outcome };
                self.conclude(*id, declared, stamp.at);
            }
            VoteEvent::Voided(id, reason) => {
                let voided = VoteState::Voided { at: stamp.at, reason: reason.clone() };
                if self.vote(*id).is_some_and(Vote::open) {
                    self.conclude(*id, voided, stamp.at);
                } else {
                    self.rethink(*id, stamp.at, |vote| vote.state = voided);
                }
            }
            VoteEvent::Corrected(id, count, new_outcome, reason) => self.rethink(*id, stamp.at, |vote| {
                let Some(old_outcome) = vote.declared() else { return };
                vote.corrections.push(Correction {
                    at: stamp.at,
                    reason: reason.clone(),
                    old: std::mem::replace(&mut vote.count, count.clone()),
                    old_outcome,
                    new: count.clone(),
                    new_outcome: *new_outcome,
                });
                if let VoteState::Declared { outcome, .. } = &mut vote.state {
                    *outcome = *new_outcome;
                }
            }),
        }
    }

    /// Changes a declared round, and the item with it where the round alone had decided it, or now does.
    fn rethink(&mut self, id: VoteId, at: Moment, change: impl FnOnce(&mut Vote)) {
        let Some((item, before)) = self.vote(id).map(|vote| (vote.item, vote.decides())) else { return };
        let decided_before = self.decided_by_votes(item);
        self.on_vote(id, change);
        let after = self.vote(id).is_some_and(Vote::decides);
        let decided = self.decided_by_votes(item);
        let state = match self.item(item).map(|item| item.state) {
            Some(ItemState::Decided) if before && !decided => {
                let free = self.stage == Stage::Sitting && self.current_item().is_none();
                if free { ItemState::Active } else { ItemState::Waiting }
            }
            Some(ItemState::Waiting | ItemState::Active)
                if decided && (!decided_before || (after && !before)) =>
            {
                ItemState::Decided
            }
            _ => return,
        };
        self.set_state(item, state, at);
    }

    fn on_vote(&mut self, id: VoteId, change: impl FnOnce(&mut Vote)) {
        if let Some(vote) = self.votes.iter_mut().find(|vote| vote.id == id) {
            change(vote);
        }
    }

    /// Ends a round. One that came to nothing leaves the item as an earlier round decided it.
    fn conclude(&mut self, id: VoteId, state: VoteState, at: Moment) {
        let Some(item) = self.vote(id).map(|vote| vote.item) else { return };
        self.on_vote(id, |vote| vote.state = state);
        if self.rounds(item).any(Vote::open) {
            return;
        }
        let decided = self.decided_by_votes(item);
        let mut others = self.agenda.iter().filter(|other| other.id != item);
        let elsewhere = others.any(|other| matches!(other.state, ItemState::Active | ItemState::Voting));
        let after = match (decided, elsewhere) {
            (true, _) => ItemState::Decided,
            (false, true) => ItemState::Waiting,
            (false, false) => ItemState::Active,
        };
        self.set_state(item, after, at);
    }
}
