//! More for than against, and yet not passed: the screen, the JSON and the paper say so in one sentence.

use std::fs;

use serde_json::Value;

use super::room::Room;

const SENTENCE: &str = "应到60人，实到40人，须三分之二以上即至少40人，已达到。\
    同意20人，反对5人，弃权15人，未表决0人；须超过到会人数的一半即至少21人，未达到，未通过。";

#[test]
fn twenty_of_forty_is_not_enough_and_everything_says_so_alike() {
    let room = Room::new();
    room.meeting("m.ron", &["--entitled", "60"]);
    let mut t = room.open("m.ron");
    t.keys("<f3>1停车位收费办法<f9>").wait_for("一、停车位收费办法");
    t.keys("<f4><ctrl-t>").wait_for("在场有表决权的人数");
    t.records("40<enter>", 1);
    t.wait_for("实到40/应到60");
    t.keys("<f2>宣布开会").wait_for("> 宣布开会");
    t.keys("<enter>").wait_for("现在宣布开会");
    t.records("<f9>", 1);
    t.keys("<f6>1").wait_for("F9下一步");
    t.keys("<f9>").wait_for("现在开始表决");
    t.records("<enter>", 1);
    for number in ["20", "5", "15"] {
        t.records(&format!("{number}<enter>"), 1);
    }
    t.wait_for(SENTENCE);
    t.records("<f9>", 1);
    t.wait_for("第1轮 未通过");
    t.keys("<f7><down><down>").wait_for("> 表决结果公示");
    t.keys("1").wait_for("已写出");
    t.quit();

    let told: Value = serde_json::from_str(&room.told(["result", "m.ron", "--json"])).unwrap();
    let vote = &told["votes"][0];
    assert_eq!(
        (&vote["verdict"], &vote["declared"]),
        (&"not_passed".into(), &"not_passed".into()),
        "{vote:#}"
    );
    assert_eq!(vote["sentence"]["zh"], SENTENCE, "{vote:#}");
    let reasons: Vec<&str> =
        vote["reasons"]["zh"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect();
    assert!(reasons.iter().any(|reason| reason.starts_with("同意20人，到会人数为40，须")), "{reasons:?}");
    let notice = fs::read_to_string(room.file("m 表决结果公示.txt")).unwrap();
    let notice: String = notice.split_whitespace().collect();
    assert!(notice.contains(SENTENCE), "{notice}");
    // Nothing contradicts anything; that nobody announced the item and nothing was posted yet are doubts, and right.
    let found = room.run(["check", "m.ron", "--json"]);
    let told: Value = serde_json::from_slice(&found.stdout).unwrap();
    assert_ne!(told["worst"], "contradiction", "{told:#}");
}
