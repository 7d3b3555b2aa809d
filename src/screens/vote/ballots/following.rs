//! 另行选举、再次投票: the ballot that follows from an election, made from its result.

use super::election;
use crate::app::App;
use crate::ballot::election::{Election, Round};
use crate::rules::{Matter, RuleSet};

/// The ballot that is due on the item aimed at, with the rules it is held under.
fn due(app: &App) -> Option<(Election, RuleSet)> {
    let (meeting, item) = app.meeting().zip(app.aimed())?;
    let (ballot, before) = meeting.ballot_due(item.id)?;
    let before = meeting.rules_of(before);
    let rules = match ballot.round {
        Round::Second => {
            app.catalogue.fitting(Matter::SecondBallot, before, meeting.about.date).first().copied()
        }
        _ => None,
    };
    Some((ballot, rules.unwrap_or(before).clone()))
}

/// Whether an election on the item has left something to be voted on.
pub(super) fn is_due(app: &App) -> bool {
    due(app).is_some()
}

/// Proposes the ballot that follows, or says why there is none.
pub(in crate::screens::vote) fn next(app: &mut App) {
    if let Some((ballot, rules)) = due(app) {
        return election::ask(app, ballot.round, Some((ballot, rules)));
    }
    let item = app.aimed().map(|item| item.id);
    let told = app.meeting().zip(item).and_then(|(meeting, item)| meeting.elected(item));
    let why = told.map(|result| crate::lang::election::next(&result, result.next(), &app.words));
    app.warn(why.unwrap_or_else(|| app.say("setup-none-due")));
}

/// A second ballot: the one that is due, or an empty one where the first was held elsewhere.
pub(super) fn second(app: &mut App) {
    match due(app) {
        Some((ballot, rules)) => election::ask(app, ballot.round, Some((ballot, rules))),
        None => election::ask(app, Round::Second, None),
    }
}
