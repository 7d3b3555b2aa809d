//! The number or sign an item begins with.

/// A way of numbering, higher ones first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Marker {
    /// 一、 第一项 议题一：
    Chinese,
    /// （一）
    ChineseInBrackets,
    /// 1. 1、
    Digits,
    /// 1.1, 1.1.1: as many numbers as stand there.
    Decimal(usize),
    /// (1) 1)
    DigitsInBrackets,
    /// ①
    Circled,
    /// - * •
    Sign,
}

/// The line without its number or sign.
pub(super) fn strip(line: &str) -> (Option<Marker>, &str) {
    let ways = [named, in_brackets, chinese, decimal, digits, circled, sign];
    match ways.into_iter().find_map(|way| way(line)) {
        Some((marker, rest)) => (Some(marker), rest.trim_start()),
        None => (None, line),
    }
}

fn is_chinese(c: char) -> bool {
    "〇零一二三四五六七八九十百".contains(c)
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

/// The beginning of the text made of such characters, at most four, and what follows.
fn run(text: &str, of: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = text.find(|c| !of(c)).unwrap_or(text.len());
    let (head, rest) = text.split_at_checked(end)?;
    (!head.is_empty() && head.chars().count() <= 4).then_some((head, rest))
}

fn number(text: &str) -> Option<&str> {
    run(text, is_chinese).or_else(|| run(text, is_digit)).map(|(_, rest)| rest)
}

/// 第一项 第1项 第一、 议题一：
fn named(line: &str) -> Option<(Marker, &str)> {
    const STOPS: [char; 6] = ['、', '：', ':', '，', '.', '．'];
    if let Some(rest) = line.strip_prefix('第') {
        let rest = number(rest)?;
        let rest = match rest.strip_prefix(['项', '个']) {
            Some(rest) => rest.strip_prefix("议题").unwrap_or(rest).trim_start().trim_start_matches(STOPS),
            None => rest.strip_prefix(STOPS)?,
        };
        return Some((Marker::Chinese, rest));
    }
    let rest = number(line.strip_prefix("议题")?)?;
    let stopped = rest.strip_prefix(STOPS).or_else(|| rest.strip_prefix([' ', '\u{3000}']))?;
    Some((Marker::Chinese, stopped))
}

/// （一） (一) （1） (1)
fn in_brackets(line: &str) -> Option<(Marker, &str)> {
    let inside = line.strip_prefix(['（', '('])?;
    let (marker, rest) = match run(inside, is_chinese) {
        Some((_, rest)) => (Marker::ChineseInBrackets, rest),
        None => (Marker::DigitsInBrackets, run(inside, is_digit)?.1),
    };
    let rest = rest.strip_prefix(['）', ')'])?;
    Some((marker, rest.strip_prefix('、').unwrap_or(rest)))
}

/// 一、
fn chinese(line: &str) -> Option<(Marker, &str)> {
    let (_, rest) = run(line, is_chinese)?;
    Some((Marker::Chinese, rest.strip_prefix(['、', '．', '.'])?))
}

/// 1.1 and a gap
fn decimal(line: &str) -> Option<(Marker, &str)> {
    let (head, rest) = line.split_once(char::is_whitespace)?;
    let numbers: Vec<&str> = head.trim_end_matches(['.', '．']).split(['.', '．']).collect();
    let all = numbers.iter().all(|n| !n.is_empty() && n.chars().count() <= 2 && n.chars().all(is_digit));
    (all && numbers.len() > 1).then_some((Marker::Decimal(numbers.len()), rest))
}

/// 1. 1、 1) — but not 1.5 or a year
fn digits(line: &str) -> Option<(Marker, &str)> {
    let (_, rest) = run(line, is_digit)?;
    if let Some(rest) = rest.strip_prefix(['）', ')']) {
        return Some((Marker::DigitsInBrackets, rest));
    }
    let rest = rest.strip_prefix(['、', '．', '.'])?;
    (!rest.starts_with(is_digit)).then_some((Marker::Digits, rest))
}

/// ①
fn circled(line: &str) -> Option<(Marker, &str)> {
    let rest = line.strip_prefix(|c: char| ('①'..='⑳').contains(&c))?;
    Some((Marker::Circled, rest.strip_prefix(['、', '.']).unwrap_or(rest)))
}

/// - * •
fn sign(line: &str) -> Option<(Marker, &str)> {
    let rest = line.strip_prefix(['-', '*', '•', '·', '–', '—', '●', '○', '■', '□', '◆'])?;
    (!rest.starts_with(['-', '*', '—'])).then_some((Marker::Sign, rest))
}
