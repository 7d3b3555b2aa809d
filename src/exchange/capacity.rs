//! Capacities, recognised in the words of rosters and written in them.

use std::collections::BTreeSet;

use super::plain::label;
use crate::meeting::Capacity;

/// Words for each capacity, the one that is written first.
const WORDS: [(Capacity, &[&str]); 12] = [
    (
        Capacity::CommitteeMember,
        &[
            "居委会成员",
            "居委会委员",
            "居委会主任",
            "居委会副主任",
            "居委会书记",
            "居委会",
            "居委成员",
            "居委委员",
            "居民委员会成员",
            "居民委员会委员",
            "居民委员会主任",
            "居民委员会副主任",
            "社区居委会成员",
            "村委会成员",
            "村委会委员",
            "村委会主任",
            "村委会副主任",
            "村民委员会成员",
            "村民委员会委员",
            "村民委员会主任",
            "村民委员会副主任",
            "committeemember",
            "committee",
        ],
    ),
    (
        Capacity::Representative,
        &[
            "居民代表",
            "村民代表",
            "业主代表",
            "社区居民代表",
            "居民小组代表",
            "村民小组代表",
            "楼栋代表",
            "代表",
            "representative",
        ],
    ),
    (Capacity::Resident, &["居民", "社区居民", "resident"]),
    (Capacity::Household, &["户代表", "户主", "家庭代表", "household"]),
    (Capacity::Villager, &["村民", "villager"]),
    (Capacity::Owner, &["业主", "产权人", "owner"]),
    (Capacity::Developer, &["建设单位", "开发商", "开发建设单位", "developer"]),
    (
        Capacity::Supervisor,
        &[
            "监督委员会成员",
            "居务监督委员会成员",
            "居务监督委员会",
            "居务监督委员",
            "村务监督委员会成员",
            "村务监督委员会",
            "监督委员",
            "监督员",
            "supervisor",
        ],
    ),
    (Capacity::PartyMember, &["党员", "中共党员", "partymember"]),
    (Capacity::Staff, &["工作人员", "社区工作者", "社工", "会务人员", "staff"]),
    (Capacity::Expert, &["专家", "法律顾问", "expert"]),
    (
        Capacity::Guest,
        &[
            "列席",
            "列席人员",
            "列席代表",
            "旁听",
            "旁听人员",
            "旁听居民",
            "嘉宾",
            "特邀嘉宾",
            "来宾",
            "guest",
        ],
    ),
];

/// The capacities a cell names, parted by 、 or commas, semicolons, slashes and the like, or by spaces.
pub fn recognise(cell: &str) -> BTreeSet<Capacity> {
    let mut found = BTreeSet::new();
    for part in cell.split(['、', '，', ',', ';', '；', '/', '／', '|', '+']).map(str::trim) {
        if let Some(capacity) = of_word(part) {
            found.insert(capacity);
        } else {
            found.extend(
                part.split_whitespace()
                    .map(|word| of_word(word).unwrap_or_else(|| Capacity::Other(word.to_owned()))),
            );
        }
    }
    found
}

/// Whether people of these capacities are entitled to be there and vote, and do not merely attend. Where nothing is
/// said, they are.
pub fn entitled(capacities: &BTreeSet<Capacity>) -> bool {
    capacities.is_empty()
        || capacities
            .iter()
            .any(|capacity| !matches!(capacity, Capacity::Staff | Capacity::Expert | Capacity::Guest))
}

/// The capacities as a roster writes them: words that [`recognise`] reads back.
pub fn written(capacities: &BTreeSet<Capacity>) -> String {
    let words: Vec<&str> = capacities.iter().map(word).collect();
    words.join("、")
}

fn word(capacity: &Capacity) -> &str {
    match capacity {
        Capacity::Other(word) => word,
        known => WORDS
            .iter()
            .find(|(capacity, _)| capacity == known)
            .and_then(|(_, words)| words.first())
            .copied()
            .unwrap_or(""),
    }
}

fn of_word(text: &str) -> Option<Capacity> {
    let bare = label(text);
    WORDS.iter().find(|(_, words)| words.contains(&bare.as_str())).map(|(capacity, _)| capacity.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(capacities: &[Capacity]) -> BTreeSet<Capacity> {
        capacities.iter().cloned().collect()
    }

    #[test]
    fn a_cell_may_name_several() {
        use Capacity::{
            CommitteeMember, Guest, Household, Other, Owner, PartyMember, Representative, Staff, Supervisor,
        };
        for (cell, expected) in [
            ("", set(&[])),
            ("居民代表", set(&[Representative])),
            ("居委会成员、居民代表", set(&[CommitteeMember, Representative])),
            ("居委会主任 党员,业主；代表", set(&[CommitteeMember, PartyMember, Owner, Representative])),
            ("居 民 代 表", set(&[Representative])),
            ("committee member/staff", set(&[CommitteeMember, Staff])),
            ("居务监督委员会成员（兼）", set(&[Supervisor])),
            ("户代表", set(&[Household])),
            ("列席、人大代表", set(&[Guest, Other("人大代表".into())])),
        ] {
            assert_eq!(recognise(cell), expected, "{cell}");
        }
    }

    #[test]
    fn only_those_who_merely_attend_are_not_entitled() {
        for (cell, expected) in [
            ("", true),
            ("列席", false),
            ("旁听人员、专家", false),
            ("嘉宾、工作人员", false),
            ("列席、居民代表", true),
            ("人大代表", true),
        ] {
            assert_eq!(entitled(&recognise(cell)), expected, "{cell}");
        }
    }

    #[test]
    fn what_is_written_is_read_back_and_no_word_means_two_things() {
        let all: BTreeSet<Capacity> = WORDS.iter().map(|(capacity, _)| capacity.clone()).collect();
        assert_eq!(recognise(&written(&all)), all);
        let mut words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        let count = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), count);
    }
}
