use super::super::stage::Stage;
use crate::meeting::{
    AgendaCommand, AttendCommand, Command, FloorCommand, ItemId, NewItem, NoteKind, PersonId, Speaker,
};

const NAMES: [&str; 6] = ["张三", "李四", "王㛃", "李䶮", "张𬭊", "买买提·阿不都"];

fn ids(stage: &Stage) -> Vec<PersonId> {
    stage.meeting().people.iter().map(|person| person.id).collect()
}

fn items(stage: &Stage) -> Vec<ItemId> {
    stage.meeting().agenda.iter().map(|item| item.id).collect()
}

/// A meeting called to order, two items, the first taken up, the first five of the people here; the floor on the screen.
fn sitting() -> Stage {
    let mut stage = Stage::with_people(&NAMES);
    let item = |title: &str| NewItem {
        title: title.to_owned(),
        motion: "在3号楼东侧增设电动自行车充电棚，费用由公共收益列支。".to_owned(),
        background: "去年冬天两次因飞线充电起火，消防部门要求年底前整改。".to_owned(),
        minutes: Some(20),
        ..NewItem::default()
    };
    stage.record(Command::Agenda(AgendaCommand::Add(None, vec![item("增设充电棚"), item("停车收费")])));
    let here = ids(&stage).into_iter().take(5).collect();
    stage.record(Command::Attend(AttendCommand::Arrive(here)));
    stage.record(Command::CallToOrder);
    let first = items(&stage)[0];
    stage.record(Command::Agenda(AgendaCommand::TakeUp(first)));
    stage.keys("<f5>");
    stage
}

fn texts(stage: &Stage) -> Vec<&str> {
    stage.meeting().notes.iter().map(|note| note.text.as_str()).collect()
}

#[test]
fn typing_chinese_opens_the_line_and_enter_keeps_note_after_note() {
    let mut stage = sitting();
    stage.keys("2zs<enter>").wait(65);
    stage.keys("车位太少<enter>晚上回来没处停<enter><tab>什么时候改？<enter>");
    assert_eq!(texts(&stage), ["车位太少", "晚上回来没处停", "什么时候改？"]);
    let notes = &stage.meeting().notes;
    assert!(notes.iter().all(|note| note.speaker.is(ids(&stage)[0])));
    assert_eq!(notes[2].kind, NoteKind::Question);
    assert!(notes.iter().all(|note| note.item == Some(items(&stage)[0])));
    let screen = stage.screen();
    assert!(screen.contains("张三（提问）：什么时候改？") && screen.contains("01:05"), "{screen}");
}

#[test]
fn a_space_on_the_empty_line_gives_the_floor_and_goes_on_writing() {
    let mut stage = sitting();
    stage.keys("<enter> 2<enter>同意<enter>　街道代表<enter>会协调 一下<enter>");
    let notes = &stage.meeting().notes;
    assert_eq!(texts(&stage), ["同意", "会协调 一下"]);
    assert!(notes[0].speaker.is(ids(&stage)[1]));
    assert_eq!(notes[1].speaker, Speaker::Role("街道代表".to_owned()));
    assert_eq!(stage.meeting().turns.len(), 2);
    stage.keys("<esc>3");
    assert!(stage.meeting().turn().is_none());
}

#[test]
fn a_note_without_a_speaker_asks_and_is_kept_with_the_answer() {
    let mut stage = sitting();
    stage.keys("漏水<enter>");
    assert!(texts(&stage).is_empty());
    stage.keys("3<enter>");
    assert_eq!(texts(&stage), ["漏水"]);
    assert!(stage.meeting().notes[0].speaker.is(ids(&stage)[2]));
    // An interjection is somebody else's, for this note alone.
    stage.keys("<esc>2zs<enter>一<ctrl-p>ls<enter><enter>二<enter>");
    let notes = &stage.meeting().notes;
    assert!(notes[1].speaker.is(ids(&stage)[1]) && notes[2].speaker.is(ids(&stage)[0]));
    assert_eq!(stage.meeting().turns.len(), 1);
}

