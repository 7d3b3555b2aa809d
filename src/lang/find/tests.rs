use proptest::prelude::*;

use super::{SearchKey, rank, search};

/// The names found in a roll of 张三 … by a query, best first.
fn found<'a>(names: &[&'a str], query: &str) -> Vec<&'a str> {
    let keys: Vec<SearchKey> =
        (1..).zip(names).map(|(number, name)| SearchKey::new(Some(number), name, &[])).collect();
    search(&keys, query).into_iter().map(|at| names[at]).collect()
}

fn fits(name: &str, query: &str) -> bool {
    rank(&SearchKey::new(None, name, &[]), query).is_some()
}

#[test]
fn one_name_many_ways() {
    for (name, queries) in [
        (
            "张三",
            &[
                "张三",
                "张",
                "三",
                "zs",
                "ZS",
                "ｚｓ",
                "z",
                "s",
                "zhangsan",
                "zhang san",
                "Zhang  San",
                "san",
                "zhsan",
                "zsan",
                "zhs",
                "zhangs",
                "zhan",
                "张s",
                "z三",
                "san zhang",
            ][..],
        ),
        ("曾国强", &["zgq", "zeng", "ceng", "gq", "guoqiang", "zengguoqiang"]),
        ("单田芳", &["stf", "dtf", "shan", "tf"]),
        ("覃明", &["qm", "tm", "qinming", "tanming"]),
        ("盖叫天", &["ge", "gai", "gjt"]),
        ("尉迟恭", &["ycg", "yuchigong", "wcg"]),
        ("万俟卨", &["mq", "moqi", "万俟"]),
        ("欧阳修", &["oyx", "ouyang", "oy", "欧阳"]),
        ("司马光", &["smg", "sima"]),
        ("上官云", &["sgy", "shangguan"]),
        ("诸葛亮", &["zgl", "zhuge", "liang"]),
        ("吕薇", &["lw", "lv", "lü", "lyu"]),
        ("西安", &["xian", "xi'an", "xa"]),
        (
            "买买提·阿不都",
            &[
                "mmtabd",
                "mmt",
                "abd",
                "mmt abd",
                "maimaiti",
                "abudu",
                "阿不都",
                "买买提阿不都",
                "买买提•阿不都",
                "买买提．阿不都",
                "提阿",
            ],
        ),
        ("王㛃", &["wj", "w", "王㛃", "㛃"]),
        ("李䶮", &["ly", "䶮"]),
        ("张𬭊", &["z", "zd", "𬭊"]),
        ("李\u{E123}明", &["lm", "\u{E123}", "l"]),
        ("Anna Schmidt", &["anna", "as", "schm", "ANNA S", "schmidt anna", "midt"]),
        (" Jürgen Müller ", &["jürgen", "müller", "JM"]),
        ("公示结果", &["gs", "jg", "gsjg", "gongshi", "结果"]),
    ] {
        for query in queries {
            assert!(fits(name, query), "{name} by {query}");
        }
    }
}

#[test]
fn what_does_not_fit() {
    for (name, query) in [
        ("张三", "sz"),
        ("张三", "zss"),
        ("张三", "zsn"),
        ("张三", "zx"),
        ("张三", "李"),
        ("张三", "zs li"),
        ("张三", "1"),
        ("张三", "三张"),
        ("张单", "zx"),
        ("曾国强", "zengguoqiangg"),
        ("吕薇", "lw1"),
        ("", "a"),
    ] {
        assert!(!fits(name, query), "{name} by {query}");
    }
}

#[test]
fn numbers_first() {
    let key = |number| SearchKey::new(Some(number), "张三", &["12号楼"]);
    assert!(rank(&key(12), "12") > rank(&key(120), "12"));
    assert!(rank(&key(120), "12") > rank(&key(7), "12"));
    assert!(rank(&key(7), "12").is_some());
    assert_eq!(rank(&key(12), "012"), rank(&key(12), "１２"));
    assert_eq!(rank(&key(12), "#12"), rank(&key(12), "12"));
    assert_eq!(rank(&key(12), "13"), None);
    assert!(rank(&key(12), "12 zs").is_some());
    assert_eq!(rank(&key(12), "12 ls"), None);
    // Two words are not one number.
    assert_eq!(rank(&SearchKey::new(Some(34), "张三", &[]), "3 4"), None);
}

