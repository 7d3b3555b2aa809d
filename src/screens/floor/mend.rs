//! Putting a note right, and striking one.

use super::{LONGEST, recorded, speaker};
use crate::app::{App, Confirm, FormBox};
use crate::lang::terms;
use crate::meeting::{FloorCommand, Note, NoteKind};

/// Asks how a note should read.
pub(super) fn edit_note(app: &mut App, note: &Note) {
    let Some(meeting) = app.meeting() else { return };
    let who = terms::speaker(&app.words, meeting, &note.speaker);
    let kinds = NoteKind::ALL.map(|kind| terms::note_kind(&app.words, kind)).to_vec();
    let kind = NoteKind::ALL.iter().position(|kind| *kind == note.kind).unwrap_or_default();
    let (id, old, old_text) = (note.id, (who.clone(), note.speaker.clone()), note.text.clone());
    let form = FormBox::new(app.say("act-edit-note"), move |app, form| {
        let (text, typed) = (form.text(0), form.text(1));
        let speaker = match &old {
            (shown, speaker) if *shown == typed => speaker.clone(),
            _ => speaker::read(app, &typed).map_err(|why| (Some(1), why))?,
        };
        let kind = NoteKind::ALL.get(form.chosen(2)).copied().unwrap_or_default();
        recorded(app, FloorCommand::Amend { note: id, speaker, kind, text })
    })
    .lines(app.say("note"), &old_text, LONGEST, 6)
    .line(app.say("speaker"), &who, 200)
    .choice(app.say("floor-kind"), kinds, kind);
    app.ask(form);
}

/// Asks whether a note is to be struck.
pub(super) fn strike(app: &mut App, note: &Note) {
    let Some(meeting) = app.meeting() else { return };
    let who = terms::speaker(&app.words, meeting, &note.speaker);
    let args = [
        ("who", who.into()),
        ("text", crate::text::fit(&note.text.replace('\n', " "), 80).trim_end().into()),
    ];
    let text = app.tell("floor-strike-ask", &args);
    let id = note.id;
    app.ask(Confirm::new(app.say("act-strike-note"), text, move |app| {
        let _ = recorded(app, FloorCommand::Strike(id));
        Ok(())
    }));
}
