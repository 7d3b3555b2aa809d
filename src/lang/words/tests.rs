use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_bundle::{FluentArgs, FluentResource};

use super::{Arg, Lang, MOST_COUNTED, ROOMS, Words, ids_of, value};
use crate::lang::UnknownLang;

/// Each phrase of a source with its lines, comments left out.
fn phrases(source: &str) -> BTreeMap<&str, String> {
    let mut phrases: BTreeMap<&str, String> = BTreeMap::new();
    let mut id = "";
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        id = ids_of(line).next().unwrap_or(id);
        let text = phrases.entry(id).or_default();
        text.push_str(line);
        text.push('\n');
    }
    phrases.remove("");
    phrases
}

fn variables(text: &str) -> BTreeSet<&str> {
    text.split('$')
        .skip(1)
        .map(|rest| {
            rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-' || c == '_')).next().unwrap()
        })
        .collect()
}

#[test]
fn every_file_is_a_room() {
    let rooms: BTreeSet<String> = ROOMS.iter().map(|room| format!("{}.ftl", room.name)).collect();
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/lang").join(lang.tag());
        let files: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(files, rooms, "{lang}");
    }
}

#[test]
fn every_file_reads_without_fault() {
    for room in ROOMS {
        for lang in Lang::ALL {
            let read = FluentResource::try_new(room.source(lang).to_owned());
            let faults = read.map_err(|(_, faults)| faults).err();
            assert_eq!(faults, None, "{lang}/{}.ftl", room.name);
        }
    }
}

#[test]
fn both_languages_say_the_same_phrases_in_the_same_room() {
    for room in ROOMS {
        let (zh, en) = (phrases(room.zh), phrases(room.en));
        let ids = |phrases: &BTreeMap<&str, String>| -> BTreeSet<String> {
            phrases.keys().map(ToString::to_string).collect()
        };
        assert_eq!(ids(&zh), ids(&en), "zh-CN (left) and en (right) of {}.ftl", room.name);
        for (id, text) in &zh {
            assert_eq!(variables(text), variables(&en[id]), "variables of {id}");
        }
    }
}

#[test]
fn no_id_is_used_twice() {
    for lang in Lang::ALL {
        let mut seen = BTreeSet::new();
        for id in Words::new(lang).ids() {
            assert!(seen.insert(id.clone()), "{lang}: {id} stands twice");
        }
    }
}

#[test]
fn every_phrase_formats() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for id in words.ids() {
            assert!(words.has(&id), "{lang}: {id}");
            let message = words.bundle.get_message(&id).unwrap();
            let pattern = message.value().unwrap_or_else(|| panic!("{lang}: {id} says nothing"));
            // All variables of all rooms: a phrase may stand within another.
            let all: BTreeSet<&str> = ROOMS.iter().flat_map(|room| variables(room.source(lang))).collect();
            for dummy in [0_i64, 1, 2, 11].map(Arg::Count).into_iter().chain([Arg::from("张三")]) {
                let args: FluentArgs = all.iter().map(|name| (*name, value(&dummy))).collect();
                let mut faults = Vec::new();
                let text = words.bundle.format_pattern(pattern, Some(&args), &mut faults);
                assert!(faults.is_empty(), "{lang}: {id}: {faults:?}");
                assert!(!text.trim().is_empty(), "{lang}: {id} is empty");
                assert!(!text.contains(['{', '}']), "{lang}: {id}: {text}");
            }
        }
    }
}

#[test]
fn plurals_and_plain_digits() {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    for (n, want) in
        [(0, "0 people"), (1, "1 person"), (2, "2 people"), (21, "21 people"), (12_345, "12345 people")]
    {
        assert_eq!(en.tell("people", &[("n", Arg::Count(n))]), want);
    }
    assert_eq!(zh.tell("people", &[("n", 12_345_u64.into())]), "12345人");
    assert_eq!(zh.tell("people", &[("n", (-3_i64).into())]), "-3人");
    for n in [1 << 53, (1 << 53) + 1, i64::MAX, i64::MIN] {
        assert_eq!(zh.tell("people", &[("n", n.into())]), format!("{n}人"));
    }
    assert_eq!(zh.tell("people", &[("n", u64::MAX.into())]), "18446744073709551615人");
    assert_eq!(MOST_COUNTED, 9_007_199_254_740_992);
}

#[test]
fn text_goes_in_as_it_is() {
    let zh = Words::new(Lang::Zh);
    for text in ["买买提·阿不都", "{ $n }", "{-x}", "<b>", ""] {
        assert_eq!(zh.tell("people", &[("n", text.into())]), format!("{text}人"));
    }
}

#[test]
fn a_missing_phrase_shows_as_its_id() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        assert_eq!(words.say("no-such-phrase"), "no-such-phrase");
        assert_eq!(words.say(""), "");
        assert!(!words.has("no-such-phrase"));
        assert!(words.say("people").contains("{$n}"));
        assert_eq!(words.lang(), lang);
    }
}

#[test]
fn four_answers_stay_four() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let answers: BTreeSet<String> =
            ["for", "against", "abstain", "not-voted", "invalid"].map(|id| words.say(id)).into();
        assert_eq!(answers.len(), 5, "{answers:?}");
    }
}

#[test]
fn language_names() {
    for (text, want) in [
        ("zh", Some(Lang::Zh)),
        ("zh-CN", Some(Lang::Zh)),
        ("zh_CN.UTF-8", Some(Lang::Zh)),
        ("ZH_tw", Some(Lang::Zh)),
        ("中文", Some(Lang::Zh)),
        ("ｚｈ", Some(Lang::Zh)),
        ("en", Some(Lang::En)),
        (" en_GB ", Some(Lang::En)),
        ("English", Some(Lang::En)),
        ("fr", None),
        ("C", None),
        ("", None),
        ("zhe", None),
    ] {
        let read: Result<Lang, UnknownLang> = text.parse();
        assert_eq!(read.ok(), want, "{text}");
    }
    for lang in Lang::ALL {
        assert_eq!(lang.to_string().parse(), Ok(lang));
        let written = serde_json::to_string(&lang).unwrap();
        assert_eq!(written, format!("{:?}", lang.tag()));
        assert_eq!(serde_json::from_str::<Lang>(&written).unwrap(), lang);
    }
    assert_eq!(Lang::default(), Lang::Zh);
}
