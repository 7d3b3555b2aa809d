//! Of whom the list is, while nothing is typed.

use crate::meeting::{Person, Presence};

/// A part of the roster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Filter {
    /// 全部
    #[default]
    All,
    /// 未到: entitled, and nothing is known of them.
    Absent,
    /// 已到: here, or left again.
    Here,
    /// 请假、委托
    Excused,
    /// 列席
    Attending,
}

impl Filter {
    /// The one after it, and all again after the last.
    pub(super) fn next(self) -> Self {
        match self {
            Self::All => Self::Absent,
            Self::Absent => Self::Here,
            Self::Here => Self::Excused,
            Self::Excused => Self::Attending,
            Self::Attending => Self::All,
        }
    }

    /// The phrase that names it.
    pub(super) fn phrase(self) -> &'static str {
        match self {
            Self::All => "roll-filter-all",
            Self::Absent => "roll-filter-absent",
            Self::Here => "roll-filter-here",
            Self::Excused => "roll-filter-excused",
            Self::Attending => "roll-filter-attending",
        }
    }

    /// Whether it shows this person.
    pub(super) fn takes(self, person: &Person, presence: Presence) -> bool {
        match self {
            Self::All => true,
            Self::Absent => person.is.entitled && presence == Presence::Expected,
            Self::Here => matches!(presence, Presence::Present | Presence::Left),
            Self::Excused => matches!(presence, Presence::Excused | Presence::ByProxy(_)),
            Self::Attending => !person.is.entitled,
        }
    }
}
