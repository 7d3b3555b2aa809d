//! Who wrote a line, and the names of things.
//!
//! A thing is named after the line that made it: desk, number of the line, and its place among the things that line
//! made. Two desks at one meeting can therefore never give one name twice, and replaying a record gives the same names.

use std::fmt;
use std::str::FromStr;

use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// Letters of a desk's name: no `i l o u`, which are misread on paper.
const LETTERS: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
/// Letters in a desk's name; five bits each.
const DESK_LETTERS: u32 = 6;

/// A moment on the wall of the meeting room, to the second.
pub type Moment = DateTime<FixedOffset>;

/// One laptop at one sitting. Drawn at random when a meeting is opened for writing; 30 bits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Desk(u32);

impl Desk {
    /// A desk out of random bits; only the lower 30 count.
    pub fn from_bits(bits: u32) -> Self {
        Self(bits & ((1 << (DESK_LETTERS * 5)) - 1))
    }
}

impl fmt::Display for Desk {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for place in (0..DESK_LETTERS).rev() {
            let letter = LETTERS[(self.0 >> (place * 5) & 31) as usize];
            write!(out, "{}", char::from(letter))?;
        }
        Ok(())
    }
}

/// What was read is not a name of a thing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an id")]
pub struct NotAnId;

impl FromStr for Desk {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.len() != DESK_LETTERS as usize {
            return Err(NotAnId);
        }
        text.bytes()
            .try_fold(0_u32, |bits, letter| {
                let value = LETTERS.iter().position(|l| *l == letter)?;
                Some(bits << 5 | u32::try_from(value).ok()?)
            })
            .map(Self)
            .ok_or(NotAnId)
    }
}

/// The name of one thing in a record: `desk-line` or `desk-line.place`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id {
    desk: Desk,
    line: u64,
    place: u32,
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}-{}", self.desk, self.line)?;
        if self.place > 0 {
            write!(out, ".{}", self.place)?;
        }
        Ok(())
    }
}

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let (desk, rest) = text.split_once('-').ok_or(NotAnId)?;
        let (line, place) = rest.split_once('.').unwrap_or((rest, "0"));
        Ok(Self {
            desk: desk.parse()?,
            line: line.parse().map_err(|_| NotAnId)?,
            place: place.parse().map_err(|_| NotAnId)?,
        })
    }
}

/// Who writes a line, when, and its number: everything a decision may not find out by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stamp {
    /// The number of the line, from 1, without gaps.
    pub seq: u64,
    /// When it was decided.
    pub at: Moment,
    /// The laptop that wrote it.
    pub desk: Desk,
}

impl Stamp {
    /// The name of the `place`-th thing (from 0) that this line makes.
    pub fn id<T: From<Id>>(&self, place: usize) -> T {
        let place = u32::try_from(place).unwrap_or(u32::MAX);
        T::from(Id { desk: self.desk, line: self.seq, place })
    }
}

macro_rules! as_text {
    ($($name:ty),+) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }
        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                String::deserialize(from)?.parse().map_err(de::Error::custom)
            }
        }
    )+};
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Id);
        impl From<Id> for $name {
            fn from(id: Id) -> Self { Self(id) }
        }
        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result { self.0.fmt(out) }
        }
        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> { text.parse().map(Self) }
        }
        as_text!($name);
    )+};
}

as_text!(Desk, Id);

ids! {
    /// A person on the roster.
    PersonId,
    /// An item of the agenda.
    ItemId,
    /// A note of what was said.
    NoteId,
    /// One round of voting.
    VoteId,
    /// Something somebody will do.
    FollowUpId,
    /// A paper that was put up.
    PostingId,
    /// An objection against a posted paper.
    ObjectionId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_as_written() {
        for bits in [0, 1, 31, 32, (1 << 30) - 1] {
            let desk = Desk::from_bits(bits);
            assert_eq!(desk.to_string().parse(), Ok(desk));
            for (line, place) in [(1, 0), (1, 3), (u64::MAX, u32::MAX)] {
                let id = Id { desk, line, place };
                assert_eq!(id.to_string().parse(), Ok(id));
            }
        }
    }

    #[test]
    fn what_is_not_a_name_is_refused() {
        for text in
            ["", "-", "000000", "000000-", "00000-1", "00000i-1", "000000-1.", "000000-x", "０00000-1"]
        {
            assert_eq!(text.parse::<Id>(), Err(NotAnId), "{text}");
        }
    }
}
