//! Opening a round: the motion as it will be voted on, then yes or no.

use super::{account, decide, secret};
use crate::app::{App, Confirm, FormBox};
use crate::ballot::plans::Preferred;
use crate::ballot::{Ballot, Found};
use crate::keys::{Act, Scope};
use crate::lang::{self, choice, key_for, matter, terms, verdict};
use crate::meeting::{Command, Event, Item, ItemId, Method, Vote, VoteCommand, VoteEvent};
use crate::rules::{Asked, GateState, RuleSet, Stands};
use crate::text::{clip, width};

/// The longest motion, in characters, and how much of one is read out before the vote opens, in cells.
pub(super) const MOTION: usize = 5000;
const READ_OUT: usize = 240;

/// A round that is about to be opened.
#[derive(Clone)]
pub(super) struct Draft {
    /// On which item.
    pub(super) item: ItemId,
    /// The exact text.
    pub(super) motion: String,
    /// How it is voted.
    pub(super) method: Method,
    /// What is asked on the paper.
    pub(super) ballot: Ballot,
    /// The rules it is held under; none: those of the meeting.
    pub(super) rules: Option<Box<RuleSet>>,
}

impl Draft {
    /// The command that opens it.
    pub(super) fn command(&self) -> VoteCommand {
        VoteCommand::Open {
            item: self.item,
            motion: self.motion.clone(),
            method: self.method,
            ballot: self.ballot.clone(),
            rules: self.rules.clone(),
        }
    }

    /// The round as it would open now, or why it cannot, in words.
    pub(super) fn opened(&self, app: &App) -> Result<Box<Vote>, String> {
        match decide(app, self.command()) {
            Ok(Event::Vote(VoteEvent::Opened(vote))) => Ok(vote),
            Ok(_) => Err(String::new()),
            Err(why) => Err(why),
        }
    }
}

/// Asks for the motion, then whether to open a round on it.
pub(super) fn open(app: &mut App, method: Method) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let draft =
        Draft { item: item.id, motion: motion(app, item), method, ballot: Ballot::Motion, rules: None };
    let vote = match draft.opened(app) {
        Ok(vote) => vote,
        Err(why) => return app.warn(by_name_only(app, &draft).unwrap_or(why)),
    };
    let text = draft.motion.clone();
    let form = FormBox::new(title(app, &vote), move |app, form| {
        let draft = Draft { motion: form.text(0), ..draft.clone() };
        confirm(app, &draft, &[], &[]).map_err(|why| (Some(0), why))
    });
    app.ask(form.lines(app.say("motion"), &text, MOTION, 5));
}

/// Where shares are counted beside heads, only names tell whose they are: the key that calls them.
fn by_name_only(app: &App, draft: &Draft) -> Option<String> {
    let by_name = Draft { method: Method::RollCall, ..draft.clone() };
    let only = draft.method != Method::RollCall
        && app.meeting().is_some_and(|meeting| meeting.rules.counts_area())
        && by_name.opened(app).is_ok();
    let key = key_for(&app.words, Scope::Vote, Act::OpenRollCall);
    only.then(|| app.tell("vote-by-name-only", &[("key", key.into())]))
}

/// Over the form in which a round is made ready.
pub(super) fn title(app: &App, vote: &Vote) -> String {
    let args = [
        ("method", terms::method(&app.words, vote.method()).into()),
        ("round", account::round(app, vote).into()),
        ("key", key_for(&app.words, Scope::Lines, Act::Accept).into()),
    ];
    app.tell("vote-open-title", &args)
}

/// The motion to begin with: the item's own, that of the last round, or what its title is about.
pub(super) fn motion(app: &App, item: &Item) -> String {
    if let Some(chosen) = of_the_papers(app, item) {
        return chosen;
    }
    let earlier = || {
        let meeting = app.meeting()?;
        let motions = meeting.rounds(item.id).filter(|vote| vote.ballot.is_motion());
        motions.last().map(|vote| vote.motion.clone())
    };
    if item.is.motion.trim().is_empty() {
        earlier().unwrap_or_else(|| {
            app.tell("vote-motion-of", &[("title", matter(&item.is.title).to_owned().into())])
        })
    } else {
        item.is.motion.clone()
    }
}

