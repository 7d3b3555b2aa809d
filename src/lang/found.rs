//! 结果怎样说: what any ballot came to, as it is read aloud and as a table; the same on screens, on the command line and on
//! papers.
//!
//! No figure is computed here: all of them come from [`Meeting::found`] and [`Meeting::verdict`].

use super::terms::clauses;
use super::verdict::{self, by_votes, comma, contradiction, missing, quorum, reason, sentences};
use super::{Lang, Words, choice, election, review};
use crate::ballot::{Ballot, Found};
use crate::meeting::{Meeting, Vote};
use crate::rules::{Outcome, Reason, Verdict};

mod account;
mod lines;
#[cfg(test)]
mod tests;

pub use account::{cell, corrections, count, counting, figures, settled};
pub use lines::{Line, lines};

/// The whole result of a round to be read aloud, whatever was voted on.
pub fn sentence(meeting: &Meeting, vote: &Vote, words: &Words) -> String {
    match meeting.found(vote) {
        Some(found) => read(&vote.ballot, &found, words),
        None => verdict::sentence(&meeting.verdict(vote), &vote.tally(), words),
    }
}

/// The whole result of a ballot that is no motion, to be read aloud.
pub fn read(ballot: &Ballot, found: &Found, words: &Words) -> String {
    let told = match (ballot, found) {
        // Why it came to that is part of what is said of an election, switches and all.
        (_, Found::Election(result)) => return election::whole(result, words),
        (Ballot::Review(asked), Found::Review(result)) => review::sentence(asked, result, words),
        (_, Found::Consultation(result)) => review::consultation(result, words),
        (Ballot::Projects(asked), Found::Projects(result)) => {
            let mut parts = vec![turnout(&result.verdict, words)];
            if let Some(spending) = &result.spending {
                parts.extend(
                    choice::spending(words, asked, spending).into_iter().map(|line| stopped(line, words)),
                );
                parts.push(words.say("choice-projects-opinion"));
            }
            joined(&parts, words)
        }
        (Ballot::Plans(asked), Found::Plans(result)) => {
            let mut parts = vec![turnout(&result.verdict, words)];
            if let Some(count) = &result.count {
                parts.extend(choice::count(words, asked, count));
                parts.push(words.say("choice-plans-opinion"));
            }
            joined(&parts, words)
        }
        _ => sentences(&[words.say("review-unsuited")], words),
    };
    let verdict = found.verdict();
    let switched = |why: &&Reason| matches!(why, Reason::Switched { .. } | Reason::NotCounted { .. });
    let more: Vec<String> =
        verdict.reasons.iter().filter(switched).map(|why| reason(why, verdict, words)).collect();
    joined(&[told, sentences(&more, words)], words)
}

/// Whether enough took part, and what keeps the papers from a result.
fn turnout(verdict: &Verdict, words: &Words) -> String {
    let mut said: Vec<String> =
        verdict.quorum.iter().map(|measure| quorum(measure, by_votes(verdict), words)).collect();
    let void = verdict.reasons.iter().filter(|why| matches!(why, Reason::MoreReturnedThan { .. }));
    said.extend(void.map(|why| reason(why, verdict, words)));
    said.extend(verdict.contradictions.iter().map(|found| contradiction(found, words)));
    if verdict.outcome == Outcome::Undetermined {
        said.extend(missing(&verdict.missing, words));
        said.push(words.say("verdict-ends-undetermined"));
    }
    if verdict.outcome == Outcome::NoQuorum {
        said.push(words.say("verdict-ends-no-quorum"));
    }
    sentences(&said, words)
}

/// A line as a sentence of its own.
fn stopped(line: String, words: &Words) -> String {
    if line.ends_with(['。', '.']) { line } else { sentences(&[line], words) }
}

fn joined(parts: &[String], words: &Words) -> String {
    let parts: Vec<&str> = parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(match words.lang() {
        Lang::Zh => "",
        Lang::En => " ",
    })
}

