//! Rounds of voting.

use super::{Case, agenda, first, room_of, sitting, vote};
use crate::ballot::Ballot;
use crate::ballot::election::{Candidate, Election, Post, Round, Style};
use crate::meeting::sample::{COUNCIL, OWNERS, REPRESENTATIVES, Room, hands, owner, papers, person, rules};
use crate::meeting::{
    AgendaCommand, AttendCommand, Choice, Command, Count, Field, Hands, ItemState, Method, Refusal, Teller,
    VoteCommand, What,
};
use crate::rules::{Capacity, Figure, Outcome, RuleSet};

pub(super) fn votes() -> Vec<Case> {
    let mut room = sitting();
    let item = first(&room);
    let second = room.meeting().agenda[1].id;
    let id = room.open_vote(item, Method::Hands);
    let open = |item, method| {
        vote(VoteCommand::Open {
            item,
            motion: "同意。".to_owned(),
            method,
            ballot: crate::ballot::Ballot::Motion,
            rules: None,
        })
    };
    let (here, away) = (room.id(0), room.id(25));
    let mut cases = vec![
        (room_of(&room), open(second, Method::Hands), Refusal::VoteOpen),
        (room_of(&room), agenda(AgendaCommand::TakeUp(second)), Refusal::VoteOpen),
        (
            room_of(&room),
            agenda(AgendaCommand::Settle(item, ItemState::Decided, String::new())),
            Refusal::VoteOpen,
        ),
        (room_of(&room), Command::Close, Refusal::VoteOpen),
        (room_of(&room), vote(VoteCommand::Count(id, papers([9, 9], [9, 0, 0, 0]))), Refusal::VoteNotOpen),
        (room_of(&room), vote(VoteCommand::Mark(id, vec![(here, None)])), Refusal::VoteNotOpen),
        (
            room_of(&room),
            vote(VoteCommand::Correct(id, hands(1, 1, 1), "错".to_owned())),
            Refusal::VoteNotOpen,
        ),
        (room_of(&room), vote(VoteCommand::Void(id, " ".to_owned())), Refusal::Empty(Field::Reason)),
    ];
    let all = vec![Figure::For, Figure::Against, Figure::Abstain];
    cases.push((room_of(&room), vote(VoteCommand::Declare(id)), Refusal::CountMissing(all)));
    let most = Hands { for_: Some(20), ..Hands::default() };
    room.count(id, Count::Hands(most));
    assert_eq!(room.meeting().verdict(&room.meeting().votes[0]).outcome, Outcome::Passed);
    let rest = vec![Figure::Against, Figure::Abstain];
    cases.push((room_of(&room), vote(VoteCommand::Declare(id)), Refusal::CountMissing(rest)));
    room.count(id, hands(20, 1, 0));
    let contradiction = room.meeting().verdict(&room.meeting().votes[0]).contradictions;
    assert_eq!(contradiction.len(), 1);
    cases.push((room_of(&room), vote(VoteCommand::Declare(id)), Refusal::Contradicts(contradiction)));
    room.count(id, hands(20, 0, 0));
    room.declare(id);
    let correct = |count, reason: &str| vote(VoteCommand::Correct(id, count, reason.to_owned()));
    cases.extend([
        (room_of(&room), vote(VoteCommand::Count(id, hands(1, 1, 1))), Refusal::OnlyByCorrection),
        (room_of(&room), vote(VoteCommand::Declare(id)), Refusal::OnlyByCorrection),
        (room_of(&room), correct(hands(20, 0, 0), "错"), Refusal::SameCount),
        (room_of(&room), correct(hands(19, 1, 0), ""), Refusal::Empty(Field::Reason)),
        (room_of(&room), correct(papers([9, 9], [9, 0, 0, 0]), "错"), Refusal::VoteNotOpen),
    ]);
    room.run(vote(VoteCommand::Void(id, "漏数".to_owned())));
    cases.extend([
        (room_of(&room), vote(VoteCommand::Void(id, "漏数".to_owned())), Refusal::AlreadyDone),
        (room_of(&room), vote(VoteCommand::Count(id, hands(1, 1, 1))), Refusal::VoteNotOpen),
    ]);
    let apart = room.open_vote(item, Method::Hands);
    let tell = |by, count| vote(VoteCommand::Tell(apart, by, "计票组".to_owned(), count));
    cases.extend([
        (
            room_of(&room),
            vote(VoteCommand::Adopt(apart, 0, "重数".to_owned())),
            Refusal::Unknown(What::Count),
        ),
        (room_of(&room), tell(Teller::A, Count::Raised(None)), Refusal::NotThisBallot),
    ]);
    room.run(tell(Teller::A, hands(20, 0, 0)));
    room.run(tell(Teller::B, hands(19, 1, 0)));
    cases.push((room_of(&room), vote(VoteCommand::Count(apart, hands(20, 0, 0))), Refusal::CountedApart));
    cases.push((room_of(&room), vote(VoteCommand::Declare(apart)), Refusal::TellersDiffer));
    cases.push((
        room_of(&room),
        vote(VoteCommand::Adopt(apart, 0, " ".to_owned())),
        Refusal::Empty(Field::Reason),
    ));
    room.run(vote(VoteCommand::Void(apart, "重来".to_owned())));
    cases.push(sheet_that_differs());
    let names = room.open_vote(item, Method::RollCall);
    cases.push((
        room_of(&room),
        vote(VoteCommand::Mark(names, vec![(here, Some(Choice::For)), (away, Some(Choice::For))])),
        Refusal::NotAVoter,
    ));
    cases.push((room_of(&room), vote(VoteCommand::Mark(names, vec![])), Refusal::Empty(Field::Name)));
    cases.push((
        room_of(&room),
        vote(VoteCommand::Count(names, Count::none(Method::RollCall, &crate::ballot::Ballot::Motion))),
        Refusal::VoteNotOpen,
    ));
    room.mark(names, 0..20, Choice::For);
    room.declare(names);
    let stranger = Count::RollCall([(away, Choice::For)].into());
    let correct = vote(VoteCommand::Correct(names, stranger, "错".to_owned()));
    cases.push((room_of(&room), correct, Refusal::NotAVoter));
    for state in [ItemState::Withdrawn, ItemState::Postponed] {
        let mut room = sitting();
        let item = first(&room);
        room.run(agenda(AgendaCommand::Settle(item, state, String::new())));
        cases.push((room, open(item, Method::Hands), Refusal::ItemSettled));
    }
    cases
}

