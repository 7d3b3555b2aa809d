//! 评议对象: 王某某，上年称职. What papers of the other side say: 街道办事处：社区居委会：优秀，92.5分，占40%.

use super::{WrittenFault, WrittenWhy, names, narrow, said, unnumbered};
use crate::ballot::review::{Points, Received};
use crate::ballot::{Scale, Subject};

/// Subjects graded on this scale, whose grades are called so. Behind a comma or a colon may stand last year's.
///
/// # Errors
/// The first line with something behind its comma that is none of the grades.
pub fn subjects(text: &str, scale: &Scale, grades: &[String]) -> Result<Vec<Subject>, WrittenFault> {
    let read = |(line, text): (usize, &str)| {
        let fault = |why| WrittenFault { line, why };
        let text = unnumbered(text);
        let (name, last) = match text.split_once(['，', ',', '：', ':', '\t']) {
            Some((name, last)) if !last.trim().is_empty() => (name, Some(last.trim())),
            Some((name, _)) => (name, None),
            None => (text, None),
        };
        if name.trim().is_empty() {
            return Err(fault(WrittenWhy::NoName));
        }
        // 上年基本称职 ends with 称职 as well: the longest of those it ends with is meant.
        let of = |last: &str| {
            let ends = (0_u16..)
                .zip(grades)
                .filter(|(_, grade)| !grade.is_empty() && last.ends_with(grade.as_str()));
            ends.max_by_key(|(_, grade)| grade.len()).map(|(at, _)| at)
        };
        let last = last.map(|last| of(last).ok_or_else(|| fault(WrittenWhy::BadGrade))).transpose()?;
        Ok(Subject { name: name.trim().to_owned(), scale: scale.clone(), last })
    };
    said(text).map(read).collect()
}

/// A community's own grades, best first.
pub fn grades(text: &str) -> Vec<String> {
    names(text)
}

/// What papers of the other side say, one a line: by whom, about whom, what; then a score and a weight, if there are any.
///
/// # Errors
/// The first line that cannot be read.
pub fn received(text: &str) -> Result<Vec<Received>, WrittenFault> {
    let read = |(line, text): (usize, &str)| {
        let fault = |why| WrittenFault { line, why };
        let mut parts = unnumbered(text).splitn(3, ['：', ':']).map(str::trim);
        let (Some(by), Some(about), Some(rest)) = (parts.next(), parts.next(), parts.next()) else {
            return Err(fault(WrittenWhy::NotReceived));
        };
        let mut paper = Received { by: by.to_owned(), about: about.to_owned(), ..Received::default() };
        for part in rest.split(['，', ',', '；', ';']).map(str::trim).filter(|part| !part.is_empty()) {
            let plain: String = part.chars().map(narrow).collect();
            let weight = plain.strip_prefix(['占']).map(|rest| rest.trim_end_matches('%').trim());
            if let Some(weight) = weight.or_else(|| plain.strip_suffix('%')) {
                let weight = weight.parse().ok().filter(|weight| *weight <= 100);
                paper.weight = weight.ok_or_else(|| fault(WrittenWhy::BadPoints))?;
            } else if plain.starts_with(|c: char| c.is_ascii_digit()) {
                let points: Points =
                    plain.trim_end_matches('分').trim().parse().map_err(|_| fault(WrittenWhy::BadPoints))?;
                paper.points = Some(points);
            } else if paper.said.is_empty() {
                part.clone_into(&mut paper.said);
            } else {
                paper.said = format!("{}，{part}", paper.said);
            }
        }
        Ok(paper)
    };
    said(text).map(read).collect()
}
