//! `yishi rules`: the rule sets, or one of them explained with its source.

use std::process::ExitCode;

use chrono::NaiveDate;
use serde_json::json;

use super::Desk;
use super::out::{Trouble, say, say_json};
use crate::lang::verdict::{law, share};
use crate::lang::{Arg, Words, rule_not_found, terms};
use crate::rules::{Bilingual, DemandMode, RuleSet};
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
        let kind = terms::gate(words, gate.kind).into();
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
    let notes = rules.proxy.note.iter().chain(&rules.notes);
    lines.extend(notes.map(|note| tell("rules-note", &[("note", said(note))])));
    let reading = words.say(&format!("reading-{}", format!("{:?}", rules.source.reading).to_lowercase()));
    lines.push(tell("rules-source", &[("source", said(&rules.source.article)), ("reading", reading.into())]));
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use crate::rules::Catalogue;

    /// Every word of the law that a set holds is told, in both languages.
    #[test]
    fn nothing_binding_is_left_out() {
        for words in Lang::ALL.map(Words::new) {
            for rules in Catalogue::built_in().all() {
                let told = explained(&words, rules).join("\n");
                let mut held: Vec<&Bilingual> = vec![&rules.name, &rules.source.article];
                held.extend(rules.convener.iter().chain(&rules.frequency).chain(&rules.notice_exception));
                held.extend(rules.demand.iter().map(|demand| &demand.who));
                held.extend(rules.composition.iter().flat_map(|part| [&part.words, &part.article]));
                held.extend(rules.quorum.iter().chain(&rules.majority).flat_map(|t| [&t.words, &t.article]));
                held.extend(rules.gates.iter().flat_map(|gate| [&gate.matters, &gate.article]));
                held.extend(rules.notice_local.iter().flat_map(|local| [&local.place, &local.words]));
                held.extend(rules.source.notice_article.iter().chain(&rules.source.demand_article));
                held.extend(rules.proxy.note.iter().chain(&rules.proxy.article).chain(&rules.notes));
                for text in held {
                    assert!(told.contains(law(text, &words)), "{}: {text:?}\n{told}", rules.id);
                }
            }
        }
    }

    #[test]
    fn shares_and_days_are_told() {
        let catalogue = Catalogue::built_in();
        let words = Words::new(Lang::Zh);
        for (id, line) in [
            (
                "jm.dbhy.2025",
                "组成：居民代表占组成人员　五分之四以上　《城市居民委员会组织法》（2025年修订）第28条",
            ),
            ("cm.dbhy.2025", "三分之一以上"),
            (
                "jm.dbhy.2025",
                "事前：党组织研究讨论（重要事项）　《城市居民委员会组织法》（2025年修订）第30条第4款",
            ),
            ("jm.dbhy.2025", "可要求召集：居民代表的五分之一以上"),
            ("jm.hy.2025.residents", "提前通知：10 日　《"),
        ] {
            let told = explained(&words, catalogue.get(id).unwrap()).join("\n");
            assert!(told.contains(line), "{line}\n{told}");
        }
    }
}
