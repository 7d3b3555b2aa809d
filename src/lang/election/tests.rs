use std::collections::BTreeSet;

use super::super::tests::raw;
use super::*;
use crate::ballot::election::{
    Candidate, Entrusted, Post, agents, demanded, result, second_ballot, tied_ballot,
};
use crate::ballot::{Ballot, Choice, InvalidReason, Marks, Paper, Said, Sheet};
use crate::rules::{Catalogue, Figures, Kind, RuleSet, Share};

fn rule(id: &str) -> RuleSet {
    Catalogue::built_in().get(id).unwrap().clone()
}

fn election(style: Style, seats: u16) -> Election {
    let post = |name: &str, seats, candidates: &[&str]| Post {
        name: name.to_owned(),
        seats,
        candidates: candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect(),
    };
    Election {
        round: Round::First,
        style,
        posts: vec![post("主任", 1, &["张三", "李䶮"]), post("委员", seats, &["王㛃", "张𬭊", "赵六"])],
        write_ins: true,
        part_valid: false,
        add_down: false,
    }
}

/// 501 papers of 1000: the votes for the candidates, the rest against; and for one written in as 委员.
fn papers(election: &Election, votes: &[&[u32]], written: u32) -> Sheet {
    let mut sheet = Sheet::blank(&Ballot::Election(election.clone()));
    sheet.valid = 501;
    let Said::Election(posts) = &mut sheet.said else { unreachable!() };
    for (post, votes) in posts.iter_mut().zip(votes) {
        for (candidate, for_) in post.candidates.iter_mut().zip(*votes) {
            *candidate = Votes { for_: *for_, against: 0, abstain: 501 - for_ };
        }
    }
    if written > 0 {
        posts.last_mut().unwrap().written_in.insert("买买提·阿不都".to_owned(), written);
    }
    sheet
}

fn told(election: &Election, sheet: &Sheet, entitled: u64) -> (ElectionResult, [String; 2]) {
    let room = Figures { entitled: Some(entitled), ..Figures::default() };
    let found = result(&rule("jw.election.2025.voters"), &room, election, sheet);
    let said = Lang::ALL.map(|lang| whole(&found, &Words::new(lang)));
    (found, said)
}

#[test]
fn a_result_as_it_is_read_aloud() {
    let each = election(Style::Each, 2);
    let (_, [zh, en]) = told(&each, &papers(&each, &[&[251, 250], &[300, 251, 240]], 20), 1000);
    assert_eq!(
        zh,
        "应参加表决1000人，参加表决501人，须过半数即至少501人，已达到；依据《城市居民委员会组织法》（2025年修订）第19条。\
         主任应选1名，须过半数即至少251票。张三同意251票，反对0票，弃权250票，当选；\
         李䶮同意250票，反对0票，弃权251票，未达到所需票数，未当选。\
         委员应选2名，须过半数即至少251票。王㛃同意300票，反对0票，弃权201票，当选；\
         张𬭊同意251票，反对0票，弃权250票，当选；赵六同意240票，反对0票，弃权261票，未达到所需票数，未当选；\
         买买提·阿不都（另选）得20票，未达到所需票数，未当选。应选名额全部选出。"
    );
    assert!(
        en.contains("主任: 1 seat, more than half needed, that is at least 251. 张三: 251 for, 0 against"),
        "{en}"
    );
    assert!(en.ends_with("not elected. Every seat is filled."), "{en}");

    let choose = election(Style::Choose, 2);
    let (found, [zh, en]) = told(&choose, &papers(&choose, &[&[250, 251], &[300, 251, 251]], 1), 1000);
    assert!(
        zh.contains(
            "王㛃得300票，当选；张𬭊得251票，票数相同，尚不能确定；赵六得251票，票数相同，尚不能确定"
        ),
        "{zh}"
    );
    assert!(zh.ends_with("委员：票数相同的人再次投票，选出1名，得票多的当选。"), "{zh}");
    assert_eq!(zh.matches("再次投票").count(), 1, "{zh}");
    assert!(en.contains("买买提·阿不都 (written in): 1 vote, not the votes needed, not elected"), "{en}");
    let words = Words::new(Lang::Zh);
    assert_eq!(elected(&found, &words), "主任选出1名：李䶮；委员选出1名：王㛃");
    let again = tied_ballot(&choose, &found).unwrap();
    let mut sheet = papers(&again, &[&[200, 100]], 0);
    sheet.valid = 501;
    let (tied, [zh, _]) = told(&again, &sheet, 1000);
    assert!(
        zh.contains("委员应选1名，得票多的当选。张𬭊得200票，当选；赵六得100票，得票较少，未当选。"),
        "{zh}"
    );
    assert!(zh.ends_with("得票较少，未当选。应选名额全部选出。"), "{zh}");
    assert!(zh.contains("是省规定") && !zh.contains("达到所需票数的人多于"), "{zh}");
    let after = found.after_tied(&tied).unwrap();
    assert_eq!(person(&after, &after.posts[1].people[1], &words), "张𬭊得251票，再次投票得200票，当选");

    let (found, [zh, en]) = told(&choose, &papers(&choose, &[&[250, 250], &[300, 20, 30]], 0), 1000);
    assert!(zh.contains("。主任：不足的1名另行选举。委员应选"), "{zh}");
    assert!(zh.ends_with("。委员：不足的1名另行选举。"), "{zh}");
    assert_eq!(zh.matches("另行选举").count(), 2, "{zh}");
    assert!(en.ends_with("委员: a second ballot is held for 1 seat left."), "{en}");
    assert_eq!(elected(&found, &words), "主任未选出；委员选出1名：王㛃");
    assert!(second_ballot(&choose, &found, 1).is_some());

    let (_, [zh, en]) = told(&choose, &papers(&choose, &[&[250, 250], &[300, 20, 30]], 0), 1002);
    assert!(zh.ends_with("委员应选2名，须过半数即至少251票。王㛃得300票；赵六得30票；张𬭊得20票。参加投票的人数不够，选举无效，须重新投票。"), "{zh}");
    assert!(!zh.contains("当选；") && !en.contains("elected;"), "{zh}");
}

