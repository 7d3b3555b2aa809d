//! 规则集: one kind of meeting under one version of the law or of a community's own rules.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::{Base, Bilingual, Capacity, Composition, OpenQuestion, Share, Threshold};

/// Everything a rule says about one kind of meeting, between two dates.
///
/// A hand-written set needs `id`, `body`, `name` and its thresholds; what is left out is not regulated by it, or, where
/// `tightens` names a set built in, stays as that one has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// Its own name for life, e.g. `jm.dbhy.2025`: small letters, digits, full stops and hyphens.
    pub id: String,
    /// The family of sets for the same kind of meeting, e.g. `jm.dbhy`; the meeting's date picks one of them.
    pub body: String,
    /// The kind of meeting, as people call it.
    pub name: Bilingual,
    /// What sort of question is voted on under it.
    #[serde(default)]
    pub kind: Kind,
    /// A built-in set this one makes stricter; whatever is left out here is taken from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tightens: Option<String>,
    /// First day in force; none: always was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
    /// Last day in force; none: still is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Who calls the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub convener: Option<Bilingual>,
    /// How often it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub frequency: Option<Bilingual>,
    /// Who may demand that it be called.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub demand: Vec<Demand>,
    /// Whether one such demand is enough.
    #[serde(default)]
    pub demand_mode: DemandMode,
    /// Whole days between the day of the notice, which does not count (民法典 第201条), and the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_days: Option<u16>,
    /// When a shorter notice will do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_exception: Option<Bilingual>,
    /// What provinces ask where the law asks nothing, or less.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notice_local: Vec<LocalNotice>,
    /// Who must make up how much of the body.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composition: Vec<Composition>,
    /// What is held against the quorum.
    #[serde(default)]
    pub quorum_by: QuorumBy,
    /// How many must take part, all of these; empty: none is set.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub quorum: Vec<Threshold>,
    /// How many must agree, all of these; empty: nothing is put to a vote of yes and no.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub majority: Vec<Threshold>,
    /// `false`: what comes out is an opinion or a grade, never "passed" (居委会组织法(2025) 第32条).
    #[serde(default = "yes")]
    pub binding: bool,
    /// Whether somebody may vote for somebody else.
    #[serde(default)]
    pub proxy: Proxy,
    /// Which of the members vote, where the meeting has others as well; none: all of them.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voters: Option<Capacity>,
    /// Whether the source itself lets people take part online.
    #[serde(default, skip_serializing_if = "is_false")]
    pub online: bool,
    /// What the source leaves open and a community may settle.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub open: Vec<OpenQuestion>,
    /// Which of those are settled: switched on. Off by default, and told in every result when on.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub switches: BTreeSet<OpenQuestion>,
    /// What must have happened before the vote.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gates: Vec<Gate>,
    /// How long the result must hang on the board.
    #[serde(default)]
    pub posting: Posting,
    /// What else a facilitator should know, doubts about the reading among them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Bilingual>,
    /// Where all this stands, and how it was read.
    #[serde(default)]
    pub source: Source,
}

fn yes() -> bool {
    true
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_false(is: &bool) -> bool {
    !is
}

impl RuleSet {
    /// Whether it is in force on this day; both ends count.
    pub fn in_force_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.to.is_none_or(|to| date <= to)
    }

    /// Whether there is a day on which both are in force.
    pub fn overlaps(&self, other: &Self) -> bool {
        let starts_in_time =
            |a: &Self, b: &Self| matches!((a.from, b.to), (None, _) | (_, None)) || a.from <= b.to;
        starts_in_time(self, other) && starts_in_time(other, self)
    }

    /// This set with whatever it leaves out taken from `lawful`.
    pub(super) fn completed_by(mut self, lawful: &Self) -> Self {
        fn fill<T: Clone>(own: &mut Vec<T>, lawful: &[T]) {
            if own.is_empty() {
                own.extend_from_slice(lawful);
            }
        }
        fill(&mut self.demand, &lawful.demand);
        fill(&mut self.notice_local, &lawful.notice_local);
        fill(&mut self.composition, &lawful.composition);
        fill(&mut self.quorum, &lawful.quorum);
        fill(&mut self.majority, &lawful.majority);
        fill(&mut self.gates, &lawful.gates);
        fill(&mut self.notes, &lawful.notes);
        fill(&mut self.open, &lawful.open);
        self.online |= lawful.online;
        self.kind = lawful.kind;
        self.quorum_by = lawful.quorum_by;
        self.demand_mode = lawful.demand_mode;
        self.from = self.from.or(lawful.from);
        self.to = self.to.or(lawful.to);
        self.voters = self.voters.or(lawful.voters);
        self.convener = self.convener.or_else(|| lawful.convener.clone());
        self.frequency = self.frequency.or_else(|| lawful.frequency.clone());
        self.notice_days = self.notice_days.or(lawful.notice_days);
        self.notice_exception = self.notice_exception.or_else(|| lawful.notice_exception.clone());
        if self.proxy == Proxy::default() {
            self.proxy = lawful.proxy.clone();
        }
        if self.posting == Posting::default() {
            self.posting = lawful.posting.clone();
        }
        if self.source.article.is_empty() {
            self.source.article = lawful.source.article.clone();
        }
        self
    }

    /// The first day the meeting may be held when notice is given on `notified`.
    pub fn earliest_meeting(&self, notified: NaiveDate) -> Option<NaiveDate> {
        notified.checked_add_days(Days::new(self.notice_days?.into()))
    }

    /// The last day on which notice of a meeting on `meeting` is in time.
    pub fn latest_notice(&self, meeting: NaiveDate) -> Option<NaiveDate> {
        meeting.checked_sub_days(Days::new(self.notice_days?.into()))
    }

    /// Whether an article rules out voting for somebody else. Where the law is silent a community may settle it.
    pub fn forbids_proxies(&self) -> bool {
        !self.proxy.allowed && self.proxy.article.is_some()
    }

    /// Which of the members alone vote, given the switches.
    pub fn voters_apart(&self) -> Option<Capacity> {
        self.voters.filter(|_| !self.is_on(OpenQuestion::ByElectionMembersOnly))
    }

    /// Whether only this kind of member votes and votes are what counts: then the papers returned are theirs, and their
    /// share is taken of those and not of who came.
    pub(super) fn by_votes_of(&self, kind: Capacity) -> bool {
        self.quorum_by == QuorumBy::Votes && self.voters_apart() == Some(kind)
    }

    /// The only kind of member that votes, where the votes of one kind are counted.
    pub fn voting_kind(&self) -> Option<Capacity> {
        self.majority.iter().find_map(|threshold| match threshold.base {
            Base::PresentOf(kind) => Some(kind),
            _ => None,
        })
    }

    /// Whether floor area is counted. Then only a vote by name can come to anything.
    pub fn counts_area(&self) -> bool {
        self.quorum.iter().chain(&self.majority).any(|threshold| threshold.base.is_area())
    }

    /// 按原来的方式投票: this set for a ballot that follows one held under `before`. Who votes, and whether for others, is
    /// as it was, wherever this set does not say.
    #[must_use]
    pub fn held_as(&self, before: &Self) -> Self {
        let mut set = self.clone();
        set.voters = set.voters.or(before.voters);
        if set.proxy == Proxy::default() {
            set.proxy = before.proxy.clone();
        }
        set
    }

    /// Whether the meeting has been validly demanded: `(asked, of)` for each entry of `demand`, in its order.
    pub fn demanded(&self, asked: &[(u64, u64)]) -> bool {
        let mut heard =
            self.demand.iter().zip(asked).map(|(d, (have, of))| *of > 0 && d.share.met(*have, *of));
        match self.demand_mode {
            DemandMode::Any => heard.any(|met| met),
            DemandMode::All => self.demand.len() == asked.len() && !asked.is_empty() && heard.all(|met| met),
        }
    }
}

