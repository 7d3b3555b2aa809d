//! What the store has to say, in words.

use super::{Fault, ReadOnly, Recovered};
use crate::lang::{Arg, Words};

/// Why a file could not be read or written, where, and what to do.
pub fn fault(words: &Words, fault: &Fault) -> String {
    let args = fault.args();
    let args: Vec<(&str, Arg)> = args.into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
    words.tell(&format!("store-{}", fault.id()), &args)
}

/// Why a meeting can only be read.
pub fn read_only(words: &Words, why: &ReadOnly) -> String {
    let _ = why;
    words.say("store-read-only")
}

/// What was found in the journal of a program that did not end well.
pub fn recovered(words: &Words, found: &Recovered) -> String {
    words.tell("store-recovered", &[("lines", found.lines.into())])
}
