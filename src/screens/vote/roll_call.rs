//! Names are called: each answers for, against or abstaining, and the cursor goes on to the next by itself.
//!
//! The cursor moves when the key is pressed; an answer is shown once it is on disk.

use std::cell::Cell;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{open_vote, panel, reading_only};
use crate::app::{App, Overlay, Pick, PickRow, Picked, Sitting, go};
use crate::keys::{Act, Chord};
use crate::lang::terms;
use crate::meeting::{
    Choice, Command, Count, Entry, Event, Line, Meeting, Method, PersonId, Vote, VoteCommand, VoteEvent,
    VoteId,
};
use crate::ui::draw::cells;
use crate::ui::list::{self, Selection};
use crate::ui::table::{Align, Column, GAP, Size, Table};

/// Rows that a page moves by.
const PAGE: usize = 10;

/// An answer, or that there is none.
type Mark = (PersonId, Option<Choice>);

/// Who is being called, and which answers are on their way to the disk.
#[derive(Default)]
pub(super) struct Calling {
    of: Option<VoteId>,
    at: Rc<Cell<Selection>>,
    waiting: Vec<Mark>,
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

impl Calling {
    /// Turns to the open round, if it is another than before.
    pub(super) fn look_up(&mut self, app: &App) {
        let open = open_vote(app).filter(|vote| vote.method() == Method::RollCall);
        if open.map(|vote| vote.id) == self.of {
            return;
        }
        *self = Self::default();
        if let Some(vote) = open {
            self.of = Some(vote.id);
            let voters = vote.frozen.voters();
            let next = voters.iter().position(|who| answer(vote, *who).is_none());
            self.select(next.unwrap_or_default(), voters.len());
        }
    }

    fn select(&self, at: usize, len: usize) {
        let mut selection = self.at.get();
        selection.select(at, len);
        selection.follow(len, PAGE);
        self.at.set(selection);
    }

    /// Takes a line that is on disk now: its answers wait no more, and one taken back is gone to.
    pub(super) fn recorded(&mut self, app: &App, line: &Line) {
        self.look_up(app);
        let marks = match &line.entry {
            Entry::Did(Event::Vote(VoteEvent::Marked(_, marks))) => marks.as_slice(),
            _ => &[],
        };
        for mark in marks {
            if let Some(at) = self.waiting.iter().position(|waiting| waiting == mark) {
                self.waiting.remove(at);
            }
        }
        if !app.sitting.as_ref().is_some_and(Sitting::busy) {
            self.waiting.clear();
        }
        if let Entry::Undid(seq) | Entry::Redid(seq) = line.entry {
            self.go_to_line(app, seq);
        }
    }

    fn go_to_line(&self, app: &App, seq: u64) {
        let lines = app.sitting.as_ref().map(|sitting| sitting.trail.lines()).unwrap_or_default();
        let line = lines.iter().find(|line| line.stamp.seq == seq);
        let (Some(line), Some(vote)) = (line, open_vote(app)) else { return };
        if let Entry::Did(Event::Vote(VoteEvent::Marked(_, marks))) = &line.entry
            && let Some((first, _)) = marks.first()
            && let Some(at) = vote.frozen.voters().iter().position(|who| who == first)
        {
            self.select(at, vote.frozen.voters().len());
        }
    }

    /// A person's answer, those on their way to the disk included.
    fn given(&self, vote: &Vote, who: PersonId) -> Option<Choice> {
        let waiting = self.waiting.iter().rev().find(|(waiting, _)| *waiting == who);
        waiting.map_or_else(|| answer(vote, who), |(_, choice)| *choice)
    }

    /// Moves the cursor. False when the act was none of moving.
    pub(super) fn go(&mut self, app: &App, act: Act) -> bool {
        let len = open_vote(app).map_or(0, |vote| vote.frozen.voters().len());
        let mut selection = self.at.get();
        let moved = go(&mut selection, act, len, PAGE);
        self.at.set(selection);
        moved
    }

    /// Asks for answers to be recorded. False when they are refused.
    fn mark(&mut self, app: &mut App, marks: Vec<Mark>) -> bool {
        let Some(id) = open_vote(app).map(|vote| vote.id).filter(|_| !reading_only(app)) else {
            return false;
        };
        let asked = app.record(Command::Vote(VoteCommand::Mark(id, marks.clone()))).is_ok();
        if asked {
            self.waiting.extend(marks);
        }
        asked
    }

    /// The one at the cursor answers so; on to the next who has not.
    pub(super) fn answer(&mut self, app: &mut App, choice: Choice) {
        let Some((who, given)) = self.at_cursor(app) else { return app.warn(app.say("vote-nobody")) };
        if given != Some(choice) && !self.mark(app, vec![(who, Some(choice))]) {
            return;
        }
        let Some(vote) = open_vote(app) else { return };
        let voters = vote.frozen.voters();
        let here = self.at.get().at + 1;
        let around = (here..voters.len()).chain(0..here.min(voters.len()));
        let next =
            around.into_iter().find(|at| voters.get(*at).is_some_and(|who| self.given(vote, *who).is_none()));
        match next {
            Some(at) => self.select(at, voters.len()),
            None => app.note(app.say("vote-all-answered")),
        }
    }

    /// Takes the answer of the one at the cursor back.
    pub(super) fn clear(&mut self, app: &mut App) {
        match self.at_cursor(app) {
            Some((who, Some(_))) => drop(self.mark(app, vec![(who, None)])),
            _ => app.warn(app.say("vote-not-answered")),
        }
    }

