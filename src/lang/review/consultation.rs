//! 协商意见怎样说: the words for what a consultation comes to.

use super::{Words, attendance, comma, obstacles, percent, sentences};
use crate::ballot::{Agreement, ConsultationResult, Next};
use crate::lang::ballot::degree;
use crate::lang::verdict::{lower, share};
use crate::rules::Outcome;

/// 一致, 基本一致, 有分歧.
pub fn agreement(words: &Words, agreement: Agreement) -> String {
    words.say(match agreement {
        Agreement::Unanimous => "review-agreement-unanimous",
        Agreement::Broad => "review-agreement-broad",
        Agreement::Divided => "review-agreement-divided",
    })
}

/// That the share asked for broad agreement cannot be one (see [`crate::ballot::Consultation::sound`]).
pub fn unsound(words: &Words) -> String {
    words.say("review-consult-unsound")
}

/// The whole result as it is read to the room.
pub fn consultation(result: &ConsultationResult, words: &Words) -> String {
    sentences(&consultation_lines(result, words), words)
}

/// The same, one line for each thing said, without full stops: who came, who said what, how that is measured, what it
/// comes to and what may be done with it; or why there is no opinion.
pub fn consultation_lines(result: &ConsultationResult, words: &Words) -> Vec<String> {
    let mut said = attendance(&result.verdict, words);
    said.push(counts(result, words));
    said.extend(obstacles(&result.verdict, words));
    said.extend(differs(result, words));
    match (result.agreement, result.verdict.outcome) {
        (Some(agreement), _) => said.extend(opinion(result, agreement, words)),
        (None, Outcome::NoQuorum) => said.push(words.say("review-consult-no-quorum")),
        (None, Outcome::Undetermined) => said.push(words.say("review-consult-undetermined")),
        (None, Outcome::Consultative) => said.push(words.say("review-no-opinion")),
        (None, _) => {}
    }
    said
}

/// What the sheet says that no papers can have said.
pub(in crate::lang) fn differs(result: &ConsultationResult, words: &Words) -> Vec<String> {
    let unsuited = (!result.suits).then(|| words.say("review-consult-unsuited"));
    let excess =
        (result.excess > 0).then(|| words.tell("review-consult-excess", &[("n", result.excess.into())]));
    unsuited.into_iter().chain(excess).collect()
}

fn opinion(result: &ConsultationResult, found: Agreement, words: &Words) -> Vec<String> {
    let id = if result.silent.is_some() { "review-agreed-room" } else { "review-agreed-papers" };
    let agreed = words.tell(
        id,
        &[
            ("have", result.agreed.have.into()),
            ("of", result.agreed.of.into()),
            ("percent", percent(result.agreed).into()),
        ],
    );
    let measure = [("share", share(result.broad, words).into()), ("need", result.need.into())];
    let mut said = vec![
        agreed,
        words.tell("review-broad", &measure),
        words.tell("review-opinion", &[("agreement", agreement(words, found).into())]),
    ];
    said.extend(result.next.map(|next| {
        words.say(match next {
            Next::CarryOut => "review-carry-out",
            Next::ToMeeting => "review-to-meeting",
        })
    }));
    said
}

fn counts(result: &ConsultationResult, words: &Words) -> String {
    let people =
        |what: String, n: u64| words.tell("review-people", &[("what", what.into()), ("n", n.into())]);
    let mut told: Vec<String> =
        result.degrees.iter().map(|(said, n)| people(lower(degree(words, *said), words), *n)).collect();
    let silent = result.silent.unwrap_or(0).saturating_add(result.blank);
    if silent > 0 {
        told.push(people(words.say("review-silent"), silent));
    }
    if result.invalid > 0 {
        told.push(people(lower(words.say("invalid"), words), result.invalid));
    }
    told.join(comma(words))
}
