//! The trail: every line ever written to a record, in order. The state is what the live lines come to.
//!
//! Taking back adds a line; nothing is erased. Only the newest live line can be taken back, so what remains is always
//! a beginning of what happened, and never past something final (declared, corrected, voided, closed, sealed).

use serde::{Deserialize, Serialize};

use super::{Command, Event, Meeting, Refusal, Stamp};

/// One line of the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// Its number, when it was written, and on which laptop.
    pub stamp: Stamp,
    /// What it says.
    pub entry: Entry,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "most lines say that something happened")]
pub enum Entry {
    /// From here on the record is this: at its beginning, and again where somebody changed the file by other means.
    Began(Box<Meeting>),
    /// This happened.
    Did(Event),
    /// The line of this number is taken back.
    Undid(u64),
    /// The line of this number, taken back before, holds again.
    Redid(u64),
}

/// Why lines are not a trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BrokenTrail {
    /// Nothing says what the record was at its beginning.
    #[error("the trail does not begin with a beginning")]
    NoBeginning,
    /// A number is missing, or stands twice.
    #[error("line {found} stands where line {expected} should")]
    OutOfStep {
        /// The number that should stand here.
        expected: u64,
        /// The number that does.
        found: u64,
    },
    /// What a line takes back or brings back is not what could be.
    #[error("line {0} takes back or brings back what it cannot")]
    BadReference(u64),
}

/// A record with its history: the lines, which of them hold, and what they come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trail {
    lines: Vec<Line>,
    /// Places of the `Did` lines that hold, since the last beginning.
    live: Vec<usize>,
    /// Places of the `Did` lines taken back since the last new one.
    undone: Vec<usize>,
    /// Place of the last beginning.
    base: usize,
    meeting: Meeting,
}

impl Trail {
    /// A new record.
    pub fn begin(meeting: Meeting, stamp: Stamp) -> Self {
        let line = Line { stamp, entry: Entry::Began(Box::new(meeting.clone())) };
        Self { lines: vec![line], live: Vec::new(), undone: Vec::new(), base: 0, meeting }
    }

    /// Reads lines back.
    ///
    /// # Errors
    /// When they do not follow one another.
    pub fn replay(lines: Vec<Line>) -> Result<Self, BrokenTrail> {
        let mut lines = lines.into_iter();
        let first = lines.next().ok_or(BrokenTrail::NoBeginning)?;
        let Entry::Began(meeting) = first.entry else { return Err(BrokenTrail::NoBeginning) };
        let mut trail = Self::begin(*meeting, first.stamp);
        for line in lines {
            trail.link(&line)?;
            trail.lines.push(line);
        }
        trail.meeting = trail.fold();
        Ok(trail)
    }

    /// The record as it stands.
    pub fn meeting(&self) -> &Meeting {
        &self.meeting
    }

    /// Every line, oldest first.
    pub fn lines(&self) -> &[Line] {
        &self.lines
    }

    /// The number of the newest line.
    pub fn last(&self) -> u64 {
        self.lines.last().map_or(0, |line| line.stamp.seq)
    }

    /// Whether the line at this place (from 0) was taken back and does not hold.
    pub fn is_undone(&self, place: usize) -> bool {
        let done = self.lines.get(place).is_some_and(|line| matches!(line.entry, Entry::Did(_)));
        done && place > self.base && !self.live.contains(&place)
    }

    /// What the newest line that can be taken back says; an error says why there is none.
    pub fn undo(&self) -> Result<Entry, Refusal> {
        let line = self.live.last().map(|place| &self.lines[*place]).ok_or(Refusal::NothingToUndo)?;
        match &line.entry {
            Entry::Did(event) if event.is_final() => Err(Refusal::NothingToUndo),
            _ => Ok(Entry::Undid(line.stamp.seq)),
        }
    }

    /// What would bring back the line taken back last.
    pub fn redo(&self) -> Result<Entry, Refusal> {
        let place = self.undone.last().ok_or(Refusal::NothingToRedo)?;
        Ok(Entry::Redid(self.lines[*place].stamp.seq))
    }

    /// Turns what is asked into a line's words, or says why not.
    pub fn decide(&self, command: &Command, stamp: &Stamp) -> Result<Entry, Refusal> {
        self.meeting.decide(command, stamp).map(Entry::Did)
    }

    /// The line of this number.
    pub fn line(&self, seq: u64) -> Option<&Line> {
        let first = self.lines.first()?.stamp.seq;
        self.lines.get(usize::try_from(seq.checked_sub(first)?).ok()?)
    }

    /// Records a line that is on disk.
    ///
    /// # Errors
    /// When it does not follow; the trail is unchanged then.
    pub fn push(&mut self, line: Line) -> Result<(), BrokenTrail> {
        self.link(&line)?;
        match &line.entry {
            Entry::Did(event) => self.meeting.apply(event, &line.stamp),
            Entry::Began(meeting) => self.meeting.clone_from(meeting),
            Entry::Undid(_) | Entry::Redid(_) => self.meeting = self.fold(),
        }
        self.lines.push(line);
        Ok(())
    }

    /// Checks that `line` follows, and works out what holds after it.
    fn link(&mut self, line: &Line) -> Result<(), BrokenTrail> {
        let expected = self.last() + 1;
        let found = line.stamp.seq;
        if found != expected {
            return Err(BrokenTrail::OutOfStep { expected, found });
        }
        let place = self.lines.len();
        let moves = |from: &mut Vec<usize>, to: &mut Vec<usize>, lines: &[Line], seq: u64| {
            let newest = from.last().copied().filter(|place| lines[*place].stamp.seq == seq);
            let newest = newest.ok_or(BrokenTrail::BadReference(found))?;
            from.pop();
            to.push(newest);
            Ok(())
        };
        let is_final = |seq: &u64| match self.line(*seq).map(|line| &line.entry) {
            Some(Entry::Did(event)) => event.is_final(),
            _ => false,
        };
        match &line.entry {
            Entry::Undid(seq) if is_final(seq) => return Err(BrokenTrail::BadReference(found)),
            Entry::Began(_) => {
                self.base = place;
                self.live.clear();
                self.undone.clear();
            }
            Entry::Did(_) => {
                self.live.push(place);
                self.undone.clear();
            }
            Entry::Undid(seq) => moves(&mut self.live, &mut self.undone, &self.lines, *seq)?,
            Entry::Redid(seq) => moves(&mut self.undone, &mut self.live, &self.lines, *seq)?,
        }
        Ok(())
    }

    fn fold(&self) -> Meeting {
        let Some(Entry::Began(base)) = self.lines.get(self.base).map(|line| &line.entry) else {
            return self.meeting.clone();
        };
        let mut meeting = (**base).clone();
        for line in self.live.iter().filter_map(|place| self.lines.get(*place)) {
            if let Entry::Did(event) = &line.entry {
                meeting.apply(event, &line.stamp);
            }
        }
        meeting
    }
}
