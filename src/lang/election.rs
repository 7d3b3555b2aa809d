//! 选举怎样说: who is elected and why not, post by post and as a whole, the same on screen, on papers and read aloud.
//!
//! No figure is computed here: all of them come from [`crate::ballot::election`].

use super::terms::{clauses, invalid_reason, list};
use super::verdict::{by_article, contradiction, law, lower, missing, quorum, reason, sentences, share};
use super::{Arg, Lang, Words};
use crate::ballot::Election;
use crate::ballot::election::{
    AgentFault, Demanded, ElectionFault, ElectionResult, Fate, Mismatch, NextStep, PostResult, Round,
    Standing, Style, Unfit, Votes, Why,
};
use crate::rules::{Amount, Outcome, QuorumBy, Reason};

/// One person's votes and what comes of them, without a full stop: 张三得251票，当选.
pub fn person(result: &ElectionResult, person: &Standing, words: &Words) -> String {
    let args = [("name", named(person, words).into()), ("votes", votes(result, person, words).into())];
    match fate(result, person.fate, words) {
        None => words.tell("election-person", &args),
        Some(fate) => {
            let [name, votes] = args;
            words.tell("election-person-fate", &[name, votes, ("fate", fate.into())])
        }
    }
}

/// Who it is: a candidate, or somebody written in; an empty name is that of all others written in.
pub fn named(person: &Standing, words: &Words) -> String {
    match (person.candidate, person.name.as_str()) {
        (Some(_), name) => name.to_owned(),
        (None, "") => words.say("election-written-in-others"),
        (None, name) => words.tell("election-written-in", &[("name", name.into())]),
    }
}

/// A person's votes: those against and abstaining too where the papers ask for them.
pub fn votes(result: &ElectionResult, person: &Standing, words: &Words) -> String {
    let mut said = if result.style == Style::Each && person.candidate.is_some() {
        answers(person.votes, words)
    } else {
        words.tell("election-votes-for", &[("n", person.votes.for_.into())])
    };
    if person.added > 0 {
        let sums =
            [("votes", said.into()), ("added", person.added.into()), ("counted", person.counted.into())];
        said = words.tell("election-votes-added", &sums);
    }
    for again in &person.again {
        said = words.tell("election-votes-again", &[("votes", said.into()), ("n", (*again).into())]);
    }
    said
}

/// What comes of it: 当选, 未达到所需票数，未当选 …; nothing while nothing is decided.
pub fn fate(result: &ElectionResult, fate: Fate, words: &Words) -> Option<String> {
    let with = |id: &str, post: u16| words.tell(id, &[("post", post_name(result, post).into())]);
    Some(match fate {
        Fate::Elected => words.say("election-elected"),
        Fate::NotElected(Why::Majority) => words.say("election-short"),
        Fate::NotElected(Why::Outvoted) => words.say("election-outvoted"),
        Fate::NotElected(Why::ElectedTo { post }) => with("election-elected-to", post),
        Fate::NotElected(Why::NotAmongThem) => words.say("election-not-among"),
        Fate::Level => words.say("election-level"),
        Fate::Waits { post } => with("election-waits", post),
        Fate::Undecided => return None,
    })
}

/// One post in full: seats, the votes it takes, everybody on it, and what comes next.
pub fn post(result: &ElectionResult, post: &PostResult, words: &Words) -> String {
    let seats = [("post", post.name.as_str().into()), ("seats", post.seats.into())];
    let mut head = vec![words.tell("election-seats", &seats)];
    if result.round == Round::Tied {
        head.push(words.say("election-most-win"));
    }
    let measures = post.people.first().map(|person| person.majority.as_slice()).unwrap_or_default();
    head.extend(measures.iter().map(|measure| {
        let need = [("share", share(measure.share, words).into()), ("need", amount(measure.need))];
        words.tell("election-need", &need)
    }));
    let mut people: Vec<String> =
        post.people.iter().map(|standing| person(result, standing, words)).collect();
    if people.is_empty() {
        people.push(words.say("election-nobody"));
    }
    let mut said = vec![head.join(comma(words)), clauses(words, people)];
    // Of a post whose seats are filled all has been said; where the vote decided nothing, that is said once for all posts.
    if result.is_decided() && post.next != NextStep::Elected {
        let step = next(result, post.next, words);
        said.push(match result.posts.len() {
            1 => step,
            _ => words.tell(
                "election-next-of",
                &[("post", post.name.as_str().into()), ("next", lower(step, words).into())],
            ),
        });
    }
    sentences(&said, words)
}

