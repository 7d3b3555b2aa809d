//! The roster and who was there.

use super::{Case, doubt, edited, sound, vote_at, voted, wrong};
use crate::meeting::sample::{HOUSEHOLDS, REPRESENTATIVES, Room, hands, moment, person, rules};
use crate::meeting::{
    AttendCommand, Capacity, Choice, Command, Finding, FindingLevel, FoundAt, Gender, Meeting, Method,
    NewPerson, Problem, VoteState,
};
use crate::rules::{self, Amount, Base, Outcome, Proxy, RuleSet};

pub(super) fn quorum() -> Vec<Case> {
    let short = |level, have| {
        let (need, have) = (Amount::Heads(20), Amount::Heads(have));
        Finding {
            level,
            what: Problem::NoQuorumAtVote { base: Base::Entitled, need, have },
            at: Some(vote_at(&voted())),
        }
    };
    let lost = |from: &str, until: Option<&str>, have| {
        let (need, have) = (Amount::Heads(20), Amount::Heads(have));
        doubt(Problem::QuorumLost { from: moment(from), until: until.map(moment), need, have }, None)
    };
    let mut below = sound(19);
    let item = below.meeting().agenda[0].id;
    below.by_hands(item, 15, 4, 0);
    let as_passed = edited(&below, |meeting| {
        meeting.votes[0].state = VoteState::Declared { at: below.now, outcome: Outcome::Passed };
    });
    let differs = Problem::OutcomeDiffers { declared: Outcome::Passed, figures: Outcome::NoQuorum };
    let mut gone = sound(20);
    gone.leave(0..1);
    gone.tick(5);
    gone.leave(1..2);
    gone.tick(5);
    gone.arrive(0..1);
    let still = gone.meeting().clone();
    gone.tick(5);
    gone.arrive(1..2);
    let back = gone.meeting().clone();
    let mut swapped = sound(20);
    swapped.leave(0..1);
    swapped.arrive(20..21);
    let mut heads = sound(20);
    for counted in [0, 19, 20] {
        heads.run(Command::Attend(AttendCommand::Count(counted)));
        heads.tick(5);
    }
    let recounted = heads.meeting().clone();
    heads.run(Command::Attend(AttendCommand::Count(19)));
    heads.tick(5);
    heads.run(Command::Attend(AttendCommand::UseNames));
    let by_names = heads.meeting().clone();
    vec![
        (
            "counted wrongly, and again",
            recounted,
            None,
            vec![lost("2026-03-20 09:10", Some("2026-03-20 09:20"), 0)],
        ),
        (
            "counted, and by names again",
            by_names,
            None,
            vec![
                lost("2026-03-20 09:10", Some("2026-03-20 09:20"), 0),
                lost("2026-03-20 09:25", Some("2026-03-20 09:30"), 19),
            ],
        ),
        (
            "opened one short",
            below.meeting().clone(),
            None,
            vec![short(FindingLevel::Doubt, 19), lost("2026-03-20 09:00", None, 19)],
        ),
        (
            "opened one short and passed",
            as_passed,
            None,
            vec![
                wrong(differs, Some(vote_at(&below))),
                short(FindingLevel::Contradiction, 19),
                lost("2026-03-20 09:00", None, 19),
            ],
        ),
        ("not back yet", still, None, vec![lost("2026-03-20 09:10", None, 18)]),
        ("back again", back, None, vec![lost("2026-03-20 09:10", Some("2026-03-20 09:25"), 18)]),
        ("one leaves as another comes", swapped.meeting().clone(), None, vec![]),
    ]
}

pub(super) fn room() -> Vec<Case> {
    let mut heads = Room::with_people(rules(HOUSEHOLDS), 30);
    heads.arrive(0..20);
    heads.run(Command::Attend(AttendCommand::Count(22)));
    let differ = Problem::HeadsDiffer { counted: 22, signed_in: 20 };
    let mut before = heads.meeting().clone();
    before.rules.notice_days = None;
    let at = Some(vote_at(&voted()));
    let changed = edited(&voted(), |meeting| {
        meeting.votes[0].frozen.present_count = 21;
        meeting.votes[0].count = hands(15, 6, 0);
    });
    let mut few = voted();
    few.about(|about| about.entitled = Some(30));
    let level = few.meeting().clone();
    few.about(|about| about.entitled = Some(29));
    let mut twins = sound(24);
    twins.add_people(vec![
        NewPerson { building: String::new(), phone: String::new(), ..person(5) },
        NewPerson { building: "别号楼".to_owned(), ..person(6) },
        NewPerson { entitled: false, ..person(7) },
    ]);
    let (first, again) = (twins.id(5), twins.id(30));
    vec![
        ("heads and names", before, None, vec![doubt(differ, None)]),
        (
            "another number in the vote",
            changed,
            None,
            vec![
                doubt(Problem::HeadsDiffer { counted: 21, signed_in: 20 }, at),
                doubt(Problem::PresentDiffers { frozen: 21, attendance: 20 }, at),
            ],
        ),
        ("as many stated as listed", level, None, vec![]),
        (
            "fewer stated than listed",
            few.meeting().clone(),
            None,
            vec![wrong(Problem::EntitledDiffers { stated: 29, listed: 30 }, None)],
        ),
        (
            "one person twice",
            twins.meeting().clone(),
            None,
            vec![doubt(Problem::Duplicate { of: first }, Some(FoundAt::Person(again)))],
        ),
    ]
}

