//! 选举结果: who is elected, why the others are not, and what comes next.

use serde::{Deserialize, Serialize};

use super::mismatch::{Mismatch, mismatches};
use super::name::clean;
use super::seats::allot;
use super::standing::standings;
use super::{Election, Fate, Round, Standing, Style, Why};
use crate::ballot::{Said, Sheet, stands, turnout};
use crate::rules::{Figures, Outcome, QuorumBy, Reason, RuleSet, Verdict};

/// What an election comes to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ElectionResult {
    /// Which ballot it was.
    pub round: Round,
    /// How its papers were marked.
    pub style: Style,
    /// Who is held against the quorum: those who voted, or those in the room.
    pub quorum_by: QuorumBy,
    /// On the vote as a whole. [`Outcome::Passed`]: every seat is filled; [`Outcome::NotPassed`]: seats are left;
    /// [`Outcome::Tie`]: somebody is level at the edge of the seats. Its `majority` is empty: that is asked of each person.
    pub verdict: Verdict,
    /// What the sheet says that no papers can have said; any of it makes the outcome [`Outcome::Undetermined`].
    pub mismatches: Vec<Mismatch>,
    /// Post by post, in the order of the paper.
    pub posts: Vec<PostResult>,
}

/// What an election comes to for one post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostResult {
    /// 职位
    pub name: String,
    /// 应选名额
    pub seats: u16,
    /// Everybody who stood or was written in, the most votes first; equal ones in the order of the paper, then by name.
    pub people: Vec<Standing>,
    /// 缺额: seats that nobody has yet.
    pub vacant: u16,
    /// What comes next for this post.
    pub next: NextStep,
}

/// What comes next.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum NextStep {
    /// Every seat is filled: nothing but to announce it.
    Elected,
    /// 再次投票: a vote among those who are level, for so many seats; see [`super::tied_ballot`].
    TiedVote {
        /// 名额
        seats: u16,
    },
    /// 另行选举: a second ballot for the seats left; see [`super::second_ballot`].
    SecondBallot {
        /// 名额
        seats: u16,
    },
    /// Seats left after a second ballot already. The law says no more; some provinces let them stand vacant where at least
    /// three have been elected, others ask for another ballot.
    LeftVacant {
        /// 名额
        seats: u16,
    },
    /// Nothing can be said of this post before those level on an earlier one have been voted on again.
    Waits {
        /// That post, by its place.
        post: u16,
    },
    /// The whole vote is to be held again: no quorum, or void.
    Again,
    /// Nothing comes of it as it stands: figures are missing or contradict each other, or the rules bind nobody.
    #[default]
    None,
}

/// Who is elected under the rule set given: in [`Round::Second`] one for second ballots, whose share is a third.
///
/// Everybody's votes are held against the majority by [`crate::rules::verdict()`]; of the papers cast the invalid ones are
/// part. Among those who reach it the most votes win. In [`Round::Tied`] no majority is asked for again, since all of them
/// reached it: the most votes win (浙江 第28条, 上海 第20条, 北京 第29条); the quorum of the rule set is still asked for, on which
/// the provinces are silent.
pub fn result(rule: &RuleSet, room: &Figures, election: &Election, sheet: &Sheet) -> ElectionResult {
    let mut found = ElectionResult {
        round: election.round,
        style: election.style,
        quorum_by: rule.quorum_by,
        verdict: turnout(rule, &sheet.figures(room)),
        mismatches: Vec::new(),
        posts: Vec::new(),
    };
    let Said::Election(sums) = &sheet.said else { return found.of_another_ballot() };
    let alike =
        |(post, sums): (&super::Post, &super::PostSheet)| post.candidates.len() == sums.candidates.len();
    let written = !election.write_ins && sums.iter().any(|sums| !sums.written_in.is_empty());
    if sums.len() != election.posts.len() || written || !election.posts.iter().zip(sums).all(alike) {
        return found.of_another_ballot();
    }
    found.mismatches = mismatches(election, sheet, sums);
    let (standings, missing) = standings(rule, room, election, sheet, sums);
    found.posts = (election.posts.iter().zip(standings))
        .map(|(post, people)| PostResult {
            name: post.name.clone(),
            seats: post.seats,
            people,
            vacant: post.seats,
            next: NextStep::None,
        })
        .collect();
    found.sort();

    let asked = election.round != Round::Tied && rule.binding;
    let verdict = &mut found.verdict;
    if !found.mismatches.is_empty() && verdict.outcome != Outcome::Void {
        verdict.outcome = Outcome::Undetermined;
    }
    if asked && stands(verdict) && (!missing.is_empty() || rule.majority.is_empty()) {
        verdict.outcome = Outcome::Undetermined;
        if rule.majority.is_empty() {
            verdict.reasons.push(Reason::NoMajoritySet);
        }
    }
    if asked && verdict.outcome == Outcome::Undetermined {
        for figure in missing {
            if !verdict.missing.contains(&figure) {
                verdict.missing.push(figure);
            }
        }
    }
    if rule.binding && stands(verdict) && found.posts.iter().any(|post| post.seats > 0) {
        found.decide();
    } else if matches!(verdict.outcome, Outcome::NoQuorum | Outcome::Void) {
        found.posts.iter_mut().for_each(|post| post.next = NextStep::Again);
    }
    found
}

