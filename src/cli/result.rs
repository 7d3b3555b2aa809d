//! `yishi result`: what was voted, how it came out, and why, in the words of the screen and the paper.

use std::path::Path;
use std::process::ExitCode;

use serde_json::{Value, json};

use super::Desk;
use super::out::{Trouble, read, say, say_json};
use crate::lang::{self, Lang, Words, terms, verdict};
use crate::meeting::{Meeting, Vote, VoteState};
use crate::rules::Measure;

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
        let found = meeting.verdict(vote);
        let head = [
            ("item", terms::item(words, meeting, vote.item).into()),
            ("round", vote.round.into()),
            ("method", terms::method(words, vote.method()).into()),
            ("state", terms::vote_state(words, &vote.state).into()),
        ];
        say(&words.tell("result-head", &head))?;
        say(&format!("  {}", vote.motion.replace('\n', "\n  ")))?;
        say(&format!("  {}", verdict::sentence(&found, &vote.tally(), words)))?;
        for correction in &vote.corrections {
            let old = verdict::outcome(correction.old_outcome, words);
            let args = [("old", old.into()), ("reason", correction.reason.clone().into())];
            say(&format!("  {}", words.tell("result-corrected", &args)))?;
        }
    }
    Ok(record.exit())
}

fn round(meeting: &Meeting, vote: &Vote, [zh, en]: &[Words; 2]) -> Value {
    let (found, tally) = (meeting.verdict(vote), vote.tally());
    let state = match &vote.state {
        VoteState::Open => "open",
        VoteState::Declared { .. } => "declared",
        VoteState::Voided { .. } => "voided",
    };
    let measures = |list: &[Measure]| -> Vec<Value> {
        list.iter()
            .map(|measure| {
                json!({
                    "base": { "zh": measure.words.zh, "en": measure.words.en() },
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
        .map(|c| json!({ "at": c.at, "reason": c.reason, "old": c.old_outcome, "new": c.new_outcome }))
        .collect();
    json!({
        "item": meeting.item(vote.item).map(|item| &item.is.title),
        "round": vote.round,
        "motion": vote.motion,
        "method": format!("{:?}", vote.method()).to_lowercase(),
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
            "invalid": tally.invalid,
        },
        "verdict": found.outcome,
        "declared": vote.declared(),
        "article": { "zh": found.article.zh, "en": found.article.en() },
        "quorum": measures(&found.quorum),
        "majority": measures(&found.majority),
        "reasons": both(&|words| verdict::reasons(&found, words).into()),
        "contradictions": contradictions,
        "sentence": both(&|words| verdict::sentence(&found, &tally, words).into()),
        "corrections": corrections,
    })
}
