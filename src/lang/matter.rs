//! What an item is about, without the verb of what the meeting does with it.

/// What meetings do with a matter, as titles of items begin. An agenda is written in the language of its meeting, so
/// both languages stand together; the English ones in small letters.
const VERBS: [&str; 13] = [
    "审议",
    "讨论",
    "研究",
    "表决",
    "听取",
    "discuss",
    "consider",
    "deliberate on",
    "review",
    "study",
    "vote on",
    "hear",
    "decide on",
];
/// What joins two of them.
const JOINTS: [&str; 8] = ["并", "和", "与", "及", "、", "，", "and", "&"];
/// What makes a noun of a verb before it: 研究院, 表决器.
const NOUNS: [&str; 6] = ["院", "所", "室", "器", "员", "稿"];

/// The matter of a title: 停车收费办法 of 审议并表决停车收费办法. The title itself where nothing else would be left.
pub fn matter(title: &str) -> &str {
    let title = title.trim();
    let mut rest = title;
    while let Some(behind) = verb(rest) {
        rest = joined(behind).unwrap_or(behind);
    }
    if rest.is_empty() { title } else { rest }
}

/// What stands behind a verb at the beginning.
fn verb(text: &str) -> Option<&str> {
    let behind = VERBS.iter().find_map(|verb| word(text, verb))?;
    NOUNS.iter().all(|noun| !behind.starts_with(noun)).then_some(behind)
}

/// What stands behind a joint, if it is another verb.
fn joined(text: &str) -> Option<&str> {
    let behind = JOINTS.iter().find_map(|joint| word(text, joint))?;
    verb(behind).map(|_| behind)
}

/// What stands behind a word at the beginning; letters end with a word.
fn word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let (begins, behind) = text.split_at_checked(word.len())?;
    let whole = !word.is_ascii() || !behind.starts_with(|next: char| next.is_ascii_alphanumeric());
    (begins.eq_ignore_ascii_case(word) && whole).then(|| behind.trim_start_matches([' ', '：', ':']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_verb_of_a_title_is_left_out() {
        for (title, what) in [
            ("审议停车收费办法", "停车收费办法"),
            ("讨论绿化改造", "绿化改造"),
            ("研究：加装电梯", "加装电梯"),
            ("表决物业选聘方案", "物业选聘方案"),
            ("听取工作报告", "工作报告"),
            ("审议并表决修缮南门", "修缮南门"),
            ("讨论、表决修缮南门", "修缮南门"),
            ("听取和审议工作报告", "工作报告"),
            ("讨论和平小区停车", "和平小区停车"),
            ("研究院路改造", "研究院路改造"),
            ("表决器采购", "表决器采购"),
            ("审议", "审议"),
            ("停车收费办法", "停车收费办法"),
            (" Discuss the parking fees", "the parking fees"),
            ("Discuss and vote on the gate", "the gate"),
            ("Reviewers of the budget", "Reviewers of the budget"),
            ("Hearing aids", "Hearing aids"),
            ("", ""),
        ] {
            assert_eq!(matter(title), what, "{title}");
        }
    }

    proptest! {
        #[test]
        fn nothing_but_a_beginning_is_left_out(title in ".{0,30}") {
            prop_assert!(title.trim().ends_with(matter(&title)));
            prop_assert_eq!(matter(&title).is_empty(), title.trim().is_empty());
        }
    }
}
