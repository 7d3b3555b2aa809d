//! 数字叫什么: the names of figures, and what is told when some are missing.

use super::lower;
use crate::lang::Words;
use crate::lang::terms::{list, member};
use crate::rules::{Figure, Kind};

/// What a figure is called: 应到, 发出.
pub fn figure(figure: Figure, words: &Words) -> String {
    let of = |id: &str, capacity| words.tell(id, &[("who", member(words, capacity).into())]);
    let id = match figure {
        Figure::EntitledOf(capacity) => return of("verdict-figure-entitled-of", capacity),
        Figure::PresentOf(capacity) => return of("verdict-figure-present-of", capacity),
        Figure::Entitled => "verdict-figure-entitled",
        Figure::Present => "verdict-figure-present",
        Figure::For => "for",
        Figure::Against => "against",
        Figure::Abstain => "abstain",
        Figure::Invalid => "invalid",
        Figure::NotVoted => "not-voted",
        Figure::Signed => "verdict-figure-signed",
        Figure::Issued => "issued",
        Figure::Returned => "returned",
        Figure::Valid => "valid",
        Figure::Cast => "verdict-figure-cast",
        Figure::Represented => "verdict-figure-represented",
        Figure::Online => "verdict-figure-online",
        Figure::IssuedArea => "verdict-figure-issued-area",
        Figure::EntitledArea => "verdict-figure-entitled-area",
        Figure::CastArea => "verdict-figure-cast-area",
        Figure::ForArea => "verdict-figure-for-area",
    };
    lower(words.say(id), words)
}

/// What a figure is called where people are elected: those for somebody are that person's votes.
pub fn figure_of(which: Figure, kind: Kind, words: &Words) -> String {
    match (which, kind) {
        (Figure::For, Kind::Election) => words.say("verdict-figure-votes"),
        _ => figure(which, words),
    }
}

/// Figures nobody has stated, in one line; none when nothing is missing.
pub fn missing(figures: &[Figure], words: &Words) -> Option<String> {
    lacking(figures, Kind::Decision, words)
}

pub(super) fn lacking(figures: &[Figure], kind: Kind, words: &Words) -> Option<String> {
    let names: Vec<String> = figures.iter().map(|which| figure_of(*which, kind, words)).collect();
    (!names.is_empty()).then(|| words.tell("verdict-missing", &[("figures", list(words, names).into())]))
}
