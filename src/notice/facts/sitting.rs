//! What every paper says of the sitting itself.

use chrono::{NaiveDate, NaiveTime};

use crate::meeting::{Moment, Stage};
use crate::rules::{Bilingual, Kind, QuorumBy};

use super::super::blocked::Spot;
use super::super::clerk::Clerk;

/// The sitting: what, when, where, by which rules. What nobody stated is `None`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    /// 会议名称
    pub title: String,
    /// 社区
    pub community: Option<String>,
    /// 日期
    pub date: NaiveDate,
    /// 开始时间
    pub time: Option<NaiveTime>,
    /// 地点
    pub place: Option<String>,
    /// 召集人
    pub convener: Option<String>,
    /// 主持人
    pub chair: Option<String>,
    /// 记录人
    pub recorder: Option<String>,
    /// 联系方式
    pub contact: Option<String>,
    /// How far it has come.
    pub stage: Stage,
    /// When it was called to order.
    pub opened: Option<Moment>,
    /// When it was closed.
    pub closed: Option<Moment>,
    /// The family of rules, `jm.dbhy`: it tells what the people of such a meeting are called.
    pub body: String,
    /// The kind of meeting.
    pub kind_of_meeting: Bilingual,
    /// The articles it is held under.
    pub article: Bilingual,
    /// What sort of question is put.
    pub kind: Kind,
    /// Whether anything is decided there at all.
    pub binding: bool,
    /// Whether votes are held against the quorum and not people in a room: then nobody need have come.
    pub by_votes: bool,
    /// Proxies one person may hold by this meeting's own rules, where these and not the law say how many.
    pub own_proxies: Option<OwnProxies>,
}

/// A switch of the meeting's own rules that is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnProxies {
    /// How many proxies one person may hold.
    pub most: u16,
    /// Whether the law says nothing of proxies at such a meeting.
    pub law_is_silent: bool,
}

impl Sitting {
    pub(in super::super) fn of(clerk: &mut Clerk) -> Self {
        let meeting = clerk.meeting;
        let (about, rules) = (&meeting.about, &meeting.rules);
        Self {
            title: clerk.line(&about.title, || Spot::Title),
            community: clerk.some_line(&about.community, || Spot::Community),
            date: about.date,
            time: about.time,
            place: clerk.some_line(&about.place, || Spot::Place),
            convener: clerk.some_line(&about.convener, || Spot::Convener),
            chair: clerk.some_line(&about.chair, || Spot::Chair),
            recorder: clerk.some_line(&about.recorder, || Spot::Recorder),
            contact: clerk.some_line(&about.contact, || Spot::Contact),
            stage: meeting.stage,
            opened: meeting.opened,
            closed: meeting.closed,
            body: rules.body.clone(),
            kind_of_meeting: rules.name.clone(),
            article: rules.source.article.clone(),
            kind: rules.kind,
            binding: rules.binding,
            by_votes: rules.quorum_by == QuorumBy::Votes,
            own_proxies: about
                .own_proxies
                .filter(|own| meeting.proxies_allowed() == Some(*own))
                .map(|most| OwnProxies { most, law_is_silent: rules.proxy.article.is_none() }),
        }
    }

    /// 协商: opinions are gathered, nothing is decided. A review of office-holders decides nothing either, but is graded.
    pub fn consultative(&self) -> bool {
        !self.binding && self.kind != Kind::Review
    }
}
