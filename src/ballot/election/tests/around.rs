//! Before the vote, and after it.

use super::*;
use crate::rules::{Amount, Contradiction, DemandMode, Kind, Share};

#[test]
fn the_second_ballot_is_made_of_those_with_the_most_votes() {
    let rule = rule("jw.election.2025.voters");
    let posts = vec![post("主任", 1, &["甲", "乙"]), post("委员", 3, &["丙", "丁", "戊", "庚"])];
    let election = election(Style::Choose, posts);
    let run = |votes: &[u32], written: &[(&str, u32)], extra| {
        let found =
            result(&rule, &room(1000), &election, &sheet(&[(&[300, 100], &[]), (votes, written)], 501, 0));
        (second_ballot(&election, &found, extra), found)
    };
    let candidates = |election: &Election, post: usize| -> Vec<String> {
        election.posts[post].candidates.iter().map(|candidate| candidate.name.clone()).collect()
    };
    // Two seats left: three candidates, the most votes first, somebody written in among them; nobody elected elsewhere.
    let (second, found) = run(&[260, 90, 30, 100], &[("己", 95), ("甲", 99), ("辛", 1)], 1);
    let second = second.unwrap();
    assert_eq!(found.next(), NextStep::SecondBallot { seats: 2 });
    assert_eq!((second.posts.len(), second.posts[0].seats, second.round), (1, 2, Round::Second));
    assert!(!second.write_ins);
    assert_eq!(candidates(&second, 0), ["庚", "己", "丁"]);
    assert!(second.faults(&super::rule("jw.runoff.2025")).is_empty());
    // Two more than the seats; nought is taken for one.
    assert_eq!(candidates(&run(&[260, 90, 30, 100], &[("己", 95)], 2).0.unwrap(), 0).len(), 4);
    assert_eq!(candidates(&run(&[260, 90, 30, 100], &[("己", 95)], 0).0.unwrap(), 0).len(), 3);
    // Level with the last of them: all come in.
    let (second, _) = run(&[260, 90, 90, 100], &[("己", 90)], 1);
    assert_eq!(candidates(&second.unwrap(), 0), ["庚", "丁", "戊", "己"]);
    // Too few people: they are all there are, and the check says so.
    let (second, _) = run(&[260, 251, 0, 0], &[], 1);
    assert_eq!(candidates(&second.unwrap(), 0), ["戊", "庚"]);
    let (second, _) = run(&[260, 0, 0, 0], &[], 9);
    let second = second.unwrap();
    assert_eq!(candidates(&second, 0), ["丁", "戊", "庚"]);
    // Every seat filled, and nothing decided.
    assert_eq!(run(&[260, 251, 252, 0], &[], 1).0, None);
    let none =
        result(&rule, &room(1002), &election, &sheet(&[(&[300, 100], &[]), (&[1, 1, 1, 1], &[])], 501, 0));
    assert_eq!((none.next(), second_ballot(&election, &none, 1)), (NextStep::Again, None));
    assert_eq!(tied_ballot(&election, &none), None);
    // The second ballot itself: most votes with a third; what is left may be voted on once more.
    let found = result(
        &super::rule("jw.runoff.2025"),
        &Figures::default(),
        &second,
        &sheet(&[(&[170, 166, 20], &[])], 501, 0),
    );
    assert_eq!(names(&found, 0, Fate::Elected), ["丁"]);
    assert_eq!(found.next(), NextStep::LeftVacant { seats: 1 });
    assert_eq!(candidates(&second_ballot(&second, &found, 1).unwrap(), 0), ["戊", "庚"]);
}

#[test]
fn votes_held_again_belong_to_the_vote_they_came_from() {
    let rule = rule("jw.runoff.2025");
    let (mut election, papers, _) = votes_of_one(Style::Choose, 2, &[200, 180, 180]);
    election.round = Round::Second;
    let first = result(&rule, &Figures::default(), &election, &papers);
    assert_eq!(names(&first, 0, Fate::Level), ["乙", "丙"]);
    let ballot = tied_ballot(&election, &first).unwrap();
    let tied = result(&rule, &Figures::default(), &ballot, &sheet(&[(&[3, 4], &[])], 10, 0));
    assert_eq!(names(&tied, 0, Fate::Elected), ["丙"]);
    let after = first.after_tied(&tied).unwrap();
    assert_eq!(names(&after, 0, Fate::Elected), ["甲", "丙"]);
    assert_eq!(fate(&after, 0, "乙"), Fate::NotElected(Why::Outvoted));
    let mut other = tied.clone();
    other.round = Round::Second;
    assert_eq!(first.after_tied(&other), None);
    other = tied.clone();
    other.posts[0].name = "主任".to_owned();
    assert_eq!(first.after_tied(&other), None);
    other = tied;
    other.verdict.outcome = Outcome::NoQuorum;
    assert_eq!(first.after_tied(&other), None);
}

