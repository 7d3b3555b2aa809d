use std::collections::BTreeSet;

use super::*;
use crate::rules::{Base, Capacity, EXAMPLES, Kind, Reading, Share, Threshold};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn every_seed_is_listed_and_parses() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds/rules");
    let on_disk: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    let listed = SEEDS.iter().chain(EXAMPLES).map(|(name, _)| (*name).to_owned());
    assert_eq!(on_disk, listed.collect());
    for (name, text) in SEEDS {
        let sets = read(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!sets.is_empty(), "{name}");
    }
}

#[test]
fn every_built_in_set_is_sound_and_complete() {
    let catalogue = Catalogue::built_in();
    for set in catalogue.all() {
        let id = &set.id;
        assert_eq!(validate(set), Vec::new(), "{id}");
        assert!(id.starts_with(set.body.split('.').next().unwrap()), "{id}");
        assert_ne!(set.source.reading, Reading::OwnRule, "{id}");
        let mut words = vec![&set.name, &set.source.article];
        words.extend(set.quorum.iter().chain(&set.majority).flat_map(|t| [&t.words, &t.article]));
        words.extend(set.composition.iter().flat_map(|c| [&c.words, &c.article]));
        words.extend(set.gates.iter().flat_map(|gate| [&gate.article, &gate.matters]));
        words.extend(set.notes.iter().chain(&set.convener).chain(&set.frequency).chain(&set.proxy.note));
        for word in words {
            assert!(!word.zh.is_empty() && !word.en.is_empty(), "{id}: {word:?}");
            assert!(word.en.is_ascii(), "{id}: {word:?}");
            assert!(!word.zh.contains([',', ';', '(', ')']), "{id}: half-width marks in {word:?}");
        }
        assert_eq!(set.notice_days.is_some(), set.source.notice_article.is_some(), "{id}");
        assert_eq!(set.demand.is_empty(), set.source.demand_article.is_none(), "{id}");
        assert!(set.posting.min_days > 0 || !set.notes.is_empty() || set.kind == Kind::Recall, "{id}");
        let again = ron::to_string(set).unwrap();
        assert_eq!(&ron::from_str::<RuleSet>(&again).unwrap(), set, "{id}");
    }
    for (at, set) in catalogue.all().iter().enumerate() {
        let later = catalogue.all().iter().skip(at + 1);
        assert_eq!(later.filter_map(|other| clash(set, other)).collect::<Vec<_>>(), []);
    }
}

