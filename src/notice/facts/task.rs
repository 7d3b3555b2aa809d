//! 落实: what somebody will do.

use chrono::NaiveDate;

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::super::lack::Lack;

/// What somebody will do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// 事项
    pub what: String,
    /// 责任人
    pub who: Option<String>,
    /// 期限
    pub due: Option<NaiveDate>,
    /// The day it was recorded as done.
    pub done: Option<NaiveDate>,
}

/// Every follow-up; who and when are lacking where nobody said.
pub(super) fn tasks(clerk: &mut Clerk) -> Vec<Task> {
    let meeting = clerk.meeting;
    let mut tasks = Vec::new();
    for (place, follow) in meeting.follow_ups.iter().enumerate() {
        let spot = || Spot::FollowUp(place + 1);
        let task = Task {
            what: clerk.line(&follow.is.what, spot),
            who: clerk.some_line(&follow.is.who, spot),
            due: follow.is.due,
            done: follow.done.as_ref().map(|done| done.at.date_naive()),
        };
        clerk.want(task.who.is_some(), || Lack::Responsible(task.what.clone()));
        clerk.want(task.due.is_some() || task.done.is_some(), || Lack::Due(task.what.clone()));
        tasks.push(task);
    }
    tasks
}
