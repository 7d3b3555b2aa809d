//! Why a rule set was not found, in words.

use chrono::NaiveDate;

use super::Words;
use crate::rules::NotFound;

/// What there is instead, or when it is in force.
pub fn rule_not_found(words: &Words, why: &NotFound) -> String {
    let day = |date: &Option<NaiveDate>| {
        date.map_or_else(|| words.say("rules-open-ended"), |date| date.to_string())
    };
    match why {
        NotFound::Unknown { word, suggestions } => {
            let near = suggestions.iter().take(5).cloned().collect::<Vec<_>>().join(" ");
            words.tell("rule-unknown", &[("word", word.clone().into()), ("suggestions", near.into())])
        }
        NotFound::NotInForce { id, from, to, in_force } => {
            let instead =
                in_force.as_ref().map(|id| words.tell("rule-instead", &[("id", id.clone().into())]));
            let args = [
                ("id", id.clone().into()),
                ("from", day(from).into()),
                ("to", day(to).into()),
                ("instead", instead.unwrap_or_default().into()),
            ];
            words.tell("rule-not-in-force", &args)
        }
    }
}
