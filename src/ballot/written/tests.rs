use proptest::prelude::*;

use super::*;
use crate::ballot::{Candidate, Fen, Post, Project, Scale};

fn post(name: &str, seats: u16, candidates: &[&str]) -> Post {
    let candidates = candidates.iter().map(|name| Candidate { name: (*name).to_owned() }).collect();
    Post { name: name.to_owned(), seats, candidates }
}

#[test]
fn posts_are_read_as_people_write_them() {
    let three = vec![post("主任", 1, &["张三", "李䶮"])];
    for text in [
        "主任 1：张三、李䶮",
        "主任1:张三,李䶮",
        "主任　１人：张三，李䶮。",
        "主任（1名）：张三 李䶮",
        "主任（应选一人）：张　三、李䶮",
        "\n 主任 1：\n张三\n李䶮\n",
        "主任 1：张三；\r\n李䶮",
        "主任一位：张 三  李䶮",
    ] {
        assert_eq!(posts(text), Ok(three.clone()), "{text}");
    }
    let text = "主任 1：张三、李四\n副主任 两名：王五、赵六、买买提·阿不都\n委员 十二人：张三（3号楼）\nMember 2: Li Wei, Ann Lee";
    let all = vec![
        post("主任", 1, &["张三", "李四"]),
        post("副主任", 2, &["王五", "赵六", "买买提·阿不都"]),
        post("委员", 12, &["张三（3号楼）"]),
        post("Member", 2, &["Li Wei", "Ann Lee"]),
    ];
    assert_eq!(posts(text), Ok(all));
    for (text, line, why) in [
        ("张三、李四", 1, WrittenWhy::NoPost),
        ("\n主任：张三", 2, WrittenWhy::NoSeats),
        ("主任 1：张三\n：李四", 2, WrittenWhy::NoPostName),
        ("3：李四", 1, WrittenWhy::NoPostName),
        ("主任 99999：李四", 1, WrittenWhy::NoSeats),
    ] {
        assert_eq!(posts(text), Err(WrittenFault { line, why }), "{text}");
    }
    assert_eq!(posts(" \n"), Ok(vec![]));
}

#[test]
fn amounts_are_exact_or_nothing() {
    for (text, fen) in [
        ("12,000元", 1_200_000),
        ("１２，０００元", 1_200_000),
        ("￥3000", 300_000),
        ("20万元", 20_000_000),
        ("1.2万", 1_200_000),
        ("0.000001万", 1),
        ("600.5", 60_050),
        ("1,200.00 元", 120_000),
    ] {
        assert_eq!(amount(text), Some(Fen(fen)), "{text}");
    }
    for text in [
        "",
        "元",
        "万",
        "1.2.3",
        "1,2万万",
        "-5",
        "1.0000001万",
        "十万",
        "1e4",
        "1.234元",
        "99999999999999999万",
    ] {
        assert_eq!(amount(text), None, "{text}");
    }
}

#[test]
fn projects_end_with_what_they_cost() {
    let project = |name: &str, fen| Project { name: name.to_owned(), cost: Fen(fen) };
    let text = "1. 南门修缮 12,000元\n2、充电车棚：3.5万元\n（3）3号楼电梯（2期） ￥80000\n路灯，600.5元\n健身角（5000元）";
    let all = vec![
        project("南门修缮", 1_200_000),
        project("充电车棚", 3_500_000),
        project("3号楼电梯（2期）", 8_000_000),
        project("路灯", 60_050),
        project("健身角", 500_000),
    ];
    assert_eq!(projects(text), Ok(all.clone()));
    assert_eq!(projects(&projects_lines(&all)), Ok(all));
    for (text, why) in [
        ("南门修缮", WrittenWhy::NoCost),
        ("南门修缮 元", WrittenWhy::NoCost),
        ("12,000元", WrittenWhy::NoName),
        ("南门 1,2元", WrittenWhy::BadAmount),
        ("南门 1.2.3元", WrittenWhy::BadAmount),
    ] {
        assert_eq!(projects(&format!("好 1元\n{text}")), Err(WrittenFault { line: 2, why }), "{text}");
    }
}

#[test]
fn plans_lose_their_numbers_and_nothing_else() {
    let text = "1. 建在西侧\n２、建在东侧\n（3）不建\n方案四：再议\n1.5米宽\n三号楼前";
    assert_eq!(plans(text), ["建在西侧", "建在东侧", "不建", "方案四：再议", "1.5米宽", "三号楼前"]);
}

#[test]
fn subjects_may_bring_last_years_grade() {
    let grades: Vec<String> = ["优秀", "称职", "基本称职", "不称职"].map(str::to_owned).to_vec();
    let read =
        subjects("张三\n李四，上年基本称职\n王五：不称职\n赵六，", &Scale::Competence, &grades).unwrap();
    let told: Vec<(&str, Option<u16>)> = read.iter().map(|s| (s.name.as_str(), s.last)).collect();
    assert_eq!(told, [("张三", None), ("李四", Some(2)), ("王五", Some(3)), ("赵六", None)]);
    let wrong = subjects("张三\n李四，上年很好", &Scale::Competence, &grades);
    assert_eq!(wrong, Err(WrittenFault { line: 2, why: WrittenWhy::BadGrade }));
    let papers = received("街道办事处：社区居委会：优秀，92.5分，占40%\n区民政局:王五:工作扎实").unwrap();
    assert_eq!(
        (papers[0].by.as_str(), papers[0].about.as_str(), papers[0].said.as_str()),
        ("街道办事处", "社区居委会", "优秀")
    );
    assert_eq!((papers[0].points.unwrap().to_string().as_str(), papers[0].weight), ("92.50", 40));
    assert_eq!((papers[1].said.as_str(), papers[1].points, papers[1].weight), ("工作扎实", None, 0));
    for (text, why) in [
        ("街道办事处：优秀", WrittenWhy::NotReceived),
        ("街道：居委会：优秀，101分", WrittenWhy::BadPoints),
        ("街道：居委会：优秀，占120%", WrittenWhy::BadPoints),
    ] {
        assert_eq!(received(text), Err(WrittenFault { line: 1, why }), "{text}");
    }
}

proptest! {
    #[test]
    fn posts_written_out_are_read_back(
        posts in prop::collection::vec(
            ("[一-龥]{2,4}", 1_u16..30, prop::collection::vec("[一-龥]{2,4}", 0..4)),
            0..5,
        )
    ) {
        // A name that ends in a numeral or a word for people runs into the number of seats.
        let clear = |name: &str| !name.ends_with(['应', '选']);
        prop_assume!(posts.iter().all(|(name, ..)| clear(name)));
        let made: Vec<Post> = posts
            .iter()
            .map(|(name, seats, names)| post(name, *seats, &names.iter().map(String::as_str).collect::<Vec<_>>()))
            .collect();
        prop_assert_eq!(super::posts(&posts_lines(&made)), Ok(made));
    }

    #[test]
    fn no_text_is_too_strange(text in any::<String>()) {
        let _ = posts(&text);
        let _ = projects(&text);
        let _ = plans(&text);
        let _ = received(&text);
        let _ = subjects(&text, &Scale::Satisfaction, &[]);
        let _ = amount(&text);
    }
}
