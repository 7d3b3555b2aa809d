use unicode_width::UnicodeWidthStr;

use super::words::ids_of;
use super::{Lang, ROOMS, Words, key_name};
use crate::keys::{Act, Scope, rows};

/// An id that stands in `text` because nobody wrote its phrase or filled its variable.
pub(super) fn raw(words: &Words, text: &str) -> Option<String> {
    // English words that happen to be ids.
    const WORDS: [&str; 4] = ["follow-up", "roll-call", "write-in", "sign-in"];
    let slot = text.contains(['{', '}', '$']).then(|| text.to_owned());
    let mut parts = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    slot.or_else(|| {
        let id = parts.find(|part| part.contains('-') && !WORDS.contains(part) && words.has(part));
        id.map(str::to_owned)
    })
}

#[test]
fn every_act_and_every_place_has_a_name_of_its_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut seen = Vec::new();
        for act in Act::ALL {
            assert!(words.has(act.phrase()), "{lang}: {act:?}");
            let name = words.say(act.phrase());
            assert!(name.width() <= if lang == Lang::Zh { 14 } else { 17 }, "{lang}: {name} is too long");
            assert!(name.split_whitespace().count() <= 3, "{lang}: {name} has too many words");
            assert!(!seen.contains(&name), "{lang}: {name} twice");
            seen.push(name);
        }
        for scope in Scope::ALL {
            assert!(words.has(scope.phrase()), "{lang}: {scope:?}");
        }
    }
}

/// What stands on a screen must take the same room in every terminal, whatever it takes ambiguous glyphs for. Papers and
/// whole sentences to be read by themselves may hold such glyphs.
#[test]
fn phrases_of_the_screen_have_no_glyph_of_ambiguous_width() {
    const SENTENCES: [&str; 5] = ["paper", "verdict", "store", "cli", "roster"];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for room in ROOMS.iter().filter(|room| !SENTENCES.contains(&room.name)) {
            for id in ids_of(room.source(lang)) {
                let text = words.say(id);
                assert_eq!(text.width(), text.width_cjk(), "{lang}: {id}: {text}");
            }
        }
    }
}

/// The keys a help text tells to press: what follows `按 ` or `press `.
fn pressed(text: &str) -> Vec<&str> {
    let parts = text.split("按 ").flat_map(|part| part.split("ress ")).skip(1);
    let end = |c: char| c.is_whitespace() || "，。；、：（）,.;:()".contains(c);
    parts.map(|part| part.split(end).next().unwrap()).collect()
}

#[test]
fn help_is_short_and_names_only_keys_that_work_there() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for scope in Scope::ALL {
            let id = format!("help-{}", scope.phrase());
            assert!(words.has(&id), "{lang}: {id}");
            let text = words.say(&id);
            assert!((1..=4).contains(&text.lines().count()), "{lang}: {id}");
            let mut places = vec![scope];
            while let Some(outer) = places.last().and_then(|scope| scope.outer()) {
                places.push(outer);
            }
            let keys: Vec<String> = places
                .into_iter()
                .flat_map(rows)
                .flat_map(|row| row.chords)
                .filter(|chord| !(scope.types() && chord.typed().is_some()))
                .map(|chord| key_name(&words, *chord))
                .collect();
            for key in pressed(&text) {
                assert!(keys.iter().any(|known| known == key), "{lang}: {id}: no key {key}");
            }
        }
    }
}
