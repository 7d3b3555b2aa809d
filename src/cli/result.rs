//! `yishi result`: what was voted, how it came out, and why, in the words of the screen and the paper.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::Desk;
use super::out::{Trouble, read, say, say_json};
use crate::lang::{self, Lang, Words, found, terms, verdict};
use crate::meeting::{Meeting, Method, Vote, VoteState};
use crate::rules::Measure;

mod ballots;

/// Tells every round of every vote.
pub(super) fn result(desk: &Desk, file: &Path, json: bool) -> Result<ExitCode, Trouble> {
    let record = read(&desk.words, file)?;
    let meeting = record.trail.meeting();
    if json {
        let both = [Words::new(Lang::Zh), Words::new(Lang::En)];
        let votes: Vec<Value> = meeting.votes.iter().map(|vote| round(meeting, vote, &both)).collect();
        let name = json!({ "zh": meeting.rules.name.zh, "en": meeting.rules.name.en });
        say_json(&json!({
            "title": meeting.about.title,
            "date": meeting.about.date,
            "rule": meeting.rules.id,
            "rule_name": name,
            "votes": votes,
        }))?;
        return Ok(record.exit());
    }
    let words = &desk.words;
    if meeting.votes.is_empty() {
        say(&words.say("result-none"))?;
    }
    for vote in &meeting.votes {
        say(&told(meeting, vote, words))?;
    }
    Ok(record.exit())
}

/// A round in words. One still being counted or voided has figures, and comes to nothing.
fn told(meeting: &Meeting, vote: &Vote, words: &Words) -> String {
    let head = [
        ("item", terms::item(words, meeting, vote.item).into()),
        ("round", vote.round.into()),
        ("method", terms::method(words, vote.method()).into()),
        ("state", terms::vote_state(words, &vote.state).into()),
    ];
    let tally = vote.tally();
    let figures = || {
        if vote.ballot.is_motion() {
            return verdict::counts(&tally, words);
        }
        found::figures(vote, words).join(" ")
    };
    let mut lines = vec![words.tell("result-head", &head), vote.motion.clone()];
    match &vote.state {
        VoteState::Declared { .. } => {
            lines.push(found::sentence(meeting, vote, words));
            lines.extend(ballots::table(meeting, vote, words));
        }
        VoteState::Open => lines.push(figures()),
        VoteState::Voided { reason, .. } => {
            lines.push(words.tell("vote-voided-for", &[("reason", reason.clone().into())]));
            lines.push(figures());
        }
    }
    // Of a count that goes on, nobody is told who counted what.
    if !vote.open() {
        lines.extend(found::counting(vote, words));
    }
    lines.extend(vote.corrections.iter().map(|correction| {
        let old = found::outcome(&vote.ballot, correction.old_outcome, words);
        words.tell("result-corrected", &[("old", old.into()), ("reason", correction.reason.clone().into())])
    }));
    lines.join("\n").replace('\n', "\n  ")
}

