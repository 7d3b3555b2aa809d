use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::*;
use crate::rules::{Capacity, Catalogue, Presence};

pub(in crate::rules) fn rule(id: &str) -> &'static RuleSet {
    // Read once: properties ask thousands of times.
    static LAWFUL: LazyLock<Catalogue> = LazyLock::new(Catalogue::built_in);
    LAWFUL.get(id).unwrap_or_else(|| panic!("{id}"))
}

/// Entitled, present, for, against, abstain.
pub(in crate::rules) fn hands(entitled: u64, present: u64, for_: u64, against: u64, abstain: u64) -> Figures {
    Figures {
        entitled: Some(entitled),
        present: Some(present),
        for_: Some(for_),
        against: Some(against),
        abstain: Some(abstain),
        ..Figures::default()
    }
}

/// Entitled, papers returned, for; the others against.
pub(in crate::rules) fn papers(entitled: u64, returned: u64, for_: u64) -> Figures {
    Figures {
        entitled: Some(entitled),
        issued: Some(returned),
        returned: Some(returned),
        for_: Some(for_),
        against: returned.checked_sub(for_),
        abstain: Some(0),
        invalid: Some(0),
        ..Figures::default()
    }
}

pub(in crate::rules) fn outcome(id: &str, figures: &Figures) -> Outcome {
    verdict(rule(id), figures).outcome
}

/// Show of hands: rule set, entitled, present, for, against, abstain, outcome.
const HANDS: &str = "
    jm.dbhy.2025            60  39  39   0   0  no_quorum
    jm.dbhy.2025            60  40  20   0  20  not_passed
    jm.dbhy.2025            60  40  21   0  19  passed
    jm.dbhy.2025            60  41  20   1  20  not_passed
    jm.dbhy.2025            60  41  21   0  20  passed
    jm.hy.2025.residents   100  50  50   0   0  no_quorum
    jm.hy.2025.residents   100  51  26  25   0  passed
    jm.hy.2025.households  100  50  50   0   0  no_quorum
    jm.hy.2025.households  100  51  25  24   2  not_passed
    jm.hy.2025.households  100  52  27  25   0  passed
    jm.hy.1989.groups       30  15  15   0   0  no_quorum
    jm.hy.1989.groups       30  16   9   7   0  passed
    cm.hy.2025.villagers   101  50  50   0   0  no_quorum
    cm.hy.2025.villagers   101  51  51   0   0  passed
    cm.hy.2025.households  100  66  66   0   0  no_quorum
    cm.hy.2025.households  100  67  34  33   0  passed
    cm.hy.2010.households   99  66  34  32   0  passed
    cm.dbhy.2010            45  29  29   0   0  no_quorum
    cm.dbhy.2010            45  30  16  14   0  passed
    cm.xz.2025.villagers    30  19  19   0   0  no_quorum
    cm.xz.2025.households   30  20  11   9   0  passed
    jt.cydh.2024            90  59  59   0   0  no_quorum
    jt.cydh.2024            90  60  59   1   0  not_passed
    jt.cydh.2024            90  60  60   0   0  passed
    jt.lsh.2024              7   4   4   0   0  no_quorum
    jt.lsh.2024              7   5   3   2   0  not_passed
    jt.lsh.2024              7   5   4   1   0  passed
    jt.cydbdh.2024          30  19  19   0   0  not_passed
    jt.cydbdh.2024          30  20  20   0   0  passed
    dy.sishen.1             30  20  14   6   0  not_passed
    dy.sishen.1             30  20  15   5   0  passed
    jm.dbhy.2025            60  40  20  20   0  tie
    jm.dbhy.2025            60  40   1   1  38  tie
    jm.dbhy.2025            60  40   0   0  40  not_passed
    jm.dbhy.2025            60  39  19  19   1  no_quorum
    jm.dbhy.2025             0   0   0   0   0  undetermined
    dy.sishen.1             30  30  15  15   0  passed
    xs.consult.2025         30  30  30   0   0  consultative
    xs.council.local.2026   30  20  20   0   0  no_quorum
    xs.council.local.2026   30  21  21   0   0  consultative
";

