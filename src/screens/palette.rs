//! The palette: every act by its name, by pinyin or by English words.

use super::everywhere::home_of;
use crate::app::{App, Pick, PickRow, Picked, Place};
use crate::keys::{Act, Scope, chord_for};
use crate::lang::find::{SearchKey, search};
use crate::lang::key_name;

/// Acts that only make sense inside a question, or by their key.
const LEFT_OUT: &[Act] = &[
    Act::Palette,
    Act::Accept,
    Act::Back,
    Act::NextField,
    Act::PreviousField,
    Act::NextChoice,
    Act::PreviousChoice,
    Act::Up,
    Act::Down,
    Act::PageUp,
    Act::PageDown,
    Act::First,
    Act::Last,
    Act::ReadLine,
];

/// Acts of an open meeting that belong to no single screen.
const IN_A_MEETING: &[Act] = &[
    Act::NextStep,
    Act::Undo,
    Act::Redo,
    Act::Save,
    Act::SaveElsewhere,
    Act::GoAgenda,
    Act::GoRoll,
    Act::GoFloor,
    Act::GoVote,
    Act::GoNotices,
    Act::GoFollowUps,
    Act::GoHistory,
    Act::GoCheck,
    Act::NextStage,
    Act::PreviousStage,
    Act::CallToOrder,
    Act::CloseMeeting,
    Act::Seal,
];

/// A list of every act that fits, to be found by typing.
pub(super) fn palette(app: &App, scope: Scope) -> Pick {
    let sitting = app.sitting.is_some();
    let fits = |act: &Act| match home_of(*act) {
        Some(Place::Home) => !sitting,
        Some(_) => sitting,
        None => sitting || !IN_A_MEETING.contains(act),
    };
    let acts: Vec<Act> =
        Act::ALL.iter().copied().filter(|act| !LEFT_OUT.contains(act) && fits(act)).collect();
    let names: Vec<String> = acts.iter().map(|act| app.say(act.phrase())).collect();
    let ids = acts.iter().map(|act| act.phrase().trim_start_matches("act-").replace('-', " "));
    let keys: Vec<SearchKey> =
        names.iter().zip(ids).map(|(name, id)| SearchKey::new(None, name, &[&id])).collect();
    let rows: Vec<PickRow> = acts
        .iter()
        .zip(names)
        .map(|(act, label)| PickRow {
            is: Picked::Act(*act),
            label,
            beside: chord_for(scope, *act).map(|chord| key_name(&app.words, chord)).unwrap_or_default(),
        })
        .collect();
    let source = move |_: &App, query: &str| match query.trim() {
        "" => rows.clone(),
        query => search(&keys, query).into_iter().map(|at| rows[at].clone()).collect(),
    };
    Pick::new(app, app.say("act-palette"), source, |app, picked| {
        if let Picked::Act(act) = picked {
            app.acts.push(act);
        }
        Ok(())
    })
}
