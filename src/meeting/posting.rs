//! 公示: which paper was put up, where, from when until when, and what was objected.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, TEXT, TITLE, What, required};
use super::{Meeting, Moment, ObjectionId, PostingId, Stamp};

/// A kind of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Paper {
    /// 会议通知
    MeetingNotice,
    /// 签到表
    SignInSheet,
    /// 表决结果公示
    ResultNotice,
    /// 会议纪要
    Minutes,
}

impl Paper {
    /// All of them, in the order of a meeting.
    pub const ALL: [Self; 4] = [Self::MeetingNotice, Self::SignInSheet, Self::ResultNotice, Self::Minutes];
}

/// Where and for how long a paper hangs. Both days count as days it hung; the law's days start the day after the first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPosting {
    /// Which paper.
    pub paper: Paper,
    /// 张贴地点
    pub place: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day; none is set for a meeting notice, which hangs until the meeting.
    #[serde(default)]
    pub until: Option<NaiveDate>,
}

/// A paper that was put up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// Its name in this record.
    pub id: PostingId,
    /// Where and for how long.
    pub is: NewPosting,
    /// The day it was taken down.
    #[serde(default)]
    pub taken_down: Option<NaiveDate>,
    /// What was objected.
    #[serde(default)]
    pub objections: Vec<Objection>,
}

/// Somebody objects.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objection {
    /// Its name in this record.
    pub id: ObjectionId,
    /// When it was recorded.
    pub at: Moment,
    /// Who objects, as far as they want to be known.
    pub by: String,
    /// To what, and why.
    pub text: String,
    /// How it was met.
    #[serde(default)]
    pub answer: Option<Answer>,
}

/// How an objection was met.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answer {
    /// When.
    pub at: Moment,
    /// What was answered.
    pub text: String,
}

/// What the recorder asks of postings. They go on after the meeting is closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PostingCommand {
    /// A paper was put up.
    Post(NewPosting),
    /// Put right where and for how long.
    Edit(PostingId, NewPosting),
    /// It was taken down on this day.
    TakeDown(PostingId, NaiveDate),
    /// Somebody objects.
    Object {
        /// To which posting.
        posting: PostingId,
        /// Who.
        by: String,
        /// What.
        text: String,
    },
    /// The objection was met so.
    Answer(ObjectionId, String),
}

/// What happened to postings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PostingEvent {
    /// A paper was put up.
    Posted(Posting),
    /// It was put right.
    Edited(PostingId, NewPosting),
    /// It was taken down.
    TakenDown(PostingId, NaiveDate),
    /// Somebody objected.
    Objected(PostingId, Objection),
    /// An objection was met.
    Answered(ObjectionId, String),
}

fn fit(posting: &NewPosting) -> Result<(), Refusal> {
    required(&posting.place, Field::Place, TITLE)?;
    in_order(posting.from, posting.until)
}

fn in_order(from: NaiveDate, until: Option<NaiveDate>) -> Result<(), Refusal> {
    match until.filter(|until| *until < from) {
        Some(until) => Err(Refusal::EndsBeforeStart { from, until }),
        None => Ok(()),
    }
}

impl Meeting {
    /// The posting of this name in the record.
    pub fn posting(&self, id: PostingId) -> Option<&Posting> {
        self.postings.iter().find(|posting| posting.id == id)
    }

    /// The first time this paper was put up.
    pub fn first_posting(&self, paper: Paper) -> Option<&Posting> {
        self.postings.iter().filter(|posting| posting.is.paper == paper).min_by_key(|posting| posting.is.from)
    }

    fn objection(&self, id: ObjectionId) -> Option<&Objection> {
        self.postings.iter().flat_map(|posting| &posting.objections).find(|objection| objection.id == id)
    }

    pub(super) fn decide_posting(
        &self,
        command: &PostingCommand,
        stamp: &Stamp,
    ) -> Result<PostingEvent, Refusal> {
        let known = |id| self.posting(id).ok_or(Refusal::Unknown(What::Posting));
        match command {
            PostingCommand::Post(posting) => {
                fit(posting)?;
                let (is, objections) = (posting.clone(), Vec::new());
                Ok(PostingEvent::Posted(Posting { id: stamp.id(0), is, taken_down: None, objections }))
            }
            PostingCommand::Edit(id, posting) => {
                known(*id)?;
                fit(posting)?;
                Ok(PostingEvent::Edited(*id, posting.clone()))
            }
            PostingCommand::TakeDown(id, day) => {
                let posting = known(*id)?;
                if posting.taken_down.is_some() {
                    return Err(Refusal::AlreadyDone);
                }
                in_order(posting.is.from, Some(*day))?;
                Ok(PostingEvent::TakenDown(*id, *day))
            }
            PostingCommand::Object { posting, by, text } => {
                known(*posting)?;
                required(by, Field::Name, TITLE)?;
                required(text, Field::Text, TEXT)?;
                let (by, text) = (by.clone(), text.clone());
                let objection = Objection { id: stamp.id(0), at: stamp.at, by, text, answer: None };
                Ok(PostingEvent::Objected(*posting, objection))
            }
            PostingCommand::Answer(id, text) => {
                required(text, Field::Text, TEXT)?;
                let objection = self.objection(*id).ok_or(Refusal::Unknown(What::Objection))?;
                match objection.answer {
                    Some(_) => Err(Refusal::AlreadyDone),
                    None => Ok(PostingEvent::Answered(*id, text.clone())),
                }
            }
        }
    }

    pub(super) fn apply_posting(&mut self, event: &PostingEvent, stamp: &Stamp) {
        let mut change = |id: PostingId, with: &dyn Fn(&mut Posting)| {
            if let Some(posting) = self.postings.iter_mut().find(|posting| posting.id == id) {
                with(posting);
            }
        };
        match event {
            PostingEvent::Posted(posting) => self.postings.push(posting.clone()),
            PostingEvent::Edited(id, is) => change(*id, &|posting| posting.is.clone_from(is)),
            PostingEvent::TakenDown(id, day) => change(*id, &|posting| posting.taken_down = Some(*day)),
            PostingEvent::Objected(id, objection) => {
                change(*id, &|posting| posting.objections.push(objection.clone()));
            }
            PostingEvent::Answered(id, text) => {
                let all = self.postings.iter_mut().flat_map(|posting| &mut posting.objections);
                if let Some(objection) = all.into_iter().find(|objection| objection.id == *id) {
                    objection.answer = Some(Answer { at: stamp.at, text: text.clone() });
                }
            }
        }
    }
}
