//! 会议通知: who is to come, when, where and what for.

use chrono::NaiveDate;

use crate::meeting::Paper;
use crate::rules::{Bilingual, Figures, GateState, Measure};

use super::super::blocked::Spot;
use super::super::clerk::Clerk;
use super::super::lack::Lack;
use super::matter::{Matter, items};
use super::sitting::Sitting;

/// What a meeting notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MeetingNotice {
    /// What it lacks.
    pub lacks: Vec<Lack>,
    /// The sitting.
    pub sitting: Sitting,
    /// 议题
    pub agenda: Vec<Matter>,
    /// How many are entitled, as far as anybody knows.
    pub entitled: Option<u64>,
    /// Who they are, in the words of the rules.
    pub who: Bilingual,
    /// How many must come, were nobody there yet.
    pub quorum: Vec<Measure>,
    /// Whether somebody may vote for somebody else.
    pub proxies: Proxies,
    /// When a notice is shorter than the rules want: how many days those are, and why it is.
    pub short: Option<(u16, String)>,
    /// What the rules ask for beforehand and is not met, each with the reason for going on all the same.
    pub overridden: Vec<GateState>,
    /// Days its result will hang, and where the rules say so; 0: they name none.
    pub posting: (u16, Bilingual),
    /// The day of the notice.
    pub date: NaiveDate,
}

/// Whether somebody may vote for somebody else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proxies {
    /// Nobody.
    None,
    /// For so many at most.
    AtMost(u16),
    /// For as many as give it to them.
    Unbounded,
}

impl MeetingNotice {
    pub(super) fn of(clerk: &mut Clerk, today: NaiveDate) -> Self {
        let meeting = clerk.meeting;
        let rules = &meeting.rules;
        let sitting = Sitting::of(clerk);
        clerk.want(!meeting.agenda.is_empty(), || Lack::Agenda);
        clerk.want(sitting.time.is_some(), || Lack::Time);
        clerk.want(sitting.place.is_some(), || Lack::Place);
        let entitled = Some(meeting.roll().entitled).filter(|entitled| *entitled > 0);
        clerk.want(entitled.is_some(), || Lack::Entitled);
        clerk.want(sitting.contact.is_some(), || Lack::Contact);
        clerk.want(sitting.convener.is_some(), || Lack::Convener);
        let date = meeting.first_posting(Paper::MeetingNotice).map_or(today, |posting| posting.is.from);
        let short = too_short(clerk, date);
        let figures = Figures { entitled, present: entitled.map(|_| 0), ..Figures::default() };
        let quorum = crate::rules::quorum(rules, &figures);
        Self {
            agenda: items(clerk)
                .into_iter()
                .map(|(item, path)| Matter::announced(clerk, item, path))
                .collect(),
            entitled,
            who: rules.quorum.first().map(|threshold| threshold.words.clone()).unwrap_or_default(),
            quorum: quorum.into_iter().filter(|measure| !measure.base.is_area()).collect(),
            proxies: match meeting.proxies_allowed() {
                None => Proxies::None,
                Some(u16::MAX) => Proxies::Unbounded,
                Some(most) => Proxies::AtMost(most),
            },
            short,
            overridden: super::result_notice::overridden(clerk),
            posting: (rules.posting.min_days, rules.posting.article.clone()),
            date,
            sitting,
            lacks: clerk.lacks(),
        }
    }
}

/// The days the rules want and the reason for a shorter notice; without a reason one is lacking.
fn too_short(clerk: &mut Clerk, notified: NaiveDate) -> Option<(u16, String)> {
    let (about, rules) = (&clerk.meeting.about, &clerk.meeting.rules);
    let least = rules.notice_days?;
    if rules.latest_notice(about.date).is_none_or(|latest| notified <= latest) {
        return None;
    }
    let reason = clerk.some_text(&about.short_notice, || Spot::ShortNotice);
    let article = rules.source.notice_article.as_ref().unwrap_or(&rules.source.article).clone();
    let days = (about.date - notified).num_days();
    clerk.want(reason.is_some(), || Lack::ShortNotice { days, least, article });
    reason.map(|reason| (least, reason))
}
