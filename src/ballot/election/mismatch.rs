//! 核对: what a sheet says that papers of the election cannot have said.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::name::clean;
use super::standing::written_in;
use super::{Election, Post, PostSheet, Style, Votes};
use crate::ballot::Sheet;

/// Sums that no papers can make. Any of them keeps an election from a result.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Mismatch {
    /// It is no sheet of this election.
    OtherBallot,
    /// Invalid parts where a paper is invalid as a whole or not at all.
    PartsNotCounted {
        /// The post.
        post: String,
        /// How many.
        invalid: u32,
    },
    /// More invalid parts than there are papers.
    MoreParts {
        /// The post.
        post: String,
        /// How many parts.
        invalid: u32,
        /// How many papers.
        valid: u32,
    },
    /// For, against and abstaining do not make the papers that are valid for this post.
    Answers {
        /// The post.
        post: String,
        /// The candidate.
        name: String,
        /// The answers.
        votes: Votes,
        /// The papers.
        valid: u64,
    },
    /// Votes against where names are only chosen.
    AgainstWhereChosen {
        /// The post.
        post: String,
        /// The candidate.
        name: String,
        /// How many.
        against: u32,
    },
    /// More votes for somebody than there are valid papers: written in on one post, or on all posts together, since a
    /// paper that names one person for two posts is invalid.
    MoreVotes {
        /// The post; none: all of them together.
        post: Option<String>,
        /// The person.
        name: String,
        /// The votes.
        votes: u64,
        /// The papers.
        valid: u64,
    },
    /// More votes on a post than its seats times the valid papers.
    MoreChosen {
        /// The post.
        post: String,
        /// The votes.
        chosen: u64,
        /// How many there can be.
        limit: u64,
    },
    /// A candidate of the post written in: such papers are votes for the candidate.
    WrittenInCandidate {
        /// The post.
        post: String,
        /// The candidate.
        name: String,
        /// The votes.
        votes: u32,
    },
    /// Votes for a name that is blank.
    NoName {
        /// The post.
        post: String,
        /// The votes.
        votes: u32,
    },
}

/// Everything of the kind, post by post; then what concerns all posts together.
pub(super) fn mismatches(election: &Election, sheet: &Sheet, posts: &[PostSheet]) -> Vec<Mismatch> {
    let mut found = Vec::new();
    let mut everywhere: BTreeMap<String, u64> = BTreeMap::new();
    for (post, sums) in election.posts.iter().zip(posts) {
        found.extend(on_post(election, sheet.valid, post, sums));
        let standing = post.candidates.iter().zip(&sums.candidates);
        let standing = standing.map(|(candidate, votes)| (clean(&candidate.name), u64::from(votes.for_)));
        for (name, votes) in standing.chain(written_in(post, sums)) {
            *everywhere.entry(name).or_default() += votes;
        }
    }
    if posts.len() > 1 {
        let valid = u64::from(sheet.valid);
        let more = everywhere.into_iter().filter(|(_, votes)| *votes > valid);
        found.extend(more.map(|(name, votes)| Mismatch::MoreVotes { post: None, name, votes, valid }));
    }
    found
}

fn on_post(election: &Election, valid: u32, post: &Post, sums: &PostSheet) -> Vec<Mismatch> {
    let name_of_post = || post.name.clone();
    let mut found = Vec::new();
    if sums.invalid > 0 && !election.part_valid {
        found.push(Mismatch::PartsNotCounted { post: name_of_post(), invalid: sums.invalid });
    }
    if sums.invalid > valid {
        found.push(Mismatch::MoreParts { post: name_of_post(), invalid: sums.invalid, valid });
    }
    let papers = u64::from(valid.saturating_sub(sums.invalid));
    let mut chosen = 0_u64;
    for (candidate, votes) in post.candidates.iter().zip(&sums.candidates) {
        let name = || candidate.name.clone();
        let answers = [votes.for_, votes.against, votes.abstain].into_iter().map(u64::from).sum::<u64>();
        // Where names are chosen, those passed over need not be counted.
        let agrees = match election.style {
            Style::Each => answers == papers,
            Style::Choose => answers <= papers,
        };
        if !agrees {
            found.push(Mismatch::Answers {
                post: name_of_post(),
                name: name(),
                votes: *votes,
                valid: papers,
            });
        }
        if election.style == Style::Choose && votes.against > 0 {
            let against = votes.against;
            found.push(Mismatch::AgainstWhereChosen { post: name_of_post(), name: name(), against });
        }
        chosen += u64::from(votes.for_);
    }
    for (name, votes) in written_in(post, sums) {
        chosen = chosen.saturating_add(votes);
        if votes > papers {
            found.push(Mismatch::MoreVotes { post: Some(name_of_post()), name, votes, valid: papers });
        }
    }
    let limit = u64::from(post.seats).saturating_mul(papers);
    if chosen > limit {
        found.push(Mismatch::MoreChosen { post: name_of_post(), chosen, limit });
    }
    for (name, votes) in sums.written_in.iter().map(|(name, votes)| (clean(name), *votes)) {
        if name.is_empty() {
            found.push(Mismatch::NoName { post: name_of_post(), votes });
        } else if post.candidates.iter().any(|candidate| clean(&candidate.name) == name) {
            found.push(Mismatch::WrittenInCandidate { post: name_of_post(), name, votes });
        }
    }
    found
}
