//! What is still open when somebody wants to close the meeting or seal the record: it holds nobody up, and it is named.

use super::planned::{gates, particulars, too_late, wants_notice};
use super::{Meeting, Missing, Paper, Stage, closed};

impl Meeting {
    /// What the record still lacks, what weighs most first. While the meeting sits, what can only be done after it is
    /// not counted; once it is closed, papers, objections and follow-ups are.
    pub fn unfinished(&self) -> Vec<Missing> {
        let mut lacks = particulars(self);
        let open = self.open_items().count() as u64;
        lacks.extend((open > 0).then_some(Missing::ItemsOpen(open)));
        match (self.first_posting(Paper::MeetingNotice), self.rules.notice_days.filter(|days| *days > 0)) {
            (Some(posting), _) => lacks.extend(too_late(self, posting.is.from)),
            (None, Some(need)) if wants_notice(self) => lacks.push(Missing::NoNotice { need }),
            (None, _) => {}
        }
        lacks.extend(gates(self));
        if self.stage == Stage::Closed {
            self.unfinished_afterwards(&mut lacks);
        }
        lacks
    }

    fn unfinished_afterwards(&self, lacks: &mut Vec<Missing>) {
        let objections = self.postings.iter().flat_map(|posting| &posting.objections);
        let unanswered = objections.filter(|objection| objection.answer.is_none()).count() as u64;
        lacks.extend((unanswered > 0).then_some(Missing::Unanswered(unanswered)));
        lacks.extend(closed::posting_lacks(self));
        let open = self.follow_ups.iter().filter(|follow| follow.done.is_none()).count() as u64;
        lacks.extend((open > 0).then_some(Missing::FollowUpsOpen(open)));
    }
}
