//! `yishi rules ballot`, `yishi rules publish`: how papers are counted, and what is published.

use super::super::out::{Trouble, say, say_json};
use crate::lang::Words;
use crate::lang::verdict::law;
use crate::rules::{Practice, practices};

/// A line for each, under a heading.
pub(super) fn list(words: &Words) -> Result<(), Trouble> {
    say(&words.say("rules-section-practice"))?;
    let line = |one: &Practice| format!("{}  {}", crate::text::fit(&one.id, 28), law(&one.what, words));
    practices().iter().try_for_each(|one| say(&line(one)))
}

/// Explains the one of this name, or all of this family; `false` when there is none.
pub(super) fn told(words: &Words, id: &str, as_json: bool) -> Result<bool, Trouble> {
    let family = |one: &Practice| one.id.split('.').next() == Some(id);
    let found: Vec<Practice> = practices().into_iter().filter(|one| one.id == id || family(one)).collect();
    if found.is_empty() {
        return Ok(false);
    }
    if as_json {
        say_json(&serde_json::to_value(&found).map_err(|why| Trouble::new(why.to_string()))?)?;
    } else {
        found.iter().flat_map(|one| lines(words, one)).try_for_each(|line| say(&line))?;
    }
    Ok(true)
}

fn lines(words: &Words, one: &Practice) -> Vec<String> {
    let days = [
        ("rules-term-min", one.min_days),
        ("rules-term-before", one.days_before),
        ("rules-term-within", one.within_days),
        ("rules-term-objection", one.objection_days),
        ("rules-term-ruling", one.ruling_days),
    ];
    let named = days.into_iter().filter_map(|(id, days)| Some(words.tell(id, &[("days", days?.into())])));
    let reading = words.say(&format!("reading-{}", format!("{:?}", one.source.reading).to_lowercase()));
    let source = [("source", law(&one.source.article, words).into()), ("reading", reading.into())];
    let mut lines = vec![format!("{}  {}", one.id, law(&one.what, words))];
    lines.push(format!("  {}", law(&one.says, words)));
    lines.extend(named.map(|when| format!("  {}", words.tell("rules-term", &[("when", when.into())]))));
    lines.push(format!("  {}", words.tell("rules-source", &source)));
    lines
}
