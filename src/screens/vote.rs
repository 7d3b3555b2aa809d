//! 表决: a round is opened, counted, declared, and put right. What it comes to is said in `lang::verdict` alone.
//!
//! No round open: [`rounds`]. Totals being typed: [`counting`]. Papers being called out: [`papers`]. Whole counts side by
//! side: [`tellers`]. Names being called: [`roll_call`].

mod account;
mod asking;
mod ballots;
mod correct;
mod counting;
mod declaring;
mod opening;
mod panel;
mod papers;
mod roll_call;
mod rounds;
mod secret;
mod sheet;
mod tellers;
#[cfg(test)]
mod tests;
mod totals;
mod turning;
mod ways;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use self::turning::turning;
use super::Screen;
use crate::app::{Action, App, Place, Sitting, TrayNews};
use crate::keys::{Act, Chord, Scope, resolve};
use crate::lang::{key_for, refusal, verdict};
use crate::meeting::{
    self, Choice, Command, Entry, Event, Line, Meeting, Method, NextStep, Refusal, Stamp, Teller,
    VoteCommand, VoteEvent, VoteId, guide,
};
use crate::rules::Kind;

/// The vote screen.
#[derive(Default)]
pub(super) struct Vote {
    rounds: rounds::Rounds,
    counting: counting::Counting,
    papers: papers::Papers,
    tellers: tellers::Tellers,
    answers: asking::Answers,
    /// How this round is being counted, where that was chosen.
    way: Option<(VoteId, ways::Way)>,
    /// The last whole count was one of papers called out.
    by_calling: bool,
    calling: roll_call::Calling,
    /// The result is to be declared as soon as everything asked for is on disk.
    asked: bool,
}

/// Whose count a line of the record tells, and of which round.
fn told(line: &Line) -> Option<(VoteId, Teller)> {
    match &line.entry {
        Entry::Did(Event::Vote(VoteEvent::Told(id, teller, ..))) => Some((*id, *teller)),
        _ => None,
    }
}

/// The round being counted.
fn open_vote(app: &App) -> Option<&meeting::Vote> {
    app.meeting().and_then(Meeting::open_vote)
}

/// What would be recorded, or why it cannot be, in words.
fn decide(app: &App, command: VoteCommand) -> Result<Event, String> {
    let Some(sitting) = &app.sitting else { return Err(app.say("nothing-open")) };
    if let Some(why) = &sitting.reading {
        return Err(why.clone());
    }
    let stamp = Stamp { seq: sitting.trail.last() + 1, at: app.now, desk: app.desk };
    let decided = sitting.trail.meeting().decide(&Command::Vote(command), &stamp);
    decided.map_err(|why| refusal(&app.words, &why))
}

/// Whether it can only be read; says so if it is.
fn reading_only(app: &mut App) -> bool {
    let why = app.sitting.as_ref().and_then(|sitting| sitting.reading.clone());
    let Some(why) = why else { return false };
    app.warn(why);
    true
}

/// Whether it counts, one way or another: it means something only while a round is open that is counted that way.
fn counts(act: Act) -> bool {
    matches!(
        act,
        Act::VoteFor
            | Act::VoteAgainst
            | Act::VoteAbstain
            | Act::ClearVote
            | Act::RestFor
            | Act::FindVoter
            | Act::BySlip
            | Act::NextMotion
            | Act::PreviousMotion
            | Act::FillZero
            | Act::TakeBack
            | Act::Pile
            | Act::SpoiledPaper
            | Act::WriteIn
            | Act::FinishCount
            | Act::WhoCounts
            | Act::SwitchCounting
            | Act::SecondCount
            | Act::Recount
            | Act::AdoptCount
    )
}

