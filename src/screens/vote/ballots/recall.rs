//! 罢免: a motion to recall somebody, asked for by enough people, who was heard first.

use super::{Offered, blank, judged_by, kept};
use crate::app::{Answered, App, FormBox};
use crate::ballot::Ballot;
use crate::ballot::election::demanded;
use crate::lang::{self, terms, verdict};
use crate::meeting::{Command, FloorCommand, Method, NoteKind, Speaker};
use crate::rules::{Matter, RuleSet};
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

const METHODS: [Method; 3] = [Method::Paper, Method::RollCall, Method::Hands];

/// Asks for the text, who asked for the recall, and how it is voted.
pub(super) fn ask(app: &mut App) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let draft = blank(item, Method::RollCall, Ballot::Motion);
    let round = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let title = app.tell("setup-title", &[("what", app.say("setup-recall").into()), ("round", round.into())]);
    let offered = Offered::of(app, Matter::Recall, None);
    let Some(likeliest) = judged_by(app, offered.at(0).as_deref()) else { return };
    let (text, names, id) = (draft.motion.clone(), offered.names.clone(), kept("recall", draft.item));
    let methods = METHODS.map(|method| terms::method(&app.words, method)).to_vec();
    let groups = likeliest.demand.len();
    let mut form = FormBox::new(title, move |app, form| answered(app, form, groups, &draft, &offered)).lines(
        app.say("setup-wording"),
        &text,
        MOTION,
        4,
    );
    for demand in &likeliest.demand {
        let who = verdict::law(&demand.who, &app.words).to_owned();
        let share = verdict::share(demand.share, &app.words);
        form = form.line(who, "", 20).hint(app.tell("setup-demand-hint", &[("share", share.into())]));
    }
    let form = form
        .choice(app.say("setup-heard"), super::yes_no(app), 0)
        .choice(app.say("setup-method"), methods, 0)
        .choice(app.say("setup-rules"), names, 0)
        .kept_as(app, id);
    app.ask(form);
}

/// `12/36`: so many of so many; zero of zero where nobody has counted.
fn fraction(text: &str) -> Option<(u64, u64)> {
    let text = crate::text::fold_line(text);
    if text.trim().is_empty() {
        return Some((0, 0));
    }
    let (have, of) = text.split_once('/')?;
    let (have, of) = (have.trim().parse().ok()?, of.trim().parse().ok()?);
    (have <= of && of > 0).then_some((have, of))
}

fn answered(app: &mut App, form: &FormBox, groups: usize, draft: &Draft, offered: &Offered) -> Answered {
    let mut asked = Vec::new();
    for at in 1..=groups {
        let read = fraction(&form.text(at)).ok_or_else(|| (Some(at), app.say("setup-bad-fraction")))?;
        asked.push(Some(read).filter(|(_, of)| *of > 0));
    }
    let rules = offered.at(form.chosen(groups + 3));
    let mut doubts = Vec::new();
    let mut beside = Vec::new();
    if asked.iter().any(Option::is_some) {
        let at = asked.iter().position(Option::is_some).map(|at| at + 1);
        beside.extend(told(app, rules.as_deref(), &asked, draft).map_err(|why| (at, why))?);
    } else if groups > 0 {
        doubts.push(app.say("setup-demand-unknown"));
    }
    if form.chosen(groups + 1) == 1 {
        doubts.push(app.say("setup-not-heard"));
    }
    let draft = Draft {
        motion: form.text(0),
        method: METHODS.get(form.chosen(groups + 2)).copied().unwrap_or_default(),
        rules,
        ..draft.clone()
    };
    confirm(app, &draft, &doubts, &beside).map_err(|why| (Some(0), why))
}

/// A note of who asked for it; why it is not put to the vote where they are too few.
fn told(
    app: &App,
    rules: Option<&RuleSet>,
    asked: &[Option<(u64, u64)>],
    draft: &Draft,
) -> Result<Option<Command>, String> {
    let Some(rules) = judged_by(app, rules) else { return Ok(None) };
    let found = demanded(&rules, asked);
    let lines = lang::election::demand(&found, &app.words);
    if !found.met {
        return Err(lines.join("；"));
    }
    Ok(Some(Command::Floor(FloorCommand::Note {
        item: Some(draft.item),
        speaker: Speaker::Role(app.say("setup-who-demands")),
        kind: NoteKind::Proposal,
        text: lines.join("；"),
    })))
}
