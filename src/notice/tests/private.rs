//! What a public paper may never hold, looked for in everything it says.

use std::fmt::Write as _;

use super::meetings::{consulted, decided, made, planned, words};
use crate::lang::Lang;
use crate::meeting::sample::Room;
use crate::meeting::{
    AboutCommand, Command, FloorCommand, FollowUpCommand, Meeting, NewFollowUp, NoteKind, Paper, Speaker,
};
use crate::notice::{Audience, Blocked, Private, Spot, to_markdown, to_text};

fn everything(meeting: &Meeting, audience: Audience) -> String {
    let mut all = String::new();
    for lang in Lang::ALL {
        for paper in Paper::ALL {
            let document = made(meeting, paper, audience, lang).unwrap();
            all += &to_text(&document, words(lang));
            all += &to_markdown(&document, words(lang));
            let _ = write!(all, "{document:?}");
        }
    }
    all
}

#[test]
fn no_telephone_door_or_remark_is_on_a_public_paper() {
    for room in [planned(), decided(), consulted()] {
        let all = everything(room.meeting(), Audience::Public);
        assert!(all.contains("春和社区"), "something is said");
        for person in &room.meeting().people {
            assert!(!all.contains(&person.is.phone), "{}", person.is.phone);
            assert!(person.is.note.is_empty() || !all.contains(&person.is.note), "{}", person.is.note);
            for unit in &person.is.units {
                assert!(!all.contains(&unit.door), "{}", unit.door);
            }
        }
        assert!(!all.contains("外出"), "a reason for being away");
    }
}

#[test]
fn nobody_is_named_but_on_the_list_of_those_entitled() {
    for room in [decided(), consulted()] {
        for paper in [Paper::MeetingNotice, Paper::ResultNotice, Paper::Minutes] {
            for lang in Lang::ALL {
                let document = made(room.meeting(), paper, Audience::Public, lang).unwrap();
                let said = format!("{document:?}");
                for person in &room.meeting().people {
                    assert!(!said.contains(&person.is.name), "{paper:?}: {}", person.is.name);
                }
            }
        }
        let sheet = made(room.meeting(), Paper::SignInSheet, Audience::Public, Lang::Zh).unwrap();
        let said = format!("{sheet:?}");
        for person in &room.meeting().people {
            assert_eq!(said.contains(&person.is.name), person.is.entitled, "{}", person.is.name);
        }
    }
}

#[test]
fn how_somebody_voted_is_in_the_files_only() {
    let room = decided();
    let against = &room.meeting().people[14].is.name;
    let line = |said: &str| said.lines().any(|line| line.contains("反对：") && line.contains(against));
    let internal = to_text(
        &made(room.meeting(), Paper::Minutes, Audience::Internal, Lang::Zh).unwrap(),
        words(Lang::Zh),
    );
    assert!(line(&internal), "{internal}");
    assert!(!everything(room.meeting(), Audience::Public).contains("反对："));
}

#[test]
fn a_group_that_would_tell_who_it_is_is_left_out() {
    let mut room = planned();
    let (lone, several) = (room.id(2), room.id(7));
    let mut changed = room.meeting().people[2].is.clone();
    "第9网格".clone_into(&mut changed.group);
    room.run(Command::People(crate::meeting::PeopleCommand::Edit(lone, changed)));
    let item = room.meeting().agenda[0].id;
    for speaker in [lone, several] {
        room.note(item, Speaker::Person(speaker), "应当修。");
    }
    let document = made(room.meeting(), Paper::Minutes, Audience::Public, Lang::Zh).unwrap();
    let said = to_text(&document, words(Lang::Zh));
    assert!(said.contains("居民代表（意见）：应当修。"), "{said}");
    assert!(said.contains("居民代表（第3网格）（意见）：应当修。"), "{said}");
    assert!(!said.contains("第9网格"));
}

fn blocks(room: &Room, paper: Paper) -> Vec<(Private, Spot)> {
    match made(room.meeting(), paper, Audience::Public, Lang::Zh) {
        Ok(_) => Vec::new(),
        Err(Blocked(blocks)) => blocks.into_iter().map(|block| (block.what, block.spot)).collect(),
    }
}

