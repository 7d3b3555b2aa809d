//! 一张票: the paper that is being called out, mark by mark. Nothing here knows of keys, files or words.

use crate::ballot::election::{Election, Style};
use crate::ballot::{Ballot, Choice, Degree, InvalidReason, Marks, Paper};

/// What became of a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Said {
    /// It stands on the paper; more may follow.
    Taken,
    /// The paper is done.
    Done(Paper),
    /// The paper is done, and invalid for what it says.
    Spoiled(InvalidReason),
    /// Nothing, for the reason this phrase gives.
    Wrong(&'static str),
}

/// The paper being called.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Slip {
    state: State,
    /// How it was before each mark.
    before: Vec<State>,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct State {
    /// The beginning of a number of several digits.
    digits: String,
    /// The post or subject being called.
    part: usize,
    /// The candidate being called, where each is answered.
    place: usize,
    posts: Vec<Marks>,
    grades: Vec<Option<u16>>,
    order: Vec<u16>,
    /// Nothing is marked on any post, and that was said.
    nought: bool,
    /// Anything was said, if only that nothing is marked.
    begun: bool,
    /// Invalid; why comes next.
    spoiled: bool,
}

/// Why papers of this ballot may be invalid.
pub(in crate::screens::vote) fn reasons(ballot: &Ballot) -> &'static [InvalidReason] {
    if matches!(ballot, Ballot::Election(_)) { &InvalidReason::ELECTION } else { &InvalidReason::ALL }
}

/// The first digit of the reasons, where one key is a whole paper.
pub(super) fn first_reason(ballot: &Ballot) -> Option<u32> {
    match ballot {
        Ballot::Motion => Some(4),
        Ballot::Consultation(_) => Some(5),
        _ => None,
    }
}

impl Slip {
    /// Whether nothing was said yet.
    pub(super) fn is_blank(&self) -> bool {
        self.state == State::default()
    }

    /// Whether leaving it loses nothing: no mark, no digit, no word that it is invalid.
    pub(super) fn says_nothing(&self) -> bool {
        !self.state.begun && !self.state.spoiled && self.state.digits.is_empty()
    }

    /// The post or subject being called, from 0.
    pub(super) fn part(&self) -> usize {
        self.state.part
    }

    /// The candidate being called, from 0, where each is answered.
    pub(super) fn place(&self) -> usize {
        self.state.place
    }

    /// The digits of a number not finished yet.
    pub(super) fn digits(&self) -> &str {
        &self.state.digits
    }

    /// Whether the reason why it is invalid comes next.
    pub(super) fn asks_why(&self) -> bool {
        self.state.spoiled
    }

    /// What it says on a post.
    pub(super) fn marks(&self, post: usize) -> Option<&Marks> {
        self.state.posts.get(post)
    }

    /// Whether a subject was called.
    pub(super) fn graded(&self, subject: usize) -> bool {
        subject < self.state.grades.len()
    }

    /// The grade it gives a subject, if any.
    pub(super) fn grade(&self, subject: usize) -> Option<u16> {
        self.state.grades.get(subject).copied().flatten()
    }

    /// The options marked, in the order called.
    pub(super) fn order(&self) -> &[u16] {
        &self.state.order
    }

    /// The paper as far as it is called; `None`: nothing was said yet.
    pub(super) fn so_far(&self, ballot: &Ballot) -> Option<Paper> {
        let state = self.state.clone();
        state.begun.then_some(match ballot {
            Ballot::Election(_) => Paper::Election(state.posts),
            Ballot::Review(_) => Paper::Review(state.grades),
            Ballot::Projects(_) => Paper::Projects(state.order.into_iter().collect()),
            _ => Paper::Plans(state.order),
        })
    }

    /// Takes the last mark back. False when there is none.
    pub(super) fn back(&mut self) -> bool {
        let Some(before) = self.before.pop() else { return false };
        self.state = before;
        true
    }

    fn keep(&mut self) {
        self.before.push(self.state.clone());
    }

    /// It is invalid: the digit that follows says why.
    pub(super) fn spoil(&mut self) -> Said {
        self.keep();
        self.state.spoiled = true;
        self.state.digits.clear();
        Said::Taken
    }