impl Vote {
    /// Asks whether to declare the open round, in the sentence that is read to the room. Waits until all that was
    /// counted is on disk.
    fn declare(&mut self, app: &mut App) {
        if self.counting.complete(app) {
            self.counting.record(app);
        }
        // Where several motions are called, it is the one being answered.
        let Some(vote) = self.calling.current(app).or_else(|| open_vote(app)) else {
            return app.warn(refusal(&app.words, &Refusal::VoteNotOpen));
        };
        if app.sitting.as_ref().is_some_and(Sitting::busy) {
            self.asked = true;
            return app.note(app.say("vote-wait"));
        }
        let id = vote.id;
        if let Err(why) = decide(app, VoteCommand::Declare(id)) {
            return app.warn(why);
        }
        // What was drawn is recorded first; then it is asked again.
        self.asked = declaring::lots(app, id);
        if !self.asked {
            declaring::ask(app, id);
        }
    }

    fn while_calling(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::VoteFor => self.calling.answer(app, Choice::For),
            Act::VoteAgainst => self.calling.answer(app, Choice::Against),
            Act::VoteAbstain => self.calling.answer(app, Choice::Abstain),
            Act::ClearVote => self.calling.clear(app),
            Act::RestFor => self.calling.rest_for(app),
            Act::FindVoter => self.calling.find(app),
            Act::BySlip => self.calling.by_slip(app),
            _ => return self.calling.go(app, act) || self.with_round_open(app, act),
        }
        true
    }

    fn with_round_open(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::Declare => self.declare(app),
            Act::VoidVote => {
                self.counting.commit(app);
                if let Some(id) = self.calling.current(app).or_else(|| open_vote(app)).map(|vote| vote.id) {
                    correct::void(app, id);
                }
            }
            Act::OpenHands
            | Act::OpenRollCall
            | Act::OpenPaper
            | Act::OpenBallot
            | Act::NextBallot
            | Act::OpenSeveral
            | Act::CorrectVote
            | Act::ShowResult => {
                app.warn(refusal(&app.words, &Refusal::VoteOpen));
            }
            act if counts(act) => app.warn(app.say("vote-other-method")),
            _ => return false,
        }
        true
    }

    fn with_none_open(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::OpenHands => opening::open(app, Method::Hands),
            Act::OpenRollCall => opening::open(app, Method::RollCall),
            Act::OpenPaper => opening::open(app, Method::Paper),
            Act::OpenBallot => ballots::choose(app),
            Act::NextBallot => ballots::next(app),
            Act::OpenSeveral => ballots::several(app),
            Act::ShowResult => rounds::show(app),
            Act::CorrectVote => correct::correct_one(app),
            Act::VoidVote => correct::void_one(app),
            act if act == Act::Declare || counts(act) => {
                app.warn(refusal(&app.words, &Refusal::VoteNotOpen));
            }
            _ => return self.rounds.go(app, act),
        }
        true
    }
}

impl Screen for Vote {
    fn scope(&self, app: &App) -> Scope {
        match self.place(app) {
            Scope::Papers if self.papers.writes() => Scope::Form,
            place => place,
        }
    }

    fn enter(&mut self, app: &mut App) {
        self.asked = false;
        self.counting.look_up(app);
        self.papers.look_up(app);
        self.calling.look_up(app);
        let Some(meeting) = app.meeting() else { return };
        let key = |act| key_for(&app.words, Scope::Vote, act).into();
        let said = match (guide(meeting, app.now).step, meeting.open_vote()) {
            (NextStep::OpenVote(_), _)
                if ballots::fitting(app) > 0 || meeting.rules.kind == Kind::Election =>
            {
                let what = ballots::name(app, ballots::fitting(app));
                Some(app.tell("setup-press", &[("key", key(Act::OpenBallot)), ("what", what.into())]))
            }
            (NextStep::OpenVote(_), _) => Some(app.tell(
                "vote-choose",
                &[
                    ("hands", key(Act::OpenHands)),
                    ("names", key(Act::OpenRollCall)),
                    ("paper", key(Act::OpenPaper)),
                ],
            )),
            (_, Some(vote)) if self.way(vote) == ways::Way::Totals => {
                verdict::missing(&vote.uncounted(), &app.words)
            }
            _ => None,
        };
        if let Some(said) = said {
            app.note(said);
        }
    }

