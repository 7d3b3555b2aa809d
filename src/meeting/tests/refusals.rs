//! Every reason to refuse, each met at least once, and the record unchanged by it.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::meeting::sample::{HOUSEHOLDS, REPRESENTATIVES, Room, day, item, person, rules};
use crate::meeting::{
    About, AboutCommand, AgendaCommand, AttendCommand, Command, Field, FloorCommand, FollowUpCommand, ItemId,
    ItemState, Method, NewFollowUp, NewPerson, NewPosting, NoteKind, Paper, PeopleCommand, PersonId,
    PostingCommand, Refusal, Speaker, VoteCommand,
};
use crate::rules::{Proxy, RuleSet};

mod rounds;
mod things;

/// The name of a reason. Whoever adds one has to add it to `ALL` and meet it below.
fn name(refusal: &Refusal) -> &'static str {
    match refusal {
        Refusal::Sealed => "Sealed",
        Refusal::MeetingClosed => "MeetingClosed",
        Refusal::NotOpenYet => "NotOpenYet",
        Refusal::AlreadyOpen => "AlreadyOpen",
        Refusal::NotClosedYet => "NotClosedYet",
        Refusal::Empty(_) => "Empty",
        Refusal::TooLong(..) => "TooLong",
        Refusal::Unknown(_) => "Unknown",
        Refusal::PersonHasActed => "PersonHasActed",
        Refusal::AlreadyPresent => "AlreadyPresent",
        Refusal::NotPresent => "NotPresent",
        Refusal::MoreThanEntitled { .. } => "MoreThanEntitled",
        Refusal::NotCounted => "NotCounted",
        Refusal::ProxiesNotAllowed => "ProxiesNotAllowed",
        Refusal::NotEntitled => "NotEntitled",
        Refusal::OwnProxy => "OwnProxy",
        Refusal::TooManyProxies(_) => "TooManyProxies",
        Refusal::ProxyPassedOn => "ProxyPassedOn",
        Refusal::NoProxy => "NoProxy",
        Refusal::ItemInUse => "ItemInUse",
        Refusal::NoRoom => "NoRoom",
        Refusal::ItemSettled => "ItemSettled",
        Refusal::VoteOpen => "VoteOpen",
        Refusal::VoteNotOpen => "VoteNotOpen",
        Refusal::RulesInUse => "RulesInUse",
        Refusal::NotAVoter => "NotAVoter",
        Refusal::CountMissing(_) => "CountMissing",
        Refusal::Contradicts(_) => "Contradicts",
        Refusal::SheetDiffers(_) => "SheetDiffers",
        Refusal::TellersDiffer => "TellersDiffer",
        Refusal::CountedApart => "CountedApart",
        Refusal::NotThisBallot => "NotThisBallot",
        Refusal::CandidatesHoldProxies(_) => "CandidatesHoldProxies",
        Refusal::NobodyOf(_) => "NobodyOf",
        Refusal::OnlyByCorrection => "OnlyByCorrection",
        Refusal::SameCount => "SameCount",
        Refusal::NobodySpeaking => "NobodySpeaking",
        Refusal::EndsBeforeStart { .. } => "EndsBeforeStart",
        Refusal::AlreadyDone => "AlreadyDone",
        Refusal::NothingToUndo => "NothingToUndo",
        Refusal::NothingToRedo => "NothingToRedo",
    }
}

const ALL: [&str; 41] = [
    "Sealed",
    "MeetingClosed",
    "NotOpenYet",
    "AlreadyOpen",
    "NotClosedYet",
    "Empty",
    "TooLong",
    "Unknown",
    "PersonHasActed",
    "AlreadyPresent",
    "NotPresent",
    "MoreThanEntitled",
    "NotCounted",
    "ProxiesNotAllowed",
    "NotEntitled",
    "OwnProxy",
    "TooManyProxies",
    "ProxyPassedOn",
    "NoProxy",
    "ItemInUse",
    "NoRoom",
    "ItemSettled",
    "VoteOpen",
    "VoteNotOpen",
    "RulesInUse",
    "NotAVoter",
    "CountMissing",
    "Contradicts",
    "SheetDiffers",
    "TellersDiffer",
    "CountedApart",
    "NotThisBallot",
    "CandidatesHoldProxies",
    "NobodyOf",
    "OnlyByCorrection",
    "SameCount",
    "NobodySpeaking",
    "EndsBeforeStart",
    "AlreadyDone",
    "NothingToUndo",
    "NothingToRedo",
];

/// A meeting in some state, what is asked of it, and why it is refused.
type Case = (Room, Command, Refusal);

fn agenda(command: AgendaCommand) -> Command {
    Command::Agenda(command)
}

fn vote(command: VoteCommand) -> Command {
    Command::Vote(command)
}

fn attend(command: AttendCommand) -> Command {
    Command::Attend(command)
}