#[test]
fn what_no_papers_can_have_said() {
    type Row = (Style, Sheet, Vec<Mismatch>);
    let rule = rule("jw.election.2025.voters");
    let two =
        |style| election(style, vec![post("主任", 1, &["甲", "乙"]), post("委员", 2, &["丙", "丁", "戊"])]);
    let fine = sheet(&[(&[300, 100], &[]), (&[200, 200, 100], &[("己", 100)])], 501, 0);
    let at = "主任".to_owned();
    let alter = |change: &dyn Fn(&mut Vec<PostSheet>)| {
        let mut sheet = fine.clone();
        let Said::Election(posts) = &mut sheet.said else { unreachable!() };
        change(posts);
        sheet
    };
    let votes = |for_, against, abstain| Votes { for_, against, abstain };
    let written = |posts: &mut Vec<PostSheet>, name: &str, votes| {
        posts[0].written_in.insert(name.to_owned(), votes);
    };
    let answers =
        |votes| Mismatch::Answers { post: "主任".to_owned(), name: "甲".to_owned(), votes, valid: 501 };
    let table: Vec<Row> = vec![
        (Style::Each, fine.clone(), vec![]),
        (Style::Choose, fine.clone(), vec![]),
        (
            Style::Each,
            alter(&|posts| posts[0].candidates[0].abstain = 200),
            vec![answers(votes(300, 0, 200))],
        ),
        (
            Style::Each,
            alter(&|posts| posts[0].candidates[0].abstain = 202),
            vec![answers(votes(300, 0, 202))],
        ),
        // Those passed over need not be counted where names are chosen.
        (Style::Choose, alter(&|posts| posts[0].candidates[0].abstain = 0), vec![]),
        (
            Style::Choose,
            alter(&|posts| posts[0].candidates[0].abstain = 202),
            vec![answers(votes(300, 0, 202))],
        ),
        (
            Style::Choose,
            alter(&|posts| posts[0].candidates[0] = votes(300, 1, 200)),
            vec![Mismatch::AgainstWhereChosen { post: at.clone(), name: "甲".to_owned(), against: 1 }],
        ),
        (Style::Each, alter(&|posts| written(posts, "庚", 101)), vec![]),
        (
            Style::Each,
            alter(&|posts| written(posts, "庚", 102)),
            vec![Mismatch::MoreChosen { post: at.clone(), chosen: 502, limit: 501 }],
        ),
        (
            Style::Each,
            alter(&|posts| written(posts, " 甲", 1)),
            vec![Mismatch::WrittenInCandidate { post: at.clone(), name: "甲".to_owned(), votes: 1 }],
        ),
        (
            Style::Each,
            alter(&|posts| written(posts, "　", 1)),
            vec![Mismatch::NoName { post: at.clone(), votes: 1 }],
        ),
        (
            Style::Each,
            alter(&|posts| {
                posts[1].written_in.insert("甲".to_owned(), 202);
            }),
            vec![Mismatch::MoreVotes { post: None, name: "甲".to_owned(), votes: 502, valid: 501 }],
        ),
        (
            Style::Each,
            alter(&|posts| posts[0].invalid = 1),
            vec![
                Mismatch::PartsNotCounted { post: at.clone(), invalid: 1 },
                Mismatch::Answers {
                    post: at.clone(),
                    name: "甲".to_owned(),
                    votes: votes(300, 0, 201),
                    valid: 500,
                },
                Mismatch::Answers {
                    post: at.clone(),
                    name: "乙".to_owned(),
                    votes: votes(100, 0, 401),
                    valid: 500,
                },
            ],
        ),
    ];
    for (style, sheet, expected) in table {
        let found = result(&rule, &room(1000), &two(style), &sheet);
        assert_eq!(found.mismatches, expected);
        // Of 委员 nobody has the votes, so seats are left; the question is whether anything was decided.
        let outcome = if expected.is_empty() { Outcome::NotPassed } else { Outcome::Undetermined };
        assert_eq!(found.verdict.outcome, outcome, "{expected:?}");
        assert_eq!(found.elected().count(), usize::from(expected.is_empty()));
    }
    // Another ballot, void all the same; and a sheet whose papers are not those that came back.
    let other = Sheet::blank(&Ballot::Motion);
    let found = result(&rule, &room(1000), &two(Style::Each), &other);
    assert_eq!(
        (found.mismatches, found.verdict.outcome),
        (vec![Mismatch::OtherBallot], Outcome::Undetermined)
    );
    let mut closed = two(Style::Each);
    closed.write_ins = false;
    let found = result(&rule, &room(1000), &closed, &fine);
    assert_eq!((found.mismatches, found.posts), (vec![Mismatch::OtherBallot], vec![]));
    let room = Figures { issued: Some(600), returned: Some(502), ..room(1000) };
    let found = result(&rule, &room, &two(Style::Each), &fine);
    assert_eq!(found.verdict.outcome, Outcome::Undetermined);
    assert!(matches!(
        found.verdict.contradictions[..],
        [Contradiction::SumDiffers { sum: 501, stated: 502, .. }]
    ));
    let room = Figures { issued: Some(501), ..room };
    assert_eq!(result(&rule, &room, &two(Style::Each), &fine).verdict.outcome, Outcome::Void);
}

