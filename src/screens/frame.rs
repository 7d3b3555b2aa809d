//! The frame around every screen: whose meeting, which stage, what is next, what came of the last key, which keys.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::step;
use crate::app::{App, Place, Tone};
use crate::ballot::Ballot;
use crate::keys::{Act, Scope, chord_for, rows};
use crate::lang::dates::clock;
use crate::lang::key_name;
use crate::meeting::{Meeting, NextStep, PhaseState, guide, phases};
use crate::text::{clip, width};
use crate::ui::draw::{fill, put, put_right};

/// The least window yishi works in.
const LEAST: (u16, u16) = (60, 16);

/// Draws the frame and returns the room inside it; none when the window is too small.
pub(super) fn view(app: &App, scope: Scope, buf: &mut Buffer, area: Rect) -> Option<Rect> {
    if area.width < LEAST.0 || area.height < LEAST.1 {
        fill(buf, area, app.look.plain());
        put(buf, area, area.x, area.y, &app.say("too-small"), app.look.strong());
        return None;
    }
    let row = |y: u16| Rect { y: area.y + y, height: 1, ..area };
    heading(app, buf, row(0));
    let mut top = 1;
    if app.sitting.is_some() {
        stages(app, buf, row(1));
        next_step(app, scope, buf, row(2));
        top = 3;
    }
    status(app, buf, row(area.height - 2));
    footer(app, scope, buf, row(area.height - 1));
    Some(Rect { x: area.x, y: area.y + top, width: area.width, height: area.height - top - 2 })
}

/// Whose meeting it is, the saved mark, the clock.
fn heading(app: &App, buf: &mut Buffer, row: Rect) {
    let style = app.look.title();
    fill(buf, row, style);
    let time = clock(app.now.time());
    let mark = match &app.sitting {
        Some(sitting) if sitting.reading.is_some() => app.say("reading-mark"),
        Some(sitting) if sitting.trouble.is_some() => app.say("not-recorded-mark"),
        Some(sitting) => app.tell("saved-mark", &[("n", sitting.saved_up_to().into())]),
        None => String::new(),
    };
    let right = format!(" {mark}  {time} ");
    let at = put_right(buf, row, row.y, &right, style);
    let moved =
        app.sitting.as_ref().filter(|sitting| sitting.moved).and_then(|sitting| sitting.path.file_name());
    let title = match (moved, app.meeting()) {
        (Some(file), _) => app.tell("moved-mark", &[("file", file.to_string_lossy().into_owned().into())]),
        (None, Some(meeting)) => meeting.about.title.clone(),
        (None, None) => app.say("app-title"),
    };
    let room = usize::from(at.saturating_sub(row.x + 1));
    put(buf, row, row.x + 1, row.y, clip(&title, room), style);
}

/// The stages of a meeting; the one shown stands out, what is done is ticked.
fn stages(app: &App, buf: &mut Buffer, row: Rect) {
    let Some(meeting) = app.meeting() else { return };
    let mut x = row.x + 1;
    for (place, (phase, state)) in Place::STAGES.into_iter().zip(phases(meeting, app.now)) {
        let style = match (place == app.place, state) {
            (true, _) => app.look.selected(),
            (_, PhaseState::Now) => app.look.accent(),
            (_, PhaseState::Done) => app.look.good(),
            (_, PhaseState::Todo) => app.look.dim(),
        };
        let mark = if state == PhaseState::Done { "+" } else { " " };
        let key = chord_for(Scope::Meeting, step::to(place)).map(|chord| chord.to_string());
        let text =
            format!("{mark}{} {} ", key.unwrap_or_default(), crate::lang::guide::phase(&app.words, phase));
        x = put(buf, row, x, row.y, &text, style) + 1;
    }
    let roll = meeting.roll();
    let figures =
        app.tell("presence-figures", &[("present", roll.present.into()), ("entitled", roll.entitled.into())]);
    if usize::from(row.right().saturating_sub(x)) > width(&figures) + 1 {
        put_right(buf, Rect { width: row.width - 1, ..row }, row.y, &figures, app.look.plain());
    }
}

/// What is next and what is missing, with its key; or what went wrong with the disk, which comes before anything else.
fn next_step(app: &App, scope: Scope, buf: &mut Buffer, row: Rect) {
    let Some(sitting) = &app.sitting else { return };
    if sitting.trouble.is_some() {
        fill(buf, row, app.look.bad());
        put(buf, row, row.x + 1, row.y, &app.say("not-recorded"), app.look.bad());
        return;
    }
    if let Some(why) = &sitting.reading {
        put(buf, row, row.x + 1, row.y, why, app.look.warn());
        return;
    }
    let meeting = sitting.trail.meeting();
    let next = guide(meeting, app.now);
    // While one more teller calls papers this key ends the calling, whatever the counts before come to.
    let counted = matches!(next.step, NextStep::Declare(_) | NextStep::CompareCounts(_));
    let text = if scope == Scope::Papers && counted {
        app.say("papers-guide")
    } else {
        crate::lang::guide::next_step(&app.words, meeting, &next)
    };
    let x = put(buf, row, row.x + 1, row.y, "F9 ", app.look.accent());
    put(buf, row, x, row.y, &text, app.look.strong());
}

/// What came of the last key; where nothing did, why the disk refuses while it does.
fn status(app: &App, buf: &mut Buffer, row: Rect) {
    let trouble = app.sitting.as_ref().and_then(|sitting| sitting.trouble.as_ref());
    let status = app.status.as_ref().map(|(tone, text)| (tone, text));
    let Some((tone, text)) = status.or(trouble.map(|why| (&Tone::Warning, why))) else { return };
    let style = if *tone == Tone::Warning { app.look.warn() } else { app.look.plain() };
    put(buf, row, row.x + 1, row.y, text, style);
}

/// Whether the round being counted takes names that are not on the paper.
fn names_written_in(app: &App) -> bool {
    let open = app.meeting().and_then(Meeting::open_vote);
    matches!(open.map(|vote| &vote.ballot), Some(Ballot::Election(election)) if election.write_ins)
}

/// The keys of this place, the more often needed first, as many as have room.
fn footer(app: &App, scope: Scope, buf: &mut Buffer, row: Rect) {
    let dim: Style = app.look.dim();
    let mut x = row.x + 1;
    let here = rows(scope).map(|row| row.act);
    let over = matches!(
        scope,
        Scope::Form
            | Scope::Lines
            | Scope::Pick
            | Scope::Menu
            | Scope::Confirm
            | Scope::Insist
            | Scope::Reader
    );
    let around = [Act::Back, Act::Help, Act::Palette].into_iter().take(if over { 2 } else { 3 });
    let end = row.right();
    let mut shown: Vec<Act> = Vec::new();
    for act in here.chain(around) {
        if act == Act::WriteIn && !names_written_in(app) {
            continue;
        }
        let Some(chord) = chord_for(scope, act).filter(|_| !shown.contains(&act)) else { continue };
        let (key, word) = (key_name(&app.words, chord), app.say(act.phrase()));
        let wide = u16::try_from(width(&key) + width(&word) + 3).unwrap_or(u16::MAX);
        if x.saturating_add(wide) > end {
            break;
        }
        shown.push(act);
        x = put(buf, row, x, row.y, &key, app.look.accent());
        x = put(buf, row, x + 1, row.y, &word, dim) + 2;
    }
}
