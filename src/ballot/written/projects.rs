//! 项目: 南门修缮 12,000元.

use super::{WrittenFault, WrittenWhy, amount, narrow, said, unnumbered};
use crate::ballot::Project;

/// Projects with what they cost: the amount stands at the end of the line.
///
/// # Errors
/// The first line that cannot be read.
pub fn projects(text: &str) -> Result<Vec<Project>, WrittenFault> {
    said(text)
        .map(|(line, text)| project(unnumbered(text)).map_err(|why| WrittenFault { line, why }))
        .collect()
}

/// The same lines again.
pub fn projects_lines(projects: &[Project]) -> String {
    let line = |project: &Project| format!("{} {}元", project.name, project.cost.plain());
    projects.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn project(text: &str) -> Result<Project, WrittenWhy> {
    let of_money = |c: char| {
        let c = narrow(c);
        c.is_ascii_digit() || matches!(c, '.' | ',' | '万' | '元' | '¥' | '￥' | ')')
    };
    let bare = text.trim_end_matches(['）', ')']).trim_end();
    let tail = bare.char_indices().rev().take_while(|(_, c)| of_money(*c)).last();
    let Some((at, _)) = tail else { return Err(WrittenWhy::NoCost) };
    let (name, cost) = bare.split_at(at);
    let cost = cost.trim_start_matches([',', '，', '.', ')', '）']);
    if !cost.chars().any(|c| narrow(c).is_ascii_digit()) {
        return Err(WrittenWhy::NoCost);
    }
    let cost = amount(cost).ok_or(WrittenWhy::BadAmount)?;
    let name = name.trim().trim_end_matches(['：', ':', '，', ',', '、', '（', '(', '—', '-']).trim();
    if name.is_empty() {
        return Err(WrittenWhy::NoName);
    }
    Ok(Project { name: name.to_owned(), cost })
}
