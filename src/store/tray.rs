//! 票盘: papers called out and not told to the record yet, safe from a crash and without an order.
//!
//! Of a secret vote only whole counts may go into the record: sums that grow keep the order in which papers were called. A
//! tray keeps what was called all the same. It is a file of slots of one width, as many as there are papers. Each paper goes
//! into a free slot drawn at random, is synced, and only then called counted; taking one back blanks a slot that says the
//! same. The file says what the papers say and nothing else: no number, no order, no time. It is written whole before the
//! first paper, so that not even the order in which the system hands out room on the disk is that of the papers.
//!
//! Every slot has a digest of its own: one that was not written to its end is empty. The first row says whose count of which
//! vote it is; a tray of any other is over, and taken away.

use std::fs::File;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::disk::{Disk, patiently, write_all_at};
use super::fault::{Doing, Fault, FaultKind};
use super::replace::{Before, replace};
use super::row;
use super::seen::{Content, digest};
use crate::ballot::{Ballot, Marks, Paper};
use crate::meeting::{Teller, Vote, VoteId};

mod chance;
mod door;
mod trays;

pub(super) use trays::Trays;

/// The number of the format of a tray.
const FORMAT: u32 = 1;
/// Widths of slots are multiples of this; slots there are when nobody knows how many papers to expect, or says too many.
const STEP: usize = 32;
const MOST: usize = 1 << 16;
/// Bytes a slot has beside the paper: the digest, what stands before it, and the end of the row.
const BESIDE: usize = " // 01234567\n".len();
/// Bytes kept free for each name that may be written in.
const NAME: usize = 48;

/// What is told before the first paper is called.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Head {
    /// Who counts.
    pub names: String,
    /// 发出
    pub issued: Option<u32>,
    /// 签领
    pub signed: Option<u32>,
    /// 收回
    pub returned: Option<u32>,
}

/// One change of a tray.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Called {
    /// So many papers that say this.
    Put(Paper, u32),
    /// So many of them less.
    Take(Paper, u32),
}

/// Whose count of which vote a tray is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Label {
    vote: VoteId,
    /// The vote as it was opened, and with it the meeting: a digest of text, paper and room.
    of: String,
    teller: Teller,
    /// Which count of this teller, from 1.
    nth: usize,
}

impl Label {
    pub(super) fn of(vote: &Vote, teller: Teller) -> Self {
        let opened = (vote.id, &vote.motion, &vote.ballot, &vote.frozen);
        let of = digest(ron::to_string(&opened).unwrap_or_default().as_bytes());
        let nth = vote.counts.iter().filter(|counted| counted.by == teller).count() + 1;
        Self { vote: vote.id, of, teller, nth }
    }
}

/// The first row of the file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct First {
    format: u32,
    label: Label,
    head: Head,
    /// Bytes of a slot.
    width: usize,
    slots: usize,
}

/// An open tray.
pub(super) struct Tray {
    path: PathBuf,
    file: File,
    first: First,
    /// Bytes before the first slot.
    before: usize,
    slots: Vec<Option<Box<str>>>,
    free: Vec<usize>,
    /// Slots of which the disk may hold something else: writing them failed.
    doubtful: Vec<usize>,
}

impl Tray {
    /// A tray for so many papers, with what is there already; whatever stood in its place is replaced.
    pub(super) fn make(
        disk: &dyn Disk,
        path: &Path,
        label: Label,
        head: Head,
        ballot: &Ballot,
        slots: usize,
        papers: Vec<Box<str>>,
    ) -> Result<Self, Fault> {
        let widest = papers.iter().map(|paper| paper.len()).max().unwrap_or_default();
        let width = (widest.max(room_for(ballot)) + BESIDE).next_multiple_of(STEP);
        let slots = slots.clamp(1, MOST).max(papers.len());
        let first = First { format: FORMAT, label, head, width, slots };
        Self::lay(disk, path, first, papers)
    }

    fn lay(disk: &dyn Disk, path: &Path, first: First, papers: Vec<Box<str>>) -> Result<Self, Fault> {
        let chance = |error| Fault::io(path, Doing::Making, error);
        let mut slots = vec![None; first.slots];
        let mut free: Vec<usize> = (0..first.slots).collect();
        for paper in papers {
            if let Some(slot) = chance::draw(&mut free).map_err(chance)?.and_then(|at| slots.get_mut(at)) {
                *slot = Some(paper);
            }
        }
        let text = ron::to_string(&first).unwrap_or_default();
        let mut bytes = row::with_digest(&text).into_bytes();
        bytes.push(b'\n');
        let before = bytes.len();
        bytes.reserve(first.width * slots.len());
        for slot in &slots {
            bytes.extend(in_slot(slot.as_deref(), first.width));
        }
        replace(disk, path, &bytes, Before::Older, |_| Ok(()))?;
        let file =
            patiently(|| disk.open_within(path)).map_err(|error| Fault::io(path, Doing::Writing, error))?;
        Ok(Self { path: path.to_owned(), file, first, before, slots, free, doubtful: Vec::new() })
    }

