//! 个人信息: what no public paper may carry, looked for in every text somebody typed.
//!
//! Names cannot be told from other words; numbers of people and homes, and words of illness and relief, can
//! (个人信息保护法 第25、28条; 民法典 第1034条). What is found is not masked: the paper is not made, and the recorder is told
//! where to look, since only a person can say how the sentence should read without it.

use std::ops::Range;

use crate::text::fold_line;

#[cfg(test)]
mod tests;

/// What was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Private {
    /// 身份证号
    IdNumber,
    /// 手机号
    Mobile,
    /// 银行卡号 or another number of 16 to 19 digits.
    CardNumber,
    /// A telephone number of the roster.
    Phone,
    /// 门牌
    Door,
    /// 出生日期
    BirthDate,
    /// 病情、残疾、低保…
    Condition,
}

/// Words of illness, disability and relief, and of the police.
const CONDITIONS: &[&str] = &[
    "低保",
    "特困",
    "五保",
    "贫困户",
    "困难户",
    "救助对象",
    "残疾",
    "智障",
    "癌症",
    "患癌",
    "肿瘤",
    "白血病",
    "尿毒症",
    "糖尿病",
    "高血压",
    "心脏病",
    "精神病",
    "精神障碍",
    "抑郁",
    "艾滋",
    "乙肝",
    "肺结核",
    "患病",
    "重病",
    "病历",
    "确诊",
    "瘫痪",
    "吸毒",
    "戒毒",
    "刑满",
    "社区矫正",
];

/// Public things that have such a word in their name.
const HARMLESS: &[&str] =
    &["残疾人坡道", "残疾人通道", "残疾人车位", "残疾人卫生间", "残疾人设施", "残疾人联合会"];

const BIRTH: &[&str] = &["日出生", "月出生", "年出生", "出生日期", "出生年月"];

/// What a public paper may know of itself, so as not to carry it: numbers and doors of the roster.
#[derive(Debug, Clone, Default)]
pub(super) struct Known {
    /// Telephone numbers, digits only.
    pub phones: Vec<String>,
    /// Doors as the roster writes them, folded.
    pub doors: Vec<String>,
}

/// How strictly to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Everything.
    Text,
    /// A place people are sent to may be a room with a number.
    Place,
    /// An office's contact may be a telephone number, but not one of the roster's mobiles.
    Contact,
}

/// The first thing found in `text`, with the characters it was found in.
pub(super) fn find(text: &str, known: &Known, strictness: Strictness) -> Option<(Private, String)> {
    let folded = fold_line(text);
    let chars: Vec<char> = folded.chars().collect();
    let shown = |range: Range<usize>| chars.get(range).unwrap_or_default().iter().collect::<String>();
    for run in runs(&chars) {
        if let Some((what, range)) = in_run(&chars, &run, known, strictness) {
            return Some((what, shown(range)));
        }
    }
    if strictness != Strictness::Place {
        if let Some(range) = door_in_words(&chars) {
            return Some((Private::Door, shown(range)));
        }
        let lower = folded.to_lowercase();
        if let Some(door) = known.doors.iter().find(|door| stands_in(&lower, door)) {
            return Some((Private::Door, door.clone()));
        }
    }
    let word =
        |list: &[&str], text: &str| list.iter().find(|word| text.contains(**word)).map(ToString::to_string);
    let harmful = HARMLESS.iter().fold(folded.clone(), |text, phrase| text.replace(phrase, " "));
    word(BIRTH, &folded)
        .map(|found| (Private::BirthDate, found))
        .or_else(|| word(CONDITIONS, &harmful).map(|found| (Private::Condition, found)))
}

/// Digits with at most one space or hyphen between them: the places of each group.
type Run = Vec<Range<usize>>;

fn runs(chars: &[char]) -> Vec<Run> {
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut runs: Vec<Run> = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let end = (at..chars.len()).find(|place| !digit(*place)).unwrap_or(chars.len());
        let joined = at > 0 && matches!(chars.get(at - 1), Some(' ' | '-'));
        match runs.last_mut() {
            Some(run) if joined && run.last().is_some_and(|last| last.end + 1 == at) => run.push(at..end),
            _ => runs.push(std::iter::once(at..end).collect()),
        }
        at = end;
    }
    runs
}