    /// To another post or subject.
    pub(super) fn turn_to(&mut self, ballot: &Ballot, by: isize) -> Said {
        let parts = match ballot {
            Ballot::Election(election) => election.posts.len(),
            // Subjects are called in their order; one called already may be gone back to.
            Ballot::Review(_) => self.state.grades.len() + 1,
            _ => 0,
        };
        if parts < 2 {
            return Said::Wrong("papers-one-part");
        }
        let by = by.rem_euclid(isize::try_from(parts).unwrap_or(1)).unsigned_abs();
        self.state.part = (self.state.part + by) % parts;
        self.state.place = 0;
        self.state.digits.clear();
        Said::Taken
    }

    /// To another candidate, over the ends of posts, where each is answered; elsewhere as [`Self::turn_to`].
    pub(super) fn step(&mut self, ballot: &Ballot, by: isize) -> Said {
        let Ballot::Election(Election { style: Style::Each, posts, .. }) = ballot else {
            return self.turn_to(ballot, by);
        };
        let mut places = posts.iter().enumerate().flat_map(|(part, post)| {
            let places = 0..post.candidates.len();
            places.map(move |place| (part, place))
        });
        let here = (self.state.part, self.state.place);
        let next =
            if by < 0 { places.rfind(|place| *place < here) } else { places.find(|place| *place > here) };
        (self.state.part, self.state.place) = next.unwrap_or(here);
        Said::Taken
    }

    /// A digit was pressed.
    pub(super) fn digit(&mut self, ballot: &Ballot, digit: u32) -> Said {
        let kept = self.clone();
        self.keep();
        let said = self.said(ballot, digit);
        match said {
            Said::Taken => {}
            Said::Wrong(_) => *self = kept,
            Said::Done(_) | Said::Spoiled(_) => *self = Self::default(),
        }
        said
    }

    fn said(&mut self, ballot: &Ballot, digit: u32) -> Said {
        let at = usize::try_from(digit).unwrap_or_default().checked_sub(1);
        let reason = |at: Option<usize>| at.and_then(|at| reasons(ballot).get(at));
        if self.state.spoiled {
            return reason(at)
                .map_or(Said::Wrong("papers-no-reason"), |why| Said::Done(Paper::Invalid(*why)));
        }
        let spoiled =
            first_reason(ballot).and_then(|first| reason((digit.checked_sub(first)?).try_into().ok()));
        if let Some(why) = spoiled {
            return Said::Done(Paper::Invalid(*why));
        }
        match ballot {
            Ballot::Motion => match at.and_then(|at| Choice::ALL.get(at)) {
                Some(choice) => Said::Done(Paper::Motion(*choice)),
                None => Said::Wrong("papers-no-number"),
            },
            Ballot::Consultation(_) => match at.and_then(|at| Degree::ALL.get(at)) {
                Some(degree) => Said::Done(Paper::Consultation(*degree)),
                None => Said::Wrong("papers-no-number"),
            },
            Ballot::Election(election) => self.on_post(election, digit),
            Ballot::Review(review) => {
                let subject = review.subjects.get(self.state.part);
                let Some(subject) = subject else { return Said::Wrong("papers-all-called") };
                let grade = match at {
                    None => None,
                    Some(at) if at < subject.scale.len() => u16::try_from(at).ok(),
                    Some(_) => return Said::Wrong("papers-no-number"),
                };
                let called = self.state.grades.len();
                match self.state.grades.get_mut(self.state.part) {
                    Some(given) => *given = grade,
                    None if called == self.state.part => self.state.grades.push(grade),
                    None => return Said::Wrong("papers-in-order"),
                }
                self.state.begun = true;
                if review.subjects.len() == 1 {
                    return Said::Done(Paper::Review(std::mem::take(&mut self.state.grades)));
                }
                self.state.part += 1;
                Said::Taken
            }
            Ballot::Projects(projects) => self.option(projects.projects.len(), digit),
            Ballot::Plans(plans) => self.option(plans.plans.len(), digit),
        }
    }

    /// A digit of a number from 1 to `len`, or of nought; `None`: more digits follow, or there is no such number.
    fn number(&mut self, len: usize, digit: u32) -> Result<Option<u16>, Said> {
        self.state.digits.extend(char::from_digit(digit, 10));
        if self.state.digits.len() < len.to_string().len() {
            return Err(Said::Taken);
        }
        let number: usize = std::mem::take(&mut self.state.digits).parse().unwrap_or_default();
        if number > len {
            return Err(Said::Wrong("papers-no-number"));
        }
        Ok(number.checked_sub(1).and_then(|at| u16::try_from(at).ok()))
    }

