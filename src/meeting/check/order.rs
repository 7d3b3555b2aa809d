//! Times and days: what came first has to be earlier.

use super::{Finding, FoundAt, Problem, Sequence};
use crate::meeting::refusal::What;
use crate::meeting::{Meeting, Moment, Vote, VoteState};

pub(super) fn look(meeting: &Meeting, found: &mut Vec<Finding>) {
    let mut pairs: Vec<(Sequence, Option<FoundAt>, Moment, Moment)> = Vec::new();
    if let (Some(opened), Some(closed)) = (meeting.opened, meeting.closed) {
        pairs.push((Sequence::Sitting, None, opened, closed));
    }
    for steps in meeting.attendance.windows(2) {
        if let [first, then] = steps {
            pairs.push((Sequence::Attendance, None, first.at, then.at));
        }
    }
    for item in &meeting.agenda {
        let ended = item.spans.iter().filter_map(|span| Some((span.began, span.ended?)));
        pairs
            .extend(ended.map(|(began, ended)| (Sequence::Item, Some(FoundAt::Item(item.id)), began, ended)));
    }
    for turn in &meeting.turns {
        pairs.extend(turn.ended.map(|ended| (Sequence::Turn, None, turn.began, ended)));
    }
    for vote in &meeting.votes {
        rounds(meeting, vote, &mut pairs);
    }
    for posting in &meeting.postings {
        let at = Some(FoundAt::Posting(posting.id));
        let answered = posting.objections.iter().filter_map(|o| Some((o.at, o.answer.as_ref()?.at)));
        pairs.extend(answered.map(|(objected, answered)| (Sequence::Objection, at, objected, answered)));
        let from = posting.is.from;
        let down = [posting.is.until, posting.taken_down].into_iter().flatten().filter(|day| *day < from);
        found.extend(down.map(|until| Finding::wrong(Problem::DaysOutOfOrder { from, until }, at)));
    }
    let backwards = pairs.into_iter().filter(|(_, _, first, then)| then < first);
    found.extend(
        backwards
            .map(|(what, at, first, then)| Finding::wrong(Problem::OutOfOrder { what, first, then }, at)),
    );
    let said = meeting.notes.iter().map(|note| note.item).chain(meeting.turns.iter().map(|turn| turn.item));
    if said.flatten().any(|item| meeting.item(item).is_none()) {
        found.push(Finding::wrong(Problem::Unknown(What::Item), None));
    }
}

fn rounds(meeting: &Meeting, vote: &Vote, pairs: &mut Vec<(Sequence, Option<FoundAt>, Moment, Moment)>) {
    let at = Some(FoundAt::Vote(vote.id));
    let opened = vote.frozen.at;
    pairs.extend(meeting.opened.map(|sat| (Sequence::VoteBeforeSitting, at, sat, opened)));
    pairs.extend(meeting.closed.map(|closed| (Sequence::VoteAfterSitting, at, opened, closed)));
    let mut last = opened;
    let concluded = match vote.state {
        VoteState::Open => None,
        VoteState::Declared { at, .. } | VoteState::Voided { at, .. } => Some(at),
    };
    let voided = matches!(vote.state, VoteState::Voided { .. });
    let corrected = vote.corrections.iter().map(|correction| correction.at);
    // A round that was voided had been declared, and maybe corrected, before.
    let (first, end) = if voided { (None, concluded) } else { (concluded, None) };
    for then in first.into_iter().chain(corrected).chain(end) {
        pairs.push((Sequence::Vote, at, last, then));
        last = then;
    }
}
