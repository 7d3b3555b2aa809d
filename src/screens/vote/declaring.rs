//! 宣布: the sentence read to the room before a round is declared, and the lot before it where options are level.

use super::{account, secret};
use crate::app::{App, Confirm, Menu};
use crate::ballot::Lot;
use crate::ballot::plans::Stake;
use crate::lang::{ballot, found};
use crate::meeting::{Command, Meeting, VoteCommand, VoteId};

/// Asks whether to declare the round, in the sentence that is read to the room.
pub(super) fn ask(app: &mut App, id: VoteId) {
    let Some((meeting, vote)) = round(app, id) else { return };
    let sentence = found::sentence(meeting, vote, &app.words);
    let args = [("round", account::heading(app, vote).into()), ("sentence", sentence.into())];
    let mut text = app.tell("vote-declare-ask", &args);
    if let Some(told) = secret::unanimous(app, vote).or_else(|| secret::few_papers(app, vote)) {
        text = format!("{told}\n\n{text}");
    }
    app.ask(Confirm::new(app.say("act-declare"), text, move |app| {
        let _ = app.record(Command::Vote(VoteCommand::Declare(id)));
        Ok(())
    }));
}

/// Where a lot would settle it, asks what was drawn; the round may also be declared as level. False where there is
/// nothing to draw for.
pub(super) fn lots(app: &mut App, id: VoteId) -> bool {
    let Some((meeting, vote)) = round(app, id) else { return false };
    let Some((among, stake)) = meeting.found(vote).and_then(|found| found.to_draw()) else { return false };
    let mut choices: Vec<String> = among.iter().map(|at| ballot::option(&vote.ballot, *at)).collect();
    choices.push(app.say("vote-not-drawn"));
    let title = app.say(match stake {
        Stake::Wins => "vote-draw-first",
        Stake::LeftOut => "vote-draw-out",
    });
    app.ask(Menu::new(title, choices, move |app, at| {
        match among.get(at) {
            Some(drawn) => {
                let lot = Lot { among: among.clone(), drawn: *drawn };
                let _ = app.record(Command::Vote(VoteCommand::Draw(id, lot)));
            }
            None => ask(app, id),
        }
        Ok(())
    }));
    true
}

fn round(app: &App, id: VoteId) -> Option<(&Meeting, &crate::meeting::Vote)> {
    let meeting = app.meeting()?;
    Some((meeting, meeting.vote(id)?))
}
