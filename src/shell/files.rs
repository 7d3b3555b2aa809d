//! Files around the meetings: settings, a community's own rules, rosters to read, papers to write.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use super::{typeset, whole};
use crate::app::{BallotRead, Settings};
use crate::ballot::{Ballot, PlansRule};
use crate::exchange;
use crate::lang::{Words, rule_fault};
use crate::meeting::NewPerson;
use crate::press::Job;
use crate::rules::{Catalogue, RuleSet};

/// Where things are kept on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Meetings.
    pub meetings: PathBuf,
    /// Settings, own rules, own layouts.
    pub config: PathBuf,
}

impl Folders {
    /// The folders named, or those usual on this system. `None` where no home is known and none is named.
    pub fn find(data: Option<PathBuf>) -> Option<Self> {
        let usual = ProjectDirs::from("", "", "yishi");
        match data {
            Some(data) => {
                let data = std::path::absolute(&data).unwrap_or(data);
                Some(Self { meetings: data.join("meetings"), config: data.join("config") })
            }
            None => usual.filter(|dirs| dirs.data_dir().is_absolute()).map(|dirs| Self {
                meetings: dirs.data_dir().join("meetings"),
                config: dirs.config_dir().to_owned(),
            }),
        }
    }

    fn settings(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// A community's own rule sets, one or more in each `*.ron` file.
    fn rules(&self) -> PathBuf {
        self.config.join("rules")
    }
}

/// A file of the config folder that cannot be used, and why.
#[derive(Debug, thiserror::Error)]
#[error("{}: {why}", path.display())]
pub struct Unusable {
    /// Which.
    pub path: PathBuf,
    /// Why, with line and column where it has them.
    pub why: String,
}

/// The settings; the usual ones where none were kept.
///
/// # Errors
/// When they are there and cannot be read: they are not overwritten then.
pub fn load_settings(folders: &Folders) -> Result<Settings, Unusable> {
    let path = folders.settings();
    match fs::read_to_string(&path) {
        Ok(text) => ron::from_str(text.trim_start_matches('\u{feff}')).map_err(|why| unusable(&path, &why)),
        Err(fault) if fault.kind() == io::ErrorKind::NotFound => Ok(Settings::default()),
        Err(fault) => Err(unusable(&path, &fault)),
    }
}

/// Keeps the settings: written beside, synced, then put in place.
pub(super) fn save_settings(folders: &Folders, settings: &Settings) -> Result<PathBuf, (PathBuf, io::Error)> {
    let path = folders.settings();
    let pretty = ron::ser::PrettyConfig::default();
    let text =
        ron::ser::to_string_pretty(settings, pretty).map_err(|why| (path.clone(), io::Error::other(why)))?;
    let write = || {
        make_folder(&folders.config)?;
        whole::beside(&folders.config, text.as_bytes())?.persist(&path)?;
        File::open(&folders.config)?.sync_all()
    };
    write().map(|()| path.clone()).map_err(|fault| (path, fault))
}

/// The rule sets built in and the community's own, as far as they can be used: a file with anything wrong in it is left
/// out as a whole, and told.
pub fn load_catalogue(folders: &Folders, words: &Words) -> (Catalogue, Vec<Unusable>) {
    let (mut catalogue, mut own, mut left_out) = (Catalogue::built_in(), Vec::new(), Vec::new());
    let place = folders.rules();
    let mut files: Vec<PathBuf> = match fs::read_dir(&place) {
        Ok(list) => list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect(),
        Err(fault) => {
            if fault.kind() != io::ErrorKind::NotFound {
                left_out.push(unusable(&place, &fault));
            }
            Vec::new()
        }
    };
    files.retain(|file| file.extension() == Some(OsStr::new("ron")));
    files.sort();
    for file in files {
        let added = read_rules(&file, words).and_then(|sets| {
            let all = [own.as_slice(), &sets].concat();
            let with = Catalogue::with_own(all.clone()).map_err(|faults| {
                let told: Vec<String> = faults.iter().map(|fault| rule_fault(words, fault)).collect();
                told.join(words.say("rules-joined").as_str())
            })?;
            Ok((with, all))
        });
        match added {
            Ok(more) => (catalogue, own) = more,
            Err(why) => left_out.push(Unusable { path: file, why }),
        }
    }
    (catalogue, left_out)
}

/// The rule sets in a file, or what is wrong with it in words.
fn read_rules(file: &Path, words: &Words) -> Result<Vec<RuleSet>, String> {
    let text = fs::read_to_string(file).map_err(|why| why.to_string())?;
    crate::rules::read(text.trim_start_matches('\u{feff}')).map_err(|why| {
        let (line, column) = (why.span.start.line, why.span.start.col);
        let args = [("line", line.into()), ("column", column.into()), ("why", why.code.to_string().into())];
        words.tell("rules-not-read", &args)
    })
}

fn unusable(path: &Path, why: &dyn std::fmt::Display) -> Unusable {
    Unusable { path: path.to_owned(), why: why.to_string() }
}

/// Reads a roster in a child process of this program. The words are those of its rows; an error is in words too.
pub fn read_roster(words: &Words, path: &Path) -> Result<(Vec<NewPerson>, Vec<String>), String> {
    let exe = std::env::current_exe().map_err(|fault| worded(words, path, &fault))?;
    let draft =
        exchange::read_roster(&exe, path).map_err(|fault| exchange::say::fault(words, path, &fault))?;
    let told = exchange::say::told(words, &draft);
    Ok((draft.people, told))
}

/// Reads projects (`.pb`) or plans (`.blt`) to put to the vote. Papers that such a file holds are not taken: they were given
/// elsewhere.
pub fn read_ballot(words: &Words, path: &Path) -> Result<BallotRead, String> {
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.as_deref() == Some("blt") {
        let read = exchange::blt::read(path, PlansRule::default());
        let read = read.map_err(|why| exchange::blt::fault(words, path, &why))?;
        return Ok(BallotRead { ballot: Ballot::Plans(read.ballot), told: Vec::new() });
    }
    let read = exchange::pabulib::read(path).map_err(|why| exchange::pabulib::fault(words, path, &why))?;
    let told = read.remarks.iter().map(|remark| exchange::pabulib::remark(words, remark)).collect();
    Ok(BallotRead { ballot: Ballot::Projects(read.ballot), told })
}

/// Writes a paper to a file that was not there before, numbered if need be, whole or not at all, readable to this user only.
pub fn write_paper(folder: &Path, name: &str, text: &[u8]) -> io::Result<PathBuf> {
    make_folder(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let mut whole = whole::beside(folder, text)?;
    for number in 1_u32.. {
        let nth = if number == 1 { String::new() } else { format!(" {number}") };
        let path = folder.join(format!("{stem}{nth}.{ending}"));
        match whole.persist_noclobber(&path) {
            Ok(_) => {
                File::open(folder)?.sync_all()?;
                return Ok(path);
            }
            Err(taken) if taken.error.kind() == io::ErrorKind::AlreadyExists => whole = taken.file,
            Err(fault) => return Err(fault.error),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// Typesets a paper in a child process of this program and writes it like any other. What is missing in it, and an error,
/// are in words.
pub(super) fn typeset_paper(
    words: &Words,
    folder: &Path,
    name: &str,
    job: &Job,
) -> Result<(PathBuf, Vec<String>), String> {
    let told = |fault: io::Error| worded(words, folder, &fault);
    let exe = std::env::current_exe().map_err(told)?;
    let pressed = typeset::press_in_child(&exe, job, words)?;
    let missing = pressed.missing.iter().map(|missing| missing.say(words)).collect();
    let file = pressed.files.first().map(Vec::as_slice).unwrap_or_default();
    let path = write_paper(folder, name, file).map_err(told)?;
    Ok((path, missing))
}

/// What the system said of a file, in words.
pub(super) fn worded(words: &Words, path: &Path, fault: &io::Error) -> String {
    words
        .tell("file-fault", &[("path", path.display().to_string().into()), ("why", fault.to_string().into())])
}

fn make_folder(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    /// A stricter set of one's own, its majority to be filled in.
    fn own(id: &str, num: u32, den: u32) -> String {
        format!(
            r#"[(id: "{id}", body: "jm.dbhy", name: (zh: "本社区"), tightens: "jm.dbhy.2025", majority: [
                (base: Present, share: (num: {num}, den: {den}, strict: false), words: (zh: "到会"))])]"#
        )
    }

    #[test]
    fn one_bad_rules_file_leaves_the_others_in_use() {
        let home = tempfile::tempdir().unwrap();
        let folders = Folders { meetings: home.path().join("m"), config: home.path().join("c") };
        let words = Words::new(Lang::Zh);
        let (catalogue, told) = load_catalogue(&folders, &words);
        assert_eq!((catalogue, told.len()), (Catalogue::built_in(), 0));
        fs::create_dir_all(folders.rules()).unwrap();
        for (name, text) in [
            ("a-looser.ron", own("own.a", 1, 3)),
            ("b-good.ron", own("own.b", 2, 3)),
            ("c-overlaps.ron", own("own.c", 3, 4)),
            ("d-broken.ron", "[(\nid: 7)]".to_owned()),
            ("notes.txt", "not looked at".to_owned()),
        ] {
            fs::write(folders.rules().join(name), text).unwrap();
        }
        fs::write(folders.rules().join("e-binary.ron"), [0xff, 0xfe]).unwrap();
        let (catalogue, told) = load_catalogue(&folders, &words);
        let known = |id: &str| catalogue.get(id).is_some();
        assert!(known("own.b") && known("jm.dbhy.2025") && !known("own.a") && !known("own.c"));
        let names: Vec<_> = told.iter().map(|one| one.path.file_name().unwrap().to_str().unwrap()).collect();
        assert_eq!(names, ["a-looser.ron", "c-overlaps.ron", "d-broken.ron", "e-binary.ron"]);
        assert_eq!(
            told[0].why,
            "own.a 比 jm.dbhy.2025 宽：法定通过比例为到会人数的过半数，这里是三分之一以上"
        );
        assert_eq!(told[1].why, "own.c 与 own.b 是同一类会议的规则，施行期重叠");
        assert!(told[2].why.starts_with("第 2 行第 4 列写法不对"), "{}", told[2].why);
    }
}