    /// All who have not answered are for it.
    pub(super) fn rest_for(&mut self, app: &mut App) {
        let Some(vote) = open_vote(app) else { return };
        let silent = vote.frozen.voters().iter().filter(|who| self.given(vote, **who).is_none());
        let rest: Vec<Mark> = silent.map(|who| (*who, Some(Choice::For))).collect();
        let n = rest.len();
        if n == 0 {
            return app.warn(app.say("vote-all-answered"));
        }
        if self.mark(app, rest) {
            app.note(app.tell("vote-rest-for", &[("n", n.into())]));
        }
    }

    fn at_cursor(&self, app: &App) -> Option<Mark> {
        let vote = open_vote(app)?;
        let who = *vote.frozen.voters().get(self.at.get().at)?;
        Some((who, self.given(vote, who)))
    }

    /// Finds somebody by typing, and puts the cursor there.
    pub(super) fn find(&self, app: &mut App) {
        let list = self.list(app);
        app.ask(list);
    }

    /// The same, with what was typed already in it: a letter or a character is the beginning of a name, never a vote.
    /// False when it is neither.
    pub(super) fn find_typed(&self, app: &mut App, chord: Chord) -> bool {
        if !chord.folded().typed().is_some_and(char::is_alphabetic) {
            return false;
        }
        let mut list = Overlay::from(self.list(app));
        list.edit(app, chord);
        app.ask(list);
        true
    }

    /// The same for pasted text.
    pub(super) fn find_pasted(&self, app: &mut App, text: &str) -> bool {
        let mut list = Overlay::from(self.list(app));
        let taken = list.paste(app, text.trim());
        app.ask(list);
        taken
    }

    fn list(&self, app: &App) -> Pick {
        let at = Rc::clone(&self.at);
        Pick::new(
            app,
            app.say("act-find-voter"),
            |app, query| rows(app, query, None),
            move |app, picked| {
                let voters = open_vote(app).map(|vote| vote.frozen.voters()).unwrap_or_default();
                if let Picked::Person(id) = picked
                    && let Some(found) = voters.iter().position(|who| *who == id)
                {
                    let mut selection = at.get();
                    selection.select(found, voters.len());
                    selection.follow(voters.len(), PAGE);
                    at.set(selection);
                }
                Ok(())
            },
        )
    }

    pub(super) fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let vote = open_vote(app)?;
        let verdict = meeting.verdict(vote);
        let voters = vote.frozen.voters();
        let all = vote.count.voters().count() == voters.len();
        let foot = panel::foot(app, meeting, vote, &verdict, all);
        let body = panel::frame(app, meeting, vote, buf, area, 6, &foot);
        let side = if body.width >= 100 {
            50
        } else if body.width >= 70 {
            30
        } else {
            16
        };
        let names = Rect { width: body.width.saturating_sub(side + 2), ..body };
        panel::totals(app, vote, buf, Rect { x: names.right() + 2, width: side, ..body });
        let numbers = voters.iter().filter_map(|who| meeting.person(*who)?.is.no);
        let digits = numbers.max().map_or(1, |no| no.to_string().len());
        let column = |size, align| Column { head: "", size, align };
        let columns = [
            column(Size::Fixed(cells(digits)), Align::Right),
            column(Size::Flex { least: 13, share: 2 }, Align::Left),
            column(Size::Fixed(7), Align::Left),
            column(Size::Flex { least: 7, share: 1 }, Align::Left),
        ];
        let table = Table { columns: &columns, gap: GAP };
        list::rows(buf, names, app.look, self.at.get(), voters.len(), |buf, row, at, style| {
            let Some(who) = voters.get(at) else { return };
            let person = meeting.person(*who);
            let no = person.and_then(|person| person.is.no).map(|no| no.to_string()).unwrap_or_default();
            let waits = self.of == Some(vote.id) && self.waiting.iter().any(|(waiting, _)| waiting == who);
            let answered = match answer(vote, *who) {
                _ if waits => app.say("vote-saving"),
                Some(choice) => terms::choice(&app.words, choice),
                None => "-".to_owned(),
            };
            let proxy = vote.frozen.proxies.iter().find(|(from, _)| from == who);
            let by = proxy.map(|(_, by)| {
                app.tell("vote-by-proxy", &[("name", terms::person(&app.words, meeting, *by).into())])
            });
            let group = person.map(|person| person.is.group.clone());
            let beside: Vec<String> = by.into_iter().chain(group).collect();
            table.row(
                buf,
                row,
                &[no, terms::person(&app.words, meeting, *who), answered, beside.join(" ")],
                style,
            );
        })
    }
}

/// Those who may vote in a round and fit what is typed, with their answers; the open round if none is named.
pub(super) fn rows(app: &App, query: &str, of: Option<VoteId>) -> Vec<PickRow> {
    let Some((sitting, meeting)) = app.sitting.as_ref().zip(app.meeting()) else { return Vec::new() };
    let Some(vote) = of.map_or_else(|| meeting.open_vote(), |id| meeting.vote(id)) else { return Vec::new() };
    let found = sitting.find(query).into_iter().filter(|who| vote.frozen.voters().contains(who));
    found
        .map(|who| PickRow {
            is: Picked::Person(who),
            label: called(app, meeting, who),
            beside: told(app, answer(vote, who)),
        })
        .collect()
}
