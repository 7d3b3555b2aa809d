use std::collections::BTreeMap;

use super::*;
use crate::rules::verdict::tests::{hands, owners, rule};
use crate::rules::{Capacity, Catalogue, Looser, Outcome, Outlook, Presence, for_needed, verdict};

fn on(id: &str, question: OpenQuestion) -> RuleSet {
    rule(id).settled([question]).unwrap()
}

fn told(reasons: &[Reason]) -> Vec<&Reason> {
    reasons.iter().filter(|why| matches!(why, Reason::Switched { .. } | Reason::NotCounted { .. })).collect()
}

#[test]
fn names_are_read_back_and_nothing_else_is() {
    for question in OpenQuestion::ALL {
        assert_eq!(question.to_string().parse(), Ok(question));
    }
    assert!("proxies".parse::<OpenQuestion>().is_err());
}

/// Everything is off unless somebody switches it on, and only what the set leaves open can be.
#[test]
fn off_by_default_and_only_where_the_law_is_silent() {
    use OpenQuestion::{ByElectionMembersOnly as M, ByElectionRepresentativesOnly as R};
    let catalogue = Catalogue::built_in();
    let mut left_open = 0;
    for set in catalogue.all() {
        assert!(set.switches.is_empty(), "{}", set.id);
        for question in OpenQuestion::ALL {
            let settled = set.settled([question]);
            assert_eq!(settled.is_ok(), set.open.contains(&question), "{} {question}", set.id);
            if let Ok(settled) = settled {
                left_open += 1;
                assert_eq!(catalogue.faults_of_copy(&settled, "2026-06-01".parse().unwrap()), []);
            }
        }
    }
    assert_eq!(left_open, 16 * 2 + 2 * 2 + 2);
    assert!(matches!(rule("jw.byelection.2025.reps").settled([M, R]), Err(Fault::SwitchesClash { .. })));
    let mut forced = rule("jw.election.2025.reps").clone();
    forced.switches.insert(OpenQuestion::ProxiesAtMeetings);
    let faults = catalogue.faults_of_copy(&forced, "2026-06-01".parse().unwrap());
    assert!(faults.contains(&Fault::NotOpen { id: forced.id, question: OpenQuestion::ProxiesAtMeetings }));
}

