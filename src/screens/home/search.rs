//! Finding meetings on the shelf: by title, day, place of residence and pinyin at once, by any word in their files as
//! soon as these are read.

use std::collections::HashSet;
use std::path::PathBuf;

use crate::app::{App, Effect};
use crate::lang::Lang;
use crate::lang::dates::long_date;
use crate::lang::find::{SearchKey, rank};
use crate::store::Entry;
use crate::ui::field::Field;

use super::kinds::name_of;

/// Characters of what is looked for.
const LONGEST: usize = 60;

/// What is being looked for.
pub(super) struct Search {
    /// What was typed.
    pub(super) field: Field,
    keys: Vec<SearchKey>,
    /// What the files are being searched for now: one thing at a time, however fast somebody types.
    asked: Option<String>,
    found: HashSet<PathBuf>,
}

impl Search {
    /// A search among these, for nothing yet.
    pub(super) fn new(app: &App, entries: &[Entry]) -> Self {
        let field = Field::single(LONGEST);
        Self { field, keys: keys(app, entries), asked: None, found: HashSet::new() }
    }

    /// The same search among others.
    pub(super) fn among(&mut self, app: &App, entries: &[Entry]) {
        self.keys = keys(app, entries);
    }

    fn query(&self) -> &str {
        self.field.text().trim()
    }

    /// The words changed: the files are searched for them, unless they are still being searched for others.
    pub(super) fn changed(&mut self, app: &mut App) {
        self.found.clear();
        if self.asked.is_none() && !self.query().is_empty() {
            self.asked = Some(self.query().to_owned());
            app.effects.push(Effect::ReadShelf(self.query().to_owned()));
        }
    }

    /// The files were searched.
    pub(super) fn heard(&mut self, app: &mut App, query: &str, entries: &[Entry]) {
        self.asked = None;
        if query == self.query() {
            self.found = entries.iter().map(|entry| entry.path.clone()).collect();
        } else {
            self.changed(app);
        }
    }

    /// Whether the files are still being searched.
    pub(super) fn busy(&self) -> bool {
        self.asked.is_some()
    }

    /// Whether this entry, the `at`-th, is among what is looked for.
    pub(super) fn finds(&self, at: usize, entry: &Entry) -> bool {
        let known = self.keys.get(at).and_then(|key| rank(key, self.query()));
        known.is_some() || self.found.contains(&entry.path)
    }
}

fn keys(app: &App, entries: &[Entry]) -> Vec<SearchKey> {
    let key = |entry: &Entry| {
        let name = entry.path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        match &entry.summary {
            Ok(summary) => {
                let kind = name_of(app, &summary.body, summary.date);
                let (date, said) = (summary.date.to_string(), long_date(Lang::Zh, summary.date));
                SearchKey::new(None, &summary.title, &[&summary.community, &kind, &date, &said, &name])
            }
            Err(_) => SearchKey::new(None, &name, &[]),
        }
    };
    entries.iter().map(key).collect()
}