/// What sort of question is voted on.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Kind {
    /// 决定: one text, for or against.
    #[default]
    Decision,
    /// 选举: persons for seats. The majority is what one candidate must reach; among those who reach it the most
    /// votes win.
    Election,
    /// 罢免: one person, keep or recall.
    Recall,
    /// 评议: grades, no yes or no.
    Review,
    /// 协商: opinions are gathered.
    Consultation,
}

/// Who may demand a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Demand {
    /// Those among whom the names are gathered.
    pub who: Bilingual,
    /// How many of them.
    pub share: Share,
}

/// Whether one group's demand is enough.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum DemandMode {
    /// Any one of them.
    #[default]
    Any,
    /// All of them together.
    All,
}

/// A province's own days of notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LocalNotice {
    /// The province.
    pub place: Bilingual,
    /// Days before the meeting.
    pub days: u16,
    /// What is to be done by then.
    pub words: Bilingual,
}

/// What is held against the quorum.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum QuorumBy {
    /// 到会: people present when the vote opened.
    #[default]
    Presence,
    /// 参加投票, 参与表决: people who voted; the rule knows no room to be present in.
    Votes,
}

/// Voting for somebody else.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proxy {
    /// Whether it is allowed.
    #[serde(default)]
    pub allowed: bool,
    /// For how many people one agent may vote at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_per_agent: Option<u16>,
    /// Whether it must be given in writing.
    #[serde(default)]
    pub written: bool,
    /// Who may be an agent, what must be made public, and doubts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Bilingual>,
    /// Where it is regulated; none: the law is silent, and a community may settle it either way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub article: Option<Bilingual>,
}

/// Something that must have happened before the vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gate {
    /// What.
    pub kind: GateKind,
    /// For which matters, in the words of the source; empty: for all.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub matters: Bilingual,
    /// Where it is asked for.
    pub article: Bilingual,
    /// How many whole days before the meeting, for what is to be announced; none: by the day of the meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub days: Option<u16>,
}

/// What must have happened before the vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GateKind {
    /// 党组织研究讨论: the party organisation has discussed the matter.
    PartyDiscussion,
    /// 授权: the full meeting has left the matter to its representatives.
    Authorisation,
    /// 公示: the matter has been made known to everybody.
    Announcement,
}

/// How long a result must hang on the board.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Posting {
    /// Whole days, the day of posting not counted; 0: the source names none.
    #[serde(default)]
    pub min_days: u16,
    /// Where it says so.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub article: Bilingual,
}

impl Posting {
    /// The last day the paper must still hang when posted on `posted`; it may come down after that day has ended.
    pub fn last_day(&self, posted: NaiveDate) -> Option<NaiveDate> {
        posted.checked_add_days(Days::new(self.min_days.into()))
    }
}

/// Where a rule stands.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// The articles as a paper cites them.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub article: Bilingual,
    /// The article on days of notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notice_article: Option<Bilingual>,
    /// The article on who may demand a meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub demand_article: Option<Bilingual>,
    /// How it was read.
    #[serde(default)]
    pub reading: Reading,
}

/// How well the words of a source are known.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Reading {
    /// The text itself was read.
    Read,
    /// Only an excerpt was read.
    Excerpt,
    /// Read in somebody's retelling.
    SecondHand,
    /// From memory: to be checked before anybody relies on it.
    Memory,
    /// Partly read, partly inferred or from memory; the notes say which.
    Mixed,
    /// A community's own rule.
    #[default]
    OwnRule,
}
