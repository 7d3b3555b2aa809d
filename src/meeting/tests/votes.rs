use crate::meeting::sample::{
    HOUSEHOLDS, OWNERS, REPRESENTATIVES, Room, day, hands, item, owner, papers, person, rules,
};
use crate::meeting::{
    AgendaCommand, AttendCommand, Capacity, Choice, Command, Count, Hands, ItemId, ItemState, Method,
    NewPerson, Papers, PeopleCommand, Refusal, VoteCommand, VoteId, VoteState,
};
use crate::rules::{self, Area, Outcome};

fn sitting(entitled: usize, present: usize) -> (Room, ItemId) {
    let mut room = Room::with_people(rules(REPRESENTATIVES), entitled);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    room.arrive(0..present);
    room.run(Command::CallToOrder);
    (room, item)
}

fn outcome(room: &Room, vote: VoteId) -> Option<Outcome> {
    room.meeting().vote(vote).unwrap().declared()
}

fn void(room: &mut Room, vote: VoteId) {
    room.run(Command::Vote(VoteCommand::Void(vote, "漏数一排".to_owned())));
}

fn correct(room: &mut Room, vote: VoteId, count: Count, reason: &str) {
    room.run(Command::Vote(VoteCommand::Correct(vote, count, reason.to_owned())));
}

#[test]
fn more_than_half_of_those_present_and_not_of_those_who_voted() {
    for (counted, expected) in [
        ((21, 19, 0), Outcome::Passed),
        ((20, 5, 15), Outcome::NotPassed),
        ((20, 20, 0), Outcome::Tie),
        ((20, 0, 0), Outcome::NotPassed),
        ((21, 0, 0), Outcome::Passed),
    ] {
        let (mut room, item) = sitting(60, 40);
        let vote = room.by_hands(item, counted.0, counted.1, counted.2);
        assert_eq!(outcome(&room, vote), Some(expected), "{counted:?}");
        let tally = room.meeting().vote(vote).unwrap().tally();
        assert_eq!(tally.not_voted, Some(40 - u64::from(counted.0 + counted.1 + counted.2)));
    }
}

#[test]
fn a_vote_opened_without_a_quorum_comes_to_nothing() {
    let (mut room, item) = sitting(60, 39);
    let vote = room.by_hands(item, 39, 0, 0);
    assert_eq!(outcome(&room, vote), Some(Outcome::NoQuorum));
    assert_eq!(room.item(item).state, ItemState::Active);
}

#[test]
fn not_counted_is_not_nought() {
    let (mut room, item) = sitting(60, 40);
    let vote = room.open_vote(item, Method::Hands);
    room.count(vote, Count::Hands(Hands { for_: Some(40), ..Hands::default() }));
    let tally = room.meeting().vote(vote).unwrap().tally();
    assert_eq!((tally.against, tally.abstain, tally.not_voted), (None, None, None));
    assert!(matches!(room.ask(&Command::Vote(VoteCommand::Declare(vote))), Err(Refusal::CountMissing(_))));
}

#[test]
fn whoever_is_called_and_does_not_answer_did_not_vote() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::RollCall);
    room.mark(vote, 0..12, Choice::For);
    room.mark(vote, 12..15, Choice::Against);
    room.mark(vote, 15..16, Choice::Abstain);
    let tally = room.meeting().vote(vote).unwrap().tally();
    assert_eq!(
        (tally.for_, tally.against, tally.abstain, tally.not_voted),
        (Some(12), Some(3), Some(1), Some(4))
    );
    room.declare(vote);
    assert_eq!(outcome(&room, vote), Some(Outcome::Passed));
}

#[test]
fn answers_can_be_changed_and_taken_back_while_the_vote_is_open() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::RollCall);
    room.mark(vote, 0..20, Choice::For);
    room.mark(vote, 0..1, Choice::Against);
    let back = vec![(room.id(1), None)];
    room.run(Command::Vote(VoteCommand::Mark(vote, back)));
    let tally = room.meeting().vote(vote).unwrap().tally();
    assert_eq!((tally.for_, tally.against, tally.not_voted), (Some(18), Some(1), Some(1)));
}

