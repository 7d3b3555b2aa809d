//! Dates and times as the two languages write them. What people type is read by
//! [`read_date`] and [`read_time`].
//!
//! Chinese dates follow GB/T 9704-2012 §7.3.5.4: Arabic digits, no zero before a single figure.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Weekday};

use super::Lang;

pub use reading::{read_date, read_time};

mod reading;

/// `2026年11月22日`, `22 November 2026`.
pub fn long_date(lang: Lang, date: NaiveDate) -> String {
    match lang {
        Lang::Zh => format!("{}年{}月{}日", date.year(), date.month(), date.day()),
        Lang::En => date.format("%-d %B %Y").to_string(),
    }
}

/// `2026年11月22日（星期日）`, `Sunday, 22 November 2026`.
pub fn weekday_date(lang: Lang, date: NaiveDate) -> String {
    let (date, day) = (long_date(lang, date), weekday(lang, date.weekday()));
    match lang {
        Lang::Zh => format!("{date}（{day}）"),
        Lang::En => format!("{day}, {date}"),
    }
}

/// `星期日`, `Sunday`.
pub const fn weekday(lang: Lang, day: Weekday) -> &'static str {
    let (zh, en) = match day {
        Weekday::Mon => ("星期一", "Monday"),
        Weekday::Tue => ("星期二", "Tuesday"),
        Weekday::Wed => ("星期三", "Wednesday"),
        Weekday::Thu => ("星期四", "Thursday"),
        Weekday::Fri => ("星期五", "Friday"),
        Weekday::Sat => ("星期六", "Saturday"),
        Weekday::Sun => ("星期日", "Sunday"),
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// `11-22`: month and day for narrow columns, the same in both languages, always five columns wide.
pub fn short_date(date: NaiveDate) -> String {
    format!("{:02}-{:02}", date.month(), date.day())
}

/// `19:30`: 24 hours, the same in both languages, always five columns wide.
pub fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// `2026年11月22日 19:30`, `22 November 2026, 19:30`.
pub fn moment(lang: Lang, moment: NaiveDateTime) -> String {
    let (date, time) = (long_date(lang, moment.date()), clock(moment.time()));
    match lang {
        Lang::Zh => format!("{date} {time}"),
        Lang::En => format!("{date}, {time}"),
    }
}

/// `1小时25分`, `2小时`, `25分钟`; `1 h 25 min`, `2 h`, `25 min`. Seconds are dropped; a span below
/// zero (a clock that was set back) counts as zero.
pub fn span(lang: Lang, span: TimeDelta) -> String {
    let minutes = span.num_minutes().max(0);
    match (lang, minutes / 60, minutes % 60) {
        (Lang::Zh, 0, m) => format!("{m}分钟"),
        (Lang::Zh, h, 0) => format!("{h}小时"),
        (Lang::Zh, h, m) => format!("{h}小时{m}分"),
        (Lang::En, 0, m) => format!("{m} min"),
        (Lang::En, h, 0) => format!("{h} h"),
        (Lang::En, h, m) => format!("{h} h {m} min"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    #[test]
    fn dates_in_words() {
        for (date, zh, en, short) in [
            (day(2026, 11, 22), "2026年11月22日（星期日）", "Sunday, 22 November 2026", "11-22"),
            (day(2026, 1, 5), "2026年1月5日（星期一）", "Monday, 5 January 2026", "01-05"),
            (day(2024, 2, 29), "2024年2月29日（星期四）", "Thursday, 29 February 2024", "02-29"),
        ] {
            assert_eq!(weekday_date(Lang::Zh, date), zh);
            assert_eq!(weekday_date(Lang::En, date), en);
            assert_eq!(short_date(date), short);
        }
    }

    #[test]
    fn moments() {
        let at = day(2026, 11, 2).and_hms_opt(9, 5, 59).unwrap();
        assert_eq!(moment(Lang::Zh, at), "2026年11月2日 09:05");
        assert_eq!(moment(Lang::En, at), "2 November 2026, 09:05");
    }

    #[test]
    fn spans() {
        for (seconds, zh, en) in [
            (-61, "0分钟", "0 min"),
            (0, "0分钟", "0 min"),
            (59, "0分钟", "0 min"),
            (60, "1分钟", "1 min"),
            (3_599, "59分钟", "59 min"),
            (3_600, "1小时", "1 h"),
            (3_660, "1小时1分", "1 h 1 min"),
            (5_100, "1小时25分", "1 h 25 min"),
            (90_000, "25小时", "25 h"),
        ] {
            assert_eq!(span(Lang::Zh, TimeDelta::seconds(seconds)), zh);
            assert_eq!(span(Lang::En, TimeDelta::seconds(seconds)), en);
        }
    }
}
