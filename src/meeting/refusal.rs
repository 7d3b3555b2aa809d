//! Why something asked for cannot be recorded: data, the words for it stand in `lang`.

use chrono::NaiveDate;
use thiserror::Error;

use crate::ballot::{Ballot, Found};
use crate::rules::{Capacity, Contradiction, Figure};

/// A field of a form, as far as a refusal has to name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// 姓名
    Name,
    /// 标题
    Title,
    /// 议案文本
    Motion,
    /// 内容
    Text,
    /// 理由
    Reason,
    /// 地点
    Place,
    /// 责任人
    Responsible,
    /// Any other, of which only the length can be wrong.
    Detail,
}

/// A kind of thing that may be missing from the record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// 人员
    Person,
    /// 议题
    Item,
    /// 发言记录
    Note,
    /// 表决
    Vote,
    /// 计票
    Count,
    /// 落实事项
    FollowUp,
    /// 公示
    Posting,
    /// 异议
    Objection,
}

/// Why a command was not turned into an event. The record stays as it was.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("refused: {self:?}")]
pub enum Refusal {
    /// The record is sealed; a correction is a new record.
    Sealed,
    /// The meeting is closed: only papers, objections, follow-ups and corrections go on.
    MeetingClosed,
    /// The meeting has not been called to order.
    NotOpenYet,
    /// The meeting was called to order before.
    AlreadyOpen,
    /// The meeting is not closed yet, and only a closed one is sealed.
    NotClosedYet,
    /// This field cannot be left empty.
    Empty(Field),
    /// More characters than the field takes.
    TooLong(Field, usize),
    /// There is no such thing in the record (any more).
    Unknown(What),
    /// The person came, spoke or voted, and stays on the roster.
    PersonHasActed,
    /// The person is here already.
    AlreadyPresent,
    /// The person is not here.
    NotPresent,
    /// More people were counted than are entitled.
    MoreThanEntitled {
        /// Counted.
        present: u64,
        /// Entitled.
        entitled: u64,
    },
    /// No heads were counted that could be withdrawn.
    NotCounted,
    /// Neither the rules nor this meeting's own rules allow proxies.
    ProxiesNotAllowed,
    /// Only the entitled can give or hold a proxy.
    NotEntitled,
    /// Nobody can be one's own proxy.
    OwnProxy,
    /// The proxy holds as many as allowed.
    TooManyProxies(u16),
    /// A proxy cannot be passed on: the one who would hold it has given his own away, or the giver holds some.
    ProxyPassedOn,
    /// No proxy was given.
    NoProxy,
    /// The item has notes, votes or follow-ups hanging on it.
    ItemInUse,
    /// The item cannot go further that way.
    NoRoom,
    /// The item is settled; a new round of voting or a new item is the way on.
    ItemSettled,
    /// A vote is open; it has to be declared or voided first.
    VoteOpen,
    /// No vote of that kind is open.
    VoteNotOpen,
    /// The rules were fixed by the first vote.
    RulesInUse,
    /// This person may not vote in this round.
    NotAVoter,
    /// These figures are still missing.
    CountMissing(Vec<Figure>),
    /// These figures contradict each other.
    Contradicts(Vec<Contradiction>),
    /// The papers cannot have said what the sheet says; what was asked, and what came out.
    SheetDiffers(Box<(Ballot, Found)>),
    /// Two tellers counted differently: one counts again, or somebody says which count stands.
    TellersDiffer,
    /// Tellers count apart on this round: each count is one teller's.
    CountedApart,
    /// It cannot be voted or counted that way on this ballot.
    NotThisBallot,
    /// A candidate cannot vote for somebody else, and these do.
    CandidatesHoldProxies(Vec<String>),
    /// Only members of this kind vote under these rules, and nobody on the roster is one.
    NobodyOf(Capacity),
    /// A declared vote changes only by a correction.
    OnlyByCorrection,
    /// The correction changes nothing.
    SameCount,
    /// The meeting has somebody on the floor already, or nobody to finish.
    NobodySpeaking,
    /// The last day lies before the first.
    EndsBeforeStart {
        /// First day.
        from: NaiveDate,
        /// Last day.
        until: NaiveDate,
    },
    /// It was done before.
    AlreadyDone,
    /// There is nothing to take back, or what came last cannot be taken back (declared, closed, sealed).
    NothingToUndo,
    /// There is nothing to bring back.
    NothingToRedo,
}

/// Characters in a title.
pub(super) const TITLE: usize = 200;
/// Characters in a running text.
pub(super) const TEXT: usize = 5_000;

/// `text` has something in it, and at most `most` characters.
pub(super) fn required(text: &str, field: Field, most: usize) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        return Err(Refusal::Empty(field));
    }
    bounded(text, field, most)
}

/// `text` has at most `most` characters.
pub(super) fn bounded(text: &str, field: Field, most: usize) -> Result<(), Refusal> {
    if text.chars().count() > most {
        return Err(Refusal::TooLong(field, most));
    }
    Ok(())
}
