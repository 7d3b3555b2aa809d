//! What keys are called.

use super::Words;
use crate::keys::{Act, Chord, Scope, chord_for};

/// The name of a key or keys pressed together: `空格`, `Ctrl-Z`, `F1`.
pub fn key_name(words: &Words, chord: Chord) -> String {
    let Some(phrase) = chord.phrase() else { return chord.to_string() };
    let held = [(chord.ctrl, "Ctrl-"), (chord.alt, "Alt-")];
    let held: String = held.into_iter().filter_map(|(is, name)| is.then_some(name)).collect();
    held + &words.say(phrase)
}

/// The key that asks for an act in a place; the key of the list of all acts where the act has none of its own.
pub fn key_for(words: &Words, scope: Scope, act: Act) -> String {
    let chord = chord_for(scope, act).or_else(|| chord_for(scope, Act::Palette));
    chord.map(|chord| key_name(words, chord)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keys::Key;
    use crate::lang::Lang;

    #[test]
    fn keys_have_names_in_both_languages() {
        let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
        for (chord, in_zh, in_en) in [
            (Chord::char(' '), "空格", "Space"),
            (Chord::plain(Key::PageDown), "下页", "PgDn"),
            (Chord::ctrl(Key::Up), "Ctrl-上", "Ctrl-Up"),
            (Chord::ctrl(Key::Char('z')), "Ctrl-Z", "Ctrl-Z"),
            (Chord::plain(Key::Enter), "Enter", "Enter"),
        ] {
            assert_eq!(key_name(&zh, chord), in_zh);
            assert_eq!(key_name(&en, chord), in_en);
        }
    }

    #[test]
    fn an_act_without_a_key_is_found_in_the_list_of_all() {
        let zh = Words::new(Lang::Zh);
        assert_eq!(key_for(&zh, Scope::Vote, Act::CorrectVote), "4");
        assert_eq!(key_for(&zh, Scope::Vote, Act::AddItem), "F2");
    }
}
