//! Somebody is found by typing, to be gone to, or to answer at once.

use super::{Calling, answer, called, open_rounds, told, voters};
use crate::app::{App, Menu, Overlay, Pick, PickRow, Picked};
use crate::keys::Chord;
use crate::lang::terms;
use crate::meeting::{Choice, Meeting, PersonId, VoteId};

/// Doors named of somebody who owns many.
const DOORS: usize = 3;

/// Which doors somebody owns, as far as there is room: 3-1201、3-1202 等5处.
pub(super) fn doors(app: &App, meeting: &Meeting, who: PersonId) -> String {
    let units = meeting.person(who).map(|person| person.is.units.as_slice()).unwrap_or_default();
    let named = terms::list(&app.words, units.iter().take(DOORS).map(|unit| unit.door.clone()));
    if units.len() > DOORS {
        return app.tell("setup-doors", &[("doors", named.into()), ("n", units.len().into())]);
    }
    named
}

impl Calling {
    /// Finds somebody by typing, and puts the cursor there.
    pub(in crate::screens::vote) fn find(&self, app: &mut App) {
        let list = self.list(app);
        app.ask(list);
    }

    /// The same, with what was typed already in it: a letter or a character is the beginning of a name, never a vote.
    /// False when it is neither.
    pub(in crate::screens::vote) fn find_typed(&self, app: &mut App, chord: Chord) -> bool {
        if !chord.folded().typed().is_some_and(char::is_alphabetic) {
            return false;
        }
        let mut list = Overlay::from(self.list(app));
        list.edit(app, chord);
        app.ask(list);
        true
    }

    /// The same for pasted text.
    pub(in crate::screens::vote) fn find_pasted(&self, app: &mut App, text: &str) -> bool {
        let mut list = Overlay::from(self.list(app));
        let taken = list.paste(app, text.trim());
        app.ask(list);
        taken
    }

    fn list(&self, app: &App) -> Pick {
        let (calling, of) = (self.clone(), self.current(app).map(|vote| vote.id));
        Pick::new(
            app,
            app.say("act-find-voter"),
            move |app, query| rows(app, query, of),
            move |app, picked| {
                if let Picked::Person(id) = picked {
                    calling.go_to(app, id);
                }
                Ok(())
            },
        )
    }

    fn go_to(&self, app: &App, id: PersonId) {
        let people = voters(&open_rounds(app));
        if let Some(found) = people.iter().position(|who| *who == id) {
            self.select(found, people.len());
        }
    }

    /// One slip after another, in whatever order they lie: whose it is by door, number or name, then the answer.
    pub(in crate::screens::vote) fn by_slip(&self, app: &mut App) {
        let of = self.current(app).map(|vote| vote.id);
        let calling = self.clone();
        let list = Pick::new(
            app,
            app.say("act-by-slip"),
            move |app, query| rows(app, query, of),
            move |app, picked| {
                if let Picked::Person(id) = picked {
                    calling.go_to(app, id);
                    calling.ask_answer(app, id);
                }
                Ok(())
            },
        );
        app.ask(list.asking(app.say("setup-slip")));
    }

    fn ask_answer(&self, app: &mut App, who: PersonId) {
        let Some((meeting, vote)) = app.meeting().zip(self.current(app)) else { return };
        let mut title = format!("{} {}", called(app, meeting, who), doors(app, meeting, who));
        if let Some(given) = self.given(vote, who) {
            title = format!("{title}（{}）", told(app, Some(given)));
        }
        let choices = Choice::ALL.map(|choice| terms::choice(&app.words, choice)).to_vec();
        let calling = self.clone();
        app.ask(Menu::new(title, choices, move |app, at| {
            if let Some(choice) = Choice::ALL.get(at) {
                let on = calling.0.borrow().on;
                calling.answer(app, *choice);
                // Where several motions are called, the same slip answers the next one too.
                let here = calling.0.borrow().on != on;
                if here && calling.at_cursor(app).is_some_and(|(_, now, _)| now == who) {
                    calling.ask_answer(app, who);
                } else {
                    calling.by_slip(app);
                }
            }
            Ok(())
        }));
    }
}

/// Those who may vote in a round and fit what is typed, with their answers; the open round if none is named.
pub(in crate::screens::vote) fn rows(app: &App, query: &str, of: Option<VoteId>) -> Vec<PickRow> {
    let Some((sitting, meeting)) = app.sitting.as_ref().zip(app.meeting()) else { return Vec::new() };
    let Some(vote) = of.map_or_else(|| meeting.open_vote(), |id| meeting.vote(id)) else { return Vec::new() };
    let may: std::collections::HashSet<PersonId> = vote.frozen.voters().iter().copied().collect();
    let found = sitting.find(query).into_iter().filter(|who| may.contains(who));
    found
        .map(|who| PickRow {
            is: Picked::Person(who),
            label: format!("{} {}", called(app, meeting, who), doors(app, meeting, who))
                .trim_end()
                .to_owned(),
            beside: told(app, answer(vote, who)),
        })
        .collect()
}
