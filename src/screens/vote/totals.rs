//! 更正计票单: the whole sheet of another ballot than a motion as figures to be put right.
//!
//! Sums stand in a field each. What was voted on projects and on plans is not in sums: it depends on which papers marked what
//! together, so those papers stand as piles, a line each.

use std::collections::BTreeMap;

use crate::app::{App, FormBox};
use crate::ballot::{Ballot, Cell, InvalidReason, Paper, Said, Sheet};
use crate::lang::{found, terms, verdict};
use crate::meeting::{Count, Forms, Vote};
use crate::rules::Figure;
use crate::text::fold_line;

/// The longest text of piles or written-in names, in characters.
const LONG: usize = 4000;

/// One thing to put right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Row {
    /// 发出
    Issued,
    /// 签领
    Signed,
    /// 收回
    Returned,
    /// 有效
    Valid,
    /// One sum.
    Sum(Cell),
    /// 另选他人 on this post: names, each with its votes.
    WrittenIn(u16),
    /// Which papers said what: so many, then the options they name.
    Piles,
}

/// Everything that can be put right, in the order of the sheet.
pub(super) fn rows(vote: &Vote) -> Vec<Row> {
    let by_paper = matches!(vote.count, Count::Forms(_));
    let piles = matches!(vote.ballot, Ballot::Projects(_) | Ballot::Plans(_));
    let mut rows = if by_paper { vec![Row::Issued] } else { Vec::new() };
    rows.extend(vote.count.signed().map(|_| Row::Signed));
    rows.extend(by_paper.then_some(Row::Returned));
    if piles {
        rows.push(Row::Piles);
    } else {
        rows.push(Row::Valid);
        let blank = Sheet::blank(&vote.ballot).cells(&vote.ballot);
        let mut before = None;
        for (cell, _) in blank {
            let post = if let Cell::Candidate { post, .. } = cell { Some(post) } else { None };
            if let (Some(last), true) = (before, before != post) {
                rows.extend(after_post(vote, last));
            }
            before = post;
            rows.push(Row::Sum(cell));
        }
        rows.extend(before.into_iter().flat_map(|last| after_post(vote, last)));
    }
    let reasons: &[InvalidReason] = match vote.ballot {
        _ if !by_paper => &[],
        Ballot::Election(_) => &InvalidReason::ELECTION,
        _ => &InvalidReason::ALL,
    };
    rows.extend(reasons.iter().map(|why| Row::Sum(Cell::Invalid(*why))));
    rows
}

fn after_post(vote: &Vote, post: u16) -> Vec<Row> {
    let Ballot::Election(election) = &vote.ballot else { return Vec::new() };
    let written = election.write_ins.then_some(Row::WrittenIn(post));
    let invalid = election.part_valid.then_some(Row::Sum(Cell::PostInvalid { post }));
    written.into_iter().chain(invalid).collect()
}

/// The form with all of it: a figure that was counted stands beside its name, and a field left empty keeps it; names and
/// piles are changed where they stand.
pub(super) fn fill_in(app: &App, vote: &Vote, mut form: FormBox) -> FormBox {
    for row in rows(vote) {
        let name = name(app, vote, &row);
        form = match &row {
            Row::Piles => form.lines(name, &written(vote, &row), LONG, 5),
            Row::WrittenIn(_) => form.line(name, &written(vote, &row), LONG),
            _ => {
                let n = figure(vote, &row).into();
                form.line(app.tell("vote-was", &[("figure", name.into()), ("n", n)]), "", 6)
            }
        };
    }
    form
}

fn name(app: &App, vote: &Vote, row: &Row) -> String {
    match row {
        Row::Issued => verdict::figure(Figure::Issued, &app.words),
        Row::Signed => verdict::figure(Figure::Signed, &app.words),
        Row::Returned => verdict::figure(Figure::Returned, &app.words),
        Row::Valid => verdict::figure(Figure::Valid, &app.words),
        Row::Sum(Cell::Invalid(why)) => {
            app.tell("vote-invalid-for", &[("why", terms::invalid_reason(&app.words, *why).into())])
        }
        Row::Sum(cell) => found::cell(vote, cell, &app.words),
        Row::WrittenIn(post) => {
            let Ballot::Election(election) = &vote.ballot else { return String::new() };
            let post = election.posts.get(usize::from(*post)).map_or("", |post| post.name.as_str());
            app.tell("vote-written-in-on", &[("post", post.into())])
        }
        Row::Piles => app.say("vote-piles"),
    }
}

