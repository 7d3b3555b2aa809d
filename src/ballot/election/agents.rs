//! 委托投票: whether votes may be given by those they were entrusted to.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::rules::RuleSet;

/// One vote entrusted to somebody else. People are told apart by whatever tells them apart where they are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entrusted<P> {
    /// 委托人: whose vote it is.
    pub giver: P,
    /// 受托人: who casts it.
    pub agent: P,
    /// 书面: whether it was given in writing.
    pub written: bool,
}

/// What is not in order with votes entrusted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum AgentFault<P> {
    /// Nobody may vote for somebody else.
    NotAllowed {
        /// Whether an article says so; otherwise the law is silent, and a community has to settle it beforehand.
        by_law: bool,
    },
    /// More votes in one hand than the rules allow.
    TooMany {
        /// 受托人
        agent: P,
        /// How many.
        votes: u64,
        /// How many at most.
        limit: u16,
    },
    /// A candidate may not be an agent.
    Candidate {
        /// 受托人
        agent: P,
    },
    /// Not given in writing.
    NotWritten {
        /// 委托人
        giver: P,
    },
    /// One vote given to several, or to one twice.
    Twice {
        /// 委托人
        giver: P,
    },
    /// Given to oneself.
    ToOneself {
        /// 委托人
        giver: P,
    },
    /// 转委托: the agent has given away the own vote, and so is not there to cast another's (浙江 第25条, 上海 第16条).
    PassedOn {
        /// 受托人
        agent: P,
    },
}

/// Everything not in order with these votes under this rule set; each person is told once for each fault. No vote
/// entrusted, no fault.
pub fn agents<P: Ord + Clone>(
    rule: &RuleSet,
    entrusted: &[Entrusted<P>],
    candidates: &[P],
) -> Vec<AgentFault<P>> {
    let proxy = &rule.proxy;
    let mut found = Vec::new();
    if entrusted.is_empty() {
        return found;
    }
    if !proxy.allowed {
        found.push(AgentFault::NotAllowed { by_law: proxy.article.is_some() });
        return found;
    }
    let mut given: BTreeMap<&P, u64> = BTreeMap::new();
    let mut held: BTreeMap<&P, u64> = BTreeMap::new();
    for vote in entrusted {
        *given.entry(&vote.giver).or_default() += 1;
        *held.entry(&vote.agent).or_default() += 1;
    }
    for (agent, votes) in &held {
        let agent = (*agent).clone();
        if let Some(limit) = proxy.max_per_agent.filter(|limit| *votes > u64::from(*limit)) {
            found.push(AgentFault::TooMany { agent: agent.clone(), votes: *votes, limit });
        }
        if candidates.contains(&agent) {
            found.push(AgentFault::Candidate { agent: agent.clone() });
        }
        let elsewhere = |vote: &&Entrusted<P>| vote.giver == agent && vote.agent != agent;
        if entrusted.iter().any(|vote| elsewhere(&vote)) {
            found.push(AgentFault::PassedOn { agent });
        }
    }
    let mut told = BTreeSet::new();
    for vote in entrusted.iter().filter(|vote| proxy.written && !vote.written) {
        if told.insert(&vote.giver) {
            found.push(AgentFault::NotWritten { giver: vote.giver.clone() });
        }
    }
    let twice = given.into_iter().filter(|(_, votes)| *votes > 1);
    found.extend(twice.map(|(giver, _)| AgentFault::Twice { giver: giver.clone() }));
    let own: BTreeSet<&P> =
        entrusted.iter().filter(|vote| vote.giver == vote.agent).map(|vote| &vote.giver).collect();
    found.extend(own.into_iter().map(|giver| AgentFault::ToOneself { giver: giver.clone() }));
    found
}
