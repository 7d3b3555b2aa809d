//! Rounds held under rules of their own: an election, a recall or a review among other items, and what follows an election.

use crate::ballot::election::{Candidate, Election, Post, Round, Style};
use crate::ballot::{Ballot, InvalidReason, Marks, Paper, Review, Sheet};
use crate::meeting::sample::{HOUSEHOLDS, REPRESENTATIVES, Room, hands, moment, person, rules};
use crate::meeting::{
    AttendCommand, Capacity, Choice, Command, Count, Event, Forms, ItemId, ItemState, Method, NewPerson,
    Refusal, Vote, VoteCommand, VoteEvent, VoteId,
};
use crate::rules::{self, Amount, Outcome, QuorumBy, RuleSet};

const BY_REPRESENTATIVES: &str = "jw.election.2025.reps";

fn election(round: Round, candidates: &[&str]) -> Ballot {
    let candidates = candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect();
    Ballot::Election(Election {
        round,
        style: Style::Each,
        posts: vec![Post { name: "主任".to_owned(), seats: 1, candidates }],
        write_ins: true,
        part_valid: false,
        add_down: false,
    })
}

fn open(item: ItemId, method: Method, ballot: Ballot, rules: Option<RuleSet>) -> Command {
    let rules = rules.map(Box::new);
    Command::Vote(VoteCommand::Open { item, motion: "选举主任".to_owned(), method, ballot, rules })
}

fn opened(room: &mut Room, command: Command) -> Vote {
    let Event::Vote(VoteEvent::Opened(vote)) = room.run(command) else { unreachable!() };
    *vote
}

/// Thirty representatives, then six members of the committee, of whom one is a representative as well.
fn members(nth: usize) -> NewPerson {
    let capacities = match nth {
        0..30 => [Capacity::Representative].into(),
        30 => [Capacity::CommitteeMember, Capacity::Representative].into(),
        _ => [Capacity::CommitteeMember].into(),
    };
    NewPerson { capacities, ..person(nth) }
}

/// Their meeting, at which the first so many are; one of the representatives who is away has given another the vote,
/// as this meeting's own rules allow.
fn sitting(present: usize) -> (Room, ItemId) {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.add_people((0..36).map(members).collect());
    room.now = moment("2026-03-20 09:00");
    room.about(|about| about.own_proxies = Some(1));
    room.arrive(0..present);
    room.arrive(30..36);
    let (from, to) = (room.id(29), room.id(0));
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    room.run(Command::CallToOrder);
    let item = room.add_item("补选主任", "同意。");
    (room, item)
}

fn papers(ballot: &Ballot, valid: u32, invalid: u32) -> Count {
    let mut sheet = Sheet::blank(ballot);
    let blank = match ballot {
        Ballot::Election(election) => Paper::Election(vec![Marks::default(); election.posts.len()]),
        _ => Paper::Review(Vec::new()),
    };
    sheet.add(&blank, valid);
    sheet.add(&Paper::Invalid(InvalidReason::Illegible), invalid);
    Count::Forms(Forms {
        issued: Some(valid + invalid),
        signed: None,
        returned: Some(valid + invalid),
        sheet: Some(sheet),
    })
}

