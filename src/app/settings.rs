//! What a community sets once for all its meetings.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::lang::Lang;

/// Kept in the config folder as one small RON file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// Language; without one the machine's decides.
    pub lang: Option<Lang>,
    /// 社区名称
    pub community: String,
    /// 常用会议地点
    pub place: String,
    /// 召集人
    pub convener: String,
    /// 联系方式
    pub contact: String,
    /// 公示栏地点
    pub board: String,
    /// The body of most meetings, as a rule set's family: `jm.dbhy`.
    pub body: String,
    /// Where meetings are kept, if not in the usual place.
    pub meetings: Option<PathBuf>,
    /// Where papers are written, if not beside the meeting.
    pub papers: Option<PathBuf>,
    /// Draw rules with lines instead of ASCII: only for terminals that draw them one cell wide.
    pub lines: bool,
}