#[test]
fn papers_are_issued_returned_valid_and_invalid() {
    for (count, expected) in [
        (papers([20, 20], [11, 5, 2, 2]), Ok(Outcome::Passed)),
        (papers([20, 18], [10, 5, 2, 1]), Ok(Outcome::NotPassed)),
        (papers([20, 18], [11, 5, 2, 1]), Err("one more than came back")),
        (papers([20, 18], [10, 5, 1, 1]), Err("one less than came back")),
        (papers([21, 18], [10, 5, 2, 1]), Err("more given out than people here")),
        (papers([18, 19], [11, 5, 2, 1]), Ok(Outcome::Void)),
        (papers([20, 21], [15, 5, 0, 1]), Ok(Outcome::Void)),
    ] {
        let (mut room, item) = sitting(30, 20);
        let vote = room.open_vote(item, Method::Paper);
        room.count(vote, count.clone());
        let declared = room.ask(&Command::Vote(VoteCommand::Declare(vote)));
        match expected {
            Ok(expected) => assert_eq!(outcome(&room, vote), Some(expected), "{count:?}"),
            Err(why) => assert!(matches!(declared, Err(Refusal::Contradicts(_))), "{why}: {declared:?}"),
        }
    }
}

#[test]
fn invalid_papers_have_to_be_counted_even_if_there_are_none() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::Paper);
    let Count::Papers(counted) = papers([20, 20], [20, 0, 0, 0]) else { unreachable!() };
    room.count(vote, Count::Papers(Papers { invalid: [].into(), ..counted }));
    assert!(matches!(room.ask(&Command::Vote(VoteCommand::Declare(vote))), Err(Refusal::CountMissing(_))));
}

#[test]
fn the_room_is_frozen_when_a_vote_opens() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::Hands);
    room.leave(0..10);
    room.arrive(20..25);
    room.add_people(vec![person(50)]);
    let frozen = &room.meeting().vote(vote).unwrap().frozen;
    assert_eq!((frozen.entitled_count, frozen.present_count), (30, 20));
    assert_eq!(frozen.at, room.now);
    room.count(vote, hands(20, 0, 0));
    room.declare(vote);
    assert_eq!(outcome(&room, vote), Some(Outcome::Passed));
}

#[test]
fn the_text_is_frozen_when_a_vote_opens() {
    let (mut room, id) = sitting(30, 20);
    let vote = room.open_vote(id, Method::Hands);
    room.run(Command::Agenda(AgendaCommand::Edit(id, item("修缮南门", "换了说法"))));
    assert_eq!(room.meeting().vote(vote).unwrap().motion, "同意修缮大门");
}

#[test]
fn rounds_are_kept_side_by_side() {
    let (mut room, item) = sitting(30, 20);
    room.by_hands(item, 10, 10, 0);
    let second = room.open_vote(item, Method::Paper);
    void(&mut room, second);
    let third = room.by_hands(item, 15, 5, 0);
    let rounds: Vec<_> = room.meeting().rounds(item).map(|vote| (vote.round, vote.declared())).collect();
    assert_eq!(rounds, [(1, Some(Outcome::Tie)), (2, None), (3, Some(Outcome::Passed))]);
    assert!(matches!(room.meeting().votes[1].state, VoteState::Voided { .. }));
    assert_eq!(room.meeting().vote(third).unwrap().round, 3);
    assert_eq!(room.item(item).state, ItemState::Decided);
}

#[test]
fn voiding_an_old_round_leaves_a_newer_decision_standing() {
    let (mut room, item) = sitting(30, 20);
    let first = room.by_hands(item, 10, 10, 0);
    let second = room.by_hands(item, 15, 5, 0);
    void(&mut room, first);
    assert_eq!(room.item(item).state, ItemState::Decided);
    void(&mut room, second);
    assert_eq!(room.item(item).state, ItemState::Active, "now nothing decides it");
}