/// Everything that can be said is said in both languages, and no two things alike.
#[test]
fn everything_has_words_of_its_own() {
    let text = |text: &str| text.to_owned();
    let each = election(Style::Each, 2);
    let (found, _) = told(&each, &papers(&each, &[&[251, 250], &[300, 251, 240]], 20), 1000);
    let votes = Votes { for_: 1, against: 2, abstain: 3 };
    let mismatches = [
        Mismatch::OtherBallot,
        Mismatch::PartsNotCounted { post: text("主任"), invalid: 1 },
        Mismatch::MoreParts { post: text("主任"), invalid: 2, valid: 1 },
        Mismatch::Answers { post: text("主任"), name: text("张三"), votes, valid: 7 },
        Mismatch::AgainstWhereChosen { post: text("主任"), name: text("张三"), against: 1 },
        Mismatch::MoreVotes { post: Some(text("主任")), name: text("张三"), votes: 2, valid: 1 },
        Mismatch::MoreVotes { post: None, name: text("张三"), votes: 2, valid: 1 },
        Mismatch::MoreChosen { post: text("主任"), chosen: 2, limit: 1 },
        Mismatch::WrittenInCandidate { post: text("主任"), name: text("张三"), votes: 1 },
        Mismatch::NoName { post: text("主任"), votes: 1 },
    ];
    let mut unfits: Vec<Unfit> = InvalidReason::ALL
        .map(|reason| Unfit::Invalid { reason, posts: vec![0, 1], name: None })
        .into_iter()
        .collect();
    unfits.extend([
        Unfit::Invalid { reason: InvalidReason::TwoPosts, posts: vec![0, 1], name: Some(text("张三")) },
        Unfit::OtherBallot,
        Unfit::NoSuchCandidate { post: 0, candidate: 2 },
        Unfit::AgainstWhereChosen { post: 1, candidate: 0 },
        Unfit::PartsNotCounted { post: 0 },
    ]);
    let faults = [
        ElectionFault::NoPost,
        ElectionFault::UnnamedPost { post: 0 },
        ElectionFault::PostTwice { post: text("主任") },
        ElectionFault::NoSeat { post: text("主任") },
        ElectionFault::NoCandidate { post: text("主任") },
        ElectionFault::UnnamedCandidate { post: text("主任"), candidate: 0 },
        ElectionFault::CandidateTwice { post: text("主任"), name: text("张三") },
        ElectionFault::NotMoreThanSeats { post: text("主任"), candidates: 1, seats: 1 },
        ElectionFault::FewerThanSeats { post: text("主任"), candidates: 1, seats: 2 },
        ElectionFault::TwoPosts { name: text("张三"), posts: vec![text("主任"), text("委员")] },
        ElectionFault::OtherKind { kind: Kind::Decision },
        ElectionFault::LowShare { share: Share::at_least(1, 3) },
        ElectionFault::HighShare { share: Share::more_than(1, 2) },
        ElectionFault::WriteInsAmongTied,
    ];
    let agents = [
        AgentFault::NotAllowed { by_law: true },
        AgentFault::NotAllowed { by_law: false },
        AgentFault::TooMany { agent: "张三", votes: 4, limit: 3 },
        AgentFault::Candidate { agent: "张三" },
        AgentFault::NotWritten { giver: "张三" },
        AgentFault::Twice { giver: "张三" },
        AgentFault::ToOneself { giver: "张三" },
        AgentFault::PassedOn { agent: "张三" },
    ];
    let steps = [
        NextStep::Elected,
        NextStep::TiedVote { seats: 1 },
        NextStep::SecondBallot { seats: 1 },
        NextStep::LeftVacant { seats: 1 },
        NextStep::Waits { post: 0 },
        NextStep::Again,
        NextStep::None,
    ];
    let fates = [
        Fate::Elected,
        Fate::NotElected(Why::Majority),
        Fate::NotElected(Why::Outvoted),
        Fate::NotElected(Why::ElectedTo { post: 0 }),
        Fate::NotElected(Why::NotAmongThem),
        Fate::Level,
        Fate::Waits { post: 0 },
    ];
    for lang in Lang::ALL {
        let words = Words::new(lang);
        let mut said: Vec<String> = mismatches.iter().map(|found| mismatch(found, &words)).collect();
        said.extend(unfits.iter().map(|found| unfit(&each, found, &words)));
        said.extend(faults.iter().map(|found| fault(found, &words)));
        said.extend(agents.iter().map(|found| agent_fault(found, |name| (*name).to_owned(), &words)));
        said.extend(steps.iter().map(|step| next(&found, *step, &words)));
        said.extend(fates.iter().map(|one| fate(&found, *one, &words).unwrap()));
        for line in &said {
            assert_eq!(raw(&words, line), None, "{lang}: {line}");
            assert!(!line.ends_with(['。', '.']), "{lang}: {line}");
        }
        let once: BTreeSet<&String> = said.iter().collect();
        assert_eq!(once.len(), said.len(), "{lang}");
        assert_eq!(fate(&found, Fate::Undecided, &words), None);
    }
}

