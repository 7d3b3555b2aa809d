//! The calculator as it is run from a shell: what it says, where, and with which exit code.

use std::process::{Command, Output};

fn run(line: &str) -> Output {
    let home = tempfile::tempdir().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_yishi"));
    command.arg("--data-dir").arg(home.path()).arg("verdict").args(line.split_whitespace());
    command.env("LC_ALL", "C.UTF-8").output().unwrap()
}

#[test]
fn exit_codes_and_where_it_is_said() {
    for (line, code, out, err) in [
        (
            "jm.dbhy --on 2026-11-22 --entitled 60 --present 40 --for 21 --against 19 --abstain 0",
            0,
            "通过。",
            "",
        ),
        ("jm.dbhy --on 2026-11-22 --entitled 60 --present 39", 0, "未达到法定人数", ""),
        ("xs.consult --on 2026-11-22 --entitled 30 --present 28", 0, "不是决定", ""),
        ("py.review.jm --on 2026-11-22", 0, "评议", ""),
        ("jm.dbhy --on 2026-11-22 --entitled 60 --present 40", 1, "请补上：--for", ""),
        ("jm.dbhy --on 2026-11-22 --entitled 60 --present 61", 1, "数字不符", ""),
        ("jm.dbhy --entitled many", 2, "", "0 以上的整数"),
        ("jm.dbhy --on 2025-12-31 --entitled 60", 3, "", "jm.hy.1989.residents"),
        ("jm.dbyh --entitled 60", 3, "", "jm.dbhy"),
        ("jm.dbhy --on 2026-11-22 --switch unvoted-with-majority", 3, "", "未表决的计入多数"),
    ] {
        let done = run(&format!("{line} --lang zh-CN"));
        let [said, told] =
            [&done.stdout, &done.stderr].map(|bytes| String::from_utf8(bytes.clone()).unwrap());
        assert_eq!(done.status.code(), Some(code), "{line}\n{said}{told}");
        assert!(said.contains(out) && told.contains(err), "{line}\n{said}{told}");
        assert_eq!((said.is_empty(), told.is_empty()), (code > 1, code <= 1), "{line}\n{said}{told}");
    }
}

/// Whoever reads the JSON finds the same fields whatever came of it.
#[test]
fn the_json_has_the_same_fields_always() {
    const FIELDS: [&str; 13] = [
        "article",
        "contradictions",
        "figures",
        "left_open",
        "majority",
        "missing",
        "name",
        "quorum",
        "reasons",
        "rule",
        "sentence",
        "switches",
        "verdict",
    ];
    for (line, verdict) in [
        ("jm.dbhy --entitled 60 --present 40 --for 21 --against 19 --abstain 0", "passed"),
        ("jm.dbhy", "undetermined"),
        ("jm.dbhy --entitled 60 --present 40 --issued 40 --returned 41", "void"),
        ("jw.runoff --cast 9 --for 2", "not_passed"),
        ("xs.consult", "consultative"),
    ] {
        let done = run(&format!("{line} --on 2026-11-22 --json"));
        let value: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
        let fields: Vec<&str> = value.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(fields, FIELDS, "{line}");
        assert_eq!(value["verdict"], verdict, "{line}");
        for both in ["reasons", "contradictions"] {
            let [zh, en] = ["zh", "en"].map(|lang| value[both][lang].as_array().unwrap().len());
            assert_eq!(zh, en, "{line}");
        }
    }
}
