//! The figures of the sources, written down a second time: every body, who counts, how many come, how many agree, who may
//! demand a meeting, how long beforehand.

use chrono::NaiveDate;
use yishi::rules::{Base, Capacity, Catalogue, DemandMode, GateKind, Kind, Reading, RuleSet, Share};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn base(base: Base) -> String {
    let of = |kind| match kind {
        Capacity::Members => "members",
        Capacity::Representatives => "reps",
        Capacity::WomenRepresentatives => "women",
    };
    match base {
        Base::Entitled => "all".to_owned(),
        Base::Present => "present".to_owned(),
        Base::Cast => "cast".to_owned(),
        Base::Valid => "valid".to_owned(),
        Base::EntitledArea => "all-m2".to_owned(),
        Base::CastArea => "cast-m2".to_owned(),
        Base::EntitledOf(kind) => format!("{}-all", of(kind)),
        Base::PresentOf(kind) => format!("{}-present", of(kind)),
    }
}

fn share(Share { num, den, strict }: Share) -> String {
    format!("{}{num}/{den}", if strict { ">" } else { ">=" })
}

fn or_none(list: &[String]) -> String {
    if list.is_empty() { "-".to_owned() } else { list.join("+") }
}

/// One line as the table below has it.
fn written(rule: &RuleSet) -> String {
    let thresholds = |list: &[yishi::rules::Threshold]| {
        or_none(&list.iter().map(|t| base(t.base) + &share(t.share)).collect::<Vec<_>>())
    };
    let demand = or_none(&rule.demand.iter().map(|d| share(d.share)).collect::<Vec<_>>());
    let notice = rule.notice_days.map_or_else(|| "-".to_owned(), |days| days.to_string());
    let proxy = match (rule.proxy.allowed, rule.proxy.max_per_agent) {
        (false, _) => "no".to_owned(),
        (true, None) => "any".to_owned(),
        (true, Some(most)) => most.to_string(),
    };
    let binding = if rule.binding { "binding" } else { "opinion" };
    [thresholds(&rule.quorum), thresholds(&rule.majority), demand, notice, proxy, binding.to_owned()]
        .join(" ")
}

