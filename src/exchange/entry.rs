//! One row read as a person with at most one unit.

use std::collections::BTreeSet;

use super::capacity;
use super::cells::{MAX_UNIT_AREA, gender, hundredths, is_date, is_name, name, number};
use super::finding::{Finding, FindingKind, Level};
use super::headings::{Field, Header};
use super::owners;
use super::plain::{cut, label, narrow, plain, without_id_number};
use super::roster::{MAX_FIELD_CHARS, MAX_NAME_CHARS, MAX_NOTE_CHARS};
use super::sheet::{Sheet, Spread};
use crate::meeting::{Capacity, Gender, NewPerson, Unit};
use crate::rules::Area;

/// A row that can be taken.
#[derive(Debug)]
pub(super) struct Entry {
    pub(super) row: u32,
    pub(super) person: NewPerson,
}

impl Entry {
    /// A finding about this row.
    pub(super) fn finding(&self, level: Level, what: FindingKind) -> Finding {
        Finding { row: Some(self.row), no: self.person.no, column: None, level, what }
    }
}

/// Reads rows under a header and gathers what is wrong with them.
pub(super) struct Entries<'a> {
    sheet: &'a Sheet,
    header: &'a Header,
    spread: Spread,
    pub(super) findings: Vec<Finding>,
}

impl<'a> Entries<'a> {
    pub(super) fn new(sheet: &'a Sheet, header: &'a Header) -> Self {
        Self { sheet, header, spread: Spread::of(sheet), findings: Vec::new() }
    }

    /// The person in this row; none, with a finding, where there is none that can be taken.
    pub(super) fn read(&mut self, index: usize) -> Option<Entry> {
        let no = number(&self.raw(index, Field::Number));
        let mut row = Row { entries: self, index, no };
        let name = row.name()?;
        let units = row.units()?;
        row.check_number();
        row.check_shares();
        let capacities = row.capacities();
        let person = NewPerson {
            no,
            name,
            entitled: row.entitled(&capacities),
            capacities,
            group: row.text(Field::Group),
            building: row.text(Field::Building),
            gender: row.gender(),
            phone: row.phone(),
            units,
            note: row.text(Field::Note),
        };
        Some(Entry { row: self.sheet.file_row(index), person })
    }

    /// The cell's text, or where it is empty and merged, that of the cell above that stands for it. Numbers and areas
    /// stand for one row only.
    fn raw(&self, index: usize, field: Field) -> String {
        let Some(column) = self.header.column(field) else {
            return String::new();
        };
        let own = plain(self.sheet.text(index, column));
        if !own.is_empty() || matches!(field, Field::Number | Field::Area | Field::Shares) {
            return own;
        }
        let above = self
            .spread
            .row_above(self.sheet.file_row(index), column)
            .and_then(|row| self.sheet.index_of(row));
        above.map_or(own, |above| plain(self.sheet.text(above, column)))
    }
}

struct Row<'e, 'a> {
    entries: &'e mut Entries<'a>,
    index: usize,
    no: Option<u32>,
}

impl Row<'_, '_> {
    fn raw(&self, field: Field) -> String {
        self.entries.raw(self.index, field)
    }

    fn find(&mut self, field: Option<Field>, level: Level, what: FindingKind) {
        let row = Some(self.entries.sheet.file_row(self.index));
        let column = field.and_then(|field| self.entries.header.heading(field));
        self.entries.findings.push(Finding { row, no: self.no, column, level, what });
    }

    /// The cell's text without ID numbers.
    fn scrubbed(&mut self, field: Field) -> String {
        let text = self.raw(field);
        let Some(without) = without_id_number(&text) else {
            return text;
        };
        self.find(Some(field), Level::Doubt, FindingKind::IdNumberRemoved);
        without
    }

    /// The cell's text without ID numbers and not longer than is kept.
    fn text(&mut self, field: Field) -> String {
        let text = self.scrubbed(field);
        let limit = if field == Field::Note { MAX_NOTE_CHARS } else { MAX_FIELD_CHARS };
        let Some(short) = cut(&text, limit) else {
            return text;
        };
        self.find(Some(field), Level::Doubt, FindingKind::TooLong { limit });
        short
    }

