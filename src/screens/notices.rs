//! 公示: the papers of the meeting, where they hang and until when, and what was objected.

use std::cell::Cell;
use std::path::Path;

use chrono::{Days, NaiveDate};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{Action, Answered, App, Effect, FormBox, Reader, go};
use crate::keys::{Act, Scope};
use crate::lang::dates::read_date;
use crate::lang::{refusal, terms};
use crate::meeting::{
    Command, Meeting, NewPosting, NextStep, ObjectionId, Paper, Posting, PostingCommand, PostingId, guide,
};
use crate::notice::{Audience, paper, to_markdown, to_text};
use crate::text::{clip, width};
use crate::ui::draw::{put, put_right};
use crate::ui::list::{self, Selection};

/// The papers, and what hangs under each.
#[derive(Default)]
pub(super) struct Notices {
    selection: Selection,
    internal: bool,
}

/// A row of the screen.
#[derive(Debug, Clone, Copy)]
enum Row {
    Paper(Paper),
    Posting(PostingId),
    Objection(PostingId, ObjectionId),
}

impl Row {
    fn posting(self) -> Option<PostingId> {
        match self {
            Self::Paper(_) => None,
            Self::Posting(id) | Self::Objection(id, _) => Some(id),
        }
    }
}

fn rows(meeting: &Meeting) -> Vec<Row> {
    let mut rows = Vec::new();
    for paper in Paper::ALL {
        rows.push(Row::Paper(paper));
        for posting in meeting.postings.iter().filter(|posting| posting.is.paper == paper) {
            rows.push(Row::Posting(posting.id));
            rows.extend(posting.objections.iter().map(|objection| Row::Objection(posting.id, objection.id)));
        }
    }
    rows
}

impl Notices {
    fn row(&self, app: &App) -> Option<Row> {
        rows(app.meeting()?).get(self.selection.at).copied()
    }

    /// The paper of the selected row.
    fn paper(&self, app: &App) -> Paper {
        let meeting = app.meeting();
        match self.row(app) {
            Some(Row::Paper(paper)) => paper,
            Some(Row::Posting(id) | Row::Objection(id, _)) => meeting
                .and_then(|meeting| meeting.posting(id))
                .map_or(Paper::ResultNotice, |posting| posting.is.paper),
            None => Paper::ResultNotice,
        }
    }

    /// The posting of the selected row, or the newest of its paper.
    fn posting(&self, app: &App) -> Option<PostingId> {
        let paper = self.paper(app);
        let newest =
            || app.meeting()?.postings.iter().rev().find(|posting| posting.is.paper == paper).map(|p| p.id);
        self.row(app).and_then(Row::posting).or_else(newest)
    }

    /// The objection of the selected row, or the first unanswered one.
    fn objection(&self, app: &App) -> Option<ObjectionId> {
        if let Some(Row::Objection(_, id)) = self.row(app) {
            return Some(id);
        }
        let mut all = app.meeting()?.postings.iter().flat_map(|posting| &posting.objections);
        all.find(|objection| objection.answer.is_none()).map(|objection| objection.id)
    }

    fn audience(&self) -> Audience {
        if self.internal { Audience::Internal } else { Audience::Public }
    }

    /// The selected paper in words, or every place of the record that must not go out.
    fn made(&self, app: &App, markdown: bool) -> Result<String, String> {
        let Some(meeting) = app.meeting() else { return Ok(String::new()) };
        match paper(meeting, self.paper(app), self.audience(), &app.words, app.now.date_naive()) {
            Ok(document) => {
                let code = app.sitting.as_ref().and_then(|sitting| sitting.code.as_deref());
                let document = match code {
                    Some(code) => document.with_code(code, &app.words),
                    None => document,
                };
                let write = if markdown { to_markdown } else { to_text };
                Ok(write(&document, &app.words))
            }
            Err(blocked) => {
                let places: Vec<String> = blocked.0.iter().map(|block| block.say(&app.words)).collect();
                Err(format!("{}\n{}", app.say("notices-blocked"), places.join("\n")))
            }
        }
    }

