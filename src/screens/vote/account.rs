//! What is told of a round: its name, the room it was held in, its figures, what it came to and why.

use crate::app::App;
use crate::ballot::{Ballot, Found};
use crate::lang::numerals::agenda_label;
use crate::lang::{dates, found, terms, verdict};
use crate::meeting::{ItemId, Meeting, Vote, VoteState};
use crate::rules::{self, Base, Bilingual, Measure, Outcome, QuorumBy, Reason, Verdict};

/// An item by its number and its whole title.
pub(super) fn item(app: &App, id: ItemId) -> String {
    let Some(meeting) = app.meeting() else { return String::new() };
    let numbered = meeting.agenda.iter().zip(meeting.numbering()).find(|(item, _)| item.id == id);
    let Some((item, path)) = numbered else { return app.say("item-gone") };
    let label = agenda_label(app.words.lang(), &path);
    let gap = if label.ends_with(|c: char| c.is_ascii()) { " " } else { "" };
    format!("{label}{gap}{}", item.is.title)
}

/// `第2轮`
pub(super) fn round(app: &App, vote: &Vote) -> String {
    app.tell("vote-round", &[("n", vote.round.into())])
}

/// The item, the round and the way of voting, as they are read out.
pub(super) fn heading(app: &App, vote: &Vote) -> String {
    let meeting = app.meeting();
    let item = meeting.map(|meeting| terms::item(&app.words, meeting, vote.item)).unwrap_or_default();
    let args = [
        ("item", item.into()),
        ("round", round(app, vote).into()),
        ("method", terms::method(&app.words, vote.method()).into()),
    ];
    app.tell("vote-heading", &args)
}

/// How the room stood to the quorum when the round opened, and whether it was enough.
pub(super) fn room(app: &App, meeting: &Meeting, vote: &Vote) -> (String, bool) {
    let here = vote.frozen.quorum_by == QuorumBy::Presence;
    let measures = if here { rules::quorum(meeting.rules_of(vote), &vote.figures()) } else { Vec::new() };
    if measures.is_empty() {
        let (of, have) = (vote.frozen.entitled_count.into(), vote.frozen.present_count.into());
        let whole = |base| matches!(base, Base::Entitled | Base::EntitledOf(_) | Base::EntitledArea);
        let of_all = meeting.rules_of(vote).majority.iter().any(|threshold| whole(threshold.base));
        let id = match vote.frozen.present_count {
            _ if here => "verdict-room",
            _ if of_all => "setup-room-all",
            0 => "setup-room-written",
            _ => "setup-room-votes",
        };
        return (app.tell(id, &[("of", of), ("have", have)]), true);
    }
    let met = measures.iter().all(|measure| measure.met);
    let plain = |measure| Reason::Quorum(Measure { article: Bilingual::default(), ..measure });
    let reasons = measures.into_iter().map(plain).collect();
    let bare = Verdict { reasons, contradictions: vec![], missing: vec![], ..meeting.verdict(vote) };
    let both = |a: String, b: String| app.tell("vote-and", &[("a", a.into()), ("b", b.into())]);
    (verdict::reasons(&bare, &app.words).into_iter().reduce(both).unwrap_or_default(), met)
}

/// What a round came to, in a word: the outcome declared, or that it was voided or is being counted.
pub(super) fn outcome(app: &App, vote: &Vote) -> String {
    match vote.declared() {
        Some(outcome) => found::outcome(&vote.ballot, outcome, &app.words),
        None => terms::vote_state(&app.words, &vote.state),
    }
}

/// A round in one line: `第1轮 举手 同意31 反对8 弃权6 未表决1 通过`.
pub(super) fn summary(app: &App, vote: &Vote) -> String {
    let mut parts = vec![round(app, vote), terms::method(&app.words, vote.method())];
    parts.extend(found::figures(vote, &app.words));
    parts.push(outcome(app, vote));
    if !vote.corrections.is_empty() {
        parts.push(app.say("vote-was-corrected"));
    }
    parts.join(" ")
}

/// Why it came to that, in the words of the papers; for a voided round, why it was voided.
pub(super) fn reasons(app: &App, meeting: &Meeting, vote: &Vote) -> Vec<String> {
    match &vote.state {
        VoteState::Voided { reason, .. } => {
            vec![app.tell("vote-voided-for", &[("reason", reason.clone().into())])]
        }
        // Of a ballot that is no motion, nothing is told before it is declared.
        VoteState::Open if !vote.ballot.is_motion() => Vec::new(),
        VoteState::Open | VoteState::Declared { .. } => match meeting.found(vote) {
            Some(found) => table(app, &vote.ballot, &found),
            None => verdict::reasons(&meeting.verdict(vote), &app.words),
        },
    }
}

/// What any ballot came to, a line for each option; a post or a round stands above those that belong to it.
fn table(app: &App, ballot: &Ballot, found: &Found) -> Vec<String> {
    let mut told = vec![found::brief(ballot, found, &app.words)];
    let mut part = String::new();
    for line in found::lines(ballot, found, &app.words) {
        if line.part != part {
            part.clone_from(&line.part);
            told.push(line.part);
        }
        let mut said =
            app.tell("vote-option", &[("option", line.option.into()), ("figures", line.figures.into())]);
        for more in [line.fate, line.why].into_iter().filter(|more| !more.is_empty()) {
            said = app.tell("vote-and", &[("a", said.into()), ("b", more.into())]);
        }
        told.push(said);
    }
    told
}

/// What can follow a round that decided nothing; none where it did.
pub(super) fn what_follows(app: &App, vote: &Vote) -> Option<String> {
    let id = match (&vote.state, vote.declared()) {
        (VoteState::Voided { .. }, _) | (_, Some(Outcome::Void)) => "vote-again",
        (_, Some(Outcome::NoQuorum)) => match vote.frozen.quorum_by {
            QuorumBy::Presence => "vote-again-with-quorum",
            QuorumBy::Votes => "vote-again-with-votes",
        },
        _ => return None,
    };
    Some(app.say(id))
}

/// Everything there is to tell of a round.
pub(super) fn whole(app: &App, meeting: &Meeting, vote: &Vote) -> String {
    let lang = app.words.lang();
    let when = dates::moment(lang, vote.frozen.at.naive_local());
    let mut lines = vec![summary(app, vote), app.tell("vote-opened-at", &[("time", when.into())])];
    lines.push(app.tell("vote-motion-is", &[("motion", vote.motion.clone().into())]));
    if vote.declared().is_some() {
        lines.push(found::sentence(meeting, vote, &app.words));
    }
    lines.extend(reasons(app, meeting, vote));
    lines.extend(what_follows(app, vote));
    if !vote.open() {
        lines.extend(found::counting(vote, &app.words));
    }
    lines.extend(found::corrections(vote, &app.words));
    lines.join("\n")
}
