//! After the meeting: the result hangs, objections are answered, what was agreed is done, the record is sealed.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::planned::particulars;
use super::{Meeting, Missing, Next, NextStep, Paper, Posting, unanswered};
use crate::meeting::{FollowUp, Item, ItemState};
use crate::rules::Kind;

pub(super) fn next(meeting: &Meeting, today: NaiveDate) -> Next {
    let particulars = particulars(meeting);
    if unanswered(meeting).is_none() && !particulars.is_empty() {
        return NextStep::SetParticulars.lacking(particulars);
    }
    let follow_up = earliest(meeting);
    let late = follow_up.filter(|follow| follow.is.due.is_some_and(|due| due <= today));
    match notice(meeting, today) {
        Some(Next { step: NextStep::WaitPosting { .. }, .. }) if late.is_some() => {}
        Some(next) => return next,
        None => {}
    }
    match follow_up {
        Some(follow) => {
            let overdue = follow.is.due.filter(|due| *due < today).map(Missing::Overdue);
            NextStep::FinishFollowUp(follow.id).lacking(overdue.into_iter().collect())
        }
        None => NextStep::Seal.lacking(meeting.unfinished()),
    }
}

/// What is still to be done about papers.
pub(super) fn notice(meeting: &Meeting, today: NaiveDate) -> Option<Next> {
    if let Some(objection) = unanswered(meeting) {
        return Some(NextStep::AnswerObjection(objection).into());
    }
    let results = || meeting.postings.iter().filter(|posting| posting.is.paper == Paper::ResultNotice);
    let hanging = results().filter(|posting| posting.taken_down.is_none());
    let first =
        hanging.filter_map(|posting| Some((last_day(meeting, posting)?, posting))).min_by_key(|(d, _)| *d);
    let need = meeting.rules.posting.min_days;
    let short = |days: i64| (days < need.into()).then_some(Missing::PostingTooShort { days, need });
    if let Some((until, posting)) = first {
        if until < today {
            return Some(NextStep::TakeDown(posting.id).into());
        }
        let stated = posting.is.until.and_then(|until| short((until - posting.is.from).num_days()));
        return Some(match stated {
            Some(too_short) => NextStep::MendPosting(posting.id).lacking(vec![too_short]),
            None => NextStep::WaitPosting { until }.into(),
        });
    }
    let hung = results().filter_map(|posting| Some((posting.taken_down? - posting.is.from).num_days())).max();
    match hung {
        _ if need == 0 || !meeting.has_result() => None,
        Some(days) => short(days).map(|too_short| NextStep::PostResult.lacking(vec![too_short])),
        None => Some(NextStep::PostResult.into()),
    }
}

/// What is wrong with how the result was made known, as far as it can be told without knowing the day.
pub(super) fn posting_lacks(meeting: &Meeting) -> Vec<Missing> {
    let need = meeting.rules.posting.min_days;
    let results = || meeting.postings.iter().filter(|posting| posting.is.paper == Paper::ResultNotice);
    let still_up = results().any(|posting| posting.taken_down.is_none()).then_some(Missing::StillUp);
    let days = |posting: &Posting| match posting.taken_down.or(posting.is.until) {
        Some(last) => (last - posting.is.from).num_days(),
        None => need.into(),
    };
    let lacks = match results().map(days).max() {
        _ if need == 0 || !meeting.has_result() => None,
        None => Some(Missing::NotPosted { need }),
        Some(days) => (days < need.into()).then_some(Missing::PostingTooShort { days, need }),
    };
    lacks.into_iter().chain(still_up).collect()
}

/// The last day this paper hangs: as stated, and as long as the rules want. Nothing for one that may come down any day.
fn last_day(meeting: &Meeting, posting: &Posting) -> Option<NaiveDate> {
    let wanted = &meeting.rules.posting;
    let lawful = (wanted.min_days > 0).then(|| wanted.last_day(posting.is.from)).flatten();
    lawful.max(posting.is.until)
}

impl Meeting {
    /// Something came out of the sitting that others want to know.
    pub(in crate::meeting) fn has_result(&self) -> bool {
        // What a council had to say on a matter is its result, whatever became of the matter.
        let told = |item: &Item| match self.rules.kind {
            Kind::Consultation => item.state == ItemState::Shelved || !item.outcome.trim().is_empty(),
            _ => false,
        };
        self.votes.iter().any(|vote| vote.declared().is_some())
            || self.agenda.iter().any(|item| item.state == ItemState::Decided || told(item))
    }
}

/// The open follow-up that is due first; one without a day comes last.
fn earliest(meeting: &Meeting) -> Option<&FollowUp> {
    let open = meeting.follow_ups.iter().filter(|follow| follow.done.is_none());
    open.min_by_key(|follow| (Reverse(follow.is.due.is_some()), follow.is.due))
}