#[test]
fn a_later_round_that_comes_to_nothing_leaves_the_earlier_decision_standing() {
    for declared in [false, true] {
        let (mut room, item) = sitting(30, 20);
        room.by_hands(item, 15, 5, 0);
        if declared {
            room.leave(0..1);
        }
        let second = room.open_vote(item, Method::Hands);
        assert_eq!(room.item(item).state, ItemState::Voting);
        if declared {
            room.declare(second);
            assert_eq!(outcome(&room, second), Some(Outcome::NoQuorum));
        } else {
            void(&mut room, second);
        }
        assert_eq!(room.item(item).state, ItemState::Decided, "as the first round decided it");
        assert!(room.item(item).spans.iter().all(|span| span.ended.is_some()));
    }
}

#[test]
fn voiding_an_old_round_leaves_an_open_one_open() {
    let (mut room, item) = sitting(30, 20);
    let first = room.by_hands(item, 10, 10, 0);
    let second = room.open_vote(item, Method::Hands);
    void(&mut room, first);
    assert_eq!(room.item(item).state, ItemState::Voting);
    room.count(second, hands(15, 5, 0));
    room.declare(second);
    assert_eq!(room.item(item).state, ItemState::Decided);
}

#[test]
fn voiding_does_not_undo_what_was_settled_by_hand() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.by_hands(item, 15, 5, 0);
    let settle = AgendaCommand::Settle(item, ItemState::Shelved, "下次再议".to_owned());
    room.run(Command::Agenda(settle));
    void(&mut room, vote);
    assert_eq!(room.item(item).state, ItemState::Shelved);
}

#[test]
fn five_corrections_keep_five_old_values_and_reasons() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.by_hands(item, 15, 5, 0);
    let lines = room.trail.lines().len();
    for (nth, reason) in ["一", "二", "三", "四", "五"].into_iter().enumerate() {
        room.tick(1);
        let against = 6 + u32::try_from(nth).unwrap();
        correct(&mut room, vote, hands(20 - against, against, 0), reason);
    }
    let corrected = room.meeting().vote(vote).unwrap();
    assert_eq!(corrected.count, hands(10, 10, 0));
    let kept: Vec<_> = corrected.corrections.iter().map(|c| (c.reason.as_str(), c.old.clone())).collect();
    let old = |against: u32| hands(20 - against, against, 0);
    assert_eq!(kept, [("一", old(5)), ("二", old(6)), ("三", old(7)), ("四", old(8)), ("五", old(9))]);
    assert_eq!(corrected.corrections[4].old_outcome, Outcome::Passed);
    assert_eq!(corrected.corrections[4].new_outcome, Outcome::Tie);
    assert!(corrected.corrections.windows(2).all(|pair| pair[0].at < pair[1].at));
    assert_eq!(room.trail.lines().len(), lines + 5, "the record only grows");
    assert_eq!(outcome(&room, vote), Some(Outcome::Tie));
    assert_eq!(room.undo(), Err(Refusal::NothingToUndo));
}

#[test]
fn a_correction_goes_on_after_the_meeting_is_closed_and_takes_the_item_with_it() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::Paper);
    room.count(vote, papers([18, 19], [11, 5, 2, 1]));
    room.declare(vote);
    assert_eq!((outcome(&room, vote), room.item(item).state), (Some(Outcome::Void), ItemState::Active));
    room.run(Command::Close);
    assert_eq!(room.item(item).state, ItemState::Waiting);
    correct(&mut room, vote, papers([19, 19], [11, 5, 2, 1]), "发出数写错");
    assert_eq!((outcome(&room, vote), room.item(item).state), (Some(Outcome::Passed), ItemState::Decided));
    correct(&mut room, vote, papers([18, 19], [11, 5, 2, 1]), "原数不错");
    assert_eq!((outcome(&room, vote), room.item(item).state), (Some(Outcome::Void), ItemState::Waiting));
    assert!(room.item(item).spans.iter().all(|span| span.ended.is_some()), "no clock runs after the close");
}

