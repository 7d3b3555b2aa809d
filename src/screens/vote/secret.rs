//! 无记名: when a tally gives away how somebody voted although no paper has a name.

use crate::app::App;
use crate::ballot::{Ballot, Cell, Choice};
use crate::meeting::{Method, Vote};

/// Voters below which a secret tally says too much.
const FEW: u64 = 5;

/// Before it opens: so few vote in secret that the tally may tell who voted how.
pub(super) fn few(app: &App, vote: &Vote) -> Option<String> {
    let n = vote.frozen.voters_count();
    (vote.method() == Method::Paper && n < FEW).then(|| app.tell("setup-few", &[("n", n.into())]))
}

/// Once counted: so few papers are valid that the tally may tell who voted how.
pub(super) fn few_papers(app: &App, vote: &Vote) -> Option<String> {
    let tally = vote.tally();
    let answers = [tally.for_, tally.against, tally.abstain];
    let valid = tally.valid.or_else(|| answers.into_iter().sum::<Option<u64>>())?;
    (vote.method() == Method::Paper && valid < FEW).then(|| app.tell("setup-few", &[("n", valid.into())]))
}

/// Once counted: every paper says the same of something, so that everybody's vote on it is known.
pub(super) fn unanimous(app: &App, vote: &Vote) -> Option<String> {
    if vote.method() != Method::Paper {
        return None;
    }
    let tally = vote.tally();
    let answers = [tally.for_, tally.against, tally.abstain];
    let valid = tally.valid.or_else(|| answers.into_iter().sum::<Option<u64>>())?;
    let whole = |cell: &Cell| match cell {
        Cell::Choice(_) | Cell::Grade { .. } | Cell::Degree(_) => true,
        // Passing a candidate over is what most papers do.
        Cell::Candidate { choice, .. } => *choice != Choice::Abstain,
        _ => false,
    };
    let all = |ballot: &Ballot| {
        let cells = vote.count.cells(ballot);
        cells.into_iter().find(|(cell, n)| whole(cell) && u64::from(*n) == valid)
    };
    let (cell, _) = all(&vote.ballot).filter(|_| valid > 0)?;
    let what = crate::lang::ballot::cell(&app.words, &vote.ballot, &cell);
    Some(app.tell("setup-unanimous", &[("n", valid.into()), ("what", what.into())]))
}
