//! Opening a round: the motion as it will be voted on, then yes or no.

use super::{account, decide};
use crate::app::{App, Confirm, FormBox};
use crate::keys::{Act, Scope};
use crate::lang::{key_for, matter, terms};
use crate::meeting::{Command, Event, Item, Method, Vote, VoteCommand, VoteEvent};
use crate::text::{clip, width};

/// The longest motion, in characters, and how much of one is read out before the vote opens, in cells.
const MOTION: usize = 5000;
const READ_OUT: usize = 240;

/// Asks for the motion, then whether to open a round on it.
pub(super) fn open(app: &mut App, method: Method) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let (id, draft) = (item.id, motion(app, item));
    let opening = move |motion| VoteCommand::Open {
        item: id,
        motion,
        method,
        ballot: crate::ballot::Ballot::Motion,
        rules: None,
    };
    let vote = match decide(app, opening(draft.clone())) {
        Ok(Event::Vote(VoteEvent::Opened(vote))) => vote,
        Ok(_) => return,
        Err(why) => return app.warn(why),
    };
    let args = [
        ("method", terms::method(&app.words, method).into()),
        ("round", account::round(app, &vote).into()),
        ("key", key_for(&app.words, Scope::Lines, Act::Accept).into()),
    ];
    let form = FormBox::new(app.tell("vote-open-title", &args), move |app, form| {
        match decide(app, opening(form.text(0))) {
            Ok(Event::Vote(VoteEvent::Opened(vote))) => confirm(app, &vote),
            Ok(_) => {}
            Err(why) => return Err((Some(0), why)),
        }
        Ok(())
    });
    app.ask(form.lines(app.say("motion"), &draft, MOTION, 5));
}

/// The motion to begin with: the item's own, that of the last round, or what its title is about.
fn motion(app: &App, item: &Item) -> String {
    let earlier = || {
        let meeting = app.meeting()?;
        meeting.rounds(item.id).last().map(|vote| vote.motion.clone())
    };
    if item.is.motion.trim().is_empty() {
        earlier().unwrap_or_else(|| {
            app.tell("vote-motion-of", &[("title", matter(&item.is.title).to_owned().into())])
        })
    } else {
        item.is.motion.clone()
    }
}

fn confirm(app: &mut App, vote: &Vote) {
    let Some(meeting) = app.meeting() else { return };
    let (room, met) = account::room(app, meeting, vote);
    let shown = clip(&vote.motion, READ_OUT);
    let cut = if width(shown) < width(&vote.motion) { ".." } else { "" };
    let mut text = app.tell(
        "vote-open-ask",
        &[
            ("round", account::heading(app, vote).into()),
            ("motion", format!("{shown}{cut}").into()),
            ("room", room.into()),
        ],
    );
    if !met {
        text = format!("{text}\n{}", app.say("vote-no-effect"));
    }
    let command = VoteCommand::Open {
        item: vote.item,
        motion: vote.motion.clone(),
        method: vote.method(),
        ballot: crate::ballot::Ballot::Motion,
        rules: None,
    };
    app.ask(Confirm::new(app.say("vote-open"), text, move |app| {
        let _ = app.record(Command::Vote(command.clone()));
        Ok(())
    }));
}
