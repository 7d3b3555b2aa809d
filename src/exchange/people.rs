//! A list of people: each counts once, whatever in.

use std::collections::BTreeMap;

use super::cells::{name_key, phone_key};
use super::draft::{Draft, FindingKind, Level, NewPerson};
use super::entry::Entry;

/// Takes every row but those that repeat an earlier one.
pub(super) fn take(entries: Vec<Entry>) -> Draft {
    let mut draft = Draft::default();
    let mut by_name: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for entry in entries {
        let namesakes = by_name.entry(name_key(&entry.person.name)).or_default();
        let earlier = |index: &usize| Some((*draft.rows.get(*index)?, draft.people.get(*index)?));
        let same = namesakes
            .iter()
            .filter_map(earlier)
            .find(|(_, person)| is_same(person, &entry.person));
        let name = entry.person.name.clone();
        if let Some((of_row, person)) = same {
            let what = FindingKind::Duplicate {
                of_row,
                of_no: person.no,
                name,
            };
            draft.findings.push(entry.finding(Level::Doubt, what));
            continue;
        }
        if let Some((other_row, person)) = namesakes.iter().find_map(earlier) {
            let what = FindingKind::SameName {
                other_row,
                other_no: person.no,
                name,
            };
            draft.findings.push(entry.finding(Level::Doubt, what));
        }
        namesakes.push(draft.people.len());
        draft.rows.push(entry.row);
        draft.people.push(entry.person);
    }
    draft
}

/// Of two people with one name: the same telephone, or the same place and capacity with nothing against it. Two
/// telephones or two genders are against it: leaving a person out costs a vote, so that is for somebody to decide.
fn is_same(one: &NewPerson, other: &NewPerson) -> bool {
    let phones = (phone_key(&one.phone), phone_key(&other.phone));
    let both_phones = !phones.0.is_empty() && !phones.1.is_empty();
    if both_phones && phones.0 == phones.1 {
        return true;
    }
    let genders_differ = one
        .gender
        .zip(other.gender)
        .is_some_and(|(one, other)| one != other);
    let place = |person: &NewPerson| {
        (
            person.building.clone(),
            person.group.clone(),
            person.units.clone(),
        )
    };
    !both_phones
        && !genders_differ
        && place(one) == place(other)
        && one.capacities == other.capacities
}