/// Papers: rule set, entitled, returned, for, outcome; all others against.
const PAPERS: &str = "
    jw.election.2025.reps      30   20   20  no_quorum
    jw.election.2025.reps      30   21   10  not_passed
    jw.election.2025.reps      30   21   11  passed
    jw.election.2025.voters  1000  500  500  no_quorum
    jw.election.2025.voters  1000  501  250  not_passed
    jw.election.2025.voters  1000  501  251  passed
    jw.runoff.2025           1000  501  166  not_passed
    jw.runoff.2025           1000  501  167  passed
    jw.recall.2025.reps        30   20   20  no_quorum
    jw.recall.2025.voters    1000  501  251  passed
    cw.election.2025         1000  501  250  not_passed
    cw.recall.2010           1000  501  251  passed
    jw.runoff.2025           1000    0    0  not_passed
";

/// The rows of such a table: rule set, numbers, outcome.
fn rows(table: &str) -> impl Iterator<Item = (&str, Vec<u64>, Outcome)> {
    table.lines().map(|line| line.split_whitespace().collect::<Vec<_>>()).filter_map(|words| {
        let [id, numbers @ .., outcome] = words.as_slice() else {
            return None;
        };
        let outcome = serde_json::from_value((*outcome).into()).unwrap();
        Some((*id, numbers.iter().map(|n| n.parse().unwrap()).collect(), outcome))
    })
}

#[test]
fn every_boundary_below_at_and_above() {
    for (id, n, expected) in rows(HANDS) {
        assert_eq!(outcome(id, &hands(n[0], n[1], n[2], n[3], n[4])), expected, "{id} {n:?}");
    }
    for (id, n, expected) in rows(PAPERS) {
        assert_eq!(outcome(id, &papers(n[0], n[1], n[2])), expected, "{id} {n:?}");
    }
    assert_eq!(rows(HANDS).count() + rows(PAPERS).count(), 53);
}

fn weighing(base: Base, [abstain, invalid, not_voted, absent]: [u64; 4]) -> Reason {
    Reason::AbstentionsStayInTheBase { base, abstain, invalid, not_voted, absent }
}

#[test]
fn abstentions_weigh_against() {
    let judged = verdict(rule("jm.dbhy.2025"), &hands(50, 40, 20, 5, 15));
    assert_eq!(judged.outcome, Outcome::NotPassed);
    assert_eq!(judged.reasons.last(), Some(&weighing(Base::Present, [15, 0, 0, 0])));
    let need = judged.majority.first().map(|measure| measure.need);
    assert_eq!(need, Some(Amount::Heads(21)));
    // Papers that never came back stay in the base as well.
    let mut figures = hands(50, 40, 20, 10, 5);
    (figures.issued, figures.returned, figures.invalid) = (Some(40), Some(37), Some(2));
    let judged = verdict(rule("jm.dbhy.2025"), &figures);
    assert_eq!(judged.contradictions, Vec::new());
    assert_eq!(judged.reasons.last(), Some(&weighing(Base::Present, [5, 2, 3, 0])));
    // Of all members, the absent too.
    let judged = verdict(rule("jt.lsh.2024"), &hands(7, 5, 3, 2, 0));
    assert!(judged.reasons.contains(&weighing(Base::Entitled, [0, 0, 0, 2])));
}

pub(in crate::rules) fn owners(cast: u64, cast_area: u64, for_: u64, for_area: u64) -> Figures {
    Figures {
        entitled_area: Some(Area(9_000_000)),
        cast_area: Some(Area(cast_area)),
        for_area: Some(Area(for_area)),
        ..papers(900, cast, for_)
    }
}

/// 900 owners of 90,000 square metres. Rule set, people and hundredths of a square metre that voted, the same for.
const OWNERS: &str = "
    yz.special.2021  600 6000000 450 4500000  passed
    yz.special.2021  600 6000000 450 4500001  passed
    yz.special.2021  600 6000000 450 4499999  not_passed
    yz.special.2021  600 6000000 449 4500000  not_passed
    yz.special.2021  599 6000000 599 6000000  no_quorum
    yz.special.2021  600 5999999 600 5999999  no_quorum
    yz.ordinary.2021 600 6000000 300 4500000  tie
    yz.ordinary.2021 600 6000000 301 3000000  not_passed
    yz.ordinary.2021 600 6000000 301 3000001  passed
    yz.ordinary.2007 600 6000000 450 6000000  not_passed
    yz.ordinary.2007 451 4500001 451 4500001  passed
    yz.ordinary.2007 450 4500001 450 4500001  no_quorum
    yz.special.2007  700 7000000 600 5999999  not_passed
    yz.special.2007  700 7000000 600 6000000  passed
    yz.ordinary.2021 600 6000000 299 4500000  not_passed
