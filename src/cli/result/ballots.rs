//! Rounds on other ballots than motions as data: every sum, what came of every option, every teller's count.

use serde_json::{Value, json};

use crate::ballot::{Ballot, Found};
use crate::lang::{Words, found};
use crate::meeting::{Count, Meeting, Teller, Vote};

/// The stable name of a kind of ballot.
pub(super) fn kind(ballot: &Ballot) -> &'static str {
    match ballot {
        Ballot::Motion => "motion",
        Ballot::Election(_) => "election",
        Ballot::Review(_) => "review",
        Ballot::Projects(_) => "projects",
        Ballot::Plans(_) => "plans",
        Ballot::Consultation(_) => "consultation",
    }
}

/// The result as a table of text, a line for each option.
pub(super) fn table(meeting: &Meeting, vote: &Vote, words: &Words) -> Vec<String> {
    let Some(found) = meeting.found(vote) else { return Vec::new() };
    let mut part = String::new();
    let mut told = Vec::new();
    for line in found::lines(&vote.ballot, &found, words) {
        if line.part != part {
            part.clone_from(&line.part);
            told.push(line.part);
        }
        let cells = [line.option, line.figures, line.fate, line.why];
        let cells: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        told.push(format!("  {}", cells.join("  ")));
    }
    told
}

fn both(words: &[Words; 2], of: impl Fn(&Words) -> String) -> Value {
    let [zh, en] = words;
    json!({ "zh": of(zh), "en": of(en) })
}

/// Every figure of a count by its name.
pub(super) fn sums(vote: &Vote, count: &Count, words: &[Words; 2]) -> Value {
    let cells = count.cells(&vote.ballot).into_iter();
    cells
        .map(|(cell, n)| {
            json!({ "of": cell, "name": both(words, |words| found::cell(vote, &cell, words)), "n": n })
        })
        .collect()
}

/// What the ballot came to, as the house has it.
pub(super) fn result(found: &Found) -> Value {
    match found {
        Found::Election(result) => json!(result),
        Found::Review(result) => json!(result),
        Found::Projects(result) => json!(result),
        Found::Plans(result) => json!(result),
        Found::Consultation(result) => json!(result),
    }
}

/// The table of the result in both languages.
pub(super) fn lines(meeting: &Meeting, vote: &Vote, words: &[Words; 2]) -> Value {
    let Some(found) = meeting.found(vote) else { return json!([]) };
    let [zh, en] = words.each_ref().map(|words| found::lines(&vote.ballot, &found, words));
    let two = |a: &str, b: &str| json!({ "zh": a, "en": b });
    let each = zh.iter().zip(&en).map(|(zh, en)| {
        json!({
            "part": two(&zh.part, &en.part),
            "option": two(&zh.option, &en.option),
            "figures": two(&zh.figures, &en.figures),
            "fate": two(&zh.fate, &en.fate),
            "why": two(&zh.why, &en.why),
        })
    });
    each.collect()
}

/// What each teller counted, oldest first; nothing while the count goes on.
pub(super) fn counts(vote: &Vote, words: &[Words; 2]) -> Value {
    let each = vote.counts.iter().filter(|_| !vote.open()).map(|one| {
        json!({
            "teller": match one.by { Teller::A => "a", Teller::B => "b" },
            "names": one.names,
            "at": one.at,
            "sums": sums(vote, &one.count, words),
        })
    });
    each.collect()
}

/// Where the last counts of the two tellers differ; nothing while the count goes on.
pub(super) fn differences(vote: &Vote, words: &[Words; 2]) -> Value {
    let differ = vote.differences().into_iter().filter(|_| !vote.open());
    differ
        .map(|one| {
            json!({ "of": one.cell, "name": both(words, |words| found::cell(vote, &one.cell, words)), "a": one.a, "b": one.b })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::{round, told};
    use super::*;
    use crate::lang::Lang;
    use crate::meeting::sample::ballots::{counted, every};

    /// Every ballot as data and as text: nothing before it is declared, everything after.
    #[test]
    fn every_ballot_is_told() {
        let words = [Words::new(Lang::Zh), Words::new(Lang::En)];
        for (rule, title, ballot, count) in every() {
            let (mut room, id) = counted(rule, title, &ballot, &count);
            let open = round(room.meeting(), &room.meeting().votes[0], &words);
            for field in ["sums", "table", "counts", "differences"] {
                assert_eq!(open[field], json!([]), "{field}");
            }
            assert_eq!((&open["result"], &open["outcome"]), (&Value::Null, &Value::Null));
            room.declare(id);
            let (meeting, vote) = (room.meeting(), &room.meeting().votes[0]);
            let data = round(meeting, vote, &words);
            assert_eq!(data["ballot"], kind(&ballot));
            assert!(data["sums"].as_array().unwrap().len() > 4, "{data:#}");
            assert!(data["table"].as_array().unwrap().len() > 1, "{data:#}");
            assert!(data["result"]["verdict"].is_object(), "{data:#}");
            for words in &words {
                let text = told(meeting, vote, words);
                assert!(text.lines().count() > 4 && !text.contains("通过"), "{text}");
            }
            let pretty = serde_json::to_string_pretty(&data).unwrap();
            insta::assert_snapshot!(format!("json_{}", kind(&ballot)), pretty);
        }
    }
}
