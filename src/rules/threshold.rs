//! 基数与门槛: what is counted, out of what, and how much of it is asked for.

use serde::{Deserialize, Serialize};

use super::{Bilingual, OpenQuestion, Share};

/// The whole a share is taken of.
///
/// Under `quorum` only `Entitled`, `EntitledOf` and `EntitledArea` make sense: those who take part are held against
/// them. Under `majority` the votes for (or their area) are held against any of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Base {
    /// 应到, 全体: everybody entitled to vote, present or not.
    Entitled,
    /// Everybody entitled who has this capacity, where the rule counts one kind of member apart.
    EntitledOf(Capacity),
    /// 到会人员, 出席人: everybody entitled to vote who is present, so abstentions, spoiled papers and those who did not
    /// vote stay in the denominator.
    Present,
    /// Everybody present who has this capacity.
    PresentOf(Capacity),
    /// 参加投票的人员, 已投选票总数, 参与表决的人数: everybody who voted; abstentions and spoiled papers stay in the
    /// denominator (北京市村民委员会选举办法 第28条: 废票计入选票总数).
    Cast,
    /// 有效票: valid papers only, abstentions among them. No law built in counts this way; a council's own rules may.
    Valid,
    /// 专有部分总面积: the floor area of all owners.
    EntitledArea,
    /// 参与表决的专有部分面积: the floor area of the owners who voted.
    CastArea,
}

impl Base {
    /// Whether it is measured in square metres and not in people.
    pub const fn is_area(self) -> bool {
        matches!(self, Self::EntitledArea | Self::CastArea)
    }

    /// Whether a quorum can be taken of it.
    pub const fn suits_quorum(self) -> bool {
        matches!(self, Self::Entitled | Self::EntitledOf(_) | Self::EntitledArea)
    }

    /// Whether this whole can never be smaller than `other`, so that the same share of it asks for as much or more.
    pub fn holds_all_of(self, other: Self) -> bool {
        const HEADS: [Base; 4] = [Base::Entitled, Base::Present, Base::Cast, Base::Valid];
        const AREAS: [Base; 2] = [Base::EntitledArea, Base::CastArea];
        let not_after = |order: &[Self]| {
            let place = |base| order.iter().position(|b| *b == base);
            matches!((place(self), place(other)), (Some(mine), Some(theirs)) if mine <= theirs)
        };
        self == other
            || not_after(&HEADS)
            || not_after(&AREAS)
            || matches!((self, other), (Self::EntitledOf(a), Self::PresentOf(b)) if a == b)
    }
}

/// In what capacity somebody belongs to a body.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Capacity {
    /// 组成人员: every member of the body.
    Members,
    /// 居民代表, 村民代表: chosen by a residents' or villagers' group; a committee member who is also one counts once.
    Representatives,
    /// 妇女代表: women among the representatives.
    WomenRepresentatives,
}

/// A share that must be met: of the quorum, or of the votes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Threshold {
    /// What the share is taken of.
    pub base: Base,
    /// How much of it.
    pub share: Share,
    /// What the source calls the base: 组成人员.
    pub words: Bilingual,
    /// Where it says so; may be left out in a community's own set.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub article: Bilingual,
    /// An open question whose switch, when on, takes this threshold away.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unless: Option<OpenQuestion>,
}

/// Who must make up how much of a body, apart from any vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composition {
    /// Whose share is looked at.
    pub capacity: Capacity,
    /// Among whom.
    pub of: Capacity,
    /// How large it must be.
    pub share: Share,
    /// What the source calls them.
    pub words: Bilingual,
    /// Where it says so.
    #[serde(default, skip_serializing_if = "Bilingual::is_empty")]
    pub article: Bilingual,
}
