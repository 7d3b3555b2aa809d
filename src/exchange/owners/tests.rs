use super::*;
use crate::exchange::csv;
use crate::exchange::roster::tests::{duplicate, found, names, taken};
use crate::exchange::roster::{self};

#[test]
fn an_owner_of_several_units_is_one_head() {
    let text = "序号,房号,业主姓名,面积,电话,备注\n1,1-1,甲,10.01,199,\n2,1-2,乙,20,188,\n3,1-3,甲,30,199,车库\n4,1-4,甲,40,177,\n5,1-5,丙,1,,\n6,1-6,丙,2,,\n";
    let draft = taken(text);
    let heads = |draft: &Draft| -> Vec<(String, u64)> {
        let area = |person: &NewPerson| person.units.iter().map(|unit| unit.area.0).sum();
        draft.people.iter().map(|person| (person.name.clone(), area(person))).collect()
    };
    let owner = |name: &str, area| (name.to_owned(), area);
    assert_eq!(heads(&draft), [owner("甲", 4_001), owner("乙", 2_000), owner("甲", 4_000), owner("丙", 300)]);
    assert_eq!((draft.rows.clone(), draft.units, draft.area.0), (vec![2, 3, 5, 6], 6, 10_301));
    assert_eq!((draft.people[0].no, draft.people[0].note.as_str()), (Some(1), "车库"));
    assert!(draft.people.iter().all(|person| person.capacities == [Capacity::Owner].into()));
    let joined = |of_row, name: &str| FindingKind::JoinedByName { of_row, name: name.into() };
    let namesake = FindingKind::SameName { other_row: 2, other_no: Some(1), name: "甲".into() };
    assert_eq!(found(&draft), [(5, Level::Doubt, &namesake), (7, Level::Doubt, &joined(6, "丙"))]);

    let by_name = roster::draft(&csv::read(text.as_bytes()).unwrap(), Heads::Name).unwrap();
    assert_eq!(heads(&by_name), [owner("甲", 8_001), owner("乙", 2_000), owner("丙", 300)]);
    assert_eq!(found(&by_name), [(5, Level::Note, &joined(2, "甲")), (7, Level::Note, &joined(6, "丙"))]);
}

#[test]
fn units_not_sold_are_one_head_and_other_companies_are_not() {
    let draft = taken(
        "房号,业主姓名,面积,电话,备注\n1-1,甲,10,199,开发商未售\n1-2,锦绣置业有限公司,20,188,\n1-3,乙,30,177,\n1-4,,40,,未售\n\
         1-5,建设单位,50,,\n2-1,百味餐饮公司,5,1,\n2-2,百味餐饮公司,6,2,\n",
    );
    assert_eq!(names(&draft), ["锦绣置业有限公司", "乙", "百味餐饮公司"]);
    let developer = &draft.people[0];
    assert_eq!((developer.units.len(), developer.phone.as_str(), draft.area.0), (4, "188", 16_100));
    assert_eq!(developer.capacities, [Capacity::Owner, Capacity::Developer].into());
    let joined = FindingKind::JoinedByName { of_row: 7, name: "百味餐饮公司".into() };
    assert_eq!(
        found(&draft),
        [
            (2, Level::Doubt, &FindingKind::DeveloperUnit { name: "甲".into() }),
            (7, Level::Doubt, &FindingKind::Company { name: "百味餐饮公司".into() }),
            (8, Level::Doubt, &joined),
        ]
    );
}

#[test]
fn a_unit_entered_twice_is_noticed() {
    let draft = taken(
        "楼栋,房号,业主姓名,面积,电话,产权份数\n1,101,甲,50,199,1\n1,101,甲,50,199,1\n1,101,乙,50,188,0.5\n2,101,甲,50,199,1\n,,丙,,166,\n1,2026-01-10,丁,9,155,1\n",
    );
    assert_eq!(names(&draft), ["甲", "乙", "丙", "丁"]);
    let doors: Vec<&str> = draft.people[0].units.iter().map(|unit| unit.door.as_str()).collect();
    assert_eq!((doors, draft.units), (vec!["101", "2 101"], 4));
    assert_eq!(
        found(&draft),
        [
            (3, Level::Doubt, &duplicate(2, None, "甲")),
            (4, Level::Doubt, &FindingKind::UnitTwice { of_row: 2, door: "101".into() }),
            (4, Level::Doubt, &FindingKind::SharesNotOne { text: "0.5".into() }),
            (6, Level::Doubt, &FindingKind::NoUnit),
            (7, Level::Doubt, &FindingKind::DoorIsDate { text: "2026-01-10".into() }),
        ]
    );
}