    fn name(&mut self) -> Option<String> {
        let text = name(&self.scrubbed(Field::Name));
        if is_name(&text) {
            if cut(&text, MAX_NAME_CHARS).is_none() {
                return Some(text);
            }
            self.find(Some(Field::Name), Level::Error, FindingKind::TooLong { limit: MAX_NAME_CHARS });
            return None;
        }
        if self.entries.header.owners && owners::is_developer(&self.raw(Field::Note)) {
            return Some(owners::DEVELOPER_NAME.to_owned());
        }
        let row = self.entries.sheet.rows.get(self.index);
        let mut cells = row.into_iter().flatten().map(|cell| plain(cell)).filter(|cell| !cell.is_empty());
        match (cells.next(), cells.next()) {
            // One line of text under the list, such as who drew it up and when.
            (Some(only), None) if only.chars().any(char::is_alphabetic) && !only.starts_with('#') => {
                let only = without_id_number(&only).unwrap_or(only);
                let text = cut(&only, MAX_FIELD_CHARS).unwrap_or(only);
                self.find(None, Level::Note, FindingKind::Remark { text });
            }
            _ if text.is_empty() => self.find(Some(Field::Name), Level::Error, FindingKind::NoName),
            _ => {
                let text = cut(&text, MAX_NAME_CHARS).unwrap_or(text);
                self.find(Some(Field::Name), Level::Error, FindingKind::BadName { text });
            }
        }
        None
    }

    /// The row's unit, if it names one. None where the row cannot be taken.
    fn units(&mut self) -> Option<Vec<Unit>> {
        let parts = [self.text(Field::Entrance), self.text(Field::Door)];
        let door = parts.iter().filter(|part| !part.is_empty()).cloned().collect::<Vec<_>>().join("-");
        if is_date(&door) {
            self.find(Some(Field::Door), Level::Doubt, FindingKind::DoorIsDate { text: door.clone() });
        }
        let has_areas = self.entries.header.column(Field::Area).is_some();
        let text = if has_areas { self.text(Field::Area) } else { String::new() };
        if text.is_empty() && (door.is_empty() || !has_areas) {
            if self.entries.header.owners {
                self.find(None, Level::Doubt, FindingKind::NoUnit);
            }
            let unit = (!door.is_empty()).then_some(Unit { door, area: Area::default() });
            return Some(unit.into_iter().collect());
        }
        let area = hundredths(&text).filter(|area| (1..=MAX_UNIT_AREA).contains(area));
        if area.is_none() {
            self.find(Some(Field::Area), Level::Error, FindingKind::BadArea { text });
        }
        area.map(|area| vec![Unit { door, area: Area(area) }])
    }

    fn check_number(&mut self) {
        let text = self.text(Field::Number);
        if self.no.is_none() && !text.is_empty() {
            self.find(Some(Field::Number), Level::Doubt, FindingKind::BadNumber { text });
        }
    }

    fn check_shares(&mut self) {
        let text = self.text(Field::Shares);
        if !text.is_empty() && number(&text) != Some(1) {
            self.find(Some(Field::Shares), Level::Doubt, FindingKind::SharesNotOne { text });
        }
    }

    fn capacities(&mut self) -> BTreeSet<Capacity> {
        let stated = capacity::recognise(&self.text(Field::Capacity));
        if !stated.is_empty() {
            return stated;
        }
        let of_households = self
            .entries
            .header
            .heading(Field::Name)
            .is_some_and(|heading| label(&heading).starts_with("户主"));
        let by_list = if self.entries.header.owners {
            Some(Capacity::Owner)
        } else {
            of_households.then_some(Capacity::Household)
        };
        by_list.into_iter().collect()
    }

    fn entitled(&mut self, capacities: &BTreeSet<Capacity>) -> bool {
        let text = self.text(Field::Entitled);
        match label(&text).as_str() {
            "是" | "yes" | "true" | "1" | "√" => true,
            "否" | "no" | "false" | "0" => false,
            unclear => {
                if !unclear.is_empty() {
                    self.find(Some(Field::Entitled), Level::Doubt, FindingKind::BadEntitled { text });
                }
                capacity::entitled(capacities)
            }
        }
    }

    fn gender(&mut self) -> Option<Gender> {
        let text = self.text(Field::Gender);
        let stated = gender(&text);
        if stated.is_none() && !text.is_empty() {
            self.find(Some(Field::Gender), Level::Doubt, FindingKind::BadGender { text });
        }
        stated
    }

    fn phone(&mut self) -> String {
        narrow(&self.text(Field::Phone))
    }
}