/// The motion that what the last papers chose comes to: the projects with what they cost, or the plan preferred.
fn of_the_papers(app: &App, item: &Item) -> Option<String> {
    let meeting = app.meeting()?;
    let vote = meeting.rounds(item.id).last().filter(|vote| vote.declared().is_some())?;
    match meeting.found(vote)? {
        Found::Projects(result) => {
            let spending = result.spending.filter(|spending| spending.chosen().next().is_some())?;
            let named = spending.chosen().map(|step| {
                let name = lang::ballot::option(&vote.ballot, step.project);
                let cost = choice::money(&app.words, step.cost);
                app.tell("vote-motion-project", &[("name", name.into()), ("cost", cost.into())])
            });
            let sum = choice::money(&app.words, spending.spent());
            let what = terms::list(&app.words, named);
            Some(app.tell("vote-motion-projects", &[("what", what.into()), ("sum", sum.into())]))
        }
        Found::Plans(result) => match result.count?.preferred {
            Preferred::Plan { plan, .. } => {
                let what = lang::ballot::option(&vote.ballot, plan);
                Some(app.tell("vote-motion-plan", &[("what", what.into())]))
            }
            _ => None,
        },
        _ => None,
    }
}

/// What the rules want before such a vote, and nothing is recorded of, nor why it was gone on without.
fn not_recorded(app: &App, vote: &Vote) -> Option<String> {
    let meeting = app.meeting()?;
    let open = |state: &GateState| {
        state.asked != Asked::Notice && matches!(state.stands, Stands::NotMet | Stands::Unknown)
    };
    let states = meeting.gates_of(meeting.rules_of(vote)).into_iter().filter(open);
    let what = terms::list(&app.words, states.map(|state| lang::gates::asked(&app.words, state.asked)));
    (!what.is_empty()).then(|| app.tell("vote-not-recorded", &[("what", what.into())]))
}

/// Asks whether to open the round, with what stands on the paper and what there is to look at first; a reason in words
/// where it cannot be opened. `beside` is recorded as well.
pub(super) fn confirm(
    app: &mut App,
    draft: &Draft,
    doubts: &[String],
    beside: &[Command],
) -> Result<(), String> {
    let vote = draft.opened(app)?;
    let Some(meeting) = app.meeting() else { return Ok(()) };
    let (room, met) = account::room(app, meeting, &vote);
    let shown = clip(&vote.motion, READ_OUT);
    let cut = if width(shown) < width(&vote.motion) { ".." } else { "" };
    let mut lines = vec![app.tell(
        "vote-open-ask",
        &[
            ("round", account::heading(app, &vote).into()),
            ("motion", format!("{shown}{cut}").into()),
            ("room", room.into()),
        ],
    )];
    lines.extend((!met).then(|| app.say("vote-no-effect")));
    lines.extend(super::ballots::on_paper(app, &vote.ballot));
    lines.extend(vote.rules.as_deref().map(|rules| {
        let (name, article) =
            (verdict::law(&rules.name, &app.words), verdict::law(&rules.source.article, &app.words));
        app.tell("setup-under", &[("rules", name.into()), ("article", article.into())])
    }));
    lines.extend(not_recorded(app, &vote));
    lines.extend(secret::few(app, &vote));
    lines.extend(doubts.iter().map(|doubt| app.tell("setup-look", &[("what", doubt.clone().into())])));
    lines.push(app.say("setup-now"));
    let commands: Vec<Command> = beside.iter().cloned().chain([Command::Vote(draft.command())]).collect();
    app.ask(Confirm::new(app.say("vote-open"), lines.join("\n"), move |app| {
        for command in &commands {
            if app.record(command.clone()).is_err() {
                break;
            }
        }
        Ok(())
    }));
    Ok(())
}
