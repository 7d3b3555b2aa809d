//! `yishi rules`: the rule sets, or one of them explained with its source.

use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::json;

use super::Desk;
use super::out::{Trouble, say, say_json};
use super::verdict::find;
use crate::lang::verdict::{law, share, told};
use crate::lang::{Arg, Words, question, terms};
use crate::rules::{Bilingual, DemandMode, Line, RuleSet};

mod practice;

/// A sample of rules of one's own.
const OWN_RULES: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/seeds/own-rules.ron"));

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

/// Prints a rule set of one's own in which every field is explained.
pub(super) fn example() -> Result<ExitCode, Trouble> {
    say(OWN_RULES.trim_end())?;
    Ok(ExitCode::SUCCESS)
}

fn one(desk: &Desk, id: &str, on: Option<NaiveDate>, as_json: bool) -> Result<(), Trouble> {
    let words = &desk.words;
    if practice::told(words, id, as_json)? {
        return Ok(());
    }
    let rules = find(desk, id, on)?;
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
    practice::list(&desk.words)
}

fn in_force(rules: &RuleSet) -> String {
    let day = |date: Option<NaiveDate>| date.map_or_else(|| " ".repeat(10), |date| date.to_string());
    format!("{} .. {}", day(rules.from), day(rules.to))
}

fn explain(words: &Words, rules: &RuleSet) -> Result<(), Trouble> {
    explained(words, rules).iter().try_for_each(|line| say(line))
}

/// Everything binding that the set holds, a line each, with its article.
fn explained(words: &Words, rules: &RuleSet) -> Vec<String> {
    let said = |text: &Bilingual| Arg::from(law(text, words));
    let of = |text: Option<&Bilingual>| Arg::from(text.map_or("", |text| law(text, words)));
    let tell = |id: &str, args: &[(&str, Arg)]| words.tell(id, args).trim_end().to_owned();
    let first = rules.from.map_or_else(|| words.say("rules-always"), |day| day.to_string());
    let last = rules.to.map_or_else(|| words.say("rules-open-ended"), |day| day.to_string());
    let mut lines = vec![
        format!("{}  {}", rules.id, law(&rules.name, words)),
        tell("rules-in-force", &[("from", first.into()), ("to", last.into())]),
    ];
    lines.extend(rules.convener.iter().map(|who| tell("rules-convener", &[("who", said(who))])));
    lines.extend(rules.frequency.iter().map(|often| tell("rules-frequency", &[("often", said(often))])));
    let demand_article = of(rules.source.demand_article.as_ref());
    lines.extend(rules.demand.iter().map(|demand| {
        let share = share(demand.share, words).into();
        tell(
            "rules-demand",
            &[("who", said(&demand.who)), ("share", share), ("article", demand_article.clone())],
        )
    }));
    if rules.demand.len() > 1 {
        lines.push(words.say(match rules.demand_mode {
            DemandMode::Any => "rules-demand-any",
            DemandMode::All => "rules-demand-all",
        }));
    }
    lines.extend(rules.composition.iter().map(|part| {
        let share = share(part.share, words).into();
        tell(
            "rules-composition",
            &[("who", said(&part.words)), ("share", share), ("article", said(&part.article))],
        )
    }));
    for (id, list) in [("rules-quorum", &rules.quorum), ("rules-majority", &rules.majority)] {
        if list.is_empty() {
            lines.push(words.say(&format!("{id}-none")));
        }
        lines.extend(list.iter().map(|threshold| {
            let share = share(threshold.share, words).into();
            tell(
                id,
                &[("base", said(&threshold.words)), ("share", share), ("article", said(&threshold.article))],
            )
        }));
    }
    lines.extend(rules.gates.iter().map(|gate| {
        let id = if gate.matters.is_empty() { "rules-gate-all" } else { "rules-gate" };
        let mut kind = terms::gate(words, gate.kind);
        if let Some(days) = gate.days {
            kind = tell("rules-gate-days", &[("gate", kind.into()), ("days", days.into())]);
        }
        let kind = kind.into();
        tell(id, &[("gate", kind), ("matters", said(&gate.matters)), ("article", said(&gate.article))])
    }));
    if let Some(days) = rules.notice_days {
        let article = of(rules.source.notice_article.as_ref());
        lines.push(tell("rules-notice", &[("days", days.into()), ("article", article)]));
    }
    lines.extend(
        rules.notice_exception.iter().map(|when| tell("rules-notice-exception", &[("when", said(when))])),
    );
    lines.extend(rules.notice_local.iter().map(|local| {
        let args = [("place", said(&local.place)), ("days", local.days.into()), ("what", said(&local.words))];
        tell("rules-notice-local", &args)
    }));
    if rules.posting.min_days > 0 {
        let args = [("days", rules.posting.min_days.into()), ("article", said(&rules.posting.article))];
        lines.push(tell("rules-posting", &args));
    }
    let article = of(rules.proxy.article.as_ref());
    lines.push(match (rules.proxy.allowed, rules.proxy.max_per_agent) {
        (true, Some(most)) => tell("rules-proxies", &[("most", most.into()), ("article", article)]),
        (true, None) => tell("rules-proxies-any", &[("article", article)]),
        (false, _) => tell("rules-no-proxies", &[("article", article)]),
    });
    if rules.proxy.allowed && rules.proxy.written {
        lines.push(words.say("rules-proxies-written"));
    }
    if rules.online {
        lines.push(words.say("rules-online"));
    }
    lines.extend(rules.open.iter().map(|left| {
        let id = if rules.is_on(*left) { "rules-open-on" } else { "rules-open" };
        tell(id, &[("told", question(words, *left).into()), ("name", left.name().into())])
    }));
    let notes = rules.proxy.note.iter().chain(&rules.notes);
    lines.extend(notes.map(|note| tell("rules-note", &[("note", said(note))])));
    let reading = words.say(&format!("reading-{}", format!("{:?}", rules.source.reading).to_lowercase()));
    lines.push(tell("rules-source", &[("source", said(&rules.source.article)), ("reading", reading.into())]));
    lines
        .extend(worked(words, rules).into_iter().map(|told| tell("rules-example", &[("told", told.into())])));
    lines
}

/// Two worked examples in plain words: one that just reaches what it takes, one that just misses it.
fn worked(words: &Words, rules: &RuleSet) -> Vec<String> {
    let all = crate::rules::examples(&rules.id);
    let last = all.iter().filter(|example| matches!(example.line, Some(Line::Majority(_)))).rev();
    let mut last = last.skip_while(|example| example.met != Some(true)).skip(1);
    let just = last.next();
    let missed = all.iter().find(|example| example.met == Some(false));
    let none = all.iter().filter(|example| example.line.is_none());
    let shown = just.into_iter().chain(missed).chain(none);
    shown.map(|example| told(&crate::rules::verdict(rules, &example.given), &example.given, words)).collect()
}

#[cfg(test)]
mod tests;
