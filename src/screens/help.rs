//! The help page: what this screen is for, and every key that does something here, from the one table.

use crate::app::{App, Reader};
use crate::keys::{Binding, Scope, rows};
use crate::lang::key_name;
use crate::text::fit;

/// The help page of a place.
pub(super) fn page(app: &App, scope: Scope) -> Reader {
    let mut text = String::new();
    let advice = format!("help-{}", scope.phrase());
    if app.words.has(&advice) {
        text.push_str(&app.say(&advice));
        text.push_str("\n\n");
    }
    let mut place = Some(scope);
    while let Some(here) = place {
        text.push_str(&app.say(here.phrase()));
        text.push('\n');
        for row in rows(here) {
            text.push_str(&line(app, scope, row));
        }
        text.push('\n');
        place = here.outer();
    }
    Reader::new(app.say("help-title"), text)
}

fn line(app: &App, scope: Scope, row: &Binding) -> String {
    let shown = row.chords.iter().filter(|chord| !scope.types() || chord.typed().is_none());
    let chords: Vec<String> = shown.map(|chord| key_name(&app.words, *chord)).collect();
    if chords.is_empty() {
        return String::new();
    }
    format!("  {} {}\n", fit(&chords.join(" / "), 22), app.say(row.act.phrase()))
}
