//! The power goes at any moment, and the disk has kept what it had to keep and any part of the rest.
//!
//! Every step is written down while a short sitting runs; then the folder is made again as a disk may have it after each
//! step: names and contents that were synced are there, of the others all, none, a beginning, or zeros.

use std::collections::BTreeMap;
use std::fs::File;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use super::*;

#[derive(Debug, Clone)]
enum Did {
    Made(PathBuf, u64),
    Wrote(u64, Vec<u8>),
    Cut(u64, usize),
    Synced(u64),
    Renamed(PathBuf, PathBuf),
    Removed(PathBuf),
    SyncedFolder,
    /// The caller was told that so many lines are recorded.
    Told(usize),
}

/// The disk, and everything it was asked, in order. The folder is not synced when it is asked for the `failing`th time,
/// from 1.
#[derive(Default)]
struct Diary {
    did: Mutex<Vec<Did>>,
    /// The system gives the number of a file that is gone to a new one; here every file has its own.
    files: Mutex<BTreeMap<u64, u64>>,
    failing: usize,
    asked: AtomicUsize,
}

impl Diary {
    fn put(&self, did: Did) {
        self.did.lock().unwrap().push(did);
    }

    fn number(&self, file: &File) -> u64 {
        self.files.lock().unwrap()[&file.metadata().unwrap().ino()]
    }
}

impl Disk for Diary {
    fn make(&self, path: &Path) -> io::Result<File> {
        let file = RealDisk.make(path)?;
        let number = self.did.lock().unwrap().len() as u64;
        self.files.lock().unwrap().insert(file.metadata()?.ino(), number);
        self.put(Did::Made(path.to_owned(), number));
        Ok(file)
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        RealDisk.open(path)
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<usize> {
        // In two pieces, so that the power can go between them.
        let piece = &bytes[..bytes.len().div_ceil(2)];
        let written = RealDisk.write(file, piece)?;
        self.put(Did::Wrote(self.number(file), piece[..written].to_vec()));
        Ok(written)
    }

    fn cut(&self, file: &File, length: u64) -> io::Result<()> {
        self.put(Did::Cut(self.number(file), usize::try_from(length).unwrap()));
        RealDisk.cut(file, length)
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.put(Did::Synced(self.number(file)));
        RealDisk.sync(file)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.put(Did::Renamed(from.to_owned(), to.to_owned()));
        RealDisk.rename(from, to)
    }

    fn place(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.put(Did::Renamed(from.to_owned(), to.to_owned()));
        RealDisk.place(from, to)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        RealDisk.remove(path)?;
        self.put(Did::Removed(path.to_owned()));
        Ok(())
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if self.asked.fetch_add(1, Ordering::SeqCst) + 1 == self.failing {
            return Err(io::Error::other("injected"));
        }
        self.put(Did::SyncedFolder);
        RealDisk.sync_folder(folder)
    }
}

/// The disk as the process sees it, and what of it would be there after a power cut for sure.
#[derive(Default, Clone)]
struct Model {
    names: BTreeMap<PathBuf, u64>,
    /// What happened to names since the folder was last synced.
    pending: Vec<Did>,
    sure_names: BTreeMap<PathBuf, u64>,
    contents: BTreeMap<u64, Vec<u8>>,
    sure_contents: BTreeMap<u64, Vec<u8>>,
    told: usize,
}

impl Model {
    fn step(&mut self, did: &Did) {
        match did {
            Did::Made(_, file) => {
                self.contents.insert(*file, Vec::new());
                self.sure_contents.insert(*file, Vec::new());
                name(&mut self.names, did);
                self.pending.push(did.clone());
            }
            Did::Wrote(file, bytes) => self.contents.get_mut(file).unwrap().extend(bytes),
            Did::Cut(file, length) => self.contents.get_mut(file).unwrap().truncate(*length),
            Did::Synced(file) => {
                self.sure_contents.insert(*file, self.contents[file].clone());
            }
            Did::Renamed(..) | Did::Removed(_) => {
                name(&mut self.names, did);
                self.pending.push(did.clone());
            }
            Did::SyncedFolder => {
                self.sure_names = self.names.clone();
                self.pending.clear();
            }
            Did::Told(lines) => self.told = *lines,
        }
    }

