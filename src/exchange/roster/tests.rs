use super::*;
use crate::exchange::csv;
use crate::meeting::{Capacity, Gender, NewPerson, Unit};
use crate::rules::Area;

pub(in crate::exchange) fn read(text: &str) -> Result<Draft, Fault> {
    draft(&csv::read(text.as_bytes()).unwrap(), Heads::NameAndPhone)
}

pub(in crate::exchange) fn taken(text: &str) -> Draft {
    read(text).unwrap()
}

pub(in crate::exchange) fn names(draft: &Draft) -> Vec<&str> {
    draft.people.iter().map(|person| person.name.as_str()).collect()
}

/// Row and kind of each finding, notes about columns left out.
pub(in crate::exchange) fn found(draft: &Draft) -> Vec<(u32, Level, &FindingKind)> {
    draft.findings.iter().filter_map(|finding| Some((finding.row?, finding.level, &finding.what))).collect()
}

pub(in crate::exchange) fn duplicate(of_row: u32, of_no: Option<u32>, name: &str) -> FindingKind {
    FindingKind::Duplicate { of_row, of_no, name: name.into() }
}

#[test]
fn every_field_is_read_under_its_heading() {
    let draft = taken(
        "No.,姓\u{3000}名,性别,楼号,居民小组,职务,门牌,单元,联系电话,备注\n\
         ７,王　㛃,女,8号楼,第1网格,居委会主任、居民代表,101,2,＋１,常住\n",
    );
    let expected = NewPerson {
        no: Some(7),
        name: "王㛃".into(),
        capacities: [Capacity::CommitteeMember, Capacity::Representative].into(),
        entitled: true,
        group: "第1网格".into(),
        building: "8号楼".into(),
        gender: Some(Gender::Female),
        phone: "+1".into(),
        units: vec![Unit { door: "2-101".into(), area: Area(0) }],
        note: "常住".into(),
    };
    assert_eq!((draft.people, draft.rows, draft.units, draft.area.0), (vec![expected], vec![2], 1, 0));
    assert_eq!(draft.findings, []);
}

#[test]
fn the_header_is_found_under_titles_and_blank_lines() {
    for above in
        ["", "锦绣社区居民代表名册\n", "锦绣社区\n\n填表说明：姓名须与证件一致,,\n", "姓名册\n名单,2026年\n"]
    {
        let lines = u32::try_from(above.lines().count()).unwrap();
        let draft = taken(&format!("{above}序号,姓名,电话\n1,甲,\n\n2,乙,\n"));
        assert_eq!(
            (names(&draft), draft.rows.clone()),
            (vec!["甲", "乙"], vec![lines + 2, lines + 4]),
            "{above}"
        );
    }
    assert_eq!(names(&taken("姓名\n甲\n乙\n")), ["甲", "乙"]);
}

#[test]
fn a_file_without_people_is_a_fault() {
    assert_eq!(read("甲,乙\n丙,丁\n"), Err(Fault::NoHeader));
    assert_eq!(read("名册\n序号,电话\n1,199\n"), Err(Fault::NoNameColumn { row: 2 }));
    assert_eq!(read("序号,姓名\n"), Err(Fault::Nobody));
    assert_eq!(read("序号,姓名,面积\n合计,,0\n"), Err(Fault::Nobody));
    let below = "\n".repeat(50);
    assert_eq!(read(&format!("x{below}姓名,电话\n甲,1\n")), Err(Fault::NoHeader));
}

#[test]
fn columns_not_read_are_named() {
    let draft = taken("姓名,政治面貌,身份证号,血型,电话,手机,姓名\n甲,党员,110101199003071234,A,1,2,乙\n");
    let columns: Vec<_> = draft
        .findings
        .iter()
        .map(|finding| (finding.column.as_deref().unwrap(), finding.level, &finding.what))
        .collect();
    assert_eq!(
        columns,
        [
            ("政治面貌", Level::Note, &FindingKind::ColumnNotKept),
            ("身份证号", Level::Note, &FindingKind::IdNumberColumn),
            ("血型", Level::Note, &FindingKind::UnknownColumn),
            ("手机", Level::Doubt, &FindingKind::ColumnTwice),
            ("姓名", Level::Error, &FindingKind::ColumnTwice),
        ]
    );
    let kept = format!("{draft:?}");
    assert!(!kept.contains("110101199003071234") && !kept.contains("党员") && kept.contains("phone: \"1\""));
}

