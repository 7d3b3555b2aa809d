use super::*;
use crate::rules::{Catalogue, Figures, Outcome, Proxy, read, verdict};

fn own(text: &str) -> RuleSet {
    read(&format!("[{text}]")).unwrap_or_else(|error| panic!("{error}")).remove(0)
}

/// A stricter majority of one's own, in the fewest words.
const STRICTER: &str = r#"(
    id: "own.dbhy", body: "jm.dbhy", name: (zh: "居民代表会议(本社区章程)"), tightens: "jm.dbhy.2025",
    majority: [(base: Entitled, share: (num: 1, den: 2, strict: true), words: (zh: "全体组成人员"))],
)"#;

fn refused(set: RuleSet) -> Vec<Looser> {
    match Catalogue::with_own(vec![set]) {
        Ok(_) => Vec::new(),
        Err(faults) => faults
            .into_iter()
            .map(|fault| match fault {
                Fault::Looser { in_what, .. } => in_what,
                other => panic!("{other:?}"),
            })
            .collect(),
    }
}

#[test]
fn stricter_rules_of_ones_own_go_first() {
    let catalogue = Catalogue::with_own(vec![own(STRICTER)]).unwrap();
    let date = "2026-05-01".parse().unwrap();
    let picked = catalogue.pick("jm.dbhy", date).unwrap();
    assert_eq!(picked.id, "own.dbhy");
    let lawful = catalogue.get("jm.dbhy.2025").unwrap();
    assert_eq!(
        (&picked.quorum, &picked.posting, &picked.gates),
        (&lawful.quorum, &lawful.posting, &lawful.gates)
    );
    assert_eq!((picked.from, &picked.composition), (lawful.from, &lawful.composition));
    let figures = Figures {
        entitled: Some(60),
        present: Some(40),
        for_: Some(30),
        against: Some(10),
        abstain: Some(0),
        ..Figures::default()
    };
    assert_eq!(verdict(lawful, &figures).outcome, Outcome::Passed);
    assert_eq!(verdict(picked, &figures).outcome, Outcome::NotPassed);
    assert_eq!(catalogue.find("jm.dbhy.2025", date).map(|set| set.id.as_str()), Ok("jm.dbhy.2025"));
}

#[test]
fn looser_than_the_law_is_refused_with_both_figures() {
    let lawful = Catalogue::built_in().get("jm.hy.2025.residents").unwrap().clone();
    let base = RuleSet { id: "own.hy".to_owned(), ..lawful.clone() };
    assert_eq!(refused(base.clone()), []);
    let changed = |change: &dyn Fn(&mut RuleSet)| {
        let mut set = base.clone();
        change(&mut set);
        refused(set)
    };
    let over_half = Share::more_than(1, 2);
    let just_half = Share::at_least(1, 2);
    assert_eq!(
        changed(&|set| set.majority[0].share = just_half),
        [Looser::Majority { base: Base::Present, lawful: over_half, own: Some(just_half) }]
    );
    assert_eq!(
        changed(&|set| set.majority[0].base = Base::Cast),
        [Looser::Majority { base: Base::Present, lawful: over_half, own: None }]
    );
    assert_eq!(changed(&|set| set.majority[0].base = Base::Entitled), []);
    assert_eq!(changed(&|set| set.majority[0].share = Share::at_least(2, 3)), []);
    assert_eq!(
        changed(&|set| set.quorum.clear()),
        [Looser::Quorum { base: Base::Entitled, lawful: over_half, own: None }]
    );
    assert_eq!(
        changed(&|set| set.quorum[0].share = Share::more_than(1, 3)),
        [Looser::Quorum { base: Base::Entitled, lawful: over_half, own: Some(Share::more_than(1, 3)) }]
    );
    assert_eq!(
        changed(&|set| set.quorum_by = QuorumBy::Votes),
        [Looser::QuorumBy { lawful: QuorumBy::Presence, own: QuorumBy::Votes }]
    );
    assert_eq!(changed(&|set| set.notice_days = Some(9)), [Looser::NoticeDays { lawful: 10, own: 9 }]);
    assert_eq!(changed(&|set| set.notice_days = None), [Looser::NoticeDays { lawful: 10, own: 0 }]);
    assert_eq!(changed(&|set| set.notice_days = Some(11)), []);
    assert_eq!(changed(&|set| set.posting.min_days = 14), [Looser::PostingDays { lawful: 15, own: 14 }]);
    assert_eq!(changed(&|set| set.gates.clear()), [Looser::Gate(GateKind::PartyDiscussion)]);
    // Where the law says nothing of proxies in a meeting, a community may.
    assert_eq!(changed(&|set| set.proxy.allowed = true), []);
    // Looser, but only before the law came into force.
    let before = |set: &mut RuleSet| {
        set.to = "2025-12-31".parse().ok();
        set.from = "2025-01-01".parse().ok();
        set.majority[0].share = over_half;
        set.notice_days = None;
    };
    assert_eq!(changed(&before), []);
}

