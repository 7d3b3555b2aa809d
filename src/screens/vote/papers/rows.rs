//! What stands on the screen while papers are called: each option with its key, its figures, and what the paper says of it.

use super::Papers;
use super::slip::{first_reason, reasons};
use crate::app::App;
use crate::ballot::election::{Election, Style};
use crate::ballot::{Ballot, Cell, Choice, Degree, InvalidReason, Marks, Paper, PlansRule, Sheet};
use crate::lang::{ballot as words, terms, verdict};
use crate::rules::Figure;

/// One row.
#[derive(Default)]
pub(super) struct Row {
    /// The key that marks it; empty where it has none.
    pub(super) key: String,
    pub(super) name: String,
    /// What the paper being called says of it.
    pub(super) mark: String,
    /// What was counted, each under its own name if there are several.
    pub(super) figures: Vec<(String, u32)>,
    /// It is being called.
    pub(super) focus: bool,
    /// A post, with its candidates below.
    pub(super) title: bool,
}

impl Papers {
    /// Every row, in the order of the paper; why papers are invalid last.
    pub(super) fn rows(&self, app: &App, ballot: &Ballot, sheet: &Sheet) -> Vec<Row> {
        if self.slip.asks_why() {
            return self.invalid(app, ballot, sheet);
        }
        let cells = sheet.cells(ballot);
        let of = |cell: &Cell| cells.iter().find(|(known, _)| known == cell).map_or(0, |(_, n)| *n);
        let numbered = |at: usize, len: usize| format!("{:0wide$}", at + 1, wide = len.to_string().len());
        let mut rows = match ballot {
            Ballot::Motion => one_key(&Choice::ALL.map(Cell::Choice), app, ballot, of),
            Ballot::Consultation(_) => one_key(&Degree::ALL.map(Cell::Degree), app, ballot, of),
            Ballot::Election(_) => self.on_posts(app, ballot, &cells),
            Ballot::Review(review) if review.subjects.len() == 1 => {
                let grades = cells.iter().filter(|(cell, _)| matches!(cell, Cell::Grade { .. }));
                let row = |(at, (cell, n)): (usize, &(Cell, u32))| Row {
                    key: (at + 1).to_string(),
                    name: words::cell(&app.words, ballot, cell),
                    figures: vec![(String::new(), *n)],
                    ..Row::default()
                };
                grades.enumerate().map(row).collect()
            }
            Ballot::Review(review) => {
                let row = |(at, subject): (u16, &crate::ballot::Subject)| {
                    let grade = |grade: u16| words::grade(&app.words, &subject.scale, grade);
                    let grades = 0..u16::try_from(subject.scale.len()).unwrap_or(u16::MAX);
                    let called = self.slip.graded(at.into());
                    let given = self.slip.grade(at.into());
                    let figures = grades.map(|n| {
                        (format!("{} {}", n + 1, grade(n)), of(&Cell::Grade { subject: at, grade: n }))
                    });
                    Row {
                        name: subject.name.clone(),
                        mark: match given {
                            Some(given) => grade(given),
                            None if called => app.say("papers-blank"),
                            None => String::new(),
                        },
                        figures: figures.collect(),
                        focus: self.slip.part() == usize::from(at),
                        ..Row::default()
                    }
                };
                (0_u16..).zip(&review.subjects).map(row).collect()
            }
            Ballot::Projects(_) | Ballot::Plans(_) => {
                let ranked = matches!(ballot, Ballot::Plans(plans) if plans.rule != PlansRule::Approval);
                let options: Vec<&(Cell, u32)> = cells
                    .iter()
                    .filter(|(cell, _)| matches!(cell, Cell::Project(_) | Cell::Plan(_)))
                    .collect();
                let row = |(at, (cell, n)): (usize, &&(Cell, u32))| {
                    let place = self.slip.order().iter().position(|marked| usize::from(*marked) == at);
                    let mark = |place: usize| {
                        if ranked { (place + 1).to_string() } else { app.say("papers-chosen") }
                    };
                    Row {
                        key: numbered(at, options.len()),
                        name: words::cell(&app.words, ballot, cell),
                        mark: place.map(mark).unwrap_or_default(),
                        figures: vec![(String::new(), *n)],
                        ..Row::default()
                    }
                };
                options.iter().enumerate().map(row).collect()
            }
        };
        rows.extend(self.invalid(app, ballot, sheet));
        rows
    }