pub(super) fn proxies() -> Vec<Case> {
    let proxy = Proxy { allowed: true, max_per_agent: Some(1), written: true, ..Proxy::default() };
    let mut room =
        Room::with_people(RuleSet { proxy, notice_days: None, gates: vec![], ..rules(HOUSEHOLDS) }, 30);
    room.arrive(0..20);
    let item = room.add_item("修缮南门", "同意。");
    let [giver, agent, other] = [25, 0, 26].map(|place| room.id(place));
    let give = |paper: &str| AttendCommand::GiveProxy { from: giver, to: agent, paper: paper.to_owned() };
    room.run(Command::Attend(give(" ")));
    let unwritten = room.meeting().clone();
    room.run(Command::Attend(give("委托书")));
    let mut written = room.meeting().clone();
    written.attendance.remove(1);
    room.run(Command::CallToOrder);
    let vote = room.open_vote(item, Method::RollCall);
    let voted = edited(&room, |meeting| {
        meeting.attendance.remove(1);
    });
    room.mark(vote, 0..1, Choice::For);
    let held = |meeting: &Meeting, change: fn(&mut Meeting)| {
        let mut meeting = meeting.clone();
        change(&mut meeting);
        meeting
    };
    let mut crowded = voted.clone();
    crowded.votes[0].frozen.proxies.push((other, agent));
    let too_many = |held, most| wrong(Problem::TooManyProxies { held, most }, Some(FoundAt::Person(agent)));
    let mut chain = voted.clone();
    chain.votes[0].frozen.proxies.push((agent, other));
    let person = |who| Some(FoundAt::Person(who));
    vec![
        ("a proxy without a paper", unwritten, None, vec![doubt(Problem::ProxyNotWritten, person(giver))]),
        ("a proxy with one", written, None, vec![]),
        ("as many as allowed", voted.clone(), None, vec![]),
        ("one more than allowed", crowded, None, vec![too_many(2, 1)]),
        (
            "none allowed any more",
            held(&voted, |meeting| meeting.rules.proxy.allowed = false),
            None,
            vec![too_many(1, 0)],
        ),
        ("passed on", chain, None, vec![wrong(Problem::ProxyPassedOn, person(agent))]),
    ]
}

pub(super) fn composition() -> Vec<Case> {
    let body = |representatives: usize, untold: usize, of: usize| {
        let mut room = Room::new(rules(REPRESENTATIVES));
        let capacity = |nth: usize| match nth {
            nth if nth < representatives => [Capacity::Representative].into(),
            nth if nth < representatives + untold => [].into(),
            _ => [Capacity::CommitteeMember].into(),
        };
        room.add_people((0..of).map(|nth| NewPerson { capacities: capacity(nth), ..person(nth) }).collect());
        room
    };
    let short = |have| {
        let (capacity, of) = (rules::Capacity::Representatives, rules::Capacity::Members);
        vec![doubt(Problem::Composition { capacity, of, have, need: 24, among: 30 }, None)]
    };
    let mut partly = body(23, 0, 30);
    partly.about(|about| about.entitled = Some(60));
    let women = |women: usize| {
        let mut room = Room::new(rules("cm.dbhy.2025"));
        let gender = |nth| Some(if nth < women { Gender::Female } else { Gender::Male });
        room.add_people((0..30).map(|nth| NewPerson { gender: gender(nth), ..person(nth) }).collect());
        room
    };
    let (capacity, of) = (rules::Capacity::WomenRepresentatives, rules::Capacity::Members);
    let few = doubt(Problem::Composition { capacity, of, have: 9, need: 10, among: 30 }, None);
    vec![
        ("four fifths", body(24, 0, 30).meeting().clone(), None, vec![]),
        ("one below", body(23, 0, 30).meeting().clone(), None, short(23)),
        ("one below, one untold", body(23, 1, 30).meeting().clone(), None, vec![]),
        ("not all listed", partly.meeting().clone(), None, vec![]),
        ("a third women", women(10).meeting().clone(), None, vec![]),
        ("one woman below", women(9).meeting().clone(), None, vec![few]),
    ]
}
