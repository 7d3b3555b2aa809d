//! 落实: what somebody will do, by when, and whether it was done.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, TEXT, TITLE, What, bounded, required};
use super::{Carried, FollowUpId, ItemId, Meeting, Moment, Stamp};

/// What is to be done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewFollowUp {
    /// 事项
    pub what: String,
    /// 责任人
    #[serde(default)]
    pub who: String,
    /// 期限
    #[serde(default)]
    pub due: Option<NaiveDate>,
    /// The item it comes from.
    #[serde(default)]
    pub item: Option<ItemId>,
    /// The earlier meeting it comes from.
    #[serde(default)]
    pub carried: Option<Carried>,
}

/// A follow-up of this meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// Its name in this record.
    pub id: FollowUpId,
    /// What is to be done.
    pub is: NewFollowUp,
    /// When it was done, and how.
    #[serde(default)]
    pub done: Option<Done>,
}

/// How a follow-up ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Done {
    /// When it was recorded.
    pub at: Moment,
    /// What came of it.
    pub note: String,
}

/// What the recorder asks of follow-ups. They go on after the meeting is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FollowUpCommand {
    /// Somebody will do something.
    Add(Vec<NewFollowUp>),
    /// Put one right.
    Edit(FollowUpId, NewFollowUp),
    /// It was done.
    Finish(FollowUpId, String),
    /// It was not done after all.
    Reopen(FollowUpId),
}

/// What happened to follow-ups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum FollowUpEvent {
    /// They were taken on.
    Added(Vec<FollowUp>),
    /// One was put right.
    Edited(FollowUpId, NewFollowUp),
    /// One was done.
    Finished(FollowUpId, String),
    /// One was not done after all.
    Reopened(FollowUpId),
}

impl Meeting {
    fn fit_follow_up(&self, follow: &NewFollowUp) -> Result<(), Refusal> {
        required(&follow.what, Field::Text, TEXT)?;
        bounded(&follow.who, Field::Responsible, TITLE)?;
        self.fit_item(follow.item)
    }

    /// The follow-up of this name in the record.
    pub fn follow_up(&self, id: FollowUpId) -> Option<&FollowUp> {
        self.follow_ups.iter().find(|follow| follow.id == id)
    }

    pub(super) fn decide_follow_up(
        &self,
        command: &FollowUpCommand,
        stamp: &Stamp,
    ) -> Result<FollowUpEvent, Refusal> {
        let known = |id| self.follow_up(id).ok_or(Refusal::Unknown(What::FollowUp));
        match command {
            FollowUpCommand::Add(follows) => {
                if follows.is_empty() {
                    return Err(Refusal::Empty(Field::Text));
                }
                follows.iter().try_for_each(|follow| self.fit_follow_up(follow))?;
                let named = follows.iter().cloned().enumerate();
                Ok(FollowUpEvent::Added(
                    named.map(|(n, is)| FollowUp { id: stamp.id(n), is, done: None }).collect(),
                ))
            }
            FollowUpCommand::Edit(id, follow) => {
                known(*id)?;
                self.fit_follow_up(follow)?;
                Ok(FollowUpEvent::Edited(*id, follow.clone()))
            }
            FollowUpCommand::Finish(id, note) => {
                bounded(note, Field::Text, TEXT)?;
                match known(*id)?.done {
                    Some(_) => Err(Refusal::AlreadyDone),
                    None => Ok(FollowUpEvent::Finished(*id, note.clone())),
                }
            }
            FollowUpCommand::Reopen(id) => match known(*id)?.done {
                Some(_) => Ok(FollowUpEvent::Reopened(*id)),
                None => Err(Refusal::AlreadyDone),
            },
        }
    }

    pub(super) fn apply_follow_up(&mut self, event: &FollowUpEvent, stamp: &Stamp) {
        let mut change = |id: FollowUpId, with: &dyn Fn(&mut FollowUp)| {
            if let Some(follow) = self.follow_ups.iter_mut().find(|follow| follow.id == id) {
                with(follow);
            }
        };
        match event {
            FollowUpEvent::Added(follows) => self.follow_ups.extend(follows.iter().cloned()),
            FollowUpEvent::Edited(id, is) => change(*id, &|follow| follow.is.clone_from(is)),
            FollowUpEvent::Finished(id, note) => {
                change(*id, &|follow| follow.done = Some(Done { at: stamp.at, note: note.clone() }));
            }
            FollowUpEvent::Reopened(id) => change(*id, &|follow| follow.done = None),
        }
    }
}