/// What was counted.
fn figure(vote: &Vote, row: &Row) -> u32 {
    let sheet = vote.count.sheet();
    let forms = if let Count::Forms(forms) = &vote.count { Some(forms) } else { None };
    match row {
        Row::Issued => forms.and_then(|forms| forms.issued),
        Row::Signed => forms.and_then(|forms| forms.signed),
        Row::Returned => forms.and_then(|forms| forms.returned),
        Row::Valid => sheet.map(|sheet| sheet.valid),
        Row::Sum(cell) => {
            let cells = sheet.map(|sheet| sheet.cells(&vote.ballot)).unwrap_or_default();
            cells.into_iter().find(|(known, _)| known == cell).map(|(_, n)| n)
        }
        Row::WrittenIn(_) | Row::Piles => None,
    }
    .unwrap_or_default()
}

/// What stands in a field that is not one figure: `赵秀兰 2，钱一 1`; `12张：1 3`.
fn written(vote: &Vote, row: &Row) -> String {
    let piles = |papers: Vec<(Vec<u16>, u32)>| {
        let line = |(said, n): (Vec<u16>, u32)| {
            let options: Vec<String> = said.iter().map(|at| (u32::from(*at) + 1).to_string()).collect();
            format!("{n}：{}", options.join(" ")).trim_end().to_owned()
        };
        papers.into_iter().map(line).collect::<Vec<_>>().join("\n")
    };
    match (row, vote.count.sheet().map(|sheet| &sheet.said)) {
        (Row::WrittenIn(post), Some(Said::Election(posts))) => {
            let sums = posts.get(usize::from(*post)).map(|sums| &sums.written_in);
            let each = sums.into_iter().flatten().map(|(name, n)| format!("{name} {n}"));
            each.collect::<Vec<_>>().join("，")
        }
        (Row::Piles, Some(Said::Projects(papers))) => {
            piles(papers.iter().map(|(said, n)| (said.iter().copied().collect(), *n)).collect())
        }
        (Row::Piles, Some(Said::Plans(papers))) => {
            piles(papers.iter().map(|(said, n)| (said.clone(), *n)).collect())
        }
        _ => String::new(),
    }
}

/// The count as the form has it now; or which field cannot be read, and why.
pub(super) fn read(app: &App, vote: &Vote, form: &FormBox) -> Result<Count, (Option<usize>, String)> {
    let mut sheet = vote.count.sheet().cloned().unwrap_or_else(|| Sheet::blank(&vote.ballot));
    let (mut issued, mut signed, mut returned) = match &vote.count {
        Count::Forms(forms) => (forms.issued, forms.signed, forms.returned),
        _ => (None, None, None),
    };
    for (at, row) in rows(vote).iter().enumerate() {
        let text = form.text(at);
        let figure = match row {
            Row::WrittenIn(post) => {
                let names = names(app, &text).map_err(|why| (Some(at), why))?;
                if let Said::Election(posts) = &mut sheet.said
                    && let Some(sums) = posts.get_mut(usize::from(*post))
                {
                    sums.written_in = names;
                }
                continue;
            }
            Row::Piles => {
                piles(app, vote, &text, &mut sheet).map_err(|why| (Some(at), why))?;
                continue;
            }
            _ => match fold_line(&text).as_str() {
                "" => continue,
                text => text.parse::<u32>().map_err(|_| (Some(at), app.say("vote-digits-only")))?,
            },
        };
        match row {
            Row::Issued => issued = Some(figure),
            Row::Signed => signed = Some(figure),
            Row::Returned => returned = Some(figure),
            Row::Valid => sheet.valid = figure,
            Row::Sum(cell) => put(&mut sheet, cell, figure),
            Row::WrittenIn(_) | Row::Piles => {}
        }
    }
    sheet.invalid.retain(|_, n| *n > 0);
    Ok(match &vote.count {
        Count::Raised(_) => Count::Raised(Some(sheet)),
        _ => Count::Forms(Forms { issued, signed, returned, sheet: Some(sheet) }),
    })
}