    fn write(&self, app: &mut App, markdown: bool) {
        match self.made(app, markdown) {
            Ok(text) => {
                let stem = app.sitting.as_ref().and_then(|sitting| sitting.path.file_stem());
                let stem = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                let mut name = format!("{stem} {}", terms::paper(&app.words, self.paper(app)));
                if self.internal {
                    name.push_str(&app.say("notices-internal-name"));
                }
                name.push_str(if markdown { ".md" } else { ".txt" });
                app.effects.push(Effect::Write(app.settings.papers.clone(), name, text));
            }
            Err(why) => app.ask(Reader::new(app.say("notices-not-written"), why)),
        }
    }

    fn preview(&self, app: &mut App) {
        let text = self.made(app, false).unwrap_or_else(|why| why);
        let name = terms::paper(&app.words, self.paper(app));
        app.ask(Reader::new(name, text));
    }
}

impl Screen for Notices {
    fn scope(&self, _: &App) -> Scope {
        Scope::Notices
    }

    /// What the next step is about is selected: the paper that is to go up, or what hangs and wants something done.
    fn enter(&mut self, app: &mut App) {
        let Some(meeting) = app.meeting() else { return };
        let step = guide(meeting, app.now).step;
        let wanted = |row: &Row| match (step, *row) {
            (NextStep::PostMeetingNotice, Row::Paper(paper)) => paper == Paper::MeetingNotice,
            (NextStep::PostResult, Row::Paper(paper)) => paper == Paper::ResultNotice,
            (NextStep::TakeDown(wanted) | NextStep::MendPosting(wanted), Row::Posting(id)) => id == wanted,
            (NextStep::AnswerObjection(wanted), Row::Objection(_, id)) => id == wanted,
            _ => false,
        };
        let rows = rows(meeting);
        if let Some(at) = rows.iter().position(wanted) {
            self.selection.select(at, rows.len());
        }
    }

    fn act(&mut self, app: &mut App, act: Act) -> bool {
        let len = app.meeting().map_or(0, |meeting| rows(meeting).len());
        if go(&mut self.selection, act, len, 12) {
            return true;
        }
        match act {
            Act::PreviewPaper => match self.row(app) {
                Some(Row::Posting(id)) => edit_posting(app, id),
                Some(Row::Objection(posting, id)) => read_objection(app, posting, id),
                _ => self.preview(app),
            },
            Act::WriteText => self.write(app, false),
            Act::WriteMarkdown => self.write(app, true),
            Act::ToggleInternal => {
                self.internal = !self.internal;
                app.note(app.say(if self.internal { "notices-now-internal" } else { "notices-now-public" }));
            }
            Act::PostPaper => {
                let paper = self.paper(app);
                post(app, paper);
            }
            Act::TakeDown => match self.posting(app) {
                Some(id) => take_down(app, id),
                None => app.warn(app.say("notices-none-up")),
            },
            Act::AddObjection => match self.posting(app) {
                Some(id) => object(app, id),
                None => app.warn(app.say("notices-none-up")),
            },
            Act::AnswerObjection => match self.objection(app) {
                Some(id) => answer(app, id),
                None => app.warn(app.say("notices-no-objection")),
            },
            _ => return false,
        }
        true
    }

    fn heard(&mut self, app: &mut App, action: Action) -> Option<Action> {
        match action {
            Action::Written(path) => {
                let told = |path: String| app.tell("notices-written", &[("path", path.into())]);
                let room = usize::from(app.size.0).saturating_sub(width(&told(String::new())) + 2);
                let text = told(within(&path, room));
                app.note(text);
                None
            }
            other => Some(other),
        }
    }

