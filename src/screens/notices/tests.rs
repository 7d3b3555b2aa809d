use std::path::Path;

use super::within;
use crate::app::{Action, Effect};
use crate::meeting::Command;
use crate::press::Form;
use crate::screens::stage::Stage;

#[test]
fn a_written_file_is_named_whole_and_its_folder_cut() {
    let path = Path::new("/home/wang/会议/文书/纪要.txt");
    for (room, shown) in [
        (29, "/home/wang/会议/文书/纪要.txt"),
        (28, "../wang/会议/文书/纪要.txt"),
        (26, "../wang/会议/文书/纪要.txt"),
        (25, "../会议/文书/纪要.txt"),
        (20, "../文书/纪要.txt"),
        (15, "../纪要.txt"),
        (11, "../纪要.txt"),
        (10, "纪要.txt"),
        (1, "纪要.txt"),
    ] {
        assert_eq!(within(path, room), shown, "{room}");
    }
    let mut stage = Stage::with_people(&["张三"]);
    stage.keys("<f7>");
    let long = format!("/home/{}/2026年第四次居民代表会议 会议纪要.txt", "很长的文件夹".repeat(5));
    stage.hand(Action::Written(long.into()));
    assert!(stage.screen().contains("居民代表会议 会议纪要.txt"), "{}", stage.screen());
}

#[test]
fn a_result_that_would_come_down_too_early_is_asked_for_twice() {
    let mut stage = Stage::with_people(&["张三"]);
    stage.record(Command::CallToOrder).record(Command::Close);
    let days = stage.meeting().rules.posting.min_days;
    assert!(days > 3, "{days}");
    let result = |stage: &mut Stage| {
        stage.keys("<f7><home><down><down>3南门<tab><tab><ctrl-u>");
        assert!(stage.screen().contains("记录张贴：表决结果公示"), "{}", stage.screen());
    };
    result(&mut stage);
    stage.keys("+3<enter>");
    assert!(
        stage.meeting().postings.is_empty() && stage.screen().contains("再按一次回车"),
        "{}",
        stage.screen()
    );
    stage.keys("<ctrl-u>+2<enter>");
    assert!(stage.meeting().postings.is_empty(), "another day is another question");
    stage.keys("<enter>");
    assert_eq!(stage.meeting().postings.len(), 1);
    result(&mut stage);
    stage.keys(&format!("+{days}<enter>"));
    assert_eq!(stage.meeting().postings.len(), 2);
}

#[test]
fn the_code_of_the_seal_is_printed_on_what_is_written_afterwards() {
    let mut stage = Stage::with_people(&["张三"]);
    stage.record(Command::CallToOrder).record(Command::Close);
    let mut written = |sealed: bool| {
        if sealed {
            stage.record(Command::Seal).hand(Action::Sealed("7K3M-QX2P".to_owned()));
        }
        stage.keys("<f7><home><down><down>1");
        match stage.effects.pop() {
            Some(Effect::Write(_, _, text)) => text,
            other => panic!("{other:?}"),
        }
    };
    assert!(!written(false).contains("校验码"));
    let text = written(true);
    assert!(text.contains("校验码：7K3M-QX2P"), "{text}");
}

#[test]
fn a_paper_is_typeset_aside_and_what_is_missing_in_it_is_told() {
    let mut stage = Stage::with_people(&["李\u{2a6a5}"]);
    for (key, ending, form) in [("8", ".pdf", Form::Pdf), ("9", ".png", Form::Picture)] {
        stage.keys("<f7><home>").keys(key);
        match stage.effects.pop() {
            Some(Effect::Typeset(_, name, job)) => {
                assert_eq!((name.ends_with(ending), job.form), (true, form), "{name}");
            }
            other => panic!("{other:?}"),
        }
        assert!(stage.screen().contains("正在排版"), "{}", stage.screen());
    }
    stage.hand(Action::Typeset("/会议/签到表.pdf".into(), Vec::new()));
    assert!(stage.screen().contains("已写出 /会议/签到表.pdf"), "{}", stage.screen());
    stage.hand(Action::Typeset("/会议/签到表.pdf".into(), vec!["表格第1行“李\u{2a6a5}”".to_owned()]));
    let screen = stage.screen();
    assert!(screen.contains("已写出 /会议/签到表.pdf") && screen.contains("表格第1行"), "{screen}");
    stage.keys("<esc>");
    stage.hand(Action::Failed("排版没有完成".to_owned()));
    assert!(stage.screen().contains("排版没有完成"), "{}", stage.screen());
}
