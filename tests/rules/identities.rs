//! What the figures of every vote must keep: entitled >= present >= issued >= returned = valid + invalid, and the choices
//! add up to the valid papers. Whatever breaks one is shown, and never passes.

use yishi::rules::{Area, Catalogue, Contradiction, Figure, Figures, Outcome, QuorumBy, Verdict, verdict};

use crate::chance::Chance;
use crate::oracle::rule;

/// A sound vote by papers that everybody was for: it passes wherever anything can.
fn sound(chance: &mut Chance) -> Figures {
    let returned = 40 + chance.upto(400);
    let (abstain, invalid) = (chance.upto(2), chance.upto(2));
    let kept = chance.upto(2);
    let issued = returned + kept;
    let present = issued + chance.upto(2);
    let against = chance.upto(2);
    let for_ = returned - invalid - abstain - against;
    let metres = |people: u64| Some(Area(people * 9_000));
    Figures {
        entitled: Some(present + chance.upto(3)),
        present: Some(present),
        signed: Some(issued),
        issued: Some(issued),
        returned: Some(returned),
        valid: Some(returned - invalid),
        invalid: Some(invalid),
        for_: Some(for_),
        against: Some(against),
        abstain: Some(abstain),
        entitled_area: metres(present + 3),
        issued_area: metres(issued),
        cast_area: metres(returned),
        for_area: metres(for_),
        ..Figures::default()
    }
}

