//! `yishi verdict`: what figures come to under a rule, for a question and for tables of cases.

use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::Desk;
use super::args::{Calculator, option};
use super::out::{Trouble, say, say_json};
use crate::lang::verdict::{contradiction, figure_of, law, reasons, told};
use crate::lang::{Lang, Words, rule_fault, rule_not_found};
use crate::rules::{self, Figures, Measure, OpenQuestion, Outcome, RuleSet, Verdict};
use crate::shell::now;

/// The exit code where the figures do not tell: some are missing, or contradict each other.
const CANNOT_TELL: u8 = 1;

/// Tells what the figures come to.
pub(super) fn verdict(desk: &Desk, asked: &Calculator) -> Result<ExitCode, Trouble> {
    let words = &desk.words;
    let rule = find(desk, &asked.rule, asked.on)?;
    let both = rule.switches.iter().chain(&asked.switches).copied();
    let rule = rule.settled(both).map_err(|fault| Trouble::new(rule_fault(words, &fault)))?;
    let figures = asked.figures(&rule);
    let found = rules::verdict(&rule, &figures);
    if asked.json {
        say_json(&as_json(&rule, &figures, &found))?;
    } else {
        lines(words, &rule, &figures, &found).iter().try_for_each(|line| say(line))?;
    }
    let tells = found.outcome != Outcome::Undetermined;
    Ok(if tells { ExitCode::SUCCESS } else { ExitCode::from(CANNOT_TELL) })
}

/// The rule of this id, or the one in force on the day; today's where none is named.
pub(super) fn find<'a>(desk: &'a Desk, word: &str, on: Option<NaiveDate>) -> Result<&'a RuleSet, Trouble> {
    if let Some(rule) = desk.catalogue.get(word).filter(|_| on.is_none()) {
        return Ok(rule);
    }
    let found = desk.catalogue.find(word, on.unwrap_or_else(|| now().date_naive()));
    found.map_err(|why| Trouble::new(rule_not_found(&desk.words, &why)))
}

/// What is left open and not settled.
fn off(rule: &RuleSet) -> impl Iterator<Item = OpenQuestion> + '_ {
    rule.open.iter().copied().filter(|question| !rule.is_on(*question))
}

fn lines(words: &Words, rule: &RuleSet, figures: &Figures, found: &Verdict) -> Vec<String> {
    let name = law(&rule.name, words);
    let head = [("id", rule.id.as_str().into()), ("name", name.into())];
    let mut lines = vec![words.tell("calculator-rule", &head), told(found, figures, words)];
    lines.extend(reasons(found, words).into_iter().map(|why| format!("  {why}")));
    if !found.missing.is_empty() {
        let options: Vec<&str> = found.missing.iter().map(|figure| option(*figure)).collect();
        lines.push(words.tell("calculator-missing", &[("options", options.join(" ").into())]));
    }
    let off: Vec<&str> = off(rule).map(OpenQuestion::name).collect();
    if !off.is_empty() {
        lines.push(words.tell("calculator-switch-off", &[("names", off.join(" ").into())]));
    }
    lines
}

fn as_json(rule: &RuleSet, figures: &Figures, found: &Verdict) -> Value {
    let each = Lang::ALL.map(Words::new);
    let both = |of: &dyn Fn(&Words) -> Value| json!({ "zh": of(&each[0]), "en": of(&each[1]) });
    let missing: Vec<Value> = found
        .missing
        .iter()
        .map(|figure| {
            let name = both(&|words| figure_of(*figure, rule.kind, words).into());
            json!({ "option": option(*figure), "figure": name })
        })
        .collect();
    json!({
        "rule": rule.id,
        "name": { "zh": rule.name.zh, "en": rule.name.en() },
        "article": { "zh": found.article.zh, "en": found.article.en() },
        "figures": figures,
        "quorum": quorum(&found.quorum),
        "majority": found.majority.iter().map(measure).collect::<Vec<_>>(),
        "verdict": found.outcome,
        "reasons": both(&|words| reasons(found, words).into()),
        "contradictions": both(&|words| found.contradictions.iter().map(|c| contradiction(c, words)).collect()),
        "missing": missing,
        "switches": rule.switches.iter().map(|question| question.name()).collect::<Vec<_>>(),
        "left_open": off(rule).map(OpenQuestion::name).collect::<Vec<_>>(),
        "sentence": both(&|words| told(found, figures, words).into()),
    })
}

/// The threshold that decides: the first that is not met, or else the first; all of them beside it. `null` where none is
/// set, or no figure tells.
fn quorum(measures: &[Measure]) -> Value {
    let Some(first) = measures.iter().find(|measure| !measure.met).or(measures.first()) else {
        return Value::Null;
    };
    let mut told = measure(first);
    if let Some(told) = told.as_object_mut() {
        told.insert("all".to_owned(), measures.iter().map(measure).collect());
    }
    told
}

fn measure(measure: &Measure) -> Value {
    json!({
        "base": { "zh": measure.words.zh, "en": measure.words.en() },
        "article": { "zh": measure.article.zh, "en": measure.article.en() },
        "share": format!("{}/{}", measure.share.num, measure.share.den),
        "strict": measure.share.strict,
        "have": measure.have,
        "of": measure.of,
        "need": measure.need,
        "met": measure.met,
    })
}

#[cfg(test)]
mod tests;
