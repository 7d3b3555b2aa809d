//! What else may be voted on than a motion: chosen from a menu, filled in line by line, checked, and opened.

mod consultation;
mod election;
mod following;
mod plans;
mod projects;
mod recall;
mod review;
mod roster;
mod several;

pub(super) use following::next;
pub(super) use several::several;

use super::account;
use super::opening::Draft;
use crate::app::{App, BallotRead, Menu};
use crate::ballot::election::Round;
use crate::ballot::written::{WrittenFault, WrittenWhy};
use crate::ballot::{Ballot, written};
use crate::lang::{ballot as ballot_words, choice, verdict};
use crate::meeting::{Item, ItemId, Method};
use crate::rules::{Kind, Matter, RuleSet};

/// The longest text of lines, in characters.
const LINES: usize = 8000;

/// What a choice of the menu asks.
type Ask = fn(&mut App);

/// What the menu offers, in the order of its digits.
const OFFERED: [(&str, Ask); 9] = [
    ("setup-election", |app| election::ask(app, Round::First, None)),
    ("setup-second", following::second),
    ("setup-by-election", |app| election::ask(app, Round::ByElection, None)),
    ("setup-recall", recall::ask),
    ("setup-review", review::ask),
    ("setup-projects", |app| projects::ask(app, None)),
    ("setup-plans", |app| plans::ask(app, None)),
    ("setup-consultation", consultation::ask),
    ("setup-several", several),
];

/// The menu of what may be voted on; what fits the meeting stands selected.
pub(super) fn choose(app: &mut App) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    // Whether anything can be opened at all is said at once.
    let draft = blank(item, Method::RollCall, Ballot::Motion);
    if let Err(why) = draft.opened(app) {
        return app.warn(why);
    }
    let choices = OFFERED.iter().map(|(name, _)| app.say(name)).collect();
    let title = app.tell("setup-choose", &[("item", account::item(app, item.id).into())]);
    let menu = Menu::new(title, choices, |app, at| {
        if let Some((_, ask)) = OFFERED.get(at) {
            ask(app);
        }
        Ok(())
    });
    app.ask(menu.begun_at(fitting(app)));
}

/// Which of the ballots offered fits the meeting, by its place.
pub(super) fn fitting(app: &App) -> usize {
    let Some(rules) = app.meeting().map(|meeting| &meeting.rules) else { return 0 };
    match rules.kind {
        _ if following::is_due(app) => 1,
        Kind::Election if rules.body.contains("byelection") => 2,
        Kind::Election if rules.body.contains("runoff") => 1,
        Kind::Election | Kind::Decision => 0,
        Kind::Recall => 3,
        Kind::Review => 4,
        Kind::Consultation => 7,
    }
}

/// What a ballot offered is called.
pub(super) fn name(app: &App, at: usize) -> String {
    OFFERED.get(at).map_or_else(String::new, |(name, _)| app.say(name))
}

/// Projects or plans were read from a file: the form, filled in with them.
pub(super) fn read(app: &mut App, read: BallotRead) {
    app.close_waiting();
    match read.ballot {
        Ballot::Projects(ballot) => projects::ask(app, Some(&ballot)),
        Ballot::Plans(ballot) => plans::ask(app, Some(&ballot)),
        _ => {}
    }
    match read.told.first() {
        Some(told) => app.warn(told.clone()),
        None => app.note(app.say("setup-read")),
    }
}

/// A draft on an item, with what its title says as the text.
fn blank(item: &Item, method: Method, ballot: Ballot) -> Draft {
    let text = if item.is.motion.trim().is_empty() { &item.is.title } else { &item.is.motion };
    Draft { item: item.id, motion: text.clone(), method, ballot, rules: None }
}

/// The name a form is kept under while it is left.
fn kept(name: &str, item: ItemId) -> String {
    format!("{name} {item}")
}

/// A round opened on this item: what was typed for it is in the record.
pub(super) fn opened(app: &mut App, item: ItemId) {
    let ending = kept("", item);
    app.left_forms.retain(|name, _| !name.ends_with(&ending));
}

/// The rules a vote may be held under.
#[derive(Clone)]
struct Offered {
    names: Vec<String>,
    sets: Vec<Option<Box<RuleSet>>>,
}

