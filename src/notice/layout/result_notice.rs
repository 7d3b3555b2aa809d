//! 表决结果公示, 协商结果公示 in words.

use crate::lang::{Lang, Words};
use crate::meeting::NoteKind;
use crate::rules::Kind;

use super::super::facts::{Matter, ResultNotice};
use super::Part;
use super::draft::Draft;
use super::people::{came, in_village, said};
use super::rounds;

pub(super) fn title(facts: &ResultNotice, words: &Words) -> String {
    let sitting = &facts.sitting;
    let id = match sitting.kind {
        _ if sitting.consultative() => "paper-result-title-consult",
        Kind::Election => "paper-result-title-election",
        Kind::Review => "paper-result-title-review",
        Kind::Decision | Kind::Recall | Kind::Consultation => "paper-result-title",
    };
    // 居委会换届选举 + 选举结果公告: the word both share is said once.
    let shared = match id {
        "paper-result-title-election" => "选举",
        "paper-result-title-review" => "民主评议",
        "paper-result-title-consult" => "协商",
        _ => "表决",
    };
    let title = match words.lang() {
        Lang::Zh => sitting.title.strip_suffix(shared).unwrap_or(&sitting.title),
        Lang::En => &sitting.title,
    };
    words.tell(id, &[("title", title.into())])
}

pub(super) fn parts(facts: &ResultNotice, words: &Words) -> Vec<Part> {
    let mut draft = Draft::new(words);
    let consultative = facts.sitting.consultative();
    opening(&mut draft, facts);
    draft.heading(1, words.say("paper-result-sitting"), "");
    before(&mut draft, facts);
    let (head, pending) = if consultative {
        ("paper-result-opinions", "paper-pending-opinion")
    } else {
        ("paper-result-votes", "paper-pending-result")
    };
    let rest = if facts.matters.is_empty() { draft.pending(pending) } else { String::new() };
    draft.heading(1, words.say(head), rest);
    for matter in &facts.matters {
        draft.heading(2, matter.title.clone(), "");
        if consultative { opinions(&mut draft, facts, matter) } else { votes(&mut draft, matter) }
    }
    if consultative && !facts.matters.is_empty() {
        draft.paragraph(words.say("paper-opinion-note"));
    }
    if !facts.tasks.is_empty() {
        draft.heading(1, words.say("paper-result-after"), "");
        draft.tasks(&facts.tasks);
    }
    let board = board(&draft, facts);
    draft.heading(1, words.say("paper-result-posting"), "");
    draft.sentences(&board);
    let objections = objections(&draft, facts);
    draft.heading(1, words.say("paper-result-objections"), "");
    draft.sentences(&objections);
    draft.signature(&facts.sitting, facts.date);
    draft.parts
}

fn opening(draft: &mut Draft, facts: &ResultNotice) {
    let sitting = &facts.sitting;
    let id = if sitting.consultative() { "paper-result-opening-consult" } else { "paper-result-opening" };
    let opening = draft.tell(
        id,
        &[
            ("title", sitting.title.as_str().into()),
            ("when", draft.day(sitting.date).into()),
            ("place", draft.or_pending(sitting.place.as_ref(), "place").into()),
            ("convener", draft.or_pending(sitting.convener.as_ref(), "paper-convener").into()),
            ("chair", draft.or_pending(sitting.chair.as_ref(), "host").into()),
        ],
    );
    draft.paragraph(opening);
}

fn before(draft: &mut Draft, facts: &ResultNotice) {
    let sitting = &facts.sitting;
    let kind = ("kind", draft.law(&sitting.kind_of_meeting).into());
    let mut told = vec![if sitting.article.is_empty() {
        draft.tell("paper-result-kind-plain", &[kind])
    } else {
        draft.tell("paper-result-kind", &[kind, ("article", draft.law(&sitting.article).into())])
    }];
    told.push(came(&facts.attendance, sitting, draft));
    told.extend(draft.own_proxies(sitting));
    draft.sentences(&told);
    if let Some(text) = &facts.party_discussion {
        let id = if in_village(sitting) { "paper-result-party-village" } else { "paper-result-party" };
        draft.about(id, text);
    }
    if let Some(text) = &facts.authorisation {
        draft.about("paper-result-authorisation", text);
    }
    draft.overridden(&facts.overridden);
}

fn votes(draft: &mut Draft, matter: &Matter) {
    rounds::told(draft, matter, false);
    if let Some(outcome) = &matter.outcome {
        draft.paragraph(outcome.clone());
    }
}

/// What was agreed, then who said what, by role; a count of hands is one more opinion and decides nothing.
fn opinions(draft: &mut Draft, facts: &ResultNotice, matter: &Matter) {
    let agreed: Vec<&str> = matter
        .outcome
        .iter()
        .map(String::as_str)
        .chain(matter.agreed().map(|said| said.text.as_str()))
        .collect();
    for text in &agreed {
        draft.about("paper-opinion", text);
    }
    // A consultation counted on paper is the opinion itself.
    if agreed.is_empty() && matter.declared().is_none_or(|round| round.found.is_none()) {
        let pending = draft.pending("paper-pending-opinion");
        draft.paragraph(pending);
    }
    rounds::told(draft, matter, true);
    let voices = || matter.said.iter().filter(|said| said.kind != NoteKind::Consensus);
    if voices().next().is_some() {
        draft.paragraph(draft.say("paper-voices"));
    }
    for one in voices() {
        let line = said(one, &facts.sitting, draft.words);
        draft.paragraph(line);
    }
}

fn board(draft: &Draft, facts: &ResultNotice) -> Vec<String> {
    let board = &facts.board;
    let mut told: Vec<String> = board.hangs.iter().map(|hangs| draft.hangs(hangs)).collect();
    if told.is_empty() {
        told.push(draft.pending("paper-pending-posting"));
    }
    let days = ("days", board.least_days.into());
    if board.least_days > 0 {
        let article = ("article", draft.law(&board.article).into());
        told.push(draft.tell("paper-result-least", &[days.clone(), article]));
    }
    if let Some(until) = board.extend_to {
        told.push(draft.tell("paper-result-extend", &[days, ("until", draft.day(until).into())]));
    }
    told
}

fn objections(draft: &Draft, facts: &ResultNotice) -> Vec<String> {
    let sitting = &facts.sitting;
    let convener = ("convener", draft.or_pending(sitting.convener.as_ref(), "paper-convener").into());
    let contact = draft.or_pending(sitting.contact.as_ref(), "paper-contact");
    vec![
        match facts.board.objections_until() {
            Some(until) => {
                draft.tell("paper-result-object-by", &[convener, ("until", draft.day(until).into())])
            }
            None => draft.tell("paper-result-object", &[convener]),
        },
        draft.tell("paper-result-reach", &[("contact", contact.into())]),
    ]
}
