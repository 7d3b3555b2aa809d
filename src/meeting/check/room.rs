//! The roster and who was there.

use super::{Finding, FoundAt, Problem};
use crate::meeting::refusal::What;
use crate::meeting::{Meeting, Moment, NewPerson, Person, Speaker, Stage, Step};
use crate::rules::{Capacity, Composition, Measure};

pub(super) fn look(meeting: &Meeting, found: &mut Vec<Finding>) {
    duplicates(meeting, found);
    entitled(meeting, found);
    found.extend(meeting.rules.composition.iter().filter_map(|wanted| composition(meeting, wanted)));
    attendance(meeting, found);
    quorum(meeting, found);
}

fn duplicates(meeting: &Meeting, found: &mut Vec<Finding>) {
    let entitled: Vec<&Person> = meeting.people.iter().filter(|person| person.is.entitled).collect();
    for (place, person) in entitled.iter().enumerate() {
        let earlier = entitled.iter().take(place).find(|other| look_alike(&person.is, &other.is));
        found
            .extend(earlier.map(|other| {
                Finding::doubt(Problem::Duplicate { of: other.id }, FoundAt::Person(person.id))
            }));
    }
}

/// The same name, and nothing that tells them apart: what one entry leaves out may be as in the other.
fn look_alike(one: &NewPerson, other: &NewPerson) -> bool {
    let agree = |a: &str, b: &str| a.trim().is_empty() || b.trim().is_empty() || a.trim() == b.trim();
    one.name.trim() == other.name.trim()
        && agree(&one.building, &other.building)
        && agree(&one.group, &other.group)
}

fn listed(meeting: &Meeting) -> u64 {
    meeting.people.iter().filter(|person| person.is.entitled).count() as u64
}

fn entitled(meeting: &Meeting, found: &mut Vec<Finding>) {
    let listed = listed(meeting);
    if let Some(stated) = meeting.about.entitled.map(u64::from).filter(|stated| *stated < listed) {
        found.push(Finding::wrong(Problem::EntitledDiffers { stated, listed }, None));
    }
}

/// Whether the body is made up as it should be; nothing where the roster does not tell.
fn composition(meeting: &Meeting, wanted: &Composition) -> Option<Finding> {
    let everybody = meeting.about.entitled.is_none_or(|stated| u64::from(stated) == listed(meeting));
    if !everybody {
        return None;
    }
    let among: Vec<&Person> = meeting.people.iter().filter(|person| person.counts_as(wanted.of)).collect();
    let have = among.iter().filter(|person| person.counts_as(wanted.capacity)).count() as u64;
    let open = among.iter().filter(|person| untold(person, wanted.capacity)).count() as u64;
    let of = among.len() as u64;
    (of > 0 && !wanted.share.met(have + open, of)).then(|| {
        let (capacity, need) = (wanted.capacity, wanted.share.need(of));
        Finding::doubt(Problem::Composition { capacity, of: wanted.of, have, need, among: of }, None)
    })
}

/// The roster does not say whether this person is one of those.
fn untold(person: &Person, kind: Capacity) -> bool {
    let no_capacity = person.is.capacities.is_empty();
    match kind {
        Capacity::Members => false,
        Capacity::Representatives => no_capacity,
        Capacity::WomenRepresentatives => no_capacity || person.is.gender.is_none(),
    }
}

fn attendance(meeting: &Meeting, found: &mut Vec<Finding>) {
    let unknown = |id| meeting.person(id).is_none();
    let mut stranger = meeting.attendance.iter().any(|step| step.who.iter().any(|who| unknown(*who)));
    let spoke = meeting.turns.iter().map(|turn| &turn.speaker);
    let mut said = spoke.chain(meeting.notes.iter().map(|note| &note.speaker));
    stranger |= said.any(|speaker| matches!(speaker, Speaker::Person(id) if unknown(*id)));
    let frozen =
        meeting.votes.iter().flat_map(|vote| vote.frozen.entitled.iter().chain(&vote.frozen.present));
    stranger |= frozen.copied().any(unknown);
    if stranger {
        found.push(Finding::wrong(Problem::Unknown(What::Person), None));
    }
    let unwritten = |step: &Step| matches!(step, Step::GaveProxy { paper, .. } if paper.trim().is_empty());
    if meeting.rules.proxy.written {
        let steps = meeting.attendance.iter().filter(|attended| unwritten(&attended.step));
        let givers = steps.flat_map(|attended| &attended.who);
        found.extend(givers.map(|who| Finding::doubt(Problem::ProxyNotWritten, FoundAt::Person(*who))));
    }
    let roll = meeting.roll();
    let names =
        meeting.people.iter().filter(|person| person.is.entitled && roll.votes(person.id)).count() as u64;
    if let Some(counted) = roll.counted.map(u64::from)
        && meeting.votes.is_empty()
        && names > 0
        && names != counted
    {
        found.push(Finding::doubt(Problem::HeadsDiffer { counted, signed_in: names }, None));
    }
}

/// Walks through the sitting and names each stretch without a quorum.
fn quorum(meeting: &Meeting, found: &mut Vec<Finding>) {
    let Some(opened) = meeting.opened.filter(|_| meeting.stage != Stage::Planned) else { return };
    let during = |at: &Moment| *at > opened && meeting.closed.is_none_or(|closed| *at < closed);
    let mut moments = vec![opened];
    moments.extend(meeting.attendance.iter().map(|step| step.at).filter(during));
    moments.dedup();
    let mut lost: Option<(Moment, Measure)> = None;
    let mut stretch = |from: Moment, until: Option<Moment>, measure: &Measure| {
        let what = Problem::QuorumLost { from, until, need: measure.need, have: measure.have };
        found.push(Finding::doubt(what, None));
    };
    for at in moments {
        let steps = meeting.attendance.iter().filter(|step| step.at <= at).count();
        let short = meeting.quorum_of(&meeting.roll_after(steps)).into_iter().find(|measure| !measure.met);
        match (&lost, short) {
            (None, Some(measure)) => lost = Some((at, measure)),
            (Some((from, measure)), None) => {
                stretch(*from, Some(at), measure);
                lost = None;
            }
            (Some((from, fewest)), Some(measure))
                if measure.base == fewest.base && measure.have.units() < fewest.have.units() =>
            {
                lost = Some((*from, measure));
            }
            _ => {}
        }
    }
    if let Some((from, measure)) = lost {
        stretch(from, None, &measure);
    }
}
