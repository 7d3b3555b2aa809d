//! Whatever is asked, in whatever order: what must hold holds.

use proptest::prelude::*;

use super::obey::follow;
use crate::meeting::sample::{
    COUNCIL, HOUSEHOLDS, OWNERS, REPRESENTATIVES, Room, day, hands, item, owner, papers, person, rules,
};
use crate::meeting::{
    About, AboutCommand, AgendaCommand, AttendCommand, Choice, Command, Count, Entry, Event, FloorCommand,
    FollowUpCommand, ItemId, ItemState, Level, Meeting, Method, NewFollowUp, NewItem, NewPosting, NextStep,
    NoteKind, Paper, PeopleCommand, PersonId, PostingCommand, Problem, PublicView, Refusal, Speaker, Stage,
    Teller, Trail, VoteCommand, VoteId, check,
};
use crate::rules::{Outcome, Proxy, RuleSet};

/// Something to ask for, as numbers that name things of the meeting it meets.
type Ask = (u8, u8, u8);

/// Kinds of asks; one more is taking back, another bringing back.
const KINDS: u8 = 34;

fn asks() -> impl Strategy<Value = Vec<Ask>> {
    prop::collection::vec((0..KINDS, any::<u8>(), any::<u8>()), 0..70)
}

fn pick<T: Copy>(things: &[T], by: u8) -> Option<T> {
    things.get(usize::from(by) % things.len().max(1)).copied()
}

