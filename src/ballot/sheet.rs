//! 计票单: what all papers said together. Sums wherever sums will do; where the result needs whole papers (which projects,
//! which order of plans), how many papers said the same, sorted by what they say.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::election::{PostSheet, Votes};
use super::{Ballot, Choice, Degree, InvalidReason, Paper};

/// The sums of every paper counted.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sheet {
    /// 无效, by reason.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub invalid: BTreeMap<InvalidReason, u32>,
    /// 有效: papers that are valid, blank ones among them.
    pub valid: u32,
    /// What the valid ones say.
    pub said: Said,
}

/// What valid papers say, by the kind of ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Said {
    /// For, against and abstaining.
    Motion(Votes),
    /// Post by post.
    Election(Vec<PostSheet>),
    /// Subject by subject, how often each grade was given.
    Review(Vec<Vec<u32>>),
    /// How many papers marked exactly these projects.
    Projects(BTreeMap<BTreeSet<u16>, u32>),
    /// How many papers gave exactly this order.
    Plans(BTreeMap<Vec<u16>, u32>),
    /// How many agree how far.
    Consultation(BTreeMap<Degree, u32>),
}

impl Default for Said {
    fn default() -> Self {
        Self::Motion(Votes::default())
    }
}

impl Sheet {
    /// A sheet of this ballot with no paper on it.
    pub fn blank(ballot: &Ballot) -> Self {
        let said = match ballot {
            Ballot::Motion => Said::Motion(Votes::default()),
            Ballot::Election(election) => {
                let post = |post: &super::Post| PostSheet {
                    candidates: vec![Votes::default(); post.candidates.len()],
                    ..PostSheet::default()
                };
                Said::Election(election.posts.iter().map(post).collect())
            }
            Ballot::Review(review) => {
                Said::Review(review.subjects.iter().map(|subject| vec![0; subject.scale.len()]).collect())
            }
            Ballot::Projects(_) => Said::Projects(BTreeMap::new()),
            Ballot::Plans(_) => Said::Plans(BTreeMap::new()),
            Ballot::Consultation(_) => Said::Consultation(BTreeMap::new()),
        };
        Self { invalid: BTreeMap::new(), valid: 0, said }
    }

    /// Whether it can be a sheet of this ballot: as many posts, candidates, subjects and grades, and no paper that
    /// names what the ballot does not have.
    pub fn suits(&self, ballot: &Ballot) -> bool {
        match (&self.said, ballot) {
            (Said::Election(posts), Ballot::Election(election)) => {
                posts.len() == election.posts.len()
                    && posts.iter().zip(&election.posts).all(|(sums, post)| {
                        sums.candidates.len() == post.candidates.len()
                            && (election.write_ins || sums.written_in.is_empty())
                    })
            }
            (Said::Review(subjects), Ballot::Review(review)) => {
                subjects.len() == review.subjects.len()
                    && subjects
                        .iter()
                        .zip(&review.subjects)
                        .all(|(sums, subject)| sums.len() == subject.scale.len())
            }
            (Said::Projects(papers), Ballot::Projects(projects)) => {
                papers.keys().flatten().all(|at| usize::from(*at) < projects.projects.len())
            }
            (Said::Plans(papers), Ballot::Plans(plans)) => {
                papers.keys().flatten().all(|at| usize::from(*at) < plans.plans.len())
            }
            (Said::Motion(_), Ballot::Motion) | (Said::Consultation(_), Ballot::Consultation(_)) => true,
            _ => false,
        }
    }

    /// 收回: every paper on the sheet, valid or not.
    pub fn papers(&self) -> u64 {
        u64::from(self.valid) + self.invalid_papers()
    }

    /// 无效, for whatever reason.
    pub fn invalid_papers(&self) -> u64 {
        self.invalid.values().map(|n| u64::from(*n)).sum()
    }

    /// Adds `times` papers that say the same; one of another ballot changes nothing.
    pub fn add(&mut self, paper: &Paper, times: u32) {
        self.turn(paper, |sum| *sum = sum.saturating_add(times));
    }

    /// Takes `times` such papers off again.
    pub fn take_off(&mut self, paper: &Paper, times: u32) {
        self.turn(paper, |sum| *sum = sum.saturating_sub(times));
        self.invalid.retain(|_, n| *n > 0);
        match &mut self.said {
            Said::Election(posts) => {
                for post in posts {
                    post.written_in.retain(|_, n| *n > 0);
                }
            }
            Said::Projects(papers) => papers.retain(|_, n| *n > 0),
            Said::Plans(papers) => papers.retain(|_, n| *n > 0),
            Said::Consultation(papers) => papers.retain(|_, n| *n > 0),
            Said::Motion(_) | Said::Review(_) => {}
        }
    }

