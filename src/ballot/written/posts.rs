//! 职位: 主任 1：张三、李四.

use super::{WrittenFault, WrittenWhy, names, narrow, said};
use crate::ballot::{Candidate, Post};

/// Posts with their seats and candidates. A line without a colon goes on with names for the post above.
///
/// # Errors
/// The first line that cannot be read.
pub fn posts(text: &str) -> Result<Vec<Post>, WrittenFault> {
    let mut posts: Vec<Post> = Vec::new();
    for (line, text) in said(text) {
        let fault = |why| WrittenFault { line, why };
        let (head, rest) = match text.split_once(['：', ':']) {
            Some((head, rest)) => (Some(head), rest),
            None => (None, text),
        };
        if let Some(head) = head {
            let (name, seats) = headed(head);
            if name.is_empty() {
                return Err(fault(WrittenWhy::NoPostName));
            }
            let seats = seats.ok_or_else(|| fault(WrittenWhy::NoSeats))?;
            posts.push(Post { name, seats, candidates: Vec::new() });
        }
        let post = posts.last_mut().ok_or_else(|| fault(WrittenWhy::NoPost))?;
        post.candidates.extend(names(rest).into_iter().map(|name| Candidate { name }));
    }
    Ok(posts)
}

/// The same lines again.
pub fn posts_lines(posts: &[Post]) -> String {
    let line = |post: &Post| {
        let names: Vec<&str> = post.candidates.iter().map(|candidate| candidate.name.as_str()).collect();
        format!("{} {}：{}", post.name, post.seats, names.join("、"))
    };
    posts.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// 主任 1, 委员3人, 副主任（两名）: the post and how many of it.
fn headed(head: &str) -> (String, Option<u16>) {
    let bare = head.trim().trim_end_matches(['）', ')', ']', '】']).trim_end();
    let bare = bare.trim_end_matches(['人', '名', '个', '位', '席']).trim_end();
    let start = bare.char_indices().rev().take_while(|(_, c)| digit(*c).is_some()).last();
    let Some((at, _)) = start else { return (head.trim().to_owned(), None) };
    let (name, number) = bare.split_at(at);
    let name = name.trim_end_matches(['（', '(', '[', '【', '应', '选']).trim();
    (name.to_owned(), seats(number))
}

/// The figure a character stands for; 十 is ten.
fn digit(c: char) -> Option<u16> {
    const NUMERALS: [char; 11] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];
    let figure = narrow(c).to_digit(10).and_then(|figure| u16::try_from(figure).ok());
    let numeral = || NUMERALS.iter().position(|known| *known == c).and_then(|at| u16::try_from(at).ok());
    figure.or_else(numeral).or((c == '两').then_some(2))
}

fn seats(number: &str) -> Option<u16> {
    let digits: Vec<u16> = number.chars().filter_map(digit).collect();
    if number.chars().any(|c| c == '十') {
        let (tens, ones) = number.split_once('十')?;
        let one = |text: &str, none| match text.chars().collect::<Vec<_>>().as_slice() {
            [] => Some(none),
            [c] => digit(*c).filter(|n| *n < 10),
            _ => None,
        };
        return Some(one(tens, 1)? * 10 + one(ones, 0)?);
    }
    digits.iter().try_fold(0_u16, |sum, digit| sum.checked_mul(10)?.checked_add(*digit))
}
