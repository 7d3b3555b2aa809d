//! While the meeting sits: one item after the other, until the agenda is through.

use super::planned::gates;
use super::{Item, Meeting, Missing, Next, NextStep, Outcome, QuorumBy, Stage, lacking_quorum};
use crate::ballot::election::NextStep as Then;
use crate::ballot::{Agreement, Found};
use crate::meeting::{CarryReason, ItemState, Method, Vote};
use crate::rules::Kind;

pub(super) fn next(meeting: &Meeting) -> Next {
    // Of several motions that are called in one pass, all are called before one is declared.
    let open = meeting.votes.iter().filter(|vote| vote.open()).map(|vote| counting(meeting, vote));
    let first = open.reduce(|first, next| match (first.step, next.step) {
        (NextStep::Declare(_), NextStep::Count(_)) => next,
        _ => first,
    });
    if let Some(first) = first {
        return first;
    }
    if meeting.agenda.is_empty() {
        return NextStep::AddItems.into();
    }
    let roll = meeting.roll();
    if meeting.nobody_entitled(&roll) {
        return NextStep::AddPeople.into();
    }
    let short = lacking_quorum(meeting, &roll);
    let current = meeting.current_item().filter(|item| !meeting.is_heading(item));
    if let Some(item) = current {
        return on_item(meeting, item, short);
    }
    if let Some(next) = after_round(meeting) {
        return next;
    }
    match meeting.open_items().next() {
        Some(item) => NextStep::TakeUp(item.id).lacking(short),
        None => after_the_items(meeting),
    }
}

/// Everything on the agenda was dealt with: who does what follows, then the end.
fn after_the_items(meeting: &Meeting) -> Next {
    if wants_follow_ups(meeting) {
        return NextStep::AddFollowUps.into();
    }
    NextStep::CloseMeeting.lacking(meeting.unfinished())
}

fn counting(meeting: &Meeting, vote: &Vote) -> Next {
    if vote.tellers_differ() {
        return NextStep::CompareCounts(vote.id).into();
    }
    let verdict = meeting.verdict(vote);
    let mut lacks = Vec::new();
    let to_count = vote.still_to_count(&verdict);
    if !to_count.is_empty() {
        lacks.push(Missing::CountMissing(to_count));
    }
    if verdict.outcome == Outcome::Undetermined && !verdict.contradictions.is_empty() {
        lacks.push(Missing::Contradicts(verdict.contradictions));
    }
    let answered = vote.count.voters().count();
    let silent = vote.frozen.voters().len().saturating_sub(answered) as u64;
    let called = vote.method() == Method::RollCall && silent > 0;
    // Where only votes count, nobody can be waited for who stays away; enough of them is enough.
    let enough = vote.frozen.quorum_by == QuorumBy::Votes && verdict.outcome != Outcome::NoQuorum;
    let step = if (called && !enough) || !lacks.is_empty() {
        NextStep::Count(vote.id)
    } else {
        NextStep::Declare(vote.id)
    };
    if matches!(step, NextStep::Declare(_)) && matches!(verdict.outcome, Outcome::NoQuorum | Outcome::Void) {
        lacks.push(Missing::NoEffect(verdict.outcome));
    }
    lacks.extend(called.then_some(Missing::NotAnswered(silent)));
    step.lacking(lacks)
}

