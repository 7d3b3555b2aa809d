//! Kinds of meeting to choose from, as people call them.

use chrono::NaiveDate;

use crate::app::{Answered, App, Pick, PickRow, Picked};
use crate::lang::Lang;
use crate::lang::find::{SearchKey, search};
use crate::rules::RuleSet;

/// 居民代表会议: what most meetings are, where nothing else is set.
const USUAL: &str = "jm.dbhy";

/// A kind of meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::screens) struct Kind {
    /// The family of its rule sets.
    pub(in crate::screens) body: String,
    /// As people call it, today or when it was last held.
    pub(in crate::screens) name: String,
}

/// Every kind known here: the usual one first, then those that can be held today, then those of former law.
pub(in crate::screens) fn kinds(app: &App) -> Vec<Kind> {
    let today = app.now.date_naive();
    let usual = if app.settings.body.is_empty() { USUAL } else { &app.settings.body };
    let mut sets: Vec<&RuleSet> = app.catalogue.all().iter().collect();
    sets.sort_by_key(|set| (set.body != usual, !set.in_force_on(today)));
    let mut kinds: Vec<Kind> = Vec::new();
    for set in sets {
        if kinds.iter().all(|kind| kind.body != set.body) {
            kinds.push(Kind { body: set.body.clone(), name: called(app, set).to_owned() });
        }
    }
    kinds
}

/// What this kind of meeting was called on that day; its bare id where nobody here knows it.
pub(in crate::screens) fn name_of(app: &App, body: &str, date: NaiveDate) -> String {
    let known = || app.catalogue.all().iter().find(|set| set.body == body);
    let set = app.catalogue.pick(body, date).or_else(known);
    set.map_or(body, |set| called(app, set)).to_owned()
}

/// The name of a set of rules in the language of the screen.
pub(in crate::screens) fn called<'a>(app: &App, set: &'a RuleSet) -> &'a str {
    match app.words.lang() {
        Lang::Zh => &set.name.zh,
        Lang::En => set.name.en(),
    }
}

/// A list to find a kind in by typing, the one of this family first if there is one.
pub(in crate::screens) fn pick(
    app: &App,
    title: String,
    first: Option<&str>,
    then: impl Fn(&mut App, Kind) -> Answered + 'static,
) -> Pick {
    let mut kinds = kinds(app);
    kinds.sort_by_key(|kind| Some(kind.body.as_str()) != first);
    let keys: Vec<SearchKey> = kinds.iter().map(|kind| SearchKey::new(None, &kind.name, &[])).collect();
    let row = |kind: &Kind| PickRow {
        is: Picked::Text(kind.body.clone()),
        label: kind.name.clone(),
        beside: String::new(),
    };
    let rows: Vec<PickRow> = kinds.iter().map(row).collect();
    let source = move |_: &App, query: &str| match query.trim() {
        "" => rows.clone(),
        query => search(&keys, query).into_iter().filter_map(|at| rows.get(at).cloned()).collect(),
    };
    Pick::new(app, title, source, move |app, picked| {
        let kind = kinds.iter().find(|kind| picked == Picked::Text(kind.body.clone()));
        kind.cloned().map_or(Ok(()), |kind| then(app, kind))
    })
}
