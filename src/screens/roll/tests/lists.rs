//! Many people at once, and who is listed at all.

use super::{RARE, crowd, door, of, present, says};
use crate::app::{Action, Effect, RosterRead};
use crate::meeting::{Capacity, Command, NewPerson, PeopleCommand, Presence};
use crate::screens::stage::{Stage, people};

fn roster(stage: &mut Stage, people: Vec<NewPerson>, told: &[&str]) {
    let told = told.iter().map(|line| (*line).to_owned()).collect();
    stage.hand(Action::Roster(RosterRead { people, told }));
}

#[test]
fn everybody_still_absent_signs_in_after_one_question() {
    let mut stage = crowd(20);
    stage.keys("3<right>2<enter>").keys("4<enter><del>").keys("<ctrl-a>");
    says(&stage, "应到20人，其中还未到的18人现在全部签到？");
    stage.keys("<esc>");
    assert_eq!(present(&stage), 0);
    stage.keys("<ctrl-a><enter>");
    assert_eq!(present(&stage), 18);
    assert_eq!(of(&stage, "张𬭊"), Presence::Excused);
    stage.keys("<ctrl-a>");
    says(&stage, "没有未到的人可签");
}

#[test]
fn heads_are_counted() {
    let mut stage = crowd(20);
    stage.keys("<ctrl-t>一半<enter>");
    says(&stage, "请填一个数");
    stage.keys("<ctrl-u>２１<enter>");
    says(&stage, "多于应到20人");
    stage.keys("<bs><bs>１４<enter>");
    assert_eq!(present(&stage), 14);
    says(&stage, "实到 14（清点）");
    says(&stage, "未到 6");
}

#[test]
fn heads_hold_until_they_are_withdrawn() {
    let mut stage = crowd(20);
    stage.keys("1<enter>2<enter><ctrl-t>14<enter>");
    says(&stage, "实到按清点的人数算，签到、离席不改变它");
    stage.keys("3<enter>");
    assert_eq!(present(&stage), 14);
    stage.keys("<ctrl-t>");
    says(&stage, "1 重新清点");
    stage.keys("115<enter>");
    assert_eq!(present(&stage), 15);
    stage.keys("<ctrl-t>2");
    assert_eq!(present(&stage), 3);
    says(&stage, "到会改按签到算，实到3人");
    assert!(!stage.screen().contains("实到按清点的人数算"));
}

#[test]
fn nobody_in_the_room_is_asked_about() {
    let mut stage = crowd(20);
    stage.keys("1<enter><ctrl-t>0<enter>");
    says(&stage, "清点到会0人");
    stage.keys("<esc>");
    assert_eq!((present(&stage), stage.meeting().roll().counted), (1, None));
    stage.keys("<ctrl-t>0<enter><f9>");
    assert_eq!((present(&stage), stage.meeting().roll().counted), (0, Some(0)));
}

#[test]
fn somebody_not_listed_is_added_and_signed_in() {
    let mut stage = door(&RARE);
    stage.keys("钱七<ctrl-n>");
    says(&stage, "钱七");
    stage.keys("<backtab><backtab><backtab><backtab><backtab><backtab>");
    stage.keys("<ctrl-u>楼长、居民代表<enter>");
    let added = stage.meeting().people.last().expect("added").is.clone();
    assert_eq!((added.no, added.name.as_str(), added.entitled), (Some(7), "钱七", true));
    let capacities = [Capacity::Representative, Capacity::Other("楼长".to_owned())];
    assert_eq!(added.capacities, capacities.into());
    stage.keys("<enter>");
    assert_eq!(of(&stage, "钱七"), Presence::Present);
}

#[test]
fn a_number_belongs_to_one_person() {
    let mut stage = door(&RARE);
    stage.keys("<ins>");
    stage.keys("<ctrl-u>3<enter>");
    says(&stage, "编号3已是张𬭊的");
    assert_eq!(stage.meeting().people.len(), RARE.len());
    stage.keys("<ctrl-u>零<enter>");
    says(&stage, "请填一个数");
    stage.keys("<esc><esc>3<right>4");
    stage.keys("<ctrl-u>9<tab><ctrl-u>张鉨<enter>");
    let edited = &stage.meeting().people[2].is;
    assert_eq!((edited.no, edited.name.as_str()), (Some(9), "张鉨"));
    assert_eq!(edited.capacities, [Capacity::Representative].into());
}

#[test]
fn somebody_only_listed_is_taken_off() {
    let mut stage = door(&RARE);
    stage.keys("6<right>5");
    says(&stage, "把6 张三移出名册？");
    stage.keys("<esc>");
    assert_eq!(stage.meeting().people.len(), RARE.len());
    stage.keys("6<right>5<enter>");
    assert_eq!(stage.meeting().people.len(), RARE.len() - 1);
    says(&stage, "已移出名册");
}

#[test]
fn the_next_number_typed_at_the_door_takes_nobody_off() {
    for typed in ["1<enter>", "12<enter>", "１<enter>", "y", "<enter><enter>", "5555"] {
        let mut stage = door(&RARE);
        stage.keys("6<right>5").keys(typed);
        let left = stage.meeting().people.len();
        let asked = typed.starts_with("<enter>");
        assert_eq!(left, RARE.len() - usize::from(asked), "{typed}");
        if !asked {
            says(&stage, "请先回答：F9 确认，Esc 取消");
            stage.keys("<f9>");
            assert_eq!(stage.meeting().people.len(), RARE.len() - 1, "{typed}");
        }
    }
}