";

#[test]
fn owners_by_people_and_by_area() {
    for (id, n, expected) in rows(OWNERS) {
        let figures = owners(n[0], n[1], n[2], n[3]);
        assert_eq!(outcome(id, &figures), expected, "{id} {n:?}");
    }
    let judged = verdict(rule("yz.special.2021"), &owners(600, 6_000_000, 450, 4_499_999));
    let area = judged.majority.iter().find(|measure| measure.base == Base::CastArea);
    assert_eq!(area.map(|measure| measure.need.to_string()), Some("45000.00".to_owned()));
}

#[test]
fn councils_advise_and_never_pass() {
    for id in ["xs.consult.2025", "py.review.jm.2025"] {
        assert_eq!(outcome(id, &Figures::default()), Outcome::Consultative);
    }
    let judged = verdict(rule("xs.council.local.2026"), &Figures::default());
    assert_eq!(judged.outcome, Outcome::Undetermined);
    assert_eq!(judged.missing, [Figure::Entitled, Figure::Present]);
}

#[test]
fn people_counted_apart() {
    let presence = |entitled, present| Presence { entitled: Some(entitled), present: Some(present) };
    let groups =
        |entitled, present| BTreeMap::from([(Capacity::Representatives, presence(entitled, present))]);
    let hearing = Figures { groups: groups(9, 7), ..hands(30, 21, 4, 2, 1) };
    let judged = verdict(rule("tz.hearing.local.2026"), &hearing);
    assert_eq!((judged.outcome, judged.contradictions), (Outcome::Consultative, Vec::new()));
    assert_eq!(judged.majority.iter().map(|m| m.met).collect::<Vec<_>>(), [true]);
    let few = Figures { groups: groups(9, 6), ..hands(30, 21, 4, 1, 1) };
    assert_eq!(outcome("tz.hearing.local.2026", &few), Outcome::NoQuorum);

    let both = |reps, members| {
        let kinds =
            [(Capacity::Representatives, presence(30, reps)), (Capacity::Members, presence(36, members))];
        Figures { groups: BTreeMap::from(kinds), entitled: None, ..papers(0, reps, 11) }
    };
    for id in ["jw.byelection.2025.reps", "cw.byelection.2025.reps"] {
        assert_eq!(outcome(id, &both(21, 24)), Outcome::Passed);
        assert_eq!(outcome(id, &both(20, 24)), Outcome::NoQuorum);
        assert_eq!(outcome(id, &both(21, 23)), Outcome::NoQuorum);
    }
    let judged = verdict(rule("jw.byelection.2025.reps"), &papers(30, 21, 11));
    let (reps, members) = (Capacity::Representatives, Capacity::Members);
    let lacks = [Figure::EntitledOf(reps), Figure::EntitledOf(members), Figure::PresentOf(members)];
    assert_eq!(judged.missing, lacks);
}

