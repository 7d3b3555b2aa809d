use super::*;
use crate::lang::tests::raw;
use crate::meeting::sample::ballots::{counted, declared, every};
use crate::meeting::{Command, Teller, VoteCommand};

fn table(room: &crate::meeting::sample::Room, lang: Lang) -> Vec<String> {
    let (meeting, words) = (room.meeting(), Words::new(lang));
    let vote = meeting.votes.last().unwrap();
    let found = meeting.found(vote).unwrap();
    lines(&vote.ballot, &found, &words)
        .into_iter()
        .map(|line| [line.part, line.option, line.figures, line.fate, line.why].join("|"))
        .collect()
}

/// Everything that is told of every ballot, in both languages.
#[test]
fn every_ballot_is_told_in_both_languages() {
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut told = String::new();
        for (rule, title, ballot, count) in every() {
            let (room, id) = declared(rule, title, &ballot, &count);
            let (meeting, vote) = (room.meeting(), room.meeting().vote(id).unwrap());
            let found = meeting.found(vote).unwrap();
            let parts = [
                kind(&ballot, &words),
                figures(vote, &words).join(" "),
                brief(&ballot, &found, &words),
                outcome(&ballot, vote.declared().unwrap(), &words),
                sentence(meeting, vote, &words),
                table(&room, lang).join("\n"),
                super::count(vote, &vote.count, &words),
            ];
            for part in &parts {
                assert!(!part.is_empty());
                assert_eq!(raw(&words, part), None, "{part}");
                assert!(!part.contains("通过") && !part.to_lowercase().contains("passed"), "{part}");
            }
            told += &parts.join("\n");
            told += "\n\n";
        }
        insta::assert_snapshot!(format!("every_ballot_{}", lang.tag()), told);
    }
}

#[test]
fn what_is_being_counted_comes_to_nothing_yet() {
    for (rule, title, ballot, count) in every() {
        let (room, id) = counted(rule, title, &ballot, &count);
        let vote = room.meeting().vote(id).unwrap();
        assert_eq!(vote.declared(), None);
        assert!(corrections(vote, &Words::new(Lang::Zh)).is_empty());
    }
}

#[test]
fn two_tellers_who_differ_are_told_side_by_side() {
    use crate::ballot::{InvalidReason, Paper};
    use crate::meeting::sample::ballots::{ELECTION, election, forms, ticket};
    let ballot = election();
    let of = |n| {
        let papers = [
            (25, ticket([&[0], &[0, 1]], &[])),
            (n, ticket([&[1], &[2]], &["赵秀兰"])),
            (2 - n, Paper::Invalid(InvalidReason::Illegible)),
        ];
        forms(&ballot, &papers, 0)
    };
    let mut room = crate::meeting::sample::Room::sitting(crate::meeting::sample::rules(ELECTION), 30, 27);
    let item = room.add_item("选举", "");
    let id = room.open_ballot(item, "选举", ballot.clone());
    room.tell(id, Teller::A, "周安宁、吴小雨", of(1));
    room.tell(id, Teller::B, "", of(2));
    let words = Words::new(Lang::Zh);
    let told =
        |room: &crate::meeting::sample::Room| counting(room.meeting().vote(id).unwrap(), &words).join("\n");
    let both = told(&room);
    assert!(both.contains("第1次计票，计票人甲（周安宁、吴小雨）：发出27"), "{both}");
    assert!(both.contains("甲乙所计不符：主任 王㛃 反对，甲1，乙2"), "{both}");
    assert!(
        both.contains("委员 赵秀兰（另选），甲1，乙2") && both.ends_with("还没有定下采用哪一次计票"),
        "{both}"
    );
    room.run(Command::Vote(VoteCommand::Adopt(id, 1, "甲漏记一张".to_owned())));
    assert!(told(&room).ends_with("采用第2次计票，理由：甲漏记一张"));
}
