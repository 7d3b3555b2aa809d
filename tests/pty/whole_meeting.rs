//! A whole meeting by keys that an input method leaves alone, following the guide line wherever it leads.

use std::fs;

use serde_json::Value;

use super::room::{Room, is_private, said};
use super::terminal::Terminal;

const AGENDA: &str = "一、绿化改造方案（20分钟）\n二、停车位收费办法\n三、年度工作计划";

#[test]
fn a_whole_meeting_by_keys_alone() {
    let room = Room::new();
    room.meeting_of_68("m.ron");
    let mut terminal = room.open("m.ron");
    let t = &mut terminal;
    prepare(t);
    sign_in(t);
    by_hands(t);
    by_names(t);
    by_paper(t);
    // The journal and the lock are beside it now.
    assert!(room.names().len() > 1, "{:?}", room.names());
    is_private(room.path());
    follow_up_and_close(t);
    papers_and_posting(t);

    t.keys("<esc>").wait_for("离开这次会议");
    t.keys("<enter>").wait_for("4 示例会议");
    t.keys("<esc>").wait_for("退出程序");
    t.keys("<enter>");
    assert!(t.wait_end().0.success());
    t.is_given_back();

    let title = "m 表决结果公示.txt";
    assert_eq!(room.names(), ["m 会议纪要.txt", "m 签到表（内部）.txt", title, "m.ron"]);
    is_private(room.path());
    let notice: String = fs::read_to_string(room.file(title)).unwrap().split_whitespace().collect();
    assert!(!notice.contains("尚缺"), "{notice}");
    for sentence in sentences(&room) {
        assert!(notice.contains(&sentence), "{sentence}\n{notice}");
    }
    check(&room);
}

/// The agenda, pasted as one and, taken back, typed by a terminal that does not mark pastes; then the particulars.
fn prepare(t: &mut Terminal) {
    t.wait_for("F9 添加议题，议程还是空的");
    t.paste(AGENDA).wait_for("F9 完成");
    t.records("<f9>", 1);
    t.wait_for("二、停车位收费办法");
    t.records("<ctrl-z>", 1);
    t.wait_for("议程还是空的");
    t.send(AGENDA.replace('\n', "\r").as_bytes()).wait_for("F9 完成");
    t.records("<f9>", 1);
    t.wait_for("二、停车位收费办法");
    t.wait_for("F9 补全会议信息：缺时间、地点、主持人");
    t.keys(
        "<f9>1930<tab>社区会议室<tab>翠湖社区<tab>翠湖社区居民委员会<tab>顾秀英<tab>顾素云<tab>居委会办公室",
    );
    t.keys("<tab>支部委员会已研究<tab>居民会议授权").wait_for("居民会议授权");
    t.records("<enter>", 1);
}

fn sign_in(t: &mut Terminal) {
    t.wait_for("F9 签到：还差46人到法定人数");
    t.keys("<f9>").wait_for("找人");
    for number in 1..=45 {
        t.records(&format!("{number}<enter>"), 1);
    }
    t.wait_for("法定人数还差1人：须46人");
    t.wait_for("F9 签到：还差1人到法定人数（须46人，已到45人）");
    t.records("46<enter>", 1);
    t.wait_for("46 高翠花");
    t.wait_for("已达到法定人数");
    t.wait_for("F9 宣布开会");
    t.keys("<f9>").wait_for("应到68人，实到46人。现在宣布开会");
    t.records("<enter>", 1);
}

/// Takes the next item up, keeps a note, and writes its motion, as the guide line asks.
fn discuss(t: &mut Terminal, item: &str, note: &str, motion: &str) {
    t.wait_for(&format!("F9 开始{item}"));
    t.records("<f9>", 1);
    t.wait_for(&format!("F9 请大家讨论{item}"));
    t.keys("<f9>").wait_for("打字，回车记下");
    t.keys(&format!("{note}<enter>"));
    t.wait_for("-- 是谁说的 --");
    t.keys("12").wait_for("> 12 程洋");
    t.keys("<enter>");
    t.wait_for(&format!("（意见）：{note}"));
    t.wait_for(&format!("F9 写明{item}要表决的文字"));
    t.keys("<f9>").wait_for("修改议题");
    t.keys(motion).wait_for(motion);
    t.records("<f9>", 1);
    t.wait_for(&format!("F9 对{item}发起表决"));
    t.keys("<f9>").wait_for("选表决方式：按1举手，按2记名，按3无记名票决");
}

/// Opens the round with its digit, and says yes.
fn open(t: &mut Terminal, method: &str) {
    t.keys(method).wait_for("F9下一步");
    t.keys("<f9>").wait_for("现在开始表决");
    t.records("<enter>", 1);
}

