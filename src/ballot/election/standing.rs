//! 得票: how each person stands on a post.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::name::clean;
use super::{Election, Post, PostSheet, Round, Votes};
use crate::ballot::Sheet;
use crate::rules::{Figure, Figures, Measure, RuleSet, verdict};

/// How one person stands on one post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Standing {
    /// 姓名, as it is counted.
    pub name: String,
    /// The place on the paper; none: 另选他人, written in.
    pub candidate: Option<u16>,
    /// For, against and abstaining on this post; somebody written in has only votes for.
    pub votes: Votes,
    /// 下加: votes brought down from earlier posts; 0 unless [`Election::add_down`].
    pub added: u64,
    /// 得票: votes for, with those brought down.
    pub counted: u64,
    /// 再次投票: votes in each vote held since among those who were level.
    pub again: Vec<u64>,
    /// Every threshold of the majority whose figures are known. Empty in [`Round::Tied`], where none is asked for.
    pub majority: Vec<Measure>,
    /// Whether the votes are enough; who is elected is another question.
    pub reaches: bool,
    /// What comes of it.
    pub fate: Fate,
}

/// What comes of somebody's votes on a post.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// 当选
    Elected,
    /// 未当选
    NotElected(Why),
    /// 票数相同: level with others for fewer seats than there are of them; they are voted on again.
    Level,
    /// Depends on who wins the vote that is still to be held on an earlier post.
    Waits {
        /// That post, by its place.
        post: u16,
    },
    /// Nothing is decided: no quorum, void, figures missing or contradicting each other.
    #[default]
    Undecided,
}

/// Why somebody is not elected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// Not the votes it takes.
    Majority,
    /// The votes it takes, but others have more and there are no more seats.
    Outvoted,
    /// Elected to an earlier post of the same paper, which is the higher one; the votes on this one are not counted for
    /// them, and whoever comes next moves up.
    ElectedTo {
        /// That post, by its place.
        post: u16,
    },
    /// 再次投票: written in, and not one of those who were level.
    NotAmongThem,
}

/// Everybody on each post, nobody's fate decided, and the figures that are missing for it.
pub(super) fn standings(
    rule: &RuleSet,
    room: &Figures,
    election: &Election,
    sheet: &Sheet,
    posts: &[PostSheet],
) -> (Vec<Vec<Standing>>, Vec<Figure>) {
    // Who took part has been asked before; here each person's votes are held against the majority alone.
    let rule = RuleSet { quorum: Vec::new(), binding: true, ..rule.clone() };
    let mut earlier: BTreeMap<String, u64> = BTreeMap::new();
    let mut missing = Vec::new();
    let mut all = Vec::new();
    for (post, sums) in election.posts.iter().zip(posts) {
        let figures = figures(room, sheet, sums);
        let mut people = Vec::new();
        for (name, candidate, votes) in named(post, sums) {
            let added = if election.add_down { earlier.get(&name).copied().unwrap_or_default() } else { 0 };
            let counted = u64::from(votes.for_).saturating_add(added);
            let (majority, reaches) = if election.round == Round::Tied {
                (Vec::new(), candidate.is_some())
            } else {
                let found = verdict(&rule, &Figures { for_: Some(counted), ..figures.clone() });
                missing.extend(found.missing);
                let reaches = !found.majority.is_empty() && found.majority.iter().all(|measure| measure.met);
                (found.majority, reaches)
            };
            people.push(Standing {
                name,
                candidate,
                votes,
                added,
                counted,
                again: Vec::new(),
                majority,
                reaches,
                fate: Fate::Undecided,
            });
        }
        for person in &people {
            *earlier.entry(person.name.clone()).or_default() += u64::from(person.votes.for_);
        }
        all.push(people);
    }
    (all, missing)
}

/// The candidates in their order, then those written in, each name once. A blank name and one that belongs to a candidate
/// is left out: that is a mismatch of the sheet.
fn named(post: &Post, sums: &PostSheet) -> Vec<(String, Option<u16>, Votes)> {
    let mut people: Vec<_> = (0_u16..)
        .zip(post.candidates.iter().zip(&sums.candidates))
        .map(|(place, (candidate, votes))| (clean(&candidate.name), Some(place), *votes))
        .collect();
    people.extend(written_in(post, sums).into_iter().map(|(name, for_)| {
        let for_ = u32::try_from(for_).unwrap_or(u32::MAX);
        (name, None, Votes { for_, ..Votes::default() })
    }));
    people
}

/// Those written in who are no candidates of the post, by name.
pub(super) fn written_in(post: &Post, sums: &PostSheet) -> BTreeMap<String, u64> {
    let mut people: BTreeMap<String, u64> = BTreeMap::new();
    for (name, votes) in &sums.written_in {
        let name = clean(name);
        if !name.is_empty() && !post.candidates.iter().any(|candidate| clean(&candidate.name) == name) {
            *people.entry(name).or_default() += u64::from(*votes);
        }
    }
    people
}

/// The figures everybody on this post is measured by. A paper of which the part on this post is invalid was cast all the
/// same (北京市村民委员会选举办法 第28条: 废票计入选票总数).
fn figures(room: &Figures, sheet: &Sheet, sums: &PostSheet) -> Figures {
    Figures {
        valid: Some(u64::from(sheet.valid).saturating_sub(sums.invalid.into())),
        invalid: Some(sheet.invalid_papers().saturating_add(sums.invalid.into())),
        // Nobody has said whose floor area is behind which candidate.
        for_area: None,
        ..sheet.figures(room)
    }
}
