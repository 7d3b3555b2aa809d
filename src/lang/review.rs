//! 评议怎样说: the words for what a review comes to, the same on screen, in exports and on papers.
//!
//! No figure is computed here: all come from [`crate::ballot::review::result`].

use super::ballot::grade;
use super::terms::{clauses, list};
use super::verdict::{by_votes, comma, contradiction, law, lower, missing, quorum, reason, sentences};
use super::{Words, dates};
use crate::ballot::review::{Change, Consequence, Found};
use crate::ballot::{Rate, Received, Review, ReviewResult, Scale, SubjectResult};
use crate::rules::{Outcome, Reason, Verdict};

mod consultation;
mod fault;
#[cfg(test)]
mod tests;

pub(super) use consultation::differs as consultation_differs;
pub use consultation::{agreement, consultation, consultation_lines, unsound};
pub use fault::{fault, unfit};

/// A percentage with two decimals, as [`Rate::hundredths`] rounds it; nothing out of nothing is a stroke.
pub fn percent(rate: Rate) -> String {
    rate.hundredths().map_or_else(|| "-".to_owned(), |n| format!("{}.{:02}%", n / 100, n % 100))
}

/// The whole result as it is read to the room.
pub fn sentence(review: &Review, result: &ReviewResult, words: &Words) -> String {
    sentences(&lines(review, result, words), words)
}

/// The same, one line for each thing said, without full stops: who came and the forms; each subject, with what follows and
/// what the other side says; what the other side says of others; where there is no result, why not.
pub fn lines(review: &Review, result: &ReviewResult, words: &Words) -> Vec<String> {
    let mut said = attendance(&result.verdict, words);
    said.push(forms(result, words));
    said.extend(why_not(review, result, words));
    for at in (0_u16..).zip(&result.subjects).map(|(at, _)| at) {
        said.extend(subject(review, result, at, words));
    }
    let papers = result.besides.iter().filter_map(|at| review.received.get(usize::from(*at)));
    said.extend(papers.map(|paper| received(paper, words)));
    said
}

/// 发出, 收回, 有效, 作废.
pub fn forms(result: &ReviewResult, words: &Words) -> String {
    let forms = result.forms;
    let back = [
        ("returned", forms.returned.into()),
        ("valid", forms.valid.into()),
        ("invalid", forms.invalid.into()),
    ];
    match forms.issued {
        Some(issued) => {
            let [returned, valid, invalid] = back;
            words.tell("review-forms", &[("issued", issued.into()), returned, valid, invalid])
        }
        None => words.tell("review-forms-back", &back),
    }
}

/// What is said of the subject at this place: the grades, what comes out, what follows from it, what the other side says,
/// and the figure of both. Counts alone where the whole has no result.
pub fn subject(review: &Review, result: &ReviewResult, at: u16, words: &Words) -> Vec<String> {
    let place = usize::from(at);
    let (Some(asked), Some(one)) = (review.subjects.get(place), result.subjects.get(place)) else {
        return Vec::new();
    };
    let mut told = vec![grades(&asked.scale, one, words)];
    if result.stands() {
        told.push(satisfied(&asked.scale, one, words));
        told.push(found(&asked.scale, &one.found, words));
        told.extend(change(&asked.scale, asked.last, one.change, words));
    }
    let named = [("name", asked.name.as_str().into()), ("told", clauses(words, told).into())];
    let mut said = vec![words.tell("review-subject", &named)];
    said.extend(one.consequence.as_ref().map(|what| {
        let told = consequence(what, words);
        words.tell("review-subject", &[("name", asked.name.as_str().into()), ("told", told.into())])
    }));
    let papers: Vec<&Received> =
        one.beside.iter().filter_map(|at| review.received.get(usize::from(*at))).collect();
    said.extend(papers.iter().map(|paper| received(paper, words)));
    if result.stands() {
        let both = combined(one, &papers, words);
        said.extend(both.map(|told| {
            words.tell("review-subject", &[("name", asked.name.as_str().into()), ("told", told.into())])
        }));
    }
    said
}

/// The grade that comes out: 评议结果为称职.
pub fn found(scale: &Scale, found: &Found, words: &Words) -> String {
    match found {
        Found::Nothing => words.say("review-nothing"),
        Found::One(at) => words.tell("review-found", &[("grade", at_grade(scale, *at, words).into())]),
        Found::Level(level) => {
            let level = list(words, level.iter().map(|at| at_grade(scale, *at, words)));
            words.tell("review-level", &[("grades", level.into())])
        }
    }
}

/// What the worst grade twice running leads to, with its article.
pub fn consequence(what: &Consequence, words: &Words) -> String {
    match what {
        Consequence::OfficeEnds { article: Some(article) } => {
            words.tell("review-office-ends", &[("article", law(article, words).into())])
        }
        Consequence::OfficeEnds { article: None } => words.say("review-office-ends-look"),
        Consequence::OwnRules => words.say("review-own-rules"),
        Consequence::Open => words.say("review-open"),
    }
}