    /// The tray that stands there; `None`: nothing does, or nothing that can be read.
    pub(super) fn open(disk: &dyn Disk, path: &Path) -> Result<Option<Self>, Fault> {
        let Some(content) = Content::read(path)? else { return Ok(None) };
        let Some((first, before)) = read_first(&content.bytes) else { return Ok(None) };
        let slots = content.bytes.get(before..).unwrap_or_default().chunks(first.width.max(1));
        let mut slots: Vec<Option<Box<str>>> = slots.take(first.slots).map(read_slot).collect();
        slots.resize(first.slots, None);
        let file =
            patiently(|| disk.open_within(path)).map_err(|error| Fault::io(path, Doing::Writing, error))?;
        let mut tray = Self {
            path: path.to_owned(),
            file,
            first,
            before,
            slots,
            free: Vec::new(),
            doubtful: Vec::new(),
        };
        tray.find_free();
        Ok(Some(tray))
    }

    pub(super) fn label(&self) -> &Label {
        &self.first.label
    }

    pub(super) fn head(&self) -> &Head {
        &self.first.head
    }

    /// Every paper in it, in the order of the slots, which says nothing.
    pub(super) fn papers(&self) -> impl Iterator<Item = Paper> {
        self.slots.iter().flatten().filter_map(|text| ron::from_str(text).ok())
    }

    /// The same papers under another head.
    pub(super) fn with_head(self, disk: &dyn Disk, head: Head) -> Result<Self, Fault> {
        if self.first.head == head && self.doubtful.is_empty() {
            return Ok(self);
        }
        let papers: Vec<Box<str>> = self.slots.into_iter().flatten().collect();
        let wanted = head.returned.or(head.issued).map_or(self.first.slots, |n| n as usize);
        let slots = wanted.clamp(1, MOST).max(papers.len());
        Self::lay(disk, &self.path, First { head, slots, ..self.first }, papers)
    }

    /// Makes these changes; when it returns they are on the disk, all of them.
    ///
    /// # Errors
    /// When a step fails: then none of them counts, and the next call makes sure of that before anything else.
    pub(super) fn call(&mut self, disk: &dyn Disk, called: &[Called]) -> Result<(), Fault> {
        self.make_room(disk, called)?;
        let mut was: Vec<(usize, Option<Box<str>>)> = Vec::new();
        let planned = self.plan(called, &mut was);
        let mut touched: Vec<usize> = was.iter().map(|(at, _)| *at).chain(self.doubtful.drain(..)).collect();
        touched.sort_unstable();
        touched.dedup();
        let written = planned.and_then(|()| self.write(disk, &touched));
        if written.is_err() {
            for (at, before) in was.into_iter().rev() {
                self.set(at, before);
            }
            self.find_free();
            self.doubtful = touched;
        }
        written
    }

    /// Makes the changes in memory, and remembers what was there.
    fn plan(&mut self, called: &[Called], was: &mut Vec<(usize, Option<Box<str>>)>) -> Result<(), Fault> {
        for change in called {
            let (Called::Put(paper, times) | Called::Take(paper, times)) = change;
            let text = text_of(paper);
            let mut from = 0;
            for _ in 0..*times {
                if matches!(change, Called::Put(..)) {
                    let drawn = chance::draw(&mut self.free);
                    let drawn = drawn.map_err(|error| Fault::io(&self.path, Doing::Writing, error))?;
                    let Some(at) = drawn else { return Err(Fault::new(&self.path, FaultKind::Exists)) };
                    was.push((at, self.set(at, Some(text.clone()))));
                } else {
                    let mut rest = self.slots.iter().enumerate().skip(from);
                    let Some((at, _)) = rest.find(|(_, slot)| slot.as_deref() == Some(&*text)) else { break };
                    was.push((at, self.set(at, None)));
                    self.free.push(at);
                    from = at;
                }
            }
        }
        Ok(())
    }

