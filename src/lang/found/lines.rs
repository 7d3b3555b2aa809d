//! A result as a table: a line for each option, with its figures, what came of it and why.

use super::and;
use crate::ballot::election::{ElectionResult, Fate, PostResult, Standing, Why};
use crate::ballot::plans::{Count, Plans, PlansRule, Preferred};
use crate::ballot::projects::{Fen, Projects, Spending, Step};
use crate::ballot::review::Found as Graded;
use crate::ballot::{Ballot, ConsultationResult, Found, Rate, Review, ReviewResult};
use crate::lang::review::{self, percent};
use crate::lang::terms::list;
use crate::lang::verdict::share;
use crate::lang::{Arg, Words, ballot, choice, election};
use crate::rules::Amount;

/// One option of a ballot and what came of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    /// The post or the round it belongs to, with what it takes there; empty where there is but one.
    pub part: String,
    /// Candidate, subject, project, plan, degree.
    pub option: String,
    /// Its votes, grades, money.
    pub figures: String,
    /// 当选, 列入, 满意 …; empty where nothing comes of it by itself.
    pub fate: String,
    /// Why, and what belongs to it; may be empty.
    pub why: String,
}

/// The table of a result, in the order in which it is read: the most votes first, subjects and degrees as on the paper.
pub fn lines(asked: &Ballot, found: &Found, words: &Words) -> Vec<Line> {
    match (asked, found) {
        (_, Found::Election(result)) => elected(result, words),
        (Ballot::Review(asked), Found::Review(result)) => graded(asked, result, words),
        (Ballot::Projects(asked), Found::Projects(result)) => {
            result.spending.iter().flat_map(|spending| listed(asked, spending, words)).collect()
        }
        (Ballot::Plans(asked), Found::Plans(result)) => {
            result.count.iter().flat_map(|count| preferred(asked, count, words)).collect()
        }
        (_, Found::Consultation(result)) => heard(result, words),
        _ => Vec::new(),
    }
}

fn elected(result: &ElectionResult, words: &Words) -> Vec<Line> {
    let on = |post: &PostResult| {
        let part = seats(post, words);
        let people = post.people.iter().map(|person| elect(result, person, &part, words));
        people.collect::<Vec<_>>()
    };
    result.posts.iter().flat_map(on).collect()
}

/// A post with its seats and the votes it takes.
fn seats(post: &PostResult, words: &Words) -> String {
    let mut told =
        words.tell("election-seats", &[("post", post.name.as_str().into()), ("seats", post.seats.into())]);
    for measure in post.people.first().map(|person| person.majority.as_slice()).unwrap_or_default() {
        let need = match measure.need {
            Amount::Heads(n) => n.into(),
            Amount::Area(area) => area.to_string().into(),
        };
        let need = [("share", share(measure.share, words).into()), ("need", need)];
        told = and(told, &words.tell("election-need", &need), words);
    }
    told
}

fn elect(result: &ElectionResult, person: &Standing, part: &str, words: &Words) -> Line {
    let (fate, why) = match person.fate {
        Fate::Elected => ("election-elected", None),
        Fate::NotElected(Why::Majority) => ("found-not-elected", Some(words.say("found-why-short"))),
        Fate::NotElected(Why::Outvoted) => ("found-not-elected", Some(words.say("found-why-outvoted"))),
        Fate::NotElected(Why::NotAmongThem) => ("found-not-elected", Some(words.say("found-why-not-among"))),
        Fate::NotElected(_) => ("found-not-elected", election::fate(result, person.fate, words)),
        Fate::Level => ("found-level", None),
        Fate::Waits { .. } => ("found-waits", election::fate(result, person.fate, words)),
        Fate::Undecided => ("found-undecided", None),
    };
    Line {
        part: part.to_owned(),
        option: election::named(person, words),
        figures: election::votes(result, person, words),
        fate: words.say(fate),
        why: why.unwrap_or_default(),
    }
}

fn graded(asked: &Review, result: &ReviewResult, words: &Words) -> Vec<Line> {
    let each = (0_u16..).zip(asked.subjects.iter().zip(&result.subjects));
    each.map(|(at, (subject, one))| {
        let fate = match &one.found {
            Graded::Nothing => String::new(),
            Graded::One(grade) => ballot::grade(words, &subject.scale, *grade),
            Graded::Level(_) => words.say("found-level"),
        };
        // The first line is of the grades alone; what follows from them and the other side's papers come after it.
        let mut why = review::subject(asked, result, at, words).into_iter().skip(1);
        let satisfied =
            if result.stands() { review::satisfied(&subject.scale, one, words) } else { String::new() };
        let why = why.by_ref().fold(satisfied, |said, more| {
            if said.is_empty() {
                return more;
            }
            words.tell("found-and", &[("a", said.into()), ("b", more.into())])
        });
        let option = subject.name.clone();
        Line { part: String::new(), option, figures: review::grades(&subject.scale, one, words), fate, why }
    })
    .collect()
}

