//! Votes in the history: papers and hands in sums, a roll call by name.

use super::Told;
use crate::lang::terms::{self, clauses, list};
use crate::lang::{Arg, verdict};
use crate::meeting::{Choice, Count, Hands, Papers, PersonId, Vote, VoteEvent, VoteId};
use crate::rules::Figure;

pub(super) fn event(told: &Told, event: &VoteEvent) -> String {
    let on = |id| ("item", told.round(id));
    match event {
        VoteEvent::Opened(vote) => told.opened(vote),
        VoteEvent::Counted(id, count) => {
            told.tell("history-counted", &[on(*id), ("count", told.count(count))])
        }
        VoteEvent::Marked(id, marks) => told.tell("history-marked", &[on(*id), ("marks", told.marks(marks))]),
        VoteEvent::Declared(id, outcome) => {
            let outcome = verdict::outcome(*outcome, told.words);
            told.tell("history-declared", &[on(*id), ("outcome", outcome.into())])
        }
        VoteEvent::Voided(id, reason) => told.with("history-voided", &[on(*id)], reason),
        VoteEvent::Corrected(id, count, outcome, reason) => {
            let outcome = verdict::outcome(*outcome, told.words);
            let args = [on(*id), ("count", told.count(count)), ("outcome", outcome.into())];
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
        self.tell("history-opened", &args)
    }

    /// The item a round is about.
    fn round(&self, id: VoteId) -> Arg {
        match self.meeting.vote(id) {
            Some(vote) => self.item(vote.item),
            None => self.words.say("what-vote").into(),
        }
    }

    fn count(&self, count: &Count) -> Arg {
        let figures = match count {
            Count::Hands(hands) => in_hands(*hands),
            Count::Papers(papers) => on_papers(papers),
            Count::RollCall(answers) => [Choice::For, Choice::Against, Choice::Abstain]
                .into_iter()
                .map(|choice| (figure(choice), answers.values().filter(|one| **one == choice).count() as u64))
                .collect(),
        };
        let said = figures.into_iter().map(|(figure, n)| {
            let what = verdict::figure(figure, self.words);
            self.tell("history-figure", &[("what", what.into()), ("n", n.into())])
        });
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

const fn figure(choice: Choice) -> Figure {
    match choice {
        Choice::For => Figure::For,
        Choice::Against => Figure::Against,
        Choice::Abstain => Figure::Abstain,
    }
}

fn in_hands(hands: Hands) -> Vec<(Figure, u64)> {
    known([(Figure::For, hands.for_), (Figure::Against, hands.against), (Figure::Abstain, hands.abstain)])
}

fn on_papers(papers: &Papers) -> Vec<(Figure, u64)> {
    let mut figures = known([
        (Figure::Issued, papers.issued),
        (Figure::Returned, papers.returned),
        (Figure::For, papers.for_),
        (Figure::Against, papers.against),
        (Figure::Abstain, papers.abstain),
    ]);
    if !papers.invalid.is_empty() {
        figures.push((Figure::Invalid, papers.invalid.values().map(|n| u64::from(*n)).sum()));
    }
    figures
}

/// The figures that were counted; what was not counted is not said, and never as a zero.
fn known<const N: usize>(figures: [(Figure, Option<u32>); N]) -> Vec<(Figure, u64)> {
    figures.into_iter().filter_map(|(figure, n)| Some((figure, n?.into()))).collect()
}