    fn set(&mut self, at: usize, paper: Option<Box<str>>) -> Option<Box<str>> {
        self.slots.get_mut(at).and_then(|slot| std::mem::replace(slot, paper))
    }

    fn find_free(&mut self) {
        let slots = self.slots.iter().enumerate();
        self.free = slots.filter(|(_, slot)| slot.is_none()).map(|(at, _)| at).collect();
    }

    fn write(&mut self, disk: &dyn Disk, touched: &[usize]) -> Result<(), Fault> {
        let fail = |doing| move |error| (doing, error);
        let write = || {
            for at in touched {
                let bytes = in_slot(self.slots.get(*at).and_then(Option::as_deref), self.first.width);
                let place = (self.before + at * self.first.width) as u64;
                write_all_at(disk, &self.file, &bytes, place).map_err(fail(Doing::Writing))?;
            }
            patiently(|| disk.sync(&self.file)).map_err(fail(Doing::Syncing))
        };
        write().map_err(|(doing, error)| Fault::io(&self.path, doing, error))
    }

    /// Lays everything anew with wider slots, or more of them, if these papers want it.
    fn make_room(&mut self, disk: &dyn Disk, called: &[Called]) -> Result<(), Fault> {
        let puts = called.iter().filter_map(|change| match change {
            Called::Put(paper, times) => Some((text_of(paper).len() + BESIDE, *times as usize)),
            Called::Take(..) => None,
        });
        let (widest, more) = puts.fold((0, 0), |(widest, more), (width, n)| (widest.max(width), more + n));
        if widest <= self.first.width && more <= self.free.len() {
            return Ok(());
        }
        let papers: Vec<Box<str>> = self.slots.iter().flatten().cloned().collect();
        let width = self.first.width.max((widest * 3 / 2).next_multiple_of(STEP));
        let slots = if more > self.free.len() { (papers.len() + more) * 3 / 2 } else { self.first.slots };
        *self = Self::lay(disk, &self.path, First { width, slots, ..self.first.clone() }, papers)?;
        Ok(())
    }
}

fn text_of(paper: &Paper) -> Box<str> {
    ron::to_string(paper).unwrap_or_default().into()
}

/// Bytes that the longest paper of this ballot takes, as far as that can be known.
fn room_for(ballot: &Ballot) -> usize {
    let all = |n: usize| (0..u16::try_from(n).unwrap_or(u16::MAX)).collect::<Vec<u16>>();
    let (fullest, names) = match ballot {
        Ballot::Election(election) => {
            let marks = |post: &crate::ballot::Post| Marks {
                candidates: all(post.candidates.len())
                    .into_iter()
                    .map(|at| (at, crate::ballot::Choice::Abstain))
                    .collect(),
                ..Marks::default()
            };
            let names: usize = election.posts.iter().map(|post| usize::from(post.seats)).sum();
            let names = if election.write_ins { names.min(8) } else { 0 };
            (Paper::Election(election.posts.iter().map(marks).collect()), names)
        }
        Ballot::Review(review) => (Paper::Review(vec![Some(10); review.subjects.len()]), 0),
        Ballot::Projects(projects) => {
            (Paper::Projects(all(projects.projects.len()).into_iter().collect()), 0)
        }
        Ballot::Plans(plans) => (Paper::Plans(all(plans.plans.len())), 0),
        Ballot::Motion | Ballot::Consultation(_) => {
            (Paper::Invalid(crate::ballot::InvalidReason::OtherMarks), 0)
        }
    };
    text_of(&fullest).len() + names * NAME
}

/// A slot as it stands in the file.
fn in_slot(paper: Option<&str>, width: usize) -> Vec<u8> {
    let mut bytes = paper.map(|text| row::with_digest(text).into_bytes()).unwrap_or_default();
    bytes.resize(width.saturating_sub(1), b' ');
    bytes.push(b'\n');
    bytes
}

/// The paper in a slot that was written to its end.
fn read_slot(bytes: &[u8]) -> Option<Box<str>> {
    let text = std::str::from_utf8(bytes).ok()?.strip_suffix('\n')?;
    row::checked(text.trim_end_matches(' ')).map(Into::into)
}

fn read_first(bytes: &[u8]) -> Option<(First, usize)> {
    let end = bytes.iter().position(|byte| *byte == b'\n')?;
    let text = std::str::from_utf8(bytes.get(..end)?).ok()?;
    let first: First = ron::from_str(row::checked(text)?).ok()?;
    (first.format == FORMAT && first.slots <= bytes.len()).then_some((first, end + 1))
}
