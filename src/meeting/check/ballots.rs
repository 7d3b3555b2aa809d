//! Rounds on papers: what was asked, whether the sheet can be true, who counted, and whether a secret stays one.

use super::{Finding, FindingLevel, FoundAt, OfBallot, Problem};
use crate::ballot::Ballot;
use crate::ballot::election::{AgentFault, Entrusted, agents};
use crate::meeting::{Count, Meeting, Method, PersonId, Stage, Vote, VoteState};

/// Fewer papers than this leave little doubt who gave which.
const FEW: u64 = 5;

pub(super) fn look(meeting: &Meeting, found: &mut Vec<Finding>) {
    let stands = |vote: &&Vote| !matches!(vote.state, VoteState::Voided { .. });
    for vote in meeting.votes.iter().filter(stands) {
        asked(meeting, vote, found);
        counted(meeting, vote, found);
        secret(vote, found);
        agents_who_stand(meeting, vote, found);
    }
}

/// What is not in order with the ballot itself.
fn asked(meeting: &Meeting, vote: &Vote, found: &mut Vec<Finding>) {
    let at = FoundAt::Vote(vote.id);
    let faults: Vec<(bool, OfBallot)> = match &vote.ballot {
        Ballot::Motion => Vec::new(),
        Ballot::Election(election) => {
            let faults = election.faults(meeting.rules_of(vote)).into_iter();
            faults.map(|fault| (fault.blocks(), OfBallot::Election(fault))).collect()
        }
        Ballot::Review(review) => {
            review.faults().into_iter().map(|fault| (false, OfBallot::Review(fault))).collect()
        }
        Ballot::Projects(projects) => {
            projects.faults().into_iter().map(|fault| (true, OfBallot::Projects(fault))).collect()
        }
        Ballot::Plans(plans) => {
            plans.faults().into_iter().map(|fault| (true, OfBallot::Plans(fault))).collect()
        }
        Ballot::Consultation(asked) => {
            (!asked.sound()).then_some((true, OfBallot::Share)).into_iter().collect()
        }
    };
    found.extend(faults.into_iter().map(|(blocks, fault)| {
        let level = if blocks { FindingLevel::Contradiction } else { FindingLevel::Doubt };
        Finding { level, what: Problem::Ballot(fault), at: Some(at) }
    }));
}

fn counted(meeting: &Meeting, vote: &Vote, found: &mut Vec<Finding>) {
    let at = FoundAt::Vote(vote.id);
    if !vote.count.suits(&vote.ballot) {
        found.push(Finding::wrong(Problem::OtherSheet, at));
    }
    let came = meeting.found(vote);
    if let Some(differs) = came.as_ref().filter(|came| !came.agrees()) {
        let what = Box::new((vote.ballot.clone(), differs.clone()));
        found.push(Finding::wrong(Problem::SheetDiffers(what), at));
    }
    let figures = vote.differences().len() as u64;
    if vote.tellers_differ() {
        let level = if vote.open() { FindingLevel::Doubt } else { FindingLevel::Contradiction };
        found.push(Finding { level, what: Problem::TellersDiffer(figures), at: Some(at) });
    } else if vote.adopted.is_some() && figures > 0 {
        found.push(Finding::doubt(Problem::CountAdopted(figures), at));
    }
    let after = |other: &Vote| other.round > vote.round && other.declared().is_some();
    let level = vote.declared().is_some()
        && came.is_some_and(|came| came.is_level())
        && !meeting.rounds(vote.item).any(after);
    if level && meeting.stage == Stage::Closed {
        found.push(Finding::doubt(Problem::StillLevel, at));
    }
}

/// Where all papers say the same, or there are only a few, everybody knows who voted how.
fn secret(vote: &Vote, found: &mut Vec<Finding>) {
    let tally = vote.tally();
    let (Method::Paper, Some(returned)) = (vote.method(), tally.returned) else { return };
    let at = FoundAt::Vote(vote.id);
    if returned > 0 && returned < FEW {
        found.push(Finding::doubt(Problem::SecretFew(returned), at));
    } else if let Count::Papers(papers) = &vote.count {
        let all = [papers.for_, papers.against, papers.abstain];
        if returned > 0 && all.iter().any(|n| n.map(u64::from) == Some(returned)) {
            found.push(Finding::doubt(Problem::SecretUnanimous, at));
        }
    }
}

/// 候选人不得接受委托.
fn agents_who_stand(meeting: &Meeting, vote: &Vote, found: &mut Vec<Finding>) {
    let Ballot::Election(election) = &vote.ballot else { return };
    let name = |id: &PersonId| meeting.person(*id).map(|person| person.is.name.trim());
    let names: Vec<&str> = election
        .posts
        .iter()
        .flat_map(|post| &post.candidates)
        .map(|candidate| candidate.name.trim())
        .collect();
    let candidates: Vec<PersonId> = meeting
        .people
        .iter()
        .map(|person| person.id)
        .filter(|id| name(id).is_some_and(|name| names.contains(&name)))
        .collect();
    let entrusted: Vec<Entrusted<PersonId>> = (vote.frozen.proxies.iter())
        .map(|(giver, agent)| Entrusted { giver: *giver, agent: *agent, written: true })
        .collect();
    found.extend(agents(meeting.rules_of(vote), &entrusted, &candidates).into_iter().filter_map(|fault| {
        match fault {
            AgentFault::Candidate { agent } => {
                Some(Finding::wrong(Problem::CandidateHoldsProxy, FoundAt::Person(agent)))
            }
            // The others are found in the room itself, election or not.
            _ => None,
        }
    }));
}
