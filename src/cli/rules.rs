//! `yishi rules`: the rule sets, or one of them explained with its source.

use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::json;

use super::Desk;
use super::out::{Trouble, say, say_json};
use crate::lang::verdict::{law, share};
use crate::lang::{Words, rule_not_found};
use crate::rules::{RuleSet, Threshold};
use crate::shell::now;

/// Lists them, or explains one.
pub(super) fn rules(
    desk: &Desk,
    id: Option<&str>,
    on: Option<NaiveDate>,
    as_json: bool,
) -> Result<ExitCode, Trouble> {
    match id {
        Some(id) => one(desk, id, on, as_json)?,
        None => list(desk, on, as_json)?,
    }
    Ok(ExitCode::SUCCESS)
}

fn one(desk: &Desk, id: &str, on: Option<NaiveDate>, as_json: bool) -> Result<(), Trouble> {
    let words = &desk.words;
    let exact = desk.catalogue.get(id).filter(|_| on.is_none());
    let found = match exact {
        Some(rules) => Ok(rules),
        None => desk.catalogue.find(id, on.unwrap_or_else(|| now().date_naive())),
    };
    let rules = found.map_err(|why| Trouble::new(rule_not_found(words, &why)))?;
    if as_json {
        return say_json(&serde_json::to_value(rules).map_err(|why| Trouble::new(why.to_string()))?);
    }
    explain(words, rules)
}

fn list(desk: &Desk, on: Option<NaiveDate>, as_json: bool) -> Result<(), Trouble> {
    let all = desk.catalogue.all().iter().filter(|rules| on.is_none_or(|on| rules.in_force_on(on)));
    if as_json {
        let row = |r: &RuleSet| json!({ "id": r.id, "body": r.body, "zh": r.name.zh, "en": r.name.en(), "from": r.from, "to": r.to });
        return say_json(&all.map(row).collect());
    }
    for rules in all {
        let name = law(&rules.name, &desk.words);
        say(&format!("{}  {}  {name}", crate::text::fit(&rules.id, 28), in_force(rules)))?;
    }
    Ok(())
}

fn in_force(rules: &RuleSet) -> String {
    let day = |date: Option<NaiveDate>| date.map_or_else(|| " ".repeat(10), |date| date.to_string());
    format!("{} .. {}", day(rules.from), day(rules.to))
}

fn explain(words: &Words, rules: &RuleSet) -> Result<(), Trouble> {
    say(&format!("{}  {}", rules.id, law(&rules.name, words)))?;
    let days = [("from", day(words, rules.from).into()), ("to", day(words, rules.to).into())];
    say(&words.tell("rules-in-force", &days))?;
    let thresholds = |id: &str, list: &[Threshold]| -> Result<(), Trouble> {
        if list.is_empty() {
            return say(&words.say(&format!("{id}-none")));
        }
        for threshold in list {
            let args = [
                ("base", law(&threshold.words, words).into()),
                ("share", share(threshold.share, words).into()),
                ("article", law(&threshold.article, words).into()),
            ];
            say(&words.tell(id, &args))?;
        }
        Ok(())
    };
    thresholds("rules-quorum", &rules.quorum)?;
    thresholds("rules-majority", &rules.majority)?;
    if let Some(days) = rules.notice_days {
        say(&words.tell("rules-notice", &[("days", days.into())]))?;
    }
    if rules.posting.min_days > 0 {
        let args =
            [("days", rules.posting.min_days.into()), ("article", law(&rules.posting.article, words).into())];
        say(&words.tell("rules-posting", &args))?;
    }
    let most = rules.proxy.max_per_agent.map_or(0, u16::into);
    say(&words.tell(
        if rules.proxy.allowed { "rules-proxies" } else { "rules-no-proxies" },
        &[("most", crate::lang::Arg::Count(most))],
    ))?;
    for note in &rules.notes {
        say(&words.tell("rules-note", &[("note", law(note, words).into())]))?;
    }
    let reading = words.say(&format!("reading-{}", format!("{:?}", rules.source.reading).to_lowercase()));
    say(&words.tell(
        "rules-source",
        &[("source", law(&rules.source.article, words).into()), ("reading", reading.into())],
    ))
}

fn day(words: &Words, date: Option<NaiveDate>) -> String {
    date.map_or_else(|| words.say("rules-open-ended"), |date| date.to_string())
}