/// A part that is invalid was cast: it stays in the base, though not among the valid ones.
#[test]
fn invalid_parts_stay_among_the_papers_cast() {
    let mut election =
        election(Style::Each, vec![post("主任", 1, &["甲", "乙"]), post("委员", 1, &["丙", "丁"])]);
    election.part_valid = true;
    let mut papers = sheet(&[(&[250, 100], &[]), (&[251, 100], &[])], 501, 0);
    let Said::Election(posts) = &mut papers.said else { unreachable!() };
    posts[0].invalid = 51;
    posts[0].candidates.iter_mut().for_each(|votes| votes.abstain -= 51);
    let found = result(&rule("jw.election.2025.voters"), &room(1000), &election, &papers);
    assert_eq!(found.mismatches, []);
    assert_eq!(found.posts[0].people[0].majority[0].of, Amount::Heads(501));
    assert_eq!(fate(&found, 0, "甲"), Fate::NotElected(Why::Majority));
    assert_eq!(fate(&found, 1, "丙"), Fate::Elected);
    // A community's own rule that counts valid papers only counts those valid on this post.
    let mut of_valid = rule("jw.election.2025.voters");
    of_valid.majority[0].base = crate::rules::Base::Valid;
    let found = result(&of_valid, &room(1000), &election, &papers);
    assert_eq!(found.posts[0].people[0].majority[0].of, Amount::Heads(450));
    assert_eq!(fate(&found, 0, "甲"), Fate::Elected);
}

#[test]
fn what_is_not_in_order_before_the_vote() {
    use ElectionFault as F;
    let now = rule("jw.election.2025.voters");
    let old = RuleSet { from: None, to: chrono::NaiveDate::from_ymd_opt(2025, 12, 31), ..now.clone() };
    let of = |posts: Vec<Post>| election(Style::Each, posts);
    let name = |text: &str| text.to_owned();
    let equal = of(vec![post("主任", 2, &["甲", "乙"])]);
    let short = F::NotMoreThanSeats { post: name("主任"), candidates: 2, seats: 2 };
    assert_eq!(equal.faults(&now), std::slice::from_ref(&short));
    assert_eq!(equal.faults(&old), []);
    assert_eq!(equal.faults(&rule("cw.election.2010")), [short]);
    let table = [
        (of(vec![post("主任", 1, &["甲", "乙"])]), vec![]),
        (of(vec![]), vec![F::NoPost]),
        (of(vec![post("主任", 1, &[])]), vec![F::NoCandidate { post: name("主任") }]),
        (of(vec![post("主任", 0, &["甲"])]), vec![F::NoSeat { post: name("主任") }]),
        (of(vec![post(" ", 1, &["甲", "乙"])]), vec![F::UnnamedPost { post: 0 }]),
        (
            of(vec![post("委员", 1, &["甲", "乙"]), post("委员 ", 1, &["丙", "丁"])]),
            vec![F::PostTwice { post: name("委员 ") }],
        ),
        (
            of(vec![post("委员", 2, &["张三", "甲", "张 三"])]),
            vec![
                F::CandidateTwice { post: name("委员"), name: name("张 三") },
                F::NotMoreThanSeats { post: name("委员"), candidates: 2, seats: 2 },
            ],
        ),
        (
            of(vec![post("委员", 1, &["甲", "乙", " "])]),
            vec![F::UnnamedCandidate { post: name("委员"), candidate: 2 }],
        ),
        (
            of(vec![post("主任", 1, &["甲", "乙"]), post("委员", 1, &["乙", "丙"])]),
            vec![F::TwoPosts { name: name("乙"), posts: vec![name("主任"), name("委员")] }],
        ),
    ];
    for (election, faults) in table {
        assert_eq!(election.faults(&now), faults);
    }
    let few = of(vec![post("委员", 2, &["甲"])]);
    assert_eq!(few.faults(&old), [F::FewerThanSeats { post: name("委员"), candidates: 1, seats: 2 }]);
    // The rule set of another ballot.
    let mut fine = of(vec![post("主任", 1, &["甲", "乙"])]);
    let runoff = rule("jw.runoff.2025");
    let low = F::LowShare { share: Share::at_least(1, 3) };
    assert_eq!(fine.faults(&runoff), std::slice::from_ref(&low));
    fine.round = Round::ByElection;
    assert_eq!(fine.faults(&runoff), std::slice::from_ref(&low));
    fine.round = Round::Second;
    assert_eq!(fine.faults(&runoff), []);
    let high = F::HighShare { share: Share::more_than(1, 2) };
    assert_eq!(fine.faults(&now), std::slice::from_ref(&high));
    fine.round = Round::Tied;
    assert_eq!(fine.faults(&now), [F::WriteInsAmongTied]);
    fine.write_ins = false;
    assert_eq!(fine.faults(&now), []);
    fine.round = Round::First;
    assert_eq!(fine.faults(&rule("jm.dbhy.2025")), [F::OtherKind { kind: Kind::Decision }]);
    assert!(low.blocks() && !high.blocks() && !F::WriteInsAmongTied.blocks() && F::NoPost.blocks());
}

