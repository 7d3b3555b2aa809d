//! A declared round is put right, or a round is voided; what was there before stays in the record.

use std::collections::BTreeMap;

use super::{account, counting, decide, roll_call, sheet, totals};
use crate::app::{App, Confirm, FormBox, Menu, Pick, PickRow, Picked};
use crate::lang::{found, refusal};
use crate::meeting::{
    Choice, Command, Count, Field, Method, PersonId, Refusal, Vote, VoteCommand, VoteId, VoteState,
};
use crate::text::fold_line;

/// The longest reason, in characters.
const REASON: usize = 500;

/// Answers to be changed.
type Changes = BTreeMap<PersonId, Option<Choice>>;

/// Puts one of the declared rounds of the item right.
pub(super) fn correct_one(app: &mut App) {
    choose(app, "act-correct-vote", "vote-none-declared", |vote| vote.declared().is_some(), correct);
}

/// Voids one of the rounds of the item.
pub(super) fn void_one(app: &mut App) {
    let stands = |vote: &Vote| !matches!(vote.state, VoteState::Voided { .. });
    choose(app, "act-void-vote", "vote-none-to-void", stands, void);
}

/// One of the rounds of the item that fit: asked for only if there are several.
fn choose(app: &mut App, title: &str, none: &str, fits: impl Fn(&Vote) -> bool, then: fn(&mut App, VoteId)) {
    let item = app.aimed().map(|item| item.id);
    let votes = app.meeting().map(|meeting| meeting.votes.as_slice()).unwrap_or_default();
    let rounds: Vec<&Vote> = votes.iter().filter(|vote| Some(vote.item) == item && fits(vote)).collect();
    let ids: Vec<VoteId> = rounds.iter().map(|vote| vote.id).collect();
    match ids.as_slice() {
        [] => app.warn(app.say(none)),
        [only] => then(app, *only),
        _ => {
            let choices = rounds.iter().map(|vote| account::summary(app, vote)).collect();
            app.ask(Menu::new(app.say(title), choices, move |app, at| {
                if let Some(id) = ids.get(at) {
                    then(app, *id);
                }
                Ok(())
            }));
        }
    }
}

/// Asks why, then voids the round.
pub(super) fn void(app: &mut App, id: VoteId) {
    let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return };
    let title = app.tell("vote-void-title", &[("round", account::heading(app, vote).into())]);
    let form = FormBox::new(title, move |app, form| {
        let reason = form.text(0);
        if reason.is_empty() {
            return Err((Some(0), no_reason(app)));
        }
        let command = VoteCommand::Void(id, reason);
        decide(app, command.clone()).map_err(|why| (None, why))?;
        let _ = app.record(Command::Vote(command));
        Ok(())
    });
    app.ask(form.line(app.say("reason"), "", REASON));
}

fn no_reason(app: &App) -> String {
    refusal(&app.words, &Refusal::Empty(Field::Reason))
}

fn correct(app: &mut App, id: VoteId) {
    let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return };
    if vote.method() == Method::RollCall {
        return correct_names(app, id, Changes::new());
    }
    if !vote.ballot.is_motion() {
        return correct_sheet(app, id);
    }
    let rows = sheet::rows(vote);
    let asked = rows.clone();
    let title = app.tell("vote-correct-sums", &[("round", account::heading(app, vote).into())]);
    let mut form = FormBox::new(title, move |app, form| {
        let mut numbers = Vec::new();
        let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return Ok(()) };
        for (at, row) in asked.iter().enumerate() {
            numbers.push(match fold_line(&form.text(at)).as_str() {
                "" => sheet::read(row, &vote.count, &vote.ballot),
                text => Some(text.parse::<u32>().map_err(|_| (Some(at), app.say("vote-digits-only")))?),
            });
        }
        let reason = form.text(asked.len());
        if reason.is_empty() {
            return Err((Some(asked.len()), no_reason(app)));
        }
        let count = sheet::count(vote, &asked, &numbers, vote.count.signed());
        let blame = to_blame(app, vote, &count, |at| !form.text(at).is_empty());
        confirm(app, id, count, &reason).map_err(|(_, why)| (blame, why))
    });
    // What is typed takes the place of the old number, which stands beside it; what is left empty stays.
    for row in &rows {
        let name = sheet::name(&app.words, &vote.ballot, row);
        let label = match sheet::read(row, &vote.count, &vote.ballot) {
            Some(n) => app.tell("vote-was", &[("figure", name.into()), ("n", n.into())]),
            None => name,
        };
        form = form.line(label, "", 6);
    }
    app.ask(form.line(app.say("reason"), "", REASON));
}

/// The whole sheet of another ballot than a motion.
fn correct_sheet(app: &mut App, id: VoteId) {
    let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return };
    let title = app.tell("vote-correct-sums", &[("round", account::heading(app, vote).into())]);
    let reason_at = totals::rows(vote).len();
    let form = FormBox::new(title, move |app, form| {
        let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return Ok(()) };
        let count = totals::read(app, vote, form)?;
        let reason = form.text(reason_at);
        if reason.is_empty() {
            return Err((Some(reason_at), no_reason(app)));
        }
        confirm(app, id, count, &reason)
    });
    let form = totals::fill_in(app, vote, form);
    app.ask(form.line(app.say("reason"), "", REASON));
}