fn floor(command: FloorCommand) -> Command {
    Command::Floor(command)
}

fn planned() -> Room {
    let mut room = Room::with_people(rules(REPRESENTATIVES), 30);
    room.add_items(vec![item("修缮南门", "同意。"), item("车棚", "")]);
    room
}

fn sitting() -> Room {
    let mut room = planned();
    room.arrive(0..20);
    room.run(Command::CallToOrder);
    room
}

fn closed() -> Room {
    let mut room = sitting();
    room.run(Command::Close);
    room
}

fn first(room: &Room) -> ItemId {
    room.meeting().agenda[0].id
}

/// Ids of things that were in another record.
fn strangers() -> (Room, ItemId, PersonId) {
    let mut other = sitting();
    other.tick(1);
    let late = other.add_item("别处", "");
    other.add_people(vec![person(70)]);
    let somebody = other.id(30);
    (other, late, somebody)
}

fn note(item: Option<ItemId>, speaker: Speaker, text: &str) -> Command {
    floor(FloorCommand::Note { item, speaker, kind: NoteKind::Opinion, text: text.to_owned() })
}

fn resident() -> Speaker {
    Speaker::Role("一位居民".to_owned())
}

fn posting(from: NaiveDate, until: Option<NaiveDate>, place: &str) -> Command {
    let (paper, place) = (Paper::ResultNotice, place.to_owned());
    Command::Posting(PostingCommand::Post(NewPosting { paper, place, from, until }))
}

fn lifecycle() -> Vec<Case> {
    let mut sealed = closed();
    sealed.run(Command::Seal);
    let again = vec![
        (sealed, Command::Seal, Refusal::Sealed),
        (planned(), Command::Close, Refusal::NotOpenYet),
        (planned(), Command::Seal, Refusal::NotClosedYet),
        (sitting(), Command::Seal, Refusal::NotClosedYet),
        (sitting(), Command::CallToOrder, Refusal::AlreadyOpen),
        (closed(), Command::CallToOrder, Refusal::MeetingClosed),
        (closed(), Command::Close, Refusal::MeetingClosed),
    ];
    let too_late = [
        Command::People(PeopleCommand::Add(vec![person(40)])),
        attend(AttendCommand::Count(3)),
        agenda(AgendaCommand::Add(None, vec![item("迟来的", "")])),
        floor(FloorCommand::Finish),
        Command::About(AboutCommand::Set(About { entitled: Some(9), ..closed().meeting().about.clone() })),
        Command::About(AboutCommand::Set(About { own_proxies: Some(9), ..closed().meeting().about.clone() })),
        Command::About(AboutCommand::Set(About {
            date: day("2026-03-21"),
            ..closed().meeting().about.clone()
        })),
        Command::About(AboutCommand::Rules(Box::new(rules(HOUSEHOLDS)))),
    ];
    let too_early = |room: Room| {
        let item = first(&room);
        let open = VoteCommand::Open {
            item,
            motion: "同意。".to_owned(),
            method: Method::Hands,
            ballot: crate::ballot::Ballot::Motion,
            rules: None,
        };
        let settle = |state| agenda(AgendaCommand::Settle(item, state, String::new()));
        [
            agenda(AgendaCommand::TakeUp(item)),
            settle(ItemState::Decided),
            settle(ItemState::Shelved),
            floor(FloorCommand::Speak(None, resident())),
            vote(open),
        ]
    };
    let mut cases = again;
    cases.extend(too_late.into_iter().map(|command| (closed(), command, Refusal::MeetingClosed)));
    cases.extend(too_early(planned()).into_iter().map(|command| (planned(), command, Refusal::NotOpenYet)));
    let mut voted = sitting();
    let item = first(&voted);
    voted.open_vote(item, Method::Hands);
    let other_rules = Command::About(AboutCommand::Rules(Box::new(rules(HOUSEHOLDS))));
    cases.push((voted, other_rules, Refusal::RulesInUse));
    cases
}

