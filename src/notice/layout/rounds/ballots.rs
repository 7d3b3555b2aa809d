//! Rounds on other ballots than motions: a table of the result, who counted what, what was put right.

use crate::ballot::Cell;
use crate::lang::{found, terms};
use crate::meeting::{Count, Tally, Vote};
use crate::text::clean_line;

use super::super::super::facts::{Matter, Round, Standing};
use super::super::draft::Draft;
use super::figure;

/// The result as tables, one for each post or round of counting; then how it was counted, whatever was voted on.
pub(super) fn of(draft: &mut Draft, round: &Round, several: bool) {
    if round.standing == Standing::Open {
        return;
    }
    let declared = round.standing == Standing::Declared;
    if let (Some(found), true) = (&round.found, declared) {
        let lines = found::lines(round.ballot(), found, draft.words);
        for lines in lines.chunk_by(|a, b| a.part == b.part) {
            table(draft, lines);
        }
    }
    if let Some(vote) = round.sums.as_ref().filter(|vote| declared && !vote.ballot.is_motion()) {
        // Several rounds stand side by side with these figures.
        let papers = if several { Vec::new() } else { found::figures(vote, draft.words) };
        let figures = terms::list(draft.words, papers.into_iter().chain(void_parts(draft, vote)));
        if !figures.is_empty() {
            let line = draft.tell("paper-stop", &[("said", clean_line(&figures).into())]);
            draft.paragraph(line);
        }
    }
    if let Some(vote) = &round.sums {
        let told = if round.public { found::settled } else { found::counting };
        for line in told(vote, draft.words) {
            let line = draft.tell("paper-stop", &[("said", clean_line(&line).into())]);
            draft.paragraph(line);
        }
    }
}

/// 分栏计票: on how many papers the part on one post alone is void.
fn void_parts(draft: &Draft, vote: &Vote) -> Vec<String> {
    let cells = vote.count.cells(&vote.ballot).into_iter();
    let void = cells.filter(|(cell, _)| matches!(cell, Cell::PostInvalid { .. })).map(|(cell, n)| {
        let figure = found::cell(vote, &cell, draft.words);
        draft.tell("verdict-stated", &[("figure", figure.into()), ("amount", n.into())])
    });
    void.collect()
}

/// Who was elected over all rounds, post by post, and what stands vacant; nothing where there was one round.
pub(super) fn elected_in_all(draft: &mut Draft, matter: &Matter) {
    let words = draft.words;
    let posts = matter.elected();
    if matter.rounds.len() < 2 || posts.is_empty() {
        return;
    }
    let told = posts.into_iter().map(|post| {
        let name = ("post", clean_line(&post.name).into());
        let (n, vacant) = (post.elected.len(), usize::from(post.seats).saturating_sub(post.elected.len()));
        let said = if n == 0 {
            words.tell("election-post-none", &[name])
        } else {
            let names = ("names", terms::list(words, post.elected).into());
            words.tell("election-post-elected", &[name, ("n", n.into()), names])
        };
        match vacant {
            0 => said,
            vacant => words.tell("election-post-vacant", &[("said", said.into()), ("n", vacant.into())]),
        }
    });
    let told = terms::clauses(words, told);
    draft.about("paper-elected-in-all", &told);
}

fn table(draft: &mut Draft, lines: &[found::Line]) {
    if let Some(part) = lines.first().map(|line| clean_line(&line.part)).filter(|part| !part.is_empty()) {
        draft.paragraph(part);
    }
    let shown = |of: fn(&found::Line) -> &String| lines.iter().any(|line| !of(line).is_empty());
    let fates = shown(|line| &line.fate);
    let whys = shown(|line| &line.why);
    let rows = lines.iter().map(|line| {
        let cells = [(true, &line.option), (true, &line.figures), (fates, &line.fate), (whys, &line.why)];
        cells.into_iter().filter(|(wanted, _)| *wanted).map(|(_, text)| clean_line(text)).collect()
    });
    let rows: Vec<Vec<String>> = rows.collect();
    let columns = [
        (true, ("paper-found-option", 8)),
        (true, ("paper-found-figures", 10)),
        (fates, ("paper-found-fate", 6)),
        (whys, ("paper-found-why", 10)),
    ];
    let columns: Vec<(&str, usize)> =
        columns.into_iter().filter(|(wanted, _)| *wanted).map(|(_, column)| column).collect();
    draft.table(&columns, rows, false);
}