    fn turn(&mut self, paper: &Paper, change: impl Fn(&mut u32)) {
        match (paper, &mut self.said) {
            (Paper::Invalid(reason), _) => return change(self.invalid.entry(*reason).or_default()),
            (Paper::Motion(choice), Said::Motion(votes)) => change(votes.of(*choice)),
            (Paper::Election(marks), Said::Election(posts)) => {
                for (marks, post) in marks.iter().zip(posts) {
                    if marks.invalid {
                        change(&mut post.invalid);
                        continue;
                    }
                    for (at, votes) in (0_u16..).zip(&mut post.candidates) {
                        change(votes.of(marks.candidates.get(&at).copied().unwrap_or(Choice::Abstain)));
                    }
                    for name in &marks.written_in {
                        change(post.written_in.entry(name.clone()).or_default());
                    }
                }
            }
            (Paper::Review(grades), Said::Review(subjects)) => {
                for (grade, sums) in grades.iter().zip(subjects) {
                    if let Some(sum) = grade.and_then(|grade| sums.get_mut(usize::from(grade))) {
                        change(sum);
                    }
                }
            }
            (Paper::Projects(marked), Said::Projects(papers)) => {
                change(papers.entry(marked.clone()).or_default());
            }
            (Paper::Plans(order), Said::Plans(papers)) => change(papers.entry(order.clone()).or_default()),
            (Paper::Consultation(degree), Said::Consultation(papers)) => {
                change(papers.entry(*degree).or_default());
            }
            _ => return,
        }
        change(&mut self.valid);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::super::election::{Candidate, Election, Post};
    use super::super::paper::Marks;
    use super::*;

    fn election() -> Ballot {
        let post = |name: &str, candidates: &[&str]| Post {
            name: name.to_owned(),
            seats: 1,
            candidates: candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect(),
        };
        Ballot::Election(Election {
            round: super::super::election::Round::First,
            style: super::super::election::Style::Each,
            posts: vec![post("主任", &["甲", "乙"]), post("委员", &["丙", "丁", "戊"])],
            write_ins: true,
            part_valid: false,
            add_down: false,
        })
    }

    fn papers() -> impl Strategy<Value = Paper> {
        let choice = prop::sample::select(Choice::ALL.to_vec());
        let marks = (
            prop::collection::btree_map(0_u16..3, choice, 0..3),
            prop::collection::btree_set(prop::sample::select(vec!["己".to_owned(), "庚".to_owned()]), 0..2),
            prop::bool::weighted(0.1),
        );
        let marks =
            marks.prop_map(|(candidates, written_in, invalid)| Marks { candidates, written_in, invalid });
        prop_oneof![
            4 => prop::collection::vec(marks, 2).prop_map(Paper::Election),
            1 => prop::sample::select(InvalidReason::ELECTION.to_vec()).prop_map(Paper::Invalid),
        ]
    }

    proptest! {
        /// Nothing of the order of papers is left on a sheet, and a pile is as good as its papers one by one.
        #[test]
        fn a_sheet_forgets_the_order(pile in prop::collection::vec(papers(), 0..30), turn: prop::sample::Index) {
            let ballot = election();
            let mut sheet = Sheet::blank(&ballot);
            for paper in &pile { sheet.add(paper, 1); }
            let mut other = Sheet::blank(&ballot);
            let mut turned = pile.clone();
            if !turned.is_empty() {
                turned.rotate_left(turn.index(pile.len()));
            }
            turned.reverse();
            for paper in &turned { other.add(paper, 1); }
            prop_assert_eq!(&sheet, &other);
            prop_assert_eq!(sheet.papers(), pile.len() as u64);
            prop_assert!(sheet.suits(&ballot));

            let mut thrice = Sheet::blank(&ballot);
            for paper in &pile { thrice.add(paper, 3); }
            for paper in &pile { thrice.take_off(paper, 2); }
            prop_assert_eq!(&thrice, &sheet);
            for paper in &pile { sheet.take_off(paper, 1); }
            prop_assert_eq!(sheet, Sheet::blank(&ballot));
        }

        /// Whoever is not named on a valid paper abstains: for, against and abstaining make the valid papers, but for those
        /// of which the part on that post is invalid.
        #[test]
        fn every_candidate_adds_up(pile in prop::collection::vec(papers(), 0..30)) {
            let ballot = election();
            let mut sheet = Sheet::blank(&ballot);
            for paper in &pile { sheet.add(paper, 1); }
            let Said::Election(posts) = &sheet.said else { unreachable!() };
            for post in posts {
                for votes in &post.candidates {
                    prop_assert_eq!(votes.for_ + votes.against + votes.abstain, sheet.valid - post.invalid);
                }
            }
            let invalid = pile.iter().filter(|paper| matches!(paper, Paper::Invalid(_))).count() as u64;
            prop_assert_eq!(sheet.invalid_papers(), invalid);
            let told: u64 = sheet.cells(&ballot).iter().map(|(_, n)| u64::from(*n)).sum();
            let written: u64 = posts.iter().flat_map(|post| post.written_in.values()).map(|n| u64::from(*n)).sum();
            let parts: u64 = posts
                .iter()
                .map(|post| u64::from(sheet.valid - post.invalid) * post.candidates.len() as u64 + u64::from(post.invalid))
                .sum();
            prop_assert_eq!(told, parts + written + invalid);
        }
    }

    #[test]
    fn a_paper_of_another_ballot_changes_nothing() {
        let mut sheet = Sheet::blank(&election());
        let blank = sheet.clone();
        for paper in [Paper::Motion(Choice::For), Paper::Projects(BTreeSet::from([0])), Paper::Plans(vec![0])]
        {
            sheet.add(&paper, 5);
            assert_eq!(sheet, blank);
        }
        assert!(!blank.suits(&Ballot::Motion) && blank.suits(&election()));
    }
}