impl Offered {
    /// Those that fit, the likeliest first; `before`: those of the ballot it follows.
    fn of(app: &App, matter: Matter, before: Option<&RuleSet>) -> Self {
        let Some(meeting) = app.meeting() else { return Self { names: Vec::new(), sets: Vec::new() } };
        let name = |set: &RuleSet| verdict::law(&set.name, &app.words).to_owned();
        let fitting = app.catalogue.fitting(matter, &meeting.rules, meeting.about.date);
        let mut sets: Vec<&RuleSet> = before.into_iter().collect();
        for set in fitting.into_iter().chain([&meeting.rules]) {
            if sets.iter().all(|other| other.id != set.id) {
                sets.push(set);
            }
        }
        let own = |set: &RuleSet| (*set != meeting.rules).then(|| Box::new(set.clone()));
        Self { names: sets.iter().map(|set| name(set)).collect(), sets: sets.into_iter().map(own).collect() }
    }

    fn at(&self, at: usize) -> Option<Box<RuleSet>> {
        self.sets.get(at).cloned().flatten()
    }
}

/// The set a vote under these rules is judged by.
fn judged_by(app: &App, own: Option<&RuleSet>) -> Option<RuleSet> {
    own.or_else(|| app.meeting().map(|meeting| &meeting.rules)).cloned()
}

/// What is wrong with a line, in words.
fn line_fault(app: &App, fault: &WrittenFault) -> String {
    let why = app.say(match fault.why {
        WrittenWhy::NoPost => "setup-line-no-post",
        WrittenWhy::NoPostName => "setup-line-no-post-name",
        WrittenWhy::NoSeats => "setup-line-no-seats",
        WrittenWhy::NoCost => "setup-line-no-cost",
        WrittenWhy::BadAmount => "setup-line-bad-amount",
        WrittenWhy::NoName => "setup-line-no-name",
        WrittenWhy::BadGrade => "setup-line-bad-grade",
        WrittenWhy::NotReceived => "setup-line-not-received",
        WrittenWhy::BadPoints => "setup-line-bad-points",
    });
    app.tell("setup-line", &[("line", fault.line.into()), ("why", why.into())])
}

/// Yes or no.
fn yes_no(app: &App) -> Vec<String> {
    vec![app.say("setup-yes"), app.say("setup-no")]
}

/// What stands on the paper, a line each, as it is read out before the vote opens.
pub(super) fn on_paper(app: &App, ballot: &Ballot) -> Vec<String> {
    match ballot {
        Ballot::Motion => Vec::new(),
        Ballot::Election(election) => {
            let mut lines: Vec<String> =
                written::posts_lines(&election.posts).lines().map(str::to_owned).collect();
            lines.push(app.say(if election.write_ins {
                "setup-write-ins-may"
            } else {
                "setup-write-ins-not"
            }));
            lines
        }
        Ballot::Review(review) => {
            let line = |subject: &crate::ballot::Subject| {
                let grades = (0..)
                    .take(subject.scale.len())
                    .map(|at| ballot_words::grade(&app.words, &subject.scale, at));
                let grades: Vec<String> = grades.collect();
                app.tell(
                    "setup-graded",
                    &[("name", subject.name.clone().into()), ("grades", grades.join("/").into())],
                )
            };
            review.subjects.iter().map(line).collect()
        }
        Ballot::Projects(projects) => {
            let budget = choice::money(&app.words, projects.budget);
            let how = choice::allocation(&app.words, projects.allocation);
            let mut lines =
                vec![app.tell("setup-budget-is", &[("budget", budget.into()), ("how", how.into())])];
            lines.extend(projects.up_to.map(|n| app.tell("setup-up-to-is", &[("n", n.into())])));
            lines.extend((1_u32..).zip(&projects.projects).map(|(n, project)| {
                format!("{n} {} {}", project.name, choice::money(&app.words, project.cost))
            }));
            lines
        }
        Ballot::Plans(plans) => {
            let rule = choice::plans_rule(&app.words, plans.rule);
            let lines = (1_u32..).zip(&plans.plans).map(|(n, plan)| format!("{n} {plan}"));
            std::iter::once(app.tell("setup-plans-by", &[("rule", rule.into())])).chain(lines).collect()
        }
        Ballot::Consultation(asked) => {
            let share = verdict::share(asked.broad, &app.words);
            vec![app.tell("setup-broad-is", &[("share", share.into())])]
        }
    }
}