/// The whole result to be read aloud: whether enough took part, post by post, what comes next.
pub fn whole(result: &ElectionResult, words: &Words) -> String {
    let by_votes = result.quorum_by == QuorumBy::Votes;
    let why = result.verdict.reasons.iter().map(|why| match why {
        Reason::Quorum(measure) => by_article(quorum(measure, by_votes, words), &measure.article, words),
        other => reason(other, &result.verdict, words),
    });
    let mut said: Vec<String> = why.collect();
    said.extend(result.verdict.contradictions.iter().map(|found| contradiction(found, words)));
    said.extend(missing(&result.verdict.missing, words));
    said.extend(result.mismatches.iter().map(|found| mismatch(found, words)));
    let mut told = vec![sentences(&said, words)];
    told.extend(result.posts.iter().map(|one| post(result, one, words)));
    // What comes next has just been said of each post that is not filled.
    if !result.is_decided() || result.next() == NextStep::Elected {
        told.push(sentences(&[ending(result, words)], words));
    }
    told.join(match words.lang() {
        Lang::Zh => "",
        Lang::En => " ",
    })
}

/// Who is elected, post by post, in one line without a full stop: 主任选出1名：张三；委员未选出.
pub fn elected(result: &ElectionResult, words: &Words) -> String {
    let one = |post: &PostResult| {
        let names: Vec<String> = post
            .people
            .iter()
            .filter(|person| person.fate == Fate::Elected)
            .map(|person| person.name.clone())
            .collect();
        let name = ("post", post.name.as_str().into());
        if names.is_empty() {
            return words.tell("election-post-none", &[name]);
        }
        let n = ("n", names.len().into());
        words.tell("election-post-elected", &[name, n, ("names", list(words, names).into())])
    };
    let posts: Vec<String> = result.posts.iter().map(one).collect();
    clauses(words, posts)
}

/// What comes next, without a full stop.
pub fn next(result: &ElectionResult, next: NextStep, words: &Words) -> String {
    let seats = |id: &str, seats: u16| words.tell(id, &[("seats", seats.into())]);
    match next {
        NextStep::Elected => words.say("election-next-elected"),
        NextStep::TiedVote { seats: n } => seats("election-next-tied", n),
        NextStep::SecondBallot { seats: n } => seats("election-next-second", n),
        NextStep::LeftVacant { seats: n } => seats("election-next-vacant", n),
        NextStep::Waits { post } => {
            words.tell("election-next-waits", &[("post", post_name(result, post).into())])
        }
        NextStep::Again => words.say("election-next-again"),
        NextStep::None => words.say("election-next-none"),
    }
}

/// What the whole comes to, in one sentence without a full stop.
pub fn ending(result: &ElectionResult, words: &Words) -> String {
    match result.verdict.outcome {
        Outcome::NoQuorum => words.say("election-next-no-quorum"),
        Outcome::Consultative => words.say("election-next-opinion"),
        _ => next(result, result.next(), words),
    }
}

