//! A sample meeting to try things on: called to order, with people here and items waiting.

use chrono::TimeDelta;
use serde::Deserialize;

use crate::meeting::{
    About, AgendaCommand, AttendCommand, Capacity, Command, Desk, FloorCommand, Meeting, Moment, NewItem,
    NewPerson, NoteKind, PeopleCommand, PersonId, Refusal, Speaker, Stamp,
};
use crate::rules::{Catalogue, NotFound};

/// The sample as it stands in `seeds/`.
const SEED: &str = include_str!("../../seeds/sample.ron");

/// Things named by the sample carry a desk of their own, so that no laptop ever gives the same names.
const DESK: u32 = 0;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Sample {
    body: String,
    title: String,
    community: String,
    place: String,
    convener: String,
    chair: String,
    recorder: String,
    contact: String,
    party_discussion: String,
    authorisation: String,
    names: Vec<String>,
    members: usize,
    present: usize,
    agenda: Vec<NewItem>,
    /// What was said on the first item, and as what.
    said: (String, String),
}

/// Why there is no sample.
#[derive(Debug, thiserror::Error)]
pub enum NoSample {
    /// The seed cannot be read.
    #[error("{0}")]
    Seed(#[from] ron::error::SpannedError),
    /// Its rules are not in force today.
    #[error("{0:?}")]
    Rules(NotFound),
    /// Something in it would not be recorded.
    #[error("{0}")]
    Refused(#[from] Refusal),
}

/// The sample, held today.
///
/// # Errors
/// When the seed does not fit the rules in force.
pub fn sample(catalogue: &Catalogue, now: Moment) -> Result<Meeting, NoSample> {
    let seed: Sample = ron::from_str(SEED)?;
    let rules = catalogue.find(&seed.body, now.date_naive()).map_err(NoSample::Rules)?;
    let about = About {
        community: seed.community,
        time: Some((now - TimeDelta::minutes(15)).time()),
        place: seed.place,
        convener: seed.convener,
        chair: seed.chair,
        recorder: seed.recorder,
        contact: seed.contact,
        party_discussion: seed.party_discussion,
        authorisation: seed.authorisation,
        ..About::new(seed.title, now.date_naive())
    };
    let mut meeting = Meeting::new(about, rules.clone());
    let mut seq = 0;
    let mut record = |meeting: &mut Meeting, command: Command| {
        seq += 1;
        let stamp = Stamp { seq, at: now - TimeDelta::minutes(15), desk: Desk::from_bits(DESK) };
        let event = meeting.decide(&command, &stamp)?;
        meeting.apply(&event, &stamp);
        Ok::<(), Refusal>(())
    };
    let people =
        seed.names.iter().enumerate().map(|(at, name)| person(at, name, at < seed.members)).collect();
    record(&mut meeting, Command::People(PeopleCommand::Add(people)))?;
    record(&mut meeting, Command::Agenda(AgendaCommand::Add(None, seed.agenda)))?;
    let here: Vec<PersonId> = meeting.people.iter().take(seed.present).map(|person| person.id).collect();
    record(&mut meeting, Command::Attend(AttendCommand::Arrive(here)))?;
    record(&mut meeting, Command::CallToOrder)?;
    if let Some(first) = meeting.agenda.first().map(|item| item.id) {
        record(&mut meeting, Command::Agenda(AgendaCommand::TakeUp(first)))?;
        let (role, text) = seed.said;
        let (speaker, kind) = (Speaker::Role(role), NoteKind::Opinion);
        record(&mut meeting, Command::Floor(FloorCommand::Note { item: Some(first), speaker, kind, text }))?;
    }
    Ok(meeting)
}

fn person(at: usize, name: &str, member: bool) -> NewPerson {
    NewPerson {
        no: u32::try_from(at + 1).ok(),
        name: name.to_owned(),
        capacities: [if member { Capacity::CommitteeMember } else { Capacity::Representative }].into(),
        entitled: true,
        group: format!("第{}网格", at % 6 + 1),
        building: format!("{}号楼", at % 12 + 1),
        gender: None,
        phone: String::new(),
        units: Vec::new(),
        note: String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::meeting::{NextStep, guide};

    #[test]
    fn the_sample_stands_ready_to_vote() {
        let now = "2026-11-22T19:00:00+08:00".parse().unwrap();
        let meeting = sample(&Catalogue::built_in(), now).unwrap();
        let roll = meeting.roll();
        assert_eq!((roll.entitled, roll.present), (30, 24));
        assert!(meeting.current_item().is_some_and(|item| !item.is.motion.is_empty()));
        assert!(matches!(guide(&meeting, now).step, NextStep::OpenVote(_)));
    }
}