#[test]
fn only_representatives_elect_and_nobody_for_somebody_else() {
    let (mut room, item) = sitting(22);
    let motion = room.open_vote(item, Method::Hands);
    let frozen = room.meeting().vote(motion).unwrap().frozen.clone();
    assert_eq!(
        (frozen.entitled_count, frozen.present_count),
        (36, 29),
        "six of the committee, one represented"
    );
    assert_eq!(frozen.proxies.len(), 1);
    room.run(Command::Vote(VoteCommand::Void(motion, "先选举".to_owned())));

    let ballot = election(Round::First, &["钱安宁", "孙安宁"]);
    let rules = rules(BY_REPRESENTATIVES);
    let vote = opened(&mut room, open(item, Method::Paper, ballot.clone(), Some(rules.clone())));
    assert_eq!(room.meeting().rules_of(&vote), &rules);
    assert_eq!((vote.frozen.entitled_count, vote.frozen.present_count), (31, 23));
    assert_eq!((vote.frozen.quorum_by, vote.frozen.proxies.len()), (QuorumBy::Votes, 0));
    assert!(!vote.frozen.present.contains(&room.id(29)) && vote.frozen.entitled.contains(&room.id(30)));
    assert!(!vote.frozen.entitled.contains(&room.id(31)), "of the committee alone");

    // More than two thirds of 31 representatives: 21.
    for (papers_in, outcome) in [(20, Outcome::NoQuorum), (21, Outcome::NotPassed)] {
        room.count(vote.id, papers(&ballot, papers_in - 1, 1));
        let found = room.meeting().verdict(room.meeting().vote(vote.id).unwrap());
        assert_eq!(found.outcome, outcome, "{found:?}");
        assert_eq!((found.rule.as_str(), &found.article), (BY_REPRESENTATIVES, &rules.source.article));
        assert_eq!(found.quorum[0].need, Amount::Heads(21));
    }
    room.declare(vote.id);

    // The next item goes by the rules of the meeting again, with everybody and with proxies.
    let next = room.open_vote(item, Method::Hands);
    let next = room.meeting().vote(next).unwrap();
    assert_eq!((next.rules.as_deref(), next.frozen.present_count), (None, 29));
    assert_eq!(room.meeting().verdict(next).rule, REPRESENTATIVES);
}

#[test]
fn representatives_alone_vote_also_where_their_election_is_what_the_meeting_is_for() {
    for (own, presence) in [(BY_REPRESENTATIVES, false), ("jw.recall.2025.reps", true)] {
        let mut set = rules(own);
        if presence {
            set.quorum_by = QuorumBy::Presence;
        }
        let mut room = Room::new(set);
        room.add_people((0..36).map(members).collect());
        room.now = moment("2026-03-20 09:00");
        room.arrive(0..20);
        room.arrive(31..36);
        room.run(Command::CallToOrder);
        let roll = room.meeting().roll();
        assert_eq!((roll.entitled, roll.present), (36, 25));
        assert_eq!(room.meeting().voters_in(&roll), (31, 20));
        let measures = room.meeting().quorum_of(&roll);
        let told: Vec<_> = measures.iter().map(|m| (m.have, m.of, m.met)).collect();
        let reps: &[_] = if presence { &[(Amount::Heads(20), Amount::Heads(31), false)] } else { &[] };
        assert_eq!(told, reps);
        let item = room.add_item("主任", "同意。");
        let ballot = if presence { Ballot::Motion } else { election(Round::First, &["甲", "乙"]) };
        let vote = opened(&mut room, open(item, Method::Paper, ballot, None));
        assert_eq!(vote.rules, None);
        assert_eq!((vote.frozen.entitled_count, vote.frozen.present_count), (31, 20));
        assert_eq!((vote.frozen.entitled.len(), vote.frozen.present.len()), (31, 20));
        assert_eq!(vote.frozen.voters_count(), if presence { 20 } else { 31 });
    }
    // Of people nobody has listed, the number stated is that of those who vote.
    let mut room = Room::new(rules(BY_REPRESENTATIVES));
    room.about(|about| about.entitled = Some(62));
    room.run(Command::CallToOrder);
    let item = room.add_item("选举", "");
    let vote = opened(&mut room, open(item, Method::Paper, election(Round::First, &["甲", "乙"]), None));
    assert_eq!(vote.frozen.entitled_count, 62);
}

#[test]
fn heads_counted_do_not_bring_the_represented_in_where_that_is_ruled_out() {
    let mut room = Room::with_people(rules("jw.election.2025.voters"), 10);
    room.run(Command::CallToOrder);
    let item = room.add_item("选举", "同意。");
    let (from, to) = (room.id(9), room.id(0));
    room.arrive(0..1);
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    room.run(Command::Attend(AttendCommand::Count(6)));
    for (own, present) in
        [(None, 7), (Some("jw.byelection.2025.residents"), 7), (Some("jw.election.2025.reps"), 1)]
    {
        let ballot = election(Round::First, &["甲", "乙"]);
        let vote = opened(&mut room, open(item, Method::Paper, ballot, own.map(rules)));
        assert_eq!(vote.frozen.present_count, present, "{own:?}");
        room.run(Command::Vote(VoteCommand::Void(vote.id, "再来".to_owned())));
    }
}

