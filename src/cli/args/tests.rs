use super::*;

fn asked(more: &[&str]) -> Result<New, String> {
    let line = ["yishi", "new", "--body", "jm.dbhy"].iter().chain(more);
    match Args::try_parse_from(line).map_err(|why| why.render().to_string())?.task() {
        Task::New(new) => Ok(new),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_cannot_be_is_refused_with_its_form_in_both_languages() {
    for (line, zh, en) in [
        (["--title", "会", "--date", "22/11"], "可以写 2026-11-22", "Write 2026-11-22"),
        (["--title", "会", "--date", "2026-02-30"], "可以写 2026-11-22", "Write 2026-11-22"),
        (["--title", "会", "--time", "25:00"], "可以写 19:30", "Write 19:30"),
        (["--title", "会", "--entitled", "0"], "1 以上的整数", "whole number from 1"),
        (["--title", "会", "--entitled", "六十"], "1 以上的整数", "whole number from 1"),
        (["--title", "", "--place", "x"], "会议名称不能空着", "needs a title"),
        (["--title", "  \u{3000}", "--place", "x"], "会议名称不能空着", "needs a title"),
        (["--title", "\u{200b}", "--place", "x"], "会议名称不能空着", "needs a title"),
        (["--title", "会", "--lang", "fr"], "zh-CN（中文）", "zh-CN (Chinese)"),
    ] {
        let told = asked(&line).unwrap_err();
        assert!(told.contains(zh) && told.contains(en), "{line:?}: {told}");
    }
}

#[test]
fn what_can_be_is_taken() {
    let new = asked(&[
        "--title",
        " 三月\t例会 ",
        "--date",
        "2026-11-22",
        "--time",
        "晚上7点半",
        "--entitled",
        "１",
    ]);
    let new = new.unwrap();
    assert_eq!((new.title.as_str(), new.entitled), ("三月 例会", Some(1)));
    assert_eq!(new.date, NaiveDate::from_ymd_opt(2026, 11, 22));
    assert_eq!(new.time, NaiveTime::from_hms_opt(19, 30, 0));
}
