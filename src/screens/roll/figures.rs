//! 应到、实到 and the rest, and how the room stands to the quorum.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::rows::inset;
use crate::app::App;
use crate::keys::{Act, Scope};
use crate::lang::dates::clock;
use crate::lang::{key_for, terms, verdict};
use crate::meeting::{Meeting, Moment, Presence, Roll, Step};
use crate::rules::{Measure, QuorumBy};
use crate::text::width;
use crate::ui::digits::{LARGE_ROWS, large, large_width};
use crate::ui::draw::{cells, paragraph, put};

/// From so many rows below the field on the figures are drawn large.
const TALL: u16 = 19;

/// How the room stands to the quorum, as far as it takes looking back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Standing {
    /// Enough are here.
    pub(super) met: bool,
    /// Enough were here until then.
    pub(super) lost: Option<Moment>,
}

/// How the room stands now.
pub(super) fn standing(app: &App) -> Standing {
    let Some(meeting) = app.meeting() else { return Standing::default() };
    let met = enough(meeting, &meeting.roll());
    Standing { met, lost: if met { None } else { lost(meeting) } }
}

fn enough(meeting: &Meeting, roll: &Roll) -> bool {
    let measures = meeting.quorum_of(roll);
    !measures.is_empty() && measures.iter().all(|measure| measure.met)
}

/// The last step with which enough became too few. Only steps away from the room can be it, and they are few.
fn lost(meeting: &Meeting) -> Option<Moment> {
    let steps = meeting.attendance.iter().enumerate().rev();
    let away = steps.filter(|(_, attended)| !matches!(attended.step, Step::Arrived | Step::Back));
    let lost =
        |at: usize| enough(meeting, &meeting.roll_after(at)) && !enough(meeting, &meeting.roll_after(at + 1));
    away.filter(|(at, _)| lost(*at)).map(|(_, attended)| attended.at).next()
}

/// Cells between two figures.
const GAP: u16 = 2;

/// Draws the figures and returns the rows taken.
pub(super) fn view(app: &App, standing: Standing, buf: &mut Buffer, area: Rect) -> u16 {
    let Some(meeting) = app.meeting() else { return 0 };
    let roll = meeting.roll();
    let measures = meeting.quorum_of(&roll);
    let area = inset(area);
    if area.height < TALL {
        return facts(app, meeting, &roll, &measures, standing, buf, area);
    }
    let (entitled, present) = meeting.voters_in(&roll);
    let need = measures.first().map_or(entitled, |measure| measure.need.units());
    let have = measures.first().map_or(present, |measure| measure.have.units());
    let figures = format!("{have}/{need}");
    let style = if standing.met || measures.is_empty() { app.look.good() } else { app.look.warn() };
    let wide = large_width(&figures);
    large(buf, area, area.x, area.y + 1, &figures, style);
    let beside = Rect {
        x: area.x + wide + 3,
        y: area.y + 1,
        width: area.width.saturating_sub(wide + 3),
        height: area.height - 1,
    };
    let id = if measures.is_empty() { "roll-large-entitled" } else { "roll-large-quorum" };
    let caption = app.tell(id, &[("have", have.into()), ("need", need.into())]);
    put(buf, beside, beside.x, beside.y, &caption, app.look.strong());
    let below = Rect { y: beside.y + 1, height: beside.height - 1, ..beside };
    let rows = facts(app, meeting, &roll, &measures, standing, buf, below) + 1;
    rows.max(LARGE_ROWS) + 2
}

/// The figures in one or two rows, the quorum, its article; above all that a quorum was lost.
fn facts(
    app: &App,
    meeting: &Meeting,
    roll: &Roll,
    measures: &[Measure],
    standing: Standing,
    buf: &mut Buffer,
    area: Rect,
) -> u16 {
    let look = app.look;
    let mut lines = Vec::new();
    if roll.entitled == 0 {
        lines.push((app.say("roll-nobody-entitled"), look.warn()));
    } else {
        lines.extend(quorum_lines(app, meeting, measures));
    }
    let mut rest = area;
    if let Some(at) = standing.lost {
        let text = app.tell("roll-quorum-lost", &[("time", clock(at.time()).into())]);
        rest = after(rest, put_line(buf, rest, &text, look.bad()));
    }
    rest = after(rest, spread(buf, rest, &pieces(app, meeting, roll), look.strong()));
    if roll.counted.is_some() {
        let text =
            app.tell("roll-heads-hold", &[("key", key_for(&app.words, Scope::Roll, Act::CountHeads).into())]);
        rest = after(rest, put_line(buf, rest, &text, look.warn()));
    }
    for (text, style) in lines {
        rest = after(rest, put_line(buf, rest, &text, style));
    }
    rest.y - area.y
}