/// What no papers can have said.
pub fn mismatch(found: &Mismatch, words: &Words) -> String {
    let on = |id: &str, post: &str, more: Vec<(&str, Arg)>| {
        let mut args: Vec<(&str, Arg)> = vec![("post", post.into())];
        args.extend(more);
        words.tell(id, &args)
    };
    match found {
        Mismatch::OtherBallot => words.say("election-wrong-ballot"),
        Mismatch::PartsNotCounted { post, invalid } => {
            on("election-wrong-parts", post, vec![("n", (*invalid).into())])
        }
        Mismatch::MoreParts { post, invalid, valid } => {
            on("election-wrong-more-parts", post, vec![("n", (*invalid).into()), ("valid", (*valid).into())])
        }
        Mismatch::Answers { post, name, votes, valid } => {
            let sum: u64 = [votes.for_, votes.against, votes.abstain].into_iter().map(u64::from).sum();
            let said = answers(*votes, words);
            let sums = vec![
                ("name", name.as_str().into()),
                ("votes", said.into()),
                ("sum", sum.into()),
                ("valid", (*valid).into()),
            ];
            on("election-wrong-answers", post, sums)
        }
        Mismatch::AgainstWhereChosen { post, name, against } => {
            on("election-wrong-against", post, vec![("name", name.as_str().into()), ("n", (*against).into())])
        }
        Mismatch::MoreVotes { post, name, votes, valid } => {
            let args =
                vec![("name", name.as_str().into()), ("n", (*votes).into()), ("valid", (*valid).into())];
            match post {
                Some(post) => on("election-wrong-votes", post, args),
                None => words.tell("election-wrong-votes-all", &args),
            }
        }
        Mismatch::MoreChosen { post, chosen, limit } => {
            on("election-wrong-chosen", post, vec![("n", (*chosen).into()), ("limit", (*limit).into())])
        }
        Mismatch::WrittenInCandidate { post, name, votes } => {
            on("election-wrong-candidate", post, vec![("name", name.as_str().into()), ("n", (*votes).into())])
        }
        Mismatch::NoName { post, votes } => on("election-wrong-no-name", post, vec![("n", (*votes).into())]),
    }
}

/// Why a paper cannot be added as it was called.
pub fn unfit(election: &Election, fault: &Unfit, words: &Words) -> String {
    let name = |post: u16| election.posts.get(usize::from(post)).map_or_else(String::new, |p| p.name.clone());
    let names = |posts: &[u16]| list(words, posts.iter().map(|post| name(*post)));
    match fault {
        Unfit::Invalid { name: Some(person), posts, .. } => {
            let args = [("name", person.as_str().into()), ("posts", names(posts).into())];
            words.tell("election-paper-two-posts", &args)
        }
        Unfit::Invalid { reason, posts, .. } => {
            let reason = lower(invalid_reason(words, *reason), words).into();
            // With one post on the paper there is nothing to tell apart.
            if election.posts.len() < 2 || posts.is_empty() {
                return words.tell("election-paper-invalid", &[("reason", reason)]);
            }
            words.tell("election-paper-invalid-on", &[("posts", names(posts).into()), ("reason", reason)])
        }
        Unfit::OtherBallot => words.say("election-paper-other"),
        Unfit::NoSuchCandidate { post, candidate } => {
            let n = u32::from(*candidate) + 1;
            words.tell("election-paper-no-candidate", &[("post", name(*post).into()), ("n", n.into())])
        }
        Unfit::AgainstWhereChosen { post, .. } => {
            words.tell("election-paper-against", &[("post", name(*post).into())])
        }
        Unfit::PartsNotCounted { post } => {
            words.tell("election-paper-parts", &[("post", name(*post).into())])
        }
    }
}

