//! The agenda: a list in reading order, each item with its level, so that moving a part moves what hangs on it.

use chrono::{NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, TEXT, TITLE, What, bounded, required};
use super::{ItemId, Meeting, Moment, Stage, Stamp};

mod order;

/// How deep an item stands: 一、 then （一） then 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default, Serialize, Deserialize)]
pub enum Level {
    /// 一、
    #[default]
    First,
    /// （一）
    Second,
    /// 1.
    Third,
}

impl Level {
    /// One deeper, as far as there is one.
    #[must_use]
    pub fn deeper(self) -> Self {
        match self {
            Self::First => Self::Second,
            Self::Second | Self::Third => Self::Third,
        }
    }

    /// One less deep, as far as there is one.
    #[must_use]
    pub fn shallower(self) -> Self {
        match self {
            Self::First | Self::Second => Self::First,
            Self::Third => Self::Second,
        }
    }

    /// 0, 1 or 2.
    pub fn depth(self) -> usize {
        self as usize
    }
}

/// Where an item stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ItemState {
    /// 待议
    #[default]
    Waiting,
    /// 进行
    Active,
    /// 表决
    Voting,
    /// 已决
    Decided,
    /// 搁置
    Shelved,
    /// 撤回
    Withdrawn,
    /// 延期
    Postponed,
}

impl ItemState {
    /// Nothing more is expected of the item at this meeting.
    pub fn settled(self) -> bool {
        matches!(self, Self::Decided | Self::Shelved | Self::Withdrawn | Self::Postponed)
    }
}

/// Why an item comes from an earlier meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum CarryReason {
    /// It was not dealt with.
    NotDealtWith,
    /// What followed from it is still open.
    OpenFollowUps,
}

/// Which meeting an item or a follow-up comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Carried {
    /// Title of that meeting.
    pub meeting: String,
    /// Its date.
    pub date: NaiveDate,
    /// Why it comes again.
    pub why: CarryReason,
}

/// What can be said of an item before it has a name in the record.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewItem {
    /// 议题
    pub title: String,
    /// How deep it stands.
    #[serde(default)]
    pub level: Level,
    /// 议案: the draft of the text to be voted on; empty while there is none.
    #[serde(default)]
    pub motion: String,
    /// 背景
    #[serde(default)]
    pub background: String,
    /// 提出人
    #[serde(default)]
    pub proposer: String,
    /// Planned minutes.
    #[serde(default)]
    pub minutes: Option<u16>,
    /// Where it comes from, if from an earlier meeting.
    #[serde(default)]
    pub carried: Option<Carried>,
}

/// A stretch of time an item was before the meeting; open while it still is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// From when.
    pub began: Moment,
    /// Until when.
    pub ended: Option<Moment>,
}

/// An item of this meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// The item's name in this record.
    pub id: ItemId,
    /// What it is about.
    pub is: NewItem,
    /// Where it stands.
    pub state: ItemState,
    /// It was on the agenda before the meeting was called to order.
    pub announced: bool,
    /// What came of it, in the recorder's words.
    #[serde(default)]
    pub outcome: String,
    /// When it was before the meeting.
    #[serde(default)]
    pub spans: Vec<Span>,
}

impl Item {
    /// How long it has been before the meeting by `now`; a clock that was put back takes nothing away.
    pub fn spent(&self, now: Moment) -> TimeDelta {
        let lasted = |span: &Span| (span.ended.unwrap_or(now) - span.began).max(TimeDelta::zero());
        self.spans.iter().map(lasted).sum()
    }
}

/// What the recorder asks of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgendaCommand {
    /// Put items after this one and all that hangs on it (at the end: `None`); items of a higher level after all that
    /// hangs on the one above.
    Add(Option<ItemId>, Vec<NewItem>),
    /// Put an item's words right; its level stays.
    Edit(ItemId, NewItem),
    /// Move it, with what hangs on it, before the one above of its level.
    Up(ItemId),
    /// Move it, with what hangs on it, behind the one below of its level.
    Down(ItemId),
    /// Hang it, with what hangs on it, under the item above.
    Deeper(ItemId),
    /// Lift it, with what hangs on it, one level.
    Shallower(ItemId),
    /// Take it off, with what hangs on it, if nothing happened to it yet.
    Remove(ItemId),
    /// Take it up: it is the one before the meeting now.
    TakeUp(ItemId),
    /// Say where it stands, and what came of it.
    Settle(ItemId, ItemState, String),
}

