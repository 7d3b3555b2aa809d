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

/// The sample of one's own rules can be used as it is, leaves no field out, and is in force.
#[test]
fn the_sample_explains_every_field_and_works() {
    let sets = crate::rules::read(OWN_RULES).unwrap();
    let catalogue = Catalogue::with_own(sets).unwrap();
    let own = catalogue.find("jm.dbhy", "2026-11-22".parse().unwrap()).unwrap();
    assert_eq!(own.id, "own.dbhy.2026");
    let serde_json::Value::Object(fields) = serde_json::to_value(own).unwrap() else { panic!() };
    // A `false` is not written out.
    assert_eq!(fields.len() + 1, 28);
    let lines: Vec<&str> = OWN_RULES.lines().map(str::trim).collect();
    for field in fields.keys().map(String::as_str).chain(["online"]) {
        let at = lines.iter().position(|line| line.starts_with(&format!("{field}:")));
        let at = at.unwrap_or_else(|| panic!("{field} does not stand there"));
        let explained = lines[..at].iter().rev().find(|line| line.starts_with("//") || line.ends_with("),"));
        assert!(explained.is_some_and(|line| line.starts_with("//")) || field == "to", "{field}");
    }
    // What a set of one's own may hold beyond it.
    for word in
        ["unless", "EntitledOf", "PresentOf", "EntitledArea", "CastArea", "Valid", "Cast ", "max_per_agent"]
    {
        assert!(OWN_RULES.contains(word), "{word}");
    }
    for question in crate::rules::OpenQuestion::ALL {
        assert!(OWN_RULES.contains(&format!("{question:?}")), "{question:?}");
    }
}

/// One example that just reaches what it takes and one that just misses it, wherever a set asks for something.
#[test]
fn examples_are_told_in_plain_words() {
    let words = Words::new(Lang::Zh);
    for rules in Catalogue::built_in().all() {
        let told = worked(&words, rules);
        let wanted = if rules.majority.is_empty() { 1 } else { 2 };
        assert_eq!(told.len(), wanted, "{}: {told:?}", rules.id);
    }
    let dbhy = Catalogue::built_in().get("jm.dbhy.2025").map(|rules| worked(&words, rules)).unwrap();
    assert!(dbhy[0].ends_with("通过。") && dbhy[0].contains("至少22人，已达到"), "{dbhy:?}");
    assert!(dbhy[1].contains("实到39人") && dbhy[1].ends_with("本次表决不成立。"), "{dbhy:?}");
}

#[test]
fn the_sample_explains_every_field_of_a_rule_set() {
    let source = include_str!("../../rules/rule_set.rs");
    let (_, body) = source.split_once("pub struct RuleSet {").unwrap();
    let (body, _) = body.split_once("\n}").unwrap();
    let fields: Vec<&str> = body
        .lines()
        .filter_map(|line| line.trim().strip_prefix("pub ")?.split_once(':').map(|(name, _)| name))
        .collect();
    assert!(fields.len() > 20, "{fields:?}");
    for field in fields {
        let told = OWN_RULES.lines().any(|line| line.starts_with(&format!("        {field}: ")));
        assert!(told, "{field}");
    }
}
