//! How things look: styles by their role, and what lines are made of.
//!
//! Only the terminal's own colours are used, and of those only the ones that can be read on a light
//! and on a dark ground; the ground itself is never set. Colour never stands alone: words or marks
//! say the same. Without colour the styles hold none at all, since a reset of colours would also
//! cancel reverse video.

use ratatui::style::{Color, Modifier, Style};

/// What rules are drawn with. No widget draws vertical borders: they break beside wide characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Borders {
    /// A blank row.
    None,
    /// `-`, which is one cell everywhere.
    Ascii,
    /// `─`, which terminals set up for Chinese may draw two cells wide.
    Light,
}

/// The styles of the program, by role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Look {
    /// Whether colours may be used.
    pub colour: bool,
    /// What rules are drawn with.
    pub borders: Borders,
}

impl Look {
    /// The look for a terminal whose owner asked for no colour (`NO_COLOR`), or for plain characters.
    pub const fn from_env(no_color: bool, ascii: bool) -> Self {
        let borders = if ascii { Borders::Ascii } else { Borders::Light };
        Self { colour: !no_color, borders }
    }

    /// The character rules are made of.
    pub const fn rule_glyph(self) -> &'static str {
        match self.borders {
            Borders::None => " ",
            Borders::Ascii => "-",
            Borders::Light => "─",
        }
    }

    /// Ordinary text.
    pub fn plain(self) -> Style {
        Style::new()
    }

    /// Text that matters more than its neighbours.
    pub fn strong(self) -> Style {
        Style::new().add_modifier(Modifier::BOLD)
    }

    /// Text that matters less.
    pub fn dim(self) -> Style {
        Style::new().add_modifier(Modifier::DIM)
    }

    /// Keys, numbers of items, the stage the meeting is at.
    pub fn accent(self) -> Style {
        self.coloured(Color::Cyan, Modifier::empty(), Modifier::BOLD)
    }

    /// Passed, present, saved.
    pub fn good(self) -> Style {
        self.coloured(Color::Green, Modifier::empty(), Modifier::BOLD)
    }

    /// Not passed, not recorded, contradictory.
    pub fn bad(self) -> Style {
        self.coloured(Color::Red, Modifier::BOLD, Modifier::BOLD.union(Modifier::REVERSED))
    }

    /// Doubtful, or still missing.
    pub fn warn(self) -> Style {
        self.coloured(Color::Magenta, Modifier::empty(), Modifier::BOLD.union(Modifier::UNDERLINED))
    }

    /// The row or the choice the next key acts on.
    pub fn selected(self) -> Style {
        Style::new().add_modifier(Modifier::REVERSED)
    }

    /// Headings.
    pub fn title(self) -> Style {
        self.coloured(Color::Cyan, Modifier::BOLD, Modifier::BOLD)
    }

    /// Where text is typed.
    pub fn field(self) -> Style {
        Style::new().add_modifier(Modifier::UNDERLINED)
    }

    fn coloured(self, colour: Color, with: Modifier, without: Modifier) -> Style {
        if self.colour {
            Style::new().fg(colour).add_modifier(with)
        } else {
            Style::new().add_modifier(without)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn roles(look: Look) -> [Style; 10] {
        [
            look.plain(),
            look.strong(),
            look.dim(),
            look.accent(),
            look.good(),
            look.bad(),
            look.warn(),
            look.selected(),
            look.title(),
            look.field(),
        ]
    }

    #[test]
    fn colours_are_readable_on_light_and_dark() {
        for style in roles(Look::from_env(false, false)) {
            let readable = [Color::Red, Color::Green, Color::Blue, Color::Magenta, Color::Cyan];
            assert!(style.fg.is_none_or(|colour| readable.contains(&colour)), "{style:?}");
            assert_eq!(style.bg, None);
        }
    }

    #[test]
    fn without_colour_there_is_none_at_all() {
        let look = Look::from_env(true, true);
        for style in roles(look) {
            assert_eq!((style.fg, style.bg, style.underline_color), (None, None, None));
        }
        assert_ne!(look.selected(), look.plain());
        assert_ne!(look.good(), look.bad());
        assert_ne!(look.good(), look.warn());
        assert_ne!(look.bad(), look.warn());
    }

    #[test]
    fn rules_are_one_glyph() {
        for (borders, glyph) in [(Borders::None, " "), (Borders::Ascii, "-"), (Borders::Light, "─")] {
            assert_eq!(Look { colour: true, borders }.rule_glyph(), glyph);
        }
        assert_eq!(Look::from_env(false, true).borders, Borders::Ascii);
        assert_eq!(Look::from_env(false, false).borders, Borders::Light);
    }
}
