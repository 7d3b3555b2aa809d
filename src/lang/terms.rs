//! The terms of a meeting: one word per thing, the same on screens and papers.

use super::numerals::chinese;
pub use super::refusal::outline_fault;
use super::{Lang, Words};
use crate::meeting::{
    Capacity, CarryReason, Choice, Gender, InvalidReason, ItemId, ItemState, Meeting, Method, NoteKind,
    ObjectionId, Paper, PersonId, Presence, Speaker, Stage, VoteState,
};
use crate::rules::{self, Amount, GateKind};
use crate::text::fit;

/// Cells of a title within a sentence.
const SHORT: usize = 26;

/// 待议, 进行, 表决, 已决 …
pub fn item_state(words: &Words, state: ItemState) -> String {
    words.say(match state {
        ItemState::Waiting => "item-pending",
        ItemState::Active => "item-open",
        ItemState::Voting => "item-voting",
        ItemState::Decided => "item-decided",
        ItemState::Shelved => "item-shelved",
        ItemState::Withdrawn => "item-withdrawn",
        ItemState::Postponed => "item-postponed",
    })
}

/// Why an item or a follow-up comes from an earlier meeting.
pub fn carry_reason(words: &Words, why: CarryReason) -> String {
    words.say(match why {
        CarryReason::NotDealtWith => "carried-not-dealt-with",
        CarryReason::OpenFollowUps => "carried-open-follow-ups",
    })
}

/// 未到, 已到, 离席, 请假, 委托.
pub fn presence(words: &Words, presence: Presence) -> String {
    words.say(match presence {
        Presence::Expected => "absent",
        Presence::Present => "arrived",
        Presence::Left => "left",
        Presence::Excused => "excused",
        Presence::ByProxy(_) => "proxy",
    })
}

/// 居民代表, 业主, 党员 …; another one as the roster calls it.
pub fn capacity(words: &Words, capacity: &Capacity) -> String {
    words.say(match capacity {
        Capacity::CommitteeMember => "capacity-committee-member",
        Capacity::Representative => "capacity-representative",
        Capacity::Resident => "capacity-resident",
        Capacity::Household => "capacity-household",
        Capacity::Villager => "capacity-villager",
        Capacity::Owner => "capacity-owner",
        Capacity::Developer => "capacity-developer",
        Capacity::Supervisor => "capacity-supervisor",
        Capacity::PartyMember => "capacity-party-member",
        Capacity::Staff => "capacity-staff",
        Capacity::Expert => "capacity-expert",
        Capacity::Guest => "capacity-guest",
        Capacity::Other(text) => return text.clone(),
    })
}

/// A kind of member that the rules count apart: 组成人员, 代表, 妇女代表.
pub fn member(words: &Words, kind: rules::Capacity) -> String {
    words.say(match kind {
        rules::Capacity::Members => "verdict-members",
        rules::Capacity::Representatives => "verdict-representatives",
        rules::Capacity::WomenRepresentatives => "verdict-women",
    })
}

/// 女, 男.
pub fn gender(words: &Words, gender: Gender) -> String {
    words.say(match gender {
        Gender::Female => "gender-female",
        Gender::Male => "gender-male",
    })
}

/// 意见, 提问, 答复 …
pub fn note_kind(words: &Words, kind: NoteKind) -> String {
    words.say(match kind {
        NoteKind::Opinion => "note-opinion",
        NoteKind::Question => "note-question",
        NoteKind::Answer => "note-answer",
        NoteKind::Proposal => "note-proposal",
        NoteKind::Advice => "note-expert",
        NoteKind::Hearing => "note-hearing",
        NoteKind::Consensus => "note-consensus",
    })
}

/// 举手, 记名, 票决.
pub fn method(words: &Words, method: Method) -> String {
    words.say(match method {
        Method::Hands => "show-of-hands",
        Method::RollCall => "roll-call",
        Method::Paper => "paper-ballot",
    })
}

/// 同意, 反对, 弃权.
pub fn choice(words: &Words, choice: Choice) -> String {
    words.say(match choice {
        Choice::For => "for",
        Choice::Against => "against",
        Choice::Abstain => "abstain",
    })
}

/// Why a paper is invalid: 多选, 无法辨认 …
pub fn invalid_reason(words: &Words, reason: InvalidReason) -> String {
    words.say(match reason {
        InvalidReason::TooMany => "invalid-too-many",
        InvalidReason::Illegible => "invalid-illegible",
        InvalidReason::OtherMarks => "invalid-other-marks",
        InvalidReason::NotOurs => "invalid-not-ours",
        InvalidReason::TwoPosts => "invalid-two-posts",
    })
}

