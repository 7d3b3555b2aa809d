//! 主持词: what the chair says at each step of a vote, for each kind of ballot, to be read aloud as it stands.
//!
//! Made from the record alone; every figure comes from [`Meeting::verdict`] and [`Meeting::found`]. What the law leaves to
//! local rules (who may not count, how a seat left is filled) is said to be so.

use super::terms::{self, list};
use super::verdict::{law, share};
use super::{Words, choice, election, found, terms::clauses};
use crate::ballot::election::Style;
use crate::ballot::{Agreement, Ballot, Degree, Found, PlansRule};
use crate::meeting::{Item, Meeting, Method, Vote, VoteState};
use crate::rules::{self, Outcome, QuorumBy};

#[cfg(test)]
mod tests;

/// A step of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Before the vote opens: what is asked, who may vote, how.
    Open,
    /// While it is counted.
    Count,
    /// The result.
    Declare,
    /// What comes next.
    Next,
}

/// What is said at each step on this item, the step at hand first, then those that follow, then those that are over.
pub fn script(meeting: &Meeting, item: &Item, words: &Words) -> Vec<(Step, String)> {
    let vote = meeting.open_vote().filter(|vote| vote.item == item.id);
    let vote = vote.or_else(|| meeting.rounds(item.id).last());
    let told = [
        (Step::Open, open(meeting, item, vote, words)),
        (Step::Count, vote.map(|vote| count(vote, words)).unwrap_or_default()),
        (Step::Declare, vote.map(|vote| declare(meeting, vote, words)).unwrap_or_default()),
        (Step::Next, vote.map(|vote| next(meeting, vote, words)).unwrap_or_default()),
    ];
    let mut told: Vec<(Step, String)> = told.into_iter().filter(|(_, text)| !text.is_empty()).collect();
    let at_hand = vote.map_or(Step::Open, |vote| match &vote.state {
        VoteState::Open if is_counted(meeting, vote) => Step::Declare,
        VoteState::Open => Step::Count,
        VoteState::Declared { .. } | VoteState::Voided { .. } => Step::Next,
    });
    let first = told.iter().position(|(step, _)| *step == at_hand).unwrap_or_default();
    told.rotate_left(first);
    told
}

/// Whether there is a result to be read: a roll call goes on until everybody was called.
fn is_counted(meeting: &Meeting, vote: &Vote) -> bool {
    let called =
        vote.method() != Method::RollCall || vote.count.voters().count() >= vote.frozen.voters().len();
    called && meeting.can_be_declared(vote)
}

/// What a step is called.
pub fn step(step: Step, words: &Words) -> String {
    words.say(match step {
        Step::Open => "script-step-open",
        Step::Count => "script-step-count",
        Step::Declare => "script-step-declare",
        Step::Next => "script-step-next",
    })
}

fn open(meeting: &Meeting, item: &Item, vote: Option<&Vote>, words: &Words) -> String {
    let motion = vote.map_or(item.is.motion.trim(), |vote| vote.motion.trim());
    let ballot = vote.map_or(&Ballot::Motion, |vote| &vote.ballot);
    let item = ("item", terms::item(words, meeting, item.id).into());
    let mut told = vec![words.tell("script-now", &[item, ("kind", found::kind(ballot, words).into())])];
    if !motion.is_empty() {
        told.push(words.tell("script-motion", &[("motion", motion.into())]));
    }
    told.extend(room(meeting, vote, words));
    if let Some(vote) = vote {
        told.push(who(vote, words));
        told.push(words.say(match (vote.method(), vote.ballot.is_motion()) {
            (Method::Hands, _) => "script-by-hands",
            (Method::RollCall, _) => "script-by-name",
            (Method::Paper, true) => "script-by-paper",
            (Method::Paper, false) => "script-by-form",
        }));
        told.extend(asked(&vote.ballot, words));
        told.extend(passes(meeting, vote, words));
    }
    told.join("\n")
}

