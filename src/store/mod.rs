//! stub
#![allow(missing_docs)]
pub mod say;
use crate::meeting::{Desk, Line, Meeting, Moment, Trail};
use std::path::{Path, PathBuf};
#[derive(Debug)]
pub struct Fault;
impl Fault {
    pub fn id(&self) -> &'static str {
        "x"
    }
    pub fn args(&self) -> Vec<(&'static str, String)> {
        vec![]
    }
}
#[derive(Debug, Clone)]
pub struct Recovered {
    pub lines: u64,
    pub up_to: Moment,
    pub torn: bool,
}
#[derive(Debug, Clone)]
pub enum ReadOnly {
    NotWritable,
}
#[derive(Debug)]
pub struct Session(Trail);
#[derive(Debug)]
pub enum Opened {
    Writing(Session),
    Reading { trail: Trail, why: ReadOnly },
}
impl Session {
    pub fn create(_: &Path, m: Meeting, desk: Desk, now: Moment) -> Result<Self, Fault> {
        Ok(Self(Trail::begin(m, crate::meeting::Stamp { seq: 1, at: now, desk })))
    }
    pub fn open(_: &Path, _: Desk, _: Moment) -> Result<Opened, Fault> {
        Err(Fault)
    }
    pub fn trail(&self) -> &Trail {
        &self.0
    }
    pub fn recovered(&self) -> Option<&Recovered> {
        None
    }
    pub fn edited_by_hand(&self) -> bool {
        false
    }
    pub fn append(&mut self, line: Line) -> Result<(), Fault> {
        self.0.push(line).map_err(|_| Fault)
    }
    pub fn checkpoint(&mut self) -> Result<(), Fault> {
        Ok(())
    }
    pub fn checkpoint_due(&self) -> bool {
        false
    }
    pub fn close(self) -> Result<(), (Self, Fault)> {
        Ok(())
    }
}
pub struct Follower;
impl Follower {
    pub fn open(_: &Path) -> Result<Self, Fault> {
        Err(Fault)
    }
    pub fn poll(&mut self) -> Result<Option<&Trail>, Fault> {
        Ok(None)
    }
}
#[derive(Debug, Clone)]
pub struct Summary {
    pub title: String,
}
#[derive(Debug, Clone)]
pub struct Entry {
    pub path: PathBuf,
    pub summary: Option<Summary>,
}
pub struct Shelf;
impl Shelf {
    pub fn read(_: &Path) -> Vec<Entry> {
        vec![]
    }
}
pub fn search(_: &Path, _: &str) -> Vec<PathBuf> {
    vec![]
}
pub fn new_path(_: &Path, _: &Meeting) -> PathBuf {
    PathBuf::new()
}
pub fn read(_: &Path) -> Result<Trail, Fault> {
    Err(Fault)
}
