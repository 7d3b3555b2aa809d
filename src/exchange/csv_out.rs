//! A roster written as CSV for a spreadsheet, with the headings that are recognised on the way in.

use std::io::{self, Write};

use super::capacity;
use super::guard::guard;
use crate::meeting::{Gender, NewPerson, Unit};
use crate::rules::Area;

type Cell = fn(&NewPerson, Option<&Unit>) -> String;

/// Writes people as CSV in UTF-8 with a byte order mark, without which Excel takes Chinese for something else. An owner
/// of several units has a row for each.
pub fn write(people: &[NewPerson], mut out: impl Write) -> io::Result<()> {
    out.write_all("\u{feff}".as_bytes())?;
    let columns = columns(people);
    let mut csv = ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer(out);
    csv.write_record(columns.iter().map(|(heading, _)| *heading))?;
    for person in people {
        let units: Vec<Option<&Unit>> =
            if person.units.is_empty() { vec![None] } else { person.units.iter().map(Some).collect() };
        for unit in units {
            csv.write_record(columns.iter().map(|(_, cell)| guard(&cell(person, unit))))?;
        }
    }
    csv.flush()
}

/// Doors and areas only where somebody has them: a column of areas makes a list of owners.
fn columns(people: &[NewPerson]) -> Vec<(&'static str, Cell)> {
    let units = || people.iter().flat_map(|person| &person.units);
    let all: [(&str, Cell, bool); 11] = [
        ("序号", |person, _| person.no.map(|no| no.to_string()).unwrap_or_default(), true),
        ("姓名", |person, _| person.name.clone(), true),
        ("性别", |person, _| gender(person.gender).to_owned(), true),
        ("楼栋", |person, _| person.building.clone(), true),
        ("网格", |person, _| person.group.clone(), true),
        ("身份", |person, _| capacity::written(&person.capacities), true),
        ("应到", |person, _| if person.entitled { "是" } else { "否" }.to_owned(), true),
        (
            "房号",
            |_, unit| unit.map(|unit| unit.door.clone()).unwrap_or_default(),
            units().any(|unit| !unit.door.is_empty()),
        ),
        (
            "面积(㎡)",
            |_, unit| unit.map(area).unwrap_or_default(),
            units().any(|unit| unit.area > Area::default()),
        ),
        ("联系电话", |person, _| person.phone.clone(), true),
        ("备注", |person, _| person.note.clone(), true),
    ];
    all.into_iter().filter(|(.., shown)| *shown).map(|(heading, cell, _)| (heading, cell)).collect()
}

fn area(unit: &Unit) -> String {
    unit.area.to_string()
}

fn gender(gender: Option<Gender>) -> &'static str {
    match gender {
        Some(Gender::Male) => "男",
        Some(Gender::Female) => "女",
        None => "",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;
    use crate::exchange::draft::Heads;
    use crate::exchange::{csv, roster};
    use crate::meeting::Capacity;

    fn written(people: &[NewPerson]) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(people, &mut bytes).unwrap();
        bytes
    }

    fn read_back(people: &[NewPerson]) -> Vec<NewPerson> {
        let draft = roster::draft(&csv::read(&written(people)).unwrap(), Heads::NameAndPhone).unwrap();
        assert_eq!(draft.findings, []);
        draft.people
    }

    fn person(no: u32, name: &str, note: &str) -> NewPerson {
        NewPerson {
            no: Some(no),
            name: name.into(),
            capacities: BTreeSet::from([Capacity::Owner]),
            entitled: true,
            group: "第1网格".into(),
            building: "8号楼".into(),
            gender: Some(Gender::Female),
            phone: "+86 19900000283".into(),
            units: Vec::new(),
            note: note.into(),
        }
    }

    #[test]
    fn a_spreadsheet_finds_its_mark_and_no_formula() {
        let text = String::from_utf8(written(&[person(1, "=1+1甲", "甲,\"乙\"")])).unwrap();
        assert_eq!(
            text,
            "\u{feff}序号,姓名,性别,楼栋,网格,身份,应到,联系电话,备注\r\n\
             1,'=1+1甲,女,8号楼,第1网格,业主,是,'+86 19900000283,\"甲,\"\"乙\"\"\"\r\n"
        );
    }

    #[test]
    fn owners_come_back_with_all_their_units() {
        let unit = |door: &str, area| Unit { door: door.into(), area: Area(area) };
        let mut one = person(1, "甲", "");
        one.units = vec![unit("-1-05", 5), unit("1-102", 12_721)];
        let mut other = person(2, "开发商", "未售");
        other.capacities.insert(Capacity::Developer);
        other.units = vec![unit("", 9_024)];
        let people = [one, other];
        assert_eq!(read_back(&people), people);
    }

    proptest! {
        #[test]
        fn people_come_back_as_they_were(
            names in proptest::collection::btree_set("[=＋@甲-癸]{0,3}[王李张买·][a㛃䶮𬭊]{1,2}", 1..6),
            notes in proptest::collection::vec("('{0,2}[=+＠-]?[a甲,;\"']{1,4})?", 6),
            doors in proptest::collection::vec("('?[=+-]?[1-9]{1,3})?", 6),
            entitled in any::<bool>(),
        ) {
            let people: Vec<NewPerson> = names.iter().zip(notes).zip(doors).zip(1..).map(|(((name, note), door), no)| {
                let units = (!door.is_empty()).then_some(Unit { door, area: Area::default() }).into_iter().collect();
                NewPerson { entitled, units, ..person(no, name, &note) }
            }).collect();
            prop_assert_eq!(read_back(&people), people);
        }
    }
}