#[test]
fn a_second_ballot_is_held_as_the_first_was() {
    let (mut room, item) = sitting(22);
    let first = election(Round::First, &["钱安宁", "孙安宁"]);
    let vote = opened(&mut room, open(item, Method::Paper, first.clone(), Some(rules(BY_REPRESENTATIVES))));
    room.count(vote.id, papers(&first, 25, 0));
    room.declare(vote.id);
    let runoff = rules("jw.runoff.2025");
    let by_themselves = election(Round::ByElection, &["钱安宁", "孙安宁"]);
    let apart = opened(&mut room, open(item, Method::Paper, by_themselves, Some(runoff.clone())));
    assert_eq!((apart.frozen.entitled_count, apart.frozen.proxies.len()), (36, 1), "the law is silent");
    room.run(Command::Vote(VoteCommand::Void(apart.id, "另行选举".to_owned())));

    let second = election(Round::Second, &["钱安宁", "孙安宁"]);
    let vote = opened(&mut room, open(item, Method::Paper, second.clone(), Some(runoff.clone())));
    let own = vote.rules.as_deref().unwrap();
    assert_eq!(own.id, runoff.id);
    assert_eq!(own.voters, Some(rules::Capacity::Representatives));
    assert!(own.forbids_proxies());
    assert_eq!((vote.frozen.entitled_count, vote.frozen.proxies.len()), (31, 0));
    assert_eq!(own.majority, runoff.majority, "a third of all papers");
    room.count(vote.id, papers(&second, 9, 0));
    assert_eq!(verdict(&room, vote.id), Outcome::NotPassed, "no turnout of its own");
    let catalogue = rules::Catalogue::built_in();
    assert_eq!(catalogue.faults_of_copy(own, room.meeting().about.date), []);
    assert_eq!(crate::meeting::check(room.meeting(), None).iter().filter(|f| of_round(f)).count(), 0);
}

/// What is found wrong with a round itself, its announcement apart.
fn of_round(finding: &crate::meeting::Finding) -> bool {
    use crate::meeting::{FoundAt, Problem};
    matches!(finding.at, Some(FoundAt::Vote(_))) && finding.what != Problem::NotAnnounced
}

fn verdict(room: &Room, vote: VoteId) -> Outcome {
    room.meeting().verdict(room.meeting().vote(vote).unwrap()).outcome
}

#[test]
fn a_recall_among_other_items_goes_by_the_rules_of_recalls() {
    let (mut room, item) = sitting(22);
    let ballot = Ballot::Motion;
    let recall = open(item, Method::RollCall, ballot, Some(rules("jw.recall.2025.reps")));
    let vote = opened(&mut room, recall);
    assert_eq!(vote.frozen.voters().len(), 31, "all representatives, here or not");
    let stranger = vec![(room.id(33), Some(Choice::For))];
    assert_eq!(room.ask(&Command::Vote(VoteCommand::Mark(vote.id, stranger))), Err(Refusal::NotAVoter));
    for (voters, for_, outcome) in [
        (20, 20, Outcome::NoQuorum),
        (21, 10, Outcome::NotPassed),
        (21, 11, Outcome::Passed),
        (22, 11, Outcome::Tie),
        (22, 12, Outcome::Passed),
    ] {
        let clear = room.ids(0..22).into_iter().map(|id| (id, None)).collect();
        room.run(Command::Vote(VoteCommand::Mark(vote.id, clear)));
        room.mark(vote.id, 0..voters, Choice::Against);
        room.mark(vote.id, 0..for_, Choice::For);
        assert_eq!(verdict(&room, vote.id), outcome, "{for_} of {voters}");
    }
    room.declare(vote.id);
    let asked = &rules("jw.recall.2025.reps");
    assert_eq!([9, 10].map(|n| asked.demanded(&[(0, 0), (n, 30)])), [false, true]);
}

