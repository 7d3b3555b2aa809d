//! Papers called out, for every ballot.

use super::*;
use crate::ballot::election::{Round, Style};
use crate::ballot::{
    Allocation, Ballot, Candidate, Consultation, Election, Fen, InvalidReason, Plans, PlansRule, Post,
    Project, Projects, Review, Said, Scale, Sheet, Subject,
};
use crate::meeting::{Forms, Teller, VoteCommand};

mod looks;
mod tellers;
mod totals;

/// A round on this ballot by paper, forty in the room.
fn opened_on(ballot: Ballot) -> Stage {
    let mut stage = sitting(REPRESENTATIVES, 60, 40);
    let item = stage.meeting().agenda[0].id;
    let motion = "同意".to_owned();
    let opening = VoteCommand::Open { item, motion, method: Method::Paper, ballot, rules: None };
    stage.record(Command::Vote(opening));
    stage
}

/// The same, with so many papers back, ready to be called.
fn begun(ballot: Ballot, returned: u32) -> Stage {
    let mut stage = opened_on(ballot);
    let begin =
        if stage.meeting().open_vote().is_some_and(|vote| vote.ballot.is_motion()) { "<ctrl-g>" } else { "" };
    stage.keys(begin).keys(&format!("<enter>张三、李四<tab>40<tab>40<tab>{returned}<enter>"));
    asks_nothing(&stage);
    assert_eq!(stage.trays.len(), 1, "{}", stage.screen());
    stage
}

fn on_disk(stage: &Stage) -> &Sheet {
    &stage.trays[&Teller::A].1
}

fn post(name: &str, seats: u16, candidates: &[&str]) -> Post {
    let candidates = candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect();
    Post { name: name.to_owned(), seats, candidates }
}

fn election(style: Style) -> Ballot {
    Ballot::Election(Election {
        round: Round::First,
        style,
        posts: vec![post("主任", 1, &["张三", "李䶮"]), post("委员", 2, &["王㛃", "赵六", "钱七"])],
        write_ins: true,
        part_valid: false,
        add_down: false,
    })
}

fn review(subjects: &[&str]) -> Ballot {
    let subject = |name: &&str| Subject { name: (*name).to_owned(), scale: Scale::Competence, last: None };
    Ballot::Review(Review { subjects: subjects.iter().map(subject).collect(), received: Vec::new() })
}

fn projects(n: usize) -> Ballot {
    let project = |at: usize| Project { name: format!("项目{}", at + 1), cost: Fen(100) };
    Ballot::Projects(Projects {
        budget: Fen(300),
        projects: (0..n).map(project).collect(),
        up_to: Some(3),
        allocation: Allocation::Greedy,
    })
}

fn plans(rule: PlansRule) -> Ballot {
    Ballot::Plans(Plans { plans: ["东侧", "西侧", "北侧"].map(str::to_owned).to_vec(), rule })
}

fn consultation() -> Ballot {
    Ballot::Consultation(Consultation::default())
}

/// What was counted of an election: for, against, abstaining of each candidate, and names written in.
fn votes(sheet: &Sheet) -> Vec<String> {
    let Said::Election(posts) = &sheet.said else { panic!("no election") };
    let post = |post: &crate::ballot::PostSheet| {
        let candidates = post.candidates.iter().map(|v| format!("{}{}{}", v.for_, v.against, v.abstain));
        let written = post.written_in.iter().map(|(name, n)| format!("{name}{n}"));
        candidates.chain(written).collect::<Vec<_>>().join(" ")
    };
    posts.iter().map(post).collect()
}