/// What is not in order before the vote.
pub fn fault(fault: &ElectionFault, words: &Words) -> String {
    let on = |id: &str, post: &str| words.tell(id, &[("post", post.into())]);
    let place = |n: u16| u32::from(n) + 1;
    let against_seats = |id: &str, post: &str, candidates: u64, seats: u16| {
        words.tell(id, &[("post", post.into()), ("candidates", candidates.into()), ("seats", seats.into())])
    };
    match fault {
        ElectionFault::NoPost => words.say("election-fault-no-post"),
        ElectionFault::UnnamedPost { post } => {
            words.tell("election-fault-unnamed-post", &[("n", place(*post).into())])
        }
        ElectionFault::PostTwice { post } => on("election-fault-post-twice", post),
        ElectionFault::NoSeat { post } => on("election-fault-no-seat", post),
        ElectionFault::NoCandidate { post } => on("election-fault-no-candidate", post),
        ElectionFault::UnnamedCandidate { post, candidate } => {
            let args = [("post", post.as_str().into()), ("n", place(*candidate).into())];
            words.tell("election-fault-unnamed", &args)
        }
        ElectionFault::CandidateTwice { post, name } => {
            let args = [("post", post.as_str().into()), ("name", name.as_str().into())];
            words.tell("election-fault-twice", &args)
        }
        ElectionFault::NotMoreThanSeats { post, candidates, seats } => {
            against_seats("election-fault-not-more", post, *candidates, *seats)
        }
        ElectionFault::FewerThanSeats { post, candidates, seats } => {
            against_seats("election-fault-fewer", post, *candidates, *seats)
        }
        ElectionFault::TwoPosts { name, posts } => {
            let args = [("name", name.as_str().into()), ("posts", list(words, posts.clone()).into())];
            words.tell("election-fault-two-posts", &args)
        }
        ElectionFault::OtherKind { .. } => words.say("election-fault-kind"),
        ElectionFault::LowShare { share: asked } => {
            words.tell("election-fault-low", &[("share", share(*asked, words).into())])
        }
        ElectionFault::HighShare { share: asked } => {
            words.tell("election-fault-high", &[("share", share(*asked, words).into())])
        }
        ElectionFault::WriteInsAmongTied => words.say("election-fault-write-ins"),
    }
}

/// What is not in order with votes entrusted to others; `name` tells who somebody is.
pub fn agent_fault<P>(fault: &AgentFault<P>, name: impl Fn(&P) -> String, words: &Words) -> String {
    let of = |id: &str, who: &P| words.tell(id, &[("name", name(who).into())]);
    match fault {
        AgentFault::NotAllowed { by_law: true } => words.say("election-agent-not-allowed"),
        AgentFault::NotAllowed { by_law: false } => words.say("election-agent-not-settled"),
        AgentFault::TooMany { agent, votes, limit } => {
            let args = [("name", name(agent).into()), ("n", (*votes).into()), ("limit", (*limit).into())];
            words.tell("election-agent-too-many", &args)
        }
        AgentFault::Candidate { agent } => of("election-agent-candidate", agent),
        AgentFault::NotWritten { giver } => of("election-agent-not-written", giver),
        AgentFault::Twice { giver } => of("election-agent-twice", giver),
        AgentFault::ToOneself { giver } => of("election-agent-oneself", giver),
        AgentFault::PassedOn { agent } => of("election-agent-passed-on", agent),
    }
}

/// Whether a recall was asked for by enough people: one line for each group counted, then what follows.
pub fn demand(demanded: &Demanded, words: &Words) -> Vec<String> {
    let group = |measure: &crate::rules::Measure| {
        let met = words.say(if measure.met { "verdict-met" } else { "verdict-not-met" });
        words.tell(
            "election-recall-group",
            &[
                ("who", law(&measure.words, words).into()),
                ("of", amount(measure.of)),
                ("have", amount(measure.have)),
                ("share", share(measure.share, words).into()),
                ("need", amount(measure.need)),
                ("met", met.into()),
            ],
        )
    };
    let mut lines: Vec<String> = demanded.groups.iter().map(group).collect();
    lines.push(words.say(if demanded.met { "election-recall-met" } else { "election-recall-not-met" }));
    lines
}

fn answers(votes: Votes, words: &Words) -> String {
    let sums =
        [("for", votes.for_.into()), ("against", votes.against.into()), ("abstain", votes.abstain.into())];
    words.tell("election-votes-each", &sums)
}

fn post_name(result: &ElectionResult, post: u16) -> String {
    result.posts.get(usize::from(post)).map_or_else(String::new, |post| post.name.clone())
}

fn amount(amount: Amount) -> Arg {
    match amount {
        Amount::Heads(n) => n.into(),
        Amount::Area(area) => area.to_string().into(),
    }
}

fn comma(words: &Words) -> &'static str {
    match words.lang() {
        Lang::Zh => "，",
        Lang::En => ", ",
    }
}

#[cfg(test)]
mod tests;
