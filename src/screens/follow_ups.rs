//! 落实: what somebody will do, by when, and whether it was done. It goes on after the meeting is closed.

use chrono::NaiveDate;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::Screen;
use crate::app::{Answered, App, FormBox, go};
use crate::keys::{Act, Scope};
use crate::lang::dates::{long_date, read_date, short_date};
use crate::lang::{refusal, terms};
use crate::meeting::{
    Command, Entry, Event, FollowUp, FollowUpCommand, FollowUpEvent, Item, ItemId, ItemState, Line, Meeting,
    NewFollowUp, NextStep, Vote, guide,
};
use crate::rules::Outcome;
use crate::ui::draw::{paragraph, rule};
use crate::ui::list::{self, Selection};
use crate::ui::table::{Align, Column, GAP, Size, Table};

/// From this width on, the selected one stands beside the list in full.
const WIDE: u16 = 110;
/// Rows below the list that show the selected one in full: where there is room, and at least.
const DETAIL: [u16; 2] = [7, 5];

/// What is to be done, and which of it is selected.
#[derive(Default)]
pub(super) struct FollowUps {
    selection: Selection,
}

impl Screen for FollowUps {
    fn scope(&self, _: &App) -> Scope {
        Scope::FollowUps
    }

    fn enter(&mut self, app: &mut App) {
        let Some(meeting) = app.meeting() else { return };
        let next = match guide(meeting, app.now).step {
            NextStep::FinishFollowUp(id) => meeting.follow_ups.iter().position(|follow| follow.id == id),
            _ => meeting.follow_ups.iter().position(|follow| follow.done.is_none()),
        };
        self.selection.select(next.unwrap_or_default(), meeting.follow_ups.len());
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let len = app.meeting().map_or(0, |meeting| meeting.follow_ups.len());
        if go(&mut self.selection, act, len, 10) {
            self.selection.follow(len, 10);
            return true;
        }
        match act {
            Act::AddFollowUp if app.may_record() => add(app),
            Act::AddFollowUp => {}
            Act::EditFollowUp => self.change(app, edit),
            Act::FinishFollowUp => self.change(app, finish),
            Act::ReopenFollowUp => self.change(app, reopen),
            _ => return false,
        }
        true
    }

    fn recorded(&mut self, app: &mut App, line: &Line) {
        let Some(meeting) = app.meeting() else { return };
        let len = meeting.follow_ups.len();
        if let Entry::Did(Event::FollowUp(FollowUpEvent::Added(added))) = &line.entry
            && let Some(first) = added.first()
            && let Some(at) = meeting.follow_ups.iter().position(|follow| follow.id == first.id)
        {
            self.selection.select(at, len);
        }
        self.selection.follow(len, 10);
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let Some(selected) = meeting.follow_ups.get(self.selection.at) else {
            let inner = inset(area);
            let rows = paragraph(buf, inner, &app.say("follow-up-start"), app.look.plain(), 0);
            return Some(Position::new(inner.x, inner.y + rows.min(inner.height.saturating_sub(1))));
        };
        let beside = if area.width >= WIDE { area.width * 2 / 5 } else { 0 };
        let fitting = DETAIL.into_iter().find(|rows| area.height > rows * 2);
        let below = fitting.filter(|_| beside == 0).unwrap_or_default();
        let head = Rect { x: area.x + 2, width: area.width.saturating_sub(beside + 2), height: 1, ..area };
        let rows =
            Rect { width: area.width - beside, height: area.height - below - 1, y: area.y + 1, ..area };
        let heads =
            ["follow-up-what", "follow-up-state", "follow-up-who", "follow-up-due"].map(|id| app.say(id));
        let columns = columns(&heads);
        let table = Table { columns: &columns, gap: GAP };
        table.header(buf, head, app.look.title());
        let follow_ups = &meeting.follow_ups;
        let cursor =
            list::rows(buf, rows, app.look, self.selection, follow_ups.len(), |buf, row, at, style| {
                let Some(follow) = follow_ups.get(at) else { return };
                let what = follow.is.what.split_whitespace().collect::<Vec<_>>().join(" ");
                let due = follow.is.due.map(short_date).unwrap_or_default();
                let style = if at == self.selection.at { style } else { style.patch(tone(app, follow)) };
                table.row(buf, row, &[what, state(app, follow), follow.is.who.clone(), due], style);
            });
        let detail = if beside > 0 {
            Rect { x: rows.right() + 1, width: beside - 2, ..area }
        } else {
            let top = area.bottom() - below;
            if below > 0 {
                rule(buf, Rect { y: top, height: 1, ..area }, top, app.look);
            }
            inset(Rect { y: top + 1, height: below.saturating_sub(1), ..area })
        };
        paragraph(buf, detail, &in_full(app, selected), app.look.plain(), 0);
        cursor
    }
}

