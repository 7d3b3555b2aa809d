//! 经费与方案怎样说: what papers on projects and on plans come to, step by step, the same on screen, in exports and on
//! papers. Nothing is computed here.

use super::{Words, terms};
use crate::ballot::plans::{Count, Plans, PlansFault, PlansRule, Preferred, Round, Stake, Standing};
use crate::ballot::projects::{Allocation, Fate, Fen, Projects, ProjectsFault, Spending, Step};

#[cfg(test)]
mod tests;

/// An amount of money: `12,345.67元`.
pub fn money(words: &Words, amount: Fen) -> String {
    words.tell("choice-money", &[("amount", amount.to_string().into())])
}

/// How money is given out, in a few words: 得票多的先列.
pub fn allocation(words: &Words, allocation: Allocation) -> String {
    words.say(match allocation {
        Allocation::Greedy => "choice-greedy",
        Allocation::EqualShares => "choice-equal-shares",
    })
}

/// How papers on plans are read, in a few words: 逐轮淘汰.
pub fn plans_rule(words: &Words, rule: PlansRule) -> String {
    words.say(match rule {
        PlansRule::Approval => "choice-approval",
        PlansRule::InstantRunoff => "choice-instant-runoff",
        PlansRule::Borda => "choice-borda",
    })
}

/// What papers on projects come to, a line each: what there is, what became of each project, what is left, and whether lots
/// are to be drawn.
pub fn spending(words: &Words, ballot: &Projects, spending: &Spending) -> Vec<String> {
    let how = match spending.share {
        None => words.say("choice-how-greedy"),
        Some(share) => words.tell("choice-how-shares", &[("share", money(words, share).into())]),
    };
    let mut lines = vec![words.tell(
        "choice-projects-head",
        &[
            ("budget", money(words, spending.budget).into()),
            ("projects", ballot.projects.len().into()),
            ("papers", spending.papers.into()),
            ("how", how.into()),
        ],
    )];
    lines.extend(spending.steps.iter().map(|one| step(words, ballot, one)));
    let listed = [
        ("n", spending.chosen().count().into()),
        ("spent", money(words, spending.spent()).into()),
        ("left", money(words, spending.left).into()),
    ];
    lines.push(words.tell("choice-listed", &listed));
    if !spending.level.is_empty() {
        let names = spending.level.iter().map(|at| project(words, ballot, *at));
        lines.push(words.tell("choice-projects-level", &[("names", terms::list(words, names).into())]));
    }
    lines
}

/// What became of one project, and why.
pub fn step(words: &Words, ballot: &Projects, step: &Step) -> String {
    let project = ("name", project(words, ballot, step.project).into());
    let (votes, cost) = (("votes", step.votes.into()), ("cost", money(words, step.cost).into()));
    let fate = ("fate", fate(words, step).into());
    words.tell("choice-step", &[project, votes, cost, fate])
}

fn fate(words: &Words, step: &Step) -> String {
    let left = ("left", money(words, step.left).into());
    let short = |left: Fen| money(words, Fen(step.cost.0.saturating_sub(left.0)));
    let told = match step.fate {
        Fate::Chosen => words.tell("choice-chosen", &[left]),
        Fate::Shared { payers, most } => {
            let most = money(words, most);
            words.tell("choice-shared", &[("payers", payers.into()), ("most", most.into()), left])
        }
        Fate::FromRest { held } => {
            words.tell("choice-from-rest", &[("held", money(words, held).into()), left])
        }
        Fate::NoVotes => words.say("choice-no-votes"),
        Fate::TooDear { left: had, held: None } => {
            words.tell("choice-too-dear", &[left, ("short", short(had).into())])
        }
        Fate::TooDear { left: had, held: Some(held) } => {
            let held = ("held", money(words, held).into());
            words.tell("choice-too-dear-shared", &[held, left, ("short", short(had).into())])
        }
        Fate::Level => words.say("choice-level"),
        Fate::Waits => words.say("choice-waits"),
    };
    if step.drawn { words.tell("choice-drawn", &[("what", told.into())]) } else { told }
}

pub(super) fn project(words: &Words, ballot: &Projects, at: u16) -> String {
    let name = ballot.projects.get(usize::from(at)).map(|project| project.name.as_str());
    option(words, at, name.unwrap_or_default())
}

/// An option with its number on the paper.
fn option(words: &Words, at: u16, name: &str) -> String {
    words.tell("choice-option", &[("n", (u32::from(at) + 1).into()), ("name", name.into())])
}