/// Where a round stands: 计票中, 已宣布, 已作废.
pub fn vote_state(words: &Words, state: &VoteState) -> String {
    words.say(match state {
        VoteState::Open => "vote-state-open",
        VoteState::Declared { .. } => "vote-state-declared",
        VoteState::Voided { .. } => "vote-state-voided",
    })
}

/// 会议通知, 签到表, 表决结果公示, 会议纪要.
pub fn paper(words: &Words, paper: Paper) -> String {
    words.say(match paper {
        Paper::MeetingNotice => "paper-meeting-notice",
        Paper::SignInSheet => "paper-sign-in",
        Paper::ResultNotice => "paper-result",
        Paper::Minutes => "paper-minutes",
    })
}

/// How far a sitting has come: 筹备, 会议中, 已闭会.
pub fn stage(words: &Words, stage: Stage) -> String {
    words.say(match stage {
        Stage::Planned => "sitting-planned",
        Stage::Sitting => "sitting-open",
        Stage::Closed => "sitting-closed",
    })
}

/// What the rules want before a vote: 党组织研究讨论 …
pub fn gate(words: &Words, gate: GateKind) -> String {
    words.say(match gate {
        GateKind::PartyDiscussion => "gate-party-discussion",
        GateKind::Authorisation => "gate-authorisation",
        GateKind::Announcement => "gate-announcement",
    })
}

/// A number of people or an area, with its unit: `46人`, `1203.50平方米`.
pub fn amount(words: &Words, amount: Amount) -> String {
    match amount {
        Amount::Heads(n) => words.tell("people", &[("n", n.into())]),
        Amount::Area(area) => words.tell("area", &[("n", area.to_string().into())]),
    }
}

/// A person's name; for one who is no longer on the roster, that it is somebody.
pub fn person(words: &Words, meeting: &Meeting, id: PersonId) -> String {
    meeting.person(id).map_or_else(|| words.say("somebody"), |person| person.is.name.clone())
}

/// Who speaks: a name, or a role where no name belongs.
pub fn speaker(words: &Words, meeting: &Meeting, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Person(id) => person(words, meeting, *id),
        Speaker::Role(role) => role.clone(),
    }
}

/// Who objects, as far as they want to be known.
pub fn objector(words: &Words, meeting: &Meeting, id: ObjectionId) -> String {
    let mut all = meeting.postings.iter().flat_map(|posting| &posting.objections);
    let by = all.find(|objection| objection.id == id).map(|objection| short(&objection.by));
    by.unwrap_or_else(|| words.say("somebody"))
}

/// An item by its number and the beginning of its title: `议题二（一）《修缮南门》`.
pub fn item(words: &Words, meeting: &Meeting, id: ItemId) -> String {
    let numbered = meeting.agenda.iter().zip(meeting.numbering()).find(|(item, _)| item.id == id);
    let Some((item, path)) = numbered else { return words.say("item-gone") };
    let number = item_number(words.lang(), &path);
    words.tell("item-numbered", &[("number", number.into()), ("title", short(&item.is.title).into())])
}

/// An item by the beginning of its title alone, where its number may have changed since.
pub fn item_title(words: &Words, meeting: &Meeting, id: ItemId) -> String {
    match meeting.item(id) {
        Some(item) => titled(words, &item.is.title),
        None => words.say("item-gone"),
    }
}

/// The beginning of a title, marked as one: `《修缮南门》`.
pub fn titled(words: &Words, title: &str) -> String {
    words.tell("titled", &[("title", short(title).into())])
}

/// The beginning of a text, in one line.
pub(super) fn short(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    fit(&line, SHORT).trim_end().to_owned()
}

/// An item's number by itself, from the first level down: `二（一）1`, `2.1.1`.
pub fn item_number(lang: Lang, path: &[u16]) -> String {
    let at_level = |(level, n): (usize, &u16)| match level {
        0 => chinese((*n).into()),
        1 => format!("（{}）", chinese((*n).into())),
        _ => n.to_string(),
    };
    match lang {
        Lang::Zh => path.iter().enumerate().map(at_level).collect(),
        Lang::En => path.iter().map(u16::to_string).collect::<Vec<_>>().join("."),
    }
}

/// Things named one after another: `同意、反对`, `for, against`.
pub fn list(words: &Words, parts: impl IntoIterator<Item = String>) -> String {
    join(words, parts, "、", ", ")
}

/// Parts of a sentence one after another: `还没有人签到；缺地点`.
pub(crate) fn clauses(words: &Words, parts: impl IntoIterator<Item = String>) -> String {
    join(words, parts, "；", "; ")
}

fn join(words: &Words, parts: impl IntoIterator<Item = String>, zh: &str, en: &str) -> String {
    let parts: Vec<String> = parts.into_iter().collect();
    parts.join(match words.lang() {
        Lang::Zh => zh,
        Lang::En => en,
    })
}

#[cfg(test)]
mod tests;
