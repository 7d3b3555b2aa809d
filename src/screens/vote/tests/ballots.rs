//! Other ballots than a motion, made ready and opened key by key.

use super::*;
use crate::ballot::election::{Round, Style};
use crate::ballot::{Ballot, Fen, Marks, Paper, Scale, Sheet};
use crate::meeting::Forms;

fn under(body: &str) -> Stage {
    let mut stage = sitting(body, 40, 30);
    stage.keys("5");
    stage
}

fn elected(stage: &Stage) -> crate::ballot::Election {
    let Ballot::Election(election) = &last(stage).ballot else { panic!("{}", stage.screen()) };
    election.clone()
}

#[test]
fn an_election_is_made_ready_checked_and_opened_under_rules_of_its_own() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("1");
    stage.paste("主任 1：王㛃、李䶮\n委员 2：3、张三").keys("<f9>");
    says(&stage, "委员候选人2名，应选2名：候选人的名额应当多于应选名额");
    stage.paste("、李四").keys("<f9>");
    says(&stage, "注意：名册上没有张三、李四");
    says(&stage, "委员 2：张𬭊、张三、李四");
    says(&stage, "居民委员会选举（居民代表）");
    assert!(stage.meeting().votes.is_empty());
    stage.keys("<enter>");
    let vote = last(&stage);
    assert_eq!(stage.meeting().rules_of(vote).id, "jw.election.2025.reps");
    assert_eq!(vote.method(), Method::Paper);
    let election = elected(&stage);
    assert_eq!((election.round, election.style, election.write_ins), (Round::First, Style::Each, true));
    assert_eq!(election.posts[1].candidates[0].name, "张𬭊", "by the number on the roster");
}

#[test]
fn what_was_typed_is_there_again_until_the_vote_opens() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("1").paste("主任 1：王㛃、李䶮").keys("<tab>2<esc>");
    asks_nothing(&stage);
    stage.keys("51");
    says(&stage, "主任 1：王㛃、李䶮");
    // Left at the last question, the form is still kept.
    stage.keys("<f9>");
    says(&stage, "现在开始表决？");
    stage.keys("<esc>51<f9><enter>");
    assert_eq!(elected(&stage).style, Style::Choose);
    stage.keys("<del>再来<enter>51");
    assert!(!flat(&stage).contains("王㛃、李䶮"), "{}", stage.screen());
}

#[test]
fn a_slip_keeps_the_form_with_the_line_named() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("1").paste("主任：王㛃").keys("<f9>");
    says(&stage, "第1行：没有写应选几名");
    stage.keys("<esc>56").paste("20万").keys("<tab>").paste("南门 1万\n车棚").keys("<f9>");
    says(&stage, "第2行：没有写金额");
    stage.paste(" 190001元").keys("<f9>");
    says(&stage, "现在开始表决？");
    says(&stage, "2 车棚 190,001.00元");
    stage.keys("<enter>");
    let Ballot::Projects(projects) = &last(&stage).ballot else { panic!() };
    assert_eq!((projects.budget, projects.projects[1].cost), (Fen(20_000_000), Fen(19_000_100)));
    assert_eq!(last(&stage).rules, None);
}

#[test]
fn a_review_brings_its_grades_and_binds_nobody() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("5").paste("街道办事处\n物业公司").keys("<tab>").paste("张三，上年基本称职").keys("<f9>");
    says(&stage, "街道办事处：满意/基本满意/不满意");
    says(&stage, "张三：优秀/称职/基本称职/不称职");
    stage.keys("<enter>");
    let Ballot::Review(review) = &last(&stage).ballot else { panic!() };
    assert_eq!(review.subjects[2].last, Some(2));
    assert_eq!(review.subjects[0].scale, Scale::Satisfaction);
    assert_eq!(stage.meeting().rules_of(last(&stage)).id, "py.review.jm.2025");
}

