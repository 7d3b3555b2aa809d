//! 选举: posts with their seats and candidates.

use super::{LINES, Offered, blank, judged_by, kept, line_fault, roster, yes_no};
use crate::app::{Answered, App, FormBox};
use crate::ballot::election::{Election, Round, Style};
use crate::ballot::{Ballot, written};
use crate::lang;
use crate::meeting::Method;
use crate::rules::{Matter, RuleSet};
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

/// Asks for the posts and how they are voted on, filled in with `base` if there is one and with the rules it was made for.
pub(super) fn ask(app: &mut App, round: Round, base: Option<(Election, RuleSet)>) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let (base, before) = base.unzip();
    let election = base.unwrap_or_else(|| Election {
        round,
        style: Style::default(),
        posts: Vec::new(),
        write_ins: !matches!(round, Round::Second | Round::Tied),
        part_valid: false,
        add_down: false,
    });
    let matter = match round {
        Round::First | Round::Tied => Matter::Election,
        Round::Second => Matter::SecondBallot,
        Round::ByElection => Matter::ByElection,
    };
    let offered = Offered::of(app, matter, before.as_ref());
    let draft = blank(item, Method::Paper, Ballot::Election(election.clone()));
    let vote = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let name = app.say(match round {
        Round::First => "setup-election",
        Round::Second => "setup-second",
        Round::ByElection => "setup-by-election",
        Round::Tied => "setup-tied",
    });
    let title = app.tell("setup-title", &[("what", name.into()), ("round", vote.into())]);
    let (text, names) = (draft.motion.clone(), offered.names.clone());
    let id = kept(&format!("election {round:?}"), draft.item);
    let lines = written::posts_lines(&election.posts);
    let form = FormBox::new(title, move |app, form| answered(app, form, round, &draft, &offered))
        .lines(app.say("setup-posts"), &lines, LINES, 5)
        .hint(app.say("setup-posts-hint"))
        .choice(
            app.say("setup-style"),
            vec![app.say("setup-style-each"), app.say("setup-style-choose")],
            usize::from(election.style == Style::Choose),
        )
        .choice(app.say("setup-write-ins"), yes_no(app), usize::from(!election.write_ins))
        .choice(app.say("setup-part-valid"), yes_no(app), usize::from(!election.part_valid))
        .choice(app.say("setup-add-down"), yes_no(app), usize::from(!election.add_down))
        .choice(app.say("setup-rules"), names, 0)
        .line(app.say("setup-text"), &text, MOTION);
    // What follows a result is made from it anew each time.
    let fresh = before.is_some();
    let form = if fresh { form } else { form.kept_as(app, id) };
    app.ask(form);
}

fn answered(app: &mut App, form: &FormBox, round: Round, draft: &Draft, offered: &Offered) -> Answered {
    let posts = written::posts(form.typed(0)).map_err(|fault| (Some(0), line_fault(app, &fault)))?;
    let posts = app.meeting().map(|meeting| roster::numbered(meeting, posts.clone())).unwrap_or(posts);
    let election = Election {
        round,
        style: if form.chosen(1) == 0 { Style::Each } else { Style::Choose },
        write_ins: form.chosen(2) == 0,
        part_valid: form.chosen(3) == 0,
        add_down: form.chosen(4) == 0,
        posts,
    };
    let rules = offered.at(form.chosen(5));
    let faults = judged_by(app, rules.as_deref()).map(|set| election.faults(&set)).unwrap_or_default();
    if let Some(fault) = faults.iter().find(|fault| fault.blocks()) {
        return Err((Some(0), lang::election::fault(fault, &app.words)));
    }
    let mut doubts: Vec<String> =
        faults.iter().map(|fault| lang::election::fault(fault, &app.words)).collect();
    doubts.extend(roster::doubts(app, &election.posts));
    let (motion, ballot) = (form.text(6), Ballot::Election(election));
    let at = if motion.is_empty() { 6 } else { 0 };
    let draft = Draft { motion, ballot, rules, ..draft.clone() };
    confirm(app, &draft, &doubts, &[]).map_err(|why| (Some(at), why))
}