#[test]
fn an_id_number_in_any_kept_cell_is_taken_out() {
    let id = "11010119900307123X";
    let draft = taken(&format!(
        "姓名,网格,身份,房号,电话,备注\n甲{id},{id},{id},{id},{id},核 {id}\n{id},a,b,c,d,e\n"
    ));
    assert!(!format!("{draft:?}").contains("1990"));
    assert_eq!((draft.people[0].name.as_str(), draft.people[0].note.as_str()), ("甲", "核"));
    let removed =
        draft.findings.iter().filter(|finding| finding.what == FindingKind::IdNumberRemoved).count();
    assert_eq!(removed, 7);
}

#[test]
fn rows_that_cannot_be_taken_are_named_and_left_out() {
    let long = "字".repeat(MAX_NAME_CHARS + 1);
    let fits = "字".repeat(MAX_NAME_CHARS);
    let draft = taken(&format!(
        "序号,房号,业主姓名,面积\n1,1-1,甲,50\n2,1-2,,50\n3,1-3,#REF!,50\n4,1-4,{long},50\n5,1-5,{fits},50\n\
         6,1-6,乙,\n7,1-7,丙,0\n8,1-8,丁,约50\n9,1-9,戊,1000000.01\n10,1-10,己,1000000\n"
    ));
    assert_eq!(names(&draft), ["甲", fits.as_str(), "己"]);
    let bad_area = |text: &str| FindingKind::BadArea { text: text.into() };
    assert_eq!(
        found(&draft),
        [
            (3, Level::Error, &FindingKind::NoName),
            (4, Level::Error, &FindingKind::BadName { text: "#REF!".into() }),
            (5, Level::Error, &FindingKind::TooLong { limit: MAX_NAME_CHARS }),
            (7, Level::Error, &bad_area("")),
            (8, Level::Error, &bad_area("0")),
            (9, Level::Error, &bad_area("约50")),
            (10, Level::Error, &bad_area("1000000.01")),
        ]
    );
    let errors: Vec<_> = draft.errors().map(|finding| (finding.no, finding.column.as_deref())).collect();
    assert_eq!(
        (errors.len(), errors[0], errors[3]),
        (7, (Some(2), Some("业主姓名")), (Some(6), Some("面积")))
    );
}

#[test]
fn cells_in_doubt_are_named_and_the_row_is_taken() {
    let long = "注".repeat(MAX_NOTE_CHARS + 1);
    let draft = taken(&format!(
        "序号,姓名,性别,应到,备注\n甲,甲,？,,\n0,乙,,也许,\n3,丙,,,{long}\n3,丁,,否,\n3,丁,男,否,\n"
    ));
    assert_eq!(names(&draft), ["甲", "乙", "丙", "丁"]);
    let entitled: Vec<bool> = draft.people.iter().map(|person| person.entitled).collect();
    assert_eq!(entitled, [true, true, true, false]);
    assert_eq!(draft.people[2].note.chars().count(), MAX_NOTE_CHARS);
    assert_eq!(
        found(&draft),
        [
            (2, Level::Doubt, &FindingKind::BadNumber { text: "甲".into() }),
            (2, Level::Doubt, &FindingKind::BadGender { text: "？".into() }),
            (3, Level::Doubt, &FindingKind::BadNumber { text: "0".into() }),
            (3, Level::Doubt, &FindingKind::BadEntitled { text: "也许".into() }),
            (4, Level::Doubt, &FindingKind::TooLong { limit: MAX_NOTE_CHARS }),
            (5, Level::Doubt, &FindingKind::NumberTwice { of_row: 4, number: 3 }),
            (6, Level::Doubt, &duplicate(5, Some(3), "丁")),
            (6, Level::Doubt, &FindingKind::NumberTwice { of_row: 4, number: 3 }),
        ]
    );
}

