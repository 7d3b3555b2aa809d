//! The outcome of a vote done by hand from the words of the law, and held against the verdict: 100,000 votes for each base.

use std::collections::BTreeMap;

use yishi::rules::{
    Amount, Area, Bilingual, Capacity, Catalogue, Figures, Kind, Measure, Outcome, Presence, RuleSet, read,
    verdict,
};

use crate::chance::Chance;
use crate::hand::Words::{
    self, HalfOrMore, MoreThanHalf, MoreThanTwoThirds, ThirdOrMore, ThreeQuartersOrMore, TwoThirdsOrMore,
};

const CASES: u32 = 100_000;

/// The set on its day. Its words are left out: they are copied into every verdict, and nothing here reads them.
pub fn rule(body: &str, day: &str) -> RuleSet {
    let mut rule = Catalogue::built_in().pick(body, day.parse().unwrap()).unwrap().clone();
    for threshold in rule.quorum.iter_mut().chain(&mut rule.majority) {
        (threshold.words, threshold.article) = (Bilingual::default(), Bilingual::default());
    }
    rule.source.article = Bilingual::default();
    rule
}

/// Who was entitled, who came or voted, and how.
struct Vote {
    entitled: u64,
    came: u64,
    for_: u64,
    against: u64,
    abstain: u64,
    invalid: u64,
}

/// A vote around the boundaries of these two shares, the second of those who came or of everybody.
fn vote(chance: &mut Chance, most: u64, enough: Option<Words>, agree: Words, of_all: bool) -> Vote {
    let entitled = 1 + chance.upto(most);
    let least = enough.map_or(entitled, |enough| enough.least(entitled));
    let came = chance.around(least, entitled);
    let of = if of_all { entitled } else { came };
    let for_ = chance.around(agree.least(of), came);
    let against = if chance.one_in(8) { for_.min(came - for_) } else { chance.upto(came - for_) };
    let abstain = chance.upto(came - for_ - against);
    Vote { entitled, came, for_, against, abstain, invalid: came - for_ - against - abstain }
}

impl Vote {
    /// Everybody came and was for.
    const fn unanimous(entitled: u64) -> Self {
        Self { entitled, came: entitled, for_: entitled, against: 0, abstain: 0, invalid: 0 }
    }

    /// By show of hands: whoever did nothing did not vote.
    fn hands(&self) -> Figures {
        Figures {
            entitled: Some(self.entitled),
            present: Some(self.came),
            for_: Some(self.for_),
            against: Some(self.against),
            abstain: Some(self.abstain),
            not_voted: Some(self.invalid),
            ..Figures::default()
        }
    }

    /// By papers, all of them returned.
    fn papers(&self) -> Figures {
        Figures {
            entitled: Some(self.entitled),
            issued: Some(self.came),
            returned: Some(self.came),
            for_: Some(self.for_),
            against: Some(self.against),
            abstain: Some(self.abstain),
            invalid: Some(self.invalid),
            ..Figures::default()
        }
    }

    /// What comes of it when so many came and so many agreed.
    fn outcome(&self, enough: bool, agreed: bool, kind: Kind) -> Outcome {
        match (enough, agreed) {
            (false, _) => Outcome::NoQuorum,
            (true, true) => Outcome::Passed,
            (true, false) if self.for_ == self.against && self.for_ > 0 && kind != Kind::Election => {
                Outcome::Tie
            }
            (true, false) => Outcome::NotPassed,
        }
    }
}

