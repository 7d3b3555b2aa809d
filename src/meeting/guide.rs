//! What is next, and what is still missing for it.
//!
//! A sitting has one next step at any moment. It asks for nothing the rules do not ask for, and it never holds up a room
//! that is filling: once the first person has signed in, what was to be done beforehand is named and not waited for.

use chrono::NaiveDate;

use super::{
    FollowUpId, Item, ItemId, Meeting, Moment, ObjectionId, Paper, Posting, PostingId, Roll, Stage, VoteId,
};
use crate::rules::{Amount, Asked, Base, Contradiction, Figure, Outcome, QuorumBy};

mod closed;
mod planned;
mod sitting;
mod unfinished;

/// The stages along the top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// 议题
    Agenda,
    /// 签到
    SignIn,
    /// 讨论
    Floor,
    /// 表决
    Vote,
    /// 公示
    Notice,
    /// 落实
    FollowUp,
}

impl Phase {
    /// All of them, in the order of a meeting.
    pub const ALL: [Self; 6] =
        [Self::Agenda, Self::SignIn, Self::Floor, Self::Vote, Self::Notice, Self::FollowUp];
}

/// Where a stage stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PhaseState {
    /// Something is still to be done there.
    Todo,
    /// The next step is there.
    Now,
    /// Nothing is to be done there.
    Done,
}

/// The single next thing to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NextStep {
    /// Put items on the agenda.
    AddItems,
    /// Put people on the roster, or state how many are entitled.
    AddPeople,
    /// Fill in time, place and chair, or why the notice was short.
    SetParticulars,
    /// Put the notice of the meeting up, and record where.
    PostMeetingNotice,
    /// Sign people in, or count heads.
    SignIn,
    /// Call the meeting to order.
    CallToOrder,
    /// Wait for people to come (back): no vote can be opened.
    AwaitQuorum {
        /// How many more it takes.
        missing: u64,
    },
    /// Take this item up.
    TakeUp(ItemId),
    /// Hear what people say on it.
    Discuss(ItemId),
    /// Write the text to be voted on.
    WriteMotion(ItemId),
    /// Open the vote on it.
    OpenVote(ItemId),
    /// Enter what is counted.
    Count(VoteId),
    /// Two tellers counted differently: one counts again, or one of the counts is chosen.
    CompareCounts(VoteId),
    /// Declare the round.
    Declare(VoteId),
    /// Some are level or seats are left: vote again among them, or in a second ballot.
    VoteAgain(ItemId),
    /// The papers prefer something, and the body decides: put it to the vote as a motion.
    PutAsMotion(ItemId),
    /// Write what came of it.
    SettleItem(ItemId),
    /// Write down who does what by when.
    AddFollowUps,
    /// Close the meeting.
    CloseMeeting,
    /// Put the result up, and record where.
    PostResult,
    /// The result is to hang for too few days: put its last day right.
    MendPosting(PostingId),
    /// Answer this objection.
    AnswerObjection(ObjectionId),
    /// The result hangs: nothing to do before the day after.
    WaitPosting {
        /// The last day it must hang.
        until: NaiveDate,
    },
    /// Take the paper down, and record the day.
    TakeDown(PostingId),
    /// See this done, and record it.
    FinishFollowUp(FollowUpId),
    /// Seal the record.
    Seal,
    /// Nothing is left.
    AllDone,
}

impl NextStep {
    /// The stage it belongs to.
    pub fn phase(&self) -> Phase {
        match self {
            Self::AddItems | Self::SetParticulars => Phase::Agenda,
            Self::AddPeople | Self::SignIn | Self::CallToOrder | Self::AwaitQuorum { .. } => Phase::SignIn,
            Self::TakeUp(_) | Self::Discuss(_) | Self::WriteMotion(_) | Self::SettleItem(_) => Phase::Floor,
            Self::OpenVote(_)
            | Self::Count(_)
            | Self::CompareCounts(_)
            | Self::Declare(_)
            | Self::VoteAgain(_)
            | Self::PutAsMotion(_)
            | Self::CloseMeeting => Phase::Vote,
            Self::PostMeetingNotice
            | Self::PostResult
            | Self::MendPosting(_)
            | Self::AnswerObjection(_)
            | Self::WaitPosting { .. }
            | Self::TakeDown(_) => Phase::Notice,
            Self::AddFollowUps | Self::FinishFollowUp(_) | Self::Seal | Self::AllDone => Phase::FollowUp,
        }
    }
}