/// Turns numbers into a command about things that are there.
fn command(meeting: &Meeting, (kind, a, b): Ask) -> Option<Command> {
    let people: Vec<PersonId> = meeting.people.iter().map(|person| person.id).collect();
    let items: Vec<ItemId> = meeting.agenda.iter().map(|item| item.id).collect();
    let votes: Vec<VoteId> = meeting.votes.iter().map(|vote| vote.id).collect();
    let who = || pick(&people, a);
    let few =
        || -> Vec<PersonId> { people.iter().copied().skip(a.into()).take(usize::from(b % 9)).collect() };
    let level = [Level::First, Level::Second, Level::Third][usize::from(b % 3)];
    let new_item = NewItem {
        level,
        minutes: Some(u16::from(b)),
        ..item("议题", if b % 2 == 0 { "同意。" } else { "" })
    };
    let open = || meeting.open_vote().map(|vote| vote.id);
    let figure = |n: u8| u32::from(n % 12);
    let text = || "说明".to_owned();
    let agenda = |command| Some(Command::Agenda(command));
    match kind {
        0 => Some(Command::People(PeopleCommand::Add(vec![
            person(usize::from(a)),
            owner(usize::from(b), 9_000),
        ]))),
        1 => Some(Command::People(PeopleCommand::Remove(who()?))),
        2 => Some(Command::Attend(AttendCommand::Leave(few()))),
        3 => Some(Command::Attend(AttendCommand::Excuse(few(), text()))),
        4 | 5 => Some(Command::Attend(AttendCommand::Arrive(few()))),
        6 => Some(Command::Attend(AttendCommand::GiveProxy {
            from: who()?,
            to: pick(&people, b)?,
            paper: text(),
        })),
        7 => Some(Command::Attend(AttendCommand::EndProxy(who()?))),
        8 => Some(Command::Attend(AttendCommand::Clear(few()))),
        9 if b == 0 => Some(Command::Attend(AttendCommand::Count(figure(a)))),
        9 => Some(Command::Attend(AttendCommand::UseNames)),
        10 | 11 => {
            agenda(AgendaCommand::Add(pick(&items, a).filter(|_| b > 20), vec![new_item.clone(), new_item]))
        }
        12 => agenda(AgendaCommand::Up(pick(&items, a)?)),
        13 => agenda(AgendaCommand::Down(pick(&items, a)?)),
        14 => agenda(AgendaCommand::Deeper(pick(&items, a)?)),
        15 => agenda(AgendaCommand::Shallower(pick(&items, a)?)),
        16 => agenda(AgendaCommand::Remove(pick(&items, a)?)),
        17 | 18 => agenda(AgendaCommand::TakeUp(pick(&items, a)?)),
        19 => {
            const STATES: [ItemState; 5] = [
                ItemState::Waiting,
                ItemState::Decided,
                ItemState::Shelved,
                ItemState::Withdrawn,
                ItemState::Postponed,
            ];
            agenda(AgendaCommand::Settle(pick(&items, a)?, pick(&STATES, b)?, text()))
        }
        20 => {
            let (item, speaker) = (pick(&items, a), Speaker::Person(pick(&people, b)?));
            Some(Command::Floor(FloorCommand::Note { item, speaker, kind: NoteKind::Opinion, text: text() }))
        }
        21 => Some(Command::Floor(FloorCommand::Speak(pick(&items, a), Speaker::Person(pick(&people, b)?)))),
        22 => Some(Command::Floor(FloorCommand::Finish)),
        23 | 24 => {
            let (item, method) = (pick(&items, a)?, pick(&Method::ALL, b)?);
            Some(Command::Vote(VoteCommand::Open {
                item,
                motion: "同意。".to_owned(),
                method,
                ballot: crate::ballot::Ballot::Motion,
                rules: (b > 200).then(|| Box::new(rules("jw.recall.2025.reps"))),
            }))
        }
        25 | 26 => {
            let vote = meeting.vote(open()?)?;
            let all = u32::try_from(vote.frozen.voters_count()).ok()?;
            let against = figure(b).min(all);
            let counted = match vote.method() {
                Method::Hands if a % 3 == 0 => hands(figure(a), figure(b), 1),
                Method::Hands => hands(all - against, against, 0),
                Method::Paper if a % 3 == 0 => papers([all, figure(a)], [figure(b), 1, 0, 0]),
                Method::Paper => papers([all, all], [all - against, against, 0, 0]),
                Method::RollCall => return None,
            };
            Some(Command::Vote(VoteCommand::Count(vote.id, counted)))
        }
        27 | 28 => {
            let vote = meeting.vote(open()?)?;
            let choice =
                [Some(Choice::For), Some(Choice::Against), Some(Choice::Abstain), None][usize::from(b % 4)];
            let marks =
                vote.frozen.voters().iter().skip(usize::from(a % 4)).map(|who| (*who, choice)).collect();
            Some(Command::Vote(VoteCommand::Mark(vote.id, marks)))
        }
        29 if b > 150 => {
            let vote = meeting.vote(open()?)?;
            let all = u32::try_from(vote.frozen.voters_count()).ok()?;
            let count = hands(all.saturating_sub(figure(a) % 3), 0, 0);
            let by = pick(&Teller::ALL, b)?;
            Some(Command::Vote(VoteCommand::Tell(vote.id, by, text(), count)))
        }
        29 if b > 100 => Some(Command::Vote(VoteCommand::Adopt(open()?, a as usize % 3, text()))),
        29 | 30 => Some(Command::Vote(VoteCommand::Declare(open()?))),
        31 => Some(Command::Vote(VoteCommand::Void(pick(&votes, a)?, text()))),
        32 => {
            let vote = meeting.vote(pick(&votes, a)?)?;
            let all = u32::try_from(vote.frozen.voters_count()).ok()?;
            let against = figure(b).min(all);
            let counted = match &vote.count {
                Count::Hands(_) => hands(all - against, against, 0),
                Count::Papers(_) => papers([all, all], [all - against, against, 0, 0]),
                Count::Forms(_) | Count::Raised(_) => return None,
                Count::RollCall(answers) => {
                    Count::RollCall(answers.iter().skip(1).map(|(who, choice)| (*who, *choice)).collect())
                }
            };
            Some(Command::Vote(VoteCommand::Correct(vote.id, counted, text())))
        }
        33 => match a % 16 {
            0 if b > 200 => Some(Command::Close),
            1 | 2 => Some(Command::CallToOrder),
            3 if b > 240 => Some(Command::Seal),
            4 => {
                let item = pick(&items, b);
                Some(Command::FollowUp(FollowUpCommand::Add(vec![NewFollowUp {
                    what: text(),
                    item,
                    ..NewFollowUp::default()
                }])))
            }
            5 => {
                let about = About { entitled: (b > 128).then_some(b.into()), ..meeting.about.clone() };
                Some(Command::About(AboutCommand::Set(about)))
            }
            6 => {
                let (paper, place, from) = (pick(&Paper::ALL, b)?, text(), day("2026-03-01"));
                Some(Command::Posting(PostingCommand::Post(NewPosting { paper, place, from, until: None })))
            }
            7 => {
                let posting = meeting.postings.first()?.id;
                Some(Command::Posting(PostingCommand::Object { posting, by: text(), text: text() }))
            }
            _ => None,
        },
        _ => None,
    }
}

