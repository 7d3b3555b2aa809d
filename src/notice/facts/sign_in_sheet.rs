//! 签到表: a row for everybody entitled, and for those in attendance.

use std::collections::BTreeSet;

use chrono::NaiveTime;

use crate::meeting::{Capacity, Person, PersonId, Presence, Roll, Step};
use crate::rules::Bilingual;

use super::super::clerk::Clerk;
use super::super::lack::Lack;
use super::attendance::Attendance;
use super::sitting::Sitting;

/// What a sign-in sheet says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignInSheet {
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// The sitting.
    pub sitting: Sitting,
    /// Who is entitled, in the words of the rules.
    pub who: Bilingual,
    /// Those entitled, in the order of the roster.
    pub entitled: Vec<Row>,
    /// Those in attendance; on paper for the files only.
    pub attending: Vec<Row>,
    /// Who came, as far as it is recorded; its 应到 always holds.
    pub attendance: Attendance,
}

/// One person's row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// 序号
    pub number: u32,
    /// 姓名
    pub name: String,
    /// 身份
    pub capacities: BTreeSet<Capacity>,
    /// 网格、小组
    pub group: String,
    /// 楼栋
    pub building: String,
    /// When they were recorded as here; for the files only.
    pub arrived: Option<NaiveTime>,
    /// 备注
    pub remark: Remark,
}

/// What stands beside a person; for the files only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remark {
    /// Nothing.
    None,
    /// As the roster has it.
    Note(String),
    /// 请假
    Excused,
    /// 委托, and to whom.
    Proxy(String),
}

impl SignInSheet {
    pub(super) fn of(clerk: &mut Clerk) -> Self {
        let meeting = clerk.meeting;
        let sitting = Sitting::of(clerk);
        let attendance = Attendance::of(clerk);
        clerk.want(sitting.time.is_some(), || Lack::Time);
        clerk.want(sitting.place.is_some(), || Lack::Place);
        clerk.want(attendance.entitled > 0, || Lack::Entitled);
        let attending = if clerk.public() { Vec::new() } else { rows(clerk, false) };
        Self {
            sitting,
            who: meeting.rules.quorum.first().map(|threshold| threshold.words.clone()).unwrap_or_default(),
            entitled: rows(clerk, true),
            attending,
            attendance,
            lacks: clerk.lacks(),
        }
    }
}

fn rows(clerk: &Clerk, entitled: bool) -> Vec<Row> {
    let roll = clerk.meeting.roll();
    let people = clerk.meeting.people.iter().filter(|person| person.is.entitled == entitled);
    people
        .zip(1..)
        .map(|(person, number)| {
            let capacities = person.is.capacities.iter().filter_map(|capacity| match capacity {
                Capacity::Other(label) => {
                    Some(clerk.label(label)).filter(|label| !label.is_empty()).map(Capacity::Other)
                }
                known => Some(known.clone()),
            });
            Row {
                number: person.is.no.unwrap_or(number),
                name: crate::text::clean_line(&person.is.name),
                capacities: capacities.collect(),
                group: clerk.label(&person.is.group),
                building: clerk.label(&person.is.building),
                arrived: if clerk.public() { None } else { arrived(clerk, person.id) },
                remark: if clerk.public() { Remark::None } else { remark(clerk, &roll, person) },
            }
        })
        .collect()
}

fn arrived(clerk: &Clerk, id: PersonId) -> Option<NaiveTime> {
    let steps = clerk.meeting.attendance.iter().filter(|attended| attended.who.contains(&id));
    steps.fold(None, |arrived, attended| match attended.step {
        Step::Arrived => arrived.or(Some(attended.at.time())),
        Step::Cleared => None,
        _ => arrived,
    })
}

fn remark(clerk: &Clerk, roll: &Roll, person: &Person) -> Remark {
    match roll.of(person.id) {
        Presence::Excused => Remark::Excused,
        Presence::ByProxy(agent) => {
            let agent = clerk.meeting.person(agent).map(|agent| clerk.label(&agent.is.name));
            Remark::Proxy(agent.unwrap_or_default())
        }
        _ if person.is.note.trim().is_empty() => Remark::None,
        _ => Remark::Note(clerk.label(&person.is.note)),
    }
}
