//! Rounds on papers.

use super::{Case, doubt, edited, sound, wrong};
use crate::ballot::election::ElectionFault;
use crate::ballot::plans::PlansFault;
use crate::ballot::{Ballot, Paper, Plans, PlansRule};
use crate::meeting::sample::ballots::{consultation, election, election_count, forms, plans, plans_count};
use crate::meeting::sample::{Room, papers};
use crate::meeting::{Command, Count, FoundAt, Method, OfBallot, Problem, Teller, VoteCommand};
use crate::rules::{Asked, Kind, Outcome, Proxy, Stands};

fn declared(ballot: &Ballot, count: &Count) -> Room {
    let mut room = sound(26);
    let item = room.meeting().agenda[0].id;
    let vote = room.open_ballot(item, "投票。", ballot.clone());
    room.count(vote, count.clone());
    room.declare(vote);
    room
}

fn on_paper(counted: [u32; 4]) -> Room {
    let mut room = sound(26);
    let item = room.meeting().agenda[0].id;
    let vote = room.open_vote(item, Method::Paper);
    let returned = counted.iter().sum();
    room.count(vote, papers([26, returned], counted));
    room.declare(vote);
    room
}

pub(super) fn ballots() -> Vec<Case> {
    let at = |room: &Room| Some(FoundAt::Vote(room.meeting().votes[0].id));
    let alone = Ballot::Plans(Plans { plans: vec!["西侧".to_owned()], rule: PlansRule::Approval });
    let alone = declared(&alone, &forms(&alone, &[(20, Paper::Plans(vec![0]))], 0));
    let sound_plans = declared(&plans(PlansRule::InstantRunoff), &plans_count());
    let other = edited(&sound_plans, |meeting| meeting.votes[0].ballot = consultation());
    let differs = other.found(&other.votes[0]).unwrap();
    let approval = plans(PlansRule::Approval);
    let of = |n| forms(&approval, &[(10, Paper::Plans(vec![0])), (n, Paper::Plans(vec![1]))], 0);
    let mut told = sound(26);
    let item = told.meeting().agenda[0].id;
    let vote = told.open_ballot(item, "投票。", approval.clone());
    told.tell(vote, Teller::A, "", of(8));
    told.tell(vote, Teller::B, "", of(9));
    let apart = told.meeting().clone();
    told.run(Command::Vote(VoteCommand::Adopt(vote, 1, "甲漏计一张".to_owned())));
    told.declare(vote);
    let mut level = declared(&approval, &of(10));
    level.run(Command::Close);
    let few = on_paper([3, 1, 0, 0]);
    let alike = on_paper([25, 0, 0, 0]);
    let elected = declared(&election(), &election_count());
    let agent = elected.id(0);
    let entrusted = edited(&elected, |meeting| {
        let giver = meeting.people[20].id;
        meeting.votes[0].frozen.proxies.push((giver, agent));
        meeting.rules.proxy = Proxy { allowed: true, max_per_agent: Some(3), ..meeting.rules.proxy.clone() };
    });
    let mut gone_on = super::voted();
    gone_on.about(|about| {
        about.party_discussion.clear();
        about.overrides.insert(Asked::PartyDiscussion, "党组织换届".to_owned());
    });
    let state = gone_on.meeting().gates_overridden().remove(0);
    assert_eq!(state.stands, Stands::Overridden("党组织换届".to_owned()));
    let other_kind = OfBallot::Election(ElectionFault::OtherKind { kind: Kind::Decision });
    vec![
        ("a sound ballot", sound_plans.meeting().clone(), None, vec![]),
        (
            "one plan",
            alone.meeting().clone(),
            None,
            vec![wrong(Problem::Ballot(OfBallot::Plans(PlansFault::TooFew)), at(&alone))],
        ),
        (
            "another sheet",
            other.clone(),
            None,
            vec![
                wrong(
                    Problem::OutcomeDiffers {
                        declared: Outcome::Consultative,
                        figures: Outcome::Undetermined,
                    },
                    at(&sound_plans),
                ),
                wrong(Problem::OtherSheet, at(&sound_plans)),
                wrong(Problem::SheetDiffers(Box::new((consultation(), differs))), at(&sound_plans)),
            ],
        ),
        ("tellers differ", apart, None, vec![doubt(Problem::TellersDiffer(3), at(&told))]),
        ("one count adopted", told.meeting().clone(), None, vec![doubt(Problem::CountAdopted(3), at(&told))]),
        ("still level", level.meeting().clone(), None, vec![doubt(Problem::StillLevel, at(&level))]),
        ("few papers", few.meeting().clone(), None, vec![doubt(Problem::SecretFew(4), at(&few))]),
        ("five papers", on_paper([4, 1, 0, 0]).meeting().clone(), None, vec![]),
        ("all alike", alike.meeting().clone(), None, vec![doubt(Problem::SecretUnanimous, at(&alike))]),
        ("all but one", on_paper([24, 0, 1, 0]).meeting().clone(), None, vec![]),
        (
            "a candidate holds a proxy",
            entrusted,
            None,
            vec![
                wrong(Problem::CandidateHoldsProxy, Some(FoundAt::Person(agent))),
                doubt(Problem::Ballot(other_kind), at(&elected)),
            ],
        ),
        (
            "gone on without the party's discussion",
            gone_on.meeting().clone(),
            None,
            vec![doubt(Problem::GateNotMet(state), None)],
        ),
    ]
}