/// A way to break one identity, and the name of a figure that has to be pointed at.
type Break = (&'static str, fn(&mut Figures, u64), Figure);

fn more(of: Option<u64>, by: u64) -> Option<u64> {
    of.map(|n| n + by)
}

const BREAKS: [Break; 14] = [
    ("present <= entitled", |f, n| f.present = more(f.entitled, n), Figure::Present),
    ("issued <= entitled", |f, n| f.issued = more(f.entitled, n), Figure::Issued),
    ("signed <= entitled", |f, n| f.signed = more(f.entitled, n), Figure::Signed),
    ("returned <= issued", |f, n| f.issued = f.returned.map(|r| r - n), Figure::Issued),
    ("returned <= signed", |f, n| f.signed = f.returned.map(|r| r - n), Figure::Signed),
    ("valid + invalid = returned", |f, n| f.valid = more(f.valid, n), Figure::Valid),
    ("valid + invalid = returned, too few", |f, n| f.valid = f.valid.map(|v| v - n), Figure::Valid),
    ("invalid more than returned", |f, n| f.invalid = more(f.returned, n), Figure::Invalid),
    ("choices more than valid", |f, n| f.for_ = more(f.for_, n), Figure::For),
    ("choices fewer than valid", |f, n| f.for_ = f.for_.map(|v| v - n), Figure::For),
    ("against beside them", |f, n| f.against = more(f.against, n), Figure::Against),
    ("abstaining beside them", |f, n| f.abstain = more(f.abstain, n), Figure::Abstain),
    ("cast otherwise stated", |f, n| f.voted = more(f.returned, n), Figure::Returned),
    ("nobody entitled", |f, _| f.entitled = Some(0), Figure::Entitled),
];

const BREAKS_OF_AREA: [Break; 3] = [
    (
        "area cast <= area of all",
        |f, n| f.cast_area = f.entitled_area.map(|a| Area(a.0 + n)),
        Figure::CastArea,
    ),
    ("area for <= area cast", |f, n| f.for_area = f.cast_area.map(|a| Area(a.0 + n)), Figure::ForArea),
    (
        "area issued <= area of all",
        |f, n| f.issued_area = f.entitled_area.map(|a| Area(a.0 + n)),
        Figure::IssuedArea,
    ),
];

/// Whether what is told points at this figure.
fn points_at(judged: &Verdict, figure: Figure) -> bool {
    judged.contradictions.iter().any(|found| match found {
        Contradiction::Zero { figure: one } => *one == figure,
        Contradiction::MoreThan { figure: one, than, .. } => *one == figure || *than == figure,
        Contradiction::SumDiffers { parts, whole, .. } => {
            *whole == figure || parts.iter().any(|part| part.figure == figure)
        }
    }) || judged.outcome == Outcome::Void
}

#[test]
fn what_breaks_an_identity_is_shown_and_never_passes() {
    let mut chance = Chance::new(12);
    let mut broken = 0;
    for (body, day) in [
        ("jm.dbhy", "2026-01-01"),
        ("jm.hy.residents", "2025-12-31"),
        ("jw.election.voters", "2026-01-01"),
        ("cw.recall", "2026-01-01"),
        ("yz.ordinary", "2021-01-01"),
        ("yz.special", "2020-12-31"),
        ("jt.lsh", "2026-01-01"),
    ] {
        let rule = rule(body, day);
        let area = if body.starts_with("yz") { &BREAKS_OF_AREA[..] } else { &[] };
        for _ in 0..800 {
            let figures = sound(&mut chance);
            let judged = verdict(&rule, &figures);
            assert_eq!(
                (judged.outcome, judged.contradictions),
                (Outcome::Passed, vec![]),
                "{body} {figures:?}"
            );
            for (what, break_, figure) in BREAKS.iter().chain(area) {
                // Who sits in some room says nothing where only votes count.
                if *what == "present <= entitled" && rule.quorum_by == QuorumBy::Votes {
                    continue;
                }
                let mut figures = figures.clone();
                break_(&mut figures, 1 + chance.upto(20));
                let judged = verdict(&rule, &figures);
                assert!(
                    matches!(judged.outcome, Outcome::Undetermined | Outcome::Void),
                    "{body}: {what}: {:?} {figures:?}",
                    judged.outcome
                );
                assert!(points_at(&judged, *figure), "{body}: {what}: {:?}", judged.contradictions);
                broken += 1;
            }
        }
    }
    assert!(broken > 70_000, "{broken}");
}

/// By show of hands everybody present is accounted for.
#[test]
fn hands_account_for_everybody_present() {
    let mut chance = Chance::new(13);
    let rule = rule("jm.dbhy", "2026-01-01");
    for _ in 0..20_000 {
        let [for_, against, abstain, silent] = [0; 4].map(|_: u64| chance.upto(40));
        let present = for_ + against + abstain + silent;
        let figures = Figures {
            entitled: Some(present + chance.upto(30)),
            present: Some(present),
            for_: Some(for_),
            against: Some(against),
            abstain: Some(abstain),
            not_voted: Some(silent),
            ..Figures::default()
        };
        if present == 0 {
            continue;
        }
        assert!(verdict(&rule, &figures).contradictions.is_empty(), "{figures:?}");
        let off = 1 + chance.upto(9);
        for wrong in [
            Figures { not_voted: Some(silent + off), ..figures.clone() },
            Figures { for_: Some(for_ + off), ..figures.clone() },
            Figures { not_voted: None, abstain: Some(abstain + silent + off), ..figures.clone() },
        ] {
            let judged = verdict(&rule, &wrong);
            assert_eq!(judged.outcome, Outcome::Undetermined, "{wrong:?}");
            assert!(!judged.contradictions.is_empty(), "{wrong:?}");
        }
    }
}

/// Whatever is left out of a sound vote, no set calls it passed on a guess: either it still follows from what is stated,
/// or what is missing is named.
#[test]
fn what_is_left_out_is_named() {
    let mut chance = Chance::new(14);
    for rule in Catalogue::built_in().all().iter().filter(|rule| rule.binding) {
        let judged = verdict(rule, &Figures::default());
        assert_eq!(judged.outcome, Outcome::Undetermined, "{}", rule.id);
        assert!(!judged.missing.is_empty(), "{}", rule.id);
        let figures = Figures { for_: None, ..sound(&mut chance) };
        let judged = verdict(rule, &figures);
        assert!(judged.outcome != Outcome::Passed && judged.missing.contains(&Figure::For), "{}", rule.id);
    }
}