    fn view(&self, app: &App, buf: &mut Buffer, area: Rect) -> Option<Position> {
        let meeting = app.meeting()?;
        let rows = rows(meeting);
        let head = Rect { height: 1, ..area };
        let audience = app.say(if self.internal { "notices-now-internal" } else { "notices-now-public" });
        put(buf, head, area.x + 1, area.y, &audience, app.look.dim());
        let below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
        list::rows(buf, below, app.look, self.selection, rows.len(), |buf, row, at, style| {
            let (left, right) = match rows[at] {
                Row::Paper(kind) => (terms::paper(&app.words, kind), self.state(app, meeting, kind)),
                Row::Posting(id) => {
                    meeting.posting(id).map_or_else(Default::default, |p| posting_row(app, p))
                }
                Row::Objection(posting, id) => objection_row(app, meeting, posting, id),
            };
            let x = put_right(buf, row, row.y, &right, style);
            put(buf, row, row.x, row.y, clip(&left, usize::from(x.saturating_sub(row.x + 1))), style);
        })
    }
}

impl Notices {
    /// How a paper stands: what it lacks, or that it must not go out.
    fn state(&self, app: &App, meeting: &Meeting, kind: Paper) -> String {
        match paper(meeting, kind, self.audience(), &app.words, app.now.date_naive()) {
            Err(_) => app.say("notices-private"),
            Ok(document) if document.lacks.is_empty() => app.say("notices-complete"),
            Ok(document) => app.tell("notices-lacks", &[("n", document.lacks.len().into())]),
        }
    }
}

/// A path in so many cells: where it is longer, without the first of its folders; its own name always whole.
fn within(path: &Path, room: usize) -> String {
    let whole = path.display().to_string();
    let mut rest = path;
    let mut shown = whole.clone();
    while width(&shown) > room {
        let mut parts = rest.components();
        parts.next();
        rest = parts.as_path();
        if rest.as_os_str().is_empty() {
            break;
        }
        shown = format!("../{}", rest.display());
    }
    match path.file_name() {
        Some(name) if width(&shown) > room => name.to_string_lossy().into_owned(),
        _ => shown,
    }
}

fn posting_row(app: &App, posting: &Posting) -> (String, String) {
    let until = posting.is.until.map(|day| day.to_string());
    let args = [
        ("place", posting.is.place.clone().into()),
        ("from", posting.is.from.to_string().into()),
        ("until", until.unwrap_or_else(|| app.say("notices-open-end")).into()),
    ];
    let right = match posting.taken_down {
        Some(day) => app.tell("notices-taken-down", &[("day", day.to_string().into())]),
        None => match posting.is.until.map(|until| (until - app.now.date_naive()).num_days()) {
            Some(days) if days >= 0 => app.tell("notices-days-left", &[("days", days.into())]),
            Some(_) => app.say("notices-to-take-down"),
            None => app.say("notices-up"),
        },
    };
    (format!("  {}", app.tell("notices-posting", &args)), right)
}

fn objection_row(app: &App, meeting: &Meeting, posting: PostingId, id: ObjectionId) -> (String, String) {
    let found = meeting.posting(posting).and_then(|posting| posting.objections.iter().find(|o| o.id == id));
    found.map_or_else(Default::default, |objection| {
        let args = [("by", objection.by.clone().into()), ("text", objection.text.replace('\n', " ").into())];
        let state = if objection.answer.is_some() { "notices-answered" } else { "notices-unanswered" };
        (format!("    {}", app.tell("notices-objection", &args)), app.say(state))
    })
}

fn recorded(app: &mut App, command: PostingCommand) -> Answered {
    app.record(Command::Posting(command)).map_err(|why| (None, refusal(&app.words, &why)))
}