/// What happened to the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AgendaEvent {
    /// Items were put in, the first at this place (from 0).
    Added(usize, Vec<Item>),
    /// An item's words were put right.
    Edited(ItemId, NewItem),
    /// The agenda was put in this order, at these levels.
    Ordered(Vec<(ItemId, Level)>),
    /// These were taken off.
    Removed(Vec<ItemId>),
    /// It was taken up.
    TakenUp(ItemId),
    /// It stands so now.
    Settled(ItemId, ItemState, String),
}

fn fit(item: &NewItem) -> Result<(), Refusal> {
    required(&item.title, Field::Title, TITLE)?;
    bounded(&item.motion, Field::Motion, TEXT)?;
    bounded(&item.background, Field::Text, TEXT)?;
    bounded(&item.proposer, Field::Detail, TITLE)
}

impl Meeting {
    /// The item of this name in the record.
    pub fn item(&self, id: ItemId) -> Option<&Item> {
        self.agenda.iter().find(|item| item.id == id)
    }

    /// What speaks of an item speaks of one in the record.
    pub(super) fn fit_item(&self, id: Option<ItemId>) -> Result<(), Refusal> {
        match id {
            Some(id) => self.place_of(id).map(|_| ()),
            None => Ok(()),
        }
    }

    /// The item before the meeting now.
    pub fn current_item(&self) -> Option<&Item> {
        self.agenda.iter().find(|item| matches!(item.state, ItemState::Active | ItemState::Voting))
    }

    /// When the agenda will be through, from the planned minutes of what is not settled; `None` while nothing is planned.
    pub fn predicted_end(&self, now: Moment) -> Option<Moment> {
        let open = self.agenda.iter().filter(|item| !item.state.settled() && item.is.minutes.is_some());
        let left: Vec<TimeDelta> = open
            .map(|item| {
                let planned = TimeDelta::minutes(item.is.minutes.unwrap_or_default().into());
                (planned - item.spent(now)).max(TimeDelta::zero())
            })
            .collect();
        (!left.is_empty()).then(|| now + left.into_iter().sum::<TimeDelta>())
    }

    fn place_of(&self, id: ItemId) -> Result<usize, Refusal> {
        self.agenda.iter().position(|item| item.id == id).ok_or(Refusal::Unknown(What::Item))
    }

    pub(super) fn decide_agenda(
        &self,
        command: &AgendaCommand,
        stamp: &Stamp,
    ) -> Result<AgendaEvent, Refusal> {
        if self.stage == Stage::Closed {
            return Err(Refusal::MeetingClosed);
        }
        match command {
            AgendaCommand::Add(after, items) => {
                let place = match after {
                    Some(id) => self.place_behind(self.place_of(*id)?, items),
                    None => self.agenda.len(),
                };
                self.decide_add(place, items, stamp)
            }
            AgendaCommand::Edit(id, words) => {
                let item = &self.agenda[self.place_of(*id)?];
                fit(words)?;
                Ok(AgendaEvent::Edited(*id, NewItem { level: item.is.level, ..words.clone() }))
            }
            AgendaCommand::Up(id) => self.swap_with(self.place_of(*id)?, false),
            AgendaCommand::Down(id) => self.swap_with(self.place_of(*id)?, true),
            AgendaCommand::Deeper(id) => {
                let branch = self.branch(self.place_of(*id)?);
                let above =
                    branch.start.checked_sub(1).and_then(|at| self.agenda.get(at)).ok_or(Refusal::NoRoom)?;
                let full = self.agenda[branch.clone()].iter().any(|item| item.is.level == Level::Third);
                if full || above.is.level < self.agenda[branch.start].is.level {
                    return Err(Refusal::NoRoom);
                }
                Ok(self.ordered_with(&branch, Level::deeper))
            }
            AgendaCommand::Shallower(id) => {
                let branch = self.branch(self.place_of(*id)?);
                if self.agenda[branch.start].is.level == Level::First {
                    return Err(Refusal::NoRoom);
                }
                Ok(self.ordered_with(&branch, Level::shallower))
            }
            AgendaCommand::Remove(id) => {
                let branch = self.branch(self.place_of(*id)?);
                let gone: Vec<ItemId> = self.agenda[branch].iter().map(|item| item.id).collect();
                if gone.iter().any(|id| self.item_in_use(*id)) {
                    return Err(Refusal::ItemInUse);
                }
                Ok(AgendaEvent::Removed(gone))
            }
            AgendaCommand::TakeUp(id) => {
                self.place_of(*id)?;
                self.must_sit()?;
                self.no_vote_open()?;
                Ok(AgendaEvent::TakenUp(*id))
            }
            AgendaCommand::Settle(id, state, outcome) => {
                self.place_of(*id)?;
                self.no_vote_open()?;
                bounded(outcome, Field::Text, TEXT)?;
                match state {
                    ItemState::Active | ItemState::Voting => Err(Refusal::NoRoom),
                    ItemState::Decided | ItemState::Shelved => self.must_sit(),
                    ItemState::Waiting | ItemState::Withdrawn | ItemState::Postponed => Ok(()),
                }?;
                Ok(AgendaEvent::Settled(*id, *state, outcome.clone()))
            }
        }
    }