#[test]
fn three_votes_in_one_hand_and_no_more() {
    let give = |giver, agent| Entrusted { giver, agent, written: true };
    let voters = rule("jw.election.2025.voters");
    let three = [give(1, 9), give(2, 9), give(3, 9)];
    assert_eq!(agents(&voters, &three, &[50]), []);
    let four = [give(1, 9), give(2, 9), give(3, 9), give(4, 9), give(5, 8)];
    assert_eq!(agents(&voters, &four, &[50]), [AgentFault::TooMany { agent: 9, votes: 4, limit: 3 }]);
    assert_eq!(agents(&voters, &[give(1, 50)], &[50, 51]), [AgentFault::Candidate { agent: 50 }]);
    assert_eq!(agents(&voters, &[give(50, 1)], &[50, 51]), []);
    let spoken = Entrusted { written: false, ..give(1, 9) };
    assert_eq!(agents(&voters, &[spoken], &[50]), [AgentFault::NotWritten { giver: 1 }]);
    assert_eq!(agents(&voters, &[give(1, 9), give(1, 8)], &[50]), [AgentFault::Twice { giver: 1 }]);
    assert_eq!(agents(&voters, &[give(1, 2), give(2, 3)], &[50]), [AgentFault::PassedOn { agent: 2 }]);
    assert_eq!(agents(&voters, &[give(1, 1)], &[50]), [AgentFault::ToOneself { giver: 1 }]);
    // Before 2026 a village's own province said how many.
    assert_eq!(agents(&rule("cw.election.2010"), &four, &[50]), []);
    let reps = rule("jw.election.2025.reps");
    assert_eq!(agents(&reps, &three, &[50]), [AgentFault::NotAllowed { by_law: true }]);
    assert_eq!(agents::<u8>(&reps, &[], &[50]), []);
    let silent = rule("jw.byelection.2025.residents");
    assert_eq!(agents(&silent, &three, &[50]), [AgentFault::NotAllowed { by_law: false }]);
}

#[test]
fn a_recall_is_asked_for_by_a_tenth_or_a_third() {
    let recall = rule("jw.recall.2025.voters");
    let table = [
        (vec![Some((199, 1999)), None], false),
        (vec![Some((200, 1999)), None], true),
        (vec![Some((199, 1999)), Some((9, 30))], false),
        (vec![Some((199, 1999)), Some((10, 30))], true),
        (vec![None, Some((10, 30))], true),
        (vec![None, None], false),
        (vec![], false),
        (vec![Some((0, 0))], false),
    ];
    for (asked, met) in table {
        let found = demanded(&recall, &asked);
        assert_eq!(found.met, met, "{asked:?}");
        assert_eq!(found.groups.len(), asked.iter().flatten().count());
        assert_eq!(found.groups.iter().any(|group| group.met), met);
        assert_eq!(found.mode, DemandMode::Any);
    }
    let found = demanded(&recall, &[Some((199, 1999)), Some((9, 30))]);
    assert_eq!(
        found.groups.iter().map(|group| group.need).collect::<Vec<_>>(),
        [Amount::Heads(200), Amount::Heads(10)]
    );
    assert!(found.groups.iter().all(|group| group.article == recall.source.demand_article.clone().unwrap()));
    let both = RuleSet { demand_mode: DemandMode::All, ..recall };
    assert!(!demanded(&both, &[Some((200, 1999)), None]).met);
    assert!(demanded(&both, &[Some((200, 1999)), Some((10, 30))]).met);
    assert!(!demanded(&rule("jw.election.2025.voters"), &[]).met);
}
