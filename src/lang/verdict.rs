//! 结论怎样说: the words for a verdict, the same on screen, in exports and on papers.
//!
//! No figure is computed here: base, need and outcome all come from [`crate::rules::verdict()`].

use super::terms::{list, member};
use super::{Arg, Lang, Words, numerals, question_name};
use crate::meeting::Tally;
use crate::rules::{
    Amount, Base, Bilingual, Contradiction, Figure, Figures, Kind, Measure, Outcome, Reason, Share, Verdict,
};

mod counts;
mod names;
#[cfg(test)]
mod tests;

use counts::counted;
pub use counts::counts;
use names::lacking;
pub use names::{figure, figure_of, missing};

/// Words of the law in the language spoken.
pub fn law<'a>(text: &'a Bilingual, words: &Words) -> &'a str {
    match words.lang() {
        Lang::Zh => &text.zh,
        Lang::En => text.en(),
    }
}

/// The result in one word: 通过, 未通过, 协商意见.
pub fn outcome(outcome: Outcome, words: &Words) -> String {
    words.say(match outcome {
        Outcome::Passed => "verdict-passed",
        Outcome::NotPassed => "verdict-not-passed",
        Outcome::NoQuorum => "verdict-no-quorum",
        Outcome::Tie => "verdict-tie",
        Outcome::Void => "verdict-void",
        Outcome::Undetermined => "verdict-cannot-tell",
        Outcome::Consultative => "verdict-consultative",
    })
}

/// A share by itself: 过半数, 三分之二以上, 超过三分之二.
pub fn share(share: Share, words: &Words) -> String {
    match share {
        Share { num: 1, den: 2, strict: true } => words.say("verdict-share-half"),
        Share { strict: true, .. } => words.tell("verdict-share-more", &[("part", part(share, words))]),
        Share { num, den, .. } if num == den => words.say("verdict-share-all"),
        Share { .. } => words.tell("verdict-share-least", &[("part", part(share, words))]),
    }
}

/// Why it comes to that, one line for each reason, with its article; then what does not agree and what is missing.
pub fn reasons(verdict: &Verdict, words: &Words) -> Vec<String> {
    let of_nobody = |why: &&Reason| matches!(why, Reason::Quorum(measure) if measure.of.units() == 0);
    let told = verdict.reasons.iter().filter(|why| !of_nobody(why));
    let mut lines: Vec<String> = told.map(|why| reason(why, verdict, words)).collect();
    lines.extend(verdict.contradictions.iter().map(|found| contradiction(found, words)));
    lines.extend(lacking(&verdict.missing, verdict.kind, words));
    lines
}

/// The whole result as a resident would have it told: who came, how many were needed, how they voted, what follows.
pub fn sentence(verdict: &Verdict, tally: &Tally, words: &Words) -> String {
    told(verdict, &tally.figures(), words)
}

