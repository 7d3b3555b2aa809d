//! What was to happen before and after the sitting: the rules themselves, gates, notice, posting, objections, follow-ups.

use chrono::NaiveDate;

use super::{Finding, FindingLevel, FoundAt, Problem};
use crate::meeting::refusal::What;
use crate::meeting::{Meeting, Paper, Posting, Stage, VoteState};
use crate::rules::Stands;

pub(super) fn look(meeting: &Meeting, today: Option<NaiveDate>, found: &mut Vec<Finding>) {
    beforehand(meeting, found);
    notice(meeting, found);
    results(meeting, found);
    for posting in &meeting.postings {
        let open = posting.objections.iter().filter(|objection| objection.answer.is_none());
        let at = FoundAt::Posting(posting.id);
        found.extend(open.map(|objection| Finding::doubt(Problem::Unanswered(objection.id), at)));
    }
    for follow in &meeting.follow_ups {
        let at = FoundAt::FollowUp(follow.id);
        if follow.is.item.is_some_and(|item| meeting.item(item).is_none()) {
            found.push(Finding::wrong(Problem::Unknown(What::Item), at));
        }
        if let (Some(due), Some(today), None) = (follow.is.due, today, &follow.done)
            && due < today
        {
            found.push(Finding::doubt(Problem::Overdue { due, days: (today - due).num_days() }, at));
        }
    }
}

fn beforehand(meeting: &Meeting, found: &mut Vec<Finding>) {
    let rules = &meeting.rules;
    if !rules.in_force_on(meeting.about.date) {
        found.push(Finding::wrong(Problem::RulesNotInForce { from: rules.from, to: rules.to }, None));
    }
    let voted = meeting.votes.iter().any(|vote| !matches!(vote.state, VoteState::Voided { .. }));
    if voted {
        let gates = meeting.gates_unmet().into_iter().chain(meeting.gates_overridden());
        found.extend(gates.map(|state| match state.stands {
            Stands::Unknown => Finding::doubt(Problem::GateNotRecorded(state.asked), None),
            _ => Finding::doubt(Problem::GateNotMet(state), None),
        }));
    }
}

fn notice(meeting: &Meeting, found: &mut Vec<Finding>) {
    let Some(need) = meeting.rules.notice_days.filter(|need| *need > 0) else { return };
    match meeting.first_posting(Paper::MeetingNotice) {
        None if meeting.stage != Stage::Planned => {
            found.push(Finding::doubt(Problem::NoNotice { need }, None));
        }
        None => {}
        Some(posting) => {
            let days = (meeting.about.date - posting.is.from).num_days();
            let excused = !meeting.about.short_notice.trim().is_empty();
            let level = if excused { FindingLevel::Doubt } else { FindingLevel::Contradiction };
            if days < i64::from(need) {
                let what = Problem::NoticeTooShort { days, need };
                found.push(Finding { level, what, at: Some(FoundAt::Posting(posting.id)) });
            }
        }
    }
}

fn results(meeting: &Meeting, found: &mut Vec<Finding>) {
    let need = meeting.rules.posting.min_days;
    let results = || meeting.postings.iter().filter(|posting| posting.is.paper == Paper::ResultNotice);
    if need > 0 && meeting.sealed.is_some() && meeting.has_result() && results().next().is_none() {
        found.push(Finding::doubt(Problem::NotPosted { need }, None));
    }
    let long_enough = |posting: &Posting| hung(posting).is_some_and(|days| days >= need.into());
    let met = results().any(long_enough);
    for posting in results() {
        let at = FoundAt::Posting(posting.id);
        let stated = posting.is.until.map(|until| (until - posting.is.from).num_days());
        match (hung(posting), stated) {
            (Some(days), stated) => {
                let need = stated.unwrap_or(0).max(if met { 0 } else { need.into() });
                if days < need {
                    found.push(Finding::doubt(Problem::TakenDownEarly { days, need }, at));
                }
            }
            (None, Some(days)) if days < need.into() && !met => {
                found.push(Finding::doubt(Problem::PostingTooShort { days, need }, at));
            }
            _ => {}
        }
    }
}

/// Days a paper hung, the first not counted; none while it hangs.
fn hung(posting: &Posting) -> Option<i64> {
    posting.taken_down.map(|day| (day - posting.is.from).num_days())
}
