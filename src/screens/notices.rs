//! 公示: the papers of the meeting, where they hang and until when, and what was objected.

mod posting;

use std::path::Path;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Screen;
use crate::app::{Action, App, Effect, Reader, go};
use crate::keys::{Act, Scope};
use crate::lang::terms;
use crate::meeting::{Meeting, NextStep, ObjectionId, Paper, Posting, PostingId, guide};
use crate::notice::{Audience, Document, paper, to_markdown, to_text};
use crate::press::{Form, Job};
use crate::text::{clip, width};
use crate::ui::draw::{put, put_right};
use crate::ui::list::{self, Selection};
use posting::{answer, edit_posting, object, post, read_objection, take_down};

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

    /// The selected paper, or every place of the record that must not go out.
    fn document(&self, app: &App) -> Result<Document, String> {
        let Some(meeting) = app.meeting() else { return Err(String::new()) };
        match paper(meeting, self.paper(app), self.audience(), &app.words, app.now.date_naive()) {
            Ok(document) => {
                let code = app.sitting.as_ref().and_then(|sitting| sitting.code.as_deref());
                Ok(match code {
                    Some(code) => document.with_code(code, &app.words),
                    None => document,
                })
            }
            Err(blocked) => {
                let places: Vec<String> = blocked.0.iter().map(|block| block.say(&app.words)).collect();
                Err(format!("{}\n{}", app.say("notices-blocked"), places.join("\n")))
            }
        }
    }

    /// Writes the selected paper to a file with this ending, in the form that goes with it.
    fn write(&self, app: &mut App, ending: &str) {
        match self.document(app) {
            Ok(document) => {
                let stem = app.sitting.as_ref().and_then(|sitting| sitting.path.file_stem());
                let stem = stem.map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
                let mut name = format!("{stem} {}", terms::paper(&app.words, self.paper(app)));
                if self.internal {
                    name.push_str(&app.say("notices-internal-name"));
                }
                name.push_str(ending);
                let place = app.settings.papers.clone();
                let effect = match (ending, app.meeting()) {
                    (".md", _) => Effect::Write(place, name, to_markdown(&document, &app.words)),
                    (".txt", _) | (_, None) => Effect::Write(place, name, to_text(&document, &app.words)),
                    (_, Some(meeting)) => {
                        let form = if ending == ".pdf" { Form::Pdf } else { Form::Picture };
                        let job = Job::new(&document, meeting, form, &app.words);
                        Effect::Typeset(place, name, Box::new(job))
                    }
                };
                if matches!(effect, Effect::Typeset(..)) {
                    app.note(app.say("notices-typesetting"));
                }
                app.effects.push(effect);
            }
            Err(why) => app.ask(Reader::new(app.say("notices-not-written"), why)),
        }
    }

    fn preview(&self, app: &mut App) {
        let made = self.document(app).map(|document| to_text(&document, &app.words));
        let text = made.unwrap_or_else(|why| why);
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
            Act::WriteText => self.write(app, ".txt"),
            Act::WriteMarkdown => self.write(app, ".md"),
            Act::WritePdf => self.write(app, ".pdf"),
            Act::WritePicture => self.write(app, ".png"),
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
            Action::Typeset(path, missing) if !missing.is_empty() => {
                let text = app.tell("notices-written", &[("path", path.display().to_string().into())]);
                app.ask(Reader::new(text, missing.join("\n")));
                None
            }
            Action::Written(path) | Action::Typeset(path, _) => {
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

#[cfg(test)]
mod tests;