#[test]
fn of_those_who_alone_vote_papers_are_counted_and_not_who_came() {
    let presence = |entitled, present| Presence { entitled: Some(entitled), present: Some(present) };
    let of = |reps, members, returned| {
        let kinds =
            [(Capacity::Representatives, presence(62, reps)), (Capacity::Members, presence(68, members))];
        let papers = Figures { returned, issued: Some(62), ..papers(0, returned.unwrap_or(0), 0) };
        let all = Figures { against: returned, for_: returned.map(|_| 0), abstain: Some(0), ..papers };
        Figures { groups: BTreeMap::from(kinds), entitled: None, invalid: Some(0), ..all }
    };
    let more = |some, all| {
        let (figure, than) = (Figure::PresentOf(some), Figure::PresentOf(all));
        let (count, limit) = (Amount::Heads(62), Amount::Heads(61));
        Contradiction::MoreThan { figure, count, than, limit }
    };
    for id in ["jw.byelection.2025.reps", "cw.byelection.2025.reps"] {
        for (returned, expected) in [
            (Some(10), Outcome::NoQuorum),
            (Some(41), Outcome::NoQuorum),
            (Some(42), Outcome::NotPassed),
            (None, Outcome::Undetermined),
        ] {
            assert_eq!(outcome(id, &of(62, 68, returned)), expected, "{id} {returned:?}");
        }
        // Who came later and voted all the same is no contradiction.
        assert_eq!(outcome(id, &of(10, 68, Some(62))), Outcome::NotPassed);
        assert_eq!(outcome(id, &of(62, 45, Some(62))), Outcome::Undetermined);
        let judged = verdict(rule(id), &of(62, 61, Some(62)));
        let found = more(Capacity::Representatives, Capacity::Members);
        assert_eq!((judged.outcome, judged.contradictions), (Outcome::Undetermined, vec![found]));
    }
}

#[test]
fn more_papers_than_given_out_are_void_and_not_said_to_disagree_as_well() {
    let of = |issued, returned, for_| Figures {
        issued: Some(issued),
        returned: Some(returned),
        invalid: Some(0),
        ..hands(68, 67, for_, 0, 0)
    };
    for (issued, returned, for_, expected) in [
        (67, 67, 67, Outcome::Passed),
        (67, 68, 68, Outcome::Void),
        (67, 70, 70, Outcome::Void),
        (69, 69, 69, Outcome::Void),
    ] {
        let judged = verdict(rule("jm.dbhy.2025"), &of(issued, returned, for_));
        let about_votes = judged.contradictions.iter().any(super::super::reconcile::too_many_papers);
        assert_eq!(
            (judged.outcome, about_votes),
            (expected, false),
            "{returned} {:?}",
            judged.contradictions
        );
    }
    // What has nothing to do with that is told still.
    let judged = verdict(rule("jm.dbhy.2025"), &of(67, 70, 69));
    assert_eq!((judged.outcome, judged.contradictions.len()), (Outcome::Void, 1));
}

#[test]
fn what_is_missing_is_named_once() {
    let rule = rule("jm.dbhy.2025");
    let judged = verdict(rule, &Figures::default());
    assert_eq!(judged.outcome, Outcome::Undetermined);
    assert_eq!(judged.missing, [Figure::Entitled, Figure::Present, Figure::For]);
    let judged = verdict(rule, &Figures { for_: None, ..hands(60, 40, 0, 0, 0) });
    assert_eq!((judged.outcome, judged.missing), (Outcome::Undetermined, vec![Figure::For]));
    // Too few present settles it, whatever has not been counted yet.
    let judged = verdict(rule, &Figures { for_: None, ..hands(60, 39, 0, 0, 0) });
    assert_eq!((judged.outcome, judged.missing), (Outcome::NoQuorum, vec![Figure::For]));
    let judged =
        verdict(self::rule("jw.election.2025.voters"), &Figures { returned: None, ..papers(9, 6, 6) });
    assert_eq!(judged.outcome, Outcome::Passed, "six for, none against: six voted");
}

#[test]
fn a_verdict_is_stored_and_read_back() {
    let judged = verdict(rule("yz.special.2021"), &owners(600, 6_000_000, 450, 4_499_999));
    let json = serde_json::to_string(&judged).unwrap();
    assert!(json.contains(r#""outcome":"not_passed""#) && json.contains(r#""have":"44999.99""#), "{json}");
    assert_eq!(serde_json::from_str::<Verdict>(&json).unwrap(), judged);
    let text = ron::to_string(&judged).unwrap();
    assert_eq!(ron::from_str::<Verdict>(&text).unwrap(), judged);
    let figures = owners(600, 6_000_000, 450, 4_499_999);
    let text = ron::to_string(&figures).unwrap();
    assert_eq!(ron::from_str::<Figures>(&text).unwrap(), figures);
    assert!(serde_json::to_string(&figures).unwrap().contains(r#""for":450"#));
}
