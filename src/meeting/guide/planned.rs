//! Before the meeting: agenda, roster, particulars, notice; then people come in.

use chrono::NaiveDate;

use super::{Meeting, Missing, Next, NextStep, Paper, lacking_quorum, unanswered};
use crate::meeting::Roll;
use crate::rules::{GateKind, QuorumBy};

pub(super) fn next(meeting: &Meeting, today: NaiveDate) -> Next {
    let roll = meeting.roll();
    let empty = roll.present == 0 && roll.attending == 0;
    let before = if empty { prepare(meeting, &roll, today) } else { None };
    before.unwrap_or_else(|| come_in(meeting, &roll, today))
}

fn prepare(meeting: &Meeting, roll: &Roll, today: NaiveDate) -> Option<Next> {
    if meeting.agenda.is_empty() {
        return Some(NextStep::AddItems.into());
    }
    if meeting.people.is_empty() && roll.entitled == 0 {
        return Some(NextStep::AddPeople.into());
    }
    let posted = meeting.first_posting(Paper::MeetingNotice).map(|posting| posting.is.from);
    let mut lacks = particulars(meeting);
    let late = too_late(meeting, posted.unwrap_or(today));
    if !lacks.is_empty() || (posted.is_some() && late.is_some()) {
        lacks.extend(late);
        lacks.extend(gates(meeting));
        return Some(NextStep::SetParticulars.lacking(lacks));
    }
    if posted.is_none() && wants_notice(meeting) {
        lacks.extend(late);
        lacks.extend(gates(meeting));
        return Some(NextStep::PostMeetingNotice.lacking(lacks));
    }
    unanswered(meeting).map(|objection| NextStep::AnswerObjection(objection).into())
}

fn come_in(meeting: &Meeting, roll: &Roll, today: NaiveDate) -> Next {
    if meeting.nobody_entitled(roll) {
        return NextStep::AddPeople.into();
    }
    let ahead = (today < meeting.about.date).then_some(Missing::DayAhead(meeting.about.date));
    let mut lacks = lacking_quorum(meeting, roll);
    let by_presence = meeting.rules.quorum_by == QuorumBy::Presence;
    if by_presence && lacks.is_empty() && roll.present + roll.attending == 0 && !meeting.people.is_empty() {
        lacks.push(Missing::NobodyHere);
    }
    if !lacks.is_empty() {
        lacks.extend(ahead);
        return NextStep::SignIn.lacking(lacks);
    }
    let posted = meeting.first_posting(Paper::MeetingNotice).map_or(today, |posting| posting.is.from);
    lacks.extend(ahead);
    lacks.extend(particulars(meeting));
    lacks.extend(too_late(meeting, posted));
    lacks.extend(gates(meeting));
    NextStep::CallToOrder.lacking(lacks)
}

/// Whether the rules want the meeting, or its matters, made known beforehand, and no reason stands for not doing so.
pub(super) fn wants_notice(meeting: &Meeting) -> bool {
    let announced = meeting.rules.gates.iter().any(|gate| gate.kind == GateKind::Announcement);
    let noticed = meeting.rules.notice_days.is_some_and(|days| days > 0);
    (noticed || announced) && meeting.about.short_notice.trim().is_empty()
}

/// Agenda and particulars are complete.
pub(super) fn is_prepared(meeting: &Meeting) -> bool {
    !meeting.agenda.is_empty() && particulars(meeting).is_empty()
}

pub(super) fn particulars(meeting: &Meeting) -> Vec<Missing> {
    let about = &meeting.about;
    let lacks = [
        (about.time.is_none(), Missing::NoTime),
        (about.place.trim().is_empty(), Missing::NoPlace),
        (about.chair.trim().is_empty(), Missing::NoChair),
    ];
    lacks.into_iter().filter(|(lacks, _)| *lacks).map(|(_, what)| what).collect()
}

/// A notice of that day is too late, and nothing says why.
pub(super) fn too_late(meeting: &Meeting, posted: NaiveDate) -> Option<Missing> {
    let need = meeting.rules.notice_days?;
    let days = (meeting.about.date - posted).num_days();
    let excused = !meeting.about.short_notice.trim().is_empty();
    (days < i64::from(need) && !excused).then_some(Missing::NoticeTooShort { days, need })
}

/// What the rules want beforehand and the record does not show.
pub(super) fn gates(meeting: &Meeting) -> impl Iterator<Item = Missing> {
    meeting.gates_unmet().into_iter().map(|state| Missing::Gate(state.asked))
}
