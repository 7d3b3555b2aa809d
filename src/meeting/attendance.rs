//! Who is here: a list of timed steps, never a list of states that forgets how it came about.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, bounded};
use super::{Meeting, Moment, PersonId, Stage, Stamp};
use crate::rules::RuleSet;

/// One step of one person, or a count of heads.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attended {
    /// When it was recorded.
    pub at: Moment,
    /// Who; nobody for a count of heads.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<PersonId>,
    /// What they did.
    pub step: Step,
}

impl Attended {
    /// Whether the step is about this person, as giver or holder of a proxy too.
    pub fn concerns(&self, id: PersonId) -> bool {
        self.who.contains(&id) || matches!(self.step, Step::GaveProxy { to, .. } if to == id)
    }
}

/// What a person did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub enum Step {
    /// 到会
    Arrived,
    /// 离席
    Left,
    /// 返回
    Back,
    /// 请假; the reason may be left out.
    Excused(String),
    /// 书面委托
    GaveProxy {
        /// Who votes for them.
        to: PersonId,
        /// Where the written authority is kept.
        paper: String,
    },
    /// The proxy ended: taken back, or the giver came.
    EndedProxy,
    /// Recorded by mistake: as if nothing had been said of them.
    Cleared,
    /// Heads counted in the room instead of names (a residents' assembly without a roll).
    Counted(u32),
    /// The count of heads is withdrawn: who is here goes by names again.
    NamesAgain,
}

/// Where a person stands now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Presence {
    /// 未到
    #[default]
    Expected,
    /// 已到
    Present,
    /// 离席
    Left,
    /// 请假
    Excused,
    /// 委托: absent, and voted for by another.
    ByProxy(PersonId),
}

/// What the recorder asks of attendance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AttendCommand {
    /// They came, or came back.
    Arrive(Vec<PersonId>),
    /// They left.
    Leave(Vec<PersonId>),
    /// They asked to be excused.
    Excuse(Vec<PersonId>, String),
    /// One gave another the written right to vote.
    GiveProxy {
        /// Who is away.
        from: PersonId,
        /// Who votes for them.
        to: PersonId,
        /// Where the written authority is kept.
        paper: String,
    },
    /// The proxy is over.
    EndProxy(PersonId),
    /// What was recorded of them was a mistake.
    Clear(Vec<PersonId>),
    /// So many entitled heads are in the room.
    Count(u32),
    /// Withdraw the count of heads: who is here goes by names again.
    UseNames,
}

/// Steps that were taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AttendEvent {
    /// Who; nobody for a count.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub who: Vec<PersonId>,
    /// What.
    pub step: Step,
}

/// The room at one moment: derived, never stored.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roll {
    states: HashMap<PersonId, Presence>,
    /// 应到: the stated base if one was stated, else the entitled on the roster.
    pub entitled: u64,
    /// 实到: entitled people here, or the heads where heads were counted; and those represented.
    pub present: u64,
    /// Of these, represented by a proxy.
    pub represented: u64,
    /// 请假
    pub excused: u64,
    /// 列席 who are here.
    pub attending: u64,
    /// The last count of heads, if one was taken and not withdrawn.
    pub counted: Option<u32>,
}

impl Roll {
    /// Where this person stands.
    pub fn of(&self, id: PersonId) -> Presence {
        self.states.get(&id).copied().unwrap_or_default()
    }

    /// Here in person.
    pub fn here(&self, id: PersonId) -> bool {
        self.of(id) == Presence::Present
    }

    /// Here, or represented by somebody who is here.
    pub fn votes(&self, id: PersonId) -> bool {
        match self.of(id) {
            Presence::Present => true,
            Presence::ByProxy(agent) => self.here(agent),
            _ => false,
        }
    }

    /// Here, or represented where these rules do not rule that out.
    pub fn votes_under(&self, rules: &RuleSet, id: PersonId) -> bool {
        self.here(id) || (self.votes(id) && !rules.forbids_proxies())
    }

    /// How many proxies this person holds.
    pub fn proxies_of(&self, agent: PersonId) -> usize {
        self.states.values().filter(|state| **state == Presence::ByProxy(agent)).count()
    }
}

impl Meeting {
    /// The room as it is now.
    pub fn roll(&self) -> Roll {
        self.roll_after(self.attendance.len())
    }

    /// The room after the first `steps` steps of attendance.
    pub fn roll_after(&self, steps: usize) -> Roll {
        let mut roll = Roll::default();
        for attended in self.attendance.iter().take(steps) {
            let state = match attended.step {
                Step::Arrived | Step::Back => Presence::Present,
                Step::Left => Presence::Left,
                Step::Excused(_) => Presence::Excused,
                Step::GaveProxy { to, .. } => Presence::ByProxy(to),
                Step::EndedProxy | Step::Cleared => Presence::Expected,
                Step::Counted(heads) => {
                    roll.counted = Some(heads);
                    continue;
                }
                Step::NamesAgain => {
                    roll.counted = None;
                    continue;
                }
            };
            roll.states.extend(attended.who.iter().map(|who| (*who, state)));
        }
        let mut listed = 0;
        for person in &self.people {
            let state = roll.of(person.id);
            if !person.is.entitled {
                roll.attending += u64::from(state == Presence::Present);
                continue;
            }
            listed += 1;
            roll.excused += u64::from(state == Presence::Excused);
            roll.represented += u64::from(matches!(state, Presence::ByProxy(_)) && roll.votes(person.id));
            roll.present += u64::from(roll.votes(person.id));
        }
        roll.entitled = self.about.entitled.map_or(listed, u64::from);
        roll.present = roll.counted.map_or(roll.present, |heads| u64::from(heads) + roll.represented);
        roll
    }

