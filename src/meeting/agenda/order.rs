//! Where items stand: parts of the agenda move with all that hangs on them, and no level is ever skipped.

use std::ops::Range;

use super::{AgendaEvent, Level, NewItem};
use crate::meeting::{ItemId, Meeting, Refusal};

impl Meeting {
    /// For each item its ordinal numbers from the first level down: `[2, 1]` is （一） under 二、.
    pub fn numbering(&self) -> Vec<Vec<u16>> {
        let mut path: Vec<u16> = Vec::new();
        self.agenda
            .iter()
            .map(|item| {
                path.resize((item.is.level.depth() + 1).min(path.len().max(1) + 1), 0);
                if let Some(last) = path.last_mut() {
                    *last = last.saturating_add(1);
                }
                path.clone()
            })
            .collect()
    }

    /// The item at `at` and all that hangs on it.
    pub(super) fn branch(&self, at: usize) -> Range<usize> {
        let level = self.agenda.get(at).map(|item| item.is.level);
        let below = self.agenda.iter().skip(at + 1).take_while(|item| Some(item.is.level) > level).count();
        at..at + 1 + below
    }

    /// Where these items can stand behind the one at `at` without taking along what hangs on something above it.
    pub(super) fn place_behind(&self, at: usize, items: &[NewItem]) -> usize {
        let highest = items.iter().map(|item| item.level).min().unwrap_or_default();
        let end = self.branch(at).end;
        end + self.agenda.iter().skip(end).take_while(|item| item.is.level > highest).count()
    }

    pub(super) fn swap_with(&self, at: usize, down: bool) -> Result<AgendaEvent, Refusal> {
        let branch = self.branch(at);
        let level = self.agenda[at].is.level;
        let (first, second) = if down {
            let next =
                self.agenda.get(branch.end).filter(|item| item.is.level == level).ok_or(Refusal::NoRoom)?;
            let next = self.branch(self.place_of(next.id)?);
            (branch, next)
        } else {
            let above =
                self.agenda[..at].iter().rposition(|item| item.is.level <= level).ok_or(Refusal::NoRoom)?;
            if self.agenda[above].is.level != level {
                return Err(Refusal::NoRoom);
            }
            (above..at, branch)
        };
        let mut order = self.order();
        order[first.start..second.end].rotate_left(first.len());
        Ok(AgendaEvent::Ordered(order))
    }

    fn order(&self) -> Vec<(ItemId, Level)> {
        self.agenda.iter().map(|item| (item.id, item.is.level)).collect()
    }

    pub(super) fn ordered_with(&self, branch: &Range<usize>, change: fn(Level) -> Level) -> AgendaEvent {
        let mut order = self.order();
        order[branch.clone()].iter_mut().for_each(|(_, level)| *level = change(*level));
        AgendaEvent::Ordered(order)
    }
}
