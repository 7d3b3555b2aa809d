//! The figures of `yishi verdict`, each by its name.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use clap::Args as ClapArgs;

use super::{both, date};
use crate::lang::{Lang, Words};
use crate::rules::{Area, Capacity, Figure, Figures, OpenQuestion, Presence, QuorumBy, RuleSet};
use crate::text::fold_line;

fn count(text: &str) -> Result<u64, String> {
    fold_line(text.trim()).parse().map_err(|_| both("calculator-bad-count"))
}

/// An area as somebody types it: further decimals could round it over a threshold, so they are refused. Those of sheets are
/// rounded, since programs write them.
fn area(text: &str) -> Result<Area, String> {
    let folded = fold_line(text.trim());
    let exact = folded.split_once('.').is_none_or(|(_, decimals)| decimals.len() <= 2);
    let read = folded.parse().ok().filter(|_| exact);
    read.ok_or_else(|| both("calculator-bad-area"))
}

fn question(text: &str) -> Result<OpenQuestion, String> {
    let told = |lang| {
        let names = OpenQuestion::ALL.map(OpenQuestion::name).join(" ");
        Words::new(lang).tell("calculator-bad-switch", &[("names", names.into())])
    };
    text.parse().map_err(|_| Lang::ALL.map(told).join(" / "))
}

/// A rule and the figures of one vote. A figure that is left out is not known, which is not the same as 0.
#[derive(Debug, Clone, Default, ClapArgs)]
pub(crate) struct Calculator {
    /// 规则编号或会议类型 / a rule set or a body (yishi rules lists them)
    pub rule: String,
    /// 会议日期，决定用哪一版法律 / day of the meeting, which picks the law (default: today)
    #[arg(long, value_parser = date)]
    pub on: Option<NaiveDate>,
    /// 应到 / entitled to vote
    #[arg(long, value_name = "N", value_parser = count)]
    pub entitled: Option<u64>,
    /// 实到；选举、业主大会为参加投票的人数 / present; in elections and owners' assemblies: who voted
    #[arg(long, value_name = "N", value_parser = count)]
    pub present: Option<u64>,
    /// 同意；选举为一名候选人的得票 / for; in an election the votes of one candidate
    #[arg(long = "for", value_name = "N", value_parser = count)]
    pub for_: Option<u64>,
    /// 反对 / against
    #[arg(long, value_name = "N", value_parser = count)]
    pub against: Option<u64>,
    /// 弃权 / abstaining
    #[arg(long, value_name = "N", value_parser = count)]
    pub abstain: Option<u64>,
    /// 无效 / invalid papers
    #[arg(long, value_name = "N", value_parser = count)]
    pub invalid: Option<u64>,
    /// 未表决 / did not vote
    #[arg(long, value_name = "N", value_parser = count)]
    pub not_voted: Option<u64>,
    /// 签领选票的人 / signed for a paper
    #[arg(long, value_name = "N", value_parser = count)]
    pub signed: Option<u64>,
    /// 发出的票 / papers issued
    #[arg(long, value_name = "N", value_parser = count)]
    pub issued: Option<u64>,
    /// 收回的票 / papers returned
    #[arg(long, value_name = "N", value_parser = count)]
    pub returned: Option<u64>,
    /// 有效票 / valid papers
    #[arg(long, value_name = "N", value_parser = count)]
    pub valid: Option<u64>,
    /// 参加表决的人（不用票时） / who voted, where no papers are counted
    #[arg(long, value_name = "N", value_parser = count)]
    pub cast: Option<u64>,
    /// 委托他人、本人未到的 / away and represented, not among --present
    #[arg(long, value_name = "N", value_parser = count)]
    pub proxies: Option<u64>,
    /// 线上参加的 / taking part online, not among --present
    #[arg(long, value_name = "N", value_parser = count)]
    pub online: Option<u64>,
    /// 专有部分总面积（平方米） / floor area of all owners, in square metres
    #[arg(long, value_name = "A", value_parser = area)]
    pub area_entitled: Option<Area>,
    /// 发出表决票的面积 / floor area of those given a paper
    #[arg(long, value_name = "A", value_parser = area)]
    pub area_issued: Option<Area>,
    /// 参与表决的面积 / floor area of those who voted
    #[arg(long, value_name = "A", value_parser = area, visible_alias = "area-cast")]
    pub area_present: Option<Area>,
    /// 同意的面积 / floor area of those for
    #[arg(long, value_name = "A", value_parser = area)]
    pub area_for: Option<Area>,
    /// 应到组成人员 / members entitled
    #[arg(long, value_name = "N", value_parser = count)]
    pub members_entitled: Option<u64>,
    /// 实到（或参加投票的）组成人员 / members present, or voting
    #[arg(long, value_name = "N", value_parser = count)]
    pub members_present: Option<u64>,
    /// 应到代表 / representatives entitled
    #[arg(long, value_name = "N", value_parser = count)]
    pub reps_entitled: Option<u64>,
    /// 实到（或参加投票的）代表 / representatives present, or voting
    #[arg(long, value_name = "N", value_parser = count)]
    pub reps_present: Option<u64>,
    /// 应到妇女代表 / women representatives entitled
    #[arg(long, value_name = "N", value_parser = count)]
    pub women_entitled: Option<u64>,
    /// 实到妇女代表 / women representatives present
    #[arg(long, value_name = "N", value_parser = count)]
    pub women_present: Option<u64>,
    /// 打开一个法律没有规定的开关，可多次 / switch on what the law leaves open; may be given again
    #[arg(long = "switch", value_name = "NAME", value_parser = question)]
    pub switches: Vec<OpenQuestion>,
    /// JSON
    #[arg(long)]
    pub json: bool,
}

