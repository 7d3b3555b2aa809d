//! 公示期限: where a paper hangs, and until when it has to.

use chrono::NaiveDate;

use crate::meeting::{Paper, Posting};
use crate::rules::Bilingual;

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::super::lack::Lack;

/// Where a paper hangs, and until when it has to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Board {
    /// Each place it was put up at.
    pub hangs: Vec<Hangs>,
    /// Whole days the rules want, the day it is put up not counted; 0: they name none.
    pub least_days: u16,
    /// Where they say so.
    pub article: Bilingual,
    /// Where it hangs shorter than that: the last day it has to hang.
    pub extend_to: Option<NaiveDate>,
}

/// One place and its days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hangs {
    /// 张贴地点
    pub place: String,
    /// First day.
    pub from: NaiveDate,
    /// Last day, if one was set.
    pub until: Option<NaiveDate>,
}

impl Board {
    /// The last day on which an objection is in time.
    pub fn objections_until(&self) -> Option<NaiveDate> {
        let last = self.hangs.iter().filter_map(|hangs| hangs.until).max();
        self.extend_to.max(last)
    }

    /// The first day it hangs: the date on the paper.
    pub fn first_day(&self) -> Option<NaiveDate> {
        self.hangs.iter().map(|hangs| hangs.from).min()
    }

    pub(super) fn of(clerk: &mut Clerk, paper: Paper) -> Self {
        let rule = &clerk.meeting.rules.posting;
        let postings = clerk.meeting.postings.iter().filter(|posting| posting.is.paper == paper);
        // What came down on the day it went up was a slip, and hung for no day.
        let postings = postings.filter(|posting| posting.taken_down != Some(posting.is.from));
        let hangs: Vec<Hangs> = postings.map(|posting| hangs(clerk, posting)).collect();
        clerk.want(!hangs.is_empty(), || Lack::Posting);
        let ended = hangs.iter().any(|hangs| hangs.until.is_some());
        clerk.want(hangs.is_empty() || ended, || Lack::PostingEnd);
        let long_enough = |hangs: &Hangs| {
            rule.last_day(hangs.from).zip(hangs.until).is_some_and(|(lawful, until)| until >= lawful)
        };
        let longest = hangs.iter().filter_map(|hangs| Some((hangs.until? - hangs.from).num_days())).max();
        let short = longest.filter(|_| !hangs.iter().any(long_enough));
        let extend_to = short.and_then(|_| rule.last_day(hangs.iter().map(|hangs| hangs.from).min()?));
        if let Some((days, until)) = short.zip(extend_to) {
            clerk.want(false, || Lack::ShortPosting { days, least: rule.min_days, until });
        }
        Self { hangs, least_days: rule.min_days, article: rule.article.clone(), extend_to }
    }
}

fn hangs(clerk: &mut Clerk, posting: &Posting) -> Hangs {
    let until = posting.is.until.into_iter().chain(posting.taken_down).min();
    Hangs { place: clerk.line(&posting.is.place, || Spot::Posting), from: posting.is.from, until }
}
