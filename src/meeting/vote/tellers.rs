//! 计票人: two who count apart, what each counted, and which count stands.

use serde::{Deserialize, Serialize};

use super::Vote;
use crate::ballot::Cell;
use crate::meeting::{Count, Moment};

/// One of two who count apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Teller {
    /// 甲
    A,
    /// 乙
    B,
}

impl Teller {
    /// Both, in the order of their digits.
    pub const ALL: [Self; 2] = [Self::A, Self::B];
}

/// A whole count by one teller. A recount is another one; none is ever replaced.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Counted {
    /// Who counted.
    pub by: Teller,
    /// 计票人姓名, as far as they were told.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub names: String,
    /// When the count was whole; of single papers no time is kept.
    pub at: Moment,
    /// What was counted.
    pub count: Count,
}

/// Which of several counts stands, although they differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Adopted {
    /// Its place among the counts, from 0.
    pub place: usize,
    /// Why this one.
    pub reason: String,
}

/// One figure on which two tellers differ.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub cell: Cell,
    /// What the first counted.
    pub a: u32,
    /// What the second counted.
    pub b: u32,
}

impl Vote {
    /// The last count of this teller.
    pub fn last_count(&self, by: Teller) -> Option<&Counted> {
        self.counts.iter().rev().find(|counted| counted.by == by)
    }

    /// Both tellers have counted, their last counts differ, and nobody has said which one stands.
    pub fn tellers_differ(&self) -> bool {
        let last = |by| self.last_count(by).map(|counted| &counted.count);
        self.adopted.is_none() && matches!((last(Teller::A), last(Teller::B)), (Some(a), Some(b)) if a != b)
    }

    /// Figure by figure, where the last counts of the two tellers differ.
    pub fn differences(&self) -> Vec<Difference> {
        let [Some(a), Some(b)] = Teller::ALL.map(|by| self.last_count(by)) else { return Vec::new() };
        let [a, b] = [a, b].map(|counted| counted.count.cells(&self.ballot));
        let mut cells: Vec<Cell> = a.iter().chain(&b).map(|(cell, _)| cell.clone()).collect();
        cells.sort();
        cells.dedup();
        let of = |cells: &[(Cell, u32)], cell: &Cell| {
            cells.iter().find(|(known, _)| known == cell).map_or(0, |(_, n)| *n)
        };
        let told = cells.into_iter().map(|cell| Difference { a: of(&a, &cell), b: of(&b, &cell), cell });
        told.filter(|difference| difference.a != difference.b).collect()
    }

    /// Takes a teller's count onto the record. What both say, or the only one says, is what was counted.
    pub(super) fn told(&mut self, counted: Counted) {
        let count = counted.count.clone();
        self.counts.push(counted);
        self.adopted = None;
        self.count = if self.tellers_differ() { Count::none(self.method(), &self.ballot) } else { count };
    }

    /// Lets one of the counts stand.
    pub(super) fn adopt(&mut self, adopted: Adopted) {
        if let Some(counted) = self.counts.get(adopted.place) {
            self.count = counted.count.clone();
            self.adopted = Some(adopted);
        }
    }
}
