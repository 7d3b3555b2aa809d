//! The sections of the shelf: what has to be done stands above what only has to be waited for.

use std::cmp::Reverse;

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::meeting::Stage;
use crate::store::{Entry, Summary};

/// Where on the shelf a meeting stands, from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Section {
    /// Today and in the days to come.
    Coming,
    /// Sitting, never held, or cut off in the middle.
    Unfinished,
    /// Closed, and the result was not put up.
    ToPost,
    /// Something that was to be done is due.
    Due,
    /// The result hangs on the board.
    Posted,
    /// Something is still to be done, later.
    FollowUps,
    /// Nothing is expected any more.
    Done,
    /// The file cannot be read.
    Broken,
}

impl Section {
    /// Where this meeting stands today.
    pub(super) fn of(entry: &Entry, today: NaiveDate) -> Self {
        let Ok(summary) = &entry.summary else { return Self::Broken };
        if entry.needs_recovery {
            return Self::Unfinished;
        }
        match summary.stage {
            Stage::Planned if summary.date >= today => Self::Coming,
            Stage::Planned | Stage::Sitting => Self::Unfinished,
            Stage::Closed => Self::of_closed(summary, today),
        }
    }

    fn of_closed(summary: &Summary, today: NaiveDate) -> Self {
        let open = summary.open_follow_ups > 0;
        if summary.sealed {
            Self::Done
        } else if !summary.result_posted {
            Self::ToPost
        } else if open && summary.earliest_due.is_some_and(|due| due <= today) {
            Self::Due
        } else if summary.up_until.is_some() {
            Self::Posted
        } else if open {
            Self::FollowUps
        } else {
            Self::Done
        }
    }

    /// The phrase above it.
    pub(super) const fn phrase(self) -> &'static str {
        match self {
            Self::Coming => "home-section-coming",
            Self::Unfinished => "home-section-unfinished",
            Self::ToPost => "home-section-to-post",
            Self::Due => "home-section-due",
            Self::Posted => "home-section-posted",
            Self::FollowUps => "home-section-follow-ups",
            Self::Done => "home-section-done",
            Self::Broken => "home-section-broken",
        }
    }
}

/// What decides between two meetings of one section, the smaller standing above: the nearest day to come, or the latest
/// day past.
type Rank = (Section, Option<NaiveDate>, Reverse<Option<NaiveDate>>, u32);

/// Where this meeting stands on the shelf today.
pub(super) fn rank(entry: &Entry, today: NaiveDate) -> Rank {
    let section = Section::of(entry, today);
    let nearest = |day: Option<NaiveDate>| (section, day.or(Some(NaiveDate::MAX)), Reverse(None), 0);
    match (&entry.summary, section) {
        (Ok(summary), Section::Coming) => {
            (section, Some(summary.date), Reverse(None), summary.time.map_or(0, seconds))
        }
        (Ok(summary), Section::Due | Section::FollowUps) => nearest(summary.earliest_due),
        (Ok(summary), Section::Posted) => nearest(summary.up_until),
        (Ok(summary), _) => {
            let last = summary.time.map_or(u32::MAX, |time| u32::MAX - seconds(time));
            (section, None, Reverse(Some(summary.date)), last)
        }
        (Err(_), _) => nearest(None),
    }
}

fn seconds(time: NaiveTime) -> u32 {
    time.num_seconds_from_midnight()
}