    /// Every set of names the disk may have kept: any of what happened since the last sync, in order.
    fn possible_names(&self) -> Vec<BTreeMap<PathBuf, u64>> {
        assert!(self.pending.len() < 8, "{:?}", self.pending);
        let kept = |which: usize| {
            let mut names = self.sure_names.clone();
            for (nth, did) in self.pending.iter().enumerate() {
                if which >> nth & 1 == 1 {
                    name(&mut names, did);
                }
            }
            names
        };
        (0..1 << self.pending.len()).map(kept).collect()
    }

    /// What a file may hold: all, what was synced, and that with a part, zeros, or a hole where the rest was.
    fn possible_contents(&self, file: u64) -> [Vec<u8>; 6] {
        let (all, sure) = (&self.contents[&file], &self.sure_contents[&file]);
        if !all.starts_with(sure) {
            return [all, sure, sure, sure, sure, sure].map(Clone::clone);
        }
        let rest = &all[sure.len()..];
        let (begun, end) = rest.split_at(rest.len() / 2);
        let with = |parts: &[&[u8]]| [&[sure.as_slice()], parts].concat().concat();
        let zeros = vec![0; rest.len()];
        [
            all.clone(),
            sure.clone(),
            with(&[begun]),
            with(&[&zeros]),
            with(&[&zeros[..begun.len()], end]),
            with(&[begun, &zeros[begun.len()..]]),
        ]
    }
}

fn name(names: &mut BTreeMap<PathBuf, u64>, did: &Did) {
    match did {
        Did::Made(path, file) => {
            names.insert(path.clone(), *file);
        }
        Did::Renamed(from, to) => {
            if let Some(file) = names.remove(from) {
                names.insert(to.clone(), file);
            }
        }
        Did::Removed(path) => {
            names.remove(path);
        }
        _ => {}
    }
}

#[test]
fn the_power_goes_and_nothing_acknowledged_is_lost() {
    assert!(states(5, 0) > 100);
}

#[test]
fn the_power_goes_after_the_folder_could_not_be_synced() {
    for failing in 2..7 {
        assert!(states(3, failing) > 50);
    }
}

/// Writes so many lines, one of them followed by a checkpoint, and recovers from everything the disk may hold after every
/// step; how many different states that were.
fn states(lines: usize, failing: usize) -> usize {
    let mut room = Room::new(plain_rules());
    for nth in 0..lines {
        room.about(|about| about.title = format!("第{nth}次会议"));
    }
    let all = room.trail.lines();
    let (place, diary) = (Place::new(), Arc::new(Diary { failing, ..Diary::default() }));
    let stamp = all[0].stamp;
    let mut session =
        Session::create_on(diary.clone(), &place.path, story(&room).0, stamp.desk, stamp.at).unwrap();
    diary.put(Did::Told(1));
    for (nth, line) in all.iter().enumerate().skip(1) {
        session.append(line.clone()).or_else(|_| session.append(line.clone())).unwrap();
        diary.put(Did::Told(nth + 1));
        if nth == 2 {
            // If this fails, the next line makes good for it.
            let _ = session.checkpoint();
        }
    }
    session.close().or_else(|(session, _)| session.close()).unwrap();
    let diary = diary.did.lock().unwrap().clone();

    let mut seen = std::collections::HashSet::new();
    let mut model = Model::default();
    for did in &diary {
        model.step(did);
        for names in model.possible_names() {
            for way in 0..6 {
                let contents = |file: &u64| model.possible_contents(*file)[way].clone();
                let files: BTreeMap<PathBuf, Vec<u8>> =
                    names.iter().map(|(path, file)| (path.clone(), contents(file))).collect();
                if seen.insert((files.clone(), model.told)) {
                    must_recover(&place, &files, all, model.told);
                }
            }
        }
    }
    seen.len()
}

fn must_recover(place: &Place, files: &BTreeMap<PathBuf, Vec<u8>>, all: &[Line], told: usize) {
    for name in place.names() {
        std::fs::remove_file(place.folder.path().join(name)).unwrap();
    }
    for (path, bytes) in files {
        std::fs::write(path, bytes).unwrap();
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o600)).unwrap();
    }
    if told == 0 {
        return;
    }
    let found = writing(&place.path).trail().clone();
    must_hold(&found, all, told);
    let session = writing(&place.path);
    assert_eq!(session.trail(), &found);
    session.close().unwrap();
    place.must_be_one_file();
    assert_eq!(writing(&place.path).trail(), &found);
}
