//! Files around the meetings: settings, a community's own rules, rosters to read, papers to write.

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use directories::ProjectDirs;

use crate::app::Settings;
use crate::exchange;
use crate::lang::Words;
use crate::meeting::NewPerson;
use crate::rules::Catalogue;

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
        let mut beside = tempfile::NamedTempFile::new_in(&folders.config)?;
        beside.write_all(text.as_bytes())?;
        beside.as_file().sync_all()?;
        beside.persist(&path)?;
        File::open(&folders.config)?.sync_all()
    };
    write().map(|()| path.clone()).map_err(|fault| (path, fault))
}

/// The rule sets built in, and the community's own.
///
/// # Errors
/// When one of its own files cannot be read, or would loosen the law.
pub fn load_catalogue(folders: &Folders) -> Result<Catalogue, Unusable> {
    let place = folders.rules();
    let mut own = Vec::new();
    let mut files: Vec<PathBuf> = match fs::read_dir(&place) {
        Ok(list) => list.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect(),
        Err(_) => Vec::new(),
    };
    files.retain(|file| file.extension() == Some(OsStr::new("ron")));
    files.sort();
    for file in files {
        let text = fs::read_to_string(&file).map_err(|why| unusable(&file, &why))?;
        own.extend(
            crate::rules::read(text.trim_start_matches('\u{feff}')).map_err(|why| unusable(&file, &why))?,
        );
    }
    Catalogue::with_own(own).map_err(|faults| Unusable {
        path: place,
        why: faults.iter().map(|fault| format!("{fault:?}")).collect::<Vec<_>>().join("; "),
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

/// Writes a paper to a file that was not there before, numbered if need be, readable to this user only.
pub fn write_paper(folder: &Path, name: &str, text: &str) -> io::Result<PathBuf> {
    make_folder(folder)?;
    let (stem, ending) = name.rsplit_once('.').unwrap_or((name, "txt"));
    for number in 1_u32.. {
        let nth = if number == 1 { String::new() } else { format!(" {number}") };
        let path = folder.join(format!("{stem}{nth}.{ending}"));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(mut file) => {
                file.write_all(text.as_bytes())?;
                file.sync_all()?;
                return Ok(path);
            }
            Err(fault) if fault.kind() == io::ErrorKind::AlreadyExists => {}
            Err(fault) => return Err(fault),
        }
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

/// What the system said of a file, in words.
pub(super) fn worded(words: &Words, path: &Path, fault: &io::Error) -> String {
    words
        .tell("file-fault", &[("path", path.display().to_string().into()), ("why", fault.to_string().into())])
}

fn make_folder(folder: &Path) -> io::Result<()> {
    fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}
