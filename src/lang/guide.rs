//! The guide line: what is next, as an order anybody understands, and what is missing for it.

use chrono::NaiveDate;

use super::terms::{self, clauses, list};
use super::{Words, dates, gates, verdict};
use crate::meeting::{FollowUpId, ItemId, Meeting, Method, Missing, Next, NextStep, Phase, PostingId};
use crate::rules::{Amount, Area, Base, Kind};

/// The name of a stage: 议题, 签到, 讨论, 表决, 公示, 落实.
pub fn phase(words: &Words, phase: Phase) -> String {
    words.say(match phase {
        Phase::Agenda => "stage-agenda",
        Phase::SignIn => "stage-roll",
        Phase::Floor => "stage-floor",
        Phase::Vote => "stage-vote",
        Phase::Notice => "stage-notice",
        Phase::FollowUp => "stage-follow-up",
    })
}

/// One line: the next step, then what is missing. What matters most comes first, so that a narrow screen may cut it.
pub fn next_step(words: &Words, meeting: &Meeting, next: &Next) -> String {
    let step = step(words, meeting, next.step);
    let missing = self::missing(words, &next.missing);
    if missing.is_empty() {
        return step;
    }
    words.tell("guide-lacking", &[("step", step.into()), ("missing", missing.into())])
}

fn step(words: &Words, meeting: &Meeting, step: NextStep) -> String {
    let say = |id: &str| words.say(id);
    let on = |id: &str, item| words.tell(id, &[("item", terms::item(words, meeting, item).into())]);
    let round = |by_name: &str, in_sums: &str, vote| match meeting.vote(vote) {
        Some(vote) if vote.method() == Method::RollCall => on(by_name, vote.item),
        Some(vote) => on(in_sums, vote.item),
        None => words.say("stage-vote"),
    };
    match step {
        NextStep::AddItems => say("guide-add-items"),
        NextStep::AddPeople => say("guide-add-people"),
        NextStep::SetParticulars => say("guide-set-particulars"),
        NextStep::PostMeetingNotice => say("guide-post-meeting-notice"),
        NextStep::SignIn => say("guide-sign-in"),
        NextStep::CallToOrder => say("guide-call-to-order"),
        NextStep::AwaitQuorum { missing } => words.tell("guide-await-quorum", &[("n", missing.into())]),
        NextStep::TakeUp(item) => on("guide-take-up", item),
        NextStep::Discuss(item) if meeting.rules.kind == Kind::Recall => on("guide-discuss-recall", item),
        NextStep::Discuss(item) => on("guide-discuss", item),
        NextStep::WriteMotion(item) => on("guide-write-motion", item),
        NextStep::OpenVote(item) => on("guide-open-vote", item),
        NextStep::Count(vote) => round("guide-call-names", "guide-count", vote),
        NextStep::CompareCounts(vote) => round("guide-compare-counts", "guide-compare-counts", vote),
        NextStep::Declare(vote) => round("guide-declare", "guide-declare", vote),
        NextStep::VoteAgain(item) => vote_again(words, meeting, item),
        NextStep::PutAsMotion(item) => on("guide-put-as-motion", item),
        NextStep::SettleItem(item) => on("guide-settle-item", item),
        NextStep::AddFollowUps => say("guide-add-follow-ups"),
        NextStep::CloseMeeting => say("guide-close-meeting"),
        NextStep::PostResult => say("guide-post-result"),
        NextStep::AnswerObjection(id) => {
            words.tell("guide-answer-objection", &[("by", terms::objector(words, meeting, id).into())])
        }
        NextStep::WaitPosting { until } => words.tell("guide-wait-posting", &[("until", day(words, until))]),
        NextStep::MendPosting(id) => mend(words, meeting, id),
        NextStep::TakeDown(id) => take_down(words, meeting, id),
        NextStep::FinishFollowUp(id) => finish(words, meeting, id),
        NextStep::Seal => say("guide-seal"),
        NextStep::AllDone => say("guide-all-done"),
    }
}

fn day(words: &Words, day: NaiveDate) -> super::Arg {
    dates::long_date(words.lang(), day).into()
}

/// What the election on this item calls for next.
fn vote_again(words: &Words, meeting: &Meeting, item: ItemId) -> String {
    use crate::ballot::election::NextStep as Then;
    let name = ("item", terms::item(words, meeting, item).into());
    let (id, seats) = match meeting.elected(item).map(|result| result.next()) {
        Some(Then::TiedVote { seats }) => ("guide-vote-tied", seats),
        Some(Then::SecondBallot { seats }) => ("guide-vote-second", seats),
        _ => return words.tell("guide-vote-again", &[name]),
    };
    words.tell(id, &[name, ("seats", seats.into())])
}

/// The posting, and the first day on which its end would do.
fn mend(words: &Words, meeting: &Meeting, id: PostingId) -> String {
    let until = meeting.posting(id).and_then(|posting| meeting.rules.posting.last_day(posting.is.from));
    match until {
        Some(until) => words.tell("guide-mend-posting", &[("until", day(words, until))]),
        None => words.say("paper-posting"),
    }
}

