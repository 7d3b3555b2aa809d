//! Rounds: their figures, how they were declared, who voted, what they were about.

use std::collections::{BTreeMap, BTreeSet};

use super::{Finding, FindingLevel, FoundAt, Problem};
use crate::meeting::refusal::What;
use crate::meeting::{Correction, Count, ItemState, Meeting, PersonId, Stage, Vote, VoteState};
use crate::rules::{Outcome, QuorumBy, Reason};

pub(super) fn look(meeting: &Meeting, found: &mut Vec<Finding>) {
    let stands = |vote: &&Vote| !matches!(vote.state, VoteState::Voided { .. });
    for vote in meeting.votes.iter().filter(stands) {
        figures(meeting, vote, found);
        people(vote, found);
        circumstances(meeting, vote, found);
        corrections(vote, found);
    }
    let closed = meeting.stage == Stage::Closed;
    let left = meeting.votes.iter().filter(|vote| closed && vote.open());
    let beside = meeting.open_beside().filter(|_| !closed);
    let wrong = |vote: &Vote| Finding::wrong(Problem::VoteLeftOpen, FoundAt::Vote(vote.id));
    found.extend(left.chain(beside).map(wrong));
    proxies(meeting, found);
    items(meeting, found);
}

fn figures(meeting: &Meeting, vote: &Vote, found: &mut Vec<Finding>) {
    let at = FoundAt::Vote(vote.id);
    let verdict = meeting.verdict(vote);
    let declared = vote.declared();
    found.extend(verdict.contradictions.into_iter().map(|what| Finding::wrong(Problem::Figures(what), at)));
    // A round that was declared void says so itself.
    let void =
        if declared == Some(Outcome::Void) { FindingLevel::Doubt } else { FindingLevel::Contradiction };
    found.extend(verdict.reasons.into_iter().filter_map(|reason| match reason {
        Reason::MoreReturnedThan { figure, returned, limit } => Some(Finding {
            level: void,
            what: Problem::MoreReturned { figure, returned, limit },
            at: Some(at),
        }),
        _ => None,
    }));
    if let Some(declared) = declared.filter(|declared| *declared != verdict.outcome) {
        let what = Problem::OutcomeDiffers { declared, figures: verdict.outcome };
        found.push(Finding::wrong(what, at));
    }
    if vote.frozen.quorum_by == QuorumBy::Presence {
        let level = match declared {
            None | Some(Outcome::NoQuorum) => FindingLevel::Doubt,
            Some(_) => FindingLevel::Contradiction,
        };
        found.extend(verdict.quorum.into_iter().filter(|measure| !measure.met).map(|measure| {
            let what = Problem::NoQuorumAtVote { base: measure.base, need: measure.need, have: measure.have };
            Finding { level, what, at: Some(at) }
        }));
    }
    let unaccounted = vote.tally().not_voted.filter(|n| *n > 0 && declared.is_some());
    if let (Count::Hands(_), Some(n)) = (&vote.count, unaccounted) {
        found.push(Finding::doubt(Problem::HandsUnaccounted(n), at));
    }
}

fn people(vote: &Vote, found: &mut Vec<Finding>) {
    let strangers = vote.count.voters().filter(|who| !vote.frozen.voters().contains(who));
    found.extend(strangers.map(|who| Finding::wrong(Problem::NotAVoter, FoundAt::Person(who))));
    for list in [&vote.frozen.entitled, &vote.frozen.present] {
        let mut seen = BTreeSet::new();
        let again = list.iter().filter(|who| !seen.insert(**who));
        found.extend(again.map(|who| Finding::wrong(Problem::ListedTwice, FoundAt::Person(*who))));
    }
}

fn circumstances(meeting: &Meeting, vote: &Vote, found: &mut Vec<Finding>) {
    let at = FoundAt::Vote(vote.id);
    let own = vote.rules.as_deref().filter(|rules| !rules.in_force_on(meeting.about.date));
    found.extend(
        own.map(|rules| Finding::wrong(Problem::RulesNotInForce { from: rules.from, to: rules.to }, at)),
    );
    match meeting.item(vote.item) {
        None => found.push(Finding::wrong(Problem::Unknown(What::Item), at)),
        Some(item) if !item.announced => found.push(Finding::doubt(Problem::NotAnnounced, at)),
        Some(_) => {}
    }
    let signed_in = vote.frozen.present.len() as u64;
    let counted = vote.frozen.present_count;
    if signed_in > 0 && signed_in != counted {
        found.push(Finding::doubt(Problem::HeadsDiffer { counted, signed_in }, at));
    }
    // Steps of the same second may have come before or after the round opened.
    let before = meeting.attendance.iter().filter(|step| step.at < vote.frozen.at).count();
    let by_then = meeting.attendance.iter().filter(|step| step.at <= vote.frozen.at).count();
    let rules = meeting.rules_of(vote);
    let present = |steps| meeting.present_under(&meeting.roll_after(steps), rules);
    if !(before..=by_then).any(|steps| present(steps) == counted) {
        let attendance = present(by_then);
        found.push(Finding::doubt(Problem::PresentDiffers { frozen: counted, attendance }, at));
    }
}

fn corrections(vote: &Vote, found: &mut Vec<Finding>) {
    let links = vote.corrections.windows(2).all(|pair| match pair {
        [first, then] => (&first.new, first.new_outcome) == (&then.old, then.old_outcome),
        _ => true,
    });
    let stands = |last: &Correction| last.new == vote.count && Some(last.new_outcome) == vote.declared();
    if !links || !vote.corrections.last().is_none_or(stands) {
        found.push(Finding::wrong(Problem::CorrectionsDiffer, FoundAt::Vote(vote.id)));
    }
}

fn proxies(meeting: &Meeting, found: &mut Vec<Finding>) {
    let most = meeting.proxies_allowed().unwrap_or(0);
    let mut worst: BTreeMap<PersonId, u64> = BTreeMap::new();
    let mut passed_on = BTreeSet::new();
    for vote in &meeting.votes {
        let mut held: BTreeMap<PersonId, u64> = BTreeMap::new();
        for (_, agent) in &vote.frozen.proxies {
            *held.entry(*agent).or_default() += 1;
        }
        passed_on
            .extend(vote.frozen.proxies.iter().map(|(giver, _)| *giver).filter(|who| held.contains_key(who)));
        for (agent, held) in held {
            let known = worst.entry(agent).or_default();
            *known = held.max(*known);
        }
    }
    found.extend(
        worst.into_iter().filter(|(_, held)| *held > u64::from(most)).map(|(agent, held)| {
            Finding::wrong(Problem::TooManyProxies { held, most }, FoundAt::Person(agent))
        }),
    );
    found.extend(
        passed_on.into_iter().map(|who| Finding::wrong(Problem::ProxyPassedOn, FoundAt::Person(who))),
    );
}

fn items(meeting: &Meeting, found: &mut Vec<Finding>) {
    let mut above = None;
    for item in &meeting.agenda {
        let at = FoundAt::Item(item.id);
        let deepest = above.map_or(0, |depth| depth + 1);
        if item.is.level.depth() > deepest {
            found.push(Finding::wrong(Problem::LevelJumps, at));
        }
        above = Some(item.is.level.depth());
        let told = meeting.rounds(item.id).any(Vote::decides) || !item.outcome.trim().is_empty();
        // What came of a heading stands under it.
        if item.state == ItemState::Decided && !told && !meeting.is_heading(item) {
            found.push(Finding::doubt(Problem::DecidedWithoutVote, at));
        }
    }
}