impl FollowUps {
    fn change(&self, app: &mut App, with: fn(&mut App, &FollowUp)) {
        let selected = app.meeting().and_then(|meeting| meeting.follow_ups.get(self.selection.at));
        match selected.cloned() {
            Some(follow) if app.may_record() => with(app, &follow),
            Some(_) => {}
            None => app.warn(app.say("follow-up-none")),
        }
    }
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

fn columns(heads: &[String; 4]) -> [Column<'_>; 4] {
    let [what, state, who, due] = heads;
    let column = |head, size| Column { head, size, align: Align::Left };
    [
        column(what.as_str(), Size::Flex { least: 18, share: 3 }),
        column(state.as_str(), Size::Fixed(13)),
        column(who.as_str(), Size::Flex { least: 10, share: 1 }),
        column(due.as_str(), Size::Fixed(5)),
    ]
}

/// Done, overdue by so much, due in so many days.
fn state(app: &App, follow: &FollowUp) -> String {
    match (&follow.done, follow.is.due) {
        (Some(_), _) => app.say("follow-up-done"),
        (None, None) => app.say("follow-up-open"),
        (None, Some(due)) => match (due - today(app)).num_days() {
            0 => app.say("follow-up-today"),
            days if days < 0 => app.tell("follow-up-overdue", &[("n", (-days).into())]),
            days => app.tell("follow-up-in", &[("n", days.into())]),
        },
    }
}

fn tone(app: &App, follow: &FollowUp) -> Style {
    match (&follow.done, follow.is.due) {
        (Some(_), _) => app.look.dim(),
        (None, Some(due)) if due < today(app) => app.look.warn(),
        (None, _) => app.look.plain(),
    }
}

fn today(app: &App) -> NaiveDate {
    app.now.date_naive()
}

/// One follow-up with everything that is known of it.
fn in_full(app: &App, follow: &FollowUp) -> String {
    let Some(meeting) = app.meeting() else { return String::new() };
    let date = |date: NaiveDate| long_date(app.words.lang(), date).into();
    let is = &follow.is;
    let done = follow.done.as_ref().map(|done| {
        let args = [("date", date(done.at.date_naive())), ("note", done.note.clone().into())];
        app.tell("follow-up-done-on", &args)
    });
    let who = (!is.who.is_empty()).then(|| app.tell("follow-up-by", &[("who", is.who.clone().into())]));
    let due = is
        .due
        .map(|due| app.tell("follow-up-until", &[("date", date(due)), ("state", state(app, follow).into())]));
    let item = is
        .item
        .map(|id| app.tell("follow-up-from", &[("item", terms::item(&app.words, meeting, id).into())]));
    let carried = is.carried.as_ref().map(|from| {
        let args = [("meeting", from.meeting.clone().into()), ("date", date(from.date))];
        app.tell("follow-up-carried", &args)
    });
    let parts = [done, who, due, item, carried];
    std::iter::once(is.what.clone()).chain(parts.into_iter().flatten()).collect::<Vec<_>>().join("\n")
}

fn recorded(app: &mut App, command: FollowUpCommand) -> Answered {
    app.record(Command::FollowUp(command)).map_err(|why| (None, refusal(&app.words, &why)))
}

fn add(app: &mut App) {
    let item = app.meeting().and_then(|meeting| comes_of(meeting, app.aimed()?));
    let follow = NewFollowUp { item, ..NewFollowUp::default() };
    let form = form(app, "act-add-follow-up", follow, |app, follow| {
        recorded(app, FollowUpCommand::Add(vec![follow]))
    });
    app.ask(form);
}

/// The item aimed at, if something to do can come of it: it is before the meeting now, or was passed.
fn comes_of(meeting: &Meeting, item: &Item) -> Option<ItemId> {
    let last = meeting.rounds(item.id).filter(|vote| vote.decides()).last();
    let passed = last.and_then(Vote::declared) == Some(Outcome::Passed);
    let now = matches!(item.state, ItemState::Active | ItemState::Voting);
    (now || passed).then_some(item.id)
}

fn edit(app: &mut App, follow: &FollowUp) {
    let id = follow.id;
    let form = form(app, "act-edit-follow-up", follow.is.clone(), move |app, follow| {
        recorded(app, FollowUpCommand::Edit(id, follow))
    });
    app.ask(form);
}

fn form(
    app: &App,
    title: &str,
    old: NewFollowUp,
    then: impl Fn(&mut App, NewFollowUp) -> Answered + 'static,
) -> FormBox {
    let agenda = app.meeting().map(|meeting| meeting.agenda.as_slice()).unwrap_or_default();
    let ids: Vec<Option<ItemId>> = agenda.iter().map(|item| Some(item.id)).chain([None]).collect();
    let named = |id: &Option<ItemId>| match (id, app.meeting()) {
        (Some(id), Some(meeting)) => terms::item(&app.words, meeting, *id),
        _ => app.say("none"),
    };
    let items = ids.iter().map(named).collect();
    let item = ids.iter().position(|id| *id == old.item).unwrap_or_default();
    let due = old.due.map(|due| due.to_string()).unwrap_or_default();
    let (what, who) = (old.what.clone(), old.who.clone());
    FormBox::new(app.say(title), move |app, form| {
        let what = form.text(0);
        if what.is_empty() {
            return Err((Some(0), app.say("follow-up-needs-what")));
        }
        let due = match form.text(2).as_str() {
            "" => None,
            text => {
                Some(read_date(text, today(app)).ok_or_else(|| (Some(2), app.say("follow-up-bad-date")))?)
            }
        };
        let item = ids.get(form.chosen(3)).copied().flatten();
        then(app, NewFollowUp { what, who: form.text(1), due, item, carried: old.carried.clone() })
    })
    .line(app.say("follow-up-what"), &what, 5_000)
    .line(app.say("follow-up-who"), &who, 200)
    .line(app.say("follow-up-when"), &due, 20)
    .choice(app.say("item"), items, item)
}

fn finish(app: &mut App, follow: &FollowUp) {
    if follow.done.is_some() {
        return app.warn(app.say("follow-up-is-done"));
    }
    let id = follow.id;
    let form = FormBox::new(app.say("act-finish-follow-up"), move |app, form| {
        recorded(app, FollowUpCommand::Finish(id, form.text(0)))
    })
    .line(app.say("follow-up-result"), "", 5_000);
    app.ask(form);
}

fn reopen(app: &mut App, follow: &FollowUp) {
    if follow.done.is_none() {
        return app.warn(app.say("follow-up-is-open"));
    }
    let _ = recorded(app, FollowUpCommand::Reopen(follow.id));
}

#[cfg(test)]
mod tests;
