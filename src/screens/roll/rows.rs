//! The people found, one a row, in as many columns of people as the terminal has room for.

use std::collections::HashMap;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::lang::dates::clock;
use crate::lang::terms;
use crate::meeting::{Attended, Meeting, Person, PersonId, Presence, Roll, Step};
use crate::text::fit;
use crate::ui::draw::{fill, put};
use crate::ui::list::{Selection, window};
use crate::ui::table::{Align, Column, Size, Table};

/// The least width of a column of people.
const PEOPLE: u16 = 55;
/// What stands before the selected row.
const MARK: &str = "> ";
/// Which column of the table tells the state.
const STATE: usize = 2;

/// The area without a cell at each side.
pub(super) fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area }
}

/// Draws the heads and as many of these people as have room, the selected one among them.
pub(super) fn view(
    app: &App,
    buf: &mut Buffer,
    area: Rect,
    people: &[PersonId],
    selection: Selection,
    chosen: bool,
) {
    let Some(meeting) = app.meeting() else { return };
    let heads = ["roll-number", "name", "roll-state", "roll-capacity", "roll-where"].map(|id| app.say(id));
    let flex = |least, share| Size::Flex { least, share };
    let sizes = [
        (Size::Fixed(4), Align::Right),
        (flex(10, 2), Align::Left),
        (flex(10, 1), Align::Left),
        (flex(8, 1), Align::Left),
        (flex(10, 2), Align::Left),
    ];
    let columns: Vec<Column> =
        heads.iter().zip(sizes).map(|(head, (size, align))| Column { head, size, align }).collect();
    let table = Table { columns: &columns };
    let side_by_side = (area.width / PEOPLE).max(1);
    let width = area.width / side_by_side;
    let height = usize::from(area.height.saturating_sub(1));
    let shown = window(people.len(), selection.at, selection.top, height * usize::from(side_by_side));
    let column = |nth: u16| Rect { x: area.x + nth * width, width: width - 1, ..area };
    for nth in 0..side_by_side.min(shown.len().div_ceil(height.max(1)).try_into().unwrap_or(1)) {
        let head = column(nth);
        table.header(buf, Rect { x: head.x + 2, width: head.width - 2, ..head }, app.look.dim());
    }
    let (roll, last) = (meeting.roll(), last_steps(meeting));
    let places = (0..side_by_side).flat_map(|nth| {
        let column = column(nth);
        (column.y + 1..column.bottom()).map(move |y| Rect { y, height: 1, ..column })
    });
    for (row, at) in places.zip(shown) {
        let Some(person) = people.get(at).and_then(|id| meeting.person(*id)) else { continue };
        let selected = chosen && at == selection.at;
        if selected {
            fill(buf, row, app.look.selected());
            put(buf, row, row.x, row.y, MARK, app.look.selected());
        }
        let row = Rect { x: row.x + 2, width: row.width - 2, ..row };
        let base = if selected { app.look.selected() } else { app.look.plain() };
        let state = state(app, meeting, &roll, last.get(&person.id).copied(), person);
        let number = person.is.no.map(|no| no.to_string()).unwrap_or_default();
        let texts = [number, person.is.name.clone(), state, capacities(app, person), place(person)];
        table.row(buf, row, &texts, base);
        if let Some((from, width)) = table.places(row.width).get(STATE).filter(|_| !selected) {
            let style = style(app, roll.of(person.id));
            put(buf, row, row.x + from, row.y, &fit(&texts[STATE], usize::from(*width)), style);
        }
    }
}

/// The last step of each person, in one pass over the attendance.
pub(super) fn last_steps(meeting: &Meeting) -> HashMap<PersonId, &Attended> {
    let steps = meeting.attendance.iter();
    steps.flat_map(|attended| attended.who.iter().map(move |who| (*who, attended))).collect()
}

/// 已到 19:02, 离席 19:40, 由李四代.
pub(super) fn state(
    app: &App,
    meeting: &Meeting,
    roll: &Roll,
    last: Option<&Attended>,
    person: &Person,
) -> String {
    let presence = roll.of(person.id);
    let word = match (presence, last.map(|attended| &attended.step)) {
        (Presence::ByProxy(agent), _) => {
            let id = if roll.here(agent) { "roll-by-proxy" } else { "roll-by-absent-proxy" };
            return app.tell(id, &[("agent", terms::person(&app.words, meeting, agent).into())]);
        }
        (Presence::Present, Some(Step::Back)) => app.say("roll-back"),
        _ => terms::presence(&app.words, presence),
    };
    match last.filter(|_| matches!(presence, Presence::Present | Presence::Left)) {
        Some(attended) => format!("{word} {}", clock(attended.at.time())),
        None => word,
    }
}

fn style(app: &App, presence: Presence) -> Style {
    match presence {
        Presence::Present => app.look.good(),
        Presence::Left => app.look.warn(),
        Presence::Expected => app.look.dim(),
        Presence::Excused | Presence::ByProxy(_) => app.look.accent(),
    }
}

/// In what capacity, and that somebody only attends.
fn capacities(app: &App, person: &Person) -> String {
    let attending = (!person.is.entitled).then(|| app.say("in-attendance"));
    let named = person.is.capacities.iter().map(|capacity| terms::capacity(&app.words, capacity));
    let mut said: Vec<String> = attending.into_iter().chain(named).collect();
    said.dedup();
    terms::list(&app.words, said)
}

/// Where somebody lives, as far as the roster says.
pub(super) fn place(person: &Person) -> String {
    let parts = [person.is.building.as_str(), person.is.group.as_str()];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}
