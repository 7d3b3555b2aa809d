//! The people found, one a row, in as many columns of people as the terminal has room for.

use std::collections::{HashMap, HashSet};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::app::App;
use crate::lang::dates::clock;
use crate::lang::terms;
use crate::meeting::{Attended, Meeting, Person, PersonId, Presence, Roll, Step};
use crate::text::{fit, width};
use crate::ui::draw::{cells, fill, put};
use crate::ui::list::{Selection, window};
use crate::ui::table::{Align, Column, GAP, Size, Table};

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
    let height = area.height.saturating_sub(1);
    let needed = people.len().div_ceil(usize::from(height).max(1));
    let side_by_side = (area.width / PEOPLE).min(cells(needed)).max(1);
    let width = area.width / side_by_side;
    let shown =
        window(people.len(), selection.at, selection.top, usize::from(height) * usize::from(side_by_side));
    let room = width.saturating_sub(3);
    let roomy = widths(app, meeting, people, &heads, room, GAP);
    let (gap, (widths, _)) = match roomy {
        (_, true) => (GAP, roomy),
        // Closer together before anything is cut.
        (_, false) => (1, widths(app, meeting, people, &heads, room, 1)),
    };
    let align = |nth| if nth == 0 { Align::Right } else { Align::Left };
    let columns = heads.iter().zip(widths).enumerate();
    let columns: Vec<Column> = columns
        .map(|(nth, (head, width))| Column { head, size: Size::Fixed(width), align: align(nth) })
        .collect();
    let table = Table { columns: &columns, gap };
    let column = |nth: u16| Rect { x: area.x + nth * width, width: width - 1, ..area };
    for nth in 0..side_by_side.min(cells(shown.len().div_ceil(usize::from(height).max(1)))) {
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

/// How wide each column is with such gaps between them: as wide as its texts. Where `room` cells are too few, the columns
/// that lack least are served first, the state last. And whether nothing but the state lacks any.
fn widths(
    app: &App,
    meeting: &Meeting,
    people: &[PersonId],
    heads: &[String; 5],
    room: u16,
    gap: u16,
) -> ([u16; 5], bool) {
    const LEAST: [u16; 5] = [4, 10, 10, 8, 10];
    /// `已到 19:02` has room in ten; who votes for somebody may want more.
    const STATE_WANTS: usize = 14;
    let people = || people.iter().filter_map(|id| meeting.person(*id));
    let names = people().map(|person| width(&person.is.name)).max().unwrap_or_default();
    let places = people().map(|person| width(&place(person))).max().unwrap_or_default();
    let mut seen = HashSet::new();
    let kinds = people().filter(|person| seen.insert((person.is.entitled, &person.is.capacities)));
    let kinds = kinds.map(|person| width(&capacities(app, person))).max().unwrap_or_default();
    let texts = [0, names, STATE_WANTS, kinds, places];
    let gaps = gap * (cells(LEAST.len()) - 1);
    let mut spare = room.saturating_sub(LEAST.iter().sum::<u16>() + gaps);
    let mut lacks: Vec<(u16, usize)> = LEAST
        .iter()
        .zip(texts.iter().zip(heads))
        .map(|(least, (text, head))| cells((*text).max(width(head))).saturating_sub(*least))
        .zip(0..)
        .collect();
    lacks.sort_unstable_by_key(|(lack, at)| (*at == STATE, *lack));
    let (mut widths, mut whole) = (LEAST, true);
    for (lack, at) in lacks {
        let more = lack.min(spare);
        widths[at] += more;
        spare -= more;
        whole &= more == lack || at == STATE;
    }
    (widths, whole)
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
