//! The second screen, for the whole room: what is before the meeting, who is here, the clock; figures only when a vote is
//! declared. It sees the public view and nothing else.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::ballot::Found;
use crate::lang::dates::{clock, span, weekday_date};
use crate::lang::numerals::agenda_label;
use crate::lang::{Words, found, terms};
use crate::meeting::{ItemState, PublicRound, PublicSpeaker, PublicView, RoundState, Stage, Tally};
use crate::text::{fit, width};
use crate::ui::Look;
use crate::ui::digits::{LARGE_ROWS, large, large_width};
use crate::ui::draw::{cells, fill, paragraph, put, put_right};

/// Draws the view over the whole frame.
pub fn view(view: &PublicView, words: &Words, look: Look, buf: &mut Buffer, area: Rect) {
    fill(buf, area, look.plain());
    if area.height < 6 || area.width < 30 {
        put(buf, area, area.x, area.y, &words.say("too-small"), look.strong());
        return;
    }
    let inner = Rect { x: area.x + 2, width: area.width - 4, ..area };
    let row = |y: u16| Rect { y, height: 1, ..inner };
    put(buf, row(area.y), inner.x, area.y, &view.title, look.strong());
    put_right(buf, row(area.y), area.y, &clock(view.now.time()), look.strong());
    let bottom = area.bottom() - 2;
    presence(view, words, look, buf, row(bottom));
    times(view, words, look, buf, row(bottom + 1));
    let body = Rect { y: area.y + 2, height: bottom.saturating_sub(area.y + 3), ..inner };
    match view.current.and_then(|at| view.agenda.get(at)) {
        Some(item) => {
            let label = agenda_label(words.lang(), &item.number);
            let text = format!("{label} {}", item.title);
            let used = paragraph(buf, body, &text, look.strong(), 0);
            let rest = below(body, used + 1);
            matter(view, words, look, buf, rest);
        }
        None => agenda(view, words, look, buf, body),
    }
}

/// Says over the view that the record shown lacks lines.
pub fn incomplete(words: &Words, look: Look, buf: &mut Buffer, area: Rect) {
    let y = area.y + 1;
    put(buf, area, area.x + 2, y, &words.say("show-incomplete"), look.warn());
}

fn below(area: Rect, rows: u16) -> Rect {
    let rows = rows.min(area.height);
    Rect { y: area.y + rows, height: area.height - rows, ..area }
}

/// The motion, and what became of it.
fn matter(view: &PublicView, words: &Words, look: Look, buf: &mut Buffer, area: Rect) {
    let declared = view.rounds.last().filter(|_| view.voting.is_none());
    let room = match declared {
        Some(_) => area.height.saturating_sub(LARGE_ROWS + 4),
        None => area.height.saturating_sub(2),
    };
    let mut used = 0;
    if let Some(motion) = view.motion.as_ref().or(declared.map(|round| &round.motion)) {
        let text = words.tell("show-motion", &[("text", motion.as_str().into())]);
        used = paragraph(buf, Rect { height: room.max(1).min(area.height), ..area }, &text, look.plain(), 0);
    }
    let rest = below(area, used + 1);
    if let Some(method) = view.voting {
        let text = words.tell("show-voting", &[("method", terms::method(words, method).into())]);
        put(buf, rest, rest.x, rest.y, &text, look.accent());
    } else if let Some(round) = declared {
        figures(round, words, look, buf, rest);
    }
}

/// A declared round in large figures.
fn figures(round: &PublicRound, words: &Words, look: Look, buf: &mut Buffer, area: Rect) {
    let (outcome, tally, corrected) = match &round.state {
        RoundState::Declared { found: Some(found), corrected, .. } => {
            return options(round, found, *corrected, words, look, buf, area);
        }
        RoundState::Declared { outcome, tally, corrected, .. } => {
            (found::outcome(&round.ballot, *outcome, words), tally, *corrected)
        }
        RoundState::Voided => {
            put(buf, area, area.x, area.y, &words.say("show-voided"), look.warn());
            return;
        }
        RoundState::Open => return,
    };
    let mut x = area.x;
    // With a row less than all of it takes, the large figures go without the small ones below.
    let tall = area.height >= LARGE_ROWS + 2 && wide(tally, words) <= area.width;
    let plain = !tall || area.height >= LARGE_ROWS + 3;
    // With a row less than label, figure and outcome take, each figure stands beside its label.
    let beside = area.height < 3;
    for (id, figure) in columns(tally) {
        let Some(figure) = figure else { continue };
        let (label, digits) = (words.say(id), figure.to_string());
        if beside {
            x = put(buf, area, x, area.y, &format!("{label} {digits}"), look.plain()).saturating_add(2);
            continue;
        }
        let wide = cells(width(&label)).max(if tall { large_width(&digits) } else { cells(width(&digits)) });
        put(buf, area, x, area.y, &label, look.dim());
        if tall {
            large(buf, area, x, area.y + 1, &digits, look.strong());
        }
        if plain {
            put(buf, area, x, area.y + if tall { LARGE_ROWS + 1 } else { 1 }, &digits, look.plain());
        }
        x = x.saturating_add(wide + 3);
    }
    let style: Style = look.strong();
    let text = if corrected {
        words.tell("show-outcome-corrected", &[("outcome", outcome.into())])
    } else {
        outcome
    };
    let y = area.y + if tall { LARGE_ROWS + 1 + u16::from(plain) } else { 2 };
    put(buf, area, area.x, y.min(area.bottom().saturating_sub(1)), &text, style);
}

