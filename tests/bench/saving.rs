//! From a key to the mark that says it is saved, and what is written for it.

use std::fs;
use std::path::Path;
use std::time::Instant;

use super::table::{Samples, Table};
use super::terminal::shows;
use super::{PROGRAM, bare, echo, folder, records, told};

/// Notes of each: enough for the document to be written anew once.
const NOTES: usize = 320;
/// Lines in the records to begin with.
const SIZES: [usize; 3] = [10, 1_000, 10_000];

/// A short note kept, with records of three sizes, and a bare line appended and synced.
pub fn key_to_saved(above: &Path, table: &mut Table) {
    told("key to saved mark", &format!("{NOTES} notes of each"));
    let home = folder(above, "saving");
    let mut programs = SIZES.map(|lines| (lines, echo::writing(PROGRAM, &[], &home, lines)));
    let mut bare: Option<bare::Appended> = None;
    let mut samples = vec![Samples::default(); 1 + SIZES.len()];
    for _ in 0..=NOTES {
        let floor = bare.as_mut().map(bare::Appended::add);
        let took = programs.iter_mut().map(|(lines, yishi)| {
            let (row, column) = yishi.screen().cursor_position();
            yishi.press("abcdefgh", |screen| screen.cursor_position() == (row, column + 8));
            *lines += 1;
            yishi.press("\r", shows(&format!("已存 #{lines} ")))
        });
        let took: Vec<_> = took.collect();
        match floor {
            Some(floor) => {
                for (samples, took) in samples.iter_mut().zip(std::iter::once(floor).chain(took)) {
                    samples.push(took);
                }
            }
            // The first line makes the journal; the bare lines are to be as long as those that follow.
            None => bare = Some(bare::Appended::new(&home, length_of_last_row(&home))),
        }
    }
    let names = [
        "a bare line, written and synced",
        "yishi, record of 10 lines",
        "yishi, record of 1,000 lines",
        "yishi, record of 10,000 lines",
    ];
    table.group("key to saved mark", names.into_iter().zip(samples).collect());
    table.note(format!(
        "a line of {} bytes; its frame shows the mark",
        bare.as_ref().map_or(0, bare::Appended::length)
    ));
}

fn length_of_last_row(home: &Path) -> usize {
    let journal = fs::read_to_string(home.join(format!("{}.ron.journal", SIZES[0]))).unwrap();
    journal.lines().last().unwrap().len() + 1
}

/// Bytes handed to the system for one line more, by the size of the record, until its document has been written anew once.
pub fn bytes_written(above: &Path, table: &mut Table) {
    told("bytes written", "until each document is written anew");
    table.group("bytes written for one line more", Vec::new());
    let home = folder(above, "bytes");
    for lines in SIZES {
        let mut session = records::open(&records::file(&home, lines));
        let (mut rows, mut text) = (Vec::new(), 0);
        while !session.checkpoint_due() {
            let line = records::next(session.trail());
            text = ron::to_string(&line).unwrap().len();
            let before = written();
            session.append(line).unwrap();
            rows.push(written() - before);
        }
        let (before, begun) = (written(), Instant::now());
        session.checkpoint().unwrap();
        let (took, document) = (begun.elapsed().as_millis(), written() - before);
        let added = rows.len();
        rows.sort_unstable();
        let (median, most) = (rows[added / 2], rows[added - 1]);
        table.note(format!(
            "record of {lines:>6} lines: {median} in the journal, at most {most}, for a line of {text}; after {added} lines \
             a document of {document} in {took} ms: {} a line",
            document / added as u64
        ));
    }
}

/// Bytes this process has handed to the system so far.
fn written() -> u64 {
    let told = fs::read_to_string("/proc/self/io").unwrap();
    let written = told.lines().find_map(|line| line.strip_prefix("wchar: "));
    written.unwrap().parse().unwrap()
}