#[test]
fn plans_and_consultations() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("7").paste("1. 西侧\n2. 东侧").keys("<tab>2<f9><enter>");
    let Ballot::Plans(plans) = &last(&stage).ballot else { panic!("{}", stage.screen()) };
    assert_eq!(
        (plans.plans.as_slice(), plans.rule),
        (&["西侧".to_owned(), "东侧".to_owned()][..], crate::ballot::PlansRule::InstantRunoff)
    );
    let mut stage = under(REPRESENTATIVES);
    stage.keys("8<f9>");
    says(&stage, "赞成和基本赞成合计达到全体到会的五分之四以上");
    stage.keys("<enter>");
    assert_eq!(last(&stage).method(), Method::Hands);
    assert!(matches!(last(&stage).ballot, Ballot::Consultation(_)));
}

#[test]
fn the_menu_begins_with_what_fits_the_meeting() {
    for (body, first) in [
        (REPRESENTATIVES, "> 1 选举"),
        ("jw.election.2025.voters", "> 1 选举"),
        ("jw.byelection.2025.reps", "> 3 补选"),
        ("jw.recall.2025.reps", "> 4 罢免"),
        ("py.review.jm.2025", "> 5 民主评议"),
        (COUNCIL, "> 8 协商表态"),
    ] {
        let stage = under(body);
        assert!(stage.screen().contains(first), "{body}\n{}", stage.screen());
    }
}

#[test]
fn a_recall_wants_enough_people_to_demand_it_and_the_person_heard() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("4<tab><tab>9/30<f9>");
    says(&stage, "居民代表30人中9人提出，须三分之一以上即至少10人，未达到");
    stage.keys("<bs><bs><bs><bs>10/30<tab>2<f9>");
    says(&stage, "被要求罢免的人有权申辩，还没有听取");
    stage.keys("<enter>");
    assert_eq!(stage.meeting().rules_of(last(&stage)).id, "jw.recall.2025.reps");
    assert!(last(&stage).ballot.is_motion());
    let note = stage.meeting().notes.last().expect("a note");
    assert!(note.text.contains("10"), "{}", note.text);
}

/// An election is held on the item with these votes for each candidate of a single post.
fn held(stage: &mut Stage, papers: &[(&[u16], u32)]) {
    let (id, ballot) = (last(stage).id, last(stage).ballot.clone());
    let mut sheet = Sheet::blank(&ballot);
    for (chosen, n) in papers {
        let candidates = chosen.iter().map(|at| (*at, Choice::For)).collect();
        sheet.add(&Paper::Election(vec![Marks { candidates, ..Marks::default() }]), *n);
    }
    let papers = u32::try_from(sheet.papers()).unwrap();
    let count = Count::Forms(Forms {
        issued: Some(papers),
        returned: Some(papers),
        sheet: Some(sheet),
        ..Forms::default()
    });
    stage.record(Command::Vote(crate::meeting::VoteCommand::Count(id, count)));
    stage.record(Command::Vote(crate::meeting::VoteCommand::Declare(id)));
}

#[test]
fn seats_left_go_to_a_second_ballot_held_as_the_first_was() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("1").paste("主任 1：王㛃、李䶮、张𬭊").keys("<f9><enter>");
    held(&mut stage, &[(&[0], 12), (&[1], 10), (&[2], 8)]);
    stage.keys("6");
    says(&stage, "另行选举");
    says(&stage, "主任 1：王㛃、李䶮");
    stage.keys("<f9>");
    says(&stage, "居民委员会另行选举");
    stage.keys("<enter>");
    let vote = last(&stage);
    let rules = stage.meeting().rules_of(vote);
    assert_eq!(
        (rules.id.as_str(), rules.voters),
        ("jw.runoff.2025", Some(crate::rules::Capacity::Representatives))
    );
    assert_eq!(elected(&stage).round, Round::Second);
    assert_eq!(vote.round, 2);
    held(&mut stage, &[(&[0], 16), (&[1], 14)]);
    stage.keys("6");
    says(&stage, "应选名额全部选出");
    asks_nothing(&stage);
}

