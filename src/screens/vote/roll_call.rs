//! Names are called: each answers for, against or abstaining, on one motion or on several in turn, and the cursor goes on
//! by itself: to the next motion, then to the next who has not answered.
//!
//! The cursor moves when the key is pressed; an answer is shown once it is on disk.

mod finding;
mod view;

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use super::reading_only;
use crate::app::{App, Menu, Sitting, go};
use crate::keys::Act;
use crate::lang::terms;
use crate::meeting::{
    Choice, Command, Count, Entry, Event, Line, Meeting, Method, PersonId, Vote, VoteCommand, VoteEvent,
    VoteId,
};
use crate::rules::QuorumBy;
use crate::ui::list::Selection;

pub(super) use finding::rows;

/// Rows that a page moves by.
const PAGE: usize = 10;

/// An answer, or that there is none.
type Mark = (PersonId, Option<Choice>);

/// Who is being called on which motion, and which answers are on their way to the disk. Questions over the screen hold it
/// too.
#[derive(Clone, Default)]
pub(super) struct Calling(Rc<RefCell<State>>);

#[derive(Default)]
struct State {
    /// The rounds that are open.
    of: Vec<VoteId>,
    /// The one being answered.
    on: usize,
    at: Selection,
    waiting: Vec<(VoteId, Mark)>,
}

/// What is on record of a person's answer.
pub(super) fn answer(vote: &Vote, who: PersonId) -> Option<Choice> {
    match &vote.count {
        Count::RollCall(answers) => answers.get(&who).copied(),
        _ => None,
    }
}

/// A person of the roster as one line: number and name.
pub(super) fn called(app: &App, meeting: &Meeting, who: PersonId) -> String {
    let no = meeting.person(who).and_then(|person| person.is.no);
    let no = no.map(|no| format!("{no} ")).unwrap_or_default();
    format!("{no}{}", terms::person(&app.words, meeting, who))
}

/// A person's answer in a word.
pub(super) fn told(app: &App, answer: Option<Choice>) -> String {
    answer.map_or_else(|| app.say("not-voted"), |choice| terms::choice(&app.words, choice))
}

/// The rounds in which names are called, in the order they opened.
fn open_rounds(app: &App) -> Vec<&Vote> {
    let votes = app.meeting().map(|meeting| meeting.votes.as_slice()).unwrap_or_default();
    votes.iter().filter(|vote| vote.open() && vote.method() == Method::RollCall).collect()
}

/// Everybody who may vote in any of these rounds, in the order of the roster.
fn voters(rounds: &[&Vote]) -> Vec<PersonId> {
    let Some((first, others)) = rounds.split_first() else { return Vec::new() };
    let mut all = first.frozen.voters().to_vec();
    for vote in others.iter().filter(|vote| vote.frozen.voters() != first.frozen.voters()) {
        let more: Vec<PersonId> =
            vote.frozen.voters().iter().copied().filter(|who| !all.contains(who)).collect();
        all.extend(more);
    }
    all
}

impl Calling {
    /// Turns to the rounds that are open. Where one of several has ended, the cursor stays where it is.
    pub(super) fn look_up(&self, app: &App) {
        let rounds = open_rounds(app);
        let ids: Vec<VoteId> = rounds.iter().map(|vote| vote.id).collect();
        let mut state = self.0.borrow_mut();
        if ids == state.of {
            return;
        }
        let on = state.of.get(state.on).and_then(|id| ids.iter().position(|other| other == id));
        if ids.iter().any(|id| state.of.contains(id)) {
            state.on = on.unwrap_or_else(|| state.on.min(ids.len().saturating_sub(1)));
            state.waiting.retain(|(id, _)| ids.contains(id));
            state.of = ids;
            return;
        }
        *state = State { of: ids, ..State::default() };
        drop(state);
        let people = voters(&rounds);
        let next = people.iter().position(|who| self.first_silent(&rounds, *who, 0).is_some());
        self.select(next.unwrap_or_default(), people.len());
    }