/// What papers on plans come to, a line each: how they are read, every round, and which plan is preferred.
pub fn count(words: &Words, ballot: &Plans, count: &Count) -> Vec<String> {
    let how = match count.rule {
        PlansRule::Approval => words.say("choice-how-approval"),
        PlansRule::InstantRunoff => words.say("choice-how-runoff"),
        PlansRule::Borda => {
            let most = ballot.plans.len().saturating_sub(1);
            words.tell("choice-how-borda", &[("most", most.into())])
        }
    };
    let mut lines = vec![words.tell(
        "choice-plans-head",
        &[("plans", ballot.plans.len().into()), ("papers", count.papers.into()), ("how", how.into())],
    )];
    for (n, round) in (1_u32..).zip(&count.rounds) {
        lines.push(told(words, ballot, count, n, round));
    }
    lines.push(preferred(words, ballot, &count.preferred));
    lines
}

fn told(words: &Words, ballot: &Plans, count: &Count, n: u32, round: &Round) -> String {
    let mut parts: Vec<String> =
        round.standings.iter().map(|one| standing(words, ballot, count.rule, one)).collect();
    if round.exhausted > 0 {
        parts.push(words.tell("choice-exhausted", &[("n", round.exhausted.into())]));
    }
    let votes = terms::list(words, parts);
    if count.rule != PlansRule::InstantRunoff {
        return words.tell("choice-sums", &[("votes", votes.into())]);
    }
    let round_of = [("n", n.into()), ("votes", votes.into())];
    let told = words.tell("choice-round", &round_of);
    if round.out.is_empty() {
        return told;
    }
    let out = terms::list(words, round.out.iter().map(|at| plan(words, ballot, *at)));
    let id = if round.drawn { "choice-out-drawn" } else { "choice-out" };
    words.tell(id, &[("told", told.into()), ("names", out.into())])
}

fn standing(words: &Words, ballot: &Plans, rule: PlansRule, one: &Standing) -> String {
    let name = ("name", plan(words, ballot, one.plan).into());
    let votes = ("votes", one.votes.into());
    match (rule, one.gained) {
        (PlansRule::Borda, _) => words.tell("choice-points", &[name, ("points", points(one.votes).into())]),
        (_, 0) => words.tell("choice-votes", &[name, votes]),
        (_, gained) => words.tell("choice-votes-gained", &[name, votes, ("gained", gained.into())]),
    }
}

/// Half points as points: `12`, `12.5`.
pub(super) fn points(halves: u64) -> String {
    let half = if halves.is_multiple_of(2) { "" } else { ".5" };
    format!("{}{half}", halves / 2)
}

/// Which plan is preferred, or among which lots are to be drawn.
pub fn preferred(words: &Words, ballot: &Plans, preferred: &Preferred) -> String {
    match preferred {
        Preferred::Plan { plan: at, drawn } => {
            let id = if *drawn { "choice-preferred-drawn" } else { "choice-preferred" };
            words.tell(id, &[("name", plan(words, ballot, *at).into())])
        }
        Preferred::Level { among, stake } => {
            let id = match stake {
                Stake::Wins => "choice-level-wins",
                Stake::LeftOut => "choice-level-out",
            };
            let names = terms::list(words, among.iter().map(|at| plan(words, ballot, *at)));
            words.tell(id, &[("names", names.into())])
        }
        Preferred::Nobody => words.say("choice-nobody"),
    }
}

pub(super) fn plan(words: &Words, ballot: &Plans, at: u16) -> String {
    option(words, at, ballot.plans.get(usize::from(at)).map(String::as_str).unwrap_or_default())
}

/// What is wrong with projects before anybody votes on them.
pub fn projects_fault(words: &Words, fault: ProjectsFault) -> String {
    let of = |id: &str, at: u16| words.tell(id, &[("n", (u32::from(at) + 1).into())]);
    match fault {
        ProjectsFault::TooFew => words.say("choice-too-few-projects"),
        ProjectsFault::NoBudget => words.say("choice-no-budget"),
        ProjectsFault::NoName(at) => of("choice-no-name", at),
        ProjectsFault::SameName { project, as_ } => same_name(words, project, as_),
        ProjectsFault::NoCost(at) => of("choice-no-cost", at),
        ProjectsFault::OverBudget(at) => of("choice-over-budget", at),
        ProjectsFault::NoneMayBeMarked => words.say("choice-none-may-be-marked"),
    }
}

/// What is wrong with plans before anybody votes on them.
pub fn plans_fault(words: &Words, fault: PlansFault) -> String {
    match fault {
        PlansFault::TooFew => words.say("choice-too-few-plans"),
        PlansFault::NoName(at) => words.tell("choice-no-name", &[("n", (u32::from(at) + 1).into())]),
        PlansFault::SameName { plan, as_ } => same_name(words, plan, as_),
    }
}

fn same_name(words: &Words, at: u16, earlier: u16) -> String {
    let numbers = [("n", (u32::from(at) + 1).into()), ("of", (u32::from(earlier) + 1).into())];
    words.tell("choice-same-name", &numbers)
}