/// Puts one sum on the sheet.
fn put(sheet: &mut Sheet, cell: &Cell, n: u32) {
    use crate::ballot::Choice;
    match (cell, &mut sheet.said) {
        (Cell::Invalid(why), _) => {
            sheet.invalid.insert(*why, n);
        }
        (Cell::Candidate { post, candidate, choice }, Said::Election(posts)) => {
            let votes = posts
                .get_mut(usize::from(*post))
                .and_then(|sums| sums.candidates.get_mut(usize::from(*candidate)));
            if let Some(votes) = votes {
                match choice {
                    Choice::For => votes.for_ = n,
                    Choice::Against => votes.against = n,
                    Choice::Abstain => votes.abstain = n,
                }
            }
        }
        (Cell::PostInvalid { post }, Said::Election(posts)) => {
            if let Some(sums) = posts.get_mut(usize::from(*post)) {
                sums.invalid = n;
            }
        }
        (Cell::Grade { subject, grade }, Said::Review(subjects)) => {
            let sum =
                subjects.get_mut(usize::from(*subject)).and_then(|sums| sums.get_mut(usize::from(*grade)));
            if let Some(sum) = sum {
                *sum = n;
            }
        }
        (Cell::Degree(degree), Said::Consultation(papers)) => {
            papers.insert(*degree, n);
            papers.retain(|_, n| *n > 0);
        }
        _ => {}
    }
}

/// Names and their votes: `赵秀兰 2，钱一 1`. A name without a number has one vote.
fn names(app: &App, text: &str) -> Result<BTreeMap<String, u32>, String> {
    let mut names = BTreeMap::new();
    for part in text.split(['，', ',', '、', ';', '；', '\n']).map(str::trim).filter(|part| !part.is_empty())
    {
        let folded = fold_line(part);
        let (name, n) = match folded.rsplit_once(char::is_whitespace) {
            Some((name, n)) if n.chars().all(|c| c.is_ascii_digit()) => (name.trim(), n.parse::<u32>().ok()),
            _ => (folded.trim(), Some(1)),
        };
        match n {
            Some(n) if n > 0 && !name.is_empty() && !name.chars().all(|c| c.is_ascii_digit()) => {
                let sum: &mut u32 = names.entry(name.to_owned()).or_default();
                *sum = sum.saturating_add(n);
            }
            _ => return Err(app.tell("vote-bad-name", &[("text", part.into())])),
        }
    }
    Ok(names)
}

/// Piles, a line each: how many papers, then the numbers of what they name.
fn piles(app: &App, vote: &Vote, text: &str, sheet: &mut Sheet) -> Result<(), String> {
    let invalid = std::mem::take(&mut sheet.invalid);
    *sheet = Sheet { invalid, ..Sheet::blank(&vote.ballot) };
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let bad = || app.tell("vote-bad-pile", &[("text", line.into())]);
        let folded = fold_line(line);
        let strange = folded.chars().any(|c| c.is_alphabetic() && c != '张' && c != '号');
        let numbers = folded.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let numbers: Vec<u32> = numbers.map(str::parse).collect::<Result<_, _>>().map_err(|_| bad())?;
        let Some((n, options)) = numbers.split_first() else { return Err(bad()) };
        let places = options.iter().map(|n| n.checked_sub(1).and_then(|at| u16::try_from(at).ok()));
        let places: Vec<u16> = places.collect::<Option<_>>().ok_or_else(bad)?;
        let paper = match &vote.ballot {
            Ballot::Projects(asked) => asked.judge(&Paper::Projects(places.into_iter().collect())).ok(),
            Ballot::Plans(asked) => asked.judge(&Paper::Plans(places)).ok(),
            _ => None,
        };
        match paper {
            Some(paper) if !strange && !matches!(paper, Paper::Invalid(_)) => sheet.add(&paper, *n),
            _ => return Err(bad()),
        }
    }
    Ok(())
}
