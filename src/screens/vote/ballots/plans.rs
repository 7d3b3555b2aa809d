//! 方案选择: plans, and how papers on them are read.

use super::projects::is_file;
use super::{LINES, blank, kept};
use crate::app::{Answered, App, Effect, FormBox};
use crate::ballot::plans::{Plans, PlansRule};
use crate::ballot::{Ballot, written};
use crate::lang::choice;
use crate::meeting::Method;
use crate::screens::typed_path::typed_path;
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

const RULES: [PlansRule; 3] = [PlansRule::Approval, PlansRule::InstantRunoff, PlansRule::Borda];

/// Asks for the plans, filled in with those of a file if one was read.
pub(super) fn ask(app: &mut App, base: Option<&Plans>) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let empty = Plans { plans: Vec::new(), rule: PlansRule::default() };
    let lines = base.map(|base| written::plans_lines(&base.plans)).unwrap_or_default();
    let draft = blank(item, Method::Paper, Ballot::Plans(empty));
    let round = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let title = app.tell("setup-title", &[("what", app.say("setup-plans").into()), ("round", round.into())]);
    let rules = RULES.map(|rule| choice::plans_rule(&app.words, rule)).to_vec();
    let (text, id) = (draft.motion.clone(), kept("plans", draft.item));
    if base.is_some() {
        app.left_forms.remove(&id);
    }
    let form = FormBox::new(title, move |app, form| answered(app, form, &draft))
        .lines(app.say("setup-plans-lines"), &lines, LINES, 7)
        .hint(app.say("setup-plans-hint"))
        .choice(app.say("setup-plans-rule"), rules, 0)
        .line(app.say("setup-text"), &text, MOTION)
        .kept_as(app, id);
    app.ask(form);
}

fn answered(app: &mut App, form: &FormBox, draft: &Draft) -> Answered {
    if is_file(form.typed(0), ".blt") {
        app.effects.push(Effect::ReadBallot(typed_path(&form.text(0))));
        return Err((Some(0), app.say("roll-file-reading")));
    }
    let rule = RULES.get(form.chosen(1)).copied().unwrap_or_default();
    let ballot = Plans { plans: written::plans(form.typed(0)), rule };
    if let Some(fault) = ballot.faults().first() {
        return Err((Some(0), choice::plans_fault(&app.words, *fault)));
    }
    let draft = Draft { motion: form.text(2), ballot: Ballot::Plans(ballot), ..draft.clone() };
    confirm(app, &draft, &[], &[]).map_err(|why| (Some(2), why))
}