#[test]
fn nothing_typed_is_lost_on_esc_or_while_the_disk_fails() {
    let mut stage = sitting();
    stage.keys("2zs<enter>车位<esc>");
    assert!(stage.screen().contains("车位"));
    stage.keys("<esc>");
    assert!(stage.program.app.overlays.is_empty(), "leaving is asked for only the second time");
    stage.keys("<f6><f5>少<enter>");
    assert_eq!(texts(&stage), ["车位少"]);
    stage.broken = Some("磁盘已满".to_owned());
    stage.keys("第一句<enter>第二句<enter>第三");
    let screen = stage.screen();
    assert_eq!(texts(&stage), ["车位少"]);
    assert!(screen.contains("第一句（还没有存上）") && screen.contains("第二句（还没有存上）"), "{screen}");
    assert!(screen.contains("第三"), "{screen}");
    stage.broken = None;
    stage.wait(2);
    assert_eq!(texts(&stage), ["车位少", "第一句", "第二句"]);
    assert!(!stage.screen().contains("还没有存上") && stage.screen().contains("第三"));
}

#[test]
fn a_note_refused_on_its_way_comes_back_into_the_line() {
    let mut stage = sitting();
    stage.keys("2zs<enter>");
    stage.broken = Some("磁盘已满".to_owned());
    stage.keys("第一句<enter>");
    stage.program.app.record(Command::Close).expect("waits");
    stage.keys("第二句<enter>");
    stage.broken = None;
    stage.wait(2);
    assert_eq!(texts(&stage), ["第一句"]);
    assert!(stage.screen().contains("第二句") && !stage.screen().contains("还没有存上"));
    stage.keys("<esc><enter>");
    assert!(stage.screen().contains("已闭会"), "{}", stage.screen());
}

#[test]
fn a_note_is_put_right_and_struck() {
    let mut stage = sitting();
    stage.keys("2zs<enter>一楼漏水<enter>二楼漏水<enter><esc>");
    stage.keys("<up>5<ctrl-u>三楼漏水<tab><ctrl-u>街道代表<tab>3<f9>");
    let note = &stage.meeting().notes[0];
    assert_eq!((note.text.as_str(), note.kind), ("三楼漏水", NoteKind::Answer));
    assert_eq!(note.speaker, Speaker::Role("街道代表".to_owned()));
    stage.keys("5<tab><ctrl-u>zs<f9>");
    assert!(stage.meeting().notes[0].speaker.is(ids(&stage)[0]));
    stage.keys("5<tab><ctrl-u>李<f9>");
    assert!(stage.screen().contains("不止一个人"), "{}", stage.screen());
    stage.keys("<ctrl-u>4<f9><del><esc>");
    assert!(stage.meeting().notes[0].speaker.is(ids(&stage)[3]));
    assert_eq!(texts(&stage).len(), 2);
    stage.keys("<del><enter>");
    assert_eq!(texts(&stage), ["二楼漏水"]);
    stage.keys("<del><enter>5");
    assert!(stage.screen().contains("还没有记录"));
}

#[test]
fn who_has_not_spoken_is_listed_and_given_the_floor() {
    let mut stage = sitting();
    stage.keys("2zs<enter>34");
    let screen = stage.screen();
    assert!(screen.contains("在场还没有发言的（4人）") && !screen.contains("1 张三"), "{screen}");
    assert!(!screen.contains("买买提"), "not here: {screen}");
    stage.keys("<enter>");
    assert_eq!(
        stage.meeting().turn().map(|turn| turn.speaker.clone()),
        Some(Speaker::Person(ids(&stage)[1]))
    );
    for no in ["3", "4", "5"] {
        stage.keys(&format!("2{no}<enter>"));
    }
    stage.keys("4");
    assert!(stage.screen().contains("在场的人都发过言了"));
}

