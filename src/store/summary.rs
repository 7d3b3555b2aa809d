//! What the shelf says of a meeting: derived, and standing in the first few hundred bytes of its file.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use crate::meeting::{Meeting, Paper, Stage};
use crate::rules::Outcome;

/// A meeting in one line. Written anew with every version of the document; what the record says counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// 会议名称
    pub title: String,
    /// 社区
    pub community: String,
    /// 日期
    pub date: NaiveDate,
    /// 开始时间
    pub time: Option<NaiveTime>,
    /// The family of its rule set, which says what kind of meeting it is.
    pub body: String,
    /// How far it has come.
    pub stage: Stage,
    /// Nothing changes any more.
    pub sealed: bool,
    /// 应到
    pub entitled: u64,
    /// 实到
    pub present: u64,
    /// Items on the agenda.
    pub items: usize,
    /// Items whose last declared round passed.
    pub passed: usize,
    /// Items whose last declared round did not pass, for whatever reason.
    pub not_passed: usize,
    /// A result was put up.
    pub result_posted: bool,
    /// The last day a result still hangs, unless it was taken down.
    pub up_until: Option<NaiveDate>,
    /// Follow-ups not done yet.
    pub open_follow_ups: usize,
    /// The first day one of these is due.
    pub earliest_due: Option<NaiveDate>,
}

impl Summary {
    /// What the shelf says of this meeting.
    pub fn of(meeting: &Meeting) -> Self {
        let roll = meeting.roll();
        let outcomes: Vec<Outcome> = meeting
            .agenda
            .iter()
            .filter_map(|item| meeting.rounds(item.id).filter_map(crate::meeting::Vote::declared).last())
            .collect();
        let results = || meeting.postings.iter().filter(|posting| posting.is.paper == Paper::ResultNotice);
        let open = || meeting.follow_ups.iter().filter(|follow| follow.done.is_none());
        Self {
            title: meeting.about.title.clone(),
            community: meeting.about.community.clone(),
            date: meeting.about.date,
            time: meeting.about.time,
            body: meeting.rules.body.clone(),
            stage: meeting.stage,
            sealed: meeting.sealed.is_some(),
            entitled: roll.entitled,
            present: roll.present,
            items: meeting.agenda.len(),
            passed: outcomes.iter().filter(|outcome| **outcome == Outcome::Passed).count(),
            not_passed: outcomes
                .iter()
                .filter(|outcome| !matches!(outcome, Outcome::Passed | Outcome::Consultative))
                .count(),
            result_posted: results().next().is_some(),
            up_until: results().filter(|up| up.taken_down.is_none()).filter_map(|up| up.is.until).max(),
            open_follow_ups: open().count(),
            earliest_due: open().filter_map(|follow| follow.is.due).min(),
        }
    }
}
