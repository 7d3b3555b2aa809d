use super::obey::{follow, obey};
use crate::meeting::sample::{
    COUNCIL, HOUSEHOLDS, OWNERS, REPRESENTATIVES, Room, day, hands, item, owner, rules,
};
use crate::meeting::{
    AgendaCommand, AttendCommand, Choice, Command, ItemState, Level, Method, Missing, NewItem, NextStep,
    Paper, Phase, PhaseState, Problem, Speaker, VoteCommand, check, guide, phases,
};
use crate::rules::{Amount, Asked, Base, Catalogue, Figure, Kind, Outcome};

mod after_rounds;
mod closed;

fn step(room: &Room) -> NextStep {
    guide(room.meeting(), room.now).step
}

fn missing(room: &Room) -> Vec<Missing> {
    guide(room.meeting(), room.now).missing
}

fn resident() -> Speaker {
    Speaker::Role("一位居民".to_owned())
}

fn short_of(need: u64, have: u64) -> Missing {
    Missing::QuorumMissing { base: Base::Entitled, need: Amount::Heads(need), have: Amount::Heads(have) }
}

#[test]
fn every_built_in_kind_of_meeting_is_led_to_its_end() {
    for set in Catalogue::built_in().all() {
        let mut room = Room::new(set.clone());
        let taken = follow(&mut room, 80);
        assert_eq!(taken.last(), Some(&NextStep::AllDone), "{}: {taken:?}", set.id);
        assert_eq!(
            phases(room.meeting(), room.now).map(|(_, state)| state),
            [PhaseState::Done; 6],
            "{}",
            set.id
        );
        let voted = !room.meeting().votes.is_empty();
        let asked = !set.majority.is_empty() || set.kind == Kind::Review;
        assert_eq!(
            voted, asked,
            "{}: a vote is asked for where one decides, and where grades are given",
            set.id
        );
    }
}

#[test]
fn a_whole_meeting_step_by_step() {
    let mut room = Room::new(rules(HOUSEHOLDS));
    let mut names = Vec::new();
    for _ in 0..40 {
        let next = step(&room);
        names.push(format!("{next:?}").split(['(', ' ']).next().unwrap().to_owned());
        if !obey(&mut room, next) {
            break;
        }
    }
    let expected = [
        "AddItems",
        "AddPeople",
        "SetParticulars",
        "PostMeetingNotice",
        "SignIn",
        "CallToOrder",
        "TakeUp",
        "Discuss",
        "WriteMotion",
        "OpenVote",
        "Count",
        "Declare",
        "TakeUp",
        "Discuss",
        "OpenVote",
        "Count",
        "Declare",
        "AddFollowUps",
        "CloseMeeting",
        "PostResult",
        "WaitPosting",
        "TakeDown",
        "FinishFollowUp",
        "Seal",
        "AllDone",
    ];
    assert_eq!(names, expected);
}

#[test]
fn particulars_are_named_one_by_one() {
    let mut room = Room::new(rules(REPRESENTATIVES));
    room.add_people(vec![crate::meeting::sample::person(0)]);
    room.add_item("修缮南门", "");
    let gates = [Missing::Gate(Asked::Authorisation), Missing::Gate(Asked::PartyDiscussion)];
    assert_eq!(step(&room), NextStep::SetParticulars);
    let all = [&[Missing::NoTime, Missing::NoPlace, Missing::NoChair][..], &gates].concat();
    assert_eq!(missing(&room), all);
    room.about(|about| {
        about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
        "居委会".clone_into(&mut about.place);
    });
    assert_eq!(missing(&room)[0], Missing::NoChair);
    room.about(|about| "孙安宁".clone_into(&mut about.chair));
    assert_eq!(step(&room), NextStep::SignIn, "this kind of meeting asks for no days of notice");
}

#[test]
fn a_notice_in_time_is_ten_whole_days_before() {
    for (posted, days) in [("2026-03-09", 11), ("2026-03-10", 10), ("2026-03-11", 9), ("2026-03-20", 0)] {
        let mut room = Room::with_people(rules(HOUSEHOLDS), 30);
        room.now = crate::meeting::sample::moment(&format!("{posted} 18:00"));
        room.add_item("修缮南门", "");
        room.about(|about| {
            about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
            "居委会".clone_into(&mut about.place);
            "孙安宁".clone_into(&mut about.chair);
        });
        let late = Missing::NoticeTooShort { days, need: 10 };
        assert_eq!(step(&room), NextStep::PostMeetingNotice);
        assert_eq!(missing(&room).contains(&late), days < 10, "{posted}");
        room.post(Paper::MeetingNotice, posted, None);
        if days < 10 {
            assert_eq!(step(&room), NextStep::SetParticulars);
            assert!(missing(&room).contains(&late));
            room.about(|about| "台风".clone_into(&mut about.short_notice));
        }
        assert_eq!(step(&room), NextStep::SignIn, "{posted}");
        assert!(!missing(&room).contains(&late));
    }
}

