//! What there is to say of such a file, in words.

use std::path::Path;

use super::{MAX_NAME_CHARS, MAX_PROJECTS, PabulibFault as Fault, Remark};
use crate::exchange::say::of_papers;
use crate::lang::{Words, terms};

/// Why a file could not be read, and what to do.
pub fn fault(words: &Words, path: &Path, fault: &Fault) -> String {
    let file = ("path", path.display().to_string().into());
    let at = |line: &usize| ("line", (*line).into());
    match fault {
        Fault::Sheet(fault) => of_papers(words, path, fault),
        Fault::BeforeSections(line) => words.tell("choice-pb-before-sections", &[file, at(line)]),
        Fault::NoSection(section) => {
            words.tell("choice-pb-no-section", &[file, ("section", section.to_string().into())])
        }
        Fault::Misplaced(line, section) => {
            words.tell("choice-pb-misplaced", &[file, at(line), ("section", section.to_string().into())])
        }
        Fault::NoColumn(line, column) => {
            words.tell("choice-pb-no-column", &[file, at(line), ("column", (*column).into())])
        }
        Fault::NoKey(key) => words.tell("choice-pb-no-key", &[file, ("key", (*key).into())]),
        Fault::VoteType(line, kind) => {
            words.tell("choice-pb-vote-type", &[file, at(line), ("kind", kind.clone().into())])
        }
        Fault::BadAmount(line, text) => {
            words.tell("choice-pb-bad-amount", &[file, at(line), ("text", text.clone().into())])
        }
        Fault::BadNumber(line, text) => {
            words.tell("choice-bad-number", &[file, at(line), ("text", text.clone().into())])
        }
        Fault::TooManyCells(line) => words.tell("choice-pb-too-many-cells", &[file, at(line)]),
        Fault::NoId(line) => words.tell("choice-pb-no-id", &[file, at(line)]),
        Fault::IdTwice(line, id) => {
            words.tell("choice-pb-id-twice", &[file, at(line), ("id", id.clone().into())])
        }
        Fault::UnknownProject(line, id) => {
            words.tell("choice-pb-unknown-project", &[file, at(line), ("id", id.clone().into())])
        }
        Fault::NameTooLong(line) => {
            words.tell("choice-name-too-long", &[file, at(line), ("limit", MAX_NAME_CHARS.into())])
        }
        Fault::TooManyProjects => words.tell("choice-too-many", &[file, ("limit", MAX_PROJECTS.into())]),
        Fault::CountDiffers { key, said, found } => {
            let figures = [("said", (*said).into()), ("found", (*found).into())];
            let [said, found] = figures;
            words.tell("choice-pb-count-differs", &[file, ("key", (*key).into()), said, found])
        }
    }
}

/// What was left out of a file, or is in doubt.
pub fn remark(words: &Words, remark: &Remark) -> String {
    match remark {
        Remark::Columns { section, columns } => {
            let columns = terms::list(words, columns.iter().cloned());
            let section = section.to_string();
            words.tell("choice-pb-columns", &[("section", section.into()), ("columns", columns.into())])
        }
        Remark::NotHeeded { key, value } => words
            .tell("choice-pb-not-heeded", &[("key", key.clone().into()), ("value", value.clone().into())]),
        Remark::Numbered => words.say("choice-pb-numbered"),
        Remark::OtherRule(rule) => words.tell("choice-pb-other-rule", &[("rule", rule.clone().into())]),
        Remark::Currency(currency) => {
            words.tell("choice-pb-currency", &[("currency", currency.clone().into())])
        }
        Remark::VoterTwice { line } => words.tell("choice-pb-voter-twice", &[("line", (*line).into())]),
        Remark::TooMany(papers) => words.tell("choice-pb-too-many", &[("n", (*papers).into())]),
    }
}