    /// The round being answered.
    pub(super) fn current<'a>(&self, app: &'a App) -> Option<&'a Vote> {
        let rounds = open_rounds(app);
        let on = self.0.borrow().on.min(rounds.len().saturating_sub(1));
        rounds.get(on).copied()
    }

    fn select(&self, at: usize, len: usize) {
        let selection = &mut self.0.borrow_mut().at;
        selection.select(at, len);
        selection.follow(len, PAGE);
    }

    /// Takes a line that is on disk now: its answers wait no more, and one taken back is gone to.
    pub(super) fn recorded(&self, app: &App, line: &Line) {
        self.look_up(app);
        if let Entry::Did(Event::Vote(VoteEvent::Marked(id, marks))) = &line.entry {
            let waiting = &mut self.0.borrow_mut().waiting;
            for mark in marks {
                if let Some(at) = waiting.iter().position(|waiting| *waiting == (*id, *mark)) {
                    waiting.remove(at);
                }
            }
        }
        if !app.sitting.as_ref().is_some_and(Sitting::busy) {
            self.0.borrow_mut().waiting.clear();
        }
        if let Entry::Undid(seq) | Entry::Redid(seq) = line.entry {
            self.go_to_line(app, seq);
        }
    }

    fn go_to_line(&self, app: &App, seq: u64) {
        let lines = app.sitting.as_ref().map(|sitting| sitting.trail.lines()).unwrap_or_default();
        let Some(line) = lines.iter().find(|line| line.stamp.seq == seq) else { return };
        let rounds = open_rounds(app);
        if let Entry::Did(Event::Vote(VoteEvent::Marked(id, marks))) = &line.entry
            && let Some((first, _)) = marks.first()
            && let Some(on) = rounds.iter().position(|vote| vote.id == *id)
        {
            self.0.borrow_mut().on = on;
            let people = voters(&rounds);
            if let Some(at) = people.iter().position(|who| who == first) {
                self.select(at, people.len());
            }
        }
    }

    /// A person's answer, those on their way to the disk included.
    fn given(&self, vote: &Vote, who: PersonId) -> Option<Choice> {
        let state = self.0.borrow();
        let waiting = state.waiting.iter().rev().find(|(id, mark)| *id == vote.id && mark.0 == who);
        waiting.map_or_else(|| answer(vote, who), |(_, mark)| mark.1)
    }

    /// The first motion from this one on, around the end, that somebody has not answered.
    fn first_silent(&self, rounds: &[&Vote], who: PersonId, from: usize) -> Option<usize> {
        let around = (from..rounds.len()).chain(0..from.min(rounds.len()));
        around.into_iter().find(|at| {
            rounds
                .get(*at)
                .is_some_and(|vote| self.given(vote, who).is_none() && vote.frozen.voters().contains(&who))
        })
    }

    /// Moves the cursor. False when the act was none of moving.
    pub(super) fn go(&self, app: &mut App, act: Act) -> bool {
        if let Act::NextMotion | Act::PreviousMotion = act {
            let len = open_rounds(app).len();
            if len < 2 {
                app.warn(app.say("setup-one-motion"));
                return true;
            }
            let state = &mut *self.0.borrow_mut();
            let by = if act == Act::NextMotion { 1 } else { len - 1 };
            state.on = (state.on + by) % len;
            return true;
        }
        let len = voters(&open_rounds(app)).len();
        go(&mut self.0.borrow_mut().at, act, len, PAGE)
    }

    /// Asks for answers to be recorded. False when they are refused.
    fn mark(&self, app: &mut App, id: VoteId, marks: Vec<Mark>) -> bool {
        if reading_only(app) {
            return false;
        }
        let asked = app.record(Command::Vote(VoteCommand::Mark(id, marks.clone()))).is_ok();
        if asked {
            self.0.borrow_mut().waiting.extend(marks.into_iter().map(|mark| (id, mark)));
        }
        asked
    }

    /// The one at the cursor answers so; on to the next motion, then to the next who has not answered them all.
    pub(super) fn answer(&self, app: &mut App, choice: Choice) {
        let Some((id, who, given)) = self.at_cursor(app) else {
            return app.warn(app.say("vote-nobody"));
        };
        if given != Some(choice) && !self.mark(app, id, vec![(who, Some(choice))]) {
            return;
        }
        let rounds = open_rounds(app);
        let on = self.0.borrow().on;
        if let Some(next) = self.first_silent(&rounds, who, on + 1) {
            self.0.borrow_mut().on = next;
            return;
        }
        let people = voters(&rounds);
        let here = self.0.borrow().at.at + 1;
        let around = (here..people.len()).chain(0..here.min(people.len()));
        let next = around.into_iter().find_map(|at| {
            let who = people.get(at)?;
            Some((at, self.first_silent(&rounds, *who, 0)?))
        });
        match next {
            Some((at, on)) => {
                self.0.borrow_mut().on = on;
                self.select(at, people.len());
            }
            None => app.note(app.say("vote-all-answered")),
        }
    }

    /// Takes the answer of the one at the cursor back.
    pub(super) fn clear(&self, app: &mut App) {
        match self.at_cursor(app) {
            Some((id, who, Some(_))) => drop(self.mark(app, id, vec![(who, None)])),
            _ => app.warn(app.say("vote-not-answered")),
        }
    }

    /// All who have not answered are for it; where several motions are called, of one or of all of them.
    pub(super) fn rest_for(&self, app: &mut App) {
        let rounds = open_rounds(app);
        // Where only votes count, silence is staying away: one key must not make everybody take part.
        if rounds.iter().any(|vote| vote.frozen.quorum_by == QuorumBy::Votes) {
            return app.warn(app.say("vote-rest-stay-away"));
        }
        let n = rounds.len();
        if n < 2 {
            return self.rest(app, None);
        }
        let choices = vec![app.say("setup-several-this"), app.tell("setup-several-all", &[("n", n.into())])];
        let calling = self.clone();
        app.ask(Menu::new(app.say("setup-several-rest"), choices, move |app, at| {
            let one = (at == 0).then(|| calling.current(app).map(|vote| vote.id)).flatten();
            calling.rest(app, one);
            Ok(())
        }));
    }

    /// The same of this round, or of every one.
    fn rest(&self, app: &mut App, of: Option<VoteId>) {
        let rounds = open_rounds(app);
        let silent = |vote: &&Vote| {
            let voters = vote.frozen.voters().iter();
            let rest: Vec<Mark> = voters
                .filter(|who| self.given(vote, **who).is_none())
                .map(|who| (*who, Some(Choice::For)))
                .collect();
            (!rest.is_empty()).then_some((vote.id, rest))
        };
        let asked = rounds.iter().filter(|vote| of.is_none_or(|id| id == vote.id));
        let rest: Vec<(VoteId, Vec<Mark>)> = asked.filter_map(silent).collect();
        let people: BTreeSet<PersonId> =
            rest.iter().flat_map(|(_, marks)| marks).map(|(who, _)| *who).collect();
        let (n, motions) = (people.len(), rest.len());
        if n == 0 {
            return app.warn(app.say("vote-all-answered"));
        }
        if rest.into_iter().all(|(id, marks)| self.mark(app, id, marks)) {
            let id = if motions > 1 { "vote-rest-for-several" } else { "vote-rest-for" };
            app.note(app.tell(id, &[("n", n.into()), ("motions", motions.into())]));
        }
    }

    /// The round, the person at the cursor, and the answer; nobody where that person has no vote in it.
    fn at_cursor(&self, app: &App) -> Option<(VoteId, PersonId, Option<Choice>)> {
        let vote = self.current(app)?;
        let who = *voters(&open_rounds(app)).get(self.0.borrow().at.at)?;
        let may = vote.frozen.voters().contains(&who);
        may.then(|| (vote.id, who, self.given(vote, who)))
    }
}
