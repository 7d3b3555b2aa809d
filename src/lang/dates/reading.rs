//! Dates and times as people type them, with an input method on or off.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::lang::fold::fold;
use crate::lang::numerals::read_number;

/// How long a day without a year may be past before the next year is meant: about six months.
const HALF_YEAR: i64 = 183;

/// Reads a date; `None` if the text is not one or there is no such day.
///
/// Whole dates: `2026-11-22`, `2026/11/22`, `2026.11.22`, `2026年11月22日` (a weekday in brackets after
/// it is not looked at), `20261122`. Month and day: `11-22`, `11/22`, `11月22日`, `11月22号`, meaning the day
/// of this year, or of next year if this year has no such day or it is more than 183 days past.
/// From `today`: `今天` `明天` `后天` `大后天` `昨天`, `today` `tomorrow` `yesterday`, `+10` and `-3` days.
/// Full-width forms count as half-width ones.
pub fn read_date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    let folded = fold(text);
    let text = folded.split('(').next()?.trim();
    match text {
        "今天" | "today" => return Some(today),
        "明天" | "tomorrow" => return today.succ_opt(),
        "昨天" | "yesterday" => return today.pred_opt(),
        "后天" => return today.checked_add_days(Days::new(2)),
        "大后天" => return today.checked_add_days(Days::new(3)),
        _ => {}
    }
    if let Some(days) = text.strip_prefix('+') {
        return today.checked_add_days(Days::new(figures(days)?.into()));
    }
    if let Some(days) = text.strip_prefix('-') {
        return today.checked_sub_days(Days::new(figures(days)?.into()));
    }
    if text.len() == 8
        && let Some(packed) = figures(text)
    {
        return day(packed / 10_000, packed / 100 % 100, packed % 100);
    }
    let text = text.strip_suffix(['日', '号']).unwrap_or(text);
    let parts: Vec<&str> = text.split(['-', '/', '.', '年', '月']).map(str::trim).collect();
    match parts.as_slice() {
        [year, month, date] if year.len() == 4 => day(figures(year)?, figures(month)?, figures(date)?),
        [month, date] => coming(figures(month)?, figures(date)?, today),
        _ => None,
    }
}

/// Plain digits and nothing else, not even a sign.
fn figures(text: &str) -> Option<u32> {
    let plain = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten()
}

fn day(year: u32, month: u32, day: u32) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

fn coming(month: u32, date: u32, today: NaiveDate) -> Option<NaiveDate> {
    let of = |year| NaiveDate::from_ymd_opt(year, month, date);
    of(today.year()).filter(|day| (today - *day).num_days() <= HALF_YEAR).or_else(|| of(today.year() + 1))
}

/// Reads a time of day; `None` if the text is not one.
///
/// `19:30`, `19：30`, `1930`, `930`, `19点`, `19点30`, `19时30分`, `7点半`, `7点一刻`, also with 七点 in
/// characters; a word before it moves it: `凌晨` `早上` `上午` `中午` `下午` `傍晚` `晚上`; `7:30pm` and
/// `7 am` likewise. 晚上12点 and 24:00 are refused: they belong to the next day.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let folded = fold(text);
    let (part, rest) = part_of_day(folded.trim());
    let (hour, minute) = hour_and_minute(rest.trim())?;
    NaiveTime::from_hms_opt(part.place(hour)?, minute, 0)
}

/// Which half of the day the words around the figures name.
#[derive(Clone, Copy)]
enum Part {
    /// None named: the figures are of 24 hours.
    Whole,
    /// 凌晨: after midnight; 12 is the night's 0.
    Small,
    /// 早上, 上午: up to noon.
    Morning,
    /// 中午: 11 to 2.
    Noon,
    /// 下午, 傍晚: from noon.
    Afternoon,
    /// 晚上: before midnight.
    Evening,
    /// `am`, `pm`: 1 to 12 only.
    Am,
    /// See [`Part::Am`].
    Pm,
}

impl Part {
    /// The hour of 24 that `hour` means in this part of the day.
    fn place(self, hour: u32) -> Option<u32> {
        match (self, hour) {
            (Self::Whole, _)
            | (Self::Small, 0..=6)
            | (Self::Morning, 0..=12)
            | (Self::Noon, 11..=14)
            | (Self::Afternoon | Self::Pm, 12)
            | (Self::Am, 1..=11)
            | (Self::Afternoon, 13..=23)
            | (Self::Evening, 17..=23) => Some(hour),
            (Self::Small | Self::Am, 12) => Some(0),
            (Self::Noon, 1..=2) | (Self::Afternoon | Self::Pm, 1..=11) | (Self::Evening, 5..=11) => {
                Some(hour + 12)
            }
            _ => None,
        }
    }
}

const PARTS: [(&str, Part); 13] = [
    ("凌晨", Part::Small),
    ("清晨", Part::Morning),
    ("早晨", Part::Morning),
    ("早上", Part::Morning),
    ("上午", Part::Morning),
    ("中午", Part::Noon),
    ("下午", Part::Afternoon),
    ("傍晚", Part::Afternoon),
    ("晚上", Part::Evening),
    ("晚", Part::Evening),
    ("早", Part::Morning),
    ("am", Part::Am),
    ("pm", Part::Pm),
];

fn part_of_day(text: &str) -> (Part, &str) {
    PARTS
        .into_iter()
        .find_map(|(word, part)| match part {
            Part::Am | Part::Pm => text.strip_suffix(word).map(|rest| (part, rest)),
            _ => text.strip_prefix(word).map(|rest| (part, rest)),
        })
        .unwrap_or((Part::Whole, text))
}

fn hour_and_minute(text: &str) -> Option<(u32, u32)> {
    if let Some((hour, minute)) = text.split_once(':') {
        return Some((figures(hour)?, two_figures(minute)?));
    }
    if let Some((hour, minute)) = text.split_once(['点', '时']) {
        return Some((number(hour)?, minute_words(minute)?));
    }
    let packed = figures(text)?;
    match text.len() {
        1 | 2 => Some((packed, 0)),
        3 | 4 => Some((packed / 100, packed % 100)),
        _ => None,
    }
}

/// What follows 点: nothing or 钟 or 整, 半, 一刻, 三刻, or minutes.
fn minute_words(text: &str) -> Option<u32> {
    match text.trim() {
        "" | "钟" | "整" => Some(0),
        "半" => Some(30),
        "一刻" => Some(15),
        "三刻" => Some(45),
        text => {
            let text = text.strip_suffix('分').unwrap_or(text);
            // 七点零五, 七点05.
            number(text.strip_prefix('零').unwrap_or(text))
        }
    }
}

fn number(text: &str) -> Option<u32> {
    read_number(text.trim()).filter(|_| !text.trim().is_empty())
}

/// Minutes after a colon are two figures: `19:3` is half typed, not 19:03.
fn two_figures(text: &str) -> Option<u32> {
    figures(text).filter(|_| text.len() == 2)
}

#[cfg(test)]
mod tests;