/// A round as data. What it comes to is told of a declared one alone.
fn round(meeting: &Meeting, vote: &Vote, both_words: &[Words; 2]) -> Value {
    let [zh, en] = both_words;
    let (found, tally) = (meeting.verdict(vote), vote.tally());
    let found_outcome = found.outcome;
    let stands = vote.declared().is_some();
    let state = match &vote.state {
        VoteState::Open => "open",
        VoteState::Declared { .. } => "declared",
        VoteState::Voided { .. } => "voided",
    };
    let method = match vote.method() {
        Method::Hands => "hands",
        Method::RollCall => "roll_call",
        Method::Paper => "paper",
    };
    let measures = |list: &[Measure]| -> Vec<Value> {
        list.iter()
            .map(|measure| {
                json!({
                    "base": { "zh": measure.words.zh, "en": measure.words.en() },
                    "article": { "zh": measure.article.zh, "en": measure.article.en() },
                    "share": measure.share,
                    "have": measure.have,
                    "of": measure.of,
                    "need": measure.need,
                    "met": measure.met,
                })
            })
            .collect()
    };
    let both = |of: &dyn Fn(&Words) -> Value| json!({ "zh": of(zh), "en": of(en) });
    let contradictions =
        both(&|words| found.contradictions.iter().map(|c| lang::verdict::contradiction(c, words)).collect());
    let corrections: Vec<Value> = vote
        .corrections
        .iter()
        .map(|c| {
            json!({
                "at": c.at,
                "reason": c.reason,
                "old": c.old_outcome,
                "new": c.new_outcome,
                "old_sums": ballots::sums(vote, &c.old, both_words),
                "new_sums": ballots::sums(vote, &c.new, both_words),
            })
        })
        .collect();
    json!({
        "item": meeting.item(vote.item).map(|item| &item.is.title),
        "round": vote.round,
        "motion": vote.motion,
        "method": method,
        "state": state,
        "figures": {
            "entitled": tally.entitled,
            "present": tally.present,
            "issued": tally.issued,
            "returned": tally.returned,
            "for": tally.for_,
            "against": tally.against,
            "abstain": tally.abstain,
            "not_voted": tally.not_voted,
            "valid": tally.valid,
            "invalid": tally.invalid,
        },
        "ballot": ballots::kind(&vote.ballot),
        "asked": (!vote.ballot.is_motion()).then_some(&vote.ballot),
        // Of papers still being counted nothing is told but how many there are.
        "sums": if vote.open() && vote.method() == Method::Paper { json!([]) } else { ballots::sums(vote, &vote.count, both_words) },
        "result": stands.then(|| meeting.found(vote)).flatten().map(|found| ballots::result(&found)),
        "table": if stands { ballots::lines(meeting, vote, both_words) } else { json!([]) },
        "outcome": stands.then(|| both(&|words| found::outcome(&vote.ballot, found_outcome, words).into())),
        "counts": ballots::counts(vote, both_words),
        "differences": ballots::differences(vote, both_words),
        "adopted": vote.adopted.as_ref().map(|adopted| json!({ "count": adopted.place + 1, "reason": adopted.reason })),
        "lots": vote.lots,
        "rule": meeting.rules_of(vote).id,
        "switches": meeting.rules_of(vote).switches,
        "verdict": stands.then_some(found.outcome),
        "declared": vote.declared(),
        "article": { "zh": found.article.zh, "en": found.article.en() },
        "quorum": measures(&found.quorum),
        "majority": measures(if stands { &found.majority } else { &[] }),
        "reasons": both(&|words| if stands { verdict::reasons(&found, words).into() } else { json!([]) }),
        "contradictions": contradictions,
        "sentence": stands.then(|| both(&|words| found::sentence(meeting, vote, words).into())),
        "voided": if let VoteState::Voided { reason, .. } = &vote.state { Some(reason) } else { None },
        "corrections": corrections,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::sample::{REPRESENTATIVES, Room, hands, rules};
    use crate::meeting::{Command, VoteCommand, VoteId};

    /// A room where this vote was counted: 24 of 30 here, 20 for, which would pass.
    fn counted() -> (Room, VoteId) {
        let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 24);
        let item = room.add_item("修缮南门", "同意修缮南门。");
        let vote = room.open_vote(item, Method::Hands);
        room.count(vote, hands(20, 2, 2));
        (room, vote)
    }

    fn words(room: &Room) -> String {
        let meeting = room.meeting();
        [Lang::Zh, Lang::En].map(|lang| told(meeting, &meeting.votes[0], &Words::new(lang))).join("\n")
    }

    fn data(room: &Room) -> Value {
        let meeting = room.meeting();
        round(meeting, &meeting.votes[0], &[Words::new(Lang::Zh), Words::new(Lang::En)])
    }

    #[test]
    fn methods_are_named_as_everything_else() {
        for (method, name) in
            [(Method::Hands, "hands"), (Method::RollCall, "roll_call"), (Method::Paper, "paper")]
        {
            let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 24);
            let item = room.add_item("修缮南门", "同意修缮南门。");
            room.open_vote(item, method);
            assert_eq!(data(&room)["method"], name);
        }
    }

    #[test]
    fn only_a_declared_round_comes_to_something() {
        let (mut room, vote) = counted();
        for verdict in ["通过", "达到", "assed", "reached"] {
            assert!(!words(&room).contains(verdict), "{}", words(&room));
        }
        assert!(words(&room).contains("计票中") && words(&room).contains("同意20人，反对2人，弃权2人"));
        let open = data(&room);
        for field in ["verdict", "declared", "sentence", "voided"] {
            assert_eq!(open[field], Value::Null, "{open:#}");
        }
        assert_eq!((&open["majority"], &open["reasons"]["zh"]), (&json!([]), &json!([])));
        assert_eq!(open["figures"]["for"], 20);

        room.declare(vote);
        assert!(words(&room).contains("通过"), "{}", words(&room));
        assert_eq!(data(&room)["verdict"], "passed");

        room.run(Command::Vote(VoteCommand::Void(vote, "数错了".to_owned())));
        assert!(!words(&room).contains("通过"), "{}", words(&room));
        assert!(words(&room).contains("已作废，理由：数错了"), "{}", words(&room));
        let voided = data(&room);
        assert_eq!((&voided["verdict"], &voided["sentence"]), (&Value::Null, &Value::Null));
        assert_eq!((&voided["state"], &voided["voided"]), (&"voided".into(), &"数错了".into()));
        assert_eq!(voided["figures"]["for"], 20);
    }
}
