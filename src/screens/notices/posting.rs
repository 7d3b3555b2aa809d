//! What is recorded of a paper: where it hangs, when it comes down, what was objected and what was answered.

use std::cell::Cell;

use chrono::{Days, NaiveDate};

use crate::app::{Answered, App, FormBox, Reader};
use crate::lang::dates::read_date;
use crate::lang::{refusal, terms};
use crate::meeting::{Command, NewPosting, ObjectionId, Paper, PostingCommand, PostingId};

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
pub(super) fn post(app: &mut App, paper: Paper) {
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

pub(super) fn edit_posting(app: &mut App, id: PostingId) {
    let Some(is) = app.meeting().and_then(|meeting| meeting.posting(id)).map(|posting| posting.is.clone())
    else {
        return;
    };
    let form = posting_form(app, &is, move |app, is| recorded(app, PostingCommand::Edit(id, is)));
    app.ask(form);
}

pub(super) fn take_down(app: &mut App, id: PostingId) {
    let today = app.now.date_naive().to_string();
    let form = FormBox::new(app.say("act-take-down"), move |app, form| {
        let day =
            read_date(&form.text(0), app.now.date_naive()).ok_or_else(|| (Some(0), app.say("bad-date")))?;
        recorded(app, PostingCommand::TakeDown(id, day))
    })
    .line(app.say("notices-day"), &today, 20);
    app.ask(form);
}

pub(super) fn object(app: &mut App, posting: PostingId) {
    let form = FormBox::new(app.say("act-add-objection"), move |app, form| {
        recorded(app, PostingCommand::Object { posting, by: form.text(0), text: form.text(1) })
    })
    .line(app.say("notices-by"), "", 200)
    .lines(app.say("objection"), "", 5000, 4);
    app.ask(form);
}

pub(super) fn answer(app: &mut App, id: ObjectionId) {
    let form = FormBox::new(app.say("act-answer-objection"), move |app, form| {
        recorded(app, PostingCommand::Answer(id, form.text(0)))
    })
    .lines(app.say("notices-answer"), "", 5000, 4);
    app.ask(form);
}

pub(super) fn read_objection(app: &mut App, posting: PostingId, id: ObjectionId) {
    let found = app.meeting().and_then(|meeting| meeting.posting(posting));
    let Some(objection) = found.and_then(|posting| posting.objections.iter().find(|o| o.id == id)) else {
        return;
    };
    let answer =
        objection.answer.as_ref().map_or_else(|| app.say("notices-unanswered"), |answer| answer.text.clone());
    let text = format!("{}\n\n{}\n\n{}\n{answer}", objection.by, objection.text, app.say("notices-answer"));
    app.ask(Reader::new(app.say("objection"), text));
}