fn declare(t: &mut Terminal, sentence: &str) {
    t.wait_for(sentence);
    t.wait_for("现在宣布？");
    t.records("<f9>", 1);
}

fn by_hands(t: &mut Terminal) {
    discuss(t, "议题一《绿化改造方案》", "建议多种本地树种", "同意实施绿化改造方案。");
    open(t, "1");
    t.records("40<enter>", 1);
    t.wait_for("同意已够");
    t.records("4<enter>", 1);
    t.records("2<enter>", 1);
    declare(t, "同意40人，反对4人，弃权2人，未表决0人；须超过到会人数的一半即至少24人，已达到，通过。");
}

fn by_names(t: &mut Terminal) {
    discuss(t, "议题二《停车位收费办法》", "收费标准要公开", "同意停车位收费办法。");
    open(t, "2");
    t.wait_for("F9 逐个点名表决议题二");
    // Nos. 3 and 7 are against, no. 10 abstains; all others are for it.
    t.records("<down><down>2", 1);
    t.records("<ctrl-f>7<enter>2", 1);
    t.records("<ctrl-f>10<enter>3", 1);
    t.records("9", 1);
    t.wait_for("其余43人都记为同意");
    t.keys("<enter>");
    declare(t, "同意43人，反对2人，弃权1人");
}

fn by_paper(t: &mut Terminal) {
    discuss(t, "议题三《年度工作计划》", "计划要写清时间", "同意年度工作计划。");
    open(t, "3");
    // 46 issued, 45 back: 38 for, 4 against, 1 abstaining, 2 invalid.
    // One line for the whole count: sums that grow would keep the order of the papers.
    for number in ["46", "45", "38", "4", "1"] {
        t.keys(&format!("{number}<enter>"));
    }
    t.records("2<enter>", 1);
    declare(
        t,
        "发出46张，收回45张，同意38票，反对4票，弃权1票，无效2票，未表决1人；须超过到会人数的一半即至少24人，已达到，通过。",
    );
}

fn follow_up_and_close(t: &mut Terminal) {
    t.wait_for("F9 登记落实事项");
    t.keys("<f9>").wait_for("事项");
    t.keys("公开收费标准<tab>顾素云<tab>＋10");
    t.records("<enter>", 1);
    t.wait_for("公开收费标准");
    t.wait_for("F9 议程已完，宣布闭会");
    t.keys("<f9>").wait_for("闭会？闭会后不能撤销");
    t.records("<enter>", 1);
}

fn papers_and_posting(t: &mut Terminal) {
    t.wait_for("F9 张贴表决结果公示");
    t.keys("<f7>").wait_for("> 表决结果公示");
    t.keys("<up>").wait_for("> 签到表");
    t.keys("7").wait_for("内部版：含姓名，只供存档");
    t.keys("1").wait_for("m 签到表（内部）.txt");
    t.keys("7<down><down>").wait_for("> 会议纪要");
    t.keys("1").wait_for("m 会议纪要.txt");
    // Wherever the selection stands, the guide line leads to the paper it names.
    t.keys("<f9>").wait_for("记录张贴：表决结果公示");
    t.keys("南门公示栏");
    t.records("<enter>", 1);
    t.wait_for("张贴于南门公示栏");
    t.wait_for("F9 结果公示到");
    t.wait_for("已齐全");
    t.keys("1").wait_for("m 表决结果公示.txt");
}

/// What the program says of each vote, for files and scripts.
fn sentences(room: &Room) -> Vec<String> {
    let told: Value = serde_json::from_str(&room.told(["result", "m.ron", "--json"])).unwrap();
    let votes = told["votes"].as_array().unwrap();
    let methods: Vec<&Value> = votes.iter().map(|vote| &vote["method"]).collect();
    assert_eq!(methods, ["hands", "roll_call", "paper"]);
    votes
        .iter()
        .map(|vote| {
            assert_eq!(
                (&vote["state"], &vote["declared"]),
                (&"declared".into(), &"passed".into()),
                "{vote:#}"
            );
            vote["sentence"]["zh"].as_str().unwrap().to_owned()
        })
        .collect()
}

fn check(room: &Room) {
    let found = room.run(["check", "m.ron", "--json"]);
    let told: Value = serde_json::from_slice(&found.stdout).unwrap();
    let kinds: Vec<&str> =
        told["findings"].as_array().unwrap().iter().map(|f| f["kind"].as_str().unwrap()).collect();
    assert_eq!((found.status.code(), kinds), (Some(0), vec![]), "{}", said(&found));
}
