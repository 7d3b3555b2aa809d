//! The record looks at itself: what in it cannot be true, and what somebody could argue about.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::refusal::What;
use super::{FollowUpId, ItemId, Meeting, Moment, ObjectionId, PersonId, PostingId, VoteId};
use crate::ballot::election::ElectionFault;
use crate::ballot::plans::PlansFault;
use crate::ballot::projects::ProjectsFault;
use crate::ballot::review::ReviewFault;
use crate::ballot::{Ballot, Found};
use crate::rules::{
    Amount, Asked, Base, Capacity, Catalogue, Contradiction, Fault, Figure, GateState, Outcome,
};

mod ballots;
mod order;
mod papers;
mod room;
mod votes;

/// How much a finding weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FindingLevel {
    /// It makes the record arguable.
    Doubt,
    /// It makes the record wrong.
    Contradiction,
}

/// Where something was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FoundAt {
    /// At this item.
    Item(ItemId),
    /// At this round.
    Vote(VoteId),
    /// At this person.
    Person(PersonId),
    /// At this paper.
    Posting(PostingId),
    /// At this follow-up.
    FollowUp(FollowUpId),
}

/// Which times or days do not follow one another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sequence {
    /// The meeting was called to order, and closed.
    Sitting,
    /// One step of attendance, and the next.
    Attendance,
    /// An item came before the meeting, and was done.
    Item,
    /// Somebody got the floor, and finished.
    Turn,
    /// The meeting was called to order, and a round opened.
    VoteBeforeSitting,
    /// A round opened, and the meeting was closed.
    VoteAfterSitting,
    /// A round opened, was declared or voided, and corrected.
    Vote,
    /// Somebody objected, and was answered.
    Objection,
}

/// What is not in order with a ballot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum OfBallot {
    /// With an election.
    Election(ElectionFault),
    /// With a review.
    Review(ReviewFault),
    /// With projects.
    Projects(ProjectsFault),
    /// With plans.
    Plans(PlansFault),
    /// With the share a consultation calls broad agreement.
    Share,
}

