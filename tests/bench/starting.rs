//! From the start of the program to its first frame, and to what it was started for.

use std::path::{Path, PathBuf};
use std::time::Instant;

use super::table::{Samples, Table};
use super::terminal::{Terminal, shows};
use super::{PROGRAM, bare, folder, records, told};

/// Starts of each on a shelf.
const STARTS: usize = 40;
/// Openings of each record.
const OPENINGS: usize = 9;
/// Times that a shelf is searched.
const SEARCHES: usize = 9;
/// Meetings on the shelves.
const SHELVES: [usize; 2] = [1, 1_000];
/// Lines in the records.
const SIZES: [usize; 3] = [10, 1_000, 10_000];

/// yishi alone with one meeting and with a thousand on the shelf, and a bare frame.
pub fn first_frame(above: &Path, table: &mut Table) {
    told("start to first frame", "1,000 meetings are made");
    let homes = SHELVES.map(|many| {
        records::shelf(&folder(&shelf(above, many), "meetings"), many);
        (shelf(above, many), format!("（{many}）"))
    });
    told("start to first frame", &format!("{STARTS} starts of each"));
    let mut floor = Samples::default();
    let (mut frames, mut shelves) = (vec![Samples::default(); 2], vec![Samples::default(); 2]);
    for _ in 0..STARTS {
        floor.push(Terminal::bare(bare::HELLO, above).started(shows(bare::SAYS)));
        for (nth, (home, many)) in homes.iter().enumerate() {
            let mut yishi = Terminal::start(PROGRAM, &[], home);
            frames[nth].push(yishi.started(shows("议事")));
            shelves[nth].push(yishi.started(shows(many)));
        }
    }
    let names = [
        "a bare ratatui frame",
        "yishi, 1 meeting: first frame",
        "yishi, 1,000 meetings: first frame",
        "yishi, 1 meeting: on the shelf",
        "yishi, 1,000 meetings: on the shelf",
    ];
    let samples = std::iter::once(floor).chain(frames).chain(shelves);
    table.group("start to first frame", names.into_iter().zip(samples).collect());
}

fn shelf(above: &Path, many: usize) -> PathBuf {
    folder(above, &format!("shelf-{many}"))
}

/// A word looked for in the files of a thousand meetings, and the same shelf only read.
pub fn searching(above: &Path, table: &mut Table) {
    told("searching", &format!("{SEARCHES} times"));
    let meetings = shelf(above, SHELVES[1]).join("meetings");
    let mut samples = vec![Samples::default(); 2];
    for _ in 0..SEARCHES {
        for (samples, query) in samples.iter_mut().zip(["", "欧阳秀英"]) {
            let begun = Instant::now();
            let found = yishi::store::search(&meetings, query);
            samples.push(begun.elapsed());
            assert!(!found.is_empty());
        }
    }
    let names = ["1,000 meetings, the shelf read", "1,000 meetings, a word in their files"];
    table.group("on the shelf, in the library", names.into_iter().zip(samples).collect());
}

/// A record opened, by its size.
pub fn opening(above: &Path, table: &mut Table) {
    told("opening a record", &format!("{OPENINGS} times each"));
    let home = folder(above, "opening");
    let files = SIZES.map(|lines| (records::file(&home, lines), format!("已存 #{lines} ")));
    let mut floor = Samples::default();
    let mut samples = vec![Samples::default(); SIZES.len()];
    for _ in 0..OPENINGS {
        floor.push(Terminal::bare(bare::HELLO, &home).started(shows(bare::SAYS)));
        for ((file, mark), samples) in files.iter().zip(&mut samples) {
            let mut yishi = Terminal::start(PROGRAM, &["open", file.to_str().unwrap()], &home);
            samples.push(yishi.started(shows(mark)));
        }
    }
    let names = [
        "a bare ratatui frame",
        "yishi open, 10 lines",
        "yishi open, 1,000 lines",
        "yishi open, 10,000 lines",
    ];
    table.group(
        "start to the record on the screen",
        names.into_iter().zip(std::iter::once(floor).chain(samples)).collect(),
    );
    let size = |file: &Path| std::fs::metadata(file).map_or(0, |metadata| metadata.len() / 1_024);
    let sizes: Vec<String> = files.iter().map(|(file, _)| format!("{} KiB", size(file))).collect();
    table.note(format!("the files: {}", sizes.join(", ")));
}
