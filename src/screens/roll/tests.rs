//! The door, with keys and a disk that does as it is told.

use crate::meeting::{AboutCommand, AttendCommand, Command, PersonId, Presence};
use crate::screens::stage::Stage;

const RARE: [&str; 6] =
    ["王㛃", "李䶮", "张𬭊", "买买提·阿不都热合曼", "阿卜杜热伊木·阿卜杜喀迪尔·艾合买提江", "张三"];

mod lists;
mod looks;

/// The door of a meeting of these people.
fn door(names: &[&str]) -> Stage {
    let mut stage = Stage::with_people(names);
    stage.keys("<f4>");
    stage
}

/// So many people with names of their own, the rare ones first.
fn many(count: usize) -> Vec<String> {
    let family = ["赵", "钱", "孙", "周", "吴", "郑", "冯", "陈", "褚", "卫"];
    let given = ["安宁", "秀兰", "建国", "小雨", "文博", "海燕", "志强", "桂芳"];
    let usual = (0..).map(|nth: usize| {
        let lap = ["", "之", "其"][nth / 80 % 3];
        format!("{}{lap}{}", family[nth % 10], given[nth / 10 % 8])
    });
    RARE.iter().map(|name| (*name).to_owned()).chain(usual).take(count).collect()
}

fn crowd(count: usize) -> Stage {
    let names = many(count);
    door(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

fn id(stage: &Stage, name: &str) -> PersonId {
    stage.meeting().people.iter().find(|person| person.is.name == name).expect("listed").id
}

fn of(stage: &Stage, name: &str) -> Presence {
    stage.meeting().roll().of(id(stage, name))
}

fn present(stage: &Stage) -> u64 {
    stage.meeting().roll().present
}

fn arrive(stage: &mut Stage, count: usize) {
    let who = stage.meeting().people.iter().take(count).map(|person| person.id).collect();
    stage.record(Command::Attend(AttendCommand::Arrive(who)));
}

fn says(stage: &Stage, words: &str) {
    let screen = stage.screen();
    assert!(screen.contains(words), "no {words:?} in\n{screen}");
}

#[test]
fn forty_six_of_sixty_eight_sign_in_with_digits_and_enter() {
    let mut stage = crowd(68);
    for number in 1..=45 {
        stage.keys(&format!("{number}<enter>"));
    }
    assert_eq!(present(&stage), 45);
    says(&stage, "法定人数还差1人：须46人（组成人员68人，三分之二以上）");
    says(&stage, "第29条");
    stage.keys("46<enter>");
    assert_eq!(present(&stage), 46);
    says(&stage, "；已达到法定人数");
    says(&stage, "已达到法定人数：须46人（");
    assert!((0..46).all(|at| stage.meeting().roll().here(stage.meeting().people[at].id)));
}

#[test]
fn a_person_is_found_by_whatever_is_typed() {
    for typed in ["6", "６", "张三", "zs", "ZS", "ｚｓ", "zhangsan", "zhangs", " 张三 "] {
        let mut stage = door(&RARE);
        stage.keys(&format!("{typed}<enter>"));
        assert_eq!(of(&stage, "张三"), Presence::Present, "{typed}");
        assert_eq!(present(&stage), 1, "{typed}");
        says(&stage, "输入编号、姓名或拼音首字母");
    }
    let mut stage = door(&RARE);
    stage.keys("甲乙<enter>");
    assert_eq!(present(&stage), 0);
    says(&stage, "没有找到");
    says(&stage, "甲乙");
}

#[test]
fn a_key_pressed_once_too_often_signs_in_nobody_else() {
    let mut stage = door(&RARE);
    stage.keys("<enter><enter>");
    assert_eq!(present(&stage), 0);
    says(&stage, "先输入编号");
    stage.wait(120).keys("3<enter><enter>");
    assert_eq!(present(&stage), 1);
    says(&stage, "3 张𬭊 19:02 已签到");
    // The same among those not here yet, where whoever signs in leaves the list.
    stage.keys("<ctrl-f>5<enter><enter><del>");
    assert_eq!(present(&stage), 2);
    assert_eq!(of(&stage, "王㛃"), Presence::Expected);
}

#[test]
fn while_a_line_is_being_written_a_second_press_asks_for_nothing() {
    let mut stage = door(&RARE);
    stage.broken = Some("盘已满".to_owned());
    stage.keys("3<enter>");
    assert_eq!(present(&stage), 0);
    assert!(!stage.screen().contains("19:00 签到"));
    stage.keys("<enter>");
    says(&stage, "正在记录");
    stage.broken = None;
    stage.wait(2);
    assert_eq!(present(&stage), 1);
    assert_eq!(stage.meeting().attendance.len(), 1);
    says(&stage, "3 张𬭊 19:00 签到，实到1人");
}

#[test]
fn escape_clears_and_never_asks_what_a_number_would_answer() {
    let mut stage = door(&RARE);
    stage.keys("<ctrl-f>12<esc>");
    says(&stage, "未到 6人");
    stage.keys("<esc>");
    says(&stage, "全部 6人");
    stage.keys("<esc>");
    says(&stage, "输入框已经空了");
    stage.keys("1<enter>");
    assert_eq!(of(&stage, "王㛃"), Presence::Present);
}

#[test]
fn arrows_choose_too() {
    let mut stage = door(&RARE);
    stage.keys("<down><enter><down><enter><end><enter>");
    for name in ["王㛃", "李䶮", "张三"] {
        assert_eq!(of(&stage, name), Presence::Present, "{name}");
    }
    assert_eq!(present(&stage), 3);
}

#[test]
fn delete_edits_what_is_typed_and_otherwise_somebody_left() {
    let mut stage = door(&RARE);
    stage.keys("3<enter>35<left><del>");
    assert_eq!(of(&stage, "张𬭊"), Presence::Present);
    stage.keys("<del>");
    says(&stage, "光标后没有字可删");
    stage.keys("<esc>3<right>1");
    assert_eq!(of(&stage, "张𬭊"), Presence::Left);
    stage.wait(60).keys("3<enter>");
    assert_eq!(of(&stage, "张𬭊"), Presence::Present);
    says(&stage, "19:01 返回");
    stage.keys("<del>");
    assert_eq!(of(&stage, "张𬭊"), Presence::Left);
    stage.keys("<del>");
    says(&stage, "此人不在场");
}

#[test]
fn a_quorum_met_and_lost_is_told() {
    let mut stage = crowd(68);
    arrive(&mut stage, 45);
    assert!(!stage.screen().contains("不足法定人数"));
    stage.keys("46<enter>").wait(40 * 60).keys("1<right>1");
    says(&stage, "；现在不足法定人数");
    says(&stage, "注意：19:40起不足法定人数，此时表决不产生效力");
    assert!(!stage.screen().contains("不能表决"));
    says(&stage, "还差1人");
    stage.keys("<f5><f4>");
    says(&stage, "注意：19:40起不足法定人数");
    stage.keys("1<enter>");
    assert!(!stage.screen().contains("不足法定人数"), "{}", stage.screen());
}

#[test]
fn the_menu_offers_what_makes_sense() {
    let mut stage = door(&RARE);
    stage.keys("6<right>");
    for label in ["1 签到", "2 请假", "3 书面委托：不允许，看原因", "4 修改人员", "5 移出名册"]
    {
        says(&stage, label);
    }
    stage.keys("2<f9>");
    assert_eq!(of(&stage, "张三"), Presence::Excused);
    stage.keys("6<right>3");
    assert_eq!(of(&stage, "张三"), Presence::Expected);
    stage.keys("6<right>5");
    says(&stage, "此键在这里没有用");
    stage.keys("<esc><esc>6<enter>6<right>");
    says(&stage, "1 离席");
    says(&stage, "2 撤掉记录（记错了）");
    assert!(!stage.screen().contains("移出名册"));
}

#[test]
fn somebody_is_excused_with_a_reason() {
    let mut stage = door(&RARE);
    stage.keys("6<right>2出差<enter>");
    assert_eq!(stage.meeting().attendance[0].step, crate::meeting::Step::Excused("出差".to_owned()));
    says(&stage, "6 张三 请假");
}

#[test]
fn a_proxy_is_given_where_it_is_allowed_and_refused_with_reasons_where_not() {
    let mut stage = door(&RARE);
    stage.keys("6<right>3");
    says(&stage, "所用规则不允许委托");
    says(&stage, "法律没有规定");
    stage.keys("<esc>");
    let mut about = stage.meeting().about.clone();
    about.own_proxies = Some(1);
    stage.record(Command::About(AboutCommand::Set(about)));
    stage.keys("6<right>3lyan<enter>档案柜<enter>");
    assert_eq!(of(&stage, "张三"), Presence::ByProxy(id(&stage, "李䶮")), "{}", stage.screen());
    assert_eq!(present(&stage), 0);
    says(&stage, "待李䶮到");
    stage.keys("2<enter>");
    assert_eq!(present(&stage), 2);
    says(&stage, "由李䶮代");
    says(&stage, "实到 2（含委托1）");
    // The agent holds as many as allowed: another can be chosen at once.
    stage.keys("1<right>3<enter>");
    says(&stage, "输入受托人的编号或姓名");
    stage.keys("lyan<enter>");
    says(&stage, "每人最多受托1人");
    // 张三 has given his vote away.
    stage.keys("<ctrl-u>6<enter>");
    says(&stage, "委托不能转手");
    says(&stage, "委托谁");
    stage.keys("<esc>2<right>1");
    says(&stage, "离席，所代的1人也不计入，实到0人");
    says(&stage, "待李䶮到");
    stage.keys("2<right>2");
    says(&stage, "委托不能转手");
    assert!(stage.program.app.overlays.is_empty());
    stage.keys("6<right>2");
    assert_eq!(of(&stage, "张三"), Presence::Expected);
}

#[test]
fn namesakes_are_told_apart() {
    let mut stage = door(&["张三", "李四", "张 三"]);
    stage.keys("张三<enter>");
    says(&stage, "1 张三（1号楼 第1网格） 19:00 签到");
    stage.keys("张三<enter>");
    says(&stage, "找到的还有人未到，按下键选");
    assert_eq!(present(&stage), 1);
    stage.keys("<down><enter>");
    assert_eq!(present(&stage), 2);
    stage.keys("张三<enter>");
    says(&stage, "19:00 已签到");
    assert!(!stage.screen().contains("按下键选"));
}

#[test]
fn what_was_typed_stays_while_it_may_mean_another() {
    let mut stage = door(&["赵秀兰", "周秀兰", "赵秀"]);
    stage.keys("zxl<enter>zxl<enter>");
    says(&stage, "1 赵秀兰 19:00 已签到；找到的还有人未到，按下键选");
    stage.keys("<down><enter>");
    assert_eq!(of(&stage, "周秀兰"), Presence::Present);
    for (typed, kept) in [("赵秀兰", false), ("1", false), ("赵秀", true), ("秀兰", false)] {
        stage.keys(&format!("{typed}<enter>"));
        assert_eq!(stage.screen().contains("按下键选"), kept && present(&stage) == 2, "{typed}");
        stage.keys("<esc>");
    }
}

#[test]
fn undo_at_the_door() {
    let mut stage = door(&RARE);
    stage.keys("3<enter><ctrl-z>");
    assert_eq!(present(&stage), 0);
    stage.keys("<ctrl-y>");
    assert_eq!(present(&stage), 1);
}

#[test]
fn the_guide_says_what_to_press_here() {
    let mut stage = crowd(68);
    arrive(&mut stage, 45);
    stage.keys("<f3><f9>");
    says(&stage, "签到：输入编号或姓名，再按 Enter");
    stage.keys("<f9>");
    says(&stage, "签到：输入编号或姓名，再按 Enter");
}
