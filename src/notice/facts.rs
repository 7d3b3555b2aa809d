//! The facts of a paper: plain data made from the record, already masked for whom it is meant. One file for each paper,
//! and one for each thing several papers tell.

mod attendance;
mod ballot;
mod board;
mod matter;
mod meeting_notice;
mod minutes;
mod result_notice;
mod round;
mod sign_in_sheet;
mod sitting;
mod task;
mod voice;

use chrono::NaiveDate;

use crate::meeting::{Meeting, Paper};

use super::Audience;
use super::blocked::Blocked;
use super::clerk::Clerk;

pub use attendance::{Attendance, Named, Party};
pub use board::{Board, Hangs};
pub use matter::Matter;
pub use meeting_notice::{MeetingNotice, Proxies};
pub use minutes::Minutes;
pub use result_notice::ResultNotice;
pub use round::{Answered, Change, Round, Standing};
pub use sign_in_sheet::{Remark, Row, SignInSheet};
pub use sitting::{OwnProxies, Sitting};
pub use task::Task;
pub use voice::{Role, Said, Voice};

/// What a paper says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Facts {
    /// 会议通知
    MeetingNotice(Box<MeetingNotice>),
    /// 签到表
    SignInSheet(Box<SignInSheet>),
    /// 表决结果公示, 协商结果公示
    ResultNotice(Box<ResultNotice>),
    /// 会议纪要
    Minutes(Box<Minutes>),
}

/// What this paper says of the meeting to this audience, on this day.
///
/// # Errors
/// When a public paper would carry something private: every such place of the record. A paper for the files never fails.
pub fn facts(
    meeting: &Meeting,
    paper: Paper,
    audience: Audience,
    today: NaiveDate,
) -> Result<Facts, Blocked> {
    let mut clerk = Clerk::new(meeting, audience);
    let facts = match paper {
        Paper::MeetingNotice => Facts::MeetingNotice(Box::new(MeetingNotice::of(&mut clerk, today))),
        Paper::SignInSheet => Facts::SignInSheet(Box::new(SignInSheet::of(&mut clerk))),
        Paper::ResultNotice => Facts::ResultNotice(Box::new(ResultNotice::of(&mut clerk, today))),
        Paper::Minutes => Facts::Minutes(Box::new(Minutes::of(&mut clerk, today))),
    };
    clerk.finish(facts)
}