/// What the next step still lacks, or what weighs on it without holding it up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// Not enough people are here.
    QuorumMissing {
        /// Out of what the share is taken.
        base: Base,
        /// How many it takes.
        need: Amount,
        /// How many there are.
        have: Amount,
    },
    /// Nobody has signed in.
    NobodyHere,
    /// These figures have not been entered.
    CountMissing(Vec<Figure>),
    /// These figures cannot all be true.
    Contradicts(Vec<Contradiction>),
    /// So many have not answered the roll call; declared like this, they did not vote.
    NotAnswered(u64),
    /// There is no text to vote on.
    NoMotion,
    /// 时间
    NoTime,
    /// 地点
    NoPlace,
    /// 主持人
    NoChair,
    /// Not recorded, or not met, and the rules want it before the vote.
    Gate(Asked),
    /// The notice was (or would today be) put up too late, and nothing says why.
    NoticeTooShort {
        /// Days between the notice and the meeting; below zero after it.
        days: i64,
        /// Days the rules want.
        need: u16,
    },
    /// The meeting is on a later day.
    DayAhead(NaiveDate),
    /// The result hung for fewer days than the rules want.
    PostingTooShort {
        /// Days it hung, the first not counted.
        days: i64,
        /// Days the rules want.
        need: u16,
    },
    /// It was to be done by then.
    Overdue(NaiveDate),
    /// Declared as the figures stand, the round has no effect: 未达法定人数, 无效.
    NoEffect(Outcome),
    /// So many items have not been dealt with.
    ItemsOpen(u64),
    /// No notice of the meeting is recorded, and nothing says why.
    NoNotice {
        /// Days the rules want.
        need: u16,
    },
    /// No posting of the result is recorded.
    NotPosted {
        /// Days the rules want.
        need: u16,
    },
    /// A result notice still hangs.
    StillUp,
    /// A consultation found no agreement: it may be put to a meeting that decides.
    Divided,
    /// So many objections have no answer.
    Unanswered(u64),
    /// So many follow-ups are not done.
    FollowUpsOpen(u64),
}

/// The next step, and what it lacks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Next {
    /// The stage it belongs to.
    pub phase: Phase,
    /// What to do.
    pub step: NextStep,
    /// What is still missing for it.
    pub missing: Vec<Missing>,
}

impl From<NextStep> for Next {
    fn from(step: NextStep) -> Self {
        step.lacking(Vec::new())
    }
}

impl Missing {
    /// How many more people it takes.
    fn heads(&self) -> u64 {
        match self {
            Self::QuorumMissing { need, have, .. } => need.units().saturating_sub(have.units()),
            _ => 0,
        }
    }
}

impl NextStep {
    fn lacking(self, missing: Vec<Missing>) -> Next {
        Next { phase: self.phase(), step: self, missing }
    }
}

/// The single next thing to do in this meeting's life.
pub fn guide(meeting: &Meeting, now: Moment) -> Next {
    let today = now.date_naive();
    if meeting.sealed.is_some() {
        return NextStep::AllDone.into();
    }
    match meeting.stage {
        Stage::Planned => planned::next(meeting, today),
        Stage::Sitting => sitting::next(meeting),
        Stage::Closed => closed::next(meeting, today),
    }
}

/// The stages along the top, and where each stands.
pub fn phases(meeting: &Meeting, now: Moment) -> [(Phase, PhaseState); 6] {
    let next = guide(meeting, now);
    let today = now.date_naive();
    Phase::ALL.map(|phase| {
        let state = match next.step {
            NextStep::AllDone => PhaseState::Done,
            _ if next.phase == phase => PhaseState::Now,
            _ if past(meeting, phase, today) => PhaseState::Done,
            _ => PhaseState::Todo,
        };
        (phase, state)
    })
}

/// Nothing is to be done at this stage any more, as far as the record tells.
fn past(meeting: &Meeting, phase: Phase, today: NaiveDate) -> bool {
    match phase {
        Phase::Agenda => meeting.stage != Stage::Planned || planned::is_prepared(meeting),
        Phase::SignIn => meeting.stage != Stage::Planned,
        Phase::Floor | Phase::Vote => meeting.is_through(),
        Phase::Notice => meeting.stage == Stage::Closed && closed::notice(meeting, today).is_none(),
        Phase::FollowUp => false,
    }
}

fn lacking_quorum(meeting: &Meeting, roll: &Roll) -> Vec<Missing> {
    let unmet = meeting.quorum_of(roll).into_iter().filter(|measure| !measure.met);
    unmet
        .map(|measure| Missing::QuorumMissing { base: measure.base, need: measure.need, have: measure.have })
        .collect()
}

/// The oldest objection nobody has answered.
fn unanswered(meeting: &Meeting) -> Option<ObjectionId> {
    let all = meeting.postings.iter().flat_map(|posting| &posting.objections);
    all.filter(|objection| objection.answer.is_none()).min_by_key(|o| o.at).map(|objection| objection.id)
}

impl Meeting {
    /// A quorum is set, and there is nobody to take it of.
    fn nobody_entitled(&self, roll: &Roll) -> bool {
        roll.entitled == 0 && !self.rules.quorum.is_empty()
    }
}