#[test]
fn those_who_are_level_are_voted_on_again_under_the_same_rules() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("1").paste("委员 2：王㛃、李䶮、张𬭊").keys("<f9><enter>");
    held(&mut stage, &[(&[0, 1], 10), (&[0, 2], 10), (&[1, 2], 10)]);
    stage.keys("6");
    says(&stage, "再次投票");
    says(&stage, "委员 2：王㛃、李䶮、张𬭊");
    stage.keys("<f9><enter>");
    assert_eq!(elected(&stage).round, Round::Tied);
    assert_eq!(stage.meeting().rules_of(last(&stage)).id, "jw.election.2025.reps");
    held(&mut stage, &[(&[0, 1], 20), (&[0, 2], 10)]);
    stage.keys("6");
    says(&stage, "应选名额全部选出");
}

#[test]
fn before_any_election_nothing_follows() {
    let mut stage = sitting(REPRESENTATIVES, 40, 30);
    stage.keys("6");
    says(&stage, "还没有宣布过选举结果");
}

#[test]
fn few_voters_and_papers_that_all_agree_are_warned_of() {
    let mut stage = sitting(REPRESENTATIVES, 4, 4);
    stage.keys("3<f9>");
    says(&stage, "只有4人投票");
    stage.keys("<enter>4<enter>4<enter>4<enter>0<enter>0<enter><ctrl-e><enter>");
    says(&stage, "4张有效票全部是同意");
    let mut stage = sitting(REPRESENTATIVES, 5, 5);
    stage.keys("3<f9>");
    assert!(!flat(&stage).contains("只有5人投票"));
}

#[test]
fn it_looks_like_this() {
    let shown = |name: &str, keys: &str, pasted: &str, after: &str| {
        for (width, height, english) in [(80, 24, false), (60, 16, false), (120, 40, true)] {
            let mut stage = sitting(REPRESENTATIVES, 60, 45).sized(width, height);
            if english {
                stage = stage.in_english();
            }
            stage.keys(keys);
            if !pasted.is_empty() {
                stage.paste(pasted);
            }
            stage.keys(after);
            let tongue = if english { "en" } else { "zh" };
            insta::assert_snapshot!(format!("{name}_{width}x{height}_{tongue}"), stage.screen());
        }
    };
    shown("ballots_menu", "5", "", "");
    shown("ballots_election", "51", "主任 1：王㛃、李䶮\n委员 2：3、张三、李四", "");
    shown("ballots_election_fault", "51", "主任 1：王㛃", "<f9>");
    shown("ballots_election_asked", "51", "主任 1：王㛃、李䶮\n委员 2：3、张三、李四", "<f9>");
    shown("ballots_review", "55", "街道办事处\n物业公司", "");
    shown("ballots_projects", "56", "20万", "<tab>");
    shown("ballots_recall", "54", "", "");
    shown("ballots_consultation", "58", "", "");
    shown("ballots_several", "7", "", "");
}

#[test]
fn the_guide_line_leads_through_an_election_to_its_second_ballot() {
    let mut room = Room::sitting(rules("jw.election.2025.voters"), 40, 30);
    let item = room.add_item("选举居委会主任", "");
    room.take_up(item);
    room.note(item, crate::meeting::Speaker::Role("候选人".to_owned()), "自我介绍。");
    let mut stage = Stage::new();
    stage.now = room.now;
    let (path, trail) = ("meetings/m.ron".into(), Box::new(room.trail));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told: None }));
    says(&stage, "F9 对议题一《选举居委会主任》发起表决");
    stage.keys("<f9>");
    says(&stage, "这次会议用选票：按5选票种，已选好选举");
    stage.keys("5<enter>").paste("主任 1：王㛃、李䶮、张𬭊").keys("<f9><enter>");
    assert_eq!((last(&stage).rules.as_deref(), last(&stage).motion.as_str()), (None, "选举居委会主任"));
    held(&mut stage, &[(&[0], 12), (&[1], 10), (&[2], 8)]);
    says(&stage, "不足1名，另行选举");
    stage.keys("<f9>");
    says(&stage, "另行选举（名额未选满）（第2轮）");
    stage.keys("<f9><enter>");
    held(&mut stage, &[(&[0], 20), (&[1], 5)]);
    says(&stage, "F9 议程已完，宣布闭会");
}

