//! 事前程序怎样说: what was asked for before a vote and how it stands, in words.

use super::terms::{gate, list};
use super::verdict::{law, share};
use super::{Arg, Words};
use crate::rules::{Asked, GateKind, GateState, Shown, Stands};

/// What is asked for: 提前通知, 党组织研究讨论.
pub fn asked(words: &Words, asked: Asked) -> String {
    match asked {
        Asked::Notice => words.say("rules-asked-notice"),
        Asked::Announcement => gate(words, GateKind::Announcement),
        Asked::PartyDiscussion => gate(words, GateKind::PartyDiscussion),
        Asked::Authorisation => gate(words, GateKind::Authorisation),
        Asked::Demand => words.say("rules-asked-demand"),
    }
}

/// One requirement and how it stands, with its figures and its article, in one line.
pub fn gate_state(words: &Words, state: &GateState) -> String {
    let mut what = asked(words, state.asked);
    if !state.matters.is_empty() {
        let matters = law(&state.matters, words).into();
        what = words.tell("rules-asked-matters", &[("what", what.into()), ("matters", matters)]);
    }
    let stands = match &state.stands {
        Stands::Met => words.say("rules-stands-met"),
        Stands::NotMet => words.say("rules-stands-not-met"),
        Stands::Unknown => words.say("rules-stands-unknown"),
        Stands::Overridden(reason) => {
            words.tell("rules-stands-overridden", &[("reason", reason.clone().into())])
        }
    };
    let told = match state.shown.as_ref().and_then(|shown| figures(words, shown)) {
        Some(figures) => {
            words.tell("rules-stands-figures", &[("figures", figures.into()), ("stands", stands.into())])
        }
        None => stands,
    };
    let line = words.tell("rules-stands", &[("what", what.into()), ("told", told.into())]);
    if state.article.is_empty() {
        return line;
    }
    let article = law(&state.article, words).into();
    words.tell("verdict-by-article", &[("what", line.into()), ("article", article)])
}

fn figures(words: &Words, shown: &Shown) -> Option<String> {
    let count = |n: i64| Arg::from(n);
    match shown {
        Shown::Days { have: None, need: 0 } => None,
        Shown::Days { have: None, need } => {
            Some(words.tell("rules-days-needed", &[("need", (*need).into())]))
        }
        Shown::Days { have: Some(have), .. } if *have < 0 => {
            Some(words.tell("rules-days-after", &[("days", count(have.saturating_neg()))]))
        }
        Shown::Days { have: Some(have), need: 0 } => {
            Some(words.tell("rules-days-before", &[("days", count(*have))]))
        }
        Shown::Days { have: Some(have), need } => {
            Some(words.tell("rules-days", &[("have", count(*have)), ("need", (*need).into())]))
        }
        Shown::Demand(heard) => {
            let told = heard.iter().map(|group| {
                let args = [
                    ("who", law(&group.who, words).into()),
                    ("asked", group.asked.into()),
                    ("of", group.of.into()),
                    ("share", share(group.share, words).into()),
                    ("need", group.need.into()),
                ];
                words.tell("rules-heard", &args)
            });
            let told: Vec<String> = told.collect();
            (!told.is_empty()).then(|| list(words, told))
        }
    }
}

#[cfg(test)]
mod tests;
