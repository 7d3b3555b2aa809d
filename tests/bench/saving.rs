//! From a key to the mark that says it is saved, and what is written for it.

use std::fs;
use std::path::Path;

use super::table::{Samples, Table};
use super::terminal::shows;
use super::{PROGRAM, bare, echo, folder, records, told};

/// Notes of each: enough for the document to be written anew once.
const NOTES: usize = 320;
/// Lines in the records to begin with.
const SIZES: [usize; 3] = [10, 1_000, 10_000];
/// Lines added to count bytes: the document is written anew at least twice.
const COUNTED: usize = 650;

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

/// Bytes handed to the system for one line more, by the size of the record.
pub fn bytes_written(above: &Path, table: &mut Table) {
    told("bytes written", &format!("{COUNTED} lines for each size"));
    table.group("bytes written for one line more", Vec::new());
    let home = folder(above, "bytes");
    for lines in SIZES {
        let mut session = records::open(&records::file(&home, lines));
        let (mut in_journal, mut in_documents, mut row) = (Vec::new(), 0, 0);
        for _ in 0..COUNTED {
            let before = written();
            let line = records::next(session.trail());
            row = ron_length(&line);
            session.append(line).unwrap();
            let appended = written();
            in_journal.push(appended - before);
            if session.checkpoint_due() {
                session.checkpoint().unwrap();
                in_documents += written() - appended;
            }
        }
        in_journal.sort_unstable();
        let (median, most) = (in_journal[COUNTED / 2], in_journal[COUNTED - 1]);
        let documents = in_documents / COUNTED as u64;
        table.note(format!(
            "record of {lines:>6} lines: {median} bytes in the journal (at most {most}), of which {row} are the line; \
             documents written anew: {documents} a line, on average"
        ));
    }
}

fn ron_length(line: &yishi::meeting::Line) -> usize {
    ron::to_string(line).unwrap().len()
}

/// Bytes this process has handed to the system so far.
fn written() -> u64 {
    let told = fs::read_to_string("/proc/self/io").unwrap();
    let written = told.lines().find_map(|line| line.strip_prefix("wchar: "));
    written.unwrap().parse().unwrap()
}