#[test]
fn proxies_where_the_law_speaks() {
    let catalogue = Catalogue::built_in();
    let with = |id: &str, proxy: Proxy| {
        let lawful = catalogue.get(id).unwrap().clone();
        refused(RuleSet { id: "own.election".to_owned(), proxy, ..lawful })
    };
    let allowed = |max| Proxy { allowed: true, max_per_agent: max, ..Proxy::default() };
    assert_eq!(with("jw.election.2025.reps", allowed(Some(1))), [Looser::Proxy]);
    assert_eq!(with("jw.election.2025.voters", allowed(Some(3))), []);
    assert_eq!(
        with("jw.election.2025.voters", allowed(Some(4))),
        [Looser::ProxyMax { lawful: 3, own: Some(4) }]
    );
    assert_eq!(with("jw.election.2025.voters", allowed(None)), [Looser::ProxyMax { lawful: 3, own: None }]);
    assert_eq!(with("jw.election.2025.voters", Proxy::default()), []);
}

#[test]
fn a_council_may_rule_itself_but_not_decide() {
    let council =
        own(r#"(id: "own.council", body: "xs.council.local", name: (zh: "居民议事会"), binding: false,
        quorum: [(base: Entitled, share: (num: 1, den: 2, strict: true), words: (zh: "议事会成员"))])"#);
    assert_eq!(refused(council.clone()), []);
    assert_eq!(
        refused(RuleSet {
            binding: true,
            majority: vec![Threshold {
                base: Base::Valid,
                share: Share::more_than(1, 2),
                words: council.name.clone(),
                article: council.name.clone(),
                unless: None,
            }],
            ..council
        }),
        // Both versions of the example, before and since 2026, are in force on some day of a set without dates.
        [Looser::Binding, Looser::Binding]
    );
}

#[test]
fn what_is_wrong_in_itself() {
    let good = Catalogue::built_in().get("jm.dbhy.2025").unwrap().clone();
    let broken = |change: &dyn Fn(&mut RuleSet)| {
        let mut set = good.clone();
        change(&mut set);
        validate(&set)
    };
    let id = || good.id.clone();
    assert_eq!(broken(&|_| ()), []);
    for bad in ["", "JM", "居民", "a b", "a/b", "a_b"] {
        assert_eq!(broken(&|set| set.id = bad.to_owned()), [Fault::BadId { id: bad.to_owned() }]);
        assert_eq!(broken(&|set| set.body = bad.to_owned()), [Fault::BadId { id: bad.to_owned() }]);
    }
    assert_eq!(broken(&|set| set.name.zh.clear()), [Fault::NoName { id: id() }]);
    let (from, to) = ("2026-01-02".parse().unwrap(), "2026-01-01".parse().unwrap());
    assert_eq!(
        broken(&|set| (set.from, set.to) = (Some(from), Some(to))),
        [Fault::EndsBeforeItBegins { id: id(), from, to }]
    );
    assert_eq!(broken(&|set| (set.from, set.to) = (Some(to), Some(to))), []);
    for share in [Share::at_least(1, 0), Share::at_least(0, 2), Share::at_least(3, 2), Share::more_than(2, 2)]
    {
        let fault = [Fault::ImpossibleShare { id: id(), share }];
        assert_eq!(broken(&|set| set.quorum[0].share = share), fault);
        assert_eq!(broken(&|set| set.majority[0].share = share), fault);
        assert_eq!(broken(&|set| set.demand[0].share = share), fault);
        assert_eq!(broken(&|set| set.composition[0].share = share), fault);
    }
    assert_eq!(
        broken(&|set| set.quorum[0].base = Base::Present),
        [Fault::QuorumBase { id: id(), base: Base::Present }]
    );
    assert_eq!(broken(&|set| set.majority.clear()), [Fault::NoMajority { id: id() }]);
    assert_eq!(broken(&|set| (set.binding, set.majority) = (false, Vec::new())), []);
    assert_eq!(broken(&|set| set.quorum[0].article.zh.clear()), [Fault::NoArticle { id: id() }]);
    assert_eq!(broken(&|set| set.posting.article.zh.clear()), [Fault::NoArticle { id: id() }]);
}

#[test]
fn names_and_dates_of_ones_own_sets_must_not_clash() {
    let one = own(STRICTER);
    let faults = |sets| Catalogue::with_own(sets).err().unwrap_or_default();
    let taken = |id: &str| Fault::IdTaken { id: id.to_owned() };
    assert_eq!(faults(vec![one.clone(), one.clone()]), [taken("own.dbhy")]);
    let other = RuleSet { id: "own.other".to_owned(), ..one.clone() };
    assert_eq!(
        faults(vec![one.clone(), other.clone()]),
        [Fault::Overlap { id: "own.other".to_owned(), other: "own.dbhy".to_owned() }]
    );
    let (until, from) = ("2026-12-31".parse().ok(), "2027-01-01".parse().ok());
    let halves = |from| vec![RuleSet { to: until, ..one.clone() }, RuleSet { from, ..other.clone() }];
    assert_eq!(faults(halves(from)), []);
    assert_eq!(faults(halves(until)).len(), 1, "both in force on the last day of the one");
    assert_eq!(
        faults(vec![RuleSet { id: "jm.dbhy.2025".to_owned(), ..one.clone() }]),
        [taken("jm.dbhy.2025")]
    );
    for (body, tightens) in [("jm.dbhy", "jm.nothing"), ("cm.dbhy", "jm.dbhy.2025")] {
        let lost = RuleSet { body: body.to_owned(), tightens: Some(tightens.to_owned()), ..one.clone() };
        assert_eq!(
            faults(vec![lost]),
            [Fault::NothingToTighten { id: "own.dbhy".to_owned(), tightens: tightens.to_owned() }]
        );
    }
}