/// The same from bare figures, of which some may not be stated.
pub fn told(verdict: &Verdict, figures: &Figures, words: &Words) -> String {
    let mut said: Vec<String> =
        of_somebody(&verdict.quorum).map(|measure| quorum(measure, by_votes(verdict), words)).collect();
    if let (true, Some(of @ 1..), Some(have)) = (said.is_empty(), figures.entitled, figures.present) {
        said.push(words.tell("verdict-room", &[("of", of.into()), ("have", have.into())]));
    }
    let with = |parts: Vec<String>, end: String| {
        words.tell("verdict-joined", &[("a", clauses(&parts, words).into()), ("b", end.into())])
    };
    match verdict.outcome {
        Outcome::NoQuorum => said.push(words.say("verdict-ends-no-quorum")),
        Outcome::Void => said.extend(verdict.reasons.iter().map(|why| reason(why, verdict, words))),
        Outcome::Undetermined => {
            let found = verdict.contradictions.iter().map(|found| contradiction(found, words));
            let mut why: Vec<String> = found.chain(lacking(&verdict.missing, verdict.kind, words)).collect();
            if why.is_empty() {
                why.push(words.say("verdict-no-majority-set"));
            }
            said.push(with(why, words.say("verdict-ends-undetermined")));
        }
        Outcome::Consultative => {
            let opinions = [figures.for_, figures.against, figures.abstain];
            if opinions.iter().any(Option::is_some) {
                said.push(counted(figures, verdict.kind, words));
            }
            said.push(words.say(match verdict.kind {
                Kind::Review => "verdict-ends-review",
                _ => "verdict-ends-consultative",
            }));
        }
        outcome @ (Outcome::Passed | Outcome::NotPassed | Outcome::Tie) => {
            let needs = verdict.majority.iter().map(|measure| need(measure, verdict.kind, words));
            let parts = std::iter::once(counted(figures, verdict.kind, words)).chain(needs).collect();
            said.push(with(
                parts,
                words.say(match (outcome, verdict.kind) {
                    (Outcome::Passed, Kind::Election) => "verdict-ends-elected",
                    (_, Kind::Election) => "verdict-ends-not-elected",
                    (Outcome::Passed, Kind::Recall) => "verdict-ends-recalled",
                    (Outcome::Tie, Kind::Recall) => "verdict-ends-tie-not-recalled",
                    (_, Kind::Recall) => "verdict-ends-not-recalled",
                    (Outcome::Passed, _) => "verdict-ends-passed",
                    (Outcome::Tie, _) => "verdict-ends-tie",
                    _ => "verdict-ends-not-passed",
                }),
            ));
        }
    }
    // What a switch changed, or left out, belongs to the result wherever it is told.
    let switched = |why: &&Reason| matches!(why, Reason::Switched { .. } | Reason::NotCounted { .. });
    if verdict.outcome != Outcome::Void {
        said.extend(verdict.reasons.iter().filter(switched).map(|why| reason(why, verdict, words)));
    }
    sentences(&said, words)
}

/// Figures that cannot all be true, in words.
pub fn contradiction(found: &Contradiction, words: &Words) -> String {
    let name = |which: Figure| figure(which, words);
    let stated = |which: Figure, n: Arg| {
        words.tell("verdict-stated", &[("figure", name(which).into()), ("amount", n)])
    };
    match found {
        Contradiction::Zero { figure } => words.tell("verdict-zero", &[("figure", name(*figure).into())]),
        Contradiction::MoreThan { figure, count, than, limit } => words.tell(
            "verdict-more-than",
            &[
                ("figure", name(*figure).into()),
                ("count", amount(*count)),
                ("than", name(*than).into()),
                ("limit", amount(*limit)),
            ],
        ),
        Contradiction::SumDiffers { parts, sum, whole, stated: there } => {
            let parts: Vec<String> =
                parts.iter().map(|part| stated(part.figure, part.count.into())).collect();
            words.tell(
                "verdict-sum-differs",
                &[
                    ("parts", list(words, parts).into()),
                    ("sum", (*sum).into()),
                    ("whole", name(*whole).into()),
                    ("stated", (*there).into()),
                ],
            )
        }
    }
}

