//! A round on each kind of ballot, counted, to be declared or not.

use super::{COUNCIL, REPRESENTATIVES, Room, rules};
use crate::ballot::election::{Round, Style};
use crate::ballot::{
    Allocation, Ballot, Candidate, Choice, Consultation, Degree, Election, Fen, InvalidReason, Marks, Paper,
    Plans, PlansRule, Post, Project, Projects, Received, Review, Scale, Sheet, Subject,
};
use crate::meeting::{Command, Count, Forms, ItemId, Method, Teller, VoteCommand, VoteId};

/// An election among the representatives.
pub(crate) const ELECTION: &str = "jw.election.2025.reps";

impl Room {
    /// Opens a round on paper on this ballot.
    pub(crate) fn open_ballot(&mut self, item: ItemId, motion: &str, ballot: Ballot) -> VoteId {
        let (motion, method) = (motion.to_owned(), Method::Paper);
        self.run(Command::Vote(VoteCommand::Open { item, motion, method, ballot, rules: None }));
        self.meeting().open_vote().unwrap().id
    }

    /// A teller's whole count.
    pub(crate) fn tell(&mut self, vote: VoteId, teller: Teller, names: &str, count: Count) {
        self.run(Command::Vote(VoteCommand::Tell(vote, teller, names.to_owned(), count)));
    }
}

/// As many papers given out and returned as there are on the sheet, and `kept` more given out.
pub(crate) fn forms(ballot: &Ballot, papers: &[(u32, Paper)], kept: u32) -> Count {
    let mut sheet = Sheet::blank(ballot);
    for (n, paper) in papers {
        sheet.add(paper, *n);
    }
    let returned = u32::try_from(sheet.papers()).unwrap();
    Count::Forms(Forms {
        issued: Some(returned + kept),
        signed: None,
        returned: Some(returned),
        sheet: Some(sheet),
    })
}

/// A chair out of two and two members out of three.
pub(crate) fn election() -> Ballot {
    let post = |name: &str, seats, candidates: &[&str]| Post {
        name: name.to_owned(),
        seats,
        candidates: candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect(),
    };
    Ballot::Election(Election {
        round: Round::First,
        style: Style::Each,
        posts: vec![post("主任", 1, &["王㛃", "李䶮"]), post("委员", 2, &["张𬭊", "陈海燕", "孙建国"])],
        write_ins: true,
        part_valid: false,
        add_down: false,
    })
}

/// A paper that is for these places of each post, against the others, with names written in on the last post.
pub(crate) fn ticket(for_: [&[u16]; 2], written_in: &[&str]) -> Paper {
    let marks = |chosen: &[u16], candidates: u16, written: &[&str]| Marks {
        candidates: (0..candidates)
            .map(|at| (at, if chosen.contains(&at) { Choice::For } else { Choice::Against }))
            .collect(),
        written_in: written.iter().map(|name| (*name).to_owned()).collect(),
        invalid: false,
    };
    Paper::Election(vec![marks(for_[0], 2, &[]), marks(for_[1], 3, written_in)])
}

/// 26 papers: 王㛃 is elected, of the two seats of members one is filled, 赵秀兰 was written in twice.
pub(crate) fn election_count() -> Count {
    let papers = [
        (15, ticket([&[0], &[0, 1]], &[])),
        (6, ticket([&[1], &[0, 2]], &[])),
        (2, ticket([&[1], &[2]], &["赵秀兰"])),
        (2, ticket([&[1], &[2]], &[])),
        (1, Paper::Invalid(InvalidReason::TooMany)),
    ];
    forms(&election(), &papers, 0)
}

/// An election in which 陈海燕 and 孙建国 are level for the second seat of the members.
pub(crate) fn tied_count() -> Count {
    let papers = [
        (10, ticket([&[0], &[0, 1]], &[])),
        (10, ticket([&[0], &[0, 2]], &[])),
        (6, ticket([&[1], &[1, 2]], &[])),
    ];
    forms(&election(), &papers, 0)
}

