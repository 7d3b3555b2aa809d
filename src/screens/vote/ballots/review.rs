//! 民主评议: who is graded, and by which grades.

use super::{LINES, Offered, blank, kept, line_fault};
use crate::app::{Answered, App, FormBox};
use crate::ballot::written::{self, WrittenFault};
use crate::ballot::{Ballot, Review, Scale, Subject};
use crate::lang::{ballot as words_of, review as words};
use crate::meeting::Method;
use crate::rules::Matter;
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, MOTION, confirm};

/// Asks who is graded: offices, persons, and whoever is graded by grades of the community's own.
pub(super) fn ask(app: &mut App) {
    let Some(item) = app.aimed() else { return app.warn(app.say("vote-no-items")) };
    let draft = blank(item, Method::Paper, Ballot::Review(Review::default()));
    let round = match draft.opened(app) {
        Ok(vote) => account::round(app, &vote),
        Err(why) => return app.warn(why),
    };
    let title = app.tell("setup-title", &[("what", app.say("setup-review").into()), ("round", round.into())]);
    let offered = Offered::of(app, Matter::Review, None);
    let (text, names, id) = (draft.motion.clone(), offered.names.clone(), kept("review", draft.item));
    let form = FormBox::new(title, move |app, form| answered(app, form, &draft, &offered))
        .lines(app.say("setup-offices"), "", LINES, 3)
        .hint(app.say("setup-offices-hint"))
        .lines(app.say("setup-persons"), "", LINES, 3)
        .hint(app.say("setup-persons-hint"))
        .line(app.say("setup-own-grades"), "", 200)
        .hint(app.say("setup-own-grades-hint"))
        .line(app.say("setup-satisfied"), "", 2)
        .lines(app.say("setup-own-subjects"), "", LINES, 2)
        .lines(app.say("setup-received"), "", LINES, 2)
        .hint(app.say("setup-received-hint"))
        .choice(app.say("setup-rules"), names, 0)
        .line(app.say("setup-text"), &text, MOTION)
        .kept_as(app, id);
    app.ask(form);
}

fn answered(app: &mut App, form: &FormBox, draft: &Draft, offered: &Offered) -> Answered {
    let own = written::grades(form.typed(2));
    let satisfied = crate::text::fold_line(&form.text(3));
    let satisfied: u16 = match satisfied.as_str() {
        "" => u16::try_from(own.len().div_ceil(2)).unwrap_or(u16::MAX),
        text => text.parse().map_err(|_| (Some(3), app.say("vote-digits-only")))?,
    };
    let parts =
        [(0, Scale::Satisfaction), (1, Scale::Competence), (4, Scale::Own { grades: own, satisfied })];
    let mut subjects: Vec<Subject> = Vec::new();
    let wrong = |app: &App, at: usize, fault: &WrittenFault| (Some(at), line_fault(app, fault));
    let mut begins = Vec::new();
    for (at, scale) in parts {
        let named = (0..).take(scale.len()).map(|grade| words_of::grade(&app.words, &scale, grade));
        let grades: Vec<String> = named.collect();
        begins.push((at, subjects.len()));
        let read = written::subjects(form.typed(at), &scale, &grades);
        subjects.extend(read.map_err(|fault| wrong(app, at, &fault))?);
    }
    let received = written::received(form.typed(5)).map_err(|fault| wrong(app, 5, &fault))?;
    let review = Review { subjects, received };
    let faults = review.faults();
    if let Some(fault) = faults.iter().find(|fault| fault.stops()) {
        return Err((None, words::fault(&review, *fault, &app.words)));
    }
    let doubts: Vec<String> = faults.iter().map(|fault| words::fault(&review, *fault, &app.words)).collect();
    let draft = Draft {
        motion: form.text(7),
        ballot: Ballot::Review(review),
        rules: offered.at(form.chosen(6)),
        ..draft.clone()
    };
    confirm(app, &draft, &doubts, &[]).map_err(|why| (None, why))
}