#[test]
fn a_slip_of_the_finger_is_no_role() {
    let mut stage = sitting();
    stage.keys("2qqq<enter>");
    assert!(stage.meeting().turns.is_empty() && stage.screen().contains("没有找到"));
    stage.keys("<esc>2一位居民<enter>");
    assert_eq!(stage.meeting().turns[0].speaker, Speaker::Role("一位居民".to_owned()));
    stage.keys("2zs<enter>2ywjm<enter>");
    assert_eq!(
        stage.meeting().turns[2].speaker,
        Speaker::Role("一位居民".to_owned()),
        "found by pinyin again"
    );
    stage.keys("2ywjm<enter>");
    assert!(stage.screen().contains("正是此人"));
}

#[test]
fn the_cursor_stands_where_text_goes_in_and_what_is_pasted_goes_there() {
    let mut stage = sitting();
    stage.paste("第一行\n第二行");
    // Two cells of mark, eight of （意见）：, and below the first row as far as the text goes.
    let cursor = stage.cursor().expect("a cursor");
    assert_eq!((cursor.x, cursor.y), (12 + 6, 21), "{}", stage.screen());
    stage.keys("<home>改<enter>1<enter>");
    assert_eq!(texts(&stage), ["第一行\n改第二行"]);
    stage.paste(&"长".repeat(5_001));
    assert_eq!(stage.cursor().map(|cursor| cursor.y), Some(21), "too long: left out whole");
    stage.keys("<esc>");
    stage.keys("<up><down>");
    assert_eq!(stage.cursor().map(|cursor| cursor.y), Some(21), "the newest is where writing goes on");
}

#[test]
fn the_items_are_side_by_side() {
    let mut stage = sitting();
    stage.keys("2zs<enter>充电<enter><esc><left>");
    assert!(stage.screen().contains("已经是第一项"));
    stage.keys("<right>");
    assert!(stage.screen().contains("二、停车收费") && !stage.screen().contains("）：充电"));
    stage.keys("收费<enter>");
    assert_eq!(stage.meeting().notes[1].item, Some(items(&stage)[1]));
    stage.keys("<esc><right>");
    assert!(stage.screen().contains("已经是最后一项"));
}

#[test]
fn before_and_after_the_meeting_a_key_says_why() {
    let mut stage = Stage::with_people(&NAMES);
    stage.keys("<f5>2");
    assert!(stage.screen().contains("还没有宣布开会"), "{}", stage.screen());
    stage.keys("3");
    assert!(stage.screen().contains("没有人在发言"));
    stage.keys("4");
    assert!(stage.screen().contains("没有逐人签到"));
    let mut stage = sitting();
    stage.record(Command::Close);
    stage.keys("<f5>1");
    assert!(stage.screen().contains("已闭会"), "{}", stage.screen());
    stage.keys("车");
    assert!(!stage.screen().contains("车（"), "{}", stage.screen());
    stage.keys("2");
    assert!(stage.screen().contains("已闭会"), "{}", stage.screen());
}

#[test]
fn the_selected_note_is_in_view_and_the_newest_by_itself() {
    let mut stage = sitting();
    let speaker = Speaker::Person(ids(&stage)[0]);
    for n in 1..=30 {
        let (item, kind) = (Some(items(&stage)[0]), NoteKind::Opinion);
        let text = format!("第{n}句。{}", "说来话长，".repeat(n % 9));
        stage.record(Command::Floor(FloorCommand::Note { item, speaker: speaker.clone(), kind, text }));
    }
    for n in (1..=30).rev() {
        assert!(stage.screen().contains(&format!("：第{n}句。")), "{n}: {}", stage.screen());
        stage.keys("<up>");
    }
    stage.keys("<end>");
    assert!(stage.screen().contains("：第30句。"));
    stage.keys("<home>再<enter>");
    assert!(stage.screen().contains("：再"), "{}", stage.screen());
}