#[test]
fn a_room_that_fills_is_not_held_up_by_paperwork() {
    let mut room = Room::with_people(rules(HOUSEHOLDS), 30);
    assert_eq!(step(&room), NextStep::AddItems);
    room.arrive(0..1);
    assert_eq!(step(&room), NextStep::SignIn);
    assert_eq!(missing(&room), [short_of(16, 1)]);
    room.arrive(1..15);
    assert_eq!((step(&room), missing(&room)), (NextStep::SignIn, vec![short_of(16, 15)]));
    room.arrive(15..16);
    assert_eq!(step(&room), NextStep::CallToOrder);
    for lack in [
        Missing::NoTime,
        Missing::NoPlace,
        Missing::NoChair,
        Missing::NoticeTooShort { days: 0, need: 10 },
        Missing::Gate(Asked::PartyDiscussion),
    ] {
        assert!(missing(&room).contains(&lack), "{lack:?}");
    }
}

#[test]
fn the_day_is_named_while_it_is_ahead() {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 30);
    room.arrive(0..20);
    for (now, ahead) in [("2026-03-19 23:59", true), ("2026-03-20 00:00", false)] {
        room.now = crate::meeting::sample::moment(now);
        assert_eq!(missing(&room).contains(&Missing::DayAhead(day("2026-03-20"))), ahead, "{now}");
    }
}

#[test]
fn no_vote_is_opened_while_the_quorum_is_away() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    room.take_up(gate);
    room.note(gate, resident(), "先修门锁。");
    assert_eq!(step(&room), NextStep::OpenVote(gate));
    room.leave(0..3);
    assert_eq!(step(&room), NextStep::AwaitQuorum { missing: 3 });
    assert_eq!(missing(&room), [short_of(20, 17)]);
    room.arrive(0..2);
    assert_eq!(step(&room), NextStep::AwaitQuorum { missing: 1 });
    room.arrive(2..3);
    assert_eq!(step(&room), NextStep::OpenVote(gate));
}

#[test]
fn a_vote_that_is_open_is_counted_and_declared_before_anything_else() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    let vote = room.open_vote(gate, Method::Hands);
    assert_eq!(step(&room), NextStep::Count(vote));
    let lacks = [Figure::For, Figure::Against, Figure::Abstain];
    assert!(
        matches!(&missing(&room)[..], [Missing::CountMissing(figures)] if lacks.iter().all(|f| figures.contains(f)))
    );
    room.count(vote, hands(15, 4, 2));
    assert_eq!(step(&room), NextStep::Count(vote), "one more than are here");
    assert!(matches!(missing(&room)[..], [Missing::Contradicts(_)]));
    room.count(vote, hands(15, 4, 1));
    assert_eq!((step(&room), missing(&room)), (NextStep::Declare(vote), vec![]));
    room.leave(0..10);
    assert_eq!(step(&room), NextStep::Declare(vote), "who leaves now was here when it opened");
}

#[test]
fn a_roll_call_names_how_many_have_not_answered() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let gate = room.add_item("修缮南门", "");
    let vote = room.open_vote(gate, Method::RollCall);
    room.mark(vote, 0..18, Choice::For);
    assert_eq!((step(&room), missing(&room)), (NextStep::Count(vote), vec![Missing::NotAnswered(2)]));
    room.mark(vote, 18..20, Choice::Abstain);
    assert_eq!((step(&room), missing(&room)), (NextStep::Declare(vote), vec![]));
}

#[test]
fn owners_need_not_all_answer() {
    let mut room = Room::new(rules(OWNERS));
    room.add_people((0..9).map(|nth| owner(nth, 10_000)).collect());
    room.run(Command::CallToOrder);
    let gate = room.add_item("使用维修资金", "同意使用。");
    let vote = room.open_vote(gate, Method::RollCall);
    room.mark(vote, 0..5, Choice::For);
    assert_eq!(step(&room), NextStep::Count(vote), "two thirds of nine are six");
    room.mark(vote, 5..6, Choice::For);
    assert_eq!((step(&room), missing(&room)), (NextStep::Declare(vote), vec![Missing::NotAnswered(3)]));
    room.declare(vote);
}

#[test]
fn a_round_that_came_to_nothing_is_held_again() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    let vote = room.open_vote(gate, Method::Hands);
    room.run(Command::Vote(VoteCommand::Void(vote, "漏数一排".to_owned())));
    assert_eq!(step(&room), NextStep::OpenVote(gate));
    room.leave(0..1);
    let vote = room.open_vote(gate, Method::Hands);
    assert_eq!(step(&room), NextStep::Declare(vote), "without a quorum there is nothing to count");
    assert_eq!(missing(&room), [Missing::NoEffect(Outcome::NoQuorum)]);
    room.declare(vote);
    assert_eq!(step(&room), NextStep::AwaitQuorum { missing: 1 });
    room.arrive(0..1);
    room.by_hands(gate, 15, 4, 1);
    room.take_up(gate);
    assert_eq!(step(&room), NextStep::SettleItem(gate), "a decided item asks for no second vote");
}

