use super::*;

fn found(text: &str) -> Option<Private> {
    first(text, &Known::default(), Strictness::Text).map(|(what, _)| what)
}

fn first(text: &str, known: &Known, strictness: Strictness) -> Option<(Private, String)> {
    find(text, known, strictness).into_iter().next()
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
        ("三号楼二单元五零一", Private::Door),
        ("住二单元五〇一的", Private::Door),
        ("五零一室", Private::Door),
        ("三栋一二零三", Private::Door),
        ("三-二-五零一", Private::Door),
        ("办公室电话0312-5012345", Private::Landline),
        ("0311-86012345", Private::Landline),
        ("０３１１－８６０１２３４５", Private::Landline),
        ("031186012345", Private::Landline),
        ("0311 8601 2345", Private::Landline),
        ("(0311)86012345", Private::Landline),
        ("（010）86012345", Private::Landline),
        ("010-62345678", Private::Landline),
        ("+86-311-86012345", Private::Landline),
        ("电话86012345", Private::Landline),
        ("联系电话：8601-2345", Private::Landline),
        ("86012345（座机）", Private::Landline),
        ("Tel 5012345", Private::Landline),
        ("微信abc_123", Private::WeChat),
        ("我的微信号是Zhang-san88", Private::WeChat),
        ("加微信：wxid_8h2k", Private::WeChat),
        ("微信号（zhangsan）", Private::WeChat),
        ("微信ID: zhangsan", Private::WeChat),
        ("VX：zhangsan", Private::WeChat),
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
        "010-12345678",
        "86012345",
        "共86012345元",
        "电话投诉很多，预算86012345元",
        "电话1234567",
        "0311-8601234567",
        "微信群里通知",
        "微信abcde",
        "微信公众号：chunhe-shequ",
        "微信小程序yishi-app",
        "vxabcdefg",
        "三号楼二单元",
        "三号楼一百二十户",
        "三单元一二零户",
        "二〇二六年三月",
        "二〇二六-三-二〇",
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
    let known = Known {
        phones: vec!["03125012345".into()],
        doors: vec!["7-101".into(), "a座12".into()],
        ..Known::default()
    };
    let find = |text, strictness| first(text, &known, strictness);
    assert_eq!(find("0312-5012345", Strictness::Text).map(|f| f.0), Some(Private::Phone));
    assert_eq!(find("0312-5012345", Strictness::Contact), None);
    assert_eq!(find("住在7-101的", Strictness::Text), Some((Private::Door, "7-101".into())));
    assert_eq!(find("Ａ座12反映", Strictness::Text).map(|f| f.0), Some(Private::Door));
    assert_eq!(find("17-101号、7-1012号", Strictness::Text), None);
}

#[test]
fn places_may_be_rooms_and_contacts_numbers() {
    let known = Known { phones: vec!["13800138000".into()], ..Known::default() };
    let find = |text, strictness| first(text, &known, strictness).map(|found| found.0);
    assert_eq!(find("党群服务中心201室", Strictness::Place), None);
    assert_eq!(find("党群服务中心201室", Strictness::Text), Some(Private::Door));
    assert_eq!(find("党群服务中心 13900139000", Strictness::Place), Some(Private::Mobile));
    assert_eq!(find("13900139000", Strictness::Contact), None);
    assert_eq!(find("李主任 138 0013 8000", Strictness::Contact), Some(Private::Mobile));
    assert_eq!(find("0312-5012345，3-2-501", Strictness::Contact), Some(Private::Door));
    assert_eq!(find("电话86012345，微信chunhe_2026", Strictness::Contact), None);
    assert_eq!(find("党群服务中心，电话86012345", Strictness::Place), Some(Private::Landline));
}

#[test]
fn names_of_the_roster_are_found_in_speech_only() {
    let names = ["王㛃", "买买提·阿不都", "李明", "ann li"].map(str::to_owned).to_vec();
    let known = Known { names, ..Known::default() };
    for (text, name) in [
        ("王㛃家的车", Some("王㛃")),
        ("听李明说", Some("李明")),
        ("买买提·阿不都反对", Some("买买提·阿不都")),
        ("Ann Li said so", Some("ann li")),
        ("Joann Life", None),
        ("王先生、李女士", None),
    ] {
        assert_eq!(
            first(text, &known, Strictness::Speech),
            name.map(|name| (Private::Name, name.to_owned()))
        );
        assert_eq!(first(text, &known, Strictness::Text), None, "{text}");
    }
}

#[test]
fn everything_is_told_at_once_and_each_thing_once() {
    let known = Known {
        phones: vec!["13800138000".into()],
        doors: vec!["3-2-501".into()],
        names: vec!["李明".into()],
    };
    let text =
        "李明（13800138000，微信liming88）住3-2-501室，他家低保，他也患病；找0311-86012345 13900139000";
    let expected = [
        (Private::Mobile, "13800138000"),
        (Private::WeChat, "liming88"),
        (Private::Door, "3-2-501"),
        (Private::Landline, "0311-86012345"),
        (Private::Mobile, "13900139000"),
        (Private::Condition, "低保"),
        (Private::Condition, "患病"),
        (Private::Name, "李明"),
    ];
    let expected = expected.map(|(what, found)| (what, found.to_owned()));
    assert_eq!(find(text, &known, Strictness::Speech), expected);
}