/// Which figures a correction changed, from what into what; none of a motion, which has its own.
pub(super) fn changes(draft: &Draft, round: &Round, at: usize) -> Option<String> {
    let vote = round.sums.as_ref().filter(|vote| !vote.ballot.is_motion())?;
    let correction = vote.corrections.get(at)?;
    let valid = |count: &Count| count.sheet().map(|sheet| sheet.valid);
    let told = |what: String, old: Option<u32>, new: Option<u32>| {
        let figure = |n: Option<u32>| figure(n.map(u64::from), draft).into();
        let args = [("what", clean_line(&what).into()), ("old", figure(old)), ("new", figure(new))];
        draft.tell("paper-correction-change", &args)
    };
    let (old, new) = (correction.old.cells(&vote.ballot), correction.new.cells(&vote.ballot));
    let mut cells: Vec<&Cell> = old.iter().chain(&new).map(|(cell, _)| cell).collect();
    cells.sort();
    cells.dedup();
    let of = |all: &[(Cell, u32)], cell: &Cell| all.iter().find(|(known, _)| known == cell).map(|(_, n)| *n);
    let differ = cells.into_iter().filter(|cell| of(&old, cell) != of(&new, cell)).map(|cell| {
        // What a sheet does not name was not on any paper.
        let (old, new) = (of(&old, cell).or(Some(0)), of(&new, cell).or(Some(0)));
        told(found::cell(vote, cell, draft.words), old, new)
    });
    let papers = (valid(&correction.old), valid(&correction.new));
    let papers = (papers.0 != papers.1).then(|| told(draft.say("valid"), papers.0, papers.1));
    let changes = terms::list(draft.words, differ.chain(papers));
    Some(if changes.is_empty() { draft.say("paper-correction-piles") } else { changes })
}

/// The figures of every such round of one item, those before a correction first.
pub(super) fn side_by_side(draft: &mut Draft, rounds: &[Round]) {
    let mut rows = Vec::new();
    for round in rounds.iter().filter(|round| round.standing != Standing::Open) {
        let Some(vote) = round.sums.as_ref().filter(|vote| !vote.ballot.is_motion()) else { continue };
        let n = ("n", round.round.into());
        for (change, correction) in round.corrections.iter().zip(&vote.corrections) {
            let before = draft.tell("paper-rounds-before", std::slice::from_ref(&n));
            let counted = Vote { count: correction.old.clone(), ..Vote::clone(vote) };
            let came = found::outcome(&vote.ballot, change.old_verdict.outcome, draft.words);
            rows.push(row(draft, before, &counted.tally(), came));
        }
        let came = match (&round.standing, &round.found) {
            (Standing::Voided(_), _) => draft.say("paper-rounds-void"),
            (_, Some(found)) => clean_line(&found::brief(&vote.ballot, found, draft.words)),
            (_, None) => found::outcome(&vote.ballot, round.verdict.outcome, draft.words),
        };
        rows.push(row(draft, draft.tell("paper-rounds-nth", &[n]), &round.tally, came));
    }
    if rows.is_empty() {
        return;
    }
    let columns = [
        ("paper-rounds-round", 5),
        ("entitled", 4),
        ("present", 4),
        ("issued", 4),
        ("returned", 4),
        ("valid", 4),
        ("invalid", 4),
        ("paper-rounds-result", 10),
    ];
    draft.table(&columns, rows, false);
}

fn row(draft: &Draft, label: String, tally: &Tally, came: String) -> Vec<String> {
    let figures =
        [Some(tally.entitled), Some(tally.present), tally.issued, tally.returned, tally.valid, tally.invalid];
    std::iter::once(label).chain(figures.map(|n| figure(n, draft))).chain([came]).collect()
}
