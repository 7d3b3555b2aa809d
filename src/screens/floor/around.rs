//! What stands around the notes: the item, who has the floor, who spoke how long, who has not spoken.

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::speaker;
use crate::app::App;
use crate::keys::{Act, Scope};
use crate::lang::numerals::agenda_label;
use crate::lang::{key_for, terms};
use crate::meeting::{Item, Meeting};
use crate::text::{fit, wrap};
use crate::ui::draw::{cells, paragraph, put, put_right};

/// From this height on there is room for more than what is needed at every moment.
const ROOMY: u16 = 14;
/// From this height on, motion and background get several rows.
const TALL: u16 = 28;

/// `03:12`: minutes and seconds, minutes going on past the hour. A clock that was set back shows zero.
pub(super) fn clock_of(span: TimeDelta) -> String {
    let seconds = span.num_seconds().max(0);
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

/// The item and who has the floor, above the notes; who spoke how long too, if that does not stand beside them. Returns
/// the rows taken.
pub(super) fn above(app: &App, scope: Scope, buf: &mut Buffer, area: Rect, totals: bool) -> u16 {
    let Some(meeting) = app.meeting() else { return 0 };
    let inner = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
    let mut y = area.y + view_item(app, meeting, buf, inner);
    let (text, style) = on_the_floor(app, meeting, scope);
    put(buf, inner, inner.x, y, &text, style);
    y += 1;
    let spoken = speaker::heard(app, meeting);
    if totals && area.height >= ROOMY && !spoken.is_empty() {
        let each = spoken.iter().map(|(who, total)| format!("{who} {}", speaker::time_of(app, *total)));
        let text = app.tell("floor-totals", &[("who", terms::list(&app.words, each).into())]);
        put(buf, inner, inner.x, y, &fit(&text, usize::from(inner.width)), app.look.plain());
        y += 1;
    }
    y - area.y
}

/// The item with its motion and background in short; returns the rows taken.
fn view_item(app: &App, meeting: &Meeting, buf: &mut Buffer, area: Rect) -> u16 {
    let Some(item) = app.aimed() else {
        put(buf, area, area.x, area.y, &app.say("floor-no-item"), app.look.warn());
        return 1;
    };
    heading(app, meeting, item, buf, Rect { height: 1, ..area });
    let most = if area.height >= TALL { 3 } else { 1 };
    let texts = [("floor-motion", &item.is.motion), ("floor-background", &item.is.background)];
    let shown = if area.height >= ROOMY { texts.len() } else { 1 };
    let mut rows = 1;
    for (id, text) in texts.into_iter().filter(|(_, text)| !text.trim().is_empty()).take(shown) {
        let text = app.tell(id, &[("text", text.clone().into())]);
        rows += in_short(buf, Rect { y: area.y + rows, ..area }, &text, most, app.look.plain());
    }
    rows
}

/// Who has the floor and for how long, or the key to give it.
fn on_the_floor(app: &App, meeting: &Meeting, scope: Scope) -> (String, Style) {
    let Some(turn) = meeting.turn() else {
        let key = key_for(&app.words, scope, Act::GiveFloor);
        return (app.tell("floor-nobody", &[("key", key.into())]), app.look.dim());
    };
    let args = [
        ("who", terms::speaker(&app.words, meeting, &turn.speaker).into()),
        ("for", clock_of(turn.lasted(app.now)).into()),
        ("total", clock_of(meeting.spoken(&turn.speaker, app.now)).into()),
    ];
    (app.tell("floor-speaking", &args), app.look.accent())
}

/// Number and title, and at the right the minutes and the state.
fn heading(app: &App, meeting: &Meeting, item: &Item, buf: &mut Buffer, row: Rect) {
    let at = meeting.agenda.iter().position(|known| known.id == item.id).unwrap_or_default();
    let number =
        meeting.numbering().get(at).map(|path| agenda_label(app.words.lang(), path)).unwrap_or_default();
    let spent = item.spent(app.now).num_minutes();
    let over = item.is.minutes.map(|planned| spent - i64::from(planned)).filter(|over| *over > 0);
    let minutes = match (item.is.minutes, over) {
        (Some(planned), Some(over)) => app.tell(
            "floor-minutes-over",
            &[("spent", spent.into()), ("planned", planned.into()), ("over", over.into())],
        ),
        (Some(planned), None) => {
            app.tell("floor-minutes", &[("spent", spent.into()), ("planned", planned.into())])
        }
        (None, _) if spent > 0 => app.tell("floor-spent", &[("spent", spent.into())]),
        (None, _) => String::new(),
    };
    let right = format!("  {minutes}  {}", terms::item_state(&app.words, item.state));
    let style = if over.is_some() { app.look.warn() } else { app.look.plain() };
    let end = put_right(buf, row, row.y, &right, style);
    let gap = if number.ends_with(|c: char| c.is_ascii()) { " " } else { "" };
    let title = format!("{number}{gap}{}", item.is.title);
    let room = usize::from(end.saturating_sub(row.x));
    put(buf, row, row.x, row.y, fit(&title, room).trim_end(), app.look.strong());
}

/// Draws the first rows of a text, cut with a mark if there is more; returns the rows drawn.
fn in_short(buf: &mut Buffer, area: Rect, text: &str, most: usize, style: Style) -> u16 {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let lines = wrap(&text, usize::from(area.width));
    let shown = lines.len().min(most);
    for (nth, line) in lines.iter().take(shown).enumerate() {
        let y = area.y + cells(nth);
        let rest = text.get(line.start..).unwrap_or_default();
        let words =
            if nth + 1 == shown { fit(rest, usize::from(area.width)) } else { line.of(&text).to_owned() };
        put(buf, area, area.x, y, &words, style);
    }
    cells(shown)
}

/// Beside the notes: who spoke how long, and who has not spoken.
pub(super) fn beside(app: &App, buf: &mut Buffer, area: Rect) {
    let Some(meeting) = app.meeting() else { return };
    let spoken = speaker::heard(app, meeting);
    let mut y = area.y;
    let head = |buf: &mut Buffer, y: u16, text: &str| put(buf, area, area.x, y, text, app.look.title());
    head(buf, y, &app.say("floor-spoken"));
    y += 1;
    let most = usize::from(area.height / 2).saturating_sub(1);
    for (who, total) in spoken.iter().take(most) {
        let row = Rect { y, height: 1, ..area };
        let x = put_right(buf, row, y, &speaker::time_of(app, *total), app.look.plain());
        put(
            buf,
            row,
            row.x,
            y,
            fit(who, usize::from(x.saturating_sub(row.x + 1))).trim_end(),
            app.look.plain(),
        );
        y += 1;
    }
    if spoken.is_empty() {
        put(buf, area, area.x, y, &app.say("floor-none-yet"), app.look.dim());
        y += 1;
    }
    y += 1;
    let silent = speaker::silent(meeting);
    let rest = Rect { y, height: area.bottom().saturating_sub(y), ..area };
    if silent.is_empty() {
        let id =
            if speaker::anybody_signed_in(meeting) { "floor-all-spoke" } else { "floor-nobody-signed-in" };
        paragraph(buf, rest, &app.say(id), app.look.dim(), 0);
        return;
    }
    head(buf, y, &app.tell("floor-silent", &[("n", silent.len().into())]));
    let names = terms::list(&app.words, silent.iter().map(|person| person.is.name.clone()));
    let below = Rect { y: y + 1, height: rest.height.saturating_sub(1), ..rest };
    in_short(buf, below, &names, usize::from(below.height), app.look.plain());
}
