use crate::rules::verdict::tests::{hands, outcome, owners, papers, rule};
use crate::rules::{Amount, Contradiction, Figure, Figures, Outcome, Part, Reason, verdict};

#[test]
fn too_many_papers_void_the_whole_vote() {
    let mut figures = papers(1000, 502, 400);
    figures.issued = Some(501);
    let judged = verdict(rule("jw.election.2025.voters"), &figures);
    assert_eq!(judged.outcome, Outcome::Void);
    assert_eq!(
        judged.reasons,
        vec![Reason::MoreReturnedThan { figure: Figure::Issued, returned: 502, limit: 501 }]
    );
    let mut figures = papers(1000, 502, 400);
    figures.signed = Some(501);
    assert_eq!(outcome("jw.election.2025.voters", &figures), Outcome::Void);
    figures.signed = Some(502);
    assert_eq!(outcome("jw.election.2025.voters", &figures), Outcome::Passed);
    // People in a room limit papers only where presence is what counts.
    figures.present = Some(300);
    assert_eq!(outcome("jw.election.2025.voters", &figures), Outcome::Passed);
    for issued in [Some(41), None] {
        let in_meeting = Figures { present: Some(40), issued, ..papers(60, 41, 41) };
        assert_eq!(outcome("jm.dbhy.2025", &in_meeting), Outcome::Void);
    }
}

#[test]
fn figures_that_cannot_be_true_block_the_verdict() {
    let meeting = "jm.dbhy.2025";
    let sound = serde_json::json!({
        "entitled": 60, "present": 50, "issued": 49, "returned": 48, "valid": 46, "invalid": 2,
        "for": 40, "against": 4, "abstain": 2, "not_voted": 2,
    });
    let with = |change: &str| {
        let mut figures = sound.clone();
        let change: serde_json::Value = serde_json::from_str(change).unwrap();
        figures.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        verdict(rule(meeting), &serde_json::from_value(figures).unwrap())
    };
    assert_eq!(with("{}").outcome, Outcome::Passed);
    let changes = [
        r#"{"entitled": 0}"#,
        r#"{"entitled": 49}"#,
        r#"{"issued": 51}"#,
        r#"{"signed": 61}"#,
        r#"{"invalid": 3}"#,
        r#"{"against": 5}"#,
        r#"{"abstain": 1}"#,
        r#"{"not_voted": 3}"#,
        r#"{"not_voted": 1}"#,
        r#"{"valid": null, "abstain": 3}"#,
        r#"{"for": 51, "against": null}"#,
        r#"{"entitled_area": "0.01", "cast_area": "0.02"}"#,
        r#"{"entitled_area": "0"}"#,
        r#"{"groups": {"Members": {"entitled": 3, "present": 4}}}"#,
    ];
    for change in changes {
        let judged = with(change);
        assert_eq!(judged.outcome, Outcome::Undetermined, "{change}");
        assert_ne!(judged.contradictions, [], "{change}");
    }
    // Without papers everybody present is accounted for.
    let judged = verdict(rule(meeting), &hands(60, 50, 30, 10, 9));
    assert_eq!(judged.outcome, Outcome::Undetermined);
    let part = |figure, count| Part { figure, count };
    assert_eq!(
        judged.contradictions,
        [Contradiction::SumDiffers {
            parts: vec![part(Figure::For, 30), part(Figure::Against, 10), part(Figure::Abstain, 9)],
            sum: 49,
            whole: Figure::Present,
            stated: 50
        }]
    );
    let told = Figures { not_voted: Some(1), ..hands(60, 50, 30, 10, 9) };
    assert_eq!(outcome(meeting, &told), Outcome::Passed);
}

#[test]
fn where_only_votes_count_the_entitled_are_the_limit() {
    let election = |figures: Figures| verdict(rule("jw.election.2025.voters"), &figures).contradictions;
    let unissued = |returned| Figures { issued: None, ..papers(10, returned, 6) };
    assert_eq!(election(unissued(10)), []);
    let more = |figure, count, than, limit| Contradiction::MoreThan {
        figure,
        count: Amount::Heads(count),
        than,
        limit: Amount::Heads(limit),
    };
    assert_eq!(election(unissued(11)), [more(Figure::Returned, 11, Figure::Entitled, 10)]);
    // Whoever has not voted need not be told, but if told, it must agree.
    let by_hand = |not_voted| Figures { not_voted, ..hands(10, 0, 4, 2, 1) };
    assert_eq!(election(by_hand(None)), []);
    assert_eq!(election(by_hand(Some(3))), []);
    for wrong in [2, 4] {
        let found = election(by_hand(Some(wrong)));
        assert!(
            matches!(found[..], [Contradiction::SumDiffers { whole: Figure::Entitled, .. }]),
            "{found:?}"
        );
    }
}

#[test]
fn no_more_area_for_than_voted() {
    let judged = verdict(rule("yz.ordinary.2021"), &owners(600, 6_000_000, 400, 6_000_001));
    assert_eq!(judged.outcome, Outcome::Undetermined);
    let [Contradiction::MoreThan { figure, than, .. }] = judged.contradictions[..] else {
        panic!("{:?}", judged.contradictions)
    };
    assert_eq!((figure, than), (Figure::ForArea, Figure::CastArea));
    assert_eq!(outcome("yz.ordinary.2021", &owners(600, 6_000_000, 400, 6_000_000)), Outcome::Passed);
}
