//! Taking from the record what a paper may hold: every text somebody typed passes here on its way out.

use crate::meeting::Meeting;
use crate::text::{clean_line, clean_text, fold_line};

use super::blocked::{Block, Blocked, Spot};
use super::lack::Lack;
use super::privacy::{Known, Strictness, find};
use super::{Audience, Facts};

/// Gathers what one paper says, notes what it lacks, and what it may not say.
pub(super) struct Clerk<'m> {
    pub meeting: &'m Meeting,
    pub audience: Audience,
    known: Known,
    lacks: Vec<Lack>,
    blocks: Vec<Block>,
}

impl<'m> Clerk<'m> {
    pub fn new(meeting: &'m Meeting, audience: Audience) -> Self {
        let units = meeting.people.iter().flat_map(|person| &person.is.units);
        let doors = units.map(|unit| fold_line(unit.door.trim()).to_lowercase());
        let names = meeting.people.iter().map(|person| fold_line(person.is.name.trim()).to_lowercase());
        let phones = meeting.people.iter().map(|person| digits(&person.is.phone));
        let known = Known {
            // A door of one or two figures would be found in every sum.
            doors: doors.filter(|door| door.chars().count() >= 3).collect(),
            phones: phones.filter(|phone| phone.len() >= 7).collect(),
            // A family name alone is in every other word.
            names: names.filter(|name| name.chars().count() >= 2).collect(),
        };
        Self { meeting, audience, known, lacks: Vec::new(), blocks: Vec::new() }
    }

    pub fn public(&self) -> bool {
        self.audience == Audience::Public
    }

    /// Text of one line.
    pub fn line(&mut self, text: &str, spot: impl Fn() -> Spot) -> String {
        self.scan(text, spot);
        clean_line(text).trim().to_owned()
    }

    /// Text of one line, none where nothing was written.
    pub fn some_line(&mut self, text: &str, spot: impl Fn() -> Spot) -> Option<String> {
        Some(self.line(text, spot)).filter(|line| !line.is_empty())
    }

    /// Text that may have several lines, none where nothing was written.
    pub fn some_text(&mut self, text: &str, spot: impl Fn() -> Spot) -> Option<String> {
        self.scan(text, spot);
        Some(clean_text(text).trim().to_owned()).filter(|text| !text.is_empty())
    }

    /// A label of the roster (group, building, capacity): on a public paper it is left out where it tells too much.
    pub fn label(&self, text: &str) -> String {
        let told = self.public() && !find(text, &self.known, Strictness::Text).is_empty();
        if told { String::new() } else { clean_line(text).trim().to_owned() }
    }

    /// Notes that something is lacking unless it is there.
    pub fn want(&mut self, there: bool, lack: impl FnOnce() -> Lack) {
        if !there {
            self.lacks.push(lack());
        }
    }

    pub fn lacks(&mut self) -> Vec<Lack> {
        std::mem::take(&mut self.lacks)
    }

    /// The paper, unless it would tell what it may not.
    pub fn finish(self, facts: Facts) -> Result<Facts, Blocked> {
        if self.blocks.is_empty() { Ok(facts) } else { Err(Blocked(self.blocks)) }
    }

    fn scan(&mut self, text: &str, spot: impl Fn() -> Spot) {
        if !self.public() {
            return;
        }
        let strictness = match spot() {
            Spot::Place | Spot::Posting => Strictness::Place,
            Spot::Contact => Strictness::Contact,
            Spot::Note(..) => Strictness::Speech,
            _ => Strictness::Text,
        };
        for (what, found) in find(text, &self.known, strictness) {
            let block = Block { what, spot: spot(), found };
            if !self.blocks.contains(&block) {
                self.blocks.push(block);
            }
        }
    }
}

fn digits(text: &str) -> String {
    fold_line(text).chars().filter(char::is_ascii_digit).collect()
}