/// Runs so many votes of one body against what the law says in words: how many come, how many agree, of whom.
fn held_against(cases: u32, body: &str, day: &str, come: Option<Words>, agree: Words, of_all: bool) {
    let rule = rule(body, day);
    let mut chance = Chance::new(u64::from(body.bytes().map(u32::from).sum::<u32>()));
    let mut seen = BTreeMap::new();
    for case in 0..cases {
        // Mostly communities as they are, now and then a city.
        let most = if case % 16 == 0 { 30_000_000 } else { 3_000 };
        let vote = vote(&mut chance, most, come, agree, of_all);
        let of = if of_all { vote.entitled } else { vote.came };
        let enough = come.is_none_or(|come| come.holds(vote.came, vote.entitled));
        let agreed = of > 0 && agree.holds(vote.for_, of);
        let by_votes = rule.quorum_by == yishi::rules::QuorumBy::Votes;
        let figures = if by_votes { vote.papers() } else { vote.hands() };
        let judged = verdict(&rule, &figures);
        let expected = vote.outcome(enough, agreed, rule.kind);
        assert_eq!(judged.outcome, expected, "{body} {figures:?}");
        assert!(judged.contradictions.is_empty() && judged.missing.is_empty());
        let need = |measures: &[Measure]| measures.first().map(|measure| measure.need);
        assert_eq!(need(&judged.quorum), come.map(|come| Amount::Heads(come.least(vote.entitled))));
        if of > 0 {
            assert_eq!(need(&judged.majority), Some(Amount::Heads(agree.least(of))), "{body} {figures:?}");
        }
        *seen.entry(format!("{expected:?}")).or_insert(0_u32) += 1;
    }
    // A test that never sees one of the outcomes proves nothing about it.
    let kinds = if come.is_some() { 3 } else { 2 };
    assert!(seen.len() >= kinds && seen.values().all(|n| *n > 100), "{body} {seen:?}");
}

#[test]
fn of_all_entitled_and_of_those_present() {
    held_against(CASES / 2, "jm.dbhy", "2026-01-01", Some(TwoThirdsOrMore), MoreThanHalf, false);
    held_against(CASES / 2, "jm.hy.residents", "2025-12-31", Some(MoreThanHalf), MoreThanHalf, false);
}

#[test]
fn of_households() {
    held_against(CASES / 2, "jm.hy.households", "2026-01-01", Some(MoreThanHalf), MoreThanHalf, false);
    held_against(CASES / 2, "cm.hy.households", "2026-01-01", Some(TwoThirdsOrMore), MoreThanHalf, false);
}

#[test]
fn of_those_who_vote() {
    held_against(
        CASES / 3 + 1,
        "jw.election.reps",
        "2026-01-01",
        Some(MoreThanTwoThirds),
        MoreThanHalf,
        false,
    );
    held_against(CASES / 3 + 1, "jw.recall.voters", "2026-01-01", Some(MoreThanHalf), MoreThanHalf, false);
    held_against(CASES / 3 + 1, "cw.runoff", "2026-01-01", None, ThirdOrMore, false);
}

#[test]
fn of_all_members_whether_they_came_or_not() {
    held_against(CASES / 2, "jt.cydh", "2026-01-01", Some(TwoThirdsOrMore), TwoThirdsOrMore, true);
    held_against(CASES / 2, "dy.sishen", "2026-01-01", Some(TwoThirdsOrMore), HalfOrMore, true);
}

/// Valid papers only: no law counts so, a council's own rules may.
#[test]
fn of_valid_papers() {
    let text = r#"[(id: "own.a", body: "own.a", name: (zh: "a"), majority: [
        (base: Valid, share: (num: 3, den: 4, strict: false), words: (zh: "a"))])]"#;
    let rule = read(text).unwrap().remove(0);
    let mut chance = Chance::new(7);
    for _ in 0..CASES {
        let vote = vote(&mut chance, 3_000, None, ThreeQuartersOrMore, false);
        let valid = vote.came - vote.invalid;
        let agreed = valid > 0 && ThreeQuartersOrMore.holds(vote.for_, valid);
        let figures = Figures { present: Some(vote.came), ..vote.papers() };
        assert_eq!(verdict(&rule, &figures).outcome, vote.outcome(true, agreed, rule.kind), "{figures:?}");
    }
}