/// Body, day, quorum, majority, demands, days of notice, proxies for one agent, whether it decides.
const SOURCES: &str = "
    jm.hy.residents         2026-01-01 all>1/2              present>1/2    >=1/10+>=1/10+>=1/3 10 no binding
    jm.hy.households        2026-01-01 all>1/2              present>1/2    >=1/10+>=1/10+>=1/3 10 no binding
    jm.dbhy                 2026-01-01 all>=2/3             present>1/2    >=1/5               -  no binding
    jm.hy.residents         2025-12-31 all>1/2              present>1/2    >=1/5+>=1/5+>=1/3   -  no binding
    jm.hy.households        2025-12-31 all>1/2              present>1/2    >=1/5+>=1/5+>=1/3   -  no binding
    jm.hy.groups            2025-12-31 all>1/2              present>1/2    >=1/5+>=1/5+>=1/3   -  no binding
    cm.hy.villagers         2026-01-01 all>1/2              present>1/2    >=1/10+>=1/3        10 no binding
    cm.hy.villagers         2025-12-31 all>1/2              present>1/2    >=1/10+>=1/3        10 no binding
    cm.hy.households        2026-01-01 all>=2/3             present>1/2    >=1/10+>=1/3        10 no binding
    cm.hy.households        2025-12-31 all>=2/3             present>1/2    >=1/10+>=1/3        10 no binding
    cm.dbhy                 2026-01-01 all>=2/3             present>1/2    >=1/5               -  no binding
    cm.dbhy                 2025-12-31 all>=2/3             present>1/2    >=1/5               -  no binding
    cm.xz.villagers         2026-01-01 all>=2/3             present>1/2    -                   -  no binding
    cm.xz.villagers         2025-12-31 all>=2/3             present>1/2    -                   -  no binding
    cm.xz.households        2026-01-01 all>=2/3             present>1/2    -                   -  no binding
    cm.xz.households        2025-12-31 all>=2/3             present>1/2    -                   -  no binding
    jw.election.voters      2026-01-01 all>1/2              cast>1/2       -                   -  3  binding
    jw.election.households  2026-01-01 all>1/2              cast>1/2       -                   -  3  binding
    jw.election.reps        2026-01-01 all>2/3              cast>1/2       -                   -  no binding
    jw.runoff               2026-01-01 -                    cast>=1/3      -                   -  no binding
    cw.election             2026-01-01 all>1/2              cast>1/2       -                   -  3  binding
    cw.election             2025-12-31 all>1/2              cast>1/2       -                   -  any binding
    cw.runoff               2026-01-01 -                    cast>=1/3      -                   -  no binding
    cw.runoff               2025-12-31 -                    cast>=1/3      -                   -  no binding
    jw.recall.voters        2026-01-01 all>1/2              cast>1/2       >=1/10+>=1/3        -  no binding
    jw.recall.reps          2026-01-01 all>2/3              cast>1/2       >=1/10+>=1/3        -  no binding
    cw.recall               2026-01-01 all>1/2              cast>1/2       >=1/5+>=1/3         -  no binding
    cw.recall               2025-12-31 all>1/2              cast>1/2       >=1/5+>=1/3         -  no binding
    yz.ordinary             2021-01-01 all-m2>=2/3+all>=2/3 cast-m2>1/2+cast>1/2   >=1/5       15 any binding
    yz.special              2021-01-01 all-m2>=2/3+all>=2/3 cast-m2>=3/4+cast>=3/4 >=1/5       15 any binding
    yz.ordinary             2020-12-31 all-m2>1/2+all>1/2   all-m2>1/2+all>1/2     >=1/5       15 any binding
    yz.special              2020-12-31 all-m2>1/2+all>1/2   all-m2>=2/3+all>=2/3   >=1/5       15 any binding
    jt.cydh                 2025-05-01 all>=2/3             all>=2/3       -                   10 any binding
    jt.cydbdh               2025-05-01 -                    all>=2/3       -                   -  no binding
    jt.lsh                  2025-05-01 all>=2/3             all>1/2        -                   -  no binding
    xs.consult              2026-01-01 -                    -              -                   -  no opinion
    xs.consult              2015-07-22 -                    -              -                   -  no opinion
    xs.council.local        2026-01-01 all>2/3              present>1/2    -                   -  no opinion
    tz.hearing.local        2026-01-01 all>2/3+reps-all>2/3 reps-present>=1/2 -                -  no opinion
    dy.sishen               2026-01-01 all>=2/3             all>=1/2       -                   -  no binding
    py.review.jm            2026-01-01 -                    -              -                   -  no opinion
    py.review.cm            2026-01-01 -                    -              -                   -  no opinion
    jw.byelection.residents 2026-01-01 all>1/2              cast>1/2       -                   -  no binding
    jw.byelection.reps      2026-01-01 reps-all>2/3+members-all>=2/3 cast>1/2 -                -  no binding
    cw.byelection.villagers 2026-01-01 all>1/2              cast>1/2       -                   -  no binding
    cw.byelection.reps      2026-01-01 reps-all>2/3+members-all>=2/3 cast>1/2 -                -  no binding
";

#[test]
fn every_body_on_its_day_says_what_its_source_says() {
    let catalogue = Catalogue::built_in();
    let rows = SOURCES.lines().map(|line| line.split_whitespace().collect::<Vec<_>>());
    let mut bodies = std::collections::BTreeSet::new();
    for row in rows.filter(|row| !row.is_empty()) {
        let rule = catalogue.pick(row[0], day(row[1])).unwrap_or_else(|| panic!("{} on {}", row[0], row[1]));
        assert_eq!(row[2..].join(" "), written(rule), "{} on {}", row[0], row[1]);
        bodies.insert(row[0]);
    }
    let left: Vec<&str> =
        catalogue.all().iter().map(|rule| rule.body.as_str()).filter(|body| !bodies.contains(body)).collect();
    assert_eq!(left, ["xs.consult.village", "xs.consult.village"]);
}

