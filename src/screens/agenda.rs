//! 议题: what is to be dealt with, in what order, and where each item stands.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use super::floor::may_write;
use crate::app::{Answered, App, Confirm, FormBox, go};
use crate::keys::{Act, Scope};
use crate::lang::dates::{clock, span};
use crate::lang::numerals::agenda_label;
use crate::lang::{found, refusal, terms};
use crate::meeting::{
    AgendaCommand, AgendaEvent, Command, Entry, Event, Item, ItemId, ItemState, Level, Line, NewItem, outline,
};
use crate::text::{clip, width};
use crate::ui::draw::{paragraph, put, put_right};
use crate::ui::list::{self, Selection};

/// Characters of an outline typed or pasted in one go.
const OUTLINE: usize = 20_000;

/// The states an item can be put into by hand, in the order of their digits.
const STATES: [ItemState; 5] =
    [ItemState::Decided, ItemState::Shelved, ItemState::Withdrawn, ItemState::Postponed, ItemState::Waiting];

/// The agenda and the item selected on it.
#[derive(Default)]
pub(super) struct Agenda {
    selection: Selection,
}

impl Agenda {
    fn select(&mut self, app: &mut App, id: ItemId) {
        let Some(meeting) = app.meeting() else { return };
        if let Some(at) = meeting.agenda.iter().position(|item| item.id == id) {
            self.selection.select(at, meeting.agenda.len());
            app.aim = Some(id);
        }
    }

    fn selected<'a>(&self, app: &'a App) -> Option<&'a Item> {
        app.meeting()?.agenda.get(self.selection.at)
    }

    /// Records a change of the selected item, or says that there is none.
    fn change(&self, app: &mut App, command: fn(ItemId) -> AgendaCommand) {
        match self.selected(app).map(|item| item.id) {
            Some(id) => drop(app.record(Command::Agenda(command(id)))),
            None => app.warn(app.say("agenda-empty")),
        }
    }
}

impl Screen for Agenda {
    fn scope(&self, _: &App) -> Scope {
        Scope::Agenda
    }

    fn enter(&mut self, app: &mut App) {
        if let Some(id) = app.aimed().map(|item| item.id) {
            self.select(app, id);
        }
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let len = app.meeting().map_or(0, |meeting| meeting.agenda.len());
        if go(&mut self.selection, act, len, 10) {
            app.aim = self.selected(app).map(|item| item.id);
            return true;
        }
        let aimed = app.aim.filter(|aim| self.selected(app).is_none_or(|item| item.id != *aim));
        if let Some(aim) = aimed {
            self.select(app, aim);
        }
        let changes = matches!(
            act,
            Act::AddItem
                | Act::AddSubItem
                | Act::AddOutline
                | Act::EditItem
                | Act::TakeUp
                | Act::Settle
                | Act::RemoveItem
        );
        if changes && !may_write(app) {
            return true;
        }
        match act {
            Act::AddItem => add(app, self.selected(app).map(|item| item.id), self.selected(app).map(level)),
            Act::AddSubItem => {
                add(
                    app,
                    self.selected(app).map(|item| item.id),
                    self.selected(app).map(|item| level(item).deeper()),
                );
            }
            Act::AddOutline => add_outline(app),
            Act::EditItem => match self.selected(app).map(|item| (item.id, item.is.clone())) {
                Some((id, item)) => edit(app, id, &item),
                None => add(app, None, None),
            },
            Act::TakeUp => match self.selected(app) {
                Some(item) if item.state == ItemState::Decided => {
                    let (id, title) = (item.id, item.is.title.clone());
                    take_up_again(app, id, title);
                }
                _ => self.change(app, AgendaCommand::TakeUp),
            },
            Act::Settle => match self.selected(app).map(|item| (item.id, item.outcome.clone())) {
                Some((id, outcome)) => settle(app, id, &outcome),
                None => app.warn(app.say("agenda-empty")),
            },
            Act::MoveUp => self.change(app, AgendaCommand::Up),
            Act::MoveDown => self.change(app, AgendaCommand::Down),
            Act::Deeper => self.change(app, AgendaCommand::Deeper),
            Act::Shallower => self.change(app, AgendaCommand::Shallower),
            Act::RemoveItem => match self.selected(app).map(|item| (item.id, item.is.title.clone())) {
                Some((id, title)) => remove(app, id, title),
                None => app.warn(app.say("agenda-empty")),
            },
            _ => return false,
        }
        true
    }

    /// An outline pasted onto the agenda goes on it; one that is too long is left out, as half of it would be another.
    fn paste(&mut self, app: &mut App, text: &str) -> bool {
        let text = crate::text::clean_text(text);
        let fits = text.chars().count() <= OUTLINE;
        if fits && may_write(app) {
            outline_form(app, &text);
        }
        fits
    }

