//! Two tellers, other ballots than motions, and several motions in one pass.

use crate::ballot::{Ballot, Cell, Consultation, Degree, Lot, Paper, Plans, PlansRule, Sheet};
use crate::meeting::sample::{REPRESENTATIVES, Room, hands, papers, rules};
use crate::meeting::{
    Choice, Command, Count, Difference, Forms, ItemId, ItemState, Method, Refusal, Teller, Vote, VoteCommand,
    VoteId,
};
use crate::rules::{Figure, Outcome};

fn sitting() -> (Room, ItemId) {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 24);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    (room, item)
}

fn attempt(room: &mut Room, command: &Command) -> Result<(), Refusal> {
    room.ask(command).map(drop)
}

fn tell(room: &mut Room, vote: VoteId, by: Teller, count: Count) {
    room.run(Command::Vote(VoteCommand::Tell(vote, by, "王敏".to_owned(), count)));
}

fn open(room: &mut Room, item: ItemId, method: Method, ballot: Ballot) -> VoteId {
    room.run(Command::Vote(VoteCommand::Open {
        item,
        motion: "先修哪个门".to_owned(),
        method,
        ballot,
        rules: None,
    }));
    room.meeting().votes.last().unwrap().id
}

#[test]
fn what_two_tellers_agree_on_is_what_was_counted() {
    let (mut room, item) = sitting();
    let vote = room.open_vote(item, Method::Paper);
    let whole = || papers([24, 23], [20, 1, 1, 1]);
    tell(&mut room, vote, Teller::A, whole());
    assert_eq!(room.meeting().vote(vote).unwrap().count, whole(), "one alone is believed");
    tell(&mut room, vote, Teller::B, papers([24, 23], [19, 2, 1, 1]));
    let round = room.meeting().vote(vote).unwrap();
    assert!(round.tellers_differ());
    assert_eq!(round.count, Count::none(Method::Paper, &Ballot::Motion), "neither is");
    let differs = |cell, a, b| Difference { cell, a, b };
    assert_eq!(
        round.differences(),
        [differs(Cell::Choice(Choice::For), 20, 19), differs(Cell::Choice(Choice::Against), 1, 2)]
    );
    assert_eq!(attempt(&mut room, &Command::Vote(VoteCommand::Declare(vote))), Err(Refusal::TellersDiffer));
    // The second counts again, and now they agree; all three counts stay.
    tell(&mut room, vote, Teller::B, whole());
    let round = room.meeting().vote(vote).unwrap();
    assert_eq!((round.count == whole(), round.counts.len(), round.differences()), (true, 3, vec![]));
    room.declare(vote);
    assert_eq!(room.meeting().vote(vote).unwrap().declared(), Some(Outcome::Passed));
}

#[test]
fn where_tellers_differ_one_count_is_chosen_with_a_reason_until_somebody_counts_again() {
    let (mut room, item) = sitting();
    let vote = room.open_vote(item, Method::Hands);
    tell(&mut room, vote, Teller::A, hands(12, 12, 0));
    tell(&mut room, vote, Teller::B, hands(13, 11, 0));
    room.run(Command::Vote(VoteCommand::Adopt(vote, 1, "监票人复核".to_owned())));
    let round = room.meeting().vote(vote).unwrap();
    assert_eq!((round.count.clone(), round.tellers_differ()), (hands(13, 11, 0), false));
    assert_eq!(round.differences().len(), 2, "they still differ, and it shows");
    tell(&mut room, vote, Teller::A, hands(14, 10, 0));
    let round = room.meeting().vote(vote).unwrap();
    assert!(round.tellers_differ() && round.adopted.is_none());
    room.run(Command::Vote(VoteCommand::Adopt(vote, 2, "第二次清点为准".to_owned())));
    room.declare(vote);
    let round = room.meeting().vote(vote).unwrap();
    assert_eq!((round.count.clone(), round.counts.len()), (hands(14, 10, 0), 3));
}