    fn decide_add(&self, place: usize, items: &[NewItem], stamp: &Stamp) -> Result<AgendaEvent, Refusal> {
        if items.is_empty() {
            return Err(Refusal::Empty(Field::Title));
        }
        items.iter().try_for_each(fit)?;
        let mut above = place.checked_sub(1).map(|at| self.agenda[at].is.level);
        let mut added = Vec::with_capacity(items.len());
        for (nth, item) in items.iter().enumerate() {
            let level = item.level.min(above.map_or(Level::First, Level::deeper));
            above = Some(level);
            added.push(Item {
                id: stamp.id(nth),
                is: NewItem { level, ..item.clone() },
                state: ItemState::Waiting,
                announced: self.stage == Stage::Planned,
                outcome: String::new(),
                spans: Vec::new(),
            });
        }
        Ok(AgendaEvent::Added(place, added))
    }

    fn item_in_use(&self, id: ItemId) -> bool {
        self.item(id).is_some_and(|item| !item.spans.is_empty() || item.state != ItemState::Waiting)
            || self.notes.iter().any(|note| note.item == Some(id))
            || self.turns.iter().any(|turn| turn.item == Some(id))
            || self.votes.iter().any(|vote| vote.item == id)
            || self.follow_ups.iter().any(|follow| follow.is.item == Some(id))
    }

    pub(super) fn apply_agenda(&mut self, event: &AgendaEvent, stamp: &Stamp) {
        match event {
            AgendaEvent::Added(place, items) => {
                let place = (*place).min(self.agenda.len());
                self.agenda.splice(place..place, items.iter().cloned());
            }
            AgendaEvent::Edited(id, words) => {
                if let Some(item) = self.item_mut(*id) {
                    item.is.clone_from(words);
                }
            }
            AgendaEvent::Ordered(order) => {
                let rank = |id: ItemId| order.iter().position(|(known, _)| *known == id);
                self.agenda.sort_by_key(|item| rank(item.id).unwrap_or(usize::MAX));
                for (id, level) in order {
                    if let Some(item) = self.item_mut(*id) {
                        item.is.level = *level;
                    }
                }
            }
            AgendaEvent::Removed(gone) => self.agenda.retain(|item| !gone.contains(&item.id)),
            AgendaEvent::TakenUp(id) => {
                if let Some(before) = self.current_item().map(|item| item.id).filter(|before| before != id) {
                    self.set_state(before, ItemState::Waiting, stamp.at);
                }
                self.set_state(*id, ItemState::Active, stamp.at);
            }
            AgendaEvent::Settled(id, state, outcome) => {
                self.set_state(*id, *state, stamp.at);
                if let Some(item) = self.item_mut(*id) {
                    item.outcome.clone_from(outcome);
                }
            }
        }
    }

    pub(super) fn item_mut(&mut self, id: ItemId) -> Option<&mut Item> {
        self.agenda.iter_mut().find(|item| item.id == id)
    }

    /// Puts an item into a state and starts or stops its clock.
    pub(super) fn set_state(&mut self, id: ItemId, state: ItemState, at: Moment) {
        let Some(item) = self.item_mut(id) else { return };
        item.state = state;
        let running = matches!(state, ItemState::Active | ItemState::Voting);
        match item.spans.last_mut().filter(|span| span.ended.is_none()) {
            Some(span) if !running => span.ended = Some(at),
            None if running => item.spans.push(Span { began: at, ended: None }),
            _ => {}
        }
    }
}
