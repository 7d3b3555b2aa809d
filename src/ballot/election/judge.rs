//! 认票: whether a paper is valid as it is called, and what it then says.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::name::clean;
use super::{Election, Post, Style};

use crate::ballot::{Choice, InvalidReason, Marks, Paper};

/// Why a paper cannot be added as it was called.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfit {
    /// 无效: the whole paper, see [`Unfit::paper`].
    Invalid {
        /// Why.
        reason: InvalidReason,
        /// The posts on which it is found, rising.
        posts: Vec<u16>,
        /// The person it is about, where it is about one.
        name: Option<String>,
    },
    /// It is no paper of this election: not as many posts, or of another ballot.
    OtherBallot,
    /// Called wrongly: the post has no such candidate.
    NoSuchCandidate {
        /// The post.
        post: u16,
        /// The place that was called.
        candidate: u16,
    },
    /// Called wrongly: where names are chosen nobody is voted against.
    AgainstWhereChosen {
        /// The post.
        post: u16,
        /// The candidate.
        candidate: u16,
    },
    /// Called wrongly: in this election a paper is invalid as a whole or not at all.
    PartsNotCounted {
        /// The post.
        post: u16,
    },
}

impl Unfit {
    /// The paper to add instead; none where it was called wrongly and has to be called again.
    pub fn paper(&self) -> Option<Paper> {
        match self {
            Self::Invalid { reason, .. } => Some(Paper::Invalid(*reason)),
            _ => None,
        }
    }
}

impl Election {
    /// The paper as it is counted. More chosen than there are seats makes it invalid, or only its part on that post where
    /// [`Election::part_valid`]; fewer do not (《选举法》第44条 and the provinces' measures). One person chosen for two posts
    /// makes it invalid as a whole; a part that is invalid says nothing and so clashes with no other.
    ///
    /// Names written in are cleaned and blank ones dropped; one that is a candidate of the same post is a vote for that
    /// candidate. Candidates passed over are left out: they abstain. A paper already called invalid stays so.
    ///
    /// # Errors
    /// [`Unfit::Invalid`] for a paper that is to be added as invalid, the others for one that was called wrongly.
    pub fn judge(&self, paper: &Paper) -> Result<Paper, Unfit> {
        let marks = match paper {
            Paper::Invalid(_) => return Ok(paper.clone()),
            Paper::Election(marks) if marks.len() == self.posts.len() => marks,
            _ => return Err(Unfit::OtherBallot),
        };
        let parts = (0_u16..)
            .zip(marks.iter().zip(&self.posts))
            .map(|(at, (marks, post))| self.part(at, marks, post))
            .collect::<Result<Vec<_>, _>>()?;
        let faulty: Vec<(u16, InvalidReason)> =
            (0_u16..).zip(&parts).filter_map(|(at, part)| Some((at, *part.as_ref().err()?))).collect();
        if let Some((_, reason)) = faulty.first().copied()
            && (!self.part_valid || faulty.len() == parts.len())
        {
            let posts = faulty.iter().filter(|(_, other)| *other == reason).map(|(at, _)| *at).collect();
            return Err(Unfit::Invalid { reason, posts, name: None });
        }
        self.one_post_each(&parts)?;
        let void = Marks { invalid: true, ..Marks::default() };
        Ok(Paper::Election(parts.into_iter().map(|part| part.unwrap_or_else(|_| void.clone())).collect()))
    }

    /// What the paper says on one post, or why that part is invalid.
    fn part(&self, at: u16, marks: &Marks, post: &Post) -> Result<Result<Marks, InvalidReason>, Unfit> {
        if marks.invalid {
            return if self.part_valid {
                Ok(Err(InvalidReason::Illegible))
            } else {
                Err(Unfit::PartsNotCounted { post: at })
            };
        }
        let mut said = Marks::default();
        for (candidate, choice) in &marks.candidates {
            if usize::from(*candidate) >= post.candidates.len() {
                return Err(Unfit::NoSuchCandidate { post: at, candidate: *candidate });
            }
            match choice {
                Choice::Against if self.style == Style::Choose => {
                    return Err(Unfit::AgainstWhereChosen { post: at, candidate: *candidate });
                }
                Choice::Abstain => {}
                Choice::For | Choice::Against => {
                    said.candidates.insert(*candidate, *choice);
                }
            }
        }
        for name in marks.written_in.iter().map(|name| clean(name)).filter(|name| !name.is_empty()) {
            let stands =
                (0_u16..).zip(&post.candidates).find(|(_, candidate)| clean(&candidate.name) == name);
            match stands {
                // Struck out and written in again: nobody can say what was meant.
                Some((place, _)) if said.candidates.get(&place) == Some(&Choice::Against) => {
                    return Ok(Err(InvalidReason::Illegible));
                }
                Some((place, _)) => {
                    said.candidates.insert(place, Choice::For);
                }
                None if !self.write_ins => return Ok(Err(InvalidReason::OtherMarks)),
                None => {
                    said.written_in.insert(name);
                }
            }
        }
        let too_many = said.chosen() > usize::from(post.seats);
        Ok(if too_many { Err(InvalidReason::TooMany) } else { Ok(said) })
    }

    fn one_post_each(&self, parts: &[Result<Marks, InvalidReason>]) -> Result<(), Unfit> {
        let mut chosen: BTreeMap<String, u16> = BTreeMap::new();
        for (at, (part, post)) in (0_u16..).zip(parts.iter().zip(&self.posts)) {
            let Ok(marks) = part else { continue };
            let standing = (0_u16..)
                .zip(&post.candidates)
                .filter(|(place, _)| marks.candidates.get(place) == Some(&Choice::For))
                .map(|(_, candidate)| clean(&candidate.name));
            for name in standing.chain(marks.written_in.iter().cloned()) {
                let first = *chosen.entry(name.clone()).or_insert(at);
                if first != at {
                    let reason = InvalidReason::TwoPosts;
                    return Err(Unfit::Invalid { reason, posts: vec![first, at], name: Some(name) });
                }
            }
        }
        Ok(())
    }
}
