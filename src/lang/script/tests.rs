use super::*;
use crate::lang::Lang;
use crate::lang::tests::raw;
use crate::meeting::sample::ballots::{ELECTION, counted, election, every, tied_count};
use crate::meeting::sample::{REPRESENTATIVES, Room, hands, rules};
use crate::meeting::{Command, VoteCommand};

fn told(room: &Room, lang: Lang) -> Vec<(Step, String)> {
    let (meeting, words) = (room.meeting(), Words::new(lang));
    let all = script(meeting, &meeting.agenda[0], &words);
    for (at, text) in &all {
        assert_eq!(raw(&words, text), None, "{at:?}: {text}");
        assert!(!step(*at, &words).is_empty());
    }
    all
}

fn first(room: &Room) -> Step {
    told(room, Lang::Zh)[0].0
}

/// A show of hands from its draft to its result, the step at hand always first.
#[test]
fn the_step_at_hand_stands_first() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 24);
    let item = room.add_item("修缮南门", "同意修缮南门。");
    assert_eq!(told(&room, Lang::Zh).len(), 1);
    assert_eq!(first(&room), Step::Open);
    let draft = &told(&room, Lang::Zh)[0].1;
    assert!(
        draft.contains("付表决的文字是：同意修缮南门。") && draft.contains("已达到，可以表决"),
        "{draft}"
    );
    let vote = room.open_vote(item, Method::Hands);
    assert_eq!(first(&room), Step::Count);
    assert!(!told(&room, Lang::Zh).iter().any(|(step, _)| *step == Step::Next));
    room.count(vote, hands(20, 3, 1));
    assert_eq!(first(&room), Step::Declare);
    let said = &told(&room, Lang::Zh)[0].1;
    assert!(said.starts_with("现在宣布结果。") && said.ends_with("已达到，通过。"), "{said}");
    room.declare(vote);
    assert_eq!(first(&room), Step::Next);
    room.run(Command::Vote(VoteCommand::Void(vote, "数错了".to_owned())));
    assert_eq!(told(&room, Lang::Zh)[0], (Step::Next, "请重新表决。".to_owned()));
}

#[test]
fn too_few_are_told_before_the_vote() {
    let mut room = Room::sitting(rules(REPRESENTATIVES), 30, 19);
    room.add_item("修缮南门", "同意修缮南门。");
    let draft = &told(&room, Lang::Zh)[0].1;
    assert!(draft.contains("未达到，现在表决不产生效力"), "{draft}");
}

/// Every kind of ballot at every step, in both languages.
#[test]
fn every_ballot_has_its_script() {
    for lang in Lang::ALL {
        let (mut said, words) = (String::new(), Words::new(lang));
        for (rule, title, ballot, count) in every() {
            let (mut room, id) = counted(rule, title, &ballot, &count);
            assert_eq!(told(&room, lang)[0].0, Step::Declare);
            room.declare(id);
            for (at, text) in told(&room, lang) {
                said += &[step(at, &words), text.clone(), String::new()].join("\n");
                assert!(matches!(at, Step::Open) || !text.contains("方为通过"), "{text}");
            }
            said += "\n";
        }
        insta::assert_snapshot!(format!("script_{}", lang.tag()), said);
    }
}

/// Members who are level: who is voted on again, and for how many seats.
#[test]
fn those_level_are_named_for_the_next_vote() {
    let (mut room, id) = counted(ELECTION, "选举", &election(), &tied_count());
    room.declare(id);
    let next = &told(&room, Lang::Zh)[0].1;
    assert!(next.starts_with("票数相同的人再次投票") && next.contains("委员应选"), "{next}");
}
