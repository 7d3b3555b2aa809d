//! Papers on projects and plans, counted from other programs' files as the command line tells them.

#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn choose(file: &str, more: &[&str]) -> Output {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/choices");
    let home = tempfile::tempdir().unwrap();
    Command::new(env!("CARGO_BIN_EXE_yishi"))
        .args(["--lang", "zh-CN", "--data-dir"])
        .arg(home.path())
        .arg("choose")
        .arg(data.join(file))
        .args(more)
        .output()
        .unwrap()
}

fn told(file: &str, more: &[&str]) -> String {
    let output = choose(file, more);
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

fn data(file: &str, more: &[&str]) -> Value {
    serde_json::from_str(&told(file, &[more, &["--json"]].concat())).unwrap()
}

fn refused(file: &str, more: &[&str]) -> String {
    let output = choose(file, more);
    assert_eq!(output.status.code(), Some(3), "{output:?}");
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn shares_and_votes_come_to_other_lists() {
    let listed = |more: &[&str]| -> Vec<u64> {
        let found = data("two-quarters.pb", more);
        let all = found["projects"].as_array().unwrap().iter();
        all.filter(|one| one["listed"] == true).map(|one| one["number"].as_u64().unwrap()).collect()
    };
    assert_eq!(listed(&[]), [1, 3]);
    assert_eq!(listed(&["--allocation", "equal-shares"]), [1, 3]);
    assert_eq!(listed(&["--allocation", "greedy"]), [1, 2]);
    let found = data("two-quarters.pb", &[]);
    assert_eq!(
        (&found["share"], &found["left"], &found["decided"]),
        (&10_000.into(), &10_000.into(), &false.into())
    );
    assert_eq!(
        (&found["projects"][2]["why"], &found["projects"][2]["held"]),
        (&"too_dear".into(), &8_333.into())
    );
    assert!(told("two-quarters.pb", &[]).contains("不是决定"));
}

#[test]
fn level_options_wait_for_the_numbers_drawn() {
    assert!(told("level.pb", &[]).contains("并列：1号甲、2号乙。"));
    let found = data("level.pb", &["--drawn", "2"]);
    assert_eq!((&found["level"], &found["projects"][1]["drawn"]), (&serde_json::json!([]), &true.into()));
    assert!(told("level.blt", &["--drawn", "3"]).contains("抽签淘汰3号西门"));
    let found = data("level.blt", &["--drawn", "3"]);
    assert_eq!((&found["preferred"], &found["rounds"][1]["standings"][0]["gained"]), (&2.into(), &3.into()));
    assert_eq!(data("level.blt", &[])["stake"], "left_out");
    for drawn in ["0", "3", "2,2"] {
        assert!(refused("level.pb", &["--drawn", drawn]).contains("这里没有"), "{drawn}");
    }
}

#[test]
fn each_rule_has_its_own_capital() {
    for (more, preferred) in [(&[][..], 4), (&["--rule", "instant-runoff"], 4), (&["--rule", "borda"], 2)] {
        assert_eq!(data("tennessee.blt", more)["preferred"], preferred);
    }
    let approved = data("tennessee.blt", &["--rule", "approval"]);
    assert_eq!(approved["level"], serde_json::json!([1, 2, 3, 4]));
}

#[test]
fn what_is_written_comes_to_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("又一份.pb");
    let out = out.to_str().unwrap();
    let first = data("community.pb", &["-o", out]);
    let text = std::fs::read_to_string(out).unwrap();
    assert!(!text.contains("age") && !text.contains("34"), "{text}");
    let again = data(out, &[]);
    assert_eq!(first["projects"], again["projects"]);
    assert_eq!(told("community.pb", &["-o", "-"]), text);
    assert!(refused("community.pb", &["-o", out]).contains("不会覆盖"));
    assert!(refused("community.pb", &["-o", "x.csv"]).contains("后缀"));
}

#[test]
fn what_cannot_be_read_is_said_with_its_place() {
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let head =
        "META\nkey;value\nbudget;5\nvote_type;ordinal\nPROJECTS\nproject_id;cost\na;1\nVOTES\nvote\na\n";
    assert!(refused(&file("a.pb", head), &[]).contains("第4行：投票方式是 ordinal"));
    assert!(refused(&file("a.txt", head), &[]).contains("第4行"));
    assert!(refused(&file("b.txt", "2 1\n1 1=2 0\n0 甲 乙"), &[]).contains("第2行：1=2"));
    assert!(refused(&file("c.txt", "姓名"), &[]).contains("既不像"));
    assert!(refused("none.pb", &[]).contains("没有这个文件"));
    assert!(refused("none.blt", &[]).contains("没有这个文件"));
    assert!(refused("level.pb", &["--rule", "borda"]).contains("--rule"));
    assert!(refused("level.blt", &["--allocation", "greedy"]).contains("--allocation"));
    assert!(refused("level.blt", &["-o", "-"]).contains("-o"));
}