#[test]
fn a_set_of_ones_own_may_settle_what_is_open_and_nothing_more() {
    let own = |open: &str| {
        let text =
            format!(r#"[(id: "own.a", body: "jm.dbhy", name: (zh: "a"), tightens: "jm.dbhy.2025", {open})]"#);
        Catalogue::with_own(crate::rules::read(&text).unwrap())
    };
    let good = own("switches: [OnlineAttendance]").unwrap();
    assert!(good.get("own.a").unwrap().is_on(OpenQuestion::OnlineAttendance));
    let refused = own("open: [UnvotedWithMajority], switches: [UnvotedWithMajority]").unwrap_err();
    assert!(matches!(refused[..], [Fault::Looser { in_what: Looser::Open(_), .. }]), "{refused:?}");
    let refused = own("switches: [ByElectionMembersOnly]").unwrap_err();
    assert!(refused.iter().any(|fault| matches!(fault, Fault::NotOpen { .. })));
    let refused = own("online: true").unwrap_err();
    assert!(matches!(refused[..], [Fault::Looser { in_what: Looser::Open(_), .. }]), "{refused:?}");
}

#[test]
fn those_away_count_only_when_switched_on_and_it_is_told() {
    // 40 of 60 are needed; 38 are in the room.
    let proxies = Figures { represented: Some(2), ..hands(60, 38, 25, 15, 0) };
    let online = Figures { online: Some(2), ..hands(60, 38, 25, 15, 0) };
    for (question, figure, figures) in [
        (OpenQuestion::ProxiesAtMeetings, Figure::Represented, proxies),
        (OpenQuestion::OnlineAttendance, Figure::Online, online),
    ] {
        let off = verdict(rule("jm.dbhy.2025"), &figures);
        assert_ne!(off.outcome, Outcome::Passed);
        assert_eq!(told(&off.reasons), [&Reason::NotCounted { figure, count: 2 }]);
        let settled = on("jm.dbhy.2025", question);
        let judged = verdict(&settled, &figures);
        assert_eq!((judged.outcome, judged.contradictions), (Outcome::Passed, vec![]));
        assert_eq!(told(&judged.reasons), [&Reason::Switched { question, counted: Some(2) }]);
        assert_eq!(crate::rules::quorum(&settled, &figures), judged.quorum);
        // Told even when nobody made use of it.
        let plain = verdict(&settled, &hands(60, 40, 25, 15, 0));
        assert_eq!(told(&plain.reasons), [&Reason::Switched { question, counted: None }]);
        let fewer = Figures { for_: Some(0), against: Some(0), ..figures };
        assert_eq!(for_needed(&settled, &fewer), Some(Outlook::Needs(21)));
    }
    // The law on collective organisations allows both.
    let both = Figures { represented: Some(3), online: Some(4), ..hands(90, 53, 60, 0, 0) };
    assert_eq!(verdict(rule("jt.cydh.2024"), &both).outcome, Outcome::Passed);
    assert_eq!(rule("jm.dbhy.2025").proxies_per_agent(), None);
    assert_eq!(on("jm.dbhy.2025", OpenQuestion::ProxiesAtMeetings).proxies_per_agent(), Some(u16::MAX));
    assert_eq!(rule("jw.election.2025.voters").proxies_per_agent(), Some(3));
}

#[test]
fn a_by_election_asks_for_both_two_thirds_or_the_one_switched_on() {
    let presence = |entitled, present| Presence { entitled: Some(entitled), present: Some(present) };
    let figures = |reps, members| Figures {
        groups: BTreeMap::from([
            (Capacity::Representatives, presence(30, reps)),
            (Capacity::Members, presence(36, members)),
        ]),
        returned: Some(reps),
        for_: Some(reps - 4),
        against: Some(4),
        abstain: Some(0),
        invalid: Some(0),
        ..Figures::default()
    };
    let reps_only = OpenQuestion::ByElectionRepresentativesOnly;
    let members_only = OpenQuestion::ByElectionMembersOnly;
    for id in ["jw.byelection.2025.reps", "cw.byelection.2025.reps"] {
        for (reps, members, both, by_reps, by_members) in [
            (21, 24, true, true, true),
            (20, 24, false, false, true),
            (21, 23, false, true, false),
            (20, 23, false, false, false),
        ] {
            let passes = |rule: &RuleSet| verdict(rule, &figures(reps, members)).outcome == Outcome::Passed;
            assert_eq!(passes(rule(id)), both);
            assert_eq!(passes(&on(id, reps_only)), by_reps);
            assert_eq!(passes(&on(id, members_only)), by_members);
        }
        let judged = verdict(&on(id, reps_only), &figures(21, 23));
        assert_eq!(told(&judged.reasons), [&Reason::Switched { question: reps_only, counted: None }]);
        // What the switch takes away is not missed either.
        let mut lacking = figures(21, 23);
        lacking.groups.remove(&Capacity::Members);
        assert_eq!(verdict(&on(id, reps_only), &lacking).missing, []);
    }
}

/// 900 owners, all given a paper; `cast` came back.
fn back(cast: u64, cast_area: u64, for_: u64, for_area: u64) -> Figures {
    Figures { issued: Some(900), ..owners(cast, cast_area, for_, for_area) }
}

#[test]
fn unreturned_papers_go_with_the_larger_side_of_people_and_area() {
    let settled = on("yz.ordinary.2021", OpenQuestion::UnvotedWithMajority);
    let plain = rule("yz.ordinary.2021");
    let judge = |figures: &Figures| {
        let judged = verdict(&settled, figures);
        let [Reason::Switched { counted, .. }] = told(&judged.reasons)[..] else {
            panic!("{:?}", judged.reasons)
        };
        (judged.outcome, *counted)
    };
    // Too few came back; the rest go with those for.
    let figures = back(500, 5_000_000, 251, 2_500_001);
    assert_eq!(verdict(plain, &figures).outcome, Outcome::NoQuorum);
    assert_eq!(judge(&figures), (Outcome::Passed, Some(400)));
    // More are against: the rest are against.
    assert_eq!(judge(&back(500, 5_000_000, 249, 2_499_999)), (Outcome::NotPassed, Some(400)));
    // People and area do not agree, or both sides are even: nobody is added.
    for figures in [back(500, 5_000_000, 251, 2_500_000), back(500, 5_000_000, 250, 2_500_001)] {
        assert_eq!(judge(&figures), (Outcome::NoQuorum, Some(0)));
    }
    // Only papers given out count, so their number and area must be known.
    let unknown = Figures { issued: None, ..back(500, 5_000_000, 251, 2_500_001) };
    let judged = verdict(&settled, &unknown);
    assert!(judged.outcome != Outcome::Passed && judged.missing.contains(&Figure::Issued));
    let some = Figures { issued: Some(800), ..back(600, 6_000_000, 301, 3_000_001) };
    assert_eq!(verdict(&settled, &some).missing, [Figure::IssuedArea]);
    let some = Figures { issued_area: Some(Area(8_000_000)), ..some };
    assert_eq!(judge(&some), (Outcome::Passed, Some(200)));
    assert_eq!(for_needed(&settled, &some), None);
    // What contradicts itself does so whatever the switch.
    let wrong = Figures { for_: Some(700), ..some };
    assert_ne!(verdict(&settled, &wrong).outcome, Outcome::Passed);
}