fn in_run(
    chars: &[char],
    run: &Run,
    known: &Known,
    strictness: Strictness,
) -> Option<(Private, Range<usize>)> {
    for first in 0..run.len() {
        for last in first..run.len() {
            let groups = run.get(first..=last)?;
            let (start, end) = (groups.first()?.start, groups.last()?.end);
            let digits: String =
                groups.iter().filter_map(|group| chars.get(group.clone())).flatten().collect();
            let sizes: Vec<usize> = groups.iter().map(Range::len).collect();
            let ends_in_x = matches!(chars.get(end), Some('x' | 'X'));
            if let Some(what) = number(&digits, &sizes, ends_in_x, known, strictness) {
                return Some((what, start..end + usize::from(ends_in_x)));
            }
            let hyphens = (start..end).all(|at| chars.get(at) != Some(&' '));
            let whole = first == 0 && last + 1 == run.len();
            if strictness != Strictness::Place && whole && hyphens && is_door(&sizes) {
                return Some((Private::Door, start..end));
            }
        }
    }
    None
}

fn number(
    digits: &str,
    sizes: &[usize],
    ends_in_x: bool,
    known: &Known,
    strictness: Strictness,
) -> Option<Private> {
    let listed = known.phones.iter().any(|phone| phone == digits);
    let mobile = is_mobile(digits, sizes);
    match strictness {
        // A landline is an office's even where somebody of the office stands on the roster with it.
        Strictness::Contact if mobile && !listed => return None,
        Strictness::Contact if listed && !mobile => return None,
        _ => {}
    }
    let evenly = sizes.len() == 1 || sizes.iter().all(|size| *size >= 3);
    match digits.len() {
        _ if mobile => Some(Private::Mobile),
        _ if listed => Some(Private::Phone),
        17 if ends_in_x && evenly => Some(Private::IdNumber),
        18 if evenly && holds_birth_date(digits) => Some(Private::IdNumber),
        16..=19 if evenly => Some(Private::CardNumber),
        _ => None,
    }
}

/// 138 0013 8000, 138-0013-8000, 8613800138000.
fn is_mobile(digits: &str, sizes: &[usize]) -> bool {
    let grouped = matches!(sizes, [_] | [3, 4, 4] | [3, 8] | [7, 4] | [2, 11] | [2, 3, 4, 4]);
    let own = match digits.len() {
        13 => digits.strip_prefix("86"),
        15 => digits.strip_prefix("0086"),
        _ => Some(digits),
    };
    grouped
        && own.is_some_and(|own| {
            let mut front = own.bytes();
            own.len() == 11 && front.next() == Some(b'1') && front.next().is_some_and(|b| b >= b'3')
        })
}

/// Whether the 7th to 14th digits are a day, as in an 18-digit identity number.
fn holds_birth_date(digits: &str) -> bool {
    let part = |range: Range<usize>| digits.get(range).and_then(|part| part.parse::<u32>().ok());
    let (Some(year), Some(month), Some(day)) = (part(6..10), part(10..12), part(12..14)) else {
        return false;
    };
    (1900..2100).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day)
}

/// 3-2-501: building, entrance, flat.
fn is_door(sizes: &[usize]) -> bool {
    matches!(sizes, [1..=3, 1..=2, 3..=4])
}

/// 501室, 2单元501, 3号楼501, 3#501.
fn door_in_words(chars: &[char]) -> Option<Range<usize>> {
    /// What is counted after a building is no door: 3号楼120户.
    const COUNTED: &str = "户人个名位米平元块年天日次件盏棵株辆台万";
    for run in runs(chars) {
        for group in run {
            let after = chars.get(group.end).copied();
            let before: String = chars.get(..group.start).unwrap_or_default().iter().collect();
            if !(3..=4).contains(&group.len()) {
                continue;
            }
            if after == Some('室') {
                return Some(group.start..group.end + 1);
            }
            let building = ["单元", "号楼", "栋", "幢", "#"].iter().any(|end| before.ends_with(end));
            if building && !after.is_some_and(|after| COUNTED.contains(after)) {
                return Some(group);
            }
        }
    }
    None
}

/// Whether `door` stands in `text` by itself, not inside a longer number.
fn stands_in(text: &str, door: &str) -> bool {
    text.match_indices(door).any(|(at, _)| {
        let (before, rest) = text.split_at_checked(at).unwrap_or_default();
        let after = rest.strip_prefix(door).unwrap_or_default();
        let word = |c: char| c.is_ascii_alphanumeric();
        !before.ends_with(word) && !after.starts_with(word)
    })
}
