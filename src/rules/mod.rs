//! What the law and a community's own rules ask of a vote, and what follows from the figures.
//!
//! A [`RuleSet`] says who may call a meeting, how many must take part, how many must agree, and by which article;
//! [`Figures`] are the numbers of one vote; [`verdict()`] is the one function that joins them. The sets built in stand in
//! `seeds/rules/*.ron` and are found through the [`Catalogue`], with worked examples beside them. What must have happened
//! before a vote is held against the facts by [`gates()`]; what the law leaves open is an [`OpenQuestion`], a switch of the
//! set, so that whoever asks for a verdict gets it.
//!
//! This folder imports nothing else of ours, counts in whole numbers only, reads no clock, file or locale, and makes
//! no sentences: the only words in it are those of the law, carried as data in both languages.

mod area;
mod bilingual;
mod catalogue;
mod example;
mod fault;
mod figures;
mod gates;
mod open;
mod outlook;
mod practice;
mod reconcile;
mod rule_set;
mod share;
mod threshold;
mod verdict;

pub use area::{Area, NotAnArea};
pub use bilingual::Bilingual;
pub use catalogue::{Catalogue, Matter, NotFound, SEEDS, read};
pub use example::{EXAMPLES, Example, Line, examples, read_examples};
pub use fault::{Fault, Looser, validate};
pub use figures::{Amount, Contradiction, Figure, Figures, Part, Presence};
pub use gates::{Asked, Facts, GateState, Heard, Shown, Stands, gates};
pub use open::{NoSuchQuestion, OpenQuestion};
pub use outlook::{Outlook, for_needed};
pub use practice::{Practice, practices};
pub use rule_set::{
    Demand, DemandMode, Gate, GateKind, Kind, LocalNotice, Posting, Proxy, QuorumBy, Reading, RuleSet, Source,
};
pub use share::Share;
pub use threshold::{Base, Capacity, Composition, Threshold};
pub use verdict::{Measure, Outcome, Reason, Verdict, quorum, verdict};