#[test]
fn filters_show_a_part_and_typing_looks_among_all() {
    let mut stage = door(&["张三", "李四", "王五", "赵六"]);
    let guest = NewPerson { entitled: false, no: Some(9), ..people(&["孙七"]).remove(0) };
    stage.record(Command::People(PeopleCommand::Add(vec![guest])));
    stage.keys("<f4>1<enter>9<enter>2<right>2<enter>");
    let shown = |stage: &Stage| {
        let screen = stage.screen();
        ["张三", "李四", "王五", "赵六", "孙七"].map(|name| screen.contains(&format!(" {name} ")))
    };
    let (yes, no) = (true, false);
    assert_eq!(shown(&stage), [yes; 5], "{}", stage.screen());
    for (filter, expected) in [
        ("未到 2人", [no, no, yes, yes, no]),
        ("已到 2人", [yes, no, no, no, yes]),
        ("请假、委托 1人", [no, yes, no, no, no]),
        ("列席 1人", [no, no, no, no, yes]),
        ("全部 5人", [yes; 5]),
    ] {
        stage.keys("<ctrl-f>");
        says(&stage, filter);
        assert_eq!(shown(&stage), expected, "{filter}");
    }
    stage.keys("<ctrl-f>zs");
    assert_eq!(shown(&stage), [yes, no, no, no, no]);
    stage.keys("<esc><esc>");
    says(&stage, "全部 5人");
}

#[test]
fn a_pasted_column_signs_in_those_found() {
    let mut stage = door(&["张三", "李四", "王五", "王五", "买买提·阿不都"]);
    stage.keys("2<enter>");
    stage.paste("张 三\r\n李四\n王五\n\n钱七\n买买提•阿不都\n张三\n");
    says(&stage, "给名单里的2人签到？另有已到1人，找不到1人，分不清1人。");
    stage.keys("<esc>");
    assert_eq!(present(&stage), 1);
    stage.paste("张三\n钱七\n王五");
    stage.keys("<enter>");
    assert_eq!(of(&stage, "张三"), Presence::Present);
    assert_eq!(present(&stage), 2);
    says(&stage, "名册里找不到：钱七");
    says(&stage, "逐个查找签到：王五");
    stage.keys("<esc>");
    stage.paste("张三\n李四");
    says(&stage, "没有人可签到：已到2人");
    stage.paste("买买提");
    stage.keys("<enter>");
    assert_eq!(of(&stage, "买买提·阿不都"), Presence::Present);
}

#[test]
fn a_roster_is_taken_whole_or_not_at_all() {
    let mut stage = Stage::with_people(&[]);
    stage.keys("<f4>");
    says(&stage, "名册还是空的");
    stage.keys("<ctrl-o><enter>");
    says(&stage, "请填文件的位置");
    stage.keys("名册.xlsx<enter>");
    assert!(stage.effects.contains(&Effect::ReadRoster("名册.xlsx".into())));
    says(&stage, "正在读这个文件");
    let before = stage.meeting().clone();
    let listed = people(&["张三", "李四", "王五"]);
    roster(&mut stage, listed.clone(), &["第5行：没有姓名"]);
    says(&stage, "第5行：没有姓名");
    stage.keys("<enter>");
    says(&stage, "把名册里的3人全部加入（应到3人，列席0人）？");
    stage.keys("<esc>");
    assert_eq!(*stage.meeting(), before);
    roster(&mut stage, listed.clone(), &[]);
    stage.keys("<enter>");
    assert_eq!(stage.meeting().people.iter().map(|person| person.is.clone()).collect::<Vec<_>>(), listed);
    says(&stage, "3人已加入名册");
}

#[test]
fn a_slip_in_the_path_of_a_roster_is_put_right_where_it_was_typed() {
    let mut stage = Stage::with_people(&[]);
    stage.keys("<f4><ctrl-o>/u/名侧.xlsx<enter><enter>");
    assert_eq!(stage.effects.last(), Some(&Effect::ReadRoster("/u/名侧.xlsx".into())));
    let asked = stage.effects.len();
    says(&stage, "还没有读完");
    stage.hand(Action::Failed("没有这个文件".to_owned()));
    says(&stage, "/u/名侧.xlsx");
    says(&stage, "没有这个文件");
    stage.keys("<left><left><left><left><left><bs>册<enter>");
    assert_eq!(stage.effects[asked..], [Effect::ReadRoster("/u/名册.xlsx".into())]);
    roster(&mut stage, people(&["张三"]), &[]);
    says(&stage, "把名册里的1人全部加入");
    assert!(!stage.screen().contains("/u/名册.xlsx"), "{}", stage.screen());
    stage.keys("<esc>");
    assert!(stage.program.app.overlays.is_empty());
}

#[test]
fn a_roster_adds_only_those_not_listed_yet() {
    let mut stage = door(&["张三", "李四"]);
    let mut listed = people(&["张 三", "李四", "王五"]);
    listed[1].building = "9号楼".to_owned();
    roster(&mut stage, listed.clone(), &[]);
    says(&stage, "张 三：已在名册，不再加入");
    says(&stage, "李四：名册里有同名的人");
    says(&stage, "李四：编号2已有人用");
    stage.keys("<enter><f9>");
    let names: Vec<(Option<u32>, &str)> =
        stage.meeting().people.iter().map(|person| (person.is.no, person.is.name.as_str())).collect();
    assert_eq!(names, [(Some(1), "张三"), (Some(2), "李四"), (None, "李四"), (Some(3), "王五")]);
    roster(&mut stage, listed, &[]);
    says(&stage, "文件里没有要加入的人：3人都已在名册");
    stage.keys("<enter>");
    assert_eq!(stage.meeting().people.len(), 4);
}