#[test]
fn papers_and_votes_of_others_are_named() {
    let words = Words::new(Lang::Zh);
    let each = election(Style::Each, 2);
    let mut marks = vec![Marks::default(), Marks::default()];
    marks[0].candidates.insert(0, Choice::For);
    marks[1].written_in.insert("张三".to_owned());
    let found = each.judge(&Paper::Election(marks.clone())).unwrap_err();
    assert_eq!(unfit(&each, &found, &words), "此票无效：张三同时被选任主任、委员");
    marks[0].candidates.insert(1, Choice::For);
    let found = each.judge(&Paper::Election(marks)).unwrap_err();
    assert_eq!(unfit(&each, &found, &words), "此票无效：主任多选");
    let give = |giver| Entrusted { giver, agent: "张三", written: true };
    let found =
        agents(&rule("jw.election.2025.voters"), &[give("甲"), give("乙"), give("丙"), give("丁")], &[]);
    let said: Vec<String> =
        found.iter().map(|one| agent_fault(one, |name| (*name).to_owned(), &words)).collect();
    assert_eq!(said, ["张三接受4人委托，最多3人"]);
    let found = demanded(&rule("jw.recall.2025.voters"), &[Some((199, 1999)), Some((10, 30))]);
    assert_eq!(
        demand(&found, &words),
        [
            "有选举权的居民或者户的代表1999人中199人提出，须十分之一以上即至少200人，未达到",
            "居民代表30人中10人提出，须三分之一以上即至少10人，已达到",
            "罢免要求成立，应当投票表决",
        ]
    );
}
