use proptest::prelude::*;

use super::tests::{hands, owners, rule};
use super::*;

fn small() -> impl Strategy<Value = Option<u64>> {
    prop_oneof![1 => Just(None), 4 => (0..12_u64).prop_map(Some)]
}

prop_compose! {
    fn any_figures()(
        people in [small(), small(), small(), small(), small(), small(), small()],
        papers in [small(), small(), small(), small()],
    ) -> Figures {
        let [entitled, present, for_, against, abstain, invalid, not_voted] = people;
        let [signed, issued, returned, valid] = papers;
        Figures {
            entitled, present, for_, against, abstain, invalid, not_voted, signed, issued, returned, valid,
            ..Figures::default()
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    /// The identities of a vote in a meeting, written out a second time: nothing passes that breaks one of them.
    #[test]
    fn what_passes_keeps_every_identity(f in any_figures()) {
        let judged = verdict(rule("jm.dbhy.2025"), &f);
        let ordered = |a: Option<u64>, b: Option<u64>| a.zip(b).is_none_or(|(a, b)| a >= b);
        let equal = |a: Option<u64>, b: Option<u64>| a.zip(b).is_none_or(|(a, b)| a == b);
        let choices = f.for_.zip(f.against).zip(f.abstain).map(|((a, b), c)| a + b + c);
        let plus = |a: Option<u64>, b: Option<u64>| a.zip(b).map(|(a, b)| a + b);
        let sound = f.entitled != Some(0)
            && ordered(f.entitled, f.present) && ordered(f.present, f.issued) && ordered(f.entitled, f.issued)
            && ordered(f.entitled, f.signed) && ordered(f.issued, f.returned) && ordered(f.signed, f.returned)
            && ordered(f.present, f.returned) && ordered(f.present, f.for_)
            && equal(plus(f.valid, f.invalid), f.returned)
            && (f.returned.is_none() || equal(choices, f.valid))
            && (f.valid.is_some() || equal(plus(choices, f.invalid), f.returned))
            && equal(plus(f.returned, f.not_voted), f.present)
            && (f.returned.is_some()
                || equal(choices.map(|c| c + f.invalid.unwrap_or(0) + f.not_voted.unwrap_or(0)), f.present));
        if judged.outcome == Outcome::Passed {
            prop_assert!(sound, "{:?}", f);
        }
        if !sound {
            prop_assert!(
                matches!(judged.outcome, Outcome::Void | Outcome::Undetermined),
                "{:?}: {:?}", f, judged.outcome
            );
            let told = !judged.contradictions.is_empty() || judged.outcome == Outcome::Void;
            prop_assert!(told, "nothing said of {:?}", f);
        }
    }

    /// Sound votes, judged by pairing people off instead of by shares.
    #[test]
    fn pairing_people_off_agrees(
        absent in 0..40_u64, for_ in 0..40_u64, against in 0..40_u64, abstain in 0..40_u64, silent in 0..5_u64,
    ) {
        let present = for_ + against + abstain + silent;
        let entitled = present + absent;
        prop_assume!(entitled > 0);
        let figures = Figures { not_voted: Some(silent), ..hands(entitled, present, for_, against, abstain) };
        // Two thirds are there when everybody absent can be given two people of their own who are present.
        let there = 2 * absent <= present;
        // More than half are for when everybody present who is not can be given one who is, and one is left over.
        let expected = if !there {
            Outcome::NoQuorum
        } else if for_ > against + abstain + silent {
            Outcome::Passed
        } else if for_ == against && for_ > 0 {
            Outcome::Tie
        } else {
            Outcome::NotPassed
        };
        prop_assert_eq!(verdict(rule("jm.dbhy.2025"), &figures).outcome, expected);
    }

    /// The order in which thresholds stand in a file changes nothing but the order of the reasons.
    #[test]
    fn the_order_of_thresholds_does_not_matter(
        cast in 590..610_u64, cast_area in 5_990_000..6_010_000_u64, for_ in 290..460_u64, for_area in 4_490_000..4_510_000_u64,
    ) {
        let figures = owners(cast, cast_area, for_, for_area);
        for id in ["yz.ordinary.2021", "yz.special.2021"] {
            let rule = rule(id);
            let mut turned = rule.clone();
            turned.quorum.reverse();
            turned.majority.reverse();
            let (one, other) = (verdict(rule, &figures), verdict(&turned, &figures));
            prop_assert_eq!(one.outcome, other.outcome);
            prop_assert_eq!(one.majority.into_iter().rev().collect::<Vec<_>>(), other.majority);
        }
    }
}
