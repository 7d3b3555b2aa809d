//! The roster: who may vote, who only attends, and in what capacity.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, What, bounded, required};
use super::{Meeting, PersonId, Stage, Stamp};
use crate::rules::Area;

/// In what capacity a person belongs to the meeting. One person may hold several and still counts once.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Capacity {
    /// 居委会/村委会成员
    CommitteeMember,
    /// 居民代表/村民代表
    Representative,
    /// 居民
    Resident,
    /// 户的代表
    Household,
    /// 村民
    Villager,
    /// 业主
    Owner,
    /// 建设单位: all unsold units together are one head.
    Developer,
    /// 居务/村务监督委员会成员
    Supervisor,
    /// 党员
    PartyMember,
    /// 社区工作者
    Staff,
    /// 专家
    Expert,
    /// 列席、来宾
    Guest,
    /// As the roster calls it.
    Other(String),
}

impl Capacity {
    /// Every capacity that has a word of its own.
    pub const NAMED: [Self; 12] = [
        Self::CommitteeMember,
        Self::Representative,
        Self::Resident,
        Self::Household,
        Self::Villager,
        Self::Owner,
        Self::Developer,
        Self::Supervisor,
        Self::PartyMember,
        Self::Staff,
        Self::Expert,
        Self::Guest,
    ];
}

/// As the roster states it; only where a rule asks for it (妇女代表的比例).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Gender {
    /// 女
    Female,
    /// 男
    Male,
}

/// A unit somebody owns: counted in area where the rules count area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unit {
    /// 房号; never on a public paper.
    pub door: String,
    /// 专有部分面积
    pub area: Area,
}

/// What is known of a person, without a name in the record yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewPerson {
    /// 序号 on the roster.
    #[serde(default)]
    pub no: Option<u32>,
    /// 姓名
    pub name: String,
    /// 身份
    #[serde(default)]
    pub capacities: BTreeSet<Capacity>,
    /// May vote (应到); otherwise in attendance only (列席).
    pub entitled: bool,
    /// 网格、小组
    #[serde(default)]
    pub group: String,
    /// 楼栋
    #[serde(default)]
    pub building: String,
    /// 性别
    #[serde(default)]
    pub gender: Option<Gender>,
    /// 电话; never on a public paper.
    #[serde(default)]
    pub phone: String,
    /// 房产, for owners.
    #[serde(default)]
    pub units: Vec<Unit>,
    /// 备注
    #[serde(default)]
    pub note: String,
}

/// A person of this meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    /// The person's name in this record.
    pub id: PersonId,
    /// What is known of the person.
    pub is: NewPerson,
}

/// What the recorder asks of the roster.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PeopleCommand {
    /// Put people on the roster, in this order.
    Add(Vec<NewPerson>),
    /// Put right what is known of one.
    Edit(PersonId, NewPerson),
    /// Take one off who has done nothing yet.
    Remove(PersonId),
}

/// What happened to the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum PeopleEvent {
    /// They were put on the roster.
    Added(Vec<Person>),
    /// One was put right.
    Edited(Person),
    /// One was taken off.
    Removed(PersonId),
}

/// Characters in a name; the longest names of minority peoples stay well below.
const NAME: usize = 60;

fn fit(person: &NewPerson) -> Result<(), Refusal> {
    required(&person.name, Field::Name, NAME)?;
    for text in [&person.group, &person.building, &person.phone] {
        bounded(text, Field::Detail, NAME)?;
    }
    bounded(&person.note, Field::Detail, 500)
}

impl Meeting {
    /// Those on the roster whom a name on a paper can mean: 张三, or 张三（3号楼） where what is in brackets tells one of
    /// several from the others.
    pub fn people_named(&self, name: &str) -> Vec<PersonId> {
        let name = name.trim();
        let (bare, told) = name.split_once(['（', '(']).unwrap_or((name, ""));
        let (bare, told) = (bare.trim(), told.trim_end_matches(['）', ')']).trim());
        let called = |wanted: &str| self.people.iter().filter(|p| p.is.name == wanted).collect::<Vec<_>>();
        let mut found = called(name);
        if found.is_empty() {
            found = called(bare);
        }
        let fits = |person: &&&Person| {
            let no = person.is.no.map(|no| no.to_string());
            !told.is_empty()
                && (person.is.building == told || person.is.group == told || no.as_deref() == Some(told))
        };
        let told_apart: Vec<&Person> = found.iter().filter(fits).copied().collect();
        let meant = if told_apart.is_empty() { found } else { told_apart };
        meant.into_iter().map(|person| person.id).collect()
    }

    /// The person of this name in the record.
    pub fn person(&self, id: PersonId) -> Option<&Person> {
        self.people.iter().find(|person| person.id == id)
    }

    pub(super) fn decide_people(
        &self,
        command: &PeopleCommand,
        stamp: &Stamp,
    ) -> Result<PeopleEvent, Refusal> {
        if self.stage == Stage::Closed {
            return Err(Refusal::MeetingClosed);
        }
        match command {
            PeopleCommand::Add(people) => {
                if people.is_empty() {
                    return Err(Refusal::Empty(Field::Name));
                }
                people.iter().try_for_each(fit)?;
                let named = people.iter().cloned().enumerate();
                Ok(PeopleEvent::Added(named.map(|(place, is)| Person { id: stamp.id(place), is }).collect()))
            }
            PeopleCommand::Edit(id, person) => {
                self.known(*id)?;
                fit(person)?;
                Ok(PeopleEvent::Edited(Person { id: *id, is: person.clone() }))
            }
            PeopleCommand::Remove(id) => {
                self.known(*id)?;
                if self.has_acted(*id) {
                    return Err(Refusal::PersonHasActed);
                }
                Ok(PeopleEvent::Removed(*id))
            }
        }
    }

    pub(super) fn apply_people(&mut self, event: &PeopleEvent) {
        match event {
            PeopleEvent::Added(people) => self.people.extend(people.iter().cloned()),
            PeopleEvent::Edited(person) => {
                if let Some(known) = self.people.iter_mut().find(|known| known.id == person.id) {
                    known.clone_from(person);
                }
            }
            PeopleEvent::Removed(id) => self.people.retain(|person| person.id != *id),
        }
    }

    pub(super) fn known(&self, id: PersonId) -> Result<&Person, Refusal> {
        self.person(id).ok_or(Refusal::Unknown(What::Person))
    }

    /// Whether the record would lose its sense without this person.
    fn has_acted(&self, id: PersonId) -> bool {
        self.attendance.iter().any(|step| step.concerns(id))
            || self.notes.iter().any(|note| note.speaker.is(id))
            || self.turns.iter().any(|turn| turn.speaker.is(id))
            || self.votes.iter().any(|vote| vote.frozen.entitled.contains(&id))
    }
}