#[test]
fn what_happens_to_the_roster_afterwards_changes_no_result() {
    let (mut room, item) = sitting(30, 20);
    let vote = room.open_vote(item, Method::RollCall);
    room.mark(vote, 0..20, Choice::For);
    room.declare(vote);
    let before = room.meeting().verdict(room.meeting().vote(vote).unwrap());
    let who = room.id(0);
    let renamed = NewPerson { name: "王某某".to_owned(), entitled: false, ..person(0) };
    room.run(Command::People(PeopleCommand::Edit(who, renamed)));
    assert_eq!(room.ask(&Command::People(PeopleCommand::Remove(who))), Err(Refusal::PersonHasActed));
    assert_eq!(room.meeting().verdict(room.meeting().vote(vote).unwrap()), before);
}

#[test]
fn owners_are_counted_by_head_and_by_floor_area() {
    // Six of nine owners, 6 000 of 9 000 square metres: just enough to take part.
    for (areas, for_, expected) in [
        ([100_000; 9], 4, Outcome::Passed),
        ([100_000; 9], 3, Outcome::Tie),
        (
            [100_000, 100_000, 100_000, 100_000, 100_000, 99_999, 100_000, 100_000, 100_000],
            4,
            Outcome::NoQuorum,
        ),
        // Four of six heads, and less than half of the area of those who voted.
        ([50_000, 50_000, 50_000, 50_000, 300_000, 300_000, 1, 1, 1], 4, Outcome::NotPassed),
    ] {
        let mut room = Room::new(rules(OWNERS));
        room.add_people(areas.iter().enumerate().map(|(nth, area)| owner(nth, *area)).collect());
        let item = room.add_item("使用维修资金", "同意使用。");
        room.run(Command::CallToOrder);
        let vote = room.open_vote(item, Method::RollCall);
        room.mark(vote, 0..for_, Choice::For);
        room.mark(vote, for_..6, Choice::Against);
        let tally = room.meeting().vote(vote).unwrap().tally();
        assert_eq!(tally.entitled_area, Area::sum(areas.map(Area)));
        assert_eq!(tally.cast_area, Area::sum(areas[..6].iter().copied().map(Area)));
        assert_eq!(tally.for_area, Area::sum(areas[..for_].iter().copied().map(Area)));
        assert_eq!(tally.not_voted, Some(3), "of all owners, in whatever room");
        room.declare(vote);
        assert_eq!(outcome(&room, vote), Some(expected), "{areas:?}");
    }
}

#[test]
fn where_one_kind_of_member_votes_the_others_are_not_asked() {
    // A hearing: twelve hearing delegates and nine villagers' representatives, who alone vote.
    let mut room = Room::new(rules("tz.hearing.local.2026"));
    let delegate = |nth: usize| NewPerson { capacities: [Capacity::Resident].into(), ..person(nth) };
    room.add_people((0..9).map(person).chain((9..21).map(delegate)).collect());
    room.now = day("2026-03-20").and_hms_opt(1, 0, 0).unwrap().and_utc().fixed_offset();
    room.arrive(0..20);
    room.run(Command::CallToOrder);
    let item = room.add_item("新建停车场", "同意新建。");
    let vote = room.open_vote(item, Method::RollCall);
    let frozen = &room.meeting().vote(vote).unwrap().frozen;
    assert_eq!((frozen.present_count, frozen.voters_count()), (20, 9));
    let here = frozen.groups[&rules::Capacity::Representatives];
    assert_eq!((here.entitled, here.present), (Some(9), Some(9)));
    let stranger = vec![(room.id(10), Some(Choice::For))];
    assert_eq!(room.ask(&Command::Vote(VoteCommand::Mark(vote, stranger))), Err(Refusal::NotAVoter));
    room.mark(vote, 0..6, Choice::For);
    assert_eq!(room.meeting().vote(vote).unwrap().tally().not_voted, Some(3));
    room.declare(vote);
    assert!(outcome(&room, vote).is_some());
}

#[test]
fn heads_counted_are_the_voters_where_nobody_is_listed() {
    let mut room = Room::new(rules(HOUSEHOLDS));
    room.about(|about| about.entitled = Some(100));
    let item = room.add_item("修缮南门", "同意。");
    room.run(Command::Attend(AttendCommand::Count(51)));
    room.run(Command::CallToOrder);
    let vote = room.by_hands(item, 26, 20, 5);
    assert_eq!(outcome(&room, vote), Some(Outcome::Passed));
}