/// What a round comes to in a few words. Only a motion is passed or not.
pub fn outcome(ballot: &Ballot, outcome: Outcome, words: &Words) -> String {
    let id = match (ballot, outcome) {
        (Ballot::Motion, _) | (_, Outcome::NoQuorum | Outcome::Void | Outcome::Undetermined) => {
            return verdict::outcome(outcome, words);
        }
        (Ballot::Election(_), Outcome::Passed) => "found-all-elected",
        (Ballot::Election(_), Outcome::Tie) => "found-tied",
        (Ballot::Election(_), Outcome::NotPassed) => "found-seats-left",
        (Ballot::Election(_), Outcome::Consultative) => "found-opinion",
        (Ballot::Review(_), _) => "found-reviewed",
        (Ballot::Projects(_), _) => "found-listed",
        (Ballot::Plans(_), _) => "found-preferred",
        (Ballot::Consultation(_), _) => "verdict-consultative",
    };
    words.say(id)
}

/// What an item has come to over all its rounds, where the last one is this: an election stands as its rounds together leave
/// it, so that a vote among those who were level does not fill a post left vacant.
pub fn item_outcome(meeting: &Meeting, vote: &Vote, words: &Words) -> Option<String> {
    let declared = vote.declared()?;
    let whole = meeting.elected(vote.item).filter(|_| matches!(vote.ballot, Ballot::Election(_)));
    Some(outcome(&vote.ballot, whole.map_or(declared, |whole| whole.verdict.outcome), words))
}

/// The kind of ballot: 选举, 民主评议, 经费项目 …
pub fn kind(ballot: &Ballot, words: &Words) -> String {
    words.say(match ballot {
        Ballot::Motion => "found-kind-motion",
        Ballot::Election(_) => "found-kind-election",
        Ballot::Review(_) => "found-kind-review",
        Ballot::Projects(_) => "found-kind-projects",
        Ballot::Plans(_) => "found-kind-plans",
        Ballot::Consultation(_) => "found-kind-consultation",
    })
}

/// What it came to in one line without a full stop, for a list of rounds: who is elected, which grades, which projects.
pub fn brief(ballot: &Ballot, found: &Found, words: &Words) -> String {
    let decided = match found {
        Found::Election(result) => result.is_decided(),
        other => crate::ballot::stands(other.verdict()),
    };
    if !decided {
        return outcome(ballot, found.verdict().outcome, words);
    }
    match (ballot, found) {
        (_, Found::Election(result)) => election::elected(result, words),
        (_, Found::Consultation(result)) => match result.agreement {
            Some(agreement) => {
                let agreement = review::agreement(words, agreement);
                words.tell("review-opinion", &[("agreement", agreement.into())])
            }
            None => words.say("review-no-opinion"),
        },
        (Ballot::Plans(asked), Found::Plans(result)) => match &result.count {
            Some(count) => {
                choice::preferred(words, asked, &count.preferred).trim_end_matches(['。', '.']).to_owned()
            }
            None => String::new(),
        },
        _ => {
            let settled = lines(ballot, found, words).into_iter().filter(|line| !line.fate.is_empty());
            let told = settled.map(|line| {
                words.tell("found-brief", &[("option", line.option.into()), ("fate", line.fate.into())])
            });
            clauses(words, told)
        }
    }
}

/// What the sheet says that the papers cannot have said, each in a phrase of its own.
pub fn differs(ballot: &Ballot, found: &Found, words: &Words) -> Vec<String> {
    match (ballot, found) {
        (_, Found::Election(result)) => {
            result.mismatches.iter().map(|found| election::mismatch(found, words)).collect()
        }
        (Ballot::Review(asked), Found::Review(result)) => review::differs(asked, result, words),
        (_, Found::Consultation(result)) => review::consultation_differs(result, words),
        _ => Vec::new(),
    }
}

/// Two things of one sentence.
fn and(a: String, b: &str, words: &Words) -> String {
    match (a.is_empty(), b.is_empty()) {
        (true, _) => b.to_owned(),
        (_, true) => a,
        _ => a + comma(words) + b,
    }
}