/// Cells that all figures take where they are large.
fn wide(tally: &Tally, words: &Words) -> u16 {
    let stated = columns(tally).into_iter().filter_map(|(id, figure)| Some((id, figure?)));
    let each =
        stated.map(|(id, figure)| cells(width(&words.say(id))).max(large_width(&figure.to_string())) + 3);
    each.sum::<u16>().saturating_sub(3)
}

/// A declared round on options: how it came out, then a line for each option, with room between where there is some.
fn options(
    round: &PublicRound,
    found: &Found,
    corrected: bool,
    words: &Words,
    look: Look,
    buf: &mut Buffer,
    area: Rect,
) {
    let mut head = found::brief(&round.ballot, found, words);
    if corrected {
        head = words.tell("show-outcome-corrected", &[("outcome", head.into())]);
    }
    let used = paragraph(buf, area, &head, look.strong(), 0);
    let mut rest = below(area, used + u16::from(area.height > used + 4));
    let mut lines = found::lines(&round.ballot, found, words);
    // Of papers counted in rounds the last one says it all.
    if let (Found::Plans(_), Some(last)) = (found, lines.last().map(|line| line.part.clone())) {
        lines.retain(|line| line.part == last);
    }
    let posts = lines.chunk_by(|a, b| a.part == b.part).count();
    let wanted = cells(lines.len() * 2 + posts * 2);
    let gap = u16::from(rest.height >= wanted);
    let names = lines.iter().map(|line| width(&line.option)).max().unwrap_or_default().min(24);
    let mut part = String::new();
    for line in lines {
        if line.part != part {
            part.clone_from(&line.part);
            let used = paragraph(buf, rest, &line.part, look.dim(), 0);
            rest = below(rest, used);
        }
        if rest.height == 0 {
            break;
        }
        let style = if line.fate.is_empty() { look.plain() } else { look.strong() };
        let x = put(buf, rest, rest.x, rest.y, &fit(&line.option, names), style) + 2;
        let text = [line.fate.as_str(), line.figures.as_str()];
        let text: Vec<&str> = text.into_iter().filter(|text| !text.is_empty()).collect();
        let beside = Rect { x, width: rest.right().saturating_sub(x), ..rest };
        let used = paragraph(buf, beside, &text.join("  "), style, 0);
        rest = below(rest, used.max(1) + gap);
    }
}

fn columns(tally: &Tally) -> [(&'static str, Option<u64>); 5] {
    [
        ("for", tally.for_),
        ("against", tally.against),
        ("abstain", tally.abstain),
        ("not-voted", tally.not_voted),
        ("invalid", tally.invalid.filter(|_| tally.issued.is_some())),
    ]
}

/// The agenda, while nothing is before the meeting.
fn agenda(view: &PublicView, words: &Words, look: Look, buf: &mut Buffer, area: Rect) {
    let heading = match view.stage {
        Stage::Planned => {
            words.tell("show-planned", &[("date", weekday_date(words.lang(), view.date).into())])
        }
        Stage::Sitting => words.say("agenda"),
        Stage::Closed => words.say("show-closed"),
    };
    put(buf, area, area.x, area.y, &heading, look.strong());
    let mut rest = below(area, 2);
    for item in &view.agenda {
        if rest.height == 0 {
            break;
        }
        let label = agenda_label(words.lang(), &item.number);
        let indent = "  ".repeat(item.level.depth());
        let state = match item.state {
            ItemState::Waiting => String::new(),
            state => format!("  {}", terms::item_state(words, state)),
        };
        let used = paragraph(buf, rest, &format!("{indent}{label} {}{state}", item.title), look.plain(), 0);
        rest = below(rest, used);
    }
}

fn presence(view: &PublicView, words: &Words, look: Look, buf: &mut Buffer, row: Rect) {
    let figures = [("entitled", view.presence.entitled.into()), ("present", view.presence.present.into())];
    let x = put(buf, row, row.x, row.y, &words.tell("presence-figures", &figures), look.plain());
    if let Some(measure) = view.quorum.first() {
        let (id, style) =
            if measure.met { ("show-quorum-met", look.good()) } else { ("show-quorum-missing", look.warn()) };
        let need = [("need", measure.need.to_string().into())];
        put(buf, row, x + 2, row.y, &words.tell(id, &need), style);
    }
}

fn times(view: &PublicView, words: &Words, look: Look, buf: &mut Buffer, row: Rect) {
    if let Some(turn) = &view.speaking {
        let who = match &turn.speaker {
            PublicSpeaker::Member { capacity, group } => {
                let role = capacity.as_ref().map(|capacity| terms::capacity(words, capacity));
                format!("{} {group}", role.unwrap_or_default()).trim().to_owned()
            }
            PublicSpeaker::Role(role) if role.is_empty() => words.say("speaker"),
            PublicSpeaker::Role(role) => role.clone(),
        };
        let seconds = turn.lasted.num_seconds().max(0);
        let lasted = format!("{}:{:02}", seconds / 60, seconds % 60);
        let text = words.tell("show-speaking", &[("who", who.into()), ("time", lasted.into())]);
        put(buf, row, row.x, row.y, &text, look.plain());
    }
    if let Some(ends) = view.ends {
        let left = span(words.lang(), ends - view.now);
        let text = words.tell("show-ends", &[("time", clock(ends.time()).into()), ("left", left.into())]);
        put_right(buf, row, row.y, &text, look.dim());
    }
}
