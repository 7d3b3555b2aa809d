//! What is wrong with the text of a meeting file, in terms a person can act on.

/// What is wrong with the text of a meeting file at one place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wrong {
    /// A field of this name does not exist; the existing ones are told.
    UnknownField {
        /// As written.
        found: String,
        /// What could stand there.
        expected: Vec<&'static str>,
    },
    /// A word that is none of those that could stand there.
    UnknownWord {
        /// As written.
        found: String,
        /// What could stand there.
        expected: Vec<&'static str>,
    },
    /// A field is missing.
    MissingField(String),
    /// A field stands twice.
    TwiceField(String),
    /// Not a date or a time, or one that does not exist.
    NotADate,
    /// Not the name of a thing (`desk-line`).
    NotAnId,
    /// Not a number that could stand there.
    NotANumber,
    /// Not text between quotation marks.
    NotQuoted,
    /// Neither `true` nor `false`.
    NotYesOrNo,
    /// Something else was expected.
    Expected(&'static str),
    /// The text ends too soon.
    EndsTooSoon,
    /// Anything else, as the parser says it.
    Other(String),
}

impl Wrong {
    /// What the words for it may name.
    pub(super) fn args(&self, args: &mut Vec<(&'static str, String)>) {
        match self {
            Self::UnknownField { found, expected } | Self::UnknownWord { found, expected } => {
                args.push(("found", found.clone()));
                args.push(("expected", expected.join(", ")));
            }
            Self::MissingField(field) | Self::TwiceField(field) => args.push(("field", field.clone())),
            Self::Expected(what) => args.push(("expected", (*what).to_owned())),
            Self::Other(error) => args.push(("error", error.clone())),
            Self::NotADate
            | Self::NotAnId
            | Self::NotANumber
            | Self::NotQuoted
            | Self::NotYesOrNo
            | Self::EndsTooSoon => {}
        }
    }

    /// What the parser says, in our terms.
    pub(super) fn from_ron(error: &ron::Error) -> Self {
        use ron::Error as E;
        match error {
            E::NoSuchStructField { expected, found, .. } => {
                Self::UnknownField { found: found.clone(), expected: expected.to_vec() }
            }
            E::NoSuchEnumVariant { expected, found, .. } => {
                Self::UnknownWord { found: found.clone(), expected: expected.to_vec() }
            }
            E::MissingStructField { field, .. } => Self::MissingField((*field).to_owned()),
            E::DuplicateStructField { field, .. } => Self::TwiceField((*field).to_owned()),
            E::Eof | E::ExpectedStringEnd => Self::EndsTooSoon,
            E::ExpectedInteger | E::IntegerOutOfBounds | E::InvalidIntegerDigit { .. } => Self::NotANumber,
            E::ExpectedArray => Self::Expected("["),
            E::ExpectedArrayEnd => Self::Expected("]"),
            E::ExpectedMap => Self::Expected("{"),
            E::ExpectedMapEnd => Self::Expected("}"),
            E::ExpectedMapColon => Self::Expected(":"),
            E::ExpectedComma => Self::Expected(","),
            E::ExpectedStructLike | E::ExpectedNamedStructLike(_) => Self::Expected("("),
            E::ExpectedStructLikeEnd | E::ExpectedOptionEnd => Self::Expected(")"),
            E::ExpectedString => Self::NotQuoted,
            E::ExpectedBoolean => Self::NotYesOrNo,
            E::ExpectedOption => Self::Expected("None, Some(…)"),
            E::Message(text) => Self::from_message(text),
            other => Self::Other(other.to_string()),
        }
    }

    /// chrono and our ids speak through serde as plain text only.
    fn from_message(text: &str) -> Self {
        const DATES: [&str; 7] = [
            "input contains invalid characters",
            "input is out of range",
            "premature end of input",
            "trailing input",
            "no possible date and time matching input",
            "input is not enough for unique date and time",
            "bad or unsupported format string",
        ];
        if DATES.contains(&text) {
            return Self::NotADate;
        }
        if text == "not an id" { Self::NotAnId } else { Self::Other(text.to_owned()) }
    }
}