/// The number that cannot be true, one that was typed if there is one.
fn to_blame(app: &App, vote: &Vote, count: &Count, typed: impl Fn(usize) -> bool) -> Option<usize> {
    let new = Vote { count: count.clone(), ..vote.clone() };
    let verdict = app.meeting()?.verdict(&new);
    let rows = sheet::rows(vote);
    let rows = rows.iter().enumerate();
    let doubtful: Vec<usize> =
        rows.filter(|(_, row)| counting::in_doubt(sheet::figure(row), &verdict)).map(|(at, _)| at).collect();
    doubtful.iter().copied().find(|at| typed(*at)).or_else(|| doubtful.first().copied())
}

fn title(app: &App, vote: &Vote) -> String {
    app.tell("vote-correct-title", &[("round", account::heading(app, vote).into())])
}

/// Asks whether to put the count right, in the sentence that would be read out now.
fn confirm(app: &mut App, id: VoteId, count: Count, reason: &str) -> crate::app::Answered {
    let command = VoteCommand::Correct(id, count.clone(), reason.to_owned());
    let Some(meeting) = app.meeting() else { return Ok(()) };
    let Some(old) = meeting.vote(id) else { return Ok(()) };
    let new = Vote { count, ..old.clone() };
    decide(app, command.clone()).map_err(|why| (None, why))?;
    let args = [
        ("round", account::heading(app, old).into()),
        ("before", account::outcome(app, old).into()),
        ("sentence", found::sentence(meeting, &new, &app.words).into()),
        ("reason", reason.into()),
    ];
    let text = app.tell("vote-correct-ask", &args);
    app.ask(Confirm::new(app.say("act-correct-vote"), text, move |app| {
        let _ = app.record(Command::Vote(command.clone()));
        Ok(())
    }));
    Ok(())
}

/// Whose answers are to be changed, one after the other, until there are no more.
fn correct_names(app: &mut App, id: VoteId, changes: Changes) {
    let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return };
    let title = title(app, vote);
    let so_far = changes.clone();
    let source = move |app: &App, query: &str| {
        let done = (!so_far.is_empty() && query.trim().is_empty()).then(|| PickRow {
            is: Picked::Text(String::new()),
            label: app.tell("vote-changes-done", &[("n", so_far.len().into())]),
            beside: String::new(),
        });
        let people = roll_call::rows(app, query, Some(id)).into_iter().map(|row| match &row.is {
            Picked::Person(who) if so_far.contains_key(who) => {
                let new = roll_call::told(app, so_far.get(who).copied().flatten());
                PickRow {
                    beside: app.tell("vote-changed-to", &[("old", row.beside.into()), ("new", new.into())]),
                    ..row
                }
            }
            _ => row,
        });
        done.into_iter().chain(people).collect()
    };
    let pick = Pick::new(app, title, source, move |app, picked| {
        match picked {
            Picked::Person(who) => change(app, id, changes.clone(), who),
            _ => ask_reason(app, id, changes.clone()),
        }
        Ok(())
    });
    app.ask(pick);
}

fn change(app: &mut App, id: VoteId, changes: Changes, who: PersonId) {
    const ANSWERS: [Option<Choice>; 4] =
        [Some(Choice::For), Some(Choice::Against), Some(Choice::Abstain), None];
    let Some(meeting) = app.meeting() else { return };
    let title = roll_call::called(app, meeting, who);
    let choices = ANSWERS.iter().map(|answer| roll_call::told(app, *answer)).collect();
    app.ask(Menu::new(title, choices, move |app, at| {
        let answer = ANSWERS.get(at).copied().flatten();
        let was =
            app.meeting().and_then(|meeting| meeting.vote(id)).and_then(|vote| roll_call::answer(vote, who));
        let mut changes = changes.clone();
        if answer == was {
            changes.remove(&who);
        } else {
            changes.insert(who, answer);
        }
        correct_names(app, id, changes);
        Ok(())
    }));
}

fn ask_reason(app: &mut App, id: VoteId, changes: Changes) {
    let Some(vote) = app.meeting().and_then(|meeting| meeting.vote(id)) else { return };
    let form = FormBox::new(title(app, vote), move |app, form| {
        let reason = form.text(0);
        if reason.is_empty() {
            return Err((Some(0), no_reason(app)));
        }
        let vote = app.meeting().and_then(|meeting| meeting.vote(id));
        let Some(Count::RollCall(mut answers)) = vote.map(|vote| vote.count.clone()) else { return Ok(()) };
        for (who, answer) in &changes {
            match answer {
                Some(choice) => answers.insert(*who, *choice),
                None => answers.remove(who),
            };
        }
        confirm(app, id, Count::RollCall(answers), &reason)
    });
    app.ask(form.line(app.say("reason"), "", REASON));
}
