//! 另行选举、再次投票: the ballot that follows from an election, made from its result.

use super::election;
use crate::app::App;
use crate::ballot::election::{Election, ElectionResult, NextStep, Round, second_ballot, tied_ballot};
use crate::ballot::{Ballot, Found};
use crate::meeting::{Meeting, Vote};
use crate::rules::{Matter, RuleSet};

/// The last election on the item that was declared, with what it came to once those who were level were voted on again.
fn last<'a>(meeting: &'a Meeting, app: &App) -> Option<(&'a Vote, &'a Election, ElectionResult)> {
    let item = app.aimed()?.id;
    let mut found: Option<(&Vote, &Election, ElectionResult)> = None;
    for vote in meeting.rounds(item).filter(|vote| vote.declared().is_some()) {
        let (Ballot::Election(ballot), Some(Found::Election(result))) = (&vote.ballot, meeting.found(vote))
        else {
            continue;
        };
        found = match found {
            Some((before, asked, earlier)) if ballot.round == Round::Tied => {
                let after = earlier.after_tied(&result).unwrap_or(earlier);
                Some((before, asked, after))
            }
            _ => Some((vote, ballot, result)),
        };
    }
    found
}

/// The ballot that is due, with the rules it is held under.
fn due(app: &App) -> Option<(Election, RuleSet)> {
    let meeting = app.meeting()?;
    let (vote, election, result) = last(meeting, app)?;
    let before = meeting.rules_of(vote);
    match result.next() {
        NextStep::TiedVote { .. } => Some((tied_ballot(election, &result)?, before.clone())),
        NextStep::SecondBallot { .. } | NextStep::LeftVacant { .. } => {
            let ballot = second_ballot(election, &result, 1)?;
            let set =
                app.catalogue.fitting(Matter::SecondBallot, before, meeting.about.date).first().copied();
            Some((ballot, set.unwrap_or(before).clone()))
        }
        _ => None,
    }
}

/// Whether an election on the item has left something to be voted on.
pub(super) fn is_due(app: &App) -> bool {
    due(app).is_some()
}

/// Proposes the ballot that follows, or says why there is none.
pub(in crate::screens::vote) fn next(app: &mut App) {
    match due(app) {
        Some((ballot, rules)) => election::ask(app, ballot.round, Some((ballot, rules))),
        None => {
            let told = app.meeting().and_then(|meeting| Some(last(meeting, app)?.2));
            let why = told.map(|result| crate::lang::election::next(&result, result.next(), &app.words));
            app.warn(why.unwrap_or_else(|| app.say("setup-none-due")));
        }
    }
}

/// A second ballot: the one that is due, or an empty one where the first was held elsewhere.
pub(super) fn second(app: &mut App) {
    match due(app) {
        Some((ballot, rules)) => election::ask(app, ballot.round, Some((ballot, rules))),
        None => election::ask(app, Round::Second, None),
    }
}
