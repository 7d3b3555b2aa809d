//! 另行选举, 再次投票: the ballot that follows from a result.

use super::name::clean;
use super::{Candidate, Election, ElectionResult, Fate, NextStep, Post, PostResult, Round, Standing};

/// 另行选举: the posts with seats left, and as candidates those with the most votes of everybody not elected to any post:
/// `extra` more than there are seats, at least one more (候选人的名额应当多于应选名额), and all who are level with the last of
/// them. Names may not be written in, since it is the candidates of whom the most votes win (居委会组织法(2025) 第19条第2款,
/// 村委会组织法(2025) 第18条第2款); where a province allows it, set [`Election::write_ins`]. Where nobody else has stood or
/// was written in there may be too few candidates: [`Election::faults`] says so.
///
/// `None` where no seat is left, where nothing was decided, and while somebody is level: that is settled first.
pub fn second_ballot(election: &Election, result: &ElectionResult, extra: u16) -> Option<Election> {
    if !matches!(result.next(), NextStep::SecondBallot { .. } | NextStep::LeftVacant { .. }) {
        return None;
    }
    let elected: Vec<&str> = result.elected().map(|(_, person)| person.name.as_str()).collect();
    following(election, result, Round::Second, |post| {
        let mut left: Vec<&Standing> =
            post.people.iter().filter(|person| !elected.contains(&person.name.as_str())).collect();
        left.sort_by(|a, b| strength(b).cmp(&strength(a)));
        let wanted = usize::from(post.vacant).saturating_add(usize::from(extra.max(1)));
        let last = wanted.checked_sub(1).and_then(|at| left.get(at)).map(|person| strength(person));
        left.retain(|person| last.is_none_or(|last| strength(person) >= last));
        (post.vacant > 0).then_some(left)
    })
}

/// 再次投票: the posts on which somebody is level, with those who are, for the seats they are level for. `None` where
/// nobody is.
pub fn tied_ballot(election: &Election, result: &ElectionResult) -> Option<Election> {
    following(election, result, Round::Tied, |post| {
        let level = post.people.iter().filter(|person| person.fate == Fate::Level).collect::<Vec<_>>();
        matches!(post.next, NextStep::TiedVote { .. }).then_some(level)
    })
}

fn following<'a>(
    election: &Election,
    result: &'a ElectionResult,
    round: Round,
    candidates: impl Fn(&'a PostResult) -> Option<Vec<&'a Standing>>,
) -> Option<Election> {
    let posts: Vec<Post> = (election.posts.iter().zip(&result.posts))
        .filter(|(post, found)| clean(&post.name) == clean(&found.name))
        .filter_map(|(post, found)| {
            let candidates = candidates(found)?.into_iter().map(|person| {
                let as_written = person.candidate.and_then(|at| post.candidates.get(usize::from(at)));
                as_written.cloned().unwrap_or_else(|| Candidate { name: person.name.clone() })
            });
            Some(Post { name: post.name.clone(), seats: found.vacant, candidates: candidates.collect() })
        })
        .collect();
    (!posts.is_empty()).then(|| Election { round, posts, write_ins: false, ..election.clone() })
}

fn strength(person: &Standing) -> (u64, &[u64]) {
    (person.counted, &person.again)
}