/// One reason with its article.
pub(super) fn reason(reason: &Reason, verdict: &Verdict, words: &Words) -> String {
    match reason {
        Reason::Quorum(measure) => {
            by_article(quorum(measure, by_votes(verdict), words), &measure.article, words)
        }
        Reason::Majority(measure) => {
            by_article(majority(measure, verdict.kind, words), &measure.article, words)
        }
        Reason::NoQuorumSet => words.say("verdict-no-quorum-set"),
        Reason::AbstentionsStayInTheBase { base, abstain, invalid, not_voted, absent } => {
            let who = [
                ("abstain", *abstain),
                ("invalid", *invalid),
                ("not-voted", *not_voted),
                ("verdict-absent", *absent),
            ];
            let who: Vec<String> =
                who.iter().filter(|(_, n)| *n > 0).map(|(id, n)| people(id, *n, words)).collect();
            let id = match verdict.kind {
                Kind::Election => "verdict-stay-in-base-votes",
                _ => "verdict-stay-in-base",
            };
            let whole = whole(*base, &Bilingual::default(), words);
            words.tell(id, &[("who", list(words, who).into()), ("whole", whole.into())])
        }
        Reason::Tie { for_, .. } => words.tell("verdict-even", &[("n", (*for_).into())]),
        Reason::MoreReturnedThan { figure: which, returned, limit } => words.tell(
            "verdict-more-returned",
            &[
                ("returned", (*returned).into()),
                ("figure", figure(*which, words).into()),
                ("limit", (*limit).into()),
            ],
        ),
        Reason::NotBinding if verdict.kind == Kind::Review => words.say("verdict-not-binding-review"),
        Reason::NotBinding => words.say("verdict-not-binding"),
        Reason::NoMajoritySet => words.say("verdict-no-majority-set"),
        Reason::Switched { question, counted } => {
            let name = ("question", question_name(words, *question).into());
            match counted {
                Some(n) => words.tell("verdict-switched-people", &[name, ("n", (*n).into())]),
                None => words.tell("verdict-switched", &[name]),
            }
        }
        Reason::NotCounted { figure: which, count } => words
            .tell("verdict-not-counted", &[("figure", figure(*which, words).into()), ("n", (*count).into())]),
        Reason::MostVotesWin => words.say("verdict-most-votes-win"),
        Reason::MostOfTiedWin => words.say("verdict-most-of-tied"),
    }
}

/// Whether those who vote are held against the quorum, and not those in the room: such rules measure what was cast.
pub(super) fn by_votes(verdict: &Verdict) -> bool {
    use Figure::{Cast, CastArea, EntitledArea, ForArea};
    let of_votes = |measure: &Measure| matches!(measure.base, Base::Cast | Base::CastArea);
    let lacks = |figure: &Figure| matches!(figure, Cast | CastArea | EntitledArea | ForArea);
    matches!(verdict.kind, Kind::Election | Kind::Recall)
        || verdict.missing.iter().any(lacks)
        || verdict.majority.iter().any(of_votes)
        || verdict.quorum.iter().any(|measure| measure.base.is_area())
}

/// The measures taken of anybody at all: of nobody nothing can be asked, which is told by itself.
fn of_somebody(measures: &[Measure]) -> impl Iterator<Item = &Measure> {
    measures.iter().filter(|measure| measure.of.units() > 0)
}

pub(super) fn quorum(measure: &Measure, by_votes: bool, words: &Words) -> String {
    let (id, named) = match measure.base {
        base if base.is_area() => ("verdict-quorum-area", Some(("whole", law(&measure.words, words).into()))),
        Base::EntitledOf(capacity) | Base::PresentOf(capacity) => {
            ("verdict-quorum-of", Some(("who", member(words, capacity).into())))
        }
        _ if by_votes => ("verdict-quorum-cast", None),
        _ => ("verdict-quorum-present", None),
    };
    let asked = share(measure.share, words);
    let mut args = figures(measure, asked, words);
    args.extend(named);
    words.tell(id, &args)
}

fn need(measure: &Measure, kind: Kind, words: &Words) -> String {
    let id = match kind {
        _ if measure.base.is_area() => "verdict-need-area",
        Kind::Election => "verdict-need-votes",
        _ => "verdict-need",
    };
    words.tell(id, &figures(measure, share_of(measure, words), words))
}

fn majority(measure: &Measure, kind: Kind, words: &Words) -> String {
    let id = match kind {
        _ if measure.base.is_area() => "verdict-majority-area",
        Kind::Election => "verdict-majority-votes",
        _ => "verdict-majority",
    };
    let mut args = figures(measure, share_of(measure, words), words);
    args.push(("whole", whole(measure.base, &measure.words, words).into()));
    words.tell(id, &args)
}

