//! 此稿尚缺: what a paper lacks before it can be put up. Never a blank or a nought in its place.

use chrono::NaiveDate;

use crate::ballot::Ballot;
use crate::lang::dates::long_date;
use crate::lang::found::outcome;
use crate::lang::verdict::law;
use crate::lang::{Words, gates};
use crate::rules::{Asked, Bilingual, GateState, Outcome, Stands};

/// Something a paper needs and the record does not have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lack {
    /// 时间
    Time,
    /// 地点
    Place,
    /// 召集人
    Convener,
    /// 主持人
    Chair,
    /// 记录人
    Recorder,
    /// 联系方式
    Contact,
    /// There is no item on the agenda.
    Agenda,
    /// Neither a roster nor a stated number says who is entitled.
    Entitled,
    /// The notice is shorter than the rules want, and no reason is given.
    ShortNotice {
        /// Days between notice and meeting, the day of the notice not counted; below 0 after the meeting.
        days: i64,
        /// Days the rules want.
        least: u16,
        /// Where they say so.
        article: Bilingual,
    },
    /// Something that must have happened before the vote.
    Gate(Box<GateState>),
    /// Nobody is recorded as having come.
    Attendance,
    /// The meeting was not called to order on the record.
    Opening,
    /// The meeting was not closed on the record.
    Closing,
    /// Nothing was put to the vote.
    Vote,
    /// This round was neither declared nor voided.
    Declaration {
        /// The item's title.
        item: String,
        /// Which round.
        round: u16,
    },
    /// Some are level in this round: a second vote or a lot settles it.
    Level {
        /// The item's title.
        item: String,
        /// Which round.
        round: u16,
    },
    /// What was declared is not what the figures come to.
    Otherwise {
        /// The item's title.
        item: String,
        /// Which round.
        round: u16,
        /// What was asked.
        ballot: Box<Ballot>,
        /// As declared.
        declared: Outcome,
        /// As the figures are.
        computed: Outcome,
    },
    /// What came of this item.
    ItemOutcome(String),
    /// Who does this.
    Responsible(String),
    /// By when it is done.
    Due(String),
    /// From when until when, and where, the paper hangs.
    Posting,
    /// Until when it hangs.
    PostingEnd,
    /// It hangs shorter than the rules want.
    ShortPosting {
        /// Days it hangs, the first not counted.
        days: i64,
        /// Days the rules want.
        least: u16,
        /// The first day on which that would do.
        until: NaiveDate,
    },
}

impl Lack {
    /// What is lacking, in words, for the head of the draft and for the screen.
    pub fn say(&self, words: &Words) -> String {
        let item = |id: &str, item: &str, round: u16| {
            words.tell(id, &[("item", item.into()), ("round", round.into())])
        };
        match self {
            Self::Time => words.say("paper-lack-time"),
            Self::Place => words.say("paper-lack-place"),
            Self::Convener => words.say("paper-lack-convener"),
            Self::Chair => words.say("paper-lack-chair"),
            Self::Recorder => words.say("paper-lack-recorder"),
            Self::Contact => words.say("paper-lack-contact"),
            Self::Agenda => words.say("paper-lack-agenda"),
            Self::Entitled => words.say("paper-lack-entitled"),
            Self::Attendance => words.say("paper-lack-attendance"),
            Self::Opening => words.say("paper-lack-opening"),
            Self::Closing => words.say("paper-lack-closing"),
            Self::Vote => words.say("paper-lack-vote"),
            Self::Posting => words.say("paper-lack-posting"),
            Self::PostingEnd => words.say("paper-lack-posting-end"),
            Self::ShortNotice { days, least, article } => words.tell(
                "paper-lack-short-notice",
                &[
                    ("days", (*days).max(0).into()),
                    ("least", (*least).into()),
                    ("article", law(article, words).into()),
                ],
            ),
            Self::Gate(state) => gate(state, words),
            Self::Declaration { item: title, round } => item("paper-lack-declaration", title, *round),
            Self::Level { item: title, round } => item("paper-lack-level", title, *round),
            Self::Otherwise { item: title, round, ballot, declared, computed } => words.tell(
                "paper-lack-otherwise",
                &[
                    ("item", title.as_str().into()),
                    ("round", (*round).into()),
                    ("declared", outcome(ballot, *declared, words).into()),
                    ("computed", outcome(ballot, *computed, words).into()),
                ],
            ),
            Self::ItemOutcome(title) => words.tell("paper-lack-outcome", &[("item", title.as_str().into())]),
            Self::Responsible(what) => {
                words.tell("paper-lack-responsible", &[("what", what.as_str().into())])
            }
            Self::Due(what) => words.tell("paper-lack-due", &[("what", what.as_str().into())]),
            Self::ShortPosting { days, least, until } => words.tell(
                "paper-lack-short-posting",
                &[
                    ("days", (*days).into()),
                    ("least", (*least).into()),
                    ("until", long_date(words.lang(), *until).into()),
                ],
            ),
        }
    }
}

fn gate(state: &GateState, words: &Words) -> String {
    let id = match (state.asked, &state.stands) {
        (_, Stands::NotMet) | (Asked::Notice | Asked::Demand, _) => {
            let told = gates::gate_state(words, state);
            return words.tell("paper-lack-gate", &[("gate", told.into())]);
        }
        (Asked::PartyDiscussion, _) => "paper-lack-party",
        (Asked::Authorisation, _) => "paper-lack-authorisation",
        (Asked::Announcement, _) => "paper-lack-announcement",
    };
    let matters = match law(&state.matters, words) {
        "" => words.say("paper-all-matters"),
        named => named.to_owned(),
    };
    words.tell(id, &[("matters", matters.into()), ("article", law(&state.article, words).into())])
}