fn words() -> Vec<Case> {
    let about = |change: fn(&mut About)| {
        let mut about = planned().meeting().about.clone();
        change(&mut about);
        Command::About(AboutCommand::Set(about))
    };
    let named = |name: &str| {
        Command::People(PeopleCommand::Add(vec![NewPerson { name: name.to_owned(), ..person(0) }]))
    };
    let titled = |title: &str| agenda(AgendaCommand::Add(None, vec![item(title, "")]));
    let follow = |what: &str| {
        Command::FollowUp(FollowUpCommand::Add(vec![NewFollowUp {
            what: what.to_owned(),
            ..NewFollowUp::default()
        }]))
    };
    let empty = Refusal::Empty;
    let long = Refusal::TooLong;
    let (title, text) = ("字".repeat(201), "字".repeat(5_001));
    let moved = agenda(AgendaCommand::Add(None, vec![item("题", &text)]));
    [
        (about(|about| "　".clone_into(&mut about.title)), empty(Field::Title)),
        (about(|about| about.title = "字".repeat(201)), long(Field::Title, 200)),
        (about(|about| about.place = "字".repeat(201)), long(Field::Detail, 200)),
        (about(|about| about.authorisation = "字".repeat(5_001)), long(Field::Text, 5_000)),
        (named(""), empty(Field::Name)),
        (named(&"字".repeat(61)), long(Field::Name, 60)),
        (Command::People(PeopleCommand::Add(vec![])), empty(Field::Name)),
        (titled(" "), empty(Field::Title)),
        (titled(&title), long(Field::Title, 200)),
        (moved, long(Field::Motion, 5_000)),
        (agenda(AgendaCommand::Add(None, vec![])), empty(Field::Title)),
        (attend(AttendCommand::Arrive(vec![])), empty(Field::Name)),
        (note(None, resident(), ""), empty(Field::Text)),
        (note(None, Speaker::Role(" ".to_owned()), "好"), empty(Field::Name)),
        (note(None, resident(), &text), long(Field::Text, 5_000)),
        (follow(" "), empty(Field::Text)),
        (Command::FollowUp(FollowUpCommand::Add(vec![])), empty(Field::Text)),
        (posting(day("2026-03-21"), None, ""), empty(Field::Place)),
    ]
    .into_iter()
    .map(|(command, refusal)| (planned(), command, refusal))
    .collect()
}

fn people() -> Vec<Case> {
    let room = sitting();
    let [here, agent, away, far] = [0, 1, 25, 26].map(|place| room.id(place));
    let proxy = |from, to| attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() });
    let allowing = |most| {
        let open = Proxy { allowed: true, max_per_agent: most, ..Proxy::default() };
        let mut room = Room::sitting(RuleSet { proxy: open, ..rules(HOUSEHOLDS) }, 30, 20);
        room.add_people(vec![NewPerson { entitled: false, ..person(60) }]);
        room
    };
    let mut held = allowing(Some(1));
    held.run(proxy(away, agent));
    let mut counted = Room::new(rules(HOUSEHOLDS));
    counted.about(|about| about.entitled = Some(100));
    let guest = allowing(None).id(30);
    vec![
        (sitting(), Command::People(PeopleCommand::Remove(here)), Refusal::PersonHasActed),
        (sitting(), attend(AttendCommand::Arrive(vec![away, here])), Refusal::AlreadyPresent),
        (sitting(), attend(AttendCommand::Excuse(vec![here], String::new())), Refusal::AlreadyPresent),
        (sitting(), attend(AttendCommand::Leave(vec![here, away])), Refusal::NotPresent),
        (
            counted,
            attend(AttendCommand::Count(101)),
            Refusal::MoreThanEntitled { present: 101, entitled: 100 },
        ),
        (sitting(), attend(AttendCommand::UseNames), Refusal::NotCounted),
        (sitting(), proxy(away, agent), Refusal::ProxiesNotAllowed),
        (allowing(Some(0)), proxy(away, agent), Refusal::ProxiesNotAllowed),
        (allowing(None), proxy(away, away), Refusal::OwnProxy),
        (allowing(None), proxy(guest, agent), Refusal::NotEntitled),
        (allowing(None), proxy(away, guest), Refusal::NotEntitled),
        (allowing(None), proxy(here, agent), Refusal::AlreadyPresent),
        (room_of(&held), proxy(far, agent), Refusal::TooManyProxies(1)),
        (room_of(&held), proxy(far, away), Refusal::ProxyPassedOn),
        (sitting(), attend(AttendCommand::EndProxy(here)), Refusal::NoProxy),
    ]
}

/// The same record again.
fn room_of(room: &Room) -> Room {
    Room { trail: room.trail.clone(), now: room.now }
}

#[test]
fn every_reason_to_refuse_is_met_and_leaves_the_record_alone() {
    let mut met = BTreeSet::new();
    let groups = [
        lifecycle(),
        words(),
        things::unknown(),
        people(),
        things::items(),
        rounds::votes(),
        rounds::by_own_rules(),
        rounds::uncounted(),
        things::papers_and_deeds(),
    ];
    for (mut room, command, refusal) in groups.into_iter().flatten() {
        let before = room.meeting().clone();
        assert_eq!(room.ask(&command), Err(refusal.clone()), "{command:?}");
        assert_eq!(room.meeting(), &before);
        met.insert(name(&refusal));
    }
    let mut fresh = planned();
    assert_eq!(fresh.redo(), Err(Refusal::NothingToRedo));
    let mut done = closed();
    assert_eq!(done.undo(), Err(Refusal::NothingToUndo));
    met.extend(["NothingToRedo", "NothingToUndo"]);
    assert_eq!(met, BTreeSet::from(ALL));
}
