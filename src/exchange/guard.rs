//! Keeps a cell from being taken for a formula by the spreadsheet that opens it.

/// First characters that make a spreadsheet compute, each also in its full-width form.
const STARTS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// Puts `'` before a text that a spreadsheet would compute, and before one that already looks guarded, so that
/// [`unguard`] gives back exactly `text`.
pub fn guard(text: &str) -> String {
    if dangerous(text) { format!("'{text}") } else { text.to_owned() }
}

/// Takes away what [`guard`] put there, and nothing else.
pub fn unguard(text: &str) -> &str {
    text.strip_prefix('\'').filter(|rest| dangerous(rest)).unwrap_or(text)
}

fn dangerous(text: &str) -> bool {
    let inner = text.trim_start_matches('\'');
    inner.starts_with(STARTS) || inner.trim_start().starts_with(STARTS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_dangerous_start_is_guarded() {
        for start in STARTS {
            for text in [format!("{start}1+1"), format!("'{start}1")] {
                assert_eq!(guard(&text), format!("'{text}"));
            }
        }
        assert_eq!(guard("  =1"), "'  =1");
        for text in ["", "'", "顾娟", "1-101", "'甲'", "a=b", "19900000283"] {
            assert_eq!(guard(text), text);
            assert_eq!(unguard(text), text);
        }
    }

    proptest! {
        #[test]
        fn taking_the_guard_away_gives_the_text_back(text in "['=+ a甲＠\t-]{0,6}") {
            let guarded = guard(&text);
            prop_assert!(!guarded.starts_with(STARTS));
            prop_assert_eq!(unguard(&guarded), text);
        }
    }
}