    /// How many proxies one person may hold here. A meeting's own rules may settle what the law leaves open, and may be
    /// stricter than the law, never looser.
    pub fn proxies_allowed(&self) -> Option<u16> {
        // By the law, or by the switch of a question it leaves open; the number stated limits either. Before there were
        // switches, a number alone settled what the law is silent on: such records stay as they were.
        let allowed = self.rules.proxies_per_agent();
        let most = match self.about.own_proxies {
            None => allowed,
            Some(own) if self.rules.proxy.article.is_none() => Some(own),
            Some(own) => allowed.map(|most| most.min(own)),
        };
        most.filter(|most| *most > 0)
    }

    pub(super) fn decide_attend(&self, command: &AttendCommand) -> Result<AttendEvent, Refusal> {
        if self.stage == Stage::Closed {
            return Err(Refusal::MeetingClosed);
        }
        let roll = self.roll();
        let each = |who: &[PersonId], may: &dyn Fn(PersonId) -> Result<(), Refusal>| {
            if who.is_empty() {
                return Err(Refusal::Empty(Field::Name));
            }
            who.iter().try_for_each(|id| self.known(*id).and_then(|_| may(*id)))
        };
        let taken = |who: &[PersonId], step| Ok(AttendEvent { who: who.to_vec(), step });
        match command {
            AttendCommand::Arrive(who) => {
                each(who, &|id| if roll.here(id) { Err(Refusal::AlreadyPresent) } else { Ok(()) })?;
                let back = who.iter().all(|id| roll.of(*id) == Presence::Left);
                taken(who, if back { Step::Back } else { Step::Arrived })
            }
            AttendCommand::Leave(who) => {
                each(who, &|id| if roll.here(id) { Ok(()) } else { Err(Refusal::NotPresent) })?;
                taken(who, Step::Left)
            }
            AttendCommand::Excuse(who, reason) => {
                each(who, &|id| if roll.here(id) { Err(Refusal::AlreadyPresent) } else { Ok(()) })?;
                bounded(reason, Field::Reason, 200)?;
                taken(who, Step::Excused(reason.clone()))
            }
            AttendCommand::GiveProxy { from, to, paper } => {
                self.may_hold(&roll, *from, *to)?;
                bounded(paper, Field::Detail, 200)?;
                taken(&[*from], Step::GaveProxy { to: *to, paper: paper.clone() })
            }
            AttendCommand::EndProxy(who) => {
                self.known(*who)?;
                match roll.of(*who) {
                    Presence::ByProxy(_) => taken(&[*who], Step::EndedProxy),
                    _ => Err(Refusal::NoProxy),
                }
            }
            AttendCommand::Clear(who) => {
                each(who, &|_| Ok(()))?;
                taken(who, Step::Cleared)
            }
            AttendCommand::Count(heads) => {
                let present = u64::from(*heads) + roll.represented;
                if present > roll.entitled {
                    return Err(Refusal::MoreThanEntitled { present, entitled: roll.entitled });
                }
                taken(&[], Step::Counted(*heads))
            }
            AttendCommand::UseNames if roll.counted.is_none() => Err(Refusal::NotCounted),
            AttendCommand::UseNames => taken(&[], Step::NamesAgain),
        }
    }

    pub(super) fn apply_attend(&mut self, event: &AttendEvent, stamp: &Stamp) {
        self.attendance.push(Attended { at: stamp.at, who: event.who.clone(), step: event.step.clone() });
    }

    fn may_hold(&self, roll: &Roll, from: PersonId, to: PersonId) -> Result<(), Refusal> {
        let most = self.proxies_allowed().ok_or(Refusal::ProxiesNotAllowed)?;
        if from == to {
            return Err(Refusal::OwnProxy);
        }
        if !(self.known(from)?.is.entitled && self.known(to)?.is.entitled) {
            return Err(Refusal::NotEntitled);
        }
        if roll.here(from) {
            return Err(Refusal::AlreadyPresent);
        }
        if roll.proxies_of(from) > 0 || matches!(roll.of(to), Presence::ByProxy(_)) {
            return Err(Refusal::ProxyPassedOn);
        }
        let held = roll.proxies_of(to) - usize::from(roll.of(from) == Presence::ByProxy(to));
        if held >= usize::from(most) {
            return Err(Refusal::TooManyProxies(most));
        }
        Ok(())
    }
}
