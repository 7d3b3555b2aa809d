//! A list of owners: an owner of several units is one head with their areas, and so is the developer with all units not
//! yet sold.

use std::collections::{BTreeMap, BTreeSet};

use super::cells::{name_key, phone_key};
use super::draft::{Draft, Heads};
use super::entry::Entry;
use super::finding::{FindingKind, Level};
use super::roster::MAX_NOTE_CHARS;
use crate::meeting::{Capacity, NewPerson};

/// Words in a name or a note that mark the developer or a unit not yet sold.
const DEVELOPER: [&str; 6] = ["开发商", "建设单位", "未售", "未出售", "房地产", "置业"];
/// Words in a name that mark a company.
const COMPANY: [&str; 2] = ["公司", "集团"];
/// The developer's name where the rows name other people.
pub(super) const DEVELOPER_NAME: &str = "开发商";

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Head {
    Developer,
    Owner { name: String, phone: String },
}

/// Joins rows to heads.
pub(super) fn join(entries: Vec<Entry>, heads: Heads) -> Draft {
    let mut list = List { heads, ..List::default() };
    for entry in entries {
        list.take(entry);
    }
    list.draft
}

#[derive(Default)]
struct List {
    heads: Heads,
    draft: Draft,
    known: BTreeMap<Head, usize>,
    /// The first head of each name.
    names: BTreeMap<String, usize>,
    /// Which row and head each door stands in, with its area.
    doors: BTreeMap<(String, String), (u32, usize, u64)>,
}

impl List {
    fn take(&mut self, mut entry: Entry) {
        let head = self.head(&entry.person);
        let place = self.known.get(&head).copied();
        if self.is_repeated_unit(&entry, place) {
            return;
        }
        if head == Head::Developer {
            self.name_developer(&mut entry);
        }
        let Some((index, known)) = place.and_then(|index| Some((index, self.draft.people.get_mut(index)?)))
        else {
            self.take_new(head, entry);
            return;
        };
        let phones = (phone_key(&known.phone), phone_key(&entry.person.phone));
        let by_name = head != Head::Developer && (phones.0.is_empty() || phones.0 != phones.1);
        if by_name {
            let level = if self.heads == Heads::Name { Level::Note } else { Level::Doubt };
            let of_row = self.draft.rows.get(index).copied().unwrap_or(0);
            let what = FindingKind::JoinedByName { of_row, name: entry.person.name.clone() };
            self.draft.findings.push(entry.finding(level, what));
        }
        add(known, entry.person);
    }

    fn take_new(&mut self, head: Head, entry: Entry) {
        let index = self.draft.people.len();
        if head != Head::Developer {
            let name = entry.person.name.clone();
            let first = *self.names.entry(name_key(&name)).or_insert(index);
            if let (true, Some(other)) = (first != index, self.draft.people.get(first)) {
                let other_row = self.draft.rows.get(first).copied().unwrap_or(0);
                let what = FindingKind::SameName { other_row, other_no: other.no, name };
                self.draft.findings.push(entry.finding(Level::Doubt, what));
            } else if is_company(&name) {
                self.draft.findings.push(entry.finding(Level::Doubt, FindingKind::Company { name }));
            }
        }
        self.known.insert(head, index);
        self.draft.rows.push(entry.row);
        self.draft.people.push(entry.person);
    }

    /// Whose row this is. A company has many telephones and is one head by its name.
    fn head(&self, person: &NewPerson) -> Head {
        if is_developer(&person.name)
            || is_developer(&person.note)
            || person.capacities.contains(&Capacity::Developer)
        {
            return Head::Developer;
        }
        let by_name = self.heads == Heads::Name || is_company(&person.name);
        let phone = if by_name { String::new() } else { phone_key(&person.phone) };
        Head::Owner { name: name_key(&person.name), phone }
    }

    /// The same door, area and head again is the same row entered twice and is not taken; the same door otherwise is
    /// in doubt.
    fn is_repeated_unit(&mut self, entry: &Entry, place: Option<usize>) -> bool {
        let index = place.unwrap_or(self.draft.people.len());
        for unit in entry.person.units.iter().filter(|unit| !unit.door.is_empty()) {
            let key = (entry.person.building.clone(), unit.door.clone());
            let (of_row, of_index, area) = *self.doors.entry(key).or_insert((entry.row, index, unit.area.0));
            if of_row == entry.row {
                continue;
            }
            let name = entry.person.name.clone();
            let of_no = self.draft.people.get(of_index).and_then(|person| person.no);
            let same = place == Some(of_index) && area == unit.area.0;
            let what = if same {
                FindingKind::Duplicate { of_row, of_no, name }
            } else {
                FindingKind::UnitTwice { of_row, door: unit.door.clone() }
            };
            self.draft.findings.push(entry.finding(Level::Doubt, what));
            if same {
                return true;
            }
        }
        false
    }

    /// Rows of units not yet sold may name a salesperson, who is no owner.
    fn name_developer(&mut self, entry: &mut Entry) {
        if !is_developer(&entry.person.name) && !is_company(&entry.person.name) {
            let what = FindingKind::DeveloperUnit { name: entry.person.name.clone() };
            self.draft.findings.push(entry.finding(Level::Doubt, what));
            DEVELOPER_NAME.clone_into(&mut entry.person.name);
            entry.person.phone.clear();
            entry.person.gender = None;
        }
        entry.person.capacities = BTreeSet::from([Capacity::Owner, Capacity::Developer]);
        let known = self.known.get(&Head::Developer).and_then(|index| self.draft.people.get_mut(*index));
        if let Some(known) = known.filter(|known| known.name == DEVELOPER_NAME) {
            known.name.clone_from(&entry.person.name);
            known.phone.clone_from(&entry.person.phone);
        }
    }
}

/// Adds a row to its head. A door in another building carries that building's name.
fn add(head: &mut NewPerson, row: NewPerson) {
    let elsewhere = !row.building.is_empty() && row.building != head.building;
    for mut unit in row.units {
        if elsewhere {
            unit.door = format!("{} {}", row.building, unit.door);
        }
        head.units.push(unit);
    }
    head.capacities.extend(row.capacities);
    head.entitled |= row.entitled;
    if head.phone.is_empty() {
        head.phone = row.phone;
    }
    if head.note.is_empty() {
        head.note = row.note;
    } else if !row.note.is_empty() && !head.note.contains(&row.note) {
        let joined = format!("{}；{}", head.note, row.note);
        head.note = joined.chars().take(MAX_NOTE_CHARS).collect();
    }
}

/// Whether a name or a note marks the developer or a unit not yet sold.
pub(super) fn is_developer(text: &str) -> bool {
    DEVELOPER.iter().any(|word| text.contains(word))
}

fn is_company(name: &str) -> bool {
    COMPANY.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests;
