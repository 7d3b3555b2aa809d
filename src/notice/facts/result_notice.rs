//! 表决结果公示, 协商结果公示: what was decided or agreed, by which figures, and how to object.

use chrono::NaiveDate;

use crate::meeting::{ItemState, Paper};
use crate::rules::{GateState, Stands};

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::super::lack::Lack;
use super::attendance::Attendance;
use super::board::Board;
use super::matter::{Matter, items};
use super::sitting::Sitting;
use super::task::{Task, tasks};
use super::voice::Voices;

/// What a result notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultNotice {
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// The sitting.
    pub sitting: Sitting,
    /// Who came.
    pub attendance: Attendance,
    /// When and by whom the party organisation discussed the matters beforehand.
    pub party_discussion: Option<String>,
    /// What the full meeting authorised this one to decide.
    pub authorisation: Option<String>,
    /// What the rules ask for beforehand and was not met, each with the reason for going on all the same.
    pub overridden: Vec<GateState>,
    /// Each item with something to tell: votes, or what was agreed.
    pub matters: Vec<Matter>,
    /// 落实
    pub tasks: Vec<Task>,
    /// Where it hangs.
    pub board: Board,
    /// The day of the paper.
    pub date: NaiveDate,
}

impl ResultNotice {
    pub(super) fn of(clerk: &mut Clerk, today: NaiveDate) -> Self {
        let sitting = Sitting::of(clerk);
        clerk.want(sitting.place.is_some(), || Lack::Place);
        clerk.want(sitting.chair.is_some(), || Lack::Chair);
        let attendance = Attendance::of(clerk);
        attendance.known(clerk);
        let (party_discussion, authorisation) = gates(clerk);
        let overridden = overridden(clerk);
        let matters = if sitting.consultative() { agreed(clerk) } else { voted(clerk) };
        let tasks = tasks(clerk);
        let board = Board::of(clerk, Paper::ResultNotice);
        clerk.want(sitting.contact.is_some(), || Lack::Contact);
        clerk.want(sitting.convener.is_some(), || Lack::Convener);
        Self {
            attendance,
            party_discussion,
            authorisation,
            overridden,
            matters,
            tasks,
            date: board.first_day().unwrap_or(today),
            board,
            sitting,
            lacks: clerk.lacks(),
        }
    }
}

fn gates(clerk: &mut Clerk) -> (Option<String>, Option<String>) {
    let meeting = clerk.meeting;
    let party = clerk.some_text(&meeting.about.party_discussion, || Spot::PartyDiscussion);
    let authorised = clerk.some_text(&meeting.about.authorisation, || Spot::Authorisation);
    for state in meeting.gates_unmet() {
        clerk.want(false, || Lack::Gate(Box::new(state)));
    }
    (party, authorised)
}

/// What was overridden, with its reason as a paper may have it.
pub(super) fn overridden(clerk: &mut Clerk) -> Vec<GateState> {
    let mut told = clerk.meeting.gates_overridden();
    for state in &mut told {
        if let Stands::Overridden(reason) = &mut state.stands {
            *reason = clerk.line(reason, || Spot::Override);
        }
    }
    told
}

fn voted(clerk: &mut Clerk) -> Vec<Matter> {
    let meeting = clerk.meeting;
    let voted = |(item, _): &(&crate::meeting::Item, _)| meeting.rounds(item.id).next().is_some();
    let items: Vec<_> = items(clerk).into_iter().filter(voted).collect();
    clerk.want(!items.is_empty(), || Lack::Vote);
    items.into_iter().map(|(item, path)| Matter::voted(clerk, item, path)).collect()
}

/// What was agreed on each item that was taken up; one left for another day has nothing to tell.
fn agreed(clerk: &mut Clerk) -> Vec<Matter> {
    let voices = Voices::of(clerk);
    let mut matters = Vec::new();
    for (item, path) in items(clerk) {
        let matter = Matter::whole(clerk, &voices, item, path);
        let heading = clerk.meeting.is_heading(item);
        if matter.untouched() && (heading || item.state != ItemState::Decided) {
            continue;
        }
        let heard = matter.declared().is_some_and(|round| round.found.is_some());
        let told = heard || matter.outcome.is_some() || matter.agreed().next().is_some();
        clerk.want(told, || Lack::ItemOutcome(matter.title.clone()));
        matters.push(matter);
    }
    clerk.want(!matters.is_empty(), || Lack::Agenda);
    matters
}
