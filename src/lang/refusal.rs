//! Why something cannot be done, in a sentence: what is in the way, and what to do about it.

use super::terms::{clauses, list};
use super::{Words, found, key_for, verdict};
use crate::keys::{Act, Scope};
use crate::meeting::{Field, OutlineFault, OutlineWhy, Refusal, What};

/// One sentence for a refusal, with its figures.
pub fn refusal(words: &Words, refusal: &Refusal) -> String {
    let say = |id: &str| words.say(id);
    let with_key = |id: &str, scope, act| words.tell(id, &[("key", key_for(words, scope, act).into())]);
    match refusal {
        Refusal::Sealed => say("refusal-sealed"),
        Refusal::MeetingClosed => say("refusal-meeting-closed"),
        Refusal::NotOpenYet => with_key("refusal-not-open-yet", Scope::Meeting, Act::CallToOrder),
        Refusal::AlreadyOpen => say("refusal-already-open"),
        Refusal::NotClosedYet => with_key("refusal-not-closed-yet", Scope::Meeting, Act::CloseMeeting),
        Refusal::Empty(field) => words.tell("refusal-empty", &[("field", self::field(words, *field).into())]),
        Refusal::TooLong(field, most) => words.tell(
            "refusal-too-long",
            &[("field", self::field(words, *field).into()), ("most", (*most).into())],
        ),
        Refusal::Unknown(what) => words.tell("refusal-unknown", &[("what", self::what(words, *what).into())]),
        Refusal::PersonHasActed => say("refusal-person-has-acted"),
        Refusal::AlreadyPresent => with_key("refusal-already-present", Scope::Roll, Act::Leave),
        Refusal::NotPresent => with_key("refusal-not-present", Scope::Roll, Act::Arrive),
        Refusal::MoreThanEntitled { present, entitled } => words.tell(
            "refusal-more-than-entitled",
            &[("present", (*present).into()), ("entitled", (*entitled).into())],
        ),
        Refusal::NotCounted => say("refusal-not-counted"),
        Refusal::ProxiesNotAllowed => say("refusal-proxies-not-allowed"),
        Refusal::NotEntitled => say("refusal-not-entitled"),
        Refusal::OwnProxy => say("refusal-own-proxy"),
        Refusal::TooManyProxies(held) => words.tell("refusal-too-many-proxies", &[("most", (*held).into())]),
        Refusal::ProxyPassedOn => say("refusal-proxy-passed-on"),
        Refusal::NoProxy => say("refusal-no-proxy"),
        Refusal::ItemInUse => with_key("refusal-item-in-use", Scope::Agenda, Act::Settle),
        Refusal::NoRoom => say("refusal-no-room"),
        Refusal::ItemSettled => with_key("refusal-item-settled", Scope::Agenda, Act::Settle),
        Refusal::VoteOpen => with_key("refusal-vote-open", Scope::Meeting, Act::GoVote),
        Refusal::VoteNotOpen => with_key("refusal-vote-not-open", Scope::Meeting, Act::GoVote),
        Refusal::RulesInUse => say("refusal-rules-in-use"),
        Refusal::NotAVoter => say("refusal-not-a-voter"),
        Refusal::CountMissing(figures) if figures.is_empty() => say("refusal-undetermined"),
        Refusal::CountMissing(figures) => {
            let figures = list(words, figures.iter().map(|figure| verdict::figure(*figure, words)));
            words.tell("refusal-count-missing", &[("figures", figures.into())])
        }
        Refusal::Contradicts(which) => {
            let which = clauses(words, which.iter().map(|which| verdict::contradiction(which, words)));
            words.tell("refusal-contradicts", &[("which", which.into())])
        }
        Refusal::SheetDiffers(which) => {
            let which = clauses(words, found::differs(&which.0, &which.1, words));
            words.tell("refusal-sheet-differs", &[("which", which.into())])
        }
        Refusal::TellersDiffer => say("refusal-tellers-differ"),
        Refusal::CountedApart => say("refusal-counted-apart"),
        Refusal::NotThisBallot => say("refusal-not-this-ballot"),
        Refusal::CandidatesHoldProxies(names) => words
            .tell("refusal-candidates-hold-proxies", &[("names", list(words, names.iter().cloned()).into())]),
        Refusal::NobodyOf(kind) => words.tell(
            "refusal-nobody-of",
            &[
                ("who", super::terms::member(words, *kind).into()),
                ("key", key_for(words, Scope::Meeting, Act::GoRoll).into()),
            ],
        ),
        Refusal::OnlyByCorrection => with_key("refusal-only-by-correction", Scope::Vote, Act::CorrectVote),
        Refusal::SameCount => say("refusal-same-count"),
        Refusal::NobodySpeaking => say("refusal-nobody-speaking"),
        Refusal::EndsBeforeStart { from, until } => {
            let day = |day| super::dates::long_date(words.lang(), day).into();
            words.tell("refusal-ends-before-start", &[("from", day(*from)), ("until", day(*until))])
        }
        Refusal::AlreadyDone => say("refusal-already-done"),
        Refusal::NothingToUndo => say("refusal-nothing-to-undo"),
        Refusal::NothingToRedo => say("refusal-nothing-to-redo"),
    }
}

/// Why a text is no outline of an agenda, and in which line.
pub fn outline_fault(words: &Words, fault: &OutlineFault) -> String {
    let why = match fault.why {
        OutlineWhy::TooDeep => words.say("outline-too-deep"),
        OutlineWhy::NoTitle => words.say("outline-no-title"),
        OutlineWhy::NoItemAbove => words.say("outline-no-item-above"),
        OutlineWhy::TooLong(field, most) => refusal(words, &Refusal::TooLong(field, most)),
    };
    words.tell("outline-fault", &[("line", fault.line.into()), ("why", why.into())])
}

/// What a field is called within a sentence.
fn field(words: &Words, field: Field) -> String {
    words.say(match field {
        Field::Name => "field-name",
        Field::Title => "field-title",
        Field::Motion => "field-motion",
        Field::Text => "field-text",
        Field::Reason => "field-reason",
        Field::Place => "field-place",
        Field::Responsible => "field-responsible",
        Field::Detail => "field-detail",
    })
}

pub(super) fn what(words: &Words, what: What) -> String {
    words.say(match what {
        What::Person => "what-person",
        What::Item => "what-item",
        What::Note => "what-note",
        What::Vote => "what-vote",
        What::Count => "what-count",
        What::FollowUp => "what-follow-up",
        What::Posting => "what-posting",
        What::Objection => "what-objection",
    })
}

#[cfg(test)]
mod tests;
