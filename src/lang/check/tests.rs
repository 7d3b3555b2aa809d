use super::{finding, level};
use crate::lang::tests::raw;
use crate::lang::{Lang, Words};
use crate::meeting::sample::{Room, day, filled, moment};
use crate::meeting::{Finding, FindingLevel, FoundAt, Meeting, Problem, Sequence, What, check};
use crate::rules::{Amount, Asked, Base, Capacity, Contradiction, Fault, Figure, Outcome};

const SEQUENCES: [Sequence; 8] = [
    Sequence::Sitting,
    Sequence::Attendance,
    Sequence::Item,
    Sequence::Turn,
    Sequence::VoteBeforeSitting,
    Sequence::VoteAfterSitting,
    Sequence::Vote,
    Sequence::Objection,
];

fn every_problem(room: &Room) -> Vec<Problem> {
    let heads = Amount::Heads;
    let too_many = Contradiction::MoreThan {
        figure: Figure::For,
        count: heads(27),
        than: Figure::Present,
        limit: heads(26),
    };
    let (first, then) = (moment("2026-03-20 09:00"), moment("2026-03-20 08:59"));
    let lost = |until| Problem::QuorumLost { from: first, until, need: heads(16), have: heads(15) };
    let (from, to) = (Some(day("2026-01-01")), Some(day("2026-02-28")));
    let mut all = vec![
        Problem::Figures(too_many),
        Problem::MoreReturned { figure: Figure::Issued, returned: 27, limit: 26 },
        Problem::OutcomeDiffers { declared: Outcome::Passed, figures: Outcome::NotPassed },
        Problem::CorrectionsDiffer,
        Problem::HandsUnaccounted(2),
        Problem::NotAnnounced,
        Problem::VoteLeftOpen,
        Problem::NotAVoter,
        Problem::ListedTwice,
        Problem::NoQuorumAtVote { base: Base::Entitled, need: heads(16), have: heads(15) },
        lost(Some(moment("2026-03-20 09:40"))),
        lost(None),
        Problem::HeadsDiffer { counted: 27, signed_in: 26 },
        Problem::PresentDiffers { frozen: 26, attendance: 25 },
        Problem::EntitledDiffers { stated: 29, listed: 30 },
        Problem::Duplicate { of: room.id(0) },
        Problem::Duplicate { of: room.stamp().id(99) },
        Problem::TooManyProxies { held: 2, most: 0 },
        Problem::TooManyProxies { held: 4, most: 3 },
        Problem::ProxyPassedOn,
        Problem::ProxyNotWritten,
        Problem::Composition {
            capacity: Capacity::WomenRepresentatives,
            of: Capacity::Representatives,
            have: 9,
            need: 10,
            among: 30,
        },
        Problem::RulesNotInForce { from, to },
        Problem::RulesNotInForce { from, to: None },
        Problem::RulesNotInForce { from: None, to },
        Problem::RulesNotInForce { from: None, to: None },
        Problem::GateNotRecorded(Asked::Authorisation),
        Problem::NoNotice { need: 10 },
        Problem::NoticeTooShort { days: 9, need: 10 },
        Problem::NoticeTooShort { days: -1, need: 10 },
        Problem::NotPosted { need: 5 },
        Problem::PostingTooShort { days: 4, need: 5 },
        Problem::TakenDownEarly { days: 4, need: 5 },
        Problem::Unanswered(room.meeting().postings[1].objections[0].id),
        Problem::Overdue { due: day("2026-04-20"), days: 3 },
        Problem::DecidedWithoutVote,
        Problem::LevelJumps,
        Problem::DaysOutOfOrder { from: day("2026-03-21"), until: day("2026-03-20") },
        Problem::Unknown(What::Person),
        Problem::Rules(Fault::NoMajority { id: "own.a".to_owned() }),
    ];
    all.extend(SEQUENCES.map(|what| Problem::OutOfOrder { what, first, then }));
    all
}

#[test]
fn every_finding_is_a_sentence_of_its_own() {
    let room = filled();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut said = Vec::new();
        for what in every_problem(&room) {
            let one = Finding { level: FindingLevel::Contradiction, what, at: None };
            let text = finding(&words, room.meeting(), &one);
            assert_eq!(raw(&words, &text), None, "{one:?}: {text}");
            assert!(text.chars().count() > 6 && !said.contains(&text), "{one:?}: {text}");
            said.push(text);
        }
        assert_ne!(level(&words, FindingLevel::Doubt), level(&words, FindingLevel::Contradiction));
    }
}

#[test]
fn a_stretch_without_a_quorum_ends_with_the_sitting_or_is_not_over_yet() {
    let zh = Words::new(Lang::Zh);
    let (from, need, have) = (moment("2026-03-20 19:03"), Amount::Heads(16), Amount::Heads(15));
    let mut meeting = filled().meeting().clone();
    let said = |meeting: &Meeting, until| {
        let what = Problem::QuorumLost { from, until, need, have };
        finding(&zh, meeting, &Finding { level: FindingLevel::Doubt, what, at: None })
    };
    let rest = "，在场的不够法定人数，须16人，最少时只有15人";
    assert_eq!(said(&meeting, None), format!("19:03到散会{rest}"));
    assert_eq!(said(&meeting, Some(moment("2026-03-20 19:07"))), format!("19:03到19:07{rest}"));
    meeting.closed = None;
    assert_eq!(said(&meeting, None), format!("19:03到现在{rest}"));
}

#[test]
fn the_place_comes_first() {
    let room = filled();
    let meeting = room.meeting();
    let zh = Words::new(Lang::Zh);
    let said = |what, at| finding(&zh, meeting, &Finding { level: FindingLevel::Doubt, what, at: Some(at) });
    for (what, at, wanted) in [
        (
            Problem::HandsUnaccounted(2),
            FoundAt::Vote(meeting.votes[0].id),
            "议题一《修缮南门》第1轮表决：举手时有2人没有数到，请确认这些人确未表决",
        ),
        (
            Problem::LevelJumps,
            FoundAt::Item(meeting.agenda[1].id),
            "议题二《充电车棚选址》：比上一项低了不止一级，请升一级",
        ),
        (
            Problem::Duplicate { of: room.id(1) },
            FoundAt::Person(room.id(0)),
            "王㛃：与名册第2号像是同一人，会多算一人，请核对",
        ),
        (
            Problem::NoticeTooShort { days: 3, need: 10 },
            FoundAt::Posting(meeting.postings[0].id),
            "会议通知：提前3天通知，规定须提前10天，已写明原因",
        ),
        (
            Problem::Overdue { due: day("2026-04-20"), days: 1 },
            FoundAt::FollowUp(meeting.follow_ups[0].id),
            "《找施工队》：期限是2026年4月20日，已过1天还没有办结",
        ),
    ] {
        assert_eq!(said(what, at), wanted);
    }
}

/// What the record of a whole meeting finds in itself, as it is shown.
#[test]
fn a_meeting_tells_its_own_doubts() {
    let room = filled();
    let zh = Words::new(Lang::Zh);
    let found = check(room.meeting(), Some(day("2026-04-23")));
    let said: Vec<String> = found.iter().map(|one| finding(&zh, room.meeting(), one)).collect();
    let wanted = "《找施工队》：期限是2026年4月20日，已过3天还没有办结";
    assert!(said.iter().any(|one| one == wanted), "{said:?}");
    assert!(said.iter().any(|one| one == "表决结果公示：一位居民的异议还没有答复"), "{said:?}");
}
