//! All that the typesetter sees: the layouts, the data, the faces.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};

use super::Faces;

/// The layouts by their paths; the first is where the typesetter begins.
const LAYOUTS: [(&str, &str); 2] = [
    ("/paper.typ", include_str!("../../layouts/paper.typ")),
    ("/base.typ", include_str!("../../layouts/base.typ")),
];

static LIBRARY: LazyLock<LazyHash<Library>> =
    LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));

/// One job's world.
pub(super) struct Shop<'f> {
    faces: &'f Faces,
    main: FileId,
    data: Bytes,
}

impl<'f> Shop<'f> {
    pub fn new(faces: &'f Faces, data: String) -> Self {
        let [(main, _), _] = LAYOUTS;
        // The path is ours and sound.
        let main = VirtualPath::new(main).map(|path| RootedPath::new(VirtualRoot::Project, path).intern());
        let main = main.unwrap_or_else(|_| Source::detached("").id());
        Self { faces, main, data: Bytes::from_string(data) }
    }
}

fn path(id: FileId) -> Option<&'static str> {
    // No file of any package.
    let rooted = id.get();
    (*rooted.root() == VirtualRoot::Project).then(|| rooted.vpath().get_with_slash())
}

impl World for Shop<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        self.faces.book()
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let path = path(id).ok_or(FileError::AccessDenied)?;
        let found = LAYOUTS.iter().find(|(name, _)| *name == path).ok_or(FileError::AccessDenied)?;
        Ok(Source::new(id, found.1.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        match path(id) {
            Some("/data.json") => Ok(self.data.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.faces.font(index)
    }

    /// No clock: a paper carries the date of the record.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
