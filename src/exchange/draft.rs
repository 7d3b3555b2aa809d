//! What a file says about people, before anybody has decided to take it.

use std::collections::BTreeSet;

use super::finding::{Finding, Level};

/// In what capacity a person comes to a meeting.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Capacity {
    /// 居民委员会(村民委员会)成员.
    CommitteeMember,
    /// 居民代表, 村民代表, 业主代表.
    Representative,
    /// 居民.
    Resident,
    /// 户代表: one for a household.
    Household,
    /// 村民.
    Villager,
    /// 业主.
    Owner,
    /// 建设单位: the owner of units not yet sold.
    Developer,
    /// 监督委员会成员.
    Supervisor,
    /// 党员.
    PartyMember,
    /// 工作人员.
    Staff,
    /// 专家.
    Expert,
    /// 列席, 旁听, 嘉宾.
    Guest,
    /// In the file's own word.
    Other(String),
}

/// As stated in the file; may be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gender {
    /// 女.
    Female,
    /// 男.
    Male,
}

/// A unit of property.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// As the file writes it, such as 1-101.
    pub door: String,
    /// Hundredths of a square metre; 0 where the list has no areas.
    pub area: u64,
}

/// A person as a file names them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPerson {
    /// 序号, from 1.
    pub no: Option<u32>,
    /// Never empty, at most [`super::roster::MAX_NAME_CHARS`] characters.
    pub name: String,
    /// Empty where the file does not say.
    pub capacities: BTreeSet<Capacity>,
    /// 应到; false for those who only attend.
    pub entitled: bool,
    /// 网格, 小组.
    pub group: String,
    /// 楼栋.
    pub building: String,
    /// 性别.
    pub gender: Option<Gender>,
    /// 联系电话.
    pub phone: String,
    /// What the person owns or lives in.
    pub units: Vec<Unit>,
    /// 备注.
    pub note: String,
}

/// How a list of owners tells one head from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Heads {
    /// Rows of the same name and the same telephone are one head.
    #[default]
    NameAndPhone,
    /// Rows of the same name are one head, whatever the telephone.
    Name,
}

/// Everything a file says. Rows that could not be taken are not in it: [`Draft::errors`] names them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Draft {
    /// In the order of the file.
    pub people: Vec<NewPerson>,
    /// The file's row that each of [`Draft::people`] comes from, the first of several.
    pub rows: Vec<u32>,
    /// What was noticed, in the order of the file; what is about the whole file or a column comes first.
    pub findings: Vec<Finding>,
    /// Units of all people together.
    pub units: usize,
    /// Their area in hundredths of a square metre.
    pub area: u64,
}

impl Draft {
    /// Rows that cannot be taken as they stand. Where there are any, taking the rest is a person's decision.
    pub fn errors(&self) -> impl Iterator<Item = &Finding> {
        self.findings.iter().filter(|finding| finding.level == Level::Error)
    }
}