fn on_item(meeting: &Meeting, item: &Item, short: Vec<Missing>) -> Next {
    let id = item.id;
    let by_votes = meeting.rules.quorum_by == QuorumBy::Votes;
    // Who stayed away from the box does not come back to the room.
    let stayed_away = |vote: &Vote| by_votes && vote.declared() == Some(Outcome::NoQuorum);
    // A second ballot may be held another day; seats left vacant by one are left.
    if meeting.election_goes_on(id) && item.outcome.trim().is_empty() {
        return NextStep::VoteAgain(id).lacking(short);
    }
    if meeting.rounds(id).any(|vote| vote.decides() || stayed_away(vote)) {
        return NextStep::SettleItem(id).lacking(short);
    }
    let said = meeting.notes.iter().any(|note| note.item == Some(id))
        || meeting.turns.iter().any(|turn| turn.item == Some(id))
        || meeting.rounds(id).next().is_some();
    let speaking = meeting.turn().is_some_and(|turn| turn.item == Some(id));
    if !said || speaking {
        return NextStep::Discuss(id).lacking(short);
    }
    let motion = !item.is.motion.trim().is_empty();
    // What was decided before comes again to be heard of, not to be decided again.
    let told = item.is.carried.as_ref().is_some_and(|carried| carried.why == CarryReason::OpenFollowUps);
    // Papers of an election and of a review say by themselves what is voted on.
    let by_ballot = matches!(meeting.rules.kind, Kind::Election | Kind::Review);
    if (meeting.rules.majority.is_empty() && !by_ballot) || (told && !motion) {
        return NextStep::SettleItem(id).lacking(short);
    }
    if !motion && !by_ballot {
        let mut lacks = vec![Missing::NoMotion];
        lacks.extend(short);
        return NextStep::WriteMotion(id).lacking(lacks);
    }
    if !short.is_empty() {
        let missing = short.iter().map(Missing::heads).max().unwrap_or_default().max(1);
        return NextStep::AwaitQuorum { missing }.lacking(short);
    }
    NextStep::OpenVote(id).lacking(gates(meeting).collect())
}

/// What the round declared last calls for, until the recorder writes what came of the item or takes another one up.
fn after_round(meeting: &Meeting) -> Option<Next> {
    let vote = meeting.votes.last().filter(|vote| vote.declared().is_some())?;
    let item = meeting.item(vote.item).filter(|item| item.outcome.trim().is_empty())?;
    match meeting.found(vote)? {
        Found::Election(_) => {
            let next = meeting.elected(item.id)?.next();
            matches!(next, Then::TiedVote { .. } | Then::SecondBallot { .. })
                .then(|| NextStep::VoteAgain(item.id).into())
        }
        Found::Projects(result) if result.must_be_decided => Some(NextStep::PutAsMotion(item.id).into()),
        Found::Plans(result) if result.must_be_decided => Some(NextStep::PutAsMotion(item.id).into()),
        Found::Consultation(result) if result.agreement == Some(Agreement::Divided) => {
            Some(NextStep::SettleItem(item.id).lacking(vec![Missing::Divided]))
        }
        _ => None,
    }
}

/// Something was agreed on, and nobody has been asked to do anything.
fn wants_follow_ups(meeting: &Meeting) -> bool {
    let agreed = match meeting.rules.kind {
        Kind::Decision => meeting
            .votes
            .iter()
            .filter_map(Vote::declared)
            .any(|outcome| matches!(outcome, Outcome::Passed | Outcome::Consultative)),
        Kind::Consultation => meeting.agenda.iter().any(|item| item.state == ItemState::Decided),
        Kind::Election | Kind::Recall | Kind::Review => false,
    };
    agreed && meeting.follow_ups.iter().all(|follow| follow.is.carried.is_some())
}

impl Meeting {
    /// An item that only gathers others under it: nothing is put to the vote on it.
    pub fn is_heading(&self, item: &Item) -> bool {
        let below = self.agenda.iter().skip_while(|other| other.id != item.id).nth(1);
        below.is_some_and(|below| below.is.level > item.is.level)
            && item.is.motion.trim().is_empty()
            && self.rounds(item.id).next().is_none()
    }

    /// The items that have still to be dealt with, in order.
    pub(in crate::meeting) fn open_items(&self) -> impl Iterator<Item = &Item> {
        self.agenda.iter().filter(|item| !item.state.settled() && !self.is_heading(item))
    }

    /// The sitting has dealt with all it had to deal with.
    pub(super) fn is_through(&self) -> bool {
        self.stage == Stage::Closed
            || (self.stage == Stage::Sitting
                && self.open_vote().is_none()
                && !self.agenda.is_empty()
                && self.open_items().next().is_none())
    }
}
