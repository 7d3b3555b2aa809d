use super::*;
use crate::lang::tests::raw;
use crate::meeting::sample::{Room, filled, item as new_item};
use crate::meeting::{AgendaCommand, Command, Level, NewItem};
use crate::rules::Area;

const STATES: [ItemState; 7] = [
    ItemState::Waiting,
    ItemState::Active,
    ItemState::Voting,
    ItemState::Decided,
    ItemState::Shelved,
    ItemState::Withdrawn,
    ItemState::Postponed,
];

fn somebody() -> PersonId {
    filled().id(0)
}

fn vote_states() -> [VoteState; 3] {
    let at = filled().now;
    [
        VoteState::Open,
        VoteState::Declared { at, outcome: rules::Outcome::Passed },
        VoteState::Voided { at, reason: String::new() },
    ]
}

/// For each kind of thing, the words of all of them.
fn every_term(words: &Words) -> Vec<Vec<String>> {
    let presences = [
        Presence::Expected,
        Presence::Present,
        Presence::Left,
        Presence::Excused,
        Presence::ByProxy(somebody()),
    ];
    let members =
        [rules::Capacity::Members, rules::Capacity::Representatives, rules::Capacity::WomenRepresentatives];
    let gates = [GateKind::PartyDiscussion, GateKind::Authorisation, GateKind::Announcement];
    vec![
        STATES.map(|is| item_state(words, is)).into(),
        [CarryReason::NotDealtWith, CarryReason::OpenFollowUps].map(|is| carry_reason(words, is)).into(),
        presences.map(|is| presence(words, is)).into(),
        Capacity::NAMED.iter().map(|is| capacity(words, is)).collect(),
        members.map(|is| member(words, is)).into(),
        [Gender::Female, Gender::Male].map(|is| gender(words, is)).into(),
        NoteKind::ALL.map(|is| note_kind(words, is)).into(),
        Method::ALL.map(|is| method(words, is)).into(),
        [Choice::For, Choice::Against, Choice::Abstain].map(|is| choice(words, is)).into(),
        InvalidReason::ALL.map(|is| invalid_reason(words, is)).into(),
        vote_states().iter().map(|is| vote_state(words, is)).collect(),
        Paper::ALL.map(|is| paper(words, is)).into(),
        [Stage::Planned, Stage::Sitting, Stage::Closed].map(|is| stage(words, is)).into(),
        gates.map(|is| gate(words, is)).into(),
    ]
}

#[test]
fn every_thing_has_a_word_of_its_own() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for terms in every_term(&words) {
            for (at, term) in terms.iter().enumerate() {
                assert_eq!(raw(&words, term), None, "{lang}: {term}");
                assert!(!words.has(term), "{lang}: {term} is an id");
                assert!(!terms[..at].contains(term), "{lang}: {term} stands for two things");
            }
        }
    }
}

#[test]
fn what_a_roster_calls_somebody_stands_as_it_is() {
    for lang in Lang::ALL {
        let own = Capacity::Other("楼门长".to_owned());
        assert_eq!(capacity(&Words::new(lang), &own), "楼门长");
    }
}

#[test]
fn papers_are_called_as_they_are_headed() {
    let words = Words::new(Lang::Zh);
    let names = Paper::ALL.map(|is| paper(&words, is));
    assert_eq!(names, ["会议通知", "签到表", "表决结果公示", "会议纪要"]);
}

#[test]
fn items_are_named_by_number_and_title() {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    let mut room = Room::new(crate::meeting::sample::rules(crate::meeting::sample::COUNCIL));
    let deeper = |title: &str, level| NewItem { level, ..new_item(title, "") };
    let ids = room.add_items(vec![
        new_item("听取报告", ""),
        new_item("关于小区南门至三号楼之间道路修缮及照明改造的议案", ""),
        deeper("路面\n材料", Level::Second),
        deeper("沥青", Level::Third),
    ]);
    let meeting = room.meeting();
    for (at, in_zh, in_en) in [
        (0, "议题一《听取报告》", "item 1 \"听取报告\""),
        (1, "议题二《关于小区南门至三号楼之间..》", "item 2 \"关于小区南门至三号楼之间..\""),
        (2, "议题二（一）《路面 材料》", "item 2.1 \"路面 材料\""),
        (3, "议题二（一）1《沥青》", "item 2.1.1 \"沥青\""),
    ] {
        assert_eq!(item(&zh, meeting, ids[at]), in_zh);
        assert_eq!(item(&en, meeting, ids[at]), in_en);
    }
    assert_eq!(item_title(&zh, meeting, ids[3]), "《沥青》");
    room.run(Command::Agenda(AgendaCommand::Remove(ids[3])));
    assert_eq!(item(&zh, room.meeting(), ids[3]), "已删去的议题");
    assert_eq!(item_title(&en, room.meeting(), ids[3]), "an item removed since");
}

#[test]
fn amounts_have_their_unit() {
    let (zh, en) = (Words::new(Lang::Zh), Words::new(Lang::En));
    for (of, in_zh, in_en) in [
        (Amount::Heads(1), "1人", "1 person"),
        (Amount::Heads(46), "46人", "46 people"),
        (Amount::Area(Area(120_350)), "1203.50平方米", "1203.50 sq m"),
    ] {
        assert_eq!(amount(&zh, of), in_zh);
        assert_eq!(amount(&en, of), in_en);
    }
}

#[test]
fn speakers_are_called_by_name_or_role() {
    let (zh, room) = (Words::new(Lang::Zh), filled());
    assert_eq!(speaker(&zh, room.meeting(), &Speaker::Person(room.id(0))), "王㛃");
    assert_eq!(speaker(&zh, room.meeting(), &Speaker::Role("一位居民".to_owned())), "一位居民");
    let stranger = Room::new(room.meeting().rules.clone()).stamp().id(99);
    assert_eq!(person(&zh, room.meeting(), stranger), "某人");
}