fn figures(measure: &Measure, share: String, words: &Words) -> Vec<(&'static str, Arg)> {
    let met = words.say(if measure.met { "verdict-met" } else { "verdict-not-met" });
    vec![
        ("of", amount(measure.of)),
        ("have", amount(measure.have)),
        ("need", amount(measure.need)),
        ("share", share.into()),
        ("met", met.into()),
    ]
}

/// A share of something: 超过到会人数的一半, 达到应到人数的三分之二以上.
fn share_of(measure: &Measure, words: &Words) -> String {
    let of = ("whole", Arg::from(whole(measure.base, &measure.words, words)));
    let part = ("part", part(measure.share, words));
    match measure.share {
        Share { num: 1, den: 2, strict: true } => words.tell("verdict-of-half", &[of]),
        Share { strict: true, .. } => words.tell("verdict-of-more", &[of, part]),
        Share { num, den, .. } if num == den => words.tell("verdict-of-all", &[of]),
        Share { .. } => words.tell("verdict-of-least", &[of, part]),
    }
}

fn part(share: Share, words: &Words) -> Arg {
    let number = |n: u32| match words.lang() {
        Lang::Zh => numerals::chinese(n),
        Lang::En => n.to_string(),
    };
    let key = format!("p{}-{}", share.num, share.den);
    let args = [("key", key.into()), ("num", number(share.num).into()), ("den", number(share.den).into())];
    words.tell("verdict-part", &args).into()
}

/// The whole a share is taken of; areas in the words of the law.
fn whole(base: Base, source: &Bilingual, words: &Words) -> String {
    whole_of_people(words, base).unwrap_or_else(|| law(source, words).to_owned())
}

/// The whole a share is taken of; none where it is an area.
pub(super) fn whole_of_people(words: &Words, base: Base) -> Option<String> {
    let of = |id: &str, capacity| words.tell(id, &[("who", member(words, capacity).into())]);
    Some(match base {
        Base::Entitled => words.say("verdict-whole-entitled"),
        Base::EntitledOf(capacity) => of("verdict-whole-entitled-of", capacity),
        Base::Present => words.say("verdict-whole-present"),
        Base::PresentOf(capacity) => of("verdict-whole-present-of", capacity),
        Base::Cast => words.say("verdict-whole-cast"),
        Base::Valid => words.say("verdict-whole-valid"),
        Base::EntitledArea | Base::CastArea => return None,
    })
}

fn people(id: &str, n: u64, words: &Words) -> String {
    words.tell("verdict-tell-people", &[("what", lower(words.say(id), words).into()), ("n", n.into())])
}

fn amount(amount: Amount) -> Arg {
    match amount {
        Amount::Heads(n) => n.into(),
        Amount::Area(area) => area.to_string().into(),
    }
}

pub(super) fn by_article(what: String, article: &Bilingual, words: &Words) -> String {
    if article.is_empty() {
        return what;
    }
    words.tell("verdict-by-article", &[("what", what.into()), ("article", law(article, words).into())])
}

/// A label of the vocabulary inside a sentence.
pub(super) fn lower(label: String, words: &Words) -> String {
    match words.lang() {
        Lang::Zh => label,
        Lang::En => label.to_lowercase(),
    }
}

pub(super) fn comma(words: &Words) -> &'static str {
    match words.lang() {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

fn clauses(parts: &[String], words: &Words) -> String {
    parts.join(match words.lang() {
        Lang::Zh => "；",
        Lang::En => "; ",
    })
}

pub(super) fn sentences(parts: &[String], words: &Words) -> String {
    let (stop, gap) = match words.lang() {
        Lang::Zh => ("。", ""),
        Lang::En => (".", " "),
    };
    let parts: Vec<String> = parts.iter().map(|part| capital(part) + stop).collect();
    parts.join(gap)
}

/// `text` with its first letter large; Chinese stays as it is.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
