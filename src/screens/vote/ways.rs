//! How the open round is being counted: totals typed, papers called out, or whole counts looked at side by side.

use super::{Vote, asking, open_vote, papers, reading_only, sheet, tellers};
use crate::app::{App, Menu};
use crate::keys::{Act, Scope};
use crate::meeting::{self, Method, Teller};

/// How hands or papers are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// Totals are typed.
    Totals,
    /// Papers are called out.
    Papers,
    /// Nobody counts: what was counted is looked at.
    Tellers,
}

impl Vote {
    /// How the open round is being counted now.
    pub(super) fn way(&self, vote: &meeting::Vote) -> Way {
        match self.way {
            Some((id, way)) if id == vote.id => way,
            _ if self.papers.under_way() => Way::Papers,
            _ if !vote.counts.is_empty() => Way::Tellers,
            _ if vote.ballot.is_motion() || vote.method() == Method::Hands => Way::Totals,
            _ => Way::Papers,
        }
    }

    /// Where keys are pressed, whatever field takes them.
    pub(super) fn place(&self, app: &App) -> Scope {
        let Some(vote) = open_vote(app) else { return Scope::Vote };
        match (vote.method(), self.way(vote)) {
            (Method::RollCall, _) => Scope::RollCall,
            (_, Way::Totals) => Scope::Counting,
            (_, Way::Papers) => Scope::Papers,
            (_, Way::Tellers) => Scope::Tellers,
        }
    }

    /// Takes what was answered in a form. True when anything was.
    pub(super) fn hear_answers(&mut self, app: &App) -> bool {
        let answers = self.answers.take();
        let any = !answers.is_empty();
        for answer in answers {
            match answer {
                asking::Answer::By(by) => {
                    self.way = open_vote(app).map(|vote| (vote.id, Way::Totals));
                    self.counting.begin(app, by);
                }
                asking::Answer::Name(post, name) => self.counting.add_name(post, name),
            }
        }
        any
    }

    /// From calling papers to typing totals, and back.
    pub(super) fn switch_counting(&mut self, app: &mut App) {
        let Some(vote) = open_vote(app) else { return };
        let (id, way) = (vote.id, self.way(vote));
        if vote.method() != Method::Paper {
            return app.warn(app.say("papers-only-paper"));
        }
        if way == Way::Papers && sheet::rows(vote).is_empty() {
            return app.warn(app.say("papers-need-papers"));
        }
        if way == Way::Papers && !vote.counts.is_empty() {
            let teller = tellers::second(app).unwrap_or(Teller::A);
            return self.answers.ask_who(app, teller, self.counting.by());
        }
        self.papers.rest();
        self.way = Some((id, if way == Way::Papers { Way::Totals } else { Way::Papers }));
        let told = if way == Way::Papers { "papers-to-totals" } else { "papers-to-calling" };
        app.note(app.say(told));
    }

    /// A teller counts, for the first time or once more, the way it was done before.
    pub(super) fn count_by(&mut self, app: &mut App, teller: Teller) {
        if reading_only(app) {
            return;
        }
        let Some(vote) = open_vote(app) else { return };
        let papers = vote.method() == Method::Paper && (self.by_calling || sheet::rows(vote).is_empty());
        if papers {
            self.papers.begin(app, teller);
        } else {
            self.answers.ask_who(app, teller, None);
        }
    }

    pub(super) fn while_comparing(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::SecondCount => match tellers::second(app) {
                Some(teller) => self.count_by(app, teller),
                None => app.warn(app.say("papers-both-counted")),
            },
            Act::Recount => match tellers::counted(app)[..] {
                [only] => self.count_by(app, only),
                _ => self.ask_recount(app),
            },
            Act::AdoptCount => tellers::adopt(app),
            _ => return self.tellers.go(app, act) || self.with_round_open(app, act),
        }
        true
    }

    /// Asks which teller counts once more.
    pub(super) fn ask_recount(&self, app: &mut App) {
        let choices = Teller::ALL.map(|teller| crate::lang::ballot::teller(&app.words, teller)).to_vec();
        let (answers, calling) = (self.answers.clone(), self.by_calling);
        app.ask(Menu::new(app.say("act-recount"), choices, move |app, at| {
            let teller = Teller::ALL.get(at).copied().unwrap_or(Teller::A);
            let rows = open_vote(app)
                .is_some_and(|vote| vote.method() == Method::Paper && sheet::rows(vote).is_empty());
            if calling || rows {
                papers::ask_to_begin(app, teller);
            } else {
                answers.ask_who(app, teller, None);
            }
            Ok(())
        }));
    }

    pub(super) fn while_papers(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::SwitchCounting => {
                self.switch_counting(app);
                true
            }
            _ => self.papers.act(app, act) || self.with_round_open(app, act),
        }
    }

    pub(super) fn while_counting(&mut self, app: &mut App, act: Act) -> bool {
        match act {
            Act::Accept if self.counting.accept(app) => self.declare(app),
            Act::Accept => {}
            Act::NextField => self.counting.step(app, 1),
            Act::PreviousField => self.counting.step(app, -1),
            Act::FillZero => self.counting.fill_zero(app),
            Act::SwitchCounting => self.switch_counting(app),
            Act::WriteIn => self.answers.ask_name(app),
            Act::WhoCounts => {
                let known = self.counting.by();
                let teller = known.map(|by| by.teller).or_else(|| tellers::second(app)).unwrap_or(Teller::A);
                self.answers.ask_who(app, teller, known);
            }
            _ => return self.with_round_open(app, act),
        }
        true
    }
}
