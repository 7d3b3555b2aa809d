//! A column of names pasted from elsewhere: who is on the roster under exactly such a name is signed in.

use crate::app::{App, Confirm, Reader};
use crate::lang::terms;
use crate::meeting::{AttendCommand, Command, Meeting, Person, PersonId};
use crate::text::{clean_line, clean_text, fold};

/// A name without its blanks, dots and hyphens, which lists write as they please.
pub(super) fn bare(name: &str) -> String {
    name.chars().map(fold).filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn lines(text: &str) -> impl Iterator<Item = String> {
    let text = clean_text(text);
    let lines: Vec<String> = text.lines().map(|line| clean_line(line).trim().to_owned()).collect();
    lines.into_iter().filter(|line| !bare(line).is_empty())
}

/// Whether pasted text is a column of names and not a word to search for.
pub(super) fn are_many(text: &str) -> bool {
    lines(text).nth(1).is_some()
}

/// What became of each line.
#[derive(Debug, Default, PartialEq, Eq)]
struct Sorted {
    arriving: Vec<PersonId>,
    here: usize,
    unknown: Vec<String>,
    unsure: Vec<String>,
}

fn sort(meeting: &Meeting, text: &str) -> Sorted {
    let roll = meeting.roll();
    let mut sorted = Sorted::default();
    for line in lines(text) {
        let wanted = bare(&line);
        let is = |person: &&Person| {
            bare(&person.is.name) == wanted || person.is.no.is_some_and(|no| no.to_string() == wanted)
        };
        let mut named = meeting.people.iter().filter(is);
        match (named.next(), named.next()) {
            (None, _) => sorted.unknown.push(line),
            (Some(_), Some(_)) => sorted.unsure.push(line),
            (Some(person), None) if roll.here(person.id) => sorted.here += 1,
            (Some(person), None) if sorted.arriving.contains(&person.id) => {}
            (Some(person), None) => sorted.arriving.push(person.id),
        }
    }
    sorted
}

/// Asks once, then signs in those found and names the others.
pub(super) fn ask(app: &mut App, text: &str) {
    let Some(meeting) = app.meeting() else { return };
    let sorted = sort(meeting, text);
    let args = [
        ("n", sorted.arriving.len().into()),
        ("here", sorted.here.into()),
        ("unknown", sorted.unknown.len().into()),
        ("unsure", sorted.unsure.len().into()),
    ];
    let left = left_over(app, &sorted);
    if sorted.arriving.is_empty() {
        app.warn(app.tell("roll-paste-nobody", &args));
        return name_others(app, left);
    }
    let asked = app.tell("roll-paste-ask", &args);
    app.ask(Confirm::new(app.say("roll-paste-title"), asked, move |app| {
        let _ = app.record(Command::Attend(AttendCommand::Arrive(sorted.arriving.clone())));
        name_others(app, left.clone());
        Ok(())
    }));
}

/// The lines nobody was signed in for, and why.
fn left_over(app: &App, sorted: &Sorted) -> String {
    let kinds = [("roll-paste-unknown", &sorted.unknown), ("roll-paste-unsure", &sorted.unsure)];
    let named = kinds.into_iter().filter(|(_, lines)| !lines.is_empty());
    let told = named
        .map(|(id, lines)| app.tell(id, &[("names", terms::list(&app.words, lines.iter().cloned()).into())]));
    told.collect::<Vec<_>>().join("\n\n")
}

fn name_others(app: &mut App, left: String) {
    if !left.is_empty() {
        app.ask(Reader::new(app.say("roll-paste-others"), left));
    }
}