#[test]
fn a_review_in_any_meeting_binds_nobody() {
    let (mut room, item) = sitting(22);
    let ballot = Ballot::Review(Review::default());
    let vote = opened(&mut room, open(item, Method::Paper, ballot.clone(), Some(rules("py.review.jm.2025"))));
    assert_eq!(vote.frozen.present_count, 29, "the law is silent on who grades for whom");
    room.count(vote.id, papers(&ballot, 20, 0));
    let found = room.meeting().verdict(room.meeting().vote(vote.id).unwrap());
    assert_eq!((found.outcome, found.rule.as_str()), (Outcome::Consultative, "py.review.jm.2025"));
}

#[test]
fn rules_that_are_those_of_the_meeting_are_not_written_twice() {
    let (mut room, item) = sitting(22);
    let same = rules(REPRESENTATIVES);
    let vote = opened(&mut room, open(item, Method::Hands, Ballot::Motion, Some(same)));
    assert_eq!(vote.rules, None);
    let text = ron::to_string(&vote).unwrap();
    assert!(!text.contains("rules"), "{text}");
    room.count(vote.id, hands(29, 0, 0));
    room.declare(vote.id);
    let other =
        opened(&mut room, open(item, Method::RollCall, Ballot::Motion, Some(rules("jw.recall.2025.reps"))));
    assert_eq!(ron::from_str::<Vote>(&ron::to_string(&other).unwrap()).unwrap(), other);
}

#[test]
fn a_candidate_casts_nobody_elses_vote() {
    let mut room = Room::with_people(rules("jw.election.2025.voters"), 10);
    room.arrive(0..5);
    let item = room.add_item("选举", "");
    let give = |room: &mut Room, from: usize, to: usize| {
        let (from, to) = (room.id(from), room.id(to));
        room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    };
    give(&mut room, 9, 1);
    give(&mut room, 8, 2);
    room.run(Command::CallToOrder);
    let ballot = |names: &[&str]| open(item, Method::Paper, election(Round::First, names), None);
    let stand =
        |names: &[&str]| Err(Refusal::CandidatesHoldProxies(names.iter().map(|n| (*n).to_owned()).collect()));
    assert_eq!(room.ask(&ballot(&["李䶮", "王㛃"])).map(drop), stand(&["李䶮"]));
    assert_eq!(room.ask(&ballot(&["李䶮（2号楼）", "张𬭊"])).map(drop), stand(&["李䶮", "张𬭊"]));
    assert_eq!(room.ask(&ballot(&["王㛃", "买买提·阿不都"])).map(drop), Ok(()));
    let first = room.meeting().open_vote().unwrap().id;
    room.run(Command::Vote(VoteCommand::Void(first, "再来".to_owned())));
    // By representatives nobody votes for others at all, so nothing is in the way.
    let reps =
        open(item, Method::Paper, election(Round::First, &["李䶮", "王㛃"]), Some(rules(BY_REPRESENTATIVES)));
    assert_eq!(opened(&mut room, reps).frozen.proxies, []);
}

#[test]
fn more_proxies_in_one_hand_than_the_election_allows_keep_it_from_opening() {
    let mut room = Room::with_people(rules(HOUSEHOLDS), 12);
    room.about(|about| about.own_proxies = Some(5));
    room.arrive(0..1);
    for from in 1..5 {
        let (from, to) = (room.id(from), room.id(0));
        room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    }
    room.run(Command::CallToOrder);
    let item = room.add_item("选举", "");
    let households = Some(rules("jw.election.2025.households"));
    let ballot = || election(Round::First, &["甲", "乙"]);
    let refused = room.ask(&open(item, Method::Paper, ballot(), households.clone())).map(drop);
    assert_eq!(refused, Err(Refusal::TooManyProxies(3)));
    let one = room.id(4);
    room.run(Command::Attend(AttendCommand::EndProxy(one)));
    assert_eq!(opened(&mut room, open(item, Method::Paper, ballot(), households)).frozen.proxies.len(), 3);
}

