//! What the store has to say, in words. The phrases carry the stable names of faults: `store-…`.

use super::load::Mismatch;
use super::{Amiss, Difference, Fault, FaultKind, ReadOnly, Recovered, Report};
use crate::lang::{Arg, Words, dates};

/// What went wrong with which file, and what to do.
pub fn fault(words: &Words, fault: &Fault) -> String {
    if let FaultKind::JournalMismatch(why) = fault.kind() {
        return mismatch(words, why);
    }
    let named = |(name, value): (&'static str, String)| match name {
        "what" | "thing" | "doing" => (name, Arg::Text(words.say(&format!("store-{value}")))),
        _ => (name, Arg::Text(value)),
    };
    let args: Vec<(&str, Arg)> = fault.args().into_iter().map(named).collect();
    words.tell(&format!("store-{}", fault.id()), &args)
}

fn mismatch(words: &Words, why: &Mismatch) -> String {
    let args: Vec<(&str, Arg)> =
        why.args().into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
    words.tell(&format!("store-journal-{}", why.id()), &args)
}

/// What is amiss with a meeting that could be read, and what to do.
pub fn amiss(words: &Words, found: &Amiss) -> String {
    match found {
        Amiss::LeftOut { from, why } => {
            let args = [("from", (*from).into()), ("why", mismatch(words, why).into())];
            words.tell("store-left-out", &args)
        }
        Amiss::RowChanged(seq) => words.tell("store-row-changed", &[("seq", (*seq).into())]),
        Amiss::Edited(part) => words.tell("store-edited", &[("part", (*part).into())]),
        Amiss::OtherVersions(paths) => {
            let names: Vec<String> = paths
                .iter()
                .filter_map(|path| path.file_name())
                .map(|name| name.to_string_lossy().into_owned())
                .collect();
            words.tell("store-other-versions", &[("names", names.join(", ").into())])
        }
    }
}

/// Why a meeting can only be read.
pub fn read_only(words: &Words, why: &ReadOnly) -> String {
    match why {
        ReadOnly::LockedBy(holder) => {
            let args: Vec<(&str, Arg)> =
                holder.args().into_iter().map(|(name, value)| (name, Arg::Text(value))).collect();
            words.tell("store-reading-locked", &args)
        }
        ReadOnly::NewerFormat(found) => words.tell("store-reading-newer", &[("found", (*found).into())]),
        ReadOnly::JournalMismatch { why, .. } => mismatch(words, why),
        ReadOnly::Sealed { intact: true } => words.say("store-reading-sealed"),
        ReadOnly::Sealed { intact: false } => words.say("store-reading-sealed-changed"),
        ReadOnly::NotWritable(why) => {
            words.tell("store-reading-not-writable", &[("why", fault(words, why).into())])
        }
    }
}

/// What was found in the journal of a program that did not end well.
pub fn recovered(words: &Words, found: &Recovered) -> String {
    let at = dates::moment(words.lang(), found.up_to.naive_local());
    let id = if found.torn { "store-recovered-torn" } else { "store-recovered" };
    words.tell(id, &[("lines", found.lines.into()), ("at", at.into())])
}

/// What recovering came to.
pub fn report(words: &Words, report: &Report) -> String {
    let mut told = vec![match report.lines {
        0 => words.say("store-nothing-to-recover"),
        lines => words.tell("store-brought-in", &[("lines", lines.into())]),
    }];
    if report.torn {
        told.push(words.say("store-torn-dropped"));
    }
    if let Some(path) = &report.set_aside {
        told.push(words.tell("store-set-aside", &[("path", path.display().to_string().into())]));
    }
    told.join("\n")
}

/// Where a sealed record differs from what was sealed.
pub fn difference(words: &Words, found: &Difference) -> String {
    let args: Vec<(&str, Arg)> = match found {
        Difference::Unreadable(why) => vec![("why", fault(words, why).into())],
        Difference::Line(seq) => vec![("seq", (*seq).into())],
        Difference::Part(part) => vec![("part", (*part).into())],
        _ => Vec::new(),
    };
    words.tell(&format!("seal-changed-{}", found.id()), &args)
}

#[cfg(test)]
mod tests {
    use crate::lang::{Lang, Words};

    /// Every name of a fault that the store gives has its phrase.
    #[test]
    fn every_fault_has_words() {
        let words = Words::new(Lang::Zh);
        let named = include_str!("fault.rs").lines().chain(include_str!("sound.rs").lines());
        let mut seen = 0;
        for line in named.filter(|line| line.contains("=> \"")) {
            let name = line.split('"').nth(1).unwrap_or_default();
            if name.contains(' ') || name == "journal-mismatch" {
                continue;
            }
            seen += 1;
            assert!(words.has(&format!("store-{name}")), "store-{name}");
        }
        assert!(seen > 30, "{seen}");
        for name in ["older-document", "older-journal", "document-changed", "damaged", "damaged-head"] {
            assert!(words.has(&format!("store-journal-{name}")), "{name}");
        }
        for name in ["unreadable", "line", "part", "summary", "seal", "journal", "layout"] {
            assert!(words.has(&format!("seal-changed-{name}")), "{name}");
        }
    }
}