/// Every set's figures once more, as the sources have them, so that a slip of the pen in a seed does not go unseen:
/// id, what counts for the quorum, quorum, majority, days of posting, days of notice.
const FIGURES: &str = "
    jm.hy.2025.residents         presence entitled>1/2                   present>1/2                    15 10
    jm.hy.2025.households        presence entitled>1/2                   present>1/2                    15 10
    jm.hy.1989.residents         presence entitled>1/2                   present>1/2                    0  -
    jm.hy.1989.households        presence entitled>1/2                   present>1/2                    0  -
    jm.hy.1989.groups            presence entitled>1/2                   present>1/2                    0  -
    jm.dbhy.2025                 presence entitled>=2/3                  present>1/2                    15 -
    cm.hy.2025.villagers         presence entitled>1/2                   present>1/2                    15 10
    cm.hy.2025.households        presence entitled>=2/3                  present>1/2                    15 10
    cm.hy.2010.villagers         presence entitled>1/2                   present>1/2                    0  10
    cm.hy.2010.households        presence entitled>=2/3                  present>1/2                    0  10
    cm.dbhy.2025                 presence entitled>=2/3                  present>1/2                    15 -
    cm.dbhy.2010                 presence entitled>=2/3                  present>1/2                    0  -
    cm.xz.2025.villagers         presence entitled>=2/3                  present>1/2                    15 -
    cm.xz.2025.households        presence entitled>=2/3                  present>1/2                    15 -
    cm.xz.2010.villagers         presence entitled>=2/3                  present>1/2                    0  -
    cm.xz.2010.households        presence entitled>=2/3                  present>1/2                    0  -
    jw.election.2025.voters      votes    entitled>1/2                   cast>1/2                       0  -
    jw.election.2025.households  votes    entitled>1/2                   cast>1/2                       0  -
    jw.election.2025.reps        votes    entitled>2/3                   cast>1/2                       0  -
    jw.runoff.2025               votes    -                              cast>=1/3                      0  -
    jw.recall.2025.voters        votes    entitled>1/2                   cast>1/2                       0  -
    jw.recall.2025.reps          votes    entitled>2/3                   cast>1/2                       0  -
    jw.byelection.2025.residents votes    entitled>1/2                   cast>1/2                       0  -
    jw.byelection.2025.reps      votes    reps>2/3+members>=2/3          cast>1/2                       0  -
    cw.election.2025             votes    entitled>1/2                   cast>1/2                       0  -
    cw.election.2010             votes    entitled>1/2                   cast>1/2                       0  -
    cw.runoff.2025               votes    -                              cast>=1/3                      0  -
    cw.runoff.2010               votes    -                              cast>=1/3                      0  -
    cw.recall.2025               votes    entitled>1/2                   cast>1/2                       0  -
    cw.recall.2010               votes    entitled>1/2                   cast>1/2                       0  -
    cw.byelection.2025.villagers votes    entitled>1/2                   cast>1/2                       0  -
    cw.byelection.2025.reps      votes    reps>2/3+members>=2/3          cast>1/2                       0  -
    yz.ordinary.2021             votes    entitled-m2>=2/3+entitled>=2/3 cast-m2>1/2+cast>1/2           0  15
    yz.special.2021              votes    entitled-m2>=2/3+entitled>=2/3 cast-m2>=3/4+cast>=3/4         0  15
    yz.ordinary.2007             votes    entitled-m2>1/2+entitled>1/2   entitled-m2>1/2+entitled>1/2   0  15
    yz.special.2007              votes    entitled-m2>1/2+entitled>1/2   entitled-m2>=2/3+entitled>=2/3 0  15
    jt.cydh.2024                 presence entitled>=2/3                  entitled>=2/3                  0  10
    jt.cydbdh.2024               presence -                              entitled>=2/3                  0  -
    jt.lsh.2024                  presence entitled>=2/3                  entitled>1/2                   0  -
    xs.consult.2025              presence -                              -                              15 -
    xs.consult.2015              presence -                              -                              0  -
    xs.consult.village.2025      presence -                              -                              15 -
    xs.consult.village.2015      presence -                              -                              0  -
    xs.council.local.2026        presence entitled>2/3                   present>1/2                    15 -
    xs.council.local.2016        presence entitled>2/3                   present>1/2                    5  -
    tz.hearing.local.2026        presence entitled>2/3+reps>2/3          reps-present>=1/2              15 -
    tz.hearing.local.2017        presence entitled>2/3+reps>2/3          reps-present>=1/2              0  -
    dy.sishen.1                  presence entitled>=2/3                  entitled>=1/2                  0  -
    py.review.jm.2025            presence -                              -                              0  -
    py.review.cm.2025            presence -                              -                              15 -
    py.review.cm.2010            presence -                              -                              0  -
";

fn written(thresholds: &[Threshold]) -> String {
    let one = |threshold: &Threshold| {
        let base = match threshold.base {
            Base::Entitled => "entitled",
            Base::EntitledOf(Capacity::Members) => "members",
            Base::EntitledOf(Capacity::Representatives) => "reps",
            Base::PresentOf(Capacity::Representatives) => "reps-present",
            Base::Present => "present",
            Base::Cast => "cast",
            Base::EntitledArea => "entitled-m2",
            Base::CastArea => "cast-m2",
            other => panic!("{other:?}"),
        };
        let Share { num, den, strict } = threshold.share;
        format!("{base}{}{num}/{den}", if strict { ">" } else { ">=" })
    };
    let all: Vec<String> = thresholds.iter().map(one).collect();
    if all.is_empty() { "-".to_owned() } else { all.join("+") }
}

