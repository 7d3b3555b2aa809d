//! Why a public paper is not made, and where to look.

use crate::lang::{Arg, Words};

use super::privacy::Private;

/// A public paper would have carried something private: nothing is made of it until the record says it otherwise, or a
/// copy for the files is made instead.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{} places hold something private", .0.len())]
pub struct Blocked(pub Vec<Block>);

/// One place with something private in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// What it looks like.
    pub what: Private,
    /// Where it stands in the record.
    pub spot: Spot,
    /// What was found there; long numbers are shortened when it is told.
    pub found: String,
}

/// A text of the record that papers are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Spot {
    /// 会议名称
    Title,
    /// 社区
    Community,
    /// 地点
    Place,
    /// 召集人
    Convener,
    /// 主持人
    Chair,
    /// 记录人
    Recorder,
    /// 联系方式
    Contact,
    /// Why the notice was short.
    ShortNotice,
    /// Why it was held all the same.
    Override,
    /// The party organisation's discussion.
    PartyDiscussion,
    /// The authorisation.
    Authorisation,
    /// Title of the item at this place of the agenda.
    Item(Vec<u16>),
    /// Its background.
    Background(Vec<u16>),
    /// Its motion.
    Motion(Vec<u16>),
    /// What came of it.
    Outcome(Vec<u16>),
    /// The earlier meeting it comes from.
    Carried(Vec<u16>),
    /// The nth note on that item, from 1; an empty path is the meeting as a whole.
    Note(Vec<u16>, usize),
    /// Why this round on that item was voided or corrected.
    Vote(Vec<u16>, u16),
    /// A name on the paper of this round on that item, or who counted it.
    Ballot(Vec<u16>, u16),
    /// The nth follow-up, from 1.
    FollowUp(usize),
    /// Where a paper hangs.
    Posting,
}

impl Private {
    /// What it is called.
    pub fn say(self, words: &Words) -> String {
        words.say(match self {
            Self::IdNumber => "paper-private-id",
            Self::Mobile => "paper-private-mobile",
            Self::CardNumber => "paper-private-card",
            Self::Phone => "paper-private-phone",
            Self::Landline => "paper-private-landline",
            Self::WeChat => "paper-private-wechat",
            Self::Name => "paper-private-name",
            Self::Door => "paper-private-door",
            Self::BirthDate => "paper-private-birth",
            Self::Condition => "paper-private-condition",
        })
    }
}

impl Spot {
    /// Where that is, in words.
    pub fn say(&self, words: &Words) -> String {
        let of = |id: &str, path: &[u16], more: &[(&str, Arg)]| {
            let numbers: Vec<String> = path.iter().map(u16::to_string).collect();
            let mut args = vec![("item", Arg::from(numbers.join(".")))];
            args.extend_from_slice(more);
            words.tell(id, &args)
        };
        match self {
            Self::Title => words.say("paper-spot-title"),
            Self::Community => words.say("paper-spot-community"),
            Self::Place => words.say("paper-spot-place"),
            Self::Convener => words.say("paper-spot-convener"),
            Self::Chair => words.say("paper-spot-chair"),
            Self::Recorder => words.say("paper-spot-recorder"),
            Self::Contact => words.say("paper-spot-contact"),
            Self::ShortNotice => words.say("paper-spot-short-notice"),
            Self::Override => words.say("paper-spot-override"),
            Self::PartyDiscussion => words.say("paper-spot-party"),
            Self::Authorisation => words.say("paper-spot-authorisation"),
            Self::Posting => words.say("paper-spot-posting"),
            Self::Item(path) => of("paper-spot-item", path, &[]),
            Self::Background(path) => of("paper-spot-background", path, &[]),
            Self::Motion(path) => of("paper-spot-motion", path, &[]),
            Self::Outcome(path) => of("paper-spot-outcome", path, &[]),
            Self::Carried(path) => of("paper-spot-carried", path, &[]),
            Self::Note(path, n) if path.is_empty() => words.tell("paper-spot-remark", &[("n", (*n).into())]),
            Self::Note(path, n) => of("paper-spot-note", path, &[("n", (*n).into())]),
            Self::Vote(path, round) => of("paper-spot-vote", path, &[("n", (*round).into())]),
            Self::Ballot(path, round) => of("paper-spot-ballot", path, &[("n", (*round).into())]),
            Self::FollowUp(n) => words.tell("paper-spot-follow-up", &[("n", (*n).into())]),
        }
    }
}

impl Block {
    /// Where it is and what it looks like, in one line.
    pub fn say(&self, words: &Words) -> String {
        words.tell(
            "paper-block",
            &[
                ("where", self.spot.say(words).into()),
                ("what", self.what.say(words).into()),
                ("found", shortened(&self.found).into()),
            ],
        )
    }
}

/// A long number with its middle left out: enough to find it, too little to copy it off a screen others can see.
fn shortened(found: &str) -> String {
    const LONG: usize = 8;
    let chars: Vec<char> = found.chars().collect();
    if chars.iter().filter(|c| c.is_ascii_digit()).count() < LONG {
        return found.to_owned();
    }
    let (front, back) = (chars.iter().take(3), chars.iter().skip(chars.len() - 2));
    front.chain("..".chars().collect::<Vec<_>>().iter()).chain(back).collect()
}
