//! 个人信息: what no public paper may carry, looked for in every text somebody typed.
//!
//! Names cannot be told from other words, but those of the roster can be looked for in what was said; numbers of people
//! and homes, and words of illness and relief, are known by their shape (个人信息保护法 第25、28条; 民法典 第1034条). What is found is not masked: the paper is not made, and the recorder is told
//! where to look, since only a person can say how the sentence should read without it.

use std::ops::Range;

use crate::text::fold_line;

mod numbers;
#[cfg(test)]
mod tests;

use numbers::{called_beside, is_local, number};

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
    /// 座机号
    Landline,
    /// 微信号
    WeChat,
    /// A name of the roster, in what somebody said.
    Name,
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
    /// Doors as the roster writes them, folded, in small letters.
    pub doors: Vec<String>,
    /// Names, folded, in small letters.
    pub names: Vec<String>,
}

/// How strictly to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Strictness {
    /// Everything but names: a convener or whoever will do something is named.
    Text,
    /// Everything: what was said is told without who it was about.
    Speech,
    /// A place people are sent to may be a room with a number.
    Place,
    /// An office's contact may be a telephone number or 微信, but not one of the roster's mobiles.
    Contact,
}

/// Everything found in `text`, with the characters it was found in: what is known by its shape in the order it stands
/// there, then words and what the roster knows.
pub(super) fn find(text: &str, known: &Known, strictness: Strictness) -> Vec<(Private, String)> {
    let folded = fold_line(text);
    let chars: Vec<char> = folded.chars().collect();
    let mut places: Vec<(Private, Range<usize>)> = Vec::new();
    for run in runs(&chars) {
        in_run(&chars, &run, known, strictness, &mut places);
    }
    if strictness != Strictness::Contact {
        places.extend(wechat_ids(&chars).map(|range| (Private::WeChat, range)));
    }
    if strictness != Strictness::Place {
        let in_figures: Vec<char> = chars.iter().copied().map(figure).collect();
        let written = runs(&in_figures);
        let strokes = written.iter().filter_map(|run| door_with_strokes(&in_figures, run));
        for range in strokes.chain(doors_in_words(&in_figures)) {
            // 3-2-501室 is one door, and 统一501室 too.
            if places.iter().all(|(_, known)| range.end <= known.start || known.end <= range.start) {
                places.push((Private::Door, range));
            }
        }
    }
    places.sort_by_key(|(_, range)| range.start);
    let shown = |range: Range<usize>| chars.get(range).unwrap_or_default().iter().collect::<String>();
    let mut found: Vec<_> = places.into_iter().map(|(what, range)| (what, shown(range))).collect();
    let lower = folded.to_lowercase();
    let in_list = |list: &[&str], text: &str, what| {
        let held = list.iter().filter(|word| text.contains(**word));
        held.map(|word| (what, (*word).to_owned())).collect::<Vec<_>>()
    };
    let of_roster = |list: &[String], what| {
        list.iter()
            .filter(|word| stands_in(&lower, word))
            .map(|word| (what, word.clone()))
            .collect::<Vec<_>>()
    };
    found.extend(in_list(BIRTH, &folded, Private::BirthDate));
    let harmful = HARMLESS.iter().fold(folded.clone(), |text, phrase| text.replace(phrase, " "));
    found.extend(in_list(CONDITIONS, &harmful, Private::Condition));
    if strictness != Strictness::Place {
        found.extend(of_roster(&known.doors, Private::Door));
    }
    if strictness == Strictness::Speech {
        found.extend(of_roster(&known.names, Private::Name));
    }
    let mut once: Vec<(Private, String)> = Vec::new();
    for hit in found {
        if !once.contains(&hit) {
            once.push(hit);
        }
    }
    once
}

/// The figure a Chinese numeral stands for, as people read out doors: 五零一, 五〇一.
fn figure(c: char) -> char {
    match c {
        '零' | '〇' => '0',
        '一' | '幺' => '1',
        '二' => '2',
        '三' => '3',
        '四' => '4',
        '五' => '5',
        '六' => '6',
        '七' => '7',
        '八' => '8',
        '九' => '9',
        other => other,
    }
}

/// Digits with at most one space, hyphen or closing bracket between them: the places of each group.
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
        let joined = at > 0 && matches!(chars.get(at - 1), Some(' ' | '-' | ')'));
        match runs.last_mut() {
            Some(run) if joined && run.last().is_some_and(|last| last.end + 1 == at) => run.push(at..end),
            _ => runs.push(std::iter::once(at..end).collect()),
        }
        at = end;
    }
    runs
}