#[test]
fn the_figures_of_the_law() {
    let catalogue = Catalogue::built_in();
    let mut told = 0;
    for row in FIGURES.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()) {
        let [id, ..] = row.as_slice() else { continue };
        let set = catalogue.get(id).unwrap_or_else(|| panic!("{id}"));
        let as_seeded = [
            set.id.clone(),
            format!("{:?}", set.quorum_by).to_lowercase(),
            written(&set.quorum),
            written(&set.majority),
            set.posting.min_days.to_string(),
            set.notice_days.map_or("-".to_owned(), |days| days.to_string()),
        ];
        assert_eq!(row, as_seeded);
        told += 1;
    }
    assert_eq!(told, catalogue.all().len());
}

#[test]
fn the_day_of_the_meeting_picks_the_law() {
    let catalogue = Catalogue::built_in();
    let picked = |body, date| catalogue.pick(body, day(date)).map(|set| set.id.as_str());
    let table = [
        ("jm.hy.residents", "2025-12-31", Some("jm.hy.1989.residents")),
        ("jm.hy.residents", "2026-01-01", Some("jm.hy.2025.residents")),
        ("jm.hy.residents", "1990-01-01", Some("jm.hy.1989.residents")),
        ("jm.hy.residents", "1989-12-31", None),
        ("jm.hy.households", "2025-12-31", Some("jm.hy.1989.households")),
        ("jm.hy.groups", "2025-12-31", Some("jm.hy.1989.groups")),
        ("jm.hy.groups", "2026-01-01", None),
        ("jm.dbhy", "2025-12-31", None),
        ("jm.dbhy", "2026-01-01", Some("jm.dbhy.2025")),
        ("cm.dbhy", "2025-12-31", Some("cm.dbhy.2010")),
        ("cm.dbhy", "2026-01-01", Some("cm.dbhy.2025")),
        ("cm.hy.villagers", "2010-10-27", None),
        ("cw.election", "2026-01-01", Some("cw.election.2025")),
        ("yz.special", "2020-12-31", Some("yz.special.2007")),
        ("yz.special", "2021-01-01", Some("yz.special.2021")),
        ("xs.consult", "2025-12-31", Some("xs.consult.2015")),
        ("xs.consult.village", "2026-01-01", Some("xs.consult.village.2025")),
        ("xs.council.local", "2000-01-01", Some("xs.council.local.2016")),
        ("dy.sishen", "2030-01-01", Some("dy.sishen.1")),
    ];
    for (body, date, expected) in table {
        assert_eq!(picked(body, date), expected, "{body} on {date}");
    }
}

#[test]
fn finds_by_id_or_body_or_says_why_not() {
    let catalogue = Catalogue::built_in();
    let find = |word, date| catalogue.find(word, day(date)).map(|set| set.id.as_str());
    assert_eq!(find("jm.dbhy", "2026-03-01"), Ok("jm.dbhy.2025"));
    assert_eq!(find("jm.dbhy.2025", "2026-03-01"), Ok("jm.dbhy.2025"));
    assert_eq!(
        find("jm.hy.1989.residents", "2026-01-01"),
        Err(NotFound::NotInForce {
            id: "jm.hy.1989.residents".to_owned(),
            from: Some(day("1990-01-01")),
            to: Some(day("2025-12-31")),
            in_force: vec!["jm.hy.2025.residents".to_owned()],
        })
    );
    assert_eq!(
        find("jm.dbhy", "2025-12-31"),
        Err(NotFound::NotInForce {
            id: "jm.dbhy.2025".to_owned(),
            from: Some(day("2026-01-01")),
            to: None,
            in_force: ["residents", "households", "groups"].map(|kind| format!("jm.hy.1989.{kind}")).to_vec(),
        })
    );
    let Err(NotFound::NotInForce { id, .. }) = find("yz.ordinary", "2001-01-01") else {
        panic!("not in force")
    };
    assert_eq!(id, "yz.ordinary.2007", "the nearest of the body");
    let suggestions = |word| match find(word, "2026-03-01") {
        Err(NotFound::Unknown { suggestions, .. }) => suggestions,
        other => panic!("{other:?}"),
    };
    assert_eq!(suggestions("jm.dbyh").first().map(String::as_str), Some("jm.dbhy"));
    assert_eq!(suggestions("jm.hy").len(), 5);
    assert_eq!(suggestions("居民代表会议").first().map(String::as_str), Some("jm.dbhy"));
    assert!(suggestions("#").is_empty() && suggestions("").is_empty());
}

