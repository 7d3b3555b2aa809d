//! 票数怎样说: the figures of a count one after another.

use super::{comma, lower};
use crate::lang::Words;
use crate::meeting::Tally;
use crate::rules::{Figures, Kind};

/// How they voted, as far as it is counted: what is not is said to be so. Votes on paper are told with the papers, and as
/// votes; spoiled ones only where there are papers, or some were spoiled.
pub fn counts(tally: &Tally, words: &Words) -> String {
    let told = |(id, n, unit): (&'static str, Option<u64>, &'static str)| {
        let what = lower(words.say(id), words);
        match n {
            Some(n) => Some(words.tell(unit, &[("what", what.into()), ("n", n.into())])),
            // Only what is wholly counted leaves a rest that did not vote.
            None if id == "not-voted" => None,
            None => Some(words.tell("verdict-unstated", &[("figure", what.into())])),
        }
    };
    let parts: Vec<String> = choices(&tally.figures(), Kind::Decision).filter_map(told).collect();
    parts.join(comma(words))
}

/// The same of what is stated alone.
pub(super) fn counted(figures: &Figures, kind: Kind, words: &Words) -> String {
    let told = |(id, n, unit): (&'static str, Option<u64>, &'static str)| {
        let what = lower(words.say(id), words);
        Some(words.tell(unit, &[("what", what.into()), ("n", n?.into())]))
    };
    let parts: Vec<String> = choices(figures, kind).filter_map(told).collect();
    parts.join(comma(words))
}

/// Each figure of a count: its name, the figure, how its number is told.
fn choices(figures: &Figures, kind: Kind) -> impl Iterator<Item = (&'static str, Option<u64>, &'static str)> {
    let papers = figures.issued.is_some() || figures.returned.is_some();
    let votes = papers || kind == Kind::Election;
    let unit = if votes { "verdict-tell-papers" } else { "verdict-tell-people" };
    let for_ = if kind == Kind::Election { "verdict-figure-votes" } else { "for" };
    let rows = [
        (papers, ("issued", figures.issued, "verdict-tell-sheets")),
        (papers, ("returned", figures.returned, "verdict-tell-sheets")),
        (true, (for_, figures.for_, unit)),
        (true, ("against", figures.against, unit)),
        (true, ("abstain", figures.abstain, unit)),
        (papers || figures.invalid > Some(0), ("invalid", figures.invalid, unit)),
        (true, ("not-voted", figures.not_voted, "verdict-tell-people")),
    ];
    rows.into_iter().filter(|(shown, _)| *shown).map(|(_, row)| row)
}
