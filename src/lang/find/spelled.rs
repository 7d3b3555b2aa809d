//! Letters typed against the readings of a text.

/// The smallest thing that has an initial: one Chinese character, or one run of letters or digits.
#[derive(Debug, Clone)]
pub(super) struct Unit {
    /// The character or the run itself.
    sign: String,
    /// Likeliest first; empty for a run, and for a character nobody knows how to read.
    readings: Vec<String>,
    character: bool,
    /// First of the text, or after a space or a dot: where a name or a word begins.
    opens: bool,
}

/// Whether `c` is written as a unit of its own rather than as part of a word. Private-use characters
/// are: old systems keep rare names in them.
pub(super) fn is_character(c: char) -> bool {
    c >= '\u{2E80}'
}

/// Whether `c` is looked at: letters, digits, and characters, no marks.
pub(super) fn counts(c: char) -> bool {
    let private = matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFD}');
    c.is_alphanumeric() || private
}

/// The units of a folded text, given the readings of each of its `char`s.
pub(super) fn units(text: &str, readings: Vec<Vec<String>>) -> Vec<Unit> {
    let mut units: Vec<Unit> = Vec::new();
    let mut before = None;
    for (c, readings) in text.chars().zip(readings) {
        let kind = counts(c).then(|| (is_character(c), c.is_numeric()));
        let goes_on = matches!(kind, Some((false, _))) && kind == before;
        match units.last_mut().filter(|_| goes_on) {
            Some(run) => run.sign.push(c),
            None if kind.is_some() => units.push(Unit {
                sign: c.to_string(),
                readings,
                character: is_character(c),
                opens: before.is_none(),
            }),
            None => {}
        }
        before = kind;
    }
    units
}

/// How the letters were typed.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// One letter each: `zs`.
    Initials,
    /// In full, the last as far as it goes: `zhangsa`.
    Full,
    /// Some letters of each: `zhsan`.
    Part,
}

impl Way {
    const ALL: [Self; 3] = [Self::Initials, Self::Full, Self::Part];

    const fn worth(self) -> u32 {
        match self {
            Self::Initials => 700,
            Self::Full => 690,
            Self::Part => 620,
        }
    }
}

/// A unit further inside the text than its beginning.
const INSIDE: u32 = 200;
/// A unit further inside that does not begin a name or a word.
const WITHIN: u32 = 250;
/// A reading that is not the likeliest.
const UNLIKELY: u32 = 20;
/// The text was typed to its end.
const WHOLE: u32 = 50;

/// How well `word` spells `units` from any of them on; see [`super::rank`] for the scale.
pub(super) fn rank(units: &[Unit], word: &str) -> Option<u32> {
    let starts = units.iter().enumerate().filter_map(|(start, first)| {
        let cost = match (start, first.opens) {
            (0, _) => 0,
            (_, true) => INSIDE,
            (_, false) => WITHIN,
        };
        let rest = units.get(start..)?;
        // What fits any way fits in part: most people are out after one look.
        fits(rest, word.as_bytes(), Way::Part, false)?;
        Way::ALL
            .into_iter()
            .flat_map(|way| [(way, true), (way, false)])
            .filter_map(|(way, likely)| {
                let whole = fits(rest, word.as_bytes(), way, likely)?;
                let worth = way.worth() - cost + if whole { WHOLE } else { 0 };
                Some(if likely { worth } else { worth - UNLIKELY })
            })
            .max()
    });
    starts.max()
}

/// Whether `word` is used up along `units`, and if so whether it reaches the end of the last.
fn fits(units: &[Unit], word: &[u8], way: Way, likely: bool) -> Option<bool> {
    let mut found = None;
    // The places in `word` that can be reached before each unit.
    let mut places = vec![0];
    for (at, unit) in units.iter().enumerate() {
        let mut next = Vec::new();
        for rest in places.iter().filter_map(|place| word.get(*place..)) {
            for (taken, entire) in unit.takes(rest, way, likely) {
                if taken == rest.len() {
                    let whole = entire && at + 1 == units.len();
                    found = Some(found.unwrap_or(false) || whole);
                } else {
                    next.push(word.len() - rest.len() + taken);
                }
            }
        }
        next.sort_unstable();
        next.dedup();
        places = next;
        if places.is_empty() {
            break;
        }
    }
    found
}

impl Unit {
    /// How many bytes of `rest` this unit can take, and whether that is all of it.
    fn takes(&self, rest: &[u8], way: Way, likely: bool) -> Vec<(usize, bool)> {
        let mut takes = Vec::new();
        if rest.starts_with(self.sign.as_bytes()) {
            takes.push((self.sign.len(), true));
        }
        if !self.character {
            spell(&self.sign, rest, way, &mut takes);
        } else if self.readings.is_empty() {
            // Nobody can spell it, so it may be left out.
            takes.push((0, true));
        }
        let known = if likely { 1 } else { self.readings.len() };
        for reading in self.readings.iter().take(known) {
            spell(reading, rest, way, &mut takes);
        }
        takes
    }
}

fn spell(reading: &str, rest: &[u8], way: Way, takes: &mut Vec<(usize, bool)>) {
    let letters = reading.as_bytes();
    let same = letters.iter().zip(rest).take_while(|(a, b)| a == b).count();
    if same == 0 {
        return;
    }
    match way {
        Way::Initials => {
            let first = reading.chars().next().map_or(0, char::len_utf8);
            if same >= first {
                takes.push((first, true));
            }
        }
        Way::Full if same == letters.len() || same == rest.len() => {
            takes.push((same, same == letters.len()));
        }
        Way::Full => {}
        Way::Part => takes.extend((1..=same).map(|taken| (taken, true))),
    }
}