#[test]
fn a_meetings_copy_may_be_stricter_and_not_looser() {
    let catalogue = Catalogue::built_in();
    let lawful = catalogue.get("jm.dbhy.2025").unwrap();
    let copy = |id: &str, share: Share| {
        let mut copy = lawful.clone();
        id.clone_into(&mut copy.id);
        copy.majority[0].share = share;
        catalogue.faults_of_copy(&copy, day("2026-03-20")).len()
    };
    for (id, share, faults) in [
        ("jm.dbhy.2025", lawful.majority[0].share, 0),
        ("jm.dbhy.2025", Share::at_least(2, 3), 0),
        ("jm.dbhy.2025", Share::at_least(1, 2), 1),
        ("jm.dbhy.2025", Share::at_least(1, 10), 1),
        ("jm.dbhy.2025", Share::more_than(1, 0), 1),
        // Another name for it does not help.
        ("own.dbhy", Share::at_least(1, 10), 1),
    ] {
        assert_eq!(copy(id, share), faults, "{id} {share:?}");
    }
    let mut unknown = lawful.clone();
    (unknown.id, unknown.body) = ("own.a".to_owned(), "own.a".to_owned());
    unknown.majority[0].share = Share::at_least(1, 10);
    assert_eq!(catalogue.faults_of_copy(&unknown, day("2026-03-20")), []);
}

#[test]
fn days_before_and_after() {
    let catalogue = Catalogue::built_in();
    let meeting = catalogue.get("jm.hy.2025.residents").unwrap();
    assert_eq!(meeting.earliest_meeting(day("2026-03-01")), Some(day("2026-03-11")));
    assert_eq!(meeting.latest_notice(day("2026-03-11")), Some(day("2026-03-01")));
    assert_eq!(meeting.posting.last_day(day("2026-03-01")), Some(day("2026-03-16")));
    assert_eq!(catalogue.get("jm.dbhy.2025").unwrap().earliest_meeting(day("2026-03-01")), None);
}

#[test]
fn any_one_group_may_demand_a_meeting() {
    let catalogue = Catalogue::built_in();
    let new = catalogue.get("jm.hy.2025.residents").unwrap();
    assert!(!new.demanded(&[(199, 1999), (99, 1000), (9, 30)]));
    assert!(new.demanded(&[(200, 1999), (0, 1000), (0, 30)]));
    assert!(new.demanded(&[(0, 1999), (100, 1000), (0, 30)]));
    assert!(new.demanded(&[(0, 1999), (0, 1000), (10, 30)]));
    assert!(!new.demanded(&[(0, 0), (0, 0), (0, 0)]) && !new.demanded(&[]));
    let old = catalogue.get("jm.hy.1989.residents").unwrap();
    assert!(!old.demanded(&[(399, 1999), (0, 1000), (3, 10)]));
    assert!(
        old.demanded(&[(400, 1999), (0, 1000), (0, 10)]) && old.demanded(&[(0, 1999), (0, 1000), (4, 10)])
    );
}

#[test]
fn refuses_what_it_does_not_know() {
    let set = r#"(id: "own.a", body: "own.a", name: (zh: "楼栋会"), majority: [
        (base: Present, share: (num: 2, den: 3, strict: false), words: (zh: "到会人员"))])"#;
    let sets = read(&format!("[{set}]")).unwrap();
    assert_eq!(sets.len(), 1);
    assert_eq!(validate(&sets[0]), Vec::new());
    assert!(sets[0].binding && sets[0].source.reading == Reading::OwnRule);
    assert!(read(&format!("[{}]", set.replace("body", "boby"))).is_err());
    assert!(read(&format!("[{}]", set.replace("strict: false", "strict: false, loose: 1"))).is_err());
}
