//! Where a long title is broken: into lines of about the same length, where sense allows it.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use crate::text::width;

/// Words of titles that stand together, the longer before what begins like them.
const WORDS: &[&str] = &[
    "居民代表会议",
    "村民代表会议",
    "居民会议",
    "村民会议",
    "业主大会会议",
    "业主大会",
    "议事协商会",
    "居民委员会",
    "村民委员会",
    "业主委员会",
    "表决结果公示",
    "协商结果公示",
    "会议通知",
    "签到表",
    "纪要",
    "通知",
    "公示",
    "公告",
    "关于",
    "社区",
    "小区",
    "会议",
    "大会",
    "代表",
    "居民",
    "村民",
    "业主",
    "事项",
    "方案",
    "项目",
    "改造",
    "提升",
    "设施",
    "公共",
    "服务",
    "管理",
    "有关",
    "老旧",
    "安全",
    "环境",
    "公共设施",
    "安全水平",
    "居住环境",
    "有关事项",
    "经费",
    "使用",
    "工作",
    "结果",
    "表决",
    "协商",
    "选举",
    "物业",
    "改善",
    "居住",
    "水平",
    "委员",
    "年第",
    "月第",
];
/// A line better not begins with one of these.
const TRAILING: &[char] = &['的', '和', '与', '及', '等', '了', '之'];
/// The kind of paper at the end of a title stands best by itself.
const KINDS: &[&str] = &["表决结果公示", "协商结果公示", "会议通知", "会议纪要", "会议签到表"];

/// The lines of a title, none wider than so many cells unless it has no place to break.
pub(super) fn balanced(title: &str, cells: usize) -> Vec<String> {
    let title = title.trim();
    let whole = width(title);
    if whole <= cells {
        return vec![title.to_owned()];
    }
    let at = places(title);
    let least = whole.div_ceil(cells);
    let found = (least..=least + 1).find_map(|lines| broken(title, &at, lines, cells));
    found.unwrap_or_else(|| crate::text::wrap_to_strings(title, cells))
}

/// Byte places a line may begin at, each with what it costs to begin one there.
fn places(title: &str) -> Vec<(usize, usize)> {
    let inside = |at: usize| {
        WORDS.iter().any(|word| {
            let mut found = title.match_indices(word);
            found.any(|(from, word)| from < at && at < from + word.len())
        })
    };
    let may = linebreaks(title).filter(|(at, kind)| *kind == BreakOpportunity::Allowed && *at < title.len());
    may.filter_map(|(at, _)| {
        let (before, after) = title.split_at_checked(at)?;
        let (last, first) = (before.chars().next_back()?, after.chars().next()?);
        // A number is not parted from what it counts.
        let counted = last.is_ascii_alphanumeric() || first.is_ascii_digit() || last == '第';
        let cost = match () {
            () if KINDS.contains(&after) || before.ends_with(": ") => 0,
            () if inside(at) => 1000,
            () if TRAILING.contains(&first) || counted => 900,
            () if last == '次' => 700,
            () if after.starts_with("关于") || TRAILING.contains(&last) || last == ' ' => 400,
            () if WORDS.iter().any(|word| before.ends_with(word) || after.starts_with(word)) => 420,
            () => 500,
        };
        Some((at, cost))
    })
    .collect()
}

/// The cheapest way into so many lines.
fn broken(title: &str, at: &[(usize, usize)], lines: usize, cells: usize) -> Option<Vec<String>> {
    let even = width(title) / lines;
    // best[n]: the cheapest way to have broken into some lines that end where place n begins.
    let ends: Vec<(usize, usize)> = at.iter().copied().chain([(title.len(), 0)]).collect();
    let mut ways: Vec<(usize, usize, Vec<String>)> = vec![(0, 0, Vec::new())];
    for _ in 0..lines {
        let mut next: Vec<(usize, usize, Vec<String>)> = Vec::new();
        for (end, price) in &ends {
            let longer = ways.iter().filter_map(|(from, cost, way)| {
                let line = title.get(*from..*end).map(str::trim).filter(|line| !line.is_empty())?;
                let wide = width(line);
                let uneven = wide.abs_diff(even);
                (wide <= cells).then(|| {
                    let way = way.iter().cloned().chain([line.to_owned()]).collect::<Vec<_>>();
                    (*end, cost + price + uneven * uneven, way)
                })
            });
            next.extend(longer.min_by_key(|(_, cost, _)| *cost));
        }
        ways = next;
    }
    ways.into_iter().find(|(end, ..)| *end == title.len()).map(|(.., way)| way)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn titles_break_where_sense_does() {
        for (title, lines) in [
            ("会议通知", &["会议通知"][..]),
            (
                "春和社区2026年第一次居民代表会议表决结果公示",
                &["春和社区2026年第一次居民代表会议", "表决结果公示"],
            ),
            (
                "春和社区关于提升老旧小区公共设施安全水平和改善居住环境有关事项的2026年第一次居民代表会议表决结果公示",
                &[
                    "春和社区关于提升老旧小区公共设施",
                    "安全水平和改善居住环境有关事项的",
                    "2026年第一次居民代表会议表决结果公示",
                ],
            ),
        ] {
            assert_eq!(balanced(title, 40), lines, "{title}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost_and_no_line_too_wide(title in "[一-龥的《》（）a-z0-9 ]{1,90}") {
            let lines = balanced(&title, 40);
            let bare = |text: &str| text.replace(' ', "");
            prop_assert_eq!(bare(&lines.concat()), bare(&title));
            prop_assert!(lines.iter().all(|line| width(line) <= 40));
        }
    }
}