impl Calculator {
    /// The figures under this rule. Where it counts those who vote, those present are those who voted; there may be no
    /// more papers and no more votes than that.
    pub fn figures(&self, rule: &RuleSet) -> Figures {
        let by_votes = self.present.filter(|_| rule.quorum_by == QuorumBy::Votes);
        let told = self.cast.is_some() || self.returned.is_some();
        let kinds = [
            (Capacity::Members, self.members_entitled, self.members_present),
            (Capacity::Representatives, self.reps_entitled, self.reps_present),
            (Capacity::WomenRepresentatives, self.women_entitled, self.women_present),
        ];
        let stated = kinds.into_iter().filter(|(_, entitled, present)| entitled.or(*present).is_some());
        let groups: BTreeMap<Capacity, Presence> =
            stated.map(|(kind, entitled, present)| (kind, Presence { entitled, present })).collect();
        Figures {
            entitled: self.entitled,
            present: self.present.filter(|_| rule.quorum_by == QuorumBy::Presence),
            for_: self.for_,
            against: self.against,
            abstain: self.abstain,
            invalid: self.invalid,
            not_voted: self.not_voted,
            signed: self.signed.or(by_votes.filter(|_| told)),
            issued: self.issued,
            returned: self.returned,
            valid: self.valid,
            voted: self.cast.or(by_votes.filter(|_| !told)),
            represented: self.proxies,
            online: self.online,
            issued_area: self.area_issued,
            entitled_area: self.area_entitled,
            cast_area: self.area_present,
            for_area: self.area_for,
            groups,
        }
    }
}

/// The option that states a figure.
pub(crate) const fn option(figure: Figure) -> &'static str {
    match figure {
        Figure::Entitled => "--entitled",
        Figure::Present => "--present",
        Figure::For => "--for",
        Figure::Against => "--against",
        Figure::Abstain => "--abstain",
        Figure::Invalid => "--invalid",
        Figure::NotVoted => "--not-voted",
        Figure::Signed => "--signed",
        Figure::Issued => "--issued",
        Figure::Returned => "--returned",
        Figure::Valid => "--valid",
        Figure::Cast => "--cast",
        Figure::Represented => "--proxies",
        Figure::Online => "--online",
        Figure::EntitledArea => "--area-entitled",
        Figure::IssuedArea => "--area-issued",
        Figure::CastArea => "--area-present",
        Figure::ForArea => "--area-for",
        Figure::EntitledOf(Capacity::Members) => "--members-entitled",
        Figure::PresentOf(Capacity::Members) => "--members-present",
        Figure::EntitledOf(Capacity::Representatives) => "--reps-entitled",
        Figure::PresentOf(Capacity::Representatives) => "--reps-present",
        Figure::EntitledOf(Capacity::WomenRepresentatives) => "--women-entitled",
        Figure::PresentOf(Capacity::WomenRepresentatives) => "--women-present",
    }
}