/// What was found, with its figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// Figures of a round cannot all be true.
    Figures(Contradiction),
    /// More papers came back than this allows.
    MoreReturned {
        /// 发出, 签领 or 实到.
        figure: Figure,
        /// 收回
        returned: u64,
        /// How many the limit is.
        limit: u64,
    },
    /// A round was declared otherwise than its figures come to.
    OutcomeDiffers {
        /// As declared.
        declared: Outcome,
        /// As the figures stand.
        figures: Outcome,
    },
    /// What a correction put right is not what stood before it, or not what stands after it.
    CorrectionsDiffer,
    /// Something is not in order with what was asked on the paper.
    Ballot(OfBallot),
    /// The sheet is one of another ballot.
    OtherSheet,
    /// The papers cannot have said what the sheet says; what was asked, and what came out.
    SheetDiffers(Box<(Ballot, Found)>),
    /// Two tellers counted differently on so many figures, and nobody has said which count stands.
    TellersDiffer(u64),
    /// Two tellers counted differently on so many figures, and one count was adopted.
    CountAdopted(u64),
    /// Some are level in a declared round, and the meeting is closed.
    StillLevel,
    /// A secret vote of so few papers that everybody knows who gave which.
    SecretFew(u64),
    /// A secret vote in which all papers say the same.
    SecretUnanimous,
    /// A candidate cast somebody else's vote.
    CandidateHoldsProxy,
    /// In a show of hands so many are in none of the counts: they did not vote, or were not seen.
    HandsUnaccounted(u64),
    /// A round on an item that was not on the agenda beforehand.
    NotAnnounced,
    /// A round is still open though the meeting is closed, or another is open too.
    VoteLeftOpen,
    /// Somebody who might not vote answered the roll call.
    NotAVoter,
    /// Somebody stands twice among those entitled or present.
    ListedTwice,
    /// Not enough people were there when the round opened.
    NoQuorumAtVote {
        /// Out of what the share is taken.
        base: Base,
        /// How many it took.
        need: Amount,
        /// How many there were.
        have: Amount,
    },
    /// Not enough people were there during the sitting.
    QuorumLost {
        /// From when.
        from: Moment,
        /// Until when; none: to the end, or until now while the meeting is sitting.
        until: Option<Moment>,
        /// How many it took.
        need: Amount,
        /// How many there were when there were fewest.
        have: Amount,
    },
    /// The heads counted are not as many as the names signed in.
    HeadsDiffer {
        /// Heads.
        counted: u64,
        /// Names.
        signed_in: u64,
    },
    /// The round holds another number of people present than attendance gives for that moment.
    PresentDiffers {
        /// As the round holds.
        frozen: u64,
        /// As attendance gives.
        attendance: u64,
    },
    /// The roster lists more people than are stated to be entitled.
    EntitledDiffers {
        /// Stated.
        stated: u64,
        /// On the roster.
        listed: u64,
    },
    /// Two entries of the roster look like one person.
    Duplicate {
        /// The earlier entry.
        of: PersonId,
    },
    /// One person held more proxies than allowed; 0: none are.
    TooManyProxies {
        /// Held in one round.
        held: u64,
        /// Allowed.
        most: u16,
    },
    /// Who holds a proxy gave his own vote away.
    ProxyPassedOn,
    /// The rules want a proxy in writing, and no paper is named.
    ProxyNotWritten,
    /// The body is not made up as the rules want it.
    Composition {
        /// Whose share it is.
        capacity: Capacity,
        /// Among whom.
        of: Capacity,
        /// How many there are.
        have: u64,
        /// How many it takes.
        need: u64,
        /// Out of how many.
        among: u64,
    },
    /// The rules were not in force on the day of the meeting.
    RulesNotInForce {
        /// First day in force.
        from: Option<NaiveDate>,
        /// Last day in force.
        to: Option<NaiveDate>,
    },
    /// The rules the record carries cannot be, or fall short of the law.
    Rules(Fault),
    /// What the rules want before a vote is not recorded.
    GateNotRecorded(Asked),
    /// What the rules want before a vote is not met; or it is not, and a reason for going on is recorded.
    GateNotMet(GateState),
    /// No notice of the meeting is recorded.
    NoNotice {
        /// Days the rules want.
        need: u16,
    },
    /// The notice was put up too late; a doubt only where the reason is recorded.
    NoticeTooShort {
        /// Days between the notice and the meeting.
        days: i64,
        /// Days the rules want.
        need: u16,
    },
    /// The record was sealed, and no result notice is recorded.
    NotPosted {
        /// Days the rules want.
        need: u16,
    },
    /// The result is to hang for fewer days than the rules want.
    PostingTooShort {
        /// Days, the first not counted.
        days: i64,
        /// Days the rules want.
        need: u16,
    },
    /// A result notice was taken down before its last day.
    TakenDownEarly {
        /// Days it hung, the first not counted.
        days: i64,
        /// Days the rules want, or more if more were stated.
        need: i64,
    },
    /// An objection has no answer.
    Unanswered(ObjectionId),
    /// A follow-up is still open.
    Overdue {
        /// It was to be done by then.
        due: NaiveDate,
        /// Days since.
        days: i64,
    },
    /// An item is decided, and neither a declared round nor a text says how.
    DecidedWithoutVote,
    /// An item stands more than one level below the one above.
    LevelJumps,
    /// Times do not follow one another.
    OutOfOrder {
        /// Which.
        what: Sequence,
        /// What should be earlier.
        first: Moment,
        /// What should be later.
        then: Moment,
    },
    /// A paper came down, or was to, before it went up.
    DaysOutOfOrder {
        /// Up.
        from: NaiveDate,
        /// Down.
        until: NaiveDate,
    },
    /// Something speaks of a thing that is not in the record.
    Unknown(What),
}

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How much it weighs.
    pub level: FindingLevel,
    /// What it is.
    pub what: Problem,
    /// Where, if not at the meeting as a whole.
    pub at: Option<FoundAt>,
}

impl Finding {
    fn wrong(what: Problem, at: impl Into<Option<FoundAt>>) -> Self {
        Self { level: FindingLevel::Contradiction, what, at: at.into() }
    }

    fn doubt(what: Problem, at: impl Into<Option<FoundAt>>) -> Self {
        Self { level: FindingLevel::Doubt, what, at: at.into() }
    }
}

/// Everything found in the record, what makes it wrong first. Without a day, nothing can be overdue.
pub fn check(meeting: &Meeting, today: Option<NaiveDate>) -> Vec<Finding> {
    let mut found = Vec::new();
    votes::look(meeting, &mut found);
    ballots::look(meeting, &mut found);
    room::look(meeting, &mut found);
    papers::look(meeting, today, &mut found);
    order::look(meeting, &mut found);
    found.sort_by_key(|finding| Reverse(finding.level));
    found
}

/// The same beside the rule sets known here: the copy of its rules that a record carries may have been made looser than
/// the law.
pub fn check_beside(catalogue: &Catalogue, meeting: &Meeting, today: NaiveDate) -> Vec<Finding> {
    let own = meeting.votes.iter().filter_map(|vote| vote.rules.as_deref());
    let copies = std::iter::once(&meeting.rules).chain(own);
    let faults = copies.flat_map(|copy| catalogue.faults_of_copy(copy, meeting.about.date));
    let rules = faults.map(|fault| Finding::wrong(Problem::Rules(fault), None));
    rules.chain(check(meeting, Some(today))).collect()
}

/// The heaviest level among findings.
pub fn worst(findings: &[Finding]) -> Option<FindingLevel> {
    findings.iter().map(|finding| finding.level).max()
}