    fn recorded(&mut self, app: &mut App, line: &Line) {
        if let Entry::Did(Event::Agenda(AgendaEvent::Added(_, items))) = &line.entry
            && let Some(first) = items.first()
        {
            self.select(app, first.id);
        }
        if let Some(aim) = app.aim {
            self.select(app, aim);
        }
        let len = app.meeting().map_or(0, |meeting| meeting.agenda.len());
        self.selection.follow(len, 10);
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        if meeting.agenda.is_empty() {
            let rows = paragraph(buf, inset(area), &app.say("agenda-start"), app.look.plain(), 0);
            return Some(Position::new(area.x + 1, area.y + rows.min(area.height.saturating_sub(1))));
        }
        let beside = if area.width >= 110 { area.width * 2 / 5 } else { 0 };
        let below = if beside == 0 && area.height >= 14 { 4 } else { 0 };
        let list_area = Rect { width: area.width - beside, height: area.height - below - 1, ..area };
        let numbers = meeting.numbering();
        let cursor = list::rows(
            buf,
            list_area,
            app.look,
            self.selection,
            meeting.agenda.len(),
            |buf, row, at, style| {
                let item = &meeting.agenda[at];
                let right = facts(app, item);
                let x = put_right(buf, row, row.y, &right, style);
                let label = format!(
                    "{}{}",
                    "  ".repeat(item.is.level.depth()),
                    agenda_label(app.words.lang(), &numbers[at])
                );
                let room = usize::from(x.saturating_sub(row.x + 1));
                let title = clip(&item.is.title, room.saturating_sub(width(&label) + 1)).to_owned();
                let x = put(buf, row, row.x, row.y, &label, style);
                put(buf, row, x + u16::from(label.ends_with(|c: char| c.is_ascii())), row.y, &title, style);
            },
        );
        ends(app, buf, Rect { y: list_area.bottom(), height: 1, ..list_area });
        let detail = if beside > 0 {
            Rect { x: area.right() - beside + 1, width: beside - 2, ..area }
        } else {
            inset(Rect { y: area.bottom() - below, height: below, ..area })
        };
        if let Some(item) = self.selected(app) {
            details(app, item, buf, detail);
        }
        cursor
    }
}

fn level(item: &Item) -> Level {
    item.is.level
}

fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// What stands at the right of an item: minutes spent and planned, and its state.
fn facts(app: &App, item: &Item) -> String {
    let spent = item.spent(app.now).num_minutes();
    let minutes = match item.is.minutes {
        Some(planned) => app.tell("agenda-minutes", &[("spent", spent.into()), ("planned", planned.into())]),
        None if spent > 0 => app.tell("agenda-spent", &[("spent", spent.into())]),
        None => String::new(),
    };
    let new = if item.announced { String::new() } else { app.say("agenda-unannounced") };
    format!("{new} {minutes} {} ", state(app, item))
}

/// Where an item stands; decided by a vote, with how that came out. A heading waits for nothing itself.
fn state(app: &App, item: &Item) -> String {
    let heading = app.meeting().is_some_and(|meeting| meeting.is_heading(item));
    if heading && item.state == ItemState::Waiting {
        return String::new();
    }
    let state = terms::item_state(&app.words, item.state);
    let rounds = app.meeting().into_iter().flat_map(|meeting| meeting.rounds(item.id));
    let decided = rounds.filter(|vote| vote.decides()).last();
    let decided = decided.zip(app.meeting()).filter(|_| item.state == ItemState::Decided);
    // What was only deliberated on is an opinion, nothing decided.
    if item.state == ItemState::Decided && app.meeting().is_some_and(|meeting| !meeting.rules.binding) {
        return app.say("item-opinion");
    }
    match decided.and_then(|(vote, meeting)| found::item_outcome(meeting, vote, &app.words)) {
        Some(outcome) => app.tell("agenda-decided", &[("state", state.into()), ("outcome", outcome.into())]),
        None => state,
    }
}

/// When the agenda will be through, as planned.
fn ends(app: &App, buf: &mut Buffer, row: Rect) {
    let Some(end) = app.meeting().and_then(|meeting| meeting.predicted_end(app.now)) else { return };
    let left = span(app.words.lang(), end - app.now);
    let text = app.tell("agenda-end", &[("time", clock(end.time()).into()), ("left", left.into())]);
    put_right(buf, row, row.y, &text, app.look.dim());
}