fn take_down(words: &Words, meeting: &Meeting, id: PostingId) -> String {
    let paper = meeting.posting(id).map(|posting| terms::paper(words, posting.is.paper));
    words.tell("guide-take-down", &[("paper", paper.unwrap_or_else(|| words.say("paper-posting")).into())])
}

fn finish(words: &Words, meeting: &Meeting, id: FollowUpId) -> String {
    let Some(follow) = meeting.follow_up(id) else { return words.say("stage-follow-up") };
    let what = ("what", terms::titled(words, &follow.is.what).into());
    match follow.is.who.trim() {
        "" => words.tell("guide-finish-follow-up", &[what]),
        who => words.tell("guide-finish-follow-up-by", &[what, ("who", terms::short(who).into())]),
    }
}

/// Everything missing, in one phrase.
/// What is missing, one after another.
pub fn missing(words: &Words, missing: &[Missing]) -> String {
    clauses(words, lacks(words, missing))
}

/// Each thing missing in a phrase of its own; particulars that are named in one word stand together.
pub fn lacks(words: &Words, missing: &[Missing]) -> Vec<String> {
    let named: Vec<String> = missing.iter().filter_map(|what| particular(words, what)).collect();
    let particulars = (!named.is_empty())
        .then(|| words.tell("guide-lacks-particulars", &[("what", list(words, named).into())]));
    particulars.into_iter().chain(missing.iter().filter_map(|what| lack(words, what))).collect()
}

fn particular(words: &Words, missing: &Missing) -> Option<String> {
    let id = match missing {
        Missing::NoTime => "time",
        Missing::NoPlace => "place",
        Missing::NoChair => "host",
        _ => return None,
    };
    Some(words.say(id).to_lowercase())
}

fn lack(words: &Words, missing: &Missing) -> Option<String> {
    Some(match missing {
        Missing::NoTime | Missing::NoPlace | Missing::NoChair => return None,
        Missing::QuorumMissing { base, need, have } => quorum(words, *base, *need, *have),
        Missing::NobodyHere => words.say("guide-lacks-anybody"),
        Missing::CountMissing(figures) => {
            let figures = figures.iter().map(|figure| verdict::figure(*figure, words));
            words.tell("guide-lacks-figures", &[("figures", list(words, figures).into())])
        }
        Missing::Contradicts(found) => {
            clauses(words, found.iter().map(|found| verdict::contradiction(found, words)))
        }
        Missing::NotAnswered(n) => words.tell("guide-lacks-answers", &[("n", (*n).into())]),
        Missing::NoMotion => words.say("guide-lacks-motion"),
        Missing::Gate(asked) => {
            words.tell("guide-lacks-gate", &[("gate", gates::asked(words, *asked).into())])
        }
        Missing::NoticeTooShort { days, need } if *days < 0 => {
            words.tell("guide-lacks-notice", &[("need", (*need).into())])
        }
        Missing::NoticeTooShort { days, need } => {
            words.tell("guide-notice-short", &[("days", (*days).into()), ("need", (*need).into())])
        }
        Missing::DayAhead(date) => words.tell("guide-day-ahead", &[("date", day(words, *date))]),
        Missing::PostingTooShort { days, need } => {
            words.tell("guide-posting-short", &[("days", (*days).into()), ("need", (*need).into())])
        }
        Missing::Overdue(date) => words.tell("guide-overdue", &[("date", day(words, *date))]),
        Missing::NoEffect(outcome) => {
            words.tell("guide-no-effect", &[("outcome", verdict::outcome(*outcome, words).into())])
        }
        Missing::ItemsOpen(n) => words.tell("guide-items-open", &[("n", (*n).into())]),
        Missing::NoNotice { need } => words.tell("guide-no-notice", &[("need", (*need).into())]),
        Missing::NotPosted { need } => words.tell("guide-not-posted", &[("need", (*need).into())]),
        Missing::StillUp => words.say("guide-still-up"),
        Missing::Divided => words.say("guide-divided"),
        Missing::Unanswered(n) => words.tell("guide-unanswered", &[("n", (*n).into())]),
        Missing::FollowUpsOpen(n) => words.tell("guide-follow-ups-open", &[("n", (*n).into())]),
    })
}

fn quorum(words: &Words, base: Base, need: Amount, have: Amount) -> String {
    let short = need.units().saturating_sub(have.units());
    let short = match need {
        Amount::Heads(_) => Amount::Heads(short),
        Amount::Area(_) => Amount::Area(Area(short)),
    };
    let mut args = vec![
        ("short", terms::amount(words, short).into()),
        ("need", terms::amount(words, need).into()),
        ("have", terms::amount(words, have).into()),
    ];
    match base {
        Base::EntitledOf(kind) | Base::PresentOf(kind) => {
            args.push(("who", terms::member(words, kind).into()));
            words.tell("guide-lacks-quorum-of", &args)
        }
        _ => words.tell("guide-lacks-quorum", &args),
    }
}

#[cfg(test)]
mod tests;
