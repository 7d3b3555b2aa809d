//! The trays beside an open meeting: one for each teller who is counting.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::{Called, Head, Label, Tray};
use crate::ballot::Sheet;
use crate::meeting::{Method, Teller, Trail, Vote};
use crate::store::beside;
use crate::store::disk::{Disk, remove_if_there};
use crate::store::fault::{Doing, Fault, FaultKind};

/// The trays of one meeting.
pub(in crate::store) struct Trays {
    disk: Arc<dyn Disk>,
    document: PathBuf,
    open: BTreeMap<Teller, Tray>,
}

impl Trays {
    /// None open yet.
    pub(in crate::store) fn new(disk: Arc<dyn Disk>, document: &Path) -> Self {
        Self { disk, document: document.to_owned(), open: BTreeMap::new() }
    }

    fn path(&self, teller: Teller) -> PathBuf {
        beside::tray(&self.document, teller)
    }

    /// Opens what was left there of the vote being counted, and takes away what is over. What cannot be looked at now is
    /// looked at when that teller begins.
    pub(in crate::store) fn find(&mut self, trail: &Trail) {
        for teller in Teller::ALL {
            let Ok(Some(tray)) = Tray::open(&*self.disk, &self.path(teller)) else { continue };
            if expected(trail, teller).is_some_and(|(_, label)| label == *tray.label()) {
                self.open.insert(teller, tray);
            } else {
                // It says nothing about a vote that is open, and goes at the latest with the next one.
                let _ = remove_if_there(&*self.disk, &self.path(teller));
            }
        }
    }

    /// What is in them: who counts, and what the papers called so far say together.
    pub(in crate::store) fn contents(&self, trail: &Trail) -> Vec<(Teller, Head, Sheet)> {
        let told = self.open.iter().filter_map(|(teller, tray)| {
            let (vote, _) = expected(trail, *teller)?;
            let mut sheet = Sheet::blank(&vote.ballot);
            for paper in tray.papers() {
                sheet.add(&paper, 1);
            }
            Some((*teller, tray.head().clone(), sheet))
        });
        told.collect()
    }

    /// A teller begins, or tells other figures than before; papers called already stay.
    pub(in crate::store) fn begin(&mut self, trail: &Trail, teller: Teller, head: Head) -> Result<(), Fault> {
        let Some((vote, label)) = expected(trail, teller) else { return Err(self.none(teller)) };
        let known = match self.open.remove(&teller) {
            Some(tray) => Some(tray),
            None => Tray::open(&*self.disk, &self.path(teller))?,
        };
        let path = self.path(teller);
        let tray = if let Some(tray) = known.filter(|tray| *tray.label() == label) {
            tray.with_head(&*self.disk, head)?
        } else {
            let voters = usize::try_from(vote.frozen.voters_count()).unwrap_or(usize::MAX);
            let slots = head.returned.or(head.issued).map_or(voters, |n| n as usize);
            Tray::make(&*self.disk, &path, label, head, &vote.ballot, slots, Vec::new())?
        };
        self.open.insert(teller, tray);
        Ok(())
    }

    /// Makes these changes of a teller's tray. When it returns they are on the disk.
    pub(in crate::store) fn call(&mut self, teller: Teller, called: &[Called]) -> Result<(), Fault> {
        let none = self.none(teller);
        let tray = self.open.get_mut(&teller).ok_or(none)?;
        tray.call(&*self.disk, called)
    }

    /// What was called by this teller is thrown away.
    pub(in crate::store) fn clear(&mut self, teller: Teller) -> Result<(), Fault> {
        self.open.remove(&teller);
        let path = self.path(teller);
        remove_if_there(&*self.disk, &path)
            .map(drop)
            .map_err(|error| Fault::io(&path, Doing::Removing, error))
    }

    /// After a line of the record: trays of counts that are told, and of votes that are over, go.
    pub(in crate::store) fn settle(&mut self, trail: &Trail) {
        let over = |(teller, tray): (&Teller, &Tray)| {
            let expected = expected(trail, *teller);
            expected.is_none_or(|(_, label)| label != *tray.label()).then_some(*teller)
        };
        let over: Vec<Teller> = self.open.iter().filter_map(over).collect();
        for teller in over {
            // One that stays is known by its first row, and goes when the meeting is opened again.
            let _ = self.clear(teller);
        }
    }

    /// The meeting goes on in another file: the trays go with it.
    pub(in crate::store) fn move_to(&mut self, document: &Path) -> Result<(), Fault> {
        if self.document == document {
            return Ok(());
        }
        let tellers: Vec<Teller> = self.open.keys().copied().collect();
        for teller in tellers {
            let (from, to) = (self.path(teller), beside::tray(document, teller));
            self.disk.rename(&from, &to).map_err(|error| Fault::io(&from, Doing::Placing, error))?;
            if let Some(tray) = self.open.get_mut(&teller) {
                tray.path = to;
            }
        }
        document.clone_into(&mut self.document);
        Ok(())
    }

    fn none(&self, teller: Teller) -> Fault {
        Fault::new(&self.path(teller), FaultKind::Missing)
    }
}

/// The vote whose papers are being counted, and what this teller's tray has to say of itself.
fn expected(trail: &Trail, teller: Teller) -> Option<(&Vote, Label)> {
    let vote = trail.meeting().open_vote().filter(|vote| vote.method() == Method::Paper)?;
    Some((vote, Label::of(vote, teller)))
}