fn details(app: &App, item: &Item, buf: &mut Buffer, area: Rect) {
    let carried = item.is.carried.as_ref().map(|from| {
        app.tell(
            "agenda-carried",
            &[("meeting", from.meeting.clone().into()), ("date", from.date.to_string().into())],
        )
    });
    let lines = [
        ("agenda-motion", &item.is.motion),
        ("agenda-proposer", &item.is.proposer),
        ("agenda-background", &item.is.background),
        ("agenda-outcome", &item.outcome),
    ];
    let said = lines
        .iter()
        .filter(|(_, text)| !text.is_empty())
        .map(|(id, text)| app.tell(id, &[("text", text.as_str().into())]));
    let text: Vec<String> = std::iter::once(item.is.title.clone()).chain(said).chain(carried).collect();
    paragraph(buf, area, &text.join("\n"), app.look.plain(), 0);
}

fn form(
    app: &App,
    title: String,
    item: &NewItem,
    then: impl Fn(&mut App, NewItem) -> Answered + 'static,
) -> FormBox {
    let old = item.clone();
    let minutes = item.minutes.map(|n| n.to_string()).unwrap_or_default();
    FormBox::new(title, move |app, form| {
        let minutes = match crate::text::fold_line(&form.text(2)).as_str() {
            "" => None,
            text => Some(text.parse().map_err(|_| (Some(2), app.say("bad-number")))?),
        };
        let (title, motion) = (form.text(0), form.text(1));
        let (proposer, background) = (form.text(3), form.text(4));
        if title.is_empty() {
            return Err((Some(0), app.say("agenda-needs-title")));
        }
        then(app, NewItem { title, motion, background, proposer, minutes, ..old.clone() })
    })
    .line(app.say("title"), &item.title, 200)
    .lines(app.say("motion"), &item.motion, 5000, 3)
    .line(app.say("agenda-planned"), &minutes, 4)
    .line(app.say("agenda-by"), &item.proposer, 200)
    .lines(app.say("agenda-why"), &item.background, 5000, 2)
    .begun_at(&[0, 1])
}

fn recorded(app: &mut App, command: AgendaCommand) -> Answered {
    app.record(Command::Agenda(command)).map_err(|why| (None, refusal(&app.words, &why)))
}

fn add(app: &mut App, after: Option<ItemId>, level: Option<Level>) {
    let item = NewItem { level: level.unwrap_or_default(), ..NewItem::default() };
    let form = form(app, app.say("act-add-item"), &item, move |app, item| {
        recorded(app, AgendaCommand::Add(after, vec![item]))
    });
    app.ask(form);
}

fn edit(app: &mut App, id: ItemId, item: &NewItem) {
    let form = form(app, app.say("act-edit-item"), item, move |app, item| {
        recorded(app, AgendaCommand::Edit(id, item))
    });
    app.ask(form);
}

fn add_outline(app: &mut App) {
    outline_form(app, "");
}

fn outline_form(app: &mut App, text: &str) {
    let form = FormBox::new(app.say("agenda-outline-title"), |app, form| {
        let items =
            outline(form.typed(0)).map_err(|fault| (Some(0), terms::outline_fault(&app.words, &fault)))?;
        if items.is_empty() {
            return Err((Some(0), app.say("agenda-needs-title")));
        }
        recorded(app, AgendaCommand::Add(None, items))
    })
    .lines(app.say("agenda-outline"), text, OUTLINE, 10);
    app.ask(form);
}

fn settle(app: &mut App, id: ItemId, outcome: &str) {
    let choices = STATES.iter().map(|state| terms::item_state(&app.words, *state)).collect();
    let form = FormBox::new(app.say("act-settle"), move |app, form| {
        let state = STATES.get(form.chosen(1)).copied().unwrap_or_default();
        recorded(app, AgendaCommand::Settle(id, state, form.text(0)))
    })
    .lines(app.say("agenda-came"), outcome, 5000, 4)
    .choice(app.say("agenda-state"), choices, 0);
    app.ask(form);
}

fn take_up_again(app: &mut App, id: ItemId, title: String) {
    let text = app.tell("agenda-again-ask", &[("title", title.into())]);
    app.ask(Confirm::new(app.say("act-take-up"), text, move |app| {
        let _ = recorded(app, AgendaCommand::TakeUp(id));
        Ok(())
    }));
}

fn remove(app: &mut App, id: ItemId, title: String) {
    let text = app.tell("agenda-remove-ask", &[("title", title.into())]);
    app.ask(Confirm::new(app.say("act-remove-item"), text, move |app| {
        let _ = recorded(app, AgendaCommand::Remove(id));
        Ok(())
    }));
}

#[cfg(test)]
mod tests;
