//! What stands behind a title: planned minutes, and who proposes the item.

/// A line taken apart.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Ending<'a> {
    /// 议题
    pub title: &'a str,
    /// Planned minutes.
    pub minutes: Option<u16>,
    /// 提出人
    pub proposer: Option<&'a str>,
}

/// Longer than a day, it is no planned time of an item.
const MOST: u16 = 24 * 60;

/// Takes minutes and a proposer off the end of a line, in either order, in brackets or behind a gap.
pub(super) fn strip(line: &str) -> Ending<'_> {
    let mut ending = Ending { title: line.trim(), minutes: None, proposer: None };
    while let Some(shorter) = ending.step() {
        ending.title = shorter.trim_end().trim_end_matches(['，', ',', '；', ';']).trim_end();
    }
    ending
}

impl<'a> Ending<'a> {
    /// Takes one thing off, and gives the title before it.
    fn step(&mut self) -> Option<&'a str> {
        if let Some((before, inside)) = bracketed(self.title) {
            let mut within = Ending { title: inside, minutes: None, proposer: None };
            while let Some(shorter) = within.bare(true) {
                within.title = shorter.trim().trim_end_matches(['，', ',', '；', ';', '、']).trim_end();
            }
            // Brackets that say anything else belong to the title.
            let known = within.title.is_empty() && self.room_for(&within);
            if known {
                self.minutes = self.minutes.or(within.minutes);
                self.proposer = self.proposer.or(within.proposer);
                return Some(before);
            }
            return None;
        }
        self.bare(false)
    }

    fn room_for(&self, other: &Self) -> bool {
        !(self.minutes.is_some() && other.minutes.is_some()
            || self.proposer.is_some() && other.proposer.is_some())
    }

    /// Minutes or a proposer that stand at the end without brackets.
    fn bare(&mut self, bracketed: bool) -> Option<&'a str> {
        if self.minutes.is_none()
            && let Some((before, minutes)) = minutes(self.title, bracketed)
        {
            self.minutes = Some(minutes);
            return Some(before);
        }
        if self.proposer.is_none()
            && let Some((before, who)) = proposer(self.title, bracketed)
        {
            self.proposer = Some(who);
            return Some(before);
        }
        None
    }
}

/// What stands in brackets at the end, and what before.
fn bracketed(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_suffix(['）', ')'])?;
    inside.rsplit_once(['（', '('])
}

/// `10分钟`, `10 min`; in brackets `10分` too.
fn minutes(text: &str, bracketed: bool) -> Option<(&str, u16)> {
    let shorter = ["分钟", "minutes", "mins", "min", "分"]
        .into_iter()
        .filter(|unit| bracketed || *unit != "分")
        .find_map(|unit| strip_suffix_of(text, unit))?
        .trim_end();
    let digits = shorter.chars().rev().take_while(|c| value(*c).is_some()).count();
    let before: usize = shorter.chars().count() - digits;
    let number =
        shorter.chars().skip(before).try_fold(0_u16, |sum, c| sum.checked_mul(10)?.checked_add(value(c)?))?;
    let split = shorter.char_indices().nth(before)?.0;
    let (before, _) = shorter.split_at_checked(split)?;
    // 不超过10分钟, 每10分钟, 2.5分钟: part of the sentence.
    let bound =
        before.ends_with(['过', '每', '约', '前', '后', '第', '超', '到', '至', '-', '~', '.', '．', '～']);
    let whole = bracketed && before.trim().is_empty();
    ((1..=MOST).contains(&number) && (whole || !bound)).then_some((before, number))
}

fn strip_suffix_of<'a>(text: &'a str, unit: &str) -> Option<&'a str> {
    let at = text.len().checked_sub(unit.len())?;
    let (head, tail) = text.split_at_checked(at)?;
    tail.eq_ignore_ascii_case(unit).then_some(head)
}

fn value(c: char) -> Option<u16> {
    let digit = match c {
        '０'..='９' => u32::from(c) - u32::from('０'),
        _ => c.to_digit(10)?,
    };
    u16::try_from(digit).ok()
}

/// `提出人：张三`: at the beginning, or behind a gap.
fn proposer(text: &str, bracketed: bool) -> Option<(&str, &str)> {
    ["提出人：", "提出人:", "proposer:", "Proposer:"].into_iter().find_map(|label| {
        let (before, who) = text.rsplit_once(label)?;
        let apart =
            before.is_empty() || before.ends_with(|c: char| c.is_whitespace() || "，,；;、".contains(c));
        let who = who.trim();
        (!who.is_empty() && (apart || bracketed)).then_some((before, who))
    })
}
