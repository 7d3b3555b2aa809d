//! Papers as they come off the press.

mod grid;
mod letters;
mod pages;

use std::process::Command;

use chrono::NaiveDate;
use typst::layout::{Abs, Frame, FrameItem, Point};

use super::{Faces, Form, Job, Pressed, lay_out, press};
use crate::lang::Lang;
use crate::notice::Part;

/// A paper of this title and these parts.
fn of(title: &str, parts: Vec<Part>) -> Job {
    Job {
        form: Form::Pdf,
        lang: Lang::Zh,
        date: NaiveDate::from_ymd_opt(2026, 3, 21).unwrap(),
        title: title.to_owned(),
        internal: false,
        lacks: Vec::new(),
        parts,
        names: Vec::new(),
    }
}

/// A piece of text on a page.
#[derive(Debug, Clone)]
struct Piece {
    page: usize,
    at: Point,
    size: Abs,
    family: String,
    text: String,
    /// Whether each of its characters has a glyph.
    whole: bool,
}

fn pieces(job: &Job) -> Vec<Piece> {
    let (pages, _) = lay_out(job, &Faces::built_in()).unwrap();
    let mut found = Vec::new();
    for (page, nth) in pages.pages().iter().zip(0..) {
        walk(&page.frame, Point::zero(), nth, &mut found);
    }
    found
}

fn walk(frame: &Frame, from: Point, page: usize, found: &mut Vec<Piece>) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => walk(&group.frame, from + *at, page, found),
            FrameItem::Text(text) => found.push(Piece {
                page,
                at: from + *at,
                size: text.size,
                family: text.font.info().family.clone(),
                text: text.text.to_string(),
                whole: text.glyphs.iter().all(|glyph| glyph.id != 0),
            }),
            _ => {}
        }
    }
}

/// What a program of poppler says of a paper; none where it is not installed.
fn poppler(program: &str, more: &[&str], paper: &Pressed) -> Option<String> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, &paper.files[0]).unwrap();
    let mut command = Command::new(program);
    command.args(more).arg(&path);
    if program == "pdftotext" {
        command.arg("-");
    }
    let output = command.output().ok()?;
    assert!(output.status.success());
    Some(String::from_utf8(output.stdout).unwrap())
}

fn pressed(job: &Job) -> Pressed {
    press(job, &Faces::built_in()).unwrap()
}