#[test]
fn something_private_in_a_text_stops_the_public_paper_and_not_the_files() {
    let mut room = planned();
    let item = room.meeting().agenda[0].id;
    let named = room.meeting().people[5].is.name.clone();
    room.note(item, Speaker::Person(room.id(3)), "请打13800138000找我。");
    room.note(item, Speaker::Role("3-2-501住户".to_owned()), "门坏了，问0311-86012345。");
    room.note(item, Speaker::Role("一位居民".to_owned()), &format!("{named}的车挡路。"));
    room.run(Command::Floor(FloorCommand::Note {
        item: None,
        speaker: Speaker::Person(room.id(3)),
        kind: NoteKind::Opinion,
        text: "他家是低保户。".to_owned(),
    }));
    room.run(Command::FollowUp(FollowUpCommand::Add(vec![NewFollowUp {
        what: "联系501室".to_owned(),
        ..NewFollowUp::default()
    }])));
    room.about(|about| "因张某确诊改期".clone_into(&mut about.party_discussion));
    assert_eq!(
        blocks(&room, Paper::Minutes),
        [
            (Private::Mobile, Spot::Note(vec![1], 1)),
            (Private::Door, Spot::Note(vec![1], 2)),
            (Private::Landline, Spot::Note(vec![1], 2)),
            (Private::Name, Spot::Note(vec![1], 3)),
            (Private::Condition, Spot::Note(vec![], 1)),
            (Private::Door, Spot::FollowUp(1)),
        ]
    );
    assert_eq!(
        blocks(&room, Paper::ResultNotice),
        [(Private::Condition, Spot::PartyDiscussion), (Private::Door, Spot::FollowUp(1))]
    );
    assert_eq!(blocks(&room, Paper::MeetingNotice), [], "it says none of that");
    for paper in Paper::ALL {
        assert!(made(room.meeting(), paper, Audience::Internal, Lang::Zh).is_ok(), "{paper:?}");
    }
}

#[test]
fn every_text_of_the_sitting_is_looked_at() {
    const MOBILE: &str = "找13900139000";
    let mut room = planned();
    let mut about = room.meeting().about.clone();
    for text in [
        &mut about.title,
        &mut about.community,
        &mut about.place,
        &mut about.convener,
        &mut about.chair,
        &mut about.recorder,
        &mut about.party_discussion,
        &mut about.authorisation,
    ] {
        MOBILE.clone_into(text);
    }
    room.run(Command::About(AboutCommand::Set(about)));
    let spots: Vec<Spot> = blocks(&room, Paper::ResultNotice).into_iter().map(|(_, spot)| spot).collect();
    assert_eq!(
        spots,
        [
            Spot::Title,
            Spot::Community,
            Spot::Place,
            Spot::Convener,
            Spot::Chair,
            Spot::Recorder,
            Spot::PartyDiscussion,
            Spot::Authorisation,
        ]
    );
}

#[test]
fn a_contact_may_be_a_telephone_number_but_not_somebodys_own() {
    let mut room = planned();
    let own = room.meeting().people[0].is.phone.clone();
    room.about(|about| "办公室 13900139000".clone_into(&mut about.contact));
    assert_eq!(blocks(&room, Paper::MeetingNotice), []);
    room.about(|about| about.contact = own);
    assert_eq!(blocks(&room, Paper::MeetingNotice), [(Private::Mobile, Spot::Contact)]);
}

#[test]
fn a_block_says_where_to_look_and_does_not_repeat_the_number() {
    let mut room = planned();
    let item = room.meeting().agenda[0].id;
    room.note(item, Speaker::Role("一位居民".to_owned()), "身份证13060219850307123X");
    let Err(Blocked(blocks)) = made(room.meeting(), Paper::Minutes, Audience::Public, Lang::Zh) else {
        panic!("not blocked")
    };
    assert_eq!(
        blocks[0].say(words(Lang::Zh)),
        "议题1第1条发言：像是身份证号（130..3X），不能出现在公开的文书上；请改写后再做，或另存内部稿"
    );
    assert!(blocks[0].say(words(Lang::En)).starts_with("Item 1, note 1: this looks like an identity number"));
}
