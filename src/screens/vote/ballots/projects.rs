//! 经费项目: what there is to spend, and what may be paid out of it.

use super::{LINES, blank, kept, line_fault};
use crate::app::{Answered, App, Effect, FormBox};
use crate::ballot::projects::{Allocation, Projects};
use crate::ballot::{Ballot, Fen, written};
use crate::lang::choice;
use crate::meeting::Method;
use crate::screens::typed_path::typed_path;
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

const ALLOCATIONS: [Allocation; 2] = [Allocation::Greedy, Allocation::EqualShares];

/// Asks for the budget and the projects, filled in with those of a file if one was read.
pub(super) fn ask(app: &mut App, base: Option<&Projects>) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let empty =
        Projects { budget: Fen(0), projects: Vec::new(), up_to: None, allocation: Allocation::Greedy };
    let shown = base.unwrap_or(&empty).clone();
    let draft = blank(item, Method::Paper, Ballot::Projects(empty));
    let round = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let title =
        app.tell("setup-title", &[("what", app.say("setup-projects").into()), ("round", round.into())]);
    let budget = if shown.budget == Fen(0) { String::new() } else { shown.budget.plain() };
    let up_to = shown.up_to.map(|n| n.to_string()).unwrap_or_default();
    let allocations = ALLOCATIONS.map(|how| choice::allocation(&app.words, how)).to_vec();
    let (text, id) = (draft.motion.clone(), kept("projects", draft.item));
    if base.is_some() {
        app.left_forms.remove(&id);
    }
    let form = FormBox::new(title, move |app, form| answered(app, form, &draft))
        .line(app.say("setup-budget"), &budget, 30)
        .hint(app.say("setup-budget-hint"))
        .lines(app.say("setup-projects-lines"), &written::projects_lines(&shown.projects), LINES, 7)
        .hint(app.say("setup-projects-hint"))
        .line(app.say("setup-up-to"), &up_to, 3)
        .hint(app.say("setup-up-to-hint"))
        .choice(
            app.say("setup-allocation"),
            allocations,
            usize::from(shown.allocation == Allocation::EqualShares),
        )
        .line(app.say("setup-text"), &text, MOTION)
        .kept_as(app, id);
    app.ask(form);
}

/// Whether a single line names a file of this kind.
pub(super) fn is_file(text: &str, ending: &str) -> bool {
    let text = text.trim().trim_matches(['\'', '"']);
    text.lines().count() == 1 && text.to_lowercase().ends_with(ending)
}

fn answered(app: &mut App, form: &FormBox, draft: &Draft) -> Answered {
    if is_file(form.typed(1), ".pb") {
        app.effects.push(Effect::ReadBallot(typed_path(&form.text(1))));
        return Err((Some(1), app.say("roll-file-reading")));
    }
    let budget = written::amount(&form.text(0)).ok_or_else(|| (Some(0), app.say("setup-bad-budget")))?;
    let projects = written::projects(form.typed(1)).map_err(|fault| (Some(1), line_fault(app, &fault)))?;
    let up_to = match crate::text::fold_line(&form.text(2)).as_str() {
        "" => None,
        text => Some(text.parse::<u16>().map_err(|_| (Some(2), app.say("vote-digits-only")))?),
    };
    let allocation = ALLOCATIONS.get(form.chosen(3)).copied().unwrap_or_default();
    let ballot = Projects { budget, projects, up_to, allocation };
    if let Some(fault) = ballot.faults().first() {
        return Err((Some(1), choice::projects_fault(&app.words, *fault)));
    }
    let draft = Draft { motion: form.text(4), ballot: Ballot::Projects(ballot), ..draft.clone() };
    confirm(app, &draft, &[], &[]).map_err(|why| (None, why))
}
