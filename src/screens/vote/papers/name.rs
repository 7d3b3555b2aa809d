//! 另选他人: a name that is written in, completed by names written in before and by those on the roster.

use super::Papers;
use crate::app::{App, edit};
use crate::ballot::{Ballot, Said};
use crate::keys::{Chord, Key, Scope, resolve};
use crate::lang::find::{SearchKey, rank};
use crate::screens::vote::open_vote;
use crate::ui::field::Field;

/// The longest name, in characters, and how many others are offered.
const LONGEST: usize = 30;
const OFFERED: usize = 5;

/// A name being written in.
pub(super) struct Name {
    pub(super) field: Field,
}

impl Papers {
    /// Begins a name, if names may be written in.
    pub(super) fn begin_name(&mut self, app: &mut App) {
        if self.stopped(app) {
            return;
        }
        let may = matches!(open_vote(app).map(|vote| &vote.ballot), Some(Ballot::Election(election)) if election.write_ins);
        if !may || self.slip.asks_why() || !self.slip.digits().is_empty() {
            return app.warn(app.say("papers-no-write-ins"));
        }
        self.name = Some(Name { field: Field::single(LONGEST) });
    }

    /// Takes a key for the name being written in.
    pub(super) fn write_name(&mut self, app: &mut App, chord: Chord) -> bool {
        let offered = self.offered(app);
        let Some(name) = &mut self.name else { return false };
        let digit = chord.folded().typed().and_then(|c| c.to_digit(10)).filter(|digit| *digit > 0);
        let chosen = match (digit, chord.key) {
            (Some(digit), _) => usize::try_from(digit).ok().and_then(|digit| offered.get(digit - 1)),
            (None, Key::Tab | Key::Down) => offered.first(),
            _ => None,
        };
        match chord.key {
            _ if chosen.is_some() => {
                let chosen = chosen.cloned().unwrap_or_default();
                self.put_name(app, chosen);
            }
            Key::Esc => self.name = None,
            Key::Enter => {
                let written = name.field.text().trim().to_owned();
                if written.is_empty() {
                    app.warn(app.say("papers-name-empty"));
                } else {
                    self.put_name(app, written);
                }
            }
            _ if edit(&mut name.field, chord) => {}
            _ => app.warn(app.say("papers-name-how")),
        }
        true
    }

    /// What is being written in, and on which post if there are several.
    pub(super) fn name_prompt(&self, app: &App, ballot: &Ballot) -> String {
        match ballot {
            Ballot::Election(election) if election.posts.len() > 1 => {
                let post = election.posts.get(self.slip.part()).map(|post| post.name.clone());
                app.tell("papers-name-on", &[("post", post.unwrap_or_default().into())])
            }
            _ => app.say("papers-name"),
        }
    }

    fn put_name(&mut self, app: &mut App, name: String) {
        self.name = None;
        let ballot = open_vote(app).map(|vote| vote.ballot.clone());
        if let Some(Ballot::Election(election)) = ballot {
            self.slip.write_in(&election, name);
        }
    }

    /// Pasted text: a name to be written in; or keys that came so fast that they look like a paste.
    pub(in crate::screens::vote) fn paste(&mut self, app: &mut App, text: &str) -> bool {
        if let Some(name) = &mut self.name {
            return name.field.insert_str(text);
        }
        let is_key = |c: char| c.is_ascii_digit() || " *-\r\n".contains(c);
        if self.teller.is_none() || !text.chars().all(is_key) {
            return false;
        }
        for c in text.chars() {
            let chord = if c == '\r' || c == '\n' { Chord::plain(Key::Enter) } else { Chord::char(c) };
            if self.edit(app, chord) {
                continue;
            }
            if let Some(act) = resolve(Scope::Papers, chord) {
                self.act(app, act);
            }
        }
        true
    }

    /// Names that fit what is typed: first those written in before, then those on the roster.
    pub(super) fn offered(&self, app: &App) -> Vec<String> {
        let Some(typed) = self.name.as_ref().map(|name| name.field.text().trim()) else { return Vec::new() };
        let mut known: Vec<String> = Vec::new();
        if let Some(Said::Election(posts)) = self.tray().map(|tray| &tray.sheet.said) {
            let written = posts.iter().flat_map(|post| post.written_in.keys());
            let mut ranked: Vec<(u32, &String)> = written
                .filter_map(|name| Some((rank(&SearchKey::new(None, name, &[]), typed)?, name)))
                .collect();
            ranked.sort_by_key(|(rank, _)| std::cmp::Reverse(*rank));
            known.extend(ranked.into_iter().map(|(_, name)| name.clone()));
        }
        if let Some((meeting, sitting)) =
            app.meeting().zip(app.sitting.as_ref()).filter(|_| !typed.is_empty())
        {
            let people = sitting.find(typed).into_iter().take(OFFERED);
            known.extend(people.filter_map(|id| Some(meeting.person(id)?.is.name.clone())));
        }
        let mut once = std::collections::BTreeSet::new();
        known.retain(|name| once.insert(name.clone()));
        known.truncate(OFFERED);
        known
    }
}
