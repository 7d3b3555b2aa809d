//! Papers of rounds on every kind of ballot, in both languages and both forms.

use insta::assert_snapshot;

use super::meetings::{made, words};
use crate::lang::Lang;
use crate::meeting::sample::ballots::{declared, election, election_count, every, forms, ticket};
use crate::meeting::sample::{Room, rules};
use crate::meeting::{Command, Paper, Teller, VoteCommand};
use crate::notice::{Audience, to_markdown, to_text};

#[test]
fn every_ballot_has_its_result_notice_and_minutes() {
    for (nth, (rule, title, ballot, count)) in every().into_iter().enumerate() {
        let (mut room, _) = declared(rule, title, &ballot, &count);
        room.run(Command::Close);
        for lang in Lang::ALL {
            for paper in [Paper::ResultNotice, Paper::Minutes] {
                let document = made(room.meeting(), paper, Audience::Public, lang).unwrap();
                let text = to_text(&document, words(lang));
                // A law may speak of a majority that carries; of these rounds nothing is ever passed.
                assert!(!text.contains("表决通过") && !text.contains("，通过"), "{text}");
                assert!(!text.contains("赵秀兰"), "{text}");
                let name = format!("ballot_{nth}_{paper:?}_{}", lang.tag());
                assert_snapshot!(name.clone(), text);
                if paper == Paper::ResultNotice {
                    assert_snapshot!(name + "_md", to_markdown(&document, words(lang)));
                }
            }
        }
    }
}

/// Two tellers differed, one count stands, and it was put right later: all of it is told, and only in the files who was
/// written in.
#[test]
fn how_it_was_counted_is_told() {
    let mut room = Room::sitting(rules(crate::meeting::sample::ballots::ELECTION), 30, 26);
    let item = room.add_item("选举居民委员会成员", "选举。");
    let vote = room.open_ballot(item, "选举。", election());
    let other = [(20, ticket([&[0], &[0, 1]], &[])), (6, ticket([&[1], &[0, 2]], &["赵秀兰"]))];
    room.tell(vote, Teller::A, "周安宁", forms(&election(), &[other[0].clone()], 6));
    room.tell(vote, Teller::B, "", election_count());
    room.run(Command::Vote(VoteCommand::Adopt(vote, 1, "甲漏计一叠".to_owned())));
    room.declare(vote);
    let corrected = [(15, ticket([&[0], &[0, 1]], &[])), (11, ticket([&[1], &[2]], &["赵秀兰"]))];
    let corrected = forms(&election(), &corrected, 0);
    room.run(Command::Vote(VoteCommand::Correct(vote, corrected, "把一叠票重数了一遍".to_owned())));
    room.run(Command::Close);
    for (audience, named) in [(Audience::Public, false), (Audience::Internal, true)] {
        let document = made(room.meeting(), Paper::ResultNotice, audience, Lang::Zh).unwrap();
        let text = to_text(&document, words(Lang::Zh));
        assert_eq!(text.contains("赵秀兰"), named, "{text}");
        assert_snapshot!(format!("ballot_counting_{named}"), text);
    }
}

/// A round alone gives the figures of its papers, and on how many the part on one post is void.
#[test]
fn papers_and_void_parts_are_in_the_result() {
    let crate::ballot::Ballot::Election(mut asked) = election() else { panic!() };
    asked.part_valid = true;
    let asked = crate::ballot::Ballot::Election(asked);
    let mut void = ticket([&[], &[0, 1]], &[]);
    let crate::ballot::Paper::Election(parts) = &mut void else { panic!("{void:?}") };
    parts[0].invalid = true;
    let papers = [(24, ticket([&[0], &[0, 1]], &[])), (2, void)];
    let mut room = Room::sitting(rules(crate::meeting::sample::ballots::ELECTION), 30, 26);
    let item = room.add_item("选举居民委员会成员", "选举。");
    let vote = room.open_ballot(item, "选举。", asked.clone());
    room.tell(vote, Teller::A, "", forms(&asked, &papers, 0));
    room.declare(vote);
    room.run(Command::Close);
    let document = made(room.meeting(), Paper::ResultNotice, Audience::Public, Lang::Zh).unwrap();
    let text = to_text(&document, words(Lang::Zh));
    let flat: String = text.split_whitespace().collect();
    for figure in ["发出", "收回26", "有效26", "无效2"] {
        assert!(flat.contains(figure), "{figure}\n{text}");
    }
}

/// Owners vote without coming to any room: the files name them by how they voted all the same.
#[test]
fn owners_who_voted_are_in_the_files() {
    let room = super::meetings::owned();
    let of = |nth: usize| room.meeting().people[nth].is.name.clone();
    let told = |audience| {
        let document = made(room.meeting(), Paper::ResultNotice, audience, Lang::Zh).unwrap();
        to_text(&document, words(Lang::Zh))
    };
    let internal = told(Audience::Internal);
    for nth in [0, 5, 6, 8, 11] {
        assert!(internal.contains(&of(nth)), "{}\n{internal}", of(nth));
    }
    assert!(!told(Audience::Public).contains(&of(6)));
}
