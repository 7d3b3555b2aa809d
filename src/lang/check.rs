//! What the record finds in itself, in a sentence: where, what with its figures, and what to do.

use chrono::NaiveDate;

use super::terms;
use super::{Arg, Words, choice, dates, election, found, gates, refusal, review, verdict};
use crate::ballot::Ballot;
use crate::meeting::{
    Finding, FindingLevel, FoundAt, Meeting, Moment, ObjectionId, OfBallot, PersonId, Problem, Sequence,
    VoteId,
};

/// 矛盾, 疑点.
pub fn level(words: &Words, level: FindingLevel) -> String {
    words.say(match level {
        FindingLevel::Contradiction => "check-contradiction",
        FindingLevel::Doubt => "check-doubt",
    })
}

/// One sentence for a finding, with its figures.
pub fn finding(words: &Words, meeting: &Meeting, finding: &Finding) -> String {
    let told = Told { words, meeting };
    let what = told.problem(&finding.what, finding.level, finding.at);
    match finding.at {
        Some(at) => words.tell("check-at", &[("at", told.place(at)), ("what", what.into())]),
        None => what,
    }
}

/// A language, and the meeting that is told of.
struct Told<'a> {
    words: &'a Words,
    meeting: &'a Meeting,
}

impl Told<'_> {
    fn place(&self, at: FoundAt) -> Arg {
        match at {
            FoundAt::Item(id) => terms::item(self.words, self.meeting, id).into(),
            FoundAt::Vote(id) => self.round(id),
            FoundAt::Person(id) => self.person(id),
            FoundAt::Posting(id) => match self.meeting.posting(id) {
                Some(posting) => terms::paper(self.words, posting.is.paper).into(),
                None => self.words.say("what-posting").into(),
            },
            FoundAt::FollowUp(id) => match self.meeting.follow_up(id) {
                Some(follow) => terms::titled(self.words, &follow.is.what).into(),
                None => self.words.say("what-follow-up").into(),
            },
        }
    }

    fn round(&self, id: VoteId) -> Arg {
        let Some(vote) = self.meeting.vote(id) else { return self.words.say("what-vote").into() };
        let item = terms::item(self.words, self.meeting, vote.item);
        self.tell("check-round", &[("item", item.into()), ("round", vote.round.into())]).into()
    }

    fn problem(&self, problem: &Problem, level: FindingLevel, at: Option<FoundAt>) -> String {
        let say = |id: &str| self.words.say(id);
        let days = |id: &str, days: i64, need: Arg| self.tell(id, &[("days", days.into()), ("need", need)]);
        match problem {
            Problem::Figures(found) => {
                self.tell("check-figures", &[("what", verdict::contradiction(found, self.words).into())])
            }
            Problem::MoreReturned { figure, returned, limit } => self.tell(
                "check-more-returned",
                &[
                    ("returned", (*returned).into()),
                    ("figure", verdict::figure(*figure, self.words).into()),
                    ("limit", (*limit).into()),
                ],
            ),
            Problem::OutcomeDiffers { declared, figures } => {
                let outcome = |outcome| found::outcome(self.ballot(at), outcome, self.words).into();
                let args = [("declared", outcome(*declared)), ("figures", outcome(*figures))];
                self.tell("check-outcome-differs", &args)
            }
            Problem::Rules(fault) => {
                self.tell("check-rules-unlawful", &[("why", super::rule_fault(self.words, fault).into())])
            }
            Problem::CorrectionsDiffer => say("check-corrections-differ"),
            Problem::Ballot(fault) => {
                self.tell("check-ballot", &[("what", self.of_ballot(fault, at).into())])
            }
            Problem::OtherSheet => say("check-other-sheet"),
            Problem::SheetDiffers(which) => {
                let what = terms::clauses(self.words, found::differs(&which.0, &which.1, self.words));
                self.tell("check-figures", &[("what", what.into())])
            }
            Problem::TellersDiffer(n) => self.tell("check-tellers-differ", &[("n", (*n).into())]),
            Problem::CountAdopted(n) => self.tell("check-count-adopted", &[("n", (*n).into())]),
            Problem::StillLevel => say("check-still-level"),
            Problem::SecretFew(n) => self.tell("check-secret-few", &[("n", (*n).into())]),
            Problem::SecretUnanimous => say("check-secret-unanimous"),
            Problem::CandidateHoldsProxy => say("check-candidate-proxy"),
            Problem::HandsUnaccounted(n) => self.tell("check-hands-unaccounted", &[("n", (*n).into())]),
            Problem::NotAnnounced => say("check-not-announced"),
            Problem::VoteLeftOpen => say("check-vote-left-open"),
            Problem::NotAVoter => say("check-not-a-voter"),
            Problem::ListedTwice => say("check-listed-twice"),
            Problem::NoQuorumAtVote { need, have, .. } => self.tell(
                "check-no-quorum-at-vote",
                &[
                    ("need", terms::amount(self.words, *need).into()),
                    ("have", terms::amount(self.words, *have).into()),
                ],
            ),
            Problem::QuorumLost { from, until, need, have } => {
                let mut args = vec![
                    ("from", clock(*from)),
                    ("need", terms::amount(self.words, *need).into()),
                    ("have", terms::amount(self.words, *have).into()),
                ];
                let until = match until {
                    Some(until) => clock(*until),
                    None if self.meeting.closed.is_some() => self.words.say("check-quorum-lost-end").into(),
                    None => self.words.say("check-quorum-lost-now").into(),
                };
                args.push(("until", until));
                self.tell("check-quorum-lost", &args)
            }
            Problem::HeadsDiffer { counted, signed_in } => self.tell(
                "check-heads-differ",
                &[("counted", (*counted).into()), ("signed", (*signed_in).into())],
            ),
            Problem::PresentDiffers { frozen, attendance } => self.tell(
                "check-present-differs",
                &[("frozen", (*frozen).into()), ("attendance", (*attendance).into())],
            ),
            Problem::EntitledDiffers { stated, listed } => self.tell(
                "check-entitled-differs",
                &[("stated", (*stated).into()), ("listed", (*listed).into())],
            ),
            Problem::Duplicate { of } => self.duplicate(*of),
            Problem::TooManyProxies { held, most: 0 } => {
                self.tell("check-proxies-not-allowed", &[("held", (*held).into())])
            }
            Problem::TooManyProxies { held, most } => {
                self.tell("check-too-many-proxies", &[("held", (*held).into()), ("most", (*most).into())])
            }
            Problem::ProxyPassedOn => say("check-proxy-passed-on"),
            Problem::ProxyNotWritten => say("check-proxy-not-written"),
            Problem::Composition { capacity, of, have, need, among } => self.tell(
                "check-composition",
                &[
                    ("who", terms::member(self.words, *capacity).into()),
                    ("of", terms::member(self.words, *of).into()),
                    ("have", (*have).into()),
                    ("need", (*need).into()),
                    ("among", (*among).into()),
                ],
            ),
            Problem::RulesNotInForce { from, to } => self.not_in_force(*from, *to),
            Problem::GateNotRecorded(gate) => {
                self.tell("check-gate", &[("gate", gates::asked(self.words, *gate).into())])
            }
            Problem::GateNotMet(state) => {
                self.tell("check-gate-not-met", &[("gate", gates::gate_state(self.words, state).into())])
            }
            Problem::NoNotice { need } => self.tell("check-no-notice", &[("need", (*need).into())]),
            Problem::NoticeTooShort { days: before, need } => {
                let id = match (level, *before < 0) {
                    (_, true) => "check-notice-late",
                    (FindingLevel::Contradiction, _) => "check-notice-short",
                    (FindingLevel::Doubt, _) => "check-notice-short-with-reason",
                };
                days(id, (*before).max(0), (*need).into())
            }
            Problem::NotPosted { need } => self.tell("check-not-posted", &[("need", (*need).into())]),
            Problem::PostingTooShort { days: hangs, need } => {
                days("check-posting-short", *hangs, (*need).into())
            }
            Problem::TakenDownEarly { days: hung, need } => {
                days("check-taken-down-early", *hung, (*need).into())
            }
            Problem::Unanswered(id) => self.tell("check-unanswered", &[("who", self.objector(*id))]),
            Problem::Overdue { due, days } => {
                self.tell("check-overdue", &[("due", self.day(*due)), ("days", (*days).into())])
            }
            Problem::DecidedWithoutVote => say("check-decided-without-vote"),
            Problem::LevelJumps => say("check-level-jumps"),
            Problem::OutOfOrder { what, first, then } => self.tell(
                "check-out-of-order",
                &[
                    ("what", self.sequence(*what)),
                    ("first", self.moment(*first)),
                    ("then", self.moment(*then)),
                ],
            ),
            Problem::DaysOutOfOrder { from, until } => self
                .tell("check-days-out-of-order", &[("from", self.day(*from)), ("until", self.day(*until))]),
            Problem::Unknown(what) => {
                self.tell("check-unknown", &[("what", refusal::what(self.words, *what).into())])
            }
        }
    }

    fn of_ballot(&self, fault: &OfBallot, at: Option<FoundAt>) -> String {
        match (fault, self.ballot(at)) {
            (OfBallot::Election(fault), _) => election::fault(fault, self.words),
            (OfBallot::Review(fault), Ballot::Review(asked)) => review::fault(asked, *fault, self.words),
            (OfBallot::Review(_), _) => self.words.say("review-unfit-other"),
            (OfBallot::Projects(fault), _) => choice::projects_fault(self.words, *fault),
            (OfBallot::Plans(fault), _) => choice::plans_fault(self.words, *fault),
            (OfBallot::Share, _) => review::unsound(self.words),
        }
    }

    /// What was asked in the round it was found at.
    fn ballot(&self, at: Option<FoundAt>) -> &Ballot {
        match at {
            Some(FoundAt::Vote(id)) => self.meeting.vote(id).map_or(&Ballot::Motion, |vote| &vote.ballot),
            _ => &Ballot::Motion,
        }
    }

    fn duplicate(&self, of: PersonId) -> String {
        match self.meeting.person(of).and_then(|person| person.is.no) {
            Some(no) => self.tell("check-duplicate", &[("no", no.into())]),
            None => self.words.say("check-duplicate-unnumbered"),
        }
    }

    fn not_in_force(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
        let day = |day: NaiveDate| self.day(day);
        match (from, to) {
            (Some(from), Some(to)) => {
                self.tell("check-rules-between", &[("from", day(from)), ("to", day(to))])
            }
            (Some(from), None) => self.tell("check-rules-from", &[("from", day(from))]),
            (None, Some(to)) => self.tell("check-rules-to", &[("to", day(to))]),
            (None, None) => self.words.say("check-rules"),
        }
    }

    fn sequence(&self, what: Sequence) -> Arg {
        let id = match what {
            Sequence::Sitting => "check-order-sitting",
            Sequence::Attendance => "check-order-attendance",
            Sequence::Item => "check-order-item",
            Sequence::Turn => "check-order-turn",
            Sequence::VoteBeforeSitting => "check-order-before-sitting",
            Sequence::VoteAfterSitting => "check-order-after-sitting",
            Sequence::Vote => "check-order-vote",
            Sequence::Objection => "check-order-objection",
        };
        self.words.say(id).into()
    }

    fn tell(&self, id: &str, args: &[(&str, Arg)]) -> String {
        self.words.tell(id, args)
    }

    fn person(&self, id: PersonId) -> Arg {
        terms::person(self.words, self.meeting, id).into()
    }

    fn objector(&self, id: ObjectionId) -> Arg {
        terms::objector(self.words, self.meeting, id).into()
    }

    fn day(&self, day: NaiveDate) -> Arg {
        dates::long_date(self.words.lang(), day).into()
    }

    fn moment(&self, moment: Moment) -> Arg {
        dates::moment(self.words.lang(), moment.naive_local()).into()
    }
}

fn clock(moment: Moment) -> Arg {
    dates::clock(moment.time()).into()
}

#[cfg(test)]
mod tests;