    fn option(&mut self, len: usize, digit: u32) -> Said {
        match self.number(len, digit) {
            Err(said) => return said,
            Ok(None) => self.state.order.clear(),
            Ok(Some(at)) => match self.state.order.iter().position(|known| *known == at) {
                Some(known) => drop(self.state.order.remove(known)),
                None => self.state.order.push(at),
            },
        }
        self.state.begun = true;
        Said::Taken
    }

    fn on_post(&mut self, election: &Election, digit: u32) -> Said {
        self.state.posts.resize(election.posts.len(), Marks::default());
        let part = self.state.part;
        let (Some(post), true) = (election.posts.get(part), part < self.state.posts.len()) else {
            return Said::Wrong("papers-all-called");
        };
        let (len, posts) = (post.candidates.len(), election.posts.len());
        if election.style == Style::Choose {
            let at = match self.number(len, digit) {
                Err(said) => return said,
                Ok(at) => at,
            };
            self.state.begun = true;
            let Some(marks) = self.state.posts.get_mut(part) else { return Said::Taken };
            match at {
                None => *marks = Marks::default(),
                Some(at) if marks.candidates.remove(&at).is_some() => {}
                Some(at) => drop(marks.candidates.insert(at, Choice::For)),
            }
            self.state.nought = at.is_none() && self.state.posts.iter().all(|on| *on == Marks::default());
            return Said::Taken;
        }
        let choice = usize::try_from(digit).unwrap_or_default().checked_sub(1);
        let choice = match choice {
            None => None,
            Some(at) => match Choice::ALL.get(at) {
                Some(choice) => Some(*choice),
                None => return Said::Wrong("papers-no-number"),
            },
        };
        let Ok(at) = u16::try_from(self.state.place) else { return Said::Taken };
        if self.state.place >= len {
            return Said::Wrong("papers-all-called");
        }
        if let Some(marks) = self.state.posts.get_mut(part) {
            match choice {
                Some(choice) => drop(marks.candidates.insert(at, choice)),
                None => drop(marks.candidates.remove(&at)),
            }
        }
        self.state.begun = true;
        self.state.place += 1;
        if self.state.place >= len && part + 1 < posts {
            (self.state.part, self.state.place) = (part + 1, 0);
        }
        Said::Taken
    }

    /// A name is written in on the post being called; one that stands there as a candidate is that candidate.
    pub(super) fn write_in(&mut self, election: &Election, name: String) {
        self.keep();
        self.state.posts.resize(election.posts.len(), Marks::default());
        // Where each is answered, the next post comes up by itself as soon as the last candidate is.
        let part = self.state.part;
        let candidates = election.posts.get(part).map(|post| post.candidates.as_slice()).unwrap_or_default();
        let known = (0_u16..).zip(candidates).find(|(_, candidate)| candidate.name == name);
        (self.state.begun, self.state.nought) = (true, false);
        let Some(marks) = self.state.posts.get_mut(part) else { return };
        match known {
            Some((at, _)) => drop(marks.candidates.insert(at, Choice::For)),
            None => drop(marks.written_in.insert(name)),
        }
    }

    /// No more marks on this post, or on the paper.
    pub(super) fn done(&mut self, ballot: &Ballot) -> Said {
        if self.state.spoiled {
            return Said::Wrong("papers-no-reason");
        }
        if !self.state.digits.is_empty() {
            return Said::Wrong("papers-half-number");
        }
        match ballot {
            Ballot::Motion | Ballot::Consultation(_) => return Said::Wrong("papers-one-key"),
            Ballot::Election(election)
                if election.style == Style::Choose
                    && self.state.part + 1 < election.posts.len()
                    && !self.state.nought =>
            {
                self.keep();
                self.state.part += 1;
                return Said::Taken;
            }
            Ballot::Review(review) if self.state.grades.len() < review.subjects.len() => {
                return Said::Wrong("papers-not-all");
            }
            _ => {}
        }
        let Some(called) = self.so_far(ballot) else { return Said::Wrong("papers-nothing-said") };
        let judged = match ballot {
            Ballot::Election(election) => election.judge(&called).or_else(|unfit| unfit.paper().ok_or(())),
            Ballot::Review(review) => review.judge(&called).map_err(drop),
            Ballot::Projects(projects) => projects.judge(&called).map_err(drop),
            Ballot::Plans(plans) => plans.judge(&called).map_err(drop),
            Ballot::Motion | Ballot::Consultation(_) => Err(()),
        };
        let Ok(paper) = judged else { return Said::Wrong("papers-called-wrong") };
        *self = Self::default();
        match paper {
            Paper::Invalid(why) => Said::Spoiled(why),
            paper => Said::Done(paper),
        }
    }
}
