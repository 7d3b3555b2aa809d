//! 会议纪要 in words.

use chrono::NaiveTime;

use crate::lang::{Words, found};
use crate::meeting::{ItemState, Moment};
use crate::rules::Outcome;
use crate::text::clean_line;

use super::super::facts::{Matter, Minutes, Said};
use super::Part;
use super::draft::{Draft, clock_or_pending};
use super::people::{came, parties, said};
use super::rounds;

pub(super) fn title(facts: &Minutes, words: &Words) -> String {
    words.tell("paper-minutes-title", &[("title", facts.sitting.title.as_str().into())])
}

pub(super) fn parts(facts: &Minutes, words: &Words) -> Vec<Part> {
    let mut draft = Draft::new(words);
    opening(&mut draft, facts);
    decisions(&mut draft, facts);
    discussion(&mut draft, facts);
    if facts.matters.iter().any(|matter| !matter.rounds.is_empty()) {
        draft.heading(1, words.say("paper-minutes-votes"), "");
        under_their_heads(&mut draft, facts, &|matter| !matter.rounds.is_empty(), &|draft, matter| {
            rounds::told(draft, matter, facts.sitting.consultative());
        });
    }
    if !facts.tasks.is_empty() {
        draft.heading(1, words.say("paper-minutes-tasks"), "");
        draft.tasks(&facts.tasks);
    }
    people(&mut draft, facts);
    let signers = vec![
        draft.signer("paper-minutes-chair", facts.sitting.chair.as_ref()),
        draft.signer("paper-minutes-recorder", facts.sitting.recorder.as_ref()),
    ];
    draft.parts.push(Part::Signers(signers));
    // 纪要不加盖印章: a date and no body to seal it.
    let date = draft.day(facts.date);
    draft.parts.push(Part::Signature { names: Vec::new(), date });
    draft.parts
}

fn opening(draft: &mut Draft, facts: &Minutes) {
    let sitting = &facts.sitting;
    let time = |moment: Option<Moment>| moment.map(|moment| -> NaiveTime { moment.time() });
    let date = sitting.opened.map_or(sitting.date, |opened| opened.date_naive());
    let opening = draft.tell(
        "paper-minutes-opening",
        &[
            ("date", draft.day(date).into()),
            ("from", clock_or_pending(draft, time(sitting.opened), "paper-pending-start").into()),
            ("to", clock_or_pending(draft, time(sitting.closed), "paper-pending-end").into()),
            ("title", sitting.title.as_str().into()),
            ("place", draft.or_pending(sitting.place.as_ref(), "place").into()),
            ("chair", draft.or_pending(sitting.chair.as_ref(), "host").into()),
            ("recorder", draft.or_pending(sitting.recorder.as_ref(), "recorder").into()),
        ],
    );
    let mut told = vec![opening, came(&facts.attendance, sitting, draft)];
    told.extend(draft.own_proxies(sitting));
    draft.sentences(&told);
}

fn decisions(draft: &mut Draft, facts: &Minutes) {
    let consultative = facts.sitting.consultative();
    let head = if consultative { "paper-result-opinions" } else { "paper-minutes-decided" };
    let rest = if facts.matters.is_empty() { draft.pending("paper-agenda") } else { String::new() };
    draft.heading(1, draft.say(head), rest);
    for (place, matter) in facts.matters.iter().enumerate() {
        draft.heading(matter.path.len() + 1, matter.title.clone(), "");
        // An item that is only the head of those below it was not passed over: they were dealt with.
        let head_only = facts.matters.get(place + 1).is_some_and(|next| next.path.len() > matter.path.len());
        if !(head_only && matter.untouched()) {
            decided(draft, matter, consultative);
        }
    }
    if consultative && !facts.matters.is_empty() {
        draft.paragraph(draft.say("paper-opinion-note"));
    }
}

fn decided(draft: &mut Draft, matter: &Matter, consultative: bool) {
    let mut told = Vec::new();
    if let Some((round, found)) = matter.declared().and_then(|round| Some((round, round.found.as_ref()?))) {
        let kind = found::kind(round.ballot(), draft.words);
        let came = clean_line(&found::brief(round.ballot(), found, draft.words));
        told.push(draft.tell("paper-minutes-found", &[("kind", kind.into()), ("came", came.into())]));
    } else if let Some(round) = matter.declared() {
        let id = match round.verdict.outcome {
            Outcome::Passed => Some("paper-minutes-passed"),
            Outcome::NotPassed | Outcome::Tie => Some("paper-minutes-not-passed"),
            Outcome::NoQuorum => Some("paper-minutes-no-quorum"),
            Outcome::Void | Outcome::Undetermined => Some("paper-minutes-void"),
            Outcome::Consultative => None,
        };
        told.extend(id.map(|id| draft.tell(id, &[("motion", round.motion.as_str().into())])));
    }
    if let Some(outcome) = &matter.outcome {
        told.push(if consultative {
            draft.tell("paper-opinion", &[("text", outcome.as_str().into())])
        } else {
            outcome.clone()
        });
    }
    for said in matter.agreed() {
        told.push(draft.tell("paper-minutes-agreed", &[("text", said.text.as_str().into())]));
    }
    if told.is_empty() {
        told.push(draft.say(match matter.state {
            ItemState::Shelved => "paper-minutes-shelved",
            ItemState::Withdrawn => "paper-minutes-withdrawn",
            ItemState::Postponed => "paper-minutes-postponed",
            _ if matter.untouched() => "paper-minutes-waiting",
            _ => "paper-minutes-open",
        }));
    }
    for text in told {
        draft.paragraph(text);
    }
}

fn discussion(draft: &mut Draft, facts: &Minutes) {
    let spoken = |matter: &Matter| !matter.said.is_empty();
    if !facts.matters.iter().any(spoken) && facts.remarks.is_empty() {
        return;
    }
    let told = |draft: &mut Draft, all: &[Said]| {
        for one in all {
            let line = said(one, &facts.sitting, draft.words);
            draft.paragraph(line);
        }
    };
    draft.heading(1, draft.say("paper-minutes-discussion"), "");
    under_their_heads(draft, facts, &spoken, &|draft, matter| told(draft, &matter.said));
    if !facts.remarks.is_empty() {
        draft.heading(2, draft.say("paper-minutes-other"), "");
        told(draft, &facts.remarks);
    }
}

/// Those items there is something to tell of, each under the item it hangs on, so that it stands as deep in every part.
fn under_their_heads(
    draft: &mut Draft,
    facts: &Minutes,
    wanted: &dyn Fn(&Matter) -> bool,
    tell: &dyn Fn(&mut Draft, &Matter),
) {
    for matter in &facts.matters {
        let below = |other: &Matter| other.path.starts_with(&matter.path) && wanted(other);
        if facts.matters.iter().any(below) {
            draft.heading(matter.path.len() + 1, matter.title.clone(), "");
        }
        if wanted(matter) {
            tell(draft, matter);
        }
    }
}

fn people(draft: &mut Draft, facts: &Minutes) {
    let attendance = &facts.attendance;
    for (label, who, entitled) in [
        ("paper-minutes-present", &attendance.present, true),
        ("paper-minutes-by-proxy", &attendance.by_proxy, true),
        ("excused", &attendance.absent_with_leave, true),
        ("in-attendance", &attendance.guests, false),
    ] {
        if !who.is_empty() {
            let text = parties(who, entitled, &facts.sitting, draft.words);
            draft.parts.push(Part::Entry(draft.say(label), text));
        }
    }
}
