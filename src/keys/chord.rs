//! A key, or keys pressed together.

use std::fmt;

/// A key as far as yishi tells keys apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Key {
    /// A key that types a character; the space bar is `' '`.
    Char(char),
    /// F1 to F12.
    F(u8),
    /// 回车
    Enter,
    /// Esc
    Esc,
    /// Tab
    Tab,
    /// Shift-Tab
    BackTab,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home
    Home,
    /// End
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// Delete
    Delete,
    /// Backspace
    Backspace,
    /// Insert
    Insert,
}

/// A key with what is held down beside it. Shift is in the character itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Chord {
    /// The key.
    pub key: Key,
    /// Ctrl is held.
    pub ctrl: bool,
    /// Alt is held.
    pub alt: bool,
}

impl Chord {
    /// A key by itself.
    pub const fn plain(key: Key) -> Self {
        Self { key, ctrl: false, alt: false }
    }

    /// A character key by itself.
    pub const fn char(c: char) -> Self {
        Self::plain(Key::Char(c))
    }

    /// A key with Ctrl.
    pub const fn ctrl(key: Key) -> Self {
        Self { key, ctrl: true, alt: false }
    }

    /// The character it types into a field, exactly as it came.
    pub fn typed(self) -> Option<char> {
        match self.key {
            Key::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }

    /// The chord it means in the table: full-width forms and upper case are their plain twins, so that `１`, `？` and `Y`
    /// from an input method are `1`, `?` and `y`.
    #[must_use]
    pub fn folded(self) -> Self {
        let Key::Char(c) = self.key else { return self };
        let c = crate::text::fold(c);
        Self { key: Key::Char(c.to_lowercase().next().unwrap_or(c)), ..self }
    }

    /// Typed with the keys an input method leaves alone: anything but a letter or a punctuation mark by itself.
    pub fn survives_input_method(self) -> bool {
        match self.key {
            Key::Char(c) => self.ctrl || c.is_ascii_digit() || c == ' ',
            _ => true,
        }
    }

    /// The phrase that names the key, where its cap does not say it by itself.
    pub fn phrase(self) -> Option<&'static str> {
        Some(match self.key {
            Key::Char(' ') => "key-space",
            Key::Up => "key-up",
            Key::Down => "key-down",
            Key::Left => "key-left",
            Key::Right => "key-right",
            Key::PageUp => "key-page-up",
            Key::PageDown => "key-page-down",
            _ => return None,
        })
    }
}

impl fmt::Display for Chord {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.ctrl {
            out.write_str("Ctrl-")?;
        }
        if self.alt {
            out.write_str("Alt-")?;
        }
        match self.key {
            Key::Char(' ') => out.write_str("Space"),
            Key::Char(c) => write!(out, "{}", c.to_uppercase()),
            Key::F(n) => write!(out, "F{n}"),
            Key::BackTab => out.write_str("Shift-Tab"),
            Key::PageUp => out.write_str("PgUp"),
            Key::PageDown => out.write_str("PgDn"),
            Key::Delete => out.write_str("Del"),
            key => write!(out, "{key:?}"),
        }
    }
}

/// Reads keys written one after another: `1`, `张`, `<enter>`, `<f3>`, `<ctrl-z>`; `<lt>` is `<` itself.
pub fn script(text: &str) -> Option<Vec<Chord>> {
    let mut chords = Vec::new();
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        if c == '<' {
            let name: String = rest.by_ref().take_while(|c| *c != '>').collect();
            chords.push(named(&name)?);
        } else {
            chords.push(Chord::char(c));
        }
    }
    Some(chords)
}

fn named(name: &str) -> Option<Chord> {
    if let Some(rest) = name.strip_prefix("ctrl-") {
        return Some(Chord { ctrl: true, ..named(rest)? });
    }
    if let Some(rest) = name.strip_prefix("alt-") {
        return Some(Chord { alt: true, ..named(rest)? });
    }
    let key = match name {
        "lt" => Key::Char('<'),
        "space" => Key::Char(' '),
        "enter" => Key::Enter,
        "esc" => Key::Esc,
        "tab" => Key::Tab,
        "backtab" => Key::BackTab,
        "up" => Key::Up,
        "down" => Key::Down,
        "left" => Key::Left,
        "right" => Key::Right,
        "home" => Key::Home,
        "end" => Key::End,
        "pgup" => Key::PageUp,
        "pgdn" => Key::PageDown,
        "del" => Key::Delete,
        "bs" => Key::Backspace,
        "ins" => Key::Insert,
        _ => {
            let mut chars = name.chars();
            match (chars.next()?, chars.as_str()) {
                (c, "") => Key::Char(c),
                ('f', number) => Key::F(number.parse().ok()?),
                _ => return None,
            }
        }
    };
    Some(Chord::plain(key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_input_methods_forms_mean_their_plain_twins() {
        for (came, means) in
            [('１', '1'), ('？', '?'), ('：', ':'), ('／', '/'), ('Ｙ', 'y'), ('Y', 'y'), ('张', '张')]
        {
            assert_eq!(Chord::char(came).folded(), Chord::char(means));
        }
    }

    #[test]
    fn a_script_reads_as_the_keys_it_names() {
        let read = script("1张<enter><ctrl-z><f12><lt>").unwrap();
        let wanted = [
            Chord::char('1'),
            Chord::char('张'),
            Chord::plain(Key::Enter),
            Chord::ctrl(Key::Char('z')),
            Chord::plain(Key::F(12)),
            Chord::char('<'),
        ];
        assert_eq!(read, wanted);
        assert_eq!(script("<nonsense>"), None);
    }
}
