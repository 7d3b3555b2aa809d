//! How Chinese characters are read, and how surnames are.

use pinyin::ToPinyinMulti;

/// Surnames of one character that are read otherwise than the character usually is; the likeliest first.
const SURNAMES: &[(char, &[&str])] = &[
    ('么', &["yao"]),
    ('乐', &["yue", "le"]),
    ('乜', &["nie"]),
    ('仇', &["qiu"]),
    ('佴', &["nai"]),
    ('单', &["shan"]),
    ('区', &["ou"]),
    ('區', &["ou"]),
    ('卜', &["bu"]),
    ('句', &["gou"]),
    ('召', &["shao"]),
    ('员', &["yun"]),
    ('單', &["shan"]),
    ('折', &["she"]),
    ('曾', &["zeng"]),
    ('朴', &["piao", "pu"]),
    ('查', &["zha"]),
    ('樂', &["yue", "le"]),
    ('洗', &["xian"]),
    ('洼', &["gui"]),
    ('牟', &["mu", "mou"]),
    ('盖', &["ge", "gai"]),
    ('祭', &["zhai"]),
    ('种', &["chong"]),
    ('秘', &["bi"]),
    ('粘', &["nian"]),
    ('繁', &["po"]),
    ('繆', &["miao"]),
    ('缪', &["miao"]),
    ('翟', &["zhai"]),
    ('薄', &["bo"]),
    ('蓋', &["ge", "gai"]),
    ('覃', &["qin", "tan"]),
    ('角', &["jue"]),
    ('解', &["xie"]),
    ('郇', &["xun", "huan"]),
    ('都', &["du"]),
    ('重', &["chong"]),
    ('长', &["chang"]),
    ('阚', &["kan"]),
    ('隗', &["wei", "kui"]),
    ('黑', &["he", "hei"]),
];

/// Surnames of two characters that are read otherwise than their characters usually are. The others
/// (欧阳, 司马, 上官, 诸葛 …) need no entry.
const DOUBLE_SURNAMES: &[(&str, [&str; 2])] = &[
    ("万俟", ["mo", "qi"]),
    ("单于", ["chan", "yu"]),
    ("尉迟", ["yu", "chi"]),
    ("澹台", ["tan", "tai"]),
    ("乐正", ["yue", "zheng"]),
    ("长孙", ["zhang", "sun"]),
    ("單于", ["chan", "yu"]),
    ("尉遲", ["yu", "chi"]),
    ("樂正", ["yue", "zheng"]),
    ("長孫", ["zhang", "sun"]),
];

/// The readings of each character of a name or a title, in small letters without tones, likeliest
/// first; ü is written `v`, with `yu` (as in passports) after it. A character without a known reading,
/// and anything that is not Chinese, has none. The first characters are read as a surname first.
///
/// Source of the readings: the `pinyin` crate, all heteronyms included.
pub fn readings(name: &str) -> Vec<Vec<String>> {
    let mut all: Vec<Vec<String>> = name.chars().map(of_character).collect();
    let double = DOUBLE_SURNAMES.iter().find(|(surname, _)| name.starts_with(surname));
    if let Some((_, syllables)) = double {
        for (readings, first) in all.iter_mut().zip(syllables) {
            put_first(readings, first);
        }
    } else if let Some((readings, character)) = all.first_mut().zip(name.chars().next()) {
        let surname = SURNAMES.iter().find(|(c, _)| *c == character);
        for first in surname.iter().flat_map(|(_, known)| known.iter().rev()) {
            put_first(readings, first);
        }
    }
    all
}

fn put_first(readings: &mut Vec<String>, first: &str) {
    readings.retain(|reading| reading != first);
    readings.insert(0, first.to_owned());
}