#[test]
fn headings_are_not_dealt_with_but_what_stands_under_them() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let under = |title: &str| NewItem { level: Level::Second, ..item(title, "") };
    let items =
        room.add_items(vec![item("基础设施", ""), under("修缮南门"), under("车棚"), item("其他", "")]);
    assert_eq!(step(&room), NextStep::TakeUp(items[1]));
    room.take_up(items[0]);
    assert_eq!(step(&room), NextStep::TakeUp(items[1]), "even with the heading itself before the meeting");
    for id in &items[1..] {
        room.run(Command::Agenda(AgendaCommand::Settle(*id, ItemState::Shelved, String::new())));
    }
    assert_eq!(step(&room), NextStep::CloseMeeting, "a heading is through with what stands under it");
    assert!(!room.meeting().unfinished().iter().any(|lack| matches!(lack, Missing::ItemsOpen(_))));
    room.run(Command::Agenda(AgendaCommand::Settle(items[1], ItemState::Waiting, String::new())));
    assert_eq!(step(&room), NextStep::TakeUp(items[1]));
    assert!(room.meeting().unfinished().contains(&Missing::ItemsOpen(1)));
    room.run(Command::Agenda(AgendaCommand::Settle(items[1], ItemState::Decided, "照办".to_owned())));
    let other = check(room.meeting(), None).into_iter().find(|one| one.what == Problem::DecidedWithoutVote);
    assert_eq!(other, None, "what came of a heading stands under it");
}

#[test]
fn a_council_writes_down_what_came_of_it_and_votes_on_nothing() {
    let mut room = Room::sitting(rules(COUNCIL), 12, 1);
    let gate = room.add_item("修缮南门", "");
    room.take_up(gate);
    assert_eq!(step(&room), NextStep::Discuss(gate));
    room.note(gate, resident(), "先修门锁。");
    assert_eq!(step(&room), NextStep::SettleItem(gate));
}

#[test]
fn a_council_needs_somebody_and_no_quorum() {
    let mut room = Room::with_people(rules(COUNCIL), 12);
    room.add_item("修缮南门", "");
    room.about(|about| {
        about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
        "居委会".clone_into(&mut about.place);
        "孙安宁".clone_into(&mut about.chair);
    });
    assert_eq!((step(&room), missing(&room)), (NextStep::SignIn, vec![Missing::NobodyHere]));
    room.arrive(0..1);
    assert_eq!(step(&room), NextStep::CallToOrder);
}

#[test]
fn while_somebody_speaks_the_discussion_goes_on() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 20);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    room.take_up(gate);
    room.note(gate, resident(), "先修门锁。");
    room.run(Command::Floor(crate::meeting::FloorCommand::Speak(Some(gate), resident())));
    assert_eq!(step(&room), NextStep::Discuss(gate));
    room.run(Command::Floor(crate::meeting::FloorCommand::Finish));
    assert_eq!(step(&room), NextStep::OpenVote(gate));
}

fn particulars(room: &mut Room) {
    room.about(|about| {
        about.time = chrono::NaiveTime::from_hms_opt(9, 0, 0);
        "居委会".clone_into(&mut about.place);
        "孙安宁".clone_into(&mut about.chair);
    });
}

#[test]
fn stages_stand_as_far_as_the_meeting_has_come() {
    use PhaseState::{Done, Now, Todo};
    let mut room = Room::with_people(rules(REPRESENTATIVES), 30);
    let states = |room: &Room| phases(room.meeting(), room.now).map(|(_, state)| state);
    assert_eq!(states(&room), [Now, Todo, Todo, Todo, Todo, Todo]);
    let gate = room.add_item("修缮南门", "同意修缮南门。");
    room.arrive(0..20);
    room.run(Command::CallToOrder);
    assert_eq!(states(&room), [Done, Done, Now, Todo, Todo, Todo]);
    let vote = room.open_vote(gate, Method::Hands);
    assert_eq!(states(&room), [Done, Done, Todo, Now, Todo, Todo]);
    room.count(vote, hands(15, 4, 1));
    room.declare(vote);
    assert_eq!(
        states(&room),
        [Done, Done, Done, Done, Todo, Now],
        "who does what is asked while all are here"
    );
    room.run(Command::Close);
    particulars(&mut room);
    assert_eq!(states(&room), [Done, Done, Done, Done, Now, Todo]);
    assert_eq!(phases(room.meeting(), room.now).map(|(phase, _)| phase), Phase::ALL);
}

#[test]
fn heads_may_be_counted_where_nobody_is_listed() {
    let mut room = Room::new(rules(HOUSEHOLDS));
    room.add_item("修缮南门", "");
    assert_eq!(step(&room), NextStep::AddPeople);
    room.about(|about| about.entitled = Some(100));
    assert_eq!(step(&room), NextStep::SetParticulars);
    for (heads, next) in [(50, NextStep::SignIn), (51, NextStep::CallToOrder)] {
        room.run(Command::Attend(AttendCommand::Count(heads)));
        assert_eq!(step(&room), next, "{heads}");
    }
}