impl ElectionResult {
    /// This result once those who were level have been voted on again: `tied` is what came out of [`super::tied_ballot`].
    /// Seats that waited for it are given too; those level once more stay level. `None` where that vote decided nothing or
    /// was another one.
    pub fn after_tied(&self, tied: &Self) -> Option<Self> {
        if tied.round != Round::Tied || !tied.is_decided() || !self.is_decided() {
            return None;
        }
        let mut after = self.clone();
        for post in after.posts.iter_mut().filter(|post| matches!(post.next, NextStep::TiedVote { .. })) {
            let again = tied.posts.iter().find(|other| clean(&other.name) == clean(&post.name))?;
            for person in post.people.iter_mut().filter(|person| person.fate == Fate::Level) {
                let votes = again.people.iter().find(|other| other.name == person.name)?;
                person.again.push(votes.counted);
            }
        }
        after.sort();
        after.decide();
        Some(after)
    }

    /// Whether the papers decided anything: not where there was no quorum, or the vote was void or cannot be told.
    pub fn is_decided(&self) -> bool {
        matches!(self.verdict.outcome, Outcome::Passed | Outcome::NotPassed | Outcome::Tie)
    }

    /// 当选: everybody elected with their post, by its place.
    pub fn elected(&self) -> impl Iterator<Item = (u16, &Standing)> {
        (0_u16..)
            .zip(&self.posts)
            .flat_map(|(at, post)| post.people.iter().map(move |person| (at, person)))
            .filter(|(_, person)| person.fate == Fate::Elected)
    }

    /// The first thing to be done next: a vote among those who are level goes before a second ballot. Seats are those of
    /// all posts concerned.
    pub fn next(&self) -> NextStep {
        let seats = |of: fn(NextStep) -> Option<u16>| {
            self.posts.iter().filter_map(|post| of(post.next)).reduce(u16::saturating_add)
        };
        let tied = seats(|next| match next {
            NextStep::TiedVote { seats } => Some(seats),
            _ => None,
        });
        let second = seats(|next| match next {
            NextStep::SecondBallot { seats } => Some(seats),
            _ => None,
        });
        let vacant = seats(|next| match next {
            NextStep::LeftVacant { seats } => Some(seats),
            _ => None,
        });
        match (self.verdict.outcome, tied, second, vacant) {
            (Outcome::NoQuorum | Outcome::Void, ..) => NextStep::Again,
            (Outcome::Passed, ..) => NextStep::Elected,
            (_, Some(seats), ..) => NextStep::TiedVote { seats },
            (_, None, Some(seats), _) => NextStep::SecondBallot { seats },
            (_, None, None, Some(seats)) => NextStep::LeftVacant { seats },
            _ => NextStep::None,
        }
    }

    fn of_another_ballot(mut self) -> Self {
        self.mismatches.push(Mismatch::OtherBallot);
        if self.verdict.outcome != Outcome::Void {
            self.verdict.outcome = Outcome::Undetermined;
        }
        self
    }

    fn sort(&mut self) {
        for post in &mut self.posts {
            post.people.sort_by(|a, b| {
                let votes = (b.counted, &b.again).cmp(&(a.counted, &a.again));
                let place = |person: &Standing| (person.candidate.is_none(), person.candidate);
                votes.then_with(|| (place(a), &a.name).cmp(&(place(b), &b.name)))
            });
        }
    }

    /// Gives the seats, and the whole its outcome.
    fn decide(&mut self) {
        allot(&mut self.posts, self.round);
        let fates = || self.posts.iter().flat_map(|post| &post.people).map(|person| person.fate);
        let level = fates().any(|fate| matches!(fate, Fate::Level | Fate::Waits { .. }));
        let by_votes = level || fates().any(|fate| fate == Fate::NotElected(Why::Outvoted));
        self.verdict.outcome = if level {
            Outcome::Tie
        } else if self.posts.iter().all(|post| post.vacant == 0) {
            Outcome::Passed
        } else {
            Outcome::NotPassed
        };
        let why = match self.round {
            Round::Tied => Reason::MostOfTiedWin,
            Round::First | Round::ByElection | Round::Second => Reason::MostVotesWin,
        };
        if by_votes && !self.verdict.reasons.contains(&why) {
            self.verdict.reasons.push(why);
        }
    }
}