/// What is left of an area below its first rows.
fn after(area: Rect, rows: u16) -> Rect {
    Rect { y: area.y + rows, height: area.height.saturating_sub(rows), ..area }
}

/// A line that may take a second row, not a third.
fn put_line(buf: &mut Buffer, area: Rect, text: &str, style: Style) -> u16 {
    paragraph(buf, Rect { height: area.height.min(2), ..area }, text, style, 0)
}

/// How the room stands to each part of the quorum, and where it is asked for.
fn quorum_lines(app: &App, meeting: &Meeting, measures: &[Measure]) -> Vec<(String, Style)> {
    let look = app.look;
    let style = |measure: &Measure| if measure.met { look.good() } else { look.warn() };
    let mut lines: Vec<(String, Style)> =
        measures.iter().map(|measure| (quorum(app, measure), style(measure))).collect();
    if measures.is_empty() {
        let by_votes = meeting.rules.quorum_by == QuorumBy::Votes;
        let id = if by_votes { "roll-quorum-by-votes" } else { "roll-quorum-none" };
        lines.push((app.say(id), look.plain()));
    }
    let mut articles: Vec<&str> =
        measures.iter().map(|measure| verdict::law(&measure.article, &app.words)).collect();
    articles.dedup();
    articles.retain(|article| !article.is_empty());
    if !articles.is_empty() {
        let articles = terms::list(&app.words, articles.into_iter().map(str::to_owned));
        lines.push((app.tell("roll-article", &[("article", articles.into())]), look.dim()));
    }
    lines
}

/// How many are needed and how many are missing, the missing ones first.
fn quorum(app: &App, measure: &Measure) -> String {
    let missing = measure.need.units().saturating_sub(measure.have.units());
    let args = [
        ("who", verdict::law(&measure.words, &app.words).into()),
        ("of", measure.of.units().into()),
        ("share", verdict::share(measure.share, &app.words).into()),
        ("need", measure.need.units().into()),
        ("missing", missing.into()),
    ];
    app.tell(if measure.met { "roll-quorum-met" } else { "roll-quorum-short" }, &args)
}

/// Each figure with its name. They add up: everybody entitled is here, excused, left, or absent.
fn pieces(app: &App, meeting: &Meeting, roll: &Roll) -> Vec<String> {
    let entitled = meeting.people.iter().filter(|person| person.is.entitled);
    let left = entitled.filter(|person| roll.of(person.id) == Presence::Left).count() as u64;
    let absent = roll.entitled.saturating_sub(roll.present + roll.excused + left);
    let named = |id: &str, n: u64| format!("{} {n}", app.say(id));
    let mut present = named("present", roll.present);
    if roll.counted.is_some() {
        present = app.tell("roll-by-heads", &[("present", present.into())]);
    } else if roll.represented > 0 {
        present =
            app.tell("roll-with-proxies", &[("present", present.into()), ("n", roll.represented.into())]);
    }
    let mut pieces = vec![named("entitled", roll.entitled), present];
    pieces.push(named("excused", roll.excused));
    if left > 0 {
        pieces.push(named("left", left));
    }
    pieces.push(named("absent", absent));
    pieces.push(named("in-attendance", roll.attending));
    pieces
}

/// Puts pieces side by side, each whole, and goes on in the next row where one has no room.
fn spread(buf: &mut Buffer, area: Rect, pieces: &[String], style: Style) -> u16 {
    let (mut x, mut y) = (area.x, area.y);
    for piece in pieces {
        if x > area.x && x.saturating_add(cells(width(piece))) > area.right() {
            (x, y) = (area.x, y + 1);
        }
        x = put(buf, area, x, y, piece, style) + GAP;
    }
    (y + 1 - area.y).min(area.height)
}