#[test]
fn one_key_is_one_paper() {
    let mut stage = begun(Ballot::Motion, 12);
    says(&stage, "还剩12张");
    stage.keys("1１12341");
    says(&stage, "已唱7，还剩5张");
    says(&stage, "已存");
    says(&stage, "1 同意 4 止");
    let Said::Motion(votes) = &on_disk(&stage).said else { panic!() };
    assert_eq!((votes.for_, votes.against, votes.abstain), (4, 1, 1));
    assert_eq!(on_disk(&stage).invalid[&InvalidReason::TooMany], 1);
    stage.keys("8");
    says(&stage, "票上没有这个序号");
    // A pile, and both ways of taking back.
    stage.keys(" 5<enter>2");
    says(&stage, "上一张：反对x5");
    says(&stage, "已唱12，全部唱完");
    stage.keys("<bs>");
    says(&stage, "已收回：反对x5");
    assert_eq!(on_disk(&stage).papers(), 7);
    stage.keys("<ctrl-z><ctrl-z>3 4 3");
    assert_eq!(on_disk(&stage).papers(), 10);
    stage.keys("1<f9>");
    says(&stage, "甲只唱了11张，比收回12张少1张");
    // Finishing is only asked once the marks are all there.
    stage.keys("<esc>2<f9>");
    says(&stage, "甲唱完12张，与收回12张相符");
    stage.keys("<enter>");
    assert!(stage.trays.is_empty());
    let vote = last(&stage);
    assert_eq!((vote.counts.len(), vote.counts[0].names.as_str()), (1, "张三、李四"));
    assert_eq!((vote.tally().for_, vote.tally().returned), (Some(4), Some(12)));
    says(&stage, "只数了一次");
    stage.keys("<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::NotPassed), "{}", stage.screen());
}

#[test]
fn nothing_is_counted_before_it_is_on_disk() {
    let mut stage = begun(Ballot::Motion, 12);
    stage.slow = true;
    stage.keys("111");
    says(&stage, "已唱0，还剩12张");
    says(&stage, "存盘中");
    stage.keys("<bs>22").let_through();
    says(&stage, "已唱4，还剩8张");
    stage.broken = Some("磁盘已满".to_owned());
    stage.keys("33");
    says(&stage, "已唱4，还剩8张");
    says(&stage, "磁盘已满");
    // Typing goes on; the disk is asked again, and again, and nothing is counted twice.
    stage.keys("3").wait(2).wait(2);
    says(&stage, "已唱4，还剩8张");
    stage.broken = None;
    stage.wait(2).wait(2);
    says(&stage, "已唱7，还剩5张");
    assert!(!flat(&stage).contains("磁盘已满"), "{}", stage.screen());
    assert_eq!(on_disk(&stage).papers(), 7);
}

#[test]
fn each_candidate_is_answered_post_by_post() {
    let mut stage = begun(election(Style::Each), 30);
    stage.keys("12113<enter>");
    assert_eq!(votes(on_disk(&stage)), ["100 010", "100 100 001"]);
    says(&stage, "张三 同意 1 一");
    // The rest of a paper abstains; a blank one has to be said.
    stage.keys("1<enter><enter>");
    says(&stage, "空白票按0再回车");
    stage.keys("0<enter>");
    assert_eq!(votes(on_disk(&stage)), ["201 012", "102 102 003"]);
    // Too many for the seats: the whole paper, by itself.
    stage.keys("11<enter>");
    says(&stage, "此票无效");
    assert_eq!(on_disk(&stage).invalid[&InvalidReason::TooMany], 1);
    stage.keys("<bs>-2");
    assert_eq!(
        (on_disk(&stage).invalid_papers(), on_disk(&stage).invalid[&InvalidReason::Illegible]),
        (1, 1)
    );
    // The last mark, not the paper.
    stage.keys("12<bs>3<bs><bs>21<enter>");
    assert_eq!(votes(on_disk(&stage)), ["211 112", "103 103 004"]);
}

#[test]
fn names_are_chosen_and_written_in() {
    let mut stage = begun(election(Style::Choose), 30);
    stage.keys("1<enter>13<enter>");
    assert_eq!(votes(on_disk(&stage)), ["100 001", "100 001 100"]);
    // Once typed, a name is offered again; a candidate's name is that candidate.
    stage.keys("+周八<enter><enter>2<enter>+");
    says(&stage, "1 周八");
    stage.keys("1<enter>+赵六<enter><enter>");
    assert_eq!(votes(on_disk(&stage)), ["102 003 周八2", "102 201 102"]);
    // One person on two posts, and a digit that is taken back by itself.
    stage.keys("1<enter>1<enter>2<enter>1<enter>");
    assert_eq!(on_disk(&stage).papers(), 5);
    stage.keys("+周八<enter><enter>+周八<enter><enter>");
    says(&stage, "一人选作两职");
    assert_eq!(on_disk(&stage).invalid[&InvalidReason::TwoPosts], 1);
    stage.keys("11<enter>33<enter>");
    says(&stage, "空白票按0");
}

#[test]
fn subjects_are_graded_in_turn() {
    let mut stage = begun(review(&["街道办", "居委会", "物业"]), 30);
    stage.keys("140<enter>12<enter>");
    says(&stage, "还有没唱到的");
    stage.keys("<up>3");
    stage.keys("1<enter>");
    assert_eq!(
        on_disk(&stage).said,
        Said::Review(vec![vec![2, 0, 0, 0], vec![0, 0, 1, 1], vec![1, 0, 0, 0]])
    );
    stage.keys("5");
    says(&stage, "票上没有这个序号");
    let mut stage = begun(review(&["物业"]), 30);
    stage.keys("1120-1");
    assert_eq!(on_disk(&stage).said, Said::Review(vec![vec![2, 1, 0, 0]]));
    assert_eq!((on_disk(&stage).valid, on_disk(&stage).invalid_papers()), (4, 1));
}

#[test]
fn projects_are_marked_by_their_numbers() {
    let mut stage = begun(projects(12), 30);
    stage.keys("0112<enter>001<enter>");
    says(&stage, "序号还差一位");
    stage.keys("2<enter>");
    says(&stage, "项目12 2");
    stage.keys("01020304<enter>");
    says(&stage, "此票无效");
    stage.keys("00<enter>0505<enter>");
    assert_eq!((on_disk(&stage).valid, on_disk(&stage).invalid[&InvalidReason::TooMany]), (4, 1));
}

#[test]
fn plans_are_ranked_in_the_order_called() {
    let mut stage = begun(plans(PlansRule::Borda), 30);
    stage.keys("312<enter>13<enter>0<enter>");
    let Said::Plans(orders) = &on_disk(&stage).said else { panic!() };
    let orders: Vec<Vec<u16>> = orders.keys().cloned().collect();
    assert_eq!(orders, [vec![], vec![0, 2], vec![2, 0, 1]]);
    let mut stage = begun(plans(PlansRule::Approval), 30);
    stage.keys("31<enter>");
    let Said::Plans(orders) = &on_disk(&stage).said else { panic!() };
    assert_eq!(orders.keys().next(), Some(&vec![0, 2]));
    stage.keys("<ctrl-g>");
    says(&stage, "要逐张唱");
}

#[test]
fn how_far_people_agree_is_one_key() {
    let mut stage = begun(consultation(), 30);
    stage.keys("1123345");
    let Said::Consultation(papers) = &on_disk(&stage).said else { panic!() };
    assert_eq!(papers.values().copied().collect::<Vec<_>>(), [2, 1, 2, 1]);
    assert_eq!(on_disk(&stage).invalid_papers(), 1);
}

#[test]
fn more_back_than_out_or_signed_for_is_void_at_once() {
    for (keys, why) in
        [("40<tab><tab>41", "收回41张，多于发出数40"), ("40<tab>38<tab>39", "收回39张，多于签领数38")]
    {
        let mut stage = opened_on(election(Style::Each));
        stage.keys(&format!("<enter>张三<tab>{keys}<enter>"));
        says(&stage, why);
        stage.keys("1");
        says(&stage, "不再唱票");
        assert_eq!(on_disk(&stage).papers(), 0);
        stage.keys("<f9><enter><enter><f9>");
        assert_eq!(outcome(&stage), Some(Outcome::Void), "{}", stage.screen());
        assert!(matches!(&last(&stage).count, Count::Forms(Forms { sheet: None, .. })));
    }
}

#[test]
fn figures_typed_wrong_are_put_right_and_the_papers_stay() {
    let mut stage = begun(Ballot::Motion, 41);
    stage.keys("1<ctrl-t>");
    says(&stage, "唱票前");
    stage.keys("<tab><tab><tab><bs><bs>39<enter>11");
    says(&stage, "已唱2，还剩37张");
}

#[test]
fn what_a_dead_program_called_is_called_still() {
    let mut stage = begun(election(Style::Each), 30);
    stage.keys("12113<enter>21113<enter>");
    let (trays, trail) =
        (stage.trays.clone(), stage.program.app.sitting.as_ref().expect("open").trail.clone());
    let mut stage = Stage::new();
    stage.trays = trays;
    stage.hand(Action::Opened(Opened {
        path: "meetings/m.ron".into(),
        trail: Box::new(trail),
        reading: None,
        told: None,
    }));
    stage.keys("<f6>");
    says(&stage, "已唱2，还剩28张");
    stage.keys("<bs>");
    says(&stage, "没有可收回的票");
    stage.keys("11113<enter>");
    assert_eq!(on_disk(&stage).papers(), 3);
}

#[test]
fn keys_that_come_as_fast_as_a_paste_are_keys() {
    let mut stage = begun(election(Style::Choose), 30);
    stage.paste("1\n13\n2\n24\r").paste(" 3\n1\n1\n-2");
    says(&stage, "已唱6");
    let mut stage = begun(Ballot::Motion, 30);
    stage.paste("1123").paste("1x2");
    assert_eq!(on_disk(&stage).papers(), 4, "{}", stage.screen());
}

#[test]
fn leaving_marks_undone_counts_nothing() {
    let mut stage = begun(election(Style::Each), 30);
    stage.keys("11<f9>");
    says(&stage, "本张还没唱完");
    stage.keys("<esc>");
    says(&stage, "没有计入");
    assert_eq!(on_disk(&stage).papers(), 0);
    stage.keys("x");
    says(&stage, "按数字唱票");
}

#[test]
fn a_pile_larger_than_what_is_left_is_refused() {
    let mut stage = begun(Ballot::Motion, 30);
    stage.keys("1111 27<enter>");
    says(&stage, "只剩26张");
    stage.keys(" 26<enter>2");
    assert_eq!(on_disk(&stage).papers(), 30);
}

#[test]
fn an_empty_paper_is_no_paper_and_nought_is_a_blank_one() {
    let mut stage = begun(election(Style::Choose), 2);
    stage.keys("0<enter>0<enter>");
    assert_eq!(on_disk(&stage).papers(), 2, "{}", stage.screen());
    stage.keys("<enter><f9>");
    says(&stage, "甲唱完2张");
}

#[test]
fn digits_and_posts_are_named_while_called() {
    let mut stage = begun(election(Style::Each), 30);
    says(&stage, "1同意 2反对 3弃权");
    stage.keys("12");
    says(&stage, "本张：主任 张三 同意、李䶮 反对");
    says(&stage, "1同意 2反对 3弃权");
    stage.keys("+");
    says(&stage, "另选他人（委员）");
    says(&begun(election(Style::Choose), 30), "数字选谁");
}

#[test]
fn what_contradicts_before_the_first_paper_is_said_at_once() {
    let begin = |names: &str, signed: u32| {
        let mut stage = opened_on(election(Style::Each));
        stage.keys(&format!("<enter>{names}<tab>40<tab>{signed}<tab>30<enter>"));
        stage
    };
    says(&begin("陈九", 41), "签领数多于发出数");
    assert!(!flat(&begin("陈九", 40)).contains("签领数多于发出数"));
    says(&begin("陈九、王㛃", 40), "王㛃是候选人");
}

#[test]
fn every_count_of_a_grade_stands_whole() {
    let mut stage = begun(review(&["街道办", "居委会", "物业"]), 40).sized(80, 24);
    stage.keys(" 14<enter>334<enter> 12<enter>443<enter>-2 3<enter>222<enter>1");
    for count in ["3 基本称职 14 正正止", "4 不称职 12 正正丁", "2 称职 3 下"] {
        says(&stage, count);
    }
    insta::assert_snapshot!(stage.screen());
}

#[test]
fn a_part_that_became_invalid_is_announced_with_its_post() {
    let Ballot::Election(election) = election(Style::Each) else { panic!() };
    let mut stage = begun(Ballot::Election(Election { part_valid: true, ..election }), 30);
    stage.keys("11113<enter>");
    says(&stage, "主任 本栏无效：");
    says(&stage, "上一张：主任 本栏无效、委员 王㛃 同意");
    assert_eq!(on_disk(&stage).valid, 1);
}

#[test]
fn up_and_down_go_from_candidate_to_candidate() {
    let mut stage = begun(election(Style::Each), 30);
    stage.keys("111<up><up>2<down>2<up><up><up><up><up>0<enter>");
    assert_eq!(votes(on_disk(&stage)), ["001 010", "100 010 001"]);
}
