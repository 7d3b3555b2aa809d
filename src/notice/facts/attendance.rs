//! Who came: numbers for everybody, names for the files only.

use std::collections::{BTreeMap, HashSet};

use crate::meeting::{Capacity, Meeting, Person, PersonId, Presence, Step};
use crate::rules::QuorumBy;

use super::super::clerk::Clerk;
use super::super::lack::Lack;

/// Who came, over the whole sitting: whoever was there for a while was there.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Attendance {
    /// 应到
    pub entitled: u64,
    /// 到会, the represented among them.
    pub came: u64,
    /// Of these, represented by a proxy.
    pub represented: u64,
    /// 请假
    pub excused: u64,
    /// 列席
    pub attending: u64,
    /// Heads were counted instead of names: then the lists below do not add up to `came`.
    pub counted: bool,
    /// Those who came, by capacity.
    pub present: Vec<Party>,
    /// Those represented; the names say by whom.
    pub by_proxy: Vec<Party>,
    /// Those excused.
    pub absent_with_leave: Vec<Party>,
    /// Those in attendance.
    pub guests: Vec<Party>,
}

/// People of one capacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Party {
    /// In which capacity; nothing where the roster says none.
    pub capacity: Option<Capacity>,
    /// How many.
    pub count: u64,
    /// Who; nobody on a public paper.
    pub names: Vec<Named>,
}

/// One of them, with what belongs to the name: who votes for them, or why they are away.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// 姓名
    pub name: String,
    /// Agent or reason; empty when there is none.
    pub with: String,
}

/// Everybody who was there for a while.
pub(super) fn came(meeting: &Meeting) -> HashSet<PersonId> {
    let mut came = HashSet::new();
    for attended in &meeting.attendance {
        match attended.step {
            Step::Arrived | Step::Back => came.extend(attended.who.iter().copied()),
            Step::Cleared => came.retain(|id| !attended.who.contains(id)),
            _ => {}
        }
    }
    came
}

/// The capacity a person is told by: the first the roster gives, in the order of the kinds.
pub(super) fn leading(clerk: &Clerk, person: &Person) -> Option<Capacity> {
    let told = |capacity: &Capacity| match capacity {
        Capacity::Other(label) => {
            Some(clerk.label(label)).filter(|label| !label.is_empty()).map(Capacity::Other)
        }
        known => Some(known.clone()),
    };
    person.is.capacities.iter().find_map(told)
}

impl Attendance {
    pub(in super::super) fn of(clerk: &Clerk) -> Self {
        let meeting = clerk.meeting;
        let (roll, came) = (meeting.roll(), came(meeting));
        let agent = |id| match roll.of(id) {
            Presence::ByProxy(agent) if came.contains(&agent) && !came.contains(&id) => Some(agent),
            _ => None,
        };
        let of = |entitled: bool, belongs: &dyn Fn(PersonId) -> bool, with: &dyn Fn(PersonId) -> String| {
            let people = meeting.people.iter().filter(|p| p.is.entitled == entitled && belongs(p.id));
            parties(clerk, people, with)
        };
        let nothing = |_| String::new();
        let name = |id| meeting.person(id).map(|agent| clerk.label(&agent.is.name)).unwrap_or_default();
        let present = of(true, &|id| came.contains(&id), &nothing);
        let by_proxy = of(true, &|id| agent(id).is_some(), &|id| agent(id).map(name).unwrap_or_default());
        let excused = |id: PersonId| roll.of(id) == Presence::Excused && !came.contains(&id);
        let absent_with_leave = of(true, &excused, &|id| reason(meeting, id));
        let guests = of(false, &|id| came.contains(&id), &nothing);
        let represented = total(&by_proxy);
        Self {
            entitled: roll.entitled,
            came: roll.counted.map_or(total(&present), u64::from) + represented,
            represented,
            excused: total(&absent_with_leave),
            attending: total(&guests),
            counted: roll.counted.is_some(),
            present,
            by_proxy,
            absent_with_leave,
            guests,
        }
    }
}

impl Attendance {
    /// Notes what is lacking of it on a paper made after the meeting.
    pub(super) fn known(&self, clerk: &mut Clerk) {
        clerk.want(self.entitled > 0, || Lack::Entitled);
        let room = clerk.meeting.rules.quorum_by == QuorumBy::Presence;
        clerk.want(self.came > 0 || !room, || Lack::Attendance);
    }
}

fn total(parties: &[Party]) -> u64 {
    parties.iter().map(|party| party.count).sum()
}

fn parties<'p>(
    clerk: &Clerk,
    people: impl Iterator<Item = &'p Person>,
    with: &dyn Fn(PersonId) -> String,
) -> Vec<Party> {
    let mut parties: BTreeMap<Option<Capacity>, Party> = BTreeMap::new();
    for person in people {
        let capacity = leading(clerk, person);
        let party =
            parties.entry(capacity.clone()).or_insert(Party { capacity, count: 0, names: Vec::new() });
        party.count += 1;
        if !clerk.public() {
            party.names.push(Named { name: clerk.label(&person.is.name), with: with(person.id) });
        }
    }
    parties.into_values().collect()
}

/// The reason last given for being away.
fn reason(meeting: &Meeting, id: PersonId) -> String {
    let given = meeting.attendance.iter().rev().find_map(|attended| match &attended.step {
        Step::Excused(reason) if attended.who.contains(&id) => Some(crate::text::clean_line(reason)),
        _ => None,
    });
    given.unwrap_or_default()
}
