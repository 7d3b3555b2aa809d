//! Why a rule set was not found, or what is wrong with one, in words.

use chrono::NaiveDate;

use super::{Arg, Words, terms, verdict};
use crate::rules::{Base, Fault, Looser, NotFound, OpenQuestion, QuorumBy, Share};

#[cfg(test)]
mod tests;

/// What there is instead, or when it is in force.
pub fn rule_not_found(words: &Words, why: &NotFound) -> String {
    match why {
        NotFound::Unknown { word, suggestions } if suggestions.is_empty() => {
            words.tell("rule-unknown-unlike", &[("word", word.clone().into())])
        }
        NotFound::Unknown { word, suggestions } => {
            let near = suggestions.iter().take(5).cloned().collect::<Vec<_>>().join(" ");
            words.tell("rule-unknown", &[("word", word.clone().into()), ("suggestions", near.into())])
        }
        NotFound::NotInForce { id, from, to, in_force } => {
            let instead = (!in_force.is_empty())
                .then(|| words.tell("rule-instead", &[("id", in_force.join(" ").into())]));
            let first = from.map_or_else(|| words.say("rules-always"), |day| day.to_string());
            let args = [
                ("id", id.clone().into()),
                ("from", first.into()),
                ("to", until(words, *to).into()),
                ("instead", instead.unwrap_or_default().into()),
            ];
            words.tell("rule-not-in-force", &args)
        }
    }
}

fn until(words: &Words, day: Option<NaiveDate>) -> String {
    day.map_or_else(|| words.say("rules-open-ended"), |day| day.to_string())
}

/// What is wrong with a rule set, with its figures.
pub fn rule_fault(words: &Words, fault: &Fault) -> String {
    let of = |phrase: &str, id: &str, more: &[(&str, Arg)]| {
        let mut args = vec![("id", Arg::from(id))];
        args.extend_from_slice(more);
        words.tell(phrase, &args)
    };
    match fault {
        Fault::BadId { id } => of("rule-bad-id", id, &[]),
        Fault::IdTaken { id } => of("rule-id-taken", id, &[]),
        Fault::Overlap { id, other } => of("rule-overlap", id, &[("other", other.as_str().into())]),
        Fault::EndsBeforeItBegins { id, from, to } => {
            of("rule-ends-early", id, &[("from", from.to_string().into()), ("to", to.to_string().into())])
        }
        Fault::NoName { id } => of("rule-no-name", id, &[]),
        // In figures and not in words: what cannot be has no words.
        Fault::ImpossibleShare { id, share } => {
            of("rule-impossible-share", id, &[("share", format!("{}/{}", share.num, share.den).into())])
        }
        Fault::QuorumBase { id, base } => of("rule-quorum-base", id, &[("base", whole(words, *base).into())]),
        Fault::NoMajority { id } => of("rule-no-majority", id, &[]),
        Fault::NoArticle { id } => of("rule-no-article", id, &[]),
        Fault::NotOpen { id, question } => {
            of("rule-not-open", id, &[("question", question_name(words, *question).into())])
        }
        Fault::SwitchesClash { id, question, other } => of(
            "rule-switches-clash",
            id,
            &[
                ("question", question_name(words, *question).into()),
                ("other", question_name(words, *other).into()),
            ],
        ),
        Fault::NothingToTighten { id, tightens } => {
            of("rule-nothing-to-tighten", id, &[("tightens", tightens.as_str().into())])
        }
        Fault::Looser { id, lawful, in_what } => of(
            "rule-looser",
            id,
            &[("lawful", lawful.as_str().into()), ("what", looser(words, in_what).into())],
        ),
    }
}

/// In what it is looser, with the figures of both.
fn looser(words: &Words, what: &Looser) -> String {
    let figures =
        |phrase: &str, lawful: Arg, own: Arg| words.tell(phrase, &[("lawful", lawful), ("own", own)]);
    let shares = |phrase: &str, base: Base, lawful: Share, own: Option<Share>| {
        let own = own.map_or_else(
            || words.say("rule-nothing"),
            |own| words.tell("rule-asks", &[("share", share(words, own).into())]),
        );
        let args = [
            ("base", whole(words, base).into()),
            ("lawful", share(words, lawful).into()),
            ("own", own.into()),
        ];
        words.tell(phrase, &args)
    };
    let by = |by: QuorumBy| {
        words.say(match by {
            QuorumBy::Presence => "rule-by-presence",
            QuorumBy::Votes => "rule-by-votes",
        })
    };
    match what {
        Looser::Quorum { base, lawful, own } => shares("rule-looser-quorum", *base, *lawful, *own),
        Looser::Majority { base, lawful, own } => shares("rule-looser-majority", *base, *lawful, *own),
        Looser::QuorumBy { lawful, own } => figures("rule-looser-by", by(*lawful).into(), by(*own).into()),
        Looser::NoticeDays { lawful, own } => {
            figures("rule-looser-notice", u64::from(*lawful).into(), u64::from(*own).into())
        }
        Looser::PostingDays { lawful, own } => {
            figures("rule-looser-posting", u64::from(*lawful).into(), u64::from(*own).into())
        }
        Looser::Proxy => words.say("rule-looser-proxy"),
        Looser::ProxyMax { lawful, own } => {
            let own = own.map_or_else(
                || words.say("rule-no-limit"),
                |own| words.tell("rule-at-most", &[("n", u64::from(own).into())]),
            );
            figures("rule-looser-proxies", u64::from(*lawful).into(), own.into())
        }
        Looser::Gate(kind) => words.tell("rule-looser-gate", &[("gate", terms::gate(words, *kind).into())]),
        Looser::GateDays { kind, lawful, own } => {
            let args = [
                ("gate", terms::gate(words, *kind).into()),
                ("lawful", u64::from(*lawful).into()),
                ("own", u64::from(*own).into()),
            ];
            words.tell("rule-looser-gate-days", &args)
        }
        Looser::Open(question) => {
            words.tell("rule-looser-open", &[("question", question_name(words, *question).into())])
        }
        Looser::Binding => words.say("rule-looser-binding"),
    }
}

/// What an open question of law is called: 会议表决委托.
pub fn question_name(words: &Words, question: OpenQuestion) -> String {
    words.say(&format!("question-{question}"))
}

/// What the law leaves open, and what the switch does when it is on.
pub fn question(words: &Words, question: OpenQuestion) -> String {
    words.say(&format!("question-{question}-told"))
}

fn share(words: &Words, share: Share) -> String {
    if share.is_possible() { verdict::share(share, words) } else { format!("{}/{}", share.num, share.den) }
}

/// The whole a share is taken of, where no source names it.
fn whole(words: &Words, base: Base) -> String {
    verdict::whole_of_people(words, base).unwrap_or_else(|| {
        words.say(if base == Base::CastArea { "rule-whole-area-cast" } else { "rule-whole-area" })
    })
}