/// A committee member and the street office, with the office's own paper on the community.
pub(crate) fn review() -> Ballot {
    let subject = |name: &str, scale, last| Subject { name: name.to_owned(), scale, last };
    Ballot::Review(Review {
        subjects: vec![
            subject("王㛃", Scale::Competence, Some(1)),
            subject("社区居委会", Scale::Satisfaction, Some(1)),
        ],
        received: vec![Received {
            by: "和平街道办事处".to_owned(),
            about: "社区居委会".to_owned(),
            said: "良好".to_owned(),
            points: "92.5".parse().ok(),
            weight: 40,
            on: None,
        }],
    })
}

/// 26 forms, one of them invalid.
pub(crate) fn review_count() -> Count {
    let papers = [
        (14, Paper::Review(vec![Some(1), Some(0)])),
        (6, Paper::Review(vec![Some(0), Some(1)])),
        (5, Paper::Review(vec![None, Some(2)])),
        (1, Paper::Invalid(InvalidReason::Illegible)),
    ];
    forms(&review(), &papers, 0)
}

/// Four projects under a budget of 100,000 yuan.
pub(crate) fn projects() -> Ballot {
    let project = |name: &str, yuan: u64| Project { name: name.to_owned(), cost: Fen(yuan * 100) };
    Ballot::Projects(Projects {
        budget: Fen(10_000_000),
        projects: vec![
            project("修缮南门", 45_000),
            project("楼道照明", 30_000),
            project("健身器材", 40_000),
            project("公告栏", 8_000),
        ],
        up_to: Some(2),
        allocation: Allocation::Greedy,
    })
}

/// 25 papers: two projects and the notice board fit.
pub(crate) fn projects_count() -> Count {
    let marks = |at: &[u16]| Paper::Projects(at.iter().copied().collect());
    let papers = [(12, marks(&[0, 1])), (7, marks(&[0, 2])), (4, marks(&[2, 3])), (2, marks(&[]))];
    forms(&projects(), &papers, 1)
}

/// Three sites to choose from.
pub(crate) fn plans(rule: PlansRule) -> Ballot {
    Ballot::Plans(Plans {
        plans: ["西侧空地", "北门旁", "地下车库"].map(str::to_owned).to_vec(), rule
    })
}

/// 26 papers: nobody has more than half at first.
pub(crate) fn plans_count() -> Count {
    let order = |at: &[u16]| Paper::Plans(at.to_vec());
    let papers = [(11, order(&[0, 2])), (9, order(&[1, 2])), (5, order(&[2, 1])), (1, order(&[]))];
    forms(&plans(PlansRule::InstantRunoff), &papers, 0)
}

/// How far people agree.
pub(crate) fn consultation() -> Ballot {
    Ballot::Consultation(Consultation::default())
}

/// 24 papers: divided.
pub(crate) fn consultation_count() -> Count {
    let papers =
        Degree::ALL.into_iter().zip([10, 7, 3, 4]).map(|(degree, n)| (n, Paper::Consultation(degree)));
    forms(&consultation(), &papers.collect::<Vec<_>>(), 0)
}

/// The name of an item, its motion, the ballot and its count, under the rules it is held under.
pub(crate) fn every() -> Vec<(&'static str, &'static str, Ballot, Count)> {
    vec![
        (ELECTION, "选举居民委员会成员", election(), election_count()),
        ("py.review.jm.2025", "民主评议居民委员会和街道办事处", review(), review_count()),
        (REPRESENTATIVES, "安排2027年社区工作经费", projects(), projects_count()),
        (REPRESENTATIVES, "充电车棚选址", plans(PlansRule::InstantRunoff), plans_count()),
        (COUNCIL, "南门夜间关闭", consultation(), consultation_count()),
    ]
}

/// A sitting of 30, 26 here, with this ballot counted and not declared yet.
pub(crate) fn counted(rule: &str, title: &str, ballot: &Ballot, count: &Count) -> (Room, VoteId) {
    let mut room = Room::sitting(rules(rule), 30, 26);
    let item = room.add_item(title, &format!("就{title}投票。"));
    let vote = room.open_ballot(item, &format!("就{title}投票。"), ballot.clone());
    room.count(vote, count.clone());
    (room, vote)
}

/// The same, declared.
pub(crate) fn declared(rule: &str, title: &str, ballot: &Ballot, count: &Count) -> (Room, VoteId) {
    let (mut room, vote) = counted(rule, title, ballot, count);
    room.declare(vote);
    (room, vote)
}
