use super::*;

fn found(text: &str) -> Option<Private> {
    find(text, &Known::default(), Strictness::Text).map(|(what, _)| what)
}

#[test]
fn numbers_of_people_and_homes_are_found_however_they_are_written() {
    for (text, what) in [
        ("身份证130602198503071234。", Private::IdNumber),
        ("13060219850307123X", Private::IdNumber),
        ("13060219850307123x办理", Private::IdNumber),
        ("130602 19850307 1234", Private::IdNumber),
        ("１３０６０２１９８５０３０７１２３４", Private::IdNumber),
        ("电话13800138000", Private::Mobile),
        ("138 0013 8000", Private::Mobile),
        ("138-0013-8000", Private::Mobile),
        ("+86 138 0013 8000", Private::Mobile),
        ("+8613800138000", Private::Mobile),
        ("１９９００００１２３４", Private::Mobile),
        ("卡号6222021001116245702", Private::CardNumber),
        ("6222 0210 0111 6245", Private::CardNumber),
        ("6222 0210 0111 6245 702", Private::CardNumber),
        ("住3-2-501", Private::Door),
        ("3－2－501的张先生", Private::Door),
        ("12-1-1203", Private::Door),
        ("501室反映", Private::Door),
        ("3号楼2单元501", Private::Door),
        ("3栋501", Private::Door),
        ("3#501", Private::Door),
        ("1985年3月7日出生", Private::BirthDate),
        ("他家是低保户", Private::Condition),
        ("残疾人张先生", Private::Condition),
        ("因患病请假", Private::Condition),
    ] {
        assert_eq!(found(text), Some(what), "{text}");
    }
}

#[test]
fn ordinary_figures_are_no_private_numbers() {
    for text in [
        "",
        "2026年11月22日19时30分",
        "2026-11-22",
        "2026-11-22 19:30",
        "办公室电话0312-5012345",
        "010-12345678",
        "400-123-4567",
        "12345热线",
        "预算186000元，共1280户",
        "3号楼120户居民",
        "2单元12户",
        "3号楼2单元",
        "会议室",
        "第501号",
        "加装残疾人坡道",
        "1380013800",
        "138001380001",
        "12800138000",
        "123456789012345",
        "12345678901234567890",
        "统一社会信用代码91130602MA07XXXX0A",
        "2026-2-3",
        "1-2-34",
        "重大病虫害防治",
        "老人集体生日会",
    ] {
        assert_eq!(found(text), None, "{text}");
    }
}

#[test]
fn what_the_roster_knows_is_found_too() {
    let known = Known { phones: vec!["03125012345".into()], doors: vec!["7-101".into(), "a座12".into()] };
    let find = |text, strictness| find(text, &known, strictness);
    assert_eq!(find("0312-5012345", Strictness::Text).map(|f| f.0), Some(Private::Phone));
    assert_eq!(find("0312-5012345", Strictness::Contact), None);
    assert_eq!(find("住在7-101的", Strictness::Text), Some((Private::Door, "7-101".into())));
    assert_eq!(find("Ａ座12反映", Strictness::Text).map(|f| f.0), Some(Private::Door));
    assert_eq!(find("17-101号、7-1012号", Strictness::Text), None);
}

#[test]
fn places_may_be_rooms_and_contacts_numbers() {
    let known = Known { phones: vec!["13800138000".into()], doors: Vec::new() };
    let find = |text, strictness| find(text, &known, strictness).map(|found| found.0);
    assert_eq!(find("党群服务中心201室", Strictness::Place), None);
    assert_eq!(find("党群服务中心201室", Strictness::Text), Some(Private::Door));
    assert_eq!(find("党群服务中心 13900139000", Strictness::Place), Some(Private::Mobile));
    assert_eq!(find("13900139000", Strictness::Contact), None);
    assert_eq!(find("李主任 138 0013 8000", Strictness::Contact), Some(Private::Mobile));
    assert_eq!(find("0312-5012345，3-2-501", Strictness::Contact), Some(Private::Door));
}
