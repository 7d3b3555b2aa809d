//! The one file a meeting is at rest: written so that a person can read it, and read so that nothing is dropped.

use std::path::Path;

use ron::ser::PrettyConfig;
use serde::Deserialize;

use super::fault::{Fault, FaultKind};
use super::row;
use super::seal::Seal;
use super::sound::{Thing, possible, sound};
use super::summary::Summary;
use super::wrong::Wrong;
use crate::meeting::{Entry, Line, Meeting, Stamp, Trail};

/// The format this version writes, and the newest it knows.
pub const FORMAT: u32 = 1;
/// What the line of the seal begins with; the digest is over everything before it.
pub(super) const SEAL_LINE: &str = "    seal: ";
/// What the line of the summary begins with.
pub(super) const SUMMARY_LINE: &str = "    summary: ";

const HEAD: &str = "\
// 议事：会议记录。一次会议一个文件，纯文本（RON，UTF-8），可以用文字编辑器查看。
// yishi: the record of one meeting, in plain text (RON, UTF-8).
//
// meeting 是会议现在的样子，trail 是它逐步形成的经过，summary 由程序生成。
// 要修改，请先退出程序，只改 meeting；下次打开时程序会在 trail 里记下这次修改。
// `meeting` is what holds, `trail` how it came about, line by line; `summary` is derived.
// To change something by hand, close the program and edit `meeting` only; the trail will say so.
// seal 是封存码：封存后改动任何一个字都会被查出。 `seal` tells any change made after it.
";

/// A meeting file, read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The number of its format; newer than [`FORMAT`] only where nothing in it was unknown.
    pub format: u32,
    /// Which version of the file this is, from 1.
    pub generation: u64,
    /// The record as its lines say it.
    pub trail: Trail,
    /// The record as it is written, where that is something else: somebody edited it by hand, and it counts.
    pub edited: Option<Box<Meeting>>,
    /// The number of the first line whose row is not as it was written, if somebody changed one.
    pub row_changed: Option<u64>,
    /// The line for the shelf as it is written.
    pub summary: Summary,
    /// The seal it carries.
    pub seal: Option<Seal>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename = "Record")]
struct Written {
    format: u32,
    generation: u64,
    summary: Summary,
    meeting: Meeting,
    trail: Vec<Line>,
    #[serde(default)]
    seal: Option<Seal>,
}

impl Document {
    /// The text of a record, sealed if the record is.
    ///
    /// # Errors
    /// When something in it cannot be written down at all; no record that was decided can come to that.
    pub fn encode(trail: &Trail, generation: u64) -> Result<String, FaultKind> {
        let unwritable = |_| FaultKind::BadLine(trail.last());
        let meeting = trail.meeting();
        // Two levels deep every field and every person, note or step has a line of its own; what is deeper shares it.
        let lines = PrettyConfig::new().new_line("\n").depth_limit(2);
        let one_line = PrettyConfig::new().new_line("\n").depth_limit(0);
        let summary = ron::ser::to_string_pretty(&Summary::of(meeting), one_line).map_err(unwritable)?;
        let record = ron::ser::to_string_pretty(meeting, lines).map_err(unwritable)?.replace('\n', "\n    ");
        let mut text = format!(
            "{HEAD}(\n    format: {FORMAT},\n    generation: {generation},\n{SUMMARY_LINE}{summary},\n    \
             meeting: {record},\n    trail: [\n"
        );
        for line in trail.lines() {
            let row = ron::to_string(line).map_err(|_| FaultKind::BadLine(line.stamp.seq))?;
            text.push_str(&row::in_document(&row));
        }
        text.push_str("    ],\n");
        let seal = meeting.sealed.is_some().then(|| Seal::on(&text));
        text.push_str(&ending(seal.as_ref()));
        Ok(text)
    }

