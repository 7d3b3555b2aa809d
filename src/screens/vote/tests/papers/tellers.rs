//! Two who count apart.

use super::*;

const TEN: &str = "1 6<enter>11221<f9><enter>";

#[test]
fn two_tellers_who_agree_need_nobody_else() {
    let mut stage = begun(Ballot::Motion, 11);
    stage.keys("1111112211<f9>").keys("<esc>").keys("1<f9><enter>1");
    // What went out is known; what the first one counted is not shown.
    says(&stage, "唱票前（乙）");
    stage.keys("王五<tab><tab><tab>11<enter>");
    says(&stage, "已唱0，还剩11张");
    says(&stage, "F9 还在唱票");
    assert!(!flat(&stage).contains("张三、李四"), "{}", stage.screen());
    stage.keys(" 9<enter>1 2<enter>2<f9><enter>");
    says(&stage, "两人计票一致");
    assert_eq!(last(&stage).counts.len(), 2);
    assert_eq!(last(&stage).tally().for_, Some(9));
}

#[test]
fn a_difference_is_shown_counted_again_or_settled_with_a_reason() {
    let mut stage = begun(Ballot::Motion, 10);
    stage.keys(" 7<enter>1 3<enter>2<f9><enter>1王五<tab><tab><tab>10<enter> 6<enter>1 4<enter>2<f9><enter>");
    says(&stage, "有2处不同");
    says(&stage, "同意 7 6 -1");
    says(&stage, "反对 3 4 +1");
    stage.keys("<enter>");
    asks_nothing(&stage);
    assert!(last(&stage).open());
    // The second one once more: three counts are kept.
    stage.keys("22");
    says(&stage, "唱票前（乙）");
    stage.keys("<tab><tab><tab>10<enter> 5<enter>1 5<enter>2<f9><enter>");
    says(&stage, "历次计票都保留");
    says(&stage, "乙第2次王五");
    stage.keys("31<enter>");
    says(&stage, "请填写理由");
    stage.keys("监票人核对原票<enter>");
    says(&stage, "采用甲第1次");
    assert_eq!((last(&stage).counts.len(), last(&stage).tally().for_), (3, Some(7)));
    stage.keys("<enter><f9>");
    assert!(last(&stage).declared().is_some(), "{}", stage.screen());
}

#[test]
fn hands_are_counted_by_two_with_their_names() {
    let mut stage = opened(REPRESENTATIVES, 60, 40, "1");
    stage.keys("<ctrl-t>张三<enter>25<enter>10<enter>5<enter>");
    assert_eq!(last(&stage).counts[0].names, "张三");
    says(&stage, "只数了一次");
    stage.keys("1李四<enter>");
    assert!(!flat(&stage).contains("25"), "{}", stage.screen());
    stage.keys("24<enter>11<enter>5<enter>");
    says(&stage, "同意 25 24 -1");
    stage.keys("22李四<enter>25<enter>10<enter>5<enter>");
    says(&stage, "两人计票一致");
    stage.keys("<enter><f9>");
    assert_eq!(outcome(&stage), Some(Outcome::Passed));
    assert_eq!(last(&stage).counts.len(), 3);
}

#[test]
fn there_is_no_third_teller_and_nothing_to_adopt_when_they_agree() {
    let mut stage = begun(Ballot::Motion, 11);
    stage.keys(TEN);
    stage.keys("3");
    says(&stage, "没有不同的计票可选");
    stage.keys("1王五<tab><tab><tab>11<enter>").keys(TEN).keys("1");
    says(&stage, "两人都已数过");
}

#[test]
fn what_the_first_one_counted_is_hidden_until_the_second_one_is_done() {
    let mut stage = begun(election(Style::Choose), 11);
    stage.keys("+周八<enter><enter>2<enter> 10<enter>1<enter>13<enter><f9><enter>");
    let hidden = |stage: &Stage| {
        for told in ["周八", "10"] {
            assert!(!flat(stage).contains(told), "{told}\n{}", stage.screen());
        }
    };
    hidden(&stage);
    says(&stage, "数字先不显示");
    stage.keys("1");
    hidden(&stage);
    stage.keys("<esc><ctrl-g>");
    hidden(&stage);
}