#[test]
fn blank_lines_repeated_headers_and_remarks_are_nobody() {
    let draft =
        taken("序号,姓名,电话\n1,甲,\n,,\n9,,\n序号,姓名,电话\n2,乙,\n制表人：丙  2026年10月,,\n,丁,\n");
    assert_eq!(names(&draft), ["甲", "乙", "丁"]);
    assert_eq!(
        found(&draft),
        [(7, Level::Note, &FindingKind::Remark { text: "制表人：丙  2026年10月".into() })]
    );
}

#[test]
fn totals_are_compared_and_not_counted() {
    let list = |totals: &str| {
        format!("房号,业主姓名,面积\n1-1,甲,50.5\n1-2,乙,49.5\n1号楼小计,,100\n2-1,丙,30\n{totals}\n")
    };
    let differs = |stated, counted| FindingKind::TotalDiffers { stated, counted };
    for (totals, expected) in [
        ("2号楼小计,,30\n总计,,130", None),
        ("合 计,,130.00", None),
        ("合计：3户,,130㎡", None),
        (",合计,130", None),
        ("Total,,130", None),
        ("本页小计,,30", None),
        ("合计,,130.01", Some(differs(13_001, 13_000))),
        ("合计,,129.99", Some(differs(12_999, 13_000))),
        ("小计,,31", Some(differs(3_100, 3_000))),
        ("合计,,见附表", Some(FindingKind::BadArea { text: "见附表".into() })),
        ("合计,,", None),
    ] {
        let draft = taken(&list(totals));
        assert_eq!((draft.people.len(), draft.units, draft.area.0), (3, 3, 13_000), "{totals}");
        let expected: Vec<_> = expected.iter().map(|what| (6, Level::Doubt, what)).collect();
        assert_eq!(found(&draft), expected, "{totals}");
    }
}

#[test]
fn merged_cells_stand_for_every_row_but_never_for_an_area() {
    use crate::exchange::sheet::Merge;
    let mut sheet =
        csv::read("楼栋,姓名,联系方式,\n,,面积,电话\n1号楼,甲,50,199\n,乙,,\n".as_bytes()).unwrap();
    let merge = |column, first_row, last_row| Merge { column, first_row, last_row };
    sheet.merges = vec![merge(0, 1, 2), merge(1, 1, 2), merge(0, 3, 4), merge(2, 3, 4), merge(3, 3, 4)];
    let draft = draft(&sheet, Heads::NameAndPhone).unwrap();
    assert_eq!((draft.rows.clone(), draft.area.0), (vec![3, 4], 5_000));
    assert_eq!((draft.people[1].building.as_str(), draft.people[1].phone.as_str()), ("1号楼", "199"));
    assert_eq!(found(&draft), [(4, Level::Doubt, &FindingKind::NoUnit)]);
}

#[test]
fn a_header_may_be_two_rows_high() {
    use crate::exchange::sheet::Merge;
    let mut sheet = csv::read("序号,姓名,联系方式,\n,,固定,移动\n1,甲,50,199\n".as_bytes()).unwrap();
    let merge = |column| Merge { column, first_row: 1, last_row: 2 };
    sheet.merges = vec![merge(0), merge(1)];
    let draft = draft(&sheet, Heads::NameAndPhone).unwrap();
    assert_eq!((names(&draft), draft.rows.clone(), found(&draft)), (vec!["甲"], vec![3], vec![]));
}

#[test]
fn nobody_is_taken_for_a_total_or_a_header() {
    let draft = taken("姓名,电话\n王小计,1\n业主,2\n共计2人,\n");
    assert_eq!(names(&draft), ["王小计", "业主"]);
    assert_eq!(names(&taken("姓名\n甲\n姓名\n乙\n")), ["甲", "乙"]);
}

#[test]
fn a_list_of_households_is_of_households() {
    let draft = taken("户主姓名,房号\n甲,101\n乙,102\n");
    assert!(
        draft
            .people
            .iter()
            .all(|person| person.capacities == [Capacity::Household].into() && person.entitled)
    );
    assert_eq!((draft.units, draft.area.0), (2, 0));
    let attending = taken("姓名,身份\n甲,列席\n乙,列席、居民代表\n");
    assert_eq!(attending.people.iter().map(|person| person.entitled).collect::<Vec<_>>(), [false, true]);
}