    /// Reads the text of a meeting file; `path` is only told in the fault.
    ///
    /// # Errors
    /// When it is not one, when it was made by a newer version and holds what this one does not know, or when somebody
    /// edited it so that it contradicts itself.
    pub fn decode(path: &Path, text: &str) -> Result<Self, Fault> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        Self::read(text).map_err(|kind| Fault::new(path, kind))
    }

    fn read(text: &str) -> Result<Self, FaultKind> {
        let start = skip_blank(text);
        if start.is_empty() {
            return Err(FaultKind::Empty);
        }
        if !["(", "Record", "#!["].iter().any(|begun| start.starts_with(begun)) {
            return Err(FaultKind::NotAMeeting);
        }
        let found = stated_format(text);
        if found == Some(0) {
            let wrong = Wrong::NotANumber;
            let (line, column) = position(text, text.find("format").unwrap_or(0));
            return Err(FaultKind::Unreadable { line, column, wrong });
        }
        let document = Self::read_known(text);
        match found.filter(|found| *found > FORMAT) {
            Some(found) => document.map_err(|_| FaultKind::NewerFormat { found, known: FORMAT }),
            None => document,
        }
    }

    fn read_known(text: &str) -> Result<Self, FaultKind> {
        let written: Written = ron::from_str(text).map_err(|error| FaultKind::Unreadable {
            line: error.span.start.line,
            column: error.span.start.col,
            wrong: Wrong::from_ron(&error.code),
        })?;
        let Written { format, generation, summary, meeting, trail, seal } = written;
        let trail = Trail::replay(trail).map_err(FaultKind::BrokenTrail)?;
        let edited = (meeting != *trail.meeting()).then(|| Box::new(meeting));
        let unsound = |(thing, name): (Thing, String)| FaultKind::Unsound {
            line: line_of(text, thing, &name),
            thing,
            name,
        };
        let written = edited.as_deref().unwrap_or(trail.meeting());
        let own = written.votes.iter().filter_map(|vote| vote.rules.as_deref());
        std::iter::once(&written.rules).chain(own).try_for_each(possible).map_err(unsound)?;
        if let Some(meeting) = &edited {
            sound(meeting).map_err(unsound)?;
        }
        let row_changed = first_changed(text, trail.lines());
        Ok(Self { format, generation, trail, edited, row_changed, summary, seal })
    }

    /// The record is sealed, or was when its trail was written.
    pub fn is_sealed(&self) -> bool {
        let written = self.edited.as_deref().unwrap_or(self.trail.meeting());
        self.seal.is_some() || written.sealed.is_some() || self.trail.meeting().sealed.is_some()
    }

    /// The record as it is written, if somebody changed it or one of its rows by hand: what the next line has to say.
    pub(super) fn by_hand(&self) -> Option<Box<Meeting>> {
        let unchanged = || self.row_changed.map(|_| Box::new(self.trail.meeting().clone()));
        self.edited.clone().or_else(unchanged)
    }

    /// The record as it is to be shown: with the lines of a journal that goes on from it. What was edited by hand
    /// counts; a journal that goes on from it says so in its first line.
    pub(super) fn shown_with(self, journal: Vec<Line>) -> Trail {
        let mut trail = self.trail;
        let edit = self.edited.filter(|_| journal.is_empty()).and_then(|meeting| edit_of(&trail, *meeting));
        for line in edit.into_iter().chain(journal) {
            // Each was found to follow when it was read.
            let _ = trail.push(line);
        }
        trail
    }
}

/// The line that says what somebody edited, as if it had been written right after the last one.
fn edit_of(trail: &Trail, meeting: Meeting) -> Option<Line> {
    let last = trail.lines().last()?.stamp;
    Some(Line { stamp: Stamp { seq: last.seq + 1, ..last }, entry: Entry::Began(Box::new(meeting)) })
}

/// The line of the text, from 1, in which a name stands that is out of place: at the second thing of that name where
/// there are two, and else where the name is first spoken of.
fn line_of(text: &str, thing: Thing, name: &str) -> usize {
    let meeting = text.find("    meeting:").unwrap_or(0);
    let within = text.get(meeting..).unwrap_or_default();
    let places = |sign: &str| within.match_indices(sign).map(|(at, _)| at).collect::<Vec<usize>>();
    let place = match thing {
        Thing::TwiceNamed => places(&format!("id: \"{name}\"")).get(1).copied(),
        Thing::ImpossibleShare => places(name).first().copied(),
        _ => None,
    };
    let place = place.or_else(|| within.find(&format!("\"{name}\"")));
    position(text, meeting + place.unwrap_or(0)).0
}

/// The number of the first line that has no row of its own with the right digest behind it.
fn first_changed(text: &str, lines: &[Line]) -> Option<u64> {
    let mut rows = text.lines().filter(|row| row.starts_with(row::IN_DOCUMENT));
    let is_right =
        |line: &&Line| rows.next().is_some_and(|row| row::is_right_in_document(row, line.stamp.seq));
    let mut is_right = is_right;
    lines.iter().find(|line| !is_right(line)).map(|line| line.stamp.seq)
}

/// What stands behind everything that is sealed.
pub(super) fn ending(seal: Option<&Seal>) -> String {
    match seal {
        Some(Seal { digest, code }) => {
            format!("{SEAL_LINE}Some((digest: \"{digest}\", code: \"{code}\")),\n)\n")
        }
        None => format!("{SEAL_LINE}None,\n)\n"),
    }
}

/// The number of the format, read before anything else: what follows it may be unknown.
fn stated_format(text: &str) -> Option<u32> {
    let rest = skip_blank(text).strip_prefix('(')?;
    let rest = skip_blank(rest).strip_prefix("format")?;
    let rest = skip_blank(skip_blank(rest).strip_prefix(':')?);
    let end = rest.find(|c: char| !c.is_ascii_digit())?;
    let digits = rest.get(..end).filter(|digits| !digits.is_empty())?;
    Some(digits.parse().unwrap_or(u32::MAX))
}

/// The text behind blanks and comments.
fn skip_blank(mut text: &str) -> &str {
    loop {
        text = text.trim_start();
        let comment = if text.starts_with("//") {
            text.split_once('\n')
        } else if text.starts_with("/*") {
            text.split_once("*/")
        } else {
            return text;
        };
        text = comment.map_or("", |(_, rest)| rest);
    }
}

fn position(text: &str, at: usize) -> (usize, usize) {
    let before = text.get(..at).unwrap_or_default();
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column)
}