fn listed(asked: &Projects, spending: &Spending, words: &Words) -> Vec<Line> {
    use crate::ballot::projects::Fate;
    let each = spending.steps.iter().map(|step| {
        let fate = match step.fate {
            fate if fate.is_chosen() => "found-on-list",
            Fate::Level => "found-level",
            Fate::Waits => "found-waits",
            _ => "found-not-listed",
        };
        let figures = [("n", step.votes.into()), ("cost", choice::money(words, step.cost).into())];
        Line {
            part: String::new(),
            option: choice::project(words, asked, step.project),
            figures: words.tell("found-votes-cost", &figures),
            fate: words.say(fate),
            why: why_listed(step, words),
        }
    });
    each.collect()
}

/// Why a project is on the list or not, and what is left after it.
fn why_listed(step: &Step, words: &Words) -> String {
    use crate::ballot::projects::Fate;
    let money = |amount: Fen| Arg::from(choice::money(words, amount));
    let left = ("left", money(step.left));
    let short = |had: Fen| ("short", money(Fen(step.cost.0.saturating_sub(had.0))));
    let told = match step.fate {
        Fate::Chosen => words.tell("found-left", &[left]),
        Fate::Shared { payers, most } => {
            words.tell("found-shared", &[("payers", payers.into()), ("most", money(most)), left])
        }
        Fate::FromRest { held } => words.tell("found-from-rest", &[("held", money(held)), left]),
        Fate::NoVotes => words.say("found-no-votes"),
        Fate::TooDear { left: had, .. } => words.tell("found-too-dear", &[left, short(had)]),
        Fate::Level => words.say("found-to-draw"),
        Fate::Waits => words.say("found-waits-lot"),
    };
    if step.drawn { and(words.say("found-by-lot"), &told, words) } else { told }
}

fn preferred(asked: &Plans, count: &Count, words: &Words) -> Vec<Line> {
    let (last, several) = (count.rounds.len(), count.rule == PlansRule::InstantRunoff);
    let each = (1_usize..).zip(&count.rounds).flat_map(|(n, round)| {
        let part = if several { words.tell("found-round", &[("n", n.into())]) } else { String::new() };
        let of: u64 = round.standings.iter().map(|one| one.votes).sum();
        round.standings.iter().map(move |one| {
            let figures = match (count.rule, one.gained) {
                (PlansRule::Borda, _) => {
                    words.tell("found-points", &[("points", choice::points(one.votes).into())])
                }
                (_, 0) => words.tell("found-votes", &[("n", one.votes.into())]),
                (_, gained) => {
                    words.tell("found-gained", &[("n", one.votes.into()), ("gained", gained.into())])
                }
            };
            let won = matches!(count.preferred, Preferred::Plan { plan, .. } if plan == one.plan);
            let level =
                matches!(&count.preferred, Preferred::Level { among, .. } if among.contains(&one.plan));
            let (fate, drawn) = match (&count.preferred, n == last) {
                _ if round.out.contains(&one.plan) => ("found-out", round.drawn),
                (Preferred::Plan { drawn, .. }, true) if won => ("found-first", *drawn),
                (_, true) if level => ("found-level", false),
                _ => ("", false),
            };
            let rate = Rate { have: one.votes, of };
            let more = several && won && n == last && !drawn;
            let why = match (drawn, more) {
                (true, _) => words.say("found-by-lot"),
                (_, true) => words.tell("found-of-naming", &[("percent", percent(rate).into())]),
                _ => String::new(),
            };
            Line {
                part: part.clone(),
                option: choice::plan(words, asked, one.plan),
                figures,
                fate: if fate.is_empty() { String::new() } else { words.say(fate) },
                why,
            }
        })
    });
    each.collect()
}

fn heard(result: &ConsultationResult, words: &Words) -> Vec<Line> {
    let of = result.agreed.of;
    let line = |option: String, n: u64| Line {
        option,
        figures: words
            .tell("found-people", &[("n", n.into()), ("percent", percent(Rate { have: n, of }).into())]),
        ..Line::default()
    };
    let mut lines: Vec<Line> =
        result.degrees.iter().map(|(said, n)| line(ballot::degree(words, *said), *n)).collect();
    let silent = result.silent.unwrap_or(0).saturating_add(result.blank);
    if silent > 0 {
        lines.push(line(words.say("review-silent"), silent));
    }
    if result.invalid > 0 {
        lines.push(line(words.say("invalid"), result.invalid));
    }
    lines
}

/// Options named one after another, as they stand in the ballot; for lots.
pub(super) fn options(asked: &Ballot, places: &[u16], words: &Words) -> String {
    list(words, places.iter().map(|at| ballot::option(asked, *at)))
}