/// The members and the representatives among them, both of whom must be there.
#[test]
fn of_members_and_representatives() {
    let rule = rule("jw.byelection.reps", "2026-01-01");
    let mut chance = Chance::new(8);
    let mut passed = 0;
    for _ in 0..CASES {
        let (reps, others) = (1 + chance.upto(60), chance.upto(15));
        // Only representatives vote, and some who came may not have.
        let cast = chance.around(MoreThanTwoThirds.least(reps), reps);
        let here = cast + chance.upto(reps - cast);
        let members = reps + others;
        let there = chance.around(TwoThirdsOrMore.least(members), here + others).max(here);
        let for_ = chance.around(MoreThanHalf.least(cast), cast);
        let presence = |entitled, present| Presence { entitled: Some(entitled), present: Some(present) };
        let figures = Figures {
            issued: Some(here),
            returned: Some(cast),
            for_: Some(for_),
            against: Some(cast - for_),
            abstain: Some(0),
            invalid: Some(0),
            groups: BTreeMap::from([
                (Capacity::Representatives, presence(reps, here)),
                (Capacity::Members, presence(members, there)),
            ]),
            ..Figures::default()
        };
        let enough = MoreThanTwoThirds.holds(cast, reps) && TwoThirdsOrMore.holds(there, members);
        let expected = match (enough, cast > 0 && MoreThanHalf.holds(for_, cast)) {
            (false, _) => Outcome::NoQuorum,
            (true, true) => Outcome::Passed,
            (true, false) => Outcome::NotPassed,
        };
        assert_eq!(verdict(&rule, &figures).outcome, expected, "{figures:?}");
        passed += u32::from(expected == Outcome::Passed);
    }
    assert!(passed > 10_000, "{passed}");
}

/// People and square metres together: each must come, each must agree (民法典 第278条, and before it of everybody).
#[test]
fn of_people_and_area_together() {
    for (body, day, come, agree, of_all) in [
        ("yz.ordinary", "2021-01-01", TwoThirdsOrMore, MoreThanHalf, false),
        ("yz.special", "2021-01-01", TwoThirdsOrMore, ThreeQuartersOrMore, false),
        ("yz.ordinary", "2020-12-31", MoreThanHalf, MoreThanHalf, true),
        ("yz.special", "2020-12-31", MoreThanHalf, TwoThirdsOrMore, true),
    ] {
        let rule = rule(body, day);
        let mut chance = Chance::new(u64::from(u8::from(of_all)) + 9);
        let mut seen = BTreeMap::new();
        for case in 0..CASES / 4 {
            let mut heads = vote(&mut chance, 2_000, Some(come), agree, of_all);
            let mut metres = vote(&mut chance, 40_000_000, Some(come), agree, of_all);
            // By turns one of the two is beyond doubt, so that the other decides.
            match case % 3 {
                0 => heads = Vote::unanimous(heads.entitled),
                1 => metres = Vote::unanimous(metres.entitled),
                _ => {}
            }
            let figures = Figures {
                entitled_area: Some(Area(metres.entitled)),
                cast_area: Some(Area(metres.came)),
                for_area: Some(Area(metres.for_)),
                ..heads.papers()
            };
            let enough = come.holds(heads.came, heads.entitled) && come.holds(metres.came, metres.entitled);
            let whole = |vote: &Vote| if of_all { vote.entitled } else { vote.came };
            let agreed = agree.holds(heads.for_, whole(&heads)) && agree.holds(metres.for_, whole(&metres));
            let expected = heads.outcome(enough, agreed, rule.kind);
            assert_eq!(verdict(&rule, &figures).outcome, expected, "{body} {day} {figures:?}");
            *seen.entry(format!("{expected:?}")).or_insert(0_u32) += 1;
        }
        assert!(seen.len() >= 3 && seen["Passed"] > 1_000, "{seen:?}");
    }
}

/// One below, at and above, of every whole up to 400, for every wording of a share.
#[test]
fn every_boundary_of_small_wholes() {
    for words in Words::ALL {
        let (num, den, strict) = words.as_written();
        let share = yishi::rules::Share { num, den, strict };
        for of in 1..=400 {
            let least = words.least(of);
            assert_eq!(share.need(of), least, "{words:?} of {of}");
            for have in least.saturating_sub(1)..=of.min(least + 1) {
                assert_eq!(share.met(have, of), words.holds(have, of), "{words:?} {have} of {of}");
            }
        }
    }
}
