//! What kind of sitting it is, when and where, and what the rules want done before it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::refusal::{Field, Refusal, TEXT, TITLE, bounded, required};
use super::{Meeting, Stage};
use crate::rules::{Asked, RuleSet};

/// What kind of sitting it is, when and where. Edited as a whole: one form, one line in the record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// 会议名称
    pub title: String,
    /// 社区
    #[serde(default)]
    pub community: String,
    /// 日期; it picks the version of the law.
    pub date: NaiveDate,
    /// 开始时间
    #[serde(default)]
    pub time: Option<NaiveTime>,
    /// 地点
    #[serde(default)]
    pub place: String,
    /// 召集人
    #[serde(default)]
    pub convener: String,
    /// 主持人
    #[serde(default)]
    pub chair: String,
    /// 记录人
    #[serde(default)]
    pub recorder: String,
    /// 联系方式 of the office, for the notice.
    #[serde(default)]
    pub contact: String,
    /// 应到 as stated, where the roster does not list everybody entitled (18+ 居民, 户).
    #[serde(default)]
    pub entitled: Option<u32>,
    /// Proxies one person may hold by this meeting's own rules; a switch, off by default, shown in the result when on.
    #[serde(default)]
    pub own_proxies: Option<u16>,
    /// When and by whom the party organisation discussed the matters beforehand.
    #[serde(default)]
    pub party_discussion: String,
    /// What the residents' (villagers') meeting authorised this meeting to decide.
    #[serde(default)]
    pub authorisation: String,
    /// Why the notice was shorter than the rules want.
    #[serde(default)]
    pub short_notice: String,
    /// 议题公布: the day the agenda was made known, where it was not with the notice of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<NaiveDate>,
    /// 联名: how many asked for it, out of how many, for each group the rules name, in their order; empty: nothing is stated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demanded: Vec<(u32, u32)>,
    /// Why it is held all the same, for each thing the rules ask for beforehand and that is not met. The reason for a short
    /// notice stands by itself.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub overrides: BTreeMap<Asked, String>,
}

impl About {
    /// A sitting of which only the title and the day are known.
    pub fn new(title: impl Into<String>, date: NaiveDate) -> Self {
        Self {
            title: title.into(),
            community: String::new(),
            date,
            time: None,
            place: String::new(),
            convener: String::new(),
            chair: String::new(),
            recorder: String::new(),
            contact: String::new(),
            entitled: None,
            own_proxies: None,
            party_discussion: String::new(),
            authorisation: String::new(),
            short_notice: String::new(),
            announced: None,
            demanded: Vec::new(),
            overrides: BTreeMap::new(),
        }
    }

    fn fit(&self) -> Result<(), Refusal> {
        required(&self.title, Field::Title, TITLE)?;
        for line in [&self.community, &self.place, &self.convener, &self.chair, &self.recorder, &self.contact]
        {
            bounded(line, Field::Detail, TITLE)?;
        }
        let texts = [&self.party_discussion, &self.authorisation, &self.short_notice];
        for text in texts.into_iter().chain(self.overrides.values()) {
            bounded(text, Field::Text, TEXT)?;
        }
        Ok(())
    }
}

/// What the recorder asks of the sitting itself.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::large_enum_variant, reason = "made one at a time, and gone the next moment")]
pub enum AboutCommand {
    /// These are the particulars.
    Set(About),
    /// It is held under these rules (its date or kind changed). Not after the first vote, nor once it is closed.
    Rules(Box<RuleSet>),
}

/// What happened to the sitting itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[expect(clippy::large_enum_variant, reason = "made one at a time, and gone the next moment")]
pub enum AboutEvent {
    /// The particulars were set.
    Set(About),
    /// The rules were laid beside the record.
    Rules(Box<RuleSet>),
}

impl Meeting {
    pub(super) fn decide_about(&self, command: &AboutCommand) -> Result<AboutEvent, Refusal> {
        match command {
            AboutCommand::Set(about) => {
                about.fit()?;
                let counted = about.entitled != self.about.entitled
                    || about.own_proxies != self.about.own_proxies
                    || about.date != self.about.date;
                if counted && self.stage == Stage::Closed {
                    return Err(Refusal::MeetingClosed);
                }
                Ok(AboutEvent::Set(about.clone()))
            }
            AboutCommand::Rules(_) if self.stage == Stage::Closed => Err(Refusal::MeetingClosed),
            AboutCommand::Rules(_) if !self.votes.is_empty() => Err(Refusal::RulesInUse),
            AboutCommand::Rules(rules) => Ok(AboutEvent::Rules(rules.clone())),
        }
    }

    pub(super) fn apply_about(&mut self, event: &AboutEvent) {
        match event {
            AboutEvent::Set(about) => self.about.clone_from(about),
            AboutEvent::Rules(rules) => self.rules = (**rules).clone(),
        }
    }
}