/// Who is here, and whether they are enough.
fn room(meeting: &Meeting, vote: Option<&Vote>, words: &Words) -> Vec<String> {
    let rules = vote.map_or(&meeting.rules, |vote| meeting.rules_of(vote));
    let measures = match vote {
        _ if rules.quorum_by == QuorumBy::Votes => {
            return rules
                .quorum_asked()
                .map(|threshold| {
                    let share = share(threshold.share, words);
                    let args = [("who", law(&threshold.words, words).into()), ("share", share.into())];
                    words.tell("script-quorum-votes", &args)
                })
                .collect();
        }
        Some(vote) => rules::quorum(rules, &vote.figures()),
        None => meeting.quorum(),
    };
    if measures.is_empty() {
        let roll = meeting.roll();
        let (of, have) = vote
            .map_or(meeting.voters_in(&roll), |vote| (vote.frozen.entitled_count, vote.frozen.present_count));
        return vec![words.tell("script-room", &[("of", of.into()), ("have", have.into())])];
    }
    let told = measures.iter().map(|measure| {
        let told = super::verdict::quorum(measure, false, words);
        let id = if measure.met { "script-quorum-met" } else { "script-quorum-not-met" };
        words.tell(id, &[("told", told.into())])
    });
    told.collect()
}

fn who(vote: &Vote, words: &Words) -> String {
    let n = ("n", vote.frozen.voters_count().into());
    match vote.frozen.quorum_by {
        QuorumBy::Presence => words.tell("script-who-here", &[n]),
        QuorumBy::Votes => words.tell("script-who-all", &[n]),
    }
}

/// What a paper may say.
fn asked(ballot: &Ballot, words: &Words) -> Vec<String> {
    match ballot {
        Ballot::Motion => Vec::new(),
        Ballot::Election(asked) => {
            let post = |post: &crate::ballot::Post| {
                let names = list(words, post.candidates.iter().map(|candidate| candidate.name.clone()));
                let args = [
                    ("post", post.name.as_str().into()),
                    ("seats", post.seats.into()),
                    ("names", names.into()),
                ];
                words.tell("script-post", &args)
            };
            let mut told: Vec<String> = asked.posts.iter().map(post).collect();
            told.push(words.say(match asked.style {
                Style::Each => "script-each",
                Style::Choose => "script-choose",
            }));
            told.push(words.say(if asked.part_valid { "script-too-many-part" } else { "script-too-many" }));
            told.push(words.say(if asked.write_ins { "script-write-ins" } else { "script-no-write-ins" }));
            told
        }
        Ballot::Review(asked) => {
            let names = list(words, asked.subjects.iter().map(|subject| subject.name.clone()));
            vec![words.tell("script-review", &[("names", names.into())])]
        }
        Ballot::Projects(asked) => {
            let each = (0_u16..).zip(&asked.projects).map(|(at, project)| {
                let name = choice::project(words, asked, at);
                let cost = choice::money(words, project.cost);
                words.tell("script-project", &[("name", name.into()), ("cost", cost.into())])
            });
            let budget = ("budget", choice::money(words, asked.budget).into());
            let mut told = vec![
                words.tell("script-budget", &[budget, ("projects", list(words, each).into())]),
                words.tell(
                    "script-allocation",
                    &[("how", choice::allocation(words, asked.allocation).into())],
                ),
            ];
            told.extend(asked.up_to.map(|n| words.tell("script-up-to", &[("n", n.into())])));
            told
        }
        Ballot::Plans(asked) => {
            let names = (0_u16..).zip(&asked.plans).map(|(at, _)| choice::plan(words, asked, at));
            let names = list(words, names);
            vec![
                words.tell("script-plans", &[("names", names.into())]),
                words.say(match asked.rule {
                    PlansRule::Approval => "script-approve",
                    PlansRule::InstantRunoff => "script-rank-runoff",
                    PlansRule::Borda => "script-rank-points",
                }),
            ]
        }
        Ballot::Consultation(_) => {
            let names = Degree::ALL.map(|degree| super::ballot::degree(words, degree));
            vec![words.tell("script-degrees", &[("names", list(words, names).into())])]
        }
    }
}

/// What it takes.
fn passes(meeting: &Meeting, vote: &Vote, words: &Words) -> Vec<String> {
    let rules = meeting.rules_of(vote);
    if !rules.binding || matches!(vote.ballot, Ballot::Consultation(_)) {
        return vec![words.say("script-opinion")];
    }
    let id = match &vote.ballot {
        Ballot::Motion => "script-passes",
        Ballot::Election(asked) if asked.round == crate::ballot::election::Round::Tied => {
            return vec![words.say("election-most-win") + stop(words)];
        }
        Ballot::Election(_) => "script-elects",
        Ballot::Review(_) | Ballot::Consultation(_) => return Vec::new(),
        Ballot::Projects(_) | Ballot::Plans(_) => return vec![words.say("script-then-motion")],
    };
    let needs = rules.majority.iter().map(|threshold| {
        let args =
            [("share", share(threshold.share, words).into()), ("whole", law(&threshold.words, words).into())];
        words.tell(id, &args)
    });
    needs.collect()
}