#[test]
fn best_first() {
    for (names, query, want) in [
        // The whole of a name before the beginning of a longer one, and both before the inside.
        (&["李张三", "张三丰", "张三"][..], "张三", &["张三", "张三丰", "李张三"][..]),
        (&["李张三", "张三丰", "张三"], "zs", &["张三", "张三丰", "李张三"]),
        (&["李张三", "张三丰", "张三"], "zhangsan", &["张三", "张三丰", "李张三"]),
        // As a surname 曾 is zeng and 单 is shan; as anything else they come later.
        (&["曾三", "郑三"], "zs", &["曾三", "郑三"]),
        (&["曾明", "岑明"], "cm", &["岑明", "曾明"]),
        (&["单明", "段明"], "dm", &["段明", "单明"]),
        // After the dot before mid-name.
        (&["张阿宝", "买买提·阿不都"], "a", &["买买提·阿不都", "张阿宝"]),
        // Equals keep the order of the roll.
        (&["赵三", "张三", "郑三"], "zs", &["赵三", "张三", "郑三"]),
        (&["赵三", "张三", "郑三"], "", &["赵三", "张三", "郑三"]),
        (&["赵三", "张三", "郑三"], " 　", &["赵三", "张三", "郑三"]),
    ] {
        assert_eq!(found(names, query), want, "{query}");
    }
}

#[test]
fn titles_by_pinyin_or_english() {
    let acts =
        [("开始表决", "Open the vote"), ("公布结果", "Declare the result"), ("查看纪要", "Read the minutes")];
    let keys: Vec<SearchKey> = acts.iter().map(|(zh, en)| SearchKey::new(None, zh, &[en])).collect();
    for (query, want) in [
        ("ksbj", &[0][..]),
        // 表决; also 布结 within 公布结果: the machine does not know where words begin.
        ("bj", &[0, 1]),
        ("表决", &[0]),
        ("vote", &[0]),
        ("vote open", &[0]),
        ("otv", &[0]),
        ("ck", &[2]),
        ("chakan", &[2]),
        ("the", &[0, 1, 2]),
        ("result", &[1]),
        ("xyz", &[]),
    ] {
        assert_eq!(search(&keys, query), want, "{query}");
    }
    // A title in its own language before the same letters in the other.
    let keys = [SearchKey::new(None, "公布", &["boat"]), SearchKey::new(None, "boat", &[])];
    assert_eq!(search(&keys, "boat"), [1, 0]);
}

proptest! {
    /// A name is found by itself and by any part of it, before all that merely contains it.
    #[test]
    fn a_name_finds_itself(name in "[张王李赵曾单欧阳三四五明国阿𬭊㛃·a-c]{1,6}", from in 0_usize..6, many in 1_usize..6) {
        prop_assume!(name.chars().any(|c| c != '·'));
        let key = SearchKey::new(None, &name, &[]);
        prop_assert_eq!(rank(&key, &name), Some(super::NAME));
        let part: String = name.chars().skip(from).take(many).collect();
        let found = rank(&key, &part);
        prop_assert!(found.is_some_and(|rank| rank <= super::NAME), "{} by {}", name, part);
    }

    /// More letters never find more.
    #[test]
    fn typing_on_narrows(name in "[张王李赵曾单欧三四明阿𬭊 ·a-c]{0,6}", query in "[a-z张三 ]{0,5}", more in "[a-z张三]") {
        let key = SearchKey::new(Some(12), &name, &["3-501"]);
        let longer = format!("{query}{more}");
        if rank(&key, &longer).is_some() {
            prop_assert!(rank(&key, &query).is_some(), "{} fits {:?} but not {:?}", name, longer, query);
        }
    }

    #[test]
    fn any_query_is_answered(name in ".{0,8}", query in ".{0,8}") {
        let _ = rank(&SearchKey::new(Some(1), &name, &[&query]), &query);
    }
}