#[test]
fn who_leaves_changes_nothing_of_who_is_asked_on_any_ballot() {
    for (keys, text) in
        [("51", "主任 1：王㛃、李䶮"), ("55", "街道办事处"), ("57", "西侧\n东侧"), ("58", ""), ("3", "")]
    {
        let mut stage = sitting(REPRESENTATIVES, 12, 9);
        stage.keys(keys);
        if !text.is_empty() {
            stage.paste(text);
        }
        stage.keys("<f9><enter>");
        let before = last(&stage).frozen.clone();
        let gone = stage.meeting().people[..3].iter().map(|person| person.id).collect();
        stage.record(Command::Attend(AttendCommand::Leave(gone)));
        assert_eq!(last(&stage).frozen, before, "{keys}");
        let figures = last(&stage).figures();
        assert_eq!((figures.present, figures.entitled), (Some(9), Some(12)));
        // Those who come late are not asked either.
        let late = stage.meeting().people[10].id;
        stage.record(Command::Attend(AttendCommand::Arrive(vec![late])));
        assert_eq!(last(&stage).frozen, before, "{keys}");
    }
}

#[test]
fn projects_are_read_from_a_file_into_the_form() {
    let mut stage = under(REPRESENTATIVES);
    stage.keys("6<tab>").paste("/home/yi/项目.pb").keys("<f9>");
    assert!(
        matches!(stage.effects.last(), Some(crate::app::Effect::ReadBallot(path)) if path.ends_with("项目.pb"))
    );
    let project = |name: &str, fen| crate::ballot::Project { name: name.to_owned(), cost: Fen(fen) };
    let ballot = Ballot::Projects(crate::ballot::Projects {
        budget: Fen(10_000_000),
        projects: vec![project("南门", 100_000), project("车棚", 200_050)],
        up_to: Some(2),
        allocation: crate::ballot::Allocation::EqualShares,
    });
    let read = crate::app::BallotRead { ballot, told: Vec::new() };
    stage.hand(Action::Ballot(Box::new(read)));
    says(&stage, "车棚 2000.50元");
    says(&stage, "文件里的选票没有采用");
    stage.keys("<f9><enter>");
    let Ballot::Projects(projects) = &last(&stage).ballot else { panic!("{}", stage.screen()) };
    assert_eq!((projects.up_to, projects.projects.len()), (Some(2), 2));
    // A file that cannot be read leaves the form with the reason.
    stage.keys("<del>再来<enter>57").paste("~/x.blt").keys("<f9>");
    stage.hand(Action::Failed("没有这个文件".to_owned()));
    says(&stage, "没有这个文件");
    says(&stage, "方案选择");
}

#[test]
fn a_candidate_with_a_proxy_keeps_the_form_open_with_the_name() {
    let mut room = Room::with_people(rules("jw.election.2025.voters"), 12);
    room.arrive(0..9);
    let (from, to) = (room.id(11), room.id(1));
    room.run(Command::Attend(AttendCommand::GiveProxy { from, to, paper: "委托书".to_owned() }));
    room.run(Command::CallToOrder);
    room.add_item("选举居委会主任", "");
    let mut stage = Stage::new();
    stage.now = room.now;
    let (path, trail) = ("meetings/m.ron".into(), Box::new(room.trail));
    stage.hand(Action::Opened(Opened { path, trail, reading: None, told: None }));
    stage.keys("<f6>51").paste("主任 1：王㛃、李䶮").keys("<f9>");
    says(&stage, "候选人不得受托投票：李䶮受了别人的委托");
    assert_eq!(stage.meeting().votes.len(), 0);
    stage.keys("<bs><bs>张𬭊<f9>");
    says(&stage, "现在开始表决？");
}
