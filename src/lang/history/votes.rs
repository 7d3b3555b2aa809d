//! Votes in the history: papers and hands in sums, a roll call by name.

use super::Told;
use crate::ballot::{Ballot, Cell, Choice};
use crate::lang::terms::{self, clauses, list};
use crate::lang::{Arg, ballot, found, verdict};
use crate::meeting::{Count, PersonId, Vote, VoteEvent, VoteId};
use crate::rules::Figure;

pub(super) fn event(told: &Told, event: &VoteEvent) -> String {
    let on = |id| ("item", told.round(id));
    match event {
        VoteEvent::Opened(vote) => told.opened(vote),
        VoteEvent::Counted(id, count) => {
            told.tell("history-counted", &[on(*id), ("count", told.count(*id, count))])
        }
        VoteEvent::Told(id, by, names, count) => {
            let teller = ballot::teller(told.words, *by).into();
            let args = [
                on(*id),
                ("teller", teller),
                ("names", names.clone().into()),
                ("count", told.count(*id, count)),
            ];
            told.tell(if names.is_empty() { "history-told" } else { "history-told-names" }, &args)
        }
        VoteEvent::Adopted(id, place, reason) => {
            told.with("history-adopted", &[on(*id), ("n", (place + 1).into())], reason)
        }
        VoteEvent::Drawn(id, lot) => {
            let drawn = ballot::option(told.ballot(*id), lot.drawn);
            told.with("history-drawn", &[on(*id)], &drawn)
        }
        VoteEvent::Marked(id, marks) => told.tell("history-marked", &[on(*id), ("marks", told.marks(marks))]),
        VoteEvent::Declared(id, outcome) => {
            let outcome = found::outcome(told.ballot(*id), *outcome, told.words);
            told.tell("history-declared", &[on(*id), ("outcome", outcome.into())])
        }
        VoteEvent::Voided(id, reason) => told.with("history-voided", &[on(*id)], reason),
        VoteEvent::Corrected(id, count, outcome, reason) => {
            let outcome = found::outcome(told.ballot(*id), *outcome, told.words);
            let args = [on(*id), ("count", told.count(*id, count)), ("outcome", outcome.into())];
            told.with("history-corrected", &args, reason)
        }
    }
}

impl Told<'_> {
    fn opened(&self, vote: &Vote) -> String {
        let method = terms::method(self.words, vote.method());
        let args = [
            ("item", self.item(vote.item)),
            ("round", vote.round.into()),
            ("method", method.into()),
            ("entitled", vote.frozen.entitled_count.into()),
            ("present", vote.frozen.present_count.into()),
        ];
        let opened = self.tell("history-opened", &args);
        match &vote.rules {
            None => opened,
            Some(rules) => {
                let name = verdict::law(&rules.name, self.words).to_owned();
                self.tell("history-opened-under", &[("opened", opened.into()), ("rules", name.into())])
            }
        }
    }

    /// What was asked in a round.
    fn ballot(&self, id: VoteId) -> &Ballot {
        self.meeting.vote(id).map_or(&Ballot::Motion, |vote| &vote.ballot)
    }

    /// The item a round is about.
    fn round(&self, id: VoteId) -> Arg {
        match self.meeting.vote(id) {
            Some(vote) => self.item(vote.item),
            None => self.words.say("what-vote").into(),
        }
    }

    /// The figures that were counted; what was not counted is not said, and never as a zero.
    fn count(&self, id: VoteId, count: &Count) -> Arg {
        let ballot = self.ballot(id);
        let (invalid, rest): (Vec<_>, Vec<_>) =
            count.cells(ballot).into_iter().partition(|(cell, _)| matches!(cell, Cell::Invalid(_)));
        let mut said: Vec<(String, u32)> =
            rest.into_iter().map(|(cell, n)| (ballot::cell(self.words, ballot, &cell), n)).collect();
        if !invalid.is_empty() {
            let all = invalid.iter().map(|(_, n)| n).sum();
            said.push((verdict::figure(Figure::Invalid, self.words), all));
        }
        let said = said
            .into_iter()
            .map(|(what, n)| self.tell("history-figure", &[("what", what.into()), ("n", n.into())]));
        let said = list(self.words, said);
        if said.is_empty() { self.words.say("history-nothing-counted").into() } else { said.into() }
    }

    /// Who answered what; last, whose answer was taken back.
    fn marks(&self, marks: &[(PersonId, Option<Choice>)]) -> Arg {
        let answers = [Some(Choice::For), Some(Choice::Against), Some(Choice::Abstain), None];
        let groups = answers.into_iter().filter_map(|answer| {
            let who: Vec<PersonId> =
                marks.iter().filter(|(_, given)| *given == answer).map(|(who, _)| *who).collect();
            let said = match answer {
                Some(choice) => terms::choice(self.words, choice).to_lowercase(),
                None => self.words.say("history-taken-back"),
            };
            let told = || self.tell("history-mark", &[("who", self.names(&who)), ("said", said.into())]);
            (!who.is_empty()).then(told)
        });
        clauses(self.words, groups).into()
    }
}