#[test]
fn where_nobody_is_a_representative_representatives_cannot_elect() {
    let mut room = Room::new(rules(HOUSEHOLDS));
    room.add_people(
        (0..9).map(|nth| NewPerson { capacities: [Capacity::Household].into(), ..person(nth) }).collect(),
    );
    room.run(Command::CallToOrder);
    let item = room.add_item("选举", "");
    let ballot = election(Round::First, &["甲", "乙"]);
    let refused = room.ask(&open(item, Method::Paper, ballot, Some(rules(BY_REPRESENTATIVES)))).map(drop);
    assert_eq!(refused, Err(Refusal::NobodyOf(rules::Capacity::Representatives)));
}

#[test]
fn a_name_on_a_paper_means_somebody_on_the_roster() {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 3);
    room.add_people(vec![
        NewPerson { building: "9号楼".to_owned(), ..person(1) },
        NewPerson { name: "赵（大）".to_owned(), ..person(5) },
    ]);
    let named = |name| room.meeting().people_named(name);
    assert_eq!(named("王㛃"), room.ids(0..1));
    assert_eq!(named(" 王㛃 "), room.ids(0..1));
    assert_eq!(named("李䶮"), [room.id(1), room.id(3)], "two of one name");
    assert_eq!(named("李䶮（9号楼）"), room.ids(3..4));
    assert_eq!(named("李䶮(第2网格)"), [room.id(1), room.id(3)]);
    assert_eq!(named("赵（大）"), room.ids(4..5));
    assert_eq!(named("某人"), []);
    assert_eq!(named(""), []);
}

#[test]
fn in_a_by_election_the_representatives_vote_unless_a_community_counts_all_members() {
    let set = rules("jw.byelection.2025.reps");
    let members = set.settled([rules::OpenQuestion::ByElectionMembersOnly]).unwrap();
    for (set, entitled) in [(set, 31), (members, 36)] {
        let (mut room, item) = sitting(22);
        let ballot = election(Round::ByElection, &["甲", "乙"]);
        let vote = opened(&mut room, open(item, Method::Paper, ballot, Some(set)));
        assert_eq!(vote.frozen.entitled_count, entitled);
        let all = vote.frozen.groups[&rules::Capacity::Members];
        assert_eq!((all.entitled, all.present), (Some(36), Some(28)));
    }
}

#[test]
fn an_item_is_decided_when_its_election_has_nothing_left_to_vote_on() {
    let (mut room, item) = sitting(22);
    let ballot = election(Round::First, &["钱安宁", "孙安宁"]);
    let vote = opened(&mut room, open(item, Method::Paper, ballot.clone(), Some(rules(BY_REPRESENTATIVES))));
    let count = |first: u32, second: u32| {
        let mut sheet = Sheet::blank(&ballot);
        for (at, n) in [(0, first), (1, second)] {
            let marks = Marks { candidates: [(at, Choice::For)].into(), ..Marks::default() };
            sheet.add(&Paper::Election(vec![marks]), n);
        }
        let papers = Some(first + second);
        Count::Forms(Forms { issued: papers, returned: papers, sheet: Some(sheet), ..Forms::default() })
    };
    let state = |room: &Room| room.item(item).state;
    room.count(vote.id, count(12, 12));
    room.declare(vote.id);
    assert_eq!((verdict(&room, vote.id), state(&room)), (Outcome::NotPassed, ItemState::Active));
    let correct = |room: &mut Room, count: Count| {
        room.run(Command::Vote(VoteCommand::Correct(vote.id, count, "数错".to_owned())));
    };
    correct(&mut room, count(13, 11));
    assert_eq!((verdict(&room, vote.id), state(&room)), (Outcome::Passed, ItemState::Decided));
    assert_eq!(room.meeting().ballot_due(item), None);
    correct(&mut room, count(12, 12));
    assert_eq!(state(&room), ItemState::Active);
    let (due, before) = room.meeting().ballot_due(item).map(|(due, vote)| (due, vote.id)).unwrap();
    assert_eq!((due.round, due.posts[0].candidates.len(), before), (Round::Second, 2, vote.id));
    let second =
        opened(&mut room, open(item, Method::Paper, Ballot::Election(due), Some(rules("jw.runoff.2025"))));
    room.count(second.id, count(9, 8));
    room.declare(second.id);
    assert_eq!((verdict(&room, second.id), state(&room)), (Outcome::Passed, ItemState::Decided));
}