/// Votes under rules of their own.
pub(super) fn by_own_rules() -> Vec<Case> {
    let mut room = Room::with_people(rules("jw.election.2025.voters"), 3);
    room.arrive(0..1);
    let (from, to) = (room.id(2), room.id(0));
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    room.run(Command::CallToOrder);
    let item = room.add_item("选举", "");
    let candidates = ["王㛃", "李䶮"].map(|name| Candidate { name: name.to_owned() }).to_vec();
    let ballot = Ballot::Election(Election {
        round: Round::First,
        style: Style::Each,
        posts: vec![Post { name: "主任".to_owned(), seats: 1, candidates }],
        write_ins: false,
        part_valid: false,
        add_down: false,
    });
    let open = |rules: Option<RuleSet>| {
        let (ballot, rules) = (ballot.clone(), rules.map(Box::new));
        vote(VoteCommand::Open { item, motion: "选举".to_owned(), method: Method::Paper, ballot, rules })
    };
    let only = RuleSet { voters: Some(Capacity::WomenRepresentatives), ..rules("jw.runoff.2025") };
    let mut men = Room::new(rules(REPRESENTATIVES));
    men.add_people(vec![person(1)]);
    men.run(Command::CallToOrder);
    let lone = men.add_item("选举", "");
    let apart = vote(VoteCommand::Open {
        item: lone,
        motion: "选举".to_owned(),
        method: Method::Paper,
        ballot: ballot.clone(),
        rules: Some(Box::new(only)),
    });
    vec![
        (room_of(&room), open(None), Refusal::CandidatesHoldProxies(vec!["王㛃".to_owned()])),
        (men, apart, Refusal::NobodyOf(Capacity::WomenRepresentatives)),
    ]
}

pub(super) fn uncounted() -> Vec<Case> {
    let mut owners = Room::new(rules(OWNERS));
    owners.add_people((0..3).map(|nth| owner(nth, 9_000)).collect());
    let item = owners.add_item("使用维修资金", "同意。");
    owners.run(Command::CallToOrder);
    let area = Refusal::CountMissing(vec![Figure::CastArea, Figure::ForArea]);
    let mut cases: Vec<Case> = [Method::Hands, Method::Paper]
        .into_iter()
        .map(|method| {
            let open = VoteCommand::Open {
                item,
                motion: "同意。".to_owned(),
                method,
                ballot: crate::ballot::Ballot::Motion,
                rules: None,
            };
            (room_of(&owners), vote(open), area.clone())
        })
        .collect();
    let mut council = Room::sitting(rules(COUNCIL), 12, 8);
    let item = council.add_item("修缮南门", "");
    let id = council.open_vote(item, Method::Hands);
    let all = vec![Figure::For, Figure::Against, Figure::Abstain];
    cases.push((council, vote(VoteCommand::Declare(id)), Refusal::CountMissing(all)));
    cases
}

/// More grades were counted for somebody than there are valid forms.
fn sheet_that_differs() -> Case {
    use crate::ballot::{Found, Said};
    use crate::meeting::Forms;
    use crate::meeting::sample::ballots::{counted, review, review_count};
    let mut count = review_count();
    if let Count::Forms(Forms { sheet: Some(sheet), .. }) = &mut count
        && let Said::Review(subjects) = &mut sheet.said
    {
        subjects[1][0] += 9;
    }
    let (room, id) = counted("py.review.jm.2025", "民主评议", &review(), &count);
    let found = room.meeting().found(room.meeting().vote(id).unwrap()).unwrap();
    let Found::Review(result) = &found else { unreachable!() };
    assert_eq!(result.excess.len(), 1);
    (room, vote(VoteCommand::Declare(id)), Refusal::SheetDiffers(Box::new((review(), found))))
}
