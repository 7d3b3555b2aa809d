//! Everything else there is to tell of a round: its papers, who counted what, which count stands, lots, what was put right.

use super::lines::options;
use super::outcome;
use crate::ballot::{Ballot, Cell};
use crate::lang::terms::{clauses, list};
use crate::lang::{Words, ballot, dates, verdict};
use crate::meeting::{Count, Counted, Method, Vote};
use crate::rules::Figure;

/// Each figure of the round as a whole by its name: `发出48`. What was not counted is said to be so; of another ballot than a
/// motion, not what was voted on each option.
pub fn figures(vote: &Vote, words: &Words) -> Vec<String> {
    let (tally, motion) = (vote.tally(), vote.ballot.is_motion());
    let by_paper = vote.method() == Method::Paper;
    let shown = [
        (by_paper, Figure::Issued, tally.issued),
        (vote.count.signed().is_some(), Figure::Signed, vote.count.signed().map(u64::from)),
        (by_paper, Figure::Returned, tally.returned),
        (motion, Figure::For, tally.for_),
        (motion, Figure::Against, tally.against),
        (motion, Figure::Abstain, tally.abstain),
        (!motion && by_paper, Figure::Valid, tally.valid),
        (by_paper, Figure::Invalid, tally.invalid),
        (motion || by_paper, Figure::NotVoted, tally.not_voted),
    ];
    let told = shown.into_iter().filter(|(wanted, ..)| *wanted).map(|(_, figure, n)| {
        let name = ("figure", verdict::figure(figure, words).into());
        match n {
            Some(n) => words.tell("verdict-stated", &[name, ("amount", n.into())]),
            None => words.tell("verdict-unstated", &[name]),
        }
    });
    told.collect()
}

/// What one figure is called; with its post, where there are several.
pub fn cell(vote: &Vote, cell: &Cell, words: &Words) -> String {
    let told = ballot::cell(words, &vote.ballot, cell);
    let post = match (cell, &vote.ballot) {
        (Cell::Candidate { post, .. } | Cell::WrittenIn { post, .. }, Ballot::Election(election))
            if election.posts.len() > 1 =>
        {
            election.posts.get(usize::from(*post))
        }
        _ => None,
    };
    match post {
        Some(post) => words.tell("cell-of", &[("what", post.name.as_str().into()), ("said", told.into())]),
        None => told,
    }
}

/// A whole count in one line: `发出48，收回48，张三 同意 30 …`.
pub fn count(vote: &Vote, count: &Count, words: &Words) -> String {
    let told = count.cells(&vote.ballot).into_iter().map(|(cell, n)| {
        words.tell("found-cell", &[("what", self::cell(vote, &cell, words).into()), ("n", n.into())])
    });
    let told = list(words, told);
    if told.is_empty() { words.say("history-nothing-counted") } else { told }
}

/// Who counted what, on which figures they differ, which count stands and why, and every lot.
pub fn counting(vote: &Vote, words: &Words) -> Vec<String> {
    let mut told: Vec<String> =
        (1_usize..).zip(&vote.counts).map(|(n, one)| counted(vote, n, one, words)).collect();
    told.extend(settled(vote, words));
    told
}

/// The same without the single counts: where the tellers differ, which count stands and why, and every lot.
pub fn settled(vote: &Vote, words: &Words) -> Vec<String> {
    let mut told = Vec::new();
    let differ = vote.differences().into_iter().map(|one| {
        let args = [("what", cell(vote, &one.cell, words).into()), ("a", one.a.into()), ("b", one.b.into())];
        words.tell("found-difference", &args)
    });
    let differ = clauses(words, differ);
    if !differ.is_empty() {
        told.push(words.tell("found-differ", &[("what", differ.into())]));
    }
    if let Some(adopted) = &vote.adopted {
        let args = [("n", (adopted.place + 1).into()), ("reason", adopted.reason.as_str().into())];
        told.push(words.tell("found-adopted", &args));
    } else if vote.tellers_differ() {
        told.push(words.say("found-none-adopted"));
    }
    told.extend(vote.lots.iter().map(|lot| {
        let args = [
            ("among", options(&vote.ballot, &lot.among, words).into()),
            ("drawn", options(&vote.ballot, &[lot.drawn], words).into()),
        ];
        words.tell("found-lot", &args)
    }));
    told
}

fn counted(vote: &Vote, n: usize, one: &Counted, words: &Words) -> String {
    let mut teller = ballot::teller(words, one.by);
    if !one.names.trim().is_empty() {
        let args = [("teller", teller.into()), ("names", one.names.trim().into())];
        teller = words.tell("found-teller", &args);
    }
    let args = [("n", n.into()), ("teller", teller.into()), ("count", count(vote, &one.count, words).into())];
    words.tell("found-told", &args)
}

/// What was put right after the declaration, oldest first: when, why, the figures before and after.
pub fn corrections(vote: &Vote, words: &Words) -> Vec<String> {
    let told = |count: &Count| {
        if vote.ballot.is_motion() {
            return figures(&Vote { count: count.clone(), ..vote.clone() }, words).join(" ");
        }
        self::count(vote, count, words)
    };
    let each = vote.corrections.iter().map(|correction| {
        let args = [
            ("time", dates::moment(words.lang(), correction.at.naive_local()).into()),
            ("reason", correction.reason.clone().into()),
            ("old", told(&correction.old).into()),
            ("before", outcome(&vote.ballot, correction.old_outcome, words).into()),
            ("new", told(&correction.new).into()),
            ("after", outcome(&vote.ballot, correction.new_outcome, words).into()),
        ];
        words.tell("vote-correction", &args)
    });
    each.collect()
}