    fn on_posts(&self, app: &App, ballot: &Ballot, cells: &[(Cell, u32)]) -> Vec<Row> {
        let Ballot::Election(election) = ballot else { return Vec::new() };
        let each = election.style == Style::Each;
        let mut rows = Vec::new();
        for (post, on) in (0_u16..).zip(&election.posts) {
            let called = self.slip.part() == usize::from(post);
            if election.posts.len() > 1 {
                let args = [("post", on.name.clone().into()), ("seats", on.seats.into())];
                let name = app.tell("papers-post", &args);
                rows.push(Row { name, focus: called && !each, title: true, ..Row::default() });
            }
            for (candidate, who) in (0_u16..).zip(&on.candidates) {
                let of = |choice| {
                    let wanted = Cell::Candidate { post, candidate, choice };
                    cells.iter().find(|(cell, _)| *cell == wanted).map_or(0, |(_, n)| *n)
                };
                let marks = self.slip.marks(post.into());
                let said = marks.and_then(|marks| marks.candidates.get(&candidate));
                let named = |choice| (terms::choice(&app.words, choice), of(choice));
                rows.push(Row {
                    key: if each || !called {
                        String::new()
                    } else {
                        let wide = on.candidates.len().to_string().len();
                        format!("{:0wide$}", candidate + 1)
                    },
                    name: who.name.clone(),
                    mark: match said {
                        Some(choice) if each => terms::choice(&app.words, *choice),
                        Some(_) => app.say("papers-chosen"),
                        None => String::new(),
                    },
                    figures: if each {
                        Choice::ALL.map(named).into()
                    } else {
                        vec![(String::new(), of(Choice::For))]
                    },
                    focus: called && each && self.slip.place() == usize::from(candidate),
                    title: false,
                });
            }
            let written = cells.iter().filter_map(|(cell, n)| match cell {
                Cell::WrittenIn { post: on, name } if *on == post => Some((name, *n)),
                _ => None,
            });
            let here = self.slip.marks(post.into());
            let row = |(name, n): (&String, u32)| Row {
                key: "+".to_owned(),
                name: name.clone(),
                mark: match here {
                    Some(marks) if marks.written_in.contains(name) => app.say("papers-chosen"),
                    _ => String::new(),
                },
                figures: vec![(String::new(), n)],
                ..Row::default()
            };
            rows.extend(written.map(row));
        }
        rows
    }

    /// Why papers are invalid: each reason that has a key of its own or occurs, and all of them while one is asked for.
    fn invalid(&self, app: &App, ballot: &Ballot, sheet: &Sheet) -> Vec<Row> {
        let first = first_reason(ballot);
        let row = |(at, why): (usize, &InvalidReason)| {
            let n = sheet.invalid.get(why).copied().unwrap_or_default();
            let key = match first {
                Some(first) => (at + usize::try_from(first).unwrap_or_default()).to_string(),
                None => format!("-{}", at + 1),
            };
            let shown = first.is_some() || self.slip.asks_why() || n > 0;
            shown.then(|| Row {
                key,
                name: words::cell(&app.words, ballot, &Cell::Invalid(*why)),
                figures: vec![(String::new(), n)],
                ..Row::default()
            })
        };
        reasons(ballot).iter().enumerate().filter_map(row).collect()
    }
}