/// Something of everything.
fn lively(stage: &mut Stage) {
    stage.keys("2zs<enter>").wait(95);
    stage.keys("晚上八点以后基本没有空车位，好多人只能停在消防通道上，出了事谁负责？建议先把消防通道划出来，再谈收费。<enter>");
    stage.keys("<esc>2mmt<enter>").wait(60);
    stage.keys("<enter><tab>充电棚离3号楼多远？会不会影响一楼采光<enter>");
    stage.keys(" 街道代表<enter>").wait(185);
    stage.keys("<tab>离外墙六米以上，按消防规范做。<enter><tab>");
}

#[test]
fn snapshots() {
    let mut stage = sitting();
    insta::assert_snapshot!("floor_empty_80x24_zh", stage.screen());
    lively(&mut stage);
    stage.keys("建议年底前");
    insta::assert_snapshot!("floor_writing_80x24_zh", stage.screen());
    stage.keys("<esc>");
    insta::assert_snapshot!("floor_80x24_zh", stage.screen());
    stage.keys("4");
    insta::assert_snapshot!("floor_silent_80x24_zh", stage.screen());
    let mut small = sitting().sized(60, 16);
    lively(&mut small);
    insta::assert_snapshot!("floor_writing_60x16_zh", small.screen());
    small.keys("<esc>");
    insta::assert_snapshot!("floor_60x16_zh", small.screen());
    let mut wide = sitting().sized(120, 40).in_english();
    lively(&mut wide);
    insta::assert_snapshot!("floor_writing_120x40_en", wide.screen());
    wide.keys("<esc><up>5");
    insta::assert_snapshot!("floor_edit_120x40_en", wide.screen());
}

#[test]
fn a_note_is_nobodys_until_somebody_is_named_on_this_item() {
    let mut stage = sitting();
    stage.keys("2zs<enter>车位太少<enter><esc>").wait(5).keys("3").wait(5);
    stage.keys("停哪儿<enter>");
    assert_eq!(texts(&stage), ["车位太少"], "the one who is finished says no more");
    stage.keys("<enter>");
    assert_eq!(texts(&stage), ["车位太少"], "nobody is taken by themselves");
    assert!(stage.screen().contains("编号，或身份"), "{}", stage.screen());
    stage.keys("<down><enter>");
    assert!(stage.meeting().notes[1].speaker.is(ids(&stage)[0]));
    stage.keys("<tab>天黑<enter>");
    assert!(stage.meeting().notes[2].speaker.is(ids(&stage)[0]), "who was noted last goes on");
    assert_eq!(stage.meeting().notes[2].kind, NoteKind::Question);
    stage.keys("<esc><right>树种<enter>");
    assert_eq!(texts(&stage).len(), 3, "another item begins anew");
    stage.keys("ls<enter>");
    let note = &stage.meeting().notes[3];
    assert!(note.speaker.is(ids(&stage)[1]));
    assert_eq!((note.item, note.kind), (Some(items(&stage)[1]), NoteKind::Opinion));
}

#[test]
fn without_a_roster_a_role_is_typed() {
    let mut stage = Stage::with_people(&[]);
    stage.keys("<f5>漏水<enter><enter>");
    assert!(stage.screen().contains("身份（如街道代表）"), "{}", stage.screen());
    stage.keys("一位居民");
    assert!(stage.screen().contains("作为一位居民记下"), "{}", stage.screen());
    stage.keys("<enter>");
    assert_eq!(stage.meeting().notes[0].speaker, Speaker::Role("一位居民".to_owned()));
}

#[test]
fn a_note_counts_as_having_spoken() {
    let mut stage = sitting().sized(120, 40);
    stage.keys("漏水<enter>zs<enter><esc>");
    let screen = stage.screen();
    assert!(!screen.contains("还没有人发言") && screen.contains("未计时"), "{screen}");
    assert!(screen.contains("在场还没有发言的（4人）"), "{screen}");
}
