//! 几项一起点名: several motions are opened at once, and everybody answers all of them in one pass.

use std::collections::BTreeSet;

use crate::app::{App, Confirm, Menu};
use crate::ballot::Ballot;
use crate::meeting::{Command, ItemId, ItemState, Method};
use crate::screens::vote::account;
use crate::screens::vote::opening::{Draft, motion};

/// Most motions that are called together: more have no room side by side, nor in anybody's head.
const MOST: usize = 9;

/// Asks which items; those with a motion and no result yet stand chosen.
pub(in crate::screens::vote) fn several(app: &mut App) {
    let Some(meeting) = app.meeting() else { return };
    let open = |state: ItemState| matches!(state, ItemState::Waiting | ItemState::Active);
    let items = meeting.agenda.iter().filter(|item| open(item.state) && !meeting.is_heading(item));
    let items: Vec<ItemId> = items.map(|item| item.id).collect();
    if items.len() < 2 {
        return app.warn(app.say("setup-several-few"));
    }
    let with_motion = |id: &ItemId| meeting.item(*id).is_some_and(|item| !item.is.motion.trim().is_empty());
    let chosen: BTreeSet<ItemId> = items.iter().copied().filter(with_motion).take(MOST).collect();
    choose(app, items, chosen, 0);
}

fn choose(app: &mut App, items: Vec<ItemId>, chosen: BTreeSet<ItemId>, at: usize) {
    let row = |id: &ItemId| {
        let mark = if chosen.contains(id) { "[x]" } else { "[ ]" };
        format!("{mark} {}", account::item(app, *id))
    };
    let mut rows = vec![app.tell("setup-several-go", &[("n", chosen.len().into())])];
    rows.extend(items.iter().map(row));
    let menu = Menu::new(app.say("setup-several"), rows, move |app, at| {
        let Some(id) = at.checked_sub(1).and_then(|at| items.get(at)) else {
            return confirm(app, &items, &chosen).map_err(|why| (None, why));
        };
        let mut chosen = chosen.clone();
        if !chosen.remove(id) {
            if chosen.len() >= MOST {
                return Err((None, app.tell("setup-several-most", &[("n", MOST.into())])));
            }
            chosen.insert(*id);
        }
        choose(app, items.clone(), chosen, at);
        Ok(())
    });
    app.ask(menu.begun_at(at));
}

fn confirm(app: &mut App, items: &[ItemId], chosen: &BTreeSet<ItemId>) -> Result<(), String> {
    if chosen.len() < 2 {
        return Err(app.say("setup-several-few"));
    }
    let Some(meeting) = app.meeting() else { return Ok(()) };
    let chosen = items.iter().filter(|id| chosen.contains(id)).filter_map(|id| meeting.item(*id));
    let drafts: Vec<Draft> = chosen
        .map(|item| Draft {
            item: item.id,
            motion: motion(app, item),
            method: Method::RollCall,
            ballot: Ballot::Motion,
            rules: None,
        })
        .collect();
    let mut lines = Vec::new();
    for (n, draft) in (1_u32..).zip(&drafts) {
        let vote = draft.opened(app)?;
        if n == 1 {
            let (room, met) = account::room(app, meeting, &vote);
            lines.push(app.tell("setup-several-ask", &[("n", drafts.len().into()), ("room", room.into())]));
            lines.extend((!met).then(|| app.say("vote-no-effect")));
        }
        lines.push(format!("{n} {}", draft.motion));
    }
    lines.push(app.say("setup-now"));
    app.ask(Confirm::new(app.say("setup-several"), lines.join("\n"), move |app| {
        for draft in &drafts {
            if app.record(Command::Vote(draft.command())).is_err() {
                break;
            }
        }
        Ok(())
    }));
    Ok(())
}