fn posting_form(
    app: &App,
    is: &NewPosting,
    then: impl Fn(&mut App, NewPosting) -> Answered + 'static,
) -> FormBox {
    let paper = is.paper;
    let warned = Cell::new(None);
    let title = app.tell("notices-post-title", &[("paper", terms::paper(&app.words, paper).into())]);
    FormBox::new(title, move |app, form| {
        let today = app.now.date_naive();
        let bad = |app: &App, at| (Some(at), app.say("bad-date"));
        let from = read_date(&form.text(1), today).ok_or_else(|| bad(app, 1))?;
        let until = match form.text(2).as_str() {
            "" => None,
            text => Some(read_date(text, today).ok_or_else(|| bad(app, 2))?),
        };
        if let Some(why) = too_early(app, paper, from, until)
            && warned.replace(Some((from, until))) != Some((from, until))
        {
            return Err((Some(2), why));
        }
        then(app, NewPosting { paper, place: form.text(0), from, until })
    })
    .line(app.say("notices-place"), &is.place, 200)
    .line(app.say("notices-from"), &is.from.to_string(), 20)
    .line(app.say("notices-until"), &is.until.map(|day| day.to_string()).unwrap_or_default(), 20)
}

/// A result that would come down before the rules allow it, in words.
fn too_early(app: &App, paper: Paper, from: NaiveDate, until: Option<NaiveDate>) -> Option<String> {
    let posting = &app.meeting()?.rules.posting;
    let last = posting.last_day(from).filter(|_| paper == Paper::ResultNotice)?;
    until.filter(|until| *until < last)?;
    let days = ("days", posting.min_days.into());
    Some(app.tell("notices-too-early", &[days, ("until", last.to_string().into())]))
}

/// The last day is proposed as the law has it: so many days, the day of posting not counted.
fn post(app: &mut App, paper: Paper) {
    let Some(meeting) = app.meeting() else { return };
    let from = app.now.date_naive();
    let until = match paper {
        Paper::MeetingNotice | Paper::SignInSheet => None,
        Paper::ResultNotice | Paper::Minutes => match meeting.rules.posting.min_days {
            0 => from.checked_add_days(Days::new(7)),
            _ => meeting.rules.posting.last_day(from),
        },
    };
    let is = NewPosting { paper, place: app.settings.board.clone(), from, until };
    let form = posting_form(app, &is, |app, is| recorded(app, PostingCommand::Post(is)));
    app.ask(form);
}

fn edit_posting(app: &mut App, id: PostingId) {
    let Some(is) = app.meeting().and_then(|meeting| meeting.posting(id)).map(|posting| posting.is.clone())
    else {
        return;
    };
    let form = posting_form(app, &is, move |app, is| recorded(app, PostingCommand::Edit(id, is)));
    app.ask(form);
}

fn take_down(app: &mut App, id: PostingId) {
    let today = app.now.date_naive().to_string();
    let form = FormBox::new(app.say("act-take-down"), move |app, form| {
        let day =
            read_date(&form.text(0), app.now.date_naive()).ok_or_else(|| (Some(0), app.say("bad-date")))?;
        recorded(app, PostingCommand::TakeDown(id, day))
    })
    .line(app.say("notices-day"), &today, 20);
    app.ask(form);
}

fn object(app: &mut App, posting: PostingId) {
    let form = FormBox::new(app.say("act-add-objection"), move |app, form| {
        recorded(app, PostingCommand::Object { posting, by: form.text(0), text: form.text(1) })
    })
    .line(app.say("notices-by"), "", 200)
    .lines(app.say("objection"), "", 5000, 4);
    app.ask(form);
}

fn answer(app: &mut App, id: ObjectionId) {
    let form = FormBox::new(app.say("act-answer-objection"), move |app, form| {
        recorded(app, PostingCommand::Answer(id, form.text(0)))
    })
    .lines(app.say("notices-answer"), "", 5000, 4);
    app.ask(form);
}

fn read_objection(app: &mut App, posting: PostingId, id: ObjectionId) {
    let found = app.meeting().and_then(|meeting| meeting.posting(posting));
    let Some(objection) = found.and_then(|posting| posting.objections.iter().find(|o| o.id == id)) else {
        return;
    };
    let answer =
        objection.answer.as_ref().map_or_else(|| app.say("notices-unanswered"), |answer| answer.text.clone());
    let text = format!("{}\n\n{}\n\n{}\n{answer}", objection.by, objection.text, app.say("notices-answer"));
    app.ask(Reader::new(app.say("objection"), text));
}

#[cfg(test)]
mod tests;
