//! A sheet read as a roster: attendance lists of people, and owners' lists with their units.

use std::collections::BTreeMap;

use super::cells::{hundredths, name_key, number};
use super::draft::{Draft, Heads};
use super::entry::{Entries, Entry};
use super::fault::Fault;
use super::finding::{Finding, FindingKind, Level};
use super::headings::{self, Field, Header};
use super::plain::{label, plain};
use super::sheet::Sheet;
use super::{owners, people};
use crate::rules::Area;

/// Most characters of a name; a company's full name fits.
pub const MAX_NAME_CHARS: usize = 60;
/// Most characters of a building, group, capacity, door or telephone.
pub const MAX_FIELD_CHARS: usize = 60;
/// Most characters of a note.
pub const MAX_NOTE_CHARS: usize = 500;

/// Words that begin or end the label of a total row.
const TOTALS: [&str; 5] = ["合计", "总计", "小计", "共计", "总和"];

/// Reads a sheet as a roster. `heads` matters for lists of owners only.
///
/// The draft holds every row that can be taken; the others are named in its findings. A fault means that there is
/// nothing to take.
pub fn draft(sheet: &Sheet, heads: Heads) -> Result<Draft, Fault> {
    let header = headings::find(sheet)?;
    let mut findings = about_columns(sheet, &header);
    let mut sums = Sums::default();
    let mut taken = Vec::new();
    let mut entries = Entries::new(sheet, &header);
    for index in header.body..sheet.rows.len() {
        match line(sheet, &header, index) {
            Line::Blank | Line::Header => {}
            Line::Total => findings.extend(sums.compare(sheet, &header, index)),
            Line::Other => {
                sums.add(sheet, &header, index);
                taken.extend(entries.read(index));
            }
        }
    }
    findings.extend(entries.findings);
    findings.extend(numbers_twice(&taken));
    let mut draft = if header.owners { owners::join(taken, heads) } else { people::take(taken) };
    if draft.people.is_empty() {
        return Err(Fault::Nobody);
    }
    draft.findings.extend(findings);
    draft.findings.sort_by_key(|finding| finding.row);
    let units = || draft.people.iter().flat_map(|person| &person.units);
    draft.units = units().count();
    draft.area = Area(units().map(|unit| unit.area.0).sum());
    Ok(draft)
}

enum Line {
    Blank,
    /// The header again, as at the top of every printed page.
    Header,
    Total,
    /// A person, or something that is none.
    Other,
}

fn line(sheet: &Sheet, header: &Header, index: usize) -> Line {
    let cells: Vec<String> =
        sheet.rows.get(index).into_iter().flatten().map(|cell| label(&plain(cell))).collect();
    let name = header.column(Field::Name).and_then(|column| cells.get(column)).map_or("", String::as_str);
    let mut written = cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty());
    let Some((column, first)) = written.next() else {
        return Line::Blank;
    };
    // A form with its numbers printed and nobody written in.
    if written.next().is_none() && header.column(Field::Number) == Some(column) && number(first).is_some() {
        return Line::Blank;
    }
    if is_total(name) || is_total(first) || (first != name && TOTALS.iter().any(|word| first.ends_with(word)))
    {
        Line::Total
    } else if headings::is_header(cells.iter().map(String::as_str)) {
        Line::Header
    } else {
        Line::Other
    }
}

/// A label such as 合计 or 合计:3户. In front, as in 1号楼小计, only where no name stands: somebody may be called so.
fn is_total(label: &str) -> bool {
    TOTALS.iter().any(|word| label.starts_with(word)) || matches!(label, "total" | "subtotal" | "sum")
}

/// Areas added up to be held against the file's own totals. Every row counts that has an area, taken or not: so did it
/// for whoever made the list.
#[derive(Default)]
struct Sums {
    all: u64,
    since_total: u64,
}

impl Sums {
    fn add(&mut self, sheet: &Sheet, header: &Header, index: usize) {
        let area = area(sheet, header, index).and_then(|text| hundredths(&text)).unwrap_or(0);
        self.all = self.all.saturating_add(area);
        self.since_total = self.since_total.saturating_add(area);
    }

    /// A total may be of everything so far or of what came since the last one; each list has its own custom.
    fn compare(&mut self, sheet: &Sheet, header: &Header, index: usize) -> Option<Finding> {
        let since = std::mem::take(&mut self.since_total);
        let text = area(sheet, header, index).filter(|text| !text.is_empty())?;
        let what = match hundredths(&text) {
            Some(stated) if stated == self.all || stated == since => return None,
            Some(stated) => {
                let subtotal =
                    sheet.rows.get(index).into_iter().flatten().any(|cell| label(cell).contains("小计"));
                FindingKind::TotalDiffers { stated, counted: if subtotal { since } else { self.all } }
            }
            None => FindingKind::BadArea { text },
        };
        let row = Some(sheet.file_row(index));
        Some(Finding { row, no: None, column: header.heading(Field::Area), level: Level::Doubt, what })
    }
}

fn area(sheet: &Sheet, header: &Header, index: usize) -> Option<String> {
    header.column(Field::Area).map(|column| plain(sheet.text(index, column)))
}

/// What is left unread, and why: columns not known or not to be kept, and other sheets.
fn about_columns(sheet: &Sheet, header: &Header) -> Vec<Finding> {
    let of_column = |(column, heading, field): &(usize, String, Option<Field>)| {
        let (level, what) = match field {
            None => (Level::Note, FindingKind::UnknownColumn),
            Some(Field::Politics) => (Level::Note, FindingKind::ColumnNotKept),
            Some(Field::IdNumber) => (Level::Note, FindingKind::IdNumberColumn),
            Some(field) if header.is_first(*field, *column) => return None,
            Some(Field::Name) => (Level::Error, FindingKind::ColumnTwice),
            Some(_) => (Level::Doubt, FindingKind::ColumnTwice),
        };
        Some(Finding { row: None, no: None, column: Some(heading.clone()), level, what })
    };
    let of_sheet = |name: &String| Finding {
        row: None,
        no: None,
        column: None,
        level: Level::Note,
        what: FindingKind::OtherSheet { name: plain(name) },
    };
    sheet.others.iter().map(of_sheet).chain(header.headings.iter().filter_map(of_column)).collect()
}

/// The same 序号 for two names. One owner's rows may share it.
fn numbers_twice(entries: &[Entry]) -> Vec<Finding> {
    let mut seen: BTreeMap<u32, &Entry> = BTreeMap::new();
    let mut findings = Vec::new();
    for entry in entries {
        let Some(number) = entry.person.no else {
            continue;
        };
        let first = *seen.entry(number).or_insert(entry);
        if name_key(&first.person.name) != name_key(&entry.person.name) {
            findings
                .push(entry.finding(Level::Doubt, FindingKind::NumberTwice { of_row: first.row, number }));
        }
    }
    findings
}

#[cfg(test)]
pub(super) mod tests;