    fn unsaved(&self) -> bool {
        self.counting.unsaved() || self.papers.unsaved()
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        self.asked = false;
        self.counting.look_up(app);
        self.papers.look_up(app);
        self.calling.look_up(app);
        if act == Act::ReadScript {
            rounds::script(app);
            return true;
        }
        if turning(app) {
            app.warn(app.say("vote-wait"));
            return true;
        }
        if self.hear_answers(app) && act == Act::WhoCounts {
            return true;
        }
        match self.place(app) {
            Scope::Counting => self.while_counting(app, act),
            Scope::Papers => self.while_papers(app, act),
            Scope::Tellers => self.while_comparing(app, act),
            Scope::RollCall => self.while_calling(app, act),
            _ => self.with_none_open(app, act),
        }
    }

    fn edit(&mut self, app: &mut App, chord: Chord) -> bool {
        match self.place(app) {
            Scope::Counting => {
                // Somebody else's count was begun and is left again: what was counted is looked at.
                let told = open_vote(app).is_some_and(|vote| !vote.counts.is_empty());
                if told && resolve(Scope::Counting, chord) == Some(Act::Back) && self.way.take().is_some() {
                    self.counting = counting::Counting::default();
                    return true;
                }
            }
            Scope::Papers => {
                self.papers.look_up(app);
                return self.papers.edit(app, chord);
            }
            Scope::RollCall => {
                self.calling.look_up(app);
                return self.calling.find_typed(app, chord);
            }
            _ => return false,
        }
        self.asked = false;
        self.counting.look_up(app);
        let taken = self.counting.edit(app, chord);
        let next = resolve(Scope::Counting, chord) == Some(Act::NextStep);
        if !taken && next && self.counting.complete(app) {
            self.declare(app);
            return true;
        }
        taken
    }

    fn paste(&mut self, app: &mut App, text: &str) -> bool {
        match self.place(app) {
            Scope::Counting => {
                self.counting.look_up(app);
                self.counting.paste(app, text);
                true
            }
            Scope::Papers => self.papers.paste(app, text),
            Scope::RollCall => {
                self.calling.look_up(app);
                self.calling.find_pasted(app, text)
            }
            _ => false,
        }
    }

    fn recorded(&mut self, app: &mut App, line: &Line) {
        if let Entry::Did(Event::Vote(VoteEvent::Opened(vote))) = &line.entry {
            ballots::opened(app, vote.item);
        }
        let item = |id| app.meeting().and_then(|meeting| meeting.vote(id)).map(|vote| vote.item);
        if let Entry::Did(Event::Vote(event)) = &line.entry {
            app.aim = match event {
                VoteEvent::Opened(vote) => Some(vote.item),
                VoteEvent::Declared(id, _) | VoteEvent::Voided(id, _) | VoteEvent::Corrected(id, ..) => {
                    item(*id)
                }
                _ => app.aim,
            }
            .or(app.aim);
        }
        if told(line).is_some() {
            self.by_calling = self.papers.under_way();
            self.way = None;
            self.tellers = tellers::Tellers::default();
        }
        self.papers.recorded(app, line);
        self.counting.recorded(app, line);
        self.calling.recorded(app, line);
        let free = app.place == Place::Vote && app.overlays.is_empty();
        let idle = !app.sitting.as_ref().is_some_and(Sitting::busy);
        if free && idle && std::mem::take(&mut self.asked) {
            app.status = None;
            self.declare(app);
        }
    }

    fn retry(&mut self, app: &mut App) {
        self.papers.retry(app);
    }

    fn heard(&mut self, app: &mut App, action: Action) -> Option<Action> {
        match action {
            Action::Tray(news) => {
                let begun = matches!(news, TrayNews::Here(_));
                self.papers.heard(app, news);
                if begun && self.papers.under_way() {
                    self.way = None;
                }
                None
            }
            Action::Ballot(read) => {
                ballots::read(app, *read);
                None
            }
            other => Some(other),
        }
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let inside = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        match self.place(app) {
            Scope::Counting => self.counting.view(app, buf, inside),
            Scope::Papers => self.papers.view(app, buf, inside),
            Scope::Tellers => self.tellers.view(app, buf, inside),
            Scope::RollCall => self.calling.view(app, buf, inside),
            _ => self.rounds.view(app, buf, inside),
        }
    }
}
