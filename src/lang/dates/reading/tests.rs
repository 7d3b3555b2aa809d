use chrono::{NaiveDate, NaiveTime, TimeDelta};
use proptest::prelude::*;

use super::{read_date, read_time};
use crate::lang::Lang;
use crate::lang::dates::{clock, long_date, weekday_date};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn whole_dates() {
    let want = Some(day(2026, 11, 22));
    for text in [
        "2026-11-22",
        "2026/11/22",
        "2026.11.22",
        " 2026 - 11 - 22 ",
        "2026年11月22日",
        "2026年11月22号",
        "2026年11月22日（星期日）",
        "20261122",
        "２０２６－１１－２２",
        "２０２６年１１月２２日",
        "２０２６１１２２",
    ] {
        assert_eq!(read_date(text, day(2020, 1, 1)), want, "{text}");
    }
    assert_eq!(read_date("2026-1-5", day(2020, 1, 1)), Some(day(2026, 1, 5)));
}

#[test]
fn no_dates() {
    for text in [
        "",
        " ",
        "，",
        "2026",
        "2026-11",
        "2026年11月",
        "26-11-22",
        "2026-13-01",
        "2026-00-10",
        "2026-02-29",
        "20260229",
        "11-31",
        "2-30",
        "+",
        "-",
        "++1",
        "+-1",
        "+99999999999",
        "-4294967295",
        "1-2-3-4",
        "后天后",
        "2026-11-2２x",
    ] {
        assert_eq!(read_date(text, day(2026, 5, 1)), None, "{text}");
    }
}

#[test]
fn days_from_today() {
    let today = day(2026, 12, 30);
    for (text, want) in [
        ("今天", day(2026, 12, 30)),
        ("明天", day(2026, 12, 31)),
        ("后天", day(2027, 1, 1)),
        ("大后天", day(2027, 1, 2)),
        ("昨天", day(2026, 12, 29)),
        ("Today", day(2026, 12, 30)),
        ("ＴＯＭＯＲＲＯＷ", day(2026, 12, 31)),
        ("yesterday", day(2026, 12, 29)),
        ("+0", day(2026, 12, 30)),
        ("+10", day(2027, 1, 9)),
        ("＋１０", day(2027, 1, 9)),
        ("-3", day(2026, 12, 27)),
    ] {
        assert_eq!(read_date(text, today), Some(want), "{text}");
    }
}

#[test]
fn a_day_without_a_year() {
    let today = day(2026, 11, 22);
    for (text, want) in [
        ("11-22", day(2026, 11, 22)),
        ("11/21", day(2026, 11, 21)),
        ("11.23", day(2026, 11, 23)),
        ("12月1日", day(2026, 12, 1)),
        ("１２月１号", day(2026, 12, 1)),
        // 182, 183 and 184 days past.
        ("5-24", day(2026, 5, 24)),
        ("5-23", day(2026, 5, 23)),
        ("5-22", day(2027, 5, 22)),
        ("1-5", day(2027, 1, 5)),
    ] {
        assert_eq!(read_date(text, today), Some(want), "{text}");
    }
    // Only next year has the day.
    assert_eq!(read_date("2-29", day(2027, 3, 1)), Some(day(2028, 2, 29)));
    assert_eq!(read_date("2-29", day(2026, 3, 1)), None);
}

#[test]
fn times() {
    for (text, hour, minute) in [
        ("19:30", 19, 30),
        ("19：30", 19, 30),
        ("１９：３０", 19, 30),
        ("1930", 19, 30),
        ("930", 9, 30),
        ("0000", 0, 0),
        ("9", 9, 0),
        ("19点", 19, 0),
        ("19点30", 19, 30),
        ("19点30分", 19, 30),
        ("19点05", 19, 5),
        ("19时30分", 19, 30),
        ("七点半", 7, 30),
        ("十九点零五分", 19, 5),
        ("晚上7点", 19, 0),
        ("晚上七点一刻", 19, 15),
        ("晚上7:30", 19, 30),
        ("晚上11点", 23, 0),
        ("晚上19点", 19, 0),
        ("晚7点", 19, 0),
        ("下午2点半", 14, 30),
        ("下午两点半", 14, 30),
        ("下午12点半", 12, 30),
        ("下午14点", 14, 0),
        ("傍晚6点", 18, 0),
        ("中午12点", 12, 0),
        ("中午1点", 13, 0),
        ("上午9点", 9, 0),
        ("上午12点", 12, 0),
        ("早上八点整", 8, 0),
        ("凌晨12点", 0, 0),
        ("凌晨1点三刻", 1, 45),
        ("7:30pm", 19, 30),
        ("7:30 PM", 19, 30),
        ("７：３０ＰＭ", 19, 30),
        ("7pm", 19, 0),
        ("12pm", 12, 0),
        ("12am", 0, 0),
        ("11:59 am", 11, 59),
        ("23:59", 23, 59),
    ] {
        assert_eq!(read_time(text), NaiveTime::from_hms_opt(hour, minute, 0), "{text}");
    }
}

#[test]
fn no_times() {
    for text in [
        "",
        ":",
        "点",
        "半",
        "24:00",
        "2400",
        "19:60",
        "1960",
        "19:3",
        "19:300",
        "9300000",
        "13pm",
        "0pm",
        "pm",
        "晚上12点",
        "晚上1点",
        "上午13点",
        "凌晨7点",
        "中午5点",
        "19点61",
        "点半",
        "晚上",
        "abc",
        "19：",
        "-1:30",
        "+1:30",
    ] {
        assert_eq!(read_time(text), None, "{text}");
    }
}

proptest! {
    #[test]
    fn what_is_written_is_read(days in 0_i64..80_000, minutes in 0_i64..1_440) {
        let today = day(2026, 11, 22);
        let date = day(1980, 1, 1) + TimeDelta::days(days);
        for text in [
            long_date(Lang::Zh, date),
            weekday_date(Lang::Zh, date),
            date.to_string(),
            date.format("%Y%m%d").to_string(),
        ] {
            prop_assert_eq!(read_date(&text, today), Some(date), "{}", text);
        }
        let time = NaiveTime::MIN + TimeDelta::minutes(minutes);
        prop_assert_eq!(read_time(&clock(time)), Some(time));
    }

    #[test]
    fn any_text_can_be_refused(text in ".{0,12}", near in "[0-9年月日点半+: -]{0,9}") {
        for text in [text, near] {
            let _ = read_date(&text, NaiveDate::MAX);
            let _ = read_time(&text);
        }
    }
}