/// Numbers in a run, the longest way from each of its groups first taken and then gone on from.
fn in_run(
    chars: &[char],
    run: &Run,
    known: &Known,
    strictness: Strictness,
    places: &mut Vec<(Private, Range<usize>)>,
) {
    let mut first = 0;
    while first < run.len() {
        let hit = (first..run.len()).find_map(|last| {
            let groups = run.get(first..=last)?;
            let (start, end) = (groups.first()?.start, groups.last()?.end);
            let digits: String =
                groups.iter().filter_map(|group| chars.get(group.clone())).flatten().collect();
            let sizes: Vec<usize> = groups.iter().map(Range::len).collect();
            let ends_in_x = matches!(chars.get(end), Some('x' | 'X'));
            let what = number(&digits, &sizes, ends_in_x, known, strictness).or_else(|| {
                let call = strictness != Strictness::Contact && called_beside(chars, start, end);
                (call && is_local(&digits, &sizes)).then_some(Private::Landline)
            })?;
            Some((last, what, start..end + usize::from(ends_in_x && what == Private::IdNumber)))
        });
        first = match hit {
            Some((last, what, range)) => {
                places.push((what, range));
                last + 1
            }
            None => first + 1,
        };
    }
}

/// What stands behind 微信 or 微信号: a letter, then five to nineteen letters, figures, strokes.
fn wechat_ids(chars: &[char]) -> impl Iterator<Item = Range<usize>> {
    const WORDS: &[&str] = &["微信", "wechat", "weixin", "vx"];
    let lower: Vec<char> = chars.iter().map(char::to_ascii_lowercase).collect();
    let behind = move |at: usize| {
        let rest = lower.get(at..)?;
        let word = WORDS.iter().find(|word| {
            word.chars().enumerate().all(|(place, c)| rest.get(place) == Some(&c))
                && (!word.is_ascii()
                    || at == 0
                    || !lower.get(at - 1).is_some_and(char::is_ascii_alphanumeric))
        })?;
        let joins = |c: &char| matches!(c, '号' | '是' | '为' | ':' | ' ' | '(' | '"' | '“');
        let mut start = at + word.chars().count();
        let joined = lower.get(start..)?.iter().take_while(|c| joins(c)).count();
        if joined == 0 && word.is_ascii() {
            return None;
        }
        start += joined;
        if lower.get(start..start + 2) == Some(&['i', 'd']) && lower.get(start + 2).is_some_and(joins) {
            start += 2;
            start += lower.get(start..)?.iter().take_while(|c| joins(c)).count();
        }
        let mine = |c: &&char| c.is_ascii_alphanumeric() || matches!(**c, '-' | '_');
        let long = lower.get(start..)?.iter().take_while(mine).count();
        let is_id = (6..=20).contains(&long) && lower.get(start).is_some_and(char::is_ascii_alphabetic);
        is_id.then(|| start..start + long)
    };
    (0..chars.len()).filter_map(behind)
}

/// 3-2-501: building, entrance, flat.
fn door_with_strokes(chars: &[char], run: &Run) -> Option<Range<usize>> {
    let sizes: Vec<usize> = run.iter().map(Range::len).collect();
    let range = run.first()?.start..run.last()?.end;
    let strokes = chars.get(range.clone())?.iter().all(|c| c.is_ascii_digit() || *c == '-');
    (strokes && matches!(sizes.as_slice(), [1..=3, 1..=2, 3..=4])).then_some(range)
}

/// 501室, 2单元501, 3号楼501, 3#501.
fn doors_in_words(chars: &[char]) -> impl Iterator<Item = Range<usize>> {
    /// What is counted after a building is no door: 3号楼120户.
    const COUNTED: &str = "户人个名位米平元块年天日次件盏棵株辆台万单层";
    let groups: Vec<Range<usize>> = runs(chars).into_iter().flatten().collect();
    groups.into_iter().filter(|group| (3..=4).contains(&group.len())).filter_map(|group| {
        let after = chars.get(group.end).copied();
        if after == Some('室') {
            return Some(group.start..group.end + 1);
        }
        let before: String = chars.get(..group.start).unwrap_or_default().iter().collect();
        let building = ["单元", "号楼", "栋", "幢", "#"].iter().any(|end| before.ends_with(end));
        (building && !after.is_some_and(|after| COUNTED.contains(after))).then_some(group)
    })
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
