//! Keys: the table of bindings, how a chord finds its act, and what is told of the table.

mod act;
mod chord;
mod scope;
mod table;

pub use act::Act;
pub use chord::{Chord, Key, script};
pub use scope::Scope;
pub use table::{Binding, TABLE};

/// What a chord means in a place: the innermost place that knows it decides. Where a field has the focus, a character
/// is text and never looked up.
pub fn resolve(scope: Scope, chord: Chord) -> Option<Act> {
    if scope.types() && chord.typed().is_some() {
        return None;
    }
    let chord = chord.folded();
    let found = rows(scope).find(|row| row.chords.contains(&chord)).map(|row| row.act);
    found.or_else(|| resolve(scope.outer()?, chord))
}

/// The rows of one place, in the order of their use.
pub fn rows(scope: Scope) -> impl Iterator<Item = &'static Binding> {
    TABLE.iter().filter(move |row| row.scope == scope)
}

/// The chord to show for an act in a place, or in a place around it.
pub fn chord_for(scope: Scope, act: Act) -> Option<Chord> {
    let shown =
        |row: &Binding| row.chords.iter().find(|chord| !scope.types() || chord.typed().is_none()).copied();
    let here = rows(scope).filter(|row| row.act == act).find_map(shown);
    here.or_else(|| chord_for(scope.outer()?, act))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chord_means_one_thing_in_a_place() {
        for scope in Scope::ALL {
            let mut seen = Vec::new();
            for chord in rows(scope).flat_map(|row| row.chords) {
                assert!(!seen.contains(&chord), "{scope:?}: {chord} twice");
                assert_eq!(*chord, chord.folded(), "{scope:?}: {chord} can never be met");
                seen.push(chord);
            }
        }
    }

    #[test]
    fn every_act_has_a_key_that_an_input_method_leaves_alone() {
        for row in TABLE {
            let reachable = |chord: &&Chord| {
                chord.survives_input_method() && !(row.scope.types() && chord.typed().is_some())
            };
            assert!(row.chords.iter().any(|chord| reachable(&chord)), "{:?}: {:?}", row.scope, row.act);
        }
    }

    #[test]
    fn a_field_keeps_its_characters() {
        assert_eq!(resolve(Scope::Form, Chord::char('?')), None);
        assert_eq!(resolve(Scope::Agenda, Chord::char('？')), Some(Act::Help));
        assert_eq!(resolve(Scope::Agenda, Chord::char('１')), Some(Act::AddItem));
        assert_eq!(resolve(Scope::Form, Chord::plain(Key::F(1))), Some(Act::Help));
    }

    #[test]
    fn the_innermost_place_decides() {
        assert_eq!(resolve(Scope::Agenda, Chord::plain(Key::Enter)), Some(Act::EditItem));
        assert_eq!(resolve(Scope::Confirm, Chord::plain(Key::Esc)), Some(Act::Back));
        assert_eq!(resolve(Scope::Menu, Chord::plain(Key::Tab)), None);
    }
}