fn count(vote: &Vote, words: &Words) -> String {
    let mut told = vec![words.say(match vote.method() {
        Method::Hands if vote.ballot.is_motion() => "script-count-hands",
        Method::Hands => "script-count-degrees",
        Method::RollCall => "script-count-names",
        Method::Paper => "script-count-papers",
    })];
    if vote.method() == Method::Paper {
        if matches!(vote.ballot, Ballot::Election(_)) {
            told.push(words.say("script-count-relatives"));
        }
        told.push(words.say("script-count-void"));
        told.push(words.say("script-count-aloud"));
    }
    if vote.tellers_differ() {
        told.push(words.say("script-count-differ"));
    }
    told.join("\n")
}

fn declare(meeting: &Meeting, vote: &Vote, words: &Words) -> String {
    match &vote.state {
        VoteState::Voided { reason, .. } => {
            words.tell("script-voided", &[("reason", reason.as_str().into())])
        }
        VoteState::Open if !is_counted(meeting, vote) => words.say("script-not-yet"),
        VoteState::Open | VoteState::Declared { .. } => {
            let said = found::sentence(meeting, vote, words);
            words.tell("script-result", &[("said", said.into())])
        }
    }
}

fn next(meeting: &Meeting, vote: &Vote, words: &Words) -> String {
    match &vote.state {
        VoteState::Voided { .. } => return words.say("script-again"),
        VoteState::Open if !is_counted(meeting, vote) => return String::new(),
        VoteState::Open | VoteState::Declared { .. } => {}
    }
    let outcome = meeting.verdict(vote).outcome;
    let mut told = Vec::new();
    match (outcome, meeting.found(vote)) {
        (Outcome::NoQuorum, _) => told.push(words.say("script-no-quorum")),
        (Outcome::Void, _) => told.push(words.say("script-again")),
        (_, Some(Found::Election(result))) => {
            // Of a vote among those level, what the whole election has come to by it.
            let declared = vote.declared().is_some();
            let result = meeting.elected(vote.item).filter(|_| declared).unwrap_or(result);
            told.push(election::ending(&result, words) + stop(words));
            told.extend(level(&vote.ballot, &result, words));
        }
        (_, Some(found)) if found.is_level() => {
            told.push(words.say(match found {
                Found::Review(_) => "script-level-review",
                _ => "script-draw",
            }));
        }
        (_, Some(Found::Projects(_) | Found::Plans(_))) if meeting.rules_of(vote).binding => {
            told.push(words.say("script-put-as-motion"));
        }
        (_, Some(Found::Consultation(result))) => {
            told.extend(result.agreement.map(|agreement| {
                words.say(match agreement {
                    Agreement::Divided => "script-divided",
                    _ => "script-agreed",
                })
            }));
        }
        (Outcome::Tie, None) => told.push(words.say("script-tie")),
        (Outcome::Passed | Outcome::NotPassed, None) => told.push(words.say("script-done")),
        _ => {}
    }
    let days = meeting.rules.posting.min_days;
    if days > 0 {
        let article = ("article", law(&meeting.rules.posting.article, words).into());
        told.push(words.tell("script-posting", &[("days", days.into()), article]));
    }
    told.join("\n")
}

/// Between whom and for how many seats is voted again, or who stands in the second ballot.
fn level(ballot: &Ballot, result: &crate::ballot::election::ElectionResult, words: &Words) -> Option<String> {
    use crate::ballot::election::{second_ballot, tied_ballot};
    let Ballot::Election(asked) = ballot else { return None };
    let again = tied_ballot(asked, result).or_else(|| second_ballot(asked, result, 1))?;
    let posts = again.posts.iter().map(|post| {
        let names = list(words, post.candidates.iter().map(|candidate| candidate.name.clone()));
        let args =
            [("post", post.name.as_str().into()), ("seats", post.seats.into()), ("names", names.into())];
        words.tell("script-again-post", &args)
    });
    Some(clauses(words, posts) + stop(words))
}

fn stop(words: &Words) -> &'static str {
    match words.lang() {
        super::Lang::Zh => "。",
        super::Lang::En => ".",
    }
}