#[test]
fn another_ballot_is_counted_on_its_own_sheet_and_nowhere_else() {
    let (mut room, item) = sitting();
    let plans = Ballot::Plans(Plans {
        plans: vec!["南门".to_owned(), "北门".to_owned()],
        rule: PlansRule::InstantRunoff,
    });
    for method in [Method::Hands, Method::RollCall] {
        let command = VoteCommand::Open {
            item,
            motion: "先修哪个门".to_owned(),
            method,
            ballot: plans.clone(),
            rules: None,
        };
        assert_eq!(attempt(&mut room, &Command::Vote(command)), Err(Refusal::NotThisBallot));
    }
    let vote = open(&mut room, item, Method::Paper, plans.clone());
    let missing = attempt(&mut room, &Command::Vote(VoteCommand::Declare(vote)));
    let all = vec![Figure::Issued, Figure::Returned, Figure::Valid];
    assert_eq!(missing, Err(Refusal::CountMissing(all)));
    let wrong = Command::Vote(VoteCommand::Count(vote, papers([24, 24], [24, 0, 0, 0])));
    assert_eq!(attempt(&mut room, &wrong), Err(Refusal::NotThisBallot));
    let forms = |returned, last| {
        let mut sheet = Sheet::blank(&plans);
        sheet.add(&Paper::Plans(vec![0, 1]), 12);
        sheet.add(&Paper::Plans(vec![last]), 11);
        Count::Forms(Forms { issued: Some(24), signed: None, returned: Some(returned), sheet: Some(sheet) })
    };
    let unknown = Command::Vote(VoteCommand::Count(vote, forms(23, 2)));
    assert_eq!(attempt(&mut room, &unknown), Err(Refusal::NotThisBallot), "there is no third plan");
    room.count(vote, forms(24, 1));
    let short = attempt(&mut room, &Command::Vote(VoteCommand::Declare(vote)));
    assert!(matches!(short, Err(Refusal::Contradicts(_))), "{short:?}");
    for lot in [vec![0], vec![1, 0], vec![0, 2]] {
        let lot = Lot { among: lot, drawn: 1 };
        let drawn = attempt(&mut room, &Command::Vote(VoteCommand::Draw(vote, lot)));
        assert_eq!(drawn, Err(Refusal::NotThisBallot));
    }
    room.count(vote, forms(23, 1));
    room.declare(vote);
    let round = room.meeting().vote(vote).unwrap();
    assert_eq!((round.tally().valid, round.tally().not_voted), (Some(23), Some(1)));
    assert_eq!(round.declared(), Some(Outcome::Consultative));
}

#[test]
fn how_far_people_agree_may_be_shown_by_hands() {
    let (mut room, item) = sitting();
    let ballot = Ballot::Consultation(Consultation::default());
    let vote = open(&mut room, item, Method::Hands, ballot.clone());
    let raised = |agree| {
        let mut sheet = Sheet::blank(&ballot);
        sheet.add(&Paper::Consultation(Degree::Agree), agree);
        sheet.add(&Paper::Consultation(Degree::Disagree), 4);
        Count::Raised(Some(sheet))
    };
    room.count(vote, raised(21));
    let many = attempt(&mut room, &Command::Vote(VoteCommand::Declare(vote)));
    assert!(matches!(many, Err(Refusal::Contradicts(_))), "25 hands of 24: {many:?}");
    room.count(vote, raised(20));
    room.declare(vote);
    assert_eq!(room.meeting().vote(vote).unwrap().declared(), Some(Outcome::Consultative));
}

#[test]
fn names_are_called_once_for_several_motions() {
    let (mut room, first) = sitting();
    let second = room.add_item("修缮北门", "同意修缮北门。");
    let motion = |item| VoteCommand::Open {
        item,
        motion: "同意。".to_owned(),
        method: Method::RollCall,
        ballot: Ballot::Motion,
        rules: None,
    };
    room.run(Command::Vote(motion(first)));
    room.run(Command::Vote(motion(second)));
    room.run(Command::Vote(motion(second)));
    let votes: Vec<VoteId> = room.meeting().votes.iter().map(|vote| vote.id).collect();
    assert_eq!([first, second].map(|item| room.item(item).state), [ItemState::Voting; 2]);
    room.mark(votes[0], 0..24, Choice::For);
    let late = attempt(&mut room, &Command::Vote(motion(first)));
    assert_eq!(late, Err(Refusal::VoteOpen), "nobody joins once somebody has answered");
    room.mark(votes[1], 0..24, Choice::Against);
    room.mark(votes[2], 0..24, Choice::For);
    room.declare(votes[0]);
    room.declare(votes[1]);
    assert_eq!([first, second].map(|item| room.item(item).state), [ItemState::Decided, ItemState::Voting]);
    assert_eq!(attempt(&mut room, &Command::Close), Err(Refusal::VoteOpen));
    room.declare(votes[2]);
    assert_eq!(room.item(second).state, ItemState::Decided);
    let outcomes: Vec<_> = room.meeting().votes.iter().filter_map(Vote::declared).collect();
    assert_eq!(outcomes, [Outcome::Passed, Outcome::NotPassed, Outcome::Passed]);
}