/// One paper of the other side: 街道办事处对社区的评议：良好，92.50分，2026年12月20日.
pub fn received(paper: &Received, words: &Words) -> String {
    let mut told = Vec::new();
    if !paper.said.trim().is_empty() {
        told.push(paper.said.trim().to_owned());
    }
    told.extend(
        paper.points.map(|points| words.tell("review-points", &[("points", points.to_string().into())])),
    );
    told.extend(
        paper.on.map(|on| words.tell("review-dated", &[("on", dates::long_date(words.lang(), on).into())])),
    );
    words.tell(
        "review-received",
        &[
            ("by", paper.by.as_str().into()),
            ("about", paper.about.as_str().into()),
            ("told", told.join(comma(words)).into()),
        ],
    )
}

/// A grade in a sentence: the house's own small, a community's as it calls it.
fn at_grade(scale: &Scale, at: u16, words: &Words) -> String {
    let name = grade(words, scale, at);
    if matches!(scale, Scale::Own { .. }) { name } else { lower(name, words) }
}

pub(super) fn grades(scale: &Scale, one: &SubjectResult, words: &Words) -> String {
    let mut told: Vec<String> = scale
        .grades()
        .zip(&one.grades)
        .map(|(at, n)| {
            words.tell("review-count", &[("what", at_grade(scale, at, words).into()), ("n", (*n).into())])
        })
        .collect();
    if one.blank > 0 {
        told.push(words.tell("review-blank", &[("n", one.blank.into())]));
    }
    told.join(comma(words))
}

pub(super) fn satisfied(scale: &Scale, one: &SubjectResult, words: &Words) -> String {
    let counted = scale.satisfied();
    let names = list(words, scale.grades().take(counted).map(|at| at_grade(scale, at, words)));
    let id = if counted == 1 { "review-satisfied-one" } else { "review-satisfied" };
    let of_valid = words.tell(
        id,
        &[
            ("grades", names.into()),
            ("have", one.satisfied.have.into()),
            ("of", one.satisfied.of.into()),
            ("percent", percent(one.satisfied).into()),
        ],
    );
    if one.blank == 0 {
        return of_valid;
    }
    let of_graded = [("of", one.among_graded.of.into()), ("percent", percent(one.among_graded).into())];
    of_valid + comma(words) + &words.tell("review-among-graded", &of_graded)
}

fn change(scale: &Scale, last: Option<u16>, change: Option<Change>, words: &Words) -> Option<String> {
    let last = at_grade(scale, last?, words);
    Some(match change? {
        Change::Better => words.tell("review-better", &[("last", last.into())]),
        Change::Same => words.say("review-same"),
        Change::Worse => words.tell("review-worse", &[("last", last.into())]),
    })
}

fn combined(one: &SubjectResult, papers: &[&Received], words: &Words) -> Option<String> {
    let Some(residents) = one.weight else { return Some(words.say("review-weights-past")) };
    let weighed: Vec<&&Received> = papers.iter().filter(|paper| paper.weight > 0).collect();
    if weighed.is_empty() {
        return None;
    }
    let mut weights = vec![words.tell("review-residents-weight", &[("n", residents.into())])];
    weights.extend(weighed.iter().map(|paper| {
        words.tell("review-weight", &[("by", paper.by.as_str().into()), ("n", paper.weight.into())])
    }));
    let weights = ("weights", weights.join(comma(words)).into());
    Some(match one.combined.and_then(Rate::hundredths) {
        Some(n) => {
            let points = format!("{}.{:02}", n / 100, n % 100);
            words.tell("review-combined", &[weights, ("points", points.into())])
        }
        None => words.tell("review-not-combined", &[weights]),
    })
}

/// Who came, held against the quorum.
fn attendance(verdict: &Verdict, words: &Words) -> Vec<String> {
    verdict.quorum.iter().map(|measure| quorum(measure, by_votes(verdict), words)).collect()
}

/// What the verdict names that keeps it from standing: too many papers, figures that do not agree or are missing.
fn obstacles(verdict: &Verdict, words: &Words) -> Vec<String> {
    let void = verdict.reasons.iter().filter(|why| matches!(why, Reason::MoreReturnedThan { .. }));
    let mut said: Vec<String> = void.map(|why| reason(why, verdict, words)).collect();
    said.extend(verdict.contradictions.iter().map(|found| contradiction(found, words)));
    if verdict.outcome == Outcome::Undetermined {
        said.extend(missing(&verdict.missing, words));
    }
    said
}

fn why_not(review: &Review, result: &ReviewResult, words: &Words) -> Vec<String> {
    let mut said = obstacles(&result.verdict, words);
    said.extend(differs(review, result, words));
    match result.verdict.outcome {
        Outcome::NoQuorum => said.push(words.say("review-no-quorum")),
        Outcome::Undetermined => said.push(words.say("review-undetermined")),
        _ => {}
    }
    said
}

/// What the sheet says that no forms can have said.
pub(super) fn differs(review: &Review, result: &ReviewResult, words: &Words) -> Vec<String> {
    let mut said = Vec::new();
    if !result.suits {
        said.push(words.say("review-unsuited"));
    }
    said.extend(result.excess.iter().map(|excess| {
        let name =
            review.subjects.get(usize::from(excess.subject)).map_or("", |subject| subject.name.as_str());
        let figures = [("name", name.into()), ("given", excess.given.into()), ("valid", excess.valid.into())];
        words.tell("review-excess", &figures)
    }));
    said
}