/// The first and last day of every body that has one.
#[test]
fn the_days_between_which_they_are_in_force() {
    let catalogue = Catalogue::built_in();
    for (id, from, to) in [
        ("jm.hy.2025.residents", Some("2026-01-01"), None),
        ("jm.hy.1989.residents", Some("1990-01-01"), Some("2025-12-31")),
        ("jm.hy.1989.groups", Some("1990-01-01"), Some("2025-12-31")),
        ("jm.dbhy.2025", Some("2026-01-01"), None),
        ("cm.dbhy.2010", Some("2010-10-28"), Some("2025-12-31")),
        ("cm.dbhy.2025", Some("2026-01-01"), None),
        ("cw.election.2010", Some("2010-10-28"), Some("2025-12-31")),
        ("jw.election.2025.reps", Some("2026-01-01"), None),
        ("yz.ordinary.2021", Some("2021-01-01"), None),
        ("yz.special.2007", Some("2007-10-01"), Some("2020-12-31")),
        ("jt.cydh.2024", Some("2025-05-01"), None),
        ("xs.consult.2015", Some("2015-07-22"), Some("2025-12-31")),
        ("dy.sishen.1", None, None),
    ] {
        let rule = catalogue.get(id).unwrap();
        assert_eq!((rule.from, rule.to), (from.map(day), to.map(day)), "{id}");
        let (first, last) = (rule.from, rule.to);
        let on = |date: Option<NaiveDate>| date.is_none_or(|date| rule.in_force_on(date));
        assert!(on(first) && on(last), "{id}");
        assert!(first.is_none_or(|first| !rule.in_force_on(first.pred_opt().unwrap())), "{id}");
        assert!(last.is_none_or(|last| !rule.in_force_on(last.succ_opt().unwrap())), "{id}");
    }
}

#[test]
fn steps_beforehand_kinds_and_how_they_were_read() {
    use GateKind::{Authorisation, PartyDiscussion};
    let catalogue = Catalogue::built_in();
    for rule in catalogue.all() {
        let gates: Vec<GateKind> = rule.gates.iter().map(|gate| gate.kind).collect();
        let expected: &[GateKind] = match rule.body.as_str() {
            "jm.hy.residents" | "jm.hy.households" | "cm.hy.villagers" | "cm.hy.households"
                if rule.in_force_on(day("2026-01-01")) =>
            {
                &[PartyDiscussion]
            }
            "jm.dbhy" => &[Authorisation, PartyDiscussion],
            "cm.dbhy" if rule.in_force_on(day("2026-01-01")) => &[Authorisation, PartyDiscussion],
            "cm.dbhy" => &[Authorisation],
            "jt.cydh" | "jt.cydbdh" => &[PartyDiscussion],
            _ => &[],
        };
        assert_eq!(gates, expected, "{}", rule.id);
        let kind = match rule.body.split('.').collect::<Vec<_>>()[..] {
            [_, "election" | "runoff" | "byelection", ..] => Kind::Election,
            [_, "recall", ..] => Kind::Recall,
            ["py", ..] => Kind::Review,
            ["xs" | "tz", ..] => Kind::Consultation,
            _ => Kind::Decision,
        };
        assert_eq!(rule.kind, kind, "{}", rule.id);
        assert_eq!(rule.demand_mode, DemandMode::Any, "{}", rule.id);
        let reading = match rule.body.as_str() {
            body if body.contains("byelection") || body.starts_with("jt.") => Reading::Mixed,
            "yz.ordinary" | "yz.special" if rule.to.is_some() => Reading::Mixed,
            "xs.consult" | "xs.consult.village" if rule.to.is_some() => Reading::Memory,
            "xs.council.local" | "tz.hearing.local" => Reading::Excerpt,
            "dy.sishen" => Reading::SecondHand,
            _ => Reading::Read,
        };
        assert_eq!(rule.source.reading, reading, "{}", rule.id);
        assert_eq!(rule.online, rule.body == "jt.cydh", "{}", rule.id);
    }
    let notes = |id: &str| format!("{:?}", catalogue.get(id).unwrap().composition);
    assert!(
        notes("jm.dbhy.2025").contains("num: 4, den: 5") && notes("cm.dbhy.2025").contains("num: 1, den: 3")
    );
    let local: Vec<u16> =
        catalogue.get("cm.dbhy.2025").unwrap().notice_local.iter().map(|local| local.days).collect();
    assert_eq!(local, [3, 3, 3, 5, 10]);
}