fn of_character(character: char) -> Vec<String> {
    let mut readings: Vec<String> = Vec::new();
    let known = character.to_pinyin_multi().into_iter().flatten();
    for plain in known.map(|p| p.plain().replace('ê', "e")) {
        let spellings = if plain.contains('ü') {
            vec![plain.replace('ü', "v"), plain.replace('ü', "yu")]
        } else {
            vec![plain]
        };
        for spelling in spellings {
            if !readings.contains(&spelling) {
                readings.push(spelling);
            }
        }
    }
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(name: &str) -> String {
        readings(name).iter().map(|r| r.first().map_or("?", String::as_str)).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn surnames_read_as_surnames() {
        for (name, want) in [
            ("张三", "zhang san"),
            ("曾国强", "zeng guo qiang"),
            ("单田芳", "shan tian fang"),
            ("解晓东", "xie xiao dong"),
            ("仇英", "qiu ying"),
            ("区文", "ou wen"),
            ("區文", "ou wen"),
            ("任远", "ren yuan"),
            ("朴实", "piao shi"),
            ("查良", "zha liang"),
            ("盖文", "ge wen"),
            ("华山", "hua shan"),
            ("乐毅", "yue yi"),
            ("召明", "shao ming"),
            ("翟明", "zhai ming"),
            ("冼星海", "xian xing hai"),
            ("逄明", "pang ming"),
            ("缪明", "miao ming"),
            ("覃明", "qin ming"),
            ("尹明", "yin ming"),
            ("员明", "yun ming"),
            ("万明", "wan ming"),
            ("卜明", "bu ming"),
            ("尉明", "wei ming"),
            ("沈石", "shen shi"),
            ("吕石", "lv shi"),
            ("宁静", "ning jing"),
            ("葛文", "ge wen"),
            ("那英", "na ying"),
            ("尉迟恭", "yu chi gong"),
            ("万俟卨", "mo qi xie"),
            ("单于文", "chan yu wen"),
            ("长孙无忌", "zhang sun wu ji"),
            ("澹台明", "tan tai ming"),
            ("欧阳修", "ou yang xiu"),
            ("司马光", "si ma guang"),
            ("上官云", "shang guan yun"),
            ("诸葛亮", "zhu ge liang"),
            ("皇甫明", "huang fu ming"),
            ("令狐冲", "ling hu chong"),
            ("夏侯明", "xia hou ming"),
            ("王㛃", "wang jie"),
            ("李䶮", "li yan"),
            ("张𬭊", "zhang du"),
        ] {
            assert_eq!(first(name), want, "{name}");
        }
    }

    #[test]
    fn other_readings_are_kept() {
        let of = |name: &str, at: usize| readings(name).swap_remove(at);
        assert_eq!(of("覃", 0), ["qin", "tan", "yan"]);
        assert_eq!(of("曾", 0), ["zeng", "ceng"]);
        // Only the surname is read as one.
        assert_eq!(of("张单", 1).first().map(String::as_str), Some("dan"));
        assert_eq!(of("吕", 0), ["lv", "lyu"]);
        assert!(of("A", 0).is_empty());
        assert!(of("·", 0).is_empty());
        assert!(readings("").is_empty());
    }

    #[test]
    fn readings_are_typed_with_plain_letters() {
        for c in ('\u{3400}'..='\u{9FFF}').chain('\u{20000}'..='\u{2FFFF}') {
            for reading in of_character(c) {
                let plain = !reading.is_empty() && reading.bytes().all(|b| b.is_ascii_lowercase());
                assert!(plain, "{c} {reading}");
            }
        }
    }

    #[test]
    fn each_surname_stands_once() {
        for (i, (surname, known)) in SURNAMES.iter().enumerate() {
            assert!(!SURNAMES.iter().skip(i + 1).any(|(c, _)| c == surname), "{surname}");
            let usual = of_character(*surname);
            assert!(
                !usual.iter().map(String::as_str).take(known.len()).eq(known.iter().copied()),
                "{surname} needs no entry"
            );
        }
    }
}
