//! 协商: how far people agree. No verdict that claims to bind comes out of it (居委会组织法(2025) 第32条).

use serde::{Deserialize, Serialize};

/// What is put to a consultation.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Consultation {}

/// How far somebody agrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Degree {
    /// 赞成
    Agree,
    /// 基本赞成: agrees in the main.
    Mostly,
    /// 有保留: has doubts and can live with it.
    Reserved,
    /// 不赞成
    Disagree,
}

impl Degree {
    /// All of them, in the order of their digits.
    pub const ALL: [Self; 4] = [Self::Agree, Self::Mostly, Self::Reserved, Self::Disagree];
}