/// What a paper says, in one line.
pub(super) fn said(app: &App, paper: &Paper) -> String {
    let Some(ballot) = super::open_vote(app).map(|vote| &vote.ballot) else { return String::new() };
    let list = |parts: Vec<String>| {
        if parts.is_empty() { app.say("papers-blank") } else { terms::list(&app.words, parts) }
    };
    match (paper, ballot) {
        (Paper::Invalid(why), _) => words::cell(&app.words, ballot, &Cell::Invalid(*why)),
        (Paper::Motion(choice), _) => terms::choice(&app.words, *choice),
        (Paper::Consultation(degree), _) => words::degree(&app.words, *degree),
        (Paper::Projects(marked), _) => list(marked.iter().map(|at| words::option(ballot, *at)).collect()),
        (Paper::Plans(order), _) => list(order.iter().map(|at| words::option(ballot, *at)).collect()),
        (Paper::Review(grades), Ballot::Review(review)) => {
            let given = review.subjects.iter().zip(grades).map(|(subject, grade)| {
                grade.map_or_else(
                    || app.say("papers-blank"),
                    |at| words::grade(&app.words, &subject.scale, at),
                )
            });
            list(given.collect())
        }
        (Paper::Election(posts), Ballot::Election(election)) => {
            let on_post = |(marks, post): (&crate::ballot::Marks, &crate::ballot::Post)| {
                let named = |(at, choice): (&u16, &Choice)| {
                    let name = &post.candidates.get(usize::from(*at))?.name;
                    let said = terms::choice(&app.words, *choice);
                    Some(match election.style {
                        Style::Each => format!("{name} {said}"),
                        Style::Choose => name.clone(),
                    })
                };
                let candidates = marks.candidates.iter().filter_map(named);
                let mut on = candidates.chain(marks.written_in.iter().cloned()).collect::<Vec<_>>();
                if marks.invalid {
                    on.push(app.say("papers-part-invalid"));
                }
                if let Some(first) = on.first_mut().filter(|_| election.posts.len() > 1) {
                    *first = format!("{} {first}", post.name);
                }
                on
            };
            list(posts.iter().zip(&election.posts).flat_map(on_post).collect())
        }
        _ => verdict::figure(Figure::Valid, &app.words),
    }
}

/// 分栏计票: the posts whose part alone became invalid, each with the reason.
pub(super) fn voided(app: &App, ballot: &Ballot, called: &Paper, judged: &Paper) -> Option<String> {
    let (Ballot::Election(election), Paper::Election(called), Paper::Election(judged)) =
        (ballot, called, judged)
    else {
        return None;
    };
    let whole = Election { part_valid: false, ..election.clone() };
    let told = (0..judged.len()).filter(|at| judged.get(*at).is_some_and(|marks| marks.invalid)).map(|at| {
        let alone = called.iter().enumerate();
        let alone = alone.map(|(on, marks)| if on == at { marks.clone() } else { Marks::default() });
        let why = match whole.judge(&Paper::Election(alone.collect())).err().and_then(|unfit| unfit.paper()) {
            Some(Paper::Invalid(why)) => terms::invalid_reason(&app.words, why),
            _ => String::new(),
        };
        let post = election.posts.get(at).map_or_else(String::new, |post| post.name.clone());
        app.tell("papers-part-void", &[("post", post.into()), ("why", why.into())])
    });
    let told: Vec<String> = told.collect();
    (!told.is_empty()).then(|| terms::list(&app.words, told))
}

/// Rows of which each is a whole paper by one key.
fn one_key<const N: usize>(
    cells: &[Cell; N],
    app: &App,
    ballot: &Ballot,
    of: impl Fn(&Cell) -> u32,
) -> Vec<Row> {
    let row = |(at, cell): (usize, &Cell)| Row {
        key: (at + 1).to_string(),
        name: words::cell(&app.words, ballot, cell),
        figures: vec![(String::new(), of(cell))],
        ..Row::default()
    };
    cells.iter().enumerate().map(row).collect()
}
