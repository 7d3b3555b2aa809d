//! The next step: where the guide line leads, and the act that does it.

use crate::app::{App, Place};
use crate::keys::Act;
use crate::meeting::{NextStep, Phase, guide};

/// The screen of the next step.
pub(super) fn place(app: &App) -> Place {
    let Some(meeting) = app.meeting() else { return Place::Home };
    match guide(meeting, app.now).phase {
        Phase::Agenda => Place::Agenda,
        Phase::SignIn => Place::Roll,
        Phase::Floor => Place::Floor,
        Phase::Vote => Place::Vote,
        Phase::Notice => Place::Notices,
        Phase::FollowUp => Place::FollowUps,
    }
}

/// The act that leads to a screen.
pub(super) fn to(place: Place) -> Act {
    match place {
        Place::Home => Act::GoHome,
        Place::Agenda => Act::GoAgenda,
        Place::Roll => Act::GoRoll,
        Place::Floor => Act::GoFloor,
        Place::Vote => Act::GoVote,
        Place::Notices => Act::GoNotices,
        Place::FollowUps => Act::GoFollowUps,
        Place::History => Act::GoHistory,
        Place::Check => Act::GoCheck,
        Place::Settings => Act::GoSettings,
    }
}

/// Shows the screen of the next step, and begins the step there.
pub(super) fn go(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let step = guide(meeting, app.now).step;
    app.aim = match step {
        NextStep::TakeUp(item)
        | NextStep::Discuss(item)
        | NextStep::WriteMotion(item)
        | NextStep::OpenVote(item)
        | NextStep::VoteAgain(item)
        | NextStep::PutAsMotion(item)
        | NextStep::SettleItem(item) => Some(item),
        _ => app.aim,
    };
    let act = match step {
        NextStep::AddItems => Act::AddOutline,
        NextStep::AddPeople => Act::ImportRoster,
        NextStep::SetParticulars => Act::EditAbout,
        NextStep::PostMeetingNotice | NextStep::PostResult => Act::PostPaper,
        NextStep::SignIn | NextStep::AwaitQuorum { .. } => Act::GoRoll,
        NextStep::CallToOrder => Act::CallToOrder,
        NextStep::TakeUp(_) => Act::TakeUp,
        NextStep::Discuss(_) => Act::WriteNote,
        NextStep::WriteMotion(_) => Act::EditItem,
        NextStep::OpenVote(_) | NextStep::Count(_) | NextStep::CompareCounts(_) => Act::GoVote,
        NextStep::PutAsMotion(_) => Act::OpenHands,
        NextStep::VoteAgain(_) => Act::NextBallot,
        NextStep::Declare(_) => Act::Declare,
        NextStep::SettleItem(_) => Act::Settle,
        NextStep::AddFollowUps => Act::AddFollowUp,
        NextStep::CloseMeeting => Act::CloseMeeting,
        NextStep::AnswerObjection(_) => Act::AnswerObjection,
        NextStep::WaitPosting { .. } | NextStep::AllDone => Act::GoNotices,
        NextStep::MendPosting(_) => Act::PreviewPaper,
        NextStep::TakeDown(_) => Act::TakeDown,
        NextStep::FinishFollowUp(_) => Act::FinishFollowUp,
        NextStep::Seal => Act::Seal,
    };
    // Where a list is chosen from, its screen is shown anew: that selects what the step is about.
    let list = match act {
        Act::PostPaper | Act::PreviewPaper | Act::TakeDown | Act::AnswerObjection => Some(Act::GoNotices),
        Act::FinishFollowUp => Some(Act::GoFollowUps),
        _ => None,
    };
    app.acts.extend(list);
    app.acts.push(act);
}