/// Kinds of meetings, by the number of them.
fn kind(nth: u8) -> RuleSet {
    let open = Proxy { allowed: true, max_per_agent: Some(2), ..Proxy::default() };
    match nth {
        0 => rules(REPRESENTATIVES),
        1 => RuleSet { proxy: open, ..rules(HOUSEHOLDS) },
        2 => rules(OWNERS),
        3 => rules(COUNCIL),
        _ => rules("tz.hearing.local.2026"),
    }
}

/// A room at work: thirty on the roster, most of them here, two items.
fn at_work(rules: RuleSet, sitting: bool) -> Room {
    let mut room = Room::new(rules);
    room.add_people((0..12).map(|nth| owner(nth, 9_000)).collect());
    room.add_people((12..15).map(person).collect());
    room.add_items(vec![item("修缮南门", "同意修缮。"), item("车棚", "")]);
    if sitting {
        room.arrive(0..12);
        room.run(Command::CallToOrder);
    }
    room
}

fn holds(room: &Room) -> Result<(), TestCaseError> {
    let meeting = room.meeting();
    let mut above = None;
    for item in &meeting.agenda {
        prop_assert!(item.is.level <= above.map_or(Level::First, Level::deeper), "a level is skipped");
        above = Some(item.is.level);
        let voting = meeting.rounds(item.id).any(crate::meeting::Vote::open);
        prop_assert_eq!(item.state == ItemState::Voting, voting, "{:?}", item);
        let running = item.spans.iter().filter(|span| span.ended.is_none()).count();
        let current = matches!(item.state, ItemState::Active | ItemState::Voting);
        prop_assert_eq!(running, usize::from(current), "{:?}", item);
    }
    let current =
        meeting.agenda.iter().filter(|i| matches!(i.state, ItemState::Active | ItemState::Voting)).count();
    let open: Vec<_> = meeting.votes.iter().filter(|vote| vote.open()).collect();
    prop_assert!(current <= open.len().max(1));
    // Several motions are open at once only while names are called for all of them in one pass.
    prop_assert!(open.len() <= 1 || open.iter().all(|vote| vote.method() == Method::RollCall));
    prop_assert!(meeting.stage == Stage::Sitting || current == 0);
    let roll = meeting.roll();
    for person in &meeting.people {
        prop_assert!(roll.proxies_of(person.id) <= usize::from(meeting.proxies_allowed().unwrap_or(0)));
    }
    for vote in &meeting.votes {
        let tally = vote.tally();
        let parts = [tally.for_, tally.against, tally.abstain, tally.invalid, tally.not_voted];
        let sum = parts.into_iter().try_fold(0_u64, |sum, part| Some(sum + part?));
        let counted =
            vote.declared().is_some_and(|outcome| !matches!(outcome, Outcome::NoQuorum | Outcome::Void));
        if counted {
            prop_assert_eq!(sum, Some(vote.frozen.voters_count()), "{:?}", tally);
            prop_assert!(tally.issued >= tally.returned && Some(vote.frozen.voters_count()) >= tally.issued);
        } else if vote.method() != Method::Paper {
            prop_assert!(sum.is_none_or(|sum| sum == vote.frozen.voters_count()), "{:?}", tally);
        }
        if let Some(declared) = vote.declared() {
            prop_assert_eq!(declared, meeting.verdict(vote).outcome);
            prop_assert!(declared != Outcome::Undetermined);
        }
    }
    for finding in check(meeting, None) {
        let made_by_hand = matches!(
            finding.what,
            Problem::OutcomeDiffers { .. }
                | Problem::CorrectionsDiffer
                | Problem::NotAVoter
                | Problem::ListedTwice
                | Problem::VoteLeftOpen
                | Problem::LevelJumps
                | Problem::OutOfOrder { .. }
                | Problem::DaysOutOfOrder { .. }
                | Problem::Unknown(_)
                | Problem::TooManyProxies { .. }
                | Problem::ProxyPassedOn
        );
        prop_assert!(!made_by_hand, "the record's own doors let it in: {:?}", finding);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_must_hold_holds(set in 0_u8..5, sitting: bool, asks in asks()) {
        let mut room = at_work(kind(set), sitting);
        for ask in asks {
            room.tick(1);
            let Some(command) = command(room.meeting(), ask) else { continue };
            let before = room.meeting().clone();
            match room.ask(&command) {
                Err(_) => prop_assert_eq!(&before, room.meeting(), "a refusal changes nothing"),
                Ok(_) => holds(&room)?,
            }
        }
    }

    #[test]
    fn what_is_taken_back_is_as_if_it_had_not_been(set in 0_u8..5, asks in asks()) {
        let mut room = at_work(kind(set), true);
        for ask in asks {
            room.tick(1);
            let Some(command) = command(room.meeting(), ask) else { continue };
            let before = room.meeting().clone();
            let Ok(event) = room.ask(&command) else { continue };
            let after = room.meeting().clone();
            let undone = room.undo();
            if event.is_final() {
                prop_assert_eq!(undone, Err(Refusal::NothingToUndo));
                continue;
            }
            prop_assert_eq!(undone, Ok(()));
            prop_assert_eq!(&before, room.meeting());
            prop_assert_eq!(room.redo(), Ok(()));
            prop_assert_eq!(&after, room.meeting());
        }
    }

    #[test]
    fn reading_the_trail_again_gives_the_same_record(set in 0_u8..5, asks in asks(), back in prop::collection::vec(0_u8..4, 70)) {
        let mut room = at_work(kind(set), true);
        // The events that hold, kept apart from the trail.
        let Some(Entry::Began(base)) = room.trail.lines().first().map(|line| line.entry.clone()) else { unreachable!() };
        let mut live: Vec<(crate::meeting::Stamp, Event)> = Vec::new();
        for line in room.trail.lines() {
            if let Entry::Did(event) = &line.entry {
                live.push((line.stamp, event.clone()));
            }
        }
        let mut undone = Vec::new();
        for (ask, back) in asks.into_iter().zip(back) {
            room.tick(1);
            match back {
                0 if room.undo().is_ok() => undone.extend(live.pop()),
                1 if room.redo().is_ok() => live.extend(undone.pop()),
                _ => {
                    let Some(command) = command(room.meeting(), ask) else { continue };
                    let stamp = room.stamp();
                    let Ok(event) = room.ask(&command) else { continue };
                    live.push((stamp, event));
                    undone.clear();
                }
            }
        }
        let again = Trail::replay(room.trail.lines().to_vec()).unwrap();
        prop_assert_eq!(&again, &room.trail);
        let mut folded = *base;
        for (stamp, event) in &live {
            folded.apply(event, stamp);
        }
        prop_assert_eq!(&folded, room.meeting());
    }

    #[test]
    fn from_anywhere_the_next_line_leads_to_the_end(set in 0_u8..5, sitting: bool, asks in asks()) {
        let mut room = at_work(kind(set), sitting);
        for ask in asks {
            room.tick(1);
            if let Some(command) = command(room.meeting(), ask) {
                let _refused = room.ask(&command);
            }
        }
        let most = 40 + 8 * room.meeting().agenda.len() + 2 * room.meeting().follow_ups.len()
            + 2 * room.meeting().postings.len();
        let taken = follow(&mut room, most);
        prop_assert_eq!(taken.last(), Some(&NextStep::AllDone), "{:?}", taken);
    }

    #[test]
    fn nobody_sees_a_name_or_a_running_count(set in 0_u8..5, asks in asks()) {
        let mut room = at_work(kind(set), true);
        for ask in asks {
            let Some(command) = command(room.meeting(), ask) else { continue };
            let before = PublicView::of(room.meeting(), room.now);
            if room.ask(&command).is_err() {
                continue;
            }
            let after = PublicView::of(room.meeting(), room.now);
            if matches!(command, Command::Vote(VoteCommand::Count(..) | VoteCommand::Mark(..))) {
                prop_assert_eq!(&before, &after);
            }
            let text = format!("{after:?}");
            for person in &room.meeting().people {
                prop_assert!(!text.contains(&person.is.phone) && !text.contains(&person.is.name));
                prop_assert!(person.is.units.iter().all(|unit| !text.contains(&unit.door)));
                prop_assert!(!text.contains(&person.id.to_string()));
            }
        }
    }
}
