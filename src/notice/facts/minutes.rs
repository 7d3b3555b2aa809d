//! 会议纪要: what was agreed, who came, what was said, how it was voted, who does what by when.

use chrono::NaiveDate;

use crate::meeting::ItemState;

use super::super::clerk::Clerk;
use super::super::lack::Lack;
use super::attendance::Attendance;
use super::matter::{Matter, items};
use super::sitting::Sitting;
use super::task::{Task, tasks};
use super::voice::{Said, Voices};

/// What the minutes say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Minutes {
    /// What they lack.
    pub lacks: Vec<Lack>,
    /// The sitting.
    pub sitting: Sitting,
    /// Who came.
    pub attendance: Attendance,
    /// Every item of the agenda.
    pub matters: Vec<Matter>,
    /// What was said outside any item.
    pub remarks: Vec<Said>,
    /// 落实
    pub tasks: Vec<Task>,
    /// The day of the paper.
    pub date: NaiveDate,
}

impl Minutes {
    pub(super) fn of(clerk: &mut Clerk, today: NaiveDate) -> Self {
        let meeting = clerk.meeting;
        let sitting = Sitting::of(clerk);
        clerk.want(sitting.opened.is_some(), || Lack::Opening);
        clerk.want(sitting.closed.is_some(), || Lack::Closing);
        clerk.want(sitting.place.is_some(), || Lack::Place);
        clerk.want(sitting.chair.is_some(), || Lack::Chair);
        clerk.want(sitting.recorder.is_some(), || Lack::Recorder);
        let attendance = Attendance::of(clerk);
        attendance.known(clerk);
        clerk.want(!meeting.agenda.is_empty(), || Lack::Agenda);
        let voices = Voices::of(clerk);
        let mut matters = Vec::new();
        for (item, path) in items(clerk) {
            let matter = Matter::whole(clerk, &voices, item, path);
            let told = matter.outcome.is_some()
                || matter.declared().is_some()
                || matter.agreed().next().is_some()
                || item.state != ItemState::Decided
                || meeting.is_heading(item);
            clerk.want(told, || Lack::ItemOutcome(matter.title.clone()));
            matters.push(matter);
        }
        let loose: Vec<_> = meeting.notes.iter().filter(|note| note.item.is_none()).collect();
        Self {
            attendance,
            remarks: voices.said(clerk, &loose, &[]),
            tasks: tasks(clerk),
            date: today,
            matters,
            sitting,
            lacks: clerk.lacks(),
        }
    }
}
